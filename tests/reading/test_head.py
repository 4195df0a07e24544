"""Heads that broke off."""

import pytest

from briefing.reading.head import LostHead, find_lost_head


@pytest.mark.parametrize(
    ("html", "given", "expected"),
    [
        (
            "<p>Speaker Aliases: x = y\nFulltext: no</p><p>Text.</p>",
            ["title"],
            LostHead("Speaker Aliases: x = y", ""),
        ),
        (
            "<p>Date 2026-10-19</p><p>Tags: Harbour</p><p>Text.</p>",
            ["title"],
            LostHead("Tags: Harbour", "Date 2026-10-19"),
        ),
        (
            "<p>Titel: A head</p><p>Status: draft</p><p>Text.</p>",
            ["slug", "date", "category"],
            LostHead("Status: draft", "Titel: A head"),
        ),
        ("<p>Source: city archive.</p><p>Text.</p>", ["slug", "date"], None),
        ("<p>Harrowmouth: the ferry sailed.</p>", ["title"], None),
        ("<p>He said: no.</p>", ["title"], None),
    ],
)
def test_fields_in_the_text(html: str, given: list[str], expected: LostHead | None) -> None:
    """Fields that were to be read, and no others."""
    assert find_lost_head(html, given) == expected
