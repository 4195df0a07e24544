"""Pages: every kind renders from its view, is sound HTML, and leads somewhere."""

from __future__ import annotations

import json
import re
from collections import Counter
from dataclasses import replace
from itertools import pairwise
from typing import Any
from xml.etree.ElementTree import Element

import pytest
import theme_pages as p
import theme_samples as s
from theme_reading import elements, hostile, parse, strings, text_of, with_class
from theme_rendering import SITE, environment, render_page

from briefing.views.records import Alternate, Point

ADDRESSES = sorted(p.PAGES)
HEADINGS = ("h1", "h2", "h3", "h4")


def page(address: str, **site: Any) -> Element:
    """The sample page at an address, parsed strictly."""
    template, context = p.PAGES[address]
    return parse(render_page(template, **context, **site))


def named(tree: Element, tag: str) -> list[Element]:
    """Elements of a name."""
    return [node for node in elements(tree) if node.tag == tag]


def meta(tree: Element, name: str) -> list[str | None]:
    """What the head says under a name."""
    return [node.get("content") for node in named(tree, "meta") if name in (node.get("name"), node.get("property"))]


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_page_is_sound(address: str) -> None:
    """No error of HTML, one main and one h1, no heading level skipped, ids used once, and each fragment leads to one."""
    tree = page(address)
    levels = [int(str(node.tag)[1]) for node in elements(tree) if node.tag in HEADINGS]
    ids = Counter(node.get("id") for node in elements(tree) if node.get("id"))
    wanted = {(node.get("href") or "")[1:] for node in named(tree, "a") if (node.get("href") or "").startswith("#")}
    wanted |= {node.get("aria-labelledby") or "" for node in elements(tree) if "aria-labelledby" in node.attrib}
    assert len(named(tree, "main")) == 1
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    assert max(ids.values()) == 1
    assert wanted - set(ids) == set()


@pytest.mark.parametrize("address", ADDRESSES)
def test_markup_in_a_view_stays_text(address: str) -> None:
    """Hostile text anywhere, the head included, adds no element, no attribute and no script."""
    template, context = p.PAGES[address]

    def shape(changed: dict[str, Any]) -> list[tuple[object, list[str]]]:
        return [(node.tag, sorted(node.attrib)) for node in elements(parse(render_page(template, **changed)))]

    assert shape({name: hostile(value) for name, value in context.items()}) == shape(context)


@pytest.mark.parametrize("address", ADDRESSES)
@pytest.mark.parametrize("site", ["https://news.example/town", ""])
def test_addresses_start_at_the_root(address: str, site: str) -> None:
    """Links and files work from any depth and below any path: all are the site's own, fragments, or the source's."""
    tree = page(address, SITEURL=site)
    for node in elements(tree):
        for value in (node.get("href"), node.get("src")):
            assert value is None or value.startswith((f"{site}/", "#", "https://observer.example/")), value


def test_whole_addresses_need_the_sites_own() -> None:
    """Without SITEURL there is no canonical address and no picture to share; with it both are whole."""
    public, local = page("lamp/"), page("lamp/", SITEURL="")
    canonical = [node.get("href") for node in named(public, "link") if node.get("rel") == "canonical"]
    assert canonical == ["https://news.example/town/lamp/"]
    assert meta(public, "og:url") == canonical
    assert meta(public, "og:image") == ["https://news.example/town/theme/img/share.png"]
    assert not [node for node in named(local, "link") if node.get("rel") == "canonical"]
    assert meta(local, "og:url") == meta(local, "og:image") == []


def test_the_home_page_is_canonical_at_the_root() -> None:
    """Its own address is empty; its title stands alone."""
    tree = page("")
    assert [n.get("href") for n in named(tree, "link") if n.get("rel") == "canonical"] == ["https://news.example/town/"]
    assert text_of(named(tree, "title")[0]) == "Ombreth Briefing"


def test_the_head_tells_machines_what_the_page_is() -> None:
    """Language, kind, description, dates, feeds and structured data come from the view."""
    tree = page("lamp/")
    root = named(tree, "html")[0]
    assert (root.get("lang"), root.get("dir"), root.get("data-kind")) == ("en", "ltr", "briefing")
    assert meta(tree, "og:type") == ["article"]
    assert meta(tree, "article:published_time") == [s.LAMP.date.iso]
    (data,) = [node for node in named(tree, "script") if node.get("type") == "application/ld+json"]
    assert json.loads(text_of(data))["@type"] == "NewsArticle"
    feeds = [n.get("href") for n in named(page("tags/lamp/"), "link") if n.get("rel") == "alternate"]
    assert feeds == ["https://news.example/town/tags/lamp/feed.atom", "https://news.example/town/feeds/all.atom.xml"]


