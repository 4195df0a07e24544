"""Where paragraphs begin, in texts that lost their paragraphs too.

Some sources set a line for each sentence, some run the whole article together. Lines that one quotation runs through are
joined before marks are paired (``joined``), and long blocks are cut again at the places where a newspaper would
(``paragraph_starts``), so that later steps see paragraphs as they were fitted on.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from ...model import Span
from .marks import Marked, ends_within, left_open
from .tokens import Tokens

_MOST_LINES = 8
_LONGEST_JOINED = 1500  # characters
_LONG = 900  # characters of a block that is no paragraph of a newspaper
_ENDS = frozenset(".!?…")
_TWO_SENTENCES = re.compile(r"[a-z)][.!?][\"”’')]* +[\"“‘]?[A-Z]")
_FEW = 0.15
_LONGEST_SIGNATURE = 4  # words
_DOUBLE = ("“", '"', "«", "„")


def joined(text: str, paragraphs: Sequence[Span]) -> list[Span]:
    """Paragraphs, where lines that a quotation runs through without a new mark are one.

    In a text with a line for each sentence also those before the mark that opens the quotation once more.
    """
    found = _joined(text, paragraphs, reopened=False)
    if len(found) < len(paragraphs) and _has_lines(text, paragraphs):
        return _joined(text, paragraphs, reopened=True)
    return found


def _has_lines(text: str, paragraphs: Sequence[Span]) -> bool:
    """Whether nearly every paragraph is one sentence."""
    longer = sum(1 for span in paragraphs if _TWO_SENTENCES.search(text, span.start, span.end))
    return longer <= _FEW * len(paragraphs)


def _joined(text: str, paragraphs: Sequence[Span], *, reopened: bool) -> list[Span]:
    found: list[Span] = []
    at = 0
    while at < len(paragraphs):
        last = at
        while (following := _runs_into(text, paragraphs, at, last, reopened=reopened)) > last:
            last = following
        found.append(Span(paragraphs[at].start, paragraphs[last].end))
        at = last + 1
    return found


def _runs_into(text: str, paragraphs: Sequence[Span], first: int, last: int, *, reopened: bool) -> int:
    """The line to which a quotation left open at the end of ``last`` runs on, or ``last``."""
    block = Span(paragraphs[first].start, paragraphs[last].end)
    family = left_open(text, block) if block.end - block.start < _LONGEST_JOINED else ""
    if not family:
        return last
    for line in range(last + 1, min(last + _MOST_LINES, len(paragraphs))):
        if paragraphs[line].end - paragraphs[last].start > _LONGEST_JOINED:
            break
        ends = ends_within(text, paragraphs[line], family)
        if ends is not None:
            opens = text.startswith(_DOUBLE, paragraphs[line].start)
            return line if ends else line - 1 if reopened and opens else last
    return last


def paragraph_starts(tokens: Tokens, blocks: Sequence[Span], marked: Sequence[Marked]) -> list[int]:
    """Offsets at which paragraphs begin: those of the blocks, and of quotations and what introduces them in long blocks."""
    found = {block.start for block in blocks}
    found.update(span.start for span in marked if span.continues and not span.labelled)
    starts = [span.start for span in marked]
    for block in blocks:
        spans = marked[bisect_left(starts, block.start) : bisect_left(starts, block.end)]
        found.update(_behind_signatures(tokens, spans))
        if block.end - block.start >= _LONG:
            found.update(_cuts(tokens, block, spans))
    return sorted(found)


def _behind_signatures(tokens: Tokens, spans: Sequence[Marked]) -> set[int]:
    """The starts of quotations before which only the signature of another stands (“…” — Ann Lee “…”)."""
    return {later.start for span, later in pairwise(spans) if _is_signature(tokens, span.end, later.start)}


def _cuts(tokens: Tokens, block: Span, spans: Sequence[Marked]) -> set[int]:
    """The starts of paragraphs within a block without any."""
    found: set[int] = set()
    edge = block.start
    for place, span in enumerate(spans):
        sentences = _sentences(tokens, edge, span.start)
        if not sentences:
            found.add(span.start)  # two quotations with nothing between
        elif _ends_sentence(tokens, span.start):
            if len(sentences) > 1 or not place:
                found.add(span.start)
        elif len(sentences) > 1:
            found.add(sentences[-1])  # the sentence that introduces the quotation
        if place and len(sentences) > 1:
            found.add(sentences[1])
        edge = span.end
    found.update(_sentences(tokens, edge, block.end)[1:2])
    return found


def _is_signature(tokens: Tokens, start: int, end: int) -> bool:
    """Whether a dash and a name are all that stands between two offsets."""
    first, last = bisect_left(tokens.starts, start), bisect_left(tokens.starts, end)
    words = tokens.words[first:last]
    named = [word for word in words[1:] if word[0].isalnum()]
    return (
        words[:1] in (["—"], ["–"], ["―"], ["-"])
        and 0 < len(named) <= _LONGEST_SIGNATURE
        and all(word[0].isupper() for word in named)
    )


def _sentences(tokens: Tokens, start: int, end: int) -> list[int]:
    """Offsets at which sentences begin between two offsets, the first word counted as a beginning."""
    found: list[int] = []
    fresh = True
    for at in range(bisect_left(tokens.starts, start), bisect_left(tokens.starts, end)):
        word = tokens.words[at]
        if word in _ENDS:
            fresh = True
        elif fresh and word[0].isalnum():
            if not found or not word[0].islower():
                found.append(tokens.starts[at])
            fresh = False
    return found


def _ends_sentence(tokens: Tokens, at: int) -> bool:
    """Whether a sentence ends just before an offset."""
    before = bisect_left(tokens.starts, at) - 1
    return before >= 0 and tokens.words[before] in _ENDS


def laid_out(tokens: Tokens, marked: Sequence[Marked], starts: Sequence[int]) -> tuple[Tokens, list[Marked]]:
    """Tokens and marked spans with the numbers of their paragraphs."""
    numbers = [bisect_right(starts, start) - 1 for start in tokens.starts]
    spans = [replace(span, paragraph=bisect_right(starts, span.start) - 1) for span in marked]
    return replace(tokens, paragraph=numbers), spans
