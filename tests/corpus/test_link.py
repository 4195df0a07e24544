"""The whole collection, linked."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.corpus import link
from briefing.corpus.editor import EditorFile, KnownSpeaker, KnownTag
from briefing.model import Entry, Person
from corpus.builders import entry

WORDS = st.sampled_from(["tide", "gate", "quay", "pump", "frost", "apple", "chess", "rook", "Norrave", "Brel", "港口"])
PHRASES = st.lists(st.sampled_from(["tide gate", "Tide Gates", "gate", "UHH", "Lee", "C++", "C#"]), max_size=4)
PEOPLE = st.lists(
    st.builds(
        Person,
        name=st.sampled_from(["Ann Lee", "Bo Lee", "Lee", "A. Lee", "Union of Harbour Hands", "UHH", "the mayor"]),
        kind=st.sampled_from(["person", "person", "body", "anonymous"]),
        aliases=st.lists(st.sampled_from(["Lee", "Mr Lee", "Ms Lee", "UHH"]), max_size=2).map(tuple),
        role=st.sampled_from(["", "mayor"]),
    ),
    max_size=3,
    unique_by=lambda person: person.name,
)
DATES = st.sampled_from(["", "2026-10-01", "2026-10-01T09:00:00+02:00", "2026-10-03"])


@st.composite
def collections(draw: st.DrawFn) -> list[Entry]:
    """A few articles with anything in them."""
    return [
        entry(
            id,
            " ".join(draw(st.lists(WORDS, max_size=8))),
            date=draw(DATES),
            people=draw(PEOPLE),
            keyphrases=draw(PHRASES),
            tags=draw(PHRASES),
        )
        for id in draw(st.lists(st.sampled_from("abcdefgh"), unique=True))
    ]


EDITOR = EditorFile(
    (KnownSpeaker("Ann Lee", ("Anna Lee",), "harbour engineer"),),
    (KnownTag("Gates", ("tide gate",), slug="c"), KnownTag("UHH", pin=True), KnownTag("Lee", block=True)),
)


@settings(max_examples=150, deadline=None)
@given(collections().flatmap(lambda entries: st.tuples(st.just(entries), st.permutations(entries))))
def test_the_order_of_input_changes_nothing(both: tuple[list[Entry], list[Entry]]) -> None:
    """Files come in any order; every page comes out the same."""
    assert link(both[0], EDITOR) == link(both[1], EDITOR)


@settings(max_examples=100, deadline=None)
@given(collections())
def test_everything_refers_to_what_exists(entries: list[Entry]) -> None:
    """Ids are unique and sorted, articles are known ones and stand newest first, nobody is related to itself."""
    corpus = link(entries)
    ids = [each.briefing.id for each in corpus.entries]
    assert sorted(ids) == sorted(each.briefing.id for each in entries)
    for things in (corpus.speakers, corpus.tags):
        assert [thing.id for thing in things] == sorted({thing.id for thing in things})
    assert len({tag.name.casefold() for tag in corpus.tags}) == len(corpus.tags)
    for tag in corpus.tags:
        assert list(tag.articles) == [id for id in ids if id in tag.articles]
    seen = [pair for speaker in corpus.speakers for pair in speaker.in_article]
    assert len(seen) == len(set(seen))
    told = [id for story in corpus.stories for id in story.articles]
    assert len(told) == len(set(told))
    assert set(told) <= set(ids)
    assert [story.id for story in corpus.stories] == sorted({story.id for story in corpus.stories})
    for id, links in corpus.related.items():
        others = [each.id for each in links]
        assert len(set(others)) == len(others)
        assert set(others) <= set(ids) - {id}


def test_newest_first_then_by_id() -> None:
    """Dates with and without time and zone are put in one order; those without a date come last."""
    dates = {"a": "2026-10-01", "b": "2026-10-01T01:00:00+02:00", "c": "2026-10-02", "d": "", "e": "2026-10-01T00:00Z"}
    corpus = link(replace(entry(id), date=date) for id, date in dates.items())
    assert [each.briefing.id for each in corpus.entries] == ["c", "a", "e", "b", "d"]
