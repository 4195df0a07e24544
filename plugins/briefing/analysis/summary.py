"""The summary box: sentences that stand alone, chosen for place and salience, word for word."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from ..model import Document, Person, PointRole, Quote, Sentence, Span
from .full_names import FullNames
from .keyphrases import stopwords
from .points import introduced, leads_on, looks_back, refers_back
from .standalone import stands_alone

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_WIDE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
_BULLET = re.compile(r"[-–—•*]\s+")
_BUDGET = 60
"""Words in all points together, as long as that leaves no fewer than three."""
_MOST = 80
"""Words in the first three points together, unless that leaves fewer than two."""
_ENOUGH, _USUAL = 2, 3
_WORTH = 0.15
"""Share of the best point's rank that a point must have, beyond the first two: far down, little is news."""
_REPEATS = 0.55
"""Share of a point's content words that another point may hold already."""
_DECAY = 0.2
"""How fast a sentence loses weight with each sentence before it."""
_LENGTH = 0.4
"""Power of the length that salience is divided by: 0 favours long sentences, 1 short ones."""


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A sentence that may be a point."""

    place: int
    sentence: Sentence
    bag: frozenset[str]
    salience: float
    """Without regard to its place."""
    words: int
    introduces: frozenset[str]
    """People whose full names it gives."""
    assumes: frozenset[str]
    """People whom it calls by a part of their name only ("Quill said"), the title's apart."""

    @property
    def rank(self) -> float:
        """Salience that falls with the place."""
        return self.salience * math.exp(-_DECAY * self.place)


def summarise(
    document: Document,
    sentences: tuple[Sentence, ...],
    quotes: tuple[Quote, ...],
    people: tuple[Person, ...] = (),
    *,
    points: int = 4,
) -> tuple[Sentence, ...]:
    """At most ``points`` sentences of the article, in reading order, each understandable alone.

    News puts first what matters, and no choice tried beats the first three sentences by ROUGE reliably: so place
    leads, and words that the article keeps using decide between near places. The title said again,
    headings, bylines, captions, sentences that are mostly a quotation, and those that lean on a sentence before them
    are passed over. From four points on, one is kept for what happens next and one for the background, where the
    article has them; they bear their ``role``. A surname needs the full name in a point before it. What stands far down
    and says little of the subject is left out, though there be room. May be empty.
    """
    candidates = _candidates(document, sentences, quotes, people)
    news = sorted(candidates, key=lambda each: (-each.rank, each.place))
    news[_ENOUGH:] = [each for each in news[_ENOUGH:] if each.rank >= _WORTH * news[0].rank]
    chosen: list[_Candidate] = []
    roles: dict[int, PointRole] = {}
    _take(chosen, news, min(points, max(points - 2, _ENOUGH)))
    if points > _USUAL:
        by_salience = sorted(candidates, key=lambda each: (-each.salience, each.place))
        kinds: tuple[tuple[PointRole, Callable[[str, str], bool]], ...] = (
            ("next", leads_on),
            ("background", looks_back),
        )
        for role, fits in kinds:
            before = len(chosen)
            fitting = (each for each in by_salience if fits(each.sentence.text, document.lang))
            if chosen and _take(chosen, fitting, before + 1):
                roles[chosen[-1].place] = role
    _take(chosen, news, points)
    return tuple(
        replace(each.sentence, role=roles.get(each.place, "")) for each in sorted(chosen, key=lambda each: each.place)
    )


def _candidates(
    document: Document, sentences: Sequence[Sentence], quotes: tuple[Quote, ...], people: tuple[Person, ...]
) -> list[_Candidate]:
    lang = document.lang[:2].lower()
    stop = stopwords(lang)
    title = _content(document.title, stop)
    sentences = [_without_bullet(sentence) for sentence in sentences]
    bags = [_content(sentence.text, stop) for sentence in sentences]
    counts = Counter(word for bag in (title, *bags) for word in bag)
    found = []
    known: set[str] = set()
    quoted = _quotes_in(sentences, quotes)
    names = FullNames(document, people)
    for place, (sentence, bag, within) in enumerate(zip(sentences, bags, quoted, strict=True)):
        before = lang == "en" and refers_back(sentence.text, known)
        known |= introduced(sentence.text)
        if before or bag <= title or not stands_alone(sentence, within, lang):
            continue
        salience = sum(counts[word] - 1 for word in bag) / len(bag) ** _LENGTH
        found.append(_Candidate(place, sentence, bag, salience, _length(sentence.text), *names.of(sentence)))
    return found


def _quotes_in(sentences: Iterable[Sentence], quotes: Iterable[Quote]) -> Iterator[tuple[Quote, ...]]:
    """For each sentence, in reading order, the quotes that share words with it."""
    coming = sorted(quotes, key=lambda quote: quote.span, reverse=True)
    begun: list[Quote] = []
    for sentence in sentences:
        while coming and coming[-1].span.start < sentence.span.end:
            begun.append(coming.pop())
        begun = [quote for quote in begun if quote.span.end > sentence.span.start]
        yield tuple(begun)


def _take(chosen: list[_Candidate], ranked: Iterable[_Candidate], points: int) -> bool:
    """Add the best of ``ranked`` that fit, until there are ``points``; whether any was added."""
    had = len(chosen)
    for candidate in ranked:
        if len(chosen) >= points:
            break
        length = candidate.words + sum(other.words for other in chosen)
        before = (other.introduces for other in chosen if other.place < candidate.place)
        if not candidate.assumes <= frozenset().union(*before):
            continue
        if len(chosen) >= _ENOUGH and length > (_MOST if len(chosen) < _USUAL else _BUDGET):
            continue
        if any(candidate is other or _overlap(candidate.bag, other.bag) > _REPEATS for other in chosen):
            continue
        chosen.append(candidate)
    return len(chosen) > had


def _without_bullet(sentence: Sentence) -> Sentence:
    bullet = _BULLET.match(sentence.text)
    if bullet is None or bullet.end() == len(sentence.text):
        return sentence
    return Sentence(sentence.text[bullet.end() :], Span(sentence.span.start + bullet.end(), sentence.span.end))


def _content(text: str, stop: frozenset[str]) -> frozenset[str]:
    if _WIDE.search(text):
        return frozenset(text[i : i + 2] for i in range(len(text) - 1) if text[i : i + 2].isalpha())
    return frozenset(word for word in _WORD.findall(text.lower()) if word not in stop and len(word) > 1)


def _overlap(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / max(1, min(len(one), len(other)))


def _length(text: str) -> int:
    return len(text.split()) + len(_WIDE.findall(text)) // 2
