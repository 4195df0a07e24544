"""Every page of the site as a value: template, file, head and view. What a page depends on is all in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from . import linked_data
from .addresses import DIGESTS, SEARCH, SEARCH_INDEX, digest_url, feed_url, file_of, json_feed_url
from .briefing import briefing_view
from .coverage import Coverage
from .digests import digest_views, digests_views
from .lists import (
    about_view,
    archive_views,
    counts,
    home_view,
    speaker_views,
    speakers_views,
    tag_views,
    tags_views,
)
from .recall import Recall
from .records import Alternate, BriefingView, Download, Feed, Link, Page, Pagination, SearchView
from .refs import direction, shorten
from .search import search_choices
from .share import image_of
from .words import has_words, language_name, words_for

ARCHIVE = "archive/"
SPEAKERS = "speakers/"
TAGS = "tags/"
ABOUT = "about/"
NOT_FOUND = "404.html"
ATOM = "application/atom+xml"
RSS = "application/rss+xml"
JSON_FEED = "application/feed+json"
_DESCRIPTION_LENGTH = 160
"""Characters: what search engines show of a description."""


@dataclass(frozen=True, slots=True)
class PageSpec:
    """A page to be rendered."""

    template: str
    """Its name among the theme's templates for briefings."""
    save_as: str
    head: Page
    view: Any


def briefing_page(coverage: Coverage, id: str) -> tuple[Page, BriefingView]:
    """Head and view of an article's page."""
    view = briefing_view(coverage, id)
    ref = view.article
    words = coverage.words_on(id)
    breadcrumb = (_home(coverage), Link(words.gettext("Archive"), ARCHIVE), Link(ref.title, ref.url))
    title, description = ref.title, ref.standfirst or f"{ref.title}. {words.date(ref.date)}."
    if id in coverage.namesakes:  # two results of one search must not read the same
        place = coverage.namesakes[id]
        day = words.date(ref.date) + (f", {place}" if place > 1 else "")
        title, description = f"{ref.title} ({day})", f"{day}. {ref.standfirst}".rstrip()
    own = Alternate(ref.lang, language_name(ref.lang), ref.url)
    head = Page(
        kind="briefing",
        title=title,
        description=shorten(description, _DESCRIPTION_LENGTH),
        url=ref.url,
        lang=ref.lang,
        direction=ref.direction,
        words=words.lang,
        alternates=(own, *view.translations) if view.translations else (),
        json_ld=linked_data.of_briefing(coverage, view, breadcrumb),
        feeds=_feeds(coverage),
        published=ref.date.iso,
        indexable=coverage.articles[id].published,
        search=coverage.site.search,
        image=_image(coverage, ref.url),
        breadcrumb=breadcrumb,
    )
    return head, view


def owner_page(coverage: Coverage, title: str, description: str, url: str, lang: str) -> Page:
    """Head of a page that the owner wrote: an imprint, a contact."""
    crumbs = (_home(coverage), Link(title, url))
    return Page(
        kind="page",
        title=title,
        description=shorten(description or title, _DESCRIPTION_LENGTH),
        url=url,
        lang=lang,
        direction=direction(lang),
        words=(words_for(lang) if has_words(lang) else coverage.words).lang,
        json_ld=linked_data.of_list(coverage, crumbs),
        feeds=_feeds(coverage),
        search=coverage.site.search,
        breadcrumb=crumbs,
    )


def list_pages(coverage: Coverage, recall: Recall | None = None) -> Iterator[PageSpec]:
    """Every page but the briefings: home, indexes, tags, speakers, archive, about, 404.

    ``recall`` has what was made of an earlier coverage, and has turned to this one.
    """
    if recall is None:
        recall = Recall(keeps=False)
        recall.turn_to(coverage)
    yield from recall.of("indexes", _indexes)
    yield from recall.of("digests", _digests)
    for id in coverage.speakers:
        yield from recall.of(("pages of speaker", id), partial(_speaker, id=id))
    for id in coverage.tags:
        yield from recall.of(("pages of tag", id), partial(_tag, id=id))
    yield recall.of("not found", _not_found)


def _indexes(coverage: Coverage) -> list[PageSpec]:
    return list(_index_pages(coverage))


