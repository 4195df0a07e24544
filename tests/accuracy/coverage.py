"""Keywords, points and links of the gold articles against what an editor would have chosen (``coverage.yml``)."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import yaml
from gold import load

from briefing.analysis import analyse
from briefing.corpus.keywords import worth_showing
from briefing.corpus.phrases import phrase_key
from briefing.corpus.related import find_related
from briefing.model import Briefing, Entry
from briefing.reading.document import from_text

COVERAGE = Path(__file__).parent / "coverage.yml"
KEYWORDS = 10


@dataclass(frozen=True, slots=True)
class Choice:
    """An editor's choice for one article."""

    article: str
    title: str
    event: str
    keywords: frozenset[str]
    """Keys of phrases."""
    points: tuple[str, ...]
    """Beginnings of sentences."""


def load_choices() -> tuple[Choice, ...]:
    """All articles of the file."""
    return tuple(
        Choice(
            each["article"],
            each["title"],
            each["event"],
            frozenset(map(phrase_key, each["keywords"])),
            tuple(each["points"]),
        )
        for each in yaml.safe_load(COVERAGE.read_text(encoding="utf-8"))
    )


def briefings() -> dict[str, Briefing]:
    """The briefing of each article of the file."""
    texts = {Path(article.id).stem: article.text for article in load()}
    return {
        choice.article: analyse(from_text(choice.article, choice.title, texts[choice.article]))
        for choice in load_choices()
    }


def coverage_figures() -> dict[str, float]:
    """Per cent, each better when higher.

    *keywords*: share of those shown that the editor would have chosen. *points*: share of points that may stand in the
    box. *links*: mean average precision of all other articles, ranked, for the same event, from their words alone.
    """
    choices = load_choices()
    found = briefings()
    keywords = [
        phrase_key(keyphrase.text) in choice.keywords
        for choice in choices
        for keyphrase in worth_showing(found[choice.article].keyphrases)[:KEYWORDS]
    ]
    points = [point.text.startswith(choice.points) for choice in choices for point in found[choice.article].summary]
    event = {choice.article: choice.event for choice in choices}
    links = find_related([Entry(briefing, "") for briefing in found.values()], maximum=KEYWORDS, floor=0.0)
    precisions = []
    for article, ranked in links.items():
        wanted = sum(name == event[article] for name in event.values()) - 1
        if wanted:
            places = [place for place, link in enumerate(ranked, 1) if event[link.id] == event[article]]
            precisions.append(sum(hit / place for hit, place in enumerate(places, 1)) / wanted)
    return {
        "keywords an editor would choose": _percent(keywords),
        "points that may stand": _percent(points),
        "links to the same event, MAP": _percent(precisions),
    }


def _percent(values: list[bool] | list[float]) -> float:
    return round(100 * sum(values) / len(values), 1)
