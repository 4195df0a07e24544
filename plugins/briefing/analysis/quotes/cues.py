"""Reporting verbs and phrases, each with the mentions that may be its subject."""

from __future__ import annotations

from collections.abc import Sequence

from .mentions import phrase_start
from .narration import NAME, WORD, Narration
from .stage import Cue, Stage, Strength, Subject
from .subjects import after_verb, before_verb, in_as_clause, left_out, main_clause, may_invert
from .vocabulary import Vocabulary

_LONGEST_ORIGIN = 4  # items between what is cited and "by"
_REFUSALS = ("declin", "refus")
_NAMING = frozenset({"called", "named", "dubbed"})
_INDEFINITE = frozenset({"a", "an", "another"})
_OBJECT_FIRST = frozenset({"accused", "informed"})
"""Participles of verbs that have whom they are said to before "of"."""
_BE = frozenset({"is", "are", "was", "were", "be", "been", "being", "'s"})


def find_cues(scene: Stage) -> list[Cue]:
    """All cues in reading order."""
    line, vocabulary = scene.line, scene.vocabulary
    found: list[Cue] = []
    by_first: dict[str, list[tuple[str, ...]]] = {}
    for phrase in vocabulary.according:
        by_first.setdefault(phrase[0], []).append(phrase)
    for at, (kind, low) in enumerate(zip(line.kind, line.low, strict=True)):
        if kind != WORD:
            continue
        phrase = next((each for each in by_first.get(low, ()) if tuple(line.low[at : at + len(each)]) == each), ())
        if phrase and not _goes_on_with_verb(line, at + len(phrase), vocabulary):
            source = after_verb(scene, at + len(phrase), bare=True)
            source = source and _author(scene, source)
            if source is not None:
                subject = Subject(source.mention, "object", source.first, source.last)
                found.append(Cue(at, at + len(phrase), " ".join(phrase), "according", (subject,)))
            continue
        strong = low in vocabulary.say
        if (strong or low in vocabulary.tell) and not (
            _is_noun_here(line, at, vocabulary)
            or _is_refused(line, at)
            or _gives_a_name(line, at, vocabulary)
            or _is_borne(line, at)
        ):
            found.append(_cue(scene, at, "say" if strong else "tell", found))
    return found


def _goes_on_with_verb(line: Narration, at: int, vocabulary: Vocabulary) -> bool:
    """Whether a verb stands where somebody would be named: "según explicó"."""
    return vocabulary.drops_pronouns and at < len(line) and line.low[at] in vocabulary.say


def _is_noun_here(line: Narration, at: int, vocabulary: Vocabulary) -> bool:
    """Whether a word that may be a verb is used as a noun or adjective: "the claims", "his report", "of note"."""
    if vocabulary.nouns_have_capitals:
        return False
    if not at or line.sentence[at - 1] != line.sentence[at]:
        return line.low[at] in vocabulary.infinitives and line.low[at] not in vocabulary.function_words
    before = line.low[at - 1]
    if line.low[at].endswith("s") and line.low[at + 1 : at + 2] and line.low[at + 1] in vocabulary.say:
        return (
            line.low[at] in vocabulary.body_nouns or line.low[at][:-1] in vocabulary.infinitives
        )  # "reports indicate"
    if line.kind[at - 1] == NAME:
        return False
    if before in vocabulary.determiners:
        return before not in (
            "that",
            "this",
            "her",
            "one",
            "some",
            "many",
            "most",
            "all",
            "both",
            "few",
            "others",
            "several",
        ) or (before == "her" and line.low[at] in vocabulary.infinitives)
    return before in ("'s", "of", "for", "with", "on", "in", "by", "from") and line.low[at] not in vocabulary.gerunds


def _author(scene: Stage, source: Subject) -> Subject:
    """Who made what is cited, if a name tells: "according to estimates by Harbour Watch"."""
    line = scene.line
    at = source.last
    if source.mention >= 0 and scene.mentions[source.mention].kind != "noun":
        return source
    for by in range(at, min(at + _LONGEST_ORIGIN, len(line))):
        if (
            line.sentence[by] != line.sentence[source.first]
            or line.kind[by] != WORD
            or line.low[by] in ("that", "which")
        ):
            break
        if line.low[by] in ("by", "from"):
            named = after_verb(scene, by + 1, bare=True)
            if named is not None and named.mention >= 0 and scene.mentions[named.mention].kind == "name":
                return Subject(named.mention, "object", named.first, named.last)
            break
    return source


def _is_refused(line: Narration, at: int) -> bool:
    """Whether a verb tells what somebody will not say: "declined to comment"."""
    return at > 1 and line.low[at - 1] == "to" and line.low[at - 2].startswith(_REFUSALS)


def _is_borne(line: Narration, at: int) -> bool:
    """Whether a participle tells what somebody else says of whom it describes: "the woman accused of theft"."""
    return line.low[at] in _OBJECT_FIRST and line.low[at + 1 : at + 2] == ["of"]


def _gives_a_name(line: Narration, at: int, vocabulary: Vocabulary) -> bool:
    """Whether "called" only names somebody or something: "a group called the Harbour Alliance"."""
    if line.low[at] not in _NAMING or not at or line.kind[at - 1] != WORD:
        return False
    first = phrase_start(line, at - 1, vocabulary)
    return first < at - 1 and line.low[first] in _INDEFINITE


def _cue(scene: Stage, at: int, strength: Strength, earlier: Sequence[Cue]) -> Cue:
    line, vocabulary = scene.line, scene.vocabulary
    word = line.low[at]
    passive = False
    left = at - 1
    sentence = line.sentence[at]
    while left >= 0 and line.sentence[left] == sentence and line.kind[left] == WORD:
        low = line.low[left]
        if low in vocabulary.auxiliaries or (low.endswith("ly") and low not in vocabulary.person_nouns):
            passive = passive or (low in _BE and word not in vocabulary.gerunds)
            left -= 1
        else:
            break
    subjects: list[Subject]
    if passive and word in vocabulary.heard:
        subjects = []  # "Lee was asked whether": Lee hears it
    elif word in vocabulary.gerunds and not (left < at - 1 and line.low[at - 1] in _BE):
        subjects = main_clause(scene, at, earlier)
    elif left >= 0 and line.sentence[left] == sentence and line.low[left] == "to" and line.kind[left] == WORD:
        subjects = main_clause(scene, left, earlier)
    else:
        subjects = in_as_clause(scene, at) or before_verb(scene, left, at, earlier)
    after = after_verb(scene, at + 1) if word not in vocabulary.gerunds else None
    if after is not None and not passive and may_invert(scene, left + 1, bool(subjects)):
        subjects = [after, *subjects]
    if vocabulary.drops_pronouns and not subjects:
        subjects = left_out(scene, at, earlier)
    return Cue(at, at + 1, word, strength, tuple(subjects), passive)