def test_no_feed_is_named_where_there_is_none() -> None:
    """Neither announced nor linked."""
    tree = page("lamp/", FEED_ALL_ATOM=None)
    assert not [node for node in named(tree, "link") if node.get("rel") == "alternate"]
    assert "Atom" not in text_of(tree)


def test_the_error_page_is_not_for_search_engines() -> None:
    """And has no canonical address: it is shown at any."""
    tree = page("404.html")
    assert meta(tree, "robots") == ["noindex"]
    assert not [node for node in named(tree, "link") if node.get("rel") == "canonical"]


@pytest.mark.parametrize("address", ADDRESSES)
def test_nothing_may_run_or_load_from_elsewhere(address: str) -> None:
    """The policy allows the site's own files only, and the page needs no more: no inline script or style."""
    tree = page(address)
    policy = next(node.get("content") or "" for node in named(tree, "meta") if node.get("http-equiv"))
    rules = dict(rule.strip().split(" ", 1) for rule in policy.split(";"))
    kind = named(tree, "html")[0].get("data-kind")
    assert rules["default-src"] == "'none'"
    assert rules["script-src"] == ("'self' 'wasm-unsafe-eval'" if kind == "search" else "'self'")
    assert rules["form-action"] == ("'self'" if named(tree, "form") else "'none'")
    loaded = [node for node in named(tree, "script") if node.get("type") != "application/ld+json"]
    assert {(node.get("src") or "").rpartition("/")[2] for node in loaded} == (
        {"site.js", "search.js"} if kind == "search" else {"site.js"}
    )
    assert not any(text_of(node) for node in loaded)
    assert not named(tree, "style")
    assert not [
        node for node in elements(tree) if any(name == "style" or name.startswith("on") for name in node.attrib)
    ]


def test_the_way_here_leads_home() -> None:
    """The pages above this one; none on a briefing, which opens with its headline."""

    def crumbs(address: str) -> list[tuple[str, str | None]]:
        return [(text_of(node), node.get("href")) for node in with_class(page(address), "breadcrumb__link")]

    home = ("Home", "https://news.example/town/")
    assert crumbs("tags/lamp/") == [home, ("Tags", "https://news.example/town/tags/")]
    assert crumbs("tags/") == [home]
    assert crumbs("lamp/") == []


def test_an_article_of_pelicans_brings_its_head_and_view() -> None:
    """Pelican writes articles itself, and knows nothing of ours: the plugin hangs both on the article."""
    template, context = p.PAGES["manara/"]
    article = {"briefing_head": context["head"], "briefing": context["view"], "title": "Other"}
    assert render_page(template, article=article) == render_page(template, **context)


def test_the_current_entry_of_the_navigation_is_marked() -> None:
    """As the page itself on an index, as its place below one."""

    def current(address: str) -> list[tuple[str, str | None]]:
        return [
            (text_of(n), n.get("aria-current"))
            for n in with_class(page(address), "site-header__link")
            if n.get("aria-current")
        ]

    assert current("speakers/") == [("Speakers", "page")]
    assert current("speakers/tobin-ashgrove/") == [("Speakers", "true")]
    assert current("lamp/") == []


def test_a_plain_briefing_has_one_quiet_line_for_two_empty_sections() -> None:
    """No points and no quotes: the text comes at once; what is missing is said."""
    tree = page("plain/")
    assert not with_class(tree, "briefing-box")
    assert not with_class(tree, "voices")
    assert text_of(with_class(tree, "note")[0]).startswith("Too short to sum up: here is the whole text.")
    assert "here is the whole text" not in text_of(page("plain-withheld/"))


def test_what_is_not_there_is_one_quiet_line() -> None:
    """Without points, without quotes; no heading stands above nothing."""
    assert "Too short to sum up." in text_of(with_class(page("no-points/"), "briefing-box--empty")[0])
    assert "This article quotes nobody." in text_of(with_class(page("no-quotes/"), "note")[0])
    assert not with_class(page("no-quotes/"), "voices")
    assert "Related coverage" not in text_of(page("plain/"))


def test_a_withheld_text_is_linked_at_its_source() -> None:
    """Readers are told, and sent there."""
    body = with_class(page("withheld/"), "article-text")[0]
    assert "The full text is not published here." in text_of(body)
    assert [node.get("href") for node in named(body, "a")] == ["https://observer.example/lamp"]


