"""Cleaned article HTML ↔ plain text: read it with offsets, write it again with quotes marked.

The text of a document is the concatenation of its text nodes with white space folded as a browser folds it, so every
span of the text has an exact place in the HTML.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from html.parser import HTMLParser
from itertools import pairwise
from unicodedata import normalize

from ..model import Span
from .cleaning import is_web_address
from .closing import find_closing, is_end_mark

_BLOCKS = frozenset(
    [
        "blockquote",
        "br",
        "caption",
        "dd",
        "details",
        "div",
        "dl",
        "dt",
        "figcaption",
        "figure",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "hr",
        "li",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
    ]
)
_NOT_ARTICLE_TEXT = frozenset(["h1", "h2", "h3", "h4", "h5", "h6", "figcaption", "pre", "rp", "rt", "table"])
"""Shown, but not analysed: headings are the editor's words, tables and code are no prose."""
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_TAG = re.compile(r"<(/?)([a-z][a-z0-9]*)")
_VOID = frozenset({"br", "col", "hr", "img", "wbr"})
_FOLDED = re.compile(r"[ \t\n\r\f]+")
"""What HTML calls white space: no-break spaces stay, French quotation marks need them."""


@dataclass(frozen=True, slots=True)
class Markup:
    """A tag, as it is written again."""

    html: str


@dataclass(frozen=True, slots=True)
class Text:
    """A text node; ``start`` is its offset in the document's text, -1 where it is not part of it."""

    text: str
    start: int


@dataclass(frozen=True, slots=True)
class ReadHTML:
    """An article's HTML taken apart."""

    text: str
    paragraphs: tuple[Span, ...]
    nodes: tuple[Markup | Text, ...]
    first_heading: str = ""
    """The words of a heading that stands before any text, or ""."""
    notes: tuple[int, int] = (0, 0)
    """The nodes, from and to, of what stands below the end of the text: shown apart, not analysed."""


@dataclass(frozen=True, slots=True)
class _Block:
    """A paragraph or heading, as :func:`~.closing.find_closing` sees it."""

    words: str
    node: int
    """Of its start tag."""
    start: int
    """Offset in the text from which on there is nothing but what stands in and below it."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A quote to be marked in the full text."""

    span: Span
    anchor: str
    css_class: str
    back_html: str
    """Markup of the link back, set behind the marked words."""


