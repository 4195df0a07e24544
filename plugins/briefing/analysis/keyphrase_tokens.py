"""Sentences to blocks of words: the units that term statistics and candidates are made of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_ABBREVIATED = "St|Ste|Mt|Ft|Jr|Sr|Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Capt|Maj|Sgt|Sen|Rep|Gov|Rev|Hon"
_WORD = re.compile(
    rf"(?:[^\W\d_]\.){{2,}}"  # U.S.
    rf"|\b(?:{_ABBREVIATED})\."
    rf"|\d+(?:[.,]\d+)+(?![^\W_])"
    rf"|[^\W_]+(?:[-‐‑'’&./+][^\W_]+)*"  # Al-Nur, O'Neill, AT&T
)
_POSSESSIVE = re.compile(r"['’]s?$", re.IGNORECASE)


class Token(NamedTuple):
    """A word as printed."""

    text: str
    lower: str
    tag: str
    """As in YAKE: *d* number, *u* unusual, *a* all capitals, *n* capital within the sentence, *p* plain."""


Block = list[Token]
"""Words with nothing but white space between them: a phrase never leaves its block."""


def tag_word(word: str, position: int) -> str:
    """YAKE's class of ``word`` at ``position`` (0 opens a sentence): see :class:`Token`."""
    plain = word.replace(",", "")
    if plain.isdigit() or plain.replace(".", "", 1).isdigit():
        return "d"
    letters = digits = marks = capitals = 0
    for character in word:
        if character.isalpha():
            letters += 1
            capitals += character.isupper()
        elif character.isdigit():
            digits += 1
        elif character in "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~":
            marks += 1
    if (digits and letters) or (not digits and not letters) or marks > 1:
        return "u"
    if word.isupper():
        return "a"
    return "n" if position and len(word) > 1 and capitals == 1 and word[0].isupper() else "p"


def tokenise(sentence: str) -> list[Block]:
    """The blocks of one sentence. A possessive ends its block: “Trubenau's mayor” holds two phrases."""
    return list(_blocks(sentence))


def _blocks(sentence: str) -> Iterator[Block]:
    block: Block = []
    end = 0
    for position, match in enumerate(_WORD.finditer(sentence)):
        if block and sentence[end : match.start()].strip():
            yield block
            block = []
        word = match[0]
        end = match.end()
        if word[-2:-1] in "'’" or sentence[end : end + 1] in ("'", "’"):
            stem = _POSSESSIVE.sub("", word)
            if stem:
                block.append(Token(stem, stem.lower(), tag_word(stem, position)))
                yield block
                block = []
            continue
        lower = word.lower()
        block.append(Token(word, lower, _tag(word, position)))
    if block:
        yield block


def _tag(word: str, position: int) -> str:
    # The dots of an acronym are punctuation to YAKE and would make it unusual.
    return "a" if word[-1] == "." and word[1:2] == "." else tag_word(word, position)
