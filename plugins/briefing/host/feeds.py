"""Atom feeds as the standard (RFC 4287) wants them, where Pelican's writer leaves something to wish for."""

from __future__ import annotations

from typing import Any

FILE = "/feed.atom"


def mend(context: dict[str, Any], feed: Any) -> None:
    """Give a feed an id of its own, the page that it belongs to, and an author; leave out what says nothing."""
    head = feed.feed
    address = str(head["feed_url"])
    head["id"] = address
    head["author_name"] = context["SITENAME"]
    if address.endswith(FILE):
        head["link"] = address.removesuffix(FILE) + "/"
    nothing = context["DEFAULT_CATEGORY"]
    for item in feed.items:
        item["author_name"] = item["author_name"] or None
        item["categories"] = [name for name in item["categories"] or () if str(name) != nothing]