class _Reader(HTMLParser):
    def __init__(self, title: str) -> None:
        super().__init__(convert_charrefs=True)
        self.nodes: list[Markup | Text] = []
        self.paragraphs: list[Span] = []
        self.blocks: list[_Block] = []
        self.first_heading = ""
        self._title = _fold(title)
        self._parts: list[str] = []
        self._length = 0
        self._paragraph_start = 0
        self._paragraph_parts = 0
        self._block_node = 0
        self._outside = 0
        self._preformatted = 0
        self._links = 0
        self._heading_level = 2
        self._open_headings: list[int] = []
        self._ids: set[str] = set()

    def text(self) -> str:
        return "".join(self._parts)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        id = dict(attrs).get("id")
        again = id is not None and id in self._ids
        if again:
            attrs = [(name, value) for name, value in attrs if name != "id"]
        elif id is not None:
            self._ids.add(id)
        if tag in _BLOCKS:
            self.end_paragraph()
            self._block_node = len(self.nodes)
        if tag in _NOT_ARTICLE_TEXT:
            self._outside += 1
        if tag == "pre":
            self._preformatted += 1
        if tag == "a":
            self._links += 1
        if tag in _HEADINGS:
            # The page's own headings are h1 and h2: the article's begin at h3 and never skip a level.
            self._heading_level = min(max(_HEADINGS[tag] + 1, 3), self._heading_level + 1, 6)
            self._open_headings.append(self._heading_level)
            self.nodes.append(Markup(f"<h{self._heading_level}{self._attributes(attrs)}>"))
        elif tag == "img":
            self.nodes.append(Markup(self._image(dict(attrs))))
        else:
            self.nodes.append(Markup(f"<{tag}{self._attributes(attrs)}>" if again else self.get_starttag_text() or ""))

    def handle_endtag(self, tag: str) -> None:
        if tag in _BLOCKS:
            self.end_paragraph()
        if tag in _NOT_ARTICLE_TEXT:
            self._outside = max(0, self._outside - 1)
        if tag == "pre":
            self._preformatted = max(0, self._preformatted - 1)
        if tag == "a":
            self._links = max(0, self._links - 1)
        if tag in _HEADINGS and self._open_headings:
            level = self._open_headings.pop()
            self.nodes.append(Markup(f"</h{level}>"))
            self._end_heading(level)
        else:
            self.nodes.append(Markup(f"</{tag}>"))
        if tag in _BLOCKS:
            self._block_node = len(self.nodes)

    def handle_data(self, data: str) -> None:
        data = normalize("NFC", data)
        if self._preformatted:
            self.nodes.append(Text(data, -1))
            return
        folded = _FOLDED.sub(" ", data)
        if self._outside:
            self.nodes.append(Text(folded, -1))
            return
        if self._length == self._paragraph_start:
            stripped = folded.lstrip(" ")
            if len(stripped) < len(folded):
                self.nodes.append(Text(" ", -1))
            folded = stripped
        elif self._parts[-1].endswith(" ") and folded.startswith(" "):
            folded = folded[1:]
        if folded:
            self.nodes.append(Text(folded, self._length))
            self._parts.append(folded)
            self._length += len(folded)

    def end_paragraph(self) -> None:
        """Close the paragraph that the text nodes since the last block tag make up, if there is one."""
        if self._length == self._paragraph_start:
            return
        end = self._length - (1 if self._parts[-1].endswith(" ") else 0)
        self.paragraphs.append(Span(self._paragraph_start, end))
        words = "".join(self._parts[self._paragraph_parts :]).rstrip(" ")
        self.blocks.append(_Block(words, self._block_node, self._paragraph_start))
        self._parts.append("\n\n")
        self._length += 2
        self._paragraph_start = self._length
        self._paragraph_parts = len(self._parts)

    def _end_heading(self, level: int) -> None:
        start = next(i for i in range(len(self.nodes) - 1, -1, -1) if _opens(self.nodes[i], f"<h{level}"))
        words = "".join(node.text for node in self.nodes[start:] if isinstance(node, Text)).strip()
        if not self.paragraphs and not self.first_heading:
            self.first_heading = words
        if self._title and _fold(words) == self._title:
            del self.nodes[start:]
            self._heading_level = 2
        else:
            self.blocks.append(_Block(words, start, self._length))

    @staticmethod
    def _attributes(attrs: list[tuple[str, str | None]]) -> str:
        return "".join(f' {name}="{escape(value or "")}"' for name, value in attrs)

    def _image(self, attrs: dict[str, str | None]) -> str:
        source = attrs.get("src") or ""
        words = attrs.get("alt") or ""
        if not source:
            return escape(words)
        if is_web_address(source) or source.startswith("//"):
            # A page makes no third-party request: a foreign image is a link that the reader may follow.
            if self._links:
                return escape(words)
            return f'<a href="{escape(source)}" rel="noopener">{escape(words or source)}</a>'
        size = "".join(f' {name}="{escape(attrs[name] or "")}"' for name in ("width", "height") if attrs.get(name))
        return f'<img src="{escape(source)}" alt="{escape(words)}"{size} loading="lazy">'


def read_html(html: str, title: str = "") -> ReadHTML:
    """Take cleaned HTML apart. A heading that only repeats ``title`` is left out; what stands below the end is no text."""
    reader = _Reader(title)
    reader.feed(html)
    reader.close()
    reader.end_paragraph()
    text, paragraphs, nodes, notes = reader.text(), reader.paragraphs, reader.nodes, (0, 0)
    place = find_closing([block.words for block in reader.blocks])
    if place < len(reader.blocks):
        closing = reader.blocks[place]
        text = text[: closing.start]
        paragraphs = [span for span in paragraphs if span.start < closing.start]
        nodes = [Text(node.text, -1) if isinstance(node, Text) and node.start >= len(text) else node for node in nodes]
        notes = _siblings(nodes, closing.node)
        if notes[1] and (is_end_mark(closing.words) or not closing.words):
            end = _end_of_element(nodes, closing.node)
            nodes[closing.node : end] = [Markup("")] * (end - closing.node)
        if not any(map(_has_content, nodes[slice(*notes)])):
            notes = (0, 0)
    return ReadHTML(text.rstrip("\n"), tuple(paragraphs), tuple(nodes), reader.first_heading, notes)


def _siblings(nodes: Sequence[Markup | Text], place: int) -> tuple[int, int]:
    """The nodes of the largest element around ``place`` that has no content before it, and of all that follow in its parent.

    Nothing inside a paragraph, which can hold no elements that fold.
    """
    last = max((at for at in range(place) if _has_content(nodes[at])), default=-1)
    open_at: list[int] = []
    for at in range(place):
        change = _depth(nodes[at])
        if change > 0:
            open_at.append(at)
        elif change < 0:
            open_at.pop()
    start = next((at for at in open_at if at > last), place)
    parent = next((nodes[at] for at in reversed(open_at) if at < start), None)
    if parent and _opens(parent, "<p"):
        return 0, 0
    return start, _end_of_parent(nodes, start)


