"""Links between articles on one event → stories, which may span days."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet

from ..model import Entry, Story
from .dates import newest_first
from .similarity import NEAREST
from .slugs import unique_slugs

TOGETHER = 0.4
"""Share of the pairs between two groups that must be links before the groups are one story: one link between two
stories does not chain them."""


def find_stories(
    entries: Sequence[Entry], links: Mapping[tuple[int, int], float], versions: Sequence[AbstractSet[int]]
) -> tuple[Story, ...]:
    """Stories, by id: groups of articles that are linked with one another, not by a chain of links.

    Average linkage, bottom-up: the best supported link first joins its two groups, if enough of the pairs between them
    are links.

    Args:
        entries: the articles, by position.
        links: (position, position) → support, for articles on the same event; a pair may be there one way or both.
        versions: for each article, those that have the same text.
    """
    support: dict[tuple[int, int], float] = {}
    for (one, other), value in links.items():
        pair = min(one, other), max(one, other)
        support[pair] = max(value, support.get(pair, 0.0))
    group_of = list(range(len(entries)))
    members = {position: [position] for position in group_of}
    between: dict[int, dict[int, int]] = defaultdict(dict)
    for one, other in support:
        between[one][other] = between[other][one] = 1
    for one, other in sorted(support, key=lambda pair: (-support[pair], pair)):
        kept, gone = sorted((group_of[one], group_of[other]), key=lambda group: (-len(members[group]), group))
        if kept == gone:
            continue
        # An article has so many neighbours and no more: in a large group they cannot all be linked.
        pairs = len(members[gone]) * min(len(members[kept]), NEAREST)
        if between[kept][gone] >= TOGETHER * pairs:
            _merge(kept, gone, members, group_of, between)
    stories = [
        sorted(group, key=lambda position: newest_first(entries[position]), reverse=True)
        for group in members.values()
        if _texts(group, versions) > 1
    ]
    stories.sort(key=lambda story: newest_first(entries[story[0]]), reverse=True)
    ids = unique_slugs((entries[story[0]].briefing.title or entries[story[0]].briefing.id, "") for story in stories)
    return tuple(
        sorted(
            (
                Story(id, _title(story, entries, support), tuple(entries[position].briefing.id for position in story))
                for id, story in zip(ids, stories, strict=True)
            ),
            key=lambda story: story.id,
        )
    )


def _merge(
    kept: int,
    gone: int,
    members: dict[int, list[int]],
    group_of: list[int],
    between: dict[int, dict[int, int]],
) -> None:
    for position in members[gone]:
        group_of[position] = kept
    members[kept] += members.pop(gone)
    for other, count in between.pop(gone).items():
        del between[other][gone]
        if other != kept:
            between[kept][other] = between[other][kept] = between[kept].get(other, 0) + count


def _texts(group: Sequence[int], versions: Sequence[AbstractSet[int]]) -> int:
    """How many articles of the group are not versions of one before."""
    kept: set[int] = set()
    for position in group:
        if not versions[position] & kept:
            kept.add(position)
    return len(kept)


def _title(story: Sequence[int], entries: Sequence[Entry], support: Mapping[tuple[int, int], float]) -> str:
    """The title of the article that is nearest to the rest, of several the oldest."""

    def nearness(position: int) -> float:
        return sum(support.get((min(position, other), max(position, other)), 0.0) for other in story)

    return entries[max(story, key=lambda position: (nearness(position), -story.index(position)))].briefing.title
