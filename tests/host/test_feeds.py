"""Feeds."""

from __future__ import annotations

from types import SimpleNamespace

from briefing.host.feeds import InShort
from briefing.reading.editorial import Correction, Editorial


def test_an_article_in_short_begins_with_its_correction() -> None:
    """Who follows a tag or speaker only must not miss it."""
    article = SimpleNamespace(lang="en", title="Ferry", summary="<p>The ferry stops.</p>", get_content=lambda _: "Text")
    editorial = Editorial(corrections=(Correction("It was Friday <night>.", "2026-10-04"),))
    short = InShort.of(article, editorial)
    assert short.summary is not None
    assert short.summary.index("It was Friday &lt;night&gt;.") < short.summary.index("<p>The ferry stops.</p>")
    assert short.get_content("") is None
    assert short.title == "Ferry"


def test_an_article_without_a_summary_has_none() -> None:
    """Not an empty one."""
    assert InShort.of(SimpleNamespace(lang="en", summary=""), Editorial()).summary is None
