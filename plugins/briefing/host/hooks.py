"""Pelican's signals → the core. A few lines a handler; no state is kept in this module.

Receivers are module-level functions: Pelican holds weak references, and connects again when settings are reloaded.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

from markupsafe import Markup, escape
from pelican import Pelican, signals
from pelican.contents import Article as PelicanArticle
from pelican.contents import Page as PelicanPage
from pelican.generators import ArticlesGenerator, Generator, PelicanTemplateNotFound
from pelican.generators import PagesGenerator as PelicanPagesGenerator
from pelican.log import console
from pelican.readers import HTMLReader, MarkdownReader, Readers
from pelican.urlwrappers import Tag as PelicanTag
from pelican.utils import get_relative_path, path_to_url
from pelican.writers import Writer
from rich.progress import track as rich_track

from ..analysis import is_verbatim, verify
from ..articles import Article, doubt, edit, entry_of, without_findings
from ..config import Config
from ..corpus import link
from ..corpus.editor import EditorFile, unambiguous_aliases
from ..errors import Notice, SettingsError
from ..model import Briefing, Corpus
from ..pool import ENOUGH, Job, Outcome, aliases_of, analyse_all
from ..reading.editor_files import read_speakers_file, read_tags_file
from ..store import Store, key_of
from ..stylesheet import join_imports
from ..views.coverage import Coverage, Site
from ..views.gathering import gather
from ..views.pages import briefing_page, owner_page
from . import feeds, telling, theme
from .articles import complete, convert, plain_title
from .generators import COVERAGE, PagesGenerator
from .holding import hold_back, read_update
from .leftovers import WRITTEN, remove_leftovers
from .places import cache_path
from .readers import FrontMatterReader, SavedPageReader, TextReader, forgiving
from .search import find_engine
from .slugs import part_namesakes
from .unread import unread_files
from .warmth import WARMTH, Results, Warmth, warmth_of
from .writer import SparingWriter, has_free_hand

logger = logging.getLogger(__name__)

STYLESHEET = ("css/main.css", "css/briefing.css")
"""The theme's list of style sheets, and the one file that they are joined into."""


OWNER_PAGES = "briefing_owner_pages"
"""Where the context holds the heads of the owner's pages that every page leads to."""


def connect() -> None:
    """Connect every handler."""
    signals.initialized.connect(check_settings)
    signals.readers_init.connect(add_reader)
    signals.generator_init.connect(prepare_templates)
    signals.content_object_init.connect(complete_article)
    signals.article_generator_pretaxonomy.connect(brief)
    signals.get_generators.connect(add_generator)
    signals.get_writer.connect(choose_writer)
    signals.all_generators_finalized.connect(attach_views)
    signals.content_written.connect(note_page)
    signals.feed_generated.connect(mend_feed)
    signals.feed_written.connect(note_feed)
    signals.finalized.connect(join_styles)
    signals.finalized.connect(tidy_output)
    signals.finalized.connect(tell)


def check_settings(pelican: Pelican) -> None:
    """Tell every fault of the settings at once, before any work is done, and end the build."""
    telling.begin()
    faults = theme.faults_of(pelican.settings)
    try:
        Config.from_settings(pelican.settings)
    except SettingsError as error:
        faults = [*error.faults, *faults]
    for fault in faults:
        logger.critical("Settings: %s", fault)
    if faults:
        raise SystemExit(1)
    pelican.settings[WRITTEN] = set()
    pelican.settings[WARMTH] = Warmth(keeps=False)  # a process that builds again puts its own in place
    # Text is untrusted: an article must not be able to show a file of the machine that builds the site.
    pelican.settings["DOCUTILS_SETTINGS"] = {**pelican.settings["DOCUTILS_SETTINGS"], "file_insertion_enabled": False}


def add_reader(readers: Readers) -> None:
    """Let Pelican read ``.txt``, heads of other programs and saved pages, and have all readers say what they cannot read."""
    for extension in TextReader.file_extensions:
        readers.reader_classes.setdefault(extension, TextReader)
    for theirs, ours in ((MarkdownReader, FrontMatterReader), (HTMLReader, SavedPageReader)):
        for extension in theirs.file_extensions:
            if readers.reader_classes.get(extension) is theirs:
                readers.reader_classes[extension] = ours
    for extension, reader in readers.reader_classes.items():
        if reader and extension != "static":
            readers.reader_classes[extension] = forgiving(reader)


def prepare_templates(generator: Generator) -> None:
    """Set up the templates of a theme that shows briefings."""
    theme.prepare(generator.env, generator.settings)


def complete_article(content: object) -> None:
    """Derive a missing title or date."""
    if isinstance(content, PelicanArticle):
        complete(content)
        read_update(content)


def add_generator(pelican: Pelican) -> type[Generator]:
    """Have our own pages generated."""
    del pelican
    return PagesGenerator


def choose_writer(pelican: Pelican) -> type[Writer] | None:
    """Have pages that would come out as they are left alone, where nobody else has a part in them."""
    spares = theme.shows_briefings(pelican.settings) and has_free_hand(pelican.plugins, pelican.settings)
    return SparingWriter if spares else None


