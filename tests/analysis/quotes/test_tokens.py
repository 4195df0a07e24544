"""Tokens: what stays one word, and offsets that always fit."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.analysis.quotes.tokens import tokenize


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("Nora O’Brien’s dog", ["Nora", "O’Brien", "’s", "dog"]),
        ("Ban Ki-moon", ["Ban", "Ki-moon"]),
        ("Sen. Lee of the U.S. left.", ["Sen.", "Lee", "of", "the", "U.S.", "left", "."]),
        ("J. Poe said.", ["J.", "Poe", "said", "."]),
        ("a-t-elle dit", ["a", "elle", "dit"]),
        ("l’école, s’indigne", ["l’", "école", ",", "s’", "indigne"]),
        ("``Yes,'' said", ["``", "Yes", ",", "''", "said"]),
        ("$1,200 — gone", ["$", "1,200", "—", "gone"]),
    ],
)
def test_words(text: str, tokens: list[str]) -> None:
    """Apostrophes, hyphens, abbreviations, elisions and marks are cut where the later steps need it."""
    assert tokenize(text).words == tokens


def test_paragraphs_are_counted() -> None:
    """Line breaks are no tokens; blank lines do not count twice."""
    tokens = tokenize("One two\n\nthree")
    assert tokens.words == ["One", "two", "three"]
    assert tokens.paragraph == [0, 0, 1]


@given(st.text())
def test_offsets_fit(text: str) -> None:
    """A token is exactly the text between its offsets, and tokens do not overlap."""
    tokens = tokenize(text)
    at = 0
    for word, start, end in zip(tokens.words, tokens.starts, tokens.ends, strict=True):
        assert at <= start < end
        assert text[start:end] == word
        at = end
