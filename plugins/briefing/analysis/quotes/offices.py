"""What stands before a name and tells what somebody is or where from: "County Administrator Ann Lee"."""

from __future__ import annotations

from collections.abc import Sequence

from .runs import is_compound
from .vocabulary import Vocabulary, plain

GEOGRAPHY = frozenset(
    [
        "cape",
        "east",
        "fort",
        "las",
        "los",
        "mount",
        "new",
        "north",
        "port",
        "saint",
        "san",
        "santa",
        "south",
        "st",
        "st.",
        "west",
    ]
)
"""Words that make a place of the given name behind them: "Port Elizabeth"."""
_DISTRICTS = frozenset({"city", "county", "district", "province", "town", "township"})
"""Words that make a place of the one before them: "Orm County"."""
_IN_OFFICES = frozenset(
    ["advocate", "and", "assessor", "auditor", "clerk", "const.", "for", "of", "recorder", "spc", "state", "the"]
)
_LONGEST_ACRONYM = 5
OFFICE_OPENERS = frozenset({"former", "then", "acting", "deputy", "vice", "prime", "chief", "first", "attorney", "lt."})


def behind_office(words: Sequence[str], vocabulary: Vocabulary) -> int:
    """How many words before a given name tell what somebody is: two of "County Administrator Ann Lee"."""
    lows = [word.casefold() for word in words]
    if lows[:1] == ["of"]:  # "Secretary of the Interior Ann Lee"
        return next((at for at in range(2, len(lows) - 1) if plain(lows[at]) in vocabulary.given_names), 0)
    for at in range(len(lows) - 1):
        place = lows[at] in vocabulary.places or (at and lows[at - 1] in GEOGRAPHY) or lows[at + 1] in _DISTRICTS
        if plain(lows[at]) in vocabulary.given_names and not place and lows[at] not in vocabulary.organisation_words:
            if lows[at] in vocabulary.particles:
                return 0
            if not has_body_word(lows[at:], vocabulary):
                return at
        elif is_compound(words[at]) and len(lows) == at + 2:
            return at + 1  # "Oscar-nominated Lee"
        elif _is_office(lows, at, vocabulary):
            return at + 1
        elif len(lows[at].rstrip(".")) == 1 or not (place or _leads(words[at], vocabulary)):
            return 0
    return 0


def completes_body(lows: Sequence[str], vocabulary: Vocabulary) -> bool:
    """Whether words behind a title are no name, but the rest of a body's: "Department", "Central Publishing"."""
    last = lows[-1]
    body = last in vocabulary.organisation_words and last not in vocabulary.given_names
    return body and all(low in vocabulary.organisation_words or low in vocabulary.common for low in lows)


def _is_office(lows: Sequence[str], at: int, vocabulary: Vocabulary) -> bool:
    """Whether somebody's whole name of two rare words stands behind what they are: "Town Council Member Sholto Marrow"."""
    rest = lows[at + 1 :]
    told = at and lows[at] in vocabulary.person_nouns and lows[at] not in vocabulary.plural_nouns
    return (
        bool(told) and len(rest) == 2 and not (has_body_word(rest, vocabulary) or vocabulary.common.intersection(rest))
    )


def _leads(word: str, vocabulary: Vocabulary) -> bool:
    """Whether a word may stand before somebody's given name and be no part of the name: "Staff", "DJ", "Orm-based"."""
    low = word.casefold()
    return (
        qualifies(low, vocabulary)
        or low in vocabulary.common
        or low in GEOGRAPHY
        or low in _IN_OFFICES
        or (word.isupper() and 1 < len(word) <= _LONGEST_ACRONYM)
        or is_compound(word)
        or low.rpartition("-")[2] in vocabulary.titles
    )


def qualifies(low: str, vocabulary: Vocabulary) -> bool:
    """Whether a word before a given name tells where somebody is from or what they do: "Russian", "State", "Acting"."""
    return (
        low in vocabulary.places
        or low in vocabulary.not_names
        or low in OFFICE_OPENERS
        or low in vocabulary.organisation_words
        or low in vocabulary.person_nouns
    )


def has_body_word(lows: Sequence[str], vocabulary: Vocabulary) -> bool:
    """Whether any word is one in names of bodies."""
    return any(low in vocabulary.organisation_words for low in lows)
