"""What an editor writes by hand: taken where it is right, told where it is not."""

import pytest

from briefing.reading.editorial import Correction, Editorial, QuoteRule, read_editorial


def test_all_fields() -> None:
    """Every field arrives in its place, a field of several lines too."""
    editorial, notices = read_editorial(
        "a.md",
        {
            "title": "x",
            "keywords": "night ferry, tide",
            "quotes": ["We will go -> Ann Lee;", "never again -> hide", "no -> unknown"],
            "speaker-aliases": "the mayor = Ann Lee",
            "source": "The  Gazette",
            "source-url": "https://a.example/b",
            "license": "CC BY 4.0",
            "fulltext": "No",
            "place": "Oskeby",
            "correction": [
                "2026-10-09: It was",
                "14.",
                "- 2026-13-01: no day",
                "- 2026-10-01 was given as the day.",
            ],
        },
    )
    assert not notices
    assert editorial == Editorial(
        keywords=("night ferry", "tide"),
        quotes=(QuoteRule("We will go", "Ann Lee"), QuoteRule("never again", "", hide=True), QuoteRule("no", "")),
        aliases=(("the mayor", "Ann Lee"),),
        source="The Gazette",
        source_url="https://a.example/b",
        licence="CC BY 4.0",
        place="Oskeby",
        corrections=(
            Correction("It was 14.", "2026-10-09"),
            Correction("2026-13-01: no day"),
            Correction("2026-10-01 was given as the day."),
        ),
        fulltext=False,
    )


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("source-url", "www.example", "a.md, Source-URL: 'www.example' is no web address"),
        ("fulltext", "perhaps", "a.md, Fulltext: 'perhaps' is neither yes nor no"),
        ("quotes", "Ann Lee", "a.md, Quotes: 'Ann Lee' is not understood"),
        ("speaker-aliases", "the mayor", "a.md, Speaker-Aliases: 'the mayor' is not understood"),
        ("sorce", "x", "a.md, Sorce: this field is not known and has no effect. Did you mean Source?"),
        ("sumary", "x", "Did you mean Summary?"),
        (
            "speaker-alias",
            "x",
            "a.md, Speaker-Alias: this field is not known and has no effect. Did you mean Speaker-Aliases?",
        ),
        ("speaker_aliases", "x", "Did you mean Speaker-Aliases?"),
        ("keyword", "x", "Did you mean Keywords?"),
        ("embargo", "x", "a.md, Embargo: this field is not known and has no effect. Write Publish-After."),
    ],
)
def test_slips_are_told(field: str, value: str, words: str) -> None:
    """A notice names the file, the field, what is wrong and what to do; nothing else is lost."""
    editorial, notices = read_editorial("a.md", {field: value, "source": "Gazette"})
    assert len(notices) == 1
    assert words in str(notices[0])
    assert editorial.source == "Gazette"


def test_other_fields_are_left_alone() -> None:
    """Metadata of other plugins is nobody's mistake."""
    assert read_editorial("a.md", {"cover_image": "x", "tags": "y"}) == (Editorial(), ())
