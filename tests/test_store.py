"""Analyses that are kept: found again, checked, and never in the way."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from briefing.analysis.reasons import goes_back
from briefing.model import Briefing, Document, Keyphrase, Person, Quote, Sentence, Span
from briefing.store import Store, key_of

BRIEFING = Briefing(
    id="a.md",
    title="A “title”",
    lang="en",
    people=(Person("Ann Lee", aliases=("Lee",), role="Mayor", mentions=(Span(1, 4),)),),
    quotes=(
        Quote(
            "“Yes”", Span(0, 5), "direct", "Ann Lee", Span(1, 4), None, 0.9, goes_back("she", "Ann Lee", 2), True, 0.5
        ),
    ),
    keyphrases=(Keyphrase("night ferry", 0.5),),
    summary=(Sentence("Yes.", Span(0, 4)),),
    terms=(("ferry", 2),),
)


def test_round_trip(tmp_path: Path) -> None:
    """What is kept comes back equal, in another process's store too."""
    Store(tmp_path / "sub" / "kept.sqlite3").save({"key": BRIEFING})
    assert Store(tmp_path / "sub" / "kept.sqlite3").load(["key", "other"]) == {"key": BRIEFING}


def test_without_a_path_nothing_is_kept() -> None:
    """A site may do without."""
    store = Store(None)
    store.save({"key": BRIEFING})
    assert store.load(["key"]) == {}


@pytest.mark.parametrize("data", [b"not a database at all" * 50, b""])
def test_damaged_file_is_begun_anew(tmp_path: Path, data: bytes) -> None:
    """A file that is no database costs one analysis, not the build."""
    path = tmp_path / "kept.sqlite3"
    path.write_bytes(data)
    store = Store(path)
    store.save({"key": BRIEFING})
    assert store.load(["key"]) == {"key": BRIEFING}


def test_record_that_does_not_fit_is_passed_over(tmp_path: Path) -> None:
    """A record is checked field by field."""
    path = tmp_path / "kept.sqlite3"
    store = Store(path)
    store.save({"key": BRIEFING})
    with sqlite3.connect(path) as connection:
        connection.execute(
            "UPDATE briefing SET data = ?", (b'{"id": "a.md", "title": "x", "lang": "en", "quotes": 3}',)
        )
    connection.close()
    assert store.load(["key"]) == {}


def test_file_of_another_layout_is_begun_anew(tmp_path: Path) -> None:
    """An older program's file is no obstacle."""
    path = tmp_path / "kept.sqlite3"
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE briefing (key TEXT PRIMARY KEY, value TEXT)")
    connection.close()
    store = Store(path)
    store.save({"key": BRIEFING})
    assert store.load(["key"]) == {"key": BRIEFING}


def test_key_depends_on_all_that_matters(make_document: Callable[..., Document]) -> None:
    """Another text, title, language, alias or setting is another analysis; the same ones are the same."""
    base = make_document("One.")
    keys = [
        key_of(base, {}, 4, "briefing"),
        key_of(make_document("Two."), {}, 4, "briefing"),
        key_of(make_document("One.", title="T"), {}, 4, "briefing"),
        key_of(make_document("One.", lang="de"), {}, 4, "briefing"),
        key_of(base, {"a": "b"}, 4, "briefing"),
        key_of(base, {}, 3, "briefing"),
        key_of(base, {}, 4, "yake"),
    ]
    assert len(set(keys)) == len(keys)
    assert key_of(make_document("One."), {}, 4, "briefing") == keys[0]


def test_damaged_inner_pages_cost_one_analysis(tmp_path: Path) -> None:
    """Also where the header is sound; what is kept from then on is found again."""
    path = tmp_path / "kept.sqlite3"
    Store(path).save({f"key-{n}": BRIEFING for n in range(500)})
    data = bytearray(path.read_bytes())
    data[5000:] = b"\xff" * (len(data) - 5000)
    path.write_bytes(bytes(data))
    store = Store(path)
    assert "key-499" not in store.load(["key-499"])
    store.save({"key": BRIEFING})
    assert Store(path).load(["key"]) == {"key": BRIEFING}


def test_file_that_cannot_be_used_is_told(tmp_path: Path) -> None:
    """A folder of that name, say: the build goes on without, and the fault says so."""
    (tmp_path / "kept.sqlite3").mkdir()
    store = Store(tmp_path / "kept.sqlite3")
    store.save({"key": BRIEFING})
    assert store.load(["key"]) == {}
    assert store.fault.startswith("cannot be used")
