"""Fitted weights of named features, kept as text so that a person can read and correct them."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from functools import cache

from .vocabulary import LEXICON, entries


@cache
def weights(task: str) -> Mapping[str, float]:
    """Feature to weight, from ``lexicon/weights_<task>.txt``; an unknown feature weighs nothing."""
    pairs = (line.rsplit(" ", 1) for line in entries(LEXICON / f"weights_{task}.txt"))
    return {feature: float(weight) for feature, weight in pairs}


def score(features: Sequence[str], task: str) -> float:
    """The sum of the weights of the features."""
    known = weights(task)
    return sum(known.get(feature, 0.0) for feature in features)


def softmax(scores: Sequence[float]) -> list[float]:
    """Scores as shares of one, in the same order."""
    if not scores:
        return []
    top = max(scores)
    powers = [math.exp(value - top) for value in scores]
    total = sum(powers)
    return [power / total for power in powers]


def logistic(value: float) -> float:
    """A score as a probability."""
    return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, value))))
