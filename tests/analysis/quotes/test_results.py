"""The records that come out: kinds, mentions, cues, continuation, confidence, reasons."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from analysis.quotes.builders import document, people, quotes
from briefing.analysis.quotes import find_quotes
from briefing.analysis.reasons import NOBODY, named


def test_every_part_of_a_quote() -> None:
    """Speaker, mention and cue are told apart, with a reason that shows the evidence."""
    text = "“The bridge will open in May,” Mayor Ann Lee said on Monday."
    (quote,) = quotes(text)
    assert quote.kind == "direct"
    assert quote.speaker == "Ann Lee"
    assert quote.mention is not None
    assert quote.mention.of(text) == "Mayor Ann Lee"
    assert quote.cue is not None
    assert quote.cue.of(text) == "said"
    assert quote.reason == named("Mayor Ann Lee said", "after")
    assert quote.confidence > 0.9
    assert not quote.continues


def test_broken_quotation_continues() -> None:
    """The second half belongs to the first."""
    first, second = quotes("“The bridge,” said Ann Lee, “will open in May.”")
    assert (first.continues, second.continues) == (False, True)


def test_several_who_speak_as_one_are_members() -> None:
    """A joint statement names those whose it is by their full names, and each is one of the people."""
    text = "Mayor Ann Lee met Tom Poe. “We will build it together,” Lee and Poe said."
    known = people(text)
    assert known["Ann Lee and Tom Poe"].members == ("Ann Lee", "Tom Poe")
    assert (known["Ann Lee"].kind, known["Tom Poe"].kind) == ("person", "person")


def test_quotes_do_not_overlap() -> None:
    """A mixed quote stands for the marked words in it."""
    (quote,) = quotes("Ann Lee said the bridge was “as safe as a church in a gale”.")
    assert quote.kind == "mixed"


def test_floating_words_have_no_speaker() -> None:
    """Whole sentences in marks are a quote even when nobody is named; the reason says it."""
    (quote,) = quotes("“The bridge will open in May and everybody will be glad.”")
    assert quote.speaker is None
    assert quote.reason == NOBODY


def test_two_people_and_no_evidence() -> None:
    """Rather no speaker than a wrong one."""
    *_, quote = quotes("Tom Poe met Sam Roe. The talks lasted.\n“It will take years, perhaps a lifetime.”")
    assert quote.speaker is None


@given(
    st.text(alphabet="AnLe said he “”‘’'\"\n,.-:()’s", max_size=120),
    st.sampled_from(["en", "de", "fr", "es", "xx", ""]),
)
def test_any_text(text: str, lang: str) -> None:
    """Quotes are exact, in order, apart; speakers are people of the article; the same text gives the same answer."""
    doc = document(text, lang)
    people, found = find_quotes(doc)
    names = [person.name for person in people]
    assert len(set(names)) == len(names)
    at = 0
    for quote in found:
        assert quote.text == quote.span.of(text) != ""
        assert quote.speaker is None or quote.speaker in names
        assert 0 <= quote.confidence <= 1
        assert quote.span.start >= at
        at = quote.span.start
    assert find_quotes(doc) == (people, found)


@given(st.text(max_size=60))
def test_any_unicode(text: str) -> None:
    """No character breaks it."""
    for quote in quotes(text):
        assert quote.span.of(text) == quote.text
