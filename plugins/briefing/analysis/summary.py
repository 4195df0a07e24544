"""The summary box: sentences that stand alone, chosen for place and salience, word for word."""

from __future__ import annotations

import math
import re
from collections import Counter

from ..model import Document, Quote, Sentence
from .keyphrases import stopwords
from .standalone import stands_alone

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_WIDE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
_BUDGET = 80
"""Words in all points together, unless that leaves fewer than two points. Three points have 65 on average."""
_ENOUGH = 2
_REPEATS = 0.55
"""Share of a point's content words that another point may hold already."""
_DECAY = 0.2
"""How fast a sentence loses weight with each sentence before it."""


def summarise(
    document: Document, sentences: tuple[Sentence, ...], quotes: tuple[Quote, ...], *, points: int = 4
) -> tuple[Sentence, ...]:
    """At most ``points`` sentences of the article, in reading order, each understandable alone.

    News puts first what matters, and no choice tried beats the first three sentences by ROUGE reliably: so place
    leads, and words that the article keeps using decide between near places. The title said again,
    headings, bylines, captions, sentences that are mostly a quotation, and those that lean on a sentence before them
    are passed over. May be empty.
    """
    lang = document.lang[:2].lower()
    stop = stopwords(lang)
    title = _content(document.title, stop)
    bags = [_content(sentence.text, stop) for sentence in sentences]
    counts = Counter(word for bag in (title, *bags) for word in bag)
    ranked = []
    for place, (sentence, bag) in enumerate(zip(sentences, bags, strict=True)):
        if not bag <= title and stands_alone(sentence, quotes, lang):
            salience = sum(counts[word] - 1 for word in bag) / math.sqrt(len(bag))
            ranked.append((salience * math.exp(-_DECAY * place), place))
    ranked.sort(key=lambda pair: (-pair[0], pair[1]))
    chosen: list[int] = []
    length = 0
    for _, place in ranked:
        if len(chosen) == points:
            break
        words = _length(sentences[place].text)
        if len(chosen) >= _ENOUGH and length + words > _BUDGET:
            continue
        if any(_overlap(bags[place], bags[other]) > _REPEATS for other in chosen):
            continue
        chosen.append(place)
        length += words
    return tuple(sentences[place] for place in sorted(chosen))


def _content(text: str, stop: frozenset[str]) -> frozenset[str]:
    if _WIDE.search(text):
        return frozenset(text[i : i + 2] for i in range(len(text) - 1) if text[i : i + 2].isalpha())
    return frozenset(word for word in _WORD.findall(text.lower()) if word not in stop and len(word) > 1)


def _overlap(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / max(1, min(len(one), len(other)))


def _length(text: str) -> int:
    return len(text.split()) + len(_WIDE.findall(text)) // 2
