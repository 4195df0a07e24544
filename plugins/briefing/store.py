"""Analyses kept between builds, in an SQLite file, by a hash of all that they depend on.

A record is JSON that is checked field by field on reading; one that does not fit is analysed again.
"""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Callable, Iterable, Mapping
from contextlib import closing
from datetime import UTC, datetime, timedelta
from functools import cache
from importlib.metadata import version
from pathlib import Path

import msgspec

from .model import Briefing, Document

KEPT = timedelta(days=30)
"""How long an analysis that no build has asked for is kept."""
_TABLE = "CREATE TABLE IF NOT EXISTS briefing (key TEXT PRIMARY KEY, used TEXT NOT NULL, data BLOB NOT NULL)"


@cache
def analyser_version() -> str:
    """A hash of the analyser's own code and word lists: a new version never takes an old one's results."""
    package = Path(__file__).parent
    digest = hashlib.sha256()
    for folder in ("analysis", "corpus"):
        for path in sorted((package / folder).rglob("*")):
            if path.is_file() and "__pycache__" not in path.parts:
                digest.update(path.relative_to(package).as_posix().encode())
                digest.update(path.read_bytes())
    digest.update((package / "model.py").read_bytes())
    digest.update(version("yake").encode())
    return digest.hexdigest()


def key_of(document: Document, aliases: Mapping[str, str], points: int, keyword_method: str) -> str:
    """What an analysis is kept under: text, title, language, settings and the analyser's version."""
    parts = (analyser_version(), document, sorted(aliases.items()), points, keyword_method)
    return hashlib.sha256(repr(parts).encode("utf-8", "surrogatepass")).hexdigest()


class Store:
    """Analyses by key. With no path it keeps nothing; a file that is damaged or of another kind is begun anew.

    A file that cannot be used, or is in use by another build for too long, costs nothing but the time of analysing
    again: ``fault`` says what is wrong with it.
    """

    def __init__(self, path: Path | None) -> None:
        self._path = path
        self._today = datetime.now(UTC).date()
        self.fault = ""
        if path is not None:
            self._tried(lambda: path.parent.mkdir(parents=True, exist_ok=True))
            self._tried(self._prepare)

    def load(self, keys: Iterable[str]) -> dict[str, Briefing]:
        """The kept analyses among ``keys``."""
        found: dict[str, Briefing] = {}
        self._tried(lambda: self._load(keys, found))
        return found

    def save(self, briefings: Mapping[str, Briefing]) -> None:
        """Keep ``briefings`` under their keys, and drop what has not been used for :data:`KEPT`."""
        if briefings:
            self._tried(lambda: self._save(briefings))

    def _tried(self, step: Callable[[], None]) -> None:
        """Take a step with the file; a damaged file is begun anew, and one that cannot be used is let go."""
        if self._path is None:
            return
        try:
            step()
        except (sqlite3.OperationalError, OSError) as error:
            self._give_up(error)
        except sqlite3.DatabaseError:
            try:
                self._path.unlink()
                self._prepare()
            except (sqlite3.Error, OSError) as error:
                self._give_up(error)

    def _give_up(self, error: Exception) -> None:
        self.fault = f"cannot be used, so that all articles are analysed again each time: {error}"
        self._path = None

    def _load(self, keys: Iterable[str], found: dict[str, Briefing]) -> None:
        decoder = msgspec.json.Decoder(Briefing)
        with closing(self._connect()) as connection, connection:
            for key in keys:
                row = connection.execute("SELECT data, used FROM briefing WHERE key = ?", (key,)).fetchone()
                if row is None:
                    continue
                try:
                    found[key] = decoder.decode(row[0])
                except msgspec.DecodeError:
                    continue
                if row[1] != self._today.isoformat():
                    connection.execute("UPDATE briefing SET used = ? WHERE key = ?", (self._today.isoformat(), key))

    def _save(self, briefings: Mapping[str, Briefing]) -> None:
        rows = [(key, self._today.isoformat(), msgspec.json.encode(each)) for key, each in briefings.items()]
        with closing(self._connect()) as connection, connection:
            connection.executemany("INSERT OR REPLACE INTO briefing VALUES (?, ?, ?)", rows)
            connection.execute("DELETE FROM briefing WHERE used < ?", ((self._today - KEPT).isoformat(),))

    def _connect(self) -> sqlite3.Connection:
        return sqlite3.connect(str(self._path), timeout=30)

    def _prepare(self) -> None:
        with closing(self._connect()) as connection, connection:
            connection.execute(_TABLE)
            columns = [row[1] for row in connection.execute("PRAGMA table_info(briefing)")]
            if columns != ["key", "used", "data"]:
                raise sqlite3.DatabaseError("another layout")
