"""Raw ``.txt`` as it arrives: bytes → text → head and paragraphs → HTML."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import escape
from statistics import median

from .cleaning import clean_text

_BYTE_ORDER_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_HEAD_LINE = re.compile(r"([A-Za-z][A-Za-z-]{1,30}):[ \t]*(.*)")
_SENTENCE_END = re.compile(r"[.!?…。！？:;][\"'”’»)\]]*$")
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


def split_head(text: str, known: Sequence[str]) -> tuple[dict[str, str], str]:
    """Fields of a ``Key: value`` head, and the text behind it.

    A head is the first lines, each ``Key: value``, when the first key is one of ``known`` (lower case): an article may
    well open with "Harrowmouth: …". Lines that are indented go on with the field above. Keys come back in lower case.
    """
    lines = text.lstrip("\n").split("\n")
    first = _HEAD_LINE.fullmatch(lines[0].rstrip()) if lines else None
    if first is None or first[1].lower() not in known:
        return {}, text
    fields: dict[str, str] = {}
    key = ""
    for number, line in enumerate(lines):
        found = _HEAD_LINE.fullmatch(line.rstrip())
        if found and (found[1].lower() in known or number == 0):
            key = found[1].lower()
            fields[key] = found[2].strip()
        elif line[:1].isspace() and line.strip():
            fields[key] = "; ".join(filter(None, (fields[key].rstrip("; "), line.strip())))
        elif not line.strip():
            return fields, "\n".join(lines[number + 1 :])
        elif found and " " not in found[1]:
            # An unknown field inside a head: kept, so that a slip in its name can be told.
            key = found[1].lower()
            fields[key] = found[2].strip()
        else:
            return fields, "\n".join(lines[number:])
    return fields, ""


def split_paragraphs(text: str) -> list[str]:
    """Paragraphs: set apart by blank lines, else a line each. Hard-wrapped lines are joined."""
    blocks = [block.strip("\n") for block in re.split(r"\n[ \t]*(?:\n[ \t]*)+", text.strip())]
    paragraphs: list[str] = []
    for block in blocks:
        lines = [line.strip() for line in block.split("\n") if line.strip()]
        if _is_wrapped(lines):
            paragraphs.append(" ".join(lines))
        else:
            paragraphs.extend(lines)
    return [re.sub(r"[ \t\f\v]+", " ", paragraph) for paragraph in paragraphs]


def to_html(text: str) -> str:
    """Paragraphs of ``text`` as HTML, escaped."""
    return "\n".join(f"<p>{escape(paragraph, quote=False)}</p>" for paragraph in split_paragraphs(text))


def _is_wrapped(lines: list[str]) -> bool:
    """Whether the lines of a block are one paragraph, broken at a column."""
    if len(lines) < 2:
        return False
    inner = lines[:-1]
    ended = sum(bool(_SENTENCE_END.search(line)) for line in inner)
    return int(median(map(len, inner))) in _WRAP_WIDTHS and max(map(len, lines)) <= 110 and ended <= len(inner) / 2
