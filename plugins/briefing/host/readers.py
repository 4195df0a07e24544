"""Readers: raw ``.txt``, and all of Pelican's with messages for editors where a file or a field cannot be read."""

from __future__ import annotations

import logging
import re
from collections.abc import Collection
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from markdown import Markdown
from pelican.readers import _DISCARD, BaseReader, HTMLReader, MarkdownReader
from pelican.utils import pelican_open

from ..errors import BriefingError, Notice
from ..reading.editorial import FIELDS, PELICAN_FIELDS
from ..reading.front_matter import is_unpublished, split_front_matter
from ..reading.head import find_lost_head
from ..reading.opening import read_embargo, read_opening
from ..reading.plain import decode, is_binary, list_to_html, split_head, split_paragraphs, to_html
from ..reading.saved_page import read_saved_page
from .warmth import warmth_of

logger = logging.getLogger(__name__)

_KNOWN = (*FIELDS, *PELICAN_FIELDS)
_LOOK_AT = 8
"""Paragraphs among which an embargo stands."""
_HEAD_PRIORITY = 27
"""Of the reader of heads among Markdown's preprocessors, as Markdown's own extension has it."""
_HTML_HEAD = 2000
"""Bytes of a file in which its ``<html>`` stands."""
_HTML_LANG = re.compile(rb"<html\b[^>]*?\slang\s*=\s*[\"']?([A-Za-z]{2,3}(?:-[A-Za-z0-9]+)*)", re.IGNORECASE)
_DATES = {"date": "Date", "modified": "Modified"}


class TextReader(BaseReader):  # type: ignore[misc]
    """Reader of plain text: a line or a block a paragraph, nothing else is markup."""

    enabled = True
    file_extensions = ("txt", "TXT", "text")

    def read(self, source_path: str) -> tuple[str, dict[str, Any]]:
        """The text as HTML paragraphs, and the fields of its head.

        Raises:
            BriefingError: when the file holds no text.
        """
        path = Path(source_path)
        data = path.read_bytes()
        if is_binary(data):
            raise BriefingError("holds no text; save it as plain text in UTF-8.")
        text, encoding = decode(data)
        if encoding == "cp1252":
            logger.warning("%s", Notice(path.name, "", "is not UTF-8; read as Windows-1252. Save it as UTF-8."))
        fields, body = split_head(text, _KNOWN)
        if "summary" in fields:
            fields["summary"] = list_to_html(fields["summary"])
        metadata = {name: self.process_metadata(name, value) for name, value in fields.items()}
        paragraphs = _paragraphs(body, metadata)
        place, embargo = next(
            ((place, until) for place, each in enumerate(paragraphs[:_LOOK_AT]) if (until := read_embargo(each))),
            (0, ""),
        )
        if embargo:
            del paragraphs[place]
            metadata.setdefault("publish-after", embargo)
        if "title" not in fields:
            opening = read_opening(paragraphs)
            if opening.length:
                paragraphs = paragraphs[opening.length :]
                found = {"title": opening.title, "author": opening.author, "date": opening.date}
                found["title"] = found["title"] or fields.get("subject", "")  # of a mail
                metadata |= {
                    name: self.process_metadata(name, value)
                    for name, value in found.items()
                    if value and name not in fields
                }
        return to_html(paragraphs), metadata


class FrontMatterReader(MarkdownReader):  # type: ignore[misc]
    """Reader of Markdown, with the heads of other programs too."""

    _md: Markdown | None = None

    def read(self, source_path: str) -> tuple[str, dict[str, Any]]:
        """The text as HTML, and the fields of its head.

        Raises:
            BriefingError: for a head in TOML that cannot be read.
        """
        with pelican_open(source_path) as text:
            try:
                found = split_front_matter(text)
            except ValueError as error:
                raise BriefingError(f"has a head that cannot be read: {error}") from error
        self._source_path = source_path
        source = f"\n{found[1]}" if found else text  # the blank line keeps its first line from being a head
        if self._is_plain():
            results = warmth_of(self.settings).results
            made = results.of(("markdown", source_path), (source,), lambda: self._convert(source))
        else:
            made = self._convert(source)
        content, fields = made[0], found[0] if found else made[1]
        metadata = self._fields(fields)
        if is_unpublished(metadata) and "status" not in metadata:
            metadata["status"] = "draft"
        return content, metadata

    def _is_plain(self) -> bool:
        """Whether nothing but the text decides what comes of it: extensions of others could read anything."""
        return all(str(name).startswith("markdown.extensions.") for name in self.settings["MARKDOWN"]["extensions"])

    def _convert(self, text: str) -> tuple[str, dict[str, list[str]]]:
        """HTML, and the lines of the head by field."""
        markdown = Markdown(**self.settings["MARKDOWN"])  # a used one may number its footnotes otherwise
        return markdown.convert(text), dict(getattr(markdown, "Meta", {}))

    def _fields(self, lines: dict[str, Any]) -> dict[str, Any]:
        if self._md is None or any(name.lower() in self.settings["FORMATTED_FIELDS"] for name in lines):
            self._md = Markdown(**self.settings["MARKDOWN"])  # Pelican's reader wants one in any case
        preprocessors = self._md.preprocessors
        head = preprocessors["meta"]
        try:
            return self._parse_metadata(lines)  # type: ignore[no-any-return]
        finally:
            preprocessors.register(head, "meta", _HEAD_PRIORITY)  # Pelican takes it out, for good


