"""Decisions → the records of the model: people, and quotes in reading order."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence

from ...model import Kind, Person, Quote, Span
from .. import reasons
from .attribution import Attributed
from .candidates import SIGNS, Candidate, has_title_case, word_count
from .indirect import Reported
from .labels import Labelled, labelled
from .marks import Marked
from .mentions import Mention
from .narration import NAME, QUOTE
from .people import Figure
from .reading import Scene
from .resolution import Resolved, figure_name
from .roles import described_names, describes_body, role_of
from .salience import with_salience
from .speakers import LEAST_BARE, LEAST_SHOWN, LEAST_SHOWN_REPORTED, Judge
from .weights import calibrated

_NO_QUOTE = 0.5  # a marked span that is likelier than this no quotation is left out
_PAIR = 2
_NO_PAIR = (
    0.8  # for a span that the next paragraph carries on with a mark of its own: the closing mark may have been lost
)
_NO_RUN = 0.95  # where a third does so too
_SHORT = 4  # words; a shorter span must be surer, since it may be a title or a scare quote
_SHORT_WITHOUT_LISTS = 3
_NO_SHORT_QUOTE = 0.1
_NO_UTTERANCE = 0.35  # for one of the form of a whole utterance (“Never,”) that is short or has no likely speaker
_PHRASE = 7  # words
_NO_PHRASE = 0.15  # for a shorter span that has neither this form nor a likely speaker
_STRAY = 1  # words beside the marks of a mixed quote ("that") which do not keep it from being shown as a direct one
_LONG = 6  # words of a quotation that is a sentence of its own, or beside which a stray word counts for nothing
_SURER = 0.2  # by so much more sure than the mixed quote around them, marked words are shown themselves
_LABEL_SHARE = 0.95
_FINAL = frozenset(".!?…。！？")
_REACH = 20  # characters beside a quotation among which its neighbours stand
_BEFORE_SENTENCE = frozenset(":.!?…)”\"’'»")
_LINE = re.compile(r"[^\n]+")


def assemble(
    scene: Scene, spans: Sequence[Attributed], reported: Sequence[tuple[Reported, float]], resolved: Sequence[Resolved]
) -> tuple[tuple[Person, ...], tuple[Quote, ...]]:
    """People in order of first mention, those that are only described behind them; and quotes in reading order."""
    judge = Judge(scene, resolved)
    quotes = _marked(judge, spans)
    quotes.extend(_labelled(judge, item) for item in labelled(scene.stage, scene.cast))
    quotes.extend(_reported(judge, item, share) for item, share in reported)
    quotes = _without_overlap(sorted(quotes, key=lambda quote: (quote.span.start, -quote.span.end)))
    speakers = {quote.speaker for quote in quotes}
    unnamed = [person for name, person in judge.unnamed.items() if name in speakers]
    speakers.update(member for person in unnamed for member in person.members)
    people = (*_people(scene, speakers), *unnamed)
    return people, with_salience(quotes, people, scene.document, scene.stage.vocabulary)


def _marked(judge: Judge, spans: Sequence[Attributed]) -> list[Quote]:
    """The marked spans that are quotations."""
    scene = judge.scene
    text = scene.document.text
    quotes: list[Quote] = []
    shown = False  # whether the span before is shown, so that this one can carry it on
    for item in spans:
        marked = scene.marked[item.marked]
        words = text[marked.inner_start : marked.inner_end]
        limit = 1.0 if _stands_alone(scene, marked, words) else _limit(item, words, _run(scene, item.marked))
        if item.nobody > limit:
            shown = False
            continue
        whole = Span(marked.start, marked.end)
        verdict = judge.decide(item.source, item.share, whole, _least(item.source))
        confidence = _calibrated(scene, item.source, verdict.confidence, "direct")
        cue = _cue(scene, item.source)
        continues = item.continues and shown
        for span in _by_line(text, whole):
            quotes.append(
                Quote(
                    span.of(text),
                    span,
                    "direct",
                    verdict.speaker,
                    verdict.mention,
                    cue,
                    confidence,
                    verdict.reason,
                    continues,
                )
            )
            continues = True
        shown = True
    return quotes


def _least(source: Candidate | None) -> float:
    """The least confidence for naming a source; one that only stands near, without a verb, colon or dash, must be surer."""
    bare = source is not None and source.cue < 0 and not any(sign in source.features for sign in SIGNS)
    return LEAST_BARE if bare else LEAST_SHOWN


def _by_line(text: str, span: Span) -> Iterator[Span]:
    """The parts of a quotation that runs over several lines."""
    for match in _LINE.finditer(text, span.start, span.end):
        start, end = match.span()
        words = text[start:end]
        if any(letter.isalnum() for letter in words):
            yield Span(start + len(words) - len(words.lstrip()), start + len(words.rstrip()))


def _stands_alone(scene: Scene, marked: Marked, words: str) -> bool:
    """Whether whole sentences in marks are their own witness: somebody's words, though nobody may be named."""
    text, paragraph = scene.document.text, scene.paragraphs[marked.paragraph]
    if not scene.stage.vocabulary.say:  # no word lists: marks are all there is
        return word_count(words) >= _SHORT_WITHOUT_LISTS
    before = text[max(paragraph.start, marked.start - _REACH) : marked.start].rstrip()[-1:]
    whole = not before and not text[marked.end : min(marked.end + _REACH, paragraph.end)].strip()
    if whole and marked.closed and word_count(words) > _SHORT and words[-1] in _FINAL and not words.istitle():
        return True
    begins = (not before or before in _BEFORE_SENTENCE) and not words[0].islower()
    ends = words[-1] in _FINAL or "," in (words[-1], text[marked.end : marked.end + 1])
    long = word_count(words) >= _LONG and not has_title_case(words.split(), scene.stage.vocabulary.prepositions)
    return begins and ends and long and marked.closed and not marked.single


