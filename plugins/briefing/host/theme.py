"""What a theme that shows briefings needs of its host. Other themes are left as they are."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from jinja2 import Environment

from . import words
from .warmth import warmth_of

HOME = "briefing/home"
"""A theme that has this template shows briefings; all pages but those of articles have theirs beside it."""

_NEEDED: Mapping[str, Any] = {
    "DIRECT_TEMPLATES": [],
    "TAG_SAVE_AS": "",
    "CATEGORY_SAVE_AS": "",
    "AUTHOR_SAVE_AS": "",
    "TAG_FEED_ATOM": None,
}
"""Pages of Pelican's that the plugin's own take the place of."""


def shows_briefings(settings: Mapping[str, Any]) -> bool:
    """Whether the site's theme has pages for briefings."""
    folders = [Path(settings["THEME"]) / "templates", *map(Path, settings.get("THEME_TEMPLATES_OVERRIDES", ()))]
    return any((folder / f"{HOME}.html").is_file() for folder in folders)


def faults_of(settings: Mapping[str, Any]) -> list[str]:
    """What must be set otherwise for such a theme: a sentence each."""
    if not shows_briefings(settings):
        return []
    return [
        f"{name} must be {value!r}: the plugin writes these pages itself."
        for name, value in _NEEDED.items()
        if (settings.get(name) or None) != (value or None)
    ]


def prepare(env: Environment, settings: Mapping[str, Any]) -> None:
    """Escape all text, and speak the language of each page. A theme without briefings keeps its own ways."""
    if not shows_briefings(settings):
        return
    env.autoescape = True
    env.trim_blocks = env.lstrip_blocks = True
    env.add_extension("jinja2.ext.i18n")
    env.bytecode_cache = warmth_of(settings).bytecode
    words.install(env)
