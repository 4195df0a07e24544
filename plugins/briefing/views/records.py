"""What templates and exports see: immutable values, built last. No template needs more logic than a loop.

Text fields are plain text: templates escape them. The one exception is named ``*_html`` and has been cleaned.
URLs are relative to the site's root, without a leading slash ("speakers/ann-lee/"): templates put SITEURL before them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from ..model import Kind, PointRole, Reason

Certainty = Literal["sure", "uncertain", "unknown"]
ShownKind = Kind | Literal["transcript"]


@dataclass(frozen=True, slots=True)
class When:
    """A date, a week or a month as machines write it (ISO 8601); :class:`~.words.Words` writes it for readers."""

    iso: str

    @property
    def year(self) -> str:
        """The first four figures ("2026")."""
        return self.iso[:4]

    @property
    def is_month(self) -> bool:
        """Whether it is a month ("2026-03")."""
        return len(self.iso) == len("2026-03")

    @property
    def is_week(self) -> bool:
        """Whether it is a week ("2026-W10")."""
        return "W" in self.iso


@dataclass(frozen=True, slots=True)
class Link:
    """A name with an address; ``url`` is "" where there is no page. ``count`` is 0 where none is shown."""

    name: str
    url: str = ""
    count: int = 0


@dataclass(frozen=True, slots=True)
class Alternate:
    """The same page in another language."""

    lang: str
    name: str
    """What the language calls itself."""
    url: str


@dataclass(frozen=True, slots=True)
class SpeakerMark:
    """The shape that stands for a speaker, the same on every page."""

    initials: str
    """One or two letters, "?" for an unknown speaker."""
    shape: Literal["1", "2", "3", "4", "5", "6", "body", "unknown"]


@dataclass(frozen=True, slots=True)
class SpeakerRef:
    """A speaker as linked from anywhere. The unknown speaker has neither name nor url; the other who has no url is somebody without a page."""

    id: str
    name: str
    url: str
    mark: SpeakerMark
    role: str = ""
    lang: str = ""
    """Of the role; "" where it is not known."""
    members: tuple[SpeakerRef, ...] = ()
    """Of several who speak as one: each of them. Together they have no page."""

    @property
    def each(self) -> tuple[SpeakerRef, ...]:
        """Those whose words these are: the members, else the speaker alone."""
        return self.members or (self,)


@dataclass(frozen=True, slots=True)
class Run:
    """Consecutive words of a quote, all inside quotation marks or all outside."""

    text: str
    in_marks: bool


@dataclass(frozen=True, slots=True)
class Piece:
    """An unbroken part of a quote: verbatim, with its place in the article's text."""

    text: str
    runs: tuple[Run, ...]
    """The same words, cut where marks open and close."""
    text_anchor: str
    """Id of the ``<mark>`` in the full text ("text-3"), or "" where the text is not published."""


@dataclass(frozen=True, slots=True)
class Context:
    """The words around a quote, from the article."""

    before: str
    after: str


@dataclass(frozen=True, slots=True)
class ArticleRef:
    """An article as linked from anywhere: enough for an entry of a list."""

    id: str
    title: str
    url: str
    date: When
    lang: str
    direction: Literal["ltr", "rtl"]
    kicker: str = ""
    standfirst: str = ""
    """The editor's summary, else the first point, as plain text; "" where there is neither."""
    source: str = ""
    place: str = ""
    speakers: tuple[SpeakerRef, ...] = ()
    """The first two dozen of those who are quoted, most quoted first; unknown speakers are left out."""
    speaker_count: int = 0
    """How many are quoted."""
    quote_count: int = 0


@dataclass(frozen=True, slots=True)
class QuoteView:
    """A quote with everything a reader may ask about it."""

    number: int
    """From 1, in the order of the article's text."""
    anchor: str
    """Id of the quote on its briefing page ("quote-3")."""
    url: str
    """Address of the quote: page and anchor."""
    kind: Kind
    pieces: tuple[Piece, ...]
    """One, or several where the attribution breaks the quote (“A,” she said, “B.”)."""
    size: Literal["short", "medium", "long"]
    """short: up to 8 words; long: over 60."""
    speaker: SpeakerRef
    cue: str
    """Words of the attribution, verbatim ("told the council"), or ""."""
    certainty: Certainty
    confidence: float
    reason: Reason | None
    """Why this speaker, or why none; the template words it."""
    context: Context | None = None
    original_url: str = ""
    """The source's address with a text fragment, where the source is known."""
    article: ArticleRef | None = None
    """Set where the quote stands outside its briefing page."""
    is_key: bool = False
    """True for the quotes that the briefing shows first."""
    cue_first: bool = False
    """True where the cue reads before the speaker ("according to Lee")."""
    in_transcript: bool = False
    """True where the words stand without marks behind the speaker's name ("LEE: We won.")."""

    @property
    def shown_as(self) -> ShownKind:
        """The kind as readers are told it: words of a transcript are indirect, but not the reporter's."""
        return "transcript" if self.in_transcript else self.kind


