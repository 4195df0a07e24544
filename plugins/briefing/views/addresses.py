"""Addresses of pages, relative to the site's root, and the files they are saved as."""

from __future__ import annotations

from urllib.parse import quote

from ..config import Config
from .records import When

DIGESTS = "digest/"
SEARCH = "search.html"
SEARCH_INDEX = "pagefind/"
DATA_SCHEMA = "data/schema-2.json"
COVERAGE_JSON = "data/coverage.json"
COVERAGE_ARTICLES_CSV = "data/articles.csv"
COVERAGE_QUOTES_CSV = "data/quotes.csv"


def speaker_url(config: Config, speaker_id: str) -> str:
    """A speaker's page."""
    return config.speaker_url.format(slug=speaker_id)


def tag_url(config: Config, tag_id: str) -> str:
    """A tag's page."""
    return config.tag_url.format(slug=tag_id)


def digest_url(date: When) -> str:
    """The digest of a day or a week."""
    return f"{DIGESTS}{date.iso}/"


def folder_of(url: str) -> str:
    """The folder, with a slash at the end, in which what belongs to a page is kept (its feed, its further pages)."""
    return url if url.endswith("/") or not url else url.removesuffix(".html") + "/"


def page_url(url: str, number: int) -> str:
    """Page ``number`` of a list; a folder a page, so that no list can meet another's name."""
    return url if number == 1 else f"{folder_of(url)}page/{number}/"


def feed_url(url: str) -> str:
    """The feed of a page."""
    return f"{folder_of(url)}feed.atom"


def json_feed_url(url: str) -> str:
    """The JSON feed of a page."""
    return f"{folder_of(url)}feed.json"


def speaker_data_urls(url: str) -> tuple[str, str]:
    """JSON and CSV of what a speaker said."""
    return f"{folder_of(url)}quotes.json", f"{folder_of(url)}quotes.csv"


def tag_data_urls(url: str) -> tuple[str, str]:
    """JSON and CSV of the articles of a tag."""
    return f"{folder_of(url)}articles.json", f"{folder_of(url)}articles.csv"


def file_of(url: str) -> str:
    """The file that a page is saved as."""
    return f"{url}index.html" if url.endswith("/") or not url else url


def text_fragment(source_url: str, words: str) -> str:
    """``source_url`` with a text fragment that leads a browser to ``words``.

    A text fragment (WICG draft "URL Fragment Text Directives") of more than eight words is given by its start and end.
    """
    parts = words.strip("“”\"'‘’«»„‚‹› ").split()
    if not source_url or not parts:
        return ""
    ends = [" ".join(parts)] if len(parts) <= 8 else [" ".join(parts[:4]), " ".join(parts[-4:])]
    base = source_url.partition("#")[0]
    return f"{base}#:~:text=" + ",".join(quote(end, safe="").replace("-", "%2D") for end in ends)
