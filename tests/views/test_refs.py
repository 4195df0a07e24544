"""Small views that all pages share."""

from __future__ import annotations

import pytest

from briefing.views.refs import speaker_mark


@pytest.mark.parametrize(
    ("name", "initials"),
    [("Ann Lee", "AL"), ("Kaspar von der Heyle", "KH"), ("سامر الواحدي", "س\u200cو"), ("يوسف", "ي")],
)
def test_initials(name: str, initials: str) -> None:
    """Of first and last name; Arabic ones without the article, and apart, so that they read as no word."""
    assert speaker_mark("x", name, "person").initials == initials
