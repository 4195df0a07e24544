"""Reads a built site as a browser would: pages as trees, addresses resolved."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit
from xml.etree.ElementTree import Element

import html5lib
from site_paths import SITE_URL

LINKS = {"a": "href", "link": "href", "img": "src", "script": "src"}


@dataclass(frozen=True)
class SitePage:
    """A page of a built site."""

    site: Path
    path: Path

    @cached_property
    def tree(self) -> Element:
        """The parsed page; a parse error is an error."""
        parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
        tree: Element = parser.parse(self.path.read_text(encoding="utf-8"))
        return tree

    @property
    def url(self) -> str:
        """The page's address."""
        name = self.path.relative_to(self.site).as_posix().removesuffix("index.html")
        return f"{SITE_URL}/{name}"

    @property
    def kind(self) -> str:
        """``data-kind``."""
        return self.tree.get("data-kind", "")

    @cached_property
    def ids(self) -> list[str]:
        """All ids, in order."""
        return [element.get("id", "") for element in self.tree.iter() if element.get("id")]

    def links(self) -> list[str]:
        """Absolute addresses of everything that the page links to or loads."""
        found = []
        for element in self.tree.iter():
            attribute = LINKS.get(str(element.tag))
            if attribute and element.get(attribute) is not None:
                found.append(urljoin(self.url, element.get(attribute)))
        return found

    def by_class(self, name: str) -> list[Element]:
        """Elements of a class."""
        return [element for element in self.tree.iter() if name in element.get("class", "").split()]


def text_of(element: Element) -> str:
    """The words of an element."""
    return "".join(element.itertext())


def pages_of(site: Path) -> list[SitePage]:
    """All pages of a site."""
    return [SitePage(site, path) for path in sorted(site.rglob("*.html"))]


def files_of(site: Path) -> list[Path]:
    """All files but those of the search's index: Pagefind names some of them anew each time."""
    return sorted(path for path in site.rglob("*") if path.is_file() and "pagefind" not in path.relative_to(site).parts)


def page_at(site: Path, url: str) -> SitePage:
    """The page at an address relative to the root."""
    return SitePage(site, site / url / "index.html")


def target_of(site: Path, address: str) -> tuple[Path, str] | None:
    """File and fragment that an address of this site leads to; None for another site's."""
    if not address.startswith(SITE_URL + "/"):
        return None
    parts = urlsplit(address.removeprefix(SITE_URL + "/"))
    path = site / unquote(parts.path)
    return (path / "index.html" if address.endswith("/") or path.is_dir() or not parts.path else path), parts.fragment