def _index_pages(coverage: Coverage) -> Iterator[PageSpec]:
    _ = coverage.words.gettext
    name = coverage.site.name
    home = home_view(coverage)
    description = coverage.site.subtitle or coverage.words.ngettext(
        "%(name)s: who said what, in %(num)s article.",
        "%(name)s: who said what, in %(num)s articles.",
        home.counts.articles,
        name=name,
    )
    yield PageSpec(
        "home", "index.html", _head(coverage, "home", name, description, "", linked_data.of_site(coverage)), home
    )
    yield from _archive(coverage)
    everybody = _("Everybody who is quoted, by name.")
    for speakers in speakers_views(coverage, SPEAKERS):
        page = _index(coverage, "speakers", _("Speakers"), everybody, SPEAKERS, speakers)
        yield _list_page(coverage, page, speakers.pagination)
    for tags in tags_views(coverage, TAGS):
        page = _index(coverage, "tags", _("Tags"), _("What the coverage is about, by name."), TAGS, tags)
        yield _list_page(coverage, page, tags.pagination)
    yield _index(coverage, "about", _("About"), _("How these briefings are made."), ABOUT, about_view(coverage))
    if coverage.config.search:
        yield _search(coverage)


def _not_found(coverage: Coverage) -> PageSpec:
    _ = coverage.words.gettext
    return PageSpec(
        "404",
        NOT_FOUND,
        Page(
            kind="error",
            title=_("Page not found"),
            description=_("There is no page at this address."),
            url=NOT_FOUND,
            lang=coverage.site.lang,
            direction=direction(coverage.site.lang),
            words=coverage.words.lang,
            feeds=_feeds(coverage),
            indexable=False,
            search=coverage.site.search,
        ),
        None,
    )


def _archive(coverage: Coverage) -> Iterator[PageSpec]:
    _ = coverage.words.gettext
    title, description = _("Archive"), _("Every article, newest first.")
    crumbs = (_home(coverage), Link(title, ARCHIVE))
    json_ld = linked_data.of_list(coverage, crumbs)
    head = _head(coverage, "archive", title, description, ARCHIVE, json_ld, crumbs)
    for view in archive_views(coverage, ARCHIVE):
        yield _list_page(coverage, PageSpec("archive", "", head, view), view.pagination)


def _search(coverage: Coverage) -> PageSpec:
    _ = coverage.words.gettext
    locale = str(coverage.words.locale).replace("_", "-")
    number = counts(coverage)
    indexes = (
        Link(_("Speakers"), SPEAKERS, number.speakers),
        Link(_("Tags"), TAGS, number.tags),
        Link(_("Articles"), ARCHIVE, number.articles),
        Link(_("Digest"), DIGESTS),
    )
    view = SearchView(indexes, coverage.site.search, SEARCH_INDEX, *search_choices(coverage), locale)
    return _index(coverage, "search", _("Search"), _("Find articles, quotes, speakers and tags."), SEARCH, view)


def _digests(coverage: Coverage) -> list[PageSpec]:
    return list(_digest_pages(coverage))


def _digest_pages(coverage: Coverage) -> Iterator[PageSpec]:
    words = coverage.words
    title = words.gettext("Digest")
    views = digest_views(coverage)
    for index in digests_views(views, DIGESTS):
        page = _index(coverage, "digests", title, words.gettext("What happened, day by day."), DIGESTS, index)
        yield _list_page(coverage, page, index.pagination)
    for view in views:
        url = digest_url(view.date)
        day = words.weekday(view.date)
        crumbs = (_home(coverage), Link(title, DIGESTS), Link(day, url))
        head = _head(
            coverage,
            "digest",
            words.gettext("%(day)s: digest", day=day),
            words.gettext("%(label)s: %(text)s", label=day, text=" ".join(each.text for each in view.takeaways)),
            url,
            linked_data.of_list(coverage, crumbs),
            crumbs,
            *_digest_feeds(coverage),
        )
        yield PageSpec("digest", file_of(url), head, view)


def _digest_feeds(coverage: Coverage) -> tuple[Feed, ...]:
    title = coverage.words.gettext("%(site)s: daily digest", site=coverage.site.name)
    return Feed(title, feed_url(DIGESTS)), Feed(title, json_feed_url(DIGESTS), JSON_FEED)


