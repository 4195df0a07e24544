"""Reporting verbs and phrases, each with the mentions that may be its subject."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from .mentions import Mention, phrase_start
from .narration import NAME, PUNCT, QUOTE, WORD, Narration
from .vocabulary import Vocabulary

Strength = Literal["say", "tell", "according", "colon"]
How = Literal["before", "comma", "relative", "shared", "after", "gerund", "object"]
"""Where a subject stands: directly *before* the verb; before a *comma* that closes a phrase between; before "who"
(*relative*); before an earlier verb of the same clause (*shared*); directly *after* the verb; in the main clause of a
*gerund* or infinitive; as the *object* of "according to"."""
_LONGEST_ORIGIN = 4  # items between what is cited and "by"
_FARTHEST = 40  # items between a subject and its verb
_CLOSING = frozenset({",", ")", "—", "–", "-", "―", "--"})
_REFUSALS = ("declin", "refus")
_NAMING = frozenset({"called", "named", "dubbed"})
_INDEFINITE = frozenset({"a", "an", "another"})
_ADDRESSED = frozenset(
    [
        "advised",
        "asked",
        "assured",
        "briefed",
        "challenged",
        "informed",
        "instructed",
        "notified",
        "offered",
        "ordered",
        "pressed",
        "promised",
        "questioned",
        "reminded",
        "told",
        "urged",
        "warned",
    ]
)
"""What is said to somebody: in the passive, the subject is who hears it."""
_BE = frozenset({"is", "are", "was", "were", "be", "been", "being", "'s"})


@dataclass(frozen=True, slots=True)
class Subject:
    """A mention (its number, or -1 for a phrase that is none) as the subject of a cue.

    The items are those of the mention, but for a relative clause those of "who".
    """

    mention: int
    how: How
    first: int
    """Items of the phrase, ``last`` exclusive."""
    last: int


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that signal speech: items ``first`` to ``last`` (exclusive) and who may be speaking, likeliest first."""

    first: int
    last: int
    word: str
    strength: Strength
    subjects: tuple[Subject, ...]
    passive: bool = False


@dataclass(frozen=True, slots=True)
class Stage:
    """What the steps after the mentions share."""

    text: str
    line: Narration
    mentions: list[Mention]
    starting: Mapping[int, int]
    """Item to the mention that starts there."""
    ending: Mapping[int, int]
    """Item behind a mention to that mention."""
    heads: list[int]
    """Item that carries the meaning of each mention, in order."""
    vocabulary: Vocabulary


def stage(text: str, line: Narration, mentions: list[Mention], vocabulary: Vocabulary) -> Stage:
    """Index the mentions by their edges; of several that share an edge the longer one counts."""
    starting: dict[int, int] = {}
    ending: dict[int, int] = {}
    for number, mention in enumerate(mentions):
        old = starting.get(mention.first)
        if old is None or mentions[old].last < mention.last:
            starting[mention.first] = number
        old = ending.get(mention.last)
        if old is None or mentions[old].first > mention.first:
            ending[mention.last] = number
    return Stage(text, line, mentions, starting, ending, [mention.head for mention in mentions], vocabulary)


def find_cues(scene: Stage) -> list[Cue]:
    """All cues in reading order."""
    line, vocabulary = scene.line, scene.vocabulary
    found: list[Cue] = []
    by_first = {phrase[0]: phrase for phrase in vocabulary.according}
    for at, (kind, low) in enumerate(zip(line.kind, line.low, strict=True)):
        if kind != WORD:
            continue
        phrase = by_first.get(low)
        if phrase is not None and tuple(line.low[at : at + len(phrase)]) == phrase:
            source = _after(scene, at + len(phrase), bare=True)
            source = source and _author(scene, source)
            if source is not None:
                subject = Subject(source.mention, "object", source.first, source.last)
                found.append(Cue(at, at + len(phrase), " ".join(phrase), "according", (subject,)))
            continue
        strong = low in vocabulary.say
        if (strong or low in vocabulary.tell) and not (
            _is_noun_here(line, at, vocabulary) or _is_refused(line, at) or _gives_a_name(line, at, vocabulary)
        ):
            found.append(_cue(scene, at, "say" if strong else "tell", found))
    return found


def _is_noun_here(line: Narration, at: int, vocabulary: Vocabulary) -> bool:
    """Whether a word that may be a verb is used as a noun or adjective: "the claims", "his report", "of note"."""
    if not at or line.sentence[at - 1] != line.sentence[at]:
        return line.low[at] in vocabulary.infinitives and line.low[at] not in vocabulary.function_words
    before = line.low[at - 1]
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
            named = _after(scene, by + 1, bare=True)
            if named is not None and named.mention >= 0 and scene.mentions[named.mention].kind == "name":
                return Subject(named.mention, "object", named.first, named.last)
            break
    return source


