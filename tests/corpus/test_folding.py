"""Spellings that readers take for the same word."""

from __future__ import annotations

import pytest

from briefing.corpus.folding import word_key


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("البلدية", "بلدية"),
        ("والجسر", "جسر"),
        ("للميناء", "ميناء"),
        ("عامًا", "عاما"),
        ("أحمد", "احمد"),
        ("Ports", "port"),
    ],
)
def test_the_same_word(one: str, other: str) -> None:
    """Article, vowel signs and what is written together with it make no difference."""
    assert word_key(one) == word_key(other)


@pytest.mark.parametrize(("one", "other"), [("الم", "الما"), ("جسر", "جسور"), ("ولد", "لد")])
def test_another_word(one: str, other: str) -> None:
    """Letters of the word itself stay."""
    assert word_key(one) != word_key(other)
