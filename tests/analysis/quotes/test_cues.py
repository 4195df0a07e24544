"""Cues: which verb reports, and who is its subject."""

from __future__ import annotations

import pytest

from analysis.quotes.builders import scene


def subjects(text: str, word: str) -> list[tuple[str, str]]:
    """The subjects of the first cue with this word: the words and how they stand."""
    found = scene(text)
    line = found.stage.line
    cue = next(cue for cue in found.cues if cue.word == word)
    return [(subject.how, text[line.start[subject.first] : line.end[subject.last - 1]]) for subject in cue.subjects]


@pytest.mark.parametrize(
    ("text", "word", "first"),
    [
        ("Ann Lee has also said that it rains.", "said", ("before", "Ann Lee")),
        ("“It rains,” said Ann Lee.", "said", ("after", "Ann Lee")),
        ("Ann Lee, a friend of Tom Poe, said it rains.", "said", ("comma", "Ann Lee")),
        ("Ann Lee, who said it rains, left.", "said", ("relative", "who")),
        ("Ann Lee smiled and said it rains.", "said", ("shared", "Ann Lee")),
        ("Ann Lee shook her head, saying it rains.", "saying", ("gerund", "Ann Lee")),
        ("A spokesman for Ann Lee said it rains.", "said", ("before", "A spokesman")),
        ("“It rains,” said Wexcombe Radio host Ann Lee.", "said", ("after", "Wexcombe Radio host Ann Lee")),
        ("It rains, according to the report.", "according to", ("object", "report")),
    ],
)
def test_subject(text: str, word: str, first: tuple[str, str]) -> None:
    """The likeliest subject comes first."""
    how, words = subjects(text, word)[0]
    assert how == first[0]
    assert words.endswith(first[1])


def test_nouns_are_no_cues() -> None:
    """A verb form behind a determiner is a noun."""
    assert [cue.word for cue in scene("The claims in his report were new.").cues] == []


def test_passive_is_told() -> None:
    """Who is told something does not speak."""
    cue = scene("Ann Lee was told that it rains.").cues[0]
    assert cue.passive
