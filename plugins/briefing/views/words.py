"""The words of the site itself, by language: messages from the catalogues in ``translations/``, dates and numbers by CLDR.

Catalogues are GNU gettext's (``.po``), read with Babel; a language that has none gets English.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache, lru_cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from io import BytesIO
from typing import Any

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_skeleton
from babel.lists import format_list
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.numbers import format_decimal
from babel.support import NullTranslations, Translations

from ..model import Reason
from .records import When

SOURCE = "en"
"""The language that messages are written in."""
_LOCALES = {"en": "en_GB"}
"""English without a country puts the day first, as most countries that write it do."""


@dataclass(frozen=True, slots=True)
class Words:
    """One language of the site's own words."""

    lang: str
    """BCP 47 code of the catalogue."""
    locale: Locale
    translations: NullTranslations

    def gettext(self, message: str, **values: Any) -> str:
        """A message, with ``%(name)s`` filled in."""
        text = str(self.translations.gettext(message))
        return text % values if values else text

    def ngettext(self, singular: str, plural: str, number: int, **values: Any) -> str:
        """A message in the form that ``number`` takes, with ``%(num)s`` written as the language writes it."""
        return self.form(singular, plural, number) % {"num": self.number(number), **values}

    def form(self, singular: str, plural: str, number: int) -> str:
        """A message in the form that ``number`` takes, nothing filled in."""
        return str(self.translations.ngettext(singular, plural, number))

    def say(self, reason: Reason) -> str:
        """A reason as plain text."""
        return self.pattern(reason) % {"num": self.number(reason.number), **dict(reason.values)}

    def pattern(self, reason: Reason) -> str:
        """The words of a reason, with the placeholders in place."""
        return (
            self.form(reason.message, reason.plural, reason.number) if reason.plural else self.gettext(reason.message)
        )

    def listing(self, items: Sequence[str]) -> str:
        """Items in a row, parted as the language parts them ("A, B and C")."""
        return str(format_list(items, locale=self.locale))

    def correction(self, day: str) -> str:
        """The label of a correction: with its day (ISO 8601) if it has one."""
        if not day:
            return self.gettext("Correction.")
        return self.gettext("Correction, %(date)s.", date=self.date(When(day)))

    def date(self, when: When) -> str:
        """A day ("3 March 2026"), a week ("Week of 2 March 2026") or a month ("March 2026")."""
        if when.is_week:
            monday = datetime.fromisoformat(f"{when.iso}-1").date().isoformat()
            return self.gettext("Week of %(date)s", date=_date(monday, "long", self.locale))
        if when.is_month:
            return _skeleton(f"{when.iso}-01", "yMMMM", self.locale)
        return _date(when.iso, "long", self.locale)

    def weekday(self, when: When) -> str:
        """A day with its name ("Tuesday 3 March 2026"); a week or a month as :meth:`date` has it."""
        if when.is_week or when.is_month:
            return self.date(when)
        return _date(when.iso, "full", self.locale)

    def short(self, when: When) -> str:
        """A day without the year ("3 Mar"), a week by its first day, or a month ("Mar 2026"), for the axis of a chart."""
        if when.is_month:
            return _skeleton(f"{when.iso}-01", "yMMM", self.locale)
        return _skeleton(f"{when.iso}-1" if when.is_week else when.iso, "MMMd", self.locale)

    def number(self, value: int) -> str:
        """A number with the separators and digits of the language."""
        return _number(value, self.locale)


def has_words(lang: str) -> bool:
    """Whether the site can speak a language."""
    return _base(lang) == SOURCE or _catalogue(_base(lang)).is_file()


@cache
def words_for(lang: str) -> Words:
    """The words for a BCP 47 code; those in English where there is no catalogue."""
    if not has_words(lang):
        return words_for(SOURCE)
    return Words(lang, _locale(lang), _translations(_base(lang)))


def language_name(lang: str) -> str:
    """What a language calls itself ("español"), or its code where that is not known."""
    try:
        return Locale.parse(lang, sep="-" if "-" in lang else "_").get_display_name() or lang
    except (UnknownLocaleError, ValueError):
        return lang


@lru_cache(maxsize=4096)
def _date(iso: str, form: str, locale: Locale) -> str:
    return str(format_date(datetime.fromisoformat(iso), form, locale))


@lru_cache(maxsize=4096)
def _skeleton(iso: str, form: str, locale: Locale) -> str:
    return str(format_skeleton(form, datetime.fromisoformat(iso), locale=locale))


@lru_cache(maxsize=4096)
def _number(value: int, locale: Locale) -> str:
    return str(format_decimal(value, locale=locale))


@cache
def _translations(base: str) -> NullTranslations:
    if base == SOURCE:
        return NullTranslations()
    with _catalogue(base).open("rb") as source:
        catalogue = read_po(source, locale=base)
    compiled = BytesIO()
    write_mo(compiled, catalogue)
    compiled.seek(0)
    return Translations(compiled)


@cache
def _locale(lang: str) -> Locale:
    try:
        return Locale.parse(_LOCALES.get(lang, lang.replace("-", "_")))
    except (UnknownLocaleError, ValueError):
        return Locale.parse(_base(lang))


def _catalogue(base: str) -> Traversable:
    return files(__package__).joinpath("..", "translations", f"{base}.po")


def _base(lang: str) -> str:
    return lang.replace("_", "-").partition("-")[0].lower()
