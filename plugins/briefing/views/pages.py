"""Every page of the site as a value: template, file, head and view. What a page depends on is all in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from . import linked_data
from .addresses import feed_url, file_of
from .briefing import briefing_view
from .coverage import Coverage
from .lists import about_view, archive_views, home_view, speaker_views, speakers_view, tag_views, tags_view
from .records import BriefingView, Feed, Link, Page, Pagination
from .refs import direction

ARCHIVE = "archive/"
SPEAKERS = "speakers/"
TAGS = "tags/"
ABOUT = "about/"
NOT_FOUND = "404.html"
_DESCRIPTION_LENGTH = 160
"""Characters: what search engines show of a description."""


@dataclass(frozen=True, slots=True)
class PageSpec:
    """A page to be rendered."""

    template: str
    save_as: str
    head: Page
    view: Any


def briefing_page(coverage: Coverage, id: str) -> tuple[Page, BriefingView]:
    """Head and view of an article's page."""
    view = briefing_view(coverage, id)
    ref = view.article
    breadcrumb = (_home(coverage), Link("Archive", ARCHIVE), Link(ref.title, ref.url))
    head = Page(
        kind="briefing",
        title=ref.title,
        description=_shorten(ref.standfirst or f"{ref.title}. {ref.date.text}."),
        url=ref.url,
        lang=ref.lang,
        direction=ref.direction,
        json_ld=linked_data.of_briefing(coverage, view, breadcrumb),
        feeds=_feeds(coverage),
        published=ref.date.iso,
        indexable=id in coverage.tags_of,
        breadcrumb=breadcrumb,
    )
    return head, view


def list_pages(coverage: Coverage) -> Iterator[PageSpec]:
    """Every page but the briefings: home, indexes, tags, speakers, archive, about, 404."""
    name = coverage.site.name
    home = home_view(coverage)
    description = coverage.site.subtitle or f"{name}: who said what, in {home.counts.articles} articles."
    yield PageSpec(
        "index", "index.html", _head(coverage, "home", name, description, "", linked_data.of_site(coverage)), home
    )
    yield from _archive(coverage)
    yield _index(
        coverage, "speakers", "Speakers", "Everybody who is quoted, by name.", SPEAKERS, speakers_view(coverage)
    )
    yield _index(coverage, "tags", "Tags", "What the coverage is about, by name.", TAGS, tags_view(coverage))
    yield _index(coverage, "about", "About", "How these briefings are made.", ABOUT, about_view(coverage))
    yield from _speakers(coverage)
    yield from _tags(coverage)
    yield PageSpec(
        "404",
        NOT_FOUND,
        Page(
            kind="error",
            title="Page not found",
            description="There is no page at this address.",
            url=NOT_FOUND,
            lang=coverage.site.lang,
            direction=direction(coverage.site.lang),
            feeds=_feeds(coverage),
            indexable=False,
        ),
        None,
    )


def _archive(coverage: Coverage) -> Iterator[PageSpec]:
    for view in archive_views(coverage, ARCHIVE):
        crumbs = (_home(coverage), Link("Archive", ARCHIVE))
        json_ld = linked_data.of_list(coverage, crumbs)
        head = _head(coverage, "archive", "Archive", "Every article, newest first.", ARCHIVE, json_ld, crumbs)
        yield _list_page(PageSpec("archives", "", head, view), view.pagination)


def _speakers(coverage: Coverage) -> Iterator[PageSpec]:
    for speaker in coverage.corpus.speakers:
        for view in speaker_views(coverage, speaker):
            ref = view.speaker
            crumbs = (_home(coverage), Link("Speakers", SPEAKERS), Link(ref.name, ref.url))
            role = f", {ref.role}" if ref.role else ""
            description = f"{ref.name}{role}: quotes from {view.article_count} of the articles, each with its source."
            head = _head(
                coverage,
                "speaker",
                ref.name,
                description,
                ref.url,
                linked_data.of_speaker(coverage, view, crumbs),
                crumbs,
                Feed(f"{coverage.site.name}: {ref.name}", view.feed_url),
            )
            yield _list_page(PageSpec("speaker", "", head, view), view.pagination)


def _tags(coverage: Coverage) -> Iterator[PageSpec]:
    for tag in coverage.corpus.tags:
        for view in tag_views(coverage, tag):
            crumbs = (_home(coverage), Link("Tags", TAGS), Link(view.name, view.url))
            head = _head(
                coverage,
                "tag",
                view.name,
                f"{view.name}: coverage by day, and who said what on it.",
                view.url,
                linked_data.of_list(coverage, crumbs),
                crumbs,
                Feed(f"{coverage.site.name}: {view.name}", feed_url(view.url)),
            )
            yield _list_page(PageSpec("tag", "", head, view), view.pagination)


def _index(coverage: Coverage, kind: str, title: str, description: str, url: str, view: object) -> PageSpec:
    crumbs = (_home(coverage), Link(title, url))
    head = _head(coverage, kind, title, description, url, linked_data.of_list(coverage, crumbs), crumbs)
    return PageSpec(kind, file_of(url), head, view)


def _list_page(page: PageSpec, pagination: Pagination) -> PageSpec:
    """The page with the address, file and title of its place in the list."""
    url = pagination.urls[pagination.number - 1]
    title = page.head.title if pagination.number == 1 else f"{page.head.title}, page {pagination.number}"
    head = replace(page.head, title=title, url=url)
    return PageSpec(page.template, file_of(url), head, page.view)


def _head(
    coverage: Coverage,
    kind: str,
    title: str,
    description: str,
    url: str,
    json_ld: str,
    breadcrumb: tuple[Link, ...] = (),
    *feeds: Feed,
) -> Page:
    return Page(
        kind=kind,
        title=title,
        description=_shorten(description),
        url=url,
        lang=coverage.site.lang,
        direction=direction(coverage.site.lang),
        json_ld=json_ld,
        feeds=(*feeds, *_feeds(coverage)),
        breadcrumb=breadcrumb,
    )


def _feeds(coverage: Coverage) -> tuple[Feed, ...]:
    return (Feed(f"{coverage.site.name}: all articles", coverage.site.feed),) if coverage.site.feed else ()


def _home(coverage: Coverage) -> Link:
    return Link(coverage.site.name, "")


def _shorten(text: str) -> str:
    if len(text) <= _DESCRIPTION_LENGTH:
        return text
    return text[:_DESCRIPTION_LENGTH].rsplit(" ", 1)[0].rstrip(" ,;:–—-") + "…"
