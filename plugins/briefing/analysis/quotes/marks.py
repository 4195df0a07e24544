"""Quotation marks → marked spans: pairing, nesting and continuation, decided paragraph by paragraph.

One unbalanced mark never costs more than its own paragraph. Marks of different families nest (“… ‘…’ …”, "… “…” …"); only
the outermost span is returned, whatever the house style. A single mark counts as a mark only when it can be closed,
since most of them are apostrophes.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from ...model import Span

Role = Literal["open", "close", "either"]

_MARK = re.compile(r"[“”„‟«»\"＂「」『』‘’‚‹›'′]|``")
_FAMILY = {
    "“": "double", "”": "double", "„": "double", "‟": "double", '"': "double", "＂": "double", "``": "double", "''": "double",
    "«": "angle", "»": "angle", "‹": "single angle", "›": "single angle", "「": "corner", "」": "corner", "『": "white corner",
    "』": "white corner", "‘": "single", "’": "single", "‚": "single", "'": "single",
}  # fmt: skip
_TAG = re.compile(r"</?[a-z][^<>\n]{0,2000}>")  # markup left over: values of attributes are no quotations
_ELIDED = re.compile(
    r"['’‘](?:\d\ds?\b|(?:em|tis|twas|til|till|cause|round|bout|n|cos|cuz|neath|s|d|m|re|ve|ll|t)\b)", re.IGNORECASE
)
_PUNCTUATION = ".,;:!?…"
_SENTENCE_END = re.compile(r"[.!?…](?=\s+[^\W\d_a-z])")
_WITHIN_NAME = re.compile(r"\b[A-Z][\w.]+ $")
_SENTENCE_FINAL = frozenset(".!?…")
_REMARK = re.compile(r"[(\[][^()\[\]]*[)\]][.!?]?")
_CREDIT = re.compile(r"follow \S.{0,60}\bon (?:twitter|facebook|instagram|linkedin|x)\b.{0,40}", re.IGNORECASE)
_CAPITAL = r"[^\W\d_a-zà-öø-ÿ][\w.’'-]*"
_SIGNATURE = re.compile(
    rf"[—–―-]?\s*(?:{_CAPITAL}(?:\s{_CAPITAL}){{1,3}}(?:,\s[\w.,’'&() -]{{1,60}}?)?|(?:{_CAPITAL}\s){{1,3}}\w+(?:\s{_CAPITAL}){{1,3}})\.?"
)
_RUNNING = frozenset({"double", "angle"})
_CARRIED = 0.5  # cost of taking a paragraph to open within a quotation that the one before left open
_LEFT_OPEN = 0.8
_LOOK_AHEAD = 40  # marks; a bound keeps the time linear
_LEAST_DOUBLE = 3
_LONGEST_HEADING = 10  # words
LONGEST_UNCLOSED = 900  # characters; beyond, a quotation that is never closed is cut after its first sentence


@dataclass(frozen=True, slots=True)
class Marked:
    """A stretch in quotation marks within one paragraph; offsets are code points of the text."""

    start: int
    """The opening mark, or the start of the paragraph when the mark stands in an earlier one."""
    end: int
    """Behind the closing mark, or the end of the paragraph."""
    inner_start: int
    inner_end: int
    paragraph: int
    single: bool = False
    """In single marks, which some styles use for quotations and others for emphasis."""
    closed: bool = True
    """False when the quotation runs on, or its closing mark is missing."""
    continues: bool = False
    """True when it carries on an unclosed quotation of the paragraph before."""
    labelled: bool = False
    """True when its speaker stands before it with a colon, within the marks."""


@dataclass(frozen=True, slots=True)
class _Sign:
    start: int
    end: int
    family: str
    role: Role
    again: bool = False
    """True when it opens once more a quotation that runs on, as at the start of a paragraph."""


def find_marked(text: str, paragraphs: Sequence[Span]) -> list[Marked]:
    """All outermost marked spans in reading order."""
    found: list[Marked] = []
    signs = [_signs(text, paragraph) for paragraph in paragraphs]
    carried = ""  # family of a quotation that the paragraph before left open
    for number, paragraph in enumerate(paragraphs):
        following = signs[number + 1] if number + 1 < len(paragraphs) else []
        reopened = bool(following) and following[0].start == _first(text, paragraphs[number + 1])
        settled = _settled(text, signs[number], carried=carried == "double")
        spans, carried = _pair(text, paragraph, settled, carried, number, reopened)
        spans = [_without_signature(text, span) for span in spans]
        found.extend(
            span
            for span in spans
            if _has_words(text, span) and not _is_nickname(text, span) and not _is_credit(text, span)
        )
    return found


def without_crossheads(text: str, paragraphs: Sequence[Span], marked: Sequence[Marked]) -> list[Marked]:
    """The marked spans without headings in single marks ('Nobody told us'), in an article that quotes in double ones."""
    single = sum(span.single for span in marked)
    if not single or len(marked) - single < max(_LEAST_DOUBLE, single):
        return list(marked)
    return [span for span in marked if not (span.single and _is_line(text, paragraphs[span.paragraph], span))]


def _is_line(text: str, paragraph: Span, span: Marked) -> bool:
    """Whether a few marked words are all of their paragraph."""
    around = text[paragraph.start : span.start] + text[span.end : paragraph.end]
    return not around.strip(" .\t\xa0") and len(text[span.start : span.end].split()) <= _LONGEST_HEADING


def _has_words(text: str, span: Marked) -> bool:
    """Whether anything but a remark in brackets, as in “(CROSSTALK)”, stands within the marks."""
    inner = text[span.inner_start : span.inner_end].strip()
    return bool(inner) and _REMARK.fullmatch(inner) is None


def _is_credit(text: str, span: Marked) -> bool:
    """Whether the last paragraph of a quotation only tells whom to follow, as copied extracts may."""
    return span.continues and _CREDIT.fullmatch(text, span.inner_start, span.inner_end) is not None


def _without_signature(text: str, span: Marked) -> Marked:
    """A marked span without the line that signs it within the marks: “We won.”, and below “Ann Lee, mayor”."""
    inner = text[span.inner_start : span.inner_end]
    words, line_end, last = inner.rpartition("\n")
    words = words.rstrip()
    if not line_end or words[-1:] not in _SENTENCE_FINAL or _SIGNATURE.fullmatch(last.strip()) is None:
        return span
    end = span.inner_start + len(words)
    return replace(span, end=end, inner_end=end)


def _is_nickname(text: str, span: Marked) -> bool:
    """Whether the span is one word within a name: Ann "Cat" Lee."""
    inner = text[span.inner_start : span.inner_end]
    return (
        inner.isalpha()
        and inner[0].isupper()
        and _WITHIN_NAME.search(text[max(0, span.start - 20) : span.start]) is not None
        and (text[span.end : span.end + 1] == " " and text[span.end + 1 : span.end + 2].isupper())
    )


def _first(text: str, paragraph: Span) -> int:
    """Offset of the first character that is no white space."""
    start = paragraph.start
    while start < paragraph.end and text[start].isspace():
        start += 1
    return start


def _signs(text: str, paragraph: Span) -> list[_Sign]:
    """The marks of a paragraph with what their neighbours say of their side; apostrophes within words left out."""
    found: list[_Sign] = []
    skip = -1
    tags = [match.span() for match in _TAG.finditer(text, paragraph.start, paragraph.end)]
    for match in _MARK.finditer(text, paragraph.start, paragraph.end):
        start, end = match.span()
        mark = match.group()
        while tags and tags[0][1] <= start:
            tags.pop(0)
        if start < skip or (tags and tags[0][0] < start):
            continue
        if mark == "'" and text.startswith("''", start) and end < paragraph.end:
            mark, end = "''", end + 1
            skip = end
        family = _FAMILY.get(mark)
        if family is None:  # a prime
            continue
        before = text[start - 1] if start > paragraph.start else " "
        after = text[end] if end < paragraph.end else " "
        if family == "single":
            if (before.isalnum() and after.isalnum()) or (
                _ELIDED.match(text, start) and not before.isalnum() and mark != "‘"
            ):
                continue
            if before.isdigit() and not after.isalnum() and mark == "'" and _is_measure(text, start):
                continue
        if mark == '"' and before.isdigit() and _is_measure(text, start):
            continue
        found.append(_Sign(start, end, family, _role(mark, before, after)))
    return found


def _is_measure(text: str, at: int) -> bool:
    """Whether the prime at ``at`` belongs to feet and inches: 5'10", 12" pipe."""
    if re.compile(r"\d{1,2}'\s?\d{0,2}$").search(text[max(0, at - 6) : at]):
        return True
    if text[at] == "'":
        return bool(re.compile(r"'\s?\d").match(text, at))
    return bool(re.compile(r"(?<!\d)(?<![.,]\d)\d{1,2}$").search(text[max(0, at - 4) : at])) and bool(
        re.compile(r"\"[\s-][a-z]").match(text, at)
    )


