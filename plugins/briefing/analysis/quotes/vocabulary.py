"""The word lists of one language, read once from ``lexicon/``.

A language may lack a list; everything that depends on it is then simply not found, and the attribution says so by a lower
confidence. English lists base forms of verbs and singular nouns, whose regular forms are derived here; the other
languages list every form.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

LEXICON = Path(__file__).parent.parent / "lexicon"
_VOWELS = frozenset("aeiou")


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Lower-case words by what they tell. All sets; empty when the language has no such list."""

    lang: str
    say: frozenset[str]
    """Reporting verbs proper, all forms ("said", "argues")."""
    tell: frozenset[str]
    """Weaker reporting verbs, all forms ("told", "called", "thinks")."""
    heard: frozenset[str]
    """Participles whose subject in the passive is who hears the words ("told")."""
    gerunds: frozenset[str]
    """Those of the forms above that need a subject from their main clause ("saying", "adding")."""
    infinitives: frozenset[str]
    """Those of the forms above that cannot follow a singular subject ("say", "tell")."""
    according: tuple[tuple[str, ...], ...]
    """Phrases before a source, as word tuples ("according", "to")."""
    source_nouns: frozenset[str]
    """Nouns in those phrases (German "Angaben" of "nach Angaben von")."""
    person_nouns: frozenset[str]
    body_nouns: frozenset[str]
    epithets: frozenset[str]
    """Person nouns that stand for somebody named just before ("the singer")."""
    kinds: dict[str, frozenset[str]]
    """A description ("officer") to the titles and descriptions of those whom it may call so ("sergeant", "detective")."""
    plural_nouns: frozenset[str]
    """The plural forms among person and body nouns."""
    male_nouns: frozenset[str]
    female_nouns: frozenset[str]
    titles: frozenset[str]
    male_titles: frozenset[str]
    female_titles: frozenset[str]
    pronouns: dict[str, str]
    """Form to gender: m, f, n (it), p (they), w (we), i (I), r (who)."""
    parts: dict[str, frozenset[str]]
    """Function words by the part that they play ("indefinite": "a", "an")."""
    counterparts: dict[str, str]
    """A function word to the English word that plays the same part ("und" to "and"); empty in English."""
    subjunctives: frozenset[str]
    """German: verbs in the mood of reported speech ("sei", "habe")."""
    possessives: dict[str, str]
    """"his" to m, "her" to f."""
    determiners: frozenset[str]
    articles: dict[str, str]
    """Article to the gender of its noun, where nouns of things have one ("la" to f); empty in English."""
    definites: frozenset[str]
    """Determiners of somebody already known ("the", "his")."""
    auxiliaries: frozenset[str]
    prepositions: frozenset[str]
    function_words: frozenset[str]
    particles: frozenset[str]
    common: frozenset[str]
    """Words that are no names where only the start of a sentence gives them their capital."""
    not_names: frozenset[str]
    calendar: frozenset[str]
    organisation_words: frozenset[str]
    works: frozenset[str]
    """Words beside titles of works and other marked words that nobody says."""
    places: dict[str, str]
    """Country, adjective or seat to the country, lower case ("moscow" to "russia")."""
    regions: frozenset[str]
    """Parts of countries and of the world, which do not speak as governments do ("texas")."""
    male_names: frozenset[str]
    female_names: frozenset[str]
    given_names: frozenset[str]
    """All given names, those of both genders too."""
    surnames: frozenset[str]
    """Given names that are common surnames too."""
    nouns_have_capitals: bool
    """German: a capital letter alone does not tell a name."""
    heads: frozenset[str]
    """Arabic: nouns that open a phrase for somebody, without article."""
    body_heads: frozenset[str]
    """Arabic: nouns that open the name of a body, without article."""

    @property
    def drops_pronouns(self) -> bool:
        """Arabic, Italian, Portuguese, Spanish: a verb needs no subject where it is that of the verb before."""
        return self.lang in ("ar", "es", "it", "pt")

    def plays(self, part: str, word: str) -> bool:
        """Whether a function word plays a part ("indefinite", "whose")."""
        return word in self.parts.get(part, ())

    def is_place(self, words: Sequence[str]) -> bool:
        """Whether a name is one of a country, a seat of government or a region."""
        low = " ".join(words).casefold()
        return low in self.places or low in self.regions

    @property
    def adjectives_follow(self) -> bool:
        """French, Italian, Portuguese, Spanish: an adjective stands behind its noun."""
        return self.lang in ("es", "fr", "it", "pt")

    @property
    def verbs_first(self) -> bool:
        """Arabic: the subject stands behind its verb, and no capital tells a name."""
        return bool(self.heads)


