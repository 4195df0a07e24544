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
    "pres": "President",
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
_POINTERS = frozenset(
    [
        "all",
        "another",
        "any",
        "both",
        "each",
        "every",
        "few",
        "many",
        "most",
        "no",
        "other",
        "several",
        "some",
        "such",
        "that",
        "these",
        "this",
        "those",
        "what",
    ]
)
"""Openings of a description that leans on its sentence or is of several."""
_ANYBODY = frozenset(["guy", "man", "person", "user", "woman"])
_BELONGS = frozenset(["at", "for", "in", "of"])
_LONGEST_FIELD = 4  # items


def described_names(scene: Scene) -> dict[int, Mention]:
    """Each printing of a name, by its number, that a description stands beside."""
    return {mention.name: mention for mention in scene.stage.mentions if mention.kind == "name" and mention.role[1]}


def role_of(scene: Scene, figure: Figure, beside: Mapping[int, Mention], *, body: bool) -> str:
    """What the article first calls somebody: the office before the name, else the description around it, or "".

    ``beside``: the descriptions of :func:`described_names`.
    """
    for number in figure.names:
        office = _office(scene.names[number].title)
        if office:
            return office
    for number in figure.names:
        description = _description(scene, beside[number], body=body) if number in beside else ""
        if description:
            return description
    return ""


def _office(title: Sequence[str]) -> str:
    kept = [word for word in title if word.casefold().rstrip(".") not in _HONORIFICS]
    return " ".join(_IN_FULL.get(word.casefold().rstrip("."), word) for word in kept)


def _description(scene: Scene, mention: Mention, *, body: bool) -> str:
    """The description with what belongs to it ("the mayor of Orm"), or "" for one that tells nothing by itself."""
    line, vocabulary = scene.stage.line, scene.stage.vocabulary
    head = mention.role[1] - 1
    first = _opening(scene, *mention.role)
    if first > head or line.low[head] in vocabulary.plural_nouns or not _suits(line.low[head], vocabulary, body=body):
        return ""
    last = _whole(scene, head + 1, mention.first)
    if not last or (last == head + 1 and _says_nothing(scene, first, head)):
        return ""
    text = " ".join(scene.document.text[line.start[first] : line.end[last - 1]].split())
    return text[0].lower() + text[1:] if line.low[first] in vocabulary.determiners else text


def _opening(scene: Scene, first: int, last: int) -> int:
    """The first item that can stay: behind an owner ("Its treasurer", "the group's deputy") and a verb; ``last`` if none can."""
    line, vocabulary = scene.stage.line, scene.stage.vocabulary
    if line.low[first] in _POINTERS:
        return last
    owned = line.low[first] in _OWNERS
    if owned:
        first += 1
    elif line.low[first] == "the":
        named = next((item for item in range(first, last) if line.kind[item] == NAME), last)
        owner = next((item for item in range(first, named) if line.low[item] in ("'s", "'", "’")), -1)
        owned = owner >= 0
        first = owner + 1 if owned else first
    if owned and line.low[last - 1] in _RELATIONS:
        return last
    before = first - 1
    led = before >= 0 and line.sentence[before] == line.sentence[first] and line.kind[before] not in (PUNCT, QUOTE)
    if led and not owned and line.low[before] not in vocabulary.say:
        while first < last and line.kind[first] == WORD and line.low[first].endswith(("ed", "ing")):
            first += 1  # a verb: "endorsed candidate Ann Lee"
    for item in range(first + 1, last):
        subject = line.kind[item - 1] == NAME or _is_noun(line.low[item - 1], vocabulary)
        if subject and line.low[item].endswith("ed"):
            first = item + 1  # "the council endorsed candidate Ann Lee"
    glued = first < last and line.start[first] > 0 and scene.document.text[line.start[first] - 1].isalnum()
    return last if glued else first


def describes_body(scene: Scene, mention: Mention) -> bool:
    """Whether the description beside a name is one of a body ("the chipmaker", "a think tank")."""
    head, vocabulary = scene.stage.line.low[mention.role[1] - 1], scene.stage.vocabulary
    return head in vocabulary.body_nouns and head not in vocabulary.person_nouns


def _suits(head: str, vocabulary: Vocabulary, *, body: bool) -> bool:
    """Whether a noun can describe a body, or a person."""
    return (
        head not in vocabulary.person_nouns
        if body
        else head not in vocabulary.body_nouns or head in vocabulary.person_nouns
    )


def _says_nothing(scene: Scene, first: int, head: int) -> bool:
    """Whether a description without a complement tells nobody who it is: "a close friend", "one woman"."""
    line = scene.stage.line
    if any(line.kind[item] == NAME for item in range(first, head + 1)):
        return False
    return line.low[head] in _RELATIONS or line.low[head] in _ANYBODY


def _whole(scene: Scene, last: int, name: int) -> int:
    """Behind what a description goes on with: "the chairman of the Union of Packers", "head of culture at Orm".

    Only whole phrases: what another noun follows is cut back ("an aide in the Lee | campaign"), to 0 if nothing is left.
    ``name``: the item of the name that is described.
    """
    line, vocabulary = scene.stage.line, scene.stage.vocabulary
    sentence = line.sentence[last - 1]
    whole = last if _ends_phrase(scene, last, name) else 0
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
        if _ends_phrase(scene, last, name):
            whole = last
    return whole


def _ends_phrase(scene: Scene, at: int, name: int) -> bool:
    """Whether a noun phrase may end before an item."""
    line, vocabulary = scene.stage.line, scene.stage.vocabulary
    if at >= len(line) or at == name or line.sentence[at] != line.sentence[at - 1] or line.kind[at] in (PUNCT, QUOTE):
        return True
    low = line.low[at]
    if line.kind[at] == NAME or low in ("'s", "'", "’"):
        return False
    return (
        _breaks(low, vocabulary)
        or low in vocabulary.tell
        or low in vocabulary.determiners
        or low.endswith(("ed", "ing", "ly"))
    )


def _is_noun(low: str, vocabulary: Vocabulary) -> bool:
    return low in vocabulary.person_nouns or low in vocabulary.body_nouns


def _breaks(low: str, vocabulary: Vocabulary) -> bool:
    """Whether a word cannot belong to a field of work."""
    return (
        low in vocabulary.function_words
        or low in vocabulary.prepositions
        or low in vocabulary.say
        or low in vocabulary.auxiliaries
        or low in vocabulary.pronouns
    )