def _is_refused(line: Narration, at: int) -> bool:
    """Whether a verb tells what somebody will not say: "declined to comment"."""
    return at > 1 and line.low[at - 1] == "to" and line.low[at - 2].startswith(_REFUSALS)


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
    subjects: list[Subject] = []
    if passive and word in _ADDRESSED:
        pass  # "Lee was asked whether": Lee hears it
    elif word in vocabulary.gerunds and not (left < at - 1 and line.low[at - 1] in _BE):
        subjects = _main_clause(scene, at, earlier)
    elif left >= 0 and line.sentence[left] == sentence and line.low[left] == "to" and line.kind[left] == WORD:
        subjects = _main_clause(scene, left, earlier)
    else:
        subjects = _before(scene, left, at, earlier)
    after = _after(scene, at + 1) if word not in vocabulary.gerunds else None
    if after is not None and not passive and _may_invert(scene, left + 1, bool(subjects)):
        subjects = [after, *subjects]
    if vocabulary.verbs_first and not subjects:
        subjects = _left_out(scene, at, earlier)
    return Cue(at, at + 1, word, strength, tuple(subjects), passive)


def _left_out(scene: Stage, at: int, earlier: Sequence[Cue]) -> list[Subject]:
    """The subject of the cue before in the same paragraph, where a verb has none of its own: "وأضاف أن …"."""
    line = scene.line
    if not earlier or not earlier[-1].subjects or line.paragraph[earlier[-1].first] != line.paragraph[at]:
        return []
    subject = earlier[-1].subjects[0]
    return [Subject(subject.mention, "shared", subject.first, subject.last)]


def _may_invert(scene: Stage, at: int, has_subject: bool) -> bool:
    """Whether the subject may follow the verb: only beside a quotation or a comma ("“…,” said Lee", "…, said Lee")."""
    line = scene.line
    if scene.vocabulary.verbs_first:
        return True
    if not at or line.sentence[at - 1] != line.sentence[at]:
        return line.kind[at + 1 : at + 3] == [NAME, PUNCT] and line.low[at + 2] == ":"  # "Said Lee: …"
    before = line.kind[at - 1]
    if before == QUOTE:
        return True
    if before == PUNCT and line.low[at - 1] in ",—–-―":
        return not has_subject or (at > 1 and line.kind[at - 2] == QUOTE)
    return not has_subject and line.low[at - 1] in ("as", "so", "or", "thus", "like", "than", "also")


def _before(scene: Stage, left: int, verb: int, earlier: Sequence[Cue]) -> list[Subject]:
    """Subjects before a finite verb whose auxiliaries begin behind item ``left``."""
    line, vocabulary = scene.line, scene.vocabulary
    if left < 0 or line.sentence[left] != line.sentence[verb] or line.kind[left] == QUOTE:
        return []
    direct = scene.ending.get(left + 1)
    if direct is not None and scene.mentions[direct].gender != "r":
        mention = scene.mentions[direct]
        before = _over_determiner(scene, mention.first - 1)
        inside = (
            before >= 0 and line.sentence[before] == line.sentence[left] and line.low[before] in vocabulary.prepositions
        )
        if not inside:
            return [Subject(direct, "before", mention.first, mention.last)]
        outer = _head_of(scene, before)
        return [*outer, Subject(direct, "before", mention.first, mention.last)]
    low = line.low[left]
    if vocabulary.verbs_first:
        return []
    if low in ("who", "which") or direct is not None:
        return _behind_relative(scene, left)
    if line.kind[left] == PUNCT and low in _CLOSING:
        return _behind_comma(scene, left)
    if (low in ("and", "but", "then") and line.kind[left] == WORD) or low in vocabulary.prepositions:
        return _shared(scene, left, earlier)
    if line.kind[left] == WORD and low not in vocabulary.function_words and low not in vocabulary.say:
        first = phrase_start(line, left, vocabulary)
        before = first - 1
        if before >= 0 and line.sentence[before] == line.sentence[left]:
            if line.low[before] in vocabulary.auxiliaries:
                # No noun: a participle that ends a relative clause ("a driver who asked not to be named said").
                return _over_relative(scene, left) or _shared(scene, left, earlier)
            if line.low[before] in vocabulary.prepositions:
                outer = _head_of(scene, before)
                if outer:
                    return outer
        return [Subject(-1, "before", first, left + 1)]
    return _shared(scene, left, earlier)


