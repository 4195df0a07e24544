"""The editor's word on quotes."""

from dataclasses import replace

from briefing.articles import doubt, edit
from briefing.model import Briefing, Person, Quote, Span
from briefing.reading.editorial import QuoteRule

FIRST = Quote("“We will go to sea,”", Span(0, 20), "direct", "Ann Lee", Span(30, 33), None, 0.4, "named")
SECOND = Quote("“No.”", Span(40, 45), "direct", "Bo Ray", Span(50, 53), None, 0.9, "named")
BRIEFING = Briefing("a.md", "T", "en", people=(Person("Ann Lee"), Person("Bo Ray")), quotes=(FIRST, SECOND))


def test_correct_a_speaker() -> None:
    """The editor's speaker is certain, and is known as a person from then on."""
    edited, notices = edit(BRIEFING, [QuoteRule("we will GO", "Cy Dunn")])
    assert not notices
    assert edited.quotes[0] == replace(FIRST, speaker="Cy Dunn", confidence=1.0, reason="set by the editor")
    assert edited.people[-1] == Person("Cy Dunn")


def test_hide_and_unknown() -> None:
    """A quote can be taken out, or its speaker taken back."""
    edited, _ = edit(BRIEFING, [QuoteRule("We will go", "", hide=True), QuoteRule("No", "")])
    assert [(quote.text, quote.speaker) for quote in edited.quotes] == [("“No.”", None)]


def test_rule_that_fits_nothing_is_told() -> None:
    """The notice names file, field and words."""
    edited, notices = edit(BRIEFING, [QuoteRule("We shall go", "Ann Lee")])
    assert edited == BRIEFING
    assert str(notices[0]).startswith("a.md, Quotes: no quote of this article begins with 'We shall go'")


def test_one_word_is_too_little() -> None:
    """A single word corrects only a quote of one word: "We" could be meant for any."""
    edited, notices = edit(BRIEFING, [QuoteRule("We", "Bo Ray")])
    assert edited == BRIEFING
    assert len(notices) == 1


def test_doubt() -> None:
    """Below the threshold the speaker is unknown; the quote and the reason stay."""
    doubted = doubt(BRIEFING, 0.5)
    assert [quote.speaker for quote in doubted.quotes] == [None, "Bo Ray"]
    assert doubted.quotes[0].reason == FIRST.reason
