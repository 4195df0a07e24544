"""Sites built for the purpose: what a build leaves out, keeps and tells."""

from __future__ import annotations

import json
import re
import shutil
import sqlite3
from pathlib import Path

import pytest
from site_paths import CONTENT
from sitebuilder import build
from sitereader import files_of, page_at, pages_of, text_of


def test_two_builds_are_equal(site: Path, tmp_path: Path) -> None:
    """Byte for byte, with the analyses kept or made anew."""
    output = tmp_path / "output"
    for _ in range(2):
        build(CONTENT, output)
        names = [path.relative_to(site) for path in files_of(site)]
        assert names == [path.relative_to(output) for path in files_of(output)]
        for name in names:
            assert (site / name).read_bytes() == (output / name).read_bytes(), name


def test_pelicans_cache_changes_nothing(tmp_path: Path) -> None:
    """Articles that Pelican's generator cache gives back are analysed as they were written, not as we left them.

    The article with an image is left out: Pelican itself loses links to static files in that cache.
    """
    content = tmp_path / "content"
    shutil.copytree(CONTENT, content, ignore=shutil.ignore_patterns("*night-bus*", "images"))
    cache = ["CACHE_CONTENT=true", "LOAD_CONTENT_CACHE=true", 'CONTENT_CACHING_LAYER="generator"']
    outputs = [tmp_path / name for name in ("first", "second")]
    for output in outputs:
        build(content, output, *cache, f'CACHE_PATH="{tmp_path / "cache"}"')
    assert (tmp_path / "cache" / "ArticlesGenerator").exists()
    first, second = ({path.relative_to(output): path.read_bytes() for path in files_of(output)} for output in outputs)
    assert first == second


def test_kept_analysis_is_checked_again(tmp_path: Path) -> None:
    """A quote that was altered in the kept analyses is not shown: the article is analysed again."""
    output = tmp_path / "out"
    build(CONTENT, output)
    with sqlite3.connect(tmp_path / "out.sqlite3") as connection:
        connection.execute(
            "UPDATE briefing SET data = CAST(replace(CAST(data AS TEXT), 'two crossings', 'six crossings') AS BLOB)"
        )
    connection.close()
    build(CONTENT, output)
    page = (output / "articles" / "night-ferry-stops" / "index.html").read_text(encoding="utf-8")
    assert "two crossings" in page
    assert "six crossings" not in page


@pytest.mark.parametrize("relative", ["false", "true"])
def test_empty_site(tmp_path: Path, relative: str) -> None:
    """A site without articles builds, and says on its front page how to add one."""
    (tmp_path / "content").mkdir()
    build(tmp_path / "content", tmp_path / "out", f"RELATIVE_URLS={relative}")
    assert "content/" in (tmp_path / "out" / "index.html").read_text(encoding="utf-8")


def test_namesakes_are_both_published(tmp_path: Path) -> None:
    """Two articles of one slug take neither the site down nor each other's place, and that is told."""
    content = tmp_path / "content"
    content.mkdir()
    for suffix in ("md", "txt"):
        text = f"Title: Quay {suffix}\nDate: 2026-10-01\n\nThe quay in {suffix} form.\n"
        (content / f"quay.{suffix}").write_text(text, encoding="utf-8")
    said = build(content, tmp_path / "out")
    assert "quay.txt, Slug: 'quay' is taken by quay.md" in said
    pages = [path.read_text(encoding="utf-8") for path in (tmp_path / "out" / "articles").rglob("index.html")]
    assert len(pages) == 2
    home = (tmp_path / "out" / "index.html").read_text(encoding="utf-8")
    assert "Quay md" in home
    assert "Quay txt" in home


