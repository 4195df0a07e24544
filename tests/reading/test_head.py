"""Heads that broke off."""

import pytest

from briefing.reading.head import lines_below_head


@pytest.mark.parametrize(
    ("html", "given", "expected"),
    [
        (
            "<p>Speaker Aliases: x = y\nFulltext: no</p><p>Text.</p>",
            ["title"],
            ("Speaker Aliases: x = y", "Fulltext: no"),
        ),
        ("<p>Date 2026-10-19</p><p>Tags: Harbour</p><p>Text.</p>", ["title"], ("Tags: Harbour",)),
        ("<p>Titel: A head</p><p>Status: draft</p><p>Text.</p>", ["slug", "date", "category"], ("Status: draft",)),
        ("<p>Source: city archive.</p><p>Text.</p>", ["slug", "date"], ()),
        ("<p>Harrowmouth: the ferry sailed.</p>", ["title"], ()),
        ("<p>He said: no.</p>", ["title"], ()),
    ],
)
def test_fields_in_the_text(html: str, given: list[str], expected: tuple[str, ...]) -> None:
    """Fields that were to be read, and no others."""
    assert lines_below_head(html, given) == expected
