"""Pages that gather articles: speakers, tags, home, archive, about and the indexes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from itertools import groupby
from typing import Literal, TypeVar

from ..model import Speaker, Tag
from .addresses import (
    COVERAGE_ARTICLES_CSV,
    COVERAGE_JSON,
    COVERAGE_QUOTES_CSV,
    DATA_SCHEMA,
    feed_url,
    json_feed_url,
    speaker_data_urls,
    speaker_url,
    tag_data_urls,
    tag_url,
)
from .charts import chart, month_of, week_of
from .coverage import Coverage
from .digests import telling_quote
from .paging import pages_of
from .records import (
    AboutView,
    ArchiveView,
    ArticleQuotes,
    ArticleRef,
    Cell,
    Counts,
    Day,
    Download,
    HomeView,
    Link,
    Matrix,
    QuoteView,
    Role,
    SpeakerRef,
    SpeakersView,
    SpeakerView,
    StoryGroup,
    TagsView,
    TagView,
    Timeline,
    When,
)
from .refs import ARABIC_THE, points_of, speaker_ref, timeline, voice_anchor, when

_T = TypeVar("_T")

_LEAST_OF_STORY = 2
_MOST_ABOUT = 10
_MOST_BESIDE = 12
_MOST_COLUMNS = 6
_MOST_ROWS = 12
_MOST_QUOTED = 8
_MOST_TAGS = 24
_MOST_TIMELINES = 6
_QUOTES_ON_A_PAGE = 60
_SPEAKERS_ON_A_PAGE = 120
_TAGS_ON_A_PAGE = 400


def counts(coverage: Coverage) -> Counts:
    """How much there is on the site."""
    return Counts(
        articles=len(coverage.listed),
        quotes=sum(len(coverage.quotes[id]) for id in coverage.listed),
        speakers=len(coverage.speakers),
        tags=len(coverage.tags),
    )


def speaker_views(coverage: Coverage, speaker: Speaker) -> list[SpeakerView]:
    """The pages of a speaker, newest quotes first."""
    quotes = coverage.quotes_by[speaker.id]
    groups = _by_article(quotes)
    ids = [group.article.id for group in groups]
    beside = Counter(ref.id for id in ids for ref in coverage.refs[id].speakers if ref.id != speaker.id)
    tags = Counter(tag.id for id in ids for tag in coverage.tags_of[id])
    dates = [coverage.articles[id].date for id in ids]
    url = speaker_url(coverage.config, speaker.id)
    about = tuple(_by_article(coverage.quotes_about.get(speaker.id, ())[:_MOST_ABOUT]))
    roles = _roles(coverage, speaker)
    over_time = chart((coverage.articles[_home(quote).id].date.date() for quote in quotes), "quotes")
    return [
        SpeakerView(
            speaker=speaker_ref(coverage, speaker),
            roles=roles,
            other_names=speaker.aliases,
            namesakes=tuple(
                Link(coverage.told_apart(other), speaker_url(coverage.config, other.id))
                for other in coverage.bearers[speaker.name]
                if other.id != speaker.id
            ),
            quote_count=len(quotes),
            article_count=len(groups),
            first=when(min(dates)) if dates else None,
            last=when(max(dates)) if dates else None,
            groups=tuple(page),
            about=about if place.number == 1 else (),
            chart=over_time if place.number == 1 else None,
            tags=tuple(
                Link(coverage.tag_names[tag], tag_url(coverage.config, tag), count)
                for tag, count in sorted(tags.items(), key=lambda item: (-item[1], item[0]))[:_MOST_TAGS]
            ),
            beside=_refs_with_counts(coverage, beside),
            downloads=_downloads(url, *speaker_data_urls(url), "quotes"),
            pagination=place,
        )
        for page, place in pages_of(
            groups, coverage.config.page_size, url, lambda group: len(group.quotes), _QUOTES_ON_A_PAGE
        )
    ]


def tag_views(coverage: Coverage, tag: Tag) -> list[TagView]:
    """The pages of a tag, newest articles first."""
    refs = [coverage.refs[id] for id in tag.articles]
    quoted = Counter(speaker.id for id in tag.articles for speaker in _quoted(coverage, id))
    beside = Counter(other.id for id in tag.articles for other in coverage.tags_of[id] if other.id != tag.id)
    url = tag_url(coverage.config, tag.id)
    matrix = _matrix(coverage, tag.articles)
    timelines = _timelines(coverage, tag.articles)
    over_time = chart((coverage.articles[id].date.date() for id in tag.articles), "articles")
    return [
        TagView(
            name=tag.name,
            url=url,
            variants=tag.variants,
            article_count=len(refs),
            days=_days(coverage, page),
            timelines=timelines if place.number == 1 else (),
            speakers=_refs_with_counts(coverage, quoted),
            matrix=matrix if place.number == 1 else None,
            chart=over_time if place.number == 1 else None,
            related=tuple(
                Link(coverage.tag_names[other], tag_url(coverage.config, other), count)
                for other, count in sorted(beside.items(), key=lambda item: (-item[1], item[0]))[:_MOST_BESIDE]
            ),
            downloads=_downloads(url, *tag_data_urls(url), "articles"),
            pagination=place,
        )
        for page, place in pages_of(refs, coverage.config.page_size, url)
    ]


def home_view(coverage: Coverage) -> HomeView:
    """The front page: the newest article that quotes somebody leads, then the newest others."""
    newest = coverage.listed[: coverage.config.home_size]
    lead = next((id for id in newest if coverage.quotes[id]), newest[0] if newest else None)
    return HomeView(
        counts=counts(coverage),
        lead=coverage.refs[lead] if lead else None,
        lead_points=points_of(coverage, lead) if lead else (),
        lead_quote=telling_quote(coverage, lead) if lead else None,
        days=_days(coverage, [coverage.refs[id] for id in newest if id != lead]),
        has_more=len(coverage.listed) > len(newest),
        most_quoted=tuple(_speakers_by_quotes(coverage)[:_MOST_QUOTED]),
        tags=tuple(
            Link(tag.name, tag_url(coverage.config, tag.id), len(tag.articles))
            for tag in sorted(coverage.corpus.tags, key=lambda tag: (-len(tag.articles), tag.id))[:_MOST_TAGS]
        ),
        digests=_newest_digests(coverage),
    )


def _newest_digests(coverage: Coverage) -> tuple[When, ...]:
    if not coverage.listed:
        return ()
    day = coverage.articles[coverage.listed[0]].date.date()
    return When(day.isoformat()), week_of(day)


def speakers_views(coverage: Coverage, url: str) -> list[SpeakersView]:
    """The index of speakers: people under the first letter of the last name, bodies under that of the first word."""
    entries = sorted(_speakers_by_quotes(coverage), key=lambda entry: (_sort_name(entry[0]), entry[0].id))
    pages = list(pages_of(entries, _SPEAKERS_ON_A_PAGE, url))
    jumps: dict[str, Link] = {}
    for page, place in pages:
        for letter in map(_letter, page):
            jumps.setdefault(letter, Link(letter, f"{place.urls[place.number - 1]}#letter-{len(jumps) + 1}"))
    return [
        SpeakersView(
            letters=tuple((jumps[_letter(group[0])], tuple(group)) for group in _groups(page, _letter)),
            jumps=tuple(jumps.values()),
            counts=counts(coverage),
            pagination=place,
        )
        for page, place in pages
    ]


def tags_views(coverage: Coverage, url: str) -> list[TagsView]:
    """The index of tags, by name."""
    tags = sorted(coverage.corpus.tags, key=lambda tag: (tag.name.casefold(), tag.id))
    links = [Link(tag.name, tag_url(coverage.config, tag.id), len(tag.articles)) for tag in tags]
    return [TagsView(tuple(page), counts(coverage), place) for page, place in pages_of(links, _TAGS_ON_A_PAGE, url)]


def archive_views(coverage: Coverage, url: str) -> list[ArchiveView]:
    """The pages of the archive: every article, newest first, by month."""
    return [
        ArchiveView(
            months=tuple(
                (month_of(coverage.articles[group[0]].date), tuple(coverage.refs[id] for id in group))
                for group in _groups(page, lambda id: month_of(coverage.articles[id].date).iso)
            ),
            counts=counts(coverage),
            pagination=place,
        )
        for page, place in pages_of(coverage.listed, coverage.config.page_size, url)
    ]


def about_view(coverage: Coverage) -> AboutView:
    """How the site is made, with its figures."""
    quotes = [quote for id in coverage.listed for quote in coverage.quotes[id]]
    return AboutView(
        counts=counts(coverage),
        indirect_count=sum(quote.kind == "indirect" for quote in quotes),
        unknown_count=sum(quote.certainty == "unknown" for quote in quotes),
        downloads=_all_downloads(coverage.site.feed, coverage.site.rss),
    )


def _roles(coverage: Coverage, speaker: Speaker) -> tuple[Role, ...]:
    """The speaker's roles, each with the days of the articles that print it."""
    days: dict[str, list[date]] = {}
    for id, name in speaker.in_article:
        for person in coverage.briefings[id].people:
            if person.name == name:
                days.setdefault(person.role, []).append(coverage.articles[id].date.date())
    return tuple(_role(name, sorted(days.get(name, ()))) for name in speaker.roles)


