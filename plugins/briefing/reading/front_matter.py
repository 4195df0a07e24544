"""Heads that other programs write above Markdown: YAML between ``---`` (Jekyll, Hugo, WordPress), TOML between ``+++``."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from typing import Any

import yaml

_FENCED = re.compile(r"\ufeff?(---|\+\+\+)[ \t]*\n(.*?\n)(?:\1|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_NAMES = {
    "categories": "tags",
    "description": "summary",
    "excerpt": "summary",
    "expirydate": "expires",
    "last_modified_at": "modified",
    "lastmod": "modified",
    "publishdate": "publish-after",
    "subtitle": "kicker",
}
"""Fields of theirs and what they are here; a field that has its own name wins."""
_LEFT_OUT = frozenset({"aliases", "path", "permalink", "save_as", "url"})
"""Addresses on their site."""
_OF_LINES = frozenset({"correction", "summary"})
_SHORTCODE = re.compile(
    r"\{\{[<%].{0,1000}?[>%]\}\}|\{%.{0,1000}?%\}|\[/?(?:audio|caption|embed|gallery|playlist|video)\b[^\]\n]{0,1000}\]",
    re.DOTALL,
)


def split_front_matter(text: str) -> tuple[dict[str, list[str]], str] | None:
    """The fields of such a head, each as its lines, and the text below it without shortcodes; None where there is none.

    Names come in lower case and are those of this project.

    Raises:
        ValueError: for TOML that cannot be read. YAML that cannot be read is none: many write "Title: A: B".
    """
    found = _FENCED.match(text)
    if not found:
        return None
    try:
        given = tomllib.loads(found[2]) if found[1] == "+++" else yaml.safe_load(found[2])
    except yaml.YAMLError:
        return None
    if not isinstance(given, Mapping):
        return None
    fields: dict[str, list[str]] = {}
    for name, value in sorted(given.items(), key=lambda item: str(item[0]).lower() in _NAMES):
        ours = _NAMES.get(str(name).lower(), str(name).lower())
        lines = _lines(ours, value)
        if lines and ours not in _LEFT_OUT:
            fields.setdefault(ours, lines)
    return fields, _SHORTCODE.sub("", text[found.end() :])


def is_unpublished(fields: Mapping[str, object]) -> bool:
    """Whether the fields say so in the words of Hugo or Jekyll; what is neither yes nor no withholds."""
    draft, published = (_word(fields.get(name)) for name in ("draft", "published"))
    return draft not in {"", "false", "no"} or published in {"false", "no"}


def _word(value: object) -> str:
    return str(value[0] if isinstance(value, list) and value else value or "").strip().strip("\"'").lower()


def _lines(name: str, value: Any) -> list[str]:
    """A value as the lines that a head would have; none for what is empty or has parts of its own."""
    if isinstance(value, list):
        parts = [part for each in value for part in _lines("", each)]
        return [f"- {part}" for part in parts] if name in _OF_LINES else [f"{'; '.join(parts)};"] if parts else []
    if value is None or isinstance(value, Mapping):
        return []
    if isinstance(value, bool):
        return ["yes" if value else "no"]
    return [line.strip() for line in str(value).strip().splitlines() if line.strip()]