def brief(generator: ArticlesGenerator) -> None:
    """Analyse all articles, link those that are listed, and assign tags and summaries."""
    config = Config.from_settings(generator.settings)
    for notice in unread_files(Path(generator.path), frozenset(generator.settings["STATIC_PATHS"])):
        logger.warning("%s", notice)
    hold_back(generator)
    part_namesakes(generator)
    _drop_unknown_templates(generator)
    contents = _every(generator)
    articles = {content.relative_source_path: convert(content) for content in contents}
    editor = _editor_file(generator, config)
    warmth = warmth_of(generator.settings)
    briefings = _briefings(list(articles.values()), editor, config, cache_path(generator.settings), warmth.results)
    listed = [content.relative_source_path for content in generator.articles]
    entries = tuple(entry_of(articles[id], briefings[id]) for id in listed)
    corpus = warmth.results.of(
        "corpus",
        (entries, editor, config),
        lambda: link(entries, editor, tag_minimum=config.tag_minimum, related_maximum=config.related),
    )
    _assign(contents, corpus, briefings)
    for content in contents:
        editorial = articles[content.relative_source_path].editorial
        body = content._content if config.fulltext and editorial.fulltext else ""  # noqa: SLF001
        # Feeds and other plugins get what the page shows: no text that is withheld, and the correction first.
        content._content = f"{feeds.corrections_html(content.lang, editorial)}{body}"  # noqa: SLF001
    generator.context[COVERAGE] = gather(
        articles.values(), briefings, corpus, config, _site(generator), warmth.gathered
    )


def attach_views(generators: Iterable[Generator]) -> None:
    """Give articles and the owner's pages what their templates show: late, when links to static files can be resolved."""
    for generator in generators:
        coverage: Coverage | None = generator.context.get(COVERAGE)
        if coverage and isinstance(generator, PelicanPagesGenerator):
            for page in _every_page(generator):
                summary = Markup(page.summary).striptags()  # noqa: S704 - this makes text of it, no markup
                page.briefing_head = owner_page(coverage, plain_title(page), summary, page.url, page.lang)
            generator.context[OWNER_PAGES] = tuple(page.briefing_head for page in generator.pages)
        if coverage and isinstance(generator, ArticlesGenerator):
            warmth = warmth_of(generator.settings)
            warmth.views.turn_to(coverage)
            for content in _every(generator):
                id = content.relative_source_path
                head, view = warmth.views.of(("briefing", id), partial(briefing_page, id=id))
                # Pelican's own way from {static} and {filename} to addresses; it has no public name.
                body = content._update_content(view.body_html, _site_url(content))  # noqa: SLF001
                content.briefing_head = head
                content.briefing = view if body == view.body_html else replace(view, body_html=body)


def join_styles(pelican: Pelican) -> None:
    """Join the theme's style sheets into the one file that pages load, after Pelican has copied them."""
    static = Path(pelican.output_path) / pelican.settings["THEME_STATIC_DIR"]
    source, target = (static / name for name in STYLESHEET)
    if source.exists():
        target.write_text(join_imports(source), encoding="utf-8")


def note_page(path: str, context: dict[str, Any]) -> None:
    """Remember a page that was written."""
    context[WRITTEN].add(path)


def note_feed(path: str, context: dict[str, Any], feed: object) -> None:
    """Remember a feed that was written."""
    del feed
    context[WRITTEN].add(path)


def mend_feed(context: dict[str, Any], feed: object) -> None:
    """Make a feed what its standard asks for."""
    feeds.mend(context, feed)


def tidy_output(pelican: Pelican) -> None:
    """Remove pages of articles that are gone."""
    cache = cache_path(pelican.settings)
    if cache:
        remove_leftovers(Path(pelican.output_path), pelican.settings[WRITTEN], cache.with_name("written.json"))


def tell(pelican: Pelican) -> None:
    """Tell what was wrong in this build."""
    del pelican
    telling.end()


def _drop_unknown_templates(generator: ArticlesGenerator) -> None:
    for content in _every(generator):
        try:
            generator.get_template(content.template)
        except PelicanTemplateNotFound:
            message = f"the theme has no {content.template}.html; shown like any other article."
            logger.warning("%s", Notice(content.relative_source_path, "Template", message))
            content.template = content.default_template


def _every(generator: ArticlesGenerator) -> list[PelicanArticle]:
    return [
        *generator.articles,
        *generator.translations,
        *generator.hidden_articles,
        *generator.hidden_translations,
        *generator.drafts,
        *generator.drafts_translations,
    ]


def _every_page(generator: PelicanPagesGenerator) -> list[PelicanPage]:
    return [
        *generator.pages,
        *generator.translations,
        *generator.hidden_pages,
        *generator.hidden_translations,
        *generator.draft_pages,
        *generator.draft_translations,
    ]


@dataclass(frozen=True, slots=True)
class _Briefed:
    """What came of an article."""

    briefing: Briefing
    notices: tuple[Notice, ...] = ()


