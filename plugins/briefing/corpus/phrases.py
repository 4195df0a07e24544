"""Phrases made comparable: one key for the variants of a keyphrase."""

from __future__ import annotations

import re
from functools import lru_cache

from .folding import fold, word_key

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*[+#]*|[^\s\w]+(?=\s|$)")
_DOTS = re.compile(r"\b((?:[^\W\d_]\.){2,})")


@lru_cache(maxsize=1 << 16)  # the same phrases come back article after article
def phrase_key(text: str) -> str:
    """Equal for variants of a phrase: case, accents, hyphens, plurals, "the" before it, dots of an acronym.

    "C", "C++" and "C#" keep their difference; a text without any word is its own key.
    """
    words = [match.group() for match in _WORD.finditer(_DOTS.sub(lambda dotted: dotted.group().replace(".", ""), text))]
    if len(words) > 1 and fold(words[0]) == "the":
        words = words[1:]
    return " ".join(word_key(word) for word in words if word[0].isalnum()) or " ".join(fold(text).split())


def spelling_key(text: str) -> str:
    """Equal for what an editor means as one tag: case, white space and hyphens aside."""
    return " ".join(text.casefold().replace("-", " ").split()) or text


def contains(longer: str, shorter: str) -> bool:
    """Has the one phrase key all words of the other, side by side, and more?"""
    return longer != shorter and f" {shorter} " in f" {longer} "
