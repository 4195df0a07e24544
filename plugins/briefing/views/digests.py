"""Digests: a page a day and a page a week, each with an end."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import islice

from .addresses import feed_url, json_feed_url
from .charts import week_of
from .coverage import Coverage
from .paging import pages_of
from .records import DigestStory, DigestsView, DigestView, Download, QuoteView, Takeaway, When
from .refs import points_of, speakers_quoted

_MOST_TAKEAWAYS = 5
_MOST_STORIES = 12
_MOST_POINTS = 3
_WEEKS_ON_A_PAGE = 52


def digest_views(coverage: Coverage) -> list[DigestView]:
    """Every digest: the days, newest first, then the weeks."""
    return list(_every(coverage))


def newest_digests(coverage: Coverage, most: int) -> list[DigestView]:
    """The first of all digests."""
    return list(islice(_every(coverage), most))


def _every(coverage: Coverage) -> Iterator[DigestView]:
    yield from _with_neighbours(coverage, _by_day(coverage))
    yield from _with_neighbours(coverage, _by_week(coverage))


def digests_views(views: Sequence[DigestView], url: str) -> list[DigestsView]:
    """The index of digests: weeks, each with its days, newest first."""
    days: dict[When, list[tuple[When, int]]] = {}
    for view in views:
        if not view.date.is_week:
            days.setdefault(_week(view), []).append((view.date, view.articles))
    weeks = [(view.date, view.articles, tuple(days.get(view.date, ()))) for view in views if view.date.is_week]
    feeds = (Download("Atom", feed_url(url), "feed"), Download("JSON Feed", json_feed_url(url), "feed"))
    return [DigestsView(tuple(page), feeds, place) for page, place in pages_of(weeks, _WEEKS_ON_A_PAGE, url)]


def _by_day(coverage: Coverage) -> dict[When, list[str]]:
    found: dict[When, list[str]] = {}
    for id in coverage.listed:
        found.setdefault(When(coverage.articles[id].date.date().isoformat()), []).append(id)
    return found


def _by_week(coverage: Coverage) -> dict[When, list[str]]:
    found: dict[When, list[str]] = {}
    for id in coverage.listed:
        found.setdefault(week_of(coverage.articles[id].date.date()), []).append(id)
    return found


def _with_neighbours(coverage: Coverage, periods: dict[When, list[str]]) -> Iterator[DigestView]:
    dates = list(periods)
    for number, (period, ids) in enumerate(periods.items()):
        yield _digest(
            coverage,
            period,
            ids,
            later=dates[number - 1] if number else None,
            earlier=dates[number + 1] if number + 1 < len(dates) else None,
        )


def _digest(
    coverage: Coverage, period: When, ids: Sequence[str], *, earlier: When | None, later: When | None
) -> DigestView:
    stories = _stories(coverage, ids)
    shown, rest = stories[:_MOST_STORIES], stories[_MOST_STORIES:]
    summed_up = [ids for ids in shown if points_of(coverage, ids[0])][:_MOST_TAKEAWAYS]
    told = tuple(_story(coverage, group, f"story-{n}", group in summed_up) for n, group in enumerate(shown, 1))
    return DigestView(
        date=period,
        articles=len(ids),
        quotes=sum(len(coverage.quotes[id]) for id in ids),
        speakers=len({speaker.id for id in ids for speaker in speakers_quoted(coverage, id)}),
        takeaways=tuple(
            Takeaway(points_of(coverage, story.article.id)[0].text, story.anchor, story.article)
            for story in told
            if story.summed_up
        ),
        stories=told,
        rest=tuple(coverage.refs[id] for group in rest for id in group),
        earlier=earlier,
        later=later,
    )


def _stories(coverage: Coverage, ids: Sequence[str]) -> list[list[str]]:
    """The articles, those on one event together; best told first: by articles, then by quotes, then newest."""
    here = {id: number for number, id in enumerate(ids)}
    groups: dict[str, list[str]] = {}
    for id in ids:
        story = coverage.story_of.get(id)
        groups.setdefault(story.id if story else f"alone {id}", []).append(id)
    ordered = [sorted(group, key=lambda each: (-len(coverage.quotes[each]), here[each])) for group in groups.values()]
    return sorted(ordered, key=lambda group: (-len(group), -len(coverage.quotes[group[0]]), here[group[0]]))


def _story(coverage: Coverage, ids: Sequence[str], anchor: str, summed_up: bool) -> DigestStory:
    lead, *also = ids
    return DigestStory(
        anchor=anchor,
        article=coverage.refs[lead],
        summed_up=summed_up,
        points=points_of(coverage, lead)[1 if summed_up else 0 : _MOST_POINTS],
        quote=telling_quote(coverage, lead),
        also=tuple(coverage.refs[id] for id in also),
    )


def telling_quote(coverage: Coverage, id: str) -> QuoteView | None:
    """The quote of an article that can stand for it: a key one, in the speaker's own words, of whose speaker there is no doubt."""
    fit = [
        quote for quote in coverage.quotes[id] if quote.is_key and quote.kind == "direct" and quote.certainty == "sure"
    ]
    medium = [quote for quote in fit if quote.size == "medium"]
    chosen = next(iter(medium or fit), None)
    return replace(chosen, article=coverage.refs[id]) if chosen else None


def _week(view: DigestView) -> When:
    return week_of(date.fromisoformat(view.date.iso))
