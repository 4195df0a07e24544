"""How coverage is spread over time, as bars whose places are computed here: templates only draw them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date, timedelta

from .records import Bar, Chart, ChartUnit, When

_MOST_DAYS = 35
_MOST_WEEKS = 30
_MOST_YEARS = 50
_LEAST_FILLED = 2
_STEP = 20
"""Width of a bar with its gap, in units of the drawing."""
HEIGHT = 100
_TOP = 8
"""Units left free above the highest bar."""


def chart(days: Iterable[date], what: ChartUnit) -> Chart | None:
    """Bars for the days on which something happened, by day, week or month, whichever fits.

    None where fewer than two bars would stand above the line, or all are of one article or quote: there is nothing to
    compare. None too where the days lie many decades apart.
    """
    found = sorted(days)
    if not found or found[-1].year - found[0].year > _MOST_YEARS:
        return None
    bins = _bins(found[0], found[-1])
    counts = Counter(_bin_of(day, bins) for day in found)
    highest = max(counts.values())
    if len(counts) < _LEAST_FILLED or highest == 1:
        return None
    bars = tuple(
        Bar(
            date=when,
            value=counts[start],
            x=number * _STEP + 3,
            y=round(HEIGHT - counts[start] / highest * (HEIGHT - _TOP), 1),
            height=round(counts[start] / highest * (HEIGHT - _TOP), 1),
            is_peak=counts[start] == highest,
        )
        for number, (start, when) in enumerate(bins)
    )
    return Chart(what, bars, next(bar for bar in bars if bar.is_peak), len(bars) * _STEP)


def _bins(first: date, last: date) -> list[tuple[date, When]]:
    """First day and name of each day, week or month from ``first`` to ``last``."""
    days = (last - first).days + 1
    if days <= _MOST_DAYS:
        return [(day, When(day.isoformat())) for day in (first + timedelta(n) for n in range(days))]
    if days <= _MOST_WEEKS * 7:
        monday = first - timedelta(first.weekday())
        weeks = range(((last - monday).days // 7) + 1)
        return [(day, week_of(day)) for day in (monday + timedelta(7 * n) for n in weeks)]
    months = range(first.year * 12 + first.month - 1, last.year * 12 + last.month)
    starts = [date(month // 12, month % 12 + 1, 1) for month in months]
    return [(day, month_of(day)) for day in starts]


def week_of(day: date) -> When:
    """The ISO 8601 week of a day ("2026-W41")."""
    year, week, _ = day.isocalendar()
    return When(f"{year:04}-W{week:02}")


def month_of(day: date) -> When:
    """The month of a day ("2026-03")."""
    return When(day.isoformat()[: len("2026-03")])  # strftime writes early years with fewer than four figures


def _bin_of(day: date, bins: list[tuple[date, When]]) -> date:
    if bins[0][1].is_month:
        return day.replace(day=1)
    return day - timedelta(day.weekday()) if bins[0][1].is_week else day
