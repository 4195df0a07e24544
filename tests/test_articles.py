"""The editor's word on quotes."""

from dataclasses import replace

from briefing.analysis.reasons import BY_EDITOR, NOBODY
from briefing.articles import doubt, edit
from briefing.model import Briefing, Person, Quote, Span
from briefing.reading.editorial import QuoteRule

FIRST = Quote("“We will go to sea,”", Span(0, 20), "direct", "Ann Lee", Span(30, 33), None, 0.4, NOBODY)
SECOND = Quote("“No.”", Span(40, 45), "direct", "Bo Ray", Span(50, 53), None, 0.9, NOBODY)
BRIEFING = Briefing("a.md", "T", "en", people=(Person("Ann Lee"), Person("Bo Ray")), quotes=(FIRST, SECOND))


def test_correct_a_speaker() -> None:
    """The editor's speaker is certain, and is known as a person from then on."""
    edited, notices = edit(BRIEFING, [QuoteRule("we will GO", "Cy Dunn")])
    assert not notices
    assert edited.quotes[0] == replace(FIRST, speaker="Cy Dunn", confidence=1.0, reason=BY_EDITOR)
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
    doubted = doubt(BRIEFING, 0.5, 0.6)
    assert [quote.speaker for quote in doubted.quotes] == [None, "Bo Ray"]
    assert doubted.quotes[0].reason == FIRST.reason


def test_unsure_reported_speech_is_left_out() -> None:
    """All pieces of it, and nothing carries it on; what an editor sets is sure and stays."""
    head = Quote("The roof", Span(60, 68), "indirect", "Ann Lee", confidence=0.55)
    tail = Quote("came down", Span(80, 89), "indirect", "Ann Lee", confidence=0.7, continues=True)
    marked = Quote("“at night”", Span(90, 100), "direct", "Ann Lee", confidence=0.9, continues=True)
    briefing = replace(BRIEFING, quotes=(head, tail, marked))
    assert doubt(briefing, 0.5, 0.6).quotes == (replace(marked, continues=False),)
    assert doubt(briefing, 0.5, 0.5).quotes == (head, tail, marked)
    edited, _ = edit(briefing, [QuoteRule("The roof", "Cy Dunn")])
    assert [quote.speaker for quote in doubt(edited, 0.5, 0.6).quotes] == ["Cy Dunn"] * 3


def test_a_rule_holds_for_the_whole_utterance() -> None:
    """However often the attribution breaks it; what stood before is no part of it."""
    before = replace(FIRST, speaker="Ann Lee")
    head = Quote("“The roof came down,”", Span(60, 81), "direct", "Ann Lee", confidence=0.9)
    tail = Quote("“because nobody paid.”", Span(95, 117), "direct", "Ann Lee", confidence=0.9, continues=True)
    briefing = replace(BRIEFING, quotes=(before, head, tail))
    hidden, _ = edit(briefing, [QuoteRule("The roof came", "", hide=True)])
    assert hidden.quotes == (before,)
    corrected, _ = edit(briefing, [QuoteRule("because nobody", "Cy Dunn")])
    assert [quote.speaker for quote in corrected.quotes] == ["Ann Lee", "Cy Dunn", "Cy Dunn"]


def test_the_notice_says_how_the_quote_begins() -> None:
    """Words from the middle of a quote lead to its first words."""
    _, (notice,) = edit(BRIEFING, [QuoteRule("go to sea", "Ann Lee")])
    assert "the quote with these words begins '“We will go to sea,”'" in str(notice)
