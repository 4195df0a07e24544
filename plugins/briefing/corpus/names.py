"""Names of people taken apart, and compared with care: what may be one person's name and what may not."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Literal

from ..model import Person
from .folding import fold, word_key
from .terms import stop_words

Gender = Literal["male", "female", ""]

_WORDS = Path(__file__).parent / "words"
_SUFFIXES = {"jr": "jr", "junior": "jr", "sr": "sr", "senior": "sr", "ii": "ii", "iii": "iii", "iv": "iv"}
_LETTERS_AFTER = frozenset(["phd", "md", "qc", "kc", "mp", "mep", "obe", "cbe", "mbe", "esq"])
_LEGAL = frozenset(
    [
        "inc",
        "ltd",
        "limited",
        "plc",
        "llc",
        "llp",
        "corp",
        "corporation",
        "co",
        "company",
        "gmbh",
        "ag",
        "sa",
        "nv",
        "bv",
        "srl",
        "spa",
        "oy",
        "ab",
    ]
)
_STAFF = frozenset(["administration", "campaign", "office", "team"])
"""What somebody leads and is called by: "the Lee campaign"."""
_SMALL = frozenset(
    ["of", "the", "and", "for", "de", "la", "le", "les", "des", "du", "der", "die", "das", "und", "für", "y", "e"]
)
_GIVEN_TOO = frozenset(["al", "ben", "van", "di", "abu"])
_SMALL_ONLY = frozenset(("don", "dona"))  # "Don Lee" has a first name, "don Felipe" a title.
_DOTTED = re.compile(r"(?<![^\W_]{2})([^\W\d_])\.(?=[^\W\d_])")
_BETWEEN = re.compile(r"[^\w'’-]+")


@dataclass(frozen=True, slots=True)
class Name:
    """A person's name taken apart; all but ``shown`` folded."""

    shown: str
    """As printed, without titles."""
    given: tuple[str, ...]
    """First and middle names or initials; empty for a surname (or any single name) alone."""
    surname: str
    suffix: str = ""
    gender: Gender = ""
    """What the titles tell."""
    titled: bool = False

    @property
    def key(self) -> str:
        """Equal for the same name in another spelling: hyphens, accents, case, particles."""
        return " ".join((*self.given, self.surname, self.suffix)).replace("-", " ").strip()

    @property
    def family(self) -> str:
        """Equal for surnames that may be the same, hyphens aside."""
        return self.surname.replace("-", "")

    @property
    def fullness(self) -> tuple[int, int]:
        """Higher for the fuller name: words that are no initials, then all."""
        return sum(len(word) > 1 for word in self.given), len(self.given)


@cache
def titles() -> dict[str, Gender]:
    """Folded title → gender that it tells."""
    genders: dict[str, Gender] = {}
    for line in (_WORDS / "titles.txt").read_text(encoding="utf-8").splitlines():
        label, _, words = line.partition(":")
        gender: Gender = "male" if label == "male" else "female" if label == "female" else ""
        if label in ("male", "female", "any"):
            genders |= {fold(word): gender for word in words.split()}
    return genders


@cache
def particles() -> frozenset[str]:
    """Folded particles of surnames."""
    return _word_list("particles.txt")


@cache
def generic_bodies() -> frozenset[str]:
    """Folded words that mean another body in every article ("union")."""
    return _word_list("generic_bodies.txt")


@cache
def writings() -> frozenset[str]:
    """What is written or counted and speaks in one article only ("the Harbour poll")."""
    return _word_list("writings.txt")


@cache
def short_names() -> dict[str, frozenset[str]]:
    """Folded short given name → those that it is short for ("joe" → "joseph")."""
    lines = (_WORDS / "short_names.txt").read_text(encoding="utf-8").splitlines()
    pairs = (line.partition(":") for line in lines if not line.startswith("#"))
    return {short: frozenset(long.split()) for short, _, long in pairs}


def _word_list(file: str) -> frozenset[str]:
    lines = (_WORDS / file).read_text(encoding="utf-8").splitlines()
    return frozenset(fold(word) for line in lines if not line.startswith("#") for word in line.split())


@lru_cache(maxsize=1 << 16)  # the same people come back article after article
def parse_name(text: str) -> Name | None:
    """A person's name as an article prints it; None where no name is left ("the mayor", "President")."""
    # "Smith, Jr." and "J.R. Smith" are cut like "Smith Jr." and "J. R. Smith".
    printed = [word for word in re.split(r"[\s,]+", _DOTTED.sub(r"\1. ", text)) if word.strip(".'’-")]
    words = [fold(word).replace("’", "'").strip(".'-") for word in printed]
    gender: Gender = ""
    start = 0
    if words and words[0] == "the":
        start = 1
    while (
        start < len(words)
        and words[start] in titles()
        and (printed[start].islower() or words[start] not in _SMALL_ONLY)
    ):
        gender = gender or titles()[words[start]]
        start += 1
    end = len(words)
    suffix = ""
    while end > start + 1 and (words[end - 1] in _SUFFIXES or words[end - 1] in _LETTERS_AFTER):
        suffix = _SUFFIXES.get(words[end - 1], "") or suffix
        end -= 1
    kept = words[start:end]
    core = [
        word for place, word in enumerate(kept, start) if not _is_particle(word, printed[place], first=place == start)
    ] or kept
    if not core or not is_name(" ".join(printed[start:end])):
        return None
    shown = " ".join(printed[start:end]).rstrip(",")
    if suffix:
        shown = " ".join(printed[start:])
    return Name(shown, tuple(core[:-1]), core[-1].removesuffix("'s"), suffix, gender, titled=start > 0)


