"""Coverage over time: every day is in one bar, whatever the bars stand for."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.views.charts import HEIGHT, chart, month_of, week_of

DAYS = st.dates(date(2024, 1, 1), date(2026, 12, 31))


@given(st.lists(DAYS, min_size=1, max_size=40))
def test_every_day_is_counted_once(days: list[date]) -> None:
    """The values add up; bars lie inside the drawing; the peak is the first of the highest."""
    found = chart(days, "articles")
    if found is None:
        return
    assert sum(bar.value for bar in found.bars) == len(days)
    assert len({bar.date for bar in found.bars}) == len(found.bars)
    assert found.peak.value == max(bar.value for bar in found.bars)
    for bar in found.bars:
        assert 0 <= bar.y <= HEIGHT
        assert bar.y + bar.height == pytest.approx(HEIGHT, abs=0.11)
        assert bar.x < found.width


@pytest.mark.parametrize(
    ("length", "names"),
    [
        (2, ["2026-01-30", "2026-01-31", "2026-02-01"]),
        (60, ["2026-W05", "2026-W06", "2026-W07", "2026-W08", "2026-W09", "2026-W10", "2026-W11", "2026-W12", "2026-W13", "2026-W14"]),
        (300, ["2026-01", "2026-02", "2026-03", "2026-04", "2026-05", "2026-06", "2026-07", "2026-08", "2026-09", "2026-10", "2026-11"]),
    ],
)  # fmt: skip
def test_bars_stand_for_what_fits(length: int, names: list[str]) -> None:
    """Days, weeks or months, without a gap from the first to the last."""
    first = date(2026, 1, 30)
    found = chart([first, first, first + timedelta(length)], "quotes")
    assert found
    assert [bar.date.iso for bar in found.bars] == names


def test_nothing_to_compare() -> None:
    """One day, or none, or one article a day, is no chart."""
    assert chart([], "quotes") is None
    assert chart([date(2026, 3, 1)] * 5, "quotes") is None
    assert chart([date(2026, 3, 1), date(2026, 3, 2)], "quotes") is None


def test_weeks_are_those_of_iso_8601() -> None:
    """The first days of a year may belong to the last week of the one before."""
    assert week_of(date(2027, 1, 1)).iso == "2026-W53"


def test_dates_that_no_calendar_of_news_knows() -> None:
    """A mistyped year does not make a chart of a thousand bars, and is written with four figures."""
    assert chart([date(1, 1, 1), date(1, 1, 1), date(2026, 3, 1)], "articles") is None
    assert week_of(date(1, 1, 1)).iso == "0001-W01"
    assert month_of(date(1, 1, 1)).iso == "0001-01"
