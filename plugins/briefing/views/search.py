"""What readers can search: a record for each article, quote, speaker and tag."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from typing import Literal

from ..model import Speaker, Tag
from .addresses import speaker_url, tag_url
from .coverage import Coverage
from .records import ArticleRef, QuoteView, Run, SpeakerRef, When
from .refs import points_of, publishes_text, speaker_ref, speakers_quoted

RecordKind = Literal["article", "quote", "speaker", "tag"]
_MOST_CHOICES = 200
_GAP = Run(" … ", in_marks=False)


@dataclass(frozen=True, slots=True)
class SearchResult:
    """What a result shows beside its title. The names of the fields are those that the theme's ``search.js`` reads."""

    url: str
    """Relative to the site's root; of a quote with its anchor."""
    date: str = ""
    """ISO date of the article; "" for speakers and tags."""
    lang: str = ""
    direction: str = ""
    quote: tuple[Run, ...] = ()
    """The words of a quote, verbatim; its pieces are parted by an ellipsis."""
    quote_kind: str = ""
    certainty: str = ""
    initials: str = ""
    shape: str = ""
    """The speaker's mark, as :class:`~.records.SpeakerMark` has it."""
    note: str = ""
    """Role of a speaker, source of an article."""
    count: int = 0
    """Quotes of a speaker, articles of a tag."""


@dataclass(frozen=True, slots=True)
class SearchRecord:
    """Something that can be found: its words, what it is filtered and sorted by, and what is shown of it."""

    kind: RecordKind
    title: str
    """Headline or name; the speaker of a quote. Counts most."""
    text: str
    result: SearchResult
    headline: str = ""
    """That of a quote's article: a quote is found by it too."""
    speakers: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    month: str = ""
    """"2026-10"; "" for speakers and tags."""
    newest: str = ""
    """ISO date to sort by; of a speaker or tag that of the newest article."""


def search_records(coverage: Coverage) -> Iterator[SearchRecord]:
    """Everything that can be found: listed articles and their translations with their quotes, all speakers, all tags."""
    for id, article in coverage.articles.items():
        if not article.published or coverage.original_of(id) not in coverage.tags_of:
            continue
        ref = coverage.refs[id]
        tags = tuple(tag.name for tag in coverage.tags_of[coverage.original_of(id)])
        yield _article(coverage, ref, tags)
        for quote in coverage.quotes[id]:
            yield _quote(coverage, ref, quote, tags)
    for speaker in coverage.corpus.speakers:
        yield _speaker(coverage, speaker)
    for tag in coverage.corpus.tags:
        yield _tag(coverage, tag)


def search_choices(coverage: Coverage) -> tuple[tuple[str, ...], tuple[str, ...], tuple[When, ...]]:
    """Speakers, tags and months to narrow a search by. They stand in the page: the index's own lists weigh too much."""
    by_quotes = sorted(coverage.corpus.speakers, key=lambda speaker: (-len(coverage.quotes_by[speaker.id]), speaker.id))
    by_articles = sorted(coverage.corpus.tags, key=lambda tag: (-len(tag.articles), tag.id))
    months = sorted({coverage.refs[id].date.iso[:7] for id in coverage.listed}, reverse=True)
    return (
        tuple(sorted((coverage.told_apart(speaker) for speaker in by_quotes[:_MOST_CHOICES]), key=str.casefold)),
        tuple(sorted((tag.name for tag in by_articles[:_MOST_CHOICES]), key=str.casefold)),
        tuple(map(When, months)),
    )


def _article(coverage: Coverage, ref: ArticleRef, tags: tuple[str, ...]) -> SearchRecord:
    article = coverage.articles[ref.id]
    points = "\n".join(point.text for point in points_of(coverage, ref.id))
    return SearchRecord(
        kind="article",
        title=ref.title,
        text=article.document.text if publishes_text(coverage, article) else points,
        result=SearchResult(ref.url, ref.date.iso, ref.lang, ref.direction, note=ref.source),
        speakers=tuple(_name(coverage, speaker) for speaker in speakers_quoted(coverage, ref.id)),
        tags=tags,
        month=ref.date.iso[:7],
        newest=ref.date.iso,
    )


def _quote(coverage: Coverage, ref: ArticleRef, quote: QuoteView, tags: tuple[str, ...]) -> SearchRecord:
    speaker = quote.speaker
    runs = [piece.runs for piece in quote.pieces]
    words = tuple(chain(runs[0], *((_GAP, *each) for each in runs[1:])))
    return SearchRecord(
        kind="quote",
        title=speaker.name or coverage.words.gettext("Unknown speaker"),
        text=" … ".join(piece.text for piece in quote.pieces),
        result=SearchResult(
            quote.url,
            ref.date.iso,
            ref.lang,
            ref.direction,
            words,
            quote.shown_as,
            quote.certainty,
            speaker.mark.initials,
            speaker.mark.shape,
        ),
        headline=ref.title,
        speakers=tuple(_name(coverage, each) for each in speaker.each if each.url),
        tags=tags,
        month=ref.date.iso[:7],
        newest=ref.date.iso,
    )


def _name(coverage: Coverage, speaker: SpeakerRef) -> str:
    """What a speaker is filtered by."""
    return coverage.told_apart(coverage.speakers[speaker.id])


def _speaker(coverage: Coverage, speaker: Speaker) -> SearchRecord:
    ref = speaker_ref(coverage, speaker)
    quotes = coverage.quotes_by[speaker.id]
    dates = [quote.article.date.iso for quote in quotes if quote.article]
    return SearchRecord(
        kind="speaker",
        title=speaker.name,
        text="\n".join((*speaker.aliases, *speaker.roles)),
        result=SearchResult(
            speaker_url(coverage.config, speaker.id),
            initials=ref.mark.initials,
            shape=ref.mark.shape,
            note=ref.role,
            count=len(quotes),
        ),
        speakers=(coverage.told_apart(speaker),),
        newest=max(dates, default=""),
    )


def _tag(coverage: Coverage, tag: Tag) -> SearchRecord:
    return SearchRecord(
        kind="tag",
        title=tag.name,
        text="\n".join(tag.variants),
        result=SearchResult(tag_url(coverage.config, tag.id), count=len(tag.articles)),
        tags=(tag.name,),
        newest=max((coverage.refs[id].date.iso for id in tag.articles), default=""),
    )
