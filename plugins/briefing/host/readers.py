"""Reads raw ``.txt``, with or without a ``Key: value`` head."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Any

from pelican.readers import BaseReader

from ..errors import Notice
from ..reading.editorial import FIELDS, PELICAN_FIELDS
from ..reading.plain import decode, split_head, to_html

logger = logging.getLogger(__name__)

_KNOWN = (*FIELDS, *PELICAN_FIELDS)


class TextReader(BaseReader):  # type: ignore[misc]
    """Reader of plain text: a line or a block a paragraph, nothing else is markup."""

    enabled = True
    file_extensions = ("txt",)

    def read(self, source_path: str) -> tuple[str, dict[str, Any]]:
        """The text as HTML paragraphs, and the fields of its head."""
        path = Path(source_path)
        text, encoding = decode(path.read_bytes())
        if encoding == "cp1252":
            logger.warning("%s", Notice(path.name, "", "is not UTF-8; read as Windows-1252. Save it as UTF-8."))
        fields, body = split_head(text, _KNOWN)
        metadata = {name: self.process_metadata(name, value) for name, value in fields.items()}
        return to_html(body), metadata
