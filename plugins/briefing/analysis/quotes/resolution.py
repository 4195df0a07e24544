"""Whose a mention is: names by the cast, pronouns by scored antecedents, descriptions by what the article says of people."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import islice

from .candidates import words_of
from .descriptions import ANONYMOUS, NO_COMPANY, ORGANISATION, SURE_FIT, described, fit, is_company, related
from .mentions import BY_MEASURE, DOCUMENTS, Mention, behind_introduction
from .names import Name
from .narration import NAME, PUNCT, QUOTE, WORD
from .people import Cast, Figure
from .stage import Cue, Stage
from .weights import score, softmax

_ELISION = re.compile(r"(\b(?:[sjlndcmt]|qu|dell|all|nell|sull|dall|un)['’]) ", re.IGNORECASE)
_FARTHEST_PARAGRAPHS = 5
_FARTHEST_SENTENCES = 12
_FARTHEST_GROUP = 3
_FARTHEST_BODY = 6
_FARTHEST_STRANGER = 8
_BY_THE_EDITOR = 0.97
_BY_ITS_AUTHOR = 0.85
_NEAREST_STRANGER = 3  # sentences
_LIKE_STRANGER = 0.75
_MOST_FIGURES = 100  # a bound keeps the time linear
_BESIDE = 8  # items
_FITTING = frozenset({"known", "told"})
_TELLING = 0.8  # share from which a pronoun tells the gender of somebody whose name does not
_LONGEST_APPOSITION = 7  # items
_LONGEST_EPITHET = 4  # items
_OTHERWISE = 1.0  # log odds against somebody whose description is another one
_ADVERBS = frozenset({"afterwards", "again", "also", "and", "but", "earlier", "later", "meanwhile", "now", "so", "still", "then", "today", "yet", "yesterday"})  # fmt: skip
_IN_LISTS = frozenset({",", "and", "or", "&"})
_LESS_SURE = 0.9  # a description tells less than a pronoun that somebody named before is meant


@dataclass(frozen=True, slots=True)
class Resolved:
    """The figure that a mention refers to (-1: none), how sure, and in which way it was found."""

    figure: int
    share: float
    how: str
    """"name", "pronoun", "role" (a description that fits), or ""."""
    antecedent: int = -1
    """The mention that the pronoun or description goes back to, or -1."""


@dataclass(slots=True)
class _Track:
    """What is known of a figure up to the current place."""

    item: int = -1
    mention: int = -1
    syntax: str = ""
    count: int = 0
    spoke: int = -1
    """Sentence in which the figure last was the subject of a reporting verb."""
    introduced: int = -1
    """Paragraph that presents the figure with a role."""
    led: int = -1
    """Sentence that last opened with the figure."""
    words: set[str] = field(default_factory=set)
    """Words that the article uses to describe the figure."""


@dataclass(frozen=True, slots=True)
class Option:
    """A figure that a pronoun may refer to, with named features."""

    figure: int
    features: tuple[str, ...]


class Resolver:
    """Reads the mentions in order and remembers who was last spoken of; ask it for each in turn."""

    def __init__(self, scene: Stage, names: Sequence[Name], cast: Cast, cues: Sequence[Cue]) -> None:
        self._scene, self._names, self._cast = scene, names, cast
        self._tracks = [_Track() for _ in cast.figures]
        self._speaking = {
            cue.subjects[0].mention for cue in cues if cue.subjects and cue.strength in ("say", "tell", "according")
        }
        self._by_word: dict[str, list[int]] = {}  # word to the figures with it in their name of several words
        for figure, whose in enumerate(cast.figures):
            for word in dict.fromkeys(word.casefold() for word in whose.words if len(whose.words) > 1):
                self._by_word.setdefault(word, []).append(figure)
        self._recent: dict[int, None] = {}  # figures spoken of, the latest last
        self._told: list[Counter[str]] = [Counter() for _ in cast.figures]  # genders of the pronouns surely theirs
        self._topics: dict[int, int] = {}  # paragraph to the figure that first led a sentence of it
        self._words_at: dict[int, frozenset[str]] = {}  # item of a quotation to its words
        self._done: dict[int, Resolved] = {}
        self._strangers: dict[str, int] = {}  # head of an indefinite description ("a nurse") to its last sentence
        self._pending: set[str] = set()  # descriptions of somebody who is named only later
        self._roles = {
            mention.role: self._cast.of_name[mention.name]
            for mention in scene.mentions
            if mention.kind == "name" and mention.role != (0, 0)
        }
        for figure, told in enumerate(described(scene, names, cast)):
            self._tracks[figure].words = told

    def resolve_all(self) -> list[Resolved]:
        """The figure of every mention, in order."""
        return [self.resolve(number) for number in range(len(self._scene.mentions))]

    def resolve(self, number: int) -> Resolved:
        """The figure of one mention; call in reading order."""
        mention = self._scene.mentions[number]
        if mention.kind == "name":
            figure = self._cast.of_name[mention.name]
            result = Resolved(figure, 0.97, "name", number)
            if self._pending and not self._tracks[figure].count and number in self._speaking:
                self._tracks[figure].words |= self._pending
                self._pending = set()
        elif number in self._cast.of_mention:
            result = Resolved(self._cast.of_mention[number], _BY_THE_EDITOR, "role", number)
        elif mention.gender in ("m", "f") and mention.kind == "pronoun":
            result = self._pronoun(number)
        elif mention.kind == "pronoun" and mention.gender in ("n", "p"):
            result = self._group(number)
        elif mention.kind == "noun" and (mention.first, mention.last) in self._roles:
            result = Resolved(self._roles[mention.first, mention.last], 0.9, "role")
        elif (
            mention.kind == "noun"
            and self._scene.line.low[mention.head] in DOCUMENTS
            and ((author := self._author(number)).figure >= 0)
        ):
            result = author
        elif mention.kind == "noun" and mention.definite and (beside := self._apposed(mention)) >= 0:
            result = Resolved(beside, 0.9, "role")
        elif mention.kind == "noun" and mention.definite and mention.gender not in ("p", "n"):
            result = self._by_role(number)
        elif mention.kind == "noun" and mention.definite and mention.gender == "n":
            result = self._body(number)
        else:
            result = Resolved(-1, 0.0, "")
        if mention.kind == "noun" and not mention.definite and result.figure < 0:
            self._strangers[self._scene.line.low[mention.head]] = self._scene.line.sentence[mention.head]
        if result.figure >= 0:
            self.note(number, result.figure, sure=result.share > _TELLING)
        self._done[number] = result
        return result

    def _author(self, number: int) -> Resolved:
        """Whose a document is that speaks: "Her statement said", "Lee's letter", "a statement from Orm Dairies"."""
        line, vocabulary = self._scene.line, self._scene.vocabulary
        mention = self._scene.mentions[number]
        behind = mention.last
        owner = next((item for item in range(mention.head - 1, mention.first - 1, -1) if line.kind[item] == NAME), -1)
        if behind + 1 < len(line) and line.low[behind] in ("by", "from"):
            owner = behind + 1 + (line.low[behind + 1] == "the")
        if 0 <= owner < len(line) and line.kind[owner] == NAME:
            return Resolved(self._cast.of_name[line.ref[owner]], _BY_ITS_AUTHOR, "role", number)
        gender = vocabulary.possessives.get(line.low[mention.first], "")
        return self._pronoun(number, gender) if gender in ("m", "f") else Resolved(-1, 0.0, "")

    def _apposed(self, mention: Mention) -> int:
        """The figure that a description names behind its comma: "its head, former minister Ann Lee"; -1 for none."""
        line, vocabulary = self._scene.line, self._scene.vocabulary
        if line.low[mention.last : mention.last + 1] != [","]:
            return -1
        for at in range(mention.last + 1, min(mention.last + _LONGEST_APPOSITION, len(line))):
            low = line.low[at]
            if line.sentence[at] != line.sentence[mention.first] or line.kind[at] in (PUNCT, QUOTE):
                break
            ends = at + 1 >= len(line) or line.kind[at + 1] in (PUNCT, QUOTE)
            if line.kind[at] == NAME and ends:
                figure = self._cast.of_name[line.ref[at]]
                return figure if figure >= 0 and self._cast.figures[figure].human else -1
            if (
                low in vocabulary.say
                or low in vocabulary.auxiliaries
                or low in vocabulary.prepositions
                or low in vocabulary.pronouns
            ):
                break
        return -1

    def note(self, number: int, figure: int, *, sure: bool = True) -> None:
        """Remember that a mention is the figure's, and where it is surely so, what gender it tells."""
        scene = self._scene
        mention = scene.mentions[number]
        track = self._tracks[figure]
        self._done.setdefault(number, Resolved(figure, 1.0, "given", number))
        sentence = scene.line.sentence[mention.first]
        first = min(mention.first, mention.role[0]) if mention.role != (0, 0) else mention.first
        syntax = _syntax(scene, first, mention.owned, mention.kind)
        self._recent.pop(figure, None)
        self._recent[figure] = None
        if sure and mention.kind == "pronoun" and mention.gender in ("m", "f"):
            self._told[figure][mention.gender] += 1
        track.item, track.mention, track.syntax = mention.first, number, syntax
        track.count += 1
        if track.count == 1 and mention.kind == "name" and (mention.role != (0, 0) or self._names[mention.name].title):
            track.introduced = scene.line.paragraph[mention.first]
        if number in self._speaking:
            track.spoke = sentence
        if syntax.startswith("leading") or number in self._speaking:
            track.led = sentence
            self._topics.setdefault(scene.line.paragraph[mention.first], figure)

    def options(self, number: int, gender: str | None = None) -> list[Option]:
        """The figures that a pronoun may refer to, by falling nearness; ``gender``: that of a possessive, if not the mention's."""
        scene = self._scene
        line = scene.line
        mention = scene.mentions[number]
        gender = mention.gender if gender is None else gender
        item = mention.first
        sentence, paragraph = line.sentence[item], line.paragraph[item]
        near = []
        known: dict[int, str] = {}
        for figure in reversed(self._recent):
            track, whose = self._tracks[figure], self._cast.figures[figure]
            if (
                paragraph - line.paragraph[track.item] > _FARTHEST_PARAGRAPHS
                or sentence - line.sentence[track.item] > _FARTHEST_SENTENCES
            ):
                break
            if not (whose.is_place or whose.is_body or whose.is_ordinary) and (
                not gender or whose.gender in ("", gender)
            ):
                near.append((track.item, figure))
                known[figure] = self._known(figure, gender)
        most = max((self._tracks[figure].count for _, figure in near), default=0)
        last_spoke = max((self._tracks[figure].spoke for _, figure in near), default=-1)
        last_led = max(
            (self._tracks[figure].led for _, figure in near if self._tracks[figure].led < sentence), default=-1
        )
        opens = _opening(scene, item)
        place = _place(scene, number in self._speaking, item)
        topic = self._topics.get(paragraph, -1)
        before = self._topics.get(paragraph - 1, -1)
        quoted = self._quoted(item)
        rivals = sum(how in _FITTING for how in known.values())
        found = []
        for rank, (_, figure) in enumerate(near):
            track = self._tracks[figure]
            whose = self._cast.figures[figure]
            distance = sentence - line.sentence[track.item]
            gap = paragraph - line.paragraph[track.item]
            step = f"s{distance}" if distance < 3 else "s3" if distance < 6 else "s6"
            sort = known[figure] + (" human" if whose.human else " spoke" if track.spoke >= 0 else " thin")
            features: tuple[str, ...] = (
                f"gender {sort}",
                f"{sort} {'alone' if rivals <= (known[figure] in _FITTING) else 'rivals'}",
                f"rank {min(rank, 3)}",
                f"distance {step} p{min(gap, 3)}",
                f"syntax {track.syntax} {'same' if distance == 0 else 'earlier'}",
                f"spoke {'last' if track.spoke == last_spoke >= 0 else 'before' if track.spoke >= 0 else 'never'}",
                f"led {'here' if track.led == sentence else 'last' if track.led == last_led >= 0 else 'before' if track.led >= 0 else 'never'} p{min(gap, 2)}",
                f"named {'most' if track.count == most else 'half' if 2 * track.count >= most else 'less'}",
                f"named {min(track.count, 4)}",
                f"introduced {'here' if track.introduced >= 0 and paragraph - track.introduced <= 1 else 'not'} {opens}",
                f"{opens} p{min(gap, 2)} {'led' if track.led == last_led >= 0 else 'other'} {'spoke' if track.spoke == last_spoke >= 0 else 'silent'}",
            )
            about = "topic" if figure == topic else "last topic" if figure == before else "other"
            features += (
                f"{place} {_lead(track, sentence)} p{min(gap, 1)}",
                f"{place} {about} {'known' if topic >= 0 else 'new'}",
            )
            if quoted & {whose.words[0].casefold(), whose.words[-1].casefold()}:
                features += ("named in the quote",)
            found.append(Option(figure, features))
        return found

    def _quoted(self, item: int) -> frozenset[str]:
        """The words of the quotations beside an item: few people speak of themselves by name."""
        line = self._scene.line
        found: frozenset[str] = frozenset()
        for step in (-1, 1):
            at = item + step
            while 0 <= at < len(line) and abs(at - item) <= _BESIDE and line.paragraph[at] == line.paragraph[item]:
                if line.kind[at] == QUOTE:
                    if at not in self._words_at:
                        self._words_at[at] = frozenset(words_of(self._scene.text[line.start[at] : line.end[at]]))
                    found |= self._words_at[at]
                    break
                at += step
        return found

    def _stranger(self, number: int) -> int:
        """The mention of somebody without a name who spoke last, nobody who might be meant named since; -1 for none."""
        line = self._scene.line
        pronoun = self._scene.mentions[number]
        unclear = -1  # sentence that names somebody who may be anything
        for earlier in range(number - 1, -1, -1):
            mention = self._scene.mentions[earlier]
            if line.sentence[pronoun.first] - line.sentence[mention.first] > _NEAREST_STRANGER:
                break
            figure = self._done[earlier].figure
            if figure >= 0:
                whose = self._cast.figures[figure]
                fits = not (whose.is_body or whose.is_place) and whose.gender in ("", pronoun.gender)
                if fits and (whose.human or earlier in self._speaking):
                    break
                unclear = line.sentence[mention.first] if fits else unclear
            elif self._is_stranger(earlier, pronoun.gender) or self._is_body_called(earlier, pronoun.gender):
                return -1 if line.sentence[mention.first] == unclear else earlier
            elif mention.kind == "pronoun" and mention.gender == pronoun.gender:
                return self._done[earlier].antecedent
        return -1

    def _is_stranger(self, number: int, gender: str) -> bool:
        """Whether a mention presents a speaker whom it does not name: "A foreman said", "said a nurse"."""
        line = self._scene.line
        mention = self._scene.mentions[number]
        first = mention.first
        return (
            mention.kind == "noun"
            and number in self._speaking
            and mention.gender in ("", gender)
            and self._scene.vocabulary.plays("indefinite", line.low[first])
            and (
                first == line.sentence_first[line.sentence[first]] or line.low[first - 1] in self._scene.vocabulary.say
            )
        )

    def _is_body_called(self, number: int, gender: str) -> bool:
        """Whether a mention is a body that leads its sentence and that the language calls he or she: "La direction … elle"."""
        line, articles = self._scene.line, self._scene.vocabulary.articles
        mention = self._scene.mentions[number]
        return (
            mention.kind == "noun"
            and mention.gender == "n"
            and not mention.owned
            and articles.get(line.low[mention.first]) == gender
            and mention.first == line.sentence_first[line.sentence[mention.first]]
        )

    def _pronoun(self, number: int, gender: str | None = None) -> Resolved:
        """Whom he or she means, or a possessive of a ``gender``."""
        stranger = self._stranger(number) if gender is None else -1
        if stranger >= 0:
            return Resolved(-1, _LIKE_STRANGER, "pronoun", stranger)
        options = self.options(number, gender)
        if not options:
            return Resolved(-1, 0.0, "")
        shares = softmax([score(option.features, "pronouns") for option in options])
        best = max(range(len(shares)), key=shares.__getitem__)
        figure = options[best].figure
        return Resolved(figure, shares[best], "pronoun", self._tracks[figure].mention)

    def _known(self, figure: int, gender: str) -> str:
        """How a figure fits a gender: "known" by name and descriptions; "told" by most pronouns so far, or "against" them; "open"."""
        if self._cast.figures[figure].gender:
            return "known"
        told = self._told[figure]
        most = "m" if told["m"] > told["f"] else "f" if told["f"] > told["m"] else ""
        return "open" if not most else "told" if gender in ("", most) else "against"

    def _group(self, number: int) -> Resolved:
        """What "it" or "they" goes back to: the last body, or several people, that opened a sentence or spoke."""
        scene = self._scene
        line = scene.line
        item, gender = scene.mentions[number].first, scene.mentions[number].gender
        for earlier in range(number - 1, -1, -1):
            mention = scene.mentions[earlier]
            if line.sentence[item] - line.sentence[mention.first] > _FARTHEST_GROUP:
                break
            figure = self._cast.of_name[mention.name] if mention.kind == "name" else -1
            whose = self._cast.figures[figure] if figure >= 0 else None
            is_body = whose is not None and not whose.human and (gender == "n" or whose.is_body)
            fits = is_body if figure >= 0 else mention.kind == "noun" and mention.gender == gender
            if (
                not fits
                or mention.owned
                or (line.sentence[mention.first] == line.sentence[item] and mention.last == item)
            ):
                continue
            if earlier in self._speaking or _syntax(scene, mention.first, owned=False, kind="").startswith(
                ("leading", "inner")
            ):
                return Resolved(figure if figure >= 0 else self._done[earlier].figure, 0.6, "pronoun", earlier)
        return Resolved(-1, 0.0, "")

    def _body(self, number: int) -> Resolved:
        """Which body "the union" is: the last one with the word in its name."""
        head = self._scene.line.low[self._scene.mentions[number].head]
        fitting = [
            (self._tracks[figure].item, figure)
            for figure in self._by_word.get(head, ())
            if self._tracks[figure].item >= 0
        ]
        if self._scene.line.low[self._scene.mentions[number].first] not in self._scene.vocabulary.definites:
            return Resolved(-1, 0.0, "")
        if not fitting:
            return self._by_sort(number, head)
        figure = max(fitting)[1]
        return Resolved(figure, 0.85 if len(fitting) == 1 else 0.6, "role", self._tracks[figure].mention)

    def _by_sort(self, number: int, head: str) -> Resolved:
        """Which body "the company" or "the club" is, when no name tells: the one last spoken of as such, or named most."""
        scene = self._scene
        mention = scene.mentions[number]
        company = is_company(head)
        if not (company or head in ORGANISATION) or scene.line.low[mention.first] != "the":
            return Resolved(-1, 0.0, "")
        sentence = scene.line.sentence[mention.first]
        told_of = self._told_of(mention)
        near = []
        for figure, track in self._latest():
            whose = self._cast.figures[figure]
            last = whose.words[-1].casefold()
            told = head in track.words
            if (
                track.item < 0
                or track.item == told_of
                or whose.human
                or not (whose.is_body or told or (track.count > 1 and not whose.is_place and not whose.genders))
                or (company and last in NO_COMPANY)
                or (track.count == 1 and sentence - scene.line.sentence[track.item] > _FARTHEST_BODY)
            ):
                continue
            near.append((told, sentence - track.led <= 1, track.count, track.item, figure))
        if not near:
            return Resolved(-1, 0.0, "")
        best = max(near)
        figure = best[-1]
        rivals = sum(1 for each in near if each[:3] == best[:3])
        return Resolved(figure, 0.75 if rivals == 1 else 0.55, "role", self._tracks[figure].mention)

    def _told_of(self, mention: Mention) -> int:
        """The name that others interrupt to speak of it: the ferry of "The Tavrel, the company said, will sail"; -1 for none."""
        line = self._scene.line
        comma = mention.first - 1
        aside = comma > 0 and mention.last < len(line) and line.low[comma] == "," and line.kind[comma - 1] == NAME
        return comma - 1 if aside and line.low[mention.last] in self._scene.vocabulary.say else -1

    def _by_role(self, number: int) -> Resolved:
        scene, vocabulary = self._scene, self._scene.vocabulary
        mention = scene.mentions[number]
        words = [low for low in scene.line.low[mention.first : mention.last] if low not in vocabulary.determiners]
        if scene.line.kind[mention.head] == NAME:
            words = " ".join(self._names[scene.line.ref[mention.head]].title).casefold().split()
        head = words[-1] if words else ""
        owners = {scene.line.low[i] for i in range(mention.first, mention.head) if scene.line.kind[i] == NAME}
        best, best_rank, ties = -1, (0, -1), 0
        for figure, track in self._latest():
            whose = self._cast.figures[figure]
            if (
                track.item < 0
                or whose.is_body
                or whose.is_place
                or (mention.gender and whose.gender not in ("", mention.gender))
            ):
                continue
            fits = fit(words, head, track.words, vocabulary)
            if owners and not owners & track.words and fits < SURE_FIT and not related(owners, track.words):
                fits = 0  # the president of another country, the manager of another club
            if fits and (fits, track.item) > best_rank:
                ties = ties + 1 if fits == best_rank[0] else 0
                best, best_rank = figure, (fits, track.item)
        if best < 0:
            return self._by_epithet(number, head)
        share = (0.9 if best_rank[0] >= 3 else 0.75) * (0.75 if ties else 1.0)
        return Resolved(best, share, "role", self._tracks[best].mention)

    def _by_epithet(self, number: int, head: str) -> Resolved:
        """Who "the singer" or "the 34-year-old" is, when nothing tells: whoever a pronoun in its place would mean."""
        scene = self._scene
        mention = scene.mentions[number]
        vocabulary = scene.vocabulary
        sentence = scene.line.sentence[mention.first]
        known = sentence - self._strangers.get(head, -_FARTHEST_STRANGER - 1) <= _FARTHEST_STRANGER
        if (
            not vocabulary.plays("epithet", scene.line.low[mention.first])
            or mention.last - mention.first > _LONGEST_EPITHET
            or scene.line.low[mention.last : mention.last + 1] == ["of"]  # "the head of the army" tells which
            or head in ANONYMOUS
            or known
        ):
            return Resolved(-1, 0.0, "")
        options = self.options(number)
        if not options:
            self._pending.add(head)
            return Resolved(-1, 0.0, "")
        shares = softmax(
            [score(option.features, "pronouns") - _OTHERWISE * self._is_otherwise(option.figure) for option in options]
        )
        best = max(range(len(shares)), key=shares.__getitem__)
        figure = options[best].figure
        sure = head in vocabulary.epithets or head.endswith(BY_MEASURE) or number in self._speaking
        if not sure and not self._same_paragraph(number, figure):
            return Resolved(-1, 0.0, "")
        return Resolved(figure, _LESS_SURE * shares[best], "role", self._tracks[figure].mention)

    def _latest(self) -> list[tuple[int, _Track]]:
        """The figures last spoken of, in the order of their first mention."""
        return [(figure, self._tracks[figure]) for figure in sorted(islice(reversed(self._recent), _MOST_FIGURES))]

    def _is_otherwise(self, figure: int) -> bool:
        """Whether the article describes a figure, and so would not call it something else."""
        vocabulary = self._scene.vocabulary
        return any(word in vocabulary.person_nouns or word in vocabulary.titles for word in self._tracks[figure].words)

    def _same_paragraph(self, number: int, figure: int) -> bool:
        paragraph = self._scene.line.paragraph
        return paragraph[self._scene.mentions[number].first] == paragraph[self._tracks[figure].item]


