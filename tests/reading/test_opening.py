"""What stands above the first sentence of a raw text."""

import pytest

from briefing.reading.opening import Opening, read_embargo, read_opening

SENTENCE = "The night ferry to Saltmarsh stops for the winter."


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["Night ferry stops for winter", SENTENCE], Opening("Night ferry stops for winter", length=1)),
        (
            ["FOR IMMEDIATE RELEASE", "19 October 2026", "Contact: Jo Bell", "Council opens new pier", SENTENCE],
            Opening("Council opens new pier", date="19 October 2026", length=4),
        ),
        (["By Ines Cardell and Odo Pell", SENTENCE], Opening(author="Ines Cardell and Odo Pell", length=1)),
        (
            ["Night ferry stops", "By Ines Cardell", "HARROWMOUTH – The ferry stops"],
            Opening("Night ferry stops", "Ines Cardell", length=2),
        ),
        (
            ["DEPARTMENT OF FISHERIES", "News Release No. 44/2026", "21 October 2026", "New cod quota set", SENTENCE],
            Opening("New cod quota set", date="21 October 2026", length=4),
        ),
        (
            ["PRESS RELEASE 12 October 2026", "LINDROSE WINS CONTRACT", SENTENCE],
            Opening("LINDROSE WINS CONTRACT", date="12 October 2026", length=2),
        ),
        (
            [
                "Media contact:",
                "Jo Bell, Press Officer",
                "Harrow Council",
                "Tel: 01234 567890",
                "Pier opens at last",
                SENTENCE,
            ],
            Opening("Pier opens at last", length=5),
        ),
        (
            ["Dear editor,", "Please find below our latest release.", "Clinic opens at night", SENTENCE],
            Opening("Clinic opens at night", length=3),
        ),
        (
            ["By Ines Cardell", "Energy correspondent", "Wind farm to double", SENTENCE],
            Opening("Wind farm to double", "Ines Cardell", length=3),
        ),
    ],
)
def test_opening(lines: list[str], expected: Opening) -> None:
    """Headline, byline, date and furniture, in any order; it ends at a sentence or a dateline."""
    assert read_opening(lines) == expected


@pytest.mark.parametrize(
    "lines",
    [
        [SENTENCE],
        ["“We will sail,” said Holm.", SENTENCE],
        ["HARROWMOUTH – The ferry stops", SENTENCE],
        ["No sentence here at all", "nor here, as it happens to be"],
        [],
    ],
)
def test_no_opening(lines: list[str]) -> None:
    """Nothing is taken off a text that begins at once, or that has no sentence."""
    assert read_opening(lines).length == 0


@pytest.mark.parametrize(
    ("line", "until"),
    [
        ("EMBARGOED UNTIL 24 December 2026, 06:00", "24 December 2026, 06:00"),
        ("PRESS RELEASE – STRICTLY EMBARGOED UNTIL 00:01 ON 1 DECEMBER 2026", "00:01 ON 1 DECEMBER 2026"),
        ("Embargo: 2026-12-01 06:00.", "2026-12-01 06:00"),
        ("UNDER EMBARGO", "?"),
        ("**MEDIA RELEASE – EMBARGOED UNTIL 06:00, 20 OCTOBER 2026**", "06:00, 20 OCTOBER 2026"),
        ("Sperrfrist: 1.12.2026, 6:30 Uhr", "2026-12-1, 6:30"),
        ("Sous embargo jusqu’au 1er décembre", "1er décembre"),
        ("Embargo lifted on grain exports", ""),
        ("The embargo until May hurts, the millers said. They will not wait for it to end.", ""),
    ],
)
def test_embargo(line: str, until: str) -> None:
    """A line that forbids to publish before a moment, and no other that speaks of an embargo."""
    assert read_embargo(line) == until
