"""Many articles: analysed in as many processes as there are cores."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from multiprocessing import get_context
from pathlib import Path

from .analysis import analyse
from .errors import IntegrityError
from .model import Briefing, Document, KeywordMethod

ENOUGH = 48
"""Articles from which starting processes pays."""
_CHUNK = 8


@dataclass(frozen=True, slots=True)
class Job:
    """An article to be analysed."""

    document: Document
    aliases: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a job: the briefing, empty where the analysis failed."""

    briefing: Briefing
    fault: str = ""


Track = Callable[[Iterable[Outcome], int], Iterable[Outcome]]
"""Shows progress while outcomes pass through; the number is how many there will be."""


def analyse_all(
    jobs: Sequence[Job],
    *,
    points: int,
    keyword_method: KeywordMethod = "briefing",
    processes: int = 0,
    track: Track | None = None,
) -> list[Outcome]:
    """The outcome of each job, in order. A job that fails costs nothing but its own briefing.

    Args:
        jobs: The articles.
        points: Most points in a summary box.
        keyword_method: see :func:`~.analysis.analyse`.
        processes: 0 is as many as there are cores.
        track: Wraps the outcomes as they come, to show progress.

    Raises:
        IntegrityError: see :func:`~.analysis.analyse`; a wrong quote is never passed over.
    """
    watch: Track = track or (lambda outcomes, _total: outcomes)
    return list(watch(_outcomes(jobs, points, keyword_method, processes or os.cpu_count() or 1), len(jobs)))


def _outcomes(jobs: Sequence[Job], points: int, keyword_method: KeywordMethod, processes: int) -> Iterator[Outcome]:
    work = partial(_analyse_one, points=points, keyword_method=keyword_method)
    if processes == 1 or len(jobs) < ENOUGH:
        yield from map(work, jobs)
        return
    _make_importable()
    with ProcessPoolExecutor(processes, mp_context=get_context("spawn")) as pool:
        yield from pool.map(work, jobs, chunksize=_CHUNK)


def _analyse_one(job: Job, points: int, keyword_method: KeywordMethod) -> Outcome:
    try:
        briefing = analyse(job.document, aliases=dict(job.aliases), points=points, keyword_method=keyword_method)
        return Outcome(briefing)
    except IntegrityError:
        raise
    except Exception as error:  # noqa: BLE001 - one broken article must not take the site down; it is told
        document = job.document
        return Outcome(Briefing(document.id, document.title, document.lang), f"{type(error).__name__}: {error}")


def _make_importable() -> None:
    """Let new processes find this package: Pelican loads plugins from PLUGIN_PATHS without putting those on sys.path."""
    package = __name__.partition(".")[0]
    folder = str(Path(sys.modules[package].__file__ or "").resolve().parent.parent)
    if "." not in (__package__ or ".") and folder not in sys.path:
        sys.path.append(folder)


def aliases_of(
    document: Document, *sources: Mapping[str, str] | Iterable[tuple[str, str]]
) -> tuple[tuple[str, str], ...]:
    """The aliases that a document uses, from several sources, as one sorted tuple; later sources win."""
    merged: dict[str, str] = {}
    for source in sources:
        merged.update(source)
    text = document.text.casefold()
    return tuple(sorted((alias, name) for alias, name in merged.items() if alias.casefold() in text))
