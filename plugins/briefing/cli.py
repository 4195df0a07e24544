"""The analysis without Pelican: JSON lines in, JSON lines out (``analyze`` and ``related``).

``analyze``: ``{"id", "title", "text", "lang"}`` → ``{"id", "keywords", "summary", "quotes"}``.
``related``: the whole collection, ``{"id", "title", "text", "date"}`` → ``{"id", "related"}``.
Offsets are code points of the given text.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, BinaryIO

import msgspec

from .analysis import analyse
from .articles import doubt
from .config import Config
from .corpus.related import find_related
from .corpus.terms import count_terms
from .model import Briefing, Document, Entry, Quote, Span
from .reading.document import from_text

POINTS = 3
KEYWORDS = 10
RELATED = 10


class _Record(msgspec.Struct, frozen=True):
    id: str
    text: str
    title: str | None = None
    lang: str | None = None
    date: str | None = None


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; the status is 0, or 2 where a line of the input could not be used.

    There is a line out for each line in: for one that cannot be used it is ``{"id", "error"}``, and that is told.
    """
    parser = argparse.ArgumentParser(prog="briefing", description="Analyse articles: JSON lines in, JSON lines out.")
    parser.add_argument("command", choices=sorted(_COMMANDS), help="what to find in the articles")
    command = parser.parse_args(arguments).command
    encoder = msgspec.json.Encoder()
    status = 0
    try:
        for answer in _COMMANDS[command](_read(sys.stdin.buffer)):
            if isinstance(answer, _Fault):
                print(f"briefing {command}: {answer.message}", file=sys.stderr)
                status = 2
                answer = {"id": answer.id, "error": answer.message}  # noqa: PLW2901 - what is written for it
            sys.stdout.buffer.write(encoder.encode(answer) + b"\n")
            sys.stdout.buffer.flush()
    except BrokenPipeError:
        return 0
    return status


@dataclass(frozen=True, slots=True)
class _Fault:
    """What is said of a line of input that cannot be used."""

    id: str | None
    message: str


def _read(stream: BinaryIO) -> Iterator[_Record | _Fault]:
    decoder = msgspec.json.Decoder(_Record)
    for number, line in enumerate(stream, 1):
        if not line.strip():
            continue
        try:
            yield decoder.decode(line)
        except (msgspec.DecodeError, UnicodeDecodeError) as error:
            yield _Fault(None, f"line {number} of the input is not as it must be: {error}")


def _document(record: _Record) -> Document:
    return from_text(record.id, record.title or "", record.text, (record.lang or "en").lower())


def _analyze(records: Iterator[_Record | _Fault]) -> Iterator[dict[str, Any] | _Fault]:
    for record in records:
        if isinstance(record, _Fault):
            yield record
            continue
        try:
            yield _analysis(record)
        except Exception as error:  # noqa: BLE001 - one article that cannot be analysed must not cost the others
            yield _Fault(record.id, f"{record.id} could not be analysed: {type(error).__name__}: {error}")


def _analysis(record: _Record) -> dict[str, Any]:
    document = _document(record)
    config = Config()
    briefing = doubt(analyse(document, points=POINTS), config.confidence, config.reported)
    return {
        "id": record.id,
        "keywords": [{"text": each.text, "score": each.score} for each in briefing.keyphrases[:KEYWORDS]],
        "summary": [{"text": each.text, **_offsets(each.span)} for each in briefing.summary],
        "quotes": [_quote(document, quote) for quote in briefing.quotes],
    }


def _quote(document: Document, quote: Quote) -> dict[str, Any]:
    speaker = None
    if quote.speaker is not None and quote.mention is not None:
        speaker = {"name": quote.speaker, "mention": quote.mention.of(document.text), **_offsets(quote.mention)}
    return {"text": quote.text, **_offsets(quote.span), "kind": quote.kind, "speaker": speaker}


def _offsets(span: Span) -> dict[str, int]:
    return {"start": span.start, "end": span.end}


def _related(records: Iterator[_Record | _Fault]) -> Iterator[dict[str, Any] | _Fault]:
    lines: list[Entry | _Fault] = []
    for record in records:
        if isinstance(record, _Fault):
            lines.append(record)
            continue
        document = _document(record)
        briefing = Briefing(record.id, document.title, document.lang, terms=count_terms(document))
        lines.append(Entry(briefing, record.date or ""))
    links = find_related([line for line in lines if isinstance(line, Entry)], (), (), RELATED, floor=0.0)
    for entry in lines:
        if isinstance(entry, _Fault):
            yield entry
            continue
        related = links.get(entry.briefing.id, ())
        yield {"id": entry.briefing.id, "related": [{"id": link.id, "score": link.score} for link in related]}


_COMMANDS = {"analyze": _analyze, "related": _related}
