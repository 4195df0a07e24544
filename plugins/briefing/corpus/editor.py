"""What an editor knows better than the articles: records that the reader of the editor's file fills."""

from __future__ import annotations

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


@dataclass(frozen=True, slots=True)
class EditorFile:
    """The editor's decisions that hold for the whole site."""

    speakers: tuple[KnownSpeaker, ...] = ()
