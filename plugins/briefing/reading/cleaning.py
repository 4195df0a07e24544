"""The one boundary where an article's HTML is made safe, by nh3 (ammonia, an allow-list cleaner).

Everything behind this module may trust that the HTML is well formed and inert.
"""

from __future__ import annotations

from functools import cache
from unicodedata import normalize
from urllib.parse import urlsplit

import nh3

ID_PREFIX = "a-"
"""Before every id of the article's own, so that none can collide with an anchor of the page."""

_TAGS = {
    *("a", "abbr", "b", "bdi", "bdo", "blockquote", "br", "caption", "cite", "code", "col", "colgroup", "dd", "del"),
    *("details", "dfn", "div", "dl", "dt", "em", "figcaption", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "i"),
    *("img", "ins", "kbd", "li", "ol", "p", "pre", "q", "rp", "rt", "ruby", "s", "samp", "section", "small", "span"),
    *("strong", "sub", "summary", "sup", "table", "tbody", "td", "tfoot", "th", "thead", "time", "tr", "u", "ul"),
    *("var", "wbr"),
}
_ATTRIBUTES = {
    "*": {"dir", "id", "lang", "title"},
    "a": {"href", "hreflang"},
    "bdo": {"dir"},
    "blockquote": {"cite"},
    "col": {"span"},
    "colgroup": {"span"},
    "del": {"cite", "datetime"},
    "img": {"alt", "height", "src", "width"},
    "ins": {"cite", "datetime"},
    "ol": {"reversed", "start"},
    "q": {"cite"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan", "scope"},
    "time": {"datetime"},
}
_DROPPED_WHOLE = {
    *("applet", "audio", "canvas", "embed", "form", "frameset", "iframe", "math", "noembed", "noscript", "object"),
    *("script", "select", "style", "svg", "template", "textarea", "title", "video"),
}
_ID_ATTRIBUTES = {"id", "href"}
_QUOTATION_MARKS = ("“", "”", "„", "‘", "’", "«", "»")


def _filter_attribute(_tag: str, name: str, value: str) -> str | None:
    if value.startswith(_QUOTATION_MARKS):
        # What a word processor made of href="…": the marks became part of the address.
        value = value.strip("".join(_QUOTATION_MARKS))
        return value if name == "href" and is_web_address(value) else None
    if name not in _ID_ATTRIBUTES:
        return value
    if name == "id":
        # White space ends an id for CSS and fragments alike; such ids were never reachable.
        return None if not value or any(map(str.isspace, value)) else ID_PREFIX + value
    return f"#{ID_PREFIX}{value[1:]}" if value.startswith("#") and len(value) > 1 else value


@cache
def _cleaner() -> nh3.Cleaner:
    return nh3.Cleaner(
        tags=_TAGS,
        attributes=_ATTRIBUTES,
        clean_content_tags=_DROPPED_WHOLE,
        attribute_filter=_filter_attribute,
        link_rel="noopener",
        url_schemes={"http", "https", "mailto", "tel"},
    )


_BREAKS = dict.fromkeys((11, 12, 13, 133, 0x2028, 0x2029), "\n")
_NOT_TEXT = dict.fromkeys((*range(9), *range(14, 32), *range(127, 160), 65534, 65535, *range(55296, 57344)))
"""Control characters and lone surrogates: never part of a text, and not allowed in XML feeds."""
_OVERRIDES = dict.fromkeys((*range(0x202A, 0x202F), *range(0x2066, 0x206A)))
"""Marks that turn the direction of what follows (Unicode, UAX 9): left open, they would turn the rest of a page."""


def clean_text(text: str) -> str:
    """Plain text in Normalization Form C (Unicode, UAX 15), which the web's standards ask for.

    Without control characters and turns of direction; line ends of any kind are newlines.
    """
    return normalize("NFC", _without_controls(text))


def _without_controls(text: str) -> str:
    return text.replace("\r\n", "\n").translate({**_NOT_TEXT, **_OVERRIDES, **_BREAKS})


def clean_html(html: str) -> str:
    """An article's HTML with everything removed that could act in a page.

    Kept: text markup, links (http, https, mailto, tel, relative, Pelican's ``{static}``), images.
    Ids and links to them get :data:`ID_PREFIX`. Idempotent but for that prefix.
    """
    return _cleaner().clean(_without_controls(html))  # not in Form C: an accent behind a tag would break it


def is_web_address(url: str) -> bool:
    """Whether ``url`` is an absolute http or https address with a host."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and bool(parts.netloc) and not any(map(str.isspace, url))
