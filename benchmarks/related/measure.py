"""Related coverage measured: what each part of the method is worth, and how the cost grows.

    python benchmarks/related/measure.py quality GOLD.jsonl     # lines with "id", "title", "text", "event"
    python benchmarks/related/measure.py growth 1000 2000 4000  # invented articles

Quality is mean average precision (MAP) of the first ten links for "the same event", on whole texts and on their first two
lines. The figures in docs/related.md come from here.
"""

from __future__ import annotations

import json
import random
import sys
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2] / "plugins"))

from briefing.corpus import features, similarity
from briefing.corpus.related import find_related
from briefing.corpus.terms import count_terms
from briefing.model import Briefing, Document, Entry, Span


def entry(id: str, title: str, text: str, date: str = "") -> Entry:
    """An article with nothing but its words."""
    paragraphs, start = [], 0
    for line in text.split("\n"):
        paragraphs.append(Span(start, start + len(line)))
        start += len(line) + 1
    document = Document(id, title, text, tuple(span for span in paragraphs if span.end > span.start))
    return Entry(Briefing(id, title, "en", terms=count_terms(document)), date)


def mean_average_precision(entries: list[Entry], event: dict[str, str]) -> float:
    """In per cent, over articles whose event has another article."""
    sizes = Counter(event.values())
    related = find_related(entries, maximum=10, floor=0.0)
    precisions = []
    for id, links in related.items():
        if sizes[event[id]] > 1:
            hits, total = 0, 0.0
            for place, link in enumerate(links, 1):
                if event[link.id] == event[id]:
                    hits += 1
                    total += hits / place
            precisions.append(total / min(10, sizes[event[id]] - 1))
    return 100 * sum(precisions) / len(precisions)


@contextmanager
def changed(module: object, name: str, value: object) -> Iterator[None]:
    """A constant set otherwise for a while."""
    kept = getattr(module, name)
    setattr(module, name, value)
    try:
        yield
    finally:
        setattr(module, name, kept)


def quality(path: str) -> None:
    """Print MAP for the method and for the method without each of its parts."""
    gold = [json.loads(line) for line in Path(path).read_text(encoding="utf-8").splitlines()]
    event = {article["id"]: article["event"] for article in gold}
    variants: list[tuple[str, object, str, object]] = [
        ("as it is", similarity, "ROUNDS", similarity.ROUNDS),
        ("one round of company", similarity, "ROUNDS", 1),
        ("no company", similarity, "ROUNDS", 0),
        ("names weigh like words", features, "NAME_WEIGHT", 1.0),
        ("lone words in full", similarity, "LONE", 1.0),
        ("64 words an article", similarity, "KEPT", 64),
        ("256 words an article", similarity, "KEPT", 256),
    ]
    for name, module, constant, value in variants:
        with changed(module, constant, value):
            figures = []
            for lines in (None, 2):
                entries = [
                    entry(each["id"], each.get("title") or "", "\n".join(each["text"].split("\n")[:lines]))
                    for each in gold
                ]
                figures.append(mean_average_precision(entries, event))
        print(f"{name:24} {figures[0]:6.2f} {figures[1]:6.2f}")


def growth(sizes: list[int]) -> None:
    """Print CPU seconds of :func:`find_related` for invented collections whose words follow Zipf's law."""
    chance = random.Random(1)  # noqa: S311 - no secret
    words = ["".join(chance.choices("abcdefghiklmnoprstuvw", k=chance.randint(4, 9))) for _ in range(30_000)]
    weights = [1 / (rank + 20) for rank in range(len(words))]
    for size in sizes:
        stories = [chance.choices(words[500:], k=30) for _ in range(size // 5 + 1)]
        entries = [
            entry(
                f"{n:06}",
                "",
                "\n".join(" ".join(chance.choices(words, weights, k=200) + stories[n // 5]) for _ in "abc"),
            )
            for n in range(size)
        ]
        start = time.process_time()
        find_related(entries)
        print(f"{size:7} articles {time.process_time() - start:6.1f} s", flush=True)


def main() -> None:
    """Run what the command line asks for."""
    match sys.argv[1:]:
        case ["quality", path]:
            quality(path)
        case ["growth", *sizes] if sizes:
            growth([int(size) for size in sizes])
        case _:
            sys.exit(__doc__)


if __name__ == "__main__":
    main()
