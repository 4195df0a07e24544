"""What flows through the pipeline: frozen records, no behaviour.

``Document`` → ``Briefing`` (one article) → ``Corpus`` (all articles) → views.
Every offset is a :class:`Span` in code points of ``Document.text``.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

Kind = Literal["direct", "indirect", "mixed"]
"""*direct*: in quotation marks; *indirect*: reported without; *mixed*: reported, partly in marks."""

LEAST_KEY = 0.1
"""Salience of the quotes that are worth showing first; the others stand among all quotes only."""

KeywordMethod = Literal["briefing", "yake"]
"""Who chooses keyphrases: the ranker of this plugin, or the package ``yake`` as it comes."""

PointRole = Literal["", "background", "next"]
"""*background*: how it came to this; *next*: what happens next."""

SpeakerKind = Literal["person", "body", "anonymous"]
"""*body*: an organisation. *anonymous*: without a name of their own: described ("a union official"), or several at once."""


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of ``Document.text``; ``end`` is exclusive."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The words of ``text`` that this span covers."""
        return text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Dateline:
    """Place, and sometimes date, that open a news text ("SOCHI –")."""

    span: Span
    """Covers the whole dateline with its dash and the white space behind it."""
    place: str
    date: str = ""
    """As it is written ("3 March"), or ""."""


@dataclass(frozen=True, slots=True)
class Document:
    """An article as plain text, ready for analysis. Paragraphs are separated by newlines in ``text``."""

    id: str
    title: str
    text: str
    paragraphs: tuple[Span, ...]
    lang: str = "en"
    dateline: Dateline | None = None


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody, or a body, that one article names or quotes."""

    name: str
    """The fullest name that the article gives, without honorific ("Vladimir Putin")."""
    kind: SpeakerKind = "person"
    aliases: tuple[str, ...] = ()
    """Other surface forms in the article, in order of first use ("Putin", "Mr Putin")."""
    role: str = ""
    """What the article calls them ("Russian President", "the harbour commissioner"), or ""."""
    mentions: tuple[Span, ...] = ()
    """Where the article names them, in reading order; pronouns are left out."""
    members: tuple[str, ...] = ()
    """Of several who speak as one ("Ann Lee and Tom Poe", *anonymous*): the names of each, who are people of the article too."""


@dataclass(frozen=True, slots=True)
class Reason:
    """A sentence of the site's own; the views word it in the language of the page."""

    message: str
    """Key of the catalogues: the English words, with ``%(name)s`` where a value goes; the singular of one that counts."""
    values: tuple[tuple[str, str], ...] = ()
    """By placeholder: words of the article, or names."""
    plural: str = ""
    """English plural of a message that counts, else ""."""
    number: int = 0
    """What it counts: the placeholder ``num``."""


@dataclass(frozen=True, slots=True)
class Quote:
    """Words reported as somebody's. ``text`` is always ``span.of(document.text)``."""

    text: str
    """The reported words; surrounding quotation marks are included when the quote is direct."""
    span: Span
    kind: Kind
    speaker: str | None = None
    """``Person.name`` of the speaker within this article; None when unknown."""
    mention: Span | None = None
    """The words nearest to the quote that refer to the speaker ("the Russian leader", "he")."""
    cue: Span | None = None
    """The words that signal the attribution ("said", "according to")."""
    confidence: float = 0.0
    """0 to 1: how likely the speaker is right."""
    reason: Reason | None = None
    """Why this speaker, or why none ("Named after the quote: “Lee said”.")."""
    continues: bool = False
    """True when it carries on the quote before it (“A,” she said, “B.”), same speaker and utterance."""
    salience: float = 0.0
    """0 to 1: how much a briefing wants to show this quote first; from ``LEAST_KEY`` on it may be a key quote."""


