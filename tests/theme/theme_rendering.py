"""Renders templates as the built site does: autoescape on, gettext installed; a missing name is an error."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from briefing.host.words import install

THEME = Path(__file__).parents[2] / "theme"
SITE = {
    "SITEURL": "https://news.example/town",
    "SITENAME": "Ombreth Briefing",
    "SITESUBTITLE": None,
    "THEME_STATIC_DIR": "theme",
    "FEED_ALL_ATOM": "feeds/all.atom.xml",
}


def environment() -> Environment:
    """Jinja as the plugin sets it up, but strict."""
    env = Environment(
        loader=FileSystemLoader(THEME / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.i18n"],
    )
    install(env)
    return env


ENVIRONMENT = environment()


def render_page(template: str, **context: Any) -> str:
    """A whole page: ``head`` and ``view`` as keywords, and any of ``SITE`` to change it."""
    return ENVIRONMENT.get_template(template).render({**SITE, **context})


def render_snippet(source: str, **context: Any) -> str:
    """A piece of template."""
    return ENVIRONMENT.from_string(source).render({**SITE, **context})
