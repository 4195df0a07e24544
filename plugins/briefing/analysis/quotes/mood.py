"""German reported speech without a verb of saying in its sentence.

The first subjunctive tells that somebody else's words are given ("Die Stadt habe nichts getan."), so a sentence in it goes on
with the speaker before; "Das teilte Lee mit." makes the sentence before it reported. In a clause that a verb of saying may
report, the same mood makes speech likelier (Fabricius-Hansen and Sæbø, "In a mediative mood", Natural Language Semantics 2004).
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from .narration import PUNCT, QUOTE, WORD
from .reading import Scene
from .stage import Cue, Stage, Subject

LIKELIER = 2.5
"""Log odds for words in the subjunctive."""
_GOING_ON = 0.75  # share of a sentence that goes on with the speaker of its paragraph
_POINTED_AT = 0.85  # share of a sentence that "Das sagte …" points at
_FIRST_PERSONS = frozenset({"ich", "wir", "du"})
_POINTERS = frozenset({"das", "dies"})

Clause = tuple[int, int, int, Subject, float]
"""Items ``first`` to ``last`` (exclusive), the number of the cue, who speaks, how likely it is reported."""


def in_subjunctive(stage: Stage, first: int, last: int) -> bool:
    """Whether a stretch of items has a verb in the mood of reported speech; "es sei denn" is none, "ich habe" neither."""
    line, forms = stage.line, stage.vocabulary.subjunctives
    if not forms:
        return False
    found = any(
        line.kind[item] == WORD and line.low[item] in forms and line.low[item + 1 : item + 2] != ["denn"]
        for item in range(first, last)
    )
    return found and not any(line.low[item] in _FIRST_PERSONS for item in range(first, last))


def told_by_mood(scene: Scene, taken: Collection[int]) -> Iterator[Clause]:
    """Sentences that are reported though no verb in them says so; ``taken``: those of which something is reported already."""
    stage = scene.stage
    if not stage.vocabulary.subjunctives:
        return
    line = stage.line
    told = set(taken)
    at = 0  # cues before the sentence
    for sentence, first in enumerate(line.sentence_first):
        end = line.sentence_end(sentence)
        while at < len(scene.cues) and scene.cues[at].first < first:
            at += 1
        own = scene.cues[at].first < end if at < len(scene.cues) else False
        last = _without_stop(stage, first, end)
        if own and line.low[first] in _POINTERS and _points(scene.cues[at], first):
            before = scene.behind_dateline(line.sentence_first[sentence - 1]) if sentence else first
            if sentence and sentence - 1 not in told and _goes_on(stage, before, first):
                yield before, _without_stop(stage, before, first), at, scene.cues[at].subjects[0], _POINTED_AT
                told.add(sentence - 1)
            continue
        cue = scene.cues[at - 1] if at else None
        spoken = cue is not None and cue.subjects and line.paragraph[cue.first] == line.paragraph[first]
        if own or sentence in told or not spoken or cue is None or line.kind[first] == QUOTE:
            continue
        if last < end and line.low[last] != "?" and in_subjunctive(stage, first, last):
            yield first, _without_tag(stage, first, last), at - 1, cue.subjects[0], _GOING_ON


def _points(cue: Cue, first: int) -> bool:
    """Whether "Das" before a verb with its subject behind it is what was said."""
    return cue.first == first + 1 and bool(cue.subjects) and cue.subjects[0].how == "after"


def _goes_on(stage: Stage, before: int, first: int) -> bool:
    """Whether a sentence is plain narration of the same paragraph."""
    line = stage.line
    return line.paragraph[before] == line.paragraph[first] and QUOTE not in line.kind[before:first]


def _without_tag(stage: Stage, first: int, end: int) -> int:
    """Where a sentence ends without its ", hieß es"."""
    tag = stage.line.low[end - 3 : end]
    return _without_stop(stage, first, end - 3) if tag == [",", "hiess", "es"] else end


def _without_stop(stage: Stage, first: int, end: int) -> int:
    """Where a sentence ends without its full stop."""
    while end > first and stage.line.kind[end - 1] == PUNCT:
        end -= 1
    return end
