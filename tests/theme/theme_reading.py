"""Reads rendered HTML the way a browser does, and tells hostile views from honest ones."""

from __future__ import annotations

import dataclasses
from typing import Any
from xml.etree.ElementTree import Element

import html5lib  # type: ignore[import-untyped]

from briefing.model import Reason

NOT_TEXT = {
    "kind", "size", "certainty", "direction", "shape", "lang", "words", "iso", "media_type", "what",  # words with a fixed set of values
    "body_html", "json_ld",  # markup that has been made safe before it gets here
}  # fmt: skip
HOSTILE = "<script>alert(1)</script>\"' onload='x' <img src=x onerror=y> {{ 7*7 }} &amp; %(num)s"


def parse(html: str) -> Element:
    """The document; an error of HTML raises."""
    tree: Element = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(html)
    return tree


def parse_fragment(html: str) -> Element:
    """A piece of a body; an error of HTML raises."""
    tree: Element = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parseFragment(html)
    return tree


def elements(tree: Element) -> list[Element]:
    """All elements, in document order (comments left out)."""
    return [node for node in tree.iter() if not callable(node.tag)]


def text_of(node: Element) -> str:
    """``textContent``."""
    return "".join(node.itertext())


def classes(tree: Element) -> set[str]:
    """Every class that is used."""
    return {name for node in elements(tree) for name in node.get("class", "").split()}


def with_class(tree: Element, name: str) -> list[Element]:
    """Elements of a class."""
    return [node for node in elements(tree) if name in node.get("class", "").split()]


def hostile(value: Any) -> Any:
    """The same view with markup in each text and address that it has."""
    if isinstance(value, str):
        return value + HOSTILE if value else value
    if isinstance(value, tuple):
        return tuple(hostile(item) for item in value)
    if isinstance(value, Reason):  # its message is ours; the values are the article's
        return dataclasses.replace(value, values=tuple((name, hostile(words)) for name, words in value.values))
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        fields = {f.name: getattr(value, f.name) for f in dataclasses.fields(value)}
        return type(value)(**{k: v if k in NOT_TEXT else hostile(v) for k, v in fields.items()})
    return value


def strings(value: Any) -> list[str]:
    """Every text in a view."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, tuple):
        return [text for item in value for text in strings(item)]
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return [text for f in dataclasses.fields(value) for text in strings(getattr(value, f.name))]
    return []
