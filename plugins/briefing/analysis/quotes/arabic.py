"""Names in Arabic, a script without capitals: the phrase behind a reporting verb, and what is known from it elsewhere.

Arabic puts the verb first and its subject behind it, office before name ("قال رئيس البلدية سامر الواحدي إن …"). Of such a phrase
a name is taken only where it opens with a known given name, or is two words behind an office with a mark or "that" behind
them. Whatever else speaks is a description, or nobody: no name is guessed.
"""

from __future__ import annotations

from collections.abc import Iterator

from .names import Name
from .tokens import Tokens
from .vocabulary import Vocabulary, plain

_THE = "ال"
_AND = ("و", "ف")
_THAT = frozenset({"إن", "أن", "ان", "بأن", "إنه", "أنه", "إنها", "أنها", "إنهم", "أنهم", "بأنه", "بأنها"})
_LINKS = frozenset({"باسم", "لشؤون", "في"})
"""Words within an office, before its field ("المتحدث باسم البلدية")."""
_ATTACHED = ("بال", "لل", "وال", "فال", "كال", "بـ", "لـ")
"""Prepositions and conjunctions that are written together with the article."""
_LONGEST_OFFICE = 7
_LONGEST_NAME = 5


def find_arabic_names(tokens: Tokens, vocabulary: Vocabulary) -> list[Name]:
    """All names in reading order."""
    found: dict[int, Name] = {}
    for at in _subjects(tokens, vocabulary):
        name = _phrase(tokens, at, vocabulary)
        if name is not None:
            found[at] = name
    for at, low in enumerate(tokens.lows):
        if at not in found and _bare(low) in vocabulary.heads:
            name = _phrase(tokens, at, vocabulary)
            if name is not None and name.words and plain(name.words[0]) in vocabulary.given_names:
                found[at] = name
    again = _repeated(tokens, list(found.values()))
    family = {name.first for name in again if len(name.words) == 1}
    found = {at: name for at, name in found.items() if name.words or name.last > at + 1 or at not in family}
    return _apart([*found.values(), *again])


def _subjects(tokens: Tokens, vocabulary: Vocabulary) -> Iterator[int]:
    """Tokens behind a reporting verb or a phrase like "according to"."""
    by_first = {phrase[0]: phrase for phrase in vocabulary.according}
    for at, low in enumerate(tokens.lows):
        phrase = by_first.get(low)
        if low in vocabulary.say or low in vocabulary.tell:
            yield at + 1
        elif phrase and tuple(tokens.lows[at : at + len(phrase)]) == phrase:
            yield at + len(phrase)


def _phrase(tokens: Tokens, begin: int, vocabulary: Vocabulary) -> Name | None:
    """The phrase that opens at ``begin``: office and name, a body, an office alone, a name alone; else None."""
    if _ends(tokens, begin, begin, vocabulary):
        return None
    head = _bare(tokens.lows[begin])
    if head not in vocabulary.heads and head not in vocabulary.body_heads:
        last = _name_end(tokens, begin, vocabulary)
        alone = last == begin + 1 and not _closes(tokens, last, begin)
        return None if last == begin or alone else _made(tokens, begin, begin, last)
    start = _office_end(tokens, begin, vocabulary)
    if head in vocabulary.body_heads:
        whole = start > begin + 1 or tokens.lows[begin].startswith(_THE)
        return _made(tokens, begin, begin, start) if whole else None
    last = _name_end(tokens, start, vocabulary) or start
    if last == start and _two_unknown(tokens, start, vocabulary):
        last = start + 2
    return _made(tokens, begin, start, last)


def _made(tokens: Tokens, first: int, start: int, last: int) -> Name:
    words, title = tuple(tokens.words[start:last]), tuple(tokens.words[first:start])
    return Name(first, start, last, words, title, initial=False, headline=False)