class _Heads(frozenset[str]):
    """German nouns, compounds of them too, which end with what they are: "Polizeisprecher"."""

    def __contains__(self, word: object) -> bool:
        known = super().__contains__
        if known(word) or not isinstance(word, str):
            return known(word)
        return any(known(word[cut:]) for cut in range(2, len(word) - _SHORTEST_HEAD + 1))


_SHORTEST_HEAD = 5  # letters; "mann" also ends surnames


def entries(path: Path) -> Iterator[str]:
    """Lines of a word list without comments; none when there is no such file."""
    if path.is_file():
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.strip() and not line.startswith("#"):
                yield line.strip()


def words(path: Path) -> frozenset[str]:
    """All words of a list, lower case."""
    return frozenset(word for line in entries(path) for word in line.casefold().split())


def plain(word: str) -> str:
    """A name as the lists of given names spell it: lower case, without accents ("José" gives "jose")."""
    low = word.casefold()
    if low.isascii():
        return low
    return "".join(c for c in unicodedata.normalize("NFKD", low) if not unicodedata.combining(c))


def verb_forms(line: str) -> tuple[str, ...]:
    """All forms of an English verb: the line itself when it lists several, else the regular ones of its base form."""
    listed = tuple(line.casefold().split())
    if len(listed) > 1:
        return listed
    base = listed[0]
    stem = base.removesuffix("e")
    if base.endswith(("s", "sh", "ch", "x", "z", "o")):
        third = base + "es"
    elif base.endswith("y") and base[-2] not in _VOWELS:
        third = base[:-1] + "ies"
    else:
        third = base + "s"
    past = base[:-1] + "ied" if third.endswith("ies") and base.endswith("y") else stem + "ed"
    return base, third, past, stem + "ing"


def noun_plural(noun: str) -> str:
    """The regular English plural ("spokesman" gives "spokesmen")."""
    if noun.endswith(("man", "woman")):
        return noun[:-2] + "en"
    if noun.endswith("child"):
        return noun + "ren"
    if noun.endswith("person"):
        return noun[:-6] + "people"
    if noun.endswith("-in-law"):
        return noun.replace("-in-law", "s-in-law")
    if noun.endswith(("wife", "wolf")):
        return noun[:-2] + "ves"
    if noun.endswith("y") and noun[-2:-1] not in _VOWELS:
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("s", "sh", "ch", "x")) else "s")


def _verbs(path: Path, inflect: bool) -> list[tuple[str, ...]]:
    return [verb_forms(line) if inflect else tuple(line.casefold().split()) for line in entries(path)]


