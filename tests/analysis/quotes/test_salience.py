"""Salience: which quote is shown first."""

from __future__ import annotations

from analysis.quotes.builders import quotes

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
