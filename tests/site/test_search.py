"""The index for searching: what is in it, and how a build goes on without it."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

import msgspec
import pytest
from site_paths import CONTENT
from sitebuilder import build
from sitereader import page_at, pages_of, text_of

from briefing.host.search import LATER, BackgroundIndex
from briefing.views.search import SearchRecord

ARTICLE = "Title: The quay\nDate: 2026-10-01\n\n“We open in {month},” said Ann Lee, the harbour master.\n"


@pytest.fixture(scope="module")
def records(tmp_path_factory: pytest.TempPathFactory) -> list[SearchRecord]:
    """What a preview's build of the sample site puts aside for the index."""
    folder = tmp_path_factory.mktemp("search")
    build(CONTENT, folder / "output", environment={LATER: str(folder / "records.jsonl")})
    assert not (folder / "output" / "pagefind").exists()
    lang, *lines = (folder / "records.jsonl").read_bytes().splitlines()
    assert msgspec.json.decode(lang) == "en"
    return [msgspec.json.decode(line, type=SearchRecord) for line in lines]


def index_of(output: Path) -> dict[str, bytes]:
    """The files of an index."""
    return {
        path.relative_to(output).as_posix(): path.read_bytes()
        for path in (output / "pagefind").rglob("*")
        if path.is_file()
    }


def one_article(folder: Path, month: str) -> Path:
    """A folder with one article."""
    content = folder / "content"
    content.mkdir(exist_ok=True)
    (content / "quay.md").write_text(ARTICLE.format(month=month), encoding="utf-8")
    return content


def test_every_quote_speaker_and_tag_can_be_found(site: Path, records: list[SearchRecord]) -> None:
    """At the address where it stands, and each once."""
    found = [record.result.url for record in records]
    assert len(found) == len(set(found))
    pages = {page.path.relative_to(site).as_posix().removesuffix("index.html"): page for page in pages_of(site)}
    listed = {url for url, page in pages.items() if page.kind == "briefing" and not url.startswith("drafts/")}
    quotes = {f"{url}#{id}" for url in listed for id in pages[url].ids if id.startswith("quote-")}
    speakers = {url for url, page in pages.items() if page.kind == "speaker" and "/page/" not in url}
    tags = {url for url, page in pages.items() if page.kind == "tag" and "/page/" not in url}
    assert min(map(len, (listed, quotes, speakers, tags))) > 1
    assert set(found) == listed | quotes | speakers | tags


def test_a_quote_is_found_as_it_stands(site: Path, records: list[SearchRecord]) -> None:
    """Word for word, with its speaker, its doubt, and the tags of its article."""
    quotes = [record for record in records if record.kind == "quote"]
    for quote in quotes:
        url, _, anchor = quote.result.url.partition("#")
        (figure,) = [each for each in page_at(site, url).by_class("quote") if each.get("id") == anchor]
        shown = [text_of(each) for each in figure.iter("p") if each.get("data-quote") is not None]
        assert "".join(run.text for run in quote.result.quote) == quote.text == " … ".join(shown)
        assert (quote.result.certainty == "uncertain") == ("quote--uncertain" in figure.get("class", ""))
    (crossings,) = [quote for quote in quotes if "two crossings" in quote.text and quote.result.lang == "en"]
    assert (crossings.title, crossings.speakers, crossings.month) == ("Greta Holm", ("Greta Holm",), "2026-10")
    assert "Night ferry" in " ".join(crossings.tags).capitalize()


def test_what_is_withheld_cannot_be_found(records: list[SearchRecord]) -> None:
    """Neither drafts nor the text of an article that publishes none."""
    told = "\n".join(f"{record.title}\n{record.text}" for record in records)
    assert "two crossings" in told
    assert "Nobody must read this" not in told
    (rights,) = [record for record in records if record.result.url == "articles/rights/"]
    assert "Every crown of it was on the timetable" not in rights.text


def test_a_build_makes_the_index_for_the_page(site: Path) -> None:
    """And none of Pagefind's own interfaces."""
    names = set(index_of(site))
    assert {"pagefind/pagefind.js", "pagefind/pagefind-entry.json"} <= names
    assert not [name for name in names if "ui" in name or "highlight" in name]
    assert page_at(site, "").by_class("site-header__field")


def test_the_index_is_made_anew_only_for_other_words(tmp_path: Path) -> None:
    """A build of the same leaves it as it is; a removed page of an article takes nothing of it away."""
    output = tmp_path / "output"
    indexes = []
    for month in ("May", "May", "June"):
        build(one_article(tmp_path, month), output, settings="pelicanconf.py")
        indexes.append(index_of(output))
    assert indexes[0] == indexes[1]
    assert indexes[1] != indexes[2]
    assert not list(output.glob(".pagefind*"))


