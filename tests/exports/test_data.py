"""The published data: valid by its schema, verbatim, safe in a spreadsheet."""

from __future__ import annotations

import csv
from io import StringIO

import pytest

from briefing.exports.records import Article, ArticleEntry, Name, QuoteEntry, SpeakerEntry
from briefing.exports.tables import ARTICLE_COLUMNS, QUOTE_COLUMNS, articles_table, quotes_table

QUOTE = QuoteEntry(
    url="https://news.example/articles/lamp/#quote-1",
    pieces=("“We steer by that lamp,”", "“and by nothing else.”"),
    kind="direct",
    speaker=SpeakerEntry("Maren Oduvale", "https://news.example/speakers/maren-oduvale/", role="harbour pilot"),
    certainty="sure",
    confidence=0.9512,
    reason="Named after the quote: “Oduvale said”.",
    cue="said",
    article=ArticleEntry(
        "A lamp; and a bulb", "https://news.example/articles/lamp/", "2026-10-09T06:30:00+00:00", "en"
    ),
)
ARTICLE = Article(
    title="A lamp",
    url="https://news.example/articles/lamp/",
    date="2026-10-09T06:30:00+00:00",
    updated="",
    lang="en",
    authors=(),
    source="Observer",
    source_url="",
    licence="",
    place="Ombreth",
    correction="",
    summary=("The lamp stays.",),
    tags=(Name("Lamp", "https://news.example/tags/lamp/"),),
    keywords=("glass", "brass"),
    quotes=(QUOTE, QUOTE),
    related=(),
    text_sha256="0" * 64,
)


def rows(table: str) -> list[dict[str, str]]:
    """A table as a program reads it."""
    return list(csv.DictReader(StringIO(table, newline="")))


def test_a_quote_is_a_line() -> None:
    """With its pieces in order, its speaker, and where it is from."""
    (row,) = rows(quotes_table([QUOTE]))
    assert tuple(row) == QUOTE_COLUMNS
    assert row["quote"] == "“We steer by that lamp,” … “and by nothing else.”"
    assert (row["speaker"], row["role"], row["confidence"]) == ("Maren Oduvale", "harbour pilot", "0.95")
    assert (row["article"], row["url"]) == ("A lamp; and a bulb", QUOTE.url)


def test_an_unknown_speaker_is_an_empty_cell() -> None:
    """No name stands for nobody."""
    (row,) = rows(
        quotes_table([QuoteEntry("u", ("“Boo!”",), "direct", None, "unknown", 0.2, "the article names nobody", "")])
    )
    assert (row["speaker"], row["role"], row["certainty"]) == ("", "", "unknown")


def test_an_article_is_a_line() -> None:
    """Lists stand in one cell; a speaker is named once."""
    (row,) = rows(articles_table([ARTICLE]))
    assert tuple(row) == ARTICLE_COLUMNS
    assert (row["tags"], row["keywords"], row["speakers"], row["quotes"]) == (
        "Lamp",
        "glass; brass",
        "Maren Oduvale",
        "2",
    )


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t"])
def test_no_cell_is_a_formula(start: str) -> None:
    """Text from an article must not run in a spreadsheet."""
    words = f"{start}HYPERLINK(1)"
    (row,) = rows(quotes_table([QuoteEntry("u", (words,), "indirect", None, "unknown", 0, "", "")]))
    assert row["quote"] == f"'{words}"
