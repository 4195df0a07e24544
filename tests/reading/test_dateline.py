"""Datelines: found where they are, and nowhere else."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.reading.dateline import read_date
from briefing.reading.document import from_text
from casefile import Case, read_cases


@pytest.mark.parametrize("case", read_cases("datelines"), ids=lambda case: case.title)
def test_case(case: Case) -> None:
    """The place is the expected one, and the text goes on behind the dateline."""
    document = from_text("a", "", case.given)
    assert ((document.dateline and document.dateline.place) or "-") == case.expected
    if document.dateline:
        assert case.given[document.dateline.span.end :].startswith(("The ", "Die ", "El ", "Il ", "A "))


def test_a_dateline_below_a_standfirst() -> None:
    """The title said again and a standfirst may stand before it; further down a place and a dash are prose."""
    lines = ["Night ferry stops.", "Islanders wait for the spring."]
    document = from_text("a", "", "\n".join([*lines, "HARROWMOUTH – The night ferry stops."]))
    assert document.dateline is not None
    assert document.dateline.place == "Harrowmouth"
    assert from_text("a", "", "\n".join([*lines, *lines, "HARROWMOUTH – The night ferry."])).dateline is None


def test_text_without_a_full_stop_has_begun_too() -> None:
    """A table that follows in capitals is no dateline of it."""
    prose = "The bank lends to harbours and mills, and its board wants it to lend more " * 6
    document = from_text("x", "", f"{prose}\n\nFALL IN LENDING – the sums of each year are shown\n")
    assert document.dateline is None


@pytest.mark.parametrize(
    ("opening", "day"),
    [
        ("PORT ALDER, March 3 (Coastwire) — ", "2026-03-03"),
        ("Oskeby, 12 October 2025 - ", "2025-10-12"),
        ("PORT ALDER, Dec. 31 -- ", "2025-12-31"),
        ("PORT ALDER (Coastwire), Feb. 29 — ", "2024-02-29"),
        ("LINDHAFEN, 19. März – ", "2026-03-19"),
        ("ORVANNE, 1 août (Agence) – ", "2026-08-01"),
        ("LINDAL, 3 de marzo de 2024 – ", "2024-03-03"),
        ("PORT ALDER, Feb. 30 — ", ""),
        ("PORT ALDER — ", ""),
    ],
)
def test_date(opening: str, day: str) -> None:
    """The last such day before another, in the languages that news of several countries is written in."""
    dateline = from_text("a", "", f"{opening}The ferry did not sail.").dateline
    assert dateline is not None
    found = read_date(dateline.date, date(2026, 11, 24))
    assert (found.isoformat() if found else "") == day


@given(st.text(max_size=300))
def test_never_takes_the_whole_paragraph(text: str) -> None:
    """Whatever the text, words stay behind a dateline."""
    document = from_text("a", "", text)
    if document.dateline:
        (paragraph,) = (each for each in document.paragraphs if each.start == document.dateline.span.start)
        assert document.dateline.span.end < paragraph.end
