"""All articles, linked: briefings → corpus. The steps, in order."""

from __future__ import annotations

from collections.abc import Iterable

from ..model import Corpus, Entry
from .dates import newest_first
from .editor import EditorFile
from .keywords import everyday_words
from .related import find_coverage
from .speakers import merge_speakers
from .tags import build_vocabulary


def link(
    entries: Iterable[Entry],
    editor: EditorFile = EditorFile(),  # noqa: B008 - frozen
    *,
    tag_minimum: int = 2,
    related_maximum: int = 5,
) -> Corpus:
    """Link all articles. The result does not depend on the order of ``entries``, whose briefings have unique ids.

    Args:
        tag_minimum: articles that must have a keyphrase before it becomes a tag.
        related_maximum: links that an article has at most.
    """
    ordered = tuple(sorted(entries, key=newest_first))
    speakers = merge_speakers(ordered, editor)
    tags = build_vocabulary(ordered, speakers, editor, tag_minimum)
    coverage = find_coverage(ordered, speakers, tags, related_maximum)
    return Corpus(ordered, speakers, tags, coverage.related, coverage.stories, everyday_words(ordered))
