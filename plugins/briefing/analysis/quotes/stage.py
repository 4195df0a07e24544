"""The article set out for the steps behind ``mentions``: narration, mentions, and the records of cues and subjects."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from .mentions import Mention
from .narration import Narration
from .vocabulary import Vocabulary

Strength = Literal["say", "tell", "according", "colon"]
How = Literal["before", "comma", "relative", "shared", "after", "gerund", "object", "dropped"]
"""Where a subject stands: directly *before* the verb; before a *comma* that closes a phrase between; before "who"
(*relative*); before an earlier verb of the same clause (*shared*); directly *after* the verb; in the main clause of a
*gerund* or infinitive; as the *object* of "according to"; nowhere, since the language *dropped* the pronoun."""


@dataclass(frozen=True, slots=True)
class Subject:
    """A mention (its number, or -1 for a phrase that is none) as the subject of a cue.

    The items are those of the mention, but for a relative clause those of "who".
    """

    mention: int
    how: How
    first: int
    """Items of the phrase, ``last`` exclusive."""
    last: int


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that signal speech: items ``first`` to ``last`` (exclusive) and who may be speaking, likeliest first."""

    first: int
    last: int
    word: str
    strength: Strength
    subjects: tuple[Subject, ...]
    passive: bool = False


@dataclass(frozen=True, slots=True)
class Stage:
    """What the steps after the mentions share."""

    text: str
    line: Narration
    mentions: list[Mention]
    starting: Mapping[int, int]
    """Item to the mention that starts there."""
    ending: Mapping[int, int]
    """Item behind a mention to that mention."""
    heads: list[int]
    """Item that carries the meaning of each mention, in order."""
    vocabulary: Vocabulary

    def like(self, item: int) -> str:
        """The word at an item, lower case; of a function word its English counterpart. Empty behind the last item."""
        low = self.line.low[item] if item < len(self.line.low) else ""
        return self.vocabulary.counterparts.get(low, low)


def stage(text: str, line: Narration, mentions: list[Mention], vocabulary: Vocabulary) -> Stage:
    """Index the mentions by their edges; of several that share an edge the longer one counts."""
    starting: dict[int, int] = {}
    ending: dict[int, int] = {}
    for number, mention in enumerate(mentions):
        old = starting.get(mention.first)
        if old is None or mentions[old].last < mention.last:
            starting[mention.first] = number
        old = ending.get(mention.last)
        if old is None or mentions[old].first > mention.first:
            ending[mention.last] = number
    return Stage(text, line, mentions, starting, ending, [mention.head for mention in mentions], vocabulary)
