"""The first steps on one article: text → marked spans, names, narration, mentions, people, cues."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ...model import Document, Span
from .arabic import find_arabic_names
from .cues import find_cues
from .dashes import find_dashes
from .labels import behind_label
from .layout import joined, laid_out, paragraph_starts
from .marks import Marked, find_marked, without_crossheads
from .mentions import Mention, find_mentions
from .names import Name, find_names
from .narration import Narration, narrate, openers
from .people import Cast, gather
from .signs import find_ordinary, find_places, find_signs
from .stage import Cue, Stage, stage
from .tokens import Tokens, tokenize
from .vocabulary import Vocabulary, vocabulary


@dataclass(frozen=True, slots=True)
class Scene:
    """An article read: everything that attribution needs, nothing decided yet."""

    document: Document
    paragraphs: list[Span]
    """As the analysis sees them, which is not how the document breaks them if it lost its own."""
    marked: list[Marked]
    names: list[Name]
    cast: Cast
    stage: Stage
    cues: list[Cue]
    cue_firsts: list[int]
    """First item of each cue, for bisection."""

    def behind_dateline(self, first: int) -> int:
        """The first item from ``first`` on that is no part of the dateline."""
        dateline, starts = self.document.dateline, self.stage.line.start
        while dateline is not None and first < len(starts) and starts[first] < dateline.span.end:
            first += 1
        return first


def read(document: Document, aliases: Mapping[str, str]) -> Scene:
    """The steps, in order."""
    words = vocabulary(document.lang)
    tokens = tokenize(document.text)
    blocks = joined(document.text, document.paragraphs)
    found = without_crossheads(document.text, blocks, find_marked(document.text, blocks))
    marked = [behind_label(document.text, span) for span in found]
    dialogue = find_dashes(document.text, blocks, marked, words)
    marked = sorted([*marked, *dialogue], key=lambda span: span.start)
    starts = paragraph_starts(tokens, blocks, marked)
    tokens, marked = laid_out(tokens, marked, starts)
    paragraphs = [Span(start, end) for start, end in pairwise([*starts, len(document.text)])]
    behind_dateline = document.dateline.span.end if document.dateline else 0
    if words.verbs_first:
        names = find_arabic_names(tokens, words)
    else:
        names = find_names(tokens, openers(tokens, marked, behind_dateline), words)
    names = [name for name in names if tokens.starts[name.first] >= behind_dateline]
    line = narrate(tokens, marked, names, words)
    mentions = find_mentions(line, names, words)
    after_article = [_has_article(tokens, name) for name in names]
    located = frozenset(
        tokens.words[name.start]
        for name in names
        if len(name.words) == 1 and name.first and _locates(tokens, name.first - 1, words)
    )
    genders = [_told_gender(tokens, name, words) for name in names]
    cast = gather(names, after_article, genders, located, aliases, words)
    _name_descriptions(document.text, line, mentions, cast, aliases)
    find_signs(line, mentions, cast, words)
    find_places(line, mentions, cast, words)
    find_ordinary(names, cast, words)
    scene = stage(document.text, line, mentions, words)
    cues = find_cues(scene)
    return Scene(document, paragraphs, marked, names, cast, scene, cues, [cue.first for cue in cues])


def _locates(tokens: Tokens, preposition: int, words: Vocabulary) -> bool:
    """Whether a preposition makes a place of the name behind it; "a manager at Orm" works for a body of that name."""
    low = tokens.lows[preposition]
    works = low == "at" and preposition and tokens.lows[preposition - 1] in words.person_nouns
    return (low == "from" or words.plays("within_place", low)) and not works


_OF_SOMEBODY = frozenset(
    {"administration", "camp", "campaign", "candidacy", "era", "family", "household", "presidency", "years"}
)
"""What is called by a person's name: "the Lee campaign" tells of no body called "the Lee"."""


def _has_article(tokens: Tokens, name: Name) -> bool:
    """Whether "the" belongs to a name."""
    the = bool(name.first) and tokens.lows[name.first - 1] == "the"
    return the and _OF_SOMEBODY.isdisjoint(tokens.lows[name.last : name.last + 1])


_SUBJECTS = {"he": "m", "she": "f"}


def _told_gender(tokens: Tokens, name: Name, words: Vocabulary) -> str:
    """m or f where somebody speaks of himself or herself: "Lee said she would"; else ""."""
    said, *then = [*tokens.lows[name.last : name.last + 3], "", "", ""][:3]
    return _SUBJECTS.get(then[then[0] == "that"], "") if said in words.say else ""


def _name_descriptions(
    text: str, line: Narration, mentions: Sequence[Mention], cast: Cast, aliases: Mapping[str, str]
) -> None:
    """Give descriptions the names that an editor set for them ("the mayor" = "Ann Lee")."""
    known = {alias.casefold(): name for alias, name in aliases.items()}
    for number, mention in enumerate(mentions):
        if known and mention.kind == "noun" and not mention.owned:
            words = text[line.start[mention.first] : line.end[mention.last - 1]].casefold()
            name = known.get(words) or known.get(words.removeprefix("the "))
            if name:
                cast.of_mention[number] = cast.called(name)
