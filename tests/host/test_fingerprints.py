"""What is known of a page before it is made: what it reads, and whether that can be told."""

from __future__ import annotations

from collections.abc import Mapping
from types import SimpleNamespace

import pytest
from jinja2 import DictLoader, Environment

from briefing.host.fingerprints import Templates, page_digest, values_read

PARTS = {
    "base": "{% from 'part' import name with context %}{{ SITENAME }}{% block content %}{% endblock %}",
    "part": "{% macro name() %}{{ SITESUBTITLE }}{% endmacro %}",
}
HEAD = SimpleNamespace(briefing_head="head", briefing="view", title="Title", tags=[object()])


def digest(source: str, context: Mapping[str, object], parts: Mapping[str, str] = PARTS) -> str | None:
    """Of a page with this template."""
    env = Environment(loader=DictLoader({**parts, "page": source}), autoescape=True)
    reading = Templates().reading_of(env.get_template("page"))
    return page_digest(reading, "page.html", values_read(reading, context)) if reading else None


@pytest.mark.parametrize(
    "source",
    [
        pytest.param("{{ article.title }}", id="more of Pelican's article than our records"),
        pytest.param("{{ show(article) }}", id="the article as a whole"),
        pytest.param("{% for each in articles %}{{ each.title }}{% endfor %}", id="Pelican's articles"),
        pytest.param("{% include part %}", id="a template whose name is computed"),
        pytest.param("{% include ['part', wanted] %}", id="one of several, a computed name among them"),
    ],
)
def test_what_is_not_understood_has_no_digest(source: str) -> None:
    """Such a page is made each time."""
    assert digest(source, {"article": HEAD, "articles": [HEAD], "part": "part", "wanted": "part"}) is None


def test_a_page_of_records_has_a_digest_of_all_that_it_reads() -> None:
    """It changes with each value and each template that the page draws on, and with nothing else."""
    page = "{% extends 'base' %}{% block content %}{{ article.briefing.text if article is defined }}{% endblock %}"
    context = {"SITENAME": "Site", "SITESUBTITLE": "Below", "article": HEAD, "other": 1}
    first = digest(page, context)
    assert first
    assert digest(page, {**context, "other": 2}) == first
    changed = [
        digest(page, {**context, "SITENAME": "Sight"}),
        digest(page, {**context, "SITESUBTITLE": "Under"}),
        digest(page, {**context, "article": SimpleNamespace(briefing_head="head", briefing="another")}),
        digest(page, context, {**PARTS, "part": PARTS["part"] + "!"}),
    ]
    assert len({first, *changed}) == 5