@dataclass(frozen=True, slots=True)
class Voice:
    """A speaker and their quotes in one article, in reading order."""

    anchor: str
    """"voice-" and the speaker's id."""
    speaker: SpeakerRef
    quotes: tuple[QuoteView, ...]

    @property
    def count(self) -> int:
        """How many quotes."""
        return len(self.quotes)

    @property
    def rank(self) -> tuple[bool, int]:
        """Lower for who speaks most; the unknown speaker comes last."""
        return not self.speaker.name, -self.count


@dataclass(frozen=True, slots=True)
class Point:
    """A line of a summary box."""

    text: str
    role: PointRole = ""
    """What it is there for, beside the news."""


@dataclass(frozen=True, slots=True)
class Timeline:
    """A story that spans several articles."""

    id: str
    title: str
    articles: tuple[ArticleRef, ...]
    """Oldest first."""
    lang: str
    """Of the title."""
    direction: Literal["ltr", "rtl"]


@dataclass(frozen=True, slots=True)
class StoryGroup:
    """Articles of one day on one event."""

    article: ArticleRef
    also: tuple[ArticleRef, ...] = ()


@dataclass(frozen=True, slots=True)
class RelatedLink:
    """Another article on the same matter, with the reason as data: the template words it."""

    article: ArticleRef
    kind: Literal["story", "background", "version"]
    tags: tuple[str, ...] = ()
    """Names of shared tags."""
    speakers: tuple[SpeakerRef, ...] = ()
    terms: tuple[str, ...] = ()
    """Shared words; set only where neither tags nor speakers are shared."""


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where the article comes from and how it may be used."""

    citation: str
    """Selectable text to copy; ends before the address."""
    page_url: str
    """Absolute address of this page; "" in development."""
    source: str
    source_url: str
    licence: str
    published: When
    updated: When | None
    corrected: tuple[CorrectionNote, ...]
    """The corrections that have a date."""
    text_sha256: str


@dataclass(frozen=True, slots=True)
class CorrectionNote:
    """A correction as the page shows it."""

    anchor: str
    text: str
    date: When | None
    """When it was made, if the editor says so."""


@dataclass(frozen=True, slots=True)
class BriefingView:
    """One article's page."""

    article: ArticleRef
    authors: tuple[str, ...]
    corrections: tuple[CorrectionNote, ...]
    """The editor's ``Correction`` field, in the editor's order."""
    points: tuple[Point, ...]
    """Summary box, in reading order."""
    points_by_editor: bool
    """True when the summary is the editor's own words."""
    wanted: bool
    """False with ``Briefing: no``: the article is shown as it is, and nothing is said of what it holds."""
    figures: tuple[str, ...]
    voices: tuple[Voice, ...]
    """By first quote in the text; unknown speaker last."""
    quote_count: int
    keyphrases: tuple[Link, ...]
    """Tags (with a url) first, then keywords without a page."""
    related: tuple[RelatedLink, ...]
    """Its story first, then background."""
    versions: tuple[RelatedLink, ...]
    """Nearly the same text, published elsewhere or again."""
    timeline: Timeline | None
    """The story that the article is part of, if that has three articles or more."""
    body_html: str
    """The article's cleaned HTML with its quotes marked; "" where ``Fulltext: no``."""
    provenance: Provenance
    translations: tuple[Alternate, ...] = ()
    """The same article in other languages."""


@dataclass(frozen=True, slots=True)
class ArticleQuotes:
    """What a speaker says in one article."""

    article: ArticleRef
    quotes: tuple[QuoteView, ...]


@dataclass(frozen=True, slots=True)
class Pagination:
    """Where a page stands among the pages of one list."""

    number: int
    total: int
    urls: tuple[str, ...]
    """Address of every page, first first."""


