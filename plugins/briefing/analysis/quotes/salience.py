"""Which quotes a briefing shows first: each is rated by plain factors, then they are called up one by one, as an editor would.

The rating is a product of factors between 0 and 1: own words before reported ones, a length that is easy to read, words
that stand alone, information, closeness to the topic (headline and lead), certainty of the speaker, and the weight of the
speaker in the article. The call then sees to variety: whoever has spoken waits a little, what was said before is not said
again, and reported speech comes up only where there is little direct speech or for somebody who has none.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from heapq import heapify, heappop, heappush

from ...model import LEAST_KEY, Document, Person, Quote
from .vocabulary import Vocabulary

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_MARKED = re.compile(r"“[^”]*”|\"[^\"]*\"|«[^»]*»|„[^“”]*[“”]|``.*?''|''.*?''|‘[^’]*’(?!\w)")
_DANGLING = frozenset(
    {"this", "that", "these", "those", "it", "he", "she", "they", "and", "but", "so", "because", "which", "who", "there", "here",
     "also", "then", "him", "her", "them", "such", "or", "nor"}
)  # fmt: skip
_OBJECTS = frozenset({"him", "her", "them", "us", "me"})  # open a reported phrase: "called him a friend"
_REPORTED, _MIXED = 0.55, 0.65  # beside 1 for direct quotes; a mixed one gains with the share of its words in marks
_SHORTEST, _LONGEST = 8, 45  # words; between them a quote is easiest to read alone
_DUPLICATE = 0.6  # share of content words in common from which two quotes say the same
_COMPARED = 40  # quotes called last that each is compared with, so that a long article stays linear
_MOSTLY = 0.4  # share of words in marks from which a mixed quote counts as the speaker's own words
_WAIT = 0.8  # what is left of a rating for each quote of the same speaker that was called before
_PATIENCE = 4  # quotes of a speaker that count for that
_ENOUGH = 4  # quotes with own words from which reported speech is not needed


@dataclass(slots=True)
class _Utterance:
    """A quote, or the pieces of one that its attribution breaks: places in the sequence of quotes."""

    places: list[int]
    speaker: str | None
    own_words: bool
    content: frozenset[str]
    rating: float


def with_salience(
    quotes: Sequence[Quote], people: Sequence[Person], document: Document, vocabulary: Vocabulary
) -> tuple[Quote, ...]:
    """The quotes with their salience, from ``LEAST_KEY`` on for those worth showing first; pieces of one quote share theirs."""
    groups = _utterances(quotes)
    weights = _weights([quotes[group[0]] for group in groups], people)
    topic = _topic(document, vocabulary)
    waiting = [_utterance(quotes, group, topic, weights, vocabulary) for group in groups]
    salience = [0.0] * len(quotes)
    for utterance, value in _called(waiting):
        for place in utterance.places:
            salience[place] = round(value, 3)
    return tuple(replace(quote, salience=value) for quote, value in zip(quotes, salience, strict=True))


def _called(waiting: Sequence[_Utterance]) -> list[tuple[_Utterance, float]]:
    """The utterances in the order in which they are called, each with its salience."""
    called: list[tuple[_Utterance, float]] = []
    heard: Counter[str | None] = Counter()
    shown = 0
    ceiling = 1.0
    speak_themselves = {utterance.speaker for utterance in waiting if utterance.own_words}
    named = any(utterance.speaker for utterance in waiting)
    own = [(-each.rating, each.places[0], each) for each in waiting if each.own_words]
    others = [(-each.rating, each.places[0], each) for each in waiting if not each.own_words]
    heapify(own)
    first_round = True
    while own or others:
        if first_round and (not own or shown >= _ENOUGH):
            own, others, first_round = [*own, *others], [], False
            heapify(own)
        rating, place, best = heappop(own)
        value = best.rating * _WAIT ** min(heard[best.speaker], _PATIENCE)
        if value < -rating:
            heappush(own, (-value, place, best))
            continue
        value = min(ceiling, value)
        repeats = any(_alike(best.content, other.content) for other, _ in called[-_COMPARED:])
        silent = best.speaker not in speak_themselves and not heard[best.speaker]
        wanted = best.own_words or shown < _ENOUGH or silent
        if repeats or not wanted or (named and not best.speaker):
            called.append((best, LEAST_KEY * value * 0.9))
            continue
        shown += 1
        heard[best.speaker] += 1
        ceiling = value
        called.append((best, LEAST_KEY + (1 - LEAST_KEY) * value))
    return called


def _utterances(quotes: Sequence[Quote]) -> list[list[int]]:
    """Places of quotes, those of one broken by its attribution (“A,” she said, “B.”) together."""
    groups: list[list[int]] = []
    for place, quote in enumerate(quotes):
        if quote.continues and groups and quotes[groups[-1][-1]].speaker == quote.speaker:
            groups[-1].append(place)
        else:
            groups.append([place])
    return groups


def _weights(firsts: Sequence[Quote], people: Sequence[Person]) -> dict[str | None, float]:
    """How much each speaker weighs in the article: half by their quotes, half by how often they are named."""
    voices = Counter(quote.speaker for quote in firsts)
    named = {person.name: len(person.mentions) for person in people if person.name in voices}
    loudest = max((count for speaker, count in voices.items() if speaker), default=1)
    best_known = max(named.values(), default=1)
    return {
        speaker: (count / loudest + named.get(speaker, 0) / max(1, best_known)) / 2 if speaker else 0.0
        for speaker, count in voices.items()
    }


def _utterance(
    quotes: Sequence[Quote],
    places: list[int],
    topic: frozenset[str],
    weights: Mapping[str | None, float],
    vocabulary: Vocabulary,
) -> _Utterance:
    pieces = [quotes[place] for place in places]
    text = " ".join(piece.text for piece in pieces)
    content = _content(text, vocabulary)
    marked = sum(len(match.group().split()) for match in _MARKED.finditer(text)) / max(1, len(text.split()))
    kinds = {piece.kind for piece in pieces}
    own_words = "direct" in kinds or ("mixed" in kinds and marked >= _MOSTLY)
    worth = 1.0 if kinds == {"direct"} else _REPORTED if kinds == {"indirect"} else _MIXED + (1 - _MIXED) * marked
    rating = worth * _readable(text, pieces[0].kind, content, topic)
    sure = 0.4 + 0.6 * max(piece.confidence for piece in pieces) if pieces[0].speaker else 0.3
    return _Utterance(
        places, pieces[0].speaker, own_words, content, rating * sure * (0.55 + 0.45 * weights[pieces[0].speaker])
    )


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


def _readable(text: str, kind: str, content: frozenset[str], topic: frozenset[str]) -> float:
    """How well words read alone: by length, opening, information and closeness to the topic."""
    words = _WORD.findall(text)
    count = len(words)
    if not count:
        return 0.0
    length = count / _SHORTEST if count < _SHORTEST else (_LONGEST / count) ** 0.5 if count > _LONGEST else 1.0
    first = words[0].casefold()
    broken = kind == "direct" and words[0][0].islower()
    dangling = first in (_DANGLING if kind == "direct" else _OBJECTS)
    alone = 0.6 if dangling else 0.75 if broken else 1.0
    information = min(1.0, 0.4 + len(content) / count)
    close = 0.7 + 0.3 * min(1.0, len(content & topic) / 3)
    return length * alone * information * close
