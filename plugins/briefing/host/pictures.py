"""Pictures for sharing: drawn once, kept by what they show, copied into the site."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from pathlib import Path

from ..exports.picture import VERSION, Brand, draw
from ..views.share import ShareCard


def pictures(cards: Iterable[ShareCard], brand: Brand, folder: Path | None) -> Iterator[tuple[str, bytes]]:
    """Path and bytes of each picture that can be drawn. ``folder`` keeps them between builds."""
    look = (VERSION, brand.font.read_bytes(), sorted(brand.colours.items()))
    seed = hashlib.sha256(repr(look).encode())
    for card in cards:
        digest = seed.copy()
        digest.update(repr((card.site, card.label, card.title, card.quote, card.speaker)).encode("utf-8", "replace"))
        kept = folder / f"{digest.hexdigest()}.png" if folder else None
        data = kept.read_bytes() if kept and kept.is_file() else draw(card, brand)
        if data:
            if kept and not kept.is_file():
                kept.parent.mkdir(parents=True, exist_ok=True)
                kept.write_bytes(data)
            yield card.save_as, data
