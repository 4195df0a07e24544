"""What stands around a name and tells of its bearer: a person and which gender, a body, a place, nobody."""

from __future__ import annotations

from collections.abc import Sequence

from .bearers import is_titled
from .mentions import Mention, behind_introduction
from .names import Name
from .narration import NAME, QUOTE, Narration
from .people import Cast, Figure
from .vocabulary import Vocabulary

_OWN = frozenset({"his", "himself", "herself"})  # "her" and "he" may be anybody: "Lee called her", "Lee thinks he"
_NEAR = 8  # items
_OF_BOTH = ("spokesman", "congressman", "councilman", "businessman")
"""Offices of men that some print of women too, and which therefore tell no more than a given name."""
_BODIES_TOO = frozenset({"backer", "champion", "opponent", "owner", "partner", "rival", "sponsor", "winner"})
"""Descriptions of people that may be a body's as well."""
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


def find_signs(line: Narration, mentions: Sequence[Mention], cast: Cast, words: Vocabulary) -> None:
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


def _tells_of_a_person(line: Narration, behind: int) -> bool:
    """Whether an age or "who" follows a name: "Ann Lee, 54, …", "Ann Lee, who …"."""
    following = [*line.low[behind : behind + 3], "", "", ""]
    if following[0] == "who" or following[:2] == [",", "who"]:
        return True
    return following[0] == "," and following[2] in (",", ".") and following[1].isdigit() and len(following[1]) == 2


def find_places(line: Narration, mentions: Sequence[Mention], cast: Cast, words: Vocabulary) -> None:
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


def find_ordinary(names: Sequence[Name], cast: Cast, words: Vocabulary) -> None:
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
