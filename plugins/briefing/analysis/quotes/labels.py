"""Speakers named before a colon, as transcripts and interviews print them: "LEE: We won." or "Q: … A: …".

By the project's terms such words are reported without marks, so their kind is *indirect*; a label within marks
("“LEE: We won.”") only moves the start of the quotation behind it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from .cues import Stage, Subject
from .marks import Marked
from .narration import NAME, PUNCT, QUOTE, WORD

_LABEL_IN_MARKS = re.compile(r"[A-ZÀ-Þ][A-ZÀ-Þ.'’ -]{1,30}:\s+(?=\S)")
_LEAST_LABELS = 2
_ANSWERS = frozenset({"q", "a"})


def behind_label(text: str, span: Marked) -> Marked:
    """The marked span without the label in capitals that opens it."""
    match = _LABEL_IN_MARKS.match(text, span.inner_start, span.inner_end)
    return replace(span, start=match.end(), inner_start=match.end(), labelled=True) if match else span


def labelled(stage: Stage) -> list[tuple[Subject, int, int]]:
    """Paragraphs "NAME: words" without marks: the label as a subject, and the items of the words.

    The label "Q" or "A" has no mention. A single labelled paragraph may be any other use of a colon, so at least two must
    be there, and one label must come back or stand in capitals.
    """
    found: list[tuple[Subject, int, int]] = []
    line = stage.line
    for at in _paragraph_starts(line.paragraph):
        if (
            at + 2 >= len(line)
            or line.low[at + 1] != ":"
            or line.kind[at + 1] != PUNCT
            or line.paragraph[at + 2] != line.paragraph[at]
        ):
            continue
        known = line.kind[at] == NAME or (line.kind[at] == WORD and line.low[at] in _ANSWERS)
        last = at + 2
        while last < len(line) and line.paragraph[last] == line.paragraph[at]:
            last += 1
        if known and line.kind[at + 2] != QUOTE and last - at > 5:
            found.append((Subject(stage.starting.get(at, -1), "before", at, at + 1), at + 2, last))
    labels = [stage.text[line.start[subject.first] : line.end[subject.first]] for subject, _, _ in found]
    again = len(set(labels)) < len(labels) or any(label.isupper() for label in labels)
    return found if len(found) >= _LEAST_LABELS and again else []


def _paragraph_starts(paragraph: Sequence[int]) -> list[int]:
    return [at for at, number in enumerate(paragraph) if not at or paragraph[at - 1] != number]
