"""Pelican's articles → ours: what is missing is derived and told, what an editor wrote is kept."""

from __future__ import annotations

import logging
import re
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from markupsafe import Markup, escape
from pelican.contents import Article as PelicanArticle
from pelican.contents import Category, Content
from pelican.utils import set_date_tzinfo, slugify

from ..articles import Article
from ..corpus.slugs import LONGEST as LONGEST_SLUG
from ..corpus.slugs import slugify as slugify_name
from ..errors import Notice
from ..model import Document
from ..reading.cleaning import clean_html, clean_text
from ..reading.derive import derive_date, derive_title
from ..reading.document import from_html
from ..reading.editorial import Editorial, read_editorial
from ..reading.html import ReadHTML, read_html
from .warmth import warmth_of

logger = logging.getLogger(__name__)

_SLUG = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*(?:/[A-Za-z0-9][A-Za-z0-9._-]*)*")
_LANG = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")
_HOW_TO = {
    ".rst": "put ':title: …' and ':date: …' below the headline",
    ".html": 'put <title>…</title> and <meta name="date" content="…"> in the head',
}
_HOW_TO_LINES = "put 'Title: …' and 'Date: …' in the first lines, then a blank line"


def complete(content: PelicanArticle) -> None:
    """Give an article that has no title or no date one that is derived from its text or file, and tell it.

    Runs before Pelican checks for both.
    """
    if not hasattr(content, "category"):
        # Pelican leaves it out where categories have no pages, and then cannot write a draft.
        content.category = Category(content.settings["DEFAULT_CATEGORY"], content.settings)
    root = Path(content.settings["PATH"]).resolve()
    path = root / content.relative_source_path
    _clean(content)
    derived = []
    if not _words(getattr(content, "title", "")):
        found = _title_from_text(content)
        title = found or path.stem.replace("-", " ").replace("_", " ").strip()
        content.title = title
        content.metadata["title"] = title
        content.slug = content.metadata.get("slug") or _slug(content, path)
        derived.append(f"title “{title}” from the {'text' if found else 'file name'}")
    if "date" not in content.metadata:
        date, origin = derive_date(path, root, _document(content).dateline)
        content.date = set_date_tzinfo(date, content.settings.get("TIMEZONE")).astimezone(content.timezone)
        content.metadata["date"] = content.date
        content.locale_date = content.date.strftime(content.date_format)
        derived.append(f"date {content.date:%Y-%m-%d} from {origin}")
    _set_slug(content)
    if derived:
        how = _HOW_TO.get(path.suffix, _HOW_TO_LINES)
        logger.warning(
            "%s",
            Notice(content.relative_source_path, "", f"{' and '.join(derived)}. To set them, {how}."),
        )


def _clean(content: PelicanArticle) -> None:
    """Take out of Pelican's own fields what no page, feed or file system can hold."""
    if isinstance(getattr(content, "title", None), str):
        content.title = content.metadata["title"] = clean_text(content.title).strip()
    for wrapper in (content.category, *getattr(content, "authors", ()), *getattr(content, "tags", ())):
        name = " ".join(clean_text(wrapper.name).split())
        if name != wrapper.name:
            wrapper.name = name
    if not _LANG.fullmatch(content.lang):
        default = content.settings["DEFAULT_LANG"]
        message = f"{content.lang!r} is no code of a language, such as es or pt-br; taken as {default!r}."
        logger.warning("%s", Notice(content.relative_source_path, "Lang", message))
        content.lang = content.metadata["lang"] = default
        content.in_default_lang = True


def _set_slug(content: PelicanArticle) -> None:
    """An address that needs no escaping, from a file name or a ``Slug`` that would."""
    slug = str(content.slug)
    if not _SLUG.fullmatch(slug) or len(slug) > LONGEST_SLUG:
        content.slug = content.metadata["slug"] = slugify_name(slug)


@dataclass(frozen=True, slots=True)
class Original:
    """What an article was before this plugin changed it."""

    title: str
    content: str
    summary: str
    tags: tuple[str, ...]


