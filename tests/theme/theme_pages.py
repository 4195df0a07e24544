"""A page of every kind and state, as the plugin would write it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import theme_samples as s

from briefing.views.records import BriefingView, Feed, Link, Page


def head(kind: str, title: str, url: str, **changes: Any) -> Page:
    """The head of a page in English, or as ``changes`` say."""
    page = Page(kind, title, f"What {title} holds, in a sentence.", url, "en", "ltr")
    return replace(page, **changes)


def _briefing(view: BriefingView, name: str) -> tuple[str, dict[str, Any]]:
    article = replace(view.article, url=f"{name}/")
    changed = replace(
        view, article=article, provenance=replace(view.provenance, page_url=f"https://news.example/town/{article.url}")
    )
    json_ld = '{"@context":"https://schema.org","@type":"NewsArticle"}'
    page = head(
        "briefing",
        article.title,
        article.url,
        lang=article.lang,
        direction=article.direction,
        json_ld=json_ld,
        published=article.date.iso,
    )
    return "article.html", {"head": page, "view": changed}


HOME = Link("Ombreth Briefing", "")
INDEX_CRUMBS = (HOME, Link("Tags", "tags/"))
TAG_CRUMBS = (HOME, Link("Tags", "tags/"), Link("Lamp", "tags/lamp/"))
SPEAKER_CRUMBS = (HOME, Link("Speakers", "speakers/"), Link("Tobin Ashgrove", "speakers/tobin-ashgrove/"))
TAG_FEEDS = (Feed("Lamp: articles", "tags/lamp/feed.atom"), Feed("All articles", "feeds/all.atom.xml"))

PAGES: dict[str, tuple[str, dict[str, Any]]] = {
    "lamp/": _briefing(s.BRIEFING, "lamp"),
    "plain/": _briefing(s.PLAIN, "plain"),
    "no-quotes/": _briefing(s.NO_QUOTES, "no-quotes"),
    "no-points/": _briefing(s.NO_POINTS, "no-points"),
    "withheld/": _briefing(s.WITHHELD, "withheld"),
    "plain-withheld/": _briefing(replace(s.PLAIN, body_html=""), "plain-withheld"),
    "corrected/": _briefing(s.CORRECTED, "corrected"),
    "long-title/": _briefing(s.LONG_TITLE, "long-title"),
    "forty/": _briefing(s.FORTY, "forty"),
    "manara/": _briefing(s.RTL, "manara"),
    "": ("briefing/home.html", {"head": head("home", "Ombreth Briefing", ""), "view": s.HOME}),
    "empty/": ("briefing/home.html", {"head": head("home", "Ombreth Briefing", "empty/"), "view": s.EMPTY_HOME}),
    "digest/": ("briefing/digests.html", {"head": head("digests", "Digest", "digest/"), "view": s.DIGESTS}),
    "digest/2026-10-09/": (
        "briefing/digest.html",
        {"head": head("digest", "Friday 9 October 2026: digest", "digest/2026-10-09/"), "view": s.DIGEST},
    ),
    "digest/2026-W41/": ("briefing/digest.html", {"head": head("digest", "Week", "digest/2026-W41/"), "view": s.WEEK}),
    "tags/lamp/": (
        "briefing/tag.html",
        {"head": head("tag", "Lamp", "tags/lamp/", breadcrumb=TAG_CRUMBS, feeds=TAG_FEEDS), "view": s.TAG},
    ),
    "speakers/tobin-ashgrove/": (
        "briefing/speaker.html",
        {
            "head": head("speaker", "Tobin Ashgrove", "speakers/tobin-ashgrove/", breadcrumb=SPEAKER_CRUMBS),
            "view": s.SPEAKER,
        },
    ),
    "tags/": ("briefing/tags.html", {"head": head("tags", "Tags", "tags/", breadcrumb=INDEX_CRUMBS), "view": s.TAGS}),
    "speakers/": ("briefing/speakers.html", {"head": head("speakers", "Speakers", "speakers/"), "view": s.SPEAKERS}),
    "archive/": ("briefing/archive.html", {"head": head("archive", "Archive", "archive/"), "view": s.ARCHIVE}),
    "about/": ("briefing/about.html", {"head": head("about", "About", "about/"), "view": s.ABOUT}),
    "search.html": (
        "briefing/search.html",
        {"head": head("search", "Search", "search.html", search=True), "view": s.SEARCH},
    ),
    "no-search/": ("briefing/search.html", {"head": head("search", "Search", "no-search/"), "view": s.NO_SEARCH}),
    "404.html": ("briefing/404.html", {"head": head("error", "Page not found", "404.html", indexable=False)}),
}
"""A page of every kind and state: address → template and context."""
