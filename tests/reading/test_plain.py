"""Raw text: bytes, heads and paragraphs."""

import pytest

from briefing.reading.plain import decode, split_head, split_paragraphs, to_html

KNOWN = ("title", "date", "source", "source-url", "tags")


@pytest.mark.parametrize(
    ("data", "text", "encoding"),
    [
        ("“Ja”".encode(), "“Ja”", "utf-8"),
        (b"\xef\xbb\xbfYes", "Yes", "utf-8-sig"),
        ("Yes".encode("utf-16"), "Yes", "utf-16"),
        (b"\x93Yes\x94", "“Yes”", "cp1252"),
        (b"a\r\nb\rc\x00d\x07", "a\nb\ncd", "utf-8"),
    ],
)
def test_decode(data: bytes, text: str, encoding: str) -> None:
    """Text arrives whole in the usual encodings, without control characters."""
    assert decode(data) == (text, encoding)


def test_head_is_taken_off() -> None:
    """A head of known fields ends at the first blank line."""
    fields, body = split_head(
        "Title: Ferry\nSource-URL: https://a.example/x\nTags: ferry;\n  port\n\nIt sailed.", KNOWN
    )
    assert fields == {"title": "Ferry", "source-url": "https://a.example/x", "tags": "ferry; port"}
    assert body == "It sailed."


def test_head_keeps_misspelt_fields() -> None:
    """A field that is not known stays in the head, so that the slip can be told."""
    fields, _ = split_head("Title: Ferry\nSorce: Gazette\n\nIt sailed.", KNOWN)
    assert fields == {"title": "Ferry", "sorce": "Gazette"}


@pytest.mark.parametrize("text", ["Harrowmouth: the ferry sailed.\n\nMore.", "“Wait: no,” he said.", "", "\n\n"])
def test_text_is_no_head(text: str) -> None:
    """An article that opens with a word and a colon loses nothing."""
    assert split_head(text, KNOWN) == ({}, text)


def test_blank_lines_part_paragraphs() -> None:
    """Lines that were broken at a column are one paragraph."""
    wrapped = "The ferry had sailed every night for forty years when the gate\nbroke in the storm."
    assert split_paragraphs(f"{wrapped}\n \n\nSecond.") == [wrapped.replace("\n", " "), "Second."]


def test_each_line_is_a_paragraph() -> None:
    """Without blank lines, lines that end as sentences do are paragraphs."""
    lines = [
        "The ferry sailed every night for forty years, they said on Monday.",
        "Then the gate broke.",
        "It is shut.",
    ]
    assert split_paragraphs("\n".join(lines)) == lines


def test_markup_in_text_stays_text() -> None:
    """Raw text has no markup."""
    assert to_html("<b>1 & 2</b>") == "<p>&lt;b&gt;1 &amp; 2&lt;/b&gt;</p>"
