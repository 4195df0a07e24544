"""Whose a pronoun or a description is."""

from __future__ import annotations

import pytest

from analysis.quotes.builders import quotes
from briefing.analysis.reasons import goes_back, unclear


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Tom Poe met Ann Lee. “It went well,” he said.", "Tom Poe"),
        ("Tom Poe met Ann Lee. “It went well,” she said.", "Ann Lee"),
        ("Mr Adeyo arrived. Mrs Okafor left. “I stay,” he said.", "Adeyo"),
        (
            "Brazilian President Rui Braga met Prime Minister Sanne Holt. “We shall meet again,” the Brazilian leader said.",
            "Rui Braga",
        ),
        ("Judge Ann Lee heard Tom Poe, a lawyer. “The court has heard enough,” the judge said.", "Ann Lee"),
        ("Mina Dahl, 34, sang. “I was afraid,” the 34-year-old said.", "Mina Dahl"),
        ("Researchers at Torsund met. “We do not know,” they said.", "Researchers"),
    ],
)
def test_speaker(text: str, speaker: str) -> None:
    """Gender, country, office and nearness decide."""
    assert quotes(text)[-1].speaker == speaker


def test_doubt_is_shown() -> None:
    """A pronoun that fits nobody names nobody, and says so."""
    (quote,) = quotes("Tom Poe stayed at home all day. “It went well for all of us,” she said.")
    assert quote.speaker is None
    assert quote.reason == unclear("she")


def test_reason_tells_the_way() -> None:
    """The reason holds the words and where the antecedent stands."""
    quote = quotes("Tom Poe opened the bridge.\n“I never thought I would see it,” he said.")[0]
    assert quote.reason == goes_back("he", "Tom Poe", 1)
