"""Pictures for sharing."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from briefing.exports.picture import SIZE, brand_of, draw
from briefing.views.share import ShareCard

STATIC = Path(__file__).parents[2] / "theme" / "static"
CARD = ShareCard("share.png", "The Tavrel Briefing", "Harbour", "The lamp stays lit")


def colours(data: bytes) -> set[tuple[int, ...]]:
    """Every colour of a picture."""
    return {colour for _, colour in Image.open(BytesIO(data)).convert("RGB").getcolors(100_000) or ()}  # type: ignore[misc]


@pytest.mark.parametrize("title", ["Short", "A headline of many words, which goes on and on " * 6])
@pytest.mark.parametrize(
    "quote", ["", "“We steer by that lamp, and we have never seen any reason to steer by another,”"]
)
def test_a_picture_has_the_size_that_sites_ask_for(title: str, quote: str) -> None:
    """Whatever it shows; and it is light enough to be sent with every page."""
    brand = brand_of(STATIC)
    assert brand
    data = draw(ShareCard("share.png", "Site", "Label", title, quote, "Maren Oduvale" if quote else ""), brand)
    assert data
    assert Image.open(BytesIO(data)).size == SIZE
    assert len(data) < 60_000


def test_a_picture_takes_the_colours_of_the_theme(tmp_path: Path) -> None:
    """One file of tokens brands pages and pictures alike."""
    (tmp_path / "fonts").mkdir()
    (tmp_path / "css").mkdir()
    font = next((STATIC / "fonts").glob("*display*"))
    (tmp_path / "fonts" / font.name).write_bytes(font.read_bytes())
    (tmp_path / "css" / "tokens.css").write_text(":root { --accent: #ff0000; --paper: #0000ff; }", encoding="utf-8")
    brand = brand_of(tmp_path)
    assert brand
    data = draw(CARD, brand)
    assert data
    assert {(255, 0, 0), (0, 0, 255)} <= colours(data)


def test_letters_that_the_typeface_lacks_are_not_drawn_as_boxes() -> None:
    """Such a page has the site's own picture."""
    brand = brand_of(STATIC)
    assert brand
    assert draw(ShareCard("share.png", "Site", "", "المنارة تبقى مضاءة"), brand) is None


def test_a_theme_without_a_typeface_has_no_pictures(tmp_path: Path) -> None:
    """Nothing to draw with."""
    assert brand_of(tmp_path) is None