def _over_determiner(scene: Stage, at: int) -> int:
    """The item before the determiner that stands at ``at``, or ``at`` itself."""
    return (
        at - 1 if at >= 0 and scene.line.kind[at] == WORD and scene.line.low[at] in scene.vocabulary.determiners else at
    )


def _head_of(scene: Stage, preposition: int) -> list[Subject]:
    """The phrase that a prepositional phrase belongs to: "a spokesman" in "a spokesman for the Lee campaign said"."""
    line = scene.line
    at = preposition
    for _ in range(3):
        number = scene.ending.get(at)
        if number is not None:
            mention = scene.mentions[number]
            before = _over_determiner(scene, mention.first - 1)
            if (
                before >= 0
                and line.sentence[before] == line.sentence[preposition]
                and line.low[before] in ("of", "for", "at", "in", "with", "from")
            ):
                at = before
                outer = _head_of(scene, before)
                return [*outer, Subject(number, "before", mention.first, mention.last)]
            return [Subject(number, "before", mention.first, mention.last)]
        at -= 1
        if at <= 0 or line.kind[at] != WORD or line.sentence[at] != line.sentence[preposition]:
            break
    noun = preposition - 1
    if noun > 0 and line.kind[noun] == WORD and line.sentence[noun] == line.sentence[preposition]:
        first = phrase_start(line, noun, scene.vocabulary)
        if first < noun and line.low[first] in scene.vocabulary.determiners:
            return [Subject(-1, "before", first, noun + 1)]
    return []


def _over_relative(scene: Stage, last: int) -> list[Subject]:
    """The phrase that a relative clause ending at ``last`` describes, if a "who" opens such a clause."""
    line = scene.line
    for who in range(last - 1, max(0, last - _FARTHEST), -1):
        if line.sentence[who] != line.sentence[last] or line.kind[who] == QUOTE:
            break
        if line.low[who] != "who":
            continue
        at = who - 1 if line.low[who - 1] != "," else who - 2
        if at < 0 or line.sentence[at] != line.sentence[last]:
            break
        number = scene.ending.get(at)
        if number is not None:
            mention = scene.mentions[number]
            return [Subject(number, "before", mention.first, mention.last)]
        first = phrase_start(line, at, scene.vocabulary)
        if line.kind[at] == WORD and line.low[first] in scene.vocabulary.determiners:
            return [Subject(-1, "before", first, at + 1)]
        break
    return []


def _behind_relative(scene: Stage, who: int) -> list[Subject]:
    at = who
    if at and scene.line.low[at - 1] == ",":
        at -= 1
    number = scene.ending.get(at)
    if number is None:
        return []
    return [Subject(number, "relative", who, who + 1)]


def _behind_comma(scene: Stage, comma: int) -> list[Subject]:
    """Subjects before a phrase in commas, dashes or brackets: "Lee, a former aide to Jones, said"."""
    line = scene.line
    sentence = line.sentence[comma]
    found: list[Subject] = []
    at = comma - 1
    while at > 0 and comma - at < _FARTHEST and line.sentence[at] == sentence and line.kind[at] != QUOTE:
        if line.kind[at] == PUNCT and line.low[at] in ",(—–-―--":
            number = scene.ending.get(at)
            inner = scene.starting.get(at + 1)
            if (
                inner is not None
                and scene.mentions[inner].kind == "name"
                and scene.mentions[inner].last == comma
                and not scene.mentions[inner].owned
            ):
                mention = scene.mentions[inner]  # "her neighbour, Luis, said"
                found.append(Subject(inner, "comma", mention.first, mention.last))
            if number is not None:
                mention = scene.mentions[number]
                before = _over_determiner(scene, mention.first - 1)
                if (
                    before < 0
                    or line.sentence[before] != sentence
                    or line.low[before] not in scene.vocabulary.prepositions
                    or line.low[before] == "as"
                ):
                    found.append(Subject(number, "comma", mention.first, mention.last))
                elif not found:
                    found.extend(Subject(s.mention, "comma", s.first, s.last) for s in _head_of(scene, before))
        at -= 1
    direct = scene.ending.get(comma)
    if not found and direct is not None and scene.mentions[direct].kind == "name" and not scene.mentions[direct].owned:
        mention = scene.mentions[direct]  # "Lee (Green), said"
        found.append(Subject(direct, "comma", mention.first, mention.last))
    return found[::-1]


def _shared(scene: Stage, left: int, earlier: Sequence[Cue]) -> list[Subject]:
    """The subject of an earlier verb of the clause: "Lee smiled and said"."""
    line = scene.line
    sentence = line.sentence[left]
    leading = [Subject(s.mention, "shared", s.first, s.last) for s in _leading(scene, left)]
    for cue in reversed(earlier):
        if line.sentence[cue.first] != sentence or left - cue.first > _FARTHEST:
            break
        if cue.subjects and cue.strength in ("say", "tell"):
            subject = cue.subjects[0]
            return [
                Subject(subject.mention, "shared", subject.first, subject.last),
                *(s for s in leading if s.first != subject.first),
            ]
    return leading


