"""Builders that tests share."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from hypothesis import settings

from briefing.articles import Article
from briefing.model import Document
from briefing.reading.cleaning import clean_html
from briefing.reading.document import from_html, from_text
from briefing.reading.editorial import Editorial
from briefing.reading.html import read_html

settings.register_profile(
    "untimed", deadline=None
)  # the first example pays for the templates; nothing here is about speed
settings.load_profile("untimed")


def pytest_addoption(parser: pytest.Parser) -> None:
    """``make golden`` renews the kept output."""
    parser.addoption("--renew-golden", action="store_true", help="keep the sample site's output as the expected one")


@pytest.fixture
def make_document() -> Callable[..., Document]:
    """Plain text → document."""

    def make(text: str, *, id: str = "a.txt", title: str = "", lang: str = "en") -> Document:
        return from_text(id, title, text, lang)

    return make


@pytest.fixture
def make_article() -> Callable[..., Article]:
    """HTML → article."""

    def make(
        html: str,
        *,
        id: str = "a.md",
        title: str = "A title",
        date: str = "2026-10-03",
        lang: str = "en",
        tags: tuple[str, ...] = (),
        summary: tuple[str, ...] = (),
        editorial: Editorial | None = None,
    ) -> Article:
        read = read_html(clean_html(html), title)
        return Article(
            document=from_html(id, title, read, lang),
            read=read,
            editorial=editorial or Editorial(),
            date=datetime.fromisoformat(date).replace(tzinfo=UTC),
            url=f"articles/{id.partition('.')[0]}/",
            tags=tags,
            summary=summary,
        )

    return make
