"""How alike articles are: sparse vectors, an inverted index, and neighbours that vouch for one another.

The cost grows with the number of articles, not with its square: an article is looked up by its weightiest features
only, a feature offers the articles that it weighs most in only, and all later steps work on each article's few
nearest. Deterministic: ties go by position, so give the articles in a fixed order.
"""

from __future__ import annotations

import math
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import islice
from operator import mul
from typing import TypeVar

Vector = dict[str, float]
"""Feature → weight, weightiest first; the length is at most 1."""
Ranked = TypeVar("Ranked", int, str)
Graph = list[dict[int, float]]
"""For each article, by position: the articles near it and the cosine."""
Postings = tuple["array[int]", "array[float]"]
"""Articles by position, and a weight for each. Bare numbers side by side are read twice as fast as objects."""

KEPT = 192
"""Features an article is compared by."""
SOUGHT = 24
"""Features an article is looked up by."""
OFFERED = 150
"""Articles that one feature offers; it bounds the cost of a word that everybody uses."""
NEAREST = 24
"""Articles kept near each article."""
VOUCHING = 6
"""Neighbours whose company an article is judged by."""
CLOSE = 0.3
"""Cosine of the nearest neighbour from which company counts in full; an article with no company keeps to itself."""
ROUNDS = 2
LONE = 0.5
"""Weight of a feature that no other article has: it cannot match, yet makes an article its own."""
_SATURATION = 1.2  # BM25's k1: the tenth mention of a word tells less than the second.


def best_first(item: tuple[int, float]) -> tuple[float, int]:
    """Sort key: falling cosine, then position."""
    return -item[1], item[0]


def weigh(articles: Iterable[Mapping[str, float]]) -> list[Vector]:
    """Feature counts → vectors, by BM25's saturated counts and inverse document frequency, normalised by length."""
    counts = list(articles)
    frequency: Counter[str] = Counter()
    for article in counts:
        frequency.update(article.keys())
    rarity = {feature: math.log(1 + len(counts) / n) for feature, n in frequency.items() if n > 1}
    lone = LONE * math.log(1 + len(counts))
    vectors = []
    for article in counts:
        shared = {f: count / (count + _SATURATION) * rarity[f] for f, count in article.items() if f in rarity}
        weights = list(shared.values())
        if len(shared) < len(article):
            weights += [count / (count + _SATURATION) * lone for f, count in article.items() if f not in rarity]
        length = math.sqrt(sum(map(mul, weights, weights))) or 1.0
        vectors.append({feature: weight / length for feature, weight in _best(shared, KEPT)})
    return vectors


class Lookup:
    """An inverted index of articles, which finds those that are likely to be nearest to another."""

    def __init__(self, vectors: Sequence[Vector], positions: Iterable[int], sought: Iterable[str] = ()) -> None:
        """Of ``vectors`` those at ``positions``, which rise, are offered; by ``sought`` features alone, if there are any."""
        self._index = _index(vectors, positions, sought)

    def candidates(self, vector: Vector, but: int = -1) -> list[int]:
        """At most ``NEAREST`` positions, the likeliest first, and never ``but``."""
        found: dict[int, float] = {}
        so_far = found.get
        for feature, weight in islice(vector.items(), SOUGHT):
            for other, theirs in zip(*self._index.get(feature, ()), strict=True):
                found[other] = so_far(other, 0.0) + weight * theirs
        found.pop(but, None)
        return [other for other, _ in _best(found, NEAREST)]


def nearest(vectors: Sequence[Vector]) -> Graph:
    """The articles with the highest cosine to each; symmetric."""
    # What nobody is looked up by need not be listed: most of an article's words.
    sought = {feature for vector in vectors for feature in islice(vector, SOUGHT)}
    lookup = Lookup(vectors, range(len(vectors)), sought)
    graph: Graph = []
    for position, vector in enumerate(vectors):
        row = {}
        for other in lookup.candidates(vector, but=position):
            known = graph[other].get(position) if other < position else None
            row[other] = cosine(vector, vectors[other]) if known is None else known
        graph.append(row)
    for position, row in enumerate(graph):
        for other, similarity in tuple(row.items()):
            graph[other].setdefault(position, similarity)
    return graph


