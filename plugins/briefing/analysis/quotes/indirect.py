"""Speech reported without marks, or partly in marks: candidates for the content of each cue, judged by named features.

Four constructions: "Lee said (that) …", "…, Lee said", "according to Lee, …" and "…, according to Lee". Weights stand in
``lexicon/weights_indirect.txt``, fitted by ``benchmarks/quotes/fit.py``.
"""

from __future__ import annotations

from dataclasses import dataclass

from .candidates import mention_kind
from .cues import Cue, Stage, Subject
from .narration import NAME, PUNCT, QUOTE, WORD
from .reading import Scene
from .weights import logistic, score

LEAST_SURE = 0.5
"""Confidence from which reported speech is shown."""
LEAST_WORDS = 4
_ADDRESSEE = frozenset({"told", "tells", "telling", "tell", "asked", "asks", "asking", "reminded", "assured", "informed", "warned", "urged", "advised",
                        "promised", "notified"})  # fmt: skip
_PARTICLES = frozenset({"out", "on", "for", "up", "back", "down"})
_LONGEST_ADVERBIAL = 12  # items between a verb and its "that"


@dataclass(frozen=True, slots=True)
class Reported:
    """A stretch of narration items, ``last`` exclusive, as the content of a cue."""

    first: int
    last: int
    cue: int
    subject: Subject
    features: tuple[str, ...]
    second: bool = False
    """True for the part behind an attribution that stands within the sentence."""


def find_reported(scene: Scene) -> list[tuple[Reported, float]]:
    """What is likely to be reported speech, with its probability, in reading order."""
    found = [(item, logistic(score(item.features, "indirect"))) for item in reported_candidates(scene)]
    kept: list[tuple[Reported, float]] = []
    for item, share in sorted(found, key=lambda pair: (-pair[1], pair[0].first)):
        if share >= LEAST_SURE and not any(_same(item, other) for other, _ in kept):
            kept.append((item, share))
    return sorted(kept, key=lambda pair: (pair[0].first, pair[0].last))


def _same(one: Reported, other: Reported) -> bool:
    """Whether two contents are nearly the same items."""
    both = min(one.last, other.last) - max(one.first, other.first)
    return 2 * both > max(one.last - one.first, other.last - other.first)


def reported_candidates(scene: Scene) -> list[Reported]:
    """Every stretch that a cue may report."""
    found: list[Reported] = []
    for number, cue in enumerate(scene.cues):
        if not cue.subjects:
            continue
        if cue.strength == "according":
            found.extend(_according(scene, number, cue))
        else:
            found.extend(_before(scene, number, cue))
            found.extend(_after(scene, number, cue))
    return found


def _after(scene: Scene, number: int, cue: Cue) -> list[Reported]:
    """Content behind its verb: "Lee told reporters on Monday that …"."""
    stage = scene.stage
    line = stage.line
    subject = cue.subjects[0]
    if subject.how == "after":
        return []
    sentence = line.sentence[cue.first]
    end = line.sentence_end(sentence)
    at, way = _content_start(stage, cue, end)
    if at >= end or line.kind[at] == PUNCT:
        return []
    last = _clause_end(scene, at, end, number)
    if subject.how == "relative":
        last = next((item for item in range(at + LEAST_WORDS, last) if line.low[item] == ","), last)
    if (line.kind[at] == QUOTE and at + 1 >= last) or (line.kind[last - 1] == QUOTE and line.low[last - 2] == ":"):
        return []
    return _candidate(scene, at, last, number, subject, f"SVC {way}")


