"""Word lists: derived forms, files in order, an unknown language."""

from __future__ import annotations

import pytest

from briefing.analysis.quotes.vocabulary import LEXICON, noun_plural, verb_forms, vocabulary


@pytest.mark.parametrize(
    ("base", "forms"),
    [
        ("argue", ("argue", "argues", "argued", "arguing")),
        ("reply replies replied replying", ("reply", "replies", "replied", "replying")),
        ("stress", ("stress", "stresses", "stressed", "stressing")),
        ("say says said saying", ("say", "says", "said", "saying")),
    ],
)
def test_verb_forms(base: str, forms: tuple[str, ...]) -> None:
    """Regular forms are derived, irregular ones listed."""
    assert verb_forms(base) == forms


@pytest.mark.parametrize(
    ("noun", "plural"),
    [("spokesman", "spokesmen"), ("child", "children"), ("ally", "allies"), ("boy", "boys"), ("witness", "witnesses")],
)
def test_plurals(noun: str, plural: str) -> None:
    """Plurals of person nouns are derived."""
    assert noun_plural(noun) == plural


def test_unknown_language_has_names_only() -> None:
    """A language without lists still knows given names and titles."""
    unknown = vocabulary("xx")
    assert not unknown.say
    assert "anna" in unknown.female_names


@pytest.mark.parametrize("path", sorted(LEXICON.rglob("*.txt")), ids=lambda path: str(path.relative_to(LEXICON)))
def test_lists_tell_origin_and_licence(path: object) -> None:
    """Every list opens with what it is, where it is from and under which licence."""
    head = path.read_text(encoding="utf-8").splitlines()[:4]  # type: ignore[attr-defined]
    assert all(line.startswith("#") for line in head[:2])
    assert any("Licence:" in line for line in head)
    assert any("Origin:" in line for line in head)
