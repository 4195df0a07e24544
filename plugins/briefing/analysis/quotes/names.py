"""Runs of capitalised words → names of people and bodies, with the titles before them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from .tokens import Tokens
from .vocabulary import Vocabulary, plain

SUFFIXES = frozenset({"jr", "sr", "jr.", "sr.", "ii", "iii", "iv"})
_JOINS = frozenset({"of", "for", "on", "and", "&", "the", "de", "du", "des", "del", "für", "pour", "para", "della"})
_LONGEST = 12  # tokens in a run; longer ones are headlines or lists
_LONGEST_FIELD = 3  # tokens between "of" and "and" in the name of a body
_MARKS = frozenset("“”\"‘’'")
_HONORIFICS = frozenset({"mr", "mrs", "ms", "miss", "dr", "sir", "dame"})
_HONOURS = frozenset(
    {"QC", "KC", "SC", "MP", "MSP", "MEP", "MBE", "OBE", "CBE", "KBE", "PhD", "MD", "TD", "SAN", "Esq"}
)
"""Letters behind a name."""
_OFFICE_OPENERS = frozenset(
    {"former", "then", "acting", "deputy", "vice", "prime", "chief", "first", "attorney", "lt."}
)


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
    surnames = _surnames(tokens, vocabulary) if vocabulary.nouns_have_capitals else frozenset()
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
        end = _run_end(tokens, at, openers, vocabulary)
        begin = _drop_opener(tokens, at, end, openers, vocabulary, known)
        if begin < end:
            name = _name(
                tokens, begin, end, begin in openers, tokens.paragraph[begin] in headlines, bearers, vocabulary
            )
            if name is not None and vocabulary.nouns_have_capitals and not _german_name(name, surnames, vocabulary):
                name = None
            if name is not None and (not name.headline or _sure(name, known)):
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


def _ends_name(low: str, vocabulary: Vocabulary) -> bool:
    """Whether a capitalised word is in no name: a day, or a German noun of "nach Angaben von"."""
    return low in vocabulary.calendar or (vocabulary.nouns_have_capitals and low in vocabulary.source_nouns)


def _no_name(low: str, word: str, vocabulary: Vocabulary) -> bool:
    """Whether a capitalised word can never open a name: days, contractions ("She'll"), party and state ("R-Ohio")."""
    if _ends_name(low, vocabulary):
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


def _run_end(tokens: Tokens, at: int, openers: frozenset[int], vocabulary: Vocabulary) -> int:
    words, lows, starts, ends = tokens.words, tokens.lows, tokens.starts, tokens.ends
    text, count = tokens.text, len(tokens)
    end = at + 1
    while end < count and end - at < _LONGEST:
        gap = text[ends[end - 1] : starts[end]]
        word = words[end]
        if end in openers or gap.strip() or "\n" in gap or _ends_name(lows[end], vocabulary):
            break
        if word[0].isupper() and (gap or word[0] == "@"):
            end += 1
        elif word == "," and end + 1 < count and lows[end + 1] in SUFFIXES:
            end += 2
        elif _nickname(tokens, end):
            end += 3
        elif lows[end] in vocabulary.particles or word.startswith(("al-", "el-", "d'", "d’")):
            after = end + 1
            if word[2:3] == "-" and word[3:4].isupper():
                end += 1
                continue
            while after < count and lows[after] in vocabulary.particles:
                after += 1
            if (
                after < count
                and words[after][0].isupper()
                and lows[end] not in ("st", "e", "y")
                and after not in openers
            ):
                end = after + 1
            else:
                break
        elif (word in ("'", "’") and _owns_body(tokens, end, vocabulary)) or (
            word == "and" and (_goes_on(tokens, at, end, vocabulary) or _joins_fields(tokens, at, end, vocabulary))
        ):
            end += 2
        elif word in _JOINS and _joins(tokens, end, vocabulary):
            end += 2 if words[end + 1][0].isupper() else 3
        else:
            break
    return end


def _nickname(tokens: Tokens, at: int) -> bool:
    """Whether a nickname in marks stands within a name: Ann "Cat" Lee."""
    words = tokens.words[at : at + 4]
    return (
        len(words) == 4
        and words[0] in _MARKS
        and words[2] in _MARKS
        and words[1][0].isupper()
        and words[3][0].isupper()
        and tokens.ends[at] == tokens.starts[at + 1]
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
        if word not in _MARKS
        and not (place and words[place - 1] in _MARKS and words[place + 1 : place + 2] and words[place + 1] in _MARKS)
    )


def _joins(tokens: Tokens, join: int, vocabulary: Vocabulary) -> bool:
    """Whether "of", "for" ... goes on with the name of a body ("Department of Justice"), rather than end the name."""
    words, count = tokens.words, len(tokens)
    head = tokens.lows[join - 1]
    if (
        head not in vocabulary.organisation_words
        or head in vocabulary.titles
        or tokens.words[join] in ("the", "and", "&")
    ):
        return words[join] == "&" and join + 1 < count and words[join + 1][0].isupper()
    if tokens.lows[join + 1 : join + 2] and tokens.lows[join + 1] in vocabulary.calendar:
        return False
    if join + 1 < count and words[join + 1][0].isupper():
        return True
    return join + 2 < count and words[join + 1] in ("the", "la") and words[join + 2][0].isupper()


def _owns_body(tokens: Tokens, mark: int, vocabulary: Vocabulary) -> bool:
    """Whether a plural possessive goes on with the name of a body: "the Dockers' Union"."""
    return (
        mark + 1 < len(tokens)
        and tokens.lows[mark - 1].endswith("s")
        and tokens.ends[mark - 1] == tokens.starts[mark]
        and tokens.ends[mark] + 1 == tokens.starts[mark + 1]
        and tokens.words[mark + 1][0].isupper()
        and tokens.lows[mark + 1] in vocabulary.organisation_words
    )


def _goes_on(tokens: Tokens, begin: int, join: int, vocabulary: Vocabulary) -> bool:
    """Whether "and" stands within the name of a body: "Union of Dairy and Bakery Hands", not "Bank of England and Ann Lee"."""
    of = next((at for at in range(begin + 1, join) if tokens.words[at] in ("of", "for")), 0)
    if not of or join + 1 >= len(tokens) or not tokens.words[join + 1][0].isupper():
        return False
    if tokens.lows[of - 1] not in vocabulary.organisation_words or tokens.lows[of - 1] in vocabulary.titles:
        return False
    following = tokens.lows[join + 1].rstrip(".")
    known = (
        following in vocabulary.titles or following in vocabulary.places or plain(following) in vocabulary.given_names
    )
    longest = _LONGEST_FIELD + (tokens.lows[of + 1] == "the")
    return not known and tokens.lows[of + 1] not in vocabulary.places and join - of <= longest


def _joins_fields(tokens: Tokens, begin: int, join: int, vocabulary: Vocabulary) -> bool:
    """Whether "and" joins the fields of one body's name: "the Food and Drink Federation", "the Travel and Tourism Council"."""
    if not begin or tokens.lows[begin - 1] != "the" or join - begin > _LONGEST_FIELD:
        return False
    for at in range(begin, join):
        low = tokens.lows[at]
        if (
            low in vocabulary.organisation_words
            or low.rstrip(".") in vocabulary.titles
            or low in vocabulary.places
            or plain(low) in vocabulary.given_names
            or tokens.words[at].isupper()
        ):
            return False
    last = join + 1
    while last < len(tokens) and last - join <= _LONGEST_FIELD and tokens.words[last][0].isupper():
        if tokens.lows[last] in vocabulary.organisation_words and tokens.lows[last] not in vocabulary.titles:
            return last > join + 1
        last += 1
    return False


