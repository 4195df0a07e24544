"""The index for searching, made by Pagefind's program: records → a folder that the search page loads.

A build makes it at its end. A preview has the build put the records aside instead (see ``LATER``), and makes the index
afterwards in a process of its own: ``python -m briefing.host.search RECORDS OUTPUT``.
"""

from __future__ import annotations

import logging
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path
from typing import Self

import msgspec

from ..errors import Notice
from ..exports.search import index_page, index_page_name
from ..views.addresses import SEARCH_INDEX
from ..views.coverage import Coverage
from ..views.search import SearchRecord, search_records

logger = logging.getLogger(__name__)

LATER = "BRIEFING_SEARCH_LATER"
"""Environment variable: a file for the records. Where it is set, a build writes them and makes no index."""
_STAMP = "records.sha256"
"""In an index: of what it was made. Also the sign that the folder is ours to remove."""
_NOT_USED = "pagefind-*ui*.*", "pagefind-highlight.js"
"""Pagefind's own interfaces: the theme has one."""


def find_engine() -> Path | None:
    """Pagefind's program, from the Python package or from the system; None where there is none."""
    try:
        from pagefind.service import get_executable  # noqa: PLC0415 - may be missing
    except ImportError:
        found = shutil.which("pagefind")
        return Path(found) if found else None
    return get_executable()


def make_index(coverage: Coverage, output: Path) -> None:
    """Make the index of a site, or put its records aside; say once why there is none."""
    if not coverage.site.search:
        _remove(output / SEARCH_INDEX)
        if coverage.config.search:
            message = "is not installed, so the search page leads to the indexes instead. Install pagefind[bin], or set BRIEFING_SEARCH = False."
            logger.warning("%s", Notice("Search", "pagefind", message))
        return
    records = search_records(coverage)
    aside = os.environ.get(LATER)
    if aside:
        write_records(Path(aside), coverage.site.lang, records)
        return
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "records.jsonl"
        write_records(path, coverage.site.lang, records)
        fault = index_records(path, output)
    if fault:
        logger.error("%s", Notice("Search", "pagefind", fault))


def write_records(path: Path, lang: str, records: Iterable[SearchRecord]) -> None:
    """Write the site's language and its records, a line of JSON each."""
    encode = msgspec.json.Encoder().encode
    with path.open("wb") as file:
        file.write(encode(lang) + b"\n")
        for record in records:
            file.write(encode(record) + b"\n")


def index_records(path: Path, output: Path) -> str:
    """Make the index of the records in a file; what went wrong, or "".

    It takes the place of an earlier one when it is whole. An index of the same records is left as it is.
    """
    engine = find_engine()
    if engine is None:
        return "is not installed."
    try:
        return _make_index(engine, path, output)
    except OSError as error:
        return f"could not make the index: {error}"


def _make_index(engine: Path, path: Path, output: Path) -> str:
    target, fresh, old = output / SEARCH_INDEX, output / ".pagefind-new", output / ".pagefind-old"
    if target.exists() and not (target / _STAMP).is_file():
        return f"could not make the index: the folder {SEARCH_INDEX} of the site holds something else. Move that away."
    shutil.rmtree(fresh, ignore_errors=True)  # of one that was given up
    version = subprocess.run([engine, "--version"], capture_output=True, check=False).stdout  # noqa: S603 - as below
    stamp = sha256(path.read_bytes() + version).hexdigest()
    if (target / _STAMP).is_file() and (target / _STAMP).read_text(encoding="utf-8") == stamp:
        return ""
    with tempfile.TemporaryDirectory() as folder:
        _write_pages(path, Path(folder))
        command = [str(engine), "--site", folder, "--output-path", str(fresh), "--silent"]
        done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - our own words
    if done.returncode or not (fresh / "pagefind-entry.json").is_file():
        shutil.rmtree(fresh, ignore_errors=True)
        return f"could not make the index: {(done.stderr or done.stdout).strip() or 'it wrote nothing'}"
    for pattern in _NOT_USED:
        for file in fresh.glob(pattern):
            file.unlink()
    (fresh / _STAMP).write_text(stamp, encoding="utf-8")
    shutil.rmtree(old, ignore_errors=True)
    if target.exists():
        target.rename(old)
    fresh.rename(target)
    shutil.rmtree(old, ignore_errors=True)
    return ""


def _write_pages(records: Path, folder: Path) -> None:
    with records.open("rb") as file:
        lang = msgspec.json.decode(file.readline(), type=str)
        for record in _decoded(file):
            path = folder / index_page_name(record)
            path.parent.mkdir(exist_ok=True)
            path.write_text(index_page(record, lang), encoding="utf-8", errors="replace")


def _decoded(lines: Iterable[bytes]) -> Iterator[SearchRecord]:
    decode = msgspec.json.Decoder(SearchRecord).decode
    return map(decode, lines)


def _remove(index: Path) -> None:
    if (index / _STAMP).is_file():
        shutil.rmtree(index)


class BackgroundIndex:
    """The index of a preview: made after each build in a process of its own, and given up for a newer build."""

    def __init__(self, output: Path) -> None:
        self._output = output
        self._folder = tempfile.TemporaryDirectory()
        self._process: subprocess.Popen[bytes] | None = None
        self.records = Path(self._folder.name) / "records.jsonl"
        """Where a build puts its records."""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.cancel()
        self._folder.cleanup()

    def begin(self) -> None:
        """Make the index of the records, if a build left any."""
        if self.records.exists():
            command = [sys.executable, "-m", f"{__package__}.search", str(self.records), str(self._output)]
            self._process = subprocess.Popen(command)  # noqa: S603 - our own words

    def cancel(self) -> None:
        """End what is under way. The index that is in place stays."""
        if self._process:
            self._process.terminate()
            self._process.wait()
        self._process = None
        self.records.unlink(missing_ok=True)


def main() -> int:
    """Make the index in the background, after everything else that the machine does."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))  # an exit ends Pagefind too
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the preview, which then ends this
    if hasattr(os, "nice"):
        os.nice(10)
    fault = index_records(Path(sys.argv[1]), Path(sys.argv[2]))
    if fault:
        print(f"Search: pagefind {fault}", file=sys.stderr, flush=True)
    return int(bool(fault))


if __name__ == "__main__":
    sys.exit(main())
