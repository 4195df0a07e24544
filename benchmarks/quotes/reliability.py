"""Whether a quote shown at 0.9 is right nine times in ten: a table of confidence against truth, and the fit of its correction.

    PYTHONPATH=plugins python benchmarks/quotes/reliability.py --gold dev.jsonl --scorer FOLDER
    PYTHONPATH=plugins python benchmarks/quotes/reliability.py --gold train.jsonl --scorer FOLDER --fit

``--gold``: articles as JSON lines with ``text`` and ``attributions``. ``--scorer``: the folder of the benchmark's
``score.py``, whose rules say what is right: the words were found and the speaker is the person of the gold. What the
scorer excuses is left out; words that nobody said count as wrong. Direct quotes and reported ones are told apart, and in
the fit also those whose speaker is a pronoun, since the doubt whom it means is of another kind. Unlike the scorer, which
takes the right mention for reported speech, this asks for the right person there too.

With ``--fit`` the confidence before correction is measured and ``calibration.txt`` is written: isotonic regression (pool
adjacent violators) over bins of equal size, straight lines between their means. The articles are then those that the
weights were fitted on, so each of ``FOLDS`` parts is judged by weights fitted on the others (``fit.py``, which needs
numpy and scipy); without it the standard library will do.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any
from unittest import mock

from briefing.analysis.quotes import find_quotes, results, weights
from briefing.config import Config
from briefing.model import Document, Quote, Span

BINS = (0.5, 0.6, 0.7, 0.8, 0.9, 1.0)
LEAST_IN_BIN = 150
FOLDS = 4
HEADER = """\
# Confidence before and after correction: track, share computed, share that was right on the training articles.
# Fitted by benchmarks/quotes/reliability.py --fit (isotonic regression); straight lines between the points.
# Origin: fitted for this project. Licence: AGPL-3.0-or-later.
"""
TRACKS = ("direct", "direct pronoun", "reported", "reported pronoun")
PRONOUNS = frozenset({"he", "she", "him", "her", "they", "it"})
Judged = tuple[str, float, bool]
"""Track, confidence, whether words and speaker are right."""


def prediction(quote: Quote, text: str, number: int) -> dict[str, Any]:
    """A quote as the scorer reads it; ``number`` comes back with each of its pieces."""
    mention = quote.mention
    place = {"start": mention.start, "end": mention.end, "mention": mention.of(text)} if mention else {}
    speaker = {"name": quote.speaker, "number": number, **place}
    return {
        "start": quote.span.start,
        "end": quote.span.end,
        "text": quote.text,
        "kind": quote.kind,
        "speaker": speaker,
    }


def judged(article: dict[str, Any], scorer: Any) -> Iterator[Judged]:
    """Each quote with a speaker, as the scorer judges it."""
    text = article["text"]
    paragraphs = tuple(Span(*piece) for piece in scorer.paragraphs(text, 0, len(text)))
    _, quotes = find_quotes(Document(article["id"], article.get("title") or "", text, paragraphs))
    shown = [quote for quote in quotes if quote.speaker is not None]
    _, inside, direct, reported, spare_direct, spare_reported = scorer.gold_segments(article)
    predicted = [prediction(quote, text, number) for number, quote in enumerate(shown)]
    pieces = scorer.predicted_segments(text, inside, predicted, scorer.collections.Counter())
    tracks = (
        ("direct", pieces[0], direct, spare_direct, scorer.DIRECT_IOU),
        ("reported", pieces[1], reported, spare_reported, scorer.INDIRECT_IOU),
    )
    for kind, found, gold, spare, overlap in tracks:
        matches = scorer.match(gold, found, overlap)
        excused = frozenset[int]().union(*(piece["toks"] for piece in spare))
        for place, piece in enumerate(found):
            quote = shown[piece["speaker"]["number"]]
            track = f"{kind} pronoun" if quote.mention and quote.mention.of(text).casefold() in PRONOUNS else kind
            if place in matches:
                source, name, how = gold[matches[place][0]]["info"]
                yield track, quote.confidence, scorer.entity_right(text, piece["speaker"], source, name, how, True)
            elif 2 * len(piece["toks"] & excused) < len(piece["toks"]):
                yield track, quote.confidence, False


def judged_by_others(articles: Sequence[dict[str, Any]], scorer: Any) -> Iterator[Judged]:
    """Each quote of articles that the weights have not seen, with its confidence before correction."""
    from fit import fit_models  # noqa: PLC0415

    with mock.patch.object(results, "calibrated", lambda confidence, _: confidence):
        for fold in range(FOLDS):
            models = fit_models([article for place, article in enumerate(articles) if place % FOLDS != fold], scorer)
            with mock.patch.object(weights, "weights", models.__getitem__):
                for article in articles[fold::FOLDS]:
                    yield from judged(article, scorer)


def isotonic(pairs: Sequence[tuple[float, bool]]) -> list[tuple[float, float]]:
    """Points of a rising line from confidence to truth: means of bins, neighbours that fall joined until none does."""
    ordered = sorted(pairs)
    count = max(1, len(ordered) // LEAST_IN_BIN)
    blocks: list[tuple[float, float, int]] = []
    for number in range(count):
        part = ordered[number * len(ordered) // count : (number + 1) * len(ordered) // count]
        blocks.append((sum(sure for sure, _ in part), float(sum(right for _, right in part)), len(part)))
        while len(blocks) > 1 and blocks[-2][1] / blocks[-2][2] >= blocks[-1][1] / blocks[-1][2]:
            last, before = blocks.pop(), blocks.pop()
            blocks.append((before[0] + last[0], before[1] + last[1], before[2] + last[2]))
    return [(sure / size, right / size) for sure, right, size in blocks]


def table(rows: Sequence[Judged]) -> str:
    """Quotes, mean confidence and share right for each step of confidence, as Markdown."""
    lines = ["| confidence | direct: quotes | shown | right | reported: quotes | shown | right |", "| --- " * 7 + "|"]
    for low, high in [*pairwise(BINS), (BINS[0], BINS[-1])]:
        cells = []
        for track in ("direct", "reported"):
            part = [
                (sure, right)
                for kind, sure, right in rows
                if kind.startswith(track) and low <= sure and (sure < high or high == 1)
            ]
            size = max(1, len(part))
            mean, true = sum(sure for sure, _ in part) / size, sum(right for _, right in part) / size
            cells.append(f"{len(part)} | {mean:.2f} | {true:.2f}")
        step = "all" if (low, high) == (BINS[0], BINS[-1]) else f"{low}–{high}"
        lines.append(f"| {step} | {' | '.join(cells)} |")
    return "\n".join(lines)


def main() -> None:
    """Print the table, or fit the correction."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--gold", type=Path, required=True)
    parser.add_argument("--scorer", type=Path, required=True)
    parser.add_argument("--fit", action="store_true")
    parser.add_argument("--out", type=Path, default=Path("plugins/briefing/analysis/lexicon/calibration.txt"))
    given = parser.parse_args()
    sys.path.insert(0, str(given.scorer))
    import score as scorer  # noqa: PLC0415

    articles = [json.loads(line) for line in given.gold.read_text(encoding="utf-8").splitlines() if line.strip()]
    if given.fit:
        rows = list(judged_by_others(articles, scorer))
        lines = [
            f"{track.replace(' ', '-')} {sure:.3f} {right:.3f}"
            for track in TRACKS
            for sure, right in isotonic([(sure, right) for kind, sure, right in rows if kind == track])
        ]
        given.out.write_text(HEADER + "\n".join(lines) + "\n", encoding="utf-8")
    else:
        rows = [row for article in articles for row in judged(article, scorer) if row[1] >= Config().confidence]
    print(table(rows))


if __name__ == "__main__":
    main()
