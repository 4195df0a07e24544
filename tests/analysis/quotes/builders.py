"""Short ways to read a text in the tests of this folder."""

from __future__ import annotations

import re
from collections.abc import Mapping

from briefing.analysis.quotes import find_quotes
from briefing.analysis.quotes.reading import Scene, read
from briefing.model import Document, Person, Quote, Span


def document(text: str, lang: str = "en", title: str = "") -> Document:
    """A document whose paragraphs are the lines of ``text``."""
    paragraphs = tuple(Span(*match.span()) for match in re.finditer(r"[^\n]+", text) if match.group().strip())
    return Document("a", title, text, paragraphs, lang)


def scene(text: str, lang: str = "en") -> Scene:
    """The article read, nothing decided."""
    return read(document(text, lang), {})


def quotes(text: str, lang: str = "en", aliases: Mapping[str, str] | None = None) -> tuple[Quote, ...]:
    """The quotes of a text."""
    return find_quotes(document(text, lang), aliases or {})[1]


def people(text: str, lang: str = "en", aliases: Mapping[str, str] | None = None) -> dict[str, Person]:
    """The people of a text by name."""
    return {person.name: person for person in find_quotes(document(text, lang), aliases or {})[0]}


def render(quote: Quote) -> str:
    """A quote as the case files print it."""
    sign = {"direct": "", "mixed": "+ ", "indirect": "~ "}[quote.kind]
    return f"{sign}{quote.text} — {quote.speaker or '?'}"
