"""Draws the picture of a page (Open Graph, 1200 × 630 pixels) in the colours and the typeface of the theme."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from ..views.share import ShareCard

SIZE = (1200, 630)
VERSION = 1
"""Part of the key under which a picture is kept; changes with the drawing."""
_MARGIN = 72
_TITLE_SIZES = (76, 66, 58, 50, 44)
_TITLE_LINES = 4
_COLOURS = 24
_TOKEN = re.compile(r"--([\w-]+):\s*(#[0-9a-fA-F]{3,8})\s*;")
_DEFAULTS = {"paper": "#fcfdfc", "ink": "#16201c", "ink-soft": "#52605a", "accent": "#0a5c44"}


@dataclass(frozen=True, slots=True)
class Brand:
    """What a theme gives to the picture."""

    font: Path
    colours: Mapping[str, str]


def brand_of(static: Path) -> Brand | None:
    """The brand in a theme's folder of static files: its display face, and the light colours of ``tokens.css``.

    None where there is no such face, and so no picture.
    """
    fonts = sorted((static / "fonts").glob("*display*.woff2")) + sorted((static / "fonts").glob("*.[ot]tf"))
    if not fonts:
        return None
    colours: dict[str, str] = {}
    tokens = static / "css" / "tokens.css"
    if tokens.is_file():
        for name, value in _TOKEN.findall(tokens.read_text(encoding="utf-8")):
            colours.setdefault(name, value)
    return Brand(fonts[0], {**_DEFAULTS, **colours})


def draw(card: ShareCard, brand: Brand) -> bytes | None:
    """The picture as PNG; None where the typeface lacks the letters of the text."""
    if not all(_has_letter(brand.font, letter) for letter in set(card.title + card.quote + card.speaker + card.label)):
        return None
    image = Image.new("RGB", SIZE, brand.colours["paper"])
    pen = ImageDraw.Draw(image)
    accent, ink, soft = (brand.colours[name] for name in ("accent", "ink", "ink-soft"))
    pen.rectangle((0, 0, SIZE[0], 16), fill=accent)
    pen.text((_MARGIN, 52), card.site, font=_font(brand.font, 34), fill=ink)
    if card.label:
        pen.text((_MARGIN, 122), card.label, font=_font(brand.font, 28), fill=accent)
    font, lines = _fitted(pen, brand.font, card.title, room=210 if card.quote else 330)
    top = 168
    for line in lines:
        pen.text((_MARGIN, top), line, font=font, fill=ink)
        top += round(font.size * 1.12)
    if card.quote:
        small = _font(brand.font, 34)
        quoted = _lines(pen, small, card.quote, SIZE[0] - 2 * _MARGIN - 32)
        height = 42 * len(quoted) + 44
        start = SIZE[1] - _MARGIN + 24 - height
        pen.rectangle((_MARGIN, start, _MARGIN + 6, start + height - 8), fill=accent)
        for number, line in enumerate(quoted):
            pen.text((_MARGIN + 32, start + 42 * number), line, font=small, fill=ink)
        pen.text((_MARGIN + 32, start + 42 * len(quoted) + 4), card.speaker, font=_font(brand.font, 28), fill=soft)
    out = BytesIO()
    image.quantize(_COLOURS).save(out, "PNG", optimize=True)
    return out.getvalue()


@cache
def _font(path: Path, size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(path), size)


@cache
def _has_letter(path: Path, letter: str) -> bool:
    """Whether the typeface has a letter: it is not drawn as the box that stands for what is missing."""
    font = _font(path, 24)
    return letter.isspace() or bytes(font.getmask(letter)) != bytes(font.getmask("\uffff"))


def _fitted(pen: ImageDraw.ImageDraw, path: Path, text: str, room: int) -> tuple[ImageFont.FreeTypeFont, list[str]]:
    """The largest size at which a title fits; at the smallest it is cut at a word, with "…"."""
    for size in _TITLE_SIZES:
        font = _font(path, size)
        lines = _lines(pen, font, text, SIZE[0] - 2 * _MARGIN)
        if len(lines) <= _TITLE_LINES and len(lines) * size * 1.12 <= room:
            return font, lines
    fitting = max(1, int(room / (size * 1.12)))
    return font, [*lines[: fitting - 1], f"{lines[fitting - 1].rstrip(' ,;:')}…"]


def _lines(pen: ImageDraw.ImageDraw, font: ImageFont.FreeTypeFont, text: str, width: int) -> list[str]:
    lines: list[str] = []
    line = ""
    for word in text.split():
        longer = f"{line} {word}".strip()
        if line and pen.textlength(longer, font=font) > width:
            lines.append(line)
            line = word
        else:
            line = longer
    return [*lines, line]
