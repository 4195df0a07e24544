"""Links on one event → stories with a timeline; the same text twice → versions."""

from briefing.corpus.related import find_coverage, find_related
from briefing.corpus.stories import find_stories
from briefing.model import Entry, Story
from corpus.builders import entry

FLOOD = "The tide gate at Norrave failed and water rose over the quay. Pumps stood still, the gate keeper slept."
FLOOD_AGAIN = "Norrave repairs its tide gate: divers found rusted hinges, and pumps now guard the quay against water."
FLOOD_THIRD = "Hinges of the Norrave tide gate had rusted for years, divers say; the keeper will not be charged."
FROST = "Frost took the apple blossom in the orchards of Brel. Growers expect little cider and few apples."
FROST_AGAIN = "Growers of Brel light fires in their orchards: another night of frost would take the last apple blossom."


def articles(*dates: str) -> list[Entry]:
    """Entries a, b, c … without words."""
    return [entry(id, date=date) for id, date in zip("abcdefgh", dates, strict=False)]


def linked(*pairs: tuple[int, int]) -> dict[tuple[int, int], float]:
    """Links that all have the same support."""
    return dict.fromkeys(pairs, 0.6)


def test_a_story_spans_days_and_stands_in_their_order() -> None:
    """Two events, two stories; each is named and dated by its articles, oldest first."""
    entries = [
        entry("third", FLOOD_THIRD, date="2026-10-05T08:00:00+02:00"),
        entry("flood", FLOOD, date="2026-10-01"),
        entry("frost", FROST, date="2026-10-02"),
        entry("again", FLOOD_AGAIN, date="2026-10-04"),
        entry("fires", FROST_AGAIN, date="2026-10-03"),
        entry("chess", "A student of sixteen won the chess congress.", date="2026-10-03"),
    ]
    stories = find_coverage(entries).stories
    assert [(story.id, story.articles) for story in stories] == [
        ("flood", ("flood", "again", "third")),
        ("frost", ("frost", "fires")),
    ]
    assert {story.title for story in stories} <= {each.briefing.title for each in entries}


def test_one_link_does_not_chain_two_stories() -> None:
    """Enough of the pairs between two groups must be links."""
    entries = articles(*(f"2026-10-0{day}" for day in range(1, 7)))
    two = [(0, 1), (0, 2), (1, 2), (3, 4), (3, 5), (4, 5)]
    none = [frozenset[int]()] * 6
    stories = find_stories(entries, linked(*two, (2, 3)), none)
    assert [story.articles for story in stories] == [("a", "b", "c"), ("d", "e", "f")]
    stories = find_stories(entries, linked(*two, (2, 3), (1, 3), (2, 4), (1, 4)), none)
    assert [story.articles for story in stories] == [("a", "b", "c", "d", "e", "f")]


def test_its_title_is_the_most_central_and_its_id_the_oldest() -> None:
    """The address stays when coverage grows, the title may change."""
    entries = articles("2026-10-01", "2026-10-02", "2026-10-03")
    story = Story("a", "b", ("a", "b", "c"))
    assert find_stories(entries, linked((0, 1), (1, 2)), [frozenset()] * 3) == (story,)


def test_one_text_printed_twice_is_no_story() -> None:
    """Its versions are; with another report it is one."""
    twice = [entry("wire", FLOOD, date="2026-10-01"), entry("again", FLOOD, date="2026-10-02"), entry("x", FROST)]
    assert find_coverage(twice).stories == ()
    (story,) = find_coverage([*twice, entry("more", FLOOD_AGAIN, date="2026-10-04")]).stories
    assert story.articles == ("wire", "again", "more")


def test_versions_come_first_and_take_no_place() -> None:
    """Of a text and its versions one alone is linked from elsewhere, and then the story comes before background."""
    entries = [
        entry("flood", FLOOD, date="2026-10-01"),
        entry("copy", FLOOD.replace("failed", "broke"), date="2026-10-02"),
        entry("again", FLOOD_AGAIN, date="2026-10-04"),
        entry("old", FLOOD_THIRD, date="2024-10-04"),
        entry("frost", FROST),
    ]
    links = find_related(entries, maximum=1)["flood"]
    assert [(link.id, link.kind) for link in links] == [("copy", "version"), ("again", "story")]
    links = find_related(entries)["flood"]
    assert [link.kind for link in links] == ["version", "story", "background"]
    assert len({"flood", "copy"} & {link.id for link in find_related(entries)["again"]}) == 1
