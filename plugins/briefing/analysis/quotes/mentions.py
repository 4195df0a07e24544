"""Words that refer to somebody: names, pronouns, descriptions ("a union official", "the Russian leader")."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from .names import Name
from .narration import NAME, PUNCT, QUOTE, WORD, Narration
from .vocabulary import Vocabulary, plain

MentionKind = Literal["name", "pronoun", "noun"]
_FARTHEST_DETERMINER = 6
_LONGEST_INTRODUCTION = 20
_LONGEST_ROLE = 8  # items from the comma behind a name to the noun that tells what somebody is
_LONGEST_COMPOUND = 3
_LONGEST_OFFICE = (
    14  # items of an office with what belongs to it ("the chairman of the National Union of Lorry Owners")
)
DOCUMENTS = frozenset(
    [
        "article",
        "email",
        "e-mail",
        "filing",
        "letter",
        "memo",
        "message",
        "post",
        "report",
        "speech",
        "statement",
        "text",
        "tweet",
    ]
)
_CONTRACTED = frozenset({"ve", "ll", "d", "re"})
_AGENTS = ("er", "or", "ist", "ian", "eer")
_SHORTEST_AGENT = 5  # letters
_NO_AGENTS = frozenset(
    [
        "answer",
        "banner",
        "calculator",
        "chapter",
        "character",
        "computer",
        "counter",
        "cover",
        "error",
        "factor",
        "flyer",
        "folder",
        "footer",
        "header",
        "leader-writer",
        "letter",
        "manner",
        "marker",
        "matter",
        "mayor-elect",
        "monitor",
        "newsletter",
        "number",
        "order",
        "other",
        "paper",
        "poster",
        "printer",
        "register",
        "river",
        "rumor",
        "sensor",
        "sticker",
        "ticker",
        "timer",
        "tracker",
        "trailer",
        "weather",
        "winter",
    ]
)


BY_MEASURE = ("-year-old", "-footer", "-Jährige")
"""Endings of words that stand for somebody by age or size: "the 34-year-old"."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A span of narration items, ``last`` exclusive, that refers to a person or body."""

    kind: MentionKind
    first: int
    last: int
    head: int
    """The item that carries the meaning: the name, the pronoun, the noun."""
    gender: str
    """m, f, n (body), p (several), r (who), w (we), i (I), or "" when open."""
    name: int = -1
    """Number of the name, or -1."""
    definite: bool = False
    """Opened by "the" or a possessive: somebody already known."""
    role: tuple[int, int] = (0, 0)
    """Items that describe a named person beside the name ("the harbour commissioner"), or an empty range."""
    owned: bool = False
    """Followed by a possessive ending ("Lee's lawyer"): what is owned speaks, not the owner."""


def find_mentions(line: Narration, names: Sequence[Name], vocabulary: Vocabulary) -> list[Mention]:
    """All mentions in reading order; a description that stands beside a name is the role of that name."""
    found: list[Mention] = []
    kind, low = line.kind, line.low
    for at in range(len(line)):
        if kind[at] == NAME:
            name = names[line.ref[at]]
            owned = at + 1 < len(line) and low[at + 1] in ("'s", "'") and kind[at + 1] != NAME
            if name.words and not owned and _modifies(line, at, vocabulary):
                continue
            if _is_demonym(line, at, name, vocabulary) and not owned:
                found.append(
                    Mention("noun", at - 1, at + 1, at, _gender(low[at], vocabulary), -1, True, (at - 1, at + 1))
                )
                continue
            if name.words:
                found.append(
                    Mention("name", at, at + 1, at, "", line.ref[at], True, _role(line, at, names, vocabulary), owned)
                )
            else:
                found.append(_description(line, at, vocabulary, owned))
        elif kind[at] == WORD:
            word = low[at]
            if (
                word.endswith(BY_MEASURE)
                and at
                and low[at - 1] in ("the", "der", "die")
                and not (at + 1 < len(line) and kind[at + 1] == WORD and _is_noun(line, at + 1, vocabulary))
            ):
                gender = {"der": "m", "die": "f"}.get(low[at - 1], "")
                found.append(Mention("noun", at - 1, at + 1, at, gender, -1, definite=True, role=(at - 1, at + 1)))
                continue
            if _pronoun_of(word) in vocabulary.pronouns:
                gender = vocabulary.pronouns[_pronoun_of(word)]
                found.append(Mention("pronoun", at, at + 1, at, gender))
            elif word in vocabulary.person_nouns or word in vocabulary.body_nouns:
                follows = at + 1 < len(line) and (kind[at + 1] == NAME or _is_noun(line, at + 1, vocabulary))
                if follows and line.sentence[at + 1] == line.sentence[at]:
                    continue  # part of a longer description, or the role of the name that follows
                if at and (
                    low[at - 1] == "to"
                    or (vocabulary.pronouns.get(low[at - 1], "r") != "r" and low[at - 1] not in vocabulary.possessives)
                ):
                    continue  # a verb: "to judge", "they witness"
                owned = at + 1 < len(line) and low[at + 1] in ("'s", "'", "’")
                found.append(_description(line, at, vocabulary, owned))
            elif _speaks_as_agent(line, at, vocabulary):
                found.append(_description(line, at, vocabulary, owned=False))
    return found


