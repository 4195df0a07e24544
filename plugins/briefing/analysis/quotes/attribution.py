"""The likeliest source of each marked span, by the weights of its candidates' features."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from .candidates import Candidate, candidates, names_a_work
from .reading import Scene
from .weights import score, softmax


@dataclass(frozen=True, slots=True)
class Attributed:
    """A marked span with its source."""

    marked: int
    source: Candidate | None
    """None when nobody is likelier than anybody."""
    share: float
    """How likely the source is right, 0 to 1."""
    nobody: float
    """How likely the span is no quotation at all, 0 to 1."""
    continues: bool
    """True when it carries on the span before: same speaker, same utterance."""


def attribute(scene: Scene) -> list[Attributed]:
    """The source of every marked span, in reading order; each may depend on the one before."""
    found: list[Attributed] = []
    before: Candidate | None = None
    named = _named_beside(scene)
    for number, span in enumerate(scene.marked):
        options = candidates(scene.stage, scene.cues, scene.cue_firsts, scene.marked, number, before)
        shares = softmax([score(option.features, "direct") for option in options])
        source, share = _best(options, shares, named)
        if names_a_work(scene.stage, span, scene.stage.line.quote_at[number]):
            found.append(Attributed(number, None, 0.0, 1.0, continues=False))
            continue
        nobody = min(shares[0], found[-1].nobody) if span.continues and found else shares[0]
        found.append(Attributed(number, source, share, nobody, _carries_on(scene, found, number, source)))
        before = source if source is not None and share > shares[0] else None
    return found


def _named_beside(scene: Scene) -> dict[int, int]:
    """Each description that stands beside a name ("the chief, Ann Lee") to the mention of that name."""
    mentions = scene.stage.mentions
    roles = {mention.role: number for number, mention in enumerate(mentions) if mention.kind == "name"}
    return {
        number: roles[mention.first, mention.last]
        for number, mention in enumerate(mentions)
        if mention.kind == "noun" and (mention.first, mention.last) in roles
    }


def _best(
    options: Sequence[Candidate], shares: Sequence[float], named: Mapping[int, int]
) -> tuple[Candidate | None, float]:
    """The likeliest phrase; candidates for the same phrase (by several cues, or carried) add their shares."""

    def key(option: Candidate) -> tuple[int, int]:
        return (option.mention, option.first) if option.mention < 0 else (named.get(option.mention, option.mention), 0)

    totals: dict[tuple[int, int], float] = {}
    for option, share in zip(options[1:], shares[1:], strict=True):
        totals[key(option)] = totals.get(key(option), 0.0) + share
    if not totals:
        return None, 0.0
    winner = max(totals, key=lambda k: totals[k])
    same = [i for i, option in enumerate(options) if i and key(option) == winner]
    best = max(same, key=lambda i: (options[i].mention == winner[0], shares[i], -i))
    return options[best], totals[winner]


def _carries_on(scene: Scene, found: Sequence[Attributed], number: int, source: Candidate | None) -> bool:
    """Whether a span is the second half of “A,” she said, “B.”"""
    if not found or source is None or found[-1].source is None:
        return False
    last = found[-1].source
    if (last.mention, last.first) != (source.mention, source.first):
        return False
    line = scene.stage.line
    here, previous = line.quote_at[number], line.quote_at[number - 1]
    return scene.marked[number].continues or (
        line.sentence[here] == line.sentence[previous] and here - previous < _LONGEST_BREAK
    )


_LONGEST_BREAK = 20  # items between the halves of a broken quotation
