"""Where the subject of a verb stands: before it, behind it, or in another clause."""

from __future__ import annotations

from collections.abc import Sequence

from .mentions import phrase_start
from .narration import NAME, PUNCT, QUOTE, WORD
from .stage import Cue, Stage, Subject

_FARTHEST = 40  # items between a subject and its verb
_POSTAL_CODE = 2  # letters
_LAST = frozenset({"last", "this"})
_TIMES = frozenset({"afternoon", "evening", "month", "morning", "night", "spring", "summer", "autumn", "week", "weekend", "winter", "year"})  # fmt: skip
_FROM = frozenset({"from", "in", "of"})
_CLOSING = frozenset({",", ")", "—", "–", "-", "―", "--"})


def left_out(scene: Stage, at: int, earlier: Sequence[Cue]) -> list[Subject]:
    """The subject of the cue before in the same paragraph, where a verb has none of its own: "وأضاف أن …", "«…», añadió"."""
    line = scene.line
    if not earlier or not earlier[-1].subjects or line.paragraph[earlier[-1].first] != line.paragraph[at]:
        return []
    subject = earlier[-1].subjects[0]
    return [Subject(subject.mention, "dropped", subject.first, subject.last)]


def in_as_clause(scene: Stage, verb: int) -> list[Subject]:
    """The subject of a German clause that ends with its verb: ", wie die Firma am Freitag mitteilte"."""
    line = scene.line
    if not scene.vocabulary.nouns_have_capitals or line.kind[verb + 1 : verb + 2] not in ([PUNCT], []):
        return []
    for at in range(verb - 1, max(0, verb - _FARTHEST), -1):
        if line.sentence[at] != line.sentence[verb] or line.kind[at] in (PUNCT, QUOTE):
            break
        if line.low[at] == "wie" and line.low[at - 1] == ",":
            subject = after_verb(scene, at + 1)
            return [Subject(subject.mention, "before", subject.first, subject.last)] if subject else []
    return []


def may_invert(scene: Stage, at: int, has_subject: bool) -> bool:
    """Whether the subject may follow the verb: only beside a quotation or a comma ("“…,” said Lee", "…, said Lee")."""
    line = scene.line
    if scene.vocabulary.verbs_first:
        return True
    if not at or line.sentence[at - 1] != line.sentence[at]:
        return line.kind[at + 1 : at + 3] == [NAME, PUNCT] and line.low[at + 2] == ":"  # "Said Lee: …"
    before = line.kind[at - 1]
    if before == QUOTE:
        return True
    if scene.vocabulary.nouns_have_capitals and line.low[at - 1] in ("das", "dies"):
        return at - 1 == line.sentence_first[line.sentence[at]]  # "Das sagte Lee"
    if before == PUNCT and line.low[at - 1] in ",—–-―":
        return not has_subject or (at > 1 and line.kind[at - 2] == QUOTE)
    return not has_subject and line.low[at - 1] in ("as", "so", "or", "thus", "like", "than", "also")


def before_verb(scene: Stage, left: int, verb: int, earlier: Sequence[Cue]) -> list[Subject]:
    """Subjects before a finite verb whose auxiliaries begin behind item ``left``."""
    line, vocabulary = scene.line, scene.vocabulary
    left = _over_time(scene, left)
    if left < 0 or line.sentence[left] != line.sentence[verb] or line.kind[left] == QUOTE:
        return []
    direct = scene.ending.get(left + 1)
    if direct is not None and scene.mentions[direct].gender != "r":
        mention = scene.mentions[direct]
        if _is_region(scene, direct):  # "Lee of the Orm Institute in Boston, MA, said"
            return [*before_verb(scene, mention.first - 2, verb, earlier), Subject(direct, "before", left, left + 1)]
        if mention.kind == "noun" and (pair := _one_of_two_offices(scene, direct)) >= 0:
            return [Subject(pair, "before", scene.mentions[pair].first, mention.last)]
        before = _over_determiner(scene, _over_owner(scene, mention.first - 1))
        inside = (
            before >= 0 and line.sentence[before] == line.sentence[left] and line.low[before] in vocabulary.prepositions
        )
        if not inside:
            return [Subject(direct, "before", mention.first, mention.last)]
        outer = _head_of(scene, before)
        return [*_apposed(scene, outer), *outer, Subject(direct, "before", mention.first, mention.last)]
    low = line.low[left]
    if vocabulary.verbs_first:
        return []
    if low in ("who", "which") or direct is not None:
        return _behind_relative(scene, left)
    if line.kind[left] == PUNCT and low in _CLOSING:
        return _behind_comma(scene, left)
    if (low in ("and", "but", "then") and line.kind[left] == WORD) or low in vocabulary.prepositions:
        return _shared(scene, left, earlier)
    if line.kind[left] == WORD and low not in vocabulary.function_words and low not in vocabulary.say:
        first = phrase_start(line, left, vocabulary)
        before = first - 1
        if before >= 0 and line.sentence[before] == line.sentence[left]:
            if line.low[before] in vocabulary.auxiliaries:
                # No noun: a participle that ends a relative clause ("a driver who asked not to be named said").
                return _over_relative(scene, left) or _shared(scene, left, earlier)
            if line.low[before] in vocabulary.prepositions:
                outer = _head_of(scene, before)
                if outer:
                    return outer
        return [Subject(-1, "before", first, left + 1)]
    return _shared(scene, left, earlier)


