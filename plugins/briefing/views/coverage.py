"""Everything that views are made from: articles, their briefings and the corpus, with the look-ups that all need."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ..articles import Article
from ..config import Config
from ..model import Briefing, Corpus, Speaker, Story, Tag
from .records import ArticleRef, Link, QuoteView, RelatedLink
from .words import Words, has_words, words_for


@dataclass(frozen=True, slots=True)
class Site:
    """What the host's settings say of the site."""

    name: str
    url: str = ""
    """Absolute address of the site without a slash at the end; "" in development."""
    subtitle: str = ""
    lang: str = "en"
    feed: str = ""
    """Address of the Atom feed of all articles, or ""."""
    rss: str = ""
    """The same as RSS."""
    search: bool = False
    """Whether an index for searching can be made."""


@dataclass(frozen=True, slots=True)
class Coverage:
    """One body of coverage. Build it with :func:`~.gathering.gather`."""

    config: Config
    site: Site
    articles: Mapping[str, Article]
    """By id; all that get a page, also unlisted ones."""
    briefings: Mapping[str, Briefing]
    corpus: Corpus
    listed: tuple[str, ...]
    """Ids of the articles that lists may show, newest first."""
    speakers: Mapping[str, Speaker]
    tags: Mapping[str, Tag]
    speaker_langs: Mapping[str, str]
    """By speaker id: the language of all the articles that name the speaker, or ""."""
    speaker_at: Mapping[tuple[str, str], Speaker]
    """By (briefing id, name within the article)."""
    tags_of: Mapping[str, tuple[Tag, ...]]
    """Tags of each listed article, those with most articles first; without their articles, so that these can change."""
    tag_names: Mapping[str, str]
    """By tag id."""
    story_of: Mapping[str, Story]
    """By article id: the story that it is part of."""
    refs: Mapping[str, ArticleRef]
    """Every article as lists show it, by id."""
    quotes: Mapping[str, tuple[QuoteView, ...]]
    """Every article's quotes, by id, in the order of the text."""
    keyphrases: Mapping[str, tuple[Link, ...]]
    """Every article's tags and keywords, by id."""
    related: Mapping[str, tuple[RelatedLink, ...]]
    """Every article's related coverage, by id."""
    quotes_by: Mapping[str, tuple[QuoteView, ...]]
    """By speaker id: quotes in listed articles, newest article first, then in the order of the text."""

    quotes_about: Mapping[str, tuple[QuoteView, ...]]
    """By speaker id: quotes of others in listed articles that name the speaker, newest article first."""

    namesakes: Mapping[str, int]
    """Articles whose title another has too → their place among those of the same day, from 1."""
    bearers: Mapping[str, tuple[Speaker, ...]]
    """By name: the speakers of that name."""
    shared: frozenset[str]
    """Addresses of the pages that have a picture of their own for sharing."""

    def absolute(self, url: str) -> str:
        """The whole address of something below the site's root; below "/" in development."""
        return f"{self.site.url}/{url}"

    @property
    def words(self) -> Words:
        """The site's own words, in its language."""
        return words_for(self.site.lang)

    def words_on(self, id: str) -> Words:
        """The site's own words on the page of an article: in the article's language where there is a catalogue."""
        lang = self.articles[id].document.lang
        return words_for(lang) if has_words(lang) else self.words

    def told_apart(self, speaker: Speaker) -> str:
        """A speaker's name as no other's reads: with the role, or else a number, where others bear the name too."""
        same = self.bearers[speaker.name]
        if len(same) == 1:
            return speaker.name
        roles = [other.roles[0] for other in same if other.roles]
        if speaker.roles and roles.count(speaker.roles[0]) == 1:
            return self.words.gettext("%(name)s, %(role)s", name=speaker.name, role=speaker.roles[0])
        place = [other.id for other in same].index(speaker.id) + 1
        return f"{speaker.name} ({place})" if place > 1 else speaker.name

    def original_of(self, id: str) -> str:
        """The article that lists show in place of ``id``: the one it is a translation of, else itself."""
        return next((other for other in (id, *self.articles[id].translations) if other in self.tags_of), id)

    def speaker_of(self, briefing_id: str, name: str) -> Speaker | None:
        """The site's speaker by their name in an article, if they have a page."""
        return self.speaker_at.get((briefing_id, name))
