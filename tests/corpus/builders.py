"""Entries for the tests of the collection."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.corpus.terms import count_terms
from briefing.model import Briefing, Document, Entry, Keyphrase, Person, Quote, Span


def document(text: str, *, id: str = "a", title: str = "", lang: str = "en") -> Document:
    """A document whose paragraphs are the lines of ``text``."""
    paragraphs = []
    start = 0
    for line in text.split("\n"):
        if line:
            paragraphs.append(Span(start, start + len(line)))
        start += len(line) + 1
    return Document(id, title, text, tuple(paragraphs), lang)


def entry(
    id: str,
    text: str = "",
    *,
    date: str = "2026-10-03",
    people: Sequence[Person] = (),
    quoted: Sequence[str] | None = None,
    keyphrases: Sequence[str] = (),
    tags: Sequence[str] = (),
    keywords: Sequence[str] = (),
) -> Entry:
    """An entry; everybody is quoted unless ``quoted`` says who."""
    names = [person.name for person in people] if quoted is None else quoted
    return Entry(
        Briefing(
            id,
            title=id,
            lang="en",
            people=tuple(people),
            quotes=tuple(Quote("“Yes.”", Span(0, 6), "direct", speaker=name) for name in names),
            keyphrases=tuple(Keyphrase(phrase, 1.0 - rank / 100) for rank, phrase in enumerate(keyphrases)),
            terms=count_terms(document(text, id=id)),
        ),
        date,
        tuple(tags),
        tuple(keywords),
    )
