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
    known: dict[str, tuple[str, float]] = {}  # term → its key and what a mention counts: terms come back all the time
    for briefing in briefings:
        features: dict[str, float] = {}
        for term, count in briefing.terms:
            if term not in known:
                known[term] = word_key(term), 1.0 if term == term.lower() else NAME_WEIGHT
            key, weight = known[term]
            features[key] = features.get(key, 0.0) + count * weight
        articles.append(features)
    return articles


def likeness(entries: Sequence[Entry]) -> Callable[[int, int], float]:
    """A function from two positions to the cosine of those articles' words. Works only once it is called."""

    @cache
    def vectors() -> list[Vector]:
        return weigh(word_features(entry.briefing for entry in entries))

    return lambda one, other: cosine(vectors()[one], vectors()[other])
