"""Where reported words may begin and end: the stretches of a sentence that a cue may report.

Three constructions: *behind* the verb ("Lee said (that) …"), *before* the attribution ("…, Lee said"), and *going on*
behind an attribution within the sentence ("…, Lee said, …"); "according to Lee" has the last two. A stretch has several
possible edges; which one is meant is decided by the weights of the signs that it carries.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from .mood import in_subjunctive
from .narration import NAME, PUNCT, QUOTE, WORD
from .reading import Scene
from .stage import Cue, Stage, Subject

LEAST_WORDS = 4
THAT = frozenset({"that", "dass", "que", "qu'", "che", "إن", "أن", "بأن", "إنه", "أنه", "إنها", "أنها", "إنهم", "أنهم"})
"""Words that open a reported clause, in several languages; the Arabic ones may have its subject attached."""
_MOST_ENDS = 5
_LONGEST_ADVERBIAL = 12  # items between a verb and its "that"
_PARTICLES = frozenset({"out", "on", "for", "up", "back", "down"})
_ADDRESSEE = frozenset(
    {"told", "tells", "telling", "tell", "asked", "asks", "asking", "ask", "reminded", "assured", "informed", "warned",
     "urged", "advised", "promised", "notified"}
)  # fmt: skip
_RELATIVE = frozenset({"who", "which", "whose", "whom", "where"})
_JOINING = frozenset({"and", "or", "but", "while", "as", "though", "although", "after", "before", "because", "since", "when",
                      "if", "even", "despite", "with", "including", "according"})  # fmt: skip
_CUTTING = frozenset({"after", "while", "when", "during", "although", "though"})
_LONGEST = 250  # items of a content; bounds the work on text without full stops
_LONGEST_TITLE = 9  # items between a comma and the subject of an attribution
_OF_AMOUNTS = frozenset({"%", "‰", "°", "€", "£", "$"})
_DASHES = frozenset({"—", "–", "-", "―", "--"})


@dataclass(frozen=True, slots=True)
class Stretch:
    """Items ``first`` to ``last`` (exclusive), the construction, and the signs at its edges."""

    first: int
    last: int
    pattern: str
    signs: tuple[str, ...]


def behind_verb(scene: Scene, number: int, cue: Cue, subject: Subject) -> list[Stretch]:
    """What a verb may report that stands behind it."""
    stage = scene.stage
    line = stage.line
    end = line.sentence_end(line.sentence[cue.first])
    found: list[Stretch] = []
    if subject.how == "after":
        for at, way in _behind_subject(stage, cue, subject, end):
            found.extend(Stretch(at, last, f"SVC {way}", signs) for last, signs in _ends(scene, at, end, number))
        return found
    if (
        line.low[cue.last : cue.last + 1] == [","]
        and line.kind[cue.last] == PUNCT
        and not _opens_clause(stage, cue.last, end)
        and not _has_content_before(stage, cue, subject)
    ):
        return going_on(scene, number, cue.last, "SV,C")
    for at, way in _starts(stage, cue, end):
        if at >= end or line.kind[at] == PUNCT:
            continue
        for last, signs in _ends(scene, at, end, number, relative=subject.how == "relative"):
            lone = line.kind[at] == QUOTE and at + 1 >= last
            if not lone and not (line.kind[last - 1] == QUOTE and line.low[last - 2] == ":"):
                found.append(Stretch(at, last, f"SVC {way}", signs))
    return found


def before_attribution(scene: Scene, number: int, first: int, last: int, pattern: str) -> list[Stretch]:
    """What may be reported before an attribution that stands at ``first`` to ``last`` of its sentence."""
    line = scene.stage.line
    sentence = line.sentence[first]
    begin, end = line.sentence_first[sentence], line.sentence_end(sentence)
    stop = first
    while stop > begin and line.kind[stop - 1] == PUNCT and line.low[stop - 1] not in _OF_AMOUNTS:
        stop -= 1
    begin = _begin(scene, begin, stop, number)
    if not 0 < stop - begin <= _LONGEST or (line.kind[begin] == QUOTE and stop == begin + 1):
        return []
    edge = "quote" if line.kind[stop - 1] == QUOTE else line.low[stop] if stop < first else "none"
    then = f"then {_next_sign(scene.stage, last, end)}"
    return [
        Stretch(at, stop, pattern, (then, f"edge {edge}", sign)) for at, sign in _later_begins(scene.stage, begin, stop)
    ]


def going_on(scene: Scene, number: int, last: int, pattern: str) -> list[Stretch]:
    """What may be reported behind an attribution within a sentence, which ends before item ``last``."""
    line = scene.stage.line
    end = line.sentence_end(line.sentence[last - 1])
    if last + 1 >= end or line.kind[last] != PUNCT or line.low[last] not in {",", *_DASHES}:
        return []
    return [
        Stretch(last + 1, stop, pattern, signs)
        for stop, signs in _ends(scene, last + 1, end, number)
        if not (line.kind[last + 1] == QUOTE and stop == last + 2)
    ]


def behind_phrase(scene: Scene, number: int, first: int, pattern: str) -> list[Stretch]:
    """What may be reported from the item behind a phrase like "Laut Lee" on."""
    end = scene.stage.line.sentence_end(scene.stage.line.sentence[first])
    return [Stretch(first, stop, pattern, signs) for stop, signs in _ends(scene, first, end, number)]


def attribution_start(scene: Scene, first: int) -> int:
    """The item that opens an attribution whose subject is at ``first``: behind the comma, dash or quotation to the left.

    What stands between belongs to the subject: "…, the council's finance chief Ann Lee said". -1 where no such sign is near.
    """
    line, vocabulary = scene.stage.line, scene.stage.vocabulary
    sentence = line.sentence[first]
    for at in range(first - 1, max(-1, first - 1 - _LONGEST_TITLE), -1):
        if line.sentence[at] != sentence:
            break
        if line.kind[at] == QUOTE or (line.kind[at] == PUNCT and line.low[at] in {",", *_DASHES}):
            return at + 1
        low = line.low[at]
        verb = low in vocabulary.auxiliaries or low in vocabulary.say or low in vocabulary.tell
        if line.kind[at] == PUNCT or (line.kind[at] == WORD and verb):
            break
    return -1


def words_in(scene: Scene, first: int, last: int) -> int:
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


def _has_content_before(stage: Stage, cue: Cue, subject: Subject) -> bool:
    """Whether anything but an "as" stands before an attribution in its sentence."""
    line = stage.line
    begin = line.sentence_first[line.sentence[cue.first]]
    return any(
        line.kind[item] == QUOTE or (line.kind[item] == PUNCT and line.low[item] == ",")
        for item in range(max(begin, cue.first - _LONGEST), min(cue.first, subject.first))
    )


def _starts(stage: Stage, cue: Cue, end: int) -> Iterator[tuple[int, str]]:
    """The items that may open the content behind a verb, and what each passes over: addressee, adverbial, nothing."""
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
    at, passed = _over_day(stage, at, end)
    way += passed
    if _opens_clause(stage, at, end):
        yield at + 1, way
        return
    if (
        at < end
        and (line.low[at] in vocabulary.prepositions or (line.kind[at] == PUNCT and line.low[at] == ","))
        and line.low[at] != "that"
    ):
        for ahead in range(at, min(at + _LONGEST_ADVERBIAL, end)):
            if stage.like(ahead) == "that" and line.kind[ahead] == WORD:
                yield ahead, f"{way} adverbial"
                return
            if line.kind[ahead] == QUOTE:
                break
    yield at, way
    if way == "plain":
        for ahead in range(at + 1, min(at + _LONGEST_ADVERBIAL, end)):
            if line.kind[ahead] in (QUOTE, PUNCT):
                return
            low = stage.like(ahead)
            if line.kind[ahead] == WORD and low in ("that", "to", "whether", "if"):
                yield ahead, f"over words {low}"
                return
            if ahead > at + 1 and line.low[ahead - 1] in vocabulary.calendar and line.low[ahead] in vocabulary.pronouns:
                yield ahead, "over words day"
                return


def _opens_clause(stage: Stage, comma: int, end: int) -> bool:
    """Whether a comma or colon opens what is said, as it does in German: "sagte, dass …", "sagte: Sie halte …"."""
    if not stage.vocabulary.subjunctives or comma + 1 >= end or stage.line.low[comma] not in (",", ":"):
        return False
    return stage.like(comma + 1) in ("that", "whether") or in_subjunctive(stage, comma, end)


def _behind_subject(stage: Stage, cue: Cue, subject: Subject, end: int) -> Iterator[tuple[int, str]]:
    """The "that" behind verb and subject, where the verb comes first."""
    line = stage.line
    if _opens_clause(stage, subject.last, end):
        yield subject.last + 1, "plain"
    if not stage.vocabulary.verbs_first or subject.last < cue.last:
        return
    for at in range(subject.last, min(subject.last + _LONGEST_ADVERBIAL, end)):
        if line.kind[at] in (QUOTE, PUNCT):
            return
        if line.low[at] in THAT:
            yield at, "plain"
            return


def _over_day(stage: Stage, at: int, end: int) -> tuple[int, str]:
    """Behind "on Monday", "Monday", "this week" at an item, with the sign for it; the item itself if there is none."""
    line, vocabulary = stage.line, stage.vocabulary

    def day(item: int) -> bool:
        return (
            item < end
            and line.kind[item] != QUOTE
            and (line.low[item] in vocabulary.calendar or line.low[item] in _DAYS)
        )

    if day(at):
        return at + 1 + (at + 1 < end and vocabulary.plays("day_part", line.low[at + 1])), " day"
    if at + 1 < end and vocabulary.plays("before_day", line.low[at]) and day(at + 1):
        return at + 2, " day"
    return at, ""


_DAYS = frozenset({"today", "yesterday", "week", "month", "year", "morning", "weekend"})


def _ends(scene: Scene, at: int, end: int, number: int, *, relative: bool = False) -> list[tuple[int, tuple[str, ...]]]:
    """Where a content that starts at ``at`` may end, with the sign there and those of the ends that it passes."""
    stage = scene.stage
    line = stage.line
    full = _clause_end(scene, at, end, number)
    found: list[tuple[int, tuple[str, ...]]] = []
    passed: list[str] = []
    verbs = {cue.first for cue in scene.cues[number + 1 : number + 6] if cue.subjects}
    for item in range(at + 1, min(full, at + _LONGEST)):
        sign = _boundary(stage, item, verbs, relative=relative)
        if not sign or (line.kind[item - 1] == PUNCT and item - 1 > at):
            continue
        if len(found) < _MOST_ENDS and words_in(scene, at, item) >= LEAST_WORDS:
            found.append((item, (f"cut {sign}", *(f"past {other}" for other in passed))))
        if f"{sign}" not in passed:
            passed.append(sign)
    if full - at > _LONGEST:
        return found
    final = "sentence" if full >= end - 1 else "quote" if line.kind[full] == QUOTE else "attribution"
    found.append((full, (f"to {final}", *(f"past {other}" for other in passed))))
    return found


def _boundary(stage: Stage, item: int, verbs: set[int], *, relative: bool) -> str:
    """The sign that a clause may end before an item; empty if none."""
    line = stage.line
    low, kind = stage.like(item), line.kind[item]
    after = stage.like(item + 1)
    if kind == PUNCT:
        if low in _DASHES:
            return "dash"
        if low in ";:(":
            return low
        if low == ",":
            if after in _RELATIVE:
                return ", relative"
            if after in _JOINING:
                return f", {after}" + (" verb" if _verb_ahead(line.low, item + 2, verbs) else "")
            if after.endswith("ing") and len(after) > 4:
                return ", verbs" if item + 1 in verbs else ", ing"
            return ", in relative" if relative else ""
        return ""
    if kind != WORD:
        return ""
    if low in ("and", "but") and _verb_ahead(line.low, item + 1, verbs):
        return "and verb"
    return f"word {low}" if low in _CUTTING else ""


def _verb_ahead(low: list[str], at: int, verbs: set[int]) -> bool:
    """Whether a reporting verb stands at an item or just behind it ("and said", "and also warned")."""
    return at in verbs or (at + 1 in verbs and low[at] != "to")


def _clause_end(scene: Scene, at: int, end: int, number: int) -> int:
    """Behind the content that starts at ``at``: the end of its sentence, or where another attribution takes over."""
    line = scene.stage.line
    last = end
    for place in range(number + 1, len(scene.cues)):
        cue = scene.cues[place]
        if cue.first >= min(last, at + _LONGEST):
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
            and scene.stage.like(comma) in ("but", "and", "while", "though", "although")
            and line.low[comma - 1] == ","
        ):
            last = comma - 1
    while last > at and line.kind[last - 1] == PUNCT and line.low[last - 1] not in ")]%":
        last -= 1
    return last


def _begin(scene: Scene, begin: int, stop: int, number: int) -> int:
    """The start of the content before an attribution: behind an earlier attribution of the sentence, if there is one."""
    line = scene.stage.line
    for place in range(number - 1, -1, -1):
        cue = scene.cues[place]
        if cue.first < max(begin, stop - _LONGEST):
            break
        if cue.last < stop and line.low[cue.last] == "," and cue.last + 1 < stop:
            return cue.last + 1
    begin = scene.behind_dateline(begin)
    while begin < stop and line.kind[begin] == PUNCT:
        begin += 1
    return begin


def _later_begins(stage: Stage, begin: int, stop: int) -> list[tuple[int, str]]:
    """The start of a content and the places within where it may start as well, each with its sign."""
    line = stage.line
    found = [(begin, "from start")]
    for item in range(begin + 1, stop - LEAST_WORDS):
        if line.kind[item] != PUNCT or len(found) > 3:
            continue
        low, after = line.low[item], stage.like(item + 1)
        if low == "," and after in ("and", "but", "while"):
            found.append((item + 2 if after != "while" else item + 1, f"from , {after}"))
        elif low in _DASHES or low in ";:":
            found.append((item + 1, f"from {'dash' if low in _DASHES else low}"))
    return found


def _next_sign(stage: Stage, at: int, end: int) -> str:
    """What follows an attribution."""
    line, vocabulary = stage.line, stage.vocabulary
    at, passed = _over_day(stage, at, end)
    if at >= end or (line.kind[at] == PUNCT and line.low[at] in ".!?"):
        return "end" + passed
    low = stage.like(at)
    if line.kind[at] == PUNCT:
        sign = low if low in ",:;" else "dash" if low in _DASHES else "mark"
        return sign + passed + (" quote" if at + 1 < end and line.kind[at + 1] == QUOTE else "")
    if line.kind[at] in (QUOTE, NAME):
        return ("quote" if line.kind[at] == QUOTE else "name") + passed
    if low in vocabulary.prepositions or low in ("that", "to", "and", "who"):
        return ("preposition" if low in vocabulary.prepositions else low) + passed
    if low in vocabulary.pronouns or low in vocabulary.determiners:
        return "phrase" + passed
    return "word" + passed
