"""Which runs of words may be keyphrases, and where each of them occurs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from .keyphrase_bodies import find_bodies
from .keyphrase_terms import Terms, term_key
from .keyphrase_tokens import Block, Token
from .keyphrase_words import WordClasses

LONGEST = 3
"""Words in a keyphrase at most."""
_WHOLE_FORM = 2
_NOUNS_ARE_CAPITALISED = ("de", "lb")
_ARABIC, _THE = "ar", "ال"
_ARTICLES = frozenset(("the", "a", "an", "of", "this", "that", "these", "those", "his", "her", "their", "its"))
_NAME_OPENERS = frozenset(
    (
        "new",
        "old",
        "first",
        "second",
        "third",
        "little",
        "st.",
        "mt.",
        "ft.",
        "el",
        "la",
        "le",
        "al",
        "de",
        "da",
        "di",
        "du",
    )
)
"""Stop words and short words that open a name when a capital follows: New York, El Paso, St. Ives."""
_CAPITALS_TOO = frozenset(("us", "who", "it"))
"""Stop words that are names in capitals; others in capitals are only said with force."""
_FORCE = 4
"""Letters from which two words in capitals side by side are said with force, or a label, and no names."""
_WHERE = frozenset(("upper", "lower", "northern", "southern", "eastern", "western", "central", "former", "post-war"))
"""Adjectives that stand before a name and belong to it: "upper Midwest"."""
_ALSO_PREPOSITIONS = frozenset(("round", "past", "opposite", "inside", "outside"))
"""Nouns and adjectives that are prepositions before "the": "a night bus round the bay"."""
_AFTER_NOUNS = frozenset(("opposite", "inside", "outside"))
"""Those that are prepositions behind a noun, too: "the drains inside pier six"."""
_NUMBER_WORD = re.compile(r"(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-[a-z]+$")
_DETERMINERS = frozenset(
    ("the", "a", "an", "his", "her", "its", "their", "that", "this", "these", "those", "how", "why")
)
_ADJECTIVE_ENDINGS = ("ial", "ical", "ional", "ious", "eous", "uous", "less", "ful", "ible", "ary")
"""Of a word that ends no phrase, unless it is listed as a noun."""
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)$")
_CONTRACTED = tuple(mark + ending for mark in "'’" for ending in ("t", "re", "ve", "ll", "d", "m", "s"))
_ADVERB_LIKE = frozenset(("family", "assembly", "supply", "monopoly", "anomaly", "anthropology", "italy"))

Key = tuple[str, ...]


@dataclass(slots=True)
class Candidate:
    """A phrase with its places; forms that differ in case or number are one candidate."""

    key: Key
    tokens: Sequence[Token]
    """As first printed."""
    count: int = 0
    whole: int = 0
    """How often it fills its run: no other noun or adjective beside it."""
    after_to: int = 0
    after_article: int = 0
    after_place: int = 0
    """How often "in", "near" and the like stand before it."""
    in_title: bool = False
    place: int = 0
    """Number of the word that it first begins with, counted through the body."""
    sentences: list[int] = field(default_factory=list)
    """Numbers of the sentences that hold it, rising, each once."""
    forms: dict[str, int] = field(default_factory=dict)
    """As printed; an occurrence that fills its run counts more, "Osk" on its own for more than in "Osk ferry". Inside
    the long name of a body that name is the form."""


def find_candidates(
    title: Sequence[Block],
    body: Sequence[Sequence[Block]],
    terms: Terms,
    words: WordClasses,
    lang: str,
    names: Iterable[str] = (),
) -> dict[Key, Candidate]:
    """All candidates of the body (of the title, when there is no body) in order of appearance.

    What ``names`` has, the full names of people, is kept whole and apart from the words around it.

    Without word classes for ``lang`` nothing tells a verb from a noun, so a phrase of several words must be
    repeated or consist of names; in German its last word, a noun, is a capital.
    """
    headline: dict[Key, Candidate] = {}
    people: dict[str, set[Key]] = {}
    for name in names:
        key = tuple(name.lower().split())
        people.setdefault(key[0], set()).add(key)
    for block in title:
        _collect(headline, block, 0, 0, terms, words, people)
    found: dict[Key, Candidate] = {}
    place = 0
    for number, blocks in enumerate(body):
        for block in blocks:
            _collect(found, block, place, number, terms, words, people)
            place += len(block)
    found = found or headline
    for key in headline:
        if key in found:
            found[key].in_title = True
    plausible = {key: candidate for key, candidate in found.items() if _is_plausible(candidate, words, lang)}
    return plausible if words.verb else _without_parts(plausible, least=1 if lang == _ARABIC else 2)


def _without_parts(found: dict[Key, Candidate], least: int) -> dict[Key, Candidate]:
    """The candidates without single words that only ever stand within one longer phrase ("viejo" of "puente viejo")."""
    within: dict[str, int] = {}
    for key, candidate in found.items():
        for word in key if len(key) > 1 else ():
            within[word] = max(within.get(word, 0), candidate.count)
    return {
        key: candidate
        for key, candidate in found.items()
        if len(key) > 1 or candidate.count < least or candidate.count > within.get(key[0], 0)
    }


def _is_plausible(candidate: Candidate, words: WordClasses, lang: str) -> bool:
    tokens = candidate.tokens
    if words.verb:
        # "Russian President" is somebody's role, not a subject.
        role = tokens[-1].lower.rstrip(".") in words.title and tokens[0].text[0].isupper()
        title = len(tokens) == 1 and tokens[0].lower[-1] == "." and tokens[0].lower[:-1] in words.title  # "Mrs."
        named = len(tokens) > 1 and all(token.text[0].isupper() for token in tokens)  # "Third World"
        says = named or not all(token.lower in words.vague or token.lower in words.light for token in tokens)
        return says and not role and not title
    office = tokens[0].lower.removeprefix(_THE) if lang == _ARABIC else tokens[0].lower
    if office in words.title and (lang == _ARABIC or len(tokens) == 1):
        return False
    if lang in _NOUNS_ARE_CAPITALISED and not tokens[-1].text[0].isupper():
        return False
    if lang == _ARABIC and len(tokens) == LONGEST - 1 and tokens[-1].text.startswith(_THE):
        return True  # "سوق السمك", "الجسر القديم": the article tells a noun phrase
    return len(tokens) == 1 or candidate.count > 1 or all(token.text[0].isupper() for token in tokens)


@lru_cache(maxsize=1 << 15)
def fold(lower: str) -> str:
    """Like :func:`term_key`, and "policies" is "policy"."""
    return lower[:-3] + "y" if len(lower) > LONGEST + 1 and lower.endswith("ies") else term_key(lower)


def _collect(
    found: dict[Key, Candidate],
    block: Block,
    place: int,
    number: int,
    terms: Terms,
    words: WordClasses,
    people: Mapping[str, set[Key]],
) -> None:
    bodies = list(find_bodies(block, words))
    for start, end in _runs(block, terms, words, people):
        keys = [fold(token.lower) for token in block[start:end]]
        before = block[start - 1].lower if start else ""
        core = start  # "stronger defense cooperation" is as whole without its first word
        while core < end - 1 and block[core].lower in words.light:
            core += 1
        for first in range(start, end):
            if first > start and block[first - 1].lower in _NAME_OPENERS and terms.of(block[first - 1]).stop:
                continue  # no "York" of "New York"
            for last in range(first + 1, min(first + LONGEST, end) + 1):
                if words.verb and (_is_modifier(block[last - 1], words) or _is_apposition(block, first, last)):
                    continue
                key = tuple(keys[first - start : last - start])
                candidate = found.get(key)
                if candidate is None:
                    candidate = found[key] = Candidate(key, block[first:last], place=place + first)
                candidate.count += 1
                whole = first == core and last == end
                candidate.whole += whole
                if first in (start, core):
                    candidate.after_to += before == "to"
                    candidate.after_article += before in _ARTICLES
                    candidate.after_place += before in words.place
                if not candidate.sentences or candidate.sentences[-1] != number:
                    candidate.sentences.append(number)
                shown = next((body for body in bodies if body[0] <= first and last <= body[1]), (first, last))
                form = " ".join([token.text for token in block[slice(*shown)]])
                candidate.forms[form] = candidate.forms.get(form, 0) + 1 + _WHOLE_FORM * whole


def _is_modifier(token: Token, words: WordClasses) -> bool:
    """Whether the word cannot end a phrase."""
    lower = token.lower
    if token.text[0].islower():
        participle = len(lower) > LONGEST + 1 and lower.endswith("ed")
        if participle or (lower.endswith(_ADJECTIVE_ENDINGS) and lower not in words.noun):
            return True
    return lower in words.light


def _is_apposition(block: Block, first: int, last: int) -> bool:
    """Whether a common word stands before what is a name: "pollster Mara Quill", "debate Quill"."""
    opener = block[first]
    return last - first > 1 and opener.text[0].islower() and opener.lower not in _WHERE and _is_name(block, last - 1)


def _runs(block: Block, terms: Terms, words: WordClasses, people: Mapping[str, set[Key]]) -> Iterator[tuple[int, int]]:
    """Maximal stretches of ``block`` that can be nouns and their adjectives; an office and a name are two."""
    start = 0
    named = _named(block, people)
    for place, token in enumerate(block):
        if place in named and place - 1 not in named and place > start:
            yield start, place
            start = place
        if place not in named and not _fits(block, place, terms, words):
            if place > start:
                yield start, place
            start = place + 1
        elif (
            token.lower.rstrip(".") in words.title
            and _is_name(block, place + 1)
            and block[place + 1].lower not in words.title
        ):
            yield start, place + 1
            start = place + 1
    if len(block) > start:
        yield start, len(block)


def _named(block: Block, people: Mapping[str, set[Key]]) -> set[int]:
    """Places in ``block`` that are part of somebody's full name, be a word of it "will" or "ask".

    ``people``: full names by their first word.
    """
    if not people:
        return set()
    lowers = tuple([token.lower for token in block])
    return {
        place
        for start, lower in enumerate(lowers[:-1])
        if lower in people
        for size in (2, LONGEST)
        if lowers[start : start + size] in people[lower]
        for place in range(start, start + size)
    }


def _is_name(block: Block, place: int) -> bool:
    return place < len(block) and block[place].tag in "na"


def _fits(block: Block, place: int, terms: Terms, words: WordClasses) -> bool:
    """Whether the word at ``place`` can be a noun, or an adjective before one."""
    token = block[place]
    lower = token.lower
    if lower[0].isdigit():
        return _ORDINAL.match(lower) is not None and _is_name(block, place + 1)  # "13th Amendment"
    if token.tag == "d" or _is_no_part(lower, words):
        return False
    if "." in lower[:-1] and token.tag != "a":
        return False  # an address
    if place and block[place - 1].lower in words.unit:
        return False  # "40 million crowns"
    if terms.of(token).stop:
        return _is_name_part(block, place)
    if token.tag == "a" and _is_forced(block, place):
        return False
    if token.tag == "n" or not words.verb:
        return True
    return not _is_verb_or_adverb(block, place, terms, words)


@lru_cache(maxsize=1 << 15)  # the same words come back article after article
def _is_no_part(lower: str, words: WordClasses) -> bool:
    """Whether the word is in no keyphrase: a number, a unit, a date, boilerplate, "doesn’t"."""
    listed = lower in words.calendar or lower in words.boilerplate or lower in words.unit
    return listed or lower.endswith(_CONTRACTED) or _NUMBER_WORD.match(lower) is not None


def _is_name_part(block: Block, place: int) -> bool:
    token = block[place]
    if place and token.text[1:] == "." and _is_name(block, place + 1):
        return True  # "Mara J. Quill"
    if token.tag == "a":
        # "US" is no "us"; but in a line of capitals "IN" is "in".
        return token.lower.replace(".", "") in _CAPITALS_TOO and not (place and block[place - 1].tag == "a")
    return token.lower in _NAME_OPENERS and token.text[0].isupper() and _is_name(block, place + 1)


def _is_forced(block: Block, place: int) -> bool:
    """Whether the word is one of several in capitals ("HAS BEEN CALLED")."""
    beside = block[max(0, place - 1) : place] + block[place + 1 : place + 2]
    return len(block[place].text) >= _FORCE and any(token.tag == "a" and len(token.text) >= _FORCE for token in beside)


def _is_verb_or_adverb(block: Block, place: int, terms: Terms, words: WordClasses) -> bool:
    token = block[place]
    lower = token.lower
    before = block[place - 1] if place else None
    after = block[place + 1].lower if place + 1 < len(block) else ""
    if lower in words.sure or (lower in _ALSO_PREPOSITIONS and after in _DETERMINERS):
        return True
    if lower in _AFTER_NOUNS and before is not None and not terms.of(before).stop:
        return True
    if lower in words.verb and lower[0] == token.text[0] and _is_name(block, place + 1):
        return True  # "beat Trubenau"
    if lower in words.verb and before is not None:
        if before.lower in words.before_verb or before.lower == "to":
            return True
        plural = before.lower[-1] == "s"
        named = before.text[0].isupper() and not terms.of(before).stop
        # "Fenn writes", "the islands face the", "reports raise doubts": subject and verb, told by their endings.
        object = after in words.object or (after[-1:] == "s" and after[-2:] != "ss")
        verbal = object if plural else named or after in _DETERMINERS or after == "to"
        if (lower[-1] == "s") != plural and verbal:
            return True
    if before is not None and lower.endswith("ing") and len(lower) > LONGEST + 2 and not terms.of(before).stop:
        # "companies avoiding taxes", "a statement announcing the pick", but not "fund raising for"
        return (before.lower[-1] == "s" and bool(after)) or after in _DETERMINERS
    if not token.text[0].islower():
        return False
    if lower.endswith("ed") and len(lower) > LONGEST + 1:
        # "the proposed merger", but not "Fenn proposed" nor "was proposed"
        adjective = after and before is not None and terms.of(before).stop and before.lower not in words.before_verb
        return not adjective
    return lower.endswith("ly") and len(lower) > LONGEST + 2 and lower not in _ADVERB_LIKE
