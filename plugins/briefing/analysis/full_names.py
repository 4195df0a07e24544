"""Whom a text gives a full name, and whom only a surname that stands for one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ..model import Document, Person, Sentence

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_PART = re.compile(r"[^\W_]+")


class FullNames:
    """The people of a document who have a full name; each sentence takes time in proportion to its words."""

    def __init__(self, document: Document, people: Iterable[Person]) -> None:
        """Look up where the document first prints each name."""
        names = dict.fromkeys(person.name for person in people if person.kind == "person" and " " in person.name)
        self._by_print: dict[str, str] = {}
        """Names by what is printed from their first letter to their last."""
        self._by_surname: dict[str, list[str]] = {}
        sizes = set()
        for name in names:
            parts = list(_PART.finditer(name))
            if parts:
                self._by_print[name[parts[0].start() : parts[-1].end()]] = name
                sizes.add(len(parts))
            self._by_surname.setdefault(name.split()[-1], []).append(name)
        self._sizes = sorted(sizes)
        self._in_title = frozenset(_WORD.findall(document.title))
        self._first: dict[str, int] = {}
        for name, start in self._printed(document.text):
            self._first.setdefault(name, start)

    def of(self, sentence: Sentence) -> tuple[frozenset[str], frozenset[str]]:
        """Whom the sentence gives a full name, and whom only the surname of one that stands before it."""
        introduces = frozenset(name for name, _ in self._printed(sentence.text))
        words = set(_WORD.findall(sentence.text)) - self._in_title
        assumes = frozenset(
            name
            for word in words
            for name in self._by_surname.get(word, ())
            if name not in introduces and 0 <= self._first.get(name, -1) <= sentence.span.start - len(name)
        )
        return introduces, assumes

    def _printed(self, text: str) -> Iterator[tuple[str, int]]:
        """Full names in the text, with their offsets."""
        parts = [(match.start(), match.end()) for match in _PART.finditer(text)] if self._sizes else []
        for place, (start, _) in enumerate(parts):
            for size in self._sizes:
                if place + size > len(parts):
                    break
                name = self._by_print.get(text[start : parts[place + size - 1][1]])
                if name is not None:
                    yield name, start