def test_a_joint_statement_stands_on_the_pages_of_both(tmp_path: Path) -> None:
    """On the briefing both names lead to their pages; each page has the words, with both names."""
    content = tmp_path / "content"
    content.mkdir()
    words = "“We will build the bridge together,” Ann Sorrel and Tom Marrow said in a joint statement."
    (content / "bridge.md").write_text(f"Title: A bridge\nDate: 2026-10-01\n\n{words}\n", encoding="utf-8")
    build(content, tmp_path / "out")
    pages = {path.parent.name: path.read_text(encoding="utf-8") for path in (tmp_path / "out").rglob("*/index.html")}
    (briefing,) = (page for name, page in pages.items() if name == "bridge")
    for name, slug in (("Ann Sorrel", "ann-sorrel"), ("Tom Marrow", "tom-marrow")):
        link = re.compile(rf'<a href="[^"]*speakers/{slug}/">{name}</a>')
        assert link.search(briefing)
        assert "We will build the bridge together" in pages[slug]
        assert all(re.search(other, pages[slug]) for other in ("Ann Sorrel</a>", "Tom Marrow</a>"))


def test_a_joint_statement_counts_for_each_in_the_matrix_of_a_tag(tmp_path: Path) -> None:
    """Its numbers lead to the words on the briefing, where both have said them."""
    content = tmp_path / "content"
    content.mkdir()
    texts = {
        "bridge": "“We will build the bridge together,” Ann Sorrel and Tom Marrow said in a joint statement.",
        "quay": "“The quay comes first,” Ann Sorrel said.",
    }
    for name, text in texts.items():
        head = f"Title: The {name}\nDate: 2026-10-01\nTags: Harbour works\n\n"
        (content / f"{name}.md").write_text(f"{head}{text}\n", encoding="utf-8")
    build(content, tmp_path / "out")
    tag = (tmp_path / "out" / "tags" / "harbour-works" / "index.html").read_text(encoding="utf-8")
    cells = re.findall(r'matrix__cell" href="[^"]*articles/(\w+)/#([^"]+)">1<span class="u-hidden"> by ([^<]+)<', tag)
    assert sorted((article, name) for article, _, name in cells) == [
        ("bridge", "Ann Sorrel"),
        ("bridge", "Tom Marrow"),
        ("quay", "Ann Sorrel"),
    ]
    for article, anchor, _ in cells:
        briefing = (tmp_path / "out" / "articles" / article / "index.html").read_text(encoding="utf-8")
        assert f'id="{anchor}"' in briefing


def test_words_of_a_transcript_are_not_called_the_reporters(tmp_path: Path) -> None:
    """They stand without marks behind the speaker's name; elsewhere such words are reported."""
    content = tmp_path / "content"
    content.mkdir()
    text = (
        "Ann Sorrel spoke to the paper. She said the quay was full.\n\n"
        "SORREL: We will build the bridge in May.\n\nSORREL: The quay comes first.\n"
    )
    (content / "talk.md").write_text(f"Title: A talk\nDate: 2026-10-01\n\n{text}", encoding="utf-8")
    build(content, tmp_path / "out")
    page = (tmp_path / "out" / "articles" / "talk" / "index.html").read_text(encoding="utf-8")
    kinds = re.findall(r'<p data-quote>([^<]+)</p>.*?<span class="quote__kind"[^>]*>([^<]+)<', page, flags=re.DOTALL)
    assert dict(kinds) == {
        "the quay was full": "Indirect: reporter’s words",
        "We will build the bridge in May.": "Transcript: words as printed",
        "The quay comes first.": "Transcript: words as printed",
    }


def test_articles_of_one_title_are_told_apart(tmp_path: Path) -> None:
    """A weekly column keeps its title on the page; in a list of search results its date is beside it."""
    content = tmp_path / "content"
    content.mkdir()
    for number, day in enumerate(("01", "08", "08")):
        text = f"Title: Harbour notes\nDate: 2026-10-{day}\n\nThe quay was busy on the {day}th.\n"
        (content / f"notes-{number}.md").write_text(text, encoding="utf-8")
    build(content, tmp_path / "out")
    pages = [path.read_text(encoding="utf-8") for path in sorted((tmp_path / "out" / "articles").rglob("index.html"))]
    titles = [re.findall(r"<title>(.*?) –", page)[0] for page in pages]
    assert titles == [
        "Harbour notes (1 October 2026)",
        "Harbour notes (8 October 2026)",
        "Harbour notes (8 October 2026, 2)",
    ]
    assert all("Harbour notes</h1>" in page for page in pages)


