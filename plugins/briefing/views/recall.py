"""What was made of an earlier coverage, for as long as nothing has changed that it was made of.

Views and exports are pure functions of the coverage: what they read of it while they are made decides what they are. So
that is noted (as in Acar, Blelloch and Harper, "Adaptive functional programming", 2002), and what was made is given back
while a later coverage holds the same there.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Mapping
from dataclasses import dataclass, fields
from typing import Any, TypeVar, cast

from ..model import Corpus
from .coverage import Coverage

_T = TypeVar("_T")
Read = tuple[str, Hashable]
"""A field, and a key where the field is a mapping."""
_WHOLE = object()
"""Stands for all of a field."""
_CORPUS = "corpus"


class Recall:
    """What was made of coverages, one after another. What was not asked for while one was at hand is forgotten."""

    def __init__(self, *, keeps: bool = True) -> None:
        """``keeps``: False for one coverage alone, of which nothing need be kept."""
        self._keeps = keeps
        self._coverage: Coverage | None = None
        self._known: dict[Hashable, _Made] = {}
        self._asked: dict[Hashable, _Made] = {}
        self._making: list[_Making] = []
        """What is being made, each inside of the one before."""

    def turn_to(self, coverage: Coverage) -> None:
        """Have what follows made of ``coverage``."""
        before, self._coverage = self._coverage, coverage
        if not self._keeps:
            self._asked = {}
            return
        changed = changes(before, coverage) if before else frozenset[Read]()
        self._known = {key: made for key, made in self._asked.items() if changed.isdisjoint(made.reads)}
        self._asked = {}

    def of(self, key: Hashable, make: Callable[[Coverage], _T], *, shared: bool = False) -> _T:
        """What ``make`` makes of the coverage, nothing lazy; ``key`` tells it from all else that is asked for.

        ``shared``: it is asked for more than once of one coverage.
        """
        assert self._coverage is not None  # noqa: S101 - there is one before anything is asked for
        if not self._keeps and not shared:
            return make(self._coverage)
        made = self._asked.get(key) or self._known.get(key)
        if made is None:
            making = _Making(set(), set())
            self._making.append(making)
            try:
                result = make(_watched(self._coverage, making.reads) if self._keeps else self._coverage)
            finally:
                self._making.pop()
            made = _Made(result, frozenset(making.reads), frozenset(making.uses))
        self._note(key, made)
        if self._making:
            self._making[-1].reads.update(made.reads)
            self._making[-1].uses.add(key)
        return cast("_T", made.result)

    def _note(self, key: Hashable, made: _Made) -> None:
        """What is asked for is asked for with all that it was made of: that may be wanted when it has to be made again."""
        self._asked[key] = made
        for used in made.uses - self._asked.keys():
            if used in self._known:
                self._note(used, self._known[used])

    def forget(self, key: Hashable) -> None:
        """Have it made again when it is asked for."""
        self._known.pop(key, None)
        self._asked.pop(key, None)


@dataclass(frozen=True, slots=True)
class _Making:
    reads: set[Read]
    uses: set[Hashable]


@dataclass(frozen=True, slots=True)
class _Made:
    result: Any
    reads: frozenset[Read]
    uses: frozenset[Hashable]
    """Keys of what it asked for itself."""


def changes(before: Coverage, now: Coverage) -> frozenset[Read]:
    """Everything in which two coverages differ."""
    found: set[Read] = set()
    for name, old, new in _parts(before, now):
        if not isinstance(old, Mapping):
            if old != new:
                found.add((name, _WHOLE))
            continue
        keys = {key for key in {**old, **new} if key not in old or key not in new or _differ(old[key], new[key])}
        found |= {(name, key) for key in keys}
        if keys or list(old) != list(new):
            found.add((name, _WHOLE))
    return frozenset(found)


def _parts(before: Coverage, now: Coverage) -> Iterator[tuple[str, Any, Any]]:
    for field in fields(Coverage):
        old, new = getattr(before, field.name), getattr(now, field.name)
        if field.name != _CORPUS:
            yield field.name, old, new
            continue
        for part in fields(Corpus):
            yield f"{_CORPUS}.{part.name}", getattr(old, part.name), getattr(new, part.name)


def _differ(old: object, new: object) -> bool:
    return old is not new and old != new


class _Watched:
    """A record that notes which of its fields are read."""

    __slots__ = ()

    def __getattribute__(self, name: str) -> Any:
        value = object.__getattribute__(self, name)
        if name not in _FIELDS:
            return value  # a method, which reads fields
        prefix, reads = object.__getattribute__(self, "_notes")
        if isinstance(value, _Watched):
            return value
        if isinstance(value, dict):
            return _WatchedMapping(value, prefix + name, reads)
        reads.add((prefix + name, _WHOLE))
        return value


class _WatchedCoverage(_Watched, Coverage):
    __slots__ = ("_notes",)


class _WatchedCorpus(_Watched, Corpus):
    __slots__ = ("_notes",)


class _WatchedMapping(Mapping[Any, Any]):
    """A mapping that notes which of its keys are read, or all."""

    __slots__ = ("_mapping", "_name", "_reads")

    def __init__(self, mapping: Mapping[Any, Any], name: str, reads: set[Read]) -> None:
        self._mapping, self._name, self._reads = mapping, name, reads

    def __getitem__(self, key: Any) -> Any:
        self._reads.add((self._name, key))
        return self._mapping[key]

    def __contains__(self, key: object) -> bool:
        self._reads.add((self._name, key))
        return key in self._mapping

    def get(self, key: Any, default: Any = None) -> Any:
        self._reads.add((self._name, key))
        return self._mapping.get(key, default)

    def __iter__(self) -> Iterator[Any]:
        self._reads.add((self._name, _WHOLE))
        return iter(self._mapping)

    def __len__(self) -> int:
        self._reads.add((self._name, _WHOLE))
        return len(self._mapping)


_FIELDS = frozenset(field.name for record in (Coverage, Corpus) for field in fields(record))


def _watched(coverage: Coverage, reads: set[Read]) -> Coverage:
    """A coverage that adds what is read of it to ``reads``."""
    corpus = _WatchedCorpus(*(getattr(coverage.corpus, field.name) for field in fields(Corpus)))
    object.__setattr__(corpus, "_notes", (f"{_CORPUS}.", reads))
    values = {field.name: getattr(coverage, field.name) for field in fields(Coverage)}
    watched = _WatchedCoverage(**{**values, _CORPUS: corpus})
    object.__setattr__(watched, "_notes", ("", reads))
    return watched
