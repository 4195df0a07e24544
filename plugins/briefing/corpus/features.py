"""What articles are compared by: their words, names weighing more."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import cache

from ..model import Briefing, Entry
from .folding import word_key
from .similarity import Vector, cosine, weigh

NAME_WEIGHT = 1.5
"""A name counts as so many mentions of another word."""


def word_features(briefings: Iterable[Briefing]) -> list[dict[str, float]]:
    """For each article its words under their keys, with counts."""
    articles = []
    known: dict[str, tuple[str, bool]] = {}  # term → its key, and is it a name: terms come back all the time
    for briefing in briefings:
        features: dict[str, float] = {}
        for term, count in briefing.terms:
            if term not in known:
                known[term] = word_key(term), term != term.lower()
            key, is_name = known[term]
            value = count * NAME_WEIGHT if is_name else count
            features[key] = features[key] + value if key in features else value
        articles.append(features)
    return articles


def likeness(entries: Sequence[Entry]) -> Callable[[int, int], float]:
    """A function from two positions to the cosine of those articles' words. Works only once it is called."""

    @cache
    def vectors() -> list[Vector]:
        return weigh(word_features(entry.briefing for entry in entries))

    return lambda one, other: cosine(vectors()[one], vectors()[other])
