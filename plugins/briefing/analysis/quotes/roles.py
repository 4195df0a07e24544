"""What the article calls somebody beside the name, as a line that reads by itself: an office or a description."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from .mentions import Mention
from .narration import NAME, PUNCT, QUOTE, WORD
from .people import Figure
from .reading import Scene
from .vocabulary import Vocabulary

_HONORIFICS = frozenset(
    [
        "alhaja",
        "alhaji",
        "barr",
        "dame",
        "datin",
        "dato",
        "datuk",
        "don",
        "doña",
        "dr",
        "engr",
        "frau",
        "hajia",
        "herr",
        "hon",
        "lady",
        "lord",
        "m",
        "me",
        "miss",
        "mlle",
        "mm",
        "mme",
        "mr",
        "mrs",
        "ms",
        "mx",
        "señor",
        "señora",
        "shri",
        "shrimati",
        "signor",
        "signora",
        "sir",
        "smt",
        "sr",
        "sra",
    ]
)
_IN_FULL = {
    "adm": "Admiral",
    "asst": "Assistant",
    "atty": "Attorney",
    "capt": "Captain",
    "cllr": "Councillor",
    "cmdr": "Commander",
    "col": "Colonel",
    "cr": "Councillor",
    "det": "Detective",
    "gen": "General",
    "gov": "Governor",
    "insp": "Inspector",
    "lt": "Lieutenant",
    "maj": "Major",
    "prof": "Professor",
    "rep": "Representative",
    "rev": "Reverend",
    "sen": "Senator",
    "sgt": "Sergeant",
    "supt": "Superintendent",
}
_RELATIONS = frozenset(
    [
        "ally",
        "aunt",
        "boyfriend",
        "brother",
        "classmate",
        "colleague",
        "cousin",
        "counterpart",
        "coworker",
        "dad",
        "daughter",
        "deputy",
        "ex-husband",
        "ex-wife",
        "father",
        "father-in-law",
        "fiance",
        "friend",
        "girlfriend",
        "grandfather",
        "grandmother",
        "husband",
        "mother",
        "mother-in-law",
        "mum",
        "mom",
        "namesake",
        "neighbor",
        "neighbour",
        "nephew",
        "niece",
        "opponent",
        "parent",
        "partner",
        "predecessor",
        "rival",
        "sister",
        "sister-in-law",
        "son",
        "spouse",
        "stepfather",
        "stepmother",
        "successor",
        "teammate",
        "twin",
        "uncle",
        "wife",
    ]
)
"""Descriptions that say nothing without the person whose they are."""
_OWNERS = frozenset(["her", "his", "its", "my", "our", "their", "whose", "your"])
_BELONGS = frozenset(["at", "for", "in", "of"])
_LONGEST_FIELD = 4  # items


def described_names(scene: Scene) -> dict[int, Mention]:
    """Each printing of a name, by its number, that a description stands beside."""
    return {mention.name: mention for mention in scene.stage.mentions if mention.kind == "name" and mention.role[1]}


def role_of(scene: Scene, figure: Figure, beside: Mapping[int, Mention]) -> str:
    """What the article first calls somebody: the office before the name, else the description around it, or "".

    ``beside``: the descriptions of :func:`described_names`.
    """
    for number in figure.names:
        office = _office(scene.names[number].title)
        if office:
            return office
    for number in figure.names:
        description = _description(scene, beside[number]) if number in beside else ""
        if description:
            return description
    return ""


def _office(title: Sequence[str]) -> str:
    kept = [word for word in title if word.casefold().rstrip(".") not in _HONORIFICS]
    return " ".join(_IN_FULL.get(word.casefold().rstrip("."), word) for word in kept)


def _description(scene: Scene, mention: Mention) -> str:
    """The description with what belongs to it ("the mayor of Orm"), without a pronoun that it would not be understood by."""
    line = scene.stage.line
    first, last = mention.role
    if line.low[first] in _OWNERS:
        if line.low[last - 1] in _RELATIONS:
            return ""
        first += 1
    if first >= last:
        return ""
    text = scene.document.text[line.start[first] : line.end[_whole(scene, last) - 1]]
    text = " ".join(text.split())
    return text[0].lower() + text[1:] if line.low[first] in scene.stage.vocabulary.determiners else text


def _whole(scene: Scene, last: int) -> int:
    """Behind what a description goes on with: "the chairman of the Union of Packers", "head of culture at Orm"."""
    line, vocabulary = scene.stage.line, scene.stage.vocabulary
    sentence = line.sentence[last - 1]
    while last + 1 < len(line) and line.low[last] in _BELONGS and line.sentence[last + 1] == sentence:
        at = last + 1 + (line.low[last + 1] == "the")
        begin = at
        while at < len(line) and line.sentence[at] == sentence and at - begin < _LONGEST_FIELD:
            field = line.kind[at] == WORD and line.low[last] in ("of", "for") and not _breaks(line.low[at], vocabulary)
            if line.kind[at] != NAME and not field:
                break
            at += 1
        ends = at >= len(line) or line.sentence[at] != sentence or line.kind[at] in (PUNCT, QUOTE)
        if at == begin or not (line.kind[at - 1] == NAME or ends or line.low[at] in _BELONGS):
            break
        last = at
    return last


def _breaks(low: str, vocabulary: Vocabulary) -> bool:
    """Whether a word cannot belong to a field of work."""
    return (
        low in vocabulary.function_words
        or low in vocabulary.prepositions
        or low in vocabulary.say
        or low in vocabulary.auxiliaries
        or low in vocabulary.pronouns
    )