def _role(name: str, days: Sequence[date]) -> Role:
    if not days:
        return Role(name)
    first, last = When(days[0].isoformat()), When(days[-1].isoformat())
    return Role(name, first, last if last != first else None)


def _by_article(quotes: Iterable[QuoteView]) -> list[ArticleQuotes]:
    return [ArticleQuotes(ref, tuple(group)) for ref, group in groupby(quotes, key=_home)]


def _matrix(coverage: Coverage, ids: Sequence[str]) -> Matrix | None:
    """The speakers quoted most in the articles by the newest articles that quote somebody; a joint statement counts for each."""
    counts = {id: Counter(each.id for each in _quoted(coverage, id)) for id in ids}
    total = Counter[str]()
    for each in counts.values():
        total.update(each)
    columns = sorted(total, key=lambda speaker: (-total[speaker], speaker))[:_MOST_COLUMNS]
    rows = [id for id in ids if any(counts[id][speaker] for speaker in columns)]
    if len(columns) < 2 or len(rows) < 2:
        return None
    refs = {speaker: speaker_ref(coverage, coverage.speakers[speaker]) for speaker in columns}
    return Matrix(
        speakers=tuple(refs.values()),
        rows=tuple(
            (coverage.refs[id], tuple(_cell(coverage, id, refs[speaker], counts[id][speaker]) for speaker in columns))
            for id in rows[:_MOST_ROWS]
        ),
        left_out=len(ids) - len(rows[:_MOST_ROWS]),
    )


