"""Every file of data and every JSON feed of the site, as text."""

from __future__ import annotations

import json
from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
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
from ..views.recall import Recall
from .documents import article_data, coverage_data, quotes_of, speaker_data, tag_data
from .feeds import digest_feed, json_feed
from .records import VERSION, Article, CoverageData, SpeakerData, TagData
from .tables import articles_table, quote_lines, quotes_table

FEED_ITEMS = 30
"""Of the feed of all articles."""


@dataclass(frozen=True, slots=True)
class TextFile:
    """A file to be written."""

    save_as: str
    text: str


Group = tuple[Hashable, Callable[[Coverage], tuple[TextFile, ...]]]
"""Files that are made together: a key, and how they are made."""


def file_groups(coverage: Coverage, recall: Recall | None = None) -> Iterator[Group]:
    """JSON, CSV and JSON feed of the whole coverage, of each speaker and of each tag, and the schema that they follow.

    ``recall`` has what was made of an earlier coverage, and has turned to this one.
    """
    if recall is None:
        recall = Recall(keeps=False)
        recall.turn_to(coverage)
    yield "schema", _schema_file
    yield "data", partial(_whole, recall=recall)
    yield "feeds", _feeds
    for id in coverage.speakers:
        yield ("data of speaker", id), partial(_of_speaker, id=id)
    for id in coverage.tags:
        yield ("data of tag", id), partial(_of_tag, id=id, recall=recall)


def _schema_file(coverage: Coverage) -> tuple[TextFile, ...]:
    del coverage
    return (TextFile(DATA_SCHEMA, schema()),)


def _whole(coverage: Coverage, recall: Recall) -> tuple[TextFile, ...]:
    articles = tuple(_article(recall, id) for id in coverage.listed)
    quotes = [recall.of(("lines", id), partial(_quote_lines, id=id)) for id in coverage.listed]
    return (
        TextFile(COVERAGE_JSON, _json(coverage_data(coverage, articles))),
        TextFile(COVERAGE_ARTICLES_CSV, articles_table(articles)),
        TextFile(COVERAGE_QUOTES_CSV, quotes_table(()) + "".join(quotes)),
    )


def _article(recall: Recall, id: str) -> Article:
    return recall.of(("data", id), partial(article_data, id=id), shared=True)


def _quote_lines(coverage: Coverage, id: str) -> str:
    return quote_lines(quotes_of(coverage, id))


def _of_speaker(coverage: Coverage, id: str) -> tuple[TextFile, ...]:
    speaker = coverage.speakers[id]
    data = speaker_data(coverage, speaker)
    page = speaker_url(coverage.config, id)
    as_json, as_csv = speaker_data_urls(page)
    ids = dict.fromkeys(quote.article.id for quote in coverage.quotes_by[id] if quote.article)
    return (
        TextFile(as_json, _json(data)),
        TextFile(as_csv, quotes_table(data.quotes)),
        _feed(coverage, tuple(ids), speaker.name, page),
    )


def _of_tag(coverage: Coverage, id: str, recall: Recall) -> tuple[TextFile, ...]:
    tag = coverage.tags[id]
    articles = tuple(_article(recall, each) for each in tag.articles)
    page = tag_url(coverage.config, id)
    as_json, as_csv = tag_data_urls(page)
    return (
        TextFile(as_json, _json(tag_data(coverage, tag, articles))),
        TextFile(as_csv, articles_table(articles)),
        _feed(coverage, tag.articles, tag.name, page),
    )


def _feed(coverage: Coverage, ids: Sequence[str], name: str, page: str) -> TextFile:
    """The JSON feed of a speaker or tag."""
    address = json_feed_url(page)
    most = coverage.config.feed_items
    return TextFile(address, json_feed(coverage, ids[:most], _title(coverage, name), page, address))


def _feeds(coverage: Coverage) -> tuple[TextFile, ...]:
    """The JSON feeds of all articles and of the digests."""
    files = []
    if coverage.site.feed:
        address = json_feed_url("")
        feed = json_feed(coverage, coverage.listed[:FEED_ITEMS], coverage.site.name, "", address)
        files.append(TextFile(address, feed))
    if coverage.listed:
        files.append(TextFile(json_feed_url(DIGESTS), digest_feed(coverage)))
    return tuple(files)


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
