"""Keyphrases of all articles → the site's tags: few, shared by articles, worth opening."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from ..model import Entry, Speaker, Tag
from .dates import newest_first
from .editor import EditorFile
from .folding import word_key
from .names import initials, is_acronym, is_description, is_name
from .phrases import contains, phrase_key, spelling_key
from .slugs import unique_slugs

PER_ARTICLE = 7
"""Tags of one article, an editor's counted first; editors may give more."""
LARGE = 12
"""Articles from which a collection is large enough to call a tag too general."""
GENERAL = 0.5
"""Share of a large collection's articles above which a phrase tells nothing."""
LISTED = 12
"""Places of an article's list that count for a phrase of several words or a name; the rest is a long tail."""
LISTED_WORD = 6
"""Places that count for a single common word ("train"), which is seldom worth a page."""
MENTIONS = 3
"""How often all words of a tag must occur (in title and lead twice as much) where the article's list lacks it."""


@dataclass(slots=True)
class Topic:
    """A tag in the making. Grows inside this module only."""

    name: str = ""
    """Set by an editor, or ""."""
    forms: Counter[str] = field(default_factory=Counter)
    given: set[int] = field(default_factory=set)
    """Articles that an editor gave it to."""
    ranks: dict[int, int] = field(default_factory=dict)
    """Article → place on its list of keyphrases, 0 first."""

    def shown(self) -> str:
        """The editor's spelling, else the commonest form, the shorter of two."""
        return self.name or min(self.forms, key=lambda form: (-self.forms[form], len(form), form))


def build_vocabulary(
    entries: Iterable[Entry],
    speakers: Iterable[Speaker] = (),
    editor: EditorFile = EditorFile(),  # noqa: ARG001, B008 - tags of the editor's file will come in here
    minimum: int = 2,
) -> tuple[Tag, ...]:
    """The site's tags, by id.

    An editor's tags are kept as written. Others are keyphrases that at least ``minimum`` articles list, under one
    key for all variants (:func:`phrases.phrase_key`), people under their speakers' names, acronyms with their long
    form. Left out are those in most articles of a large collection, a phrase inside a longer one on the same
    articles, and what is beyond an article's first few.
    """
    ordered = sorted(entries, key=newest_first)
    computed = _gather(ordered, tuple(speakers))
    _join_acronyms(computed)
    edited = _edited(ordered, computed)
    _find_more(ordered, computed)
    chosen = _choose(computed, edited, len(ordered), minimum)
    topics = [(topic, topic.given | set(topic.ranks)) for topic in edited] + chosen
    # Oldest first: who has an address keeps it.
    topics.sort(key=lambda item: (not item[0].name, -max(item[1]), item[0].shown()))
    slugs = unique_slugs((topic.shown(), "") for topic, _ in topics)
    tags = [_tag(topic, articles, slug, ordered) for (topic, articles), slug in zip(topics, slugs, strict=True)]
    return tuple(sorted(tags, key=lambda tag: tag.id))


def _tag(topic: Topic, articles: Iterable[int], slug: str, entries: Sequence[Entry]) -> Tag:
    name = topic.shown()
    return Tag(
        id=slug,
        name=name,
        variants=tuple(sorted(form for form in topic.forms if form != name)),
        articles=tuple(entries[article].briefing.id for article in sorted(articles)),
        by_editor=bool(topic.given),
    )


def _gather(entries: Sequence[Entry], speakers: Sequence[Speaker]) -> dict[str, Topic]:
    """All phrases of all lists, by key."""
    canonical = {(article, name): speaker.name for speaker in speakers for article, name in speaker.in_article}
    topics: dict[str, Topic] = defaultdict(Topic)
    for article, entry in enumerate(entries):
        people = _people(entry, canonical)
        phrases = entry.keywords or tuple(keyphrase.text for keyphrase in entry.briefing.keyphrases)
        for rank, phrase in enumerate(phrases):
            form = _without_the(" ".join(phrase.split()))
            name = people.get(phrase_key(form), form)
            key = phrase_key(name)
            counts = rank < (LISTED if " " in key or is_name(name) else LISTED_WORD) or bool(entry.keywords)
            if counts and len(key) > 1 and not key.replace(" ", "").isdigit():
                topic = topics[key]
                topic.ranks.setdefault(article, rank)
                topic.forms[name] += 1
                if form != name:
                    topic.forms[form] += 0
    return topics


