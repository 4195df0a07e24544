"""Records for searching as the pages that Pagefind reads; they are indexed, never published.

Pagefind searches all metadata, so only what a record shall be found by is metadata. What a result shows beside that
travels as the id of an empty link, which Pagefind hands back as ``anchors`` and does not search.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from hashlib import sha256
from html import escape

import msgspec

from ..views.search import SearchRecord

_SPACE = re.compile(r"\s")
"""White space, which Pagefind takes out of an id; JSON has another way to write it."""


def index_page(record: SearchRecord, lang: str) -> str:
    """The page of a record. All are in one language, the site's: Pagefind searches one language at a time."""
    shown = _SPACE.sub(lambda found: f"\\u{ord(found[0]):04x}", msgspec.json.encode(record.result).decode())
    parts = (
        _part("data-pagefind-meta", "title", (record.title,)),
        _part("data-pagefind-meta", "headline", filter(None, (record.headline,))),
        _part("data-pagefind-filter", "kind", (record.kind,)),
        _part("data-pagefind-filter", "speaker", record.speakers),
        _part("data-pagefind-filter", "tag", record.tags),
        _part("data-pagefind-filter", "month", filter(None, (record.month,))),
        _part("data-pagefind-sort", "date", filter(None, (record.newest,))),
    )
    return (
        f'<!doctype html><html lang="{escape(lang)}"><body><a id="{escape(shown)}"></a>'
        f"<div data-pagefind-ignore>{''.join(parts)}</div><p>{escape(record.text)}</p></body></html>"
    )


def index_page_name(record: SearchRecord) -> str:
    """A path for the page that depends on the record's address alone, so that other records do not move it."""
    digest = sha256(record.result.url.encode("utf-8", "replace")).hexdigest()[:24]
    return f"{digest[:2]}/{digest[2:]}.html"


def _part(attribute: str, name: str, values: Iterable[str]) -> str:
    return "".join(f'<p {attribute}="{name}">{escape(value)}</p>' for value in values)
