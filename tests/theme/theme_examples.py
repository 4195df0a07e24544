"""Every component in each of its states: what docs/theme.md documents, and what the tests render."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

import theme_pages as p
import theme_samples as s


@dataclass(frozen=True, slots=True)
class Example:
    """A call of a component, as a page would write it."""

    component: str
    state: str
    call: str
    """Template source; it may use ``x`` and the macros that ``imports`` names."""
    x: Any = None
    imports: str = ""
    """Macros to import from the component's file; by default the one of its name."""


EXAMPLES = (
    Example("article_text", "full", "{{ article_text(x) }}", s.BODY),
    Example("article_text", "withheld", '{{ article_text("", "Ombreth Observer", "https://observer.example/lamp") }}'),
    Example("article_text", "withheld, unknown source", '{{ article_text("") }}'),
    Example("copy", "of a quote", '{{ copy("lamp/#quote-1", x, "Lamp, 3 October 2026.") }}', "Ann Lee"),
    Example("copy", "of a page's citation", '{{ copy("lamp/") }}'),
    Example("breadcrumb", "index", "{{ breadcrumb(x) }}", p.INDEX_CRUMBS),
    Example("breadcrumb", "below an index", "{{ breadcrumb(x) }}", p.TAG_CRUMBS),
    Example("briefing_box", "extracted", "{{ briefing_box(x) }}", s.BRIEFING.points),
    Example("briefing_box", "by the editor", "{{ briefing_box(x, by_editor=true) }}", s.BRIEFING.points),
    Example("briefing_box", "empty", "{{ briefing_box(()) }}"),
    Example("byline", "full", "{{ byline(x.article, x.authors, x.provenance.updated) }}", s.CORRECTED),
    Example("byline", "date only", "{{ byline(x) }}", s.ARABIC),
    Example("chart", "quotes", '{{ chart(x, "c") }}', s.QUOTES_CHART),
    Example("chart", "articles", '{{ chart(x, "c") }}', s.ARTICLES_CHART),
    Example("contents", "plain", '{{ contents([("story-1", x), ("story-2", "Two")]) }}', "One"),
    Example("day", "plain", "{{ day(x.date, stories=x.stories) }}", s.TAG.days[0]),
    Example(
        "day", "small stories, other level", '{{ day(x.date, x.articles, level=2, variant="small") }}', s.TAG.days[1]
    ),
    Example("digest_story", "full", "{{ digest_story(x) }}", s.DIGEST.stories[0]),
    Example("digest_story", "other language", "{{ digest_story(x) }}", s.DIGEST.stories[1]),
    Example("digest_story", "without points", "{{ digest_story(x) }}", s.DIGEST.stories[2]),
    Example("edition", "dated", '{{ edition("What is new", x.counts, x.lead.date) }}', s.HOME),
    Example("edition", "empty site", '{{ edition("What is new", x.counts) }}', s.EMPTY_HOME),
    Example(
        "facts",
        "rows",
        '{% call facts() %}{% call fact("Place") %}<dd class="facts__value">{{ x }}</dd>{% endcall %}'
        '{% call fact("Speakers", people=true) %}<dd class="facts__value">{{ x }}</dd>{% endcall %}{% endcall %}',
        "Ombreth",
        "fact, facts",
    ),
    Example("feeds", "plain", "{{ feeds(x) }}", s.TAG.downloads),
    Example("headline", "full", '{{ headline(x, "Harbour", "The council votes for glass and brass.") }}', s.LAMP.title),
    Example("headline", "long", "{{ headline(x) }}", s.LONG_TITLE.article.title),
    Example("headline", "with more below", "{% call headline(x) %}<p>More</p>{% endcall %}", "Lamp"),
    Example("jumps", "two", '{{ jumps([("stories", x, false), ("follow", "Feeds and data", true)]) }}', "Stories"),
    Example("keyphrases", "with and without page", "{{ keyphrases(x) }}", s.BRIEFING.keyphrases),
    Example("lead_quote", "plain", "{{ lead_quote(x) }}", s.HOME.lead_quote),
    Example(
        "lead_quote",
        "speaker without page",
        "{{ lead_quote(x) }}",
        replace(s.DIRECT, speaker=s.PASSENGER, article=s.LAMP),
    ),
    Example("logo", "plain", "{{ logo(SITENAME) }}"),
    Example("logo", "home", "{{ logo(SITENAME, current=true) }}"),
    Example(
        "note", "labelled", '{% call note("Correction.", id="correction") %}{{ x }}{% endcall %}', "It was 9 to 8."
    ),
    Example("matrix", "plain", "{{ matrix(x) }}", s.MATRIX),
    Example("matrix", "whole", "{{ matrix(x) }}", replace(s.MATRIX, left_out=0)),
    Example("note", "quiet", "{% call note(quiet=true) %}{{ x }}{% endcall %}", "Excerpt only."),
    Example("pagination", "one page", '{{ pagination(x, "Pages of quotes") }}', s.ONE_PAGE),
    Example("pagination", "first of two", '{{ pagination(x, "Pages of articles") }}', s.ARCHIVE.pagination),
    Example("pagination", "middle of many", '{{ pagination(x, "Pages of quotes") }}', s.SPEAKER.pagination),
    Example("provenance", "plain", "{{ provenance(x) }}", s.PROVENANCE),
    Example("provenance", "updated", "{{ provenance(x) }}", s.CORRECTED.provenance),
    Example(
        "provenance",
        "nothing known",
        "{{ provenance(x) }}",
        replace(s.PROVENANCE, source="", source_url="", licence=""),
    ),
    Example("quote", "direct", "{{ quote(x) }}", s.DIRECT),
    Example("quote", "broken by its attribution", "{{ quote(x) }}", s.BROKEN),
    Example("quote", "mixed", "{{ quote(x) }}", s.MIXED),
    Example("quote", "indirect", "{{ quote(x) }}", s.INDIRECT),
    Example("quote", "of a transcript", "{{ quote(x) }}", replace(s.INDIRECT, in_transcript=True, cue="")),
    Example("quote", "short, unknown speaker", "{{ quote(x) }}", s.NOBODY),
    Example("quote", "unknown speaker, no reason", "{{ quote(x) }}", replace(s.NOBODY, reason=None, cue="")),
    Example("quote", "uncertain", "{{ quote(x) }}", s.DOUBTFUL),
    Example("quote", "long", "{{ quote(x) }}", s.LONG),
    Example("quote", "several paragraphs", "{{ quote(x) }}", s.PARAGRAPHS),
    Example(
        "quote",
        "text withheld",
        "{{ quote(x) }}",
        replace(s.DIRECT, pieces=(s.piece("“We steer,”", ""),), original_url=""),
    ),
    Example("quote", "speaker page", '{{ quote(x, at="speaker") }}', replace(s.DOUBTFUL, article=s.LAMP)),
    Example(
        "quote", "speaker page, other language", '{{ quote(x, at="speaker") }}', replace(s.DIRECT, article=s.ARABIC)
    ),
    Example(
        "quote",
        "speaker page, text withheld",
        '{{ quote(x, at="speaker") }}',
        replace(s.DIRECT, article=s.LAMP, pieces=(s.piece("“We steer,”", ""),)),
    ),
    Example("quote_group", "plain", "{{ quote_group(x) }}", s.SPEAKER.groups[0]),
    Example("quote_group", "other language", "{{ quote_group(x) }}", s.SPEAKER.groups[1]),
    Example("related_list", "every kind", "{{ related_list(x) }}", s.RELATED),
    Example(
        "section",
        "with note",
        '{% call section("s", "Who said what", note="In order.", class="voices") %}{{ x }}{% endcall %}',
        "Body",
    ),
    Example("section", "plain", '{% call section("s", "Keywords") %}{{ x }}{% endcall %}', "Body"),
    Example("site_footer", "with feed", '{{ site_footer("feeds/all.atom.xml") }}'),
    Example("site_footer", "without", "{{ site_footer(none) }}"),
    Example("search", "with an index", "{{ search(x) }}", s.SEARCH),
    Example("search", "without one", "{{ search(x) }}", s.NO_SEARCH),
    Example("site_header", "with a search", '{{ site_header(SITENAME, "archive", search=true) }}'),
    Example("site_header", "on the search page", '{{ site_header(SITENAME, "search", search=true) }}'),
    Example("site_header", "index", '{{ site_header(SITENAME, "speakers") }}'),
    Example("site_header", "below an index", '{{ site_header(SITENAME, "tag") }}'),
    Example("skip_link", "plain", "{{ skip_link() }}"),
    Example("speaker_card", "full", '{{ speaker_card(x, "3 quotes") }}', s.MAREN),
    Example("speaker_card", "without page or count", "{{ speaker_card(x, level=2) }}", s.PASSENGER),
    Example("speaker_card", "unknown", '{{ speaker_card(x, "1 quote") }}', s.UNKNOWN),
    Example("speaker_head", "person", "{% call speaker_head(x) %}4 quotes{% endcall %}", s.TOBIN),
    Example("speaker_head", "body without role", "{% call speaker_head(x) %}4 quotes{% endcall %}", s.COUNCIL),
    Example("speaker_mark", "plain", "{{ speaker_mark(x) }}", s.MAREN.mark),
    Example("speaker_mark", "small body", '{{ speaker_mark(x, size="small") }}', s.COUNCIL.mark),
    Example("speaker_mark", "large unknown", '{{ speaker_mark(x, size="large") }}', s.UNKNOWN.mark),
    Example("story", "full", "{{ story(x) }}", s.LAMP),
    Example("story", "without quotes", "{{ story(x, level=4) }}", s.BULB),
    Example("story", "unknown speakers only", "{{ story(x) }}", replace(s.BULB, quote_count=2)),
    Example("story", "small", '{{ story(x, variant="small") }}', s.LAMP),
    Example(
        "story", "lead with points", '{{ story(x.article, level=2, variant="lead", points=x.points) }}', s.LONG_TITLE
    ),
    Example("story", "other language", "{{ story(x) }}", s.ARABIC),
    Example("timeline", "on a page of its own", "{{ timeline(x, x.articles[2].id) }}", s.TIMELINE),
    Example("timeline", "elsewhere", "{{ timeline(x) }}", s.TIMELINE),
    Example("tag_list", "counts", "{{ tag_list(x) }}", s.HOME.tags),
    Example("timeline", "on a page of its own", "{{ timeline(x, x.articles[2].id) }}", s.TIMELINE),
    Example("timeline", "elsewhere", "{{ timeline(x) }}", s.TIMELINE),
    Example("tag_list", "reasons", "{{ tag_list(x, reasons=true) }}", s.TAG.related),
    Example("voices", "few", "{{ voices(x.voices, x.quote_count) }}", s.BRIEFING),
    Example("voices", "many", "{{ voices(x.voices, x.quote_count) }}", s.FORTY),
    Example("voices", "unknown only", "{{ voices(x, 1) }}", (s.VOICES[3],)),
)


def source_of(example: Example) -> str:
    """The whole template of an example."""
    names = example.imports or example.component
    return f'{{% from "components/{example.component}.html" import {names} with context %}}{example.call}'
