"""Files in the content folder that nobody reads: told once, with what to do."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from ..errors import Notice

_DOCUMENTS = frozenset({".doc", ".docx", ".odt", ".pages", ".pdf", ".rtf", ".eml", ".msg"})
"""Kinds of file in which articles arrive and that no reader takes."""


def unread_files(content: Path, ignored: frozenset[str]) -> Iterator[Notice]:
    """A notice on each document below ``content`` that cannot be read; ``ignored`` are folders to leave out."""
    for path in sorted(content.rglob("*")):
        name = path.relative_to(content)
        if path.suffix.lower() in _DOCUMENTS and not path.name.startswith((".", "~$")) and name.parts[0] not in ignored:
            yield Notice(name.as_posix(), "", f"{path.suffix} cannot be read. Save it as plain text (.txt) or .md.")
