"""Quotation marks: pairing, nesting, continuation, and what only looks like a mark."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.quotes.builders import document
from briefing.analysis.quotes.marks import Marked, find_marked


def marked(text: str) -> list[Marked]:
    """The marked spans of a text."""
    return find_marked(text, document(text).paragraphs)


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("“One,” he said, “two.”", ["“One,”", "“two.”"]),
        ('"One," he said, "two."', ['"One,"', '"two."']),
        ("``One,'' he said.", ["``One,''"]),
        ("''One,'' he said, ''two.''", ["''One,''", "''two.''"]),
        ("„Eins“, sagte er, »zwei«.", ["„Eins“", "»zwei«"]),
        ("« Un », dit-il, “deux”.", ["« Un »", "“deux”"]),
        ("「一二『三』四」と", ["「一二『三』四」"]),
        ("‘It’s the players’ choice,’ he said.", ["‘It’s the players’ choice,’"]),
        ("'Don't go,' he said. 'It's late.'", ["'Don't go,'", "'It's late.'"]),
        ("“He said, ‘Go,’ and I went.”", ["“He said, ‘Go,’ and I went.”"]),
        ("‘He said, “Go,” and I went.’", ["‘He said, “Go,” and I went.’"]),
        ('"He said, “Go,” and I went," she said.', ['"He said, “Go,” and I went,"']),
        ('"One,” he said.', ['"One,”']),
        ("the ’90s, rock ’n’ roll and the workers’ rights", []),
        ('a 6\'2" keeper and a 12" pipe', []),
        ("Ann “Cat” Lee", []),
    ],
)
def test_pairs(text: str, spans: list[str]) -> None:
    """Only the outermost pairs are spans, in every style."""
    assert [text[span.start : span.end] for span in marked(text)] == spans


def test_continuation() -> None:
    """A paragraph that is opened and not closed runs on into the next one that opens with a mark."""
    first, second, third = marked("“One.\n“Two.\n“Three.” He left.")
    assert (first.closed, first.continues) == (False, False)
    assert (second.closed, second.continues) == (False, True)
    assert (third.closed, third.continues) == (True, True)


def test_carried_over_without_a_mark() -> None:
    """A closing mark without an opening one ends what the paragraph before left open."""
    text = "“One.\nTwo,” he said."
    assert [text[span.start : span.end] for span in marked(text)] == ["“One.", "Two,”"]


def test_unbalanced_mark_costs_its_paragraph_only() -> None:
    """The next paragraph is read afresh."""
    text = "He said “one.\nShe said “two” and left.\n“Three,” he said."
    assert [text[span.start : span.end] for span in marked(text)][-2:] == ["“two”", "“Three,”"]


def test_long_unclosed_quotation_is_cut() -> None:
    """In a text without paragraph breaks a lost closing mark does not swallow the article."""
    text = "“One two. " + "Three four five. " * 100
    (span,) = marked(text)
    assert text[span.start : span.end] == "“One two."


@given(st.text(alphabet="ab ,.“”‘’'\"«»„`\n", max_size=80))
def test_spans_are_in_order_and_apart(text: str) -> None:
    """Whatever the marks, spans are not empty, do not overlap and stay inside their paragraph."""
    at = 0
    for span in marked(text):
        assert at <= span.start <= span.inner_start < span.inner_end <= span.end <= len(text)
        assert "\n" not in text[span.start : span.end]
        at = span.end
