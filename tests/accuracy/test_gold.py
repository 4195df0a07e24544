"""The gold files can be trusted: they read without a fault, and a slip in one is told with its place."""

from __future__ import annotations

from pathlib import Path

import pytest
from gold import GOLD, GoldError, load, parse
from hypothesis import given
from hypothesis import strategies as st

HEAD = "Lang: en\nNote: a test\n\n"
PATH = Path("some-article.txt")
ARTICLES = load()


def read(body: str):
    """The article whose text is `body`."""
    return parse(HEAD + body, PATH)


def test_a_quote_has_its_words_speaker_and_mention():
    """The markup goes; spans point into the text that is left."""
    article = read("[[1: “We go,”]] said [1: Captain Ann Lee = Ann Lee].\n\nShe left.")
    (quote,) = article.quotes
    assert article.id == "some-article"
    assert article.text == "“We go,” said Captain Ann Lee.\n\nShe left."
    assert quote.span.of(article.text) == quote.text == "“We go,”"
    assert quote.kind == "direct"
    assert quote.speakers == ("Ann Lee",)
    assert quote.mention is not None
    assert quote.mention.of(article.text) == "Captain Ann Lee"
    assert not quote.optional


def test_a_mention_without_a_name_is_the_name():
    """``[1: Ann Lee]`` is short for ``[1: Ann Lee = Ann Lee]``."""
    assert read("[1: Ann Lee]: [[1: “No.”]]").quotes[0].speakers == ("Ann Lee",)


def test_pieces_of_one_number_are_one_utterance():
    """A broken quote, also over paragraphs, has one speaker; every piece but the first continues."""
    first, second, third = read("[[7: “A,”]] [7: she = Ann] said, [[7: “b.]]\n\n[[7: “C,” Ann.”]]").quotes
    assert [piece.continues for piece in (first, second, third)] == [False, True, True]
    assert {piece.utterance for piece in (first, second, third)} == {7}
    assert first.mention == second.mention == third.mention


def test_kinds_and_optional_quotes():
    """A letter tells the kind, a question mark that the quote may be left out."""
    article = read("[1: Ann] said [[1i: it rained]] and [[1m?: it was “wet”]], [[2?: “so”]] [2: Bo] said.")
    assert [(quote.kind, quote.optional) for quote in article.quotes] == [
        ("indirect", False),
        ("mixed", True),
        ("direct", True),
    ]


def test_unknown_and_joint_speakers():
    """``?`` is nobody, with or without a mention; a semicolon parts those who speak together."""
    article = read("[[1: “A,”]] [1: a man = ?] said. [[2 = ?: “B.”]] [[3: “C,”]] said [3: Ann and Bo = Ann; Bo].")
    assert [quote.speakers for quote in article.quotes] == [(), (), ("Ann", "Bo")]
    assert [quote.mention is None for quote in article.quotes] == [False, True, False]


def test_brackets_of_the_text_may_stay():
    """An editor's insertion in brackets is no markup, inside a quote or outside."""
    article = read("[[1: “They [the crews] left [sic].”]] said [1: Ann]. [Laughter.]")
    assert article.quotes[0].text == "“They [the crews] left [sic].”"
    assert article.text.endswith("[Laughter.]")


@pytest.mark.parametrize(
    ("body", "line", "fault"),
    [
        ("[[1: “A.”]]", 4, "quote 1 has no speaker"),
        ("x\n\n[1: Ann] [[1: “A.”]] [1: Bo]", 6, "has a speaker already"),
        ("[[1 = Ann: “A.”]] said [1: Ann]", 4, "has a speaker already"),
        ("Nobody but [2: Ann]", 4, "there is no quote 2"),
        ("[[1: “A,”]] [1: Ann] [[2: “B,”]] [2: Bo]\n[[1: “C.”]]", 5, "goes on after another has begun"),
        ("[[1: “A,”]] said [1: she = Ann Lee].", 4, "never says 'Ann'"),
        ("[[1: “A, ]] said [1: Ann].", 4, "white space"),
        ("[[1: “A,” said [1: Ann].", 4, "cannot be read"),
        ("[[1:“A,”]] said [1: Ann].", 4, "cannot be read"),
        ("[[1x: “A,”]] said [1: Ann].", 4, "cannot be read"),
        ("[[1: “A,”]] said [1 Ann].", 4, "cannot be read"),
        ("[[1: “A, said [1: Ann]”]]", 4, "cannot be read"),
        ("[[1: “A\nB,”]] said [1: Ann].", 4, "cannot be read"),
        ("[[1i: “A,”]] said [1: Ann].", 4, "opens with a quotation mark"),
        ("[1: Ann] said [[1m: it rained]].", 4, "no part of it is in quotation marks"),
    ],
)
def test_a_slip_in_the_markup_is_told_with_its_place(body: str, line: int, fault: str):
    """No slip loses a quote in silence; the message opens with file and line."""
    with pytest.raises(GoldError) as caught:
        read(body)
    assert str(caught.value).startswith(f"some-article.txt:{line}: ")
    assert fault in str(caught.value)


@pytest.mark.parametrize(
    ("source", "line"),
    [
        ("", 1),
        ("Lang: en\nNote: x\n\n\n", 1),
        ("Lang: en\n\nText.", 1),
        ("Lang: en\nNote:\n\nText.", 2),
        ("Lang: en\nLang: de\n\nText.", 2),
        ("Lang: en\nTitle: x\nNote: x\n\nText.", 2),
    ],
)
def test_a_head_that_is_not_complete_is_told(source: str, line: int):
    """Language and note are required once each, and nothing else."""
    with pytest.raises(GoldError, match=rf"^some-article\.txt:{line}: "):
        parse(source, PATH)


def test_lines_are_counted_from_the_top_of_the_file():
    """More than one empty line below the head does not shift the line that an error names."""
    with pytest.raises(GoldError, match=r":7: "):
        parse(HEAD + "\n\nText.\n[[1: “A.”]]", PATH)


@given(
    st.text(alphabet=st.characters(exclude_characters="[]\n", exclude_categories=["Cs"]), min_size=1).filter(str.strip)
)
def test_text_without_brackets_stays_as_it_is(line: str):
    """Whatever is no markup reaches the text unchanged."""
    article = read(line)
    assert article.text == line
    assert article.quotes == ()


def test_every_gold_file_is_read():
    """All files of the folder count, in every language they are meant to cover."""
    assert [article.id for article in ARTICLES] == sorted(path.stem for path in GOLD.glob("*.txt"))
    assert {article.lang for article in ARTICLES} >= {"en", "de", "fr", "es", "pt", "it", "ja"}


@pytest.mark.parametrize("article", ARTICLES, ids=lambda article: article.id)
def test_gold_quotes_are_exact_and_in_order(article):
    """Quotes are word for word in the text, follow each other without overlap and stay in their paragraph."""
    end = 0
    for quote in article.quotes:
        assert quote.span.of(article.text) == quote.text
        assert "\n" not in quote.text
        assert end <= quote.span.start
        end = quote.span.end


def test_there_is_enough_to_measure_on():
    """A score over few quotes would mean little: at least 160 that count, and some text that has none at all."""
    assert sum(not quote.optional for article in ARTICLES for quote in article.quotes) >= 160
    assert any(not article.quotes for article in ARTICLES)