@dataclass(frozen=True, slots=True)
class Download:
    """A feed, or data, of a page."""

    name: Literal["Atom", "RSS", "JSON Feed", "CSV", "JSON", "JSON Schema"]
    url: str
    what: Literal["feed", "articles", "quotes", "everything", "schema"]


ChartUnit = Literal["articles", "quotes"]


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar of a chart, with its place in the drawing."""

    date: When
    value: int
    x: int
    y: float
    height: float
    is_peak: bool


@dataclass(frozen=True, slots=True)
class Chart:
    """Coverage over time. The drawing is ``width`` by 100 units."""

    what: ChartUnit
    bars: tuple[Bar, ...]
    """Without gaps: a day, week or month each."""
    peak: Bar
    """The first of the highest."""
    width: int


@dataclass(frozen=True, slots=True)
class Cell:
    """How often a speaker is quoted in an article."""

    speaker: SpeakerRef
    anchor: str
    """Of the speaker's words on the page of the article, or of those that they said with others."""
    count: int
    strength: Literal[1, 2, 3]


@dataclass(frozen=True, slots=True)
class Matrix:
    """Who is quoted in which article."""

    speakers: tuple[SpeakerRef, ...]
    """Columns, most quoted first."""
    rows: tuple[tuple[ArticleRef, tuple[Cell | None, ...]], ...]
    """Newest first; a cell for each speaker."""
    left_out: int
    """Articles that the table has no room for."""


@dataclass(frozen=True, slots=True)
class Role:
    """What articles call a speaker, and when they do."""

    name: str
    first: When | None = None
    """Of the articles that say so; None where only the editor does."""
    last: When | None = None
    """None where it is the day of the first."""


@dataclass(frozen=True, slots=True)
class SpeakerView:
    """One page of a speaker's."""

    speaker: SpeakerRef
    roles: tuple[Role, ...]
    other_names: tuple[str, ...]
    namesakes: tuple[Link, ...]
    """Other speakers of the same name, told apart."""
    quote_count: int
    article_count: int
    first: When | None
    last: When | None
    groups: tuple[ArticleQuotes, ...]
    """Newest article first; only those of this page of the list."""
    about: tuple[ArticleQuotes, ...]
    """What others say of them, newest article first; the newest few, on the first page."""
    chart: Chart | None
    """Quotes over time; None where there is nothing to compare."""
    tags: tuple[Link, ...]
    """Topics, with counts of articles."""
    beside: tuple[tuple[SpeakerRef, int], ...]
    """Who is quoted in the same articles, with the number of such articles."""
    downloads: tuple[Download, ...]
    """Feeds first, then data."""
    pagination: Pagination


@dataclass(frozen=True, slots=True)
class Day:
    """Coverage of one day."""

    date: When
    stories: tuple[StoryGroup, ...]

    @property
    def articles(self) -> tuple[ArticleRef, ...]:
        """All of the day, a story's together."""
        return tuple(ref for story in self.stories for ref in (story.article, *story.also))


@dataclass(frozen=True, slots=True)
class TagView:
    """One page of a tag's."""

    name: str
    url: str
    variants: tuple[str, ...]
    article_count: int
    days: tuple[Day, ...]
    """Newest first; only those of this page of the list."""
    timelines: tuple[Timeline, ...]
    """Stories of several articles, newest first, on the first page."""
    speakers: tuple[tuple[SpeakerRef, int], ...]
    """Who is quoted on it, with the number of quotes."""
    matrix: Matrix | None
    """None where fewer than two speakers or articles would stand in it."""
    chart: Chart | None
    """Articles over time; None where there is nothing to compare."""
    related: tuple[Link, ...]
    """Tags that share articles, with the number shared."""
    downloads: tuple[Download, ...]
    """Feeds first, then data."""
    pagination: Pagination


@dataclass(frozen=True, slots=True)
class Counts:
    """How much there is on the site."""

    articles: int
    quotes: int
    speakers: int
    tags: int


@dataclass(frozen=True, slots=True)
class HomeView:
    """The front page: finite."""

    counts: Counts
    lead: ArticleRef | None
    lead_points: tuple[Point, ...]
    lead_quote: QuoteView | None
    days: tuple[Day, ...]
    """The newest articles after the lead, newest first."""
    has_more: bool
    """True when the archive holds more than this page."""
    most_quoted: tuple[tuple[SpeakerRef, int], ...]
    tags: tuple[Link, ...]
    digests: tuple[When, ...]
    """The newest day and week that have a digest."""


