"""Which sightings of people and bodies, article by article, are the same one. Doubt keeps them apart."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from ..model import Entry, Person, SpeakerKind
from .editor import EditorFile, KnownSpeaker
from .features import Likeness
from .names import (
    Name,
    body_key,
    by_short_name,
    compatible,
    initials,
    is_acronym,
    is_description,
    is_name,
    parse_name,
    plain,
)

STORY_LIKENESS = 0.1
"""Cosine from which another article may tell who a surname is."""
CLEARLY = 2.0
"""How many times nearer the right one's articles must be than those of the next namesake."""


@dataclass(frozen=True, slots=True)
class Sighting:
    """Somebody in one article."""

    article: int
    """Position of the entry."""
    person: Person
    name: Name | None
    """None for a body, or where the printed name is a description."""


@dataclass(slots=True)
class Cluster:
    """Sightings of one speaker. Grows while they are gathered, inside this module only."""

    sightings: list[Sighting] = field(default_factory=list)
    known: KnownSpeaker | None = None
    _names: dict[Name, None] = field(default_factory=dict)
    """The different names of the first ``_read`` sightings."""
    _read: int = 0

    def kind(self) -> SpeakerKind:
        """The editor's, else what most articles say."""
        if self.known:
            return self.known.kind
        bodies = sum(sighting.person.kind == "body" for sighting in self.sightings)
        return "body" if bodies * 2 > len(self.sightings) else "person"

    def names(self) -> list[Name]:
        """Its different names as persons' names, without the ones that are descriptions."""
        known = parse_name(self.known.name) if self.known and self.known.kind == "person" else None
        self._names.update((sighting.name, None) for sighting in self.sightings[self._read :] if sighting.name)
        self._read = len(self.sightings)
        return list(dict.fromkeys((known, *self._names))) if known else list(self._names)

    def articles(self) -> set[int]:
        """Positions of the entries that it is seen in."""
        return {sighting.article for sighting in self.sightings}


def merge(entries: Sequence[Entry], editor: EditorFile, likeness: Likeness) -> list[Cluster]:
    """All sightings of all entries, clustered. The order of the entries changes nothing but the clusters' order."""
    known = [Cluster(known=speaker) for speaker in sorted(editor.speakers, key=lambda speaker: speaker.name)]
    meant = _meant(known)
    kinds = _kinds(entries)
    groups: dict[tuple[bool, str], Cluster] = defaultdict(Cluster)
    for article, entry in enumerate(entries):
        for person in entry.briefing.people:
            sighting = Sighting(article, person, parse_name(person.name))
            cluster = _by_editor(person, meant)
            if cluster is None and person.kind != "anonymous" and not is_description(person, entry.briefing.lang):
                human = sighting.name is not None and _is_human(sighting, kinds)
                key = sighting.name.key if sighting.name and human else body_key(person.name)
                cluster = groups[human, key]
            if cluster is not None:
                cluster.sightings.append(sighting)
    found = [groups[key] for key in sorted(groups)]
    people = [cluster for cluster in found if cluster.kind() == "person" and cluster.names()]
    bodies = [cluster for cluster in found if cluster.kind() == "body"]
    return known + _merge_people(people, known, likeness) + _merge_bodies(bodies, known, likeness)


def _is_human(sighting: Sighting, kinds: Mapping[str, SpeakerKind]) -> bool:
    """Whether the bearer of a name is a person: what most articles take it for.

    A lone word may be both a surname and a company: the article's own word counts, if it has a title or role for a person.
    """
    person = sighting.person
    key = plain(person.name)
    if len(key.split()) > 1:
        return kinds[key] == "person"
    titled = any(name and name.titled for name in map(parse_name, person.aliases))
    sure = bool(person.role) or titled
    return person.kind == "person" and (sure or kinds[key] == "person")


def _kinds(entries: Iterable[Entry]) -> dict[str, SpeakerKind]:
    """A name, spelled alike → what most articles take its bearer for; a person where they are of two minds."""
    counts: dict[str, Counter[SpeakerKind]] = defaultdict(Counter)
    for entry in entries:
        for person in entry.briefing.people:
            counts[plain(person.name)][person.kind] += 1
    return {name: "body" if kinds["body"] > kinds["person"] else "person" for name, kinds in counts.items()}


def _meant(known: Iterable[Cluster]) -> dict[str, Cluster]:
    """The editor's names and aliases, spelled alike → the speaker; an alias of two speakers means neither."""
    meant: dict[str, list[Cluster]] = defaultdict(list)
    for cluster in known:
        if cluster.known:
            for name in dict.fromkeys(map(plain, (cluster.known.name, *cluster.known.aliases))):
                meant[name].append(cluster)
    return {name: clusters[0] for name, clusters in meant.items() if len(clusters) == 1}


