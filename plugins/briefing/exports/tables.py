"""The published data as tables: CSV (RFC 4180) in UTF-8, one line a quote or an article."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from io import StringIO

from .records import Article, QuoteEntry

QUOTE_COLUMNS = (
    "date", "speaker", "role", "quote", "kind", "certainty", "confidence", "cue", "article", "source", "url",
)  # fmt: skip
ARTICLE_COLUMNS = ("date", "title", "source", "place", "lang", "tags", "keywords", "speakers", "quotes", "url")
_GAP = " … "
"""Between the pieces of a broken quote."""
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def quotes_table(quotes: Iterable[QuoteEntry]) -> str:
    """Quotes that carry their article, a line each below the names of the columns."""
    return _lines([QUOTE_COLUMNS]) + quote_lines(quotes)


def quote_lines(quotes: Iterable[QuoteEntry]) -> str:
    """The same without the names of the columns."""
    return _lines(
        (
            (
                quote.article.date if quote.article else "",
                quote.speaker.name if quote.speaker else "",
                quote.speaker.role if quote.speaker else "",
                _GAP.join(quote.pieces),
                quote.kind,
                quote.certainty,
                f"{quote.confidence:.2f}",
                quote.cue,
                quote.article.title if quote.article else "",
                quote.article.source if quote.article else "",
                quote.url,
            )
            for quote in quotes
        ),
    )


def articles_table(articles: Iterable[Article]) -> str:
    """Articles, a line each; lists in a cell are parted by semicolons."""
    return _lines([ARTICLE_COLUMNS]) + _lines(
        (
            (
                article.date,
                article.title,
                article.source,
                article.place,
                article.lang,
                "; ".join(tag.name for tag in article.tags),
                "; ".join(article.keywords),
                "; ".join(dict.fromkeys(quote.speaker.name for quote in article.quotes if quote.speaker)),
                str(len(article.quotes)),
                article.url,
            )
            for article in articles
        ),
    )


def _lines(rows: Iterable[Iterable[str]]) -> str:
    out = StringIO()
    csv.writer(out).writerows([_inert(cell) for cell in row] for row in rows)
    return out.getvalue()


def _inert(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula: an apostrophe goes before it (OWASP, CSV Injection)."""
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
