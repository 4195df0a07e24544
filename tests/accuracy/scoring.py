"""Scores the quote finder on the gold articles: F1 of quotes found, and of quotes with the right speaker.

As in PolNeAR's evaluation (Newell, Margolin and Ruths, LREC 2018) the unit is the piece: a stretch of reported words
without a gap, within a paragraph. Pieces match one to one, best first, by the overlap of their words (intersection over
union): 0.8 for direct quotes, 0.5 for reported ones, whose edges are a matter of taste.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from gold import GoldArticle, GoldQuote

from briefing.analysis import analyse
from briefing.articles import doubt
from briefing.config import Config
from briefing.model import Briefing, Quote, Span
from briefing.reading.document import from_text

TRACKS = ("direct", "reported")
"""*reported* holds indirect and mixed quotes."""
_OVERLAP = {"direct": 0.8, "reported": 0.5}
_WORD = re.compile(r"\w+")
_TITLES = frozenset(
    [
        "mr",
        "mrs",
        "ms",
        "miss",
        "dr",
        "prof",
        "sir",
        "dame",
        "herr",
        "frau",
        "monsieur",
        "madame",
        "m",
        "me",
        "señor",
        "señora",
        "don",
        "doña",
    ]
)


@dataclass(frozen=True, slots=True)
class Score:
    """Counts of one track; shares are percentages."""

    gold: int = 0
    found: int = 0
    """Gold quotes that were found."""
    spurious: int = 0
    """Predicted quotes that match nothing."""
    right: int = 0
    """Gold quotes that were found and shown with the right speaker (none, where the gold names nobody)."""
    wrong: int = 0
    """Found quotes that were shown with somebody else."""
    misses: tuple[str, ...] = field(default=(), compare=False)
    """A line for each fault, for people."""

    def __add__(self, other: Score) -> Score:
        sums = {
            name: getattr(self, name) + getattr(other, name) for name in ("gold", "found", "spurious", "right", "wrong")
        }
        return Score(**sums, misses=self.misses + other.misses)

    @property
    def extraction(self) -> float:
        """F1 of quotes found."""
        return _f1(self.found, self.found + self.spurious, self.gold)

    @property
    def attribution(self) -> float:
        """F1 of quotes found with the right speaker: silence costs recall, a wrong name costs both."""
        return _f1(self.right, self.right + self.wrong + self.spurious, self.gold)

    @property
    def wrong_shown(self) -> float:
        """Share of the speakers shown that are somebody else."""
        return round(100 * self.wrong / max(1, self.right + self.wrong), 1)


def score(articles: Iterable[GoldArticle]) -> dict[str, Score]:
    """The scores of all articles, by track."""
    totals = dict.fromkeys(TRACKS, Score())
    for article in articles:
        for track, found in score_article(article).items():
            totals[track] += found
    return totals


def score_article(article: GoldArticle) -> dict[str, Score]:
    """The scores of one article, by track."""
    document = from_text(article.id, "", article.text, article.lang)
    config = Config()
    briefing = doubt(analyse(document), config.confidence, config.reported)
    predicted = [piece for quote in briefing.quotes for piece in _pieces(quote)]
    pairs = _match(article.quotes, predicted)
    paired = {id(piece) for _, piece in pairs}
    spurious = [piece for piece in predicted if id(piece) not in paired and not _in_gold(piece, article.quotes)]
    return {
        track: _score_track(article, briefing, track, pairs, [each for each in spurious if _track(each.kind) == track])
        for track in TRACKS
    }


def _score_track(
    article: GoldArticle, briefing: Briefing, track: str, pairs: list[tuple[GoldQuote, Quote]], spurious: list[Quote]
) -> Score:
    total = Score(spurious=len(spurious), misses=tuple(f"{article.id}: not a quote: {each.text}" for each in spurious))
    match = {gold.span: quote for gold, quote in pairs}
    for gold in article.quotes:
        if gold.optional or _track(gold.kind) != track:
            continue
        quote = match.get(gold.span)
        if quote is None:
            total += Score(gold=1, misses=(f"{article.id}: not found: {gold.text}",))
            continue
        shown = "" if quote.speaker is None else quote.speaker
        if _right(gold, quote, briefing):
            total += Score(gold=1, found=1, right=1)
        else:
            expected = " and ".join(gold.speakers) or "nobody named"
            line = f"{article.id}: {shown or 'unknown'} for {expected}: {gold.text}"
            total += Score(gold=1, found=1, wrong=1 if shown else 0, misses=(line,))
    return total


def _right(gold: GoldQuote, quote: Quote, briefing: Briefing) -> bool:
    if quote.speaker is None:
        return not gold.speakers and gold.mention is None
    if not gold.speakers:
        # A description ("a reporter") is right where the text names nobody; a name is not.
        person = next((person for person in briefing.people if person.name == quote.speaker), None)
        overlaps = gold.mention and quote.mention and _overlap(gold.mention, quote.mention)
        return bool(overlaps) or (person is not None and person.kind == "anonymous")
    if len(gold.speakers) > 1 and set(_name_words(quote.speaker)) >= set(_name_words(" ".join(gold.speakers))):
        return True
    return any(_same_name(quote.speaker, name) for name in gold.speakers)


def _same_name(shown: str, gold: str) -> bool:
    """Whether a name is the gold name: its words but for titles, or at least two of them and the last."""
    found, wanted = _name_words(shown), _name_words(gold)
    return found == wanted or (len(found) > 1 and len(wanted) > 1 and found[-1] == wanted[-1] and found[0] == wanted[0])


def _name_words(name: str) -> list[str]:
    words = [word.casefold() for word in re.findall(r"[\w'’-]+", name)]
    return [word for word in words if word not in _TITLES and word != "the"]


def _pieces(quote: Quote) -> Iterator[Quote]:
    """The parts of a quote within each paragraph."""
    for line in re.finditer(r"[^\n]+", quote.text):
        start = quote.span.start + line.start()
        yield replace(quote, text=line[0], span=Span(start, start + len(line[0])))


def _match(gold: tuple[GoldQuote, ...], predicted: list[Quote]) -> list[tuple[GoldQuote, Quote]]:
    candidates = sorted(
        (
            (-_shared(one.text, one.span, other.span, other.text), index, number)
            for index, one in enumerate(gold)
            for number, other in enumerate(predicted)
            if _overlap(one.span, other.span)
        ),
    )
    taken_gold: set[int] = set()
    taken: set[int] = set()
    pairs = []
    for share, index, number in candidates:
        if index in taken_gold or number in taken or -share < _OVERLAP[_track(gold[index].kind)]:
            continue
        taken_gold.add(index)
        taken.add(number)
        pairs.append((gold[index], predicted[number]))
    return pairs


def _shared(text: str, span: Span, other: Span, other_text: str) -> float:
    """Words that two spans share, over the words of both."""
    one = {span.start + word.start() for word in _WORD.finditer(text)}
    two = {other.start + word.start() for word in _WORD.finditer(other_text)}
    return len(one & two) / max(1, len(one | two))


def _in_gold(piece: Quote, gold: tuple[GoldQuote, ...]) -> bool:
    """Whether half of a predicted quote lies in a gold one: a part, an optional one, or another's cut."""
    words = [piece.span.start + word.start() for word in _WORD.finditer(piece.text)]
    inside = sum(any(each.span.start <= word < each.span.end for each in gold) for word in words)
    return 2 * inside >= len(words)


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _track(kind: str) -> str:
    return "direct" if kind == "direct" else "reported"


def _f1(right: int, shown: int, gold: int) -> float:
    return round(100 * 2 * right / max(1, shown + gold), 1)
