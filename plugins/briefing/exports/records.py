"""The published data, version 2. What is here is a promise to those who use it: fields are added, never changed.

``data/schema-2.json`` is made from these records (JSON Schema 2020-12). Addresses are absolute on a published site.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

VERSION = "2.0"
"""Of the form: the first number changes when a program that reads the data has to."""


@dataclass(frozen=True, slots=True)
class SpeakerEntry:
    """A person or body that is quoted."""

    name: str
    url: str
    """Of the speaker's page; "" for somebody without one."""
    kind: Literal["person", "body"] = "person"
    role: str = ""
    """What the article calls them, as it prints it."""


@dataclass(frozen=True, slots=True)
class ArticleEntry:
    """Where a quote stands."""

    title: str
    url: str
    date: str
    """ISO 8601."""
    lang: str
    source: str = ""


@dataclass(frozen=True, slots=True)
class QuoteEntry:
    """A quote, verbatim."""

    url: str
    """Of the quote itself: page and anchor."""
    pieces: tuple[str, ...]
    """The quoted words; several where the attribution breaks them ("A," she said, "B.")."""
    kind: Literal["direct", "indirect", "mixed"]
    speaker: SpeakerEntry | None
    """None where the article does not say, or where the program is not sure enough to say."""
    certainty: Literal["sure", "uncertain", "unknown"]
    confidence: float
    """0 to 1: how likely the speaker is right."""
    reason: str
    """Why this speaker, or why none, in words of the site's language."""
    cue: str
    """Words of the attribution, verbatim, or ""."""
    article: ArticleEntry | None = None
    """Left out where the quote stands inside of its article."""


@dataclass(frozen=True, slots=True)
class Name:
    """Something that has a page."""

    name: str
    url: str


@dataclass(frozen=True, slots=True)
class CorrectionEntry:
    """What was wrong with an article."""

    text: str
    date: str = ""
    """ISO 8601 date of the correction, or ""."""


@dataclass(frozen=True, slots=True)
class RelatedEntry:
    """Another article on the same matter."""

    title: str
    url: str
    kind: Literal["story", "background", "version"]


@dataclass(frozen=True, slots=True)
class Article:
    """An article's briefing. Its text is not part of the data."""

    title: str
    url: str
    date: str
    updated: str
    """ISO 8601, or ""."""
    lang: str
    authors: tuple[str, ...]
    source: str
    source_url: str
    licence: str
    place: str
    correction: str
    """All corrections as one text, or ""."""
    summary: tuple[str, ...]
    tags: tuple[Name, ...]
    keywords: tuple[str, ...]
    quotes: tuple[QuoteEntry, ...]
    related: tuple[RelatedEntry, ...]
    text_sha256: str
    """SHA-256 of the article's plain text, in hexadecimal."""
    corrections: tuple[CorrectionEntry, ...] = ()
    """Each correction."""


@dataclass(frozen=True, slots=True)
class QuoteReference:
    """A quote that ``data/coverage.json`` has in full, under the same article."""

    id: str
    """Its anchor on the page of the article: the address of the quote is that of the article, "#" and this."""
    speaker: str
    """The name; "" for an unknown speaker."""


@dataclass(frozen=True, slots=True)
class TaggedArticle:
    """An article of a tag, in short; ``data/coverage.json`` has all of it under the same ``url``."""

    title: str
    url: str
    date: str
    updated: str
    """ISO 8601, or ""."""
    lang: str
    source: str
    summary: tuple[str, ...]
    quotes: tuple[QuoteReference, ...]


@dataclass(frozen=True, slots=True)
class Site:
    """Where the data is from."""

    name: str
    url: str


@dataclass(frozen=True, slots=True)
class CoverageData:
    """Everything: ``data/coverage.json``."""

    schema: str
    schema_version: str
    site: Site
    articles: tuple[Article, ...]
    """Newest first."""
    speakers: tuple[SpeakerEntry, ...]
    tags: tuple[Name, ...]


@dataclass(frozen=True, slots=True)
class SpeakerData:
    """All quotes of a speaker: ``speakers/…/quotes.json``."""

    schema: str
    schema_version: str
    site: Site
    speaker: SpeakerEntry
    roles: tuple[str, ...]
    other_names: tuple[str, ...]
    quotes: tuple[QuoteEntry, ...]
    """Newest article first."""


@dataclass(frozen=True, slots=True)
class TagData:
    """All articles of a tag: ``tags/…/articles.json``."""

    schema: str
    schema_version: str
    site: Site
    tag: Name
    other_names: tuple[str, ...]
    articles: tuple[TaggedArticle, ...]
    """Newest first."""
