"""Names of bodies that are longer than a keyphrase, or have small words inside: "Union of Harbour Hands"."""

from __future__ import annotations

from collections.abc import Iterator

from .keyphrase_tokens import Block, Token
from .keyphrase_words import WordClasses

LONGEST = 8
"""Words of the longest name."""
_CONNECTS = frozenset(("of", "and", "for", "on", "the", "&"))
_USUAL = 3
"""A name of so many words without small ones is found as any phrase is."""


def find_bodies(block: Block, words: WordClasses) -> Iterator[tuple[int, int]]:
    """Start and end of each such name in ``block``, from left to right.

    A name is a stretch of words in capitals, joined by "of", "for", "on" or "and", that holds a word for a body ("union",
    "court"): one that opens it before "of" and "for", one that closes it after "and".
    """
    if words.body.isdisjoint([token.lower for token in block]):
        return
    start = 0
    while start < len(block):
        end = _end(block, start, words)
        if end:
            yield start, end
        start = end or start + 1


def _end(block: Block, start: int, words: WordClasses) -> int:
    """End of the name that opens at ``start``, or 0."""
    if not _is_capital(block[start]) or block[start].lower in words.title | _CONNECTS:
        return 0
    end = start + 1
    place = start
    while place < min(len(block), start + LONGEST):
        token = block[place]
        if token.lower in words.title or token.lower in words.calendar:
            break  # "Harbour Board Director Mara Quill"
        if _is_capital(token):
            end = place + 1
        elif token.lower not in _CONNECTS or not _joins(block, start, place, words):
            break
        place += 1
    lowers = [token.lower for token in block[start:end]]
    inner = any(lower in _CONNECTS for lower in lowers)
    return end if words.body.intersection(lowers) and (inner or end - start > _USUAL) else 0


def _joins(block: Block, start: int, place: int, words: WordClasses) -> bool:
    """Whether the small word at ``place`` stands inside the name that began at ``start``."""
    before = {token.lower for token in block[start:place]}
    if block[place].lower in ("of", "for", "on", "the"):
        return bool(words.body & before)
    following = [token.lower for token in block[place + 1 : place + 1 + LONGEST // 2]]
    if words.title.intersection(following):
        return False
    return not words.body & before and any(
        lower in words.body and all(map(_is_capital, block[place + 1 : place + 2 + number]))
        for number, lower in enumerate(following)
    )


def _is_capital(token: Token) -> bool:
    return token.text[0].isupper()
