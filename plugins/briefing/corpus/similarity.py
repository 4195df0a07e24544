"""How alike articles are: sparse vectors, an inverted index, and neighbours that vouch for one another.

The cost grows with the number of articles, not with its square: an article is looked up by its weightiest features
only, a feature offers the articles that it weighs most in only, and all later steps work on each article's few
nearest. Deterministic: ties go by position, so give the articles in a fixed order.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence

Vector = dict[str, float]
"""Feature → weight, weightiest first; the length is at most 1."""
Graph = list[dict[int, float]]
"""For each article, by position: the articles near it and the cosine."""

KEPT = 128
"""Features an article is compared by."""
SOUGHT = 32
"""Features an article is looked up by."""
OFFERED = 400
"""Articles that one feature offers; it bounds the cost of a word that everybody uses."""
NEAREST = 40
"""Articles kept near each article."""
VOUCHING = 8
"""Neighbours whose company an article is judged by."""
ROUNDS = 2
LONE = 0.5
"""Weight of a feature that no other article has: it cannot match, yet makes an article its own."""
_SATURATION = 1.2  # BM25's k1: the tenth mention of a word tells less than the second.

Order = Callable[[tuple[int, float]], tuple[float, int]]


def best_first(item: tuple[int, float]) -> tuple[float, int]:
    """Sort key: falling cosine, then position."""
    return -item[1], item[0]


def weigh(articles: Iterable[Mapping[str, float]]) -> list[Vector]:
    """Feature counts → vectors, by BM25's saturated counts and inverse document frequency, normalised by length."""
    counts = list(articles)
    frequency = Counter(feature for article in counts for feature in article)
    rarity = {feature: math.log(1 + len(counts) / n) for feature, n in frequency.items()}
    vectors = []
    for article in counts:
        weights = [
            (count * (_SATURATION + 1) / (count + _SATURATION) * rarity[feature], feature)
            for feature, count in article.items()
        ]
        squares = (weight * weight * (1 if frequency[feature] > 1 else LONE * LONE) for weight, feature in weights)
        length = math.sqrt(math.fsum(squares)) or 1.0
        kept = sorted((-weight, feature) for weight, feature in weights if frequency[feature] > 1)[:KEPT]
        vectors.append({feature: -weight / length for weight, feature in kept})
    return vectors


def nearest(vectors: Sequence[Vector]) -> Graph:
    """The articles with the highest cosine to each, through an inverted index; symmetric."""
    index: dict[str, list[tuple[float, int]]] = defaultdict(list)
    for position, vector in enumerate(vectors):
        for feature, weight in vector.items():
            index[feature].append((-weight, position))
    for feature, offers in index.items():
        if len(offers) > OFFERED:
            index[feature] = sorted(offers)[:OFFERED]
    graph: Graph = []
    for position, vector in enumerate(vectors):
        found: dict[int, float] = defaultdict(float)
        for feature, weight in list(vector.items())[:SOUGHT]:
            for negative, other in index[feature]:
                found[other] -= weight * negative
        found.pop(position, None)
        candidates = sorted(found.items(), key=best_first)[:NEAREST]
        graph.append({other: cosine(vector, vectors[other]) for other, _ in candidates})
    for position, row in enumerate(graph):
        for other, similarity in tuple(row.items()):
            graph[other].setdefault(position, similarity)
    return graph


def cosine(one: Vector, other: Vector) -> float:
    """Cosine of two vectors from :func:`weigh`. Exactly rounded: the same whichever comes first."""
    return math.fsum(one[feature] * other[feature] for feature in one.keys() & other.keys())


def vouch(graph: Graph) -> Graph:
    """Similarity of articles seen with their neighbours: two reports on one event that share few words still share
    company, and one that only sounds alike is drawn to its own.

    Each article's vector is joined by the mean of its nearest ones', weighted by the square of their cosine, and
    compared again; twice. Done on the cosines alone, which is the same, as the operation is linear. (Known as
    pseudo-relevance feedback, Rocchio 1971; for all articles at once, as query expansion for image retrieval,
    Arandjelović and Zisserman 2012.)
    """
    for _ in range(ROUNDS):
        graph = _vouch_once(graph)
    return graph


def _vouch_once(graph: Graph) -> Graph:
    shares = [_shares(position, row) for position, row in enumerate(graph)]
    mixed = []
    lengths = []
    for position, share in enumerate(shares):
        mix: dict[int, float] = defaultdict(float)
        for member, weight in share.items():
            mix[member] += weight
            for other, similarity in graph[member].items():
                mix[other] += weight * similarity
        mixed.append(mix)
        lengths.append(math.sqrt(sum(weight * mix[member] for member, weight in share.items())))
    result: Graph = []
    for position, mix in enumerate(mixed):
        row = {}
        for other in mix:
            if other != position:
                product = sum(weight * mix[member] for member, weight in shares[other].items() if member in mix)
                row[other] = min(1.0, product / (lengths[position] * lengths[other]))
        result.append(dict(sorted(row.items(), key=best_first)[:NEAREST]))
    return result


def _shares(position: int, row: Mapping[int, float]) -> dict[int, float]:
    """What an article's new vector is made of: itself, and as much again of its neighbours together."""
    nearby = sorted(row.items(), key=best_first)[:VOUCHING]
    total = sum(similarity * similarity for _, similarity in nearby)
    return {position: 1.0} | ({other: similarity * similarity / total for other, similarity in nearby} if total else {})
