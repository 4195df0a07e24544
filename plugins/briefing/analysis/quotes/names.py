"""Runs of capitalised words → names of people and bodies, with the titles before them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from .first_words import drop_opener, is_word
from .german import behind_nouns, german_surnames, is_german_name
from .offices import OFFICE_OPENERS, behind_office, completes_body, has_body_word, qualifies
from .runs import MARKS, ends_name, is_compound, run_end
from .tokens import Tokens
from .vocabulary import Vocabulary, plain

_HONORIFICS = frozenset({"mr", "mrs", "ms", "miss", "dr", "sir", "dame"})
_HONOURS = frozenset(
    {"QC", "KC", "SC", "MP", "MSP", "MEP", "MBE", "OBE", "CBE", "KBE", "PhD", "MD", "TD", "SAN", "Esq"}
)
"""Letters behind a name."""
_DASHES = frozenset({"—", "–", "―"})
_LONGEST_NAME = 4  # words of a name that a headline may go on from


@dataclass(frozen=True, slots=True)
class Name:
    """One printing of a name; offsets are token numbers, ``last`` exclusive."""

    first: int
    """First token of the run, titles included ("Russian President Vladimir Putin")."""
    start: int
    """First token of the name itself; equal to ``last`` when there are only titles ("the Prime Minister")."""
    last: int
    words: tuple[str, ...]
    """The name without titles and possessive."""
    title: tuple[str, ...]
    """What stands before it in the run."""
    initial: bool
    """At the start of a sentence, where the capital tells nothing."""
    headline: bool
    """In a line where most words have capitals."""


def find_names(tokens: Tokens, openers: frozenset[int], vocabulary: Vocabulary) -> list[Name]:
    """All names in reading order. ``openers``: the tokens that open a sentence or a quotation."""
    headlines = _headlines(tokens, vocabulary)
    known = _seen_within_sentences(tokens, openers, headlines)
    bearers = _titles_as_surnames(tokens, vocabulary)
    surnames = german_surnames(tokens, vocabulary) if vocabulary.nouns_have_capitals else frozenset()
    found: list[Name] = []
    at, count = 0, len(tokens)
    while at < count:
        word = tokens.words[at]
        if (
            not word[0].isupper()
            or (len(word) == 1 and not _is_initial(tokens, at))
            or _no_name(tokens.lows[at], word, vocabulary)
        ):
            at += 1
            continue
        end = run_end(tokens, at, openers, vocabulary)
        begin = drop_opener(tokens, at, end, openers, vocabulary, known)
        if begin < end:
            name = _name(
                tokens, begin, end, begin in openers, tokens.paragraph[begin] in headlines, bearers, vocabulary
            )
            if (
                name is not None
                and vocabulary.nouns_have_capitals
                and not is_german_name(name.words, name.title, surnames, vocabulary)
            ):
                name = None
            line = name is not None and (name.headline or _is_caption(tokens, begin, end))
            if name is not None and (not line or _sure(name, known)):
                found.append(name)
        at = end
    return _with_shared_surnames(tokens, _with_particles(tokens, found, vocabulary), vocabulary)


def _with_shared_surnames(tokens: Tokens, names: list[Name], vocabulary: Vocabulary) -> list[Name]:
    """First names take the surname of the name that they share it with: "Ann and Tom Lee"."""
    result = list(names)
    for place, (name, following) in enumerate(pairwise(names)):
        if (
            len(name.words) == 1
            and not name.title
            and len(following.words) == 2
            and not following.title
            and tokens.lows[name.last : following.first] == ["and"]
            and plain(name.words[0]) in vocabulary.given_names
            and plain(following.words[0]) in vocabulary.given_names
            and following.words[1].casefold() not in vocabulary.organisation_words
        ):
            result[place] = replace(name, words=(name.words[0], following.words[1]))
    return result


def _with_particles(tokens: Tokens, names: list[Name], vocabulary: Vocabulary) -> list[Name]:
    """Surnames alone take the particles that they have in a fuller printing: "von der Heyle" of "Kaspar von der Heyle"."""
    with_particle = {
        name.words[-1]
        for name in names
        if len(name.words) > 2 and any(word.casefold() in vocabulary.particles for word in name.words[1:-1])
    }
    result = []
    for name in names:
        first = name.first
        if len(name.words) == 1 and not name.title and name.words[0] in with_particle:
            while (
                first
                and tokens.words[first - 1] in vocabulary.particles
                and tokens.paragraph[first - 1] == tokens.paragraph[first]
            ):
                first -= 1
        words = tuple(tokens.words[first : name.start]) + name.words
        result.append(replace(name, first=first, start=first, words=words) if first < name.first else name)
    return result


def _is_initial(tokens: Tokens, at: int) -> bool:
    return (
        tokens.words[at].isalpha()
        and at + 1 < len(tokens)
        and tokens.words[at + 1][0].isupper()
        and tokens.words[at] not in "IAÀ"
    )


def _no_name(low: str, word: str, vocabulary: Vocabulary) -> bool:
    """Whether a capitalised word can never open a name: days, contractions ("She'll"), party and state ("R-Ohio")."""
    if ends_name(low, vocabulary):
        return True
    if "'" in low and low.split("'", maxsplit=1)[0] in vocabulary.function_words:
        return True
    return (word[1:2] == "-" and word[2:3].isupper()) or (
        "-" in word and low.split("-", maxsplit=1)[0] in vocabulary.function_words
    )


def _headlines(tokens: Tokens, vocabulary: Vocabulary) -> frozenset[int]:
    """Paragraphs in title case: nearly all of their longer words have capitals, and no verb reports speech in lower case."""
    if vocabulary.nouns_have_capitals:
        return frozenset()
    capitals: dict[int, int] = {}
    longer: dict[int, int] = {}
    prose: set[int] = set()
    for word, low, paragraph in zip(tokens.words, tokens.lows, tokens.paragraph, strict=True):
        if word[0].islower() and (low in vocabulary.say or low in vocabulary.tell):
            prose.add(paragraph)
        elif len(word) > 3 and word[0].isalpha() and low not in vocabulary.function_words:
            longer[paragraph] = longer.get(paragraph, 0) + 1
            capitals[paragraph] = capitals.get(paragraph, 0) + word[0].isupper()
    return frozenset(p for p, n in longer.items() if 5 <= n <= 30 and p not in prose and capitals[p] >= 0.8 * n)


def _seen_within_sentences(tokens: Tokens, openers: frozenset[int], headlines: frozenset[int]) -> frozenset[str]:
    """Words with a capital where no sentence opens, and never in lower case: they are names wherever they stand."""
    lower = {word for word in tokens.words if word[0].islower()}
    return frozenset(
        word
        for at, word in enumerate(tokens.words)
        if word[0].isupper()
        and at not in openers
        and tokens.paragraph[at] not in headlines
        and word.casefold() not in lower
    )


def _with_apostrophes(words: Sequence[str]) -> list[str]:
    """The words with plural possessives as one: "Dockers'", "Union"."""
    found: list[str] = []
    for place, word in enumerate(words):
        owned = word in ("'", "’") and found and found[-1].endswith("s") and place + 1 < len(words)
        if owned and words[place + 1].casefold() not in ("'", "’"):
            found[-1] += word
        else:
            found.append(word)
    return found


def _without_nickname(words: Sequence[str]) -> tuple[str, ...]:
    return tuple(
        word
        for place, word in enumerate(words)
        if word not in MARKS
        and not (place and words[place - 1] in MARKS and words[place + 1 : place + 2] and words[place + 1] in MARKS)
    )


def _is_caption(tokens: Tokens, begin: int, end: int) -> bool:
    """Whether capitals throughout head a paragraph: "MOVING SHOP—…", "ABSTRACT."; a label with a colon speaks."""
    paragraph = tokens.paragraph
    opens = not begin or paragraph[begin - 1] != paragraph[begin]
    if not opens or not all(word.isupper() and len(word) > 1 for word in tokens.words[begin:end]):
        return False
    ends = end >= len(tokens) or paragraph[end] != paragraph[begin]
    stops = not ends and tokens.words[end] == "." and (end + 1 >= len(tokens) or paragraph[end + 1] != paragraph[begin])
    return ends or stops or tokens.words[end] in _DASHES


def _sure(name: Name, known: frozenset[str]) -> bool:
    """Whether a capitalised run in a headline is a name: its last word is one elsewhere, or it opens with a given name."""
    return bool(name.words) and (
        (name.words[-1] in known and all(word in known for word in name.words))
        or (len(name.words) == 2 and name.words[-1] in known)
    )


def _name(
    tokens: Tokens, begin: int, end: int, initial: bool, headline: bool, bearers: frozenset[str], vocabulary: Vocabulary
) -> Name | None:
    lows = tokens.lows
    start, last = begin, end
    while end - begin > 2 and tokens.words[end - 1].rstrip(".") in _HONOURS:
        end -= 1
    for at in range(begin, end):
        particle = lows[at] in vocabulary.particles and at + 1 < end  # "Del Rio", not "Del. Ann Lee"
        if (
            lows[at].rstrip(".") in vocabulary.titles
            and not particle
            and not _is_given(tokens, at, begin, end, bearers, vocabulary)
        ):
            start = at + 1
    office = lows[end - 2] in vocabulary.titles or lows[end - 2] in OFFICE_OPENERS
    named = end - begin > 1 and lows[end - 1] not in vocabulary.not_names and not (office and end - begin > 2)
    if start == end and named and _is_surname(tokens, begin, vocabulary):
        start = begin
    while start < end - 2 and qualifies(lows[start], vocabulary):
        if plain(lows[start]) in vocabulary.given_names and lows[start] not in OFFICE_OPENERS and start == begin:
            break
        if not has_body_word(lows[start + 1 : end], vocabulary) and plain(lows[start + 1]) in vocabulary.given_names:
            start += 1
        else:
            break
    start += behind_office(tokens.words[start:end], vocabulary)
    if begin < start < end and completes_body(lows[start:end], vocabulary):
        start = begin  # "Justice Department" is nobody's office
    end = _before_headline(tokens.lows, start, end, vocabulary)
    if vocabulary.nouns_have_capitals and start < end:
        start = behind_nouns(tokens, begin, start, end, vocabulary)
    if end - start == 1 and (lows[start] in vocabulary.not_names and start == begin):
        return None
    if start < end and is_compound(tokens.words[end - 1]):
        return None  # "Ann Lee T-shirts", "Orm-based"
    if end - start >= _LONGEST_NAME and _shouts(tokens.words[start:end], vocabulary):
        return None
    if start < end and all(len(word.rstrip(".")) == 1 for word in lows[start:end]):
        return None  # initials whose name the article broke off
    return Name(
        begin,
        start,
        last,
        _without_nickname(_with_apostrophes(tokens.words[start:end])),
        tuple(tokens.words[begin:start]),
        initial,
        headline,
    )


def _shouts(words: Sequence[str], vocabulary: Vocabulary) -> bool:
    """Whether words in capitals throughout are a line rather than a name: "BRIDGE TO OPEN IN SPRING"."""
    lows = [word.casefold() for word in words]
    return all(word.isupper() for word in words) and any(
        low in vocabulary.function_words or low in vocabulary.prepositions for low in lows
    )


def _before_headline(lows: Sequence[str], start: int, end: int, vocabulary: Vocabulary) -> int:
    """Where a full name ends that a headline goes on from: "Ann Lee Joins Growing List"."""
    if end - start < _LONGEST_NAME or plain(lows[start]) not in vocabulary.given_names:
        return end
    following = lows[start + 2 : end]
    plain_words = all(is_word(low, vocabulary) or low in vocabulary.function_words for low in following)
    return start + 2 if plain_words and not has_body_word(lows[start:end], vocabulary) else end


def _is_given(tokens: Tokens, at: int, begin: int, end: int, bearers: frozenset[str], vocabulary: Vocabulary) -> bool:
    """Whether the title word at ``at`` is part of the name: "Angus King Jr.", "Mr. King", "Dean Poe"."""
    low = tokens.lows[at]
    if low.endswith(".") or low in vocabulary.not_names:
        return False
    if at == end - 1 and (low in bearers or (at > begin and tokens.lows[at - 1].rstrip(".") in _HONORIFICS)):
        return True
    if at == begin or tokens.lows[at - 1].rstrip(".") in vocabulary.titles:
        return end - at == 2 and low in ("dean", "earl", "duke") and plain(low) in vocabulary.male_names
    return at == end - 1 and plain(tokens.lows[at - 1]) in vocabulary.given_names


def _titles_as_surnames(tokens: Tokens, vocabulary: Vocabulary) -> frozenset[str]:
    """Title words that are surnames in this article, since a given name stands before them ("Larry King")."""
    lows, words = tokens.lows, tokens.words
    return frozenset(
        lows[at]
        for at in range(1, len(tokens))
        if lows[at] in vocabulary.titles
        and lows[at] not in vocabulary.not_names
        and words[at][0].isupper()
        and words[at - 1][0].isupper()
        and plain(lows[at - 1]) in vocabulary.given_names
        and lows[at - 1] not in vocabulary.titles
        and tokens.ends[at - 1] + 1 == tokens.starts[at]
    )


def _is_surname(tokens: Tokens, begin: int, vocabulary: Vocabulary) -> bool:
    return plain(tokens.lows[begin]) in vocabulary.given_names and tokens.lows[begin] not in vocabulary.titles
