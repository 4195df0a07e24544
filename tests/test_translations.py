"""The catalogues of the site's own words: whole, and true to what is filled in."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_dir
from babel.messages.pofile import read_po

from briefing.analysis.reasons import goes_back
from briefing.views.records import When
from briefing.views.words import has_words, language_name, words_for

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "plugins" / "briefing" / "translations"
LANGUAGES = sorted(path.stem for path in FOLDER.glob("*.po"))
PLACES = [("plugins/briefing", "**.py", "python"), ("theme/templates", "**.html", "jinja2")]
KEYWORDS = {**DEFAULT_KEYWORDS, "NN_": (1, 2)}
_FILLED = re.compile(r"%\((\w+)\)s")


def catalogue(lang: str) -> Catalog:
    """A catalogue as a build reads it."""
    with (FOLDER / f"{lang}.po").open("rb") as file:
        return read_po(file, locale=lang)


def forms(message: Message) -> list[str]:
    """Every form of a translation."""
    return [message.string] if isinstance(message.string, str) else list(message.string)


def test_the_languages_that_the_project_speaks() -> None:
    """English is the source; these are kept whole."""
    assert {"ar", "de", "es", "fr"} <= set(LANGUAGES)
    assert all(map(has_words, [*LANGUAGES, "en", "en-GB", "es-MX"]))
    assert not has_words("tlh")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_message_is_translated(lang: str) -> None:
    """Those of plugin and theme, and no others; nothing is fuzzy or empty."""
    used = {
        message
        for folder, pattern, method in PLACES
        for _, _, message, _, _ in extract_from_dir(str(ROOT / folder), [(pattern, method)], keywords=KEYWORDS)
    }
    found = catalogue(lang)
    assert {message.id if isinstance(message.id, str) else tuple(message.id) for message in found if message.id} == used
    assert [message.id for message in found if message.id and (message.fuzzy or not all(forms(message)))] == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_is_filled_in_stays(lang: str) -> None:
    """A translation names the same values as its source; the form for one or two may leave the number out."""
    for message in catalogue(lang):
        if not message.id:
            continue
        names = set(_FILLED.findall(message.id if isinstance(message.id, str) else message.id[1]))
        for form in forms(message):
            assert names - {"num"} <= set(_FILLED.findall(form)) <= names, form


@pytest.mark.parametrize("lang", ["en", *LANGUAGES])
def test_reasons_are_worded_in_every_language(lang: str) -> None:
    """A pronoun's reason holds the words, the name and the distance, counted as the language counts."""
    told = [words_for(lang).say(goes_back("he", "Tom Poe", far)) for far in (0, 1, 3)]
    assert all("he" in each and "Tom Poe" in each and "%(" not in each for each in told)
    assert len(set(told)) == 3
    assert words_for(lang).number(3) in told[2]


def test_plurals_dates_and_numbers_follow_the_language() -> None:
    """By CLDR: Arabic has six forms, German a point for thousands."""
    assert words_for("de").number(12345) == "12.345"
    assert words_for("fr").date(When("2026-10-03T06:00:00+00:00")) == "3 octobre 2026"
    assert words_for("es").date(When("2026-10")) == "octubre de 2026"
    told = {words_for("ar").form("%(num)s article", "%(num)s articles", n) for n in (0, 1, 2, 3, 11, 100)}
    assert len(told) >= 4
    assert language_name("ar") == "العربية"


def test_lists_follow_the_language() -> None:
    """By CLDR: the last item is joined as the language joins it."""
    assert words_for("de").listing(["A", "B", "C"]) == "A, B und C"
    assert words_for("ar").listing(["سمر", "ليلى"]) == "سمر وليلى"
    assert words_for("fr").listing(["A"]) == "A"
