"""What was made of an earlier coverage is given back only while nothing has changed that it was made of."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

import pytest

from briefing.articles import Article, entry_of
from briefing.config import Config
from briefing.corpus import link
from briefing.model import Briefing
from briefing.views.coverage import Coverage, Site
from briefing.views.gathering import gather
from briefing.views.recall import Recall


@pytest.fixture
def coverage(make_article: Callable[..., Article]) -> Coverage:
    """Two articles."""
    articles = [make_article("<p>It rained.</p>", id=f"{name}.md", title=name) for name in ("Rain", "Wind")]
    briefings = {each.id: Briefing(each.id, each.document.title, "en") for each in articles}
    corpus = link(entry_of(each, briefings[each.id]) for each in articles)
    return gather(articles, briefings, corpus, Config(), Site("Site"))


def retitled(coverage: Coverage) -> Coverage:
    """The same with another title of the second article."""
    refs = {**coverage.refs, "Wind.md": replace(coverage.refs["Wind.md"], title="Storm")}
    return replace(coverage, refs=refs)


READINGS: dict[str, tuple[Callable[[Coverage], object], bool]] = {
    "the other's": (lambda coverage: coverage.refs["Rain.md"].title, False),
    "its own": (lambda coverage: coverage.refs["Wind.md"].title, True),
    "its own, by get": (lambda coverage: coverage.refs.get("Wind.md"), True),
    "all": (lambda coverage: [ref.title for ref in coverage.refs.values()], True),
    "their number": (lambda coverage: len(coverage.refs), True),
    "another field": (lambda coverage: coverage.absolute("x"), False),
    "the corpus": (lambda coverage: coverage.corpus.tags, False),
}


@pytest.mark.parametrize("name", READINGS)
def test_a_change_counts_for_what_reads_it(coverage: Coverage, name: str) -> None:
    """Whatever way it is read; nothing else is made again."""
    read, reads_it = READINGS[name]
    made: list[str] = []

    def make(coverage: Coverage) -> object:
        made.append(name)
        return read(coverage)

    recall = Recall()
    for each in (coverage, replace(coverage), retitled(coverage)):
        recall.turn_to(each)
        assert recall.of(name, make) == read(each)
    assert len(made) == 1 + reads_it


def test_what_is_missing_may_come(coverage: Coverage) -> None:
    """To look in vain is to read, too."""
    recall = Recall()
    recall.turn_to(coverage)
    assert recall.of("x", lambda coverage: "Hail.md" in coverage.refs) is False
    recall.turn_to(replace(coverage, refs={**coverage.refs, "Hail.md": coverage.refs["Rain.md"]}))
    assert recall.of("x", lambda coverage: "Hail.md" in coverage.refs) is True


def test_what_one_is_made_of_counts_for_the_other(coverage: Coverage) -> None:
    """What asks for another reads all that the other read, also when that is given back."""
    recall = Recall()

    def outer(_: Coverage) -> str:
        return "!" + recall.of("inner", lambda coverage: coverage.refs["Wind.md"].title)

    for each, title in ((coverage, "Wind"), (retitled(coverage), "Storm"), (coverage, "Wind")):
        recall.turn_to(each)
        assert recall.of("inner", lambda coverage: coverage.refs["Wind.md"].title) == title
        assert recall.of("outer", outer) == f"!{title}"


def test_what_a_kept_one_is_made_of_is_kept_too(coverage: Coverage) -> None:
    """When the outer one has to be made again, the parts that have not changed need not be."""
    recall = Recall()
    made: list[str] = []

    def part(coverage: Coverage, id: str) -> str:
        made.append(id)
        return coverage.refs[id].title

    def whole(coverage: Coverage) -> str:
        return "".join(recall.of(id, partial(part, id=id)) for id in coverage.listed)

    for each in (coverage, coverage, retitled(coverage)):
        recall.turn_to(each)
        recall.of("whole", whole)
    assert sorted(made) == ["Rain.md", "Wind.md", "Wind.md"]


def test_what_one_build_does_not_ask_for_is_forgotten(coverage: Coverage) -> None:
    """Pages of articles that are gone take no memory."""
    recall = Recall()
    made: list[int] = []
    for asks in (True, False, True):
        recall.turn_to(coverage)
        if asks:
            recall.of("x", lambda _: made.append(1))
    assert len(made) == 2
