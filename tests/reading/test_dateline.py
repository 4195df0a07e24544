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
    assert (document.dateline.place if document.dateline else "-") == case.expected
    if document.dateline:
        assert case.given[document.dateline.span.end :].startswith(("The ", "Die "))


@given(st.text(max_size=300))
def test_never_takes_the_whole_paragraph(text: str) -> None:
    """Whatever the text, words stay behind a dateline."""
    document = from_text("a", "", text)
    if document.dateline:
        assert document.paragraphs[0].start == document.dateline.span.start
        assert document.dateline.span.end < document.paragraphs[0].end
