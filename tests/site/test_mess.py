"""A folder as it arrives: each fault is told with file and field, and costs nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest
from sitebuilder import build
from sitereader import page_at, pages_of, text_of

BODY = "“The gate will open again in spring,” said Ann Lee, the harbour master. The board met on Monday."


@pytest.fixture(scope="module")
def mess(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """A site of faulty articles, and what its build said."""
    folder = tmp_path_factory.mktemp("mess")
    content = folder / "content"
    content.mkdir()
    files = {
        "wrong-date.md": f"Title: Wrong date\nDate: 31st of Octember\n\n{BODY}",
        "wrong-modified.txt": f"Title: Wrong update\nModified: soon\n\n{BODY}",
        "release.txt": f"STRICTLY EMBARGOED UNTIL 00:01 ON 1 DECEMBER 2099\n\nMill to close\n\n{BODY}",
        "broken-text.txt": f"Title: Broken text\nDate 2026-10-01\nSource: The Post\n\n{BODY}",
        "stated.html": f"<html lang='de'><head><title>Hafen</title></head><body><p>{BODY}</p></body></html>",
        "slip.md": f"Title: Slip\nDate: 2026-10-01\nStaus: draft\n\n{BODY}",
        "broken-head.md": f"Title: Broken head\nDate: 2026-10-01\nSpeaker Aliases: x = y\nFulltext: no\n\n{BODY}",
        "empty.md": "",
        "hugo.md": f'---\ntitle: "Hugo: a story"\ndate: 2026-10-01\ntags: [gate]\n---\n{BODY}',
        "hugo-draft.md": f"---\ntitle: A: draft\ndate: 2026-10-01\ndraft: true\n---\n\n{BODY}",
        "jekyll-draft.md": f"---\ntitle: Jekyll\ndate: 2026-10-01\npublished: false\n---\n{BODY}",
        "Ümläut & Söhne #1.txt": BODY,
        "long.md": f"Title: Long\nSlug: {'x' * 300}\n\n{BODY}",
        "template.md": f"Title: Own template\nTemplate: fancy\n\n{BODY}",
        "lang.md": f'Title: Language\nLang: x" onload="a\n\n{BODY}',
        "control.md": f"Title: A\x01B\nTags: a\x02b\nAuthor: C\x03D\n\n{BODY}",
        "zone.md": f"Title: Zone\nTimezone: Nowhere/None\n\n{BODY}",
        "embargo.md": f"Title: Under embargo\nPublish-After: 2999-01-01\n\n{BODY}",
        "embargo-slip.md": f"Title: Unreadable embargo\nPublish-After: soon\n\n{BODY}",
        "expired.md": f"Title: Gone by now\nExpires: 2001-01-01\n\n{BODY}",
        "fulltext.md": f"Title: Half withheld\nFulltext: nope\n\n{BODY}",
        "no-briefing.md": f"Title: No briefing wanted\nBriefing: no\n\n{BODY}",
        "updated.md": f"Title: Put right\nDate: 2026-10-01\nUpdated: 2026-10-03\nCorrection: It was Monday.\n\n{BODY}",
        "corrected.md": f"Title: Set straight\nDate: 2026-10-01\nCorrection: 2026-10-04: It was Friday.\n\n{BODY}",
        ".hidden.txt": BODY,
        "#lock#.txt": BODY,
    }
    for name, text in files.items():
        (content / name).write_text(text, encoding="utf-8")
    (content / "release.docx").write_bytes(b"PK")
    (content / "binary.txt").write_bytes(bytes(range(256)) * 4)
    include = "Title\n#####\n\n.. raw:: html\n   :file: /etc/hostname\n\nText.\n"
    (content / "include.rst").write_text(include, encoding="utf-8")
    return folder / "output", build(content, folder / "output")


def titles(site: Path) -> set[str]:
    """Headlines of all articles that have a page."""
    return {text_of(page.by_class("headline__title")[0]).strip() for page in pages_of(site) if page.kind == "briefing"}


@pytest.mark.parametrize(
    "words",
    [
        "wrong-date.md, Date: '31st of Octember' is not a date",
        "wrong-modified.txt, Modified: 'soon' is not a date",
        "slip.md, Staus: this field is not known and has no effect. Did you mean Status?",
        "broken-head.md, 'Speaker Aliases: x = y': stands in the text: the head ended before it",
        "broken-text.txt, 'Source: The Post': stands in the text: the head ended before it at 'Date 2026-10-01'",
        "release.txt, Publish-After: held back; a build after 2099-12-01 00:01 UTC publishes it.",
        "empty.md: is left out; it is empty.",
        "binary.txt: is left out; it holds no text",
        "include.rst: is left out; it cannot be read:",
        "template.md, Template: the theme has no fancy.html",
        "lang.md, Lang: 'x\" onload=\"a' is no code of a language",
        "release.docx: .docx cannot be read. Save it as plain text",
        "zone.md, Timezone: 'Nowhere/None' is no time zone",
        "embargo.md, Publish-After: held back; a build after 2999-01-01 00:00 UTC publishes it.",
        "embargo-slip.md, Publish-After: 'soon' is not a date that can be read",
        "expired.md, Expires: taken off at 2001-01-01",
        "fulltext.md, Fulltext: 'nope' is neither yes nor no; taken as no.",
    ],
)
def test_each_fault_is_told(mess: tuple[Path, str], words: str) -> None:
    """With file, field, and what to do."""
    assert words in mess[1]
    assert "Traceback" not in mess[1]


def test_what_can_be_published_is(mess: tuple[Path, str]) -> None:
    """And what must not be out is not, nor what is no article."""
    found = titles(mess[0])
    assert {
        "Wrong date",
        "Wrong update",
        "Slip",
        "Long",
        "Own template",
        "Language",
        "AB",
        "Zone",
        "Half withheld",
    } <= found
    assert "Hugo: a story" in found
    for name in ("hugo-draft", "jekyll-draft"):
        assert not (mess[0] / "articles" / name).exists()
    assert not found & {"Under embargo", "Unreadable embargo", "Gone by now"}
    assert (mess[0] / "articles" / "umlaut-and-sohne-sharp-1" / "index.html").is_file()
    for name in ("broken-head", "broken-text", "release", ".hidden", "#lock#", "binary", "empty"):
        assert not (mess[0] / "articles" / name).exists()


def test_an_html_file_says_its_language(mess: tuple[Path, str]) -> None:
    """As every word processor writes it."""
    assert page_at(mess[0], "articles/stated-de").tree.get("lang") == "de"


def test_withheld_where_the_word_is_unclear(mess: tuple[Path, str]) -> None:
    """A slip must not publish a text that somebody wanted withheld."""
    assert "The board met on Monday" not in text_of(page_at(mess[0], "articles/fulltext").by_class("article-text")[0])


def test_no_briefing_says_nothing_of_the_article(mess: tuple[Path, str]) -> None:
    """Not even that it quotes nobody."""
    page = text_of(page_at(mess[0], "articles/no-briefing").tree)
    assert "quotes nobody" not in page
    assert "The board met on Monday" in page


def test_corrections_and_updates_are_told(mess: tuple[Path, str]) -> None:
    """On the page, in feeds and for machines."""
    page = page_at(mess[0], "articles/updated")
    assert "It was Monday." in text_of(page.by_class("note")[0])
    assert "Updated 3 October 2026" in " ".join(text_of(page.by_class("byline")[0]).split())
    assert "It was Monday." in (mess[0] / "feed.atom").read_text(encoding="utf-8")
    assert "It was Monday." in (mess[0] / "feed.json").read_text(encoding="utf-8")


def test_a_dated_correction_is_a_change(mess: tuple[Path, str]) -> None:
    """For who reads the page, a feed or the site map."""
    page = page_at(mess[0], "articles/corrected")
    assert "Correction, 4 October 2026. It was Friday." in " ".join(text_of(page.by_class("note")[0]).split())
    assert "Updated 4 October 2026" in " ".join(text_of(page.by_class("byline")[0]).split())
    assert "Correction, 4 October 2026." in (mess[0] / "feed.atom").read_text(encoding="utf-8")
    assert '"date_modified":"2026-10-04' in (mess[0] / "feed.json").read_text(encoding="utf-8")
    assert "<lastmod>2026-10-04" in (mess[0] / "sitemap.xml").read_text(encoding="utf-8")


def test_the_owners_file_stays(tmp_path: Path) -> None:
    """One that takes the place of a file of ours is not removed with it."""
    content, output = tmp_path / "content", tmp_path / "output"
    (content / "extra").mkdir(parents=True)
    (content / "one.md").write_text(f"Title: One\nDate: 2026-10-01\n\n{BODY}", encoding="utf-8")
    build(content, output, "DELETE_OUTPUT_DIRECTORY=false")
    (content / "extra" / "robots.txt").write_text("User-agent: *\nDisallow: /drafts/\n", encoding="utf-8")
    moved = 'EXTRA_PATH_METADATA={"extra/robots.txt": {"path": "robots.txt"}}'
    build(content, output, 'STATIC_PATHS=["extra"]', moved, "DELETE_OUTPUT_DIRECTORY=false")
    assert "Disallow: /drafts/" in (output / "robots.txt").read_text(encoding="utf-8")


def test_pages_of_articles_that_are_gone_go(tmp_path: Path) -> None:
    """What an earlier build wrote is removed; what somebody else put there stays."""
    content, output = tmp_path / "content", tmp_path / "output"
    content.mkdir()
    for name in ("one", "two"):
        (content / f"{name}.md").write_text(f"Title: {name}\nDate: 2026-10-01\n\n{BODY}", encoding="utf-8")
    build(content, output, settings="pelicanconf.py")
    (output / "notes.html").write_text("Mine.", encoding="utf-8")
    (content / "two.md").unlink()
    build(content, output, settings="pelicanconf.py")
    assert (output / "articles" / "one" / "index.html").is_file()
    assert not (output / "articles" / "two").exists()
    assert (output / "notes.html").is_file()


def test_a_folder_behind_a_link(tmp_path: Path) -> None:
    """Content may stand elsewhere."""
    (tmp_path / "real").mkdir()
    (tmp_path / "real" / "one.txt").write_text(BODY, encoding="utf-8")
    (tmp_path / "content").symlink_to(tmp_path / "real")
    build(tmp_path / "content", tmp_path / "output")
    assert (tmp_path / "output" / "articles" / "one" / "index.html").is_file()
