"""Names of people and bodies taken apart, so that forms of one name can be told from different names."""

from __future__ import annotations

import re
from dataclasses import dataclass

from .folding import fold

_TOKEN = re.compile(r"[^\s.,]+")
_TITLES = frozenset(
    (
        "mr mrs ms miss mx dr prof professor sir dame lord lady baroness baron rev reverend fr father sister brother "
        "president vice prime minister senator sen representative rep congressman congresswoman governor gov mayor "
        "councillor commissioner judge justice general gen colonel col captain capt lieutenant lt major sergeant sgt "
        "chief inspector detective constable king queen prince princess pope bishop archbishop cardinal ambassador "
        "chancellor secretary herr frau monsieur madame mme mlle maître don doña dona señor senor señora senora sig "
        "signor signora"
    ).split()
)
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv", "phd", "md", "mp", "mep", "qc", "kc"})
_PARTICLES = frozenset(
    "von van der den de del della di da dos du la le al el bin ibn ben bint ter ten zu zur und y e".split()
)
_SMALL = frozenset("the of and for in on at a an de des du la le les der die das und et y e del".split())


@dataclass(frozen=True, slots=True)
class PersonName:
    """A person's name, folded and without titles: what comes before the family name, and that."""

    given: tuple[str, ...]
    family: str
    """Last word with the particles before it ("von der leyen"), or the only word."""

    @property
    def is_full(self) -> bool:
        """Whether anything stands before the family name."""
        return bool(self.given)


def read_name(name: str) -> PersonName:
    """Take a person's name apart; a name of titles alone keeps its last word."""
    words = [fold(token) for token in _TOKEN.findall(name)]
    bare = [word for word in words if word not in _TITLES] or words[-1:]
    while len(bare) > 1 and bare[-1] in _SUFFIXES:
        bare.pop()
    if not bare:
        return PersonName((), fold(name).strip())
    start = len(bare) - 1
    while start > 1 and bare[start - 1] in _PARTICLES:
        start -= 1
    if start == 1 and bare[0] in _PARTICLES:
        start = 0
    return PersonName(tuple(bare[:start]), " ".join(bare[start:]))


def agree(one: PersonName, other: PersonName) -> bool:
    """Whether two full names can be one person's: same family name, first names equal or one the other's initial.

    Middle names may be missing from one of the two, but not differ.
    """
    if one.family.split()[-1:] != other.family.split()[-1:] or not one.given or not other.given:
        return False
    if not _same_given(one.given[0], other.given[0]):
        return False
    shorter, longer = sorted((one.given[1:], other.given[1:]), key=len)
    return all(any(_same_given(name, each) for each in longer) for name in shorter)


def has_initial(name: PersonName) -> bool:
    """Whether the first name is only a letter."""
    return bool(name.given) and len(name.given[0]) == 1


def body_key(name: str) -> str:
    """What a body is known by: its name, folded, without article and legal form."""
    words = [word for word in re.findall(r"[\w&'’-]+", fold(name)) if word not in {"the", "inc", "ltd", "plc", "gmbh"}]
    return " ".join(words) or fold(name)


def initials(name: str) -> str:
    """The acronym that a name of several words would have: "Harbour and Pilots' Board" → "HPB"; "" for one word."""
    words = [word for word in re.findall(r"[^\W\d_][\w'’]*", name) if fold(word) not in _SMALL]
    return "".join(word[0] for word in words).upper() if len(words) > 1 else ""


def _same_given(one: str, other: str) -> bool:
    return one == other or (1 in {len(one), len(other)} and one[0] == other[0])