@cache
def vocabulary(lang: str) -> Vocabulary:
    """The lists of a language by its short code ("en", "pt-BR"); an unknown language gets names and titles only."""
    code = lang.casefold().replace("_", "-").split("-")[0] or "en"
    folder = LEXICON / code
    english = code == "en"
    say, tell = _verbs(folder / "verbs_say.txt", english), _verbs(folder / "verbs_other.txt", english)
    nouns = _Heads if code == "de" else frozenset[str]
    persons, bodies = words(folder / "person_nouns.txt"), words(folder / "body_nouns.txt")
    plurals = frozenset(noun_plural(n) for n in persons | bodies) if english else words(folder / "plural_nouns.txt")
    heads, women = words(folder / "heads_person.txt"), words(folder / "heads_female.txt")
    if heads:
        say, tell = _with_conjunctions(say), _with_conjunctions(tell)
    both = {form for verb in say + tell for form in verb}
    pronouns = dict(line.casefold().split(": ") for line in entries(folder / "pronouns.txt"))
    names = LEXICON / "names"
    male, female = (
        words(names / f"{kind}.txt") | frozenset(map(plain, words(folder / f"{kind}_names.txt")))
        for kind in ("male", "female")
    )
    return Vocabulary(
        lang=code,
        say=frozenset(form for verb in say for form in verb),
        tell=frozenset(form for verb in tell for form in verb),
        heard=words(folder / "verbs_heard.txt"),
        gerunds=frozenset(f for f in both if english and f.endswith("ing")) | words(folder / "gerunds.txt"),
        infinitives=frozenset(
            verb[0] for verb in say + tell if english and verb[0] not in ("read", "put", "hit", "bet")
        ),
        according=tuple(tuple(line.casefold().split()) for line in entries(folder / "according.txt")),
        source_nouns=words(folder / "according.txt")
        - words(folder / "prepositions.txt")
        - words(folder / "function_words.txt"),
        person_nouns=nouns(persons | frozenset(noun_plural(n) for n in persons if english)),
        body_nouns=nouns(bodies | frozenset(noun_plural(n) for n in bodies if english)),
        epithets=words(folder / "epithets.txt"),
        kinds=_kinds(folder / "kinds.txt"),
        plural_nouns=nouns(plurals),
        male_nouns=nouns(words(folder / "male_nouns.txt")),
        female_nouns=nouns(words(folder / "female_nouns.txt")),
        titles=words(folder / "titles.txt") | words(LEXICON / "en" / "titles.txt"),
        male_titles=words(folder / "male_titles.txt") | words(LEXICON / "en" / "male_titles.txt"),
        female_titles=words(folder / "female_titles.txt")
        | words(LEXICON / "en" / "female_titles.txt")
        | women
        | {f"ال{word}" for word in women},
        pronouns=pronouns,
        parts={part: frozenset(rest.split()) for part, rest in _parts(folder / "parts.txt")},
        counterparts=dict(line.split(": ") for line in entries(folder / "counterparts.txt")),
        subjunctives=words(folder / "subjunctives.txt"),
        possessives=dict(line.casefold().split(": ") for line in entries(folder / "possessives.txt")),
        determiners=words(folder / "determiners.txt"),
        articles=dict(line.casefold().split(": ") for line in entries(folder / "articles.txt")),
        definites=words(folder / "definites.txt"),
        auxiliaries=words(folder / "auxiliaries.txt"),
        prepositions=words(folder / "prepositions.txt"),
        function_words=words(folder / "function_words.txt"),
        particles=words(folder / "particles.txt") | words(LEXICON / "en" / "particles.txt"),
        common=words(folder / "common.txt"),
        not_names=words(folder / "not_names.txt"),
        calendar=words(folder / "calendar.txt"),
        organisation_words=nouns(
            words(folder / "organisation_words.txt") | words(LEXICON / "en" / "organisation_words.txt")
        ),
        works=words(folder / "works.txt"),
        places=_places(folder / "places.txt") or _places(LEXICON / "en" / "places.txt"),
        regions=_regions(folder / "regions.txt") or _regions(LEXICON / "en" / "regions.txt"),
        male_names=male,
        female_names=female,
        given_names=male | female | words(names / "either.txt"),
        surnames=words(names / "surnames.txt"),
        nouns_have_capitals=code == "de",
        heads=heads,
        body_heads=words(folder / "heads_body.txt"),
    )


def _with_conjunctions(verbs: list[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """Arabic verbs, also with "and" and "so", which are written together with them."""
    return [tuple(f"{before}{form}" for form in verb for before in ("", "و", "ف")) for verb in verbs]


def _kinds(path: Path) -> dict[str, frozenset[str]]:
    lines = (line.casefold().partition(": ") for line in entries(path))
    return {description: frozenset(rest.split(", ")) for description, _, rest in lines}


def _parts(path: Path) -> Iterator[tuple[str, str]]:
    for line in entries(path):
        part, _, rest = line.casefold().partition(": ")
        yield part, rest


def _regions(path: Path) -> frozenset[str]:
    return frozenset(line.casefold() for line in entries(path))


def _places(path: Path) -> dict[str, str]:
    found: dict[str, str] = {}
    for line in entries(path):
        country, _, rest = line.partition(": ")
        found.setdefault(country.casefold(), country.casefold())
        for word in rest.split(", "):
            if word:
                found.setdefault(word.casefold(), country.casefold())
    return found
