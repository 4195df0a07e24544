"""Heads that broke off: fields that an editor wrote and that became part of the text."""

from __future__ import annotations

import re
from collections.abc import Collection
from html import unescape

from .editorial import FIELDS, PELICAN_FIELDS

_TAG = re.compile(r"<[^>]*>")
_FIELD = re.compile(r"([A-Za-z][A-Za-z_ -]{1,30}?)\s*:(?:\s|$)")
_LOOK_AT = 3000
"""Characters of HTML."""
_LINES = 12
_COMMON = frozenset({"date", "source", "place", "title", "email", "path", "url", "author", "category", "summary"})
"""Fields that a text without a head may well open with ("Source: city archive"): one alone is no sign."""
_HEADLESS = frozenset({"slug", "date", "category", "path", "reader", "lang"})
"""What an article has without a head, from its file name and the settings."""


def lines_below_head(html: str, given: Collection[str]) -> tuple[str, ...]:
    """The first lines of an article's text that are fields, where they show that its head broke off.

    ``given`` are the fields that were read. With a head, one field in the text is enough; without, one that no text
    opens with, or two.
    """
    lines = [line.strip() for line in unescape(_TAG.sub("\n", html[:_LOOK_AT])).splitlines()]
    found = [line for line in [line for line in lines if line][:_LINES] if _field(line)]
    fields = {_field(line) for line in found}
    has_head = bool(set(given) - _HEADLESS)
    return tuple(found) if fields and (has_head or fields - _COMMON or len(fields) > 1) else ()


def _field(line: str) -> str:
    """The known field that a line sets, or ""."""
    match = _FIELD.match(line)
    name = match[1].lower().replace(" ", "-") if match else ""
    return name if name in FIELDS or name in PELICAN_FIELDS else ""
