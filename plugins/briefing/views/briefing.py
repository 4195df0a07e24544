"""The page of one article."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from html import escape

from ..articles import Article
from ..corpus.keywords import repeats, worth_showing
from ..model import Related
from ..reading.html import Mark, write_html
from .addresses import speaker_url, tag_url
from .coverage import Coverage
from .records import (
    Alternate,
    BriefingView,
    CorrectionNote,
    Link,
    Provenance,
    QuoteView,
    RelatedLink,
    SpeakerRef,
    Timeline,
    Voice,
    When,
)
from .refs import (
    UNKNOWN,
    points_of,
    publishes_text,
    shown_utterances,
    speaker_ref,
    text_anchor,
    timeline,
    voice_anchor,
    when,
)
from .words import Words, language_name

_FIGURE = re.compile(
    r"(?:[$€£¥]\s?\d[\d.,\u00a0]*\d?(?:\s(?:thousand|million|billion|trillion))?"
    r"|\b\d[\d.,]*\d?\s?(?:%|per\s?cent|percent)(?!\w)"
    r"|\b\d[\d.,]*\d?\s(?:thousand|million|billion|trillion)\s[a-z]+)"
)
_MOST_FIGURES = 4
_LEAST_TIMELINE = 3
"""Articles from which a story has a timeline; a story of two is told by the link between them."""


def briefing_view(coverage: Coverage, id: str) -> BriefingView:
    """Everything that the page of article ``id`` shows."""
    article = coverage.articles[id]
    quotes = coverage.quotes[id]
    points = points_of(coverage, id)
    related = coverage.related[id]
    return BriefingView(
        article=coverage.refs[id],
        authors=article.authors,
        corrections=_corrections(article),
        points=points,
        points_by_editor=bool(article.summary),
        wanted=article.editorial.briefing,
        figures=_figures(point.text for point in points),
        voices=_voices(quotes),
        quote_count=len(quotes),
        keyphrases=coverage.keyphrases[id],
        related=tuple(link for link in related if link.kind != "version"),
        versions=tuple(link for link in related if link.kind == "version"),
        timeline=_timeline(coverage, id),
        translations=translations_of(coverage, id),
        body_html=marked_html(coverage, id, quotes) if publishes_text(coverage, article) else "",
        provenance=provenance_of(coverage, article),
    )


def marked_html(coverage: Coverage, id: str, quotes: tuple[QuoteView, ...]) -> str:
    """The article's HTML, each quote in a ``<mark>`` with a link back to its place among the quotes."""
    marks = []
    words = coverage.words_on(id)
    for view, group in zip(quotes, shown_utterances(coverage, id), strict=True):
        for piece, quote in enumerate(group):
            css_class = "article-text__mark"
            if quote.kind == "indirect":
                css_class += " article-text__mark--indirect"
            back = _back_link(view, words) if piece == len(group) - 1 else ""
            marks.append(Mark(quote.span, text_anchor(view.number, piece), css_class, back))
    return write_html(coverage.articles[id].read, marks, words.gettext("Notes and contacts"))


def translations_of(coverage: Coverage, id: str) -> tuple[Alternate, ...]:
    """The published translations of an article, by the code of their language."""
    others = (coverage.articles[other] for other in coverage.articles[id].translations)
    return tuple(
        Alternate(other.document.lang, language_name(other.document.lang), other.url)
        for other in sorted(others, key=lambda other: other.document.lang)
        if other.published
    )


def _back_link(view: QuoteView, words: Words) -> str:
    name = view.speaker.name or words.gettext("Unknown speaker")
    label = escape(words.gettext("Quote %(number)s: %(name)s", number=view.number, name=name))
    mark = view.speaker.mark
    return (
        f'<a class="article-text__back" href="#{view.anchor}" title="{label}">'
        f'<span class="speaker-mark speaker-mark--{mark.shape} speaker-mark--small" aria-hidden="true">'
        f"{escape(mark.initials)}</span></a>"
    )


def _voices(quotes: tuple[QuoteView, ...]) -> tuple[Voice, ...]:
    groups: dict[str, list[QuoteView]] = {}
    refs: dict[str, SpeakerRef] = {}
    for quote in quotes:
        groups.setdefault(quote.speaker.id, []).append(quote)
        refs.setdefault(quote.speaker.id, quote.speaker)
    ordered = sorted(groups, key=lambda id: id == UNKNOWN.id)
    return tuple(Voice(voice_anchor(refs[id]), refs[id], tuple(groups[id])) for id in ordered)


