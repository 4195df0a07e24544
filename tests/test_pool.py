"""Many articles at once."""

from collections.abc import Callable

import pytest

from briefing import pool
from briefing.errors import IntegrityError
from briefing.model import Document
from briefing.pool import Job, aliases_of, analyse_all
from briefing.reading.document import from_text


def test_processes_give_the_same(make_document: Callable[..., Document]) -> None:
    """The outcomes and their order do not depend on the number of processes."""
    jobs = [
        Job(make_document(f"“We will go,” said Ann Lee of town {n}. The ferry sails again.", id=f"{n}"))
        for n in range(pool.ENOUGH + 3)
    ]
    alone = analyse_all(jobs, points=3, processes=1)
    assert analyse_all(jobs, points=3, processes=2) == alone
    assert [outcome.briefing.id for outcome in alone] == [str(n) for n in range(len(jobs))]


def test_failure_costs_one_article(monkeypatch: pytest.MonkeyPatch, make_document: Callable[..., Document]) -> None:
    """An article that cannot be analysed is named; the others are not touched."""

    def analyse(document: Document, **options: object) -> object:
        if document.id == "bad":
            raise ZeroDivisionError("by zero")
        return real(document, **options)  # type: ignore[arg-type]

    real = pool.analyse
    monkeypatch.setattr(pool, "analyse", analyse)
    bad, good = analyse_all([Job(make_document("A.", id="bad")), Job(make_document("B.", id="good"))], points=3)
    assert (bad.fault, bad.briefing.id, bad.briefing.quotes) == ("ZeroDivisionError: by zero", "bad", ())
    assert not good.fault


def test_wrong_quote_is_never_passed_over(
    monkeypatch: pytest.MonkeyPatch, make_document: Callable[..., Document]
) -> None:
    """A quote that is not in the article stops everything."""

    def analyse(document: Document, **options: object) -> object:
        raise IntegrityError(document.id, "never said")

    monkeypatch.setattr(pool, "analyse", analyse)
    with pytest.raises(IntegrityError, match=r"a\.txt: this quote is not an exact part"):
        analyse_all([Job(make_document("A."))], points=3)


def test_later_aliases_win() -> None:
    """An article's aliases overrule the site's."""
    document = from_text("x.txt", "", "A and b spoke.")
    assert aliases_of(document, {"a": "1", "b": "2"}, [("a", "3")]) == (("a", "3"), ("b", "2"))


def test_an_alias_that_an_article_does_not_use_changes_nothing_for_it() -> None:
    """So a new line in the site's list of speakers does not have every article analysed again."""
    document = from_text("x.txt", "", "The Harbourmaster spoke.")
    assert aliases_of(document, {"the harbourmaster": "Ann Lee", "the mayor": "Bo Ray"}) == (
        ("the harbourmaster", "Ann Lee"),
    )
