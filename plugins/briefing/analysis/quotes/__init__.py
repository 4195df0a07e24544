"""Who said what: the people of an article and the words reported as theirs.

The steps, one module each: ``layout`` (paragraphs, where the text lost its own) → ``marks`` → ``tokens`` → ``names``
(with ``runs``, ``first_words``, ``offices``, ``german``, ``arabic``) → ``narration`` (the article with quotations and
names shrunk to one item each) → ``mentions`` → ``people`` (with ``bearers``) → ``signs`` → ``stage`` → ``cues`` (with
``subjects``) → ``candidates`` → ``attribution`` (who may have said a span) → ``descriptions`` and ``resolution``
(whose a mention is) → ``contents`` (what a cue may report) → ``indirect`` with ``mood`` (what it reports) →
``speakers`` (who is shown, and why) → ``salience`` → ``roles`` → ``results``.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from ...model import Document, Person, Quote
from .attribution import attribute
from .indirect import find_reported
from .reading import read
from .resolution import Resolver
from .results import assemble

_NO_ALIASES: Mapping[str, str] = MappingProxyType({})


def find_quotes(
    document: Document, aliases: Mapping[str, str] = _NO_ALIASES
) -> tuple[tuple[Person, ...], tuple[Quote, ...]]:
    """The people of an article and its quotes in reading order.

    Args:
        document: The article; its ``lang`` chooses the word lists.
        aliases: Canonical name for a surface form, from the editor.
    """
    scene = read(document, aliases)
    spans = attribute(scene)
    resolved = Resolver(scene.stage, scene.names, scene.cast, scene.cues).resolve_all()
    return assemble(scene, spans, find_reported(scene), resolved)