def _over_determiner(scene: Stage, at: int) -> int:
    """The item before the determiner that stands at ``at``, or ``at`` itself."""
    return (
        at - 1 if at >= 0 and scene.line.kind[at] == WORD and scene.line.low[at] in scene.vocabulary.determiners else at
    )


def _over_time(scene: Stage, left: int) -> int:
    """The item before words that tell when: "Charities" in "Charities last night said", "Divers Saturday said"."""
    low = scene.line.low
    if left > 0 and low[left] in scene.vocabulary.calendar and low[left - 1] not in scene.vocabulary.prepositions:
        return left - 1
    return left - 2 if left > 1 and low[left - 1] in _LAST and low[left] in _TIMES else left


def _is_region(scene: Stage, number: int) -> bool:
    """Whether a name is the region behind a place and a comma: "Wash." in "Bellevue, Wash.", "DC" in "Washington, DC"."""
    line, first = scene.line, scene.mentions[number].first
    if first < 2 or line.low[first - 1] != "," or line.kind[first - 2] != NAME:
        return False
    name = scene.text[line.start[first] : line.end[first]]
    return name.casefold() in scene.vocabulary.regions or (len(name) == _POSTAL_CODE and name.isupper())


def _one_of_two_offices(scene: Stage, number: int) -> int:
    """The first of two descriptions of one person under one determiner: "The model and charity worker said"; -1 for none."""
    line, vocabulary = scene.line, scene.vocabulary
    mention = scene.mentions[number]
    other = scene.ending.get(mention.first - 1) if mention.first and line.low[mention.first - 1] == "and" else None
    if other is None or line.low[mention.first] in vocabulary.determiners:
        return -1
    whose = scene.mentions[other]
    several = "p" in (whose.gender, mention.gender)
    return other if whose.kind == "noun" and line.low[whose.first] in vocabulary.determiners and not several else -1


def _apposed(scene: Stage, outer: Sequence[Subject]) -> list[Subject]:
    """The name that a phrase without a comma behind it describes: "Lee, editor of Orm News said"."""
    first = outer[0].first if outer else 0
    named = scene.ending.get(first - 1) if first and scene.line.low[first - 1] == "," else None
    if named is None or scene.mentions[named].kind != "name" or scene.mentions[named].owned:
        return []
    mention = scene.mentions[named]
    return [Subject(named, "comma", mention.first, mention.last)]


def _over_owner(scene: Stage, at: int) -> int:
    """The item before the name whose possessive ending stands at ``at``, or ``at`` itself: "of Orm Council's Road Office"."""
    owner = scene.ending.get(at) if at >= 0 and scene.line.low[at] == "'s" else None
    return scene.mentions[owner].first - 1 if owner is not None else at


def _head_of(scene: Stage, preposition: int) -> list[Subject]:
    """The phrase that a prepositional phrase belongs to: "a spokesman" in "a spokesman for the Lee campaign said"."""
    line = scene.line
    at = preposition
    for _ in range(3):
        number = scene.ending.get(at)
        if number is not None:
            mention = scene.mentions[number]
            before = _over_determiner(scene, mention.first - 1)
            if (
                before >= 0
                and line.sentence[before] == line.sentence[preposition]
                and line.low[before] in ("of", "for", "at", "in", "with", "from")
            ):
                at = before
                outer = _head_of(scene, before)
                return [*outer, Subject(number, "before", mention.first, mention.last)]
            return [Subject(number, "before", mention.first, mention.last)]
        at -= 1
        if at <= 0 or line.kind[at] != WORD or line.sentence[at] != line.sentence[preposition]:
            break
    noun = preposition - 1
    if noun > 0 and line.kind[noun] == WORD and line.sentence[noun] == line.sentence[preposition]:
        first = phrase_start(line, noun, scene.vocabulary)
        if first < noun and line.low[first] in scene.vocabulary.determiners:
            return [Subject(-1, "before", first, noun + 1)]
    return []