def _role(mark: str, before: str, after: str) -> Role:
    left_free = before.isspace() or before in "([{—–-/―\"“‘'«„¿¡"
    right_free = after.isspace() or after in ".,;:!?)]}—–-/'’”\"»…"
    by_place: Role = "open" if left_free and not right_free else "close" if right_free and not left_free else "either"
    if mark in "„‚``「『":
        return "open"
    if mark in "」』":
        return "close"
    if mark in "“‘":  # these close a German quotation
        return "close" if right_free and not before.isspace() and before not in "([{—–-/" else "open"
    if mark == "‟":
        return "open"
    if mark == "”":  # opens only in Swedish and by mistake
        return "open" if by_place == "open" else "close"
    if mark in ("«", "‹"):  # French spacing leaves white space on both sides
        return "close" if by_place == "close" else "open"
    if mark in ("»", "›"):
        return "open" if by_place == "open" else "close"
    return by_place


def _pair(
    text: str, paragraph: Span, signs: list[_Sign], carried: str, number: int, reopened: bool
) -> tuple[list[Marked], str]:
    """The marked spans of one paragraph, and the family of a quotation that runs on into the next, or ""."""
    found: list[Marked] = []
    opened: _Sign | None = None
    depth: list[str] = []  # families open inside the outer quotation
    begin = _first(text, paragraph)
    for place, sign in enumerate(signs):
        family, role = sign.family, sign.role
        if opened is None:
            if role != "open" and sign.start == begin and family == "double" and _closable(text, signs, place):
                role = "open"  # a closing mark set by mistake
            if role == "close" or (role == "either" and family == "single"):
                if carried and not found and family == carried and role == "close":
                    found.append(Marked(begin, sign.end, begin, sign.start, number, family == "single", continues=True))
                    carried = ""
                continue
            if family in ("single", "single angle") and not _closable(text, signs, place):
                continue
            opened, depth = sign, []
            continue
        if family == opened.family and not depth:
            again = role == "open" and _opens_sentence(text, sign.start)
            if role == "open" and not again and _nests(signs, place):
                depth.append(family)
                continue
            if role == "open":  # the mark before it was never closed
                found.append(_marked(text, opened, sign.start, sign.start, number, begin, carried, closed=False))
                carried = ""
                opened = replace(sign, again=again)
                continue
            if family == "single" and not _closes(text, signs, place):
                continue
            found.append(_marked(text, opened, sign.end, sign.start, number, begin, carried, closed=True))
            carried = ""
            opened = None
        elif depth and family == depth[-1]:
            if role != "open":
                depth.pop()
        elif role == "open" and family != opened.family and _closable(text, signs, place):
            depth.append(family)
    if opened is None:
        return found, ""
    end = paragraph.end
    while end > opened.end and text[end - 1].isspace():
        end -= 1
    if not reopened and end - opened.end > LONGEST_UNCLOSED:
        cut = _SENTENCE_END.search(text, opened.end, end)
        end = cut.end() if cut else end
    found.append(_marked(text, opened, end, end, number, begin, carried, closed=False))
    return found, opened.family


