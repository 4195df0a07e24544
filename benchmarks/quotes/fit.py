"""Fit the weights of the features of quote attribution and write them as text.

    python benchmarks/quotes/fit.py --gold train.jsonl --scorer FOLDER [--out plugins/briefing/analysis/lexicon]

``--gold``: articles as JSON lines with ``text`` and ``attributions`` (spans of source, cue and content, and ``name``).
``--scorer``: the folder of the benchmark's ``score.py``, whose rules say what counts as found. Needs numpy and scipy in an
environment of its own, and ``plugins`` on the path. Three models, all log-linear with a Gaussian prior:

- *direct*: a softmax over the candidates of a marked span, nobody among them; every candidate in the gold source is right;
- *pronouns*: a softmax over the antecedents of he and she;
- *indirect*: a softmax over the stretches that a cue may report, nothing among them.

Articles hold names of people; features do not, and a feature that is seen fewer than ``LEAST_SEEN`` times is dropped.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any
from unittest import mock

import numpy as np
import scipy.optimize
import scipy.sparse

from briefing.analysis.quotes import indirect, weights
from briefing.analysis.quotes.candidates import Candidate, candidates
from briefing.analysis.quotes.reading import Scene, read
from briefing.analysis.quotes.resolution import Resolver, figure_name
from briefing.model import Document, Span

LEAST_SEEN = 8
SHORT = 4  # words; shorter marked spans weigh half, since annotators left many out
HALF = 0.5
RUN_TOGETHER = 0.5  # weight of an article without its paragraphs beside the article as it is
CLOSE = 0.1  # reported stretches that fit the gold nearly as well as the best are right too
# The names of the training pronouns come from a rule (the nearest earlier source of that gender), which overrates whoever
# spoke last and never sees a newcomer. On pronouns checked by hand these corrections, in log odds, are right more often.
CORRECTIONS = {
    "spoke last": -0.7,
    "spoke never": 0.5,
    "led last p0": 0.5,
    "led last p1": 0.3,
    "led last p2": 0.3,
    "led never p0": 0.6,
    "led never p1": 0.3,
    "named 1": 0.3,
    "named 4": -0.3,
    "syntax leading name earlier": 0.3,
    # In these articles nearly every name is a person's; elsewhere a name without a sign of a person is mostly a body's.
    "gender open thin": -0.5,
}
HEADER = """\
# Weights of features: feature, weight. Fitted by benchmarks/quotes/fit.py; holds no text of the articles used.
# Origin: fitted for this project. Licence: AGPL-3.0-or-later.
"""
WORD = re.compile(r"[^\W_]+(?:['’.,\-‐‑][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Choice:
    """A decision among options: the features of each, which are right, and how much the decision counts."""

    options: list[tuple[str, ...]]
    right: list[int]
    weight: float = 1.0


def document(article: dict[str, Any]) -> Document:
    """An article of the gold as a document."""
    text = article["text"]
    paragraphs = tuple(Span(*match.span()) for match in re.finditer(r"[^\n]+", text) if match.group().strip())
    return Document(article["id"], article.get("title") or "", text, paragraphs)


def layouts(article: dict[str, Any], run_together: float) -> Iterator[tuple[dict[str, Any], float]]:
    """The article, and the same run together as some sources print it (offsets stay), each with how much it counts."""
    yield article, 1.0
    if run_together:
        yield {**article, "text": article["text"].replace("\n", " ")}, run_together


def words(text: str, start: int, end: int) -> frozenset[int]:
    """Where the words of a stretch begin."""
    return frozenset(match.start() for match in WORD.finditer(text, start, end))


def source_of(article: dict[str, Any], start: int, end: int) -> list[list[int]] | None:
    """The gold source of a marked span: of the attribution that covers it best."""
    text = article["text"]
    own = words(text, start, end)
    best, rank = None, (False, 0.0)
    for attribution in article["attributions"]:
        for first, last in attribution["content"]:
            if attribution["source"] and first < end and last > start:
                gold = words(text, first, last)
                shared = len(own & gold)
                found = (attribution["kind"] == "direct", shared / max(1, len(own | gold)))
                if shared >= 0.6 * len(own) and found > rank:
                    best, rank = attribution["source"], found
    return best


def direct_choices(article: dict[str, Any]) -> Iterator[Choice]:
    """A choice for each marked span."""
    scene = read(document(article), {})
    line = scene.stage.line
    before: Candidate | None = None
    for number, span in enumerate(scene.marked):
        options = candidates(scene.stage, scene.cues, scene.cue_firsts, scene.marked, number, before)
        source = source_of(article, span.inner_start, span.inner_end)
        right = [0] if source is None else []
        for place, option in enumerate(options[1:] if source else [], 1):
            head = option.first
            if option.mention >= 0 and option.last - option.first > 1:
                head = scene.stage.mentions[option.mention].head
            if any(line.start[head] < last and line.end[option.last - 1] > first for first, last in source or ()):
                right.append(place)
        size = len(words(article["text"], span.inner_start, span.inner_end))
        yield Choice([option.features for option in options], right, 1.0 if size >= SHORT else HALF)
        before = options[right[0]] if source and right else None


def pronoun_choices(article: dict[str, Any], names_agree: Any) -> Iterator[Choice]:
    """A choice for each he and she of which the gold knows the name."""
    scene = read(document(article), {})
    gold = {
        attribution["source"][0][0]: attribution["name"]
        for attribution in article["attributions"]
        if attribution["name"] and attribution["name_from"] in ("rule", "hand") and attribution["source"]
    }
    resolver = Resolver(scene.stage, scene.names, scene.cast, scene.cues)
    for number, mention in enumerate(scene.stage.mentions):
        name = gold.get(scene.stage.line.start[mention.first])
        if mention.kind == "pronoun" and mention.gender in ("m", "f") and name:
            options = resolver.options(number)
            right = [i for i, o in enumerate(options) if names_agree(figure_name(scene.cast.figures[o.figure]), name)][
                :1
            ]
            yield Choice([option.features for option in options], right)
            if right:
                resolver.note(number, options[right[0]].figure)
                continue
        resolver.resolve(number)


def reported_choices(article: dict[str, Any], scorer: Any) -> Iterator[Choice]:
    """A choice for each cue: nothing, or one of the stretches that it may report; what the scorer excuses is never wrong."""
    scene: Scene = read(document(article), {})
    line = scene.stage.line
    text, inside, _, gold, optional_direct, optional = scorer.gold_segments(article)
    excused = frozenset[int]().union(*(piece["toks"] for piece in optional + optional_direct))
    for options in indirect.reported_choices(scene):
        source = options[0].subject
        first, last = line.start[source.first], line.end[source.last - 1]
        own = [piece for piece in gold if any(min(last, q) > max(first, p) for p, q in piece["info"][0])]
        fits, spare = [], []
        for place, item in enumerate(options, 1):
            pieces = scorer.segments(text, line.start[item.first], line.end[item.last - 1], inside, False)
            toks = scorer.toks(text, pieces[0]) if pieces else frozenset()
            best = max((len(toks & piece["toks"]) / len(toks | piece["toks"]) for piece in own), default=0.0)
            fits.append((best, place))
            if 2 * len(toks & excused) >= len(toks):
                spare.append(place)
        top = max(fits)[0]
        if top >= HALF:
            yield Choice([(), *(o.features for o in options)], [place for fit, place in fits if fit >= top - CLOSE])
        else:
            yield Choice([(), *(o.features for o in options)], [0, *spare])


def index_of(rows: Sequence[Sequence[str]]) -> dict[str, int]:
    """Numbers of the features that are seen often enough."""
    counts = Counter(feature for row in rows for feature in row)
    return {feature: place for place, feature in enumerate(f for f, n in counts.items() if n >= LEAST_SEEN)}


def matrix(rows: Sequence[Sequence[str]], index: dict[str, int]) -> Any:
    """Rows of features as a sparse matrix of ones."""
    places = [(row, index[feature]) for row, features in enumerate(rows) for feature in features if feature in index]
    ones = np.ones(len(places))
    return scipy.sparse.csr_matrix((ones, tuple(zip(*places, strict=True))), shape=(len(rows), len(index)))


def minimise(loss: Any, size: int) -> Any:
    """The weights of least loss."""
    return scipy.optimize.minimize(loss, np.zeros(size), jac=True, method="L-BFGS-B", options={"maxiter": 400}).x


def fit_choices(choices: Sequence[Choice], prior: float) -> dict[str, float]:
    """Weights of a softmax in which any right option will do."""
    choices = [choice for choice in choices if choice.right]
    rows = [features for choice in choices for features in choice.options]
    index = index_of(rows)
    data = matrix(rows, index)
    sizes = [len(choice.options) for choice in choices]
    starts = np.concatenate(([0], np.cumsum(sizes)[:-1]))
    group = np.repeat(np.arange(len(choices)), sizes)
    right = np.array([i in set(choice.right) for choice in choices for i in range(len(choice.options))])
    weight = np.array([choice.weight for choice in choices])

    def loss(w: Any) -> tuple[float, Any]:
        z = data @ w
        power = np.exp(z - np.maximum.reduceat(z, starts)[group])
        total = np.add.reduceat(power, starts)
        good = np.maximum(np.add.reduceat(np.where(right, power, 0), starts), 1e-300)
        pull = np.where(right, power, 0) / good[group] - power / total[group]
        value = -(weight * (np.log(good) - np.log(total))).sum() + prior / 2 * (w @ w)
        return value, -(data.T @ (pull * weight[group])) + prior * w

    return dict(zip(index, minimise(loss, len(index)), strict=True))


def fit_models(articles: Sequence[dict[str, Any]], scorer: Any) -> dict[str, dict[str, float]]:
    """The weights of all three models."""

    def gathered(choices: Callable[[dict[str, Any]], Iterator[Choice]], run_together: float) -> list[Choice]:
        return [
            replace(choice, weight=choice.weight * weight)
            for article in articles
            for version, weight in layouts(article, run_together)
            for choice in choices(version)
        ]

    def pronouns(known: dict[str, float]) -> dict[str, float]:
        with mock.patch.object(weights, "weights", return_value=known):
            choices = gathered(lambda each: pronoun_choices(each, scorer.names_agree), RUN_TOGETHER)
        fitted = fit_choices(choices, 2.0)
        return {f: fitted.get(f, 0.0) + CORRECTIONS.get(f, 0.0) for f in dict.fromkeys([*fitted, *CORRECTIONS])}

    return {
        "direct": fit_choices(gathered(direct_choices, RUN_TOGETHER), 1.0),
        # Pronouns without a label are resolved by the first round's weights, never by those kept from an earlier run.
        "pronouns": pronouns(pronouns({})),
        "indirect": fit_choices(gathered(lambda each: reported_choices(each, scorer), 0.0), 3.0),
    }


def main() -> None:
    """Fit all three models and write them."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--gold", type=Path, required=True)
    parser.add_argument("--scorer", type=Path, required=True)
    parser.add_argument("--out", type=Path, default=Path("plugins/briefing/analysis/lexicon"))
    given = parser.parse_args()
    sys.path.insert(0, str(given.scorer))
    import score as scorer  # noqa: PLC0415

    articles = [json.loads(line) for line in given.gold.read_text(encoding="utf-8").splitlines() if line.strip()]
    for task, fitted in fit_models(articles, scorer).items():
        lines = [f"{feature} {weight:.2f}" for feature, weight in sorted(fitted.items()) if abs(weight) >= 0.05]
        given.out.joinpath(f"weights_{task}.txt").write_text(HEADER + "\n".join(lines) + "\n", encoding="utf-8")
        print(f"{task}: {len(lines)} features")


if __name__ == "__main__":
    main()
