"""The gate: accuracy on the gold articles never sinks unseen.

``floors.json`` holds the least scores and a digest of the gold they were taken on. Raise them with
``python tests/accuracy/test_floors.py --raise``; sinking one takes ``--lower``.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
from pathlib import Path

import pytest
from coverage import COVERAGE, coverage_figures
from gold import GOLD, load
from scoring import Score, score

FLOORS = Path(__file__).parent / "floors.json"


def digest() -> str:
    """A hash of the gold files and of the editor’s choices."""
    found = hashlib.sha256()
    for path in sorted(GOLD.glob("*.txt")):
        found.update(path.name.encode() + path.read_bytes())
    found.update(COVERAGE.read_bytes())
    return found.hexdigest()


def figures(totals: dict[str, Score]) -> dict[str, float]:
    """The scores by name, of quotes and of coverage; each is better when higher."""
    found = {}
    for track, total in totals.items():
        found[f"{track} extraction F1"] = total.extraction
        found[f"{track} attribution F1"] = total.attribution
        found[f"{track} right among shown"] = round(100 - total.wrong_shown, 1)
    return found | coverage_figures()


@pytest.fixture(scope="module")
def measured() -> dict[str, float]:
    """The figures of the program as it is."""
    return figures(score(load()))


def test_floors_belong_to_this_gold() -> None:
    """Floors that were taken on other texts say nothing."""
    assert json.loads(FLOORS.read_text())["gold"] == digest(), "the gold has changed: take the floors anew"


@pytest.mark.parametrize("name", sorted(json.loads(FLOORS.read_text())["floors"]))
def test_figure_is_above_its_floor(measured: dict[str, float], name: str) -> None:
    """No figure is below its floor."""
    assert measured[name] >= json.loads(FLOORS.read_text())["floors"][name]


def main() -> int:
    """Take the floors anew."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--raise", dest="up", action="store_true", help="raise the floors to the present figures")
    parser.add_argument("--lower", action="store_true", help="take the present figures even where they are lower")
    options = parser.parse_args()
    kept = json.loads(FLOORS.read_text()) if FLOORS.exists() else {"floors": {}}
    now = figures(score(load()))
    sunk = {name: value for name, value in now.items() if value < kept["floors"].get(name, 0)}
    if sunk and not options.lower:
        return 1
    if options.up or options.lower:
        FLOORS.write_text(json.dumps({"gold": digest(), "floors": now}, indent=2) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
