"""Derive the compact lists of given names in ``lexicon/names`` from the package *nomquamgender* (MIT licence).

    python benchmarks/quotes/given_names.py plugins/briefing/analysis/lexicon/names

Needs ``pip install nomquamgender`` in an environment of its own; the project itself does not depend on it. A name is kept
when several independent sources list it and they agree on the gender; what the sources dispute goes to ``either.txt``,
which only tells that the word is a given name.
"""

from __future__ import annotations

import json
import sys
from importlib.resources import files
from pathlib import Path

LEAST_SOURCES = 4
LEAST_COUNT = 250
AGREED = 0.87  # share of bearers of one gender from which the name decides a pronoun

HEADER = """\
# Given names: {what}; lower case without accents, one line an initial.
# Origin: derived by benchmarks/quotes/given_names.py from nomquamgender 0.1.4 (Ian Van Buskirk, MIT licence).
# Licence: MIT, Copyright (c) 2022 Ian Van Buskirk.
"""


def lists(data: dict[str, list[float]]) -> dict[str, list[str]]:
    """Names by list: ``female``, ``male`` and ``either``; each entry of data is [sources, count, share of women, ...]."""
    found: dict[str, list[str]] = {"female": [], "male": [], "either": []}
    for name, (sources, count, women, *_) in data.items():
        plain = name.replace("-", "").isascii() and name.replace("-", "").isalpha() and len(name) > 1
        if not plain or sources < LEAST_SOURCES or count < LEAST_COUNT:
            continue
        found["female" if women >= AGREED else "male" if women <= 1 - AGREED else "either"].append(name)
    return {kind: sorted(names) for kind, names in found.items()}


def main() -> None:
    """Write one file a list into the folder given."""
    data = json.loads(files("nomquamgender").joinpath("name_data.json").read_text(encoding="utf-8"))
    what = {"female": "borne by women", "male": "borne by men", "either": "borne by women and men"}
    for kind, names in lists(data).items():
        by_initial: dict[str, list[str]] = {}
        for name in names:
            by_initial.setdefault(name[0], []).append(name)
        lines = [" ".join(by_initial[initial]) for initial in sorted(by_initial)]
        text = HEADER.format(what=what[kind]) + "\n".join(lines) + "\n"
        Path(sys.argv[1], f"{kind}.txt").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
