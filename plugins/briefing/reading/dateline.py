"""Place and date that open a news text: ``SOCHI –``, ``PORT ALDER, Oct. 3 (Wire) —``."""

from __future__ import annotations

import re
from datetime import date

from babel.dates import get_month_names

from ..model import Dateline, Span

_DASH = r"(?:—|–|―|--|-(?=[ \t\u00a0]))"
_LANGUAGES = ("de", "es", "fr", "it", "nl", "pt", "en")
"""Whose names of months a dateline may have."""
_MONTHS = {
    name.casefold().rstrip("."): number
    for lang in _LANGUAGES
    for width in ("abbreviated", "wide")
    for number, name in get_month_names(width, locale=lang).items()
} | {"sept": 9}
_MONTH = rf"(?i:{'|'.join(sorted(_MONTHS, key=len, reverse=True))})\b\.?"
_DATE = rf"(?:,?[ ](?:{_MONTH}[ ]\d{{1,2}}|\d{{1,2}}(?:\.|er|º)?[ ](?:de[ ])?{_MONTH})(?:,?[ ](?:de[ ])?\d{{4}})?)"
_NUMBER_OR_MONTH = re.compile(r"\d+|[^\W\d_]{3,}")
_AGENCY = r"(?:[ ]?[(/][A-Za-z][\w .&’'-]{1,30}[)/])"
_UPPER = r"[A-ZÀ-ÖØ-Þ]"
_CAPITALS = rf"{_UPPER}[A-ZÀ-ÖØ-Þ.’'-]{{2,}}(?:[ ]{_UPPER}[A-ZÀ-ÖØ-Þ.’'-]*){{0,3}}"
_REGION = rf"(?:,[ ]{_UPPER}[\w.’'-]*(?:[ ]{_UPPER}[\w.’'-]*){{0,2}})?"
_ARTICLE = r"(?:The|An?|D(?:er|ie|as)|Eine?|El|L[aeo]s?|Un[ae]?|Il|Gli|Os?|As?|Uma?)"
_MIXED = rf"{_UPPER}[\w.’'-]+(?:[ ](?:{_UPPER}[\w.’'-]+|de|la|am|an|der|sur|del)){{0,3}}"

_OPENINGS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?P<place>{_CAPITALS}{_REGION}){_DATE}?{_AGENCY}?{_DATE}?[ \u00a0]*{_DASH}[ \u00a0]*",
        # In mixed case only a date, an agency or the article of a new sentence tells a place from a name before a dash.
        rf"(?P<place>{_MIXED}{_REGION})(?:{_DATE}{_AGENCY}?|{_AGENCY}{_DATE}?)\.?[ \u00a0]*{_DASH}[ \u00a0]*",
        rf"(?P<place>{_MIXED}{_REGION})[ \u00a0]*{_DASH}[ \u00a0]*(?={_ARTICLE}[ ])",
        rf"(?P<place>{_CAPITALS}{_REGION}){_AGENCY}?\.[ ]{_DASH}[ \u00a0]*",
        rf"(?P<place>{_CAPITALS}{_REGION}){_AGENCY}?:[ ]+(?={_UPPER}[a-zà-ÿ]|[“\"«„])",
        # The agency alone, or in capitals right before the first word: "(COASTWIRE)The ferry …".
        rf"(?P<place>){_AGENCY}[ \u00a0]*{_DASH}[ \u00a0]*",
        rf"(?P<place>(?:{_MIXED}{_REGION}[ ]?)?)\([A-Z]{{2,12}}\)(?={_UPPER}|[“\"])",
    )
)
_FIRST_DATE = re.compile(_DATE)
_LEAP = 9
"""Years in which 29 February comes at least once."""
_NO_PLACES = frozenset(
    [
        "analysis",
        "breaking",
        "breaking news",
        "comment",
        "correction",
        "developing",
        "editorial",
        "exclusive",
        "explainer",
        "live",
        "opinion",
        "photos",
        "update",
        "updated",
        "video",
        "watch",
        "eu",
        "fbi",
        "fifa",
        "nasa",
        "nato",
        "opec",
        "uefa",
        "un",
        "unesco",
        "unicef",
        "who",
    ]
)
"""Words in capitals before a dash or colon that are labels, or bodies known by their letters."""
_ACRONYM_LENGTH = 4
_SMALL_WORDS = frozenset({"de", "la", "of", "the", "am", "an", "der", "sur", "del", "and"})


def opens_with_dateline(paragraph: str) -> bool:
    """Whether a paragraph opens with a dateline."""
    return find_dateline(paragraph, Span(0, len(paragraph))) is not None


def find_dateline(text: str, paragraph: Span) -> Dateline | None:
    """The dateline that opens ``paragraph``, or None."""
    for opening in _OPENINGS:
        found = opening.match(text, paragraph.start, paragraph.end)
        if found and found.end() < paragraph.end and found["place"].casefold() not in _NO_PLACES:
            words = text[found.end("place") : found.end()]
            date = _FIRST_DATE.search(words)
            place = _place_name(found["place"].strip(" ,"))
            return Dateline(Span(paragraph.start, found.end()), place, date[0].strip(" ,") if date else "")
    return None


def read_date(words: str, latest: date) -> date | None:
    """The day that a dateline names; without a year, the last such day up to ``latest``. None if it is no day."""
    parts = [part.casefold() for part in _NUMBER_OR_MONTH.findall(words)]
    month = next((_MONTHS[part] for part in parts if part in _MONTHS), None)
    numbers = [int(part) for part in parts if part.isdigit()]
    if not month or not numbers:
        return None
    years = numbers[1:] or range(latest.year, latest.year - _LEAP, -1)
    for year in years:
        try:
            found = date(year, month, numbers[0])
        except ValueError:
            continue
        if numbers[1:] or found <= latest:
            return found
    return None


def _place_name(place: str) -> str:
    """``PORT ALDER, N.D.`` as a reader writes it: ``Port Alder, N.D.``."""
    head, *region = place.split(", ")
    return ", ".join([_capitalise(head), *region])


def _capitalise(words: str) -> str:
    if not words.isupper() or "." in words or (len(words) < _ACRONYM_LENGTH and " " not in words):
        return words
    parts = (
        word.lower() if index and word.lower() in _SMALL_WORDS else "-".join(p.capitalize() for p in word.split("-"))
        for index, word in enumerate(words.split(" "))
    )
    return " ".join(parts)
