"""Paragraphs to sentences, by rule, with spans.

A sentence ends at a final mark, with the closing quotation marks and brackets that follow it, unless what
stands before the mark (an abbreviation, an initial, an ordinal) or behind it (a lower-case word, a reporting
clause) says otherwise. A multi-sentence quotation is split like any other text.
"""

from __future__ import annotations

import re
from functools import cache

from ..model import Document, Sentence, Span

_CLOSERS = "\"'”’“»›)\\]}」』）》〉】｣"
_OPENERS = "\"'“‘„‚«‹([{「『（《〈【｢¿¡–—•*-"
_WIDE_CLOSERS = _CLOSERS.replace("“", "")  # closes in German only: ！“ opens the next sentence
_END = re.compile(rf"([.!?…؟۔।॥։።]+)[{_CLOSERS}]*(?:\s»)?(?=\s|$)|([。！？｡။]+)([{_WIDE_CLOSERS}]*)")
_NEXT_WORD = re.compile(rf"[\s{re.escape(_OPENERS)}]*([^\W_]+(?:['’][^\W_]+)*)")
_LAST_TOKEN = re.compile(r"[^\s(\[“\"‘]*$")
_DOTTED = re.compile(r"(?:[^\W\d_]{1,2}\.)+[^\W\d_]{1,2}")
_CLAUSE_AFTER_MARK = re.compile(
    r"\s+(?:[A-Z][\w.'’-]*\s+){1,4}(?:said|says|say|asked|asks|wondered|told|tells|added|adds|wrote|writes|cried"
    r"|shouted|exclaimed|joked|quipped|recalled|replied)\b"
)
_LOOK_BACK = 24
"""Characters looked at for an abbreviation: longer than the longest, and a bound on the work at each mark."""

_TITLES = """
    mr mrs ms dr prof messrs gen lt col capt cmdr cpt adm sgt maj cpl pvt sen sens rep reps gov hon rev fr st ste
    supt insp det pres atty mt ft vs dept univ amb sec brig pfc cllr al approx
"""
_BEFORE_NUMBERS = "no nos p pp vol fig art ch sect nr núm num n º tel"
_MAY_END = """
    inc ltd co corp cos bros plc jr sr esq etc jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat
    ave blvd rd ga ala ariz ark calif colo conn del fla ill ind kan ky la md mass mich minn miss mo mont neb nev okla
    ore pa tenn tex va vt wash wis wyo
"""
_TITLES_OF = {
    "de": "hr fr bzw ca dipl ing str z b d h u a vgl usw sog evtl inkl bzgl mio mrd mag hl rd zt",
    "fr": "m mm mme mmes mlle me av bd env ex réf cf p",
    "es": "sr sra sres srta dr dra d da ud uds lic ing av ee uu pág aprox gral cnel",
    "pt": "sr sra srs srta dr dra d exmo eng av prof profa pág aprox gen cel",
    "it": "sig sigg dott avv ing on sen geom rag arch egr spett pag ecc",
    "nl": "dhr mevr mw drs ir ing mr jhr ca bijv evt o a dwz blz",
    "ru": "г гг им ул т е д п др проф акад руб тыс млн млрд стр см",
    "uk": "м р рр ім вул т е д п др проф акад грн тис млн млрд стор див",
    "pl": "dr prof inż mgr ul al tzw tj np m in ok gen płk",
    "sv": "dr bl a t ex ca st prof kl",
    "da": "dr bl a f eks ca prof kl hr fru",
    "no": "dr bl a f eks ca prof kl",
    "cz": "dr mgr ing prof tzv např tj gen plk ul",
    "tr": "dr prof doç av sn vb",
}
_STARTERS = """
    the a an he she it they we i you in on at but and this that these those there his her its their our my when while
    after before since for as if with by from what who how why not no more some many most all one both each another
    however meanwhile although though so then now also even during under according only other such
    der die das ein eine er sie es wir im am auf mit für nach bei aber und dieser diese dieses doch auch wenn seit
    le la les un une il elle ils elles nous dans sur avec pour mais et ce cette ces après selon
    el los las una en con por para pero y este esta estos según o os um uma em no na ele ela mas e
    lo gli i in nel con per ma questo questa de het een hij zij in op maar
"""
_ORDINAL_LANGUAGES = frozenset(
    ("de", "da", "no", "nb", "nn", "fi", "cs", "cz", "sk", "sl", "hr", "hu", "et", "lv", "pl", "tr", "is", "sr")
)
_MAX_ORDINAL_DIGITS = 2


