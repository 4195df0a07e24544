"""Word classes that the choice of keyphrases goes by, from a text file a language."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from .quotes.vocabulary import vocabulary

_FOLDER = Path(__file__).parent / "weights"


@dataclass(frozen=True, slots=True, eq=False)
class WordClasses:
    """Lower-case words by what they do to a phrase. Empty for a language without a list.

    Compared by identity, so that what is found out about a word under its classes can be cached.
    """

    verb: frozenset[str] = frozenset()
    """May be a verb: doubtful in a phrase."""
    sure: frozenset[str] = frozenset()
    """Always a verb: ends a phrase."""
    light: frozenset[str] = frozenset()
    """Adjectives that say nothing of the subject."""
    vague: frozenset[str] = frozenset()
    """Nouns that say nothing alone."""
    unit: frozenset[str] = frozenset()
    """What counts: it ends a phrase, and what is counted opens none."""
    calendar: frozenset[str] = frozenset()
    boilerplate: frozenset[str] = frozenset()
    title: frozenset[str] = frozenset()
    """Ranks and offices that stand before a name; without classes of verbs, all words for one person."""
    noun: frozenset[str] = frozenset()
    """Nouns that end as adjectives do."""
    body: frozenset[str] = frozenset()
    """What a name of a body opens or ends with."""
    before_verb: frozenset[str] = frozenset()
    """What follows is hardly a noun."""
    object: frozenset[str] = frozenset()
    """What stands before it and may be a verb is one."""
    place: frozenset[str] = frozenset()
    """Prepositions of place."""
    adjective_suffix: frozenset[str] = frozenset()
    noun_suffix: frozenset[str] = frozenset()
    person_suffix: frozenset[str] = frozenset()


@cache
def word_classes(lang: str) -> WordClasses:
    """The classes of ``lang`` (two letters); read once."""
    path = _FOLDER / f"keyphrase_words_{lang}.txt"
    if not path.is_file():
        return WordClasses()
    classes: dict[str, set[str]] = {}
    current: set[str] = set()
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            current = classes.setdefault(line.strip("[] ").replace("-", "_"), set())
        elif not line.startswith("#"):
            current.update(line.split())
    if "verb" not in classes:
        lists = vocabulary(lang)
        classes["title"] = {*classes.get("title", ()), *lists.person_nouns, *lists.heads} - lists.plural_nouns
    return WordClasses(**{name: frozenset(words) for name, words in classes.items()})
