"""Raw text: bytes, heads and paragraphs."""

import pytest

from briefing.reading.plain import decode, is_binary, list_to_html, split_head, split_paragraphs, to_html

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


def test_lines_of_a_field() -> None:
    """Parts of a list are parted by semicolons, points of a summary stay lines, all else is a broken line."""
    fields, _ = split_head(
        "Title: A long headline that\n  goes on here\nTags: ferry\n  port\nSummary:\n  - One.\n  - Two.\n\nText.",
        (*KNOWN, "summary"),
    )
    assert fields == {"title": "A long headline that goes on here", "tags": "ferry; port", "summary": "- One.\n- Two."}
    assert list_to_html(fields["summary"]) == "<ul><li>One.</li><li>Two.</li></ul>"
    assert list_to_html("1 < 2") == "<p>1 &lt; 2</p>"


def test_a_slip_in_the_first_field_is_no_text() -> None:
    """A head whose first field is misspelt is still one."""
    fields, body = split_head("Titel: Ferry\nDate: 2026-10-03\n\nIt sailed.", KNOWN)
    assert fields == {"titel": "Ferry", "date": "2026-10-03"}
    assert body == "It sailed."


@pytest.mark.parametrize(
    ("data", "binary"), [(b"Text.\r\n\f", False), (b"\x00\x01text", True), ("Ja".encode("utf-16"), False)]
)
def test_binary_files_are_no_text(data: bytes, binary: bool) -> None:
    """Control characters stand in no text."""
    assert is_binary(data) == binary


@pytest.mark.parametrize(
    "text",
    [
        "Source: the city archive was open.\n\nMore.",
        "Harrowmouth: the ferry sailed.\n\nMore.",
        "“Wait: no,” he said.",
        "",
        "\n\n",
    ],
)
def test_text_is_no_head(text: str) -> None:
    """An article that opens with a word and a colon loses nothing."""
    assert split_head(text, KNOWN) == ({}, text)


def test_blank_lines_part_paragraphs() -> None:
    """Lines that were broken at a column are one paragraph."""
    wrapped = "The ferry had sailed every night for forty years when the gate\nbroke in the storm."
    assert split_paragraphs(f"{wrapped}\n \n\nSecond.") == [wrapped.replace("\n", " "), "Second."]


def test_lines_of_any_width_are_joined_where_blank_lines_part_paragraphs() -> None:
    """A release that was wrapped at 120 columns."""
    first = "The harbour board voted to close the east pier for the winter after engineers found that the piles under it had"
    second = "rotted through, and that nobody had looked at them since the pier was built, which was before the war, it said."
    assert split_paragraphs(f"{first}\n{second}\n\nThe end of it.") == [f"{first} {second}", "The end of it."]


def test_a_heading_above_its_paragraph_stands_alone() -> None:
    """As in most press releases, whose lines are broken at a column."""
    text = (
        "The bridge opened on Monday after two years of work by forty people, who had been\n"
        "told that it would take one.\n\n"
        "About the builder\n"
        "Lindrose Works was founded in 1921 and has built ninety bridges, of which all but\n"
        "two are standing.\n"
    )
    assert [each[:20] for each in split_paragraphs(text)] == [
        "The bridge opened on",
        "About the builder",
        "Lindrose Works was f",
    ]


def test_capitals_above_a_line_are_a_headline() -> None:
    """The line below is another."""
    text = "LINDROSE WINS CONTRACT FOR TWO BRIDGES\nCompany to hire sixty people in Oskeby\n\nThe company won."
    assert split_paragraphs(text)[:2] == text.split("\n")[:2]


def test_bullets_are_a_list() -> None:
    """Each with its broken lines; a dash before a sentence is somebody who speaks."""
    text = "The bridges will:\n\t• carry cars\n\t• be done by\n2029\n\n- Come here.\n- No.\n"
    assert to_html(split_paragraphs(text)).split("\n") == [
        "<p>The bridges will:</p>",
        "<ul><li>carry cars</li><li>be done by 2029</li></ul>",
        "<p>- Come here.</p>",
        "<p>- No.</p>",
    ]


def test_columns_are_a_table() -> None:
    """Shown as it stands; tabs too."""
    table = "Turbines     Year\n19           2011\n39           2030"
    text = f"It will double.\n\n{table}\n\nThe ministry decides."
    assert f"<pre>{table}</pre>" in to_html(split_paragraphs(text))
    assert "<pre>a       b\n1       2</pre>" in to_html(split_paragraphs("One.\n\na\tb\n1\t2\n"))


@pytest.mark.parametrize("line", ["[PHOTO: The farm at dawn.]", "Caption: Ann Lee", "PULL QUOTE: “We have the wind.”"])
def test_what_is_said_of_a_picture_is_its_caption(line: str) -> None:
    """It is shown, and is no part of the report."""
    assert to_html([line, "Picture this: a pier."]).startswith(f"<figure><figcaption>{line}</figcaption></figure>\n")


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
    assert to_html(split_paragraphs("<b>1 & 2</b>")) == "<p>&lt;b&gt;1 &amp; 2&lt;/b&gt;</p>"