def test_speakers_of_one_name_are_told_apart(tmp_path: Path) -> None:
    """Where only titles are seen, and on each other's pages: a bank and a man called Morgan."""
    content = tmp_path / "content"
    content.mkdir()
    texts = (
        "The company Morgan closed a branch. “It was too small,” Morgan said on Tuesday.",
        "Mr Morgan, a teacher, walks to school. “It is not far,” Mr Morgan said.",
    )
    for number, text in enumerate(texts):
        (content / f"{number}.md").write_text(f"Title: News {number}\nDate: 2026-10-01\n\n{text}\n", encoding="utf-8")
    build(content, tmp_path / "out", "BRIEFING_SEARCH=false", "BRIEFING_SHARE_IMAGES=0")
    pages = [page for page in pages_of(tmp_path / "out") if page.kind == "speaker"]
    titles = sorted(re.findall(r"<title>(.*?):", page.path.read_text(encoding="utf-8"))[0] for page in pages)
    assert titles == ["Morgan, a teacher", "Morgan, the company"]
    notes = {page.url: [text_of(each) for each in page.by_class("note")] for page in pages}
    assert sorted(notes.values()) == [[f"Others of this name: {title}"] for title in titles]


def test_a_long_index_of_speakers_has_pages(tmp_path: Path) -> None:
    """Nobody is lost between pages, and each letter leads to where it begins."""
    content = tmp_path / "content"
    content.mkdir()
    names = {f"Ann {first}{second}mar" for first in "ABCDEFGHIJKLMNOPRSTVW" for second in "aeiouylrnsth"}
    said = "\n\n".join(f"“The water rose {len(name)} times,” said {name}." for name in sorted(names))
    (content / "flood.md").write_text(f"Title: Flood\nDate: 2026-10-01\n\n{said}\n", encoding="utf-8")
    build(content, tmp_path / "out", "BRIEFING_SEARCH=false", "BRIEFING_SHARE_IMAGES=0")
    pages = {page.url: page for page in pages_of(tmp_path / "out") if page.kind == "speakers"}
    assert len(pages) > 1
    shown = [" ".join(text_of(each).split()) for page in pages.values() for each in page.by_class("speaker-card__name")]
    assert len(shown) == len(set(shown))
    assert set(shown) == names
    for link in page_at(tmp_path / "out", "speakers").by_class("letters__link"):
        address, _, anchor = link.get("href", "").partition("#")
        assert anchor in pages[address].ids


def test_feeds_of_speakers_and_tags_are_as_long_as_the_settings_say(tmp_path: Path) -> None:
    """So many articles, newest first, with their texts or without; the feed of all is another matter."""
    build(CONTENT, tmp_path / "out", "BRIEFING_SEARCH=false", "BRIEFING_FEED_ITEMS=1", "BRIEFING_FEED_FULLTEXT=true")
    tag = tmp_path / "out" / "tags" / "night-ferry"
    articles = json.loads((tag / "articles.json").read_text(encoding="utf-8"))["articles"]
    assert len(articles) > 1
    atom = (tag / "feed.atom").read_text(encoding="utf-8")
    assert atom.count("<entry>") == atom.count("<content ") == 1
    items = json.loads((tag / "feed.json").read_text(encoding="utf-8"))["items"]
    assert [item["url"] for item in items] == [articles[0]["url"]]
    assert (tmp_path / "out" / "feed.atom").read_text(encoding="utf-8").count("<entry>") > 1


def test_faulty_settings_stop_the_build(tmp_path: Path) -> None:
    """A slip in a setting's name is told with the nearest name, before any work is done."""
    with pytest.raises(AssertionError, match=r"BRIEFING_POINT is not a setting of this plugin\. Did you mean"):
        build(CONTENT, tmp_path / "out", "BRIEFING_POINT=3")
    assert not (tmp_path / "out" / "index.html").exists()
