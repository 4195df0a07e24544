"""A long list cut into pages, each with its place among them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from .addresses import page_url
from .records import Pagination

_T = TypeVar("_T")


def chunks(items: Sequence[_T], size: int) -> list[Sequence[_T]]:
    """Runs of at most ``size`` items; one empty run where there is none, since a list has a page even then."""
    return [items[start : start + size] for start in range(0, len(items), size)] or [items]


def pagination(url: str, number: int, total: int) -> Pagination:
    """The place of page ``number`` (from 1) of the list whose first page is at ``url``."""
    return Pagination(number, total, tuple(page_url(url, each) for each in range(1, total + 1)))
