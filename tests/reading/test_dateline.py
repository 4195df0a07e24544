"""Datelines: found where they are, and nowhere else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.reading.document import from_text
from casefile import Case, read_cases


@pytest.mark.parametrize("case", read_cases("datelines"), ids=lambda case: case.title)
def test_case(case: Case) -> None:
    """The place is the expected one, and the text goes on behind the dateline."""
    document = from_text("a", "", case.given)
    assert ((document.dateline and document.dateline.place) or "-") == case.expected
    if document.dateline:
        assert case.given[document.dateline.span.end :].startswith(("The ", "Die "))


def test_a_dateline_below_a_standfirst() -> None:
    """The title said again and a standfirst may stand before it; further down a place and a dash are prose."""
    lines = ["Night ferry stops.", "Islanders wait for the spring."]
    document = from_text("a", "", "\n".join([*lines, "HARROWMOUTH – The night ferry stops."]))
    assert document.dateline is not None
    assert document.dateline.place == "Harrowmouth"
    assert from_text("a", "", "\n".join([*lines, *lines, "HARROWMOUTH – The night ferry."])).dateline is None


@given(st.text(max_size=300))
def test_never_takes_the_whole_paragraph(text: str) -> None:
    """Whatever the text, words stay behind a dateline."""
    document = from_text("a", "", text)
    if document.dateline:
        (paragraph,) = (each for each in document.paragraphs if each.start == document.dateline.span.start)
        assert document.dateline.span.end < paragraph.end
