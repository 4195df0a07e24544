"""Where documents come from: cleaned HTML of an article, or plain text as it is."""

from __future__ import annotations

import re

from ..model import Document, Span
from .dateline import find_dateline
from .html import ReadHTML

_OPENING = 4
"""Paragraphs among which the dateline may stand: a headline, a byline and a standfirst may come before it."""
_STANDFIRST = 20
"""Words of the longest standfirst; behind a longer paragraph with a sentence the text has begun."""
_LONGEST_HEAD = 60
"""Words of the longest paragraph before the text, whatever it ends with."""
_SENTENCE_END = re.compile(r"[.!?…。！？][\"'”’»)\]]*$")
_LINE = re.compile(r"[^\n]+")


def from_html(id: str, title: str, read: ReadHTML, lang: str = "en") -> Document:
    """The document of an article whose HTML was read by :func:`~.html.read_html`."""
    return _document(id, title, read.text, read.paragraphs, lang)


def from_text(id: str, title: str, text: str, lang: str = "en") -> Document:
    """The document of plain text, unchanged: every line with words is a paragraph."""
    paragraphs = []
    for line in _LINE.finditer(text):
        words = line[0].strip()
        if words:
            start = line.start() + line[0].index(words[0])
            paragraphs.append(Span(start, start + len(words)))
    return _document(id, title, text, tuple(paragraphs), lang)


def _document(id: str, title: str, text: str, paragraphs: tuple[Span, ...], lang: str) -> Document:
    dateline = None
    begun = False
    for paragraph in paragraphs[:_OPENING]:
        words = paragraph.of(text)
        dateline = find_dateline(text, paragraph)
        if dateline and begun and ":" in dateline.span.of(text):
            dateline = None  # behind a sentence, a name before a colon speaks
        ends = _SENTENCE_END.search(words) is not None
        length = len(words.split())
        if dateline or (ends and length > _STANDFIRST) or length > _LONGEST_HEAD:
            break
        begun = begun or ends
    return Document(id=id, title=title, text=text, paragraphs=paragraphs, lang=lang, dateline=dateline)