def _run(scene: Scene, number: int) -> int:
    """Of how many paragraphs that each open a mark anew a span and its neighbours are, up to 3; 1 for the last of them."""
    following = [span.continues for span in scene.marked[number + 1 : number + 3]]
    if following[:1] != [True]:
        return 1
    return 3 if scene.marked[number].continues or following == [True, True] else 2


def _limit(item: Attributed, words: str, run: int) -> float:
    """How likely a marked span may be no quotation and yet be shown, one of a ``run`` of paragraphs."""
    count = word_count(words)
    if run > 1 and count >= _SHORT:
        return _NO_RUN if run > _PAIR else _NO_PAIR
    utterance = words[0].isupper() and words[-1] in ",.?!"
    if count < _SHORT:
        plain = not words.istitle() or count == 1
        return _NO_UTTERANCE if utterance and plain else _NO_SHORT_QUOTE
    if item.share >= LEAST_SHOWN or (count >= _PHRASE and not utterance):
        return _NO_QUOTE
    return _NO_UTTERANCE if utterance else _NO_PHRASE


def _labelled(judge: Judge, item: Labelled) -> Quote:
    """A paragraph that opens with its speaker: "LEE: We won."."""
    scene = judge.scene
    line, text = scene.stage.line, scene.document.text
    span = Span(line.start[item.first], line.end[item.last - 1])
    words = Span(line.start[item.label_first], line.end[item.label_last - 1])
    whose = judge.resolved[item.mention].figure if item.mention >= 0 else item.figure
    if whose < 0:
        return Quote(span.of(text), span, "indirect", None, words, reason=reasons.label(words.of(text), known=False))
    name = figure_name(scene.cast.figures[whose])
    reason = reasons.label(words.of(text), known=True)
    return Quote(span.of(text), span, "indirect", name, words, None, _LABEL_SHARE, reason)


def _reported(judge: Judge, item: Reported, share: float) -> Quote:
    scene = judge.scene
    line, text = scene.stage.line, scene.document.text
    span = Span(line.start[item.first], line.end[item.last - 1])
    source = Candidate(item.subject.mention, item.subject.first, item.subject.last, item.cue, ())
    verdict = judge.decide(source, share, span, LEAST_SHOWN_REPORTED)
    kind: Kind = "mixed" if QUOTE in line.kind[item.first : item.last] else "indirect"
    cue = _cue(scene, source)
    return Quote(
        span.of(text),
        span,
        kind,
        verdict.speaker,
        verdict.mention,
        cue,
        _calibrated(scene, source, verdict.confidence, "reported"),
        verdict.reason,
        item.second,
    )


