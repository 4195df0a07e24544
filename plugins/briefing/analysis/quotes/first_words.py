"""Words that have their capital from the start of a sentence, and names that open one."""

from __future__ import annotations

from .runs import opens_clause
from .tokens import Tokens
from .vocabulary import Vocabulary, plain

_SURNAMES = frozenset({"he", "she"})
"""Words that open a clause, and Chinese surnames that stand first."""


def drop_opener(
    tokens: Tokens, begin: int, end: int, openers: frozenset[int], vocabulary: Vocabulary, known: frozenset[str]
) -> int:
    """Skip words at the front that have their capital from the start of a sentence."""
    while begin < end:
        low, word = tokens.lows[begin], tokens.words[begin]
        opens = begin in openers
        if (
            low in ("the", "a", "an")
            or (low in vocabulary.function_words and (opens or len(word) == 1))
            or (opens_clause(word) and (low not in _SURNAMES or end - begin == 1))
            or (opens and word not in known and end - begin == 1 and not _may_open(low, vocabulary))
            or (
                opens
                and end - begin > 1
                and word not in known
                and (
                    _is_common(low, tokens.lows[begin + 1], vocabulary, longer=end - begin > 2)
                    or (tokens.words[begin + 1] in known and is_word(low, vocabulary))
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


def is_word(low: str, vocabulary: Vocabulary) -> bool:
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
    if is_word(low, vocabulary) or is_word(low.removesuffix("s"), vocabulary):
        return False
    return not low.endswith(("ing", "ed", "ly", "tion", "ness", "ment", "ers", "ies"))
