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
class EditorFile:
    """The editor's decisions that hold for the whole site."""

    speakers: tuple[KnownSpeaker, ...] = ()
