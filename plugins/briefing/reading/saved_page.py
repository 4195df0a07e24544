"""Pages of news sites as a browser saves them: the article without what stands around it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any

from .cleaning import is_web_address

_AROUND = frozenset({"aside", "button", "dialog", "footer", "form", "nav"})
_ROLES = frozenset(
    {"alert", "alertdialog", "banner", "complementary", "contentinfo", "dialog", "form", "menu", "navigation", "search"}
)
_NAMES = re.compile(
    r"(?:ads?|advert|advertisement|breadcrumbs?|comments?|consent|cookies?|newsletter|promo|related|shar(?:e|ing)|"
    r"social|sponsored|subscribe)(?:$|[-_])",
    re.IGNORECASE,
)
"""How classes and ids of parts begin that are no part of the article."""
_VOID = frozenset({"area", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"})
_LEAST_WORDS = 20
_ARTICLES = frozenset({"Article", "NewsArticle", "ReportageNewsArticle", "BlogPosting", "OpinionNewsArticle"})
"""Types of schema.org."""


@dataclass(frozen=True, slots=True)
class SavedPage:
    """What such a page says of its article; "" where it does not."""

    body: str
    """HTML of the article."""
    fields: dict[str, str] = field(default_factory=dict)
    """By the names of our own fields."""


def read_saved_page(html: str) -> SavedPage | None:
    """The article of a page that has exactly one ``<article>``, or else a ``<main>``; None for other HTML.

    Its fields are those of JSON-LD (schema.org) and of the Open Graph protocol.
    """
    page = _Page()
    page.feed(html)
    page.close()
    parts = page.parts["article"] if len(page.parts["article"]) == 1 else page.parts["main"]
    body = "".join(parts[0]) if len(parts) == 1 else ""
    if len(re.sub(r"<[^>]*>", " ", body).split()) < _LEAST_WORDS:
        return None
    ld = next(_articles_of("".join(page.scripts)), {}) if page.scripts else {}
    meta = page.meta
    address = meta.get("og:url", "")
    found = {
        "title": _text(ld.get("headline")) or meta.get("og:title", ""),
        "date": _text(ld.get("datePublished")) or meta.get("article:published_time", ""),
        "author": _text(ld.get("author")),
        "source": _text(ld.get("publisher")) or meta.get("og:site_name", ""),
        "source-url": address if is_web_address(address) else "",
    }
    return SavedPage(body, {name: value for name, value in found.items() if value})


class _Page(HTMLParser):
    """Gathers the HTML inside each outermost ``article`` and ``main``, without what is around, and what the head says."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.parts: dict[str, list[list[str]]] = {"article": [], "main": []}
        self.meta: dict[str, str] = {}
        self.scripts: list[str] = []
        self._depth = {"article": 0, "main": 0}
        self._dropped = ""
        self._dropped_depth = 0
        self._in_data = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "meta":
            name = given.get("property") or given.get("name") or ""
            self.meta.setdefault(name.lower(), given.get("content", "").strip())
        self._in_data = tag == "script" and given.get("type", "").lower() == "application/ld+json"
        if self._dropped:
            self._dropped_depth += tag == self._dropped
        elif tag not in _VOID and tag not in self._depth and _is_around(tag, given):
            self._dropped, self._dropped_depth = tag, 1
        elif tag in self._depth:
            self._depth[tag] += 1
            if self._depth[tag] == 1:
                self.parts[tag].append([])
        else:
            self._keep(self.get_starttag_text() or "")

    def handle_endtag(self, tag: str) -> None:
        self._in_data = False
        if self._dropped:
            self._dropped_depth -= tag == self._dropped
            self._dropped = self._dropped if self._dropped_depth else ""
        elif tag in self._depth:
            self._depth[tag] = max(0, self._depth[tag] - 1)
        else:
            self._keep(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        if self._in_data:
            self.scripts.append(data)
        self._keep(data)

    def handle_entityref(self, name: str) -> None:
        self._keep(f"&{name};")

    def handle_charref(self, name: str) -> None:
        self._keep(f"&#{name};")

    def _keep(self, html: str) -> None:
        if not self._dropped:
            for tag, depth in self._depth.items():
                if depth:
                    self.parts[tag][-1].append(html)


def _is_around(tag: str, given: Mapping[str, str]) -> bool:
    names = (*given.get("class", "").split(), given.get("id", ""))
    return (
        tag in _AROUND
        or "hidden" in given
        or given.get("aria-hidden") == "true"
        or given.get("role") in _ROLES
        or any(map(_NAMES.match, names))
    )


def _articles_of(script: str) -> Iterator[Mapping[str, Any]]:
    """The articles that JSON-LD describes; none where it cannot be read."""
    try:
        data = json.loads(script)
    except ValueError:
        return
    given = data if isinstance(data, list) else data.get("@graph", [data]) if isinstance(data, dict) else []
    for each in given if isinstance(given, list) else []:
        types = each.get("@type", "") if isinstance(each, dict) else ""
        if set(types if isinstance(types, list) else [types]) & _ARTICLES:
            yield each


def _text(value: object) -> str:
    """A name, of somebody or of several, as text."""
    if isinstance(value, list):
        return "; ".join(filter(None, map(_text, value)))
    if isinstance(value, Mapping):
        value = value.get("name")
    return " ".join(value.split()) if isinstance(value, str) else ""
