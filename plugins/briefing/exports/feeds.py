"""JSON feeds (jsonfeed.org, version 1.1) of the newest articles: the briefing in short, not the text."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import msgspec

from ..views.coverage import Coverage
from ..views.refs import points_of

VERSION = "https://jsonfeed.org/version/1.1"


def json_feed(coverage: Coverage, ids: Iterable[str], title: str, page: str, address: str) -> str:
    """The feed of a page: ``ids`` newest first; ``page`` and ``address`` are those of page and feed below the root."""
    feed: dict[str, Any] = {
        "version": VERSION,
        "title": title,
        "home_page_url": coverage.absolute(page),
        "feed_url": coverage.absolute(address),
        "language": coverage.site.lang,
        "items": [_item(coverage, id) for id in ids],
    }
    return msgspec.json.encode(feed).decode()


def _item(coverage: Coverage, id: str) -> dict[str, Any]:
    article, ref = coverage.articles[id], coverage.refs[id]
    words = coverage.words_on(id)
    correction = article.editorial.correction
    points = [*([f"{words.gettext('Correction.')} {correction}"] if correction else ()), *points_of(coverage, id)]
    url = coverage.absolute(ref.url)
    item: dict[str, Any] = {
        "id": url,
        "url": url,
        "title": ref.title,
        "language": ref.lang,
        "date_published": article.date.isoformat(timespec="seconds"),
        "content_text": "\n\n".join(points or [ref.title]),
    }
    if ref.standfirst:
        item["summary"] = ref.standfirst
    if article.modified:
        item["date_modified"] = article.modified.isoformat(timespec="seconds")
    if article.authors:
        item["authors"] = [{"name": name} for name in article.authors]
    if article.editorial.source_url:
        item["external_url"] = article.editorial.source_url
    tags = [tag.name for tag in coverage.tags_of[id]]
    if tags:
        item["tags"] = tags
    return item
