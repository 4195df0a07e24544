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
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2] / "plugins"))

from briefing.corpus import features, similarity
from briefing.corpus.related import find_related
from briefing.corpus.speakers import merge_speakers
from briefing.corpus.tags import build_vocabulary
from briefing.corpus.terms import count_terms
from briefing.model import Briefing, Document, Entry, Keyphrase, Person, Quote, Span


def entry(id: str, title: str, text: str, day: str = "") -> Entry:
    """An article with nothing but its words."""
    paragraphs, start = [], 0
    for line in text.split("\n"):
        paragraphs.append(Span(start, start + len(line)))
        start += len(line) + 1
    document = Document(id, title, text, tuple(span for span in paragraphs if span.end > span.start))
    return Entry(Briefing(id, title, "en", terms=count_terms(document)), day)


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
    """Print CPU seconds of linking invented collections whose words and people follow Zipf's law, step by step.

    Each article names two people in full and one by surname; every surname has several bearers.
    """
    chance = random.Random(1)  # noqa: S311 - no secret
    words = ["".join(chance.choices("abcdefghiklmnoprstuvw", k=chance.randint(4, 9))) for _ in range(30_000)]
    weights = [1 / (rank + 20) for rank in range(len(words))]
    full = [f"{given} {word.title()}" for word in words[500:1000] for given in ("Ada", "Bo", "Cleo", "Dov")]
    chance.shuffle(full)
    print("articles  speakers   tags  related  all (CPU seconds)")
    for size in sizes:
        stories = [chance.choices(words[500:], k=30) for _ in range(size // 5 + 1)]
        entries = []
        for n in range(size):
            story = stories[n // 5]
            text = "\n".join(" ".join(chance.choices(words, weights, k=200) + story) for _ in "abc")
            bare = entry(f"{n:06}", "", text, str(date(2020, 1, 1) + timedelta(n // 8)))
            names = chance.choices(full, weights[: len(full)], k=3)
            names[2] = names[2].split()[1]
            briefing = replace(
                bare.briefing,
                people=tuple(Person(name) for name in dict.fromkeys(names)),
                quotes=tuple(Quote("", Span(0, 0), "direct", name) for name in names),
                keyphrases=tuple(Keyphrase(" ".join(story[k : k + 2]), 1.0) for k in range(9)),
            )
            entries.append(replace(bare, briefing=briefing))
        marks = [time.process_time()]
        speakers = merge_speakers(entries)
        marks.append(time.process_time())
        tags = build_vocabulary(entries, speakers)
        marks.append(time.process_time())
        find_related(entries, speakers, tags)
        marks.append(time.process_time())
        steps = " ".join(f"{end - start:8.1f}" for start, end in pairwise(marks))
        print(f"{size:8} {steps} {marks[-1] - marks[0]:6.1f}", flush=True)


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
