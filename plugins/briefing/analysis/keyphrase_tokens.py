"""Sentences to blocks of words: the units that term statistics and candidates are made of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

_ABBREVIATED = "St|Ste|Mt|Ft|Jr|Sr|Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Capt|Maj|Sgt|Sen|Rep|Gov|Rev|Hon"
_LETTER = r"[^\W_\u0900-\u0963\u0966-\u0dff\u0e01-\u0eff\u1000-\u109f\u1780-\u17d3]"
_SPOKEN = r"[\u0900-\u0963\u0966-\u0dff\u0e01-\u0e3a\u0e40-\u0eff\u1000-\u1049\u1780-\u17d3\u200c\u200d]"
_MARKS = r"\u0300-\u036f\u064b-\u065f\u0670"
# Vowel signs are no letters to the standard library: scripts that live by them are matched by block.
_RUN = rf"(?:{_SPOKEN}+|{_LETTER}(?:{_LETTER}|[{_MARKS}])*)"
_WORD = re.compile(
    rf"(?:[^\W\d_]\.){{2,}}"  # U.S.
    rf"|\b(?:{_ABBREVIATED})\."
    rf"|\b[A-Z]\.(?=\s[A-Z][^\W\d_])"  # the initial in a name
    rf"|\d+(?:[.,]\d+)+(?![^\W_])"
    rf"|{_RUN}(?:(?:[-‐‑'’&.+]|(?<=[A-Z\d])/(?=[A-Z\d])){_RUN})*"  # Al-Nur, O'Neill, AT&T, TCP/IP, no Post/ABC
)
_ELISION = re.compile(
    r"(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|un|dell|nell|sull|all|dall|quest)['’](?=\w)", re.IGNORECASE
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


def tokenise(sentence: str, *, elided: bool = False) -> list[Block]:
    """The blocks of one sentence. A possessive ends its block: “Trubenau's mayor” holds two phrases.

    With ``elided`` (French, Italian, Catalan) so does an article or preposition that leans on the next word: l'île.
    """
    if elided:
        sentence = _ELISION.sub(lambda match: "/ ".rjust(len(match[0])), sentence)
    return list(_blocks(sentence))


def _blocks(sentence: str) -> Iterator[Block]:
    block: Block = []
    end = 0
    opens = True
    for match in _WORD.finditer(sentence):
        start, following = match.span()
        if block and following > end and sentence[end:start].strip():
            yield block
            block = []
        word = match[0]
        end = following
        if word[-2:-1] in "'’" or sentence[end : end + 1] in ("'", "’"):
            stem = _POSSESSIVE.sub("", word)
            if stem:
                block.append(_token(stem, opens))
                yield block
                block = []
        else:
            block.append(_token(word, opens))
        opens = False
    if block:
        yield block


@lru_cache(maxsize=1 << 15)  # the same words come back article after article
def _token(word: str, opens: bool) -> Token:
    # The dots of an acronym are punctuation to YAKE and would make it unusual.
    acronym = word[-1] == "." and word[1:2] == "."
    return Token(word, word.lower(), "a" if acronym else tag_word(word, 0 if opens else 1))
