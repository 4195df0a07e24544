"""Keyphrases of all articles → the site's tags: few, shared by articles, worth opening."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from ..model import Entry, Speaker, Tag
from .dates import newest_first
from .editor import EditorFile, KnownTag
from .folding import word_key
from .keywords import EVERYDAY, WORD_MENTIONS, spread
from .keywords import LARGE as MANY
from .names import initials, is_acronym, is_description, is_name
from .phrases import contains, phrase_key, spelling_key
from .slugs import unique_slugs

PER_ARTICLE = 7
"""Tags of one article, an editor's counted first; editors may give more."""
LARGE = 12
"""Articles from which a collection is large enough to call a tag too general."""
GENERAL = 0.5
"""Share of a large collection's articles above which a phrase tells nothing."""
GENERAL_NAME = 0.25
"""Like :data:`keywords.EVERYDAY`, for a name: many articles may well be about one thing that has a name."""
LISTED = 12
"""Places of an article's list that count for a phrase of several words or a name; the rest is a long tail."""
LISTED_WORD = 4
"""Places that count for a single common word ("train"), which is seldom worth a page."""
SURE = 3
"""Places of an article's list that count though the article uses a word of the phrase but once."""
MENTIONS = 5
"""How often all words of a tag must occur (in title and lead twice as much) where the article's list lacks it."""


@dataclass(slots=True)
class Topic:
    """A tag in the making. Grows inside this module only."""

    name: str = ""
    """Set by an editor, or ""."""
    slug: str = ""
    """Wished for by an editor, or ""."""
    pinned: bool = False
    forms: Counter[str] = field(default_factory=Counter)
    given: set[int] = field(default_factory=set)
    """Articles that an editor gave it to."""
    ranks: dict[int, int] = field(default_factory=dict)
    """Article → place on its list of keyphrases, 0 first."""
    first: tuple[int, str] = (-1, "")
    """The oldest article that has it, and its form there: what the address is made from."""

    def shown(self) -> str:
        """The editor's spelling, else the commonest form that is not said with force, the shorter of two."""
        return self.name or min(
            self.forms,
            key=lambda form: (form.isupper() and not is_acronym(form), -self.forms[form], len(form), form),
        )

    def address(self) -> str:
        """The editor's spelling, else the form in the oldest article: what the slug is made from."""
        form = self.name or self.first[1]
        return form.replace(".", "") if is_acronym(form) else form

    def see(self, article: int, form: str) -> None:
        """Count ``form`` in ``article``."""
        self.forms[form] += 1
        if article > self.first[0]:
            self.first = (article, form)

    def join(self, other: Topic) -> None:
        """Take over what was counted as a variant of this."""
        self.forms.update(other.forms)
        self.first = max(self.first, other.first)
        for article, rank in other.ranks.items():
            self.ranks[article] = min(rank, self.ranks.get(article, rank))


def build_vocabulary(
    entries: Iterable[Entry],
    speakers: Iterable[Speaker] = (),
    editor: EditorFile = EditorFile(),  # noqa: B008 - frozen
    minimum: int = 2,
) -> tuple[Tag, ...]:
    """The site's tags, by id.

    Tags that authors wrote are kept as written, unless the editor's file gives them another name. Others are
    keyphrases that at least ``minimum`` articles list, under one key for all variants (:func:`phrases.phrase_key`),
    acronyms with their long form. Left out are people who have a speaker page, phrases in most articles of a large
    collection or made of words that are, a phrase inside a longer one on the same articles, what the editor's file
    blocks, and what is beyond an article's first few.

    An id is made from the form in the oldest article, so that it stays when coverage grows.
    """
    ordered = sorted(entries, key=newest_first)
    speakers = tuple(speakers)
    known = {phrase_key(form): tag for tag in reversed(editor.tags) for form in (*tag.aliases, tag.name)}
    computed = _gather(ordered, speakers, known)
    _join_acronyms(computed)
    edited = _edited(ordered, computed, known)
    words = spread(ordered) if len(ordered) >= MANY else Counter[str]()
    _find_more(ordered, computed, words)
    # A single name may as well be a place.
    people = {phrase_key(each.name) for each in speakers if each.kind == "person" and " " in each.name}
    chosen = _choose(computed, edited, people, words, len(ordered), minimum)
    topics = [(topic, topic.given | set(topic.ranks)) for topic in edited] + chosen
    # Oldest first: who has an address keeps it.
    topics.sort(key=lambda item: (not item[0].name, -max(item[1]), item[0].shown()))
    slugs = unique_slugs((topic.address(), topic.slug) for topic, _ in topics)
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


def _gather(entries: Sequence[Entry], speakers: Sequence[Speaker], known: Mapping[str, KnownTag]) -> dict[str, Topic]:
    """All phrases of all lists, by key; without what the editor blocks, and under the names that the editor wants."""
    canonical = {(article, name): speaker.name for speaker in speakers for article, name in speaker.in_article}
    topics: dict[str, Topic] = defaultdict(Topic)
    for article, entry in enumerate(entries):
        people, surnames = _people(entry, canonical), _surnames(entry)
        mentions = {keyphrase.text: keyphrase.mentions for keyphrase in entry.briefing.keyphrases}
        for rank, phrase in enumerate(entry.keywords or mentions):
            form = _without_the(" ".join(phrase.split()))
            own = phrase_key(form)
            name = people.get(own, form)
            if name[1:2] == "." and len(form) > len(name):
                name = form  # "North Korea" is not shortened to "N. Korea"
            wanted = known.get(phrase_key(name)) or known.get(own)
            key = phrase_key(wanted.name if wanted else name)
            if (wanted and wanted.block) or (own in surnames and name == form and not wanted):
                continue
            telling = " " in key or is_name(name)
            listed = rank < (LISTED if telling else LISTED_WORD)
            used = mentions.get(phrase, 0) or WORD_MENTIONS  # the package's own are not counted
            enough = used > 1 or rank < SURE if telling or len(entries) < LARGE else used >= WORD_MENTIONS
            counts = (listed and enough) or bool(entry.keywords)
            if (counts or wanted) and len(key) > 1 and not key.replace(" ", "").isdigit():
                topic = topics[key]
                topic.ranks.setdefault(article, rank)
                topic.see(article, wanted.name if wanted else name)
                if form != name or wanted:
                    topic.forms[form] += 0
    for key, topic in topics.items():
        if tag := known.get(key):
            topic.name, topic.slug, topic.pinned = tag.name, tag.slug, tag.pin
    return topics


