"""The site's own words in templates: ``_``, ``gettext``, ``ngettext`` and two filters, in the language of each page."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from jinja2 import Environment, pass_context
from jinja2.runtime import Context

from ..views.records import When
from ..views.words import SOURCE, Words, words_for


def install(env: Environment) -> None:
    """Let templates speak the language that the page's ``head.words`` names.

    The filters ``date``, ``short_date``, ``weekday`` and ``number`` write dates and numbers in it. Another plugin's catalogue is left in its place.
    ``env`` has the extension ``jinja2.ext.i18n``.
    """
    env.filters.setdefault("date", _date)
    env.filters.setdefault("short_date", _short_date)
    env.filters.setdefault("weekday", _weekday)
    env.filters.setdefault("number", _number)
    if "gettext" in env.globals:
        return
    env.install_gettext_callables(_gettext, _ngettext, newstyle=True)  # type: ignore[attr-defined]
    counted: Callable[..., Any] = env.globals["ngettext"]  # type: ignore[assignment]

    @pass_context
    def ngettext(context: Context, singular: str, plural: str, num: int, **values: Any) -> Any:
        return context.call(counted, singular, plural, num, **{"num": _words(context).number(num), **values})

    env.globals["ngettext"] = ngettext


def _words(context: Context) -> Words:
    head = context.get("head")
    return words_for(head.words if head else context.get("DEFAULT_LANG", SOURCE))


@pass_context
def _gettext(context: Context, message: str) -> str:
    return _words(context).gettext(message)


@pass_context
def _ngettext(context: Context, singular: str, plural: str, number: int) -> str:
    return _words(context).form(singular, plural, number)


@pass_context
def _date(context: Context, when: When) -> str:
    return _words(context).date(when)


@pass_context
def _short_date(context: Context, when: When) -> str:
    return _words(context).short(when)


@pass_context
def _weekday(context: Context, when: When) -> str:
    return _words(context).weekday(when)


@pass_context
def _number(context: Context, value: int) -> str:
    return _words(context).number(value)
