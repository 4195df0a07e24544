"""Keyphrases → tags."""

from dataclasses import replace

import pytest

from briefing.corpus.editor import EditorFile, KnownTag
from briefing.corpus.keywords import LARGE as MANY
from briefing.corpus.phrases import phrase_key
from briefing.corpus.speakers import merge_speakers
from briefing.corpus.tags import LARGE, LISTED_WORD, PER_ARTICLE, build_vocabulary
from briefing.model import Person, Tag
from corpus.builders import entry


def by_name(tags: tuple[Tag, ...]) -> dict[str, Tag]:
    """Tags by the name that is shown."""
    return {tag.name: tag for tag in tags}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("tide gate", "Tide Gates"),
        ("sea-wall", "sea wall"),
        ("the harbour board", "Harbour Board"),
        ("café quarter", "cafe quarter"),
        ("U.N.", "UN"),
        ("Orvanne’s heirs", "Orvanne heirs"),
    ],
)
def test_variants_have_one_key(one: str, other: str) -> None:
    """What a reader takes for the same phrase is one tag."""
    assert phrase_key(one) == phrase_key(other)


@pytest.mark.parametrize(("one", "other"), [("C", "C++"), ("C++", "C#"), ("tide gate", "tide gauge")])
def test_different_phrases_have_two(one: str, other: str) -> None:
    """Signs are part of a name."""
    assert phrase_key(one) != phrase_key(other)


def test_a_tag_is_shared_and_shown_in_the_commonest_form() -> None:
    """Variants are merged, articles stand newest first, and what only one article has is no tag."""
    entries = [
        entry("a", date="2026-10-01", keyphrases=["tide gate", "lonely phrase"]),
        entry("b", date="2026-10-02", keyphrases=["Tide gates"]),
        entry("c", date="2026-10-03", keyphrases=["tide gate"]),
    ]
    (tag,) = build_vocabulary(entries)
    assert tag == Tag("tide-gate", "tide gate", ("Tide gates",), ("c", "b", "a"))


def test_the_minimum_counts() -> None:
    """A site that wants few tags asks for more articles."""
    entries = [entry(id, keyphrases=["tide gate"]) for id in "ab"]
    assert build_vocabulary(entries, minimum=2)
    assert not build_vocabulary(entries, minimum=3)


def test_a_speaker_needs_no_tag_of_the_same_name() -> None:
    """Who is quoted has a page already; somebody who is only named may be a topic, under one name."""
    lee = Person("Ann Lee", aliases=("Lee",))
    entries = [entry("a", people=[lee], keyphrases=["Lee"]), entry("b", people=[lee], keyphrases=["Ann Lee"])]
    assert not build_vocabulary(entries, merge_speakers(entries))
    unquoted = [replace(each, briefing=replace(each.briefing, quotes=())) for each in entries]
    (tag,) = build_vocabulary(unquoted, merge_speakers(unquoted))
    assert (tag.name, tag.variants, tag.articles) == ("Ann Lee", ("Lee",), ("a", "b"))


def test_a_speakers_name_stays_a_tag_where_an_author_wrote_it() -> None:
    """And takes the articles that list the name."""
    lee = Person("Ann Lee", aliases=("Lee",))
    entries = [entry("a", people=[lee], keyphrases=["Lee"]), entry("b", people=[lee], tags=["Ann Lee"])]
    (tag,) = build_vocabulary(entries, merge_speakers(entries))
    assert (tag.name, tag.articles, tag.by_editor) == ("Ann Lee", ("a", "b"), True)


def test_a_surname_that_two_people_share_is_no_tag() -> None:
    """Nobody knows who is meant."""
    people = [Person("Ann Lee", aliases=("Lee",)), Person("Bo Lee", aliases=("Lee",))]
    entries = [entry(id, people=people, keyphrases=["Lee"]) for id in "ab"]
    assert not build_vocabulary(entries, merge_speakers(entries))


def test_an_acronym_joins_its_long_form() -> None:
    """Half the articles write one, half the other: one tag."""
    entries = [entry(id, keyphrases=["Union of Harbour Hands"]) for id in "ab"] + [entry("c", keyphrases=["UHH"])]
    (tag,) = build_vocabulary(entries)
    assert (tag.name, tag.variants, tag.articles) == ("Union of Harbour Hands", ("UHH",), ("a", "b", "c"))


