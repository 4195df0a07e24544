"""Articles that are not published now: under embargo, expired, or with a head that broke off."""

from __future__ import annotations

import logging
from datetime import datetime
from typing import Any

from pelican.contents import Article as PelicanArticle
from pelican.utils import get_date, set_date_tzinfo

from ..errors import Notice
from ..reading.editorial import FIELDS
from ..reading.head import lines_below_head

logger = logging.getLogger(__name__)


def hold(content: PelicanArticle) -> None:
    """Take an article that must not be out from what is published, and tell why.

    Before ``Publish-After`` and after ``Expires`` it is skipped; in a preview, where there is no SITEURL, it is a draft.
    An article whose head broke off is a draft: what it withholds may stand in the lines that were not read as fields.
    """
    if content.status not in {"published", "hidden"}:
        return
    source = content.relative_source_path
    lost = lines_below_head(content._content or "", list(content.metadata))  # noqa: SLF001 - no public way
    if lost:
        content.status = "draft"
        message = (
            "stands in the text, not in the head, which ended before it; so this article is a draft. "
            "Give each line of the head the form 'Field: value', with a blank line only at its end."
        )
        logger.error("%s", Notice(source, repr(lost[0]), message))
    now = datetime.now(content.timezone)
    after, expires = _moment(content, "publish-after"), _moment(content, "expires")
    if after == "unreadable" or (isinstance(after, datetime) and after > now):
        content.status = "skip" if content.settings["SITEURL"] else "draft"
        if isinstance(after, datetime):
            message = f"held back; a build after {after:%Y-%m-%d %H:%M %Z} publishes it."
            logger.warning("%s", Notice(source, FIELDS["publish-after"], message))
    elif isinstance(expires, datetime) and expires <= now:
        content.status = "skip" if content.settings["SITEURL"] else "draft"
        logger.warning("%s", Notice(source, FIELDS["expires"], f"taken off at {expires:%Y-%m-%d %H:%M %Z}."))


def read_update(content: PelicanArticle) -> None:
    """``Updated`` is another name for Pelican's ``Modified``."""
    moment = _moment(content, "updated")
    if isinstance(moment, datetime) and not hasattr(content, "modified"):
        content.modified = content.metadata["modified"] = moment
        content.locale_modified = moment.strftime(content.date_format)


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
