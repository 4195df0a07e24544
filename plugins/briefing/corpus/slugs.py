"""Addresses from names: readable, ASCII, unique, and the same on every build."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable

from unidecode import unidecode

LONGEST = 80
"""Characters of the longest slug: file systems and readers both have limits."""

# Signs that carry the whole difference: without them "C", "C++" and "C#" would be one page.
_SIGNS = {"+": " plus ", "#": " sharp ", "&": " and ", "%": " percent ", "@": " at "}
_SIGN = re.compile("[+#&%@]")
_APOSTROPHE = re.compile("['’ʼ`]")
_OTHER = re.compile("[^a-z0-9]+")


def slugify(name: str) -> str:
    """``name`` for an address: "Zoë O'Brien" → "zoe-obrien", "C++" → "c-plus-plus"; never empty."""
    plain = unidecode(_SIGN.sub(lambda sign: _SIGNS[sign.group()], _APOSTROPHE.sub("", name)))
    slug = _OTHER.sub("-", _APOSTROPHE.sub("", plain).lower()).strip("-")
    if not slug:
        return f"x-{_digest(name)}"
    if len(slug) > LONGEST:
        return f"{slug[: LONGEST - 7].rstrip('-')}-{_digest(name)}"
    return slug


def unique_slugs(names: Iterable[tuple[str, str]]) -> list[str]:
    """A slug for each (name, slug wished for or ""), in their order.

    The first of several names with the same slug keeps it, the others get a suffix made from the name itself: give
    the names in an order that does not change when coverage grows (oldest first), and addresses stay.
    """
    taken: set[str] = set()
    slugs = []
    for name, wish in names:
        slug = base = slugify(wish or name)
        attempt = 0
        while slug in taken:
            slug = f"{base}-{_digest(name if not attempt else f'{name} {attempt}')}"
            attempt += 1
        taken.add(slug)
        slugs.append(slug)
    return slugs


def _digest(name: str) -> str:
    return hashlib.blake2b(name.encode("utf-8", "surrogatepass"), digest_size=3).hexdigest()
