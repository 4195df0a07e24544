"""Articles that are not published now: under embargo, expired, or with a head that broke off."""

from __future__ import annotations

import logging
from datetime import datetime
from typing import Any

from pelican.contents import Article as PelicanArticle
from pelican.generators import ArticlesGenerator
from pelican.utils import get_date, set_date_tzinfo

from ..errors import Notice
from ..reading.editorial import FIELDS
from ..reading.head import find_lost_head

logger = logging.getLogger(__name__)


def hold_back(generator: ArticlesGenerator) -> None:
    """Take articles that must not be out from what is published, and tell why.

    Before ``Publish-After`` and after ``Expires`` an article has no page; in a preview, where there is no SITEURL, it is
    a draft. So is one whose head broke off: what it withholds may stand in lines that were not read as fields.
    """
    preview = not generator.settings["SITEURL"]
    groups = (
        (generator.articles, generator.drafts),
        (generator.translations, generator.drafts_translations),
        (generator.hidden_articles, generator.drafts),
        (generator.hidden_translations, generator.drafts_translations),
    )
    for published, drafts in groups:
        for content in list(published):
            broken, held = _head_is_broken(content), _is_held(content)
            if not (broken or held):
                continue
            published.remove(content)
            for other in content.translations:
                other.translations = [each for each in other.translations if each is not content]
            content.translations = []
            if preview:
                content.status = "draft"
                drafts.append(content)


def read_update(content: PelicanArticle) -> None:
    """``Updated`` is another name for Pelican's ``Modified``."""
    moment = _moment(content, "updated")
    if isinstance(moment, datetime) and not hasattr(content, "modified"):
        content.modified = content.metadata["modified"] = moment
        content.locale_modified = moment.strftime(content.date_format)


def _head_is_broken(content: PelicanArticle) -> bool:
    lost = find_lost_head(content._content or "", list(content.metadata))  # noqa: SLF001 - no public way
    if lost:
        where = f" at {lost.above!r}" if lost.above else ""
        message = (
            f"stands in the text: the head ended before it{where}, so this article is held back. "
            "Give each line of the head the form 'Field: value', with a blank line only at its end."
        )
        logger.error("%s", Notice(content.relative_source_path, repr(lost.field), message))
    return lost is not None


def _is_held(content: PelicanArticle) -> bool:
    now = datetime.now(content.timezone)
    source = content.relative_source_path
    after, expires = _moment(content, "publish-after"), _moment(content, "expires")
    if isinstance(after, datetime) and after > now:
        message = f"held back; a build after {after:%Y-%m-%d %H:%M %Z} publishes it."
        logger.warning("%s", Notice(source, FIELDS["publish-after"], message))
        return True
    if isinstance(expires, datetime) and expires <= now:
        logger.warning("%s", Notice(source, FIELDS["expires"], f"taken off at {expires:%Y-%m-%d %H:%M %Z}."))
        return True
    return after == "unreadable"


def _moment(content: PelicanArticle, field: str) -> datetime | str | None:
    """The date and time in a field, "unreadable", or None where there is none."""
    value: Any = content.metadata.get(field)
    if value is None:
        return None
    try:
        return set_date_tzinfo(get_date(str(value)), content.settings.get("TIMEZONE"))  # type: ignore[no-any-return]
    except (ValueError, OverflowError):
        held = " The article is held back." if field == "publish-after" else ""
        message = f"{str(value)!r} is not a date that can be read; write 2026-10-31 06:00.{held}"
        logger.error("%s", Notice(content.relative_source_path, FIELDS[field], message))  # noqa: TRY400
        return "unreadable"
