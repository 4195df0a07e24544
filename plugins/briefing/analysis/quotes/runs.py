"""Where a run of capitalised words ends: particles, nicknames, and "of", "for", "and" within the name of a body."""

from __future__ import annotations

from collections.abc import Sequence

from .tokens import Tokens
from .vocabulary import Vocabulary, plain

SUFFIXES = frozenset({"jr", "sr", "jr.", "sr.", "ii", "iii", "iv"})
_JOINS = frozenset({"of", "for", "on", "and", "&", "the", "de", "du", "des", "del", "für", "pour", "para", "della"})
_LONGEST = 12  # tokens in a run; longer ones are headlines or lists
_LONGEST_FIELD = 3  # tokens between "of" and "and" in the name of a body
MARKS = frozenset("“”\"‘’'")


_COMPOUNDS = frozenset(
    [
        "backed",
        "backing",
        "based",
        "born",
        "educated",
        "maker",
        "nominated",
        "owned",
        "raised",
        "run",
        "shirt",
        "shirts",
        "style",
        "trained",
        "winning",
    ]
)
_CLAUSES = frozenset(["because", "but", "he", "if", "she", "that", "these", "they", "this", "those", "while"])
"""Words that open a clause: behind a name they open the next sentence, whose full stop is missing or an abbreviation's."""


def ends_name(low: str, vocabulary: Vocabulary) -> bool:
    """Whether a capitalised word is in no name: a day, or a German noun of "nach Angaben von"."""
    return low in vocabulary.calendar or (vocabulary.nouns_have_capitals and low in vocabulary.source_nouns)


def opens_clause(word: str) -> bool:
    """Whether a word with a capital opens a clause: "He", not "HE"."""
    return word[1:].islower() and word.casefold() in _CLAUSES


def is_compound(word: str) -> bool:
    """Whether a word tells of somebody or something what is no name: "Orm-based"."""
    return "-" in word and word.rpartition("-")[2] in _COMPOUNDS


def _opens_next(words: Sequence[str], at: int) -> bool:
    """Whether the next sentence opens behind an abbreviation or a missing full stop: "Orm, Calif. The …"."""
    return opens_clause(words[at]) or (words[at] == "The" and words[at - 1].endswith("."))


def run_end(tokens: Tokens, at: int, openers: frozenset[int], vocabulary: Vocabulary) -> int:
    """Behind the last token of the run that opens at ``at``; ``openers``: tokens that open a sentence or a quotation."""
    words, lows, starts, ends = tokens.words, tokens.lows, tokens.starts, tokens.ends
    text, count = tokens.text, len(tokens)
    end = at + 1
    while end < count and end - at < _LONGEST:
        gap = text[ends[end - 1] : starts[end]]
        word = words[end]
        if end in openers or gap.strip() or "\n" in gap or ends_name(lows[end], vocabulary) or _opens_next(words, end):
            break
        if word[0].isupper() and (gap or word[0] == "@"):
            end += 1
        elif word == "," and end + 1 < count and lows[end + 1] in SUFFIXES:
            end += 2
        elif _nickname(tokens, end):
            end += 3
        elif lows[end] in vocabulary.particles or word.startswith(("al-", "el-", "d'", "d’")):
            after = end + 1
            if vocabulary.nouns_have_capitals and lows[end] == "der" and lows[end - 1] in vocabulary.person_nouns:
                break  # "Sprecher der Werke": whose he is
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
        elif (
            (word in ("'", "’") and _owns_body(tokens, end, vocabulary))
            or (word == "and" and (_goes_on(tokens, at, end, vocabulary) or _joins_fields(tokens, at, end, vocabulary)))
            or (word == "of" and _joins_office(tokens, end, vocabulary))
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
        and words[0] in MARKS
        and words[2] in MARKS
        and words[1][0].isupper()
        and words[3][0].isupper()
        and tokens.ends[at] == tokens.starts[at + 1]
    )


def _joins_office(tokens: Tokens, of: int, vocabulary: Vocabulary) -> bool:
    """Whether "of" goes on with the office before a name: "Chief of Staff Ann Lee"."""
    head = tokens.lows[of - 1].rstrip(".")
    if head not in vocabulary.titles and (head not in vocabulary.person_nouns or head in vocabulary.plural_nouns):
        return False
    first = of + 1 + (tokens.lows[of + 1 : of + 2] == ["the"])
    for at in range(first, min(first + 1 + _LONGEST_FIELD, len(tokens) - 1)):
        if not tokens.words[at][0].isupper() or tokens.ends[at] + 1 != tokens.starts[at + 1]:
            return False
        low = tokens.lows[at]
        if plain(low) in vocabulary.given_names and low not in vocabulary.places:
            return at > first and tokens.words[at + 1][0].isupper()
    return False


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
    """Whether "and" joins the fields of one body's name: "the Food and Drink Federation", "U.S. Fish and Meadow Service"."""
    lows = tokens.lows
    if lows[begin] == "the":
        begin += 1
    opened = (begin and lows[begin - 1] == "the") or lows[begin] in vocabulary.places
    if not opened or join - begin > _LONGEST_FIELD:
        return False
    field = lows[join - 1]
    if field in vocabulary.organisation_words or field in vocabulary.places or tokens.words[join - 1].isupper():
        return False  # "the Orm Council and Works Agency"
    if any(low.rstrip(".") in vocabulary.titles or plain(low) in vocabulary.given_names for low in lows[begin:join]):
        return False
    last = join + 1
    while last < len(tokens) and last - join <= _LONGEST_FIELD and tokens.words[last][0].isupper():
        if tokens.lows[last] in vocabulary.organisation_words and tokens.lows[last] not in vocabulary.titles:
            return last > join + 1
        last += 1
    return False
