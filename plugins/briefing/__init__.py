"""Pelican Briefing: news articles → a public briefing site. ``register()`` is all that Pelican needs."""


def register() -> None:
    """Connect to Pelican. The host's part is imported late, so that the core loads without Pelican."""
    from .host.hooks import connect

    connect()
