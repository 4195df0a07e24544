"""JSON feeds (jsonfeed.org, version 1.1) of the newest articles: the briefing in short, not the text."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from typing import Any

import msgspec

from ..views.addresses import DIGESTS, digest_url, json_feed_url
from ..views.coverage import Coverage
from ..views.digests import newest_digests
from ..views.refs import points_of

DIGEST_ITEMS = 30
VERSION = "https://jsonfeed.org/version/1.1"


def json_feed(coverage: Coverage, ids: Iterable[str], title: str, page: str, address: str) -> str:
    """The feed of a page: ``ids`` newest first; ``page`` and ``address`` are those of page and feed below the root."""
    return _feed(coverage, title, page, address, [_item(coverage, id) for id in ids])


@dataclass(frozen=True, slots=True)
class DigestEntry:
    """A day's digest as an entry of a feed."""

    title: str
    url: str
    """Absolute."""
    text: str
    """Its takeaways, a paragraph each."""
    date: datetime
    """When the last article of the day came out."""


def digest_entries(coverage: Coverage) -> list[DigestEntry]:
    """The digests of the newest days, newest first."""
    days = [view for view in newest_digests(coverage, DIGEST_ITEMS) if not view.date.is_week]
    newest = {
        day: max(coverage.articles[id].date for id in ids)
        for day, ids in groupby(coverage.listed, key=lambda id: coverage.articles[id].date.date().isoformat())
    }
    return [
        DigestEntry(
            title=coverage.words.weekday(view.date),
            url=coverage.absolute(digest_url(view.date)),
            text="\n\n".join(each.text for each in view.takeaways) or coverage.words.weekday(view.date),
            date=newest[view.date.iso],
        )
        for view in days
    ]


def digest_feed(coverage: Coverage) -> str:
    """The JSON feed of daily digests."""
    items = [
        {
            "id": entry.url,
            "url": entry.url,
            "title": entry.title,
            "date_published": entry.date.isoformat(timespec="seconds"),
            "content_text": entry.text,
        }
        for entry in digest_entries(coverage)
    ]
    title = coverage.words.gettext("%(site)s: daily digest", site=coverage.site.name)
    return _feed(coverage, title, DIGESTS, json_feed_url(DIGESTS), items)


def _feed(coverage: Coverage, title: str, page: str, address: str, items: list[dict[str, Any]]) -> str:
    feed = {
        "version": VERSION,
        "title": title,
        "home_page_url": coverage.absolute(page),
        "feed_url": coverage.absolute(address),
        "language": coverage.site.lang,
        "items": items,
    }
    return msgspec.json.encode(feed).decode()


def _item(coverage: Coverage, id: str) -> dict[str, Any]:
    article, ref = coverage.articles[id], coverage.refs[id]
    words = coverage.words_on(id)
    points = [
        *(f"{words.correction(each.day)} {each.text}" for each in article.editorial.corrections),
        *(point.text for point in points_of(coverage, id)),
    ]
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
