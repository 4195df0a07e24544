"""Pelican Briefing: news articles → a public briefing site. ``register()`` is all that Pelican needs."""

from pathlib import Path

_HERE = Path(__file__).parent

THEME = str(_HERE / "theme" if (_HERE / "theme").is_dir() else _HERE.parents[1] / "theme")
"""The theme that comes with the plugin: inside of it in a wheel, beside ``plugins/`` in the project."""


def register() -> None:
    """Connect to Pelican. The host's part is imported late, so that the core loads without Pelican."""
    from .host.hooks import connect

    connect()