def _opens_sentence(text: str, at: int) -> bool:
    """Whether the mark at an offset stands behind the end of a sentence and before another."""
    before = text[max(0, at - 3) : at].rstrip()
    return text[at - 1 : at].isspace() and before[-1:] in _SENTENCE_FINAL and not text[at + 1 : at + 2].islower()


def left_open(text: str, paragraph: Span) -> str:
    """The family of the marks of a quotation that is open at the end of a paragraph, or ""."""
    signs = _settled(text, _signs(text, paragraph), carried=False)
    if not any(sign.family in _RUNNING for sign in signs):
        return ""
    _, family = _pair(text, paragraph, signs, "", 0, reopened=True)
    return family if family in _RUNNING else ""


def ends_within(text: str, paragraph: Span, family: str) -> bool | None:
    """Whether a quotation left open before is closed in a paragraph, before another is opened; None if neither happens."""
    signs = [sign for sign in _signs(text, paragraph) if sign.family == family]
    if not signs:
        return None
    first = signs[0]
    if first.start == _first(text, paragraph):
        return False
    straight = text[first.start] == '"'
    return first.role != "open" or (
        straight
        and len(signs) % 2 == 1
        and text[max(0, first.start - 3) : first.start].rstrip()[-1:] in _SENTENCE_FINAL | {","}
    )


