"""A source and the figure behind it → the speaker to show, the words that refer to them, and the reason for an editor."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from ...model import Person, Reason, Span, SpeakerKind
from .. import reasons
from ..reasons import THE_AUTHOR, Addition, Found
from .candidates import Candidate
from .mentions import Mention
from .narration import NAME, PUNCT, QUOTE, WORD
from .people import Figure
from .reading import Scene
from .resolution import Resolved, figure_name

LEAST_SHOWN = 0.5
"""Confidence below which no speaker of marked words is named: a reader would rather see none than a wrong one."""
LEAST_BARE = 0.65
"""The same for somebody who only stands near the words: about half of those below are right."""
LEAST_SHOWN_REPORTED = 0.35
"""The same for speech without marks, whose confidence also holds the doubt whether it is speech at all."""
_UNCLEAR = 0.3  # what is left of the confidence when somebody speaks whom the article does not name
_GOVERNMENT = 0.75  # how likely a country that speaks is a speaker that a reader would want to see
_LONGEST_EVIDENCE = 60  # characters of the article in a reason


@dataclass(frozen=True, slots=True)
class Verdict:
    """Who is shown as the speaker, and why; the fields are those of ``Quote``."""

    speaker: str | None
    mention: Span | None
    confidence: float
    reason: Reason


@dataclass(frozen=True, slots=True)
class Judge:
    """Decides who is shown; gathers the speakers that are described but never named."""

    scene: Scene
    resolved: Sequence[Resolved]
    unnamed: dict[str, Person] = field(default_factory=dict)

    def decide(self, source: Candidate | None, share: float, place: Span, least: float) -> Verdict:
        """The speaker of the words at ``place``, whose source is right with probability ``share``."""
        if source is None:
            return Verdict(None, None, 0.0, reasons.NOBODY)
        line, text = self.scene.stage.line, self.scene.document.text
        words = Span(line.start[source.first], line.end[source.last - 1])
        surface = words.of(text)
        if source.mention < 0:
            return self._described(source, share, words, "anonymous", place, least)
        mention = self.scene.stage.mentions[source.mention]
        whose = self.resolved[source.mention]
        if whose.figure < 0 and mention.kind == "pronoun":
            return self._pronoun(mention, whose, share, words, least)
        if whose.figure < 0:
            body = mention.gender == "n" and not self._in_headline(mention)
            return self._described(source, share, words, "body" if body else "anonymous", place, least)
        figure = self.scene.cast.figures[whose.figure]
        if figure.is_description:
            return self._described(source, share, words, "anonymous", place, least)
        voice = 0.0 if self._is_where(mention) and not figure.human else self._voice(figure)
        confidence = round(share * whose.share * voice, 3)
        name = figure_name(figure)
        if confidence < least:
            return Verdict(None, words, confidence, reasons.thin(surface, name))
        if not figure.names:  # known by an editor's word alone
            known = self.unnamed.get(name)
            spans = tuple(sorted({*(known.mentions if known else ()), words}))
            self.unnamed[name] = Person(name, "person", (), "", spans)
        joint = self._joint(source) if whose.how == "name" else range(0)
        if len(members := self._members(joint)) > 1:
            both = Span(line.start[joint[0]], line.end[joint[-1]])
            return Verdict(self._together(both, members), both, confidence, self._named(source, place, "joint"))
        if whose.how == "pronoun":
            reason = reasons.goes_back(surface, name, self._distance(source, whose))
        elif whose.how == "role":
            reason = reasons.fits(surface, name)
        else:
            reason = self._named(source, place)
        return Verdict(name, words, confidence, reason)

    def _voice(self, figure: Figure) -> float:
        """How far a name can speak: a country may, as its government; another place is none that does."""
        vocabulary = self.scene.stage.vocabulary
        low = " ".join(figure.words).casefold()
        if figure.given or figure.human or figure.words[-1].casefold() in vocabulary.organisation_words:
            return 1.0
        if low in vocabulary.places and vocabulary.places[low] not in vocabulary.regions:
            return _GOVERNMENT
        return 0.0 if figure.is_place else 1.0

    def _is_where(self, mention: Mention) -> bool:
        """Whether a name tells where somebody is who speaks: "A woman on the bridge in Orm told police"."""
        line = self.scene.stage.line
        before = mention.first - 1
        before -= before > 0 and line.low[before] == "the"
        return mention.kind == "name" and before >= 0 and self.scene.stage.vocabulary.plays("where", line.low[before])

    def _in_headline(self, mention: Mention) -> bool:
        """Whether a description has a capital throughout, as headlines give it: no body is called so."""
        stage = self.scene.stage
        return stage.text[stage.line.start[mention.head]].isupper() and not stage.vocabulary.nouns_have_capitals

    def _joint(self, source: Candidate) -> range:
        """The items of two people who speak as one: "Ann Lee and Tom Poe" directly beside their verb."""
        stage = self.scene.stage
        line = stage.line
        if source.cue < 0 or line.kind[source.first] != NAME:
            return range(0)
        cue = self.scene.cues[source.cue]
        first, last = source.first, source.last
        behind = cue.last == first and line.kind[last : last + 3] == [WORD, NAME, PUNCT] and stage.like(last) == "and"
        ahead = (
            cue.first >= last
            and line.kind[max(0, first - 2) : first] == [NAME, WORD]
            and stage.like(first - 1) == "and"
        )
        if behind:
            last += 2
        elif ahead and (
            first == 2 or line.kind[first - 3] in (QUOTE, PUNCT) or stage.vocabulary.plays("both", line.low[first - 3])
        ):
            first -= 2
        else:
            return range(0)
        return range(first, last)

    def _members(self, items: range) -> dict[str, str]:
        """The people of a joint source: as printed, to the full name; those only who can speak."""
        scene = self.scene
        line = scene.stage.line
        found: dict[str, str] = {}
        for item in items:
            if line.kind[item] == NAME:
                figure = scene.cast.figures[scene.cast.of_name[line.ref[item]]]
                if self._voice(figure) and not figure.is_description:
                    found[Span(line.start[item], line.end[item]).of(scene.document.text)] = figure_name(figure)
        return found

    def _together(self, words: Span, members: Mapping[str, str]) -> str:
        """The full names of several people, kept as one speaker of whom each is a member."""
        name = words.of(self.scene.document.text)
        for printed, full in members.items():
            name = name.replace(printed, full, 1)
        name = " ".join(name.split())
        self.unnamed.setdefault(name, Person(name, "anonymous", (), "", (words,), tuple(members.values())))
        return name

    def _named(self, source: Candidate, place: Span, addition: Addition = "") -> Reason:
        before = self.scene.stage.line.start[source.first] < place.start
        found: Found = "carried" if source.carried else "before" if before else "after"
        return reasons.named(self._evidence(source), found, addition)

    def _evidence(self, source: Candidate) -> str:
        """The words of attribution: speaker and cue, shortened."""
        line, text = self.scene.stage.line, self.scene.document.text
        first, last = source.first, source.last
        if source.cue >= 0:
            cue = self.scene.cues[source.cue]
            first, last = min(first, cue.first), max(last, cue.last)
        start, end = line.start[first], line.end[last - 1]
        if end - start > _LONGEST_EVIDENCE:
            start, end = line.start[source.first], line.end[source.last - 1]
        return " ".join(text[start : min(end, start + _LONGEST_EVIDENCE)].split())

    def _distance(self, source: Candidate, whose: Resolved) -> int | None:
        """How many paragraphs before the source the antecedent stands, where it is known."""
        line = self.scene.stage.line
        if whose.antecedent < 0:
            return None
        return line.paragraph[source.first] - line.paragraph[self.scene.stage.mentions[whose.antecedent].first]

    def _described(
        self, source: Candidate, share: float, words: Span, kind: SpeakerKind, place: Span, least: float
    ) -> Verdict:
        """A speaker whom the article describes and does not name."""
        surface = words.of(self.scene.document.text)
        if share < least:
            return Verdict(None, words, round(share, 3), reasons.thin(surface))
        name = self._add(self._description(source, words), kind)
        return Verdict(name, words, round(share, 3), self._named(source, place, "nameless"))

    def _pronoun(self, pronoun: Mention, whose: Resolved, share: float, words: Span, least: float) -> Verdict:
        """The speaker behind "I" (the author), or behind "it" and "they" that go back to a description."""
        surface = words.of(self.scene.document.text)
        if pronoun.gender == "i" and share >= least:
            self.unnamed.setdefault(THE_AUTHOR, Person(THE_AUTHOR, "anonymous", (), "", (words,)))
            return Verdict(THE_AUTHOR, words, round(share, 3), reasons.author(surface))
        if whose.antecedent >= 0 and share * whose.share >= least:
            antecedent = self.scene.stage.mentions[whose.antecedent]
            line = self.scene.stage.line
            described = Candidate(whose.antecedent, antecedent.first, antecedent.last, -1, ())
            here = Span(line.start[antecedent.first], line.end[antecedent.last - 1])
            description = self._description(described, here)
            name = self._add(description, "body" if antecedent.gender == "n" else "anonymous")
            return Verdict(name, words, round(share * whose.share, 3), reasons.goes_back(surface, name))
        return Verdict(None, words, round(share * _UNCLEAR, 3), reasons.unclear(surface))

    def _add(self, description: Span, kind: SpeakerKind) -> str:
        """The name under which a described speaker is kept: the description as printed first."""
        surface = description.of(self.scene.document.text)
        name = next((known for known in self.unnamed if known.casefold() == surface.casefold()), surface)
        known = self.unnamed.get(name)
        mentions = known.mentions if known else ()
        if description not in mentions:
            mentions = tuple(sorted({*mentions, description}))
        self.unnamed[name] = Person(name, known.kind if known else kind, (), "", mentions)
        return name

    def _description(self, source: Candidate, words: Span) -> Span:
        """What the speaker is called: a description with what follows it ("a spokesman for the Lee campaign").

        Where "who" is the subject, what it refers to.
        """
        stage = self.scene.stage
        if source.mention >= 0 and stage.mentions[source.mention].last <= source.first:
            mention = stage.mentions[source.mention]
            return Span(stage.line.start[mention.first], stage.line.end[mention.last - 1])
        line, at = stage.line, source.last
        if (
            at + 1 < len(line)
            and stage.vocabulary.plays("whose", line.low[at])
            and line.sentence[at] == line.sentence[at - 1]
        ):
            number = stage.starting.get(at + 1)
            if number is None and line.low[at + 1] == "the":
                number = stage.starting.get(at + 2)
            if number is not None and stage.mentions[number].kind != "pronoun" and not stage.mentions[number].owned:
                return Span(words.start, line.end[stage.mentions[number].last - 1])
        return words
