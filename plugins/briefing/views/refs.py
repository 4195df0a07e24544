"""Small views that all pages share: dates, speakers, articles, quotes."""

from __future__ import annotations

import re
import zlib
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime
from functools import lru_cache
from itertools import islice, takewhile
from typing import Literal, cast

from ..analysis.quotes.vocabulary import vocabulary
from ..analysis.reasons import THE_AUTHOR
from ..articles import Article
from ..model import LEAST_KEY, Briefing, Person, Quote, Span, Speaker, SpeakerKind, Story
from .addresses import speaker_url, text_fragment
from .coverage import Coverage
from .records import (
    ArticleRef,
    Certainty,
    Context,
    Piece,
    Point,
    QuoteView,
    Run,
    SpeakerMark,
    SpeakerRef,
    Timeline,
    When,
)

RIGHT_TO_LEFT = frozenset({"ar", "dv", "fa", "he", "ku", "ps", "sd", "ug", "ur", "yi"})
UNKNOWN = SpeakerRef("_unknown", "", "", SpeakerMark("?", "unknown"))
"""No slug of a speaker's begins with an underscore."""
_SHAPES = 6
_MOST_SPEAKERS = 24
"""Speakers that a list names of one article; a roll of thousands would stand in each entry."""
_AROUND = 280
"""Characters of context on each side of a quote."""
_SHORT_WORDS = 8
_LONG_WORDS = 60
_PAIRS = {"“": "”", "„": "“”", "«": "»", "»": "«", "‹": "›", "「": "」", "『": "』", '"': '"', "‘": "’", "‚": "‘’"}
ARABIC_THE = "ال"
"""The Arabic article: no initial, and nothing to sort by."""
_ARABIC = re.compile("[\u0600-\u06ff]")
_NAME_WORD = re.compile(r"[^\W\d_]")


def when(moment: datetime) -> When:
    """The moment of an article."""
    return When(moment.isoformat(timespec="seconds"))


def shorten(text: str, most: int) -> str:
    """At most ``most`` characters and "…" of a text, cut at a word."""
    return text if len(text) <= most else text[:most].rsplit(" ", 1)[0].rstrip(" ,;:–—-") + "…"


def direction(lang: str) -> Literal["ltr", "rtl"]:
    """The direction in which a language is written."""
    return "rtl" if lang.partition("-")[0].lower() in RIGHT_TO_LEFT else "ltr"


@lru_cache(1 << 14)
def speaker_mark(id: str, name: str, kind: SpeakerKind) -> SpeakerMark:
    """Initials in an outline that depends on the id alone."""
    words = [word for word in re.split(r"[\s-]+", name) if _NAME_WORD.match(word)]
    capitalised = [word for word in words if word[0].isupper()] or words
    chosen = capitalised[:2] if kind == "body" else [*capitalised[:1], *capitalised[1:][-1:]]
    initials = "".join(word.removeprefix(ARABIC_THE)[:1].upper() for word in chosen) or "?"
    if _ARABIC.match(initials):
        initials = "\u200c".join(initials)  # letters that would join read as a word
    shape = "body" if kind == "body" else str(zlib.crc32(id.encode()) % _SHAPES + 1)
    return SpeakerMark(initials, cast("Literal['1', '2', '3', '4', '5', '6', 'body', 'unknown']", shape))


def speaker_ref(coverage: Coverage, speaker: Speaker, role: str = "", lang: str = "") -> SpeakerRef:
    """A speaker of the site; ``role`` is what the article at hand, in ``lang``, calls them, else the latest."""
    if not role:
        role, lang = (speaker.roles[0], coverage.speaker_langs[speaker.id]) if speaker.roles else ("", "")
    return SpeakerRef(
        id=speaker.id,
        name=speaker.name,
        url=speaker_url(coverage.config, speaker.id),
        mark=speaker_mark(speaker.id, speaker.name, speaker.kind),
        role=role,
        lang=lang,
    )


def _speaker_in(coverage: Coverage, briefing: Briefing, people: Mapping[str, Person], quote: Quote) -> SpeakerRef:
    """Who said a quote: a speaker of the site, somebody without a page, or the unknown speaker.

    ``people``: those of the briefing by name.
    """
    if quote.speaker is None:
        return UNKNOWN
    person = people.get(quote.speaker)
    if quote.speaker == THE_AUTHOR:
        name = coverage.words_on(briefing.id).gettext(THE_AUTHOR)
        return SpeakerRef(anchor_name(THE_AUTHOR), name, "", speaker_mark(THE_AUTHOR, name, "anonymous"))
    ref = _ref(coverage, briefing, quote.speaker, person)
    if person is None or not person.members:
        return ref
    members = (_ref(coverage, briefing, name, people.get(name)) for name in person.members)
    return replace(ref, members=tuple(members))


