"""How much a briefing wants to show a quote first: a product of plain factors, each between 0 and 1."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from ...model import Document, Quote
from .vocabulary import Vocabulary

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_KIND = {"direct": 1.0, "mixed": 0.75, "indirect": 0.6}
_DANGLING = frozenset(
    [
        "this",
        "that",
        "these",
        "those",
        "it",
        "he",
        "she",
        "they",
        "and",
        "but",
        "so",
        "because",
        "which",
        "who",
        "there",
        "here",
        "also",
        "then",
        "him",
        "her",
        "them",
        "such",
    ]
)
_SHORTEST, _LONGEST = 8, 45  # words; between them a quote is easiest to read alone
_DUPLICATE = 0.6  # share of content words in common from which two quotes say the same


def with_salience(quotes: Sequence[Quote], document: Document, vocabulary: Vocabulary) -> tuple[Quote, ...]:
    """The quotes with their salience; of near-duplicates the best keeps its own, the others get a tenth of theirs."""
    topic = _topic(document, vocabulary)
    voices = Counter(quote.speaker for quote in quotes if quote.speaker)
    most = max(voices.values(), default=1)
    contents = [_content(quote.text, vocabulary) for quote in quotes]
    rated = [
        _rate(quote, content, topic, voices[quote.speaker] / most if quote.speaker else 0.0)
        for quote, content in zip(quotes, contents, strict=True)
    ]
    order = sorted(range(len(quotes)), key=lambda i: (-rated[i], i))
    kept: list[frozenset[str]] = []
    for place in order:
        content = contents[place]
        if any(_alike(content, other) for other in kept[:_COMPARED]):
            rated[place] *= 0.1
        elif content:
            kept.append(content)
    return tuple(replace(quote, salience=round(value, 3)) for quote, value in zip(quotes, rated, strict=True))


_COMPARED = 40  # best quotes that each is compared with, so that a long article stays linear


def _content(text: str, vocabulary: Vocabulary) -> frozenset[str]:
    """The words that carry meaning, lower case, without a plural s."""
    words = (word.casefold().removesuffix("s") for word in _WORD.findall(text))
    return frozenset(word for word in words if len(word) > 2 and word not in vocabulary.function_words)


def _topic(document: Document, vocabulary: Vocabulary) -> frozenset[str]:
    lead = document.paragraphs[0].of(document.text) if document.paragraphs else ""
    return _content(f"{document.title} {lead[:600]}", vocabulary)


def _alike(one: frozenset[str], other: frozenset[str]) -> bool:
    small = min(len(one), len(other))
    return small > 0 and len(one & other) / small >= _DUPLICATE


def _rate(quote: Quote, content: frozenset[str], topic: frozenset[str], voice: float) -> float:
    words = _WORD.findall(quote.text)
    count = len(words)
    if not count:
        return 0.0
    length = count / _SHORTEST if count < _SHORTEST else (_LONGEST / count) ** 0.5 if count > _LONGEST else 1.0
    first = words[0].casefold()
    alone = 0.6 if first in _DANGLING else 0.75 if words[0][0].islower() and quote.kind == "direct" else 1.0
    information = min(1.0, 0.4 + len(content) / max(count, 1))
    close = 0.7 + 0.3 * min(1.0, len(content & topic) / 3)
    known = 0.4 + 0.6 * quote.confidence if quote.speaker else 0.3
    return _KIND[quote.kind] * length * alone * information * close * known * (0.7 + 0.3 * voice)
