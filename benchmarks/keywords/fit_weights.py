"""Fit the keyphrase ranker, or measure the fit by cross-validation.

    PYTHONPATH=plugins python benchmarks/keywords/fit_weights.py DATA.jsonl            # cross-validated figures
    PYTHONPATH=plugins python benchmarks/keywords/fit_weights.py DATA.jsonl --write    # and new weights

DATA: a JSON object a line with "id", "set", "title", "text", "lang" and "gold", a list of phrases that readers marked.
Needs numpy, which YAKE brings. The loss is listwise: each gold phrase against all candidates of its article that are
none, log(1 + sum(exp(other - gold))), the mean over an article's gold phrases, so long articles and long gold lists
weigh no more than short ones. Sets may weigh differently (--weight SET=VALUE); a ridge penalty holds the weights
small.
"""

from __future__ import annotations

import argparse
import json
import math
import random
import re
from pathlib import Path
from typing import Any

import numpy as np

from briefing.analysis import keyphrases
from briefing.analysis.keyphrase_candidates import fold as fold_word
from briefing.analysis.quotes import find_quotes
from briefing.analysis.sentences import split_sentences
from briefing.reading.document import from_text

FOLDS = 5
RIDGE = 1.0
STEPS = 600
NEWSROOM = {"full_name": 0.6, "often_a_place": 0.6, "name_one_count": 0.2}
"""Added to the fitted weights: readers of a briefing look for people and places by name, annotators mark few."""
HEADER = """\
# Weights of the keyphrase ranker: name, value. Fitted by benchmarks/keywords/fit_weights.py; how: docs/keywords.md.
# A weight is worth its feature's value times itself; compare them with care, features differ in scale.
"""


def fold(phrase: str) -> tuple[str, ...]:
    """Phrases match when their words do, plural and case apart."""
    return tuple(fold_word(word) for word in re.findall(r"[^\W_]+", phrase.lower()))


def read(path: Path) -> tuple[list[str], list[dict[str, Any]]]:
    """Feature names, and for each article its candidates, feature matrix and gold marks."""
    names: list[str] = []
    articles = []
    for line in path.read_text(encoding="utf-8").splitlines():
        item = json.loads(line)
        document = from_text(item["id"], item["title"] or "", item["text"], item["lang"] or "en")
        people = [person.name for person in find_quotes(document, {})[0] if person.kind == "person"]
        described = list(keyphrases.describe_candidates(document, split_sentences(document), people))
        gold = {fold(phrase) for phrase in item["gold"]} - {()}
        names = names or list(described[0][1])
        articles.append(
            {
                "set": item["set"],
                "candidates": [candidate for candidate, _ in described],
                "features": np.array([[values[name] for name in names] for _, values in described]),
                "gold": np.array([fold(" ".join(candidate.key)) in gold for candidate, _ in described], dtype=float),
                "expected": len(gold),
            }
        )
    return names, articles


def fit(names: list[str], articles: list[dict[str, Any]], importance: dict[str, float]) -> Any:
    """Weights by Adam with a falling step, on standardised features; returned for the raw ones."""
    matrix = np.concatenate([article["features"] for article in articles])
    centre, scale = matrix.mean(0), matrix.std(0) + 1e-9
    matrix = (matrix - centre) / scale
    sizes = [len(article["gold"]) for article in articles]
    starts = np.cumsum([0, *sizes])[:-1]
    group = np.repeat(np.arange(len(articles)), sizes)
    gold = np.concatenate([article["gold"] for article in articles])
    share = np.array([importance.get(article["set"], 1.0) for article in articles])
    share = gold * (share / np.maximum(np.add.reduceat(gold, starts), 1))[group]
    weights, mean, square = np.zeros(matrix.shape[1]), np.zeros(matrix.shape[1]), np.zeros(matrix.shape[1])
    for step in range(1, STEPS + 1):
        scores = matrix @ weights
        odds = np.exp(scores - np.maximum.reduceat(scores, starts)[group])
        others = np.add.reduceat(odds * (1 - gold), starts)
        ratio = others[group] / np.maximum(odds, 1e-300)
        pull = share * ratio / (1 + ratio)
        push = np.add.reduceat(pull, starts) / np.maximum(others, 1e-300)
        gradient = matrix.T @ (push[group] * odds * (1 - gold) - pull) + RIDGE * weights
        mean = 0.9 * mean + 0.1 * gradient
        square = 0.99 * square + 0.01 * gradient**2
        rate = 0.05 * (1 - (step - 1) / STEPS)
        weights -= rate * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.99**step)) + 1e-9)
    weights /= scale
    for name, extra in NEWSROOM.items():
        weights[names.index(name)] += extra
    return weights


def measure(article: dict[str, Any], weights: Any) -> tuple[float, float]:
    """F1 and nDCG of the first ten phrases, matched by :func:`fold`."""
    scores = article["features"] @ weights
    chosen = keyphrases.choose(zip(scores.tolist(), article["candidates"], strict=True), 10)
    marks = {candidate.key: mark for candidate, mark in zip(article["candidates"], article["gold"], strict=True)}
    hits = [marks[candidate.key] for _, candidate in chosen]
    ideal = sum(1 / math.log2(rank + 2) for rank in range(min(10, article["expected"])))
    gain = sum(hit / math.log2(rank + 2) for rank, hit in enumerate(hits))
    return 2 * sum(hits) / (10 + article["expected"]), gain / ideal


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--weight", action="append", default=[], metavar="SET=VALUE")
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    importance = {name: float(value) for name, value in (item.split("=") for item in options.weight)}
    names, articles = read(options.data)
    order = list(range(len(articles)))
    random.Random(1).shuffle(order)  # noqa: S311 - folds, not secrets
    figures: dict[str, list[tuple[float, float]]] = {}
    for number in range(FOLDS):
        held = set(order[number::FOLDS])
        weights = fit(names, [article for place, article in enumerate(articles) if place not in held], importance)
        for place in sorted(held):
            figures.setdefault(articles[place]["set"], []).append(measure(articles[place], weights))
    for name in sorted(figures):
        f1, gain = (100 * sum(column) / len(column) for column in zip(*figures[name], strict=True))
        print(f"{name}: F1@10 {f1:.2f}, nDCG@10 {gain:.2f} over {len(figures[name])} articles")
    if options.write:
        weights = fit(names, articles, importance)
        lines = [f"{name} {value:.4f}\n" for name, value in zip(names, weights, strict=True)]
        keyphrases.WEIGHTS.write_text(HEADER + "".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
