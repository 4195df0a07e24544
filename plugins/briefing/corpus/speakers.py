"""The people and bodies of single articles → speakers, each one across the whole site."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from ..model import Briefing, Entry, Speaker, SpeakerKind
from .dates import newest_first
from .editor import EditorFile
from .features import Likeness
from .merging import Cluster, merge
from .names import is_acronym, is_name, parse_name, plain
from .slugs import unique_slugs

_SINGLE = 2
"""The grade of a name alone."""
_RECENT, _USUAL = 9, 3
"""A role that so many (the second) of the recent articles (the first) give is shown first, else the newest: one article's odd
word must not be."""


def merge_speakers(entries: Iterable[Entry], editor: EditorFile = EditorFile()) -> tuple[Speaker, ...]:  # noqa: B008
    """Everybody who is quoted somewhere, one record each, by id.

    In this order: the editor's names and aliases; the same name, spelling aside; full names that do not contradict
    each other and fit one person only; bodies by acronym; single names by what their article, the person's role, the
    story and at last the whole site tell. What stays doubtful is not guessed: it keeps a page under the name as
    printed. Anonymous speakers have no page; of several who speak as one each has.

    An id is made from the first full name that an article gives, so that it stays when coverage grows (it changes once,
    when somebody known by one name only gets a full one); the name shown is the fullest of the commonest.
    """
    ordered = sorted(entries, key=newest_first)
    quoted = {(p, name) for p, entry in enumerate(ordered) for name in _quoted(entry.briefing)}
    spoken = [
        cluster
        for cluster in merge(ordered, editor, Likeness(ordered))
        if any((sighting.article, sighting.person.name) in quoted for sighting in cluster.sightings)
    ]
    named = [(cluster, _first_name(cluster)) for cluster in spoken]
    # Oldest first: who has an address keeps it.
    named.sort(key=lambda pair: (pair[0].known is None, -max(pair[0].articles()), pair[1]))
    slugs = unique_slugs((name, cluster.known.slug if cluster.known else "") for cluster, name in named)
    speakers = (_speaker(cluster, slug, ordered) for (cluster, _), slug in zip(named, slugs, strict=True))
    return tuple(sorted(speakers, key=lambda speaker: speaker.id))


def _quoted(briefing: Briefing) -> set[str]:
    """Who is quoted in an article, each of several who speak as one."""
    members = {person.name: person.members for person in briefing.people}
    return {
        name for quote in briefing.quotes if quote.speaker for name in members.get(quote.speaker) or (quote.speaker,)
    }


def _speaker(cluster: Cluster, slug: str, entries: Sequence[Entry]) -> Speaker:
    seen = sorted(cluster.sightings, key=lambda sighting: (sighting.article, sighting.person.name))
    kind = cluster.kind()
    name = _shown_name(cluster, kind)
    forms = Counter(form for s in seen for form in dict.fromkeys((s.person.name, *s.person.aliases)) if is_name(form))
    forms.update(cluster.known.aliases if cluster.known else ())
    aliases = sorted((form for form in forms if form != name), key=lambda form: (-forms[form], form))
    known_role = [cluster.known.role] if cluster.known else []
    roles = [s.person.role for s in seen if s.person.role and s.person.kind == kind]
    recent = Counter(map(plain, roles[:_RECENT]))
    usual = {role: times for role, times in recent.items() if times >= _USUAL}
    roles = known_role + sorted(_once(roles), key=lambda role: -usual.get(plain(role), 0))
    return Speaker(
        id=slug,
        name=name,
        kind=kind,
        aliases=tuple(_once(aliases)),
        roles=tuple(_once(filter(None, roles))),
        in_article=tuple(sorted((entries[s.article].briefing.id, s.person.name) for s in seen)),
    )


def _once(texts: Iterable[str]) -> list[str]:
    """Each text once, the first spelling of it."""
    spellings: dict[str, str] = {}
    for text in texts:
        spellings.setdefault(plain(text), text)
    return list(spellings.values())


def _grade(kind: SpeakerKind, form: str) -> int:
    """Lower is better to show: a full name before one with an initial before a single name; no acronym."""
    if kind == "body":
        return int(is_acronym(form))
    name = parse_name(form)
    if not name or not name.given:
        return _SINGLE
    return int(len(name.given[0]) == 1)


def _clean(kind: SpeakerKind, form: str) -> str:
    name = parse_name(form) if kind == "person" else None
    return name.shown if name and name.given else form


def _shown_name(cluster: Cluster, kind: SpeakerKind) -> str:
    if cluster.known:
        return cluster.known.name
    counts = Counter(_clean(kind, sighting.person.name) for sighting in cluster.sightings)
    return min(counts, key=lambda form: (_grade(kind, form), -counts[form], -len(form), form))


def _first_name(cluster: Cluster) -> str:
    """The first full name, else the first name."""
    if cluster.known:
        return cluster.known.name
    kind = cluster.kind()
    graded = [
        (_grade(kind, s.person.name) == _SINGLE, -s.article, _clean(kind, s.person.name)) for s in cluster.sightings
    ]
    return min(graded)[2]
