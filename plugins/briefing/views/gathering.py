"""Corpus and articles → :class:`~.coverage.Coverage`: every look-up and shared view is made once, here."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import partial

from ..articles import Article
from ..config import Config
from ..model import Briefing, Corpus, Speaker, Tag
from .briefing import keyphrases_of, related_of
from .coverage import Coverage, Site
from .recall import Recall
from .records import QuoteView
from .refs import article_ref, quote_views
from .share import shared_urls


def gather(
    articles: Iterable[Article],
    briefings: Mapping[str, Briefing],
    corpus: Corpus,
    config: Config,
    site: Site,
    recalls: tuple[Recall, Recall] | None = None,
) -> Coverage:
    """The coverage of ``articles``; those that are not in the corpus (drafts, hidden ones) get pages but no lists.

    ``recalls`` have what was made of an earlier coverage: articles and quotes, and what is made of these.
    """
    recall, later = recalls or (Recall(keeps=False), Recall(keeps=False))
    listed = tuple(entry.briefing.id for entry in corpus.entries)
    coverage = Coverage(
        config=config,
        site=site,
        articles={article.id: article for article in articles},
        briefings=briefings,
        corpus=corpus,
        listed=listed,
        speakers={speaker.id: speaker for speaker in corpus.speakers},
        tags={tag.id: tag for tag in corpus.tags},
        speaker_langs={speaker.id: _only_lang(speaker, briefings) for speaker in corpus.speakers},
        speaker_at={place: speaker for speaker in corpus.speakers for place in speaker.in_article},
        tags_of=_tags_of(listed, corpus.tags),
        tag_names={tag.id: tag.name for tag in corpus.tags},
        story_of={id: story for story in corpus.stories for id in story.articles},
        refs={},
        quotes={},
        keyphrases={},
        related={},
        quotes_by={},
        quotes_about={},
        namesakes={},
        bearers=_bearers(corpus.speakers),
        shared=frozenset(),
    )
    recall.turn_to(coverage)
    refs = {id: recall.of(("ref", id), partial(article_ref, id=id)) for id in coverage.articles}
    quotes = {id: recall.of(("quotes", id), partial(quote_views, id=id)) for id in coverage.articles}
    coverage = replace(coverage, refs=refs, quotes=quotes)
    later.turn_to(coverage)
    named = {id: later.of(("named", id), partial(_named, id=id)) for id in listed}
    keyphrases = {id: later.of(("keyphrases", id), partial(keyphrases_of, id=id)) for id in coverage.articles}
    related = {id: later.of(("related", id), partial(related_of, id=id)) for id in coverage.articles}
    coverage = replace(coverage, keyphrases=keyphrases, related=related)
    coverage = replace(coverage, quotes_by=_quotes_by(coverage), quotes_about=_quotes_about(named))
    return replace(coverage, namesakes=_namesakes(coverage.articles.values()), shared=shared_urls(coverage))


def _namesakes(articles: Iterable[Article]) -> dict[str, int]:
    published = sorted((each for each in articles if each.published), key=lambda each: (each.date, each.id))
    times = Counter(article.document.title for article in published)
    on_a_day = Counter[tuple[str, date]]()
    places: dict[str, int] = {}
    for article in published:
        title = article.document.title
        if times[title] > 1:
            on_a_day[title, article.date.date()] += 1
            places[article.id] = on_a_day[title, article.date.date()]
    return places


def _bearers(speakers: Iterable[Speaker]) -> dict[str, tuple[Speaker, ...]]:
    found: dict[str, list[Speaker]] = {}
    for speaker in speakers:
        found.setdefault(speaker.name, []).append(speaker)
    return {name: tuple(same) for name, same in found.items()}


def _only_lang(speaker: Speaker, briefings: Mapping[str, Briefing]) -> str:
    langs = {briefings[id].lang for id, _ in speaker.in_article}
    return langs.pop() if len(langs) == 1 else ""


def _tags_of(listed: Iterable[str], tags: Iterable[Tag]) -> dict[str, tuple[Tag, ...]]:
    found: dict[str, list[Tag]] = {id: [] for id in listed}
    for tag in sorted(tags, key=lambda tag: (-len(tag.articles), tag.id)):
        bare = replace(tag, articles=())
        for id in tag.articles:
            found[id].append(bare)
    return {id: tuple(each) for id, each in found.items()}


def _quotes_by(coverage: Coverage) -> dict[str, tuple[QuoteView, ...]]:
    found: dict[str, list[QuoteView]] = {id: [] for id in coverage.speakers}
    for id in coverage.listed:
        for quote in coverage.quotes[id]:
            for speaker in quote.speaker.each:
                if speaker.id in found:
                    found[speaker.id].append(replace(quote, article=coverage.refs[id]))
    return {id: tuple(quotes) for id, quotes in found.items()}


def _quotes_about(named: Mapping[str, Sequence[tuple[str, QuoteView]]]) -> dict[str, tuple[QuoteView, ...]]:
    """By who is named in somebody else's words."""
    found: dict[str, list[QuoteView]] = {}
    for pairs in named.values():
        for subject, quote in pairs:
            found.setdefault(subject, []).append(quote)
    return {id: tuple(quotes) for id, quotes in found.items()}


def _named(coverage: Coverage, id: str) -> tuple[tuple[str, QuoteView], ...]:
    """Each speaker who is named in somebody else's words, by the names that the article has for them."""
    names = _names_in(coverage, id)
    if not names:
        return ()
    pattern = re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(names, key=len, reverse=True)))})\b")
    found = []
    for view in coverage.quotes[id]:
        said = (match[0] for piece in view.pieces for match in pattern.finditer(piece.text))
        speaking = {speaker.id for speaker in view.speaker.each}
        subjects = dict.fromkeys(subject for name in said if (subject := names[name]) not in speaking)
        found += [(subject, replace(view, article=coverage.refs[id])) for subject in subjects]
    return tuple(found)


def _names_in(coverage: Coverage, id: str) -> dict[str, str]:
    """Names that mean one speaker of the site in an article → the speaker's id. Descriptions are no names."""
    meant: dict[str, set[str]] = {}
    for person in coverage.briefings[id].people:
        speaker = coverage.speaker_at.get((id, person.name))
        for name in (person.name, *person.aliases):
            if speaker and name[:1].isupper():
                meant.setdefault(name, set()).add(speaker.id)
    return {name: next(iter(ids)) for name, ids in meant.items() if len(ids) == 1}