def _by_editor(person: Person, meant: dict[str, Cluster]) -> Cluster | None:
    """Whom the editor says this is: by the article's name, else by the first other form that the editor lists."""
    forms = [plain(form) for form in (person.name, *person.aliases)]
    if person.kind == "anonymous":
        forms = forms[:1]
    return next((meant[form] for form in forms if form in meant), None)


def _merge_people(groups: list[Cluster], known: list[Cluster], likeness: Likeness) -> list[Cluster]:
    """Full names first, fullest first, so that "J. Lee" meets all the Lees that it may be; single names last."""
    full = [group for group in groups if group.names()[0].given]
    single = [group for group in groups if not group.names()[0].given]
    full.sort(key=lambda group: (*(-n for n in group.names()[0].fullness), group.names()[0].key))
    clusters = [cluster for cluster in known if cluster.kind() == "person"]
    by_surname: dict[str, list[Cluster]] = defaultdict(list)
    for cluster in clusters:
        for name in _full(cluster)[:1]:
            by_surname[name.family].append(cluster)
    made = []
    for group in full:
        name = group.names()[0]
        namesakes = by_surname[name.family]
        possible = [cluster for cluster in namesakes if all(compatible(name, other) for other in _full(cluster))]
        possible = _by_form_or_story(group, possible, likeness)
        if len(possible) == 1:
            possible[0].sightings += group.sightings
        elif len(possible) > 1:
            left = _place(group.sightings, possible, likeness)
            made += [Cluster(left)] if left else []
        else:
            clusters.append(group)
            namesakes.append(group)
            made.append(group)
    by_form: dict[str, list[Cluster]] = defaultdict(list)
    for cluster in clusters:
        for form in sorted(_single_forms(cluster)):
            by_form[form].append(cluster)
    for group in single:
        left = _place(group.sightings, by_form.get(group.names()[0].key, []), likeness)
        made += [Cluster(left)] if left else []
    return made


def _by_form_or_story(group: Cluster, possible: list[Cluster], likeness: Likeness) -> list[Cluster]:
    """Those of one spelling with a name if there are any, else those of its short form in a story or office that is alike."""
    name = group.names()[0]
    sure = [cluster for cluster in possible if not any(by_short_name(name, other) for other in _full(cluster))]
    if sure or not possible:
        return sure
    bearers = [_Bearer.of(cluster, likeness) for cluster in possible]
    roles, articles = _roles(group), group.articles()
    return [
        bearer.cluster
        for bearer in bearers
        if roles & bearer.roles or any(bearer.nearness(article) >= STORY_LIKENESS for article in articles)
    ]


def _full(cluster: Cluster) -> list[Name]:
    return [name for name in cluster.names() if name.given]


def _single_forms(cluster: Cluster) -> set[str]:
    """Keys of single names that may mean this person: surnames, and what an article calls them for short.

    A first name alone is no such form, unless a title shows that it is the family name ("Mr Kim" for Kim Jong-un).
    """
    full = _full(cluster)
    first = {name.given[0] for name in full}
    forms = {name.surname.replace("-", " ") for name in full}
    for sighting in cluster.sightings:
        for alias in sighting.person.aliases:
            name = parse_name(alias)
            if name and not name.given and (name.titled or name.surname not in first):
                forms.add(name.key)
    return forms


def _place(sightings: Iterable[Sighting], possible: Sequence[Cluster], likeness: Likeness) -> list[Sighting]:
    """Put each sighting of a doubtful name into its cluster; return those that stay in doubt."""
    bearers = [_Bearer.of(cluster, likeness) for cluster in possible]

    def fitting(sighting: Sighting) -> list[_Bearer]:
        gender = _gender([sighting.name, *map(parse_name, sighting.person.aliases)])
        fit = [bearer for bearer in bearers if not gender or not bearer.genders or gender in bearer.genders]
        here = [bearer for bearer in fit if sighting.article in bearer.articles]
        role = _role_key(sighting.person.role)
        if here:
            return here
        if len(fit) > 1 and (same_role := [bearer for bearer in fit if role and role in bearer.roles]):
            fit = same_role
        return _nearest_story(sighting.article, fit) if len(fit) > 1 else fit

    return _settle(sightings, fitting)


