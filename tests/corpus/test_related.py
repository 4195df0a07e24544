"""Related coverage and its reasons."""

import pytest

from briefing.corpus.related import find_related
from briefing.corpus.speakers import merge_speakers
from briefing.corpus.tags import build_vocabulary
from briefing.model import Entry, Person
from corpus.builders import entry

FLOOD = "The tide gate at Norrave failed and water rose over the quay. Pumps stood still, the gate keeper slept."
FLOOD_AGAIN = "Norrave repairs its tide gate: divers found rusted hinges, and pumps now guard the quay against water."
FLOOD_THIRD = "Hinges of the Norrave tide gate had rusted for years, divers say; the keeper will not be charged."
FLOOD_LATER = (
    "A plaque recalls how water rose over the quay when the tide gate at Norrave failed and divers found rust."
)
APPLES = "Frost took the apple blossom in the orchards of Brel. Growers expect little cider and few apples."
CHESS = "A student of sixteen won the chess congress with a rook sacrifice that nobody had seen."


@pytest.fixture
def entries() -> list[Entry]:
    """Three reports on one matter and two others."""
    return [
        entry("flood", FLOOD, date="2026-10-01"),
        entry("again", FLOOD_AGAIN, date="2026-10-04"),
        entry("third", FLOOD_THIRD, date="2026-10-05T08:00:00+02:00"),
        entry("apples", APPLES, date="2026-10-02"),
        entry("chess", CHESS, date="2026-10-03"),
    ]


def test_articles_on_the_same_matter_are_linked_and_others_are_not(entries: list[Entry]) -> None:
    """The three reports find each other; frost and chess find nobody, and have an entry all the same."""
    related = find_related(entries)
    assert {link.id for link in related["flood"]} == {"again", "third"}
    assert related["apples"] == related["chess"] == ()
    assert list(related) == sorted(related)


def test_a_full_ranking_can_be_had(entries: list[Entry]) -> None:
    """Without a floor everything that shares a word is ranked; never an article itself, best first, at most so many."""
    related = find_related(entries, maximum=2, floor=0.0)
    scores = [link.score for link in related["flood"]]
    assert scores == sorted(scores, reverse=True)
    assert all(0 < score <= 1 for score in scores)
    assert len(scores) == 2
    assert "flood" not in {link.id for link in related["flood"]}


def test_shared_words_are_the_reason_in_readable_form(entries: list[Entry]) -> None:
    """Words as the article writes them, no stems; a name keeps its capital."""
    words = {word for link in find_related(entries)["again"] for word in link.terms}
    assert words
    assert words <= {"Norrave", "tide", "gate", "pumps", "quay", "water", "hinges", "rusted", "divers"}


def test_one_shared_word_is_no_reason() -> None:
    """In a tiny collection a single word makes two short articles look alike; a reader would see no relation."""
    two = [entry("a", "The clock stopped."), entry("b", "The ferry stopped, a pump did not."), entry("c", APPLES)]
    assert find_related(two)["a"] == ()
    assert find_related(two, floor=0.0)["a"]


def test_shared_speakers_and_tags_are_the_better_reason(entries: list[Entry]) -> None:
    """Ids, sorted; then no words are needed."""
    lee = Person("Ann Lee")
    linked = [
        entry("a", FLOOD, people=[lee], keyphrases=["tide gate"]),
        entry("b", FLOOD_AGAIN, people=[lee], keyphrases=["tide gate"], tags=["Floods"]),
        entry("c", FLOOD_THIRD, people=[], tags=["Floods"]),
        *entries[3:],
    ]
    speakers = merge_speakers(linked)
    related = find_related(linked, speakers, build_vocabulary(linked, speakers))
    (to_a, to_c) = sorted(related["b"], key=lambda link: link.id)
    assert (to_a.tags, to_a.speakers, to_a.terms) == (("tide-gate",), ("ann-lee",), ())
    assert (to_c.tags, to_c.speakers, to_c.terms) == (("floods",), (), ())


def test_tags_and_speakers_make_articles_more_alike(entries: list[Entry]) -> None:
    """Computed from words alone, and better with more."""
    lee = Person("Ann Lee")
    more = [entry(id, text, people=[lee]) for id, text in (("a", FLOOD), ("b", APPLES))] + entries[3:]
    plain = {link.id: link.score for link in find_related(more, floor=0.0)["a"]}
    better = {link.id: link.score for link in find_related(more, merge_speakers(more), floor=0.0)["a"]}
    assert better["b"] > plain.get("b", 0)


def test_kinds(entries: list[Entry]) -> None:
    """The same event, the same matter at another time, and the same text again."""
    linked = [
        *entries,
        entry("copy", FLOOD.replace("failed", "broke"), date="2026-10-02"),
        entry("later", FLOOD_LATER, date="2027-03-01"),
    ]
    kinds = {link.id: link.kind for link in find_related(linked)["flood"]}
    assert kinds["copy"] == "version"
    assert kinds["again"] == "story"
    assert kinds["later"] == "background"


def test_of_two_like_events_the_nearer_in_time_comes_first() -> None:
    """Time decides where words do not."""
    linked = [
        entry("now", FLOOD, date="2026-10-01"),
        entry("old", FLOOD_AGAIN, date="2024-10-01"),
        entry("new", FLOOD_AGAIN, date="2026-10-04"),
        entry("apples", APPLES),
    ]
    assert [link.id for link in find_related(linked, floor=0.0)["now"]][:2] == ["new", "old"]


@pytest.mark.parametrize("date", ["", "yesterday", "2026-13-45", "0001-01-01", "9999-12-31T23:59:59-23:59"])
def test_any_date_will_do(entries: list[Entry], date: str) -> None:
    """A missing or odd date costs an article nothing but its place in time."""
    related = find_related([*entries[1:], entry("flood", FLOOD, date=date)])
    assert {link.id for link in related["flood"]} == {"again", "third"}


def test_small_and_empty_collections() -> None:
    """No article, one, two without words, two of the same words."""
    assert find_related([]) == {}
    assert find_related([entry("a", FLOOD)]) == {"a": ()}
    assert find_related([entry("a"), entry("b")]) == {"a": (), "b": ()}
    assert [link.id for link in find_related([entry("a", FLOOD), entry("b", FLOOD)])["a"]] == ["b"]
