"""Pelican's writer, but pages and feeds that would come out as they are stay; the others are made on all cores.

A page is rendered from nothing but what its digest counts in, so that nothing can change it unseen. What is not
understood goes to Pelican's own writer: a template that reads Pelican's lists, a file that replaces another.
"""

from __future__ import annotations

import gc
import json
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import astuple, dataclass
from multiprocessing import get_context
from os import cpu_count
from pathlib import Path
from types import ModuleType
from typing import Any

from jinja2 import Template
from pelican import signals
from pelican.contents import Article as PelicanArticle
from pelican.utils import get_relative_path, path_to_url, sanitised_join
from pelican.writers import Writer

from ..config import Config
from ..pool import ENOUGH
from .feeds import InShort
from .fingerprints import Reading, Templates, feed_digest, item_digest, page_digest, values_read
from .leftovers import WRITTEN
from .places import cache_path
from .warmth import warmth_of

_BATCH = 2000
"""Files that wait to be made: what they are made from takes memory."""
_CHUNK = 16
_WORDS_OF_FEEDS = (
    "SITENAME", "SITESUBTITLE", "SITEURL", "FEED_DOMAIN", "DEFAULT_CATEGORY", "TIMEZONE", "FEED_APPEND_REF",
    "RSS_FEED_SUMMARY_ONLY", "RELATIVE_URLS",
)  # fmt: skip
"""Settings that feeds are made from."""


def has_free_hand(plugins: Iterable[ModuleType], settings: Mapping[str, Any]) -> bool:
    """Whether nobody but this plugin has a part in how pages and feeds come out.

    Other plugins, filters of the site's own, and receivers of Pelican's signals could read or change anything.
    """
    ours = __name__.removesuffix(".host.writer")
    return (
        all(plugin.__name__ == ours for plugin in plugins)
        and not any(settings.get(name) for name in ("JINJA_FILTERS", "JINJA_GLOBALS", "JINJA_TESTS"))
        and all(
            len(signal.receivers) <= 1
            for signal in (signals.content_written, signals.feed_generated, signals.feed_written)
        )
    )


@dataclass(frozen=True, slots=True)
class _Made:
    """A file as the writer left it: what it was made from, and how to tell whether anybody has touched it."""

    digest: str
    size: int
    time: int

    @classmethod
    def of(cls, path: str, digest: str) -> _Made:
        stat = Path(path).stat()
        return cls(digest, stat.st_size, stat.st_mtime_ns)


@dataclass(frozen=True, slots=True)
class _Work:
    """A file to be made."""

    path: str
    digest: str
    make: Callable[[], object]

    def done(self) -> _Made:
        """What comes of it."""
        self.make()
        return _Made.of(self.path, self.digest)


