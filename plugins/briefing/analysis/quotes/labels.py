"""Speakers named before a colon, as transcripts and interviews print them: "LEE: We won." or "Q: … A: …".

By the project's terms such words are reported without marks, so their kind is *indirect*; a label within marks
("“LEE: We won.”") only moves the start of the quotation behind it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from .marks import Marked
from .narration import NAME, QUOTE, WORD
from .people import Cast
from .stage import Stage

_LABEL_IN_MARKS = re.compile(r"[A-ZÀ-Þ][A-ZÀ-Þ.'’ -]{1,30}:\s+(?=\S)")
_LEAST_LABELS = 2
_LONGEST_LABEL = 4  # items
_LEAST_WORDS = 2  # items behind the colon
_QUESTION, _ANSWER = "q", "a"
_ASKS = 0.5  # share of questions from which a label that is no person's is the interviewer's


@dataclass(frozen=True, slots=True)
class Labelled:
    """A paragraph "NAME: words"; items, ``last`` exclusive."""

    mention: int
    """The label as a mention, or -1."""
    figure: int
    """Whose label it is, when no mention tells ("A"), or -1."""
    label_first: int
    label_last: int
    first: int
    """The words."""
    last: int


def behind_label(text: str, span: Marked) -> Marked:
    """The marked span without the label in capitals that opens it."""
    match = _LABEL_IN_MARKS.match(text, span.inner_start, span.inner_end)
    return replace(span, start=match.end(), inner_start=match.end(), labelled=True) if match else span


def labelled(stage: Stage, cast: Cast) -> list[Labelled]:
    """Paragraphs "NAME: words" without marks, but for the questions of an interviewer who has no name.

    A single labelled paragraph may be any other use of a colon, so at least two must be there, and one label must come
    back or stand in capitals.
    """
    found = [item for at in _paragraph_starts(stage.line.paragraph) if (item := _label_at(stage, at)) is not None]
    labels = [_label(stage, item) for item in found]
    again = len(set(labels)) < len(labels) or any(label.isupper() for label in labels)
    if len(found) < _LEAST_LABELS or not again:
        return []
    asking = {label for label in set(labels) if _asks(stage, cast, [i for i in found if _label(stage, i) == label])}
    answering = _guest(stage, cast, found[0].label_first)
    return [
        replace(item, figure=answering) if label.casefold().strip(".") == _ANSWER else item
        for item, label in zip(found, labels, strict=True)
        if label not in asking
    ]


def _label(stage: Stage, item: Labelled) -> str:
    return stage.text[stage.line.start[item.label_first] : stage.line.end[item.label_last - 1]]


def _label_at(stage: Stage, at: int) -> Labelled | None:
    """The labelled words of the paragraph that starts at an item: a name, an office in capitals, or Q and A."""
    line = stage.line
    colon = at + 1
    while colon < len(line) and colon - at < _LONGEST_LABEL and line.kind[colon] in (NAME, WORD):
        colon += 1
    if colon + 1 >= len(line) or line.low[colon] not in (":", ".") or line.paragraph[colon + 1] != line.paragraph[at]:
        return None
    words = stage.text[line.start[at] : line.end[colon - 1]]
    letter = words.casefold().strip(".") in (_QUESTION, _ANSWER)
    known = colon - at == 1 and line.kind[at] == NAME
    if not (letter or (line.low[colon] == ":" and (known or words.isupper()))) or line.kind[colon + 1] == QUOTE:
        return None
    last = colon + 1
    while last < len(line) and line.paragraph[last] == line.paragraph[at]:
        last += 1
    if last - colon - 1 < _LEAST_WORDS:
        return None
    return Labelled(stage.ending.get(colon, -1), -1, at, colon, colon + 1, last)


def _asks(stage: Stage, cast: Cast, items: Sequence[Labelled]) -> bool:
    """Whether a label is an interviewer's: "Q", or no person's name before paragraphs that are mostly questions."""
    label = _label(stage, items[0]).casefold().strip(".")
    mention = stage.mentions[items[0].mention] if items[0].mention >= 0 else None
    if label == _QUESTION:
        return True
    if label == _ANSWER or mention is None or mention.kind != "name" or _label(stage, items[0]).isupper():
        return False
    if cast.figures[cast.of_name[mention.name]].human:
        return False
    questions = sum(stage.text[stage.line.end[item.last - 1] - 1] == "?" for item in items)
    return len(items) > 1 and questions >= _ASKS * len(items)


def _guest(stage: Stage, cast: Cast, before: int) -> int:
    """The one person named in the introduction of an interview, or -1."""
    named = {
        cast.of_name[mention.name]
        for mention in stage.mentions
        if mention.kind == "name" and mention.first < before and cast.figures[cast.of_name[mention.name]].human
    }
    return named.pop() if len(named) == 1 else -1


def _paragraph_starts(paragraph: Sequence[int]) -> list[int]:
    return [at for at, number in enumerate(paragraph) if not at or paragraph[at - 1] != number]