def _briefings(
    articles: list[Article], editor: EditorFile, config: Config, cache: Path | None, results: Results
) -> dict[str, Briefing]:
    site_aliases = unambiguous_aliases(editor.speakers)
    jobs = {
        article.id: Job(article.document, aliases_of(article.document, site_aliases, article.editorial.aliases))
        for article in articles
    }
    made_of = {article.id: (article, jobs[article.id].aliases, config) for article in articles}
    briefed: dict[str, _Briefed] = {
        id: found for id, parts in made_of.items() if (found := results.known(("briefing", id), parts))
    }
    waiting = [article for article in articles if article.id not in briefed]
    outcomes = _outcomes([jobs[article.id] for article in waiting], config, cache)
    for article, outcome in zip(waiting, outcomes, strict=True):
        verify(article.document, outcome.briefing)
        edited, notices = edit(outcome.briefing, article.editorial.quotes)
        edited = doubt(edited, config.confidence, config.reported)
        found = _Briefed(edited if article.editorial.briefing else without_findings(edited), notices)
        briefed[article.id] = found
        if not outcome.fault:
            results.keep(("briefing", article.id), made_of[article.id], found)
    for article in articles:
        for notice in briefed[article.id].notices:
            logger.warning("%s", notice)
    return {article.id: briefed[article.id].briefing for article in articles}


def _outcomes(jobs: list[Job], config: Config, cache: Path | None) -> list[Outcome]:
    """The analyses, of the store where it has them."""
    keys = [key_of(job.document, dict(job.aliases), config.points, config.keyword_method) for job in jobs]
    store = Store(cache)
    stored = store.load(keys)
    kept = {
        key: stored[key]
        for key, job in zip(keys, jobs, strict=True)
        if key in stored and is_verbatim(job.document, stored[key])  # a damaged record is analysed again
    }
    missing = {key: job for key, job in zip(keys, jobs, strict=True) if key not in kept}
    outcomes = analyse_all(
        list(missing.values()),
        points=config.points,
        keyword_method=config.keyword_method,
        processes=config.processes,
        track=_track,
    )
    fresh = dict(zip(missing, outcomes, strict=True))
    for outcome in outcomes:
        if outcome.fault:
            message = f"could not be analysed and is published without a briefing: {outcome.fault}"
            logger.error("%s", Notice(outcome.briefing.id, "", message))
    store.save({key: outcome.briefing for key, outcome in fresh.items() if not outcome.fault})
    if store.fault:
        logger.warning("%s", Notice(config.cache_file, "", store.fault))
    return [Outcome(kept[key]) if key in kept else fresh[key] for key in keys]


def _assign(contents: list[PelicanArticle], corpus: Corpus, briefings: dict[str, Briefing]) -> None:
    """Tags and summaries on Pelican's own articles, for feeds and other plugins. Assigning twice changes nothing."""
    tags: dict[str, list[PelicanTag]] = {}
    for tag in corpus.tags:
        for id in tag.articles:
            tags.setdefault(id, []).append(_tag(tag.name, tag.id, contents[0].settings))
    for content in contents:
        id = content.relative_source_path
        if id in tags:
            content.tags = content.metadata["tags"] = tags[id]
        elif not content.briefing_original.tags and hasattr(content, "tags"):
            del content.tags, content.metadata["tags"]  # computed in an earlier build, kept by Pelican's cache
        if not content.briefing_original.summary:
            words = " ".join(point.text for point in briefings[id].summary)
            content._summary = content.metadata["summary"] = f"<p>{escape(words)}</p>"  # noqa: SLF001


def _tag(name: str, slug: str, settings: Any) -> PelicanTag:
    tag = PelicanTag(name, settings)
    tag.slug = slug
    return tag


def _editor_file(generator: ArticlesGenerator, config: Config) -> EditorFile:
    content = Path(generator.path)
    editor = EditorFile()
    notices: tuple[Notice, ...] = ()
    if config.speakers_file:
        speakers, notices = read_speakers_file(content / config.speakers_file, config.speakers_file)
        editor = replace(editor, speakers=speakers)
    if config.tags_file:
        tags, more = read_tags_file(content / config.tags_file, config.tags_file)
        editor, notices = replace(editor, tags=tags), (*notices, *more)
    for notice in notices:
        logger.warning("%s", notice)
    return editor


def _site_url(content: PelicanArticle) -> str:
    """What addresses on the article's page begin with."""
    if content.settings["RELATIVE_URLS"]:
        return str(path_to_url(get_relative_path(content.save_as)))
    return str(content.settings["SITEURL"])


def _site(generator: ArticlesGenerator) -> Site:
    settings = generator.settings
    return Site(
        name=settings["SITENAME"],
        url=settings["SITEURL"].rstrip("/"),
        subtitle=settings.get("SITESUBTITLE") or "",
        lang=settings["DEFAULT_LANG"],
        feed=settings.get("FEED_ALL_ATOM") or "",
        rss=settings.get("FEED_ALL_RSS") or "",
        search=Config.from_settings(settings).search and find_engine() is not None,
    )


def _track(outcomes: Iterable[Outcome], total: int) -> Iterable[Outcome]:
    quiet = total < ENOUGH or not console.is_terminal
    return rich_track(outcomes, "Reading articles", total=total, console=console, disable=quiet, transient=True)