def test_a_correction_stands_above_the_summary() -> None:
    """With the date of the update beside the author."""
    tree = page("corrected/")
    order = [node.get("id") for node in elements(tree) if node.get("id") in ("correction", "in-brief")]
    assert order == ["correction", "in-brief"]
    notes = [" ".join(text_of(note).split()) for note in with_class(tree, "note")]
    assert notes[0].startswith("Correction, 10 October 2026. An earlier")
    assert notes[1] == "Correction. The lamp has three wicks."
    assert "Updated 10 October 2026" in text_of(with_class(tree, "byline")[0])


def test_a_summary_stands_once() -> None:
    """In the box: a standfirst above it would say the same."""
    template, context = p.PAGES["lamp/"]
    first = context["view"].article.standfirst
    view = replace(context["view"], points=(Point(first), Point("Another.")))
    assert text_of(parse(render_page(template, head=context["head"], view=view))).count(first) == 1


def test_an_empty_site_says_how_to_add_an_article() -> None:
    """The first page that its owner sees."""
    text = text_of(page("empty/"))
    assert "content/" in text
    assert "0 articles" not in text


def test_words_in_another_language_are_marked() -> None:
    """An article's on a page in the site's language, the site's own on an article's page."""
    story = next(node for node in with_class(page(""), "story__title") if text_of(node) == s.ARABIC.title)
    assert (story.get("lang"), story.get("dir")) == ("ar", "rtl")
    arabic = page("manara/")
    assert (named(arabic, "html")[0].get("lang"), named(arabic, "html")[0].get("dir")) == ("ar", "rtl")
    titles = with_class(arabic, "section__title")
    assert [[inner.get("lang") for inner in title] for title in titles] == [["en"]] * len(titles)
    assert not [node for node in elements(page("lamp/")) if node.get("lang") == "en" and node.tag != "html"]


@pytest.mark.parametrize("address", ADDRESSES)
def test_all_words_of_the_site_can_be_translated(address: str) -> None:
    """With every word of the catalogue blanked only words of the view are left, in labels that are read aloud too."""

    def blank(text: str) -> str:
        return re.sub(r"(%\(\w+\)s)|[^\W\d]+", r"\1", text)

    def blank_number(_one: str, many: str, _n: int) -> str:
        return blank(many)

    env = environment()
    env.install_gettext_callables(blank, blank_number, newstyle=True)  # type: ignore[attr-defined]
    env.filters |= dict.fromkeys(("date", "short_date", "weekday"), lambda _: "")
    template, context = p.PAGES[address]
    tree = parse(env.get_template(template).render({**SITE, **context}))
    known = "\n".join([*strings(tuple(context.values())), *map(str, SITE.values())])
    said = [text for node in elements(tree) if node.tag != "script" for text in (node.text, node.tail) if text]
    said += [node.get("aria-label") or "" for node in elements(tree)]
    assert [word for text in said for word in re.findall(r"[^\W\d]{2,}", text) if word not in known] == []


def test_a_page_of_the_owners_has_the_same_frame() -> None:
    """Its content is the owner's HTML; the head is the plugin's."""
    head = p.head("page", "Imprint", "pages/imprint/", lang="he", direction="rtl")
    owner = {"title": "Imprint", "content": "<p>Us.</p>", "briefing_head": head}
    tree = parse(render_page("page.html", page=owner))
    root = named(tree, "html")[0]
    assert (root.get("lang"), root.get("dir"), root.get("data-kind")) == ("he", "rtl", "page")
    assert text_of(with_class(tree, "article-text__body")[0]).strip() == "Us."


def test_other_languages_of_a_page_are_named() -> None:
    """Each by its own name on the page, and by whole addresses in the head, the page itself among them."""
    here, there = Alternate("en", "English", "lamp/"), Alternate("es", "español", "lamp-es/")
    _, context = p.PAGES["lamp/"]
    head = replace(context["head"], alternates=(here, there))
    tree = parse(render_page("article.html", head=head, view=replace(context["view"], translations=(there,))))
    heads = [node for node in named(tree, "link") if node.get("hreflang")]
    assert [(node.get("hreflang"), node.get("href")) for node in heads] == [
        ("en", "https://news.example/town/lamp/"),
        ("es", "https://news.example/town/lamp-es/"),
    ]
    (link,) = [node for node in named(tree, "a") if node.get("hreflang")]
    assert (text_of(link), link.get("lang"), link.get("href")) == (
        "español",
        "es",
        "https://news.example/town/lamp-es/",
    )
