"""HTML taken apart and put together: offsets hold, and nothing is lost."""

import html as stdlib_html
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.model import Span
from briefing.reading.cleaning import clean_html
from briefing.reading.html import Mark, read_html, write_html


def mark(text: str, words: str, number: int = 1) -> Mark:
    """A mark over the first place where ``words`` stand in ``text``."""
    start = text.index(words)
    return Mark(Span(start, start + len(words)), f"text-{number}", "m", f'<a href="#quote-{number}">↩</a>')


def marked_words(html: str) -> str:
    """All words inside marks, in order."""
    return stdlib_html.unescape("".join(re.findall(r"<mark[^>]*>(.*?)</mark>", html, re.DOTALL)))


def test_text_is_what_a_reader_sees() -> None:
    """White space is folded, blocks are paragraphs, headings and tables are left out."""
    read = read_html(
        clean_html("<h2>Head</h2><p>One\n  two<br>three</p><table><tr><td>x</td></tr></table><ul><li>four</li></ul>")
    )
    assert [span.of(read.text) for span in read.paragraphs] == ["One two", "three", "four"]


def test_no_break_spaces_stay() -> None:
    """French marks keep their spaces."""
    read = read_html("<p>«\u00a0Oui\u00a0», dit-elle.</p>")
    assert read.text.startswith("«\u00a0Oui\u00a0»")


def test_mark_across_tags() -> None:
    """A quote that runs through a link is marked on both sides, with one id and one link back, not inside the link."""
    read = read_html('<p>He said “we <a href="x">will go</a> now”.</p>')
    html = write_html(read, [mark(read.text, "“we will go now”")])
    assert marked_words(html) == "“we will go now”"
    assert html.count('id="text-1"') == 1
    assert html.count("↩") == 1


def test_link_back_never_stands_in_a_link() -> None:
    """A quote that ends inside a link has its link back behind that link."""
    read = read_html('<p><a href="x">He said “no” twice</a>.</p>')
    html = write_html(read, [mark(read.text, "“no”")])
    assert html.index("↩") > html.index("twice</a>")


def test_mark_over_paragraphs() -> None:
    """A quote over two paragraphs is marked in each."""
    read = read_html("<p>“One.</p><p>“Two,” she said.</p>")
    html = write_html(read, [mark(read.text, "“One.\n\n“Two,”")])
    assert re.findall(r"<p><mark", html) == ["<p><mark", "<p><mark"]
    assert html.count('id="text-1"') == 1


def test_overlapping_marks_keep_their_anchors() -> None:
    """Every quote has a place to link to, even where two overlap."""
    read = read_html("<p>She said the “cracks were old” and plain.</p>")
    html = write_html(read, [mark(read.text, "the “cracks were old”", 1), mark(read.text, "“cracks were old”", 2)])
    assert 'id="text-1"' in html
    assert 'id="text-2"' in html
    assert marked_words(html) == "the “cracks were old”"


def test_text_is_in_form_c_and_whole() -> None:
    """Letters with accents are one character however they are written, and no accent joins a tag."""
    read = read_html(clean_html("<p>Zoe&#776; rows.</p><p>\u0338Two.</p><p>Four.</p>"))
    assert [span.of(read.text) for span in read.paragraphs] == ["Zo\u00eb rows.", "\u0338Two.", "Four."]


def test_a_foreign_image_within_a_link_is_its_words() -> None:
    """A link cannot hold a link."""
    read = read_html(clean_html('<p><a href="https://a.example"><img src="https://b.example/c.png" alt="Map"></a></p>'))
    assert write_html(read) == '<p><a href="https://a.example" rel="noopener">Map</a></p>'


def test_a_quote_within_a_quote_is_marked_where_it_stands() -> None:
    """Both have a place in their own paragraph and a link back, at the end of the text too."""
    read = read_html("<p>Half blame Lee and a third say he is “not to blame.”</p>")
    outer = mark(read.text, "Half blame Lee and a third say he is “not to blame.”", 1)
    html = write_html(read, [outer, mark(read.text, "he is “not to blame.”", 2)])
    assert re.findall(r'id="text-(\d)">([^<]*)', html) == [
        ("1", "Half blame Lee and a third say "),
        ("2", "he is “not to blame.”"),
    ]
    assert [html.count(f'href="#quote-{number}"') for number in (1, 2)] == [1, 1]


def test_headings_begin_at_three_and_skip_no_level() -> None:
    """The page has h1 and h2 of its own."""
    read = read_html(clean_html("<h1>A</h1><p>x</p><h4>B</h4><h2>C</h2>"))
    assert re.findall(r"<(h\d)>", write_html(read)) == ["h3", "h4", "h3"]


def test_repeated_title_goes() -> None:
    """A heading that says the title again is left out; any other stays."""
    read = read_html(clean_html("<h1>The  Ferry</h1><p>x</p><h2>Why</h2>"), "the ferry")
    assert write_html(read) == "<p>x</p><h3>Why</h3>"
    assert read.first_heading == "The Ferry"


def test_foreign_image_becomes_a_link() -> None:
    """A page makes no request to others."""
    html = write_html(read_html(clean_html('<p><img src="https://a.example/b.png" alt="A boat"></p>')))
    assert html == '<p><a href="https://a.example/b.png" rel="noopener">A boat</a></p>'


_TEXT = st.text(alphabet=st.sampled_from("ab “”\n\t&<>é\u00a0"), max_size=12)
_INLINE = st.builds("<{0}>{1}</{0}>".format, st.sampled_from(["em", "b", "span"]), _TEXT.map(stdlib_html.escape))
_BLOCK = st.builds(
    "<{0}>{1}</{0}>".format,
    st.sampled_from(["p", "li", "h2", "blockquote"]),
    st.lists(_TEXT.map(stdlib_html.escape) | _INLINE, max_size=4).map("".join),
)


@given(st.lists(_BLOCK, max_size=5).map("\n".join), st.data())
def test_marks_hold_the_words_of_their_spans(source: str, data: st.DataObject) -> None:
    """Whatever the HTML and the spans, the marked words are the span's words, and unmarked HTML stays the same."""
    read = read_html(clean_html(source))
    for span in read.paragraphs:
        words = span.of(read.text)
        assert words == words.strip(" ")
        start = data.draw(st.integers(span.start, span.end - 1))
        end = data.draw(st.integers(start + 1, span.end))
        html = write_html(read, [Mark(Span(start, end), "text-1", "m", "")])
        assert marked_words(html) == read.text[start:end]
        assert re.sub(r"</?mark[^>]*>", "", html) == write_html(read)


@pytest.mark.parametrize("html", ["", " ", "<p></p>", "text", "<p>a", "a</p>b"])
def test_odd_html(html: str) -> None:
    """Nothing and fragments are read without complaint."""
    read = read_html(clean_html(html))
    assert "".join(span.of(read.text) for span in read.paragraphs) == re.sub(r"<[^>]*>|\s", "", html)


def test_an_id_stands_once() -> None:
    """The second of two equal ids goes: links lead to the first."""
    html = write_html(read_html('<p id="x">One.</p><p id="x" title="t">Two.</p>'), [])
    assert html == '<p id="x">One.</p><p title="t">Two.</p>'
