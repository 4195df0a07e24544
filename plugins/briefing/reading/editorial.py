"""What an editor wrote by hand in the metadata fields of an article.

Hand-written always wins. Whatever cannot be used is told with file and field, and costs nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from ..errors import Notice, did_you_mean
from .cleaning import clean_text, is_web_address

FIELDS = {
    "briefing": "Briefing",
    "correction": "Correction",
    "expires": "Expires",
    "fulltext": "Fulltext",
    "keywords": "Keywords",
    "kicker": "Kicker",
    "license": "License",
    "licence": "Licence",
    "place": "Place",
    "publish-after": "Publish-After",
    "quotes": "Quotes",
    "source": "Source",
    "source-url": "Source-URL",
    "speaker-aliases": "Speaker-Aliases",
    "updated": "Updated",
}
"""Metadata fields of ours, by the lower-case name that Pelican gives them."""
PELICAN_FIELDS = (
    *("author", "authors", "category", "date", "lang", "modified", "path", "reader", "save_as", "slug", "status"),
    *("summary", "tags", "template", "timezone", "title", "translation", "translation_id", "url", "email"),
)
_MEANT = {
    "Byline": "Author",
    "Embargo": "Publish-After",
    "Embargo-Until": "Publish-After",
    "Headline": "Title",
    "Standfirst": "Summary",
    "Subtitle": "Summary",
    "Teaser": "Summary",
}
"""Other words for a field, and what to write."""
_LISTS = frozenset({"keywords", "quotes", "speaker-aliases"})
_YES = frozenset({"yes", "true", "on", "1"})
_NO = frozenset({"no", "false", "off", "0"})
_DATED = re.compile(r"(\d{4}-\d{2}-\d{2})(?::|\s+[–—-])\s+(?=\S)")
_SLIP = 0.75
"""Likeness from which an unknown field is taken for a slip; others are the site's own."""
HIDE = "hide"
UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class QuoteRule:
    """An editor's word on a quote: ``words at its start -> Speaker Name`` (or ``hide``, or ``unknown``)."""

    words: str
    speaker: str
    """The speaker's name, "" for *unknown*."""
    hide: bool = False


@dataclass(frozen=True, slots=True)
class Correction:
    """What was wrong with an article, in the editor's words."""

    text: str
    day: str = ""
    """ISO 8601 date that the editor put before it, or ""."""


@dataclass(frozen=True, slots=True)
class Editorial:
    """Everything an editor set for one article."""

    keywords: tuple[str, ...] = ()
    quotes: tuple[QuoteRule, ...] = ()
    aliases: tuple[tuple[str, str], ...] = ()
    """(surface form, canonical name)."""
    kicker: str = ""
    source: str = ""
    source_url: str = ""
    licence: str = ""
    place: str = ""
    corrections: tuple[Correction, ...] = ()
    fulltext: bool = True
    briefing: bool = True


def read_editorial(source: str, metadata: Mapping[str, Any]) -> tuple[Editorial, tuple[Notice, ...]]:
    """The editor's fields among an article's ``metadata``, and notices on those that cannot be used."""
    notices: list[Notice] = []
    values = {name: _plain(metadata[name], "; " if name in _LISTS else " ") for name in FIELDS if name in metadata}

    def flag(name: str) -> bool:
        value = values.get(name, "yes").lower()
        if value not in _YES | _NO:
            notices.append(Notice(source, FIELDS[name], f"{value!r} is neither yes nor no; taken as no."))
        return value in _YES

    address = values.get("source-url", "")
    if address and not is_web_address(address):
        notices.append(
            Notice(source, FIELDS["source-url"], f"{address!r} is no web address (https://…); it is left out.")
        )
        address = ""
    known = (*FIELDS.values(), *(name.capitalize() for name in PELICAN_FIELDS))
    for name in sorted(set(metadata) - {*FIELDS, *PELICAN_FIELDS}):
        shown = "-".join(map(str.capitalize, name.replace("_", "-").split("-")))
        meant = _MEANT.get(shown)
        hint = f" Write {meant}." if meant else did_you_mean(shown, known, cutoff=_SLIP)
        if hint:
            notices.append(Notice(source, shown, f"this field is not known and has no effect.{hint}"))
    editorial = Editorial(
        keywords=tuple(_split(values.get("keywords", ""), ",")),
        quotes=_quote_rules(source, values.get("quotes", ""), notices),
        aliases=_aliases(source, values.get("speaker-aliases", ""), notices),
        kicker=values.get("kicker", ""),
        source=values.get("source", ""),
        source_url=address,
        licence=values.get("license", "") or values.get("licence", ""),
        place=values.get("place", ""),
        corrections=_corrections(metadata.get("correction", "")),
        fulltext=flag("fulltext"),
        briefing=flag("briefing"),
    )
    return editorial, tuple(notices)


def _corrections(value: object) -> tuple[Correction, ...]:
    """Corrections, each with its date in front or without: "2026-10-09: The gate is 60 years old.".

    A new one begins at a date or a dash; other lines go on with the one before.
    """
    found: list[Correction] = []
    for line in value if isinstance(value, list | tuple) else str(value).splitlines():
        whole = _plain(line, " ").strip()
        text = whole.removeprefix("- ").strip()
        dated = _DATED.match(text)
        if dated and _is_day(dated[1]):
            found.append(Correction(text[dated.end() :], dated[1]))
        elif text and found and text == whole:
            found[-1] = replace(found[-1], text=f"{found[-1].text} {text}")
        elif text:
            found.append(Correction(text))
    return tuple(found)


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def _quote_rules(source: str, value: str, notices: list[Notice]) -> tuple[QuoteRule, ...]:
    rules = []
    for part in _split(value, ";"):
        words, arrow, name = (piece.strip() for piece in part.partition("->"))
        if not arrow or not words or not name or "->" in name:
            notices.append(
                Notice(
                    source,
                    FIELDS["quotes"],
                    f"{part!r} is not understood and is left out; write: first words of the quote -> Speaker Name, "
                    "or -> hide, or -> unknown. Part several by semicolons.",
                )
            )
            continue
        action = name.lower()
        rules.append(QuoteRule(words, "" if action in {HIDE, UNKNOWN} else name, hide=action == HIDE))
    return tuple(rules)


def _aliases(source: str, value: str, notices: list[Notice]) -> tuple[tuple[str, str], ...]:
    aliases = []
    for part in _split(value, ";"):
        alias, equals, name = (piece.strip() for piece in part.partition("="))
        if equals and alias and name:
            aliases.append((alias, name))
        else:
            notices.append(
                Notice(
                    source,
                    FIELDS["speaker-aliases"],
                    f"{part!r} is not understood and is left out; write: words in the text = Full Name.",
                )
            )
    return tuple(aliases)


def _plain(value: object, between: str) -> str:
    """A metadata value as one line of text; Pelican gives a list for a field of several lines."""
    if isinstance(value, list | tuple):
        return between.join(filter(None, (_plain(item, between).strip(" ;") for item in value)))
    return " ".join(clean_text(str(value)).split())


def _split(value: str, separator: str) -> list[str]:
    mark = ";" if ";" in value else separator
    return [part for part in (part.strip() for part in value.split(mark)) if part]
