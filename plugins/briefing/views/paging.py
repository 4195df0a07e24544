"""A long list cut into pages, each with its place among them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeVar

from .addresses import page_url
from .records import Pagination

_T = TypeVar("_T")


def pages_of(items: Sequence[_T], size: int, url: str) -> Iterator[tuple[Sequence[_T], Pagination]]:
    """Runs of at most ``size`` items, each with its place; the first page is at ``url``.

    A list has a page even where there is no item.
    """
    runs = [items[start : start + size] for start in range(0, len(items), size)] or [items]
    urls = tuple(page_url(url, number) for number in range(1, len(runs) + 1))
    for number, run in enumerate(runs, 1):
        yield run, Pagination(number, len(runs), urls)
