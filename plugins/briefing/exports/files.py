"""Every file of data and every JSON feed of the site, as text."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import msgspec

from ..views.addresses import (
    COVERAGE_ARTICLES_CSV,
    COVERAGE_JSON,
    COVERAGE_QUOTES_CSV,
    DATA_SCHEMA,
    DIGESTS,
    json_feed_url,
    speaker_data_urls,
    speaker_url,
    tag_data_urls,
    tag_url,
)
from ..views.coverage import Coverage
from .documents import all_quotes, article_data, coverage_data, speaker_data, tag_data
from .feeds import digest_feed, json_feed
from .records import VERSION, CoverageData, SpeakerData, TagData
from .tables import articles_table, quotes_table

FEED_ITEMS = 30
"""Of the feed of all articles."""


@dataclass(frozen=True, slots=True)
class TextFile:
    """A file to be written."""

    save_as: str
    text: str


def data_files(coverage: Coverage) -> Iterator[TextFile]:
    """JSON and CSV of the whole coverage, of each speaker and of each tag, and the schema that they follow."""
    articles = {id: article_data(coverage, id) for id in coverage.listed}
    yield TextFile(DATA_SCHEMA, schema())
    yield TextFile(COVERAGE_JSON, _json(coverage_data(coverage, tuple(articles.values()))))
    yield TextFile(COVERAGE_ARTICLES_CSV, articles_table(articles.values()))
    yield TextFile(COVERAGE_QUOTES_CSV, quotes_table(all_quotes(coverage)))
    for speaker in coverage.corpus.speakers:
        data = speaker_data(coverage, speaker)
        as_json, as_csv = speaker_data_urls(speaker_url(coverage.config, speaker.id))
        yield TextFile(as_json, _json(data))
        yield TextFile(as_csv, quotes_table(data.quotes))
    for tag in coverage.corpus.tags:
        of_tag = tuple(articles[id] for id in tag.articles)
        as_json, as_csv = tag_data_urls(tag_url(coverage.config, tag.id))
        yield TextFile(as_json, _json(tag_data(coverage, tag, of_tag)))
        yield TextFile(as_csv, articles_table(of_tag))


def feed_files(coverage: Coverage) -> Iterator[TextFile]:
    """The JSON feeds of all articles, of each speaker and of each tag."""
    name, most = coverage.site.name, coverage.config.feed_items
    if coverage.site.feed:
        address = json_feed_url("")
        yield TextFile(address, json_feed(coverage, coverage.listed[:FEED_ITEMS], name, "", address))
    if coverage.listed:
        yield TextFile(json_feed_url(DIGESTS), digest_feed(coverage))
    for speaker in coverage.corpus.speakers:
        page = speaker_url(coverage.config, speaker.id)
        ids = dict.fromkeys(quote.article.id for quote in coverage.quotes_by[speaker.id] if quote.article)
        feed = json_feed(coverage, list(ids)[:most], _title(coverage, speaker.name), page, json_feed_url(page))
        yield TextFile(json_feed_url(page), feed)
    for tag in coverage.corpus.tags:
        page = tag_url(coverage.config, tag.id)
        feed = json_feed(coverage, tag.articles[:most], _title(coverage, tag.name), page, json_feed_url(page))
        yield TextFile(json_feed_url(page), feed)


def _title(coverage: Coverage, name: str) -> str:
    return coverage.words.gettext("%(label)s: %(text)s", label=coverage.site.name, text=name)


def schema() -> str:
    """The JSON Schema (2020-12) of the three kinds of document."""
    references, components = msgspec.json.schema_components(
        (CoverageData, SpeakerData, TagData), ref_template="#/$defs/{name}"
    )
    document: dict[str, Any] = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"Data of a briefing website, version {VERSION}",
        "oneOf": list(references),
        "$defs": components,
    }
    return json.dumps(document, indent=1, ensure_ascii=False)


def _json(document: object) -> str:
    return msgspec.json.encode(document).decode()
