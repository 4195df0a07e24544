"""Writes the pages, feeds and files that Pelican does not know of."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from pelican.contents import Article as PelicanArticle
from pelican.generators import Generator, PelicanTemplateNotFound

from ..errors import Notice
from ..exports.files import TextFile, file_groups
from ..exports.picture import brand_of
from ..views.addresses import DIGESTS, feed_url, speaker_url, tag_url
from ..views.pages import PageSpec, list_pages
from ..views.share import share_cards
from ..views.sitemap import robots, sitemap
from .feeds import InShort, digest_atom
from .leftovers import WRITTEN
from .pictures import pictures
from .places import cache_path
from .search import make_index
from .theme import HOME, shows_briefings
from .warmth import warmth_of
from .writer import SparingWriter

if TYPE_CHECKING:
    from pelican.writers import Writer

    from ..views.coverage import Coverage
    from ..views.records import Page

logger = logging.getLogger(__name__)

COVERAGE = "briefing_coverage"
"""Where the coverage stands in Pelican's context."""


@dataclass(frozen=True, slots=True)
class _Written:
    """A file as it was left, or one that was left to the owner."""

    name: str
    size: int = -1
    time: int = -1

    @classmethod
    def at(cls, path: Path, name: str) -> _Written:
        stat = path.stat()
        return cls(name, stat.st_size, stat.st_mtime_ns)


class PagesGenerator(Generator):  # type: ignore[misc]
    """Home, indexes, tags, speakers, archive, about, 404; their feeds and data; site map."""

    def generate_output(self, writer: Writer) -> None:
        """Write everything. A page whose template the theme does not have is left out, and that is told once."""
        coverage: Coverage | None = self.context.get(COVERAGE)
        if coverage is None:
            return
        if not shows_briefings(self.settings):
            message = "has no page for briefings; articles have theirs as 'article.briefing'."
            logger.warning("%s", Notice("THEME", f"templates/{HOME}.html", message))
            return
        static = self.context["static_content"].values()
        self._owned = {each.save_as for each in static}
        # Pelican copies these after us; named among what was written, one that is gone from the content goes too.
        copied = (each.save_as for each in static if Path(each.source_path).is_file())
        self.context[WRITTEN].update(str(Path(self.output_path) / name) for name in copied)
        heads = self._write_pages(writer, list_pages(coverage, warmth_of(self.settings).views))
        self._write_feeds(writer, coverage)
        if isinstance(writer, SparingWriter):
            writer.finish()
        self._write_files(coverage)
        self._write_pictures(coverage)
        if coverage.listed:
            self._write_file(feed_url(DIGESTS), digest_atom(coverage))
        owners = [page.briefing_head for page in self.context.get("pages", ()) for page in (page, *page.translations)]
        self._write_file("sitemap.xml", sitemap(coverage, (*heads, *owners)))
        self._write_file("robots.txt", robots(coverage))
        make_index(coverage, Path(self.output_path))

    def _write_pages(self, writer: Writer, pages: Iterable[PageSpec]) -> list[Page]:
        """Write pages, whose views are not kept: those of a large site would fill the memory. Their heads."""
        missing = set()
        heads = []
        for page in pages:
            heads.append(page.head)
            try:
                template = self.get_template(f"briefing/{page.template}")
            except PelicanTemplateNotFound:
                missing.add(page.template)
                continue
            writer.write_file(
                page.save_as,
                template,
                self.context,
                relative_urls=self.settings["RELATIVE_URLS"],
                url=page.head.url,
                head=page.head,
                view=page.view,
            )
        for name in sorted(missing):
            message = "is missing; its pages are left out."
            logger.warning("%s", Notice("THEME", f"templates/briefing/{name}.html", message))
        return heads

    def _write_feeds(self, writer: Writer, coverage: Coverage) -> None:
        contents: dict[str, PelicanArticle | InShort] = {
            content.relative_source_path: content for content in self.context.get("articles", ())
        }
        if not coverage.config.feed_fulltext:
            contents = {id: InShort.of(each, coverage.articles[id].editorial) for id, each in contents.items()}
        most = coverage.config.feed_items
        for path, title, ids in _feeds(coverage):
            writer.write_feed([contents[id] for id in islice(ids, most)], self.context, path, feed_title=title)

    def _write_files(self, coverage: Coverage) -> None:
        """Write data and JSON feeds; what an earlier build of this process wrote, and nobody has touched, stays."""
        views = warmth_of(self.settings).views
        for key, make in file_groups(coverage, views):
            place = ("files", key)
            written = views.of(place, partial(self._write_group, make))
            if not all(map(self._stands, written)):
                views.forget(place)
                written = views.of(place, partial(self._write_group, make))
            self.context[WRITTEN].update(str(self._path(each.name)) for each in written)

    def _write_group(self, make: Callable[[Coverage], Iterable[TextFile]], coverage: Coverage) -> tuple[_Written, ...]:
        return tuple(self._write_file(file.save_as, file.text) for file in make(coverage))

    def _stands(self, file: _Written) -> bool:
        """Whether a file is as it was written."""
        try:
            return file.name in self._owned or file == _Written.at(self._path(file.name), file.name)
        except OSError:
            return False

    def _path(self, name: str) -> Path:
        return Path(self.output_path) / name

    def _write_pictures(self, coverage: Coverage) -> None:
        brand = brand_of(Path(self.theme) / "static") if coverage.shared else None
        if brand is None:
            return
        cache = cache_path(self.settings)
        for name, data in pictures(share_cards(coverage), brand, cache.with_name("share") if cache else None):
            path = Path(self.output_path) / name
            self.context[WRITTEN].add(str(path))
            write_changed(path, data)

    def _write_file(self, name: str, text: str) -> _Written:
        path = self._path(name)
        self.context[WRITTEN].add(str(path))
        if name in self._owned:
            return _Written(name)  # the owner's own file, which must not be taken for one that is gone
        write_changed(path, text.encode())
        return _Written.at(path, name)


def write_changed(path: Path, data: bytes) -> None:
    """Write a file that does not hold ``data`` already: reading one takes less than opening one to write."""
    try:
        if path.stat().st_size == len(data) and path.read_bytes() == data:
            return
    except OSError:
        path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


def _feeds(coverage: Coverage) -> Iterator[tuple[str, str, Iterable[str]]]:
    """Path, title and articles of the Atom feed of each speaker and tag."""
    for speaker in coverage.corpus.speakers:
        ids = dict.fromkeys(quote.article.id for quote in coverage.quotes_by[speaker.id] if quote.article)
        yield feed_url(speaker_url(coverage.config, speaker.id)), speaker.name, ids
    for tag in coverage.corpus.tags:
        yield feed_url(tag_url(coverage.config, tag.id)), tag.name, tag.articles