def _syntax(scene: Stage, first: int, owned: bool, kind: str) -> str:
    line = scene.line
    if owned:
        return "owned"
    if not first or line.sentence[first - 1] != line.sentence[first]:
        return f"leading {kind}"
    if behind_introduction(line, first, scene.vocabulary) >= 0 or _is_behind_adverb(scene, first):
        return f"leading {kind}"
    before = line.low[first - 1]
    if kind == "name" and _is_listed(scene, first):
        return "listed"
    if before in scene.vocabulary.prepositions:
        return "governed"
    if before in (",", "and", "but", "because", "that", "when", "if") or line.kind[first - 1] == "q":
        return f"inner {kind}"
    return f"object {kind}"


def _is_behind_adverb(scene: Stage, first: int) -> bool:
    """Whether only an adverb stands before an item in its sentence: "Meanwhile Ann Lee"."""
    line, vocabulary = scene.line, scene.vocabulary
    adverb = line.low[first - 1]
    opens = first == 1 or line.sentence[first - 2] != line.sentence[first]
    return (
        opens
        and line.kind[first - 1] == WORD
        and (adverb in _ADVERBS or adverb.endswith("ly"))
        and adverb not in vocabulary.prepositions
    )


def _is_listed(scene: Stage, at: int) -> bool:
    """Whether a name stands in a row of names: "Ann Lee, Tom Poe and Cat Fox"."""
    line = scene.line
    before = at > 1 and line.low[at - 1] in _IN_LISTS and line.kind[at - 2] == NAME and line.kind[at] == NAME
    behind = (
        at + 2 < len(line) and line.low[at + 1] in _IN_LISTS and line.kind[at] == NAME and line.kind[at + 2] == NAME
    )
    return before or behind


