"""The words of one article, counted: what related coverage is computed from."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from ..model import Document
from .folding import fold, word_key

LEAD_PARAGRAPHS = 2
"""The title and this many first paragraphs say what the article is about: their words count double."""

_WORDS = Path(__file__).parent / "words"
_MARKS = (
    "\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0900-\u0963\u0966-\u0dff"
)
_LETTER = rf"(?:[^\W_]|[{_MARKS}\u00ad\u200c\u200d])"
# Scripts that put no spaces between words; Hangul does, but glues particles to them.
_UNSPACED = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u1100-\u11ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\U00020000-\U0003ffff]+"
)
_TOKEN = re.compile(
    rf"(?P<acronym>\b(?:[^\W\d_]\.){{2,}})"
    rf"|(?P<number>\d+(?:[.,]\d+)*(?!\w))"
    rf"|(?P<word>{_LETTER}+(?:['’]{_LETTER}+)*[+#]*)"
    rf"|(?P<stop>[.!?:;\u2026\"“”„«»])"
)
_ELISION = re.compile(r"^(?:l|d|j|m|n|s|t|c|qu|un|dell|all|nell|sull|dall)['’](?=\w)", re.IGNORECASE)
_POSSESSIVE = re.compile(r"['’]s$", re.IGNORECASE)
_CONTRACTION = re.compile(r"(?:n['’]t|['’](?:s|re|ve|ll|m|d))$")
_NOTE = re.compile(
    r"\W*(?:editors?['’]?s?['’]? note|note to readers|about the author|more (?:from|on)|anmerkung der redaktion"
    r"|note de la rédaction|nota de la redacción)\b.{0,60}?:",
    re.IGNORECASE,
)
_ELIDING = ("fr", "it", "ca", "oc")


@cache
def stop_words(lang: str) -> frozenset[str]:
    """Folded function words of a language ("en", "de-AT"); empty for a language without a list."""
    path = _WORDS / f"stop_{lang.split('-', maxsplit=1)[0].lower()}.txt"
    if not re.fullmatch(r"stop_[a-z]{2,3}\.txt", path.name) or not path.is_file():
        return frozenset()
    lines = path.read_text(encoding="utf-8").splitlines()
    return frozenset(fold(word) for line in lines if not line.startswith("#") for word in line.split())


def count_terms(document: Document) -> tuple[tuple[str, int], ...]:
    """Each content word of the article with its count, sorted by word.

    Inflected forms that :func:`folding.word_key` takes for the same word are one term, written as the article writes
    it: with a capital where it is a name ("Harwich"), small otherwise, so that a reader can be shown the term and a
    name weighs more. Title and lead count double. What stands under an editor's note at the foot, the same below many
    articles, does not count. Scripts without spaces give pairs of characters.
    """
    stop = stop_words(document.lang)
    counts: Counter[str] = Counter()
    forms: dict[str, Counter[tuple[int, str]]] = {}
    paragraphs = [span.of(document.text) for span in document.paragraphs]
    foot = len(paragraphs) // 2
    note = next((place for place in range(foot, len(paragraphs)) if _NOTE.match(paragraphs[place])), None)
    lead, rest = paragraphs[:LEAD_PARAGRAPHS], paragraphs[LEAD_PARAGRAPHS:note]
    for weight, texts in ((2, [document.title, *lead]), (1, rest)):
        for text in texts:
            for word, opens in _words(text, document.lang, stop):
                key = word_key(word)
                counts[key] += weight
                forms.setdefault(key, Counter())[_form(word, opens=opens or text is document.title)] += 1
    return tuple(sorted((_readable(forms[key]), count) for key, count in counts.items()))


def _words(text: str, lang: str, stop: frozenset[str]) -> Iterator[tuple[str, bool]]:
    """Content words of one paragraph as (word, does it open a sentence)."""
    text = unicodedata.normalize("NFKC", text)
    shouting = text.isupper()
    opens = True
    for match in _TOKEN.finditer(text):
        word = match.group()
        if match.lastgroup == "stop":
            opens = True
            continue
        if match.lastgroup == "acronym":
            word = word.replace(".", "")
        elif lang[:2] in _ELIDING:
            word = _ELISION.sub("", word)
        first, opens = opens, False
        if _UNSPACED.search(word):
            yield from ((piece, False) for piece in _pairs(word))
            continue
        if shouting:
            word = word.lower()
        # "US" and "WHO" are names where "us" and "who" are not.
        bare = _CONTRACTION.sub("", fold(word))
        if bare in stop and not (len(word) > 1 and word.isupper()):
            continue
        if len(word) > 1 or word.isdecimal():
            yield _POSSESSIVE.sub("", word), first


def _pairs(word: str) -> Iterator[str]:
    """Overlapping pairs of characters of each unspaced run, other runs as they are."""
    place = 0
    for run in _UNSPACED.finditer(word):
        if run.start() > place:
            yield word[place : run.start()]
        characters = run.group()
        yield from (characters[i : i + 2] for i in range(max(1, len(characters) - 1)))
        place = run.end()
    if place < len(word):
        yield word[place:]


def _form(word: str, *, opens: bool) -> tuple[int, str]:
    """A word as printed, after what its case tells: 0 no name, 1 a name, 2 nothing (titles, first in a sentence)."""
    small = word.lower()
    if opens and not word.isupper():
        return 2, small
    return (0 if word == small else 1), word


def _readable(forms: Counter[tuple[int, str]]) -> str:
    """The form to show: the commonest of those whose case tells most."""
    return min(forms, key=lambda form: (form[0], -forms[form], len(form[1]), form[1]))[1]
