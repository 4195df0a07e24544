"""What each rule of the summary box costs or gains: ROUGE-2 without it, beside the first three sentences.

    PYTHONPATH=plugins python benchmarks/summary/ablate.py GOLD.jsonl

GOLD: a JSON object a line with "id", "set", "title", "text", "lang" and "reference". Needs the package rouge-score.
Differences are paired over articles, with the 95 per cent interval of the percentile bootstrap.
"""

from __future__ import annotations

import argparse
import json
import random
from collections.abc import Callable, Iterable
from contextlib import nullcontext
from pathlib import Path
from typing import Any
from unittest.mock import patch

from rouge_score import rouge_scorer

from briefing.analysis import standalone, summary
from briefing.analysis.quotes import find_quotes
from briefing.analysis.sentences import split_sentences
from briefing.model import Sentence
from briefing.reading.document import from_text

POINTS = 3
DRAWS = 2000


def never(*_: object) -> bool:
    """Stand in for a rule that passes sentences over."""
    return False


ABLATIONS: tuple[tuple[str, Any, dict[str, object]], ...] = (
    ("all rules", summary, {}),
    ("without: nothing leans", standalone, {"_leans": never}),
    ("without: nothing refers back", summary, {"refers_back": never}),
    ("without: complete", standalone, {"_is_complete": lambda _: True}),
    ("without: no furniture", standalone, {"_is_furniture": never}),
    ("without: full names first", summary, {"_named": lambda *_: (frozenset(), frozenset())}),
    ("without: no quotes", standalone, {"_is_quote": never}),
    ("without: no repetition", summary, {"_REPEATS": 2.0}),
    ("without: limit of words", summary, {"_MOST": 1000}),
    ("without: floor", summary, {"_WORTH": 0.0}),
    ("floor of 10 %", summary, {"_WORTH": 0.1}),
    ("floor of 20 %", summary, {"_WORTH": 0.2}),
)


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path)
    gold = [json.loads(line) for line in parser.parse_args().gold.read_text(encoding="utf-8").splitlines()]
    documents = [from_text(item["id"], item["title"] or "", item["text"], item["lang"] or "en") for item in gold]
    articles = [(each, split_sentences(each), *reversed(find_quotes(each, {}))) for each in documents]
    scorer = rouge_scorer.RougeScorer(["rouge2"], use_stemmer=True)

    def measure(choose: Callable[[Any], Iterable[Sentence]]) -> list[float]:
        chosen = [" ".join(point.text for point in choose(article)) for article in articles]
        return [
            100 * scorer.score(item["reference"], text)["rouge2"].fmeasure
            for item, text in zip(gold, chosen, strict=True)
        ]

    lead = measure(lambda article: article[1][:POINTS])
    full: list[float] = []
    for name, module, changes in ABLATIONS:
        with patch.multiple(module, **changes) if changes else nullcontext():
            values = measure(lambda article: summary.summarise(*article, points=POINTS))
        full = full or values
        for part in sorted({item["set"] for item in gold}):
            mine = [place for place, item in enumerate(gold) if item["set"] == part]
            mean = sum(values[place] for place in mine) / len(mine)
            against = " ".join(interval([values[place] - other[place] for place in mine]) for other in (lead, full))
            print(f"{name:32} {part:8} {mean:5.2f}   less first three, less all rules: {against}")


def interval(differences: list[float]) -> str:
    """The mean with its interval."""
    generator = random.Random(1)  # noqa: S311 - a bootstrap, no secrets
    size = len(differences)
    means = sorted(sum(generator.choices(differences, k=size)) / size for _ in range(DRAWS))
    return f"{sum(differences) / size:+.2f} ({means[DRAWS // 40]:+.2f} to {means[-DRAWS // 40]:+.2f})"


if __name__ == "__main__":
    main()
