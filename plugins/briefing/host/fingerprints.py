"""What a page or feed is made from, as a digest: equal digests, equal files. What is not understood has none."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from hashlib import blake2b
from importlib.metadata import version
from pathlib import Path
from typing import Any

import msgspec
from jinja2 import Environment, Template, nodes
from jinja2.meta import find_referenced_templates, find_undeclared_variables

_READ_BY_FILTERS = frozenset({"DEFAULT_LANG", "head"})
"""What the filters of :mod:`~.words` read of the context."""
_ARTICLE = "article"
_RECORDS = frozenset({"briefing_head", "briefing"})
"""All that a template may read of Pelican's article and still be understood."""
_PACKAGES = ("babel", "feedgenerator", "jinja2", "markupsafe", "pelican")


@dataclass(frozen=True, slots=True)
class Reading:
    """What a template depends on, with all those that it draws on."""

    names: frozenset[str]
    """Of the context."""
    digest: bytes
    """Of the sources."""


@dataclass(frozen=True, slots=True)
class _Source:
    """One template."""

    text: str
    names: frozenset[str]
    """That it reads of the context."""
    draws_on: tuple[str | None, ...]
    """Other templates; None for one whose name is computed."""
    is_understood: bool


@dataclass(frozen=True, slots=True)
class ArticleRecords:
    """What templates read of Pelican's article."""

    briefing_head: Any
    briefing: Any


class Templates:
    """What templates depend on; each source is read once."""

    def __init__(self) -> None:
        self._sources: dict[str, _Source] = {}
        self._readings: dict[str, Reading | None] = {}

    def reading_of(self, template: Template) -> Reading | None:
        """What a template depends on; None where sources do not tell."""
        name = template.name
        if not name:
            return None
        if name not in self._readings:
            self._readings[name] = self._read(template.environment, name)
        return self._readings[name]

    def _read(self, env: Environment, name: str) -> Reading | None:
        found: dict[str, _Source] = {}
        waiting: list[str | None] = [name]
        while waiting:
            current = waiting.pop()
            if current is None:
                return None  # a name that is computed
            if current not in found:
                found[current] = self._source_of(env, current)
                waiting.extend(found[current].draws_on)
        if not all(source.is_understood for source in found.values()):
            return None
        sources = sorted((name, source.text) for name, source in found.items())
        names = _READ_BY_FILTERS.union(*(source.names for source in found.values()))
        return Reading(names, _digest(_code(), repr(sources).encode("utf-8", "surrogatepass")))

    def _source_of(self, env: Environment, name: str) -> _Source:
        if name not in self._sources:
            assert env.loader is not None  # noqa: S101 - Pelican's environments have one
            text = env.loader.get_source(env, name)[0]
            tree = env.parse(text)
            names = frozenset(find_undeclared_variables(tree))
            understood = _ARTICLE not in names or _reads_records_only(tree)
            self._sources[name] = _Source(text, names, tuple(find_referenced_templates(tree)), understood)
        return self._sources[name]


def _reads_records_only(tree: nodes.Template) -> bool:
    """Whether a template reads nothing of ``article`` but our records, or whether there is one."""
    read = sum(node.attr in _RECORDS for node in tree.find_all(nodes.Getattr) if _is_article(node.node))
    asked = sum(node.name == "defined" for node in tree.find_all(nodes.Test) if _is_article(node.node))
    return read + asked == sum(map(_is_article, tree.find_all(nodes.Name)))


def _is_article(node: nodes.Node) -> bool:
    return isinstance(node, nodes.Name) and node.name == _ARTICLE


def values_read(reading: Reading, context: Mapping[str, Any]) -> dict[str, Any]:
    """What a page reads of its context; of Pelican's article only our records, where it has them."""
    values = {name: context[name] for name in sorted(reading.names) if name in context}
    article = values.get(_ARTICLE)
    if all(hasattr(article, name) for name in _RECORDS):
        values[_ARTICLE] = ArticleRecords(article.briefing_head, article.briefing)  # type: ignore[union-attr]
    return values


def page_digest(reading: Reading, name: str, values: Mapping[str, Any]) -> str | None:
    """The digest of a page: its templates, the name of its file, and all that it reads.

    None where something that it reads is no plain value or record, so that nobody can tell whether it has changed.
    """
    try:
        return _digest(reading.digest, msgspec.json.encode((name, values))).hex()
    except (TypeError, ValueError, RecursionError):
        return None


def feed_digest(words: Iterable[object], items: Iterable[bytes]) -> str:
    """The digest of a feed: what is said of the whole, and the digests of its articles."""
    return _digest(_code(), repr(tuple(words)).encode("utf-8", "surrogatepass"), *items).hex()


def item_digest(words: Iterable[object]) -> bytes:
    """The digest of what a feed says of one article."""
    return _digest(repr(tuple(words)).encode("utf-8", "surrogatepass"))


@cache
def _code() -> bytes:
    """A digest of all code, words and packages that pages and feeds are made with."""
    package = Path(__file__).parents[1]
    parts = [repr((sys.version, *((name, version(name)) for name in _PACKAGES))).encode()]
    for path in sorted(package.rglob("*")):
        if path.is_file() and "__pycache__" not in path.parts:
            parts += [path.relative_to(package).as_posix().encode(), path.read_bytes()]
    return _digest(*parts)


def _digest(*parts: bytes) -> bytes:
    digest = blake2b(digest_size=20)
    for part in parts:
        digest.update(len(part).to_bytes(8, "big"))
        digest.update(part)
    return digest.digest()
