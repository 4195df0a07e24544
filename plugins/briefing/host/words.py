"""The site's own words in templates: ``_``, ``gettext``, ``ngettext`` and filters, in the language of each page."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from jinja2 import Environment, pass_context
from jinja2.runtime import Context
from markupsafe import Markup, escape

from ..model import Reason
from ..views.records import ArticleRef, When
from ..views.words import SOURCE, Words, words_for


def install(env: Environment) -> None:
    """Let templates speak the language that the page's ``head.words`` names.

    The filters ``date``, ``short_date``, ``weekday`` and ``number`` write dates and numbers in it; ``listing`` writes names in a row and
    ``worded`` a reason.
    Another plugin's catalogue is left in its place.
    ``env`` has the extension ``jinja2.ext.i18n``.
    """
    env.filters.setdefault("date", _date)
    env.filters.setdefault("short_date", _short_date)
    env.filters.setdefault("weekday", _weekday)
    env.filters.setdefault("number", _number)
    env.filters.setdefault("listing", _listing)
    env.filters.setdefault("worded", _worded)
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
def _listing(context: Context, items: Iterable[str]) -> Markup:
    """Names in a row, each set apart from the direction of those around it."""
    return Markup(_words(context).listing([Markup("<bdi>{}</bdi>").format(each) for each in items]))  # noqa: S704 - escaped


@pass_context
def _worded(context: Context, reason: Reason, article: ArticleRef | None = None) -> Markup:
    """A reason; words of the ``article``, else of the page's own, stand apart from those around them."""
    words, head = _words(context), context.get("head")
    lang = article.lang if article else head.lang if head else words.lang
    frame = Markup("<bdi>{}</bdi>") if lang == words.lang else Markup('<bdi lang="{}">{}</bdi>').format(lang, "{}")
    values = {name: frame.format(value) for name, value in reason.values}
    return escape(words.pattern(reason)) % {"num": words.number(reason.number), **values}


@pass_context
def _number(context: Context, value: int) -> str:
    return _words(context).number(value)