def _office_end(tokens: Tokens, begin: int, vocabulary: Vocabulary) -> int:
    """Behind an office with what belongs to it: up to the first word without the article behind one that has it."""
    body = _bare(tokens.lows[begin]) in vocabulary.body_heads
    definite = tokens.lows[begin].startswith(_THE)
    at = begin + 1
    while at - begin < _LONGEST_OFFICE and at < len(tokens):
        low = tokens.lows[at]
        field = not body and low in _LINKS and not _ends(tokens, at + 1, begin, vocabulary)
        named = low.startswith("لل") and at + 1 < len(tokens) and plain(tokens.lows[at + 1]) in vocabulary.given_names
        if field and (low != "في" or tokens.lows[at + 1].startswith(_THE)):
            definite = False
        elif named and not body:
            definite = True  # "الرئيس التنفيذي للشركة ماهر الدباغ"
        elif _ends(tokens, at, begin, vocabulary):
            break
        elif low.startswith(_THE):
            definite = True
        elif definite:
            break
        at += 1
    vague = not definite and at > begin + 2 and not _closes(tokens, at, begin)
    return begin + 2 if vague else at  # "مصدر أمني فضل عدم ذكر اسمه"


def _name_end(tokens: Tokens, begin: int, vocabulary: Vocabulary) -> int:
    """Behind the name that opens at ``begin`` with a given name, or ``begin`` where none does."""
    if _ends(tokens, begin, begin, vocabulary):
        return begin
    at = begin
    if tokens.lows[at] in vocabulary.particles and not _ends(tokens, at + 1, begin, vocabulary):
        at += 2
    elif plain(tokens.lows[at]) in vocabulary.given_names:
        at += 1
    else:
        return begin
    while at - begin < _LONGEST_NAME and not _ends(tokens, at, begin, vocabulary):
        low = tokens.lows[at]
        if low in vocabulary.particles and not _ends(tokens, at + 1, begin, vocabulary):
            at += 2
        elif low.startswith(_THE):
            return at + 1  # the family name
        elif plain(low) in vocabulary.given_names:
            at += 1
        else:
            return at + 1 if _closes(tokens, at + 1, begin) else at
    return at


def _two_unknown(tokens: Tokens, begin: int, vocabulary: Vocabulary) -> bool:
    """Whether two words behind an office are a name in no list: neither is anything else, and the phrase closes."""
    pair = range(begin, begin + 2)
    return (
        not any(_ends(tokens, at, begin, vocabulary) for at in pair)
        and not any(_bare(tokens.lows[at]) in vocabulary.heads | vocabulary.body_heads for at in pair)
        and not tokens.lows[begin + 1].startswith(_AND)
        and _closes(tokens, begin + 2, begin)
    )


def _ends(tokens: Tokens, at: int, begin: int, vocabulary: Vocabulary) -> bool:
    """Whether a token can be no part of the phrase that opened at ``begin``."""
    if at >= len(tokens) or tokens.paragraph[at] != tokens.paragraph[begin] or not tokens.words[at][0].isalpha():
        return True
    low = tokens.lows[at]
    return (
        low in vocabulary.function_words
        or low in vocabulary.prepositions
        or low in vocabulary.calendar
        or low in vocabulary.say
        or low in vocabulary.tell
        or low.startswith(_ATTACHED)
    )


def _closes(tokens: Tokens, at: int, begin: int) -> bool:
    """Whether a mark or "that" stands behind a phrase."""
    if at >= len(tokens) or tokens.paragraph[at] != tokens.paragraph[begin]:
        return True
    return not tokens.words[at][0].isalnum() or tokens.lows[at] in _THAT


def _bare(low: str) -> str:
    """A noun without its article."""
    return low.removeprefix(_THE)


def _repeated(tokens: Tokens, known: list[Name]) -> list[Name]:
    """Whole names again, and family names alone, wherever they stand."""
    whole = {name.words for name in known if len(name.words) > 1}
    family = {words[-1] for words in whole if words[-1].startswith(_THE)}
    by_first: dict[str, list[tuple[str, ...]]] = {}
    for words in sorted(whole, key=len, reverse=True):
        by_first.setdefault(words[0], []).append(words)
    found = []
    for at, word in enumerate(tokens.words):
        words = next((each for each in by_first.get(word, ()) if tuple(tokens.words[at : at + len(each)]) == each), ())
        if words or word in family:
            found.append(_made(tokens, at, at, at + (len(words) or 1)))
    return found


def _apart(names: list[Name]) -> list[Name]:
    """Names that do not overlap: of two, the one that opens first."""
    result: list[Name] = []
    for name in sorted(names, key=lambda each: (each.first, -each.last)):
        if not result or name.first >= result[-1].last:
            result.append(name)
    return result