def _drop_opener(
    tokens: Tokens, begin: int, end: int, openers: frozenset[int], vocabulary: Vocabulary, known: frozenset[str]
) -> int:
    """Skip words at the front that have their capital from the start of a sentence."""
    while begin < end:
        low, word = tokens.lows[begin], tokens.words[begin]
        opens = begin in openers
        if (
            low in ("the", "a", "an")
            or (low in vocabulary.function_words and (opens or len(word) == 1))
            or (opens and word not in known and end - begin == 1 and not _may_open(low, vocabulary))
            or (
                opens
                and end - begin > 1
                and word not in known
                and (
                    _is_common(low, tokens.lows[begin + 1], vocabulary, longer=end - begin > 2)
                    or (tokens.words[begin + 1] in known and _is_word(low, vocabulary))
                )
            )
            or (opens and low.endswith("ly") and word not in known and plain(low) not in vocabulary.given_names)
        ):
            begin += 1
            while begin < end and low not in vocabulary.particles and not tokens.words[begin][0].isupper():
                begin += 1  # "Habló de Ana": no particle of the name
        else:
            break
    return begin


def _is_common(low: str, following: str, vocabulary: Vocabulary, *, longer: bool) -> bool:
    """Whether the first word of a sentence is a common word before a name: "Rival Ann Lee", "Calling Lee"."""
    if low.rstrip(".") in vocabulary.titles or plain(low) in vocabulary.given_names:
        return False
    if longer and plain(following) in vocabulary.given_names and low not in vocabulary.places:
        return True
    if low in vocabulary.person_nouns or low in vocabulary.say or low in vocabulary.tell:
        return True
    return low.endswith(("ing", "ed")) and (
        plain(following) in vocabulary.given_names or following.rstrip(".") in vocabulary.titles
    )


def _is_word(low: str, vocabulary: Vocabulary) -> bool:
    """Whether it is a common word, and neither a title nor a given name."""
    return (
        low in vocabulary.common
        and plain(low) not in vocabulary.given_names
        and low.rstrip(".") not in vocabulary.titles
        and low not in vocabulary.places
    )


