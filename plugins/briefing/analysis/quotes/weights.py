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


@cache
def _points(track: str) -> tuple[tuple[float, float], ...]:
    rows = (line.split() for line in entries(LEXICON / "calibration.txt"))
    return (
        (0.0, 0.0),
        *((float(computed), float(right)) for name, computed, right in rows if name == track),
        (1.0, 1.0),
    )


def calibrated(confidence: float, track: str) -> float:
    """A computed confidence as the share that was right among those of its kind; ``track``: "direct", "reported", or these with "-pronoun"."""
    points = _points(track)
    place = next((number for number in range(1, len(points)) if confidence <= points[number][0]), len(points) - 1)
    (low, below), (high, above) = points[place - 1], points[place]
    return below + (above - below) * (confidence - low) / (high - low)