def _surnames(entry: Entry) -> frozenset[str]:
    """Keys of the last names of the article's people: where they mean two people they mean none."""
    names = (person.name.split() for person in entry.briefing.people if person.kind == "person")
    return frozenset(phrase_key(words[-1]) for words in names if len(words) > 1)


def _people(entry: Entry, canonical: Mapping[tuple[str, str], str]) -> dict[str, str]:
    """Key of each name that the article uses → the one name that the site uses; what means two people is left out."""
    means: dict[str, set[str]] = defaultdict(set)
    for person in entry.briefing.people:
        if person.kind != "anonymous" and not is_description(person, entry.briefing.lang):
            name = canonical.get((entry.briefing.id, person.name), person.name)
            # A body is not meant by any one of its words: "California" is no institute.
            aliases = (a for a in person.aliases if person.kind == "person" or is_acronym(a) or " " in a)
            for form in (person.name, *filter(is_name, aliases)):
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
            topics[matches[0]].join(topics.pop(key))


def _edited(entries: Sequence[Entry], computed: dict[str, Topic], known: Mapping[str, KnownTag]) -> list[Topic]:
    """Tags that authors gave, each with what was computed as a variant of it, which leaves ``computed``."""
    topics: dict[str, Topic] = defaultdict(Topic)
    for article, entry in enumerate(entries):
        for tag in entry.tags:
            if written := " ".join(tag.split()):
                wanted = known.get(phrase_key(written))
                name = wanted.name if wanted and not wanted.block else written
                topic = topics[spelling_key(name)]
                topic.see(article, name)
                topic.given.add(article)
                if wanted and not wanted.block:
                    topic.slug, topic.pinned = wanted.slug, wanted.pin
                    topic.forms[written] += 0
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
            min(namesakes, key=lambda topic: (-len(topic.given), topic.name)).join(computed.pop(source))
    return [topics[spelling] for spelling in sorted(topics)]


def _find_more(entries: Sequence[Entry], topics: dict[str, Topic], used: Counter[str]) -> None:
    """Give a tag of several words to articles that use all of them often, but do not list it."""
    most = len(entries) * EVERYDAY / 2
    holders: dict[str, set[int]] = defaultdict(set)
    shared = {
        key: set(key.split())
        for key, topic in topics.items()
        if " " in key and len(topic.ranks) > 1 and min(used[word] for word in key.split()) <= most
    }
    wanted = set().union(*shared.values())
    for article, entry in enumerate(entries):
        for term, count in entry.briefing.terms:
            if count >= MENTIONS and (word := word_key(term)) in wanted:
                holders[word].add(article)
    for key, words in shared.items():
        for article in set.intersection(*(holders[word] for word in words)):
            topics[key].ranks.setdefault(article, PER_ARTICLE)


def _choose(
    computed: Mapping[str, Topic],
    edited: Sequence[Topic],
    people: Collection[str],
    used: Counter[str],
    size: int,
    minimum: int,
) -> list[tuple[Topic, set[int]]]:
    """The phrases worth a page, best first, as long as the articles have room for them."""
    limit = size * GENERAL if size >= LARGE else size
    shared = {
        key: topic
        for key, topic in computed.items()
        if topic.pinned
        or (minimum <= len(topic.ranks) <= limit and key not in people and not _is_general(key, topic, used, size))
    }
    same: dict[frozenset[int], list[str]] = defaultdict(list)
    for key, topic in shared.items():
        same[frozenset(topic.ranks)].append(key)
    inside = {
        key
        for keys in same.values()
        for key in keys
        if not shared[key].pinned and any(contains(longer, key) for longer in keys)
    }
    room = Counter(dict.fromkeys(range(size), PER_ARTICLE))
    for topic in edited:
        room.subtract(topic.given | set(topic.ranks))
    chosen = []
    for key in sorted(
        shared.keys() - inside, key=lambda key: (not shared[key].pinned, -_weight(shared[key], size), key)
    ):
        topic = shared[key]
        articles = {article for article in topic.ranks if topic.pinned or room[article] > 0}
        if topic.pinned or len(articles) >= minimum:
            room.subtract(articles)
            chosen.append((topic, articles))
    return chosen


def _is_general(key: str, topic: Topic, used: Counter[str], size: int) -> bool:
    """Is even the rarest word of the phrase in a great share of the articles?"""
    words = topic.shown().split()
    share = GENERAL_NAME if all(word[0].isupper() for word in words) else EVERYDAY
    return min((used[word] for word in key.split()), default=0) > share * size


def _weight(topic: Topic, size: int) -> float:
    """High on the lists of several articles; a phrase that many have tells less of each."""
    places = sum(1 / (2 + rank) for _, rank in sorted(topic.ranks.items()))
    return places * math.log(1 + size / len(topic.ranks))
