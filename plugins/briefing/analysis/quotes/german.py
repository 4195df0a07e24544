"""Names in German, where every noun has a capital: a given name, a title or an acronym must show that a run is one."""

from __future__ import annotations

from collections.abc import Sequence

from .tokens import Tokens
from .vocabulary import Vocabulary, plain


def behind_nouns(tokens: Tokens, begin: int, start: int, end: int, vocabulary: Vocabulary) -> int:
    """Where nouns have capitals, a name opens with its given name: what stands before it in the run is a noun."""
    if start > begin:
        return start
    for at in range(begin, end - 1):
        if plain(tokens.lows[at]) in vocabulary.given_names:
            return at
    return start


def german_surnames(tokens: Tokens, vocabulary: Vocabulary) -> frozenset[str]:
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


def is_german_name(
    words: Sequence[str], title: Sequence[str], surnames: frozenset[str], vocabulary: Vocabulary
) -> bool:
    """Whether a capitalised run of a German text, with what stands before it, is a name rather than a noun."""
    if not words:
        return False
    first, last = words[0].casefold(), words[-1].casefold()
    known = plain(first) in vocabulary.given_names and len(words) > 1
    return (
        known
        or bool(title)
        or last in surnames
        or (words[0].isupper() and len(words[0]) > 1)
        or (last in vocabulary.organisation_words and len(words) > 1)
    )
