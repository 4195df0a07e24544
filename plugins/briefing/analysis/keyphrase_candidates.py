"""Which runs of words may be keyphrases, and where each of them occurs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from .keyphrase_terms import Terms, term_key
from .keyphrase_tokens import Block, Token
from .keyphrase_words import WordClasses

LONGEST = 3
"""Words in a keyphrase at most."""

Key = tuple[str, ...]


@dataclass(slots=True)
class Candidate:
    """A phrase with its places; forms that differ in case or number are one candidate."""

    key: Key
    tokens: Sequence[Token]
    """As first printed in the body, or in the title when the body lacks it."""
    count: int = 0
    whole: int = 0
    """How often it fills its run: no other noun or adjective beside it."""
    to_infinitive: int = 0
    after_article: int = 0
    in_title: bool = False
    places: list[int] = field(default_factory=list)
    """Numbers of the words that it begins with, counted through the body."""
    sentences: list[int] = field(default_factory=list)
    """Numbers of the body's sentences that hold it, rising, each once."""
    forms: Counter[str] = field(default_factory=Counter)


def find_candidates(
    title: Sequence[Block], sentences: Sequence[Sequence[Block]], terms: Terms, words: WordClasses
) -> dict[Key, Candidate]:
    """All candidates in order of appearance, the body's first."""
    found: dict[Key, Candidate] = {}
    place = 0
    for number, blocks in enumerate(sentences):
        for block in blocks:
            for start, end in runs(block, terms, words):
                _collect(found, block, start, end, place, number)
            place += len(block)
    headline: dict[Key, Candidate] = {}
    for block in title:
        for start, end in runs(block, terms, words):
            _collect(headline, block, start, end, 0, 0)
    for key, candidate in headline.items():
        if key in found:
            found[key].in_title = True
        elif not sentences:
            candidate.in_title = True
            found[key] = candidate
    return found


def _collect(found: dict[Key, Candidate], block: Block, start: int, end: int, place: int, number: int) -> None:
    keys = [fold(token.lower) for token in block[start:end]]
    before = block[start - 1].lower if start else ""
    for first in range(start, end):
        for last in range(first + 1, min(first + LONGEST, end) + 1):
            key = tuple(keys[first - start : last - start])
            candidate = found.get(key)
            if candidate is None:
                candidate = found[key] = Candidate(key, block[first:last])
            candidate.count += 1
            candidate.whole += first == start and last == end
            if first == start:
                candidate.to_infinitive += before == "to"
                candidate.after_article += before in _ARTICLES
            candidate.places.append(place + first)
            if not candidate.sentences or candidate.sentences[-1] != number:
                candidate.sentences.append(number)
            candidate.forms[" ".join(token.text for token in block[first:last])] += 1


_ARTICLES = frozenset(("the", "a", "an", "of", "this", "that", "these", "those", "his", "her", "their", "its"))


def fold(lower: str) -> str:
    """Like :func:`term_key`, and "policies" is "policy"."""
    return lower[:-3] + "y" if lower.endswith("ies") and len(lower) > 4 else term_key(lower)


def runs(block: Block, terms: Terms, words: WordClasses) -> Iterator[tuple[int, int]]:
    """Maximal stretches of ``block`` that can be nouns and their adjectives."""
    start = 0
    size = len(block)
    for place, token in enumerate(block):
        if not _is_noun_like(block, place, terms, words):
            if place > start:
                yield start, place
            start = place + 1
        elif token.lower in words.title and place > start - 1 and place + 1 < size and _is_name(block[place + 1]):
            # "President Vladimir Putin": the office and the name are two phrases.
            if _is_name(token) or token.lower in words.title:
                yield start, place + 1
                start = place + 1
    if size > start:
        yield start, size


def _is_name(token: Token) -> bool:
    return token.tag == "n" or token.tag == "a"


_NAME_OPENERS = frozenset(("new", "old", "first", "second", "third", "little", "welcome"))


def _is_noun_like(block: Block, place: int, terms: Terms, words: WordClasses) -> bool:
    token = block[place]
    lower = token.lower
    if lower in words.calendar or lower in words.boilerplate:
        return False
    if token.tag == "d" or lower[0].isdigit():
        return False
    if terms.of(token).stop:
        # "US" is no "us", and "New York" no "new".
        return (token.tag == "a" and 1 < len(token.text) < 6) or (
            lower in _NAME_OPENERS and token.text[0].isupper() and place + 1 < len(block) and _is_name(block[place + 1])
        )
    if token.tag == "n":
        return True
    if lower in words.sure:
        return False
    before = block[place - 1].lower if place else ""
    if before in words.before_verb and (lower in words.verb or lower.endswith("ed")):
        return False
    if lower.endswith("ly") and words.verb and len(lower) > 5 and not token.text[0].isupper():
        return lower in ("family", "assembly", "supply", "monopoly", "anomaly")
    if lower.endswith("ed") and words.verb and len(lower) > 4 and token.text[0].islower():
        return place + 1 < len(block) and bool(before) and terms.of(block[place - 1]).stop
    return True
