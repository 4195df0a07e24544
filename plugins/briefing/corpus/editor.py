"""What an editor knows better than the articles: records that the reader of the editor's file fills."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ..model import SpeakerKind


@dataclass(frozen=True, slots=True)
class KnownSpeaker:
    """A speaker as the editor describes them; everything here wins over what the articles say."""

    name: str
    """The canonical name."""
    aliases: tuple[str, ...] = ()
    """Names that mean this speaker in every article ("Putin")."""
    role: str = ""
    """Shown before the articles' roles."""
    kind: SpeakerKind = "person"
    slug: str = ""
    """Last part of the page's address; "" for the slug of the name."""


def unambiguous_aliases(speakers: Iterable[KnownSpeaker]) -> dict[str, str]:
    """Each name and alias that means one speaker → the speaker's name; what is given to two means neither."""
    meant: dict[str, set[str]] = {}
    for speaker in speakers:
        for alias in (speaker.name, *speaker.aliases):
            meant.setdefault(alias, set()).add(speaker.name)
    return {alias: next(iter(names)) for alias, names in meant.items() if len(names) == 1}


@dataclass(frozen=True, slots=True)
class KnownTag:
    """A tag as the editor wants it, or does not want it."""

    name: str
    """As it is shown, whatever the articles print."""
    aliases: tuple[str, ...] = ()
    """Phrases and tags that become this one."""
    pin: bool = False
    """It has a page from the first article on, however general it is."""
    block: bool = False
    """It and its aliases are never computed; an author may still write it on an article."""
    slug: str = ""
    """Last part of the page's address; "" for the slug of the name."""


@dataclass(frozen=True, slots=True)
class EditorFile:
    """The editor's decisions that hold for the whole site."""

    speakers: tuple[KnownSpeaker, ...] = ()
    tags: tuple[KnownTag, ...] = ()