def _settled(text: str, signs: list[_Sign], *, carried: bool) -> list[_Sign]:
    """Straight double marks as opening or closing ones: the cheapest reading of all of a paragraph's.

    The costs are those of a misplaced space, of a quotation opened twice, within another or never, and of one left open.
    """
    straight = [place for place, sign in enumerate(signs) if text[sign.start] == '"']
    if not straight:
        return signs
    costs = {0: 0.0, 1: _CARRIED} if carried else {0: 0.0}
    ways: list[dict[int, tuple[int, Role]]] = []
    for place in straight:
        sign = signs[place]
        best: dict[int, float] = {}
        way: dict[int, tuple[int, Role]] = {}
        for state, cost in costs.items():
            for role, following, price in _steps(text, sign, state):
                if cost + price < best.get(following, math.inf):
                    best[following], way[following] = cost + price, (state, role)
        costs = best
        ways.append(way)
    state = min(costs, key=lambda final: costs[final] + _LEFT_OPEN * final)
    result = list(signs)
    for place, way in zip(reversed(straight), reversed(ways), strict=True):
        state, role = way[state]
        result[place] = replace(signs[place], role=role)
    return result


def _steps(text: str, sign: _Sign, depth: int) -> Iterator[tuple[Role, int, float]]:
    """What a straight mark may be at a depth of quotations: its role, the depth behind it, the cost."""
    spaced = sign.role
    opens = 2.0 if spaced == "close" else 0.0
    behind = text[max(0, sign.start - 3) : sign.start].rstrip()[-1:]
    again = _opens_sentence(text, sign.start)
    closes = 0.0 if spaced != "open" else 1.0 if behind in _PUNCTUATION and behind and not again else 2.5
    if depth == 0:
        yield "open", 1, opens
        yield "close", 0, closes + 2.5
    else:
        yield "close", depth - 1, closes
        yield "open", 1, opens + (1.0 if again else 2.5)
        if depth == 1:
            yield "open", 2, opens + 1.5


def _marked(
    text: str, opened: _Sign, end: int, inner_end: int, number: int, begin: int, carried: str, *, closed: bool
) -> Marked:
    inner = opened.end
    while inner < inner_end and text[inner].isspace():
        inner += 1
    while inner_end > inner and text[inner_end - 1].isspace():
        inner_end -= 1
    return Marked(
        opened.start, end if closed else max(inner_end, opened.end), inner, inner_end, number,
        single=opened.family in ("single", "single angle"),
        closed=closed,
        continues=opened.again or (bool(carried) and opened.start == begin and opened.family == carried),
    )  # fmt: skip


def _later(signs: list[_Sign], place: int) -> Iterator[_Sign]:
    """The marks of the same family behind one, as far as a reader would look."""
    family = signs[place].family
    limit = min(len(signs), place + 1 + _LOOK_AHEAD)
    return (signs[at] for at in range(place + 1, limit) if signs[at].family == family)


def _closable(text: str, signs: list[_Sign], place: int) -> bool:
    """Whether a closing mark of the same family follows before the next opening one, or one that opens a quotation once more."""
    for sign in _later(signs, place):
        if sign.role == "open":
            if _opens_sentence(text, sign.start):
                continue
            return False
        if text[sign.start - 1] in _PUNCTUATION or sign.role == "close":
            return True
    return False


def _nests(signs: list[_Sign], place: int) -> bool:
    """Whether the second opening mark at ``place`` opens a quotation within the first: both are closed in turn."""
    roles = [sign.role for sign in _later(signs, place)][:2]
    return roles == ["close", "close"]


def _closes(text: str, signs: list[_Sign], place: int) -> bool:
    """Whether a single mark after a word closes, or is the apostrophe of a plural or a dropped letter."""
    sign = signs[place]
    before = text[sign.start - 1]
    after = text[sign.end] if sign.end < len(text) else " "
    if before in _PUNCTUATION or after in _PUNCTUATION or before not in "snSNdto":
        return True
    for later in _later(signs, place):
        if later.role == "open":
            if before in "sS" and _opens_sentence(text, later.start):
                continue
            return True
        if later.role == "close":
            return False
    return True
