"""A build over an earlier one gives the site that a clean build gives, whatever was edited in between."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from site_paths import CONTENT
from sitebuilder import build
from sitereader import files_of

SETTINGS = "pelicanconf.py"
OPTIONS = ("BRIEFING_SEARCH=false",)
COMPARED = 3
"""Edits after which the two are compared: what was left wrongly stays wrong."""
FERRY = "2026-10-01-night-ferry-stops.md"


def snapshot(site: Path) -> dict[str, bytes]:
    """Every file of a site."""
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in files_of(site)}


class Desk:
    """A content folder with what editors do to it, and the options of its builds."""

    def __init__(self, content: Path) -> None:
        self.content = content
        self.options: tuple[str, ...] = OPTIONS

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

    def set(self, option: str) -> None:
        """Change a setting."""
        self.options = (*self.options, option)


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
    "setting": lambda desk: desk.set('SITESUBTITLE="Seen from the quay"'),
    "plugin's setting": lambda desk: desk.set("BRIEFING_POINTS=2"),
    "picture": lambda desk: (desk.content / "images" / "bus.png").unlink(),
    "nothing": lambda _: None,
}


@pytest.mark.parametrize("seed", [1])
def test_a_build_after_edits_equals_a_clean_one(tmp_path: Path, seed: int) -> None:
    """Byte for byte, over a row of edits."""
    desk = Desk(shutil.copytree(CONTENT, tmp_path / "content"))
    site = tmp_path / "site"
    build(desk.content, site, *desk.options, settings=SETTINGS)
    names = list(EDITS)
    random.Random(seed).shuffle(names)  # noqa: S311 - no secret
    for number, name in enumerate(names, 1):
        EDITS[name](desk)
        build(desk.content, site, *desk.options, settings=SETTINGS)
        if number % COMPARED:
            continue
        clean = tmp_path / f"clean-{number}"
        build(desk.content, clean, *desk.options, settings=SETTINGS)
        found, expected = snapshot(site), snapshot(clean)
        done = names[:number]
        assert sorted(found) == sorted(expected), done
        assert [path for path in found if found[path] != expected[path]] == [], done


def test_what_has_not_changed_is_left_alone(tmp_path: Path) -> None:
    """Pages and feeds that an edit has no part in keep their time; what somebody spoiled is mended."""
    desk = Desk(shutil.copytree(CONTENT, tmp_path / "content"))
    site = tmp_path / "site"
    build(desk.content, site, *desk.options, settings=SETTINGS)
    first = snapshot(site)
    made = [path for path in files_of(site) if path.suffix in {".html", ".atom"}]
    times = {path: path.stat().st_mtime_ns for path in made}
    spoiled = site / "articles" / "cannery-shift" / "index.html"
    spoiled.write_text("Spoiled.", encoding="utf-8")
    desk.replace("2026-10-12-short.html", "</body>", "<p>A second line.</p></body>")
    build(desk.content, site, *desk.options, settings=SETTINGS)
    written = {path.relative_to(site).as_posix() for path in made if path.stat().st_mtime_ns != times[path]}
    assert snapshot(site)["articles/cannery-shift/index.html"] == first["articles/cannery-shift/index.html"]
    assert {"articles/short/index.html", "articles/cannery-shift/index.html"} <= written
    assert "articles/night-bus/index.html" not in written
    assert "speakers/index.html" not in written


def test_all_processes_make_the_same_site(site: Path, tmp_path: Path) -> None:
    """Pages made in several processes are those made in one."""
    build(CONTENT, tmp_path / "out", "BRIEFING_PROCESSES=2")
    assert snapshot(tmp_path / "out") == snapshot(site)