def _lead(track: _Track, sentence: int) -> str:
    """How long ago a figure led a sentence."""
    ago = sentence - track.led
    return "never led" if track.led < 0 else "leads" if ago == 0 else "just led" if ago == 1 else "led before"


def _place(scene: Stage, speaks: bool, item: int) -> str:
    """Where a pronoun stands: at the head of its sentence, as the speaker of a quotation, or within."""
    line = scene.line
    if item == line.sentence_first[line.sentence[item]] or behind_introduction(line, item, scene.vocabulary) >= 0:
        return "heads and speaks" if speaks else "heads"
    return "speaks" if speaks else "within"


def _opening(scene: Stage, item: int) -> str:
    """Whether a quotation that opens its paragraph stands before the pronoun, or the pronoun itself opens it."""
    line = scene.line
    if not item or line.paragraph[item - 1] != line.paragraph[item]:
        return "opens"
    if line.kind[item - 1] == QUOTE or (item > 1 and line.kind[item - 2] == QUOTE):
        at = item - 1 if line.kind[item - 1] == QUOTE else item - 2
        if not at or line.paragraph[at - 1] != line.paragraph[at]:
            return "after opening quote"
        return "after quote"
    return "within"


def figure_name(figure: Figure) -> str:
    """The canonical name of a figure."""
    return figure.given or _ELISION.sub(r"\1", " ".join(figure.words))
