"""What a sentence is to its article: news, background, or what happens next. English only; elsewhere it is news."""

from __future__ import annotations

import re
from collections.abc import Collection

_DAYS = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_MONTHS = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_SEASON = r"(?:spring|summer|autumn|fall|winter)"
_NEXT = re.compile(
    r"\b(?:(?:is|are) (?:due|expected|set|scheduled|likely|planned|to be)\b"
    r"|(?:plans?|intends?|hopes?|aims?|vowed|promised) to\b"
    rf"|will\b.{{0,80}}\b(?:next (?:week|month|year|{_DAYS}|{_MONTHS}|{_SEASON})|(?:in|by|until|from|on|before) (?:{_DAYS}"
    rf"|{_MONTHS}|the end of|the {_SEASON}|20\d\d))"
    rf"|(?:next|later this|by the end of (?:the|next)) (?:week|month|year|{_SEASON})\b)"
)
_CONDITIONAL = re.compile(r"\b(?:if|would|could|should|whether)\b")
_BACK = re.compile(
    r"\b(?:since (?:19|20)\d\d|(?:in|In|of) (?:(?:January|February|March|April|May|June|July|August|September|October"
    r"|November|December) )?(?:19|20)\d\d\b|in the (?:19|20)\d0s|(?:years?|months|decades?) ago|[Ll]ast year|[Ee]arlier this year"
    r"|previously|was (?:founded|built|first|created|elected|opened|appointed)|has been .{0,40}\bsince\b|(?<!who )(?<!who, )had been\b)"
)
_DEFINITE = re.compile(
    r"[Tt]he (?:[a-z]+ )?([a-z]{4,})\b(?! (?:of|that|who|which|in|for|to|on|from|with|at|between)\b)"
)
_INDEFINITE = re.compile(r"\b(?:[Aa]n?|[Aa]nother|[Oo]ne) (?=((?:[\w’'-]+ ){0,3}[\w’'-]+))")
_NOUN = re.compile(r"[a-z]{4,}\b")


def leads_on(text: str, lang: str) -> bool:
    """Does the sentence tell what is planned, due or expected?"""
    return lang.startswith("en") and _NEXT.search(text) is not None and _CONDITIONAL.search(text) is None


def looks_back(text: str, lang: str) -> bool:
    """Does the sentence tell what was before the news: an earlier year, how long it has been so?"""
    return lang.startswith("en") and _BACK.search(text) is not None


def introduced(text: str) -> set[str]:
    """What may be new in the sentence: the words of "a film", "one short documentary film"."""
    words = (word for match in _INDEFINITE.finditer(text) for word in match[1].split(" "))
    return {noun[0] for word in words if (noun := _NOUN.match(word))}


def refers_back(text: str, known: Collection[str]) -> bool:
    """Does the sentence open with "the film" where a film was :func:`introduced` before: does nobody know which?"""
    definite = _DEFINITE.match(text)
    return definite is not None and definite[1] in known