def _over_relative(scene: Stage, last: int) -> list[Subject]:
    """The phrase that a relative clause ending at ``last`` describes, if a "who" opens such a clause."""
    line = scene.line
    for who in range(last - 1, max(0, last - _FARTHEST), -1):
        if line.sentence[who] != line.sentence[last] or line.kind[who] == QUOTE:
            break
        if line.low[who] != "who":
            continue
        at = who - 1 if line.low[who - 1] != "," else who - 2
        if at < 0 or line.sentence[at] != line.sentence[last]:
            break
        number = scene.ending.get(at)
        if number is not None:
            mention = scene.mentions[number]
            return [Subject(number, "before", mention.first, mention.last)]
        first = phrase_start(line, at, scene.vocabulary)
        if line.kind[at] == WORD and line.low[first] in scene.vocabulary.determiners:
            return [Subject(-1, "before", first, at + 1)]
        break
    return []


def _behind_relative(scene: Stage, who: int) -> list[Subject]:
    at = who
    if at and scene.line.low[at - 1] == ",":
        at -= 1
    number = scene.ending.get(at)
    if number is None:
        return []
    if scene.line.low[who] == "who":
        outer = _whom_of_a_place(scene, number)
        if outer is None and _is_region(scene, number):
            return []  # "a glazier from Orm, New Jersey, who": in no list
        number = number if outer is None else outer
    return [Subject(number, "relative", who, who + 1)]


def _whom_of_a_place(scene: Stage, number: int) -> int | None:
    """Who is from the place that "who" stands behind: Lee of "Ann Lee, 34, from Orm, who", the baker of "a baker in Orm, who"."""
    line = scene.line
    before = scene.mentions[number].first - 1
    if _is_region(scene, number):
        number = scene.ending.get(before, number)  # "of Bellevue, Wash."
        before = scene.mentions[number].first - 1
    if scene.mentions[number].kind != "name" or before < 1 or line.low[before] not in _FROM:
        return None
    if before > 3 and line.low[before - 1] == line.low[before - 3] == "," and line.low[before - 2].isdigit():
        before -= 3
    outer = scene.ending.get(before)
    if outer is None or line.sentence[scene.mentions[outer].first] != line.sentence[before]:
        return None
    mention = scene.mentions[outer]
    named = mention.kind == "name" and line.low[scene.mentions[number].first - 1] != "in"
    described = mention.kind == "noun" and mention.gender not in ("n", "p")
    return outer if named or described else None


def _behind_comma(scene: Stage, comma: int) -> list[Subject]:
    """Subjects before a phrase in commas, dashes or brackets: "Lee, a former aide to Jones, said"."""
    line = scene.line
    sentence = line.sentence[comma]
    found: list[Subject] = []
    at = comma - 1
    while at > 0 and comma - at < _FARTHEST and line.sentence[at] == sentence and line.kind[at] != QUOTE:
        if line.kind[at] == PUNCT and line.low[at] in ",(—–-―--":
            number = scene.ending.get(at)
            inner = scene.starting.get(at + 1)
            if (
                inner is not None
                and scene.mentions[inner].kind == "name"
                and scene.mentions[inner].last == comma
                and not scene.mentions[inner].owned
            ):
                mention = scene.mentions[inner]  # "her neighbour, Luis, said"
                found.append(Subject(inner, "comma", mention.first, mention.last))
            if number is not None:
                mention = scene.mentions[number]
                before = _over_determiner(scene, mention.first - 1)
                if (
                    before < 0
                    or line.sentence[before] != sentence
                    or line.low[before] not in scene.vocabulary.prepositions
                    or line.low[before] == "as"
                ):
                    found.append(Subject(number, "comma", mention.first, mention.last))
                elif not found:
                    found.extend(Subject(s.mention, "comma", s.first, s.last) for s in _head_of(scene, before))
        at -= 1
    direct = scene.ending.get(comma)
    if not found and direct is not None and scene.mentions[direct].kind == "name" and not scene.mentions[direct].owned:
        mention = scene.mentions[direct]  # "Lee (Green), said"; "a spokesman for Orm Corp., said"
        before = _over_determiner(scene, mention.first - 1)
        within = before >= 0 and line.sentence[before] == sentence and line.low[before] in ("of", "for")
        outer = _head_of(scene, before) if within else []
        found.extend(Subject(s.mention, "comma", s.first, s.last) for s in reversed(outer))
        found.insert(0, Subject(direct, "comma", mention.first, mention.last))
    if not found and scene.vocabulary.nouns_have_capitals:
        return _over_clause(scene, comma)
    return found[::-1]


