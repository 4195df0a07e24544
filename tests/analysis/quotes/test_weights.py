"""Weights and the correction of confidence."""

from __future__ import annotations

import pytest

from briefing.analysis.quotes.weights import calibrated, softmax

TRACKS = ("direct", "direct-pronoun", "reported", "reported-pronoun")


@pytest.mark.parametrize("track", TRACKS)
def test_a_surer_quote_stays_surer(track: str) -> None:
    """The correction never turns the order of two confidences round, and keeps to 0 and 1."""
    corrected = [calibrated(step / 200, track) for step in range(201)]
    assert corrected == sorted(corrected)
    assert (corrected[0], corrected[-1]) == (0.0, 1.0)


@pytest.mark.parametrize("track", TRACKS)
def test_every_track_has_a_correction_of_its_own(track: str) -> None:
    """A track without points in the file would be left as it is."""
    assert any(abs(calibrated(step / 200, track) - step / 200) > 0.01 for step in range(201))


def test_shares_sum_to_one() -> None:
    """Shares are in the order of the scores."""
    shares = softmax([0.0, 2.0, 1.0])
    assert sum(shares) == pytest.approx(1.0)
    assert shares[1] > shares[2] > shares[0]
    assert softmax([]) == []