def _settle(sightings: Iterable[Sighting], fitting: Callable[[Sighting], list[_Bearer]]) -> list[Sighting]:
    """Put each sighting that one bearer only is ``fitting`` for into that cluster; return the others."""
    chosen: list[tuple[Sighting, Cluster]] = []
    left = []
    for sighting in sightings:
        fit = fitting(sighting)
        if len(fit) == 1:
            chosen.append((sighting, fit[0].cluster))
        else:
            left.append(sighting)
    # Only now, so that one sighting's place is no evidence for the next: their order must not matter.
    for sighting, cluster in chosen:
        cluster.sightings.append(sighting)
    return left


@dataclass(frozen=True, slots=True)
class _Bearer:
    """Who may bear a doubtful name, as known before any sighting of it is placed."""

    cluster: Cluster
    articles: set[int]
    roles: set[str]
    genders: set[str]
    nearness: Callable[[int], float]
    """From an article to its cosine with the nearest of ``articles``."""

    @classmethod
    def of(cls, cluster: Cluster, likeness: Likeness) -> _Bearer:
        articles = cluster.articles()
        return cls(cluster, articles, _roles(cluster), _genders(cluster), likeness.nearest_of(articles))


def _nearest_story(article: int, bearers: list[_Bearer]) -> list[_Bearer]:
    """The one whose articles are clearly the nearest to this one; none if none is."""
    ranked = sorted(((bearer.nearness(article), place) for place, bearer in enumerate(bearers)), reverse=True)
    (best, place), (second, _) = ranked[:2]
    return [bearers[place]] if best >= STORY_LIKENESS and best >= CLEARLY * second else []


def _roles(cluster: Cluster) -> set[str]:
    known = {_role_key(cluster.known.role)} if cluster.known else set()
    return (known | {_role_key(sighting.person.role) for sighting in cluster.sightings}) - {""}


def _role_key(role: str) -> str:
    return body_key(role)


def _genders(cluster: Cluster) -> set[str]:
    forms = [name for s in cluster.sightings for name in (s.name, *map(parse_name, s.person.aliases))]
    return {name.gender for name in forms if name and name.gender}


def _gender(names: Iterable[Name | None]) -> str:
    genders = {name.gender for name in names if name and name.gender}
    return genders.pop() if len(genders) == 1 else ""


def _merge_bodies(groups: list[Cluster], known: list[Cluster], likeness: Likeness) -> list[Cluster]:
    """Acronyms join the one body whose initials they are, or that an article calls by them.

    A lone word ("Rovers") joins a body that an article calls so, article by article: where that body is named too, or where
    the words of the articles are alike. The same word may mean a hospital here and a fund there.
    """
    short = [group for group in groups if _is_short(group.sightings[0].person.name)]
    long = [group for group in groups if not _is_short(group.sightings[0].person.name)]
    by_form: dict[str, list[Cluster]] = defaultdict(list)
    for cluster in [*(cluster for cluster in known if cluster.kind() == "body"), *long]:
        for form in sorted(_short_forms(cluster)):
            by_form[form].append(cluster)
    made = list(long)
    for group in short:
        possible = by_form.get(_short_key(group.sightings[0].person.name), [])
        if not is_acronym(group.sightings[0].person.name):
            left = _place_lone(group.sightings, possible, likeness)
            made += [Cluster(left)] if left else []
            continue
        here = [cluster for cluster in possible if cluster.articles() & group.articles()]
        fit = possible if len(possible) == 1 else here
        if len(fit) == 1:
            fit[0].sightings += group.sightings
        else:
            made.append(group)
    return made


def _place_lone(sightings: Iterable[Sighting], possible: Sequence[Cluster], likeness: Likeness) -> list[Sighting]:
    """Put each sighting of a lone word into the one body of its article or story; return those that stay in doubt."""
    bearers = [_Bearer.of(cluster, likeness) for cluster in possible]

    def fitting(sighting: Sighting) -> list[_Bearer]:
        here = [bearer for bearer in bearers if sighting.article in bearer.articles]
        return here or [bearer for bearer in bearers if bearer.nearness(sighting.article) >= STORY_LIKENESS]

    return _settle(sightings, fitting)


def _short_forms(cluster: Cluster) -> set[str]:
    names = Counter(sighting.person.name for sighting in cluster.sightings)
    long = [cluster.known.name] if cluster.known else []
    aliases = [alias for sighting in cluster.sightings for alias in sighting.person.aliases]
    forms = {initials(name) for name in (*long, *names)} | {
        _short_key(alias) for alias in aliases if _is_short(alias) and is_name(alias)
    }
    return forms - {""}


def _is_short(name: str) -> bool:
    return is_acronym(name) or len(plain(name).split()) == 1


def _short_key(name: str) -> str:
    return name.replace(".", "").lower() if is_acronym(name) else plain(name)