def test_an_editors_tag_is_kept_as_written_and_takes_its_variants() -> None:
    """Even on one article; and computed variants of it come under the editor's spelling."""
    entries = [entry("a", tags=["Tide Gates"]), entry("b", keyphrases=["tide gate"]), entry("c", tags=["Only here"])]
    tags = by_name(build_vocabulary(entries))
    assert tags["Tide Gates"] == Tag("tide-gates", "Tide Gates", ("tide gate",), ("a", "b"), by_editor=True)
    assert tags["Only here"].articles == ("c",)


def test_no_two_tags_differ_only_by_case() -> None:
    """Editors who spell one tag in two ways get one page."""
    entries = [entry("a", tags=["Sea wall"]), entry("b", tags=["sea-wall"]), entry("c", tags=["Sea wall"])]
    (tag,) = build_vocabulary(entries)
    assert (tag.name, tag.variants, tag.articles) == ("Sea wall", ("sea-wall",), ("a", "b", "c"))


def test_tags_that_an_editor_tells_apart_have_two_addresses() -> None:
    """Slugs never collide, so no page silently holds two tags."""
    tags = build_vocabulary([entry("a", tags=["C++", "C#", "C", "Port", "Ports"])])
    assert {tag.name for tag in tags} == {"C++", "C#", "C", "Port", "Ports"}
    assert len({tag.id for tag in tags}) == 5


def test_the_longer_of_two_phrases_on_the_same_articles_stays() -> None:
    """A tag "harbour" beside "harbour dues" on exactly the same articles says nothing new."""
    both = [entry(id, keyphrases=["harbour dues", "harbour"]) for id in "ab"]
    assert [tag.name for tag in build_vocabulary(both)] == ["harbour dues"]
    assert len(build_vocabulary([*both, entry("c", keyphrases=["harbour"])])) == 2


def test_what_nearly_all_articles_have_is_too_general() -> None:
    """In a larger collection; in a small one everything may be about one thing."""
    small = [entry(str(n), keyphrases=["Norrave"]) for n in range(LARGE - 1)]
    large = [entry(str(n), keyphrases=["Norrave"]) for n in range(LARGE)]
    assert [tag.name for tag in build_vocabulary(small)] == ["Norrave"]
    assert not build_vocabulary(large)


def test_what_is_made_of_everybodys_words_is_too_general() -> None:
    """In a larger collection; a phrase with one rare word is not, and a name may be used more."""
    lists = [["harbour news", "harbour heron", "Harbour Norrave"]] * 2 + [[]] * (MANY - 2)
    texts = ["harbour news heron Norrave"] * 2 + ["harbour news Norrave"] + ["harbour news"] * (MANY - 3)
    entries = [
        entry(str(n), text, keyphrases=phrases) for n, (text, phrases) in enumerate(zip(texts, lists, strict=True))
    ]
    assert {tag.name for tag in build_vocabulary(entries)} == {"harbour heron", "Harbour Norrave"}


def test_a_tag_keeps_its_address_when_coverage_grows() -> None:
    """The form that is shown may change; the address is made from the oldest article's."""
    old = [entry(id, date=f"2026-10-0{n}", keyphrases=["tide gate"]) for n, id in enumerate("ab", 1)]
    new = [entry(id, date=f"2026-11-0{n}", keyphrases=["Tide Gates"]) for n, id in enumerate("cdef", 1)]
    (before,), (after,) = build_vocabulary(old), build_vocabulary(old + new)
    assert (before.name, after.name) == ("tide gate", "Tide Gates")
    assert before.id == after.id == "tide-gate"


def test_an_acronym_has_an_address_without_dots() -> None:
    """However the oldest article prints it."""
    (tag,) = build_vocabulary([entry(id, keyphrases=["U.H.H."]) for id in "ab"])
    assert tag.id == "uhh"


def test_words_said_with_force_are_shown_without() -> None:
    """As long as one article prints them small; an acronym keeps its capitals."""
    entries = [
        entry(id, keyphrases=[form, "UHH"]) for id, form in zip("abc", ("NORRAVE", "NORRAVE", "Norrave"), strict=True)
    ]
    assert {tag.name for tag in build_vocabulary(entries)} == {"Norrave", "UHH"}


