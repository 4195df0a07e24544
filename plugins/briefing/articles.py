"""An article as the site knows it, and what the editor's word does to its briefing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from .analysis.reasons import BY_EDITOR
from .errors import Notice
from .model import Briefing, Document, Entry, Person, Quote
from .reading.editorial import Editorial, QuoteRule
from .reading.html import ReadHTML

_LEAST_WORDS_OF_RULE = 2


@dataclass(frozen=True, slots=True)
class Article:
    """Everything about one article that is not computed from its text."""

    document: Document
    read: ReadHTML
    editorial: Editorial
    date: datetime
    url: str
    """Address of its page, relative to the site's root."""
    modified: datetime | None = None
    published: bool = True
    """False for drafts and hidden articles: they have a page, but nothing leads there."""
    translations: tuple[str, ...] = ()
    """Ids of the same article in other languages."""
    authors: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    """As the editor wrote them."""
    summary: tuple[str, ...] = ()
    """The paragraphs or list items of the editor's summary, as plain text."""

    @property
    def id(self) -> str:
        """The source file, relative to the content folder."""
        return self.document.id

    @property
    def place(self) -> str:
        """From the editor, else from the dateline."""
        return self.editorial.place or (self.document.dateline.place if self.document.dateline else "")


def entry_of(article: Article, briefing: Briefing) -> Entry:
    """The article's place in the collection."""
    return Entry(briefing, article.date.isoformat(), article.tags, article.editorial.keywords)


def edit(briefing: Briefing, rules: Iterable[QuoteRule]) -> tuple[Briefing, tuple[Notice, ...]]:
    """The briefing with the editor's corrections, and notices on rules that fit no quote.

    A rule holds for the whole utterance, however often its attribution breaks it.
    """
    quotes = list(briefing.quotes)
    people = list(briefing.people)
    notices = []
    for rule in rules:
        fitting = _utterances_of(quotes, {index for index, quote in enumerate(quotes) if _fits(rule, quote)})
        if not fitting:
            notices.append(Notice(briefing.id, "Quotes", _no_such_quote(rule, quotes)))
        if rule.hide:
            quotes = [quote for index, quote in enumerate(quotes) if index not in fitting]
            continue
        for index in fitting:
            quotes[index] = replace(quotes[index], speaker=rule.speaker or None, confidence=1.0, reason=BY_EDITOR)
        if fitting and rule.speaker and all(person.name != rule.speaker for person in people):
            people.append(Person(rule.speaker))
    return replace(briefing, quotes=tuple(quotes), people=tuple(people)), tuple(notices)


def without_findings(briefing: Briefing) -> Briefing:
    """What ``Briefing: no`` leaves: an article that is linked, with nothing extracted from it."""
    return replace(briefing, people=(), quotes=(), keyphrases=(), summary=())


def doubt(briefing: Briefing, confidence: float, reported: float) -> Briefing:
    """The briefing without what is too unsure to show: none is better than a wrong one.

    Words in marks stay and lose their speaker below ``confidence``. Reported speech is left out, all pieces of it,
    where one is below ``reported`` (or ``confidence``): without marks and without a speaker it may be no speech at all.
    """
    quotes = briefing.quotes
    least = max(confidence, reported)
    unsure = {index for index, quote in enumerate(quotes) if quote.kind != "direct" and quote.confidence < least}
    dropped = {index for index in _utterances_of(quotes, unsure) if quotes[index].kind != "direct"}
    return replace(
        briefing,
        quotes=tuple(
            replace(
                quote if quote.confidence >= confidence else replace(quote, speaker=None, mention=None),
                continues=quote.continues and index - 1 not in dropped,
            )
            for index, quote in enumerate(quotes)
            if index not in dropped
        ),
    )


def _utterances_of(quotes: Sequence[Quote], found: set[int]) -> set[int]:
    """The places of all pieces of the utterances that pieces at the places ``found`` are of."""
    all_pieces: set[int] = set()
    utterance: set[int] = set()
    for index, quote in enumerate(quotes):
        utterance = {*utterance, index} if quote.continues and utterance else {index}
        if utterance & found:
            all_pieces |= utterance
    return all_pieces


def _no_such_quote(rule: QuoteRule, quotes: Sequence[Quote]) -> str:
    wanted = " ".join(_words(rule.words))
    holding = next((quote for quote in quotes if wanted and wanted in " ".join(_words(quote.text))), None)
    hint = f"the quote with these words begins {_short(holding.text)!r}" if holding else "copy its first words"
    return f"no quote of this article begins with {_short(rule.words)!r}; {hint}."


def _short(words: str) -> str:
    return words if len(words) <= 60 else words[:59] + "…"


def _fits(rule: QuoteRule, quote: Quote) -> bool:
    wanted = _words(rule.words)
    found = _words(quote.text)
    return bool(wanted) and found[: len(wanted)] == wanted and len(wanted) >= min(_LEAST_WORDS_OF_RULE, len(found))


def _words(text: str) -> list[str]:
    words = ("".join(filter(str.isalnum, word)).casefold() for word in text.split())
    return [word for word in words if word]
