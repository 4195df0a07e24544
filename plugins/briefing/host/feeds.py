"""Feeds as the standards (Atom: RFC 4287, RSS 2.0) want them, where Pelican's writer leaves something to wish for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from feedgenerator import Atom1Feed
from markupsafe import Markup
from pelican.contents import Article as PelicanArticle

from ..exports.feeds import digest_entries
from ..reading.editorial import Editorial
from ..views.addresses import DIGESTS, feed_url
from ..views.coverage import Coverage
from ..views.words import words_for

FILE = "/feed.atom"


def corrections_html(lang: str, editorial: Editorial) -> Markup:
    """The corrections of an article, a paragraph each, which stand before all else that a feed says of it."""
    words = words_for(lang)
    note = Markup("<p><strong>{}</strong> {}</p>\n")
    return Markup("").join(note.format(words.correction(each.day), each.text) for each in editorial.corrections)


@dataclass(frozen=True, slots=True)
class InShort:
    """An article as a feed without whole texts shows it: Pelican's article, but for its text."""

    article: PelicanArticle
    summary: Markup | None
    """Corrections and summary."""

    @classmethod
    def of(cls, article: PelicanArticle, editorial: Editorial) -> InShort:
        """An article in short."""
        summary = Markup(article.summary)  # noqa: S704 - HTML that has been cleaned
        return cls(article, corrections_html(article.lang, editorial) + summary or None)

    def get_content(self, site_url: str) -> None:
        """No text."""

    def __getattr__(self, name: str) -> Any:
        return getattr(self.article, name)


def mend(context: dict[str, Any], feed: Any) -> None:
    """Give a feed an id of its own, the page that it belongs to, and an author; leave out what says nothing."""
    head = feed.feed
    address = str(head["feed_url"])
    head["id"] = address
    head["author_name"] = context["SITENAME"]
    if address.endswith(FILE):
        head["link"] = address.removesuffix(FILE) + "/"
    nothing = context["DEFAULT_CATEGORY"]
    for item in feed.items:
        item["author_name"] = item["author_name"] or None
        item["unique_id_is_permalink"] = False  # an RSS reader takes an id for an address otherwise
        item["categories"] = [name for name in item["categories"] or () if str(name) != nothing]


def digest_atom(coverage: Coverage) -> str:
    """The Atom feed of daily digests."""
    title = coverage.words.gettext("%(site)s: daily digest", site=coverage.site.name)
    feed = Atom1Feed(
        title=title,
        link=coverage.absolute(DIGESTS),
        feed_url=coverage.absolute(feed_url(DIGESTS)),
        feed_guid=coverage.absolute(feed_url(DIGESTS)),
        description=None,
        author_name=coverage.site.name,
        language=coverage.site.lang,
    )
    for entry in digest_entries(coverage):
        words = Markup("\n").join(Markup("<p>{}</p>").format(line) for line in entry.text.split("\n\n"))
        feed.add_item(
            title=entry.title, link=entry.url, unique_id=entry.url, description=str(words), pubdate=entry.date
        )
    return str(feed.writeString("utf-8"))