@dataclass(frozen=True, slots=True)
class Keyphrase:
    """One to three words typical of the article, or the whole name of a body, in the form that the text uses."""

    text: str
    score: float
    """Higher is better."""
    mentions: int = 0
    """How often title and text use its rarest word; 0 where that was not counted."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the article; ``text`` is ``span.of(document.text)``."""

    text: str
    span: Span
    role: PointRole = ""
    """In a summary: what the point is there for, beside the news."""


@dataclass(frozen=True, slots=True)
class Briefing:
    """What the analysis finds in one article."""

    id: str
    title: str
    lang: str
    people: tuple[Person, ...] = ()
    quotes: tuple[Quote, ...] = ()
    """In reading order."""
    keyphrases: tuple[Keyphrase, ...] = ()
    """Best first."""
    summary: tuple[Sentence, ...] = ()
    """Points of the summary box, in reading order."""
    terms: tuple[tuple[str, int], ...] = ()
    """Normalised terms and their counts, sorted by term: what related coverage is computed from."""


@dataclass(frozen=True, slots=True)
class Speaker:
    """A person or body, one across the whole site."""

    id: str
    """The slug: stable, unique, the last part of the page's address."""
    name: str
    kind: SpeakerKind = "person"
    aliases: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    """As the articles print them, most recent article first."""
    in_article: tuple[tuple[str, str], ...] = ()
    """(briefing id, ``Person.name`` there), sorted: which article-level people this speaker is."""


@dataclass(frozen=True, slots=True)
class Tag:
    """A keyphrase kept for the whole site, with a page."""

    id: str
    """The slug: stable, unique, the last part of the page's address."""
    name: str
    variants: tuple[str, ...] = ()
    """Other surface forms that were merged into it."""
    articles: tuple[str, ...] = ()
    """Ids of the briefings that carry it, in collection order (newest first)."""
    by_editor: bool = False
    """True when an editor gave it to at least one article."""


@dataclass(frozen=True, slots=True)
class Related:
    """A link from one article to another, with its reason."""

    id: str
    score: float
    """Higher is better; the scale is the cosine, 0 to 1."""
    kind: Literal["story", "background", "version"] = "background"
    """*story*: the same event; *version*: nearly the same text; *background*: the same matter."""
    tags: tuple[str, ...] = ()
    """Shared tags, by id."""
    speakers: tuple[str, ...] = ()
    """Shared speakers, by id."""
    terms: tuple[str, ...] = ()
    """Shared words that weigh most, for links that share neither tag nor speaker."""


@dataclass(frozen=True, slots=True)
class Story:
    """Articles on one event, over a day or several."""

    id: str
    """Made from the oldest article's title: stable when coverage grows, unique among stories."""
    title: str
    """Of the article that the others are nearest to."""
    articles: tuple[str, ...]
    """Ids of the briefings, oldest first; two at least that are not versions of one text."""


@dataclass(frozen=True, slots=True)
class Entry:
    """An article's place in the collection: its briefing, and what only the site knows about it."""

    briefing: Briefing
    date: str
    """ISO 8601 date or date-time, with zone if known."""
    tags: tuple[str, ...] = ()
    """Tags as an editor wrote them."""
    keywords: tuple[str, ...] = ()
    """Keywords as an editor wrote them; they replace the computed ones."""


@dataclass(frozen=True, slots=True)
class Corpus:
    """All briefings, linked. Relations are ids; order never depends on the order of input."""

    entries: tuple[Entry, ...] = ()
    """Newest first, then by id."""
    speakers: tuple[Speaker, ...] = ()
    """By id."""
    tags: tuple[Tag, ...] = ()
    """By id."""
    related: dict[str, tuple[Related, ...]] = field(default_factory=dict)
    """Briefing id → versions of its text, then its story, then background, each best first."""
    stories: tuple[Story, ...] = ()
    """By id. An article is in one story at most."""
    everyday: frozenset[str] = frozenset()
    """Words, by their keys, that a great share of a large collection uses."""
