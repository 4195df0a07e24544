"""YAKE's term statistics, computed with dictionaries.

The formulas are those of Campos et al., *YAKE! Keyword extraction from single documents using multiple local
features* (Information Sciences 509, 2020), as the package ``yake`` 0.7.3 computes them with a window of one word.
The package spends most of its time in graph views and medians of tiny arrays; the values here are the same
(a test compares them) at a fraction of the time.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from .keyphrase_tokens import Block, Token

_SHORT = 3
_PUNCTUATION = str.maketrans("", "", "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")
_DISCARDED = ("u", "d")


@dataclass(slots=True)
class Term:
    """A word with its counts; lower ``score`` is more important, as in YAKE."""

    key: str
    stop: bool
    count: int = 0
    upper: int = 0
    names: int = 0
    sentences: list[int] = field(default_factory=list)
    """Numbers of the sentences that hold it, rising, without repetition."""
    score: float = 0.0


@dataclass(frozen=True, slots=True)
class Terms:
    """All terms of a text, by key and by word, and how often one stands right before another."""

    by_key: dict[str, Term]
    by_word: dict[str, Term]
    """Under each lower-case word that the text prints."""
    pairs: dict[tuple[str, str], int]

    def of(self, token: Token) -> Term:
        """The term of a token of the text."""
        return self.by_word[token.lower]


def term_key(lower: str) -> str:
    """Singular and plural share a key, by YAKE's rule."""
    return lower[:-1] if len(lower) > _SHORT and lower[-1] == "s" else lower


def weigh_terms(sentences: Sequence[Sequence[Block]], stopwords: Collection[str]) -> Terms:
    """Count and score every word of ``sentences``, which are lists of blocks."""
    terms: dict[str, Term] = {}
    by_word: dict[str, Term] = {}
    pairs: dict[tuple[str, str], int] = {}
    for number, blocks in enumerate(sentences):
        for block in blocks:
            before = ""
            for token in block:
                _, lower, tag = token
                term = by_word.get(lower)
                if term is None:
                    key = term_key(lower)
                    term = terms.get(key)
                    if term is None:
                        term = terms[key] = Term(key, _is_stop(lower, key, stopwords))
                    by_word[lower] = term
                term.count += 1
                if not term.sentences or term.sentences[-1] != number:
                    term.sentences.append(number)
                if tag == "a":
                    term.upper += 1
                elif tag == "n":
                    term.names += 1
                if tag in _DISCARDED:
                    before = ""
                    continue
                if before:
                    pair = before, term.key
                    pairs[pair] = pairs.get(pair, 0) + 1
                before = term.key
    _score(terms, pairs, len(sentences))
    return Terms(terms, by_word, pairs)


def _is_stop(lower: str, key: str, stopwords: Collection[str]) -> bool:
    return lower in stopwords or key in stopwords or len(key.translate(_PUNCTUATION)) < _SHORT


def _score(terms: Mapping[str, Term], pairs: Mapping[tuple[str, str], int], sentences: int) -> None:
    counts = [term.count for term in terms.values() if not term.stop]
    if not counts:
        return
    mean = sum(counts) / len(counts)
    usual = mean + math.sqrt(sum((count - mean) ** 2 for count in counts) / len(counts))
    most = max(term.count for term in terms.values())
    kinds_right = Counter([first for first, _ in pairs])
    kinds_left = Counter([second for _, second in pairs])
    left = dict.fromkeys(kinds_left, 0)
    right = dict.fromkeys(kinds_right, 0)
    for (first, second), times in pairs.items():
        right[first] += times
        left[second] += times
    for key, term in terms.items():
        share = term.count / most
        relatedness = 1.0
        if key in left:
            relatedness += kinds_left[key] / left[key] * share
        if key in right:
            relatedness += kinds_right[key] / right[key] * share
        case = max(term.upper, term.names) / (1.0 + math.log(term.count))
        spread = len(term.sentences) / sentences
        position = math.log(math.log(3.0 + _median(term.sentences)))
        term.score = position * relatedness / (case + (term.count / usual + spread) / relatedness)


def _median(rising: list[int]) -> float:
    middle = len(rising) // 2
    return rising[middle] if len(rising) % 2 else (rising[middle - 1] + rising[middle]) / 2
