"""Names: where a run of capitals begins and ends, and what stands before it."""

from __future__ import annotations

import pytest

from analysis.quotes.builders import scene


@pytest.mark.parametrize(
    ("text", "name", "title"),
    [
        ("We met Russian President Pavel Orlov here.", "Pavel Orlov", "Russian President"),
        ("We met Secretary of State John F. Kessler here.", "John F. Kessler", "Secretary of State"),
        ("We met Mr. King here.", "King", "Mr."),
        ("We met Ursula van der Berg here.", "Ursula van der Berg", ""),
        ("We met Tom Poe, Jr., here.", "Tom Poe , Jr.", ""),
        ("We met Ann “Cat” Lee here.", "Ann Lee", ""),
        ("We met Ann Lee on Tuesday.", "Ann Lee", ""),
        ("We met Rep. Ann Lee, R-Ohio, here.", "Ann Lee", "Rep."),
        ("We toured the University of Torsund here.", "University of Torsund", ""),
        ("Rival Ann Lee stayed away.", "Ann Lee", ""),
    ],
)
def test_name(text: str, name: str, title: str) -> None:
    """The name without titles, days and remarks; the title beside it."""
    last = scene(text).names[-1]
    assert " ".join(last.words) == name
    assert " ".join(last.title) == title


def test_words_that_open_a_sentence_are_no_names() -> None:
    """A capital at the start of a sentence tells nothing."""
    assert scene("However, it rained. Perhaps it snowed. She’ll stay. Seventy-four said no.").names == []


def test_initials_alone_are_no_name() -> None:
    """What is left where an article breaks a name off."""
    assert scene("It was led by J. P. and others.").names == []


def test_german_nouns_are_no_names() -> None:
    """In German every noun has a capital: a given name or title must show that it is one."""
    names = scene("Der Plan der Ministerin Petra Vogel ist ein Fehler. Vogel kennt den Plan.", "de").names
    assert [" ".join(name.words) for name in names] == ["Petra Vogel", "Vogel"]
