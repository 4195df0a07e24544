"""Where the body of a press release ends, and what becomes of the rest."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.reading.cleaning import clean_html
from briefing.reading.closing import find_closing
from briefing.reading.html import read_html, write_html
from briefing.reading.plain import split_paragraphs, to_html
from casefile import Case, read_cases

BODY = "The pier opened on Monday after two years of work, and forty people came to see it."


@pytest.mark.parametrize("case", read_cases("closings"), ids=lambda case: case.title)
def test_case(case: Case) -> None:
    """The body ends where it is expected to."""
    lines = case.given.splitlines()
    end = find_closing(lines)
    assert (lines[end] if end < len(lines) else "-") == case.expected


@given(st.lists(st.sampled_from([BODY, "-ENDS-", "###", "Contact: x", "About x", "", "“No,” he said."])))
def test_the_first_sentence_is_always_body(lines: list[str]) -> None:
    """Whatever the text, it keeps its first sentence."""
    first = next((place for place, line in enumerate(lines) if line.endswith((".", "said."))), len(lines) - 1)
    assert find_closing(lines) > first


def test_notes_of_raw_text_are_shown_but_not_read() -> None:
    """They are folded away in lines of their own; the mark is gone, and a page that goes on says so no more."""
    text = f"{BODY}\n\n-more-\n\nIt rained.\n\n-ENDS-\n\nNotes to editors\nCall Jo Bell\nPress officer\n01234 567890\n"
    read = read_html(to_html(split_paragraphs(text)))
    assert read.text == f"{BODY}\n\nIt rained."
    shown = write_html(read, (), "Notes & contacts")
    body, summary, notes = shown.replace("</summary>", "<summary>").split("<summary>")
    assert (body.count("<details"), summary, notes.count("</details>")) == (1, "Notes &amp; contacts", 1)
    assert "<p>Press officer</p>" in notes
    assert "ENDS" not in shown
    assert "more" not in shown.replace("Notes &amp; contacts", "")


@pytest.mark.parametrize(
    "html",
    [
        f"<p>{BODY}</p><h2>Notes to editors</h2><p>Call Jo.</p>",
        f"<p>{BODY}</p>\n<h3></h3>\n<p>Contact: Call Jo.</p>",
        f"<p>{BODY}</p><h1>#</h1><p>Call Jo.</p>",
        f"<div><p>{BODY}</p><div><p>-ENDS-</p><ul><li>Call Jo.</li></ul></div></div><p>Call.</p>",
        f"<p>{BODY}</p><ul><li>ENDS -</li></ul><p>Call Jo.</p>",
        f"<div>{BODY}<p>ENDS</p>Call Jo.</div>",
    ],
)
def test_notes_in_markup(html: str) -> None:
    """As Markdown and web editors write them; elements stay whole."""
    read = read_html(html)
    shown = write_html(read, (), "Notes")
    assert read.text == BODY
    assert "Call Jo." in shown.partition("<summary>Notes</summary>")[2].partition("</details>")[0]
    assert clean_html(shown).replace(' id="', "") == shown.replace(
        ' class="fold" data-pagefind-ignore', ""
    )  # a cleaner that reads it as browsers do finds nothing to close


def test_nothing_below_the_mark_is_no_fold() -> None:
    """Most texts end with their mark."""
    read = read_html(f"<p>{BODY}</p><p>-ENDS-</p>")
    assert write_html(read, (), "Notes") == f"<p>{BODY}</p>"


def test_a_paragraph_holds_no_fold() -> None:
    """Lines of one paragraph stay where they are, and are not read."""
    html = f"<p>{BODY}<br>-ENDS-<br>Call Jo.</p>"
    read = read_html(html)
    assert (read.text, write_html(read, (), "Notes")) == (BODY, html)