def _pronoun_of(word: str) -> str:
    """The pronoun of a contraction with its auxiliary: "they" of "they've"; any other word as it is."""
    base, _, auxiliary = word.partition("'")
    return base if auxiliary in _CONTRACTED else word


def _speaks_as_agent(line: Narration, at: int, vocabulary: Vocabulary) -> bool:
    """Whether a word in no list is somebody by its ending and by speaking: "the flanker said", "said the stonecutter"."""
    low = line.low[at]
    if not low.endswith(_AGENTS) or len(low) < _SHORTEST_AGENT or low in _NO_AGENTS or low in vocabulary.function_words:
        return False
    first = phrase_start(line, at, vocabulary)
    if line.low[first] != "the" or first == at:
        return False
    same = line.sentence[at]
    if at + 1 < len(line) and line.kind[at + 1] == NAME and line.sentence[at + 1] == same:
        return False  # "the stoker Per Dahl": what the name behind it is called
    behind = at + 1 < len(line) and line.sentence[at + 1] == same and line.kind[at + 1] == WORD
    before = first > 0 and line.sentence[first - 1] == same
    return (behind and line.low[at + 1] in vocabulary.say) or (before and line.low[first - 1] in vocabulary.say)


def _modifies(line: Narration, at: int, vocabulary: Vocabulary) -> bool:
    """Whether a name only opens a longer description: "the Lee campaign", "Town captain Ann Poe"."""
    for ahead in range(at + 1, min(at + 4, len(line))):
        if line.kind[ahead] != WORD or line.sentence[ahead] != line.sentence[at]:
            return (
                ahead > at + 1
                and line.kind[ahead] == NAME
                and _is_noun(line, ahead - 1, vocabulary)
                and line.low[ahead - 1] in vocabulary.person_nouns
            )
        low = line.low[ahead]
        if (
            low in vocabulary.function_words
            or low in vocabulary.say
            or low in vocabulary.tell
            or low in vocabulary.auxiliaries
        ):
            return False
        if _is_noun(line, ahead, vocabulary):
            following = ahead + 1
            if following < len(line) and line.kind[following] == WORD and _is_noun(line, following, vocabulary):
                continue
            return True
    return False


def _is_noun(line: Narration, at: int, vocabulary: Vocabulary) -> bool:
    low = line.low[at].removeprefix("co-")
    return (
        line.kind[at] == WORD
        and (low in vocabulary.person_nouns or low in vocabulary.body_nouns)
        and low not in vocabulary.say
    )


def phrase_start(line: Narration, head: int, vocabulary: Vocabulary) -> int:
    """The item that opens the noun phrase of ``head``: its determiner, or the adjectives and names before it."""
    kind, low = line.kind, line.low
    first = at = head
    while at > 0 and head - at < _FARTHEST_DETERMINER and line.sentence[at - 1] == line.sentence[head]:
        before = at - 1
        word = low[before]
        if kind[before] == WORD and word in vocabulary.determiners:
            return first if word == "that" and low[head] in vocabulary.plural_nouns else before
        if kind[before] == NAME:
            first = at = before
            continue
        if word in ("'s", "'", "’"):
            at = before
            continue
        if kind[before] != WORD and not (word in ("-", "/") and line.end[before] == line.start[at]):
            break  # a dash with a space behind it parts what a hyphen joins
        if word in vocabulary.calendar:
            break
        verb = (word in vocabulary.say or word in vocabulary.tell) and word not in vocabulary.body_nouns
        if (
            verb
            or word in vocabulary.prepositions
            or word in vocabulary.pronouns
            or word in vocabulary.auxiliaries
            or (word in vocabulary.function_words and word not in _ADJECTIVAL)
        ):
            break
        first = at = before
    return first


