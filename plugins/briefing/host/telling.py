"""What a build has to tell: kept until its end, then told in the order of the files, and each once while it lasts."""

from __future__ import annotations

import json
import logging
import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from ..errors import Notice

TOLD = "BRIEFING_TOLD"
"""Environment variable: a file for what a build told. What stands in it is not told again."""
_UNREAD = ("pelican.generators", "Could not process %s")
"""Pelican's word on a file that our readers have told with the reason."""


@dataclass(frozen=True, slots=True)
class Told:
    """A warning or error of a build."""

    text: str
    is_error: bool


class Telling(logging.Handler):
    """Stands before the handlers of Pelican's log; passes on at once all but warnings and errors."""

    def __init__(self, targets: Iterable[logging.Handler]) -> None:
        super().__init__()
        self.targets = tuple(targets)
        self._kept: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep a warning or error; one that ends the build brings out the others first."""
        if record.levelno in {logging.WARNING, logging.ERROR}:
            if not self._is_told(record):
                self._kept.append(record)
            return
        if record.levelno >= logging.CRITICAL:
            self.flush()
        self._pass_on(record)

    def flush(self) -> None:
        """Tell what is kept."""
        for record in sorted(self._kept, key=_place_of):
            self._pass_on(record)
        self._kept.clear()

    def end_build(self) -> None:
        """Tell what is new, and what was told at the last build and is no longer so."""
        path = os.environ.get(TOLD)
        before = {each.text for each in read_told(Path(path))} if path else set()
        kept = sorted(self._kept, key=_place_of)
        now = [Told(record.getMessage(), record.levelno >= logging.ERROR) for record in kept]
        self._kept = [record for record in kept if record.getMessage() not in before]
        self.flush()
        if path:
            for text in sorted(before - {each.text for each in now}):
                level = {"levelno": logging.INFO, "levelname": logging.getLevelName(logging.INFO)}
                self._pass_on(logging.makeLogRecord({**level, "msg": "No longer: %s", "args": (text,)}))
            _write_told(Path(path), now)

    def _is_told(self, record: logging.LogRecord) -> bool:
        if (record.name, record.msg) != _UNREAD:
            return False
        source = Path(str(record.args[0])).as_posix()  # type: ignore[index]
        return any(notice.source == source for notice in map(_notice_of, self._kept) if notice)

    def _pass_on(self, record: logging.LogRecord) -> None:
        for handler in self.targets:
            handler.handle(record)


def begin() -> None:
    """Have warnings and errors kept until :func:`end`."""
    root = logging.getLogger()
    if not any(isinstance(handler, Telling) for handler in root.handlers):
        root.handlers[:] = [Telling(root.handlers)]


def end() -> None:
    """Tell what the build has to tell."""
    for handler in logging.getLogger().handlers:
        if isinstance(handler, Telling):
            handler.end_build()


def read_told(path: Path) -> list[Told]:
    """What the last build told; nothing where there was none."""
    try:
        return [Told(**each) for each in json.loads(path.read_text(encoding="utf-8"))]
    except (OSError, ValueError, TypeError):
        return []


def _write_told(path: Path, told: Iterable[Told]) -> None:
    path.write_text(json.dumps([{"text": each.text, "is_error": each.is_error} for each in told]), encoding="utf-8")


def _notice_of(record: logging.LogRecord) -> Notice | None:
    return (
        record.args[0]
        if isinstance(record.args, tuple) and record.args and isinstance(record.args[0], Notice)
        else None
    )


def _place_of(record: logging.LogRecord) -> tuple[bool, str]:
    """By file; what names none comes last, in the order in which it came."""
    notice = _notice_of(record)
    return (notice is None, notice.source if notice else "")
