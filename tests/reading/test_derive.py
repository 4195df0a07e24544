"""What is derived for an article that has no title or date."""

import os
import subprocess
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.model import Span
from briefing.reading.dateline import find_dateline
from briefing.reading.derive import TITLE_LENGTH, date_in_name, derive_date, derive_title, first_commits
from briefing.reading.document import from_text
from casefile import Case, read_cases


@pytest.mark.parametrize("case", read_cases("titles"), ids=lambda case: case.title)
def test_title(case: Case) -> None:
    """The headline is as expected."""
    assert derive_title(from_text("a", "", case.given)) == case.expected


@given(st.text(max_size=400))
def test_title_is_short(text: str) -> None:
    """Whatever the text, a title fits a headline."""
    assert len(derive_title(from_text("a", "", text))) <= TITLE_LENGTH


@pytest.mark.parametrize(
    ("name", "date"),
    [
        ("2026-10-03-night-ferry", datetime(2026, 10, 3)),  # noqa: DTZ001
        ("ferry_20261003", datetime(2026, 10, 3)),  # noqa: DTZ001
        ("2026-13-03-night-ferry", None),
        ("000_a4358b2a0cd8a631", None),
        ("ferry-1234567890", None),
    ],
)
def test_date_in_name(name: str, date: datetime | None) -> None:
    """A file name gives a date only where it holds a real one, set apart from other digits."""
    assert date_in_name(name) == date


def test_date_falls_back_to_git_then_to_the_file(tmp_path: Path) -> None:
    """Name first, then the first commit, then the time of the file; the origin is told in words."""
    named, committed, loose = (tmp_path / name for name in ("2026-10-03-a.txt", "b ü.txt", "c.txt"))
    for path in (named, committed, loose):
        path.write_text("Words.", encoding="utf-8")
        os.utime(path, (1_700_000_000, 1_700_000_000))
    author = {"GIT_AUTHOR_DATE": "2026-10-01T08:00:00+02:00", "GIT_COMMITTER_DATE": "2026-10-02T08:00:00+02:00"}
    identity = ["-c", "user.name=A", "-c", "user.email=a@example.org"]
    for words in (["init", "-q"], ["add", committed.name], [*identity, "commit", "-qm", "b"]):
        subprocess.run(["git", *words], cwd=tmp_path, check=True, env={**os.environ, **author})
    first_commits.cache_clear()

    assert derive_date(named, tmp_path) == (datetime(2026, 10, 3), "the file name")  # noqa: DTZ001
    date, origin = derive_date(committed, tmp_path)
    assert (date.isoformat(), origin) == ("2026-10-01T08:00:00+02:00", "the file's first commit in git")
    date, origin = derive_date(loose, tmp_path)
    assert (date.timestamp(), origin) == (1_700_000_000, "the time of the file")

    dateline = find_dateline(text := "HARROW BAY, 3 March – The pier opened.", Span(0, len(text)))
    date, origin = derive_date(committed, tmp_path, dateline)
    assert (date, origin) == (datetime(2026, 3, 3), "the dateline")  # noqa: DTZ001
    assert derive_date(named, tmp_path, dateline)[1] == "the file name"

    for words in (["mv", committed.name, "renamed.txt"], [*identity, "commit", "-qm", "c"]):
        subprocess.run(["git", *words], cwd=tmp_path, check=True)
    first_commits.cache_clear()
    date, _ = derive_date(tmp_path / "renamed.txt", tmp_path)
    assert date.isoformat() == "2026-10-01T08:00:00+02:00"