def _index(vectors: Sequence[Vector], offered: Iterable[int], sought: Iterable[str]) -> dict[str, Postings]:
    """Feature → the articles that weigh it most, and its weights there."""
    index: dict[str, Postings] = {feature: (array("l"), array("d")) for feature in sought}
    known = bool(index)
    for position in offered:
        for feature, weight in vectors[position].items():
            if feature in index:
                positions, weights = index[feature]
                positions.append(position)
                weights.append(weight)
            elif not known:
                index[feature] = array("l", (position,)), array("d", (weight,))
    for feature, (positions, weights) in index.items():
        if len(weights) > OFFERED:
            chosen = sorted(zip(positions, weights, strict=True), key=best_first)[:OFFERED]
            index[feature] = array("l", (p for p, _ in chosen)), array("d", (weight for _, weight in chosen))
    return index


def _best(row: Mapping[Ranked, float], most: int) -> list[tuple[Ranked, float]]:
    """The weightiest of a row, best first. Finds the limit among the bare numbers first, which is quicker."""
    if len(row) > most:
        limit = sorted(row.values())[-most]
        ranked = sorted([(-weight, thing) for thing, weight in row.items() if weight >= limit])
    else:
        ranked = sorted([(-weight, thing) for thing, weight in row.items()])
    return [(thing, -weight) for weight, thing in ranked[:most]]


def cosine(one: Vector, other: Vector) -> float:
    """Cosine of two vectors from :func:`weigh`. Exactly rounded: the same whichever comes first."""
    shared = one.keys() & other.keys()
    return math.fsum(map(mul, map(one.__getitem__, shared), map(other.__getitem__, shared)))


def vouch(graph: Graph) -> Graph:
    """Similarity of articles seen with their neighbours.

    Two reports on one event that share few words still share company; one that only sounds alike is drawn to its own.
    Each article's vector is joined by the mean of its nearest ones', weighted by the square of their cosine, and
    compared again; twice. Done on the cosines alone, which is the same, as the operation is linear. (Known as
    pseudo-relevance feedback, Rocchio 1971; for all articles at once, as query expansion for image retrieval,
    Arandjelović and Zisserman 2012.) The company of articles that have little in common counts little.
    """
    for _ in range(ROUNDS):
        graph = _vouch_once(graph)
    return graph


def _vouch_once(graph: Graph) -> Graph:
    shares = [_shares(position, row) for position, row in enumerate(graph)]
    mixed = []
    lengths = []
    for share in shares:
        mix: dict[int, float] = defaultdict(float)
        for member, weight in share.items():
            mix[member] += weight
            for other, similarity in graph[member].items():
                mix[other] += weight * similarity
        mixed.append(mix)
        lengths.append(math.sqrt(sum(weight * mix[member] for member, weight in share.items())))
    sharers: list[Postings] = [(array("l"), array("d")) for _ in graph]
    for position, share in enumerate(shares):
        for member, weight in share.items():
            sharers[member][0].append(position)
            sharers[member][1].append(weight / lengths[position])
    result: Graph = []
    for position, mix in enumerate(mixed):
        row = dict.fromkeys(mix, 0.0)
        for member, value in mix.items():
            for other, weight in zip(*sharers[member], strict=True):
                if other in row:
                    row[other] += weight * value
        del row[position]
        length = lengths[position]
        result.append({other: min(1.0, product / length) for other, product in _best(row, NEAREST)})
    return result


def _shares(position: int, row: Mapping[int, float]) -> dict[int, float]:
    """What an article's new vector is made of: itself, and at most as much again of its neighbours together."""
    nearby = sorted(row.items(), key=best_first)[:VOUCHING]
    if not nearby or nearby[0][1] <= 0:
        return {position: 1.0}
    trust = min(1.0, nearby[0][1] / CLOSE) ** 2 / sum(similarity * similarity for _, similarity in nearby)
    return {position: 1.0} | {other: trust * similarity * similarity for other, similarity in nearby}