def _calibrated(scene: Scene, source: Candidate | None, confidence: float, track: str) -> float:
    """The confidence as the share right among quotes of its kind; pronouns are a kind of their own."""
    pronoun = source is not None and source.mention >= 0 and scene.stage.mentions[source.mention].kind == "pronoun"
    return round(calibrated(confidence, f"{track}-pronoun" if pronoun else track), 3)


def _cue(scene: Scene, source: Candidate | None) -> Span | None:
    if source is None or source.cue < 0:
        return None
    cue, line = scene.cues[source.cue], scene.stage.line
    first = cue.first
    helps = scene.stage.vocabulary.plays("perfect", line.low[first - 1])
    if first and helps and line.sentence[first - 1] == line.sentence[first]:
        first -= 1
    return Span(line.start[first], line.end[cue.last - 1])


def _without_overlap(quotes: Sequence[Quote]) -> list[Quote]:
    """Of a mixed quote and the marked words in it, what says it best: the marked words if they are nearly all."""
    dropped: set[int] = set()
    for place, outer in enumerate(quotes):
        if outer.kind != "mixed":
            continue
        inner = place + 1
        while inner < len(quotes) and quotes[inner].span.start < outer.span.end:
            inner += 1
        within = [at for at in range(place + 1, inner) if quotes[at].kind == "direct" and at not in dropped]
        around = len(outer.text.split()) - sum(len(quotes[at].text.split()) for at in within)
        nearly_all = around <= _STRAY * len(within)
        for at in within:
            surer = outer.confidence < quotes[at].confidence - _SURER
            long = len(quotes[at].text.split()) >= _LONG
            own = (nearly_all and long) or surer or _is_utterance(quotes[at], outer)
            dropped.add(place if own else at)
    return [quote for place, quote in enumerate(quotes) if place not in dropped]


def _is_utterance(inner: Quote, outer: Quote) -> bool:
    """Whether marked words are a quote of their own in a reported one: ", and said, “We go.”" brings its own verb or colon."""
    before = outer.text[: inner.span.start - outer.span.start].rstrip()
    own = inner.cue is not None and outer.span.start <= inner.cue.start < inner.span.start
    words = inner.text.strip("“”\"'‘’«»„` ")
    return before.endswith((",", ":")) and (own or words[:1].isupper()) and word_count(words) >= _SHORT


def _may_be_human(scene: Scene, figure: Figure, beside: Mapping[int, Mention]) -> bool:
    """Whether a name without any sign of a person may be one: a lone word that is not described as "the company"."""
    return len(figure.words) == 1 and not any(describes_body(scene, beside[n]) for n in figure.names if n in beside)


def _people(scene: Scene, speakers: Collection[str | None]) -> list[Person]:
    """Whom the article names, but for places, and for lone words that have a capital only once and never speak."""
    text, line = scene.document.text, scene.stage.line
    spans: dict[int, list[Span]] = {}
    for item, kind in enumerate(line.kind):
        if kind == NAME and scene.cast.of_name[line.ref[item]] >= 0:
            spans.setdefault(scene.cast.of_name[line.ref[item]], []).append(Span(line.start[item], line.end[item]))
    people: dict[str, Person] = {}
    beside = described_names(scene)
    for number in sorted(spans, key=lambda figure: spans[figure][0]):
        figure = scene.cast.figures[number]
        name = figure_name(figure)
        speaks = name in speakers
        if figure.is_description or (figure.is_place and not speaks) or name in people:
            continue
        if not (speaks or figure.human or figure.is_body or len(figure.names) > 1):
            continue
        surfaces = dict.fromkeys(span.of(text) for span in spans[number])
        if scene.stage.vocabulary.verbs_first:  # the office in front of an Arabic name is no other name
            surfaces = {surface: None for surface in surfaces if not surface.endswith(f" {name}")}
        aliases = tuple(surface for surface in surfaces if surface != name)
        body = figure.is_body or figure.is_place or not (figure.human or _may_be_human(scene, figure, beside))
        people[name] = Person(
            name, "body" if body else "person", aliases, role_of(scene, figure, beside, body=body), tuple(spans[number])
        )
    return list(people.values())