def test_without_pagefind_the_page_offers_the_indexes(tmp_path: Path) -> None:
    """That is told once; nothing leads to a search that does not work."""
    missing = tmp_path / "missing" / "pagefind"
    missing.mkdir(parents=True)
    (missing / "__init__.py").write_text("raise ImportError\n", encoding="utf-8")
    environment = {"PYTHONPATH": str(missing.parent), "PATH": str(Path(sys.executable).parent)}
    output = tmp_path / "output"
    said = build(one_article(tmp_path, "May"), output, environment=environment)
    assert said.count("Install pagefind[bin], or set BRIEFING_SEARCH = False") == 1
    assert not (output / "pagefind").exists()
    (page,) = [page for page in pages_of(output) if page.kind == "search"]
    assert "built without its search" in text_of(page.by_class("search")[0])
    assert {link.rpartition("briefing/")[2] for link in page.links()} >= {"speakers/", "tags/", "archive/"}
    assert not [page for page in pages_of(output) if list(page.tree.iter("form"))]


def test_it_can_be_turned_off(tmp_path: Path) -> None:
    """Without a word; the page and the index of an earlier build go."""
    output = tmp_path / "output"
    content = one_article(tmp_path, "May")
    build(content, output, settings="pelicanconf.py")
    said = build(content, output, "BRIEFING_SEARCH=false", settings="pelicanconf.py")
    assert "pagefind" not in said.lower()
    assert not [name for name in ("search.html", "pagefind") if (output / name).exists()]


def test_a_fault_of_pagefinds_is_told_and_costs_nothing_else(tmp_path: Path) -> None:
    """The site is built."""
    engine = tmp_path / "engine"
    engine.write_text("#!/bin/sh\necho out of memory >&2\nexit 3\n", encoding="utf-8")
    engine.chmod(0o755)
    output = tmp_path / "output"
    said = build(one_article(tmp_path, "May"), output, environment={"PAGEFIND_BINARY_PATH": str(engine)})
    assert "Search, pagefind: could not make the index: out of memory" in said
    assert (output / "articles" / "quay" / "index.html").is_file()
    assert not list(output.glob("*pagefind*"))


def test_a_program_that_cannot_start_is_a_fault_like_any(tmp_path: Path) -> None:
    """As one for another machine is."""
    output = tmp_path / "output"
    said = build(one_article(tmp_path, "May"), output, environment={"PAGEFIND_BINARY_PATH": str(tmp_path / "none")})
    assert "Search, pagefind: could not make the index" in said
    assert (output / "theme" / "css" / "briefing.css").is_file()


def test_the_owners_folder_stays(tmp_path: Path) -> None:
    """What somebody else put where the index goes is told and left alone."""
    output = tmp_path / "output"
    (output / "pagefind").mkdir(parents=True)
    (output / "pagefind" / "mine.txt").write_text("Mine.", encoding="utf-8")
    said = build(one_article(tmp_path, "May"), output, settings="pelicanconf.py")
    assert "holds something else" in said
    assert (output / "pagefind" / "mine.txt").is_file()


def test_a_newer_save_gives_up_an_index_under_way(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is in place stays whole, and the program that was at work is ended."""
    started = tmp_path / "started"
    engine = tmp_path / "engine"
    engine.write_text(
        f"#!/bin/sh\necho $$ > {started}.new\nmv {started}.new {started}\nexec sleep 600\n", encoding="utf-8"
    )
    engine.chmod(0o755)
    monkeypatch.setenv("PAGEFIND_BINARY_PATH", str(engine))
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parents[2] / "plugins"))
    (tmp_path / "pagefind").mkdir()
    (tmp_path / "pagefind" / "pagefind-entry.json").write_text("{}", encoding="utf-8")
    (tmp_path / "pagefind" / "records.sha256").write_text("0", encoding="utf-8")
    before = index_of(tmp_path)
    with BackgroundIndex(tmp_path) as index:
        index.records.write_bytes(b'"en"\n')
        index.begin()
        end = time.monotonic() + 60
        while not started.exists() and time.monotonic() < end:
            time.sleep(0.05)
        assert started.exists()
        index.cancel()
    with pytest.raises(ProcessLookupError):
        os.kill(int(started.read_text(encoding="utf-8")), 0)
    assert index_of(tmp_path) == before
