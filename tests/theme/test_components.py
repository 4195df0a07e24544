"""Components: each state renders, holds its parts, and lets no text become markup."""

from __future__ import annotations

from dataclasses import replace
from xml.etree.ElementTree import Element

import pytest
import theme_pages as p
import theme_samples as s
from hypothesis import given
from hypothesis import strategies as st
from theme_examples import EXAMPLES, Example, source_of
from theme_reading import classes, elements, hostile, parse_fragment, text_of, with_class
from theme_rendering import render_snippet

from briefing.views.records import Pagination, QuoteView
from briefing.views.words import words_for

HEAD = p.head("briefing", "Lamp", "lamp/")


def show(component: str, call: str, x: object) -> Element:
    """One call of a component on an English page, parsed."""
    source = source_of(Example(component, "", call))
    return parse_fragment(render_snippet(source, x=x, head=HEAD))


def show_quote(quote: QuoteView, at: str = "briefing") -> Element:
    """A quote at one of its places, parsed."""
    return show("quote", f'{{{{ quote(x, at="{at}") }}}}', quote)


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda e: f"{e.component}: {e.state}")
def test_no_text_of_a_view_becomes_markup(example: Example) -> None:
    """Markup in any text or address leaves the elements and the names of their attributes as they were."""

    def shape(x: object) -> list[tuple[object, list[str]]]:
        tree = parse_fragment(render_snippet(source_of(example), x=x, head=HEAD))
        return [(node.tag, sorted(node.attrib)) for node in elements(tree)]

    x = example.x if example.component != "article_text" else None
    assert shape(hostile(x)) == shape(x)


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda e: f"{e.component}: {e.state}")
def test_every_example_shows_its_component(example: Example) -> None:
    """The block of the component's name is there (one page of a list needs no pagination)."""
    tree = parse_fragment(render_snippet(source_of(example), x=example.x, head=HEAD))
    block = "headline" if example.component == "speaker_head" else example.component.replace("_", "-")
    assert (block in classes(tree)) == (example.state != "one page")


@pytest.mark.parametrize("at", ["briefing", "speaker", "lead"])
@pytest.mark.parametrize(
    "quote", [s.DIRECT, s.BROKEN, s.MIXED, s.INDIRECT, s.LONG, s.PARAGRAPHS], ids=lambda q: str(q.number)
)
def test_a_quote_is_shown_verbatim(quote: QuoteView, at: str) -> None:
    """Each element with data-quote holds exactly the words of one piece, all of them in order."""
    tree = show_quote(replace(quote, article=s.LAMP, context=None), at)
    shown = [text_of(node) for node in elements(tree) if "data-quote" in node.attrib]
    assert shown == [piece.text for piece in quote.pieces]


@given(st.text(alphabet=st.characters(exclude_categories=["Cc", "Cs", "Cn"]), min_size=1))
def test_any_words_stay_verbatim(words: str) -> None:
    """White space, marks and markup in a quote come out of the page as they went in, in the card and in its context."""
    tree = show_quote(s.quote(1, s.piece(words)))
    assert [text_of(node) for node in elements(tree) if "data-quote" in node.attrib] == [words, words]


def test_only_words_in_marks_of_a_mixed_quote_have_full_ink() -> None:
    """The runs in marks, and no others, are the speaker's own words."""
    assert [text_of(node) for node in with_class(show_quote(s.MIXED), "quote__words")] == ["“older than the road”"]
    assert not with_class(show_quote(s.DIRECT), "quote__words")


def test_a_quote_has_its_anchor_only_on_its_briefing() -> None:
    """On other pages numbers repeat, so the anchor would too; the link leads to the article's text instead."""
    at_home = show_quote(s.DIRECT)
    abroad = show_quote(replace(s.DIRECT, article=s.LAMP), "speaker")
    assert with_class(at_home, "quote")[0].get("id") == "quote-1"
    assert with_class(at_home, "quote__link")[0].get("href") == "#text-1"
    assert with_class(abroad, "quote")[0].get("id") is None
    assert with_class(abroad, "quote__link")[0].get("href") == "https://news.example/town/lamp/#text-1"


def test_a_quote_whose_text_is_withheld_links_to_its_briefing() -> None:
    """Without a place in the text there is still an address; on the briefing itself none is needed."""
    quote = replace(s.DIRECT, article=s.LAMP, pieces=(s.piece("“We steer,”", ""),), original_url="")
    assert not with_class(show_quote(quote), "quote__link")
    assert (
        with_class(show_quote(quote, "speaker"), "quote__link")[0].get("href")
        == "https://news.example/town/lamp/#quote-1"
    )


@pytest.mark.parametrize("at", ["briefing", "speaker", "lead"])
def test_doubt_is_told_in_words(at: str) -> None:
    """Uncertain and unknown attributions give the reason on every page, and only they."""

    def told(quote: QuoteView) -> list[str]:
        return [text_of(node) for node in with_class(show_quote(quote, at), "quote__doubt")]

    assert told(s.DOUBTFUL) == [f"Uncertain attribution. {words_for('en').say(s.DOUBTFUL.reason)}"]
    assert told(replace(s.NOBODY, reason=None)) == ["The article names nobody for these words."]
    assert told(s.DIRECT) == []


