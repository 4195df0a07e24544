"""What articles are compared by: their words, names weighing more."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import cache, cached_property

from ..model import Briefing, Entry
from .folding import word_key
from .similarity import NEAREST, Lookup, Vector, cosine, weigh

NAME_WEIGHT = 1.5
"""A name counts as so many mentions of another word."""


def word_features(briefings: Iterable[Briefing]) -> list[dict[str, float]]:
    """For each article its words under their keys, with counts."""
    articles = []
    known = _Known()
    for briefing in briefings:
        features: dict[str, float] = {}
        for term, count in briefing.terms:
            key, weight = known[term]
            features[key] = features[key] + count * weight if key in features else count * weight
        articles.append(features)
    return articles


class _Known(dict[str, tuple[str, float]]):
    """Term → its key, and what a mention counts; terms come back all the time."""

    def __missing__(self, term: str) -> tuple[str, float]:
        self[term] = found = word_key(term), NAME_WEIGHT if term != term.lower() else 1
        return found


class Likeness:
    """How alike the words of articles are. Works only once it is asked."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        """``entries`` are named by their positions."""
        self._entries = entries

    @cached_property
    def _vectors(self) -> list[Vector]:
        return weigh(word_features(entry.briefing for entry in self._entries))

    def nearest_of(self, articles: Iterable[int]) -> Callable[[int], float]:
        """A function from an article to its cosine with the nearest of ``articles``, 0 where there is none."""
        positions = sorted(articles)
        index = cache(lambda: Lookup(self._vectors, positions))

        def nearest(article: int) -> float:
            vector = self._vectors[article]
            others = index().candidates(vector) if len(positions) > NEAREST else positions
            return max((cosine(vector, self._vectors[other]) for other in others), default=0.0)

        return nearest
