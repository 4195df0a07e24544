"""``make serve``, as README has it: the site is shown, a save is seen, a taken port is told."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

PATIENCE = 60
"""Seconds until a test gives up; nothing here is about speed."""


def write(project: Path, words: str) -> None:
    """The one article."""
    text = f"Title: The ferry\nDate: 2026-10-01\n\n{words}\n"
    (project / "content" / "ferry.md").write_text(text, encoding="utf-8")


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def serving(project: Path, port: int) -> Iterator[Path]:
    """``make serve`` in the background, ended with all its children; yields the file of what it says."""
    said = project / "said.txt"
    with (
        said.open("w", encoding="utf-8") as file,
        subprocess.Popen(
            ["make", "serve", f"PORT={port}"],
            cwd=project,
            env={**os.environ, "PYTHONUNBUFFERED": "1", "COLUMNS": "1000"},
            stdout=file,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        ) as process,
    ):
        try:
            yield said
        finally:
            os.killpg(process.pid, signal.SIGTERM)


def get(url: str, words: str) -> str:
    """The page at ``url`` as soon as it holds ``words``."""
    end = time.monotonic() + PATIENCE
    page = ""
    while time.monotonic() < end:
        try:
            with urllib.request.urlopen(url, timeout=PATIENCE) as answer:  # noqa: S310 - our own server
                page = answer.read().decode()
        except (urllib.error.URLError, ConnectionError):
            page = ""
        if words in page:
            return page
        time.sleep(0.1)
    raise AssertionError(f"{words!r} never came at {url}; the last page was {page[:300]!r}")


def get_other(url: str, old: str) -> str:
    """The page at ``url`` as soon as it is there and not what it was."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        page = get(url, "")
        if page != old:
            return page
        time.sleep(0.1)
    raise AssertionError(f"{url} never changed")


def test_shows_the_site_and_every_save(project: Path) -> None:
    """The first build is served; a saved article is built again, and can be searched; what is missing gets the site's own page."""
    port = free_port()
    with serving(project, port):
        page = get(f"http://127.0.0.1:{port}/articles/ferry/", "We sail at six")
        assert 'data-kind="briefing"' in page
        index = f"http://127.0.0.1:{port}/pagefind/pagefind-entry.json"
        first = get(index, '"page_count":')
        write(project, "“We sail at seven,” said Ann Lee, the captain.")
        get(f"http://127.0.0.1:{port}/articles/ferry/", "We sail at seven")
        get_other(index, first)
        with pytest.raises(urllib.error.HTTPError) as missing:
            urllib.request.urlopen(f"http://127.0.0.1:{port}/nothing/", timeout=PATIENCE)
        with missing.value as answer:
            assert answer.code == 404
            assert 'data-kind="error"' in answer.read().decode()


def test_each_fault_is_told_once(project: Path) -> None:
    """Not again at each save; and when it is mended, that is told."""
    port = free_port()
    faulty = project / "content" / "storm.md"
    faulty.write_text("Title: Storm\nDate: 2026-10-01\nSumary: x\n\nIt blew on Monday.\n", encoding="utf-8")
    with serving(project, port) as said:
        address = f"http://127.0.0.1:{port}/articles"
        get(f"{address}/storm/", "It blew on Monday")
        write(project, "“We sail at seven,” said Ann Lee, the captain.")
        get(f"{address}/ferry/", "We sail at seven")
        faulty.write_text("Title: Storm\nDate: 2026-10-01\n\nIt blew on Tuesday.\n", encoding="utf-8")
        get(f"{address}/storm/", "It blew on Tuesday")
        write(project, "“We sail at eight,” said Ann Lee, the captain.")
        get(f"{address}/ferry/", "We sail at eight")
    lines = said.read_text(encoding="utf-8").splitlines()
    told = [line.partition("storm.md")[0].split()[-1] for line in lines if "storm.md, Sumary" in line]
    assert told == ["WARNING", "longer:"]


def test_taken_port_is_told(project: Path) -> None:
    """The message names the port and the way out; nothing is built or served."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        done = subprocess.run(
            ["make", "serve", f"PORT={port}"],
            cwd=project,
            capture_output=True,
            text=True,
            timeout=PATIENCE,
            check=False,
        )
    assert done.returncode != 0
    assert f"port {port} cannot be used" in done.stderr
    assert f"make serve PORT={port + 1}" in done.stderr
    assert "Traceback" not in done.stderr


def test_missing_folder_is_told(project: Path) -> None:
    """A slip in INPUTDIR is told with the name."""
    done = subprocess.run(
        ["make", "serve", "INPUTDIR=contents", f"PORT={free_port()}"],
        cwd=project,
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )
    assert done.returncode != 0
    assert "there is no folder 'contents'" in done.stderr
