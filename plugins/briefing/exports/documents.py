"""Coverage → the records of the published data."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ..model import Speaker, Tag
from ..views.addresses import DATA_SCHEMA, tag_url
from ..views.briefing import provenance_of
from ..views.coverage import Coverage
from ..views.records import ArticleRef, QuoteView, SpeakerRef
from ..views.refs import points_of, speaker_ref
from .records import (
    VERSION,
    Article,
    ArticleEntry,
    CorrectionEntry,
    CoverageData,
    Name,
    QuoteEntry,
    QuoteReference,
    RelatedEntry,
    Site,
    SpeakerData,
    SpeakerEntry,
    TagData,
    TaggedArticle,
)


def article_data(coverage: Coverage, id: str) -> Article:
    """One article."""
    article, ref = coverage.articles[id], coverage.refs[id]
    origin, tags = provenance_of(coverage, article), coverage.tags_of[id]
    return Article(
        title=ref.title,
        url=coverage.absolute(ref.url),
        date=ref.date.iso,
        updated=origin.updated.iso if origin.updated else "",
        lang=ref.lang,
        authors=article.authors,
        source=origin.source,
        source_url=origin.source_url,
        licence=origin.licence,
        place=ref.place,
        correction=" ".join(each.text for each in article.editorial.corrections),
        corrections=tuple(CorrectionEntry(each.text, each.day) for each in article.editorial.corrections),
        summary=tuple(point.text for point in points_of(coverage, id)),
        tags=tuple(_tag(coverage, tag) for tag in tags),
        keywords=tuple(link.name for link in coverage.keyphrases[id][len(tags) :]),
        quotes=tuple(_quote(coverage, quote) for quote in coverage.quotes[id]),
        related=tuple(
            RelatedEntry(link.article.title, coverage.absolute(link.article.url), link.kind)
            for link in coverage.related[id]
        ),
        text_sha256=origin.text_sha256,
    )


def coverage_data(coverage: Coverage, articles: tuple[Article, ...]) -> CoverageData:
    """Everything."""
    return CoverageData(
        *_head(coverage),
        articles=articles,
        speakers=tuple(_speaker(coverage, speaker_ref(coverage, each)) for each in coverage.corpus.speakers),
        tags=tuple(_tag(coverage, tag) for tag in coverage.corpus.tags),
    )


def quotes_of(coverage: Coverage, id: str) -> Iterator[QuoteEntry]:
    """Every quote of an article, with the article, those of unknown speakers among them."""
    for quote in coverage.quotes[id]:
        yield _quote(coverage, replace(quote, article=coverage.refs[id]))


def speaker_data(coverage: Coverage, speaker: Speaker) -> SpeakerData:
    """One speaker."""
    return SpeakerData(
        *_head(coverage),
        speaker=_speaker(coverage, speaker_ref(coverage, speaker)),
        roles=speaker.roles,
        other_names=speaker.aliases,
        quotes=tuple(_quote(coverage, quote) for quote in coverage.quotes_by[speaker.id]),
    )


def tag_data(coverage: Coverage, tag: Tag, articles: tuple[Article, ...]) -> TagData:
    """One tag, with its articles in short."""
    return TagData(
        *_head(coverage),
        tag=_tag(coverage, tag),
        other_names=tag.variants,
        articles=tuple(map(_in_short, articles)),
    )


def _head(coverage: Coverage) -> tuple[str, str, Site]:
    site = Site(coverage.site.name, coverage.absolute(""))
    return coverage.absolute(DATA_SCHEMA), VERSION, site


def _in_short(article: Article) -> TaggedArticle:
    quotes = (
        QuoteReference(quote.url.rpartition("#")[2], quote.speaker.name if quote.speaker else "")
        for quote in article.quotes
    )
    return TaggedArticle(
        title=article.title,
        url=article.url,
        date=article.date,
        updated=article.updated,
        lang=article.lang,
        source=article.source,
        summary=article.summary,
        quotes=tuple(quotes),
    )


def _quote(coverage: Coverage, quote: QuoteView) -> QuoteEntry:
    return QuoteEntry(
        url=coverage.absolute(quote.url),
        pieces=tuple(piece.text for piece in quote.pieces),
        kind=quote.kind,
        speaker=_speaker(coverage, quote.speaker) if quote.speaker.name else None,
        certainty=quote.certainty,
        confidence=round(quote.confidence, 3),
        reason=coverage.words.say(quote.reason) if quote.reason else "",
        cue=quote.cue,
        article=_article(coverage, quote.article) if quote.article else None,
    )


def _speaker(coverage: Coverage, ref: SpeakerRef) -> SpeakerEntry:
    return SpeakerEntry(
        name=ref.name,
        url=coverage.absolute(ref.url) if ref.url else "",
        kind="body" if ref.mark.shape == "body" else "person",
        role=ref.role,
    )


def _tag(coverage: Coverage, tag: Tag) -> Name:
    return Name(tag.name, coverage.absolute(tag_url(coverage.config, tag.id)))


def _article(coverage: Coverage, ref: ArticleRef) -> ArticleEntry:
    return ArticleEntry(ref.title, coverage.absolute(ref.url), ref.date.iso, ref.lang, ref.source)