def test_an_unknown_speaker_is_named_as_such() -> None:
    """The words that introduce the quote follow."""
    assert (
        text_of(with_class(show_quote(s.NOBODY), "quote__who")[0]) == "Unknown speaker: came a voice from the gallery"
    )


def test_every_quote_of_an_article_is_there_once() -> None:
    """Quotes that are not key ones are folded, never dropped or repeated."""
    tree = show("voices", "{{ voices(x.voices, x.quote_count) }}", s.FORTY)
    anchors = [node.get("id") for node in with_class(tree, "quote")]
    folded = [node.get("id") for fold in with_class(tree, "voices__all") for node in with_class(fold, "quote")]
    assert anchors == [f"quote-{n}" for n in range(1, 41)]
    assert [a for a in anchors if a not in folded] == ["quote-1", "quote-2", "quote-11", "quote-12"]


@pytest.mark.parametrize(
    ("voices", "count", "words"),
    [
        (s.VOICES[:1], 1, "1 quote by 1 speaker."),
        (s.VOICES, 6, "6 quotes by 3 speakers and unknown speakers."),
        (s.VOICES[3:], 2, "2 quotes; the article does not say whose."),
    ],
)
def test_voices_are_summed_up(voices: object, count: int, words: str) -> None:
    """Unknown speakers are not counted as one."""
    tree = show("voices", f"{{{{ voices(x, {count}) }}}}", voices)
    assert text_of(with_class(tree, "section__note")[0]) == words


def test_related_coverage_gives_its_reason() -> None:
    """Kind first; one tag by name, more by number; shared speakers; shared words where there is nothing else."""
    tree = show("related_list", "{{ related_list(x) }}", s.RELATED)
    reasons = [
        f"{text_of(with_class(item, 'related-list__kind')[0])} {text_of(item[1])}"
        for item in with_class(tree, "related-list__reason")
    ]
    assert reasons == [
        "Same story: 3 shared tags and Maren Oduvale",
        "Background: Lamp",
        "Another version: shared words: tide gate and hinges",
    ]


def test_of_many_shared_speakers_one_is_named() -> None:
    """A reason is one line, whoever speaks in both."""
    link = replace(s.RELATED[1], tags=(), speakers=(s.MAREN, s.TOBIN, s.ODO, s.RIKA))
    tree = show("related_list", "{{ related_list(x) }}", (link,))
    assert text_of(with_class(tree, "related-list__reason")[0][1]) == "Maren Oduvale and 3 more speakers"


def test_a_folded_quote_has_no_words_around_it() -> None:
    """They stand in the text below, and on the speaker's page, where there is none."""
    folded = replace(s.DIRECT, is_key=False)
    assert with_class(show_quote(s.DIRECT), "quote__around")
    assert not with_class(show_quote(folded), "quote__around")
    assert with_class(show_quote(replace(folded, article=s.LAMP), "speaker"), "quote__around")


@pytest.mark.parametrize(
    ("number", "total", "shown"),
    [
        (1, 2, "1 2 Older"),
        (2, 2, "Newer 1 2"),
        (1, 15, "1 2 … 15 Older"),
        (3, 5, "Newer 1 2 3 4 5 Older"),
        (7, 15, "Newer 1 … 6 7 8 … 15 Older"),
        (15, 15, "Newer 1 … 14 15"),
    ],
)
def test_pagination_shows_the_ends_and_the_neighbours(number: int, total: int, shown: str) -> None:
    """Whatever the number of pages, a few links."""
    pages = Pagination(number, total, tuple(f"p/{n}/" for n in range(1, total + 1)))
    tree = show("pagination", '{{ pagination(x, "Pages") }}', pages)
    assert " ".join(text_of(node).removeprefix("Page ") for node in with_class(tree, "pagination")[0]) == shown
    assert [text_of(n) for n in elements(tree) if n.get("aria-current")] == [f"Page {number}"]


def test_a_long_headline_is_set_smaller() -> None:
    """Over 110 characters."""
    for length, smaller in ((110, False), (111, True), (200, True)):
        tree = show("headline", "{{ headline(x) }}", "x" * length)
        assert bool(with_class(tree, "headline__title--long")) == smaller


def test_the_box_says_who_wrote_it() -> None:
    """Extracted sentences and the editor's words are told apart."""
    extracted = show("briefing_box", "{{ briefing_box(x) }}", s.BRIEFING.points)
    edited = show("briefing_box", "{{ briefing_box(x, by_editor=true) }}", s.BRIEFING.points)
    assert "Extracted, not written" in text_of(extracted)
    assert "Written by the editor." in text_of(edited)
    assert "Extracted" not in text_of(edited)
