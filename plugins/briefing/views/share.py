"""What the picture says that is shown where a page is shared: headline and top quote, as data."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from .addresses import digest_url, folder_of, speaker_url, tag_url
from .coverage import Coverage
from .digests import digest_views, newest_digests, telling_quote
from .records import QuoteView

FILE = "share.png"
_LONGEST_QUOTE = 150
"""Characters: a quote is shown whole or not at all."""
_GAP = " … "


@dataclass(frozen=True, slots=True)
class ShareCard:
    """A picture for one page."""

    save_as: str
    site: str
    label: str
    title: str
    quote: str = ""
    speaker: str = ""


def image_of(url: str) -> str:
    """Address of a page's own picture."""
    return f"{folder_of(url)}{FILE}"


def shared_urls(coverage: Coverage) -> frozenset[str]:
    """The pages that get a picture of their own, as many as the settings allow: the newest and fullest first."""
    if not coverage.site.url:
        return frozenset()  # without whole addresses no page can name its picture
    urls = [
        *(digest_url(view.date) for view in newest_digests(coverage, 2)),
        *(coverage.refs[id].url for id in coverage.listed),
        *(
            speaker_url(coverage.config, each.id)
            for each in sorted(coverage.corpus.speakers, key=lambda each: (-len(coverage.quotes_by[each.id]), each.id))
        ),
        *(
            tag_url(coverage.config, each.id)
            for each in sorted(coverage.corpus.tags, key=lambda each: (-len(each.articles), each.id))
        ),
    ]
    return frozenset(urls[: coverage.config.share_images])


def share_cards(coverage: Coverage) -> Iterator[ShareCard]:
    """The pictures to be drawn."""
    words, site = coverage.words, coverage.site.name
    for view in digest_views(coverage):
        url = digest_url(view.date)
        if url in coverage.shared:
            quote = next((story.quote for story in view.stories if story.quote and _fits(story.quote)), None)
            yield _card(url, site, words.gettext("Digest"), words.weekday(view.date), quote)
    for id in coverage.listed:
        ref = coverage.refs[id]
        if ref.url in coverage.shared:
            yield _card(ref.url, site, ref.source or ref.kicker, ref.title, telling_quote(coverage, id))
    for speaker in coverage.corpus.speakers:
        url = speaker_url(coverage.config, speaker.id)
        if url in coverage.shared:
            quotes = (quote for quote in coverage.quotes_by[speaker.id] if quote.kind == "direct" and _fits(quote))
            quote = next((quote for quote in quotes if quote.certainty == "sure"), None)
            yield _card(url, site, words.gettext("Quotes"), speaker.name, quote)
    for tag in coverage.corpus.tags:
        url = tag_url(coverage.config, tag.id)
        if url in coverage.shared:
            yield _card(url, site, words.gettext("Coverage"), tag.name, None)


def _card(url: str, site: str, label: str, title: str, quote: QuoteView | None) -> ShareCard:
    if quote is None or not _fits(quote):
        return ShareCard(image_of(url), site, label, title)
    return ShareCard(image_of(url), site, label, title, _words_of(quote), quote.speaker.name)


def _fits(quote: QuoteView) -> bool:
    return len(_words_of(quote)) <= _LONGEST_QUOTE


def _words_of(quote: QuoteView) -> str:
    return _GAP.join(" ".join(piece.text.split()) for piece in quote.pieces)
