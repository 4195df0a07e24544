"""``sitemap.xml`` (sitemaps.org protocol 0.9) and ``robots.txt``: every page that may be indexed, and no other."""

from __future__ import annotations

from collections.abc import Iterable
from xml.sax.saxutils import escape

from ..articles import Article
from .coverage import Coverage
from .records import Page

_NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"


def sitemap(coverage: Coverage, heads: Iterable[Page]) -> str:
    """The site map of the pages with these heads, and of all published articles."""
    articles = [(article.url, _changed(article)) for article in coverage.articles.values() if article.published]
    others = [(head.url, "") for head in heads if head.indexable]
    entries = "".join(_entry(f"{coverage.site.url}/{url}", changed) for url, changed in (*others, *articles))
    return f'<?xml version="1.0" encoding="utf-8"?>\n<urlset xmlns="{_NAMESPACE}">\n{entries}</urlset>\n'


def robots(coverage: Coverage) -> str:
    """Everything may be read; where the map is."""
    return f"User-agent: *\nAllow: /\nSitemap: {coverage.site.url}/sitemap.xml\n"


def _entry(address: str, changed: str) -> str:
    date = f"<lastmod>{changed}</lastmod>" if changed else ""
    return f"<url><loc>{escape(address)}</loc>{date}</url>\n"


def _changed(article: Article) -> str:
    return (article.modified or article.date).isoformat(timespec="seconds")