def _over_clause(scene: Stage, comma: int) -> list[Subject]:
    """The phrase before a German relative clause: "Ein Arbeiter, der nicht genannt werden will, sagt"."""
    line = scene.line
    for at in range(comma - 1, max(0, comma - _FARTHEST), -1):
        if line.sentence[at] != line.sentence[comma] or line.kind[at] == QUOTE:
            break
        if line.low[at] == "," and line.low[at + 1] in _RELATIVES:
            first = phrase_start(line, at - 1, scene.vocabulary)
            return [Subject(-1, "comma", first, at)] if line.low[first] in scene.vocabulary.determiners else []
    return []


def behind_relative(scene: Stage, at: int, end: int) -> int:
    """Behind the German relative clause that opens with the comma at ``at``; ``at`` itself where there is none."""
    low = scene.line.low
    if not scene.vocabulary.nouns_have_capitals or low[at] != "," or low[at + 1 : at + 2] not in _RELATIVE_OPENERS:
        return at
    return next((item + 1 for item in range(at + 2, end) if low[item] == ","), at)


_RELATIVES = frozenset({"der", "die", "das", "dessen", "deren"})
_RELATIVE_OPENERS = [[word] for word in _RELATIVES]


def _shared(scene: Stage, left: int, earlier: Sequence[Cue]) -> list[Subject]:
    """The subject of an earlier verb of the clause: "Lee smiled and said"."""
    line = scene.line
    sentence = line.sentence[left]
    leading = [Subject(s.mention, "shared", s.first, s.last) for s in _leading(scene, left)]
    for cue in reversed(earlier):
        if line.sentence[cue.first] != sentence or left - cue.first > _FARTHEST:
            break
        if cue.subjects and cue.strength in ("say", "tell"):
            subject = cue.subjects[0]
            return [
                Subject(subject.mention, "shared", subject.first, subject.last),
                *(s for s in leading if s.first != subject.first),
            ]
    return leading


_BEFORE_CLAUSES = frozenset({"of", "with", "by"})
"""Prepositions that govern a name and what it does: "with Lee saying"; "from" may govern a place."""


def main_clause(scene: Stage, at: int, earlier: Sequence[Cue]) -> list[Subject]:
    """Subjects of a gerund or infinitive: the name that it describes ("footage of Lee saying"), else that of the main clause.

    Or whom a relative clause before it describes.
    """
    line = scene.line
    named = scene.ending.get(at)
    gerund = line.low[at] in scene.vocabulary.gerunds
    if gerund and named is not None and scene.mentions[named].kind == "name":
        mention = scene.mentions[named]
        if mention.first and line.low[mention.first - 1] in _BEFORE_CLAUSES and not mention.owned:
            subject = Subject(named, "before", mention.first, mention.last)
            return [subject, *(s for s in _governing(scene, at, earlier) if s.mention != named)]
    for who in range(at - 1, max(0, at - _FARTHEST), -1):
        if line.sentence[who] != line.sentence[at] or line.kind[who] == QUOTE:
            break
        if line.low[who] == "who" and line.low[who - 1] != ",":
            number = scene.ending.get(who)
            if number is None or scene.mentions[number].kind != "name":
                break
            mention = scene.mentions[number]
            subject = Subject(number, "gerund", mention.first, mention.last)
            return [subject, *(s for s in _governing(scene, at, earlier) if s.mention != number)]
    return _governing(scene, at, earlier)


def _governing(scene: Stage, at: int, earlier: Sequence[Cue]) -> list[Subject]:
    return [Subject(s.mention, "gerund", s.first, s.last) for s in _shared(scene, at, earlier)]


def _leading(scene: Stage, before: int) -> list[Subject]:
    """The first mention of the clause that ends before an item, passing over what a preposition governs."""
    line, vocabulary = scene.line, scene.vocabulary
    sentence = line.sentence[before]
    begin = before
    while (
        begin > 0
        and line.sentence[begin - 1] == sentence
        and line.kind[begin - 1] != QUOTE
        and before - begin < _FARTHEST
    ):
        begin -= 1
    spare: list[Subject] = []
    at = begin
    while at < before:
        number = scene.starting.get(at)
        if number is None or scene.mentions[number].last > before + 1:
            at += 1
            continue
        mention = scene.mentions[number]
        if mention.gender != "r" and not mention.owned:
            subject = Subject(number, "shared", mention.first, mention.last)
            governed = at > begin and line.low[at - 1] in vocabulary.prepositions
            if not governed:
                return [subject, *spare]
            spare.append(subject)
        at = mention.last
    return spare[:1]


