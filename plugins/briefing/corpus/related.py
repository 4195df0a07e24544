"""Related coverage: the articles on the same matter, each with its reason."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from ..model import Briefing, Entry, Related, Speaker, Story, Tag
from .dates import DAY, timestamp
from .features import word_features
from .folding import word_key
from .similarity import Graph, Vector, best_first, cosine, nearest, vouch, weigh
from .stories import find_stories

Kind = Literal["story", "background", "version"]
_KINDS: tuple[Kind, ...] = ("version", "story", "background")

FLOOR = 0.46
"""Support below which an article is not shown as related: an unrelated one is worse than none. Support is the mean of
the articles' own cosine and the one with their company: the first alone misses reports in other words, the second
alone finds company for everybody where a collection is small."""
STORY = 0.5
"""Support from which two articles are on the same event, if they are close in time."""
STORY_DAYS = 21.0
"""Days within which reports of one event follow one another."""
VERSION = 0.8
"""Share of common words from which two articles are the same text."""
FEWEST = 2
"""Shared words that a link needs which shares neither tag nor speaker: one alone is chance."""
REASONS = 3
"""Shared words shown as a reason."""

TAG_COUNT = 2.0
EDITOR_TAG_COUNT = 4.0
SPEAKER_COUNT = 2.0
"""A shared tag or speaker counts as so many mentions of a word."""
AGE_WEIGHT = 0.2
"""Share of the cosine that articles lose with the time between them, half of it in AGE_HALF_LIFE days."""
AGE_HALF_LIFE = 30.0


@dataclass(frozen=True, slots=True)
class Coverage:
    """How all articles belong together."""

    related: dict[str, tuple[Related, ...]]
    """Every entry's id → its links, perhaps none."""
    stories: tuple[Story, ...]


@dataclass(frozen=True, slots=True)
class _Link:
    """One article near another, before the best are chosen."""

    other: int
    score: float
    support: float
    kind: Kind


def find_related(
    entries: Iterable[Entry],
    speakers: Iterable[Speaker] = (),
    tags: Iterable[Tag] = (),
    maximum: int = 5,
    *,
    floor: float = FLOOR,
) -> dict[str, tuple[Related, ...]]:
    """The best links of each article: see :func:`find_coverage`."""
    return find_coverage(entries, speakers, tags, maximum, floor=floor).related


def find_coverage(
    entries: Iterable[Entry],
    speakers: Iterable[Speaker] = (),
    tags: Iterable[Tag] = (),
    maximum: int = 5,
    *,
    floor: float = FLOOR,
) -> Coverage:
    """The best links of each article, and the stories.

    Computed from the briefings' terms; shared tags and speakers count as further terms where there are any. The score
    is the cosine of two articles seen with their company (:func:`similarity.vouch`). Versions of the same text come
    first, then the same story, then background, each by falling score, then id. Of an article and its other versions
    one alone is linked.

    Args:
        maximum: links beside versions.
        floor: links with lower support, or without a reason, are left out; 0 gives a full ranking by score, in which
            versions count as any other link.
    """
    ordered = sorted(entries, key=lambda entry: entry.briefing.id)
    speakers, tags = tuple(speakers), tuple(tags)
    speakers_of = _by_article((article, speaker.id) for speaker in speakers for article, _ in speaker.in_article)
    tags_of = _by_article((article, tag.id) for tag in tags for article in tag.articles)
    counts = {tag.id: EDITOR_TAG_COUNT if tag.by_editor else TAG_COUNT for tag in tags}
    features = word_features(entry.briefing for entry in ordered)
    for entry, words in zip(ordered, features, strict=True):
        # No word starts with "#" or "@".
        words |= {f"#{tag}": counts[tag] for tag in tags_of.get(entry.briefing.id, ())}
        words |= {f"@{speaker}": SPEAKER_COUNT for speaker in speakers_of.get(entry.briefing.id, ())}
    vectors = weigh(features)
    links = _links(ordered, vectors, floor)
    versions = [{link.other for link in found if link.kind == "version"} for found in links]

    related = {}
    for position, (entry, found) in enumerate(zip(ordered, links, strict=True)):
        chosen: list[Related] = []
        shown: set[int] = set()
        copies = 0
        for link in found if not floor else sorted(found, key=lambda link: _KINDS.index(link.kind)):
            if len(chosen) - copies >= maximum:
                break
            if floor and link.kind != "version" and versions[link.other] & (shown | {position}):
                continue
            same_tags = _shared(tags_of, entry, ordered[link.other])
            same_speakers = _shared(speakers_of, entry, ordered[link.other])
            reason = () if same_tags or same_speakers else _heaviest(vectors[position], vectors[link.other])
            if same_tags or same_speakers or len(reason) >= FEWEST or not floor:
                shown.add(link.other)
                copies += bool(floor) and link.kind == "version"
                id = ordered[link.other].briefing.id
                chosen.append(Related(id, round(link.score, 6), link.kind, same_tags, same_speakers, reason))
        related[entry.briefing.id] = _readable(entry.briefing, chosen)
    same = {
        (position, link.other): link.support
        for position, found in enumerate(links)
        for link in found
        if link.kind != "background"
    }
    return Coverage(related, find_stories(ordered, same, versions) if floor else ())


