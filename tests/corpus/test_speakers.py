"""Speakers across the site: the cases of ``cases/speakers.md``, and what holds for all."""

import re
from dataclasses import dataclass

import pytest

from briefing.corpus.editor import EditorFile, KnownSpeaker
from briefing.corpus.speakers import merge_speakers
from briefing.model import Entry, Person, Speaker
from casefile import Case, read_cases
from corpus.builders import entry


@dataclass(frozen=True)
class Said:
    """A person of a case, and whether they are quoted."""

    person: Person
    quoted: bool


def read_person(text: str) -> Said:
    """One person of a line, as the head of the file describes."""
    kind = re.match(r"\[(body|anonymous)\] ", text)
    text = text[kind.end() :] if kind else text
    quoted = not text.startswith("(")
    text, _, role = text.strip("()").partition(" / ")
    name, _, aliases = text.partition(" = ")
    person = Person(
        name.strip(),
        kind[1] if kind else "person",  # type: ignore[arg-type]
        tuple(alias.strip() for alias in aliases.split(",") if alias),
        role.strip(),
    )
    return Said(person, quoted)


def read_case(case: Case) -> tuple[list[Entry], EditorFile]:
    """A case's articles, oldest first, and its editor's file."""
    entries, known = [], []
    for line in case.given.splitlines():
        if line.startswith("editor: "):
            person = read_person(line.removeprefix("editor: ")).person
            known.append(KnownSpeaker(person.name, person.aliases, person.role))
            continue
        people, _, words = line.partition("{")
        said = [read_person(part.strip()) for part in people.split(";")]
        number = len(entries) + 1
        entries.append(
            entry(
                str(number),
                words.strip("} "),
                date=f"2026-10-{number:02}",
                people=[each.person for each in said],
                quoted=[each.person.name for each in said if each.quoted],
            )
        )
    return entries, EditorFile(tuple(known))


def as_expected(speakers: tuple[Speaker, ...]) -> list[str]:
    """Speakers as the cases write them."""
    """Speakers as a case expects them, a line each."""
    return sorted(
        f"{speaker.name}: {' '.join(sorted({article for article, _ in speaker.in_article}))}" for speaker in speakers
    )


@pytest.mark.parametrize("case", read_cases("speakers"), ids=lambda case: case.title)
def test_case(case: Case) -> None:
    """Who is one speaker, and who is not, as the case says, whichever order the articles come in."""
    entries, editor = read_case(case)
    assert as_expected(merge_speakers(entries, editor)) == case.expected.splitlines()
    assert merge_speakers(entries[::-1], editor) == merge_speakers(entries, editor)


def test_each_of_several_who_speak_as_one_is_a_speaker() -> None:
    """Those who only ever speak together have pages of their own; the two at once have none."""
    both = Person("Ann Lee and Tom Poe", "anonymous", members=("Ann Lee", "Tom Poe"))
    entries = [entry("1", people=[Person("Ann Lee"), Person("Tom Poe"), both], quoted=[both.name])]
    assert [speaker.name for speaker in merge_speakers(entries)] == ["Ann Lee", "Tom Poe"]


def test_the_editor_decides_name_role_kind_and_address() -> None:
    """What the editor's file says is what the page shows; the articles' roles follow."""
    entries = [entry("1", people=[Person("UHH", "body", role="the dock union")])]
    known = KnownSpeaker("Union of Harbour Hands", ("UHH",), "dockers' union", "body", "dockers")
    (speaker,) = merge_speakers(entries, EditorFile((known,)))
    assert (speaker.id, speaker.name, speaker.kind) == ("dockers", "Union of Harbour Hands", "body")
    assert speaker.roles == ("dockers' union", "the dock union")
    assert speaker.aliases == ("UHH",)


def test_roles_stand_newest_first_and_once() -> None:
    """A reader sees first what somebody is now."""
    entries = [
        entry(str(day), date=f"2026-10-0{day}", people=[Person("Ann Lee", role=role)])
        for day, role in enumerate(("engineer", "the chief engineer", "Engineer", "mayor"), 1)
    ]
    (speaker,) = merge_speakers(entries)
    assert speaker.roles == ("mayor", "Engineer", "the chief engineer")


def test_a_usual_role_stands_before_one_odd_word() -> None:
    """What most recent articles call somebody comes first, though the newest says something else."""
    entries = [
        entry(str(day), date=f"2026-10-0{day}", people=[Person("Ann Lee", role=role)])
        for day, role in enumerate(("mayor", "Mayor", "mayor", "newcomer"), 1)
    ]
    (speaker,) = merge_speakers(entries)
    assert speaker.roles == ("mayor", "newcomer")


def test_a_body_has_no_persons_role() -> None:
    """An article that took the body for a person says nothing of it."""
    entries = [
        entry("1", date="2026-10-01", people=[Person("Orm Bank", kind="body", role="the lender")]),
        entry("2", date="2026-10-02", people=[Person("Orm Bank", kind="body")]),
        entry("3", date="2026-10-03", people=[Person("Orm Bank", role="the candidate")]),
    ]
    (speaker,) = merge_speakers(entries)
    assert (speaker.kind, speaker.roles) == ("body", ("the lender",))


def test_an_address_stays_when_coverage_grows() -> None:
    """Newer articles with other spellings change the name that is shown, not where the page is."""
    old = [entry("1", date="2026-10-01", people=[Person("Ann B. Lee")])]
    new = [entry(str(n), date=f"2026-11-0{n}", people=[Person("Ann Lee")]) for n in range(2, 5)]
    (before,), (after,) = merge_speakers(old), merge_speakers(old + new)
    assert before.id == after.id == "ann-b-lee"
    assert after.name == "Ann Lee"


def test_equal_slugs_are_told_apart_and_the_older_keeps_its_own() -> None:
    """Two bodies whose names make one slug have two pages; the one that was there first keeps its address."""
    old = entry("1", date="2026-10-01", people=[Person("C++ Guild", "body")])
    new = entry("2", date="2026-10-02", people=[Person("C Plus Plus Guild", "body")])
    assert [speaker.id for speaker in merge_speakers([old])] == ["c-plus-plus-guild"]
    ids = {speaker.name: speaker.id for speaker in merge_speakers([new, old])}
    assert ids["C++ Guild"] == "c-plus-plus-guild"
    assert re.fullmatch("c-plus-plus-guild-[0-9a-f]{6}", ids["C Plus Plus Guild"])
