"""What a build tells, and in which order."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest

from briefing.errors import Notice
from briefing.host.telling import TOLD, Telling, Told, read_told


class Heard(logging.Handler):
    """Keeps what it is given."""

    def __init__(self) -> None:
        super().__init__()
        self.texts: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep it as it would be shown."""
        self.texts.append(f"{record.levelname} {record.getMessage()}")


def record(level: int, *args: object, msg: str = "%s", name: str = "briefing") -> logging.LogRecord:
    """Something that is told."""
    return logging.LogRecord(name, level, "x.py", 1, msg, args, None)


def test_faults_are_told_in_the_order_of_files() -> None:
    """At the end of the build, those of a file together; what names no file comes last; the rest is told at once."""
    heard = Heard()
    telling = Telling([heard])
    for source, words in (("b.md", "1"), ("a.md", "2"), ("b.md", "0")):
        telling.handle(record(logging.WARNING, Notice(source, "", words)))
    telling.handle(record(logging.ERROR, "loose"))
    telling.handle(record(logging.ERROR, Notice("a.md", "", "3")))
    telling.handle(record(logging.INFO, "progress"))
    assert heard.texts == ["INFO progress"]
    telling.end_build()
    told = ["WARNING a.md: 2", "ERROR a.md: 3", "WARNING b.md: 1", "WARNING b.md: 0", "ERROR loose"]
    assert heard.texts[1:] == told


def test_what_ends_the_build_hides_nothing() -> None:
    """What was kept is told before it."""
    heard = Heard()
    telling = Telling([heard])
    telling.handle(record(logging.WARNING, "first"))
    telling.handle(record(logging.CRITICAL, "then"))
    assert heard.texts == ["WARNING first", "CRITICAL then"]


def test_a_file_is_told_once() -> None:
    """Pelican's word on a file adds nothing to ours, and stays where we have none."""
    heard = Heard()
    telling = Telling([heard])
    telling.handle(record(logging.ERROR, Notice("a.md", "", "is empty.")))
    for path in ("./a.md", "./b.md"):
        telling.handle(record(logging.ERROR, path, msg="Could not process %s", name="pelican.generators"))
    telling.end_build()
    assert heard.texts == ["ERROR a.md: is empty.", "ERROR Could not process ./b.md"]


def test_what_lasts_is_told_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """From build to build, and again when it comes back; what is mended is told."""
    monkeypatch.setenv(TOLD, str(tmp_path / "told.json"))
    heard = Heard()
    for faults in (["x", "y"], ["x"], ["x"], ["x", "y"]):
        telling = Telling([heard])
        for fault in faults:
            telling.handle(record(logging.ERROR, fault))
        telling.end_build()
        assert read_told(tmp_path / "told.json") == [Told(fault, is_error=True) for fault in faults]
    assert heard.texts == ["ERROR x", "ERROR y", "INFO No longer: y", "ERROR y"]