def _end_of_element(nodes: Sequence[Markup | Text], start: int) -> int:
    depth = 0
    for at in range(start, len(nodes)):
        depth += _depth(nodes[at])
        if depth <= 0:
            return at + 1
    return len(nodes)


def _end_of_parent(nodes: Sequence[Markup | Text], start: int) -> int:
    depth = 0
    for at in range(start, len(nodes)):
        depth += _depth(nodes[at])
        if depth < 0:
            return at
    return len(nodes)


def _depth(node: Markup | Text) -> int:
    """1 for a start tag, -1 for an end tag, else 0."""
    found = _TAG.match(node.html) if isinstance(node, Markup) else None
    if not found or found[2] in _VOID or "</" in found.string[1:]:
        return 0
    return -1 if found[1] else 1


def _has_content(node: Markup | Text) -> bool:
    return bool(node.text.strip()) if isinstance(node, Text) else node.html.startswith("<img") or "</" in node.html[1:]


def write_html(read: ReadHTML, marks: Sequence[Mark] = (), notes: str = "") -> str:
    """The HTML again, with each span of ``marks`` inside ``<mark>`` and its link back behind it.

    What stands below the end of the text is folded away under the words ``notes``.

    A span that crosses tags, or that another stands in, becomes several ``<mark>`` elements, of which the first has the
    id. Words that two spans cover belong to the one that begins last.
    """
    out: list[str] = []
    pending = _disjoint(marks)
    current = 0
    opened = False
    links_open = 0
    waiting: list[str] = []
    folded = read.notes if notes else (0, 0)
    for number, node in enumerate(read.nodes):
        if number in folded and folded[1]:
            out.append(_fold_of(notes) if number == folded[0] else "</details>")
        if isinstance(node, Markup):
            links_open += node.html.startswith("<a ") - node.html.count("</a>")
            out.append(node.html)
            if not links_open and waiting:
                out.extend(waiting)
                waiting.clear()
            continue
        if node.start < 0:
            out.append(escape(node.text, quote=False))
            continue
        position = node.start
        end = node.start + len(node.text)
        while current < len(pending) and pending[current].span.start < end:
            mark = pending[current]
            start = max(mark.span.start, position)
            stop = min(mark.span.end, end)
            out.append(escape(node.text[position - node.start : start - node.start], quote=False))
            anchor = "" if opened or not mark.anchor else f' id="{escape(mark.anchor)}"'
            if start < stop or not opened:
                words = escape(node.text[start - node.start : stop - node.start], quote=False)
                out.append(f'<mark class="{escape(mark.css_class)}"{anchor}>{words}</mark>')
            opened = True
            position = max(position, stop)
            if mark.span.end > end:
                break
            (waiting if links_open else out).append(mark.back_html)
            current += 1
            opened = False
        out.append(escape(node.text[position - node.start :], quote=False))
    if folded[1] == len(read.nodes) > 0:
        out.append("</details>")
    return "".join(out)


def _fold_of(words: str) -> str:
    return f'<details class="fold" data-pagefind-ignore><summary>{escape(words)}</summary>'


def _disjoint(marks: Sequence[Mark]) -> list[Mark]:
    """Marks in order, none over another: where several cover the same words, the one that begins last has them.

    The first part of a mark bears its anchor, its last the link back; a mark with no words of its own is an empty one
    where it begins.
    """
    ordered = sorted(marks, key=lambda mark: (mark.span.start, -mark.span.end))
    edges = sorted({edge for mark in ordered for edge in (mark.span.start, mark.span.end)})
    parts: list[list[Span]] = [[] for _ in ordered]
    active: list[int] = []
    begun = 0
    for start, end in pairwise(edges):
        while begun < len(ordered) and ordered[begun].span.start == start:
            active.append(begun)
            begun += 1
        active = [number for number in active if ordered[number].span.end > start]
        if active:
            parts[active[-1]].append(Span(start, end))
    disjoint = []
    for mark, own in zip(ordered, parts, strict=True):
        spans = own or [Span(mark.span.start, mark.span.start)]
        for place, span in enumerate(spans):
            anchor, back = mark.anchor if place == 0 else "", mark.back_html if place == len(spans) - 1 else ""
            disjoint.append(Mark(span, anchor, mark.css_class, back))
    return sorted(disjoint, key=lambda mark: (mark.span.start, mark.span.end))


def _opens(node: Markup | Text, tag: str) -> bool:
    return isinstance(node, Markup) and node.html.startswith(tag)


def _fold(text: str) -> str:
    return _FOLDED.sub(" ", text).strip().casefold()
