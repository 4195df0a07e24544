"""Who may have said a marked span: candidates with named features.

A feature is a short readable string; its weight stands in ``lexicon/weights_direct.txt``, fitted by
``benchmarks/quotes/fit.py``. Features tell where the words of attribution stand and how they are built, never who the
people are.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from .marks import Marked
from .narration import NAME, PUNCT, QUOTE, WORD
from .stage import Cue, Stage

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_WINDOW = 70  # items to each side of a quotation, for text without paragraph breaks
_NEAR = 45
_LONGEST_TITLE = 8  # words
_SHORTEST_HEADLINE, _LONGEST_HEADLINE = 2, 25  # words beside the quotation, items to each side of it
SIGNS = ("signature", "colon beside", "colon before quote", "colon before quote far")
"""Features of a source that a colon or dash ties to the words."""
_DASHES = ("—", "–", "-", "―")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A possible source of one marked span; ``mention`` is -1 for a phrase that is no known mention."""

    mention: int
    first: int
    """Items of the phrase, ``last`` exclusive; (-1, -1) for nobody."""
    last: int
    cue: int
    """Number of the cue, or -1."""
    features: tuple[str, ...]
    carried: bool = False
    """True when it is the source of the quotation before."""


def candidates(
    scene: Stage,
    cues: Sequence[Cue],
    cue_firsts: Sequence[int],
    marked: Sequence[Marked],
    number: int,
    before: Candidate | None,
) -> list[Candidate]:
    """All candidates of one marked span, nobody first. ``before`` is the source of the previous span, if it has one."""
    line = scene.line
    at = line.quote_at[number]
    shape = _shape(scene, marked[number], at)
    quoted = frozenset(words_of(scene_text(scene, marked[number])))
    low, high = _window(scene, at)
    found: list[Candidate] = []
    taken: set[int] = set()
    for place in range(bisect_left(cue_firsts, low), bisect_left(cue_firsts, high)):
        cue = cues[place]
        for rank, subject in enumerate(cue.subjects):
            first, last, how = min(subject.first, cue.first), max(subject.last, cue.last), subject.how
            if how == "dropped":  # as if the pronoun stood there
                first, last, how = cue.first, cue.last, "after"
            where = _where(scene, at, first, last)
            features = (
                f"{cue.strength} {where}",
                f"{cue.strength} {how} {where[:3]}",
                f"{shape} {where[:3]} cue",
                f"rank {min(rank, 2)} {how}",
                f"cue {mention_kind(scene, subject.mention)}",
                *_detail(scene, cue, at, last, where),
                *_within(scene, subject.mention, quoted),
            )
            found.append(Candidate(subject.mention, subject.first, subject.last, place, features))
            if subject.mention >= 0:
                taken.add(subject.mention)
    for place in range(bisect_left(scene.heads, low), len(scene.mentions)):
        mention = scene.mentions[place]
        if mention.first < low or place in taken or mention.gender == "r":
            continue
        if mention.first >= high:
            break
        if abs(line.sentence[mention.first] - line.sentence[at]) > 2:
            continue
        where = _where(scene, at, mention.first, mention.last)
        features = (
            f"none {where}",
            f"none {_syntax(scene, mention.first, mention.owned)} {where[:3]}",
            f"{shape} {where[:3]} none",
            mention_kind(scene, place),
            *_colon(scene, at, mention.first, mention.last),
            *_within(scene, place, quoted),
        )
        found.append(Candidate(place, mention.first, mention.last, -1, features))
    if marked[number].labelled:
        found = [candidate for candidate in found if "colon beside" in candidate.features] or found
        before = None
    if before is not None:
        found.append(_carried(scene, marked, number, at, shape, quoted, before))
    return [Candidate(-1, -1, -1, -1, _nobody(scene, marked[number], at, shape, found)), *found]


def _window(scene: Stage, at: int) -> tuple[int, int]:
    line = scene.line
    paragraph = line.paragraph[at]
    low = at
    while low > 0 and at - low < _WINDOW and line.paragraph[low - 1] >= paragraph - 1:
        low -= 1
    high = at + 1
    while high < len(line) and high - at < _NEAR and line.paragraph[high] == paragraph:
        high += 1
    if high < len(line) and line.paragraph[high] == paragraph + 1 and high - at < _NEAR:
        sentence = line.sentence[high]
        while high < len(line) and line.sentence[high] == sentence and line.kind[high] != QUOTE and high - at < _NEAR:
            high += 1
    return low, high


