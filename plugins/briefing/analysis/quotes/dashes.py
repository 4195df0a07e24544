"""Dialogue that a dash opens: "— No lo sé —respondió la alcaldesa—. Nadie me avisó."

Used in Spanish, French, Portuguese, Italian and others, not in English and German, where such a dash is a bullet or a
signature.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from ...model import Span
from .marks import Marked
from .vocabulary import Vocabulary

NOT_USED_IN = frozenset({"en", "de"})
_OPENING = re.compile(r"\s*[—–―]\s*(?=[^\s—–―])")
_DASH = re.compile(r"\s*[—–―]\s*")
_INSERTION = re.compile(r"[,?!…]\s+(?:[^\W\d_]{1,2}['’])?([^\W\d_]+)")  # ", dit-elle", "! s'écrie Claire"
_EDGE = " .,;:—–―\t\xa0"


def find_dashes(
    text: str, paragraphs: Sequence[Span], marked: Sequence[Marked], vocabulary: Vocabulary
) -> list[Marked]:
    """The spoken parts of paragraphs that open with a dash and hold no other marks."""
    if vocabulary.lang in NOT_USED_IN:
        return []
    taken = {span.paragraph for span in marked}
    found: list[Marked] = []
    for number, paragraph in enumerate(paragraphs):
        opening = _OPENING.match(text, paragraph.start, paragraph.end)
        if opening is None or number in taken:
            continue
        parts = _parts(text, opening.end(), paragraph.end, vocabulary.say | vocabulary.tell)
        for place, (start, end) in enumerate(parts):
            first = start if place else opening.end() - len(opening.group().lstrip())
            found.append(Marked(first, end, start, end, number))
    return found


def _parts(text: str, start: int, end: int, verbs: Collection[str]) -> list[tuple[int, int]]:
    """What is spoken between ``start`` and ``end``: every other stretch between dashes, or all up to ", said …"."""
    cuts = [match.span() for match in _DASH.finditer(text, start, end)]
    if not cuts:
        for match in _INSERTION.finditer(text, start, end):
            if match[1].casefold() in verbs:
                return _trimmed(text, [(start, match.start() + 1)])
        return _trimmed(text, [(start, end)])
    edges = [start, *(edge for cut in cuts for edge in cut), end]
    stretches = list(zip(edges[::2], edges[1::2], strict=True))
    return _trimmed(text, stretches[::2])


def _trimmed(text: str, parts: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    found = []
    for first, last in parts:
        words = text[first:last]
        start, end = first + len(words) - len(words.lstrip(_EDGE)), first + len(words.rstrip())
        if start < end:
            found.append((start, end))
    return found
