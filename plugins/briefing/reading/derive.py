"""Title and date for an article that has none: derived from its text and its file, and always told."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Mapping
from datetime import datetime, time, timedelta
from functools import cache
from pathlib import Path

from ..model import Dateline, Document
from .dateline import read_date

TITLE_LENGTH = 110
"""Characters: the design sets longer headlines smaller."""
_LEAST_WORDS = 5

_SENTENCE = re.compile(r".+?[.!?…](?=[\"'”’»)\]]*(?:\s+[A-ZÀ-ÞŒ“\"«„‘(]|\s*$))|.+", re.DOTALL)
_ABBREVIATION = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|Sr|Jr|St|Gen|Col|Lt|Sgt|Sen|Rep|Gov|Rev|No|vs|U\.S|U\.K|[A-Z]))\.$"
)
_PART_OF_DAY = r"(?:night|morning|afternoon|evening)"
_WHEN = re.compile(
    r",?\s+(?:(?:late|early|earlier)\s+)?(?:on\s+)?"
    rf"(?:(?:last|this)\s+{_PART_OF_DAY}|today|yesterday|"
    rf"(?:last\s+|next\s+)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?:\s+{_PART_OF_DAY})?)(?=[\s,.]|$)"
)
_BREAK = re.compile(
    r"[,;:]\s|\s[–—-]+\s|\s(?:after|following|as|amid|before|because|while|despite|when|where|which|who|although|during)\s"
)
_PHRASE = re.compile(
    r"\s(?:about|against|at|between|by|for|from|in|into|on|over|than|through|under|with|within|without)\s"
)
_TRAILING = re.compile(
    r"\s+(?:and|or|but|the|a|an|of|to|in|on|at|for|by|with|from|that|their|his|her|its)$", re.IGNORECASE
)
_CREDIT = re.compile(r",\s+(?:according to\s[^,]{1,60}|[^,]{1,60}\s(?:said|says|announced|reported))$")
"""Who says so: "…, the harbour trust said". A headline does without."""
_DATE_IN_NAME = re.compile(r"(?<!\d)(\d{4})[-_.]?(\d{2})[-_.]?(\d{2})(?!\d)")


def derive_title(document: Document) -> str:
    """A headline-like title, word for word from the first sentence; "" where there are no words.

    The dateline and words of time ("last night", "on Monday") are dropped, as is who says so at its end. A sentence over :data:`TITLE_LENGTH` is
    cut where a subordinate part begins, else before a preposition, if five words stay; else at a word, with "…".
    """
    if not document.paragraphs:
        return ""
    first = document.paragraphs[0]
    start = document.dateline.span.end if document.dateline else first.start
    paragraph = document.text[start : first.end].strip()
    sentence = _WHEN.sub("", _first_sentence(paragraph)).strip()
    if not sentence.endswith(("!", "?")):
        sentence = _CREDIT.sub("", sentence.rstrip(" .…"))
    return sentence if len(sentence) <= TITLE_LENGTH else _shorten(sentence)


def _first_sentence(paragraph: str) -> str:
    position = 0
    while found := _SENTENCE.match(paragraph, position):
        if not _ABBREVIATION.search(paragraph[: found.end()]):
            return paragraph[: found.end()]
        position = found.end()
    return paragraph


def _shorten(sentence: str) -> str:
    for pattern in (_BREAK, _PHRASE):
        for cut in reversed([found.start() for found in pattern.finditer(sentence, 0, TITLE_LENGTH + 1)]):
            words = _without_loose_end(sentence[:cut])
            if len(words.split()) >= _LEAST_WORDS:
                return words
    return _without_loose_end(sentence[: TITLE_LENGTH - 1].rsplit(" ", 1)[0]) + "…"


def _without_loose_end(words: str) -> str:
    while (trimmed := _TRAILING.sub("", words).rstrip(" ,;:–—-")) != words:
        words = trimmed
    return words


def date_in_name(name: str) -> datetime | None:
    """The date that a file name holds (``2026-10-03-night-ferry.txt``, ``20261003.txt``), if it is one."""
    for year, month, day in _DATE_IN_NAME.findall(name):
        try:
            return datetime(int(year), int(month), int(day))  # noqa: DTZ001 - a day in the site's own time zone
        except ValueError:
            continue
    return None


@cache
def first_commits(folder: Path) -> Mapping[str, datetime]:
    """When each file below ``folder`` first came into git, by its path there; empty outside git.

    One ``git log`` for all files: one each would cost minutes on a large site. A file that was renamed keeps its date.
    """
    command = ["git", "log", "--reverse", "--diff-filter=AR", "-M", "--format=%x01%aI", "--name-status", "--relative"]
    try:
        done = subprocess.run([*command, "-z", "."], cwd=folder, capture_output=True, check=True)  # noqa: S603 - constant words
    except (OSError, subprocess.CalledProcessError):
        return {}
    dates: dict[str, datetime] = {}
    for commit in done.stdout.decode("utf-8", "replace").split("\x01")[1:]:
        date, *changes = commit.split("\0")
        stamp = datetime.fromisoformat(date.strip())
        words = iter(change.strip("\n") for change in changes if change.strip())
        for status in words:
            name = next(words)
            if status.startswith("R"):
                old, name = name, next(words)
                stamp_of_name = dates.get(old, stamp)
            else:
                stamp_of_name = stamp
            dates.setdefault(name, stamp_of_name)
    return dates


def derive_date(path: Path, root: Path, dateline: Dateline | None = None) -> tuple[datetime, str]:
    """A date for the file at ``path`` below ``root``, and where it is from, in words.

    From the file name, else from the text's dateline, else from the file's first commit in git, else the time of the
    file (which on a build server is the time of the checkout, so git comes first).
    """
    named = date_in_name(path.stem)
    if named:
        return named, "the file name"
    found, origin = first_commits(root).get(path.relative_to(root).as_posix()), "the file's first commit in git"
    if not found:
        found, origin = datetime.fromtimestamp(path.stat().st_mtime).astimezone(), "the time of the file"
    day = read_date(dateline.date, found.date() + timedelta(days=1)) if dateline else None
    return (datetime.combine(day, time()), "the dateline") if day else (found, origin)
