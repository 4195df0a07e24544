"""Derive the compact lists of given names in ``lexicon/names`` from the package *nomquamgender* (MIT licence).

    python benchmarks/quotes/given_names.py plugins/briefing/analysis/lexicon/names

Needs ``pip install nomquamgender names`` in an environment of its own; the project itself does not depend on them. A name is kept
when several independent sources list it and they agree on the gender; what the sources dispute goes to ``either.txt``,
which only tells that the word is a given name. Given names that are common surnames too (package *names*, MIT licence, from
the public-domain list of the US Census of 1990) go to ``surnames.txt``: alone they tell no gender.
"""

from __future__ import annotations

import json
import sys
from importlib.resources import files
from pathlib import Path

LEAST_SOURCES = 4
LEAST_COUNT = 250
COMMON_SURNAMES = 8000
AGREED = 0.87  # share of bearers of one gender from which the name decides a pronoun

HEADER = """\
# {what}; lower case without accents, one line an initial.
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


def surnames(given: set[str]) -> list[str]:
    """The given names among the commonest surnames."""
    lines = files("names").joinpath("dist.all.last").read_text(encoding="utf-8").splitlines()
    common = (line.split()[0].casefold() for line in lines[:COMMON_SURNAMES])
    return sorted(given.intersection(common))


def main() -> None:
    """Write one file a list into the folder given."""
    data = json.loads(files("nomquamgender").joinpath("name_data.json").read_text(encoding="utf-8"))
    found = lists(data)
    found["surnames"] = surnames({name for names in found.values() for name in names})
    what = {
        "female": "Given names borne by women",
        "male": "Given names borne by men",
        "either": "Given names borne by women and men",
        "surnames": "Given names that are common surnames too (US Census 1990, public domain, by way of names 0.3.0)",
    }
    for kind, names in found.items():
        by_initial: dict[str, list[str]] = {}
        for name in names:
            by_initial.setdefault(name[0], []).append(name)
        lines = [" ".join(by_initial[initial]) for initial in sorted(by_initial)]
        text = HEADER.format(what=what[kind]) + "\n".join(lines) + "\n"
        Path(sys.argv[1], f"{kind}.txt").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
