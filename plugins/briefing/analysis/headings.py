"""Lines of an article that are no sentences of it: its title again, headings, labels."""

from __future__ import annotations

import re

_ENDS = re.compile(r"[.!?…。！？。:;,][”\"’'»)\]」』]*$")
_WORD = re.compile(r"[^\W\d_](?:[\w'’-]*\w)?")
_LABEL = 3
"""A line of so many words is a label ("Letters", "Economic Scene."): without a mark at its end, or all in capitals."""
_CAPITALISED = 0.75
"""Share of the longer words with a capital from which a line without a mark is a heading in title case."""
_LONGER = 4
"""Letters; "of" and "the" are small in title case too."""


def is_heading(text: str, title: str) -> bool:
    """Is ``text`` the title again, a label, or a heading in capitals or title case?

    Scripts without case have headings only where the title is said again.
    """
    if _plain(text) == _plain(title):
        return True
    words = _WORD.findall(text)
    longer = [word for word in words if len(word) >= _LONGER]
    capitals = sum(word[0].isupper() for word in longer)
    if not capitals:
        return False
    if _ENDS.search(text):
        return len(words) <= _LABEL and capitals == len(longer) and text[-1] in ".:"
    return len(words) <= _LABEL or capitals >= _CAPITALISED * len(longer)


def _plain(text: str) -> str:
    return " ".join(_WORD.findall(text.casefold()))