def test_the_editors_file_merges_and_renames() -> None:
    """Phrases and authors' tags come under the name that the editor chose, at the address that the editor chose."""
    editor = EditorFile(tags=(KnownTag("Tide Gates", ("sluice gate", "flood barrier"), slug="gates"),))
    entries = [
        entry("a", keyphrases=["sluice gates"]),
        entry("b", keyphrases=["flood barrier"]),
        entry("c", tags=["Flood Barrier"]),
        entry("d", keyphrases=["tide gate"]),
    ]
    (tag,) = build_vocabulary(entries, editor=editor)
    assert (tag.id, tag.name, tag.articles) == ("gates", "Tide Gates", ("a", "b", "c", "d"))
    assert set(tag.variants) == {"sluice gates", "flood barrier", "Flood Barrier", "tide gate"}
    (tag,) = build_vocabulary([each for each in entries if not each.tags], editor=editor)
    assert (tag.id, tag.name, tag.articles) == ("gates", "Tide Gates", ("a", "b", "d"))


def test_the_editors_file_blocks() -> None:
    """What is blocked is never computed; an author's own tag stays."""
    editor = EditorFile(tags=(KnownTag("husband", ("spouse",), block=True),))
    entries = [entry(id, keyphrases=["husband", "spouse"]) for id in "ab"]
    assert not build_vocabulary(entries, editor=editor)
    (tag,) = build_vocabulary([*entries, entry("c", tags=["husband"])], editor=editor)
    assert tag.articles == ("c",)


def test_the_editors_file_pins() -> None:
    """One article is enough, and no crowd of other tags takes its place."""
    editor = EditorFile(tags=(KnownTag("otter", pin=True),))
    crowd = [f"phrase number{letter}" for letter in "abcdefghij"]
    entries = [entry("a", keyphrases=[*crowd, "otter"]), entry("b", keyphrases=crowd)]
    tags = by_name(build_vocabulary(entries, editor=editor))
    assert tags["otter"].articles == ("a",)


def test_an_article_has_a_handful_of_tags() -> None:
    """The best of its list; an editor's own tags take their places first but are never cut."""
    phrases = [f"phrase number{letter}" for letter in "abcdefghij"]
    entries = [entry(id, keyphrases=phrases) for id in "xyz"]
    assert [tag.name for tag in build_vocabulary(entries)] == phrases[:PER_ARTICLE]
    own = [f"Tag {letter}" for letter in "ABCDEFGHI"]
    tags = build_vocabulary([entry("x", tags=own, keyphrases=phrases), entry("y", keyphrases=phrases)])
    assert {tag.name for tag in tags if "x" in tag.articles} == set(own)


def test_a_common_word_must_stand_high_on_the_lists() -> None:
    """A word like "train" at the end of two lists is no topic; a name may be."""
    filler = [[f"filler {letter}{n}" for n in range(LISTED_WORD)] for letter in "ab"]
    entries = [entry(str(n), keyphrases=[*filler[n], "train", "Orvanne"]) for n in range(2)]
    assert [tag.name for tag in build_vocabulary(entries)] == ["Orvanne"]


def test_an_article_that_is_plainly_about_it_gets_the_tag() -> None:
    """All words of a tag, again and again, though the article's own list has other phrases."""
    entries = [entry("a", keyphrases=["tide gate"]), entry("b", keyphrases=["tide gate"])]
    about = entry("c", "The gate and the tide\nTide, gate; gate, tide", keyphrases=["flood"])
    passing = entry("d", "A gate\nThe tide", keyphrases=["flood"])
    (tag,) = [tag for tag in build_vocabulary([*entries, about, passing]) if tag.name == "tide gate"]
    assert tag.articles == ("a", "b", "c")


def test_an_editors_keywords_replace_the_computed_ones() -> None:
    """They count like keyphrases, wherever they stand on the list."""
    entries = [
        entry("a", keyphrases=["wrong phrase"], keywords=["pump"]),
        entry("b", keyphrases=["wrong phrase", "pump"]),
    ]
    assert [tag.name for tag in build_vocabulary(entries)] == ["pump"]


@pytest.mark.parametrize("phrase", ["2026", "x", "", "   ", "10 12"])
def test_numbers_and_letters_are_no_tags(phrase: str) -> None:
    """Nobody opens a page called "2026"."""
    assert not build_vocabulary([entry(id, keyphrases=[phrase]) for id in "ab"])