def _quoted(coverage: Coverage, id: str) -> list[SpeakerRef]:
    """Who is quoted in an article and has a page, once for each quote."""
    return [each for quote in coverage.quotes[id] for each in quote.speaker.each if each.url]


def _cell(coverage: Coverage, id: str, speaker: SpeakerRef, count: int) -> Cell | None:
    if not count:
        return None
    said_by = [quote.speaker for quote in coverage.quotes[id] if speaker.id in {each.id for each in quote.speaker.each}]
    alone = next((each for each in said_by if not each.members), said_by[0])
    return Cell(speaker, voice_anchor(alone), count, 1 if count == 1 else 2 if count == 2 else 3)


def _downloads(url: str, as_json: str, as_csv: str, what: Literal["articles", "quotes"]) -> tuple[Download, ...]:
    return (
        Download("Atom", feed_url(url), "feed"),
        Download("JSON Feed", json_feed_url(url), "feed"),
        Download("CSV", as_csv, what),
        Download("JSON", as_json, what),
    )


def _all_downloads(feed: str, rss: str) -> tuple[Download, ...]:
    feeds = (Download("Atom", feed, "feed"), Download("JSON Feed", json_feed_url(""), "feed")) if feed else ()
    if rss:
        feeds = (*feeds, Download("RSS", rss, "feed"))
    return (
        *feeds,
        Download("JSON", COVERAGE_JSON, "everything"),
        Download("CSV", COVERAGE_ARTICLES_CSV, "articles"),
        Download("CSV", COVERAGE_QUOTES_CSV, "quotes"),
        Download("JSON Schema", DATA_SCHEMA, "schema"),
    )


def _home(quote: QuoteView) -> ArticleRef:
    assert quote.article is not None  # noqa: S101 - quotes_by holds quotes with their article
    return quote.article


def _speakers_by_quotes(coverage: Coverage) -> list[tuple[SpeakerRef, int]]:
    found = [(speaker_ref(coverage, each), len(coverage.quotes_by[each.id])) for each in coverage.corpus.speakers]
    return sorted(found, key=lambda entry: (-entry[1], entry[0].id))


def _refs_with_counts(coverage: Coverage, found: Counter[str]) -> tuple[tuple[SpeakerRef, int], ...]:
    most = sorted(found.items(), key=lambda item: (-item[1], item[0]))[:_MOST_BESIDE]
    return tuple((speaker_ref(coverage, coverage.speakers[id]), count) for id, count in most)


def _sort_name(speaker: SpeakerRef) -> str:
    name = speaker.name.casefold()
    word = name if speaker.mark.shape == "body" else name.rsplit(maxsplit=1)[-1]
    return word.removeprefix(ARABIC_THE)


def _letter(entry: tuple[SpeakerRef, int]) -> str:
    return _sort_name(entry[0])[:1].upper()


def _days(coverage: Coverage, refs: Iterable[ArticleRef]) -> tuple[Day, ...]:
    groups = _groups(refs, lambda ref: coverage.articles[ref.id].date.date())
    return tuple(Day(when(coverage.articles[group[0].id].date), _together(coverage, group)) for group in groups)


def _together(coverage: Coverage, refs: Sequence[ArticleRef]) -> tuple[StoryGroup, ...]:
    """Articles of a day, those of one story kept together."""
    groups: dict[str, list[ArticleRef]] = {}
    for ref in refs:
        story = coverage.story_of.get(ref.id)
        groups.setdefault(story.id if story else f"alone {ref.id}", []).append(ref)
    return tuple(StoryGroup(first, tuple(also)) for first, *also in groups.values())


def _timelines(coverage: Coverage, ids: Sequence[str]) -> tuple[Timeline, ...]:
    """Stories of which several articles are among ``ids``, the one with the newest of them first."""
    stories = {story.id: story for id in ids if (story := coverage.story_of.get(id))}
    counts = Counter(coverage.story_of[id].id for id in ids if id in coverage.story_of)
    told = [story for story in stories.values() if counts[story.id] >= _LEAST_OF_STORY]
    return tuple(timeline(coverage, story) for story in told[:_MOST_TIMELINES])


def _groups(items: Iterable[_T], key: Callable[[_T], object]) -> list[list[_T]]:
    return [list(group) for _, group in groupby(items, key=key)]