class SparingWriter(Writer):  # type: ignore[misc]
    """Makes what has changed. Call :meth:`finish` when all is handed over."""

    def __init__(self, output_path: str, settings: Mapping[str, Any] | None = None) -> None:
        super().__init__(output_path, settings)
        cache = cache_path(self.settings)
        self._kept = _Kept(cache.with_name("made.json") if cache else None, str(Path(output_path).resolve()))
        self._processes = Config.from_settings(self.settings).processes or cpu_count() or 1
        self._waiting: list[_Work] = []
        self._warmth = warmth_of(self.settings)
        self._templates = self._warmth.templates or Templates()
        self._items: dict[int, tuple[PelicanArticle | InShort, bytes]] = {}

    def write_file(
        self,
        name: str,
        template: Template,
        context: dict[str, Any],
        relative_urls: bool = False,
        **more: Any,
    ) -> None:
        """Write a page, unless it stands there already."""
        path = sanitised_join(self.output_path, name) if name else ""
        if self._is_plain(path, more):
            values = {**context, **more}
            if relative_urls:
                values["SITEURL"] = path_to_url(get_relative_path(name))
            reading = self._templates.reading_of(template)
            read = values_read(reading, values) if reading else {}
            digest = self._digest(reading, name, read) if reading else None
            if digest:
                self._hand_over(context, _Work(path, digest, lambda: _render(template, read, path)))
                return
        super().write_file(name, template, context, relative_urls, **more)

    def write_feed(
        self,
        elements: Sequence[PelicanArticle | InShort],
        context: dict[str, Any],
        path: str | None = None,
        *args: Any,
        **more: Any,
    ) -> Any:
        """Write a feed, unless it stands there already; what is made later, or not at all, cannot be returned."""
        whole = sanitised_join(self.output_path, path) if path else ""
        if not self._is_plain(whole, more):
            return super().write_feed(elements, context, path, *args, **more)
        make = super().write_feed
        shown = elements[: self.settings["FEED_MAX_ITEMS"]]
        words = (path, args, sorted(more.items()), *((name, context.get(name)) for name in _WORDS_OF_FEEDS))
        digest = feed_digest(words, [self._item(each, context["SITEURL"]) for each in shown])

        def write() -> None:
            self._written_files.discard(whole)  # taken when it was handed over
            make(shown, context, path, *args, **more)

        self._hand_over(context, _Work(whole, digest, write))
        return None

    def finish(self) -> None:
        """Make what waits, and keep what was made."""
        self._flush()
        self._kept.save()

    def _is_plain(self, path: str, more: Mapping[str, Any]) -> bool:
        """Whether a file can be made at any time: it is alone in its place, and one whole."""
        if more.get("override_output"):
            self._flush()
            return False
        taken = path in self._written_files or path in self._overridden_files
        return bool(path) and not taken and not more.get("paginated") and not more.get("template_name")

    def _digest(self, reading: Reading, name: str, read: dict[str, Any]) -> str | None:
        def make() -> str:
            return page_digest(reading, name, read) or ""

        return self._warmth.results.of(("page", name), (reading, read), make) or None

    def _item(self, article: PelicanArticle | InShort, site_url: str) -> bytes:
        known = self._items.get(id(article))
        if known:
            return known[1]
        digest = item_digest(
            (
                str(article.title), article.url, article.date, getattr(article, "modified", None),
                str(article.summary), str(article.get_content(site_url)), str(getattr(article, "author", "")),
                str(getattr(article, "category", "")), [str(tag) for tag in getattr(article, "tags", ())],
            )
        )  # fmt: skip
        self._items[id(article)] = article, digest
        return digest

    def _hand_over(self, context: dict[str, Any], work: _Work) -> None:
        self._written_files.add(work.path)
        context[WRITTEN].add(work.path)
        if not self._kept.holds(work):
            self._waiting.append(work)
        if len(self._waiting) >= _BATCH:
            self._flush()

    def _flush(self) -> None:
        works, self._waiting = self._waiting, []
        for work, made in zip(works, _make_all(works, self._processes), strict=True):
            self._kept.add(work.path, made)


class _Kept:
    """What the builds of the site made, in a JSON file; what this one did not ask for is forgotten."""

    def __init__(self, file: Path | None, output: str) -> None:
        self._file, self._output = file, output
        self._all = _read(file) if file else {}
        self._before = {path: _Made(*made) for path, made in self._all.pop(output, {}).items()}
        self._now: dict[str, _Made] = {}

    def holds(self, work: _Work) -> bool:
        """Whether the file stands there as it would be made."""
        before = self._before.get(work.path)
        if before is None or before.digest != work.digest:
            return False
        try:
            untouched = before == _Made.of(work.path, work.digest)
        except OSError:
            return False
        if untouched:
            self._now[work.path] = before
        return untouched

    def add(self, path: str, made: _Made) -> None:
        """Remember a file."""
        self._now[path] = made

    def save(self) -> None:
        """Write down what is remembered."""
        if self._file:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            found = {**self._all, self._output: {path: astuple(made) for path, made in self._now.items()}}
            self._file.write_text(json.dumps(found), encoding="utf-8")


def _read(file: Path) -> dict[str, Any]:
    try:
        found = json.loads(file.read_text(encoding="utf-8"))
        return {output: dict(made) for output, made in found.items()}
    except (OSError, ValueError, AttributeError, TypeError):
        return {}


def _render(template: Template, values: Mapping[str, Any], path: str) -> None:
    target = Path(path)
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(template.render(values), encoding="utf-8")


_inherited: Sequence[_Work] = ()


def _make_all(works: Sequence[_Work], processes: int) -> Iterator[_Made]:
    if processes == 1 or len(works) < ENOUGH or sys.platform != "linux":
        yield from (work.done() for work in works)
        return
    gc.collect()
    gc.freeze()  # else the other processes' collections would copy all memory
    # A fork, since views and templates cannot be sent, and the new processes have them already.
    with ProcessPoolExecutor(processes, get_context("fork"), initializer=_inherit, initargs=(works,)) as pool:
        yield from pool.map(_make_inherited, range(len(works)), chunksize=_CHUNK)
    gc.unfreeze()


def _inherit(works: Sequence[_Work]) -> None:
    global _inherited  # noqa: PLW0603 - in a process of the pool, which lives for one batch
    _inherited = works


def _make_inherited(place: int) -> _Made:
    return _inherited[place].done()