class SavedPageReader(HTMLReader):  # type: ignore[misc]
    """Reader of HTML, and of pages that a browser saved from a news site."""

    class _HTMLParser(HTMLReader._HTMLParser):  # type: ignore[misc] # noqa: SLF001 - where Pelican looks for it
        def _handle_meta_tag(self, attrs: list[tuple[str, str | None]]) -> None:
            if self._attr_value(attrs, "name") is not None:  # others are no fields, and nobody's mistake
                super()._handle_meta_tag(attrs)

    def read(self, source_path: str) -> tuple[str, dict[str, Any]]:
        """The article's HTML, and its fields: those of the head, else what the page says of its article."""
        content, metadata = super().read(source_path)
        with pelican_open(source_path) as text:
            page = read_saved_page(text)
        if not page:
            return content, metadata
        found = {name: self.process_metadata(name, value) for name, value in page.fields.items()}
        title = {"title": found["title"]} if "title" in found else {}  # a page's own has the name of its site behind it
        return page.body, {**found, **metadata, **title}


def _paragraphs(body: str, fields: Collection[str]) -> list[str]:
    """Paragraphs; lines of a head that broke off stay lines, so that they are known for what they are."""
    first, blank, rest = body.lstrip("\n").partition("\n\n")
    lines = [line.strip() for line in first.split("\n") if line.strip()]
    if find_lost_head(to_html(lines), fields):
        return lines + (split_paragraphs(rest) if blank else [])
    return split_paragraphs(body)


class _Forgiving:
    """A reader that leaves out a field which it cannot read, and says why a file was left out."""

    settings: dict[str, Any]
    _source = ""

    def read(self, source_path: str) -> tuple[str, dict[str, Any]]:
        root = Path(self.settings["PATH"]).resolve()
        path = Path(source_path).resolve()
        self._source = path.relative_to(root).as_posix() if path.is_relative_to(root) else path.name
        if self._source in self.settings["STATIC_PATHS"] or self._source in self.settings["EXTRA_PATH_METADATA"]:
            return "", {"status": "skip"}  # robots.txt and the like: files of the owner's, no articles
        try:
            content, metadata = super().read(source_path)  # type: ignore[misc]
            if not (content or "").strip() and not metadata.get("title"):
                raise BriefingError("is empty.")  # noqa: TRY301 - told like any other
        except Exception as error:
            reason = str(error) if isinstance(error, BriefingError) else f"cannot be read: {error}"
            logger.error("%s", Notice(self._source, "", f"is left out; it {reason}"))  # noqa: TRY400 - no traceback
            raise
        if "lang" not in metadata and path.suffix.lower() in {".html", ".htm"}:
            with path.open("rb") as file:
                stated = _HTML_LANG.search(file.read(_HTML_HEAD))
            if stated:
                metadata = {**metadata, "lang": stated[1].decode().lower()}
        return content, self._with_known_zone(metadata)

    def process_metadata(self, name: str, value: Any) -> Any:
        try:
            return super().process_metadata(name, value)  # type: ignore[misc]
        except (ValueError, OverflowError):
            if name not in _DATES:
                raise
            message = f"{str(value).strip()!r} is not a date that can be read, and is left out; write 2026-10-31."
            logger.error("%s", Notice(self._source, _DATES[name], message))  # noqa: TRY400
            return _DISCARD

    def _with_known_zone(self, metadata: dict[str, Any]) -> dict[str, Any]:
        zone = metadata.get("timezone")
        try:
            if zone:
                ZoneInfo(zone)
        except (ValueError, OSError, KeyError):
            message = f"{zone!r} is no time zone, and is left out; write one such as Europe/Madrid."
            logger.error("%s", Notice(self._source, "Timezone", message))  # noqa: TRY400
            return {name: value for name, value in metadata.items() if name != "timezone"}
        return metadata


def forgiving(reader: type[BaseReader]) -> type[BaseReader]:
    """``reader``, but forgiving; its name stays, since Pelican tells readers apart by it."""
    return type(reader.__name__, (_Forgiving, reader), {"__doc__": reader.__doc__, "__module__": reader.__module__})