def _where(scene: Stage, at: int, first: int, last: int) -> str:
    """Side (A after, B before, I around), sentences between, quotations between, words between: "A0 q0 w0"."""
    line = scene.line
    if first > at:
        side, lo, hi, edge = "A", at + 1, first, first
    elif last <= at:
        side, lo, hi, edge = "B", last, at, last - 1
    else:
        return "I0 q0 w0"
    if line.paragraph[edge] != line.paragraph[at]:
        sentences = "P"
    else:
        sentences = str(min(2, abs(line.sentence[edge] - line.sentence[at])))
    quotes = words = 0
    for item in range(lo, hi):
        kind = line.kind[item]
        if kind == QUOTE:
            quotes += 1
        elif kind in (WORD, NAME):
            words += 1
    bucket = 0 if words == 0 else 1 if words <= 2 else 3 if words <= 5 else 6 if words <= 12 else 13
    return f"{side}{sentences} q{min(2, quotes)} w{bucket}"


def _shape(scene: Stage, span: Marked, at: int) -> str:
    """How the quotation ends (comma, stop, none), begins (capital or not) and whether it opens its paragraph."""
    line = scene.line
    text = scene_text(scene, span)
    final = text[-1:] if text else ""
    after = (
        line.low[at + 1]
        if at + 1 < len(line) and line.kind[at + 1] == PUNCT and line.paragraph[at + 1] == line.paragraph[at]
        else ""
    )
    end = (
        "comma"
        if final == "," or after == ","
        else "stop"
        if final == "." or after == "."
        else "ask"
        if final in "?!…—–-" and final
        else "open"
    )
    begin = "lower" if text[:1].islower() or text[:1] in "…." else "upper"
    place = "first" if at == 0 or line.paragraph[at - 1] != line.paragraph[at] else "inner"
    return f"{end} {begin} {place}"


def scene_text(scene: Stage, span: Marked) -> str:
    """The words inside the marks."""
    return scene.text[span.inner_start : span.inner_end]


def words_of(text: str) -> list[str]:
    """The words of a text, lower case, without possessive endings."""
    return _WORD.findall(text.casefold())


def _within(scene: Stage, mention: int, quoted: frozenset[str]) -> list[str]:
    """Whether the quotation names the candidate: few people speak of themselves by name."""
    if mention < 0 or scene.mentions[mention].kind != "name":
        return []
    return ["named in the quote"] if scene.line.low[scene.mentions[mention].head] in quoted else []


def word_count(text: str) -> int:
    """Words of a text; of one without spaces (Chinese, Japanese) half its letters."""
    count = text.count(" ") + 1
    return (
        len(text) // 2
        if count == 1 and len(text) > 3 and not any(c < "\u0e00" and c.isalpha() for c in text)
        else count
    )


def mention_kind(scene: Stage, mention: int) -> str:
    """The feature that tells a name, a pronoun, a description of a person or of a body, or another phrase."""
    if mention < 0:
        return "kind phrase"
    whom = scene.mentions[mention]
    if whom.kind == "name":
        return "kind name"
    if whom.kind == "pronoun":
        return f"kind pronoun {whom.gender}"
    return f"kind noun {'n' if whom.gender == 'n' else 'p'}"


def _syntax(scene: Stage, first: int, owned: bool) -> str:
    line = scene.line
    if owned:
        return "owned"
    if first and line.sentence[first - 1] == line.sentence[first]:
        return "governed" if line.low[first - 1] in scene.vocabulary.prepositions else "inner"
    return "leading"


def _detail(scene: Stage, cue: Cue, at: int, last: int, where: str) -> list[str]:
    """Signs of a single cue: a colon before the quotation, the passive, a base form, an addressee between."""
    found = _colon(scene, at, last, last)
    if cue.passive:
        found.append("passive")
    if cue.word in scene.vocabulary.infinitives:
        found.append(f"base form {where[0]}")
    if cue.strength == "tell" and where.startswith(("A0 q0 w0", "B0 q0 w0")):
        found.append("tell beside")
    return found


def _colon(scene: Stage, at: int, first: int, last: int) -> list[str]:
    line = scene.line
    if first == at + 2 and line.low[at + 1] in _DASHES:
        return ["signature"]
    if last == at - 1 and line.low[last] in (":", *_DASHES):
        return ["colon beside"]
    if at and last < at and line.low[at - 1] == ":" and line.kind[at - 1] == PUNCT:
        return ["colon before quote" if line.sentence[last - 1] == line.sentence[at - 1] else "colon before quote far"]
    return []


def _carried(
    scene: Stage,
    marked: Sequence[Marked],
    number: int,
    at: int,
    shape: str,
    quoted: frozenset[str],
    before: Candidate,
) -> Candidate:
    line = scene.line
    previous = line.quote_at[number - 1]
    gap = line.paragraph[at] - line.paragraph[previous]
    paragraphs = "same" if gap == 0 else "next" if gap == 1 else "far"
    between = sum(1 for item in range(previous + 1, at) if line.kind[item] in (WORD, NAME))
    told = "none" if between == 0 else "few" if between < 8 else "some" if between < 25 else "many"
    side = "I" if before.first < 0 else "A" if before.first > previous else "B"
    runs = "runs on" if marked[number].continues else "afresh"
    features = (
        f"carried {paragraphs} {told} {runs}",
        f"carried {paragraphs} {shape}",
        f"carried {paragraphs} {side} {told}",
        *(["carried over a colon"] if between and line.low[at - 1] == ":" else []),
        mention_kind(scene, before.mention),
        *_within(scene, before.mention, quoted),
    )
    return Candidate(before.mention, before.first, before.last, before.cue, features, carried=True)