def _content_start(stage: Stage, cue: Cue, end: int) -> tuple[int, str]:
    """The item that opens the content behind a verb, and what was passed over: addressee, adverbial, nothing."""
    line, vocabulary = stage.line, stage.vocabulary
    at, way = cue.last, "plain"
    if at < end and line.low[at] in _PARTICLES and line.kind[at] == WORD:
        at, way = at + 1, f"particle {line.low[at]}"
    if cue.word in _ADDRESSEE:
        number = stage.starting.get(at)
        if number is None and at < end and line.low[at] in vocabulary.determiners:
            number = stage.starting.get(at + 1)
        if number is not None and not stage.mentions[number].owned:
            at, way = stage.mentions[number].last, "addressee"
    if (
        at < end
        and line.kind[at] == WORD
        and (line.low[at] in vocabulary.calendar or line.low[at] in ("today", "yesterday"))
    ):
        at, way = at + 1, f"{way} day"
    if (
        at < end
        and (line.low[at] in vocabulary.prepositions or (line.kind[at] == PUNCT and line.low[at] == ","))
        and line.low[at] != "that"
    ):
        for ahead in range(at, min(at + _LONGEST_ADVERBIAL, end)):
            if line.low[ahead] == "that" and line.kind[ahead] == WORD:
                return ahead, f"{way} adverbial"
            if line.kind[ahead] == QUOTE:
                break
    return at, way


def _clause_end(scene: Scene, at: int, end: int, number: int) -> int:
    """Behind the content that starts at ``at``: the end of its sentence, or where another attribution takes over."""
    line = scene.stage.line
    last = end
    for place in range(number + 1, len(scene.cues)):
        cue = scene.cues[place]
        if cue.first >= last:
            break
        if cue.first <= at or not cue.subjects:
            continue
        gerund = cue.word in scene.stage.vocabulary.gerunds
        first = cue.first if gerund else min(cue.first, cue.subjects[0].first)
        comma = first - 1
        if cue.strength == "according" and comma > at:
            last = comma if line.low[comma] == "," else first
        elif comma > at and line.low[cue.first - 1] == "," and gerund:
            last = cue.first - 1
        elif (
            comma > at + 1
            and line.low[comma] in ("but", "and", "while", "though", "although")
            and line.low[comma - 1] == ","
        ):
            last = comma - 1
    while last > at and line.kind[last - 1] == PUNCT and line.low[last - 1] not in ")]%":
        last -= 1
    return last


def _before(scene: Scene, number: int, cue: Cue) -> list[Reported]:
    """Content before its attribution: "…, Lee said", and what may follow when the sentence goes on."""
    line = scene.stage.line
    sentence = line.sentence[cue.first]
    begin, end = line.sentence_first[sentence], line.sentence_end(sentence)
    found: list[Reported] = []
    for subject in cue.subjects[:2]:
        first, last = min(cue.first, subject.first), max(cue.last, subject.last)
        comma = first - 1
        if (
            subject.how not in ("before", "after", "comma")
            or comma <= begin
            or line.kind[comma] != PUNCT
            or line.low[comma] not in ",—–-"
        ):
            continue
        if line.kind[comma - 1] == QUOTE and comma - 1 == begin:
            continue
        found.extend(_candidate(scene, _content_begin(scene, begin, comma, number), comma, number, subject, "CSV"))
        if last < end and line.kind[last] == PUNCT and line.low[last] == ",":
            stop = _clause_end(scene, last + 1, end, number)
            if not (line.kind[last + 1 : last + 2] == [QUOTE] and stop == last + 2):
                found.extend(_candidate(scene, last + 1, stop, number, subject, "CSVC", second=True))
        break
    return found


def _content_begin(scene: Scene, begin: int, comma: int, number: int) -> int:
    """The start of the content before an attribution: behind an earlier attribution of the sentence, if there is one."""
    line = scene.stage.line
    for place in range(number - 1, -1, -1):
        cue = scene.cues[place]
        if cue.first < begin:
            break
        if cue.last < comma and line.low[cue.last] == "," and cue.last + 1 < comma:
            return cue.last + 1
    while begin < comma and line.kind[begin] == PUNCT:
        begin += 1
    return begin