def _speaker(coverage: Coverage, id: str) -> list[PageSpec]:
    words = coverage.words
    pages = []
    speaker = coverage.speakers[id]
    told_apart = coverage.told_apart(speaker)
    for view in speaker_views(coverage, speaker):
        ref = view.speaker
        crumbs = (_home(coverage), Link(words.gettext("Speakers"), SPEAKERS), Link(ref.name, ref.url))
        description = words.ngettext(
            "%(name)s: quotes from %(num)s article, each with its source.",
            "%(name)s: quotes from %(num)s articles, each with its source.",
            view.article_count,
            name=words.gettext("%(name)s, %(role)s", name=told_apart, role=ref.role)
            if ref.role and ref.role not in told_apart
            else told_apart,
        )
        head = _head(
            coverage,
            "speaker",
            words.gettext("%(name)s: quotes", name=told_apart),
            description,
            ref.url,
            linked_data.of_speaker(coverage, view, crumbs),
            crumbs,
            *_feeds_of(coverage, ref.name, view.downloads),
        )
        pages.append(_list_page(coverage, PageSpec("speaker", "", head, view), view.pagination))
    return pages


def _tag(coverage: Coverage, id: str) -> list[PageSpec]:
    _ = coverage.words.gettext
    pages = []
    for view in tag_views(coverage, coverage.tags[id]):
        crumbs = (_home(coverage), Link(_("Tags"), TAGS), Link(view.name, view.url))
        head = _head(
            coverage,
            "tag",
            _("%(name)s: coverage", name=view.name),
            _("%(name)s: coverage by day, and who said what on it.", name=view.name),
            view.url,
            linked_data.of_list(coverage, crumbs),
            crumbs,
            *_feeds_of(coverage, view.name, view.downloads),
        )
        pages.append(_list_page(coverage, PageSpec("tag", "", head, view), view.pagination))
    return pages


def _index(coverage: Coverage, kind: str, title: str, description: str, url: str, view: object) -> PageSpec:
    crumbs = (_home(coverage), Link(title, url))
    head = _head(coverage, kind, title, description, url, linked_data.of_list(coverage, crumbs), crumbs)
    return PageSpec(kind, file_of(url), head, view)


def _list_page(coverage: Coverage, page: PageSpec, pagination: Pagination) -> PageSpec:
    """The page with the address, file and title of its place in the list."""
    url = pagination.urls[pagination.number - 1]
    head = replace(page.head, url=url)
    if pagination.number > 1:
        title = coverage.words.gettext("%(title)s, page %(number)s", title=head.title, number=pagination.number)
        head = replace(head, title=title, description=shorten(f"{title}. {head.description}", _DESCRIPTION_LENGTH))
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
        description=shorten(description, _DESCRIPTION_LENGTH),
        url=url,
        lang=coverage.site.lang,
        direction=direction(coverage.site.lang),
        words=coverage.words.lang,
        json_ld=json_ld,
        feeds=(*feeds, *_feeds(coverage)),
        breadcrumb=breadcrumb,
        image=_image(coverage, url),
        search=coverage.site.search,
    )


def _feeds(coverage: Coverage) -> tuple[Feed, ...]:
    if not coverage.site.feed:
        return ()
    title = coverage.words.gettext("%(site)s: all articles", site=coverage.site.name)
    rss = (Feed(title, coverage.site.rss, RSS),) if coverage.site.rss else ()
    return Feed(title, coverage.site.feed), *rss, Feed(title, json_feed_url(""), JSON_FEED)


def _feeds_of(coverage: Coverage, name: str, downloads: tuple[Download, ...]) -> tuple[Feed, ...]:
    title = coverage.words.gettext("%(label)s: %(text)s", label=coverage.site.name, text=name)
    kinds = {"Atom": ATOM, "JSON Feed": JSON_FEED}
    return tuple(Feed(title, each.url, kinds[each.name]) for each in downloads if each.what == "feed")


def _image(coverage: Coverage, url: str) -> str:
    return image_of(url) if url in coverage.shared else ""


def _home(coverage: Coverage) -> Link:
    return Link(coverage.site.name, "")
