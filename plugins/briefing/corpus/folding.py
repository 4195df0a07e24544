"""Words made comparable: one form for spellings that readers take for the same word. Pure, language-neutral."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_ACCENT = re.compile("[\u0300-\u036f]")
# Letters that carry their mark inside, so that no decomposition takes it off.
_LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ħ": "h", "ı": "i"})
_INVISIBLE = dict.fromkeys((0xAD, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF))
_VOWEL_SIGNS = re.compile("[\u064b-\u0652\u0670\u0640]")
_ARABIC = str.maketrans("أإآى", "اااي")
_ARTICLE = re.compile("(?:[وف]?(?:ال|لل|بال|كال))(?=[\u0620-\u064a]{3})")
_POSSESSIVE = ("'s", "’s", "'", "’")


def fold(text: str) -> str:
    """``text`` without case, accents and invisible characters: "Zoë Ørsted" → "zoe orsted".

    Only the accents of U+0300–036F go: the voicing marks of Japanese and the vowel signs of Indic scripts are letters.
    """
    if text.isascii():
        return text.lower()
    text = unicodedata.normalize("NFKC", text).translate(_INVISIBLE).casefold().translate(_LETTERS)
    return unicodedata.normalize("NFC", _ACCENT.sub("", unicodedata.normalize("NFD", text)))


@lru_cache(maxsize=1 << 16)  # the same words come back article after article
def word_key(word: str) -> str:
    """The form under which one word is counted: folded, without possessive, in the singular where "-s" tells.

    The same for all languages, so that a name matches between a German and an English article. It is a key and never
    shown: that it makes "bos" of "boss" and "paris" alike would do no harm, but the endings -ss, -us and -is stay.
    """
    key = fold(word)
    if "\u0600" <= key[:1] <= "\u06ff":
        return _arabic_key(key)
    for ending in _POSSESSIVE:
        if key.endswith(ending) and len(key) > len(ending):
            key = key[: -len(ending)]
            break
    if len(key) > 3 and key[-1] == "s" and key[-2].isalpha() and key[-2] not in "sui":
        key = key[:-3] + "y" if key.endswith("ies") and len(key) > 4 else key[:-1]
    return key


def _arabic_key(word: str) -> str:
    """An Arabic word without vowel signs, article and what is written together with it: "والجسر" and "جسر" are one."""
    plain = _VOWEL_SIGNS.sub("", word).translate(_ARABIC)
    return _ARTICLE.sub("", plain, count=1) if _ARTICLE.match(plain) else plain