def _may_open(low: str, vocabulary: Vocabulary) -> bool:
    """Whether a lone capitalised word that opens a sentence, and is seen nowhere else, may be a name."""
    if not vocabulary.function_words:  # a language without lists
        return False
    if (
        low in vocabulary.say
        or low in vocabulary.tell
        or low in vocabulary.person_nouns
        or low in vocabulary.body_nouns
    ):
        return low in vocabulary.titles
    if _is_word(low, vocabulary):
        return False
    return not low.endswith(("ing", "ed", "ly", "tion", "ness", "ment", "ers", "ies"))


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
        if lows[at].rstrip(".") in vocabulary.titles and not _is_given(tokens, at, begin, end, bearers, vocabulary):
            start = at + 1
    if start == end and end - begin > 1 and _is_surname(tokens, begin, vocabulary):
        start = begin
    while start < end - 2 and _qualifies(lows[start], vocabulary):
        if plain(lows[start]) in vocabulary.given_names and lows[start] not in _OFFICE_OPENERS and start == begin:
            break
        if not _is_body(lows[start + 1 : end], vocabulary) and plain(lows[start + 1]) in vocabulary.given_names:
            start += 1
        else:
            break
    start = _behind_office(lows[start:end], vocabulary) + start
    if vocabulary.nouns_have_capitals and start < end:
        start = _german(tokens, begin, start, end, vocabulary)
    if end - start == 1 and (lows[start] in vocabulary.not_names and start == begin):
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


def _behind_office(lows: Sequence[str], vocabulary: Vocabulary) -> int:
    """How many words before a given name tell of an office: two of "County Administrator Ann Lee"."""
    if plain(lows[0]) in vocabulary.given_names if lows else True:
        return 0
    for at in range(1, len(lows) - 1):
        if plain(lows[at]) in vocabulary.given_names and not _is_body(lows[at:], vocabulary):
            return at if lows[at - 1] in vocabulary.person_nouns else 0
        if not _qualifies(lows[at], vocabulary):
            return 0
    return 0


def _qualifies(low: str, vocabulary: Vocabulary) -> bool:
    """Whether a word before a given name tells where somebody is from or what they do: "Russian", "State", "Acting"."""
    return (
        low in vocabulary.places
        or low in vocabulary.not_names
        or low in _OFFICE_OPENERS
        or low in vocabulary.organisation_words
        or low in vocabulary.person_nouns
    )


def _is_given(tokens: Tokens, at: int, begin: int, end: int, bearers: frozenset[str], vocabulary: Vocabulary) -> bool:
    """Whether the title word at ``at`` is part of the name: "Angus King Jr.", "Mr. King", "Dean Poe"."""
    low = tokens.lows[at]
    if low.endswith("."):
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
        and words[at][0].isupper()
        and words[at - 1][0].isupper()
        and plain(lows[at - 1]) in vocabulary.given_names
        and lows[at - 1] not in vocabulary.titles
        and tokens.ends[at - 1] + 1 == tokens.starts[at]
    )


def _is_surname(tokens: Tokens, begin: int, vocabulary: Vocabulary) -> bool:
    return plain(tokens.lows[begin]) in vocabulary.given_names and tokens.lows[begin] not in vocabulary.titles


def _is_body(lows: Sequence[str], vocabulary: Vocabulary) -> bool:
    return any(low in vocabulary.organisation_words for low in lows)


def _german(tokens: Tokens, begin: int, start: int, end: int, vocabulary: Vocabulary) -> int:
    """Where nouns have capitals, a name opens with its given name: what stands before it in the run is a noun."""
    if start > begin:
        return start
    for at in range(begin, end - 1):
        if plain(tokens.lows[at]) in vocabulary.given_names:
            return at
    return start


def _surnames(tokens: Tokens, vocabulary: Vocabulary) -> frozenset[str]:
    """Capitalised words behind a given name or a title, particles between: in German they are names when they stand alone, too."""
    lows, words = tokens.lows, tokens.words
    found = set()
    for at in range(1, len(tokens)):
        before = at - 1
        while before and lows[before] in vocabulary.particles:
            before -= 1
        if (
            words[at][0].isupper()
            and words[before][0].isupper()
            and tokens.paragraph[before] == tokens.paragraph[at]
            and (before < at - 1 or tokens.ends[before] + 1 == tokens.starts[at])
            and lows[before] not in vocabulary.function_words
            and (plain(lows[before]) in vocabulary.given_names or lows[before].rstrip(".") in vocabulary.titles)
        ):
            found.add(lows[at])
    return frozenset(found)


def _german_name(name: Name, surnames: frozenset[str], vocabulary: Vocabulary) -> bool:
    """Whether a capitalised run of a German text is a name rather than a noun."""
    if not name.words:
        return False
    first, last = name.words[0].casefold(), name.words[-1].casefold()
    known = plain(first) in vocabulary.given_names and len(name.words) > 1
    return (
        known
        or bool(name.title)
        or last in surnames
        or (name.words[0].isupper() and len(name.words[0]) > 1)
        or last in vocabulary.organisation_words
    )
