"""Dates of articles, made comparable although some have a time and a zone and some have not."""

from __future__ import annotations

from datetime import UTC, datetime

from ..model import Entry

DAY = 86400.0
"""Seconds."""


def timestamp(date: str) -> float | None:
    """Seconds since 1970 of an ISO 8601 date or date-time (UTC if it names no zone); None for any other text."""
    try:
        moment = datetime.fromisoformat(date.strip())
        return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp()
    except (ValueError, OverflowError):
        return None


def newest_first(entry: Entry) -> tuple[float, str]:
    """Sort key of the collection's order: newest first, then by id; entries without a usable date come last."""
    seconds = timestamp(entry.date)
    return float("inf") if seconds is None else -seconds, entry.briefing.id