def _links(entries: Sequence[Entry], vectors: Sequence[Vector], floor: float) -> list[list[_Link]]:
    """For each article, by position, those near it with enough support; best first."""
    plain = nearest(vectors)
    links = []
    for position, row in enumerate(vouch(_in_time(plain, entries))):
        found = []
        for other, score in sorted(row.items(), key=best_first):
            own = plain[position].get(other)
            if own is None:
                own = cosine(vectors[position], vectors[other])
            support = (own + score) / 2
            if score > 0 and support >= floor:
                found.append(_Link(other, score, support, _kind(entries[position], entries[other], own, support)))
        links.append(found)
    return links


def _by_article(pairs: Iterable[tuple[str, str]]) -> dict[str, tuple[str, ...]]:
    """(article, what it has) → article → all it has, sorted."""
    gathered: dict[str, set[str]] = defaultdict(set)
    for article, thing in pairs:
        gathered[article].add(thing)
    return {article: tuple(sorted(things)) for article, things in gathered.items()}


def _shared(things: Mapping[str, Sequence[str]], one: Entry, other: Entry) -> tuple[str, ...]:
    """What both articles have, sorted."""
    theirs = things.get(other.briefing.id, ())
    return tuple(thing for thing in things.get(one.briefing.id, ()) if thing in theirs)


def _in_time(graph: Graph, entries: Sequence[Entry]) -> Graph:
    """Cosines, a little lower the more days lie between two articles: the usual mix-up is an older, like event."""
    times = [timestamp(entry.date) for entry in entries]

    def factor(one: float | None, other: float | None) -> float:
        if one is None or other is None:
            return 1.0
        return 1 - AGE_WEIGHT * (1 - math.pow(0.5, abs(one - other) / DAY / AGE_HALF_LIFE))

    return [
        {other: similarity * factor(times[position], times[other]) for other, similarity in row.items()}
        for position, row in enumerate(graph)
    ]


def _kind(entry: Entry, other: Entry, own: float, support: float) -> Kind:
    # The costly test only where it can hold.
    if own > 0.7 and _same_words(dict(entry.briefing.terms), dict(other.briefing.terms)) >= VERSION:
        return "version"
    first, second = timestamp(entry.date), timestamp(other.date)
    far = first is not None and second is not None and abs(first - second) > STORY_DAYS * DAY
    return "background" if far or support < STORY else "story"


def _same_words(one: Mapping[str, int], other: Mapping[str, int]) -> float:
    """Weighted Jaccard index of two articles' counts, 0 to 1."""
    common = sum(min(count, other.get(term, 0)) for term, count in one.items())
    total = sum(one.values()) + sum(other.values()) - common
    return common / total if total else 0.0


def _heaviest(vector: Vector, other: Vector) -> tuple[str, ...]:
    """Keys of the shared words that weigh most; numbers alone explain nothing."""
    shared = [key for key in vector.keys() & other.keys() if not key[0].isdigit()]
    shared.sort(key=lambda key: (-vector[key] * other[key], key))
    return tuple(shared[:REASONS])


def _readable(briefing: Briefing, links: Sequence[Related]) -> tuple[Related, ...]:
    """Links whose shared words are written as the article writes them, not as keys."""
    wanted = {key for link in links for key in link.terms}
    if not wanted:
        return tuple(links)
    forms = {key: term for term, _ in briefing.terms if (key := word_key(term)) in wanted}
    return tuple(replace(link, terms=tuple(forms[key] for key in link.terms if key in forms)) for link in links)