def _people(entry: Entry, canonical: Mapping[tuple[str, str], str]) -> dict[str, str]:
    """Key of each name that the article uses → the one name that the site uses; what means two people is left out."""
    means: dict[str, set[str]] = defaultdict(set)
    for person in entry.briefing.people:
        if person.kind != "anonymous" and not is_description(person, entry.briefing.lang):
            name = canonical.get((entry.briefing.id, person.name), person.name)
            for form in (person.name, *filter(is_name, person.aliases)):
                means[phrase_key(form)].add(name)
    return {key: next(iter(names)) for key, names in means.items() if len(names) == 1}


def _without_the(phrase: str) -> str:
    return phrase[4:] if phrase[:4].lower() == "the " and len(phrase) > 4 else phrase


def _join_acronyms(topics: dict[str, Topic]) -> None:
    """An acronym joins the one phrase in capitals whose initials it is."""
    long: dict[str, list[str]] = defaultdict(list)
    for key in sorted(topics):
        if any(form != form.lower() and not is_acronym(form) for form in topics[key].forms):
            long[initials(topics[key].shown())].append(key)
    for key in sorted(topics):
        form = topics[key].shown()
        matches = long.get(form.replace(".", "").lower(), []) if is_acronym(form) else []
        if len(matches) == 1 and matches[0] != key:
            _join(topics[matches[0]], topics.pop(key))


def _join(topic: Topic, other: Topic) -> None:
    topic.forms.update(other.forms)
    for article, rank in other.ranks.items():
        topic.ranks[article] = min(rank, topic.ranks.get(article, rank))


def _edited(entries: Sequence[Entry], computed: dict[str, Topic]) -> list[Topic]:
    """The editor's tags, each with what was computed as a variant of it, which leaves ``computed``."""
    topics: dict[str, Topic] = defaultdict(Topic)
    for article, entry in enumerate(entries):
        for tag in entry.tags:
            if written := " ".join(tag.split()):
                topic = topics[spelling_key(written)]
                topic.forms[written] += 1
                topic.given.add(article)
    by_key: dict[str, list[Topic]] = defaultdict(list)
    for spelling in sorted(topics):
        topic = topics[spelling]
        topic.name = topic.shown()
        by_key[phrase_key(topic.name)].append(topic)
    known_as = {phrase_key(form): key for key in sorted(computed) for form in sorted(computed[key].forms)}
    for key, namesakes in sorted(by_key.items()):
        source = key if key in computed else known_as.get(key, "")
        if source in computed:
            # Two tags that an editor tells apart ("Port", "Ports") both stay; the commoner takes the variants.
            _join(min(namesakes, key=lambda topic: (-len(topic.given), topic.name)), computed.pop(source))
    return [topics[spelling] for spelling in sorted(topics)]


def _find_more(entries: Sequence[Entry], topics: dict[str, Topic]) -> None:
    """Give a tag of several words to articles that use all of them often, but do not list it."""
    holders: dict[str, set[int]] = defaultdict(set)
    shared = {key: set(key.split()) for key, topic in topics.items() if " " in key and len(topic.ranks) > 1}
    wanted = set().union(*shared.values())
    for article, entry in enumerate(entries):
        for term, count in entry.briefing.terms:
            if count >= MENTIONS and (word := word_key(term)) in wanted:
                holders[word].add(article)
    for key, words in shared.items():
        for article in set.intersection(*(holders[word] for word in words)):
            topics[key].ranks.setdefault(article, PER_ARTICLE)


def _choose(
    computed: Mapping[str, Topic], edited: Sequence[Topic], size: int, minimum: int
) -> list[tuple[Topic, set[int]]]:
    """The phrases worth a page, best first, as long as the articles have room for them."""
    limit = size * GENERAL if size >= LARGE else size
    shared = {key: topic for key, topic in computed.items() if minimum <= len(topic.ranks) <= limit}
    same: dict[frozenset[int], list[str]] = defaultdict(list)
    for key, topic in shared.items():
        same[frozenset(topic.ranks)].append(key)
    inside = {key for keys in same.values() for key in keys if any(contains(longer, key) for longer in keys)}
    room = Counter(dict.fromkeys(range(size), PER_ARTICLE))
    for topic in edited:
        room.subtract(topic.given | set(topic.ranks))
    chosen = []
    for key in sorted(shared.keys() - inside, key=lambda key: (-_weight(shared[key]), key)):
        articles = {article for article in shared[key].ranks if room[article] > 0}
        if len(articles) >= minimum:
            room.subtract(articles)
            chosen.append((shared[key], articles))
    return chosen


def _weight(topic: Topic) -> float:
    """High on the lists of several articles."""
    return sum(1 / (2 + rank) for _, rank in sorted(topic.ranks.items()))