def _main_clause(scene: Stage, at: int, earlier: Sequence[Cue]) -> list[Subject]:
    """Subjects of a gerund or infinitive: whom a relative clause before it describes, else that of the main clause."""
    line = scene.line
    for who in range(at - 1, max(0, at - _FARTHEST), -1):
        if line.sentence[who] != line.sentence[at] or line.kind[who] == QUOTE:
            break
        if line.low[who] == "who" and line.low[who - 1] != ",":
            number = scene.ending.get(who)
            if number is None or scene.mentions[number].kind != "name":
                break
            mention = scene.mentions[number]
            subject = Subject(number, "gerund", mention.first, mention.last)
            return [subject, *(s for s in _governing(scene, at, earlier) if s.mention != number)]
    return _governing(scene, at, earlier)


def _governing(scene: Stage, at: int, earlier: Sequence[Cue]) -> list[Subject]:
    return [Subject(s.mention, "gerund", s.first, s.last) for s in _shared(scene, at, earlier)]


def _leading(scene: Stage, before: int) -> list[Subject]:
    """The first mention of the clause that ends before an item, passing over what a preposition governs."""
    line, vocabulary = scene.line, scene.vocabulary
    sentence = line.sentence[before]
    begin = before
    while (
        begin > 0
        and line.sentence[begin - 1] == sentence
        and line.kind[begin - 1] != QUOTE
        and before - begin < _FARTHEST
    ):
        begin -= 1
    spare: list[Subject] = []
    at = begin
    while at < before:
        number = scene.starting.get(at)
        if number is None or scene.mentions[number].last > before + 1:
            at += 1
            continue
        mention = scene.mentions[number]
        if mention.gender != "r" and not mention.owned:
            subject = Subject(number, "shared", mention.first, mention.last)
            governed = at > begin and line.low[at - 1] in vocabulary.prepositions
            if not governed:
                return [subject, *spare]
            spare.append(subject)
        at = mention.last
    return spare[:1]


def _goes_on(scene: Stage, at: int, end: int) -> bool:
    """Whether a name is but the front of a longer phrase: "MSNBC host Ann Lee", "the Lee campaign"."""
    line, vocabulary = scene.line, scene.vocabulary
    if line.kind[at] != NAME or at + 1 >= end or line.kind[at + 1] != WORD:
        return False
    low = line.low[at + 1]
    if low in vocabulary.person_nouns or low in vocabulary.body_nouns:
        return True
    return (
        at + 2 < end
        and line.kind[at + 2] == NAME
        and low not in vocabulary.function_words
        and low not in vocabulary.prepositions
    )


def _after(scene: Stage, at: int, *, bare: bool = False) -> Subject | None:
    """The phrase that starts at an item, as a subject behind its verb or an object; None when none does.

    "said longtime pollster Ann Lee": the name; "said a spokesman for Ann Lee": the spokesman; "said Ann Lee's lawyer,
    Tom Poe": the name in the apposition. With ``bare`` the phrase needs no determiner ("according to data").
    """
    line, vocabulary = scene.line, scene.vocabulary
    if at >= len(line):
        return None
    sentence = line.sentence[at]
    end = min(at + 10, line.sentence_end(sentence))
    first = at
    while at < end:
        kind, low = line.kind[at], line.low[at]
        if kind == QUOTE or (kind == PUNCT and low not in "/-"):
            break
        owns = (
            low == "her"
            and at + 1 < end
            and line.kind[at + 1] != PUNCT
            and line.low[at + 1] not in vocabulary.function_words
        )
        if not owns and (kind == NAME or at + 1 in scene.ending):
            number = scene.ending.get(at + 1)
            if number is not None and not scene.mentions[number].owned and not _goes_on(scene, at, end):
                mention = scene.mentions[number]
                if mention.kind == "pronoun" and (
                    at != first or (low in ("him", "her", "them") and line.low[first] != low)
                ):
                    return None
                return Subject(
                    number,
                    "after",
                    mention.first if mention.kind == "noun" else min(first, mention.first),
                    mention.last,
                )
        elif (
            low in vocabulary.prepositions
            or low in ("that", "if", "whether", "how", "what", "why", "when", "where")
            or low in vocabulary.auxiliaries
        ):
            break
        at += 1
    if at == first or (not bare and line.low[first] not in vocabulary.determiners):
        return None
    return Subject(-1, "after", first, at)
