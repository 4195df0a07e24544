"""A long list cut into pages, each with its place among them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from .addresses import page_url
from .records import Pagination

_T = TypeVar("_T")


def pages_of(
    items: Sequence[_T], size: int, url: str, weight: Callable[[_T], int] = lambda _: 1, most: int = 0
) -> Iterator[tuple[Sequence[_T], Pagination]]:
    """Runs of at most ``size`` items, each with its place; the first page is at ``url``.

    Where ``most`` is given, a run ends before the items in it weigh more; one item that does alone has a page of its own.
    A list has a page even where there is no item.
    """
    runs: list[list[_T]] = [[]]
    weighed = 0
    for item in items:
        full = len(runs[-1]) == size or (most and weighed + weight(item) > most)
        if full and runs[-1]:
            runs.append([])
            weighed = 0
        runs[-1].append(item)
        weighed += weight(item)
    urls = tuple(page_url(url, number) for number in range(1, len(runs) + 1))
    for number, run in enumerate(runs, 1):
        yield run, Pagination(number, len(runs), urls)
