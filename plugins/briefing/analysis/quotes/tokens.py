"""An article as tokens, cut once; every later step works on their numbers."""

from __future__ import annotations

import re
from dataclasses import dataclass

# One alternative a kind. A possessive ending is a token of its own; inner apostrophes, hyphens and the periods of
# initialisms stay inside their word, so that "O'Brien", "Ban Ki-moon" and "U.S." are one token each; so is "Orm.com".
# Romance elisions ("l'école", "s'indigne") and inverted pronouns ("dit-elle", "a-t-il") are cut.
TOKEN = re.compile(
    r"""\n[\s]*
    | \d+(?:[.,:]\d+)+(?![^\W\d_])
    | ``|''
    | ['’](?:s|S)(?!\w)
    | (?:[^\W\d_]\.){2,}
    | \b(?:[sjlndcmt]|qu|dell|all|nell|sull|dall|un)['’](?=[^\W\d_])(?!s\b)
    | [^\W_]+(?=-(?:t-)?(?:il|elle|ils|elles|on)\b)|-(?:t-)?(?=(?:il|elle|ils|elles|on)\b)
    | [@\#]\w+
    | [^\W_]+(?:(?:['’](?!s\b|S\b)|[-‐‑&])[^\W_]+|[\u064b-\u0652\u0670]+[^\W_]*)*(?:\.(?=[-][^\W_])|\.(?:com|org|net|edu|gov|info|tv)(?:\.[a-z]{2})?(?!\w))?
    | \.{2,}|[-–—―]{1,3}
    | [^\w\s]
    """,
    re.VERBOSE,
)
_AS_READ = str.maketrans({"’": "'", "ـ": None, "ٰ": None, **{chr(code): None for code in range(0x64B, 0x653)}})
"""Apostrophes as typed; Arabic without vowel signs and stretched letters."""
_MARKS = {"،": ",", "؛": ";", "؟": "?"}
_INVERTED = re.compile(r"(?:ils?|elles?|on)\b")
ABBREVIATION = frozenset(
    [
        "mr",
        "mrs",
        "ms",
        "dr",
        "st",
        "jr",
        "sr",
        "sen",
        "sens",
        "rep",
        "reps",
        "gov",
        "govs",
        "gen",
        "lt",
        "col",
        "maj",
        "capt",
        "sgt",
        "cpl",
        "cmdr",
        "adm",
        "prof",
        "rev",
        "hon",
        "pres",
        "del",
        "det",
        "insp",
        "supt",
        "atty",
        "no",
        "vs",
        "etc",
        "inc",
        "corp",
        "ltd",
        "co",
        "dept",
        "dist",
        "jan",
        "feb",
        "mar",
        "apr",
        "jun",
        "jul",
        "aug",
        "sept",
        "sep",
        "oct",
        "nov",
        "dec",
        "sra",
        "fr",
        "mme",
        "bros",
        "ariz",
        "calif",
        "colo",
        "conn",
        "fla",
        "ga",
        "ill",
        "ind",
        "kan",
        "ky",
        "mass",
        "md",
        "mich",
        "minn",
        "mo",
        "neb",
        "nev",
        "okla",
        "ore",
        "pa",
        "tenn",
        "tex",
        "va",
        "vt",
        "wash",
        "wis",
        "d",
        "r",
        "approx",
        "nr",
        "hr",
        "dipl",
        "ing",
        "alh",
        "ald",
        "arc",
        "asst",
        "barr",
        "brig",
        "cllr",
        "const",
        "cr",
        "dra",
        "engr",
        "ma",
        "messrs",
        "msgr",
        "revd",
        "rt",
        "smt",
        "sta",
        "sto",
    ]
)


@dataclass(frozen=True, slots=True)
class Tokens:
    """Parallel columns, one entry a token; ``paragraph`` counts from 0. White space and line breaks are no tokens."""

    text: str
    starts: list[int]
    ends: list[int]
    words: list[str]
    lows: list[str]
    paragraph: list[int]

    def __len__(self) -> int:
        return len(self.starts)


def tokenize(text: str) -> Tokens:
    """Cut a text into tokens; an abbreviation or initial takes its period with it ("Sen.", "J.")."""
    starts: list[int] = []
    ends: list[int] = []
    words: list[str] = []
    lows: list[str] = []
    paragraph: list[int] = []
    known: dict[str, tuple[str, str]] = {}  # one copy of each word, however often it stands in the text
    current = 0
    for match in TOKEN.finditer(text):
        word = match.group()
        first = word[0]
        if first == "\n":
            current += 1
            continue
        start, end = match.span()
        if (
            word in ("-", "-t-")
            and text[end : end + 1].isalpha()
            and ends
            and ends[-1] == start
            and _INVERTED.match(text, end)
        ):
            continue
        if word == "." and ends and ends[-1] == start and paragraph[-1] == current and _abbreviates(words[-1]):
            ends[-1] = end
            words[-1] += "."
            lows[-1] += "."
            continue
        starts.append(start)
        ends.append(end)
        pair = known.get(word)
        if pair is None:
            as_read = first.isalpha() or first in "'’"
            pair = known[word] = word, word.casefold().translate(_AS_READ) if as_read else _MARKS.get(word, word)
        words.append(pair[0])
        lows.append(pair[1])
        paragraph.append(current)
    return Tokens(text, starts, ends, words, lows, paragraph)


def _abbreviates(word: str) -> bool:
    return (
        (len(word) == 1 and word.isupper())
        or (word[0].isupper() and word.casefold() in ABBREVIATION)
        or word in ("vs", "etc")
    )
