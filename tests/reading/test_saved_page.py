"""Pages of news sites as a browser saves them."""

from __future__ import annotations

import json

import pytest

from briefing.reading.saved_page import SavedPage, read_saved_page

BODY = (
    "<p>A fire destroyed the old mill in Oskeby on Thursday &amp; nobody was hurt, the police said.</p>\n"
    "<p>“It burned like straw,” said Bo Orm, a neighbour.</p>"
)
LD = {
    "@graph": [
        {"@type": "WebPage", "headline": "No"},
        {
            "@type": ["NewsArticle"],
            "headline": "Fire destroys  mill",
            "datePublished": "2026-10-09T06:00:00Z",
            "author": [{"name": "Ines Cardell"}, {"name": "Odo Pell"}],
            "publisher": {"name": "The Bay News"},
        },
    ]
}


def page(article: str, head: str = "") -> str:
    """A page with all that news sites put around an article."""
    return (
        f"<html><head><title>Fire – Bay News</title>{head}</head><body><div id='cookie-banner'><p>“We value you,” we say."
        "</p></div><header><nav><a href='/'>Home</a></nav></header>"
        f"<main>{article}<section class='comments-list'><p>“First!” said Troll.</p></section></main>"
        "<footer><p>© Bay News</p></footer></body></html>"
    )


@pytest.mark.parametrize(
    "around",
    [
        "<nav><ul><li>Home</li></ul></nav>",
        "<aside><h2>Read more</h2><aside>x</aside><p>“No,” said Ed Fen.</p></aside>",
        "<form><p>Subscribe</p></form>",
        "<div class='share-bar dark'><div>Share</div></div>",
        "<div class='ad'><p>Advertisement</p></div>",
        "<div role='dialog'>Cookies</div>",
        "<p hidden>Secret</p>",
        "<ul id='related'><li>Other<li>More</ul>",
    ],
)
def test_what_stands_around_is_left_out(around: str) -> None:
    """Inside the article too; elements in elements do not confuse it."""
    assert read_saved_page(page(f"<article>{around}{BODY}{around}</article>")) == SavedPage(BODY)


def test_main_where_there_is_no_article() -> None:
    """Or several, as on a page of teasers beside the article."""
    assert read_saved_page(page(BODY)) == SavedPage(BODY)
    teasers = "<article><a href='/x'>Other</a></article>" * 2
    found = read_saved_page(page(BODY + teasers))
    assert found is not None
    assert found.body.startswith(BODY)


def test_what_the_page_says_of_its_article() -> None:
    """For machines: in JSON-LD, else in the Open Graph protocol."""
    script = f'<script type="application/ld+json">{json.dumps(LD)}</script>'
    meta = '<meta property="og:url" content="https://news.example/fire"><meta property="og:title" content="Fire">'
    found = read_saved_page(page(f"<article>{BODY}</article>", script + meta))
    assert found is not None
    assert found.fields == {
        "title": "Fire destroys mill",
        "date": "2026-10-09T06:00:00Z",
        "author": "Ines Cardell; Odo Pell",
        "source": "The Bay News",
        "source-url": "https://news.example/fire",
    }
    broken = '<script type="application/ld+json">{"@type": </script>'
    og = '<meta property="article:published_time" content="2026-10-09"><meta property="og:url" content="javascript:x">'
    found = read_saved_page(page(f"<article>{BODY}</article>", broken + og + '<meta name="og:title" content="Fire">'))
    assert found is not None
    assert found.fields == {"title": "Fire", "date": "2026-10-09"}


@pytest.mark.parametrize(
    "html", [f"<body>{BODY}</body>", page("<article><p>Too short.</p></article>"), "", "<article>"]
)
def test_other_html_is_left_alone(html: str) -> None:
    """What an editor wrote by hand, and pages whose article was not found."""
    assert read_saved_page(html) is None