_ADJECTIVAL = frozenset(["first", "second", "third", "last", "next", "former", "top", "new", "old", "young", "own", "same", "different", "other", "such", "more", "most", "many", "few", "several", "big", "small", "high", "long", "good", "great", "senior", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"])  # fmt: skip


def behind_introduction(line: Narration, first: int, vocabulary: Vocabulary) -> int:
    """The item that opens the sentence when only an adverbial stands before ``first`` ("In his remarks, Lee"), else -1."""
    if (
        not first
        or line.low[first - 1] != ","
        or line.kind[first - 1] != PUNCT
        or line.sentence[first - 1] != line.sentence[first]
    ):
        return -1
    begin = first - 1
    while begin and line.sentence[begin - 1] == line.sentence[first]:
        begin -= 1
        comma = line.kind[begin] == PUNCT and line.low[begin] == ","
        if comma or line.kind[begin] == QUOTE or first - begin > _LONGEST_INTRODUCTION:
            return -1
    low = line.low[begin]
    if low in vocabulary.pronouns and low not in vocabulary.possessives:
        return -1
    opens = low in vocabulary.prepositions or low.endswith(("ly", "ing", "ed")) or low in vocabulary.function_words
    return begin if opens and line.kind[begin] == WORD else -1


def _is_demonym(line: Narration, at: int, name: Name, vocabulary: Vocabulary) -> bool:
    """Whether a capitalised word describes somebody by country: "the Briton", "the Norwegian"."""
    if len(name.words) != 1 or name.title or not at or line.low[at - 1] not in ("the", "this"):
        return False
    low = line.low[at]
    behind = at + 1
    verb = behind < len(line) and (line.low[behind] in vocabulary.say or line.low[behind] in vocabulary.tell)
    inverted = at > 1 and line.low[at - 2] in vocabulary.say
    beside = verb or inverted or behind >= len(line) or line.kind[behind] in (PUNCT, QUOTE)
    return beside and (low in vocabulary.epithets or ((verb or inverted) and vocabulary.places.get(low, low) != low))


def _gender(word: str, vocabulary: Vocabulary) -> str:
    """What a description tells of a gender: m, f, n (a body), p (several), or "" when it is open."""
    if word in vocabulary.plural_nouns:
        return "p"
    if word in vocabulary.male_nouns:
        return "m"
    if word in vocabulary.female_nouns:
        return "f"
    return "n" if word in vocabulary.body_nouns and word not in vocabulary.person_nouns else ""


def _description(line: Narration, head: int, vocabulary: Vocabulary, owned: bool) -> Mention:
    first = phrase_start(line, head, vocabulary)
    word = line.low[head]
    opener = line.low[first]
    gender = _gender(word, vocabulary)
    definite = opener in vocabulary.definites or line.kind[first] == NAME
    last = _behind_adjective(line, head, vocabulary)
    return Mention("noun", first, last, head, gender, -1, definite, (first, last), owned)


def _behind_adjective(line: Narration, head: int, vocabulary: Vocabulary) -> int:
    """Behind a noun, and the adjective that Romance languages put between it and a name: "el portavoz sindical, Ana Lee"."""
    at = head + 1
    if (
        vocabulary.adjectives_follow
        and line.kind[at : at + 3] == [WORD, PUNCT, NAME]
        and line.low[at + 1] == ","
        and line.sentence[at] == line.sentence[head]
        and not _is_noun(line, at, vocabulary)
        and not _is_verb(line, at, vocabulary)
        and line.low[at] not in vocabulary.function_words
        and line.low[at] not in vocabulary.prepositions
    ):
        return at + 1
    return at


def _role(line: Narration, at: int, names: Sequence[Name], vocabulary: Vocabulary) -> tuple[int, int]:
    """Items that describe the name at ``at``: directly before it, or between commas behind or before it."""
    kind, low = line.kind, line.low
    same = line.sentence[at]
    before = at - 1
    words = names[line.ref[at]].words
    if vocabulary.is_place(words) and plain(words[0]) not in vocabulary.given_names:
        return 0, 0
    if before >= 0 and line.sentence[before] == same:
        comma = kind[before] == PUNCT and low[before] == ","
        if comma and (office := _office(line, at, names, vocabulary)) != (0, 0):
            return office
        head = before - 1 if comma else before
        if comma and head > 0 and _behind_adjective(line, head - 1, vocabulary) == before:
            head -= 1
        if (
            head >= 0
            and line.sentence[head] == same
            and (
                _is_noun(line, head, vocabulary)
                or (_titles_only(line, head, names) if comma else _plain_noun(line, head, vocabulary))
            )
        ):
            first = phrase_start(line, head, vocabulary)
            governed = comma and first > 0 and low[first - 1] in vocabulary.prepositions
            closed = at + 1 >= len(line) or line.sentence[at + 1] != same or kind[at + 1] in (PUNCT, QUOTE)
            if (
                low[head] not in DOCUMENTS
                and (not comma or low[first] in vocabulary.determiners or kind[first] == NAME)
                and (closed or not governed)  # "According to one source, Orm paid" calls no Orm a source
            ):
                return first, (before if comma else head + 1)
    if (
        at + 2 < len(line)
        and low[at + 1] == ","
        and line.sentence[at + 2] == same
        and low[at + 2] not in ("and", "but", "or", "while")
    ):
        return _role_behind(line, at + 2, vocabulary)
    return 0, 0


def _role_behind(line: Narration, first: int, vocabulary: Vocabulary) -> tuple[int, int]:
    """Items that describe the name before the comma before ``first``: "the mayor" of "Ann Lee, the mayor of Orm, said"."""
    end = line.sentence_end(line.sentence[first])
    for head in range(first, min(first + _LONGEST_ROLE, end)):
        word = line.low[head]
        if (
            line.kind[head] not in (NAME, WORD)
            or word in vocabulary.pronouns
            or vocabulary.plays("relative", word)
            or word in vocabulary.auxiliaries
        ):
            break
        verb = (word in vocabulary.say or word in vocabulary.tell) and word not in vocabulary.person_nouns
        if (word in vocabulary.prepositions and head > first) or verb:
            break
        behind = head + 1
        if (
            line.kind[head] == WORD
            and word in vocabulary.person_nouns
            and not (behind < end and _is_noun(line, behind, vocabulary))
        ):
            if behind < end and (_is_verb(line, behind, vocabulary) or _modifies_body(line, behind, end, vocabulary)):
                break  # "In Orm, the mayor said" calls no Orm a mayor, "Orm, a celebrity talent agency" no Orm a celebrity
            return first, behind
    return 0, 0


def _modifies_body(line: Narration, at: int, end: int, vocabulary: Vocabulary) -> bool:
    """Whether the noun before ``at`` goes on to that of a body: "celebrity" of "a celebrity talent agency"."""
    for head in range(at, min(at + _LONGEST_COMPOUND, end)):
        low = line.low[head]
        if line.kind[head] == NAME:
            return low in vocabulary.organisation_words
        if line.kind[head] != WORD or low in vocabulary.function_words or low in vocabulary.prepositions:
            return False
        if low in vocabulary.body_nouns and low not in vocabulary.person_nouns:
            return True
    return False


def _is_verb(line: Narration, at: int, vocabulary: Vocabulary) -> bool:
    low = line.low[at]
    return line.kind[at] == WORD and (low in vocabulary.say or low in vocabulary.tell or low in vocabulary.auxiliaries)


def _office(line: Narration, at: int, names: Sequence[Name], vocabulary: Vocabulary) -> tuple[int, int]:
    """The office in front of the comma before a name, by its head: "The manager" of "The manager of the mill, Ann Lee, said"."""
    behind = at + 1
    if behind < len(line) and line.sentence[behind] == line.sentence[at] and line.kind[behind] not in (PUNCT, QUOTE):
        return 0, 0
    for head in range(at - 3, max(-1, at - _LONGEST_OFFICE), -1):
        low = line.low[head]
        if (
            line.sentence[head] != line.sentence[at]
            or line.kind[head] in (PUNCT, QUOTE)
            or low in vocabulary.say
            or low in vocabulary.auxiliaries
            or low in vocabulary.pronouns
        ):
            break
        titles = _titles_only(line, head, names)
        if not vocabulary.plays("belonging", line.low[head + 1]) or not (titles or low in vocabulary.person_nouns):
            continue
        first = phrase_start(line, head, vocabulary)
        before = line.low[first - 1] if first and line.sentence[first - 1] == line.sentence[head] else ""
        if before in vocabulary.prepositions and before != "by" and line.low[max(0, first - 2)] != "according":
            continue
        if line.low[first] in vocabulary.determiners or titles or line.kind[first] == NAME:
            return first, head + 1
    return 0, 0


def _titles_only(line: Narration, at: int, names: Sequence[Name]) -> bool:
    """Whether an item is an office in capitals without a name: "the Commissioner"."""
    return line.kind[at] == NAME and not names[line.ref[at]].words


def _plain_noun(line: Narration, at: int, vocabulary: Vocabulary) -> bool:
    word = line.low[at]
    return line.kind[at] == WORD and word in vocabulary.titles and word in vocabulary.person_nouns
