"""What an editor wrote for the whole site: speakers.yml and tags.yml."""

from pathlib import Path

import pytest

from briefing.corpus.editor import KnownSpeaker, KnownTag
from briefing.reading.editor_files import read_speakers_file, read_tags_file


def test_speakers_file(tmp_path: Path) -> None:
    """Entries with a name are taken; faults are told by line and cost nothing else."""
    path = tmp_path / "speakers.yml"
    path.write_text(
        "- name: Ann Lee\n  aliases: [the mayor, A. Lee]\n  role: Mayor\n  alias: x\n- aliases: [B]\n"
        "- name: Harbour Board\n  kind: company\n",
        encoding="utf-8",
    )
    speakers, notices = read_speakers_file(path, "data/speakers.yml")
    assert speakers == (
        KnownSpeaker("Ann Lee", ("the mayor", "A. Lee"), "Mayor"),
        KnownSpeaker("Harbour Board"),
    )
    assert [str(notice).split(": ")[0] for notice in notices] == [
        "data/speakers.yml, line 1",
        "data/speakers.yml, line 5",
        "data/speakers.yml, line 6",
    ]
    assert "Did you mean aliases?" in str(notices[0])


@pytest.mark.parametrize("text", ["a: [", "name: Ann", "\x00"])
def test_broken_speakers_file(tmp_path: Path, text: str) -> None:
    """A file that cannot be used is told, once, and the site is built without it."""
    path = tmp_path / "speakers.yml"
    path.write_text(text, encoding="utf-8")
    speakers, notices = read_speakers_file(path, "data/speakers.yml")
    assert not speakers
    assert len(notices) == 1


@pytest.mark.parametrize(
    ("slip", "words"),
    [
        (
            "- name: Bo Orm\n  aliases: [Orm, B. Orm\n",
            "line 3: this entry is left out; it cannot be read: expected ','",
        ),
        ("- name: Bo Orm\n  role: Head: of works\n", "put a text with a colon in quotes."),
        ('- name: "Bo Orm\n  role: Head\n', "line 2: this entry is left out; it cannot be read: found unexpected end"),
        ("- name: @orm\n", "line 2: this entry is left out; it cannot be read: found character '@'"),
        ("-\tname: Bo Orm\n", "use blanks where it is a tab."),
        ("- name: Bo Orm\n role: Head\n", "indent the lines of an entry alike."),
    ],
)
def test_a_slip_costs_its_entry_alone(tmp_path: Path, slip: str, words: str) -> None:
    """The people before and after it are known; line and reason are told."""
    path = tmp_path / "speakers.yml"
    path.write_text(f"- name: Ann Lee\n{slip}- name: Cy Pell\n  alias: x\n", encoding="utf-8")
    speakers, notices = read_speakers_file(path, "data/speakers.yml")
    assert speakers == (KnownSpeaker("Ann Lee"), KnownSpeaker("Cy Pell"))
    assert str(notices[0]).startswith("data/speakers.yml, line ")
    assert words in str(notices[0])
    assert str(notices[1]).startswith(f"data/speakers.yml, line {2 + slip.count(chr(10))}: 'alias'")


def test_no_speakers_file(tmp_path: Path) -> None:
    """The file is optional."""
    speakers, notices = read_speakers_file(tmp_path / "speakers.yml", "data/speakers.yml")
    assert (speakers, notices) == ((), ())


def test_tags_file(tmp_path: Path) -> None:
    """Tags to merge, rename, pin or block."""
    path = tmp_path / "tags.yml"
    path.write_text(
        "- name: Tide Gates\n  aliases: [sluice gates, tide barrier]\n  pin: yes\n  slug: gates\n"
        "- name: husband\n  block: yes\n",
        encoding="utf-8",
    )
    assert read_tags_file(path, "data/tags.yml") == (
        (
            KnownTag("Tide Gates", ("sluice gates", "tide barrier"), pin=True, slug="gates"),
            KnownTag("husband", block=True),
        ),
        (),
    )


def test_faults_of_a_tags_file(tmp_path: Path) -> None:
    """Each is told with its line and what to do, and costs nothing else."""
    path = tmp_path / "tags.yml"
    path.write_text(
        "- name: Port\n  alias: Harbour\n- aliases: [x]\n- name: Pier\n  pin: perhaps\n  block: yes\n"
        "- name: Quay\n  aliases: [pier, 7]\n- name: Jetty\n  aliases: pier\n- name: Mole\n  pin: yes\n  block: yes\n",
        encoding="utf-8",
    )
    tags, notices = read_tags_file(path, "data/tags.yml")
    assert tags == (
        KnownTag("Port"),
        KnownTag("Pier", block=True),
        KnownTag("Quay"),
        KnownTag("Jetty", ("pier",)),
        KnownTag("Mole", block=True),
    )
    assert [str(notice) for notice in notices] == [
        "data/tags.yml, line 1: 'alias' is not known and has no effect. Did you mean aliases?",
        "data/tags.yml, line 3: has no name and is left out; write '- name: …'.",
        "data/tags.yml, line 4: 'pin' is 'perhaps'; it must be yes or no, and is taken as no.",
        "data/tags.yml, line 7: 'aliases' must be a list of phrases, as in [sluice gates, tide barrier]; they are left out.",
        "data/tags.yml, line 11: has 'pin' and 'block', which exclude each other; it is taken as blocked.",
        "data/tags.yml, 'pier': belongs to 'Pier' and to 'Jetty'; the first has it. Keep one.",
    ]
