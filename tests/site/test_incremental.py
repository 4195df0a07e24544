"""A build over an earlier one gives the site that a clean build gives, whatever was edited in between."""

from __future__ import annotations

import os
import random
import shutil
import signal
from collections.abc import Callable
from pathlib import Path

import pytest
from site_paths import CONTENT, ROOT
from sitebuilder import build
from sitereader import files_of

from briefing.host.worker import Builder

COMPARED = 3
"""Edits after which the two are compared: what was left wrongly stays wrong."""
FERRY = "2026-10-01-night-ferry-stops.md"


def snapshot(site: Path) -> dict[str, bytes]:
    """Every file of a site."""
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in files_of(site)}


class Desk:
    """A content folder with what editors do to it, a settings file, and a folder of the owner's own templates."""

    def __init__(self, folder: Path) -> None:
        self.content = shutil.copytree(CONTENT, folder / "content")
        self.templates = folder / "templates"
        self.settings = folder / "siteconf.py"
        self.settings.write_text(
            f"import sys\nsys.path.insert(0, {str(ROOT)!r})\nfrom pelicanconf import *\n"
            f"THEME = {str(ROOT / 'theme')!r}\nPLUGIN_PATHS = [{str(ROOT / 'plugins')!r}]\n"
            f"THEME_TEMPLATES_OVERRIDES = [{str(self.templates)!r}]\n"
            f"CACHE_PATH = {str(folder / 'cache' / 'pelican')!r}\nBRIEFING_SEARCH = False\n",
            encoding="utf-8",
        )

    def build(self, output: Path) -> None:
        """Build in a process of its own."""
        build(self.content, output, settings=str(self.settings))

    def replace(self, name: str, old: str, new: str) -> None:
        """Change a file."""
        path = self.content / name
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new), encoding="utf-8")

    def put(self, name: str, text: str) -> None:
        """Write a file."""
        (self.content / name).parent.mkdir(parents=True, exist_ok=True)
        (self.content / name).write_text(text, encoding="utf-8")

    def set(self, line: str) -> None:
        """Change a setting."""
        with self.settings.open("a", encoding="utf-8") as file:
            file.write(f"{line}\n")

    def override(self, name: str, text: str) -> None:
        """Put a template of the owner's own in the place of one of the theme's."""
        (self.templates / name).parent.mkdir(parents=True, exist_ok=True)
        (self.templates / name).write_text(text, encoding="utf-8")


NEW = """Title: Ferry staff win a review
Date: 2026-10-13
Tags: night ferry

The ferry board will look at the night timetable again.

“We asked for this in spring,” said Ada Quill, a deckhand.
"""
EDITS: dict[str, Callable[[Desk], None]] = {
    "add": lambda desk: desk.put("2026-10-13-review.md", NEW),
    "body": lambda desk: desk.replace(FERRY, "two crossings", "both crossings"),
    "title": lambda desk: desk.replace(FERRY, "Title: ", "Title: Again: "),
    "date": lambda desk: desk.replace("2026-10-05-night-bus.md", "Title:", "Date: 2026-10-06\nTitle:"),
    "tags": lambda desk: desk.put("2026-10-14-tags.md", NEW.replace("night ferry", "night ferry, timetables")),
    "remove": lambda desk: (desk.content / "2026-10-10-rights.md").unlink(),
    "speaker": lambda desk: desk.put("data/speakers.yml", "- name: Adela Quill\n  aliases: [Ada Quill]\n"),
    "owner's page": lambda desk: desk.put("pages/contact.md", "Title: Contact\n\nWrite to the desk.\n"),
    "setting": lambda desk: desk.set('SITESUBTITLE = "Seen from the quay"'),
    "plugin's setting": lambda desk: desk.set("BRIEFING_POINTS = 2"),
    "picture": lambda desk: (desk.content / "images" / "bus.png").unlink(),
    "template": lambda desk: desk.override("components/skip_link.html", "{% macro skip_link() %}Skip{% endmacro %}"),
    "broken article": lambda desk: desk.put("2026-10-15-odd.md", "Title: Odd\nDate: someday\nSumary: x\n\nIt rained."),
    "nothing": lambda _: None,
}
REPLACING = {"setting", "plugin's setting", "template"}
"""Edits after which another process has to build."""