def split_sentences(document: Document) -> tuple[Sentence, ...]:
    """Sentences of ``document`` in reading order, blanks trimmed, none across a paragraph, without the dateline.

    Every letter and digit of the paragraphs is in exactly one sentence, the dateline's apart.
    """
    text, found = document.text, []
    for paragraph in document.paragraphs:
        start = paragraph.start
        dateline = document.dateline
        if dateline is not None and paragraph.start <= dateline.span.start < paragraph.end:
            start = min(max(start, dateline.span.end), paragraph.end)
        found += _split(text, start, paragraph.end, document.lang[:2].lower())
    return tuple(found)


def _split(text: str, start: int, end: int, lang: str) -> list[Sentence]:
    found: list[Sentence] = []
    for mark in _END.finditer(text, start, end):
        if _is_boundary(text, start, mark, end, lang):
            _add(found, text, start, mark.end())
            start = mark.end()
    _add(found, text, start, end)
    return found


def _add(found: list[Sentence], text: str, start: int, end: int) -> None:
    words = text[start:end]
    start += len(words) - len(words.lstrip())
    words = words.strip()
    if words:
        found.append(Sentence(words, Span(start, start + len(words))))


def _is_boundary(text: str, start: int, mark: re.Match[str], end: int, lang: str) -> bool:
    if mark.end() >= end:
        return True
    if mark[2] is not None:
        # 「行く。」と述べた and “走了。”她说 go on behind the closing mark.
        return not mark[3] or text[mark.end()].isspace() or text[mark.end()] in _OPENERS
    following = _NEXT_WORD.match(text, mark.end(), end)
    if following is None or following[1][0].islower():
        return False  # only dots or dashes are left, or the sentence goes on
    closed = mark.end() > mark.end(1)
    if mark[1] != ".":
        return not (closed and _CLAUSE_AFTER_MARK.match(text, mark.end(), end))
    # Behind a closing mark the dot ends a sentence: she left “the U.S.” The …
    return (closed and text[mark.end(1)] != "'") or not _is_abbreviated(text, start, mark.start(), following[1], lang)


def _is_abbreviated(text: str, start: int, dot: int, following: str, lang: str) -> bool:
    """Whether the dot at ``dot`` belongs to the word before it, and no sentence ends there."""
    last = _LAST_TOKEN.search(text[max(start, dot - _LOOK_BACK) : dot])
    token = last[0].lstrip("'’").rpartition("-")[2] if last else ""  # then-Sen.
    lower = token.lower()
    if token.isdigit():
        opens = not text[start : dot - len(token)].strip()  # "1. Item"
        return opens or (lang in _ORDINAL_LANGUAGES and len(token) <= _MAX_ORDINAL_DIGITS)
    if lower in _before_numbers():
        return following[0].isdigit()
    if lower in _titles(lang):
        # "2018 г. Москва" ends a sentence, "г. Москва" is the city.
        return not (len(token) == 1 and token.islower() and text[max(start, dot - 3) : dot - 2].isdigit())
    if lower in ("a.m", "p.m"):
        return following.isupper() or following.lower() in _days()
    initial = len(token) == 1 and token.isupper()
    return (initial or lower in _may_end() or _DOTTED.fullmatch(token) is not None) and not _starts_sentence(following)


def _starts_sentence(word: str) -> bool:
    return word.lower() in _starters()


@cache
def _titles(lang: str) -> frozenset[str]:
    return frozenset((_TITLES + " " + _TITLES_OF.get(lang, "")).split())


@cache
def _before_numbers() -> frozenset[str]:
    return frozenset(_BEFORE_NUMBERS.split())


@cache
def _may_end() -> frozenset[str]:
    return frozenset(_MAY_END.split())


@cache
def _starters() -> frozenset[str]:
    return frozenset(_STARTERS.split())


@cache
def _days() -> frozenset[str]:
    return frozenset(("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"))