def keyphrases_of(coverage: Coverage, id: str) -> tuple[Link, ...]:
    """Tags of an article, those with most articles first, then keywords; a person's name leads to their quotes.

    Made once, then kept in ``coverage.keyphrases``; so is :func:`related_of` in ``coverage.related``.
    """
    article = coverage.articles[id]
    tags = coverage.tags_of.get(coverage.original_of(article.id), ())
    links = [Link(tag.name, tag_url(coverage.config, tag.id)) for tag in tags]
    shown = {name.casefold() for tag in tags for name in (tag.name, *tag.variants)}
    briefing = coverage.briefings[article.id]
    people = {form for each in briefing.people if each.kind == "person" for form in (each.name, *each.aliases)}
    words = article.editorial.keywords or tuple(
        phrase.text for phrase in worth_showing(briefing.keyphrases, coverage.corpus.everyday, people)
    )
    named = {
        name: speaker
        for person in briefing.people
        if (speaker := coverage.speaker_at.get((coverage.original_of(article.id), person.name)))
        for name in (*person.aliases, person.name)
    }
    for word in words:
        if len(links) >= max(coverage.config.keywords, len(tags)):
            break
        speaker = named.get(word)
        name = speaker.name if speaker else word
        if name.casefold() in shown:
            continue
        said = not article.editorial.keywords and word not in people and repeats(word, (link.name for link in links))
        if not said:
            shown.add(name.casefold())
            links.append(Link(name, speaker_url(coverage.config, speaker.id) if speaker else ""))
    return tuple(links)


def related_of(coverage: Coverage, id: str) -> tuple[RelatedLink, ...]:
    """Related coverage of an article; a translation has that of its original."""
    return tuple(_related(coverage, link) for link in coverage.corpus.related.get(coverage.original_of(id), ()))


def _related(coverage: Coverage, link: Related) -> RelatedLink:
    return RelatedLink(
        article=coverage.refs[link.id],
        kind=link.kind,
        tags=tuple(coverage.tag_names[tag] for tag in link.tags),
        speakers=tuple(speaker_ref(coverage, coverage.speakers[speaker]) for speaker in link.speakers),
        terms=() if link.tags or link.speakers else link.terms,
    )


def _timeline(coverage: Coverage, id: str) -> Timeline | None:
    story = coverage.story_of.get(coverage.original_of(id))
    return timeline(coverage, story) if story and len(story.articles) >= _LEAST_TIMELINE else None


def _figures(points: Iterable[str]) -> tuple[str, ...]:
    """Amounts of money, percentages and large numbers in the points, as printed."""
    found = (match[0].strip(" .,") for point in points for match in _FIGURE.finditer(point))
    return tuple(dict.fromkeys(found))[:_MOST_FIGURES]


def _corrections(article: Article) -> tuple[CorrectionNote, ...]:
    return tuple(
        CorrectionNote(
            f"correction-{number}" if number > 1 else "correction", each.text, When(each.day) if each.day else None
        )
        for number, each in enumerate(article.editorial.corrections, 1)
    )


def provenance_of(coverage: Coverage, article: Article) -> Provenance:
    """Where an article comes from."""
    return Provenance(
        citation=_citation(coverage, article),
        page_url=f"{coverage.site.url}/{article.url}" if coverage.site.url else "",
        source=article.editorial.source,
        source_url=article.editorial.source_url,
        licence=article.editorial.licence,
        published=when(article.date),
        updated=when(article.modified) if article.modified else None,
        corrected=tuple(note for note in _corrections(article) if note.date),
        text_sha256=hashlib.sha256(article.document.text.encode()).hexdigest(),
    )


def _citation(coverage: Coverage, article: Article) -> str:
    """Author, title, source and date, as the article's language sets them."""
    words, source = coverage.words_on(article.id), article.editorial.source
    if article.authors and source:
        form = words.gettext("%(authors)s, “%(title)s”, %(source)s, %(date)s.")
    elif article.authors:
        form = words.gettext("%(authors)s, “%(title)s”, %(date)s.")
    else:
        form = (
            words.gettext("“%(title)s”, %(source)s, %(date)s.") if source else words.gettext("“%(title)s”, %(date)s.")
        )
    return form % {
        "authors": words.listing(article.authors),
        "title": article.document.title,
        "source": source,
        "date": words.date(when(article.date)),
    }
