"""What stands above the first sentence of a raw text: headline, byline, date, "FOR IMMEDIATE RELEASE"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from .dateline import opens_with_dateline

_FURNITURE = re.compile(
    r"(?:for immediate release|immediate release|(?:press|news|media) (?:release|statement|notice)|breaking(?: news)?|"
    r"communiqué de presse|pressemitteilung|nota de prensa|comunicado de prensa|comunicato stampa|\W+)\W*",
    re.IGNORECASE,
)
_RELEASE = re.compile(
    r"(?:for immediate release|(?:press|news|media) (?:release|statement|notice)|pressemitteilung|communiqué de presse|"
    r"nota de prensa|comunicado de prensa|comunicato stampa)(?:\W+(?:no|nr|n|number)\b[.º°]?\W*[\d/-]+)?[\s|:–—-]*",
    re.IGNORECASE,
)
"""What a release calls itself; its number and its date may stand in the same line."""
_LETTER = re.compile(
    r"dear\s[^.!?]{2,40}|(?:sehr geehrte|liebe)\s[^.!?]{2,60}|madame,? monsieur\W*|estimad[oa]s?\s[^.!?]{2,40}|"
    r"please find (?:below|attached|enclosed)\b.{0,60}",
    re.IGNORECASE,
)
"""What opens a letter to newsrooms."""
_JOB = re.compile(r"(?:[\w-]+ ){0,3}(?:correspondent|reporter|editor|writer|columnist)", re.IGNORECASE)
_REACHABLE = re.compile(r"\S@\S|www\.|https?://|(?:\d[ ()/-]?){6,}")
"""A mail or web address, or a telephone number."""
_LONGEST_CONTACT = 8
"""Lines of a block of contacts."""
_CONTACT = re.compile(r"(?:contacts?|media (?:contact|enquiries)|press contact|tel|phone|e-?mail)\s*:.*", re.IGNORECASE)
_EMBARGO = re.compile(
    r"\W*(?:(?:press|news|media) (?:release|statement|notice)\W+)?(?:(?:strictly|under|sous)\s+)*"
    r"(?:embargo(?:ed)?\s*(?:\b(?:until|till|to|for release)\b|:)|sperrfrist(?:\s+bis)?\b|embargo jusqu['’]au|"
    r"embargad[oa] hasta)[\s:]*(?P<when>[^\W_].*)|\W*(?:strictly\s+)?(?:under embargo|embargoed)\W*",
    re.IGNORECASE,
)
_BYLINE = re.compile(r"(?:By|BY|Par|Von|Por|Di) (?P<names>[^\W\d_][^\d:;.!?]{2,80})")
_DAY = re.compile(
    r"(?:\w+,? )?(?:\d{1,2}(?:st|nd|rd|th)? [^\W\d]{3,9}\.?,? \d{4}|[^\W\d]{3,9}\.? \d{1,2},? \d{4}|\d{4}-\d\d-\d\d)\W*"
)
_GERMAN_DAY = re.compile(r"\b(\d{1,2})\.(\d{1,2})\.(\d{4})\b")
_HOUR = re.compile(r"(\d:\d\d) Uhr")
"""An hour, as German writes it."""
_SENTENCE_END = re.compile(r"[.!?…。！？:;,][\"'”’»)\]]*$")
_LONGEST = 140
"""Characters of a headline."""
_LONGEST_LINE = 400
"""Characters of a line of an opening, at most: contacts may stand in one."""
_LOOK_AT = 16
"""Lines of an opening, at most."""


@dataclass(frozen=True, slots=True)
class Opening:
    """An opening, taken apart. What was not there is ""."""

    title: str = ""
    author: str = ""
    date: str = ""
    """As it is written."""
    length: int = 0
    """Paragraphs that it takes."""


def read_opening(paragraphs: Sequence[str]) -> Opening:
    """The opening of a text, given as paragraphs: all that stands before its first sentence or dateline.

    A headline is a line that does not end as a sentence does, with sentences after it. Nothing is an opening in a text
    that has no sentence.
    """
    title = author = date = ""
    contact_end = 0
    for number, line in enumerate(each[:_LONGEST_LINE] for each in paragraphs[:_LOOK_AT]):
        byline = _BYLINE.fullmatch(line)
        release = _RELEASE.match(line)
        rest = line[release.end() :] if release else line
        if number < contact_end:
            continue
        if _CONTACT.fullmatch(line):
            contact_end = _end_of_contact(paragraphs, number)
        elif _DAY.fullmatch(rest):
            date = date or rest.strip(" .,;–—-")
        elif release and not rest:
            title = "" if title.isupper() else title  # what stands above it is the sender's name
        elif _FURNITURE.fullmatch(line) or _LETTER.fullmatch(line) or (author and _JOB.fullmatch(line)):
            continue
        elif byline and not author:
            author = byline["names"].strip(" ,")
        elif not title and _is_headline(line):
            title = line
        else:
            has_sentence = any(map(_SENTENCE_END.search, paragraphs[number:])) or opens_with_dateline(line)
            return Opening(title, author, date, number) if has_sentence else Opening()
    return Opening()


def _end_of_contact(lines: Sequence[str], start: int) -> int:
    """Behind the last of the lines of contacts at ``start`` that says where somebody is reached."""
    end = min(start + _LONGEST_CONTACT, len(lines))
    prose = next((place for place in range(start + 1, end) if _SENTENCE_END.search(lines[place])), end)
    return max((place + 1 for place in range(start, prose) if _REACHABLE.search(lines[place])), default=start + 1)


def read_embargo(line: str) -> str:
    """From when a line forbids to publish ("EMBARGOED UNTIL 1 May, 06:00"): as it is written, "?", or "" if it does not."""
    found = _EMBARGO.fullmatch(line.strip()) if len(line) <= _LONGEST else None
    when = _GERMAN_DAY.sub(r"\3-\2-\1", _HOUR.sub(r"\1", found["when"] or "")) if found else ""
    return (when.strip(" .;–—*[]()-") or "?") if found else ""


def _is_headline(line: str) -> bool:
    words = line.split()
    return (
        len(words) >= 3 and len(line) <= _LONGEST and not _SENTENCE_END.search(line) and not opens_with_dateline(line)
    )