def _by_name(briefing: Briefing) -> dict[str, Person]:
    return {person.name: person for person in briefing.people}


def _ref(coverage: Coverage, briefing: Briefing, name: str, person: Person | None) -> SpeakerRef:
    speaker = coverage.speaker_of(coverage.original_of(briefing.id), name)
    if speaker:
        return speaker_ref(coverage, speaker, person.role if person else "", briefing.lang)
    id = anchor_name(name)
    return SpeakerRef(id, name, "", speaker_mark(id, name, person.kind if person else "person"))


def anchor_name(name: str) -> str:
    """A name as part of an anchor: letters and digits of any script, joined by hyphens."""
    return "-".join(re.findall(r"\w+", name.casefold())) or "x"


def article_ref(coverage: Coverage, id: str) -> ArticleRef:
    """An article as lists show it; made once, then kept in ``coverage.refs``."""
    article, briefing = coverage.articles[id], coverage.briefings[id]
    speakers = speakers_quoted(coverage, id)
    return ArticleRef(
        id=id,
        title=article.document.title,
        url=article.url,
        date=when(article.date),
        lang=article.document.lang,
        direction=direction(article.document.lang),
        kicker=article.editorial.kicker,
        standfirst=" ".join(article.summary) or (briefing.summary[0].text if briefing.summary else ""),
        source=article.editorial.source,
        place=article.place,
        speakers=speakers[:_MOST_SPEAKERS],
        speaker_count=len(speakers),
        quote_count=len(utterances(briefing.quotes)),
    )


def points_of(coverage: Coverage, id: str) -> tuple[Point, ...]:
    """The summary box of an article: the editor's words, else sentences of the article."""
    if coverage.articles[id].summary:
        return tuple(map(Point, coverage.articles[id].summary))
    return tuple(Point(point.text, point.role) for point in coverage.briefings[id].summary)


def timeline(coverage: Coverage, story: Story) -> Timeline:
    """A story with its articles, oldest first."""
    refs = tuple(coverage.refs[id] for id in story.articles)
    lang = next((ref.lang for ref in refs if ref.title == story.title), refs[0].lang)
    return Timeline(story.id, story.title, refs, lang, direction(lang))


def speakers_quoted(coverage: Coverage, id: str) -> tuple[SpeakerRef, ...]:
    """Who is quoted in an article and has a page, most quoted first."""
    briefing = coverage.briefings[id]
    people = _by_name(briefing)
    quoted = (_speaker_in(coverage, briefing, people, quote[0]) for quote in utterances(briefing.quotes))
    found = [ref for speaker in quoted for ref in speaker.each]
    counts = Counter(ref.id for ref in found if ref.url)
    first = {ref.id: ref for ref in reversed(found) if ref.url}
    order = {ref.id: index for index, ref in reversed(list(enumerate(found)))}
    return tuple(sorted(first.values(), key=lambda ref: (-counts[ref.id], order[ref.id])))


def utterances(quotes: Iterable[Quote]) -> tuple[tuple[Quote, ...], ...]:
    """Quotes grouped so that one broken by its attribution (“A,” she said, “B.”) is one group."""
    groups: list[list[Quote]] = []
    for quote in quotes:
        if quote.continues and groups and groups[-1][-1].speaker == quote.speaker:
            groups[-1].append(quote)
        else:
            groups.append([quote])
    return tuple(map(tuple, groups))


def runs(text: str, kind: str) -> tuple[Run, ...]:
    """A quote's words, cut where marks open and close; a direct quote is one run."""
    if kind == "direct":
        return (Run(text, in_marks=True),)
    found: list[Run] = []
    position = 0
    while position < len(text):
        start = next((i for i in range(position, len(text)) if _opens(text, i)), len(text))
        end = next((i + 1 for i in range(start + 1, len(text)) if text[i] in _PAIRS[text[start]]), len(text))
        if start > position:
            found.append(Run(text[position:start], in_marks=False))
        if start < len(text):
            found.append(Run(text[start:end], in_marks=True))
        position = end
    return tuple(found)


def _opens(text: str, index: int) -> bool:
    if text[index] not in _PAIRS or (index and text[index - 1].isalnum()):
        return False
    following = text[index + 1 : index + 2]
    return text[index] not in "‘»" or bool(following and not following.isspace())


