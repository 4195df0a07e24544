"""Gold articles: texts in which people have marked every quote and its speaker.

The files stand in ``gold/``; ``gold/README.md`` describes the markup for those who write them. Reading is strict: a slip in
the markup is an error that names file and line, because a gold quote that is silently lost would raise every score.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from briefing.model import Kind, Span

GOLD = Path(__file__).parent / "gold"
NOBODY = "?"
"""Stands for the speaker where the text names nobody."""

_KINDS: dict[str, Kind] = {"": "direct", "i": "indirect", "m": "mixed"}
_HEAD_FIELDS = ("Lang", "Note")
_MARKS = "\"'`“”„‟‘’‚‛«»‹›「」『』"

# Brackets of the text itself ("[sic]") may stand inside a quote when they are closed there.
_ELEMENT = re.compile(
    r"\[\[(?P<quoted>\d+)(?P<kind>[im]?)(?P<optional>\??)(?: = (?P<unmentioned>[^:\[\]]+))?: "
    r"(?P<words>(?:[^\[\]]|\[[^\[\]]*\])+)\]\]"
    r"|\[(?P<mentioned>\d+): (?P<mention>[^\[\]=]+?)(?: = (?P<name>[^\[\]=]+))?\]"
)
_LEFTOVER = re.compile(r"\[\[|\]\]|\[\d")


class GoldError(ValueError):
    """A gold file that breaks the rules of its markup; the message opens with file and line."""

    def __init__(self, path: Path, line: int, fault: str) -> None:
        self.path = path
        self.line = line
        super().__init__(f"{path}:{line}: {fault}")


@dataclass(frozen=True, slots=True)
class GoldQuote:
    """A quote as it should be found: a stretch without a gap, within one paragraph."""

    text: str
    """The reported words, with their marks when the quote is direct."""
    span: Span
    """Where they stand in ``GoldArticle.text``."""
    kind: Kind
    speakers: tuple[str, ...]
    """The fullest name that the text gives; several for a joint statement; empty when it names nobody."""
    mention: Span | None
    """The words that refer to the speaker, or None when no words do."""
    utterance: int
    """The number in the file: equal for the pieces of one utterance (“A,” she said, “B.”)."""
    continues: bool
    """True for every piece of an utterance but the first."""
    optional: bool
    """True when an editor could do without: neither missed when absent nor wrong when present."""


@dataclass(frozen=True, slots=True)
class GoldArticle:
    """One gold file, its markup taken out of the text."""

    id: str
    """The file's name without its ending."""
    lang: str
    note: str
    """What the text is there to show."""
    text: str
    quotes: tuple[GoldQuote, ...]
    """In reading order."""


@dataclass(frozen=True, slots=True)
class _Piece:
    number: int
    line: int
    span: Span
    kind: Kind
    optional: bool


@dataclass(frozen=True, slots=True)
class _Voice:
    """Who speaks the utterance of a number, and the words that say so."""

    line: int
    names: tuple[str, ...]
    mention: Span | None


def load(folder: Path = GOLD) -> tuple[GoldArticle, ...]:
    """Read every gold file of ``folder``, by name. Raises GoldError for the first that breaks the rules."""
    return tuple(parse(path.read_text(encoding="utf-8"), path) for path in sorted(folder.glob("*.txt")))


def parse(source: str, path: Path) -> GoldArticle:
    """Read one gold file's contents; ``path`` gives the article's id and the place that errors name."""
    head, body, first_line = _split_head(source, path)
    reader = _Reader(path)
    for number, line in enumerate(body.split("\n"), start=first_line):
        reader.read(line, number)
    return GoldArticle(path.stem, head["Lang"], head["Note"], reader.text(), reader.quotes())


def _split_head(source: str, path: Path) -> tuple[dict[str, str], str, int]:
    """Head fields, body without white space around it, and the number of the body's first line."""
    head_text, blank, body = source.partition("\n\n")
    if not blank or not body.strip():
        raise GoldError(path, 1, "expected a head, an empty line and the text")
    head: dict[str, str] = {}
    for number, line in enumerate(head_text.split("\n"), start=1):
        key, colon, value = line.partition(":")
        if not colon or key not in _HEAD_FIELDS or key in head or not value.strip():
            raise GoldError(path, number, f"expected one line each for {' and '.join(_HEAD_FIELDS)}, found {line!r}")
        head[key] = value.strip()
    for key in _HEAD_FIELDS:
        if key not in head:
            raise GoldError(path, 1, f"the head lacks {key!r}")
    lines_above = head_text.count("\n") + 2 + len(body) - len(body.lstrip("\n"))
    return head, body.strip("\n"), lines_above + 1


