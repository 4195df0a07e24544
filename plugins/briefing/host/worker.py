"""The process behind the preview that builds again and again, so that what has not changed need not be made again.

It builds for as long as code, templates and settings are those of its first build. Then, after a build that failed, and
when it has grown, another takes its place: :class:`Builder` sees to that.
"""

from __future__ import annotations

import gc
import logging
import signal
import sys
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any, Literal, Self

import pelican
from pelican.log import console
from pelican.log import init as init_logging

from .warmth import WARMTH, Warmth

logger = logging.getLogger(__name__)

Answer = Literal["built", "failed", "stale"]
_GROWTH = 2
"""Times the memory of the first build from which a process is replaced."""
_FULL_COLLECTION = 20
"""Builds after which all memory is gone through."""
_MOST_BUILDS = 200
"""A process is replaced after so many builds, where its memory cannot be known too."""


class Builder:
    """Builds a site with a process that is kept."""

    def __init__(self, arguments: Sequence[str]) -> None:
        """``arguments`` are those of ``pelican``."""
        self._arguments = list(arguments)
        self._process: BaseProcess | None = None
        self._orders: Connection | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._end()

    @property
    def pid(self) -> int | None:
        """The process that built last, or None."""
        return self._process.pid if self._process else None

    def build(self) -> bool:
        """Build; False where the build stopped."""
        if self._process and not self._process.is_alive():
            self._end()
        answer = self._ask()
        if answer == "stale":
            self._end()
            answer = self._ask()
        if answer != "built":
            self._end()
        return answer == "built"

    def _ask(self) -> Answer:
        if self._process is None:
            context = get_context("spawn")
            self._orders, theirs = context.Pipe()
            self._process = context.Process(target=serve, args=(self._arguments, theirs))
            self._process.start()
            theirs.close()
        assert self._orders is not None  # noqa: S101 - it comes with the process
        try:
            self._orders.send("build")
            answer: Answer = self._orders.recv()
        except (EOFError, OSError):
            return "failed"
        return answer

    def _end(self) -> None:
        if self._orders:
            self._orders.close()
        if self._process:
            self._process.terminate()
            self._process.join()
        self._process = self._orders = None


def serve(arguments: list[str], orders: Connection) -> None:
    """Build at each order, until the other end is closed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the preview, which then ends this
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))  # an exit ends the processes that it started
    options = pelican.parse_arguments(arguments)
    init_logging(
        level=options.verbosity,
        fatal=options.fatal,
        name=pelican.__name__,
        handler=pelican.LOG_HANDLERS[options.log_handler],
        logs_dedup_min_level=getattr(logging, options.logs_dedup_min_level),
    )
    site = KeptSite(options)
    with suppress(EOFError, OSError):
        while orders.recv():
            orders.send(site.build())
            site.rest()


class KeptSite:
    """A site that this process builds again and again. ``options`` are those of ``pelican``."""

    def __init__(self, options: Any) -> None:
        self._options = options
        self._warmth = Warmth()
        self._made_with = _MadeWith()
        self._settings = ""
        self._builds = 0
        self._size = 0

    def build(self) -> Answer:
        """Build, as ``pelican`` does."""
        if self._made_with.has_changed() or self._has_grown():
            return "stale"
        try:
            instance, settings = pelican.get_instance(self._options)
            if self._builds and _plain(settings) != self._settings:
                return "stale"
            self._settings = _plain(settings)
            self._made_with.watch(settings)
            settings[WARMTH] = self._warmth
            with console.status("Generating..."):
                instance.run()
        except SystemExit:
            return "failed"
        except Exception as error:
            logger.critical("%s: %s", type(error).__name__, error, exc_info=True)
            return "failed"
        return "built"

    def rest(self) -> None:
        """Make ready for the next build."""
        self._warmth.end_build()
        self._builds += 1
        if self._builds % _FULL_COLLECTION == 0:
            gc.unfreeze()
        gc.collect()
        gc.freeze()  # collections need not look at what is kept from build to build
        self._size = self._size or _memory()

    def _has_grown(self) -> bool:
        return self._builds >= _MOST_BUILDS or _memory() > _GROWTH * self._size > 0


def _plain(settings: Mapping[str, Any]) -> str:
    return repr(sorted((name, value) for name, value in settings.items() if name.isupper()))


class _MadeWith:
    """All that a site is made with but for its content: code that was loaded, word lists, catalogues and templates."""

    def __init__(self) -> None:
        self._begun = time.time_ns()
        self._folders: tuple[Path, ...] = ()
        self._files: dict[Path, tuple[int, int]] = {}

    def watch(self, settings: Mapping[str, Any]) -> None:
        """Begin with what is there before the first build."""
        if not self._folders:
            overrides = map(Path, settings.get("THEME_TEMPLATES_OVERRIDES", ()))
            self._folders = (Path(__file__).parents[1], Path(settings["THEME"]) / "templates", *overrides)
            self._files = {path: _state(path) for path in self._in_folders()}

    def has_changed(self) -> bool:
        """Whether it is no more what it was when this process began to use it."""
        if not self._folders:
            return False
        paths = {Path(path) for module in list(sys.modules.values()) if (path := getattr(module, "__file__", None))}
        loaded = {path: _state(path) for path in paths - self._files.keys()}
        if any(time > self._begun for time, _ in loaded.values()):
            return True
        self._files |= loaded
        inside = {path for path in self._files if any(folder in path.parents for folder in self._folders)}
        return inside != self._in_folders() or any(_state(path) != state for path, state in self._files.items())

    def _in_folders(self) -> set[Path]:
        found = (path for folder in self._folders for path in folder.rglob("*"))
        return {path for path in found if path.is_file() and "__pycache__" not in path.parts}


def _state(path: Path) -> tuple[int, int]:
    """Time and size; (-1, -1) of a file that is gone."""
    try:
        stat = path.stat()
    except OSError:
        return -1, -1
    return stat.st_mtime_ns, stat.st_size


def _memory() -> int:
    """Of this process, in pages; 0 where the system does not tell."""
    try:
        return int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    except (OSError, ValueError):
        return 0