def edits(seed: int) -> list[str]:
    """All edits in some order."""
    names = list(EDITS)
    random.Random(seed).shuffle(names)  # noqa: S311 - no secret
    return names


def compare(desk: Desk, site: Path, clean: Path, done: list[str]) -> None:
    """Compare a site with one that is built anew."""
    desk.build(clean)
    found, expected = snapshot(site), snapshot(clean)
    assert sorted(found) == sorted(expected), done
    assert [path for path in found if found[path] != expected[path]] == [], done


@pytest.mark.parametrize("seed", [1])
def test_a_build_after_edits_equals_a_clean_one(tmp_path: Path, seed: int) -> None:
    """Byte for byte, over a row of edits."""
    desk = Desk(tmp_path)
    site = tmp_path / "site"
    desk.build(site)
    names = edits(seed)
    for number, name in enumerate(names, 1):
        EDITS[name](desk)
        desk.build(site)
        if number % COMPARED == 0:
            compare(desk, site, tmp_path / f"clean-{number}", names[:number])


@pytest.mark.parametrize("seed", [2, 3])
def test_a_process_that_is_kept_builds_what_a_new_one_would(tmp_path: Path, seed: int) -> None:
    """Byte for byte, over rows of edits; it is replaced where it must be, and only there."""
    desk = Desk(tmp_path)
    site = tmp_path / "site"
    desk.set(f"OUTPUT_PATH = {str(site)!r}")
    with Builder([str(desk.content), "-s", str(desk.settings)]) as builder:
        assert builder.build()
        names = edits(seed)
        for number, name in enumerate(names, 1):
            before = builder.pid
            EDITS[name](desk)
            assert builder.build(), name
            assert (builder.pid != before) == (name in REPLACING), name
            if number % COMPARED == 0:
                compare(desk, site, tmp_path / f"clean-{number}", names[:number])


def test_a_build_that_stopped_leaves_nothing_to_the_next(tmp_path: Path) -> None:
    """A slip in the settings is told, and mended in the next build; a process that died is replaced."""
    desk = Desk(tmp_path)
    site = tmp_path / "site"
    with Builder([str(desk.content), "-s", str(desk.settings), "-o", str(site)]) as builder:
        assert builder.build()
        desk.set("BRIEFING_POINTS = 'many'")
        assert not builder.build()
        desk.set("BRIEFING_POINTS = 1")
        assert builder.build()
        assert builder.pid
        os.kill(builder.pid, signal.SIGKILL)
        os.waitid(os.P_PID, builder.pid, os.WEXITED | os.WNOWAIT)
        assert builder.build()
    compare(desk, site, tmp_path / "clean", ["setting"])


@pytest.mark.parametrize("kept", [False, True])
def test_what_has_not_changed_is_left_alone(tmp_path: Path, kept: bool) -> None:
    """Pages, feeds and data that an edit has no part in keep their time; what somebody spoiled is mended."""
    desk = Desk(tmp_path)
    site = tmp_path / "site"
    with Builder([str(desk.content), "-s", str(desk.settings), "-o", str(site)]) as builder:
        again: Callable[[], object] = builder.build if kept else lambda: desk.build(site)
        again()
        first = snapshot(site)
        made = [path for path in files_of(site) if path.suffix in {".html", ".atom", ".json"}]
        times = {path: path.stat().st_mtime_ns for path in made}
        spoiled = [site / "articles" / "cannery-shift" / "index.html", site / "tags" / "cannery" / "articles.json"]
        for path in spoiled:
            path.write_text("Spoiled.", encoding="utf-8")
        desk.replace("2026-10-12-short.html", "</body>", "<p>A second line.</p></body>")
        again()
    written = {path.relative_to(site).as_posix() for path in made if path.stat().st_mtime_ns != times[path]}
    names = {path.relative_to(site).as_posix() for path in spoiled}
    assert all(snapshot(site)[name] == first[name] for name in names)
    assert {"articles/short/index.html", *names} <= written
    assert "articles/night-bus/index.html" not in written
    assert "speakers/index.html" not in written


def test_all_processes_make_the_same_site(site: Path, tmp_path: Path) -> None:
    """Pages made in several processes are those made in one."""
    build(CONTENT, tmp_path / "out", "BRIEFING_PROCESSES=2")
    assert snapshot(tmp_path / "out") == snapshot(site)
