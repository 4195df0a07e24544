"""Decisions → the records of the model: people and quotes, with a confidence and a reason for each."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from ...model import Person, Quote, Span
from .attribution import Attributed
from .candidates import Candidate
from .cues import Subject
from .indirect import Reported
from .labels import labelled
from .mentions import Mention
from .narration import NAME, QUOTE
from .people import Figure
from .reading import Scene
from .resolution import Resolved, figure_name

_NEARLY_ALL = 0.8  # share of words in marks from which a mixed quote is shown as the direct one that it holds
AUTHOR = "the author"
LEAST_SHOWN = 0.5
"""Confidence below which no speaker of marked words is named: a reader would rather see none than a wrong one."""
LEAST_SHOWN_REPORTED = 0.35
"""The same for speech without marks, whose confidence also holds the doubt whether it is speech at all."""
_NO_QUOTE = 0.5  # a marked span that is likelier than this no quotation is left out
_SHORT = 4  # words; a shorter span must be surer, since it may be a title or a scare quote
_NO_SHORT_QUOTE = 0.1
_NO_UTTERANCE = 0.35  # for a short span that has the form of a whole utterance (“Never,”)


def assemble(
    scene: Scene, spans: Sequence[Attributed], reported: Sequence[tuple[Reported, float]], resolved: Sequence[Resolved]
) -> tuple[tuple[Person, ...], tuple[Quote, ...]]:
    """People in order of first mention, and quotes in reading order."""
    text = scene.document.text
    unnamed: dict[str, Person] = {}
    quotes: list[Quote] = []
    for place, item in enumerate(spans):
        span = scene.marked[item.marked]
        broken = place + 1 < len(spans) and spans[place + 1].continues
        if item.nobody > _limit(text[span.inner_start : span.inner_end], broken=broken):
            continue
        speaker, mention, confidence, reason = _speaker(scene, item.source, item.share, resolved, unnamed)
        cue = _cue(scene, item.source)
        quotes.append(
            Quote(
                text[span.start : span.end], Span(span.start, span.end), "direct", speaker, mention, cue, confidence, reason,
                item.continues and bool(quotes),
            )
        )
    quotes.extend(_labelled(scene, *item, resolved, unnamed) for item in labelled(scene.stage))
    quotes.extend(_reported(scene, item, share, resolved, unnamed) for item, share in reported)
    quotes = _without_overlap(sorted(quotes, key=lambda quote: (quote.span.start, -quote.span.end)))
    speakers = {quote.speaker for quote in quotes}
    return (*_people(scene, speakers), *unnamed.values()), tuple(quotes)


def _labelled(
    scene: Scene, label: Subject, first: int, last: int, resolved: Sequence[Resolved], unnamed: dict[str, Person]
) -> Quote:
    line, text = scene.stage.line, scene.document.text
    span = Span(line.start[first], line.end[last - 1])
    words = Span(line.start[label.first], line.end[label.first])
    whose = resolved[label.mention].figure if label.mention >= 0 else -1
    if whose < 0:
        return Quote(span.of(text), span, "indirect", None, words, None, 0.0, f"the label {words.of(text)!r} names nobody")
    name = figure_name(scene.cast.figures[whose])
    return Quote(span.of(text), span, "indirect", name, words, None, 0.95, f"the paragraph is labelled {words.of(text)!r}")


def _reported(
    scene: Scene, item: Reported, share: float, resolved: Sequence[Resolved], unnamed: dict[str, Person]
) -> Quote:
    line, text = scene.stage.line, scene.document.text
    span = Span(line.start[item.first], line.end[item.last - 1])
    source = Candidate(item.subject.mention, item.subject.first, item.subject.last, item.cue, ())
    speaker, mention, confidence, reason = _speaker(scene, source, share, resolved, unnamed, LEAST_SHOWN_REPORTED)
    kind = "mixed" if QUOTE in line.kind[item.first : item.last] else "indirect"
    return Quote(span.of(text), span, kind, speaker, mention, _cue(scene, source), confidence, reason, item.second)


def _without_overlap(quotes: Sequence[Quote]) -> list[Quote]:
    """Of a mixed quote and the marked words in it, the one that says it best: the marked words if they are nearly all."""
    dropped: set[int] = set()
    for place, outer in enumerate(quotes):
        if outer.kind != "mixed":
            continue
        inner = place + 1
        while inner < len(quotes) and quotes[inner].span.start < outer.span.end:
            if quotes[inner].kind == "direct" and inner not in dropped:
                share = len(quotes[inner].text.split()) / len(outer.text.split())
                dropped.add(place if share > _NEARLY_ALL else inner)
            inner += 1
    return [quote for place, quote in enumerate(quotes) if place not in dropped]


def _limit(words: str, *, broken: bool) -> float:
    """How likely a marked span may be no quotation and yet be shown."""
    if len(words.split()) >= _SHORT or broken:
        return _NO_QUOTE
    return _NO_UTTERANCE if words[0].isupper() and words[-1] in ",.?!" and not words.istitle() else _NO_SHORT_QUOTE


def _speaker(
    scene: Scene, source: Candidate | None, share: float, resolved: Sequence[Resolved], unnamed: dict[str, Person], least: float = LEAST_SHOWN
) -> tuple[str | None, Span | None, float, str]:
    if source is None:
        return None, None, 0.0, "nobody is named near these words"
    line, text = scene.stage.line, scene.document.text
    words = Span(line.start[source.first], line.end[source.last - 1])
    surface = words.of(text)
    if source.mention < 0:
        if share < least:
            return None, None, share, f"perhaps {surface!r}, but nothing here says so plainly"
        return _unnamed(surface, words, "anonymous", unnamed), words, round(share, 3), f"reported of {surface!r}"
    mention = scene.stage.mentions[source.mention]
    whose = resolved[source.mention]
    if whose.figure < 0 and mention.kind == "pronoun":
        return _by_pronoun(scene, share, words, mention, whose, unnamed, least)
    if whose.figure < 0:
        if share < least:
            return None, words, round(share * 0.3, 3), f"{surface!r} speaks, but the article does not tell who that is"
        kind = "body" if mention.gender == "n" else "anonymous"
        description = _described(scene, source, words)
        return _unnamed(description.of(text), description, kind, unnamed), words, round(share, 3), f"reported of {surface!r}"
    confidence = round(share * whose.share, 3)
    name = figure_name(scene.cast.figures[whose.figure])
    if confidence < least:
        return None, words, confidence, f"perhaps {name}, but the evidence is thin"
    return name, words, confidence, _reason(scene, source, surface, name, whose)


def _described(scene: Scene, source: Candidate, words: Span) -> Span:
    """A description with what follows it: "a spokesman for the Lee campaign"."""
    line, stage = scene.stage.line, scene.stage
    at = source.last
    if at + 1 < len(line) and line.low[at] in ("for", "of") and line.sentence[at] == line.sentence[at - 1]:
        number = stage.starting.get(at + 1)
        if number is None and line.low[at + 1] == "the":
            number = stage.starting.get(at + 2)
        if number is not None and stage.mentions[number].kind != "pronoun" and not stage.mentions[number].owned:
            return Span(words.start, line.end[stage.mentions[number].last - 1])
    return words


def _by_pronoun(
    scene: Scene, share: float, words: Span, pronoun: Mention, whose: Resolved, unnamed: dict[str, Person], least: float
) -> tuple[str | None, Span | None, float, str]:
    """The speaker behind "I" (the author), or behind "it" and "they" that go back to a description."""
    surface = words.of(scene.document.text)
    if pronoun.gender == "i":
        return _unnamed(AUTHOR, words, "anonymous", unnamed), words, round(share, 3), f"{surface!r} outside of marks is the author"
    if whose.antecedent >= 0 and share * whose.share >= least:
        source = scene.stage.mentions[whose.antecedent]
        line = scene.stage.line
        description = Span(line.start[source.first], line.end[source.last - 1])
        name = description.of(scene.document.text)
        kind = "body" if source.gender == "n" else "anonymous"
        return _unnamed(name, description, kind, unnamed), words, round(share * whose.share, 3), f"{surface!r} goes back to {name!r}"
    return None, words, round(share * 0.3, 3), f"{surface!r} speaks, but the article does not tell who that is"


def _unnamed(surface: str, words: Span, kind: str, unnamed: dict[str, Person]) -> str:
    person = unnamed.get(surface)
    mentions = (*person.mentions, words) if person and words not in person.mentions else (words,)
    unnamed[surface] = Person(surface, "body" if kind == "body" else "anonymous", (), "", mentions)
    return surface


def _reason(scene: Scene, source: Candidate, surface: str, name: str, whose: Resolved) -> str:
    if whose.how == "pronoun":
        return f"{surface!r} goes back to {name}"
    if whose.how == "role":
        return f"{surface!r} fits {name}"
    return f"named in the attribution: {surface!r}"


def _cue(scene: Scene, source: Candidate | None) -> Span | None:
    if source is None or source.cue < 0:
        return None
    cue, line = scene.cues[source.cue], scene.stage.line
    return Span(line.start[cue.first], line.end[cue.last - 1])


def _people(scene: Scene, speakers: Collection[str | None]) -> list[Person]:
    """Whom the article names, but for places, and for lone words that have a capital only once and never speak."""
    text, line = scene.document.text, scene.stage.line
    spans: dict[int, list[Span]] = {}
    for item, kind in enumerate(line.kind):
        if kind == NAME and scene.cast.of_name[line.ref[item]] >= 0:
            spans.setdefault(scene.cast.of_name[line.ref[item]], []).append(Span(line.start[item], line.end[item]))
    people = []
    for number in sorted(spans, key=lambda figure: spans[figure][0]):
        figure = scene.cast.figures[number]
        if figure.is_place:
            continue
        name = figure_name(figure)
        if name not in speakers and not figure.human and not figure.is_body and len(figure.names) < 2:
            continue
        surfaces = dict.fromkeys(span.of(text) for span in spans[number])
        aliases = tuple(surface for surface in surfaces if surface != name)
        people.append(Person(name, "body" if figure.is_body or len(figure.words) > 1 and not figure.human else "person", aliases, _role(scene, figure), tuple(spans[number])))
    return people


def _role(scene: Scene, figure: Figure) -> str:
    for number in figure.names:
        title = scene.names[number].title
        if len(title) > 1 or title and len(title[0]) > 3:
            return " ".join(title)
    return ""
