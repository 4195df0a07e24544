"""Errors and notices for editors: they name the file, the field, what is wrong and what to do."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from dataclasses import dataclass


class BriefingError(Exception):
    """Base of all errors of this plugin; catch this one."""


class SettingsError(BriefingError):
    """Settings that cannot be used. ``faults`` has one sentence for each."""

    def __init__(self, faults: Iterable[str]) -> None:
        self.faults = tuple(faults)
        super().__init__("\n".join(("The briefing settings have faults:", *(f"  - {fault}" for fault in self.faults))))


class IntegrityError(BriefingError):
    """A quote that is not word for word in its article; it must never be shown."""

    def __init__(self, document_id: str, quote: str) -> None:
        self.document_id = document_id
        self.quote = quote
        super().__init__(f"{document_id}: this quote is not an exact part of the article: {quote!r}")


@dataclass(frozen=True, slots=True)
class Notice:
    """Something that an editor should know; costs nothing but the line it takes."""

    source: str
    """The file, relative to the content folder."""
    field: str
    """The metadata field or line, or ""."""
    message: str
    """What is wrong or was derived, and what to do."""

    def __str__(self) -> str:
        place = f"{self.source}, {self.field}" if self.field else self.source
        return f"{place}: {self.message}"


def did_you_mean(word: str, known: Iterable[str], *, cutoff: float = 0.6) -> str:
    """``' Did you mean X?'`` for the nearest known word that is at least ``cutoff`` (0 to 1) like it, or ``''``."""
    near = difflib.get_close_matches(word, list(known), n=1, cutoff=cutoff)
    return f" Did you mean {near[0]}?" if near else ""