def _near_work(scene: Stage, at: int) -> str:
    line = scene.line
    near = [line.low[item] for item in range(max(0, at - 3), at) if line.sentence[item] == line.sentence[at]]
    return "work" if any(low in scene.vocabulary.works for low in near) else "no work"


def names_a_work(scene: Stage, span: Marked, at: int) -> bool:
    """Whether marked words are the title of a book, a show or a song: in title case, behind "the book", "on" or "CNN's".

    A full stop or comma of the sentence may stand within the marks.
    """
    words = scene_text(scene, span).rstrip(".,").split()
    if not words or words[-1][-1] in ".!?" or not at or scene.line.sentence[at - 1] != scene.line.sentence[at]:
        return False
    before = scene.line.low[at - 1]
    near = _near_work(scene, at) == "work"
    if len(words) == 1:
        return near and words[0][0].isupper()
    if _is_apposed_work(scene, at):
        return True
    owned = before in scene.vocabulary.prepositions or before == "'s"
    return _has_own_title_case(scene, words, at) and (near or (owned and len(words) <= _LONGEST_TITLE))


def _is_apposed_work(scene: Stage, at: int) -> bool:
    """Whether marked words stand behind a work and before its verb, in whatever case: "Lee's column, "Raise the pier," is"."""
    line, vocabulary = scene.line, scene.vocabulary
    apposed = at > 1 and line.low[at - 1] == "," and line.low[at - 2] in vocabulary.works
    behind = line.low[at + 1] if at + 1 < len(line) and line.sentence[at + 1] == line.sentence[at] else ""
    return apposed and behind in vocabulary.auxiliaries


def has_title_case(words: Sequence[str], small: Collection[str]) -> bool:
    """Whether words are printed as a title is: all longer ones with a capital, but for the ``small`` ones ("with")."""
    longer = _longer(words, small)
    capitals = sum(1 for word in words if word[:1].isupper())
    return bool(longer) and len(words) < 12 and all(word[0].isupper() for word in longer) and capitals > 1


def _longer(words: Sequence[str], small: Collection[str]) -> list[str]:
    """The words that a title prints with a capital."""
    return [word for word in words if len(word) > 3 and word[0].isalpha() and word not in small]


def _has_own_title_case(scene: Stage, words: Sequence[str], at: int) -> bool:
    """Whether marked words are printed as a title and the words around them are not, as they are in many a headline."""
    return has_title_case(words, scene.vocabulary.prepositions) and not _is_in_headline(scene, at)


def _is_in_headline(scene: Stage, at: int) -> bool:
    """Whether a quotation stands in a line that is all in title case."""
    line = scene.line
    around: list[str] = []
    for step in (-1, 1):
        item = at + step
        while 0 <= item < len(line) and line.paragraph[item] == line.paragraph[at]:
            if abs(item - at) > _LONGEST_HEADLINE:
                return False
            if line.kind[item] in (WORD, NAME):
                around.extend(scene.text[line.start[item] : line.end[item]].split())
            item += step
    longer = _longer(around, scene.vocabulary.prepositions)
    return len(around) >= _SHORTEST_HEADLINE and all(word[0].isupper() for word in longer)


def _nobody(scene: Stage, span: Marked, at: int, shape: str, found: Sequence[Candidate]) -> tuple[str, ...]:
    """Features of the choice that nobody is quoted: scare quotes, titles of works, signs."""
    line = scene.line
    words = scene_text(scene, span).split()
    count = word_count(scene_text(scene, span))
    size = str(count) if count < 4 else "4" if count < 7 else "7" if count < 12 else "12"
    title = "title" if _has_own_title_case(scene, words, at) else "plain"
    before = line.low[at - 1] if at and line.paragraph[at - 1] == line.paragraph[at] else "^"
    opener = (
        "determiner"
        if before in scene.vocabulary.determiners
        else "preposition"
        if before in scene.vocabulary.prepositions
        else "owner"
        if before == "'s"
        else "punct"
        if before in ",:"
        else "word"
    )
    close = any(c.cue >= 0 and not c.carried and c.features[0].endswith(("0 q0 w0", "0 q0 w1")) for c in found)
    return (
        f"nobody {size} {shape}",
        f"nobody {title} {size}",
        f"nobody after {opener} {'short' if count < 4 else 'long'}",
        f"nobody {'beside cue' if close else 'no cue'} {'short' if count < 4 else 'long'}",
        f"nobody {_near_work(scene, at)} {title}",
        f"nobody {title} after {opener} {shape.split(maxsplit=1)[0]}",
        "nobody single" if span.single else "nobody double",
    )