def convert(content: PelicanArticle) -> Article:
    """Our record of an article. Cleans the article's HTML in place, for feeds and other plugins too.

    Pelican's generator cache gives articles back as the last build left them, with computed tags and summaries: what
    the editor wrote is kept on the article at the first sight of it, and read from there ever after.
    """
    id = content.relative_source_path
    original: Original = content.__dict__.setdefault("briefing_original", _original(content))
    title = original.title
    content.title = str(escape(title))  # feeds and other themes take a title for markup
    results = warmth_of(content.settings).results
    html, read, document = results.of(
        ("read", id),
        (original.content, title, content.lang),
        lambda: _read_whole(id, original.content, title, content.lang),
    )
    content._content = html  # noqa: SLF001 - Pelican has no public way to set it
    editorial, notices = read_editorial(id, content.metadata)
    for notice in notices:
        logger.warning("%s", notice)
    _date_corrections(content, editorial)
    summary = clean_html(original.summary)
    if summary:
        content._summary = content.metadata["summary"] = summary  # noqa: SLF001
    article = Article(
        document=document,
        read=read,
        editorial=editorial,
        date=content.date.astimezone(content.timezone),
        url=content.url,
        modified=content.modified.astimezone(content.timezone) if hasattr(content, "modified") else None,
        published=content.status == "published",
        translations=tuple(other.relative_source_path for other in content.translations),
        authors=tuple(clean_text(author.name) for author in getattr(content, "authors", ())),
        tags=original.tags,
        summary=_paragraphs(summary),
    )
    return results.same(("article", id), article)


def _read_whole(id: str, content: str, title: str, lang: str) -> tuple[str, ReadHTML, Document]:
    html = clean_html(content)
    read = read_html(html, title)
    return html, read, from_html(id, title, read, lang)


def _date_corrections(content: PelicanArticle, editorial: Editorial) -> None:
    """An article was changed when it was last corrected, for feeds, the site map and machines too."""
    days = [each.day for each in editorial.corrections if each.day]
    if not days:
        return
    moment = datetime.fromisoformat(max(days)).replace(tzinfo=content.timezone)
    if moment > getattr(content, "modified", content.date):
        content.modified = content.metadata["modified"] = moment
        content.locale_modified = moment.strftime(content.date_format)


def _original(content: PelicanArticle) -> Original:
    return Original(
        title=plain_title(content),
        content=content._content or "",  # noqa: SLF001
        summary=str(content.metadata.get("summary") or ""),
        tags=tuple(dict.fromkeys(clean_text(tag.name) for tag in getattr(content, "tags", ()))),
    )


def plain_title(content: Content) -> str:
    """The title as plain text. reStructuredText and typogrify give HTML, the other readers give text."""
    title = str(content.title)
    if content.metadata.get("reader") == "rst" or content.settings.get("TYPOGRIFY"):
        title = _without_tags(title)
    return " ".join(clean_text(title).split())


def _title_from_text(content: PelicanArticle) -> str:
    return _read(content).first_heading or derive_title(_document(content))


def _read(content: PelicanArticle) -> ReadHTML:
    return read_html(clean_html(content._content or ""))  # noqa: SLF001


def _document(content: PelicanArticle) -> Document:
    return from_html("", "", _read(content))


def _slug(content: PelicanArticle, path: Path) -> str:
    settings: dict[str, Any] = content.settings
    return str(
        slugify(
            content.title if settings.get("SLUGIFY_SOURCE") == "title" else path.stem,
            regex_subs=settings.get("SLUG_REGEX_SUBSTITUTIONS", []),
            preserve_case=settings.get("SLUGIFY_PRESERVE_CASE", False),
            use_unicode=settings.get("SLUGIFY_USE_UNICODE", False),
        )
    )


def _without_tags(html: object) -> str:
    return Markup(html).striptags()  # noqa: S704 - this makes text of it, no markup


def _paragraphs(html: str) -> tuple[str, ...]:
    read = read_html(html)
    return tuple(span.of(read.text) for span in read.paragraphs)


def _words(title: object) -> str:
    return clean_text(str(title)).strip()