class _Reader:
    """Takes the lines of a body one by one, then gives the text and the quotes."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lines: list[str] = []
        self._offset = 0
        self._pieces: list[_Piece] = []
        self._voices: dict[int, _Voice] = {}

    def read(self, line: str, number: int) -> None:
        plain = ""
        position = 0
        for element in _ELEMENT.finditer(line):
            plain += self._checked(line[position : element.start()], number)
            words = element["words"] or element["mention"]
            self._checked(words, number)
            if words != words.strip():
                raise GoldError(self._path, number, f"white space at the edge of {words!r}")
            start = self._offset + len(plain)
            span = Span(start, start + len(words))
            if element["quoted"]:
                self._add_piece(element, span, number)
            else:
                self._add_voice(int(element["mentioned"]), element["name"] or words, span, number)
            plain += words
            position = element.end()
        plain += self._checked(line[position:], number)
        self._lines.append(plain)
        self._offset += len(plain) + 1

    def text(self) -> str:
        return "\n".join(self._lines)

    def quotes(self) -> tuple[GoldQuote, ...]:
        self._check_numbers()
        self._check_names()
        return tuple(self._make_quotes())

    def _checked(self, words: str, number: int) -> str:
        if leftover := _LEFTOVER.search(words):
            raise GoldError(self._path, number, f"markup that cannot be read near {words[leftover.start() :][:40]!r}")
        return words

    def _add_piece(self, element: re.Match[str], span: Span, line: int) -> None:
        number, words, kind = int(element["quoted"]), element["words"], _KINDS[element["kind"]]
        if kind == "indirect" and words[0] in _MARKS:
            raise GoldError(self._path, line, f"indirect, but it opens with a quotation mark: {words[:40]!r}")
        if kind == "mixed" and not any(mark in words for mark in _MARKS):
            raise GoldError(self._path, line, f"mixed, but no part of it is in quotation marks: {words[:40]!r}")
        self._pieces.append(_Piece(number, line, span, kind, bool(element["optional"])))
        if element["unmentioned"]:
            self._add_voice(number, element["unmentioned"], None, line)

    def _add_voice(self, number: int, names: str, mention: Span | None, line: int) -> None:
        if number in self._voices:
            raise GoldError(self._path, line, f"quote {number} has a speaker already")
        split = () if names == NOBODY else tuple(name.strip() for name in names.split(";"))
        self._voices[number] = _Voice(line, split, mention)

    def _check_numbers(self) -> None:
        ended: set[int] = set()
        for before, piece in zip((None, *self._pieces), self._pieces, strict=False):
            if before and before.number != piece.number:
                ended.add(before.number)
            if piece.number in ended:
                raise GoldError(self._path, piece.line, f"quote {piece.number} goes on after another has begun")
            if piece.number not in self._voices:
                fault = f"quote {piece.number} has no speaker: mark one or write [[{piece.number} = {NOBODY}: …]]"
                raise GoldError(self._path, piece.line, fault)
        known = {piece.number for piece in self._pieces}
        for number, voice in self._voices.items():
            if number not in known:
                raise GoldError(self._path, voice.line, f"there is no quote {number}")

    def _check_names(self) -> None:
        text = self.text().casefold()
        for voice in self._voices.values():
            for name in voice.names:
                for word in name.split():
                    if word.casefold() not in text:
                        raise GoldError(self._path, voice.line, f"the text never says {word!r} of the name {name!r}")

    def _make_quotes(self) -> Iterator[GoldQuote]:
        text = self.text()
        begun: set[int] = set()
        for piece in self._pieces:
            voice = self._voices[piece.number]
            yield GoldQuote(
                text=piece.span.of(text),
                span=piece.span,
                kind=piece.kind,
                speakers=voice.names,
                mention=voice.mention,
                utterance=piece.number,
                continues=piece.number in begun,
                optional=piece.optional,
            )
            begun.add(piece.number)
