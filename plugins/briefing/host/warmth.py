"""What a process that builds again and again takes from one build to the next, in memory.

Pelican's settings hold it (``WARMTH``).
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from typing import Any, TypeVar, cast

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket
from pelican.contents import Content
from pelican.log import LimitFilter

from ..views.recall import Recall
from .fingerprints import Templates

WARMTH = "_briefing_warmth"
_T = TypeVar("_T")


class Results:
    """The last result at each place, for as long as it would be made of the same."""

    def __init__(self, *, keeps: bool = True) -> None:
        self._keeps = keeps
        self._before: dict[Hashable, tuple[tuple[object, ...], Any]] = {}
        self._now: dict[Hashable, tuple[tuple[object, ...], Any]] = {}

    def known(self, place: Hashable, made_of: tuple[object, ...]) -> Any:
        """The last result at ``place`` if it was made of ``made_of``, else None."""
        found = self._now.get(place) or self._before.get(place)
        if found is None or found[0] != made_of:
            return None
        self._now[place] = found
        return found[1]

    def keep(self, place: Hashable, made_of: tuple[object, ...], result: _T) -> _T:
        """Remember a result."""
        if self._keeps:
            self._now[place] = made_of, result
        return result

    def of(self, place: Hashable, made_of: tuple[object, ...], make: Callable[[], _T]) -> _T:
        """The last result at ``place``, made again if it was not made of ``made_of``; results are never None."""
        found = self.known(place, made_of)
        return self.keep(place, made_of, make()) if found is None else cast("_T", found)

    def same(self, place: Hashable, value: _T) -> _T:
        """The last value at ``place`` if it equals ``value``: what is made of it need not be compared again."""
        found = self._now.get(place) or self._before.get(place)
        return self.keep(place, (), cast("_T", found[1]) if found and found[1] == value else value)

    def end_build(self) -> None:
        """Forget what this build did not ask for."""
        self._before, self._now = self._now, {}


class _Bytecode(BytecodeCache):
    """Compiled templates by their sources."""

    def __init__(self) -> None:
        self._compiled: dict[tuple[str, str], bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        compiled = self._compiled.get((bucket.key, bucket.checksum))
        if compiled:
            bucket.bytecode_from_string(compiled)

    def dump_bytecode(self, bucket: Bucket) -> None:
        self._compiled[bucket.key, bucket.checksum] = bucket.bytecode_to_string()


class Warmth:
    """What is kept. Settings, code and theme are those of its first build: a change of these wants a new process.

    ``keeps``: False in a process that builds once.
    """

    def __init__(self, *, keeps: bool = True) -> None:
        self.results = Results(keeps=keeps)
        self.gathered = Recall(keeps=keeps), Recall(keeps=keeps)
        """For :func:`~..views.gathering.gather`."""
        self.views = Recall(keeps=keeps)
        """Of what is made of the whole coverage."""
        self.templates = Templates() if keeps else None
        """None where they may change between builds, as in ``pelican --autoreload``."""
        self.bytecode = _Bytecode()

    def end_build(self) -> None:
        """Let go of what only this build needed."""
        self.results.end_build()
        LimitFilter._raised_messages.clear()  # noqa: SLF001 - Pelican tells nothing twice in one process
        LimitFilter._group_count.clear()  # noqa: SLF001
        for name in ("get_content", "get_summary"):
            kept = getattr(vars(Content).get(name), "cache", None)
            if kept:
                kept.clear()  # Pelican keeps all that it was ever asked for


def warmth_of(settings: Mapping[str, Any]) -> Warmth:
    """What earlier builds of this process left."""
    return cast("Warmth", settings[WARMTH])
