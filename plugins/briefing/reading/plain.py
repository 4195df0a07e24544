"""Raw ``.txt`` as it arrives: bytes → text → head and paragraphs → HTML."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from html import escape
from itertools import groupby, pairwise, takewhile
from statistics import median

from .cleaning import clean_text
from .closing import find_closing, is_page_turn

_BYTE_ORDER_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_HEAD_LINE = re.compile(r"([A-Za-z][A-Za-z-]{1,30}):[ \t]*(.*)")
_SENTENCE_END = re.compile(r"[.!?…。！？:;][\"'”’»)\]]*$")
_PROSE = frozenset({"correction", "path", "place", "source", "summary"})
"""Words that a text may open with, and that make a head only beside another field."""
_LISTS = frozenset({"authors", "keywords", "quotes", "speaker-aliases", "tags"})
"""Fields whose lines are parts, as if a semicolon stood between them."""
_OF_LINES = frozenset({"summary"})
"""Fields whose lines are kept; those of all others are one line that was broken."""
_ITEM = re.compile(r"[-*•–][ \t]+")
_BULLET = re.compile(r"[•▪◦‣·*][ \t]+|-[ \t]+(?!.*[.!?…][\"”]?$)")
"""In front of an item of a list; a dash before a sentence may be somebody who speaks."""
_CELLS = re.compile(r"\S(?:\t+| {3,})\S")
_CAPTION = re.compile(
    r"[\[(]?(?:photo(?:graph)?|picture|image|caption|graphic|video|pull[ -]?quote)s?(?: caption| credit)?\s*:.*",
    re.IGNORECASE,
)
"""What is said of a picture, or shown large beside the text: no part of the report."""
_LONGEST_HEADING = 60
"""Characters."""
_WRAP_WIDTHS = range(40, 101)
"""Median line lengths, in characters, that hard-wrapped text has; a line that is a paragraph is longer or varies."""


def decode(data: bytes) -> tuple[str, str]:
    """Text and the name of its encoding: by byte order mark, else UTF-8, else Windows-1252 (any byte decodes)."""
    for mark, name in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return clean_text(data.decode(name, errors="replace")), name
    try:
        return clean_text(data.decode("utf-8")), "utf-8"
    except UnicodeDecodeError:
        return clean_text(data.decode("cp1252", errors="replace")), "cp1252"


def is_binary(data: bytes) -> bool:
    """Whether bytes are no text in any encoding that :func:`decode` knows: they hold control characters."""
    if data.startswith(tuple(mark for mark, _ in _BYTE_ORDER_MARKS)):
        return False
    return any(byte < 32 and byte not in b"\t\n\v\f\r\x1a\x1b" for byte in data)


def split_head(text: str, known: Sequence[str]) -> tuple[dict[str, str], str]:
    """Fields of a ``Key: value`` head, and the text behind it.

    A head is the first lines, each ``Key: value``, when one of the keys is among ``known`` (lower case): an article may
    well open with "Harrowmouth: …", or with a lone "Summary: …". Lines that are indented go on with the field above.
    Keys come back in lower case.
    """
    lines = text.lstrip("\n").split("\n")
    if not _opens_with_head(lines, known):
        return {}, text
    fields: dict[str, str] = {}
    key = ""
    for number, line in enumerate(lines):
        found = _HEAD_LINE.fullmatch(line.rstrip())
        if found and (found[1].lower() in known or number == 0):
            key = found[1].lower()
            fields[key] = found[2].strip()
        elif line[:1].isspace() and line.strip():
            between = "; " if key in _LISTS else "\n" if key in _OF_LINES else " "
            part = fields[key].rstrip("; ") if key in _LISTS else fields[key]
            fields[key] = between.join(filter(None, (part, line.strip())))
        elif not line.strip():
            return fields, "\n".join(lines[number + 1 :])
        elif found and " " not in found[1]:
            # An unknown field inside a head: kept, so that a slip in its name can be told.
            key = found[1].lower()
            fields[key] = found[2].strip()
        else:
            return fields, "\n".join(lines[number:])
    return fields, ""


def _opens_with_head(lines: Sequence[str], known: Sequence[str]) -> bool:
    block = list(takewhile(str.strip, lines))
    found = [_HEAD_LINE.fullmatch(line.rstrip()) for line in block if not line[0].isspace()]
    keys = [match[1].lower() if match else "" for match in found]
    if not keys or not keys[0]:
        return False
    if len(keys) == 1 or not keys[1]:
        return keys[0] in known and keys[0] not in _PROSE
    return keys[0] in known or (all(keys) and bool(set(keys) & set(known)))


def split_paragraphs(text: str) -> list[str]:
    """Paragraphs: set apart by blank lines, else a line each. Hard-wrapped lines are joined.

    What stands below the end of a text is judged for itself: contacts are lines, of whatever length.
    """
    lines = [line for line in text.split("\n") if not is_page_turn(line.strip())]
    end = find_closing([line.strip() for line in lines])
    return [*_paragraphs_of(lines[:end], any_width=True), *_paragraphs_of(lines[end:], any_width=False)]


def _paragraphs_of(all_lines: Sequence[str], *, any_width: bool) -> list[str]:
    """``any_width`` lets lines be joined that are shorter or longer than lines usually are broken."""
    texts = filter(None, re.split(r"\n[ \t]*(?:\n[ \t]*)+", "\n".join(all_lines).strip()))
    blocks = [part for text in texts for part in _parts_of([line.strip() for line in text.split("\n") if line.strip()])]
    prose = [lines for lines in blocks if not _is_table(lines)]
    set_apart = any_width and len(blocks) > 1 and all(map(_may_be_wrapped, prose))
    paragraphs: list[str] = []
    for lines in blocks:
        if _is_table(lines):
            paragraphs.append("\n".join(line.expandtabs() for line in lines))
            continue
        joined = set_apart or _is_wrapped(lines) or _BULLET.match(lines[0])
        own = [" ".join(lines)] if joined else lines
        paragraphs.extend(re.sub(r"[ \t\f\v]+", " ", each) for each in own)
    return paragraphs


def to_html(paragraphs: Iterable[str]) -> str:
    """Paragraphs as HTML, escaped: lines with bullets are lists; tables and captions are shown as what they are."""
    return "\n".join(
        _list(list(group)) if is_list else "\n".join(map(_block, group))
        for is_list, group in groupby(paragraphs, key=_is_item)
    )


def _list(items: Sequence[str]) -> str:
    if len(items) == 1:
        return _block(items[0])
    words = (escape(_BULLET.sub("", item, count=1), quote=False) for item in items)
    return f"<ul><li>{'</li><li>'.join(words)}</li></ul>"


def _block(paragraph: str) -> str:
    words = escape(paragraph, quote=False)
    if "\n" in paragraph:
        return f"<pre>{words}</pre>"
    return f"<figure><figcaption>{words}</figcaption></figure>" if _CAPTION.fullmatch(paragraph) else f"<p>{words}</p>"


def _is_item(paragraph: str) -> bool:
    return "\n" not in paragraph and _BULLET.match(paragraph) is not None


def _is_table(lines: Sequence[str]) -> bool:
    return len(lines) > 1 and all(_CELLS.search(line) for line in lines)


def _parts_of(lines: list[str]) -> list[list[str]]:
    """A block, parted before each bullet and behind a heading."""
    starts = [place for place, line in enumerate(lines) if place and _BULLET.match(line)]
    blocks = [lines[start:end] for start, end in pairwise([0, *starts, len(lines)])]
    return [part for block in blocks for part in _without_heading(block)]


def list_to_html(text: str) -> str:
    """A field of several lines as HTML: a list where each line is an item ("- …"), else a paragraph."""
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    if len(lines) > 1 and all(map(_ITEM.match, lines)):
        items = "".join(f"<li>{escape(_ITEM.sub('', line, count=1), quote=False)}</li>" for line in lines)
        return f"<ul>{items}</ul>"
    return f"<p>{escape(' '.join(lines), quote=False)}</p>" if lines else ""


def _without_heading(lines: list[str]) -> list[list[str]]:
    """A block, or its heading and the rest: a short first line that does not end as the lines that follow were broken.

    So is a line in capitals above one that is not.
    """
    if len(lines) > 1 and lines[0].isupper() and " " in lines[0] and not lines[1].isupper():
        return [lines[:1], lines[1:]]
    heading = (
        len(lines) > 1
        and len(lines[0]) <= _LONGEST_HEADING
        and len(lines[0]) * 2 < max(map(len, lines))
        and not _SENTENCE_END.search(lines[0])
        and lines[1][0].isupper()
    )
    return [lines[:1], lines[1:]] if heading else [lines]


def _may_be_wrapped(lines: list[str]) -> bool:
    """Whether the lines of a block can be one paragraph broken at any column: of like length, but for the last."""
    inner = lines[:-1]
    if not inner:
        return True
    ended = sum(bool(_SENTENCE_END.search(line)) for line in inner)
    return (
        max(map(len, lines)) <= max(map(len, inner))
        and min(map(len, inner)) * 2 > max(map(len, inner))
        and (ended <= len(inner) / 2)
    )


def _is_wrapped(lines: list[str]) -> bool:
    """Whether the lines of a block are one paragraph, broken at a column."""
    if len(lines) < 2:
        return False
    inner = lines[:-1]
    ended = sum(bool(_SENTENCE_END.search(line)) for line in inner)
    return int(median(map(len, inner))) in _WRAP_WIDTHS and max(map(len, lines)) <= 110 and ended <= len(inner) / 2
