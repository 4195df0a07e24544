"""Speech reported without marks, or partly in marks: what a cue reports, if it reports anything.

For each cue the stretches that it may report (``contents``) and *nothing* are the options of a choice: weights of named
features are added, a softmax makes shares of them. Weights stand in ``lexicon/weights_indirect.txt``, fitted by
``benchmarks/quotes/fit.py``.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from .candidates import mention_kind
from .contents import (
    LEAST_WORDS,
    THAT,
    Stretch,
    attribution_start,
    before_attribution,
    behind_phrase,
    behind_verb,
    going_on,
    words_in,
)
from .mood import LIKELIER, in_subjunctive, told_by_mood
from .narration import NAME, PUNCT, QUOTE, WORD
from .reading import Scene
from .stage import Cue, Stage, Subject
from .subjects import behind_relative
from .weights import score, softmax

LEAST_SURE = 0.5
"""Confidence from which reported speech is shown."""
_UNTOLD = frozenset({"if", "wh", "to", "preposition"})
_STEM = 5  # letters of a verb that its forms share


@dataclass(frozen=True, slots=True)
class Reported:
    """A stretch of narration items, ``last`` exclusive, as the content of a cue."""

    first: int
    last: int
    cue: int
    subject: Subject
    features: tuple[str, ...]
    cue_first: int
    """First item of the cue."""
    second: bool = False
    """True for the part behind an attribution that stands within the sentence."""
    subjunctive: bool = False
    """True for words in the mood of reported speech (German)."""


def find_reported(scene: Scene) -> list[tuple[Reported, float]]:
    """What is likely to be reported speech, with its probability, in reading order."""
    sentence = scene.stage.line.sentence
    choices = reported_choices(scene)
    found = [(*choose(options), options) for options in choices]
    kept: dict[int, list[tuple[Reported, float, Sequence[Reported]]]] = {}
    for item, share, options in sorted(found, key=lambda row: (-row[1], row[0].first)):
        beside = kept.setdefault(sentence[item.first], [])
        if share >= LEAST_SURE and not any(_same(item, other) for other, _, _ in beside):
            beside.append((item, share, options))
    shown = [
        (_before_next_verb(item, [other for other, _, _ in beside], options), share)
        for beside in kept.values()
        for item, share, options in beside
    ]
    shown.extend(
        (Reported(first, last, cue, subject, (), scene.cues[cue].first), share)
        for first, last, cue, subject, share in told_by_mood(scene, kept)
    )
    return sorted(shown, key=lambda pair: (pair[0].first, pair[0].last))


def _before_next_verb(item: Reported, beside: Sequence[Reported], options: Sequence[Reported]) -> Reported:
    """A content without the next saying of the same subject in it: "said the bridge was safe and warned that …"."""
    for other in beside:
        if other.subject.how == "shared" and item.first < other.cue_first < item.last <= other.last:
            shorter = [each for each in options if each.first == item.first and each.last < other.cue_first]
            if shorter:
                return max(shorter, key=lambda option: option.last)
    return item


def choose(options: Sequence[Reported]) -> tuple[Reported, float]:
    """The likeliest of the stretches that a cue may report, and how likely these words are reported, give or take the edges."""
    weights = [score(option.features, "indirect") + LIKELIER * option.subjunctive for option in options]
    shares = softmax([0.0, *weights])[1:]
    best = max(range(len(options)), key=lambda place: shares[place])
    chosen = options[best]
    return chosen, sum(share for option, share in zip(options, shares, strict=True) if _same(option, chosen))


def _same(one: Reported, other: Reported) -> bool:
    """Whether two contents are nearly the same items."""
    both = min(one.last, other.last) - max(one.first, other.first)
    return 2 * both > max(one.last - one.first, other.last - other.first)


def reported_choices(scene: Scene) -> list[list[Reported]]:
    """For each cue the stretches that it may report; those behind an attribution within a sentence are a choice of their own."""
    found: list[list[Reported]] = []
    for number, cue in enumerate(scene.cues):
        if not cue.subjects:
            continue
        if cue.strength == "according":
            choices = _according(scene, number, cue)
        else:
            choices = [_behind(scene, number, cue), *_around(scene, number, cue)]
            choices = [[*choices[0], *choices[1]], *choices[2:]]
        found.extend(options for options in choices if options)
    return found


def _behind(scene: Scene, number: int, cue: Cue) -> list[Reported]:
    subject = cue.subjects[0]
    return _options(scene, number, subject, behind_verb(scene, number, cue, subject))


def _around(scene: Scene, number: int, cue: Cue) -> list[list[Reported]]:
    """Content before its attribution: "…, Lee said", and what may follow when the sentence goes on."""
    line = scene.stage.line
    begin = line.sentence_first[line.sentence[cue.first]]
    for subject in cue.subjects[:2]:
        first, last = min(cue.first, subject.first), max(cue.last, subject.last)
        if subject.how not in ("before", "after", "comma"):
            continue
        first = attribution_start(scene, first)
        if first - 1 <= begin:
            continue
        before = before_attribution(scene, number, first, last, "CSV")
        after = going_on(scene, number, last, "CSVC")
        return [
            _options(scene, number, subject, before),
            _options(scene, number, subject, after, second=True),
        ]
    return [[]]


def _according(scene: Scene, number: int, cue: Cue) -> list[list[Reported]]:
    line = scene.stage.line
    subject = cue.subjects[0]
    sentence = line.sentence[cue.first]
    begin, end = line.sentence_first[sentence], line.sentence_end(sentence)
    if cue.first - begin <= 1:
        at = behind_relative(scene.stage, subject.last, end)
        if scene.stage.vocabulary.subjunctives and at < end and line.kind[at] == WORD:  # "Laut Lee kostet …"
            return [_options(scene, number, subject, behind_phrase(scene, number, at, "VSC"))]
        at = max(at, _behind_apposition(scene, subject, end))
        while at < end and not (line.kind[at] == PUNCT and line.low[at] == ","):
            at += 1
        return [_options(scene, number, subject, going_on(scene, number, at, "VSC"))]
    before = before_attribution(scene, number, cue.first, subject.last, "CVS")
    after = going_on(scene, number, subject.last, "CVSC")
    return [
        _options(scene, number, subject, before),
        _options(scene, number, subject, after, second=True),
    ]


def _behind_apposition(scene: Scene, subject: Subject, end: int) -> int:
    """Behind the words between commas that tell who a source is: "According to Lee, the bank's chief economist, …"."""
    line = scene.stage.line
    role = scene.stage.mentions[subject.mention].role if subject.mention >= 0 else (0, 0)
    closed = any(line.kind[at] == PUNCT and line.low[at] == "," for at in range(role[1], end))
    return role[1] if role[0] == subject.last + 1 and closed else 0


def _options(
    scene: Scene, number: int, subject: Subject, stretches: Sequence[Stretch], *, second: bool = False
) -> list[Reported]:
    cue = scene.cues[number]
    stage = scene.stage
    found: list[Reported] = []
    for stretch in stretches:
        words = words_in(scene, stretch.first, stretch.last)
        if words < LEAST_WORDS:
            continue
        family = stretch.pattern.split(maxsplit=1)[0]
        size = "4" if words < 7 else "7" if words < 12 else "12" if words < 25 else "25" if words < 45 else "45"
        opening = _opening(stage, stretch.first)
        if opening in _UNTOLD and _auxiliary(stage, cue) == "not":
            continue  # "did not say whether": nothing is reported
        quoted = any(kind == QUOTE for kind in stage.line.kind[stretch.first : stretch.last])
        marks = "mixed" if quoted else "plain"
        finite = _finite(stage, stretch.first, stretch.last)
        word = f"word {cue.word}" if cue.strength != "according" else "word according"
        stem = f"stem {cue.word[:_STEM]}"
        features = (
            "bias",
            f"pattern {stretch.pattern}",
            f"{family} {cue.strength} opens {opening}",
            f"{family} opens {opening} {marks}",
            word,
            f"{word} {opening}",
            f"{family} subject {subject.how}",
            f"{family} {mention_kind(stage, subject.mention)}",
            f"{family} size {size}",
            f"voice {'passive' if cue.passive else 'active'} {family}",
            f"before verb {_auxiliary(stage, cue)}",
            f"{family} {marks} {size}",
            f"{family} {finite} opens {opening}",
            f"{word} {finite}",
            f"{stem} {opening}",
            f"{stem} {stretch.pattern}",
            f"{stretch.pattern} behind {_lead(stage, cue, subject)}",
            f"{stem} {family} {finite}",
            f"{stem} {family} size {size}",
            f"{family} {cue.strength} {finite} {marks}",
            f"{family} behind {_lead(stage, cue, subject)}",
            f"{family} title {_title(stage, cue, subject)}",
            *_first_words(stage, family, stem, stretch.first, stretch.last),
            *_quoted(scene, stretch.first, stretch.last, words),
            *(f"{family} {sign}" for sign in stretch.signs),
            *(f"{family} {sign} {finite}" for sign in stretch.signs[:1]),
        )
        mood = in_subjunctive(stage, stretch.first, stretch.last)
        found.append(Reported(stretch.first, stretch.last, number, subject, features, cue.first, second, mood))
    return found


def _finite(stage: Stage, first: int, last: int) -> str:
    """Whether a stretch has an auxiliary verb before its first comma, as most clauses do and few phrases."""
    line = stage.line
    for item in range(first, last):
        low = line.low[item]
        if line.kind[item] == PUNCT:
            break
        if line.kind[item] == WORD and (low in _FINITE or low.endswith(("n't", "n’t"))):
            return "finite"
    return "bare"


_FINITE = frozenset(
    {"is", "are", "was", "were", "has", "have", "had", "will", "would", "could", "can", "may", "might", "must", "should", "does", "do", "did",
     "'s", "'re", "'ve", "'d", "'ll", "ist", "sind", "war", "waren", "hat", "haben", "habe", "sei", "seien", "wird", "werden", "werde", "kann",
     "est", "sont", "était", "étaient", "ont", "sera", "seront", "serait", "son", "era", "eran", "fue", "ha", "han", "será", "è", "sono", "hanno",
     "sarà", "é", "são", "foi", "tem", "têm"}
)  # fmt: skip
"""Common auxiliary verbs in their finite forms, of all languages with word lists."""


def _first_words(stage: Stage, family: str, stem: str, first: int, last: int) -> list[str]:
    """The words that open a stretch, as far as they are function words."""
    line, vocabulary = stage.line, stage.vocabulary
    shapes = []
    for item in range(first, min(first + 2, last)):
        low, kind = line.low[item], line.kind[item]
        known = low in vocabulary.function_words or low in vocabulary.prepositions or low in _FINITE
        low = stage.like(item)
        shapes.append(low if kind == WORD and known else kind)
    return [f"{family} first {shapes[0]}", f"{stem} first {shapes[0]}", f"{family} first {' '.join(shapes)}"]


def _title(stage: Stage, cue: Cue, subject: Subject) -> str:
    """How a subject opens: with an "as", with words before the mention, or at once."""
    line = stage.line
    at = min(cue.first, subject.first) - 1
    if at < 0 or line.sentence[at] != line.sentence[cue.first] or line.kind[at] in (PUNCT, QUOTE):
        return "none"
    return "as" if stage.like(at) == "as" else "words"


def _quoted(scene: Scene, first: int, last: int, words: int) -> list[str]:
    """How the quotations in a stretch are built in: what stands before the first, its capital, its share of the words."""
    line, text = scene.stage.line, scene.document.text
    at = next((item for item in range(first, last) if line.kind[item] == QUOTE), -1)
    if at < 0:
        return []
    low = line.low[at - 1] if at > first else "start"
    before = (
        low
        if low in ("start", ",", ":", "that", "as", "is", "was")
        else "word"
        if line.kind[at - 1] != PUNCT
        else "mark"
    )
    capital = text[line.start[at] : line.start[at] + 3].lstrip("“\"'‘«„`")[:1].isupper()
    share = words_in(scene, at, at + 1) / words
    portion = "little" if share < 0.3 else "half" if share < 0.7 else "most"
    where = "ends" if at == last - 1 else "inside"
    return [
        f"quote after {before} {'Capital' if capital else 'small'} {portion}",
        f"quote after {before} {where}",
        f"quote {portion} {where}",
    ]


def _lead(stage: Stage, cue: Cue, subject: Subject) -> str:
    """What stands before an attribution."""
    line = stage.line
    at = min(cue.first, subject.first) - 1
    if at < 0 or line.sentence[at] != line.sentence[cue.first]:
        if at >= 0 and line.kind[at] == QUOTE and line.paragraph[at] == line.paragraph[cue.first]:
            return "quote"
        return "start"
    if line.kind[at] == QUOTE or (line.low[at] == "," and at and line.kind[at - 1] == QUOTE):
        return "quote"
    if line.kind[at] == PUNCT:
        return "comma" if line.low[at] == "," else "mark"
    low = stage.like(at)
    if low in (
        "and",
        "but",
        "as",
        "when",
        "if",
        "that",
        "while",
        "which",
        "what",
        "who",
        "because",
        "after",
        "than",
        "for",
    ):
        return low
    return "preposition" if low in stage.vocabulary.prepositions else "name" if line.kind[at] == NAME else "word"


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
    if low in THAT:
        return "that"
    if stage.like(at) in _OPENERS:
        return _OPENERS[stage.like(at)]
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
