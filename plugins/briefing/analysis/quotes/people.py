"""Printings of names → the people and bodies of one article, each with one canonical name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice

from .bearers import (
    is_full,
    is_titled,
    looks_like_body,
    may_be_person,
    opens_with_given,
    opens_with_initials,
)
from .names import Name
from .runs import SUFFIXES
from .vocabulary import Vocabulary, plain

_MOST_BEARERS = 40  # of one word, the latest; a bound keeps the time linear


_BEFORE_FIRST_NAMES = frozenset(
    [
        "brother",
        "dame",
        "don",
        "doña",
        "father",
        "king",
        "lady",
        "lord",
        "pope",
        "prince",
        "princess",
        "queen",
        "sheikh",
        "sir",
        "sister",
    ]
)


@dataclass(slots=True)
class Figure:
    """Somebody while the article is read. Grows with every printing of the name; becomes a ``Person`` at the end."""

    words: tuple[str, ...]
    """The fullest name so far, without suffix."""
    names: list[int] = field(default_factory=list)
    """Numbers of the printings, in reading order."""
    genders: Counter[str] = field(default_factory=Counter)
    """Signs of m and f that titles, given names and descriptions give."""
    human: int = 0
    """Signs that this is a person: a given name, a title, a description."""
    is_body: bool = False
    is_place: bool = False
    is_ordinary: bool = False
    """Made of common words only, without any sign of a person: what has its capital from a heading or a list."""
    is_description: bool = False
    """A lone word that names nobody in particular: an ordinary one ("Parents"), or a people ("Americans")."""
    given: str = ""
    """Canonical name that an editor set, or ""."""

    @property
    def gender(self) -> str:
        """m, f, n (a body), or "" when the article does not tell."""
        if self.is_body:
            return "n"
        best = self.genders.most_common(2)
        if not best or (len(best) > 1 and best[0][1] == best[1][1]):
            return ""
        return best[0][0]


@dataclass(frozen=True, slots=True)
class Cast:
    """The figures, and for each printing of a name whose it is (-1: nobody's)."""

    figures: list[Figure]
    of_name: list[int]
    of_mention: dict[int, int] = field(default_factory=dict)
    """The figures of descriptions that an editor gave a name, by the numbers of their mentions."""

    def called(self, name: str) -> int:
        """The figure of a name that an editor set; a new one if nobody bears it."""
        for number, figure in enumerate(self.figures):
            if name in (figure.given, " ".join(figure.words)):
                return number
        self.figures.append(Figure(tuple(name.split()), human=1, given=name))
        return len(self.figures) - 1


def gather(
    names: Sequence[Name],
    after_article: Sequence[bool],
    genders: Sequence[str],
    located: frozenset[str],
    aliases: Mapping[str, str],
    vocabulary: Vocabulary,
) -> Cast:
    """Merge printings into figures: first those of several words, then surnames and first names alone.

    ``after_article`` tells for each name whether "the" stands before it, which people's names do not bear; ``genders``
    the gender that the words behind it tell (m, f or ""). ``located`` holds the lone words that "in" or "at" makes
    places, and no short names of a body.
    """
    figures: list[Figure] = []
    of_name = [-1] * len(names)
    by_alias: dict[str, int] = {}
    by_last: dict[str, list[int]] = {}
    by_word: dict[str, dict[int, None]] = {}
    names = _without_openers(names, vocabulary)
    keys = [_key(name) for name in names]
    for number, name in enumerate(names):
        given = _alias(name, aliases)
        if given:
            if given not in by_alias:
                by_alias[given] = len(figures)
                figures.append(Figure(tuple(given.split()), given=given))
                by_last.setdefault(plain(given.split()[-1]), []).append(by_alias[given])
                for word in given.split():
                    by_word.setdefault(plain(word), {})[by_alias[given]] = None
            _join(figures, of_name, by_alias[given], number, name, vocabulary)
    for number, name in enumerate(names):
        if of_name[number] < 0 and len(keys[number]) > 1:
            key = keys[number]
            match = next(
                (
                    f
                    for f in by_last.get(key[-1], [])[-_MOST_BEARERS:]
                    if _compatible(key, _plain_words(figures[f].words))
                ),
                -1,
            )
            if match < 0:
                near = sorted({f for word in key for f in islice(reversed(by_word.get(word, {})), _MOST_BEARERS)})
                match = next((f for f in near if _extends(_plain_words(figures[f].words), key, vocabulary)), -1)
            if match < 0:
                match = len(figures)
                figures.append(
                    Figure(
                        _without_suffix(name.words), is_body=looks_like_body(name, after_article[number], vocabulary)
                    )
                )
                figures[match].is_place = vocabulary.is_place(name.words)
                by_last.setdefault(key[-1], []).append(match)
            _join(figures, of_name, match, number, name, vocabulary)
            for word in key:
                by_word.setdefault(word, {})[match] = None
    index = _index(figures)
    with_article = _mostly_with_article(keys, after_article)
    recent: dict[str, int] = {}
    for number, name in enumerate(names):
        if of_name[number] >= 0:
            for word in keys[number]:
                recent[word] = of_name[number]
        elif keys[number]:
            word = keys[number][0]
            options = index.get(word, [])[-_MOST_BEARERS:]
            known = [option for option in options if not _is_later_body(figures[option], word, number, vocabulary)]
            match = _pick(figures, known, word, name, genders[number], recent.get(word, -1), located, vocabulary)
            if match < 0 and not after_article[number]:
                match = _only_body(figures, known, word)
            if match < 0:
                match = len(figures)
                figure = Figure(name.words, is_body=looks_like_body(name, word in with_article, vocabulary))
                low = name.words[0].casefold()
                people = low.removesuffix("s")  # "Americans"
                place = low in vocabulary.places or people in vocabulary.places or low in vocabulary.regions
                figure.is_place = place and not name.title
                figures.append(figure)
                index.setdefault(word, []).append(match)
            _join(figures, of_name, match, number, name, vocabulary)
    for number, gender in enumerate(genders):
        if gender and of_name[number] >= 0:
            figures[of_name[number]].genders[gender] += 1
    return Cast(figures, of_name)


def _mostly_with_article(keys: Sequence[tuple[str, ...]], after_article: Sequence[bool]) -> set[str]:
    """Lone words that "the" stands before, most times: "the Guardian", and no Lee of "the Lee campaign"."""
    counts: Counter[str] = Counter()
    for key, article in zip(keys, after_article, strict=True):
        if len(key) == 1:
            counts[key[0]] += 1 if article else -1
    return {word for word, count in counts.items() if count >= 0}


def _is_later_body(figure: Figure, word: str, number: int, vocabulary: Vocabulary) -> bool:
    """Whether a printing is no short form of a body that the article names only later: "Orm" before "the Orm Train".

    It is one where the body's last word tells that it is a body, and its first one, the word at hand, neither a place
    nor somebody: "Vellox" before "Vellox Dairies".
    """
    if not (figure.is_body and len(figure.words) > 1 and figure.names and figure.names[0] > number):
        return False
    if word not in _plain_words(figure.words):
        return False  # the initials
    first, last = figure.words[0].casefold(), figure.words[-1].casefold()
    elsewhere = plain(first) in vocabulary.given_names or first in vocabulary.places or first in vocabulary.regions
    return elsewhere or plain(first) != word or last not in vocabulary.organisation_words


def _without_openers(names: Sequence[Name], vocabulary: Vocabulary) -> list[Name]:
    """The names without a word that only stands before them, as other printings tell: "Real Ann Lee" beside "Ann Lee".

    Such a word is common, or a place; what follows it is a full name, or the surname of one ("Orm Lee" of a headline).
    """
    full = {
        name.words for name in names if len(name.words) > 1 and not name.headline and is_full(name.words, vocabulary)
    }
    surnames = {words[-1] for words in full}
    kept = []
    for name in names:
        rest, low = name.words[1:], name.words[0].casefold() if name.words else ""
        leads = low in vocabulary.places or low in vocabulary.not_names or low in vocabulary.person_nouns
        common = low in vocabulary.common or low in vocabulary.function_words
        lone = len(rest) == 1 and rest[0] in surnames and not opens_with_given(name.words, vocabulary)
        if (rest in full and (leads or common)) or (lone and (leads or (common and low not in vocabulary.surnames))):
            kept.append(replace(name, words=rest, title=(*name.title, name.words[0])))
        else:
            kept.append(name)
    return kept


def _alias(name: Name, aliases: Mapping[str, str]) -> str:
    if not aliases or not name.words:
        return ""
    surface = " ".join(name.words)
    return aliases.get(surface) or aliases.get(" ".join(name.title + name.words)) or ""


def _without_suffix(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(w for w in words if w != ",")


def _plain_words(words: Sequence[str]) -> tuple[str, ...]:
    kept = [plain(w).replace("’", "'").rstrip(".") for w in words if w != "," and w.casefold() not in SUFFIXES]
    return tuple(kept) or tuple(plain(w) for w in words)


def _key(name: Name) -> tuple[str, ...]:
    return _plain_words(name.words) if name.words else ()


def _compatible(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Same last word, and first words that are equal, an initial of each other, or a short form ("Rob", "Robert")."""
    if one[-1] != other[-1] or len(other) < 2:
        return False
    a, b = one[0], other[0]
    return (
        a == b
        or (len(a) > 2 and len(b) > 2 and (a.startswith(b) or b.startswith(a)))
        or (a[0] == b[0] and 1 in (len(a), len(b)))
    )


def _extends(one: tuple[str, ...], other: tuple[str, ...], vocabulary: Vocabulary) -> bool:
    """Whether one name is the other with more words: "Suu Kyi", "Kim Jong" of "Kim Jong Un", "Lucky Ann Lee"."""
    longer, shorter = (one, other) if len(one) > len(other) else (other, one)
    size = len(shorter)
    if size < 2 or len(longer) == size or (longer[-1] in vocabulary.organisation_words and shorter != longer[-size:]):
        return False
    if shorter[-1] in vocabulary.organisation_words and shorter == longer[:size]:
        return False  # "Orm Airlines Falcon" is a plane of Orm Airlines
    return shorter in (longer[-size:], longer[:size])


def _join(
    figures: list[Figure], of_name: list[int], figure: int, number: int, name: Name, vocabulary: Vocabulary
) -> None:
    whose = figures[figure]
    whose.names.append(number)
    of_name[number] = figure
    words = _without_suffix(name.words)
    if (
        not whose.given
        and len(words) > len(whose.words)
        and not name.headline
        and not name.words[0].isupper()
        and _fuller(words, whose.words, vocabulary)
    ):
        whose.words = words
    if "&" not in words:
        given = opens_with_given(words, vocabulary) or opens_with_initials(words, vocabulary)
        whose.human += is_titled(name, vocabulary) + (given and may_be_person(words, vocabulary))
    surname = len(words) == 1 and len(whose.words) == 2 and not whose.is_body and words[0] == whose.words[1]
    if surname and may_be_person(whose.words, vocabulary):
        whose.human += 1
    for title in name.title:
        low = title.casefold().rstrip(".")
        if low in vocabulary.male_titles:
            whose.genders["m"] += 3
        elif low in vocabulary.female_titles:
            whose.genders["f"] += 3
    first = plain(words[0])
    if len(words) > 1 or (
        not name.title and first == plain(whose.words[0]) and (len(whose.words) > 1 or first not in vocabulary.surnames)
    ):
        if first in vocabulary.male_names:
            whose.genders["m"] += 1
        elif first in vocabulary.female_names:
            whose.genders["f"] += 1


def _fuller(words: tuple[str, ...], known: tuple[str, ...], vocabulary: Vocabulary) -> bool:
    """Whether a longer printing is the fuller name, rather than the name with an epithet before it."""
    return len(known) == 1 or words[0] == known[0] or plain(words[0]) in vocabulary.given_names


def _index(figures: list[Figure]) -> dict[str, list[int]]:
    """Figures by every word of their names, and bodies by their initials."""
    index: dict[str, list[int]] = {}
    for number, figure in enumerate(figures):
        words = _plain_words(figure.words)
        parts = words[-1].split("-") if "-" in words[-1] and not figure.is_body else []  # "Marrow" of "Ann Tarn-Marrow"
        for word in dict.fromkeys((*words, *parts)):
            index.setdefault(word, []).append(number)
        if figure.is_body:
            initials = "".join(w[0] for w in figure.words if w[0].isupper()).casefold()
            if len(initials) > 2:
                index.setdefault(initials, []).append(number)
    return index


def _only_body(figures: list[Figure], options: Sequence[int], word: str) -> int:
    """The one body whose name ends in a word that stands without an article: "Rovers" of "Orm Rovers", no "the Council"."""
    bodies = [f for f in options if _plain_words(figures[f].words)[-1] == word and len(figures[f].words) > 1]
    return bodies[0] if len(bodies) == 1 and figures[bodies[0]].is_body else -1


def _pick(
    figures: list[Figure],
    options: Sequence[int],
    word: str,
    name: Name,
    gender: str,
    recent: int,
    located: frozenset[str],
    vocabulary: Vocabulary,
) -> int:
    """Whose a single word is.

    A surname before a first name before any other word; of several bearers the one with the right honorific, behind one
    who is a person for sure, then the one named most.
    """
    if not options:
        return -1
    titled = {t.casefold().rstrip(".") for t in name.title}
    want = "m" if titled & vocabulary.male_titles else "f" if titled & vocabulary.female_titles else gender
    best, best_rank = -1, (-1, False, -1, -1, 0)
    for option in options:
        figure = figures[option]
        words = _plain_words(figure.words)
        by_first = not name.title or bool(titled & _BEFORE_FIRST_NAMES)
        place = 2 if words[-1] == word else 1 if words[0] == word and by_first else 0
        short = (
            figure.is_body
            and place == 1
            and len(words) == 2
            and name.words[0] not in located
            and word not in vocabulary.places
            and word not in vocabulary.function_words
        )
        if figure.is_body and place < 2 and not short and not (len(words) > 2 and word not in words):
            continue
        if (
            figure.is_body
            and not short
            and figure.words[-1].casefold() in vocabulary.organisation_words
            and len(words) > 1
            and word in words
            and (word != words[-1] or word in vocabulary.common or word in vocabulary.body_nouns)
        ):
            continue
        if place == 1 and not figure.given and name.words[0] in located and vocabulary.is_place(name.words):
            continue  # "in Cleveland" is nobody's first name, nor the Browns'
        if (want and figure.gender and figure.gender != want) or (
            place == 0 and len(words) > 2 and not figure.is_body and words[-2] != word
        ):
            continue
        rank = (place, bool(titled and figure.human), len(figure.names), int(option == recent), -option)
        if rank > best_rank:
            best, best_rank = option, rank
    return best
