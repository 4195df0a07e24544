"""Heads that other programs write above Markdown."""

from __future__ import annotations

import pytest

from briefing.reading.front_matter import is_unpublished, split_front_matter


def test_yaml() -> None:
    """Texts in quotes, lists, folded texts and days arrive; names of theirs become ours, and their addresses go."""
    found = split_front_matter(
        '---\ntitle: "Night ferry: the last"\ndate: 2026-10-03 08:00:00\ncategories: [Sea, "Money, taxes"]\n'
        "excerpt: >\n  Small boats\n  pay less.\nurl: /old/\nlastmod: 2026-10-04\nauthor: Ines Cardell\nparams: {a: 1}\n"
        "summary:\n  - One.\n  - Two.\n---\nText {{< figure src=x >}}here [caption id=1]x[/caption].\n"
    )
    assert found is not None
    assert found[0] == {
        "title": ["Night ferry: the last"],
        "date": ["2026-10-03 08:00:00"],
        "author": ["Ines Cardell"],
        "summary": ["- One.", "- Two."],
        "tags": ["Sea; Money, taxes;"],
        "modified": ["2026-10-04"],
    }
    assert found[1] == "Text here x.\n"


def test_toml() -> None:
    """Between plus signs; what cannot be read is told."""
    assert split_front_matter('+++\ntitle = "A"\ndraft = true\n+++\nText') == (
        {"title": ["A"], "draft": ["yes"]},
        "Text",
    )
    with pytest.raises(ValueError, match="line"):
        split_front_matter("+++\ntitle = A\n+++\nText")


@pytest.mark.parametrize("text", ["Title: A\n\nText", "---\nTitle: A: B\n---\nText", "---\n\nText\n\n---\n\nMore", ""])
def test_other_heads_are_left_alone(text: str) -> None:
    """Those of this project, and rules between parts of a text."""
    assert split_front_matter(text) is None


@pytest.mark.parametrize(
    ("fields", "held"),
    [
        ({"draft": "yes"}, True),
        ({"draft": "true"}, True),
        ({"draft": "perhaps"}, True),
        ({"published": "no"}, True),
        ({"published": ["false"]}, True),
        ({"draft": "no", "published": "yes"}, False),
        ({}, False),
    ],
)
def test_drafts(fields: dict[str, object], held: bool) -> None:
    """A slip must not publish what somebody held back."""
    assert is_unpublished(fields) == held
