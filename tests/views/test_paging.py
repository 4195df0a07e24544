"""Long lists cut into pages."""

from __future__ import annotations

import pytest

from briefing.views.paging import pages_of


@pytest.mark.parametrize(
    ("weights", "most", "runs"),
    [
        ([], 0, [[]]),
        ([1, 1, 1, 1, 1], 0, [[1, 1, 1], [1, 1]]),
        ([1, 1, 1, 1], 9, [[1, 1, 1], [1]]),
        ([4, 4, 4], 9, [[4, 4], [4]]),
        ([2, 30, 2], 9, [[2], [30], [2]]),
        ([9, 1], 9, [[9], [1]]),
    ],
)
def test_a_page_ends_by_number_or_by_weight(weights: list[int], most: int, runs: list[list[int]]) -> None:
    """Three to a page, fewer where they are heavy; nothing is lost and no page of several is empty."""
    pages = list(pages_of(weights, 3, "s/", lambda weight: weight, most))
    assert [list(run) for run, _ in pages] == runs
    assert [(place.number, place.total) for _, place in pages] == [(n + 1, len(runs)) for n in range(len(runs))]
