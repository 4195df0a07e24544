"""Views of an invented town, in every state that a page can have."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Literal

from briefing.analysis.reasons import NOBODY, named, unclear
from briefing.views.records import (
    AboutView,
    ArchiveView,
    ArticleQuotes,
    ArticleRef,
    Bar,
    BriefingView,
    Cell,
    Chart,
    Context,
    CorrectionNote,
    Counts,
    Day,
    DigestStory,
    DigestsView,
    DigestView,
    Download,
    HomeView,
    Link,
    Matrix,
    Pagination,
    Piece,
    Point,
    Provenance,
    QuoteView,
    RelatedLink,
    Role,
    Run,
    SearchView,
    SpeakerMark,
    SpeakerRef,
    SpeakersView,
    SpeakerView,
    StoryGroup,
    TagsView,
    TagView,
    Takeaway,
    Timeline,
    Voice,
    When,
)

OCTOBER_9 = When("2026-10-09T06:30:00+02:00")
OCTOBER_7 = When("2026-10-07")
COUNTS = Counts(articles=4, quotes=11, speakers=5, tags=3)
SEARCH = SearchView(
    (Link("Voices", "speakers/", 5), Link("Days", "digest/")),
    available=True,
    index_url="pagefind/",
    speakers=("Tobin Ashgrove",),
    tags=("Lamp",),
    months=(When("2026-10"), When("2026-09"), When("2025-12")),
    locale="en-GB",
)
NO_SEARCH = replace(SEARCH, available=False)
ONE_PAGE = Pagination(1, 1, ("tags/light/",))

MAREN = SpeakerRef("maren-oduvale", "Maren Oduvale", "speakers/maren-oduvale/", SpeakerMark("MO", "1"), "Harbour pilot")
TOBIN = SpeakerRef(
    "tobin-ashgrove", "Tobin Ashgrove", "speakers/tobin-ashgrove/", SpeakerMark("TA", "4"), "Lamp engineer"
)
COUNCIL = SpeakerRef("ombreth-council", "Ombreth Council", "speakers/ombreth-council/", SpeakerMark("OC", "body"))
PASSENGER = SpeakerRef("a-passenger", "A passenger", "", SpeakerMark("P", "2"), "on the morning boat")
ODO = SpeakerRef("odo-lanth", "Odo Lanth", "speakers/odo-lanth/", SpeakerMark("OL", "5"), "Mayor")
RIKA = SpeakerRef("rika-sunder", "Rika Sunder", "speakers/rika-sunder/", SpeakerMark("RS", "6"), "Skipper")
LAYLA = SpeakerRef("layla-annahri", "ليلى النهري", "speakers/layla-annahri/", SpeakerMark("لن", "3"), "مديرة المنارة")
UNKNOWN = SpeakerRef("unknown", "", "", SpeakerMark("?", "unknown"))

LAMP = ArticleRef(
    id="lamp",
    title="Ombreth will keep its lighthouse lamp, and pay for it with the car park",
    url="lamp/",
    date=OCTOBER_9,
    lang="en",
    direction="ltr",
    kicker="Harbour",
    standfirst="The council votes for glass and brass. Drivers say nobody warned them.",
    source="Ombreth Observer",
    place="Ombreth",
    speakers=(MAREN, TOBIN, COUNCIL),
    speaker_count=3,
    quote_count=6,
)
BULB = ArticleRef("bulb", "A bulb the size of a bucket", "bulb/", OCTOBER_7, "en", "ltr", source="Sound Notes")
ARABIC = ArticleRef(
    id="manara",
    title="المنارة تبقى مضاءة",
    url="manara/",
    date=OCTOBER_7,
    lang="ar",
    direction="rtl",
    kicker="الميناء",
    standfirst="الإدارة تقول إن الضوء لن ينطفئ.",
    speakers=(LAYLA,),
    speaker_count=1,
    quote_count=1,
)


def bars(*values: int) -> tuple[Bar, ...]:
    """A bar a day from 5 October, the highest of them the peak."""
    return tuple(
        Bar(When(f"2026-10-{5 + n:02}"), value, n * 20 + 3, 100 - value * 10, value * 10, value == max(values))
        for n, value in enumerate(values)
    )


QUOTES_CHART = Chart("quotes", bars(3, 0, 9), bars(3, 0, 9)[2], 60)
ARTICLES_CHART = Chart("articles", bars(1, 4, 1, 2), bars(1, 4, 1, 2)[1], 80)


def downloads(url: str, what: Literal["articles", "quotes"]) -> tuple[Download, ...]:
    """Feeds and data of a page."""
    return (
        Download("Atom", f"{url}feed.atom", "feed"),
        Download("JSON Feed", f"{url}feed.json", "feed"),
        Download("CSV", f"{url}{what}.csv", what),
        Download("JSON", f"{url}{what}.json", what),
    )


def piece(text: str, anchor: str = "text-1", runs: tuple[Run, ...] = ()) -> Piece:
    """A piece of a quote."""
    return Piece(text, runs or (Run(text, True),), anchor)


def quote(number: int, *pieces: Piece, **changes: Any) -> QuoteView:
    """A direct, medium, key quote by Maren Oduvale that is sure, or as ``changes`` say."""
    return replace(
        QuoteView(
            number=number,
            anchor=f"quote-{number}",
            url=f"lamp/#quote-{number}",
            kind="direct",
            pieces=pieces or (piece("“We steer by that lamp, not by a telephone,”", f"text-{number}"),),
            size="medium",
            speaker=MAREN,
            cue="told the council",
            certainty="sure",
            confidence=0.95,
            reason=named("Maren Oduvale told the council", "after"),
            context=Context("The vote was close. ", " Maren Oduvale told the council."),
            original_url="https://observer.example/lamp#:~:text=We%20steer",
            is_key=True,
        ),
        **changes,
    )


DIRECT = quote(1)
BROKEN = quote(
    2, piece("“The glass is sound,”", "text-2"), piece("“and the brass will outlive us.”", "text-2b"), speaker=TOBIN
)
MIXED = quote(
    3,
    piece(
        "the lens was “older than the road”",
        "text-3",
        (Run("the lens was ", False), Run("“older than the road”", True)),
    ),
    kind="mixed",
    speaker=TOBIN,
    cue="said",
)
INDIRECT = quote(
    4,
    piece(
        "it would charge for parking from November",
        "text-4",
        (Run("it would charge for parking from November", False),),
    ),
    kind="indirect",
    speaker=COUNCIL,
    cue="said in a statement that",
    is_key=False,
)
NOBODY = quote(
    5,
    piece("“Put a coin in the sea instead!”", "text-5"),
    size="short",
    speaker=UNKNOWN,
    cue="came a voice from the gallery",
    certainty="unknown",
    confidence=0.0,
    reason=NOBODY,
    context=None,
)
DOUBTFUL = quote(
    6,
    piece("“I shall believe it when it turns,”", "text-6"),
    speaker=TOBIN,
    cue="he said",
    certainty="uncertain",
    confidence=0.4,
    reason=unclear("He"),
)
LONG = quote(7, piece("“" + "One more turn of the lens and the whole bay is awake. " * 12 + "”", "text-7"), size="long")
PARAGRAPHS = quote(8, piece("“The first night we lit it.\n“The second night they came to look.”", "text-8"))

VOICES = (
    Voice("voice-maren-oduvale", MAREN, (DIRECT,)),
    Voice("voice-tobin-ashgrove", TOBIN, (BROKEN, MIXED, DOUBTFUL)),
    Voice("voice-ombreth-council", COUNCIL, (INDIRECT,)),
    Voice("voice-unknown", UNKNOWN, (NOBODY,)),
)
RELATED = (
    RelatedLink(BULB, "story", tags=("Lamp", "Harbour dues", "Night boat"), speakers=(MAREN,)),
    RelatedLink(ARABIC, "background", tags=("Lamp",)),
    RelatedLink(BULB, "version", terms=("tide gate", "hinges")),
)
PROVENANCE = Provenance(
    citation="Ines Farrow, “Ombreth will keep its lighthouse lamp”, Ombreth Observer, 9 October 2026.",
    page_url="lamp/",
    source="Ombreth Observer",
    source_url="https://observer.example/lamp",
    licence="CC BY 4.0",
    published=OCTOBER_9,
    updated=None,
    corrected=(),
    text_sha256="3f" * 32,
)
BODY = (
    '<p>The vote was close. <mark class="article-text__mark" id="text-1">“We steer by that lamp, not by a telephone,”</mark>'
    '<a class="article-text__back" href="#quote-1"><span class="speaker-mark speaker-mark--1 speaker-mark--small"'
    ' aria-hidden="true">MO</span><span class="u-hidden">Quote 1: Maren Oduvale</span></a> Maren Oduvale told the council.</p>'
    '<h2>What it costs</h2><p><mark class="article-text__mark" id="text-2">“The glass is sound,”</mark> said Tobin Ashgrove,'
    ' <mark class="article-text__mark" id="text-2b">“and the brass will outlive us.”</mark> He said'
    ' <mark class="article-text__mark" id="text-3">the lens was “older than the road”</mark>.</p>'
    "<ul><li>Glass: 40,000 crowns.</li><li>Brass: <code>none</code>.</li></ul>"
    '<p>The council said in a statement that <mark class="article-text__mark article-text__mark--indirect" id="text-4">it'
    ' would charge for parking from November</mark>. <mark class="article-text__mark" id="text-5">“Put a coin in the sea'
    ' instead!”</mark> came a voice from the gallery. <mark class="article-text__mark" id="text-6">“I shall believe it when'
    " it turns,”</mark> he said.</p>"
    "<blockquote><p>A lamp is a promise.</p></blockquote>"
    "<table><caption>Votes</caption><thead><tr><th>Side</th><th>Votes</th></tr></thead>"
    "<tbody><tr><td>Keep</td><td>9</td></tr></tbody></table>"
)

TIMELINE = Timeline("the-lamp", "The lamp stays", (ARABIC, BULB, LAMP), "en", "ltr")
BRIEFING = BriefingView(
    article=LAMP,
    authors=("Ines Farrow", "Odo Pell"),
    corrections=(),
    points=(
        Point("Ombreth will keep its lighthouse lamp after a vote of 9 to 8."),
        Point("Parking at the quay will cost two crowns.", "next"),
        Point("The lamp was lit before the road was built.", "background"),
    ),
    points_by_editor=False,
    wanted=True,
    figures=("9 votes to 8", "40,000 crowns"),
    voices=VOICES,
    quote_count=6,
    keyphrases=(Link("Lamp", "tags/lamp/"), Link("brass")),
    related=RELATED[:2],
    versions=RELATED[2:],
    timeline=TIMELINE,
    body_html=BODY,
    provenance=PROVENANCE,
)
PLAIN = replace(
    BRIEFING,
    article=replace(BULB, place="Ombreth"),
    authors=(),
    points=(),
    figures=(),
    voices=(),
    quote_count=0,
    keyphrases=(),
    related=(),
    versions=(),
    timeline=None,
    body_html="<p>The bulb is on show on Friday.</p>",
)
NO_QUOTES = replace(BRIEFING, voices=(), quote_count=0, body_html="<p>The vote was close.</p>")
NO_POINTS = replace(BRIEFING, points=())
WITHHELD = replace(
    BRIEFING,
    body_html="",
    voices=(Voice("voice-maren-oduvale", MAREN, (replace(DIRECT, pieces=(piece("“We steer by that lamp,”", ""),)),)),),
)
DATED_CORRECTION = CorrectionNote("correction", "An earlier version gave the vote as 9 to 7.", When("2026-10-10"))
CORRECTED = replace(
    BRIEFING,
    corrections=(
        DATED_CORRECTION,
        CorrectionNote("correction-2", "The lamp has three wicks.", None),
    ),
    points_by_editor=True,
    provenance=replace(PROVENANCE, updated=When("2026-10-10T08:00:00+02:00"), corrected=(DATED_CORRECTION,)),
)
LONG_TITLE = replace(
    BRIEFING, article=replace(LAMP, title="After eleven nights without a light " * 5 + "the lamp is back in Ombreth.")
)
FORTY = replace(
    BRIEFING,
    voices=tuple(
        Voice(
            f"voice-{speaker.id}",
            speaker,
            tuple(
                quote(
                    start + n,
                    piece(
                        f"“Statement {start + n} was about the lamp, and the next will be too,”", f"text-{start + n}"
                    ),
                    speaker=speaker,
                    is_key=n < 2 and start < 20,
                )
                for n in range(10)
            ),
        )
        for start, speaker in ((1, MAREN), (11, TOBIN), (21, COUNCIL), (31, PASSENGER))
    ),
    quote_count=40,
    body_html="".join(
        f'<p><mark class="article-text__mark" id="text-{n}">“Statement {n} was about the lamp, and the next will be too,”</mark></p>'
        for n in range(1, 41)
    ),
)
RTL = replace(
    BRIEFING,
    article=replace(ARABIC, place="أومبرث", source="نشرة المرفأ"),
    authors=("ليان الساحلي",),
    points=(Point("المنارة تبقى مضاءة بعد تصويت المجلس."), Point("كلفت الأعمال 40 ألف كرون.", "next")),
    figures=("40 ألف كرون",),
    voices=(
        Voice(
            "voice-layla-annahri",
            LAYLA,
            (
                quote(
                    1,
                    piece("«الضوء وعد»"),
                    speaker=LAYLA,
                    cue="قالت",
                    size="short",
                    reason=named("قالت ليلى النهري", "after"),
                    context=Context("", " قالت ليلى النهري."),
                ),
            ),
        ),
    ),
    quote_count=1,
    keyphrases=(Link("المنارة", "tags/manara/"),),
    related=(),
    body_html='<p><mark class="article-text__mark" id="text-1">«الضوء وعد»</mark> قالت ليلى النهري.</p>',
)

MATRIX = Matrix(
    speakers=(MAREN, TOBIN, COUNCIL),
    rows=(
        (
            LAMP,
            (
                Cell(MAREN, f"voice-{MAREN.id}", 3, 3),
                Cell(TOBIN, f"voice-{TOBIN.id}", 2, 2),
                Cell(COUNCIL, f"voice-{COUNCIL.id}", 1, 1),
            ),
        ),
        (ARABIC, (None, Cell(TOBIN, f"voice-{TOBIN.id}", 1, 1), None)),
    ),
    left_out=2,
)
TAG = TagView(
    name="Lamp",
    url="tags/lamp/",
    variants=("lamps", "the lighthouse lamp"),
    article_count=3,
    days=(
        Day(
            When("2026-10-09"),
            (
                StoryGroup(LAMP, (BULB,)),
                StoryGroup(replace(BULB, speakers=(MAREN, TOBIN), speaker_count=2, quote_count=2)),
            ),
        ),
        Day(When("2026-10-07"), (StoryGroup(ARABIC),)),
    ),
    timelines=(TIMELINE,),
    speakers=((MAREN, 4), (TOBIN, 1)),
    matrix=MATRIX,
    chart=ARTICLES_CHART,
    related=(Link("Harbour dues", "tags/harbour-dues/", 2), Link("Night boat", "tags/night-boat/", 1)),
    downloads=downloads("tags/lamp/", "articles"),
    pagination=ONE_PAGE,
)
SPEAKER = SpeakerView(
    speaker=TOBIN,
    roles=(Role("Lamp engineer", OCTOBER_7, OCTOBER_9), Role("the engineer who mended the lens", OCTOBER_7)),
    other_names=("Ashgrove", "Mr Ashgrove"),
    namesakes=(Link("Tobin Ashgrove, Baker", "speakers/tobin-ashgrove-2/"),),
    quote_count=4,
    article_count=2,
    first=OCTOBER_7,
    last=OCTOBER_9,
    groups=(
        ArticleQuotes(LAMP, tuple(replace(item, article=LAMP) for item in (BROKEN, MIXED, DOUBTFUL))),
        ArticleQuotes(ARABIC, (quote(1, piece("«الضوء وعد»"), speaker=TOBIN, article=ARABIC, cue="", context=None),)),
    ),
    about=(ArticleQuotes(LAMP, (replace(DIRECT, article=LAMP), replace(NOBODY, article=LAMP))),),
    chart=QUOTES_CHART,
    tags=(Link("Lamp", "tags/lamp/", 2),),
    beside=((MAREN, 2), (COUNCIL, 1)),
    downloads=downloads("speakers/tobin-ashgrove/", "quotes"),
    pagination=Pagination(7, 15, tuple(f"speakers/tobin-ashgrove/{n}/" for n in range(1, 16))),
)
HOME = HomeView(
    counts=COUNTS,
    lead=LAMP,
    lead_points=BRIEFING.points,
    lead_quote=replace(DIRECT, article=LAMP),
    days=(
        Day(OCTOBER_9, (StoryGroup(BULB),)),
        Day(
            OCTOBER_7,
            (StoryGroup(ARABIC), StoryGroup(replace(BULB, kicker="Works", standfirst="It fits no socket."))),
        ),
    ),
    has_more=True,
    most_quoted=((MAREN, 4), (TOBIN, 3), (COUNCIL, 1)),
    tags=(Link("Lamp", "tags/lamp/", 3), Link("Harbour dues", "tags/harbour-dues/", 1)),
    digests=(When("2026-10-09"), When("2026-W41")),
)
EMPTY_HOME = HomeView(Counts(0, 0, 0, 0), None, (), None, (), False, (), (), ())
DIGEST = DigestView(
    date=When("2026-10-09"),
    articles=4,
    quotes=7,
    speakers=3,
    takeaways=(
        Takeaway(BRIEFING.points[0].text, "story-1", LAMP),
        Takeaway("الضوء لن ينطفئ.", "story-2", ARABIC),
    ),
    stories=(
        DigestStory("story-1", LAMP, True, BRIEFING.points[1:], replace(DIRECT, article=LAMP), (BULB, ARABIC)),
        DigestStory("story-2", ARABIC, True, (), None, ()),
        DigestStory("story-3", BULB, False, (), None, ()),
    ),
    rest=(BULB,),
    earlier=When("2026-10-07"),
    later=When("2026-10-10"),
)
WEEK = replace(DIGEST, date=When("2026-W41"), takeaways=(), rest=(), earlier=None, later=None)
DIGESTS = DigestsView(
    ((When("2026-W41"), 6, ((When("2026-10-09"), 4), (When("2026-10-07"), 2))),),
    downloads("digest/", "articles")[:2],
    ONE_PAGE,
)
LETTERS = tuple(Link(letter, f"speakers/#letter-{number}") for number, letter in enumerate("AMORل", 1))
SPEAKERS = SpeakersView(
    letters=(
        (LETTERS[0], ((PASSENGER, 1), (TOBIN, 4))),
        (LETTERS[1], ((MAREN, 4),)),
        (LETTERS[2], ((ODO, 2), (COUNCIL, 1))),
        (LETTERS[3], ((RIKA, 1),)),
        (LETTERS[4], ((LAYLA, 1),)),
    ),
    jumps=(*LETTERS, Link("ي", "speakers/page/2/#letter-6")),
    counts=COUNTS,
    pagination=Pagination(1, 2, ("speakers/", "speakers/page/2/")),
)
TAGS = TagsView(HOME.tags, COUNTS, ONE_PAGE)
ARCHIVE = ArchiveView(
    months=((When("2026-10"), (LAMP, BULB, ARABIC)), (When("2026-09"), (BULB,))),
    counts=COUNTS,
    pagination=Pagination(1, 2, ("archive/", "archive/2/")),
)
ABOUT = AboutView(COUNTS, indirect_count=2, unknown_count=1, downloads=downloads("", "quotes"))
