"""``make accuracy``: the figures on our own gold articles, and on shared benchmarks where they are at hand.

Fails when a figure on our gold is below its floor (tests/accuracy/floors.json).
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT / "tests" / "accuracy")]

from gold import load  # noqa: E402
from scoring import score  # noqa: E402
from test_floors import FLOORS, figures  # noqa: E402

BENCHMARKS = (
    ("quotes", "analyze", ()),
    ("keywords", "analyze", ()),
    ("summary", "analyze", ()),
    ("related", "related", ()),
    ("related", "related", ("--lines", "2")),
)
NEEDS = {"summary": "rouge_score"}
"""Modules that a scorer needs and this project does not."""


def main() -> int:
    """Print all figures; the status is 1 when one is below its floor."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--eval", type=Path, help="folder of shared benchmarks: NAME/score.py, NAME/data/dev.jsonl")
    parser.add_argument("--faults", action="store_true", help="print every fault on our gold, a line each")
    options = parser.parse_args()
    status = own_gold(faults=options.faults)
    if options.eval:
        for name, command, extra in BENCHMARKS:
            shared(options.eval, name, command, extra)
    return status


def own_gold(*, faults: bool) -> int:
    """The table of figures on our own gold."""
    totals = score(load())
    floors = json.loads(FLOORS.read_text())["floors"]
    low = False
    print(f"{sum(total.gold for total in totals.values())} quotes in {len(load())} articles of our own")
    for name, value in figures(totals).items():
        low |= value < floors[name]
        print(f"  {name:32} {value:5.1f}   floor {floors[name]:5.1f}{'   BELOW' if value < floors[name] else ''}")
    if faults:
        for total in totals.values():
            print("\n".join(total.misses))
    return int(low)


def shared(folder: Path, name: str, command: str, extra: tuple[str, ...]) -> None:
    """Run a shared scorer on this project's command."""
    print(f"\n{name} {' '.join(extra)}", flush=True)
    if name in NEEDS and not importlib.util.find_spec(NEEDS[name]):
        print(f"  left out: its scorer needs the Python package {NEEDS[name]}")
        return
    gold = folder / name / "data" / "dev.jsonl"
    system = [sys.executable, "-m", "briefing", command]
    done = subprocess.run(
        [sys.executable, folder / name / "score.py", "--gold", gold, *extra, "--", *system], check=False
    )
    if done.returncode:
        print(f"  the scorer ended with status {done.returncode}")


if __name__ == "__main__":
    sys.exit(main())