def _according(scene: Scene, number: int, cue: Cue) -> list[Reported]:
    line = scene.stage.line
    subject = cue.subjects[0]
    sentence = line.sentence[cue.first]
    begin, end = line.sentence_first[sentence], line.sentence_end(sentence)
    if cue.first - begin <= 1:
        at = subject.last
        while at < end and not (line.kind[at] == PUNCT and line.low[at] == ","):
            at += 1
        if at + 1 >= end:
            return []
        return _candidate(scene, at + 1, _clause_end(scene, at + 1, end, number), number, subject, "VSC")
    last = cue.first
    while last > begin and line.kind[last - 1] == PUNCT:
        last -= 1
    return _candidate(scene, _content_begin(scene, begin, last, number), last, number, subject, "CVS")


def _candidate(
    scene: Scene, first: int, last: int, number: int, subject: Subject, pattern: str, *, second: bool = False
) -> list[Reported]:
    words = _words(scene, first, last)
    if words < LEAST_WORDS:
        return []
    cue = scene.cues[number]
    size = "4" if words < 7 else "7" if words < 12 else "12" if words < 25 else "25" if words < 45 else "45"
    family = pattern.split(maxsplit=1)[0]
    opening = _opening(scene.stage, first)
    marks = "mixed" if any(kind == QUOTE for kind in scene.stage.line.kind[first:last]) else "plain"
    features = (
        "bias",
        f"pattern {pattern}",
        f"{family} {cue.strength} opens {opening}",
        f"{family} opens {opening} {marks}",
        f"word {cue.word}" if family != "CVS" else "word according",
        f"word {cue.word} {opening}",
        f"{family} subject {subject.how}",
        f"{family} {mention_kind(scene.stage, subject.mention)}",
        f"{family} size {size}",
        f"voice {'passive' if cue.passive else 'active'} {family}",
        f"before verb {_auxiliary(scene.stage, cue)}",
        f"{family} {marks} {size}",
    )
    return [Reported(first, last, number, subject, features, second)]


def _words(scene: Scene, first: int, last: int) -> int:
    """How many words a stretch of items holds, those of its quotations too."""
    line, text = scene.stage.line, scene.document.text
    count = 0
    for item in range(first, last):
        kind = line.kind[item]
        if kind == WORD:
            count += 1
        elif kind != PUNCT:
            count += text.count(" ", line.start[item], line.end[item]) + 1
    return count


_OPENERS = {
    "that": "that", "to": "to", "if": "if", "whether": "if", "how": "wh", "what": "wh", "why": "wh", "when": "wh", "where": "wh", "who": "wh",
    "there": "there", "because": "because", "as": "as", "not": "not", "it": "it", "they": "they", "he": "he", "she": "he", "i": "we", "we": "we",
}  # fmt: skip


def _opening(stage: Stage, at: int) -> str:
    """What kind of word opens a content."""
    line, vocabulary = stage.line, stage.vocabulary
    low, kind = line.low[at], line.kind[at]
    if kind in (QUOTE, NAME):
        return "quote" if kind == QUOTE else "name"
    if low in _OPENERS:
        return _OPENERS[low]
    if low in vocabulary.determiners:
        return "determiner"
    if low in vocabulary.say or low in vocabulary.tell:
        return "verb"
    if low in vocabulary.prepositions:
        return "preposition"
    if low in vocabulary.pronouns:
        return "pronoun"
    if low.endswith("ing"):
        return "ing"
    return "function" if low in vocabulary.function_words else "other"


def _auxiliary(stage: Stage, cue: Cue) -> str:
    low = stage.line.low[cue.first - 1] if cue.first else ""
    if low in ("not", "n't", "never", "didn't", "doesn't", "won't", "hasn't"):
        return "not"
    if low in ("would", "could", "can", "might", "may", "should", "will", "must", "to"):
        return low
    return "auxiliary" if low in stage.vocabulary.auxiliaries else "none"
