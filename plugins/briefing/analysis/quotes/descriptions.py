"""What an article says of the people and bodies it names, and how well a description ("the officer") fits it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from .names import Name
from .narration import NAME
from .people import Cast
from .stage import Stage
from .vocabulary import Vocabulary

_OFFICE = frozenset(
    [
        "president",
        "premier",
        "leader",
        "minister",
        "chancellor",
        "prime",
        "king",
        "queen",
        "monarch",
        "ruler",
        "dictator",
        "head",
        "governor",
        "mayor",
        "chief",
        "strongman",
        "statesman",
        "secretary",
    ]
)
ANONYMOUS = frozenset(
    [
        "spokesman",
        "spokeswoman",
        "spokesperson",
        "official",
        "source",
        "aide",
        "adviser",
        "advisor",
        "reporter",
        "witness",
        "person",
        "member",
        "fan",
        "man",
        "woman",
    ]
)
"""Descriptions of people who often stay unnamed."""
_ANYBODY = frozenset({"man", "woman"})
_COMPANY = frozenset(
    [
        "airline",
        "automaker",
        "brewer",
        "builder",
        "carmaker",
        "carrier",
        "chipmaker",
        "company",
        "conglomerate",
        "developer",
        "drugmaker",
        "firm",
        "giant",
        "insurer",
        "lender",
        "maker",
        "manufacturer",
        "multinational",
        "operator",
        "planemaker",
        "publisher",
        "retailer",
        "shipbuilder",
        "startup",
        "steelmaker",
        "subsidiary",
        "titan",
        "supermarket",
        "supplier",
        "watchmaker",
    ]
)
ORGANISATION = frozenset(
    [
        "agency",
        "band",
        "chain",
        "charity",
        "club",
        "group",
        "network",
        "nonprofit",
        "organisation",
        "organization",
        "service",
        "side",
        "team",
    ]
)
"""What "the club" or "the agency" may be called when its name does not hold the word."""
NO_COMPANY = frozenset(
    [
        "association",
        "church",
        "college",
        "commission",
        "committee",
        "congress",
        "council",
        "court",
        "department",
        "federation",
        "government",
        "hospital",
        "house",
        "institute",
        "library",
        "ministry",
        "museum",
        "office",
        "parliament",
        "party",
        "police",
        "school",
        "senate",
        "tribunal",
        "union",
        "university",
    ]
)
"""Last words in names of bodies that nobody calls "the company"."""
SURE_FIT = 4
_STEM = 4  # letters


def is_company(head: str) -> bool:
    """Whether a noun describes a business ("the firm", "the chipmaker")."""
    return head in _COMPANY or head.endswith("maker")


def described(scene: Stage, names: Sequence[Name], cast: Cast) -> list[set[str]]:
    """For each figure the words of its titles, appositions and remarks in brackets, over the whole article."""
    line, vocabulary = scene.line, scene.vocabulary
    found: list[set[str]] = [set() for _ in cast.figures]
    for mention in scene.mentions:
        if mention.kind != "name":
            continue
        words = found[cast.of_name[mention.name]]
        words.update(word.casefold().rstrip(".") for word in names[mention.name].title)
        words.update(_in_brackets(scene, mention.last))
        behind = mention.last
        if line.low[behind : behind + 1] == ["of"] and line.kind[behind + 1 : behind + 2] == [NAME]:
            words.add(line.low[behind + 1])
        first, last = mention.role
        for item in range(first, min(last + 3, len(line)) if last else first):
            if line.sentence[item] != line.sentence[mention.first]:
                break
            if line.kind[item] == NAME:
                words.update(scene.text[line.start[item] : line.end[item]].casefold().split())
            elif item < last:
                words.add(line.low[item])
        words -= vocabulary.determiners
        words -= vocabulary.prepositions
    return found


def fit(words: Sequence[str], head: str, known: set[str], vocabulary: Vocabulary) -> int:
    """How well a description fits what is known: 0 not at all, 2 by its head, 3 by head and more, or by country and office."""
    countries = {vocabulary.places[word] for word in words if word in vocabulary.places}
    known_countries = {vocabulary.places[word] for word in known if word in vocabulary.places}
    if countries and known_countries and not countries & known_countries:
        return 0
    if head in _ANYBODY:
        return 3 if any(word in known and word not in vocabulary.function_words for word in words[:-1]) else 0
    if "counterpart" in known and any(word in known for word in words[:-1]):
        return 3
    same = head in known or bool(vocabulary.kinds.get(head, frozenset()) & known)
    if countries & known_countries:
        return 4 if same else 3 if head in _OFFICE and known & _OFFICE else 0
    if not same:
        return 3 if head in _OFFICE and known & _OFFICE and related(words, known) else 0
    return 3 if any(word in known for word in words[:-1]) else 2


def _in_brackets(scene: Stage, behind: int) -> list[str]:
    """The words of a remark in brackets behind a name, which the narration leaves out: "(Green)", "(D-Ohio)"."""
    line = scene.line
    if not 0 < behind < len(line):
        return []
    between = scene.text[line.end[behind - 1] : line.start[behind]].strip()
    return between.strip("()").casefold().split() if between.startswith("(") else []


def related(words: Iterable[str], known: set[str]) -> bool:
    """Whether an adjective and a place share their stem, as those of countries in no list may ("Vessian", "Vessland")."""
    stems = {word[:_STEM] for word in known if len(word) > _STEM and word not in _OFFICE}
    return any(word[:_STEM] in stems for word in words if len(word) > _STEM and word not in _OFFICE)