def quote_views(coverage: Coverage, id: str) -> tuple[QuoteView, ...]:
    """The quotes of an article, numbered in the order of the text; made once, then kept in ``coverage.quotes``."""
    article, briefing = coverage.articles[id], coverage.briefings[id]
    groups = shown_utterances(coverage, id)
    key = _key_quotes(groups, coverage.config.key_quotes)
    people = _by_name(briefing)
    speakers = (_speaker_in(coverage, briefing, people, group[0]) for group in groups)
    return tuple(
        _quote_view(coverage, article, speaker, group, number, is_key=group[0].span in key)
        for number, (group, speaker) in enumerate(zip(groups, speakers, strict=True), 1)
    )


def _key_quotes(groups: tuple[tuple[Quote, ...], ...], most: int) -> frozenset[Span]:
    """Where the key quotes begin: the most salient, of those that are worth showing first."""
    worth = [group for group in groups if max(quote.salience for quote in group) >= LEAST_KEY]
    best = sorted(worth, key=lambda group: (-max(quote.salience for quote in group), group[0].span))
    return frozenset(group[0].span for group in best[:most])


def shown_utterances(coverage: Coverage, id: str) -> tuple[tuple[Quote, ...], ...]:
    """The quotes that may be shown: all, or the short ones where the text is not published."""
    groups = utterances(coverage.briefings[id].quotes)
    if publishes_text(coverage, coverage.articles[id]):
        return groups
    limit = coverage.config.short_quote
    return tuple(group for group in groups if sum(len(quote.text.split()) for quote in group) <= limit)


def publishes_text(coverage: Coverage, article: Article) -> bool:
    """Whether the article's full text may be shown."""
    return coverage.config.fulltext and article.editorial.fulltext


def text_anchor(number: int, piece: int) -> str:
    """Id of a quote's place in the full text; ``piece`` counts from 0."""
    return f"text-{number}" if piece == 0 else f"text-{number}-{piece + 1}"


def _behind_label(quote: Quote, text: str) -> bool:
    """Whether nothing but a colon, or the full stop of "A.", parts the words from their speaker's name."""
    label = quote.mention
    return quote.kind == "indirect" and label is not None and text[label.end : quote.span.start].strip() in (":", ".")


def voice_anchor(speaker: SpeakerRef) -> str:
    """Id of a speaker's quotes on the page of an article."""
    return f"voice-{anchor_name(speaker.id)}"


def _quote_view(
    coverage: Coverage,
    article: Article,
    speaker: SpeakerRef,
    group: tuple[Quote, ...],
    number: int,
    *,
    is_key: bool,
) -> QuoteView:
    first = group[0]
    text = article.document.text
    published = publishes_text(coverage, article)
    words = sum(len(quote.text.split()) for quote in group)
    certainty: Certainty = "sure"
    if first.speaker is None:
        certainty = "unknown"
    elif first.confidence < coverage.config.sure:
        certainty = "uncertain"
    cue = next((quote.cue for quote in group if quote.cue), None)
    return QuoteView(
        number=number,
        anchor=f"quote-{number}",
        url=f"{article.url}#quote-{number}",
        kind=first.kind,
        pieces=tuple(
            Piece(quote.text, runs(quote.text, quote.kind), text_anchor(number, index) if published else "")
            for index, quote in enumerate(group)
        ),
        size="short" if words <= _SHORT_WORDS else "long" if words > _LONG_WORDS else "medium",
        speaker=speaker,
        cue=cue.of(text) if cue else "",
        certainty=certainty,
        confidence=first.confidence,
        reason=first.reason,
        context=_context(article, Span(first.span.start, group[-1].span.end)) if published else None,
        original_url=text_fragment(article.editorial.source_url, first.text),
        is_key=is_key,
        cue_first=_reads_first(cue.of(text), article.document.lang) if cue else False,
        in_transcript=cue is None and _behind_label(first, text),
    )


def _reads_first(cue: str, lang: str) -> bool:
    """Whether a cue stands before its speaker: "according to", and any where the verb opens the sentence."""
    words = vocabulary(lang)
    return words.verbs_first or tuple(cue.casefold().split()) in words.according


def _context(article: Article, span: Span) -> Context | None:
    """The rest of the paragraphs that a quote stands in, shortened at a word."""
    text = article.document.text
    paragraphs = article.document.paragraphs
    at = bisect_right(paragraphs, span.start, key=lambda each: each.end)
    inside = list(takewhile(lambda each: each.start < span.end, islice(paragraphs, at, None)))
    if not inside:
        return None
    before = text[min(inside[0].start, span.start) : span.start]
    after = text[span.end : max(inside[-1].end, span.end)]
    if len(before) > _AROUND:
        before = "…" + before[-_AROUND:].partition(" ")[2]
    if len(after) > _AROUND:
        after = after[:_AROUND].rpartition(" ")[0] + "…"
    return Context(before.lstrip(), after.rstrip()) if before.strip() or after.strip(" .") else None