def _goes_on(scene: Stage, at: int, end: int) -> bool:
    """Whether a name or noun is but the front of a longer phrase: "MSNBC host Ann Lee", "the Lee campaign", "study author Lee"."""
    line, vocabulary = scene.line, scene.vocabulary
    if at + 1 >= end or line.kind[at + 1] != WORD or vocabulary.nouns_have_capitals:
        return False
    low = line.low[at + 1]
    if low in vocabulary.person_nouns or low in vocabulary.body_nouns:
        return True
    return (
        at + 2 < end
        and line.kind[at + 2] == NAME
        and low not in vocabulary.function_words
        and low not in vocabulary.prepositions
    )


def _name_ahead(scene: Stage, number: int, end: int) -> int:
    """The name whose office a description begins to tell: "editor and writer Ann Lee", "head of sales Ann Lee"; -1 for none."""
    line, vocabulary, mention = scene.line, scene.vocabulary, scene.mentions[number]
    if mention.kind != "noun" or line.low[mention.head] in vocabulary.plural_nouns:
        return -1
    at = mention.last
    joined = at < end and line.low[at] in ("and", "of")
    titled = joined and line.low[at] == "and" and line.low[mention.first] not in vocabulary.determiners
    first = at = at + joined
    while at < end and line.kind[at] == WORD:
        low = line.low[at]
        if low in vocabulary.function_words or low in vocabulary.say or low in vocabulary.auxiliaries:
            return -1
        at += 1
    named = scene.ending.get(at + 1) if at < end and line.kind[at] == NAME else None
    if named is None or scene.mentions[named].owned or (at == first and not titled):
        return -1  # "a spokesman of Ann Lee", "a nurse and Ann Lee"
    return at


def _behind_genitive(scene: Stage, at: int) -> int:
    """Behind the phrase that tells whose a German description is: "ein Sprecher der Werke"."""
    line = scene.line
    if not scene.vocabulary.nouns_have_capitals or at + 1 >= len(line) or line.low[at] not in ("der", "des"):
        return at
    return at + 2 if line.kind[at + 1] in (NAME, WORD) else at


def after_verb(scene: Stage, at: int, *, bare: bool = False) -> Subject | None:
    """The phrase that starts at an item, as a subject behind its verb or an object; None when none does.

    "said longtime pollster Ann Lee": the name; "said a spokesman for Ann Lee": the spokesman; "said Ann Lee's lawyer,
    Tom Poe": the name in the apposition. With ``bare`` the phrase needs no determiner ("according to data").
    """
    line, vocabulary = scene.line, scene.vocabulary
    if at >= len(line):
        return None
    sentence = line.sentence[at]
    end = min(at + 10, line.sentence_end(sentence))
    first = at
    while at < end:
        kind, low = line.kind[at], line.low[at]
        if kind == QUOTE or (kind == PUNCT and low not in "/-"):
            break
        owns = (
            low == "her"
            and at + 1 < end
            and line.kind[at + 1] != PUNCT
            and line.low[at + 1] not in vocabulary.function_words
        )
        if not owns and (kind == NAME or at + 1 in scene.ending):
            number = scene.ending.get(at + 1)
            if number is not None and (named := _name_ahead(scene, number, end)) >= 0:
                at = named
                continue
            if number is not None and not scene.mentions[number].owned and not _goes_on(scene, at, end):
                mention = scene.mentions[number]
                if mention.kind == "pronoun" and (
                    at != first or (low in ("him", "her", "them") and line.low[first] != low)
                ):
                    return None
                return Subject(
                    number,
                    "after",
                    mention.first if mention.kind == "noun" else min(first, mention.first),
                    _behind_genitive(scene, mention.last) if mention.kind == "noun" else mention.last,
                )
        elif (
            low in vocabulary.prepositions
            or low in ("that", "if", "whether", "how", "what", "why", "when", "where")
            or low in vocabulary.auxiliaries
        ):
            break
        at += 1
    if at == first or (not bare and line.low[first] not in vocabulary.determiners):
        return None
    return Subject(-1, "after", first, at)