@dataclass(frozen=True, slots=True)
class Takeaway:
    """A sentence for a reader who reads nothing else, and where it is from."""

    text: str
    anchor: str
    """Id of the story that tells it ("story-1")."""
    article: ArticleRef


@dataclass(frozen=True, slots=True)
class DigestStory:
    """One story of a digest."""

    anchor: str
    """Id on the page: "story-" and its place, from 1."""
    article: ArticleRef
    summed_up: bool
    """Whether its first point stands among the takeaways."""
    points: tuple[Point, ...]
    """Beside the one among the takeaways."""
    quote: QuoteView | None
    also: tuple[ArticleRef, ...]
    """Other articles on the same event."""


@dataclass(frozen=True, slots=True)
class DigestView:
    """A day or a week, finite."""

    date: When
    articles: int
    quotes: int
    speakers: int
    takeaways: tuple[Takeaway, ...]
    stories: tuple[DigestStory, ...]
    rest: tuple[ArticleRef, ...]
    """Articles beyond the stories that are told."""
    earlier: When | None
    later: When | None


@dataclass(frozen=True, slots=True)
class DigestsView:
    """All digests: (week, its articles, ((day, its articles), …)), newest first."""

    weeks: tuple[tuple[When, int, tuple[tuple[When, int], ...]], ...]
    downloads: tuple[Download, ...]
    """The feeds of digests."""
    pagination: Pagination


@dataclass(frozen=True, slots=True)
class SpeakersView:
    """Index of speakers, by name."""

    letters: tuple[tuple[Link, tuple[tuple[SpeakerRef, int], ...]], ...]
    """(first letter with the address where it begins, ((speaker, number of quotes), …)), sorted; those of this page."""
    jumps: tuple[Link, ...]
    """Every first letter of the whole index."""
    counts: Counts
    pagination: Pagination


@dataclass(frozen=True, slots=True)
class TagsView:
    """Index of tags, by name, with counts of articles."""

    tags: tuple[Link, ...]
    counts: Counts
    pagination: Pagination


@dataclass(frozen=True, slots=True)
class ArchiveView:
    """Every article, newest first, by month."""

    months: tuple[tuple[When, tuple[ArticleRef, ...]], ...]
    counts: Counts
    pagination: Pagination


@dataclass(frozen=True, slots=True)
class AboutView:
    """How the site is made, with its figures."""

    counts: Counts
    indirect_count: int
    unknown_count: int
    """Quotes whose speaker is not known."""
    downloads: tuple[Download, ...]
    """Feeds and data of the whole coverage."""


@dataclass(frozen=True, slots=True)
class SearchView:
    """The search page; the results are found in the reader's browser."""

    indexes: tuple[Link, ...]
    """The lists to browse instead, with counts."""
    available: bool
    """False where no index could be made: the page leads to those lists alone."""
    index_url: str
    """Folder of the index."""
    speakers: tuple[str, ...]
    """Names to narrow a search by: those quoted most, by name."""
    tags: tuple[str, ...]
    """Those of most articles, by name."""
    months: tuple[When, ...]
    """That have articles, newest first."""
    locale: str
    """BCP 47 code that dates of results are written by."""


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed that a page announces."""

    title: str
    url: str
    media_type: str = "application/atom+xml"


@dataclass(frozen=True, slots=True)
class Page:
    """What the head of any page needs."""

    kind: str
    """``data-kind``: home, briefing, tag, tags, speaker, speakers, archive, about, search, error."""
    title: str
    description: str
    url: str
    """Address of the page, relative to the site's root; "" for the home page."""
    lang: str
    direction: Literal["ltr", "rtl"]
    words: str = "en"
    """Language of the site's own words on this page: that of the page where there is a catalogue."""
    alternates: tuple[Alternate, ...] = ()
    """The page in every language that it is published in, its own among them; empty where it is in one."""
    json_ld: str = ""
    """A JSON document, already safe inside ``<script>``; "" for none."""
    feeds: tuple[Feed, ...] = ()
    published: str = ""
    """ISO date of an article; "" elsewhere."""
    image: str = ""
    """Address of the page's own picture for sharing; "" for the site's."""
    indexable: bool = True
    search: bool = False
    """Whether the header offers a search."""
    breadcrumb: tuple[Link, ...] = ()