def _is_particle(word: str, printed: str, *, first: bool) -> bool:
    # "Al Gore" and "Van Morrison" have first names; "y" and "e" with a capital are initials.
    return word in particles() and (printed.islower() or (not (first and word in _GIVEN_TOO) and len(word) > 1))


def is_name(text: str) -> bool:
    """Has it a capital (or no case at all)? "the mayor" is a description."""
    return any(not character.islower() for character in text if character.isalpha())


def is_description(person: Person, lang: str) -> bool:
    """Is it described rather than named ("the company", "his ministry", "Union" beside "the union", "Lee's letter")?

    Such words mean somebody else in every article.
    """
    words = person.name.split()
    rest = " ".join(words[1:])
    if not is_name(person.name) or (rest and fold(words[0]) in stop_words(lang) | {"the"} and not is_name(rest)):
        return True
    if person.kind != "body" or is_acronym(person.name):
        return False
    if words[-1][0].islower() and fold(words[-1]) in writings():  # "the Harbour Post" is a newspaper
        return True
    determined = bool(rest) and fold(words[0]) != "the" and fold(words[0]) in stop_words(lang)
    small = {plain(alias) for alias in person.aliases if not is_name(" ".join(alias.split()[1:]) or alias)}
    return determined or plain(person.name) in small | generic_bodies()


def compatible(one: Name, other: Name) -> bool:
    """May both be names of one person? Equal surnames, and no given name, initial or suffix against another."""
    if one.family != other.family or not (one.given and other.given):
        return False
    if one.suffix and other.suffix and one.suffix != other.suffix:
        return False
    if not _same_given(one.given[0], other.given[0]):
        return False
    shorter, longer = sorted((one.given[1:], other.given[1:]), key=len)
    return _in_order(shorter, longer)


def by_short_name(one: Name, other: Name) -> bool:
    """Whether only a short form makes compatible names of two ("Bob Lee" and "Robert Lee")."""
    return bool(one.given and other.given) and _is_short_for(one.given[0], other.given[0])


def _is_short_for(one: str, other: str) -> bool:
    return other in short_names().get(one, ()) or one in short_names().get(other, ())


def _same_given(one: str, other: str) -> bool:
    return one == other or (1 in (len(one), len(other)) and one[0] == other[0]) or _is_short_for(one, other)


def _in_order(shorter: Sequence[str], longer: Sequence[str]) -> bool:
    place = 0
    for word in shorter:
        while place < len(longer) and not _same_given(word, longer[place]):
            place += 1
        if place == len(longer):
            return False
        place += 1
    return True


@lru_cache(maxsize=1 << 16)
def plain(text: str) -> str:
    """``text`` folded, without "the" and punctuation: equal for spellings that mean the same thing."""
    return " ".join(_BETWEEN.sub(" ", fold(text)).replace("-", " ").replace("’", "'").split()).removeprefix("the ")


def body_key(text: str) -> str:
    """Key of an organisation's name: without "the", legal forms and plurals; somebody's staff by the surname.

    "Ann Lee's campaign" and "the Lee campaign" are one.
    """
    owner, _, staff = text.rpartition(" ")
    name = parse_name(owner) if staff in _STAFF else None
    owned = owner.endswith(("'s", "’s", "s'", "s’"))
    if name and (owned or not name.given) and name.surname not in generic_bodies():
        return f"{name.family} {staff}"
    words = [word.strip("'’") for word in plain(text).split()]
    core = [word for word in words if word not in _LEGAL] or words
    return " ".join(word_key(word) for word in core)


def is_acronym(text: str) -> bool:
    """Two to six capitals, with or without dots ("NATO", "U.N.")."""
    letters = text.replace(".", "")
    return 2 <= len(letters) <= 6 and letters.isalpha() and letters.isupper()


def initials(text: str) -> str:
    """First letters of the words that count: "Union of Dairy Hands" → "udh"; "" for a single word.

    A word without a capital has none: "Union-backed Dairy" is no "ubd".
    """
    printed = (word for word in re.split(r"[\s‐‑–-]+", text) if word[:1].isupper())
    words = [word for word in plain(" ".join(printed)).split() if word not in _SMALL]
    return "".join(word[0] for word in words) if len(words) > 1 else ""
