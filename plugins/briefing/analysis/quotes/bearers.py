"""Persons and bodies, told by the words of their names."""

from __future__ import annotations

from collections.abc import Sequence

from .names import Name
from .offices import GEOGRAPHY, has_body_word
from .vocabulary import Vocabulary, plain

_SURNAMES_TOO = frozenset(
    [
        "banks",
        "bloomberg",
        "church",
        "college",
        "court",
        "electric",
        "finance",
        "foods",
        "games",
        "guard",
        "guardian",
        "homes",
        "lines",
        "marine",
        "mining",
        "owners",
        "post",
        "price",
        "rangers",
        "steel",
        "stores",
        "sports",
        "star",
        "sun",
        "town",
        "young",
    ]
)
"""Words in names of bodies that are surnames behind a given name."""
_LONGEST_INITIALS = 2
"""Letters of initials without periods ("JJ"); longer ones are a body's ("ZKW Stores")."""


def is_full(words: Sequence[str], vocabulary: Vocabulary) -> bool:
    """Whether a name of several words is a person's: given name first, no body's or place's name behind it."""
    first, last = words[0].casefold(), words[-1].casefold()
    return (
        plain(first) in vocabulary.given_names
        and first not in vocabulary.common
        and may_be_person(words, vocabulary)
        and last not in vocabulary.organisation_words
        and last not in vocabulary.places
    )


def opens_with_given(words: Sequence[str], vocabulary: Vocabulary) -> bool:
    """Whether the first word, or what stands before its hyphen, is a given name."""
    first = plain(words[0])
    return first in vocabulary.given_names or first.partition("-")[0] in vocabulary.given_names


def may_be_person(words: Sequence[str], vocabulary: Vocabulary) -> bool:
    """Whether nothing in a name of several words tells that it is no person's: a number, a people, a place, a plain word.

    Many given names are places and plain words too: "Orlando", "Real", "Daily".
    """
    first, last = words[0].casefold(), words[-1].casefold()
    people = last.endswith("s") and vocabulary.is_place((last[:-1],))  # "Norwegians"
    if len(words) < 2 or people or any(letter.isdigit() for word in words for letter in word):
        return False
    ambiguous = first in vocabulary.common or vocabulary.is_place((first,)) or has_body_word((first,), vocabulary)
    if opens_with_given(words, vocabulary) and not ambiguous:
        return True
    return (
        not (words[0].isupper() and words[0].isalpha() and len(words[0]) > _LONGEST_INITIALS)
        and first not in GEOGRAPHY
        and not vocabulary.is_place((last,))
        and last not in vocabulary.plural_nouns
        and not (ambiguous and last in vocabulary.common and last not in vocabulary.surnames)
    )


def is_titled(name: Name, vocabulary: Vocabulary) -> bool:
    """Whether more than a place stands before a name: "Norwegian President Lee", no "Norwegian Americans"."""
    return any(title.casefold() not in vocabulary.places for title in name.title)


def opens_with_initials(words: Sequence[str], vocabulary: Vocabulary) -> bool:
    """Whether initials stand for the given names: "J.M. Lee", no "U.S. Navy"."""
    parts = words[0].split(".")
    initials = len(parts) > 1 and not parts[-1] and all(len(part) == 1 for part in parts[:-1])
    low = words[-1].casefold()
    body = low in vocabulary.organisation_words or low in vocabulary.common
    return initials and len(words) == 2 and not body and words[0].casefold() not in vocabulary.places


def looks_like_body(name: Name, after_article: bool, vocabulary: Vocabulary) -> bool:
    """Whether a name reads like a body's; ``after_article``: "the" stands before it, which people's names do not bear."""
    lows = [w.casefold().rstrip(".") for w in name.words]
    given = plain(name.words[0]) in vocabulary.given_names
    if lows[0].removeprefix("ال") in vocabulary.body_heads:
        return True
    if name.title and not after_article:
        return False
    if after_article and not name.title:
        return not given or lows[-1] in vocabulary.organisation_words
    if lows[-1] in vocabulary.organisation_words:
        return not (given and len(lows) == 2 and lows[-1] in _SURNAMES_TOO)
    if any(low in ("of", "for", "&") for low in lows):
        return True
    return len(lows) == 1 and name.words[0].isupper() and 2 <= len(name.words[0]) <= 6 and not given
