"""All settings of the plugin, typed, with defaults and checks. Sites set them as ``BRIEFING_…`` in ``pelicanconf.py``."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from difflib import SequenceMatcher
from typing import Any, get_args

from .errors import SettingsError, did_you_mean
from .model import KeywordMethod

PREFIX = "BRIEFING_"
_NEAR_PREFIX = 0.85
_NEAR = 0.8
"""Likeness (0 to 1) from which another name is taken for what was meant."""
_ADDRESS = re.compile(
    r"(?!(?:about|archive|articles|data|digest|drafts|pagefind|theme)/)[\w-]+/(?:[\w-]+/)*\{slug\}(?:/|\.html)"
)


def _whole(least: int, most: int) -> Callable[[object], str]:
    def check(value: object) -> str:
        fits = isinstance(value, int) and not isinstance(value, bool) and least <= value <= most
        return "" if fits else f"must be a whole number from {least} to {most}"

    return check


def _share(value: object) -> str:
    fits = isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value <= 1
    return "" if fits else "must be a number from 0 to 1"


def _text(value: object) -> str:
    return "" if isinstance(value, str) else "must be a text in quotes"


def _flag(value: object) -> str:
    return "" if isinstance(value, bool) else "must be True or False"


def _keyword_method(value: object) -> str:
    return "" if value in get_args(KeywordMethod) else "must be 'briefing' or 'yake'"


def _address(value: object) -> str:
    fits = isinstance(value, str) and _ADDRESS.fullmatch(value)
    return "" if fits else "must be a folder of its own with {slug} in it, as in 'speakers/{slug}/'"


def _is_ours(name: str) -> bool:
    """Whether a setting is meant for this plugin, a slip in the prefix included."""
    start = name[: len(PREFIX)]
    return start == PREFIX or (start[-1:] == "_" and SequenceMatcher(None, start, PREFIX).ratio() > _NEAR_PREFIX)


def _setting(default: Any, check: Callable[[object], str], doc: str) -> Any:
    return field(default=default, metadata={"check": check, "doc": doc})


@dataclass(frozen=True, slots=True)
class Config:
    """The settings; ``BRIEFING_POINTS`` in ``pelicanconf.py`` is ``points`` here."""

    points: int = _setting(4, _whole(0, 10), "Most points in a summary box.")
    keywords: int = _setting(7, _whole(0, 30), "Most keywords on a briefing page.")
    keyword_method: KeywordMethod = _setting(  # noqa: RUF009 - as the others
        "briefing",
        _keyword_method,
        "Who chooses keywords: 'briefing' (this plugin) or 'yake' (that package as it comes).",
    )
    key_quotes: int = _setting(8, _whole(1, 100), "Quotes that a briefing shows first; the rest are folded away.")
    confidence: float = _setting(0.5, _share, "Below it a speaker is shown as unknown.")
    reported: float = _setting(
        0.58, _share, "Below it what an article reports without quotation marks is left out: half of it is no quote."
    )
    sure: float = _setting(0.8, _share, "Below it an attribution is shown as uncertain, with its reason.")
    tag_minimum: int = _setting(2, _whole(1, 1000), "Articles that a computed tag needs to get a page.")
    related: int = _setting(5, _whole(0, 50), "Most related articles on a briefing page.")
    page_size: int = _setting(50, _whole(5, 1000), "Articles on a page of a speaker, tag or the archive.")
    feed_items: int = _setting(20, _whole(1, 1000), "Most articles in the feed of a speaker or tag, newest first.")
    feed_fulltext: bool = _setting(
        False,
        _flag,
        "True: feeds of speakers and tags hold whole texts, not summaries. They make a large site much larger.",
    )
    home_size: int = _setting(20, _whole(1, 500), "Articles on the home page.")
    share_images: int = _setting(
        2000,
        _whole(0, 100000),
        "Most pages with a picture of their own where they are shared, newest first; 0 for none.",
    )
    short_quote: int = _setting(60, _whole(1, 1000), "Words: with 'Fulltext: no', longer quotes are not published.")
    fulltext: bool = _setting(True, _flag, "False: no article's text is published, as if all had 'Fulltext: no'.")
    search: bool = _setting(
        True, _flag, "False: no search page and no index. The index needs the package pagefind[bin]."
    )
    processes: int = _setting(
        0, _whole(0, 1024), "Processes for the analysis and for making pages; 0 is as many as there are cores."
    )
    cache_file: str = _setting(
        ".cache/briefing.sqlite3",
        _text,
        "Where analyses are kept, beside the folder that CACHE_PATH names; '' keeps none.",
    )
    speakers_file: str = _setting(
        "data/speakers.yml", _text, "Known speakers, relative to the content folder; '' for none."
    )
    tags_file: str = _setting(
        "data/tags.yml", _text, "Tags to merge, rename, block or pin, relative to the content folder; '' for none."
    )
    speaker_url: str = _setting("speakers/{slug}/", _address, "Address of a speaker's page.")
    tag_url: str = _setting("tags/{slug}/", _address, "Address of a tag's page.")

    @classmethod
    def from_settings(cls, settings: Mapping[str, Any]) -> Config:
        """The configuration in Pelican's ``settings``.

        Raises:
            SettingsError: names every fault at once, with the nearest name for one that does not exist.
        """
        known = {PREFIX + spec.name.upper(): spec for spec in fields(cls)}
        given = {name: value for name, value in settings.items() if _is_ours(name)}
        faults = []
        values = {}
        for name, value in sorted(given.items()):
            spec = known.get(name)
            if spec is None:
                faults.append(f"{name} is not a setting of this plugin.{did_you_mean(name, known, cutoff=_NEAR)}")
                continue
            fault = spec.metadata["check"](value)
            if fault:
                faults.append(f"{name} is {value!r}; it {fault}.")
            values[spec.name] = value
        if faults:
            raise SettingsError(faults)
        return cls(**values)
