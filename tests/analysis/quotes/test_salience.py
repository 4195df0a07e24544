"""Salience: which quote is shown first."""

from __future__ import annotations

from analysis.quotes.builders import quotes
from briefing.model import LEAST_KEY, Quote

FULL = "“The bridge carries ten thousand people every day and must stay open,” Ann Lee said."


def test_self_contained_before_dangling() -> None:
    """Words that need what went before come behind words that stand alone."""
    full, dangling = quotes(f"{FULL}\n“That is why it was so very hard for them to do this,” Ann Lee said.")
    assert full.salience > dangling.salience


def test_direct_before_reported() -> None:
    """The speaker's own words come first."""
    direct, reported = quotes(f"{FULL}\nAnn Lee said the ferry carries only a few hundred people on a working day.")
    assert reported.kind == "indirect"
    assert direct.salience > reported.salience


def test_repetition_counts_little() -> None:
    """Of two quotes that say the same, one is kept low."""
    low, high = sorted(quote.salience for quote in quotes(f"{FULL}\nAgain: {FULL}"))
    assert low < high / 5


def test_short_words_count_little() -> None:
    """Eight to 45 words read best."""
    full, short = quotes(f"{FULL}\n“No comment today,” Tom Poe said.")
    assert full.salience > short.salience


LEE = (
    "“The bridge carries ten thousand people every day and must stay open,” Ann Lee said.",
    "“Nobody in the council has ever asked for a second ferry,” Ann Lee said.",
    "“We painted every rivet by hand in a single summer,” Ann Lee said.",
    "“Engineers from Saltmarsh look after the piers below the water,” Ann Lee said.",
)
POE = "Tom Poe said the ferry carries only a few hundred passengers on a working day."


def key(found: list[Quote]) -> list[Quote]:
    """The quotes worth showing first, most salient first."""
    return sorted((quote for quote in found if quote.salience >= LEAST_KEY), key=lambda quote: -quote.salience)


def test_reported_speech_is_folded_where_its_speaker_has_enough_words_of_their_own() -> None:
    """Four direct quotes are enough: what the same speaker is said to have said is no key quote."""
    found = quotes("\n".join([*LEE, "Ann Lee said the ferry carries only a few hundred passengers on a working day."]))
    assert [quote.kind for quote in key(found)] == ["direct"] * 4
    assert found[-1].kind == "indirect"


def test_somebody_without_words_of_their_own_is_heard() -> None:
    """A speaker who is only reported has one key quote, behind the direct ones."""
    found = key(quotes("\n".join([*LEE, POE, "Tom Poe said winter storms keep captains in the harbour for weeks."])))
    assert [quote.speaker for quote in found] == ["Ann Lee"] * 4 + ["Tom Poe"]


def test_reported_speech_is_key_where_there_is_little_else() -> None:
    """One direct quote comes first, then what was reported."""
    found = key(quotes(f"{POE}\n{FULL}\nTom Poe said winter storms keep captains in the harbour for weeks."))
    assert [quote.kind for quote in found] == ["direct", "indirect", "indirect"]


def test_a_mixed_quote_counts_as_own_words() -> None:
    """A quote that is half in marks stands before reported speech, though it is shorter."""
    mixed = "Ann Lee said the bridge was meant “to join two towns that never spoke.”"
    found = key(quotes(f"{POE}\n{mixed}"))
    assert [quote.kind for quote in found] == ["mixed", "indirect"]


def test_the_same_is_never_key_twice() -> None:
    """Of two quotes that say the same only one is a key quote, whoever says it."""
    found = quotes(f"{FULL}\n“Ten thousand people every day: the bridge must stay open,” Tom Poe said.")
    assert len(found) == 2
    assert len(key(found)) == 1


def test_speakers_take_turns() -> None:
    """The second speaker is heard before the first one's fourth quote."""
    poe = "“Ferries were always slower than any crossing on foot,” Tom Poe said."
    found = key(quotes("\n".join([*LEE, poe])))
    assert "Tom Poe" in [quote.speaker for quote in found[:3]]


def test_pieces_of_one_quote_share_their_salience() -> None:
    """“A,” she said, “B.” is shown as one."""
    first, second = quotes("“The bridge carries ten thousand people,” Ann Lee said, “and it must stay open.”")
    assert second.continues
    assert first.salience == second.salience


def test_words_of_nobody_are_key_only_where_there_are_no_others() -> None:
    """A quote without a speaker is folded as soon as somebody is named."""
    nobody = "“The water below the second pier rises every single spring.”"
    (alone,) = quotes(nobody)
    assert alone.speaker is None
    assert alone.salience >= LEAST_KEY
    found = quotes(f"{nobody}\n\nThe town waited.\n\n{FULL}")
    assert [quote.speaker for quote in key(found)] == ["Ann Lee"]
