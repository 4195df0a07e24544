"""JSON-LD (schema.org) of a page, safe inside ``<script>``."""

from __future__ import annotations

import json
from typing import Any

from .addresses import speaker_url
from .coverage import Coverage
from .records import BriefingView, Link, QuoteView, SpeakerRef, SpeakerView
from .refs import shorten
from .share import image_of

SITE_IMAGE = "theme/img/share.png"
_MOST_QUOTATIONS = 40
"""On a page. The data of the coverage has them all."""
_HEADLINE_LENGTH = 110
"""Characters: longer headlines are cut by those who read the data."""
_ESCAPES = {ord("<"): "\\u003c", ord(">"): "\\u003e", ord("&"): "\\u0026", 0x2028: "\\u2028", 0x2029: "\\u2029"}
"""Inside ``<script>`` an article's "</script>" must stay text (HTML, 4.12.1.3 Restrictions for contents)."""


def of_briefing(coverage: Coverage, view: BriefingView, breadcrumb: tuple[Link, ...]) -> str:
    """``NewsArticle`` with its quotations, the key ones first."""
    article = view.article
    url = coverage.absolute(article.url)
    data: dict[str, Any] = {
        "@type": "NewsArticle",
        "@id": url,
        "url": url,
        "headline": shorten(article.title, _HEADLINE_LENGTH),
        "inLanguage": article.lang,
        "datePublished": article.date.iso,
        "dateModified": (view.provenance.updated or article.date).iso,
        "image": coverage.absolute(image_of(article.url) if article.url in coverage.shared else SITE_IMAGE),
        "publisher": {"@type": "Organization", "name": article.source or coverage.site.name},
        "isPartOf": {"@type": "WebSite", "name": coverage.site.name, "url": coverage.absolute("")},
    }
    if view.authors:
        data["author"] = [{"@type": "Person", "name": name} for name in view.authors]
    else:
        data["author"] = [{"@type": "Organization", "name": article.source or coverage.site.name}]
    if view.points:
        data["abstract"] = " ".join(point.text for point in view.points)
    if view.keyphrases:
        data["keywords"] = [phrase.name for phrase in view.keyphrases]
    if view.provenance.licence:
        data["license"] = view.provenance.licence
    if view.provenance.source_url:
        data["isBasedOn"] = view.provenance.source_url
    if article.place:
        data["contentLocation"] = {"@type": "Place", "name": article.place}
    if view.corrections:
        data["correction"] = [
            {"@type": "CorrectionComment", "text": each.text, **({"datePublished": each.date.iso} if each.date else {})}
            for each in view.corrections
        ]
    quotes = sorted((quote for voice in view.voices for quote in voice.quotes), key=lambda quote: not quote.is_key)
    quotations = [quotation for quote in quotes for quotation in _quotations(coverage, quote, url)]
    if quotations:
        data["hasPart"] = quotations[:_MOST_QUOTATIONS]
    return _graph(data, _breadcrumbs(coverage, breadcrumb))


def of_speaker(coverage: Coverage, view: SpeakerView, breadcrumb: tuple[Link, ...]) -> str:
    """``Person`` or ``Organization``."""
    speaker = view.speaker
    url = coverage.absolute(speaker_url(coverage.config, speaker.id))
    data: dict[str, Any] = {
        "@type": "Organization" if speaker.mark.shape == "body" else "Person",
        "@id": url,
        "url": url,
        "name": speaker.name,
    }
    if view.other_names:
        data["alternateName"] = list(view.other_names)
    if view.roles and speaker.mark.shape != "body":
        data["jobTitle"] = [role.name for role in view.roles]
    return _graph(data, _breadcrumbs(coverage, breadcrumb))


def of_site(coverage: Coverage) -> str:
    """``WebSite``, for the home page."""
    data: dict[str, Any] = {"@type": "WebSite", "name": coverage.site.name, "url": coverage.absolute("")}
    if coverage.site.subtitle:
        data["description"] = coverage.site.subtitle
    return _graph(data)


def of_list(coverage: Coverage, breadcrumb: tuple[Link, ...]) -> str:
    """Only the way there, for pages that are lists."""
    return _graph(_breadcrumbs(coverage, breadcrumb))


def _creator(coverage: Coverage, speaker: SpeakerRef) -> dict[str, Any]:
    creator = {"@type": "Organization" if speaker.mark.shape == "body" else "Person", "name": speaker.name}
    return creator | ({"url": coverage.absolute(speaker.url)} if speaker.url else {})


def _quotations(coverage: Coverage, quote: QuoteView, page: str) -> list[dict[str, Any]]:
    if quote.certainty != "sure":
        # A machine that reads this cannot see doubt: only attributions that are shown without it are stated here.
        return []
    creators = [_creator(coverage, speaker) for speaker in quote.speaker.each]
    return [
        {
            "@type": "Quotation",
            "text": piece.text,
            "url": f"{page}#{quote.anchor}",
            "creator": creators if len(creators) > 1 else creators[0],
        }
        for piece in quote.pieces
    ]


def _breadcrumbs(coverage: Coverage, breadcrumb: tuple[Link, ...]) -> dict[str, Any]:
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": number, "name": link.name, "item": coverage.absolute(link.url)}
            for number, link in enumerate(breadcrumb, 1)
        ],
    }


def _graph(*items: dict[str, Any]) -> str:
    data = {"@context": "https://schema.org", "@graph": list(items)}
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).translate(_ESCAPES)
