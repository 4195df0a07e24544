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
from .mentions import Mention, behind_introduction, find_mentions
from .names import Name, find_names
from .narration import NAME, QUOTE, Narration, narrate, openers
from .people import Cast, Figure, gather, is_titled
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
    _find_signs(line, mentions, cast, words)
    _find_places(line, mentions, cast, words)
    _find_ordinary(names, cast, words)
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


def _find_signs(line: Narration, mentions: Sequence[Mention], cast: Cast, words: Vocabulary) -> None:
    """Note what descriptions ("the actress Ann Lee") and possessives ("In his remarks, Lee") tell of the people named."""
    for mention in mentions:
        if mention.kind != "name":
            continue
        figure = cast.figures[cast.of_name[mention.name]]
        if mention.role != (0, 0):
            roles = line.low[mention.role[0] : mention.role[1]]
            figure.genders["m"] += max(
                (2 - low.endswith(_OF_BOTH) for low in roles if low in words.male_nouns), default=0
            )
            figure.genders["f"] += 2 * any(low in words.female_nouns for low in roles)
            if any(
                low in words.person_nouns and low not in words.body_nouns and low not in _BODIES_TOO for low in roles
            ):
                figure.is_body = figure.is_place = False
                figure.human += 2
        figure.genders.update(2 * _own_gender(line, mention, words))
        begin = behind_introduction(line, mention.first, words)
        if _tells_of_a_person(line, mention.last):
            figure.human += 1
        describes = mention.first > 1 and line.low[mention.first - 2] in words.person_nouns  # "His cousin, Ann Lee"
        if begin >= 0 and not mention.owned and not describes:
            for item in range(begin, mention.first):
                gender = words.possessives.get(line.low[item])
                if gender:
                    figure.genders[gender] += 1


_OWN = frozenset({"his", "himself", "herself"})  # "her" and "he" may be anybody: "Lee called her", "Lee thinks he"
_NEAR = 8  # items


def _own_gender(line: Narration, mention: Mention, words: Vocabulary) -> str:
    """m or f as the first pronoun behind the subject of a sentence tells, where nobody else is named between; else ""."""
    first = min(mention.first, mention.role[0]) if mention.role != (0, 0) else mention.first
    if mention.owned or first != line.sentence_first[line.sentence[first]]:
        return ""
    for at in range(mention.last, min(mention.last + _NEAR, len(line))):
        low = line.low[at]
        if line.sentence[at] != line.sentence[first] or line.kind[at] in (NAME, QUOTE) or low == ":":
            return ""
        gender = words.pronouns.get(low) or words.possessives.get(low, "")
        if gender in ("m", "f"):
            return gender if low in _OWN else ""
    return ""


_OF_BOTH = ("spokesman", "congressman", "councilman", "businessman")
"""Offices of men that some print of women too, and which therefore tell no more than a given name."""
_BODIES_TOO = frozenset({"backer", "champion", "opponent", "owner", "partner", "rival", "sponsor", "winner"})
"""Descriptions of people that may be a body's as well."""


def _tells_of_a_person(line: Narration, behind: int) -> bool:
    """Whether an age or "who" follows a name: "Ann Lee, 54, …", "Ann Lee, who …"."""
    following = [*line.low[behind : behind + 3], "", "", ""]
    if following[0] == "who" or following[:2] == [",", "who"]:
        return True
    return following[0] == "," and following[2] in (",", ".") and following[1].isdigit() and len(following[1]) == 2


_WITHIN = frozenset({"in", "near"})
_SETTLEMENTS = frozenset({"capital", "city", "county", "province", "state", "suburb", "town", "township", "village"})
_MOSTLY_IN, _MOSTLY_AT = 0.5, 0.75
"""Share of a name's mentions that such prepositions stand before in a place's; more where none is "in", as works are at Orm."""
_HELD = frozenset(
    {"belief", "confidence", "faith", "interest", "investment", "share", "shares", "stake", "stakes", "trust"}
)
"""What one has in somebody or a body: "shares in Orm"."""
_LANDSCAPE = frozenset(
    [
        "avenue",
        "boulevard",
        "desert",
        "drive",
        "highlands",
        "hills",
        "island",
        "islands",
        "mountains",
        "ocean",
        "peninsula",
        "river",
        "road",
        "sea",
        "strait",
        "street",
    ]
)
"""Last words in names of places that no body bears."""


def _find_places(line: Narration, mentions: Sequence[Mention], cast: Cast, words: Vocabulary) -> None:
    """Mark as places the names without any sign of a person that "in", "from", "near" and the like stand before.

    Before all of them, or before most: a place may speak now and then, as its council.
    """
    before: dict[int, list[str]] = {}
    within: set[int] = set()
    toward, surely = words.parts.get("toward_place", frozenset()), words.parts.get("within_place", frozenset())
    for mention in mentions:
        if mention.kind == "name":
            number, first = cast.of_name[mention.name], mention.first
            low = line.low[first - 1] if first else ""
            if low == "of" and line.low[max(0, first - 2)] in _SETTLEMENTS:
                low = "in"  # "the town of Orm"
            before.setdefault(number, []).append(low)
            if low in _WITHIN and line.low[max(0, first - 2)] not in _HELD and not mention.owned:
                within.add(number)
    for number, lows in before.items():
        figure = cast.figures[number]
        always = toward.issuperset(lows) and not surely.isdisjoint(lows)
        share = sum(low in toward for low in lows) / len(lows)
        mostly = share >= (_MOSTLY_IN if number in within else _MOSTLY_AT) and not surely.isdisjoint(lows)
        landscape = len(figure.words) > 1 and figure.words[-1].casefold() in _LANDSCAPE
        if not figure.human and (always or landscape or (mostly and _may_be_place(figure, words))):
            figure.is_place = True


def _may_be_place(figure: Figure, words: Vocabulary) -> bool:
    """Whether nothing in a name tells that it is a body's."""
    lows = [word.casefold() for word in figure.words]
    return not (
        words.nouns_have_capitals
        or figure.words[0].isupper()
        or any(low in words.organisation_words or low in words.body_nouns or low in words.not_names for low in lows)
    )


def _find_ordinary(names: Sequence[Name], cast: Cast, words: Vocabulary) -> None:
    """Mark the figures whose names are common words or peoples, and whom nothing tells to be somebody."""
    for figure in cast.figures:
        lows = [word.casefold() for word in figure.words]
        if figure.human or figure.given or any(is_titled(names[number], words) for number in figure.names):
            continue
        figure.is_ordinary = all(
            low in words.common or low in words.function_words or low in words.calendar for low in lows
        ) and not any(low in words.organisation_words for low in lows)
        people = lows[-1] not in words.places and lows[-1].removesuffix("s") in words.places
        numbered = any(letter.isdigit() for low in lows for letter in low)
        figure.is_ordinary = figure.is_ordinary or people or numbered
        figure.is_description = len(lows) == 1 and (figure.is_ordinary or people)
