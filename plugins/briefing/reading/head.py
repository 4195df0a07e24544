"""Heads that broke off: fields that an editor wrote and that became part of the text."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from html import unescape

from .editorial import FIELDS, PELICAN_FIELDS

_TAG = re.compile(r"<[^>]*>")
_FIELD = re.compile(r"([A-Za-z][A-Za-z_ -]{1,30}?)\s*:(?:\s|$)")
_LOOK_AT = 3000
"""Characters of HTML."""
_LINES = 12
_COMMON = frozenset({"date", "source", "place", "title", "email", "path", "url", "author", "category", "summary"})
"""Fields that a text without a head may well open with ("Source: city archive"): one alone is no sign."""
_CONTACT = frozenset({"email", "url"})
"""What a text says of where somebody is reached."""
_HEADLESS = frozenset({"slug", "date", "category", "path", "reader", "lang"})
"""What an article has without a head, from its file name and the settings."""


@dataclass(frozen=True, slots=True)
class LostHead:
    """Lines of a head that broke off, as they stand in the text."""

    field: str
    """The first line that is a field."""
    above: str
    """The line above it, at which the head may have broken off, or ""."""


def find_lost_head(html: str, given: Collection[str]) -> LostHead | None:
    """The fields in the first lines of an article's text, where they show that its head broke off.

    ``given`` are the fields that were read. With a head, one field in the text is enough; without, one that no text
    opens with, or two.
    """
    every = (line.strip() for line in unescape(_TAG.sub("\n", html[:_LOOK_AT])).splitlines())
    lines = [line for line in every if line][:_LINES]
    places = [place for place, line in enumerate(lines) if _field(line)]
    fields = {_field(lines[place]) for place in places}
    has_head = bool(set(given) - _HEADLESS)
    if not fields or not (has_head or fields - _COMMON or len(fields) > 1):
        return None
    return LostHead(lines[places[0]], lines[places[0] - 1] if places[0] else "")


def _field(line: str) -> str:
    """The known field that a line sets, or ""."""
    match = _FIELD.match(line)
    name = match[1].lower().replace(" ", "-") if match else ""
    return name if name not in _CONTACT and (name in FIELDS or name in PELICAN_FIELDS) else ""
