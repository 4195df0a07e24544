"""The sample site, read as its readers would."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

from jsonschema import Draft202012Validator
from site_paths import CONTENT, SITE_URL
from sitereader import SitePage, page_at, pages_of, target_of, text_of

KINDS = {
    "home",
    "briefing",
    "tag",
    "tags",
    "speaker",
    "speakers",
    "archive",
    "about",
    "digest",
    "digests",
    "search",
    "error",
    "page",
}


def words(text: str) -> str:
    """Text with white space folded."""
    return " ".join(text.split())


def structured_data(page: SitePage) -> dict[str, Any]:
    """The JSON-LD of a page."""
    (data,) = [
        json.loads(text_of(each)) for each in page.tree.iter("script") if each.get("type") == "application/ld+json"
    ]
    return data  # type: ignore[no-any-return]


def test_every_kind_of_page_is_there(site: Path) -> None:
    """``data-kind`` names the kind of each page."""
    assert {page.kind for page in pages_of(site)} == KINDS


def test_every_page_is_valid_and_has_one_of_each_id(site: Path) -> None:
    """Pages parse without an error, and no id stands twice."""
    for page in pages_of(site):
        assert len(page.ids) == len(set(page.ids)), page.path


def test_every_link_leads_somewhere(site: Path) -> None:
    """Links, styles, images, feeds and anchors resolve below the path of the site."""
    pages = {page.path: page for page in pages_of(site)}
    missing = []
    for page in pages.values():
        for address in page.links():
            target = target_of(site, address)
            if target is None:
                continue
            path, fragment = target
            if not path.exists() or (fragment and path in pages and fragment not in pages[path].ids):
                missing.append(f"{page.url} → {address}")
    assert not missing


def test_not_found_page_has_absolute_addresses(site: Path) -> None:
    """It is shown at any depth."""
    html = (site / "404.html").read_text(encoding="utf-8")
    assert all(value.startswith(("https://", "#")) for value in re.findall(r'(?:href|src)="([^"]*)"', html))


def test_quotes_link_there_and_back(site: Path) -> None:
    """Each quote of a briefing links to its mark in the text, and the mark links back."""
    for page in pages_of(site):
        if page.kind != "briefing" or not page.by_class("article-text__mark"):
            continue
        quotes = [element.get("id") for element in page.by_class("quote") if element.get("id")]
        marks = {f"quote-{id.split('-')[1]}" for id in page.ids if id.startswith("text-")}
        assert quotes
        assert marks == set(quotes)
        backs = {element.get("href", "")[1:] for element in page.by_class("article-text__back")}
        assert backs == set(quotes)


def test_every_quote_is_word_for_word_in_an_article(site: Path) -> None:
    """The build's promise, checked from outside: what is shown as a quote stands in a source file."""
    sources = words("\n\n".join(path.read_text(encoding="utf-8") for path in sorted(CONTENT.glob("2026*"))))
    shown = 0
    for page in pages_of(site):
        for element in page.tree.iter():
            if element.get("data-quote") is not None:
                shown += 1
                assert words(text_of(element)) in sources, page.path
    assert shown > 20


def test_speakers_are_one_across_articles(site: Path) -> None:
    """A short name in one article and the full name in another have one page."""
    page = page_at(site, "speakers/marek-dahl")
    titles = [text_of(element) for element in page.by_class("quote-group__title")]
    assert len(titles) == 2
    assert not (site / "speakers" / "dahl").exists()


def test_tags_gather_articles(site: Path) -> None:
    """An editor's tag has a page with all its articles, newest first."""
    page = page_at(site, "tags/night-ferry")
    text = words(text_of(page.tree))
    assert text.index("Gate repairs begin") < text.index("Night ferry to Saltmarsh stops")


def test_text_from_articles_is_escaped(site: Path) -> None:
    """A title with markup stays text in pages, attributes, JSON-LD and feeds."""
    title = 'A night bus "for everyone" & nobody else <b>'
    page = page_at(site, "articles/night-bus")
    assert words(text_of(page.by_class("headline__title")[0])) == title
    data = structured_data(page)
    assert data["@graph"][0]["headline"] == title
    assert title in {(element.text or "") for element in page_at(site, "").tree.iter("a")} | {
        words(text_of(element)) for element in page_at(site, "").tree.iter("a")
    }


def test_json_ld(site: Path) -> None:
    """A briefing is a NewsArticle with its quotations, each with its speaker, as they stand on the page."""
    page = page_at(site, "articles/night-ferry-stops")
    data = structured_data(page)
    article = data["@graph"][0]
    assert article["@type"] == "NewsArticle"
    assert article["url"] == f"{SITE_URL}/articles/night-ferry-stops/"
    shown = [text_of(each) for each in page.tree.iter() if each.get("data-quote") is not None]
    quotations = article["hasPart"]
    assert {each["text"] for each in quotations} <= set(shown)
    holm = next(each for each in quotations if "two crossings" in each["text"])
    assert holm["creator"] == {"@type": "Person", "name": "Greta Holm", "url": f"{SITE_URL}/speakers/greta-holm/"}


def test_drafts_have_a_page_and_no_place(site: Path) -> None:
    """A draft gets its briefing, and is on no list, in no feed and in no site map."""
    assert page_at(site, "drafts/draft").by_class("quote")
    for path in (*site.rglob("*.html"), *site.rglob("*.atom"), site / "sitemap.xml"):
        if "drafts" not in path.parts:
            text = path.read_text(encoding="utf-8")
            assert "Unfinished business" not in text, path
            assert "Nobody must read this" not in text, path


def test_a_translation_belongs_to_its_article(site: Path) -> None:
    """Both are in the site map and name each other; speakers, tags and related coverage are those of the original."""
    original, translation = page_at(site, "articles/night-ferry-stops"), page_at(site, "articles/night-ferry-stops-es")
    places = (site / "sitemap.xml").read_text(encoding="utf-8")
    for page in (original, translation):
        assert f"<loc>{SITE_URL}/{page.path.parent.relative_to(site)}/</loc>" in places
        heads = {(each.get("hreflang"), each.get("href")) for each in page.tree.iter("link") if each.get("hreflang")}
        assert heads == {
            ("en", f"{SITE_URL}/articles/night-ferry-stops/"),
            ("es", f"{SITE_URL}/articles/night-ferry-stops-es/"),
        }
    assert f"{SITE_URL}/speakers/greta-holm/" in set(page_at(site, "speakers").links())
    assert {f"{SITE_URL}/tags/night-ferry/"} <= set(translation.links())
    related = [words(text_of(each)) for each in original.by_class("related-list__link")]
    assert related
    assert related == [words(text_of(each)) for each in translation.by_class("related-list__link")]
    assert "etiquetas en común" in text_of(translation.tree)  # the site speaks the language of the page
    home = [words(text_of(each)) for each in page_at(site, "").tree.iter("a")]
    assert "El ferri nocturno a Saltmarsh deja de circular" not in home


def test_the_owners_pages_have_the_frame_and_are_in_the_site_map(site: Path) -> None:
    """Pelican's own pages, such as an imprint."""
    assert page_at(site, "pages/imprint").kind == "page"
    assert f"<loc>{SITE_URL}/pages/imprint/</loc>" in (site / "sitemap.xml").read_text(encoding="utf-8")


def test_withheld_text_is_nowhere(site: Path) -> None:
    """``Fulltext: no`` publishes the briefing and short quotes; the text is in no page and no feed."""
    page = page_at(site, "articles/rights")
    assert page.by_class("quote")
    assert not page.by_class("article-text__mark")
    feed = (site / "feed.atom").read_text(encoding="utf-8")
    assert "Every crown of it was on the timetable,” said" not in feed


def test_raw_text_became_a_briefing(site: Path, said: str) -> None:
    """Title, date and place are found; what was derived is told with how to set it."""
    page = page_at(site, "articles/cannery-shift")
    text = words(text_of(page.by_class("headline__title")[0]))
    assert text.startswith("The cannery at Saltmarsh will start its early shift")
    assert "Saltmarsh" in {words(text_of(each)) for each in page.by_class("facts__value")}
    assert "2026-10-09-cannery-shift.txt: title “The cannery at Saltmarsh" in said
    assert "put 'Title: …' and 'Date: …' in the first lines" in said


def test_feeds(site: Path) -> None:
    """Feeds of all, of each tag and of each speaker parse and hold whole addresses."""
    paths = list(site.rglob("*.atom"))
    assert {path.parent.parent.name for path in paths} >= {"tags", "speakers"}
    for path in paths:
        root = ET.parse(path).getroot()  # noqa: S314 - our own output
        links = [element.get("href", "") for element in root.iter("{http://www.w3.org/2005/Atom}link")]
        assert links
        assert all(link.startswith(SITE_URL) for link in links)
    assert "<mark" not in (site / "feed.atom").read_text(encoding="utf-8")
    assert "<content" in (site / "feed.atom").read_text(encoding="utf-8")
    of_parts = [path.read_text(encoding="utf-8") for path in paths if path.parent.parent.name in {"tags", "speakers"}]
    assert all("<summary" in feed and "<content" not in feed for feed in of_parts)
    channel = ET.parse(site / "feed.rss").getroot().find("channel")  # noqa: S314 - our own output
    assert channel is not None
    assert channel.find("{http://www.w3.org/2005/Atom}link[@rel='self']").get("href") == f"{SITE_URL}/feed.rss"  # type: ignore[union-attr]
    assert {guid.get("isPermaLink") for guid in channel.iter("guid")} == {"false"}


def test_site_map_lists_what_may_be_indexed(site: Path) -> None:
    """Every page but drafts and the error page, by its canonical address."""
    root = ET.parse(site / "sitemap.xml").getroot()  # noqa: S314 - our own output
    listed = {element.text for element in root.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")}
    assert listed == {page.url for page in pages_of(site) if page.kind != "error" and "drafts" not in page.path.parts}


def test_bodies_stand_under_their_first_word(site: Path) -> None:
    """A board is looked up by its name, a person by the family name."""
    page = page_at(site, "speakers")
    names = [words(text_of(each)) for each in page.by_class("speaker-card__name")]
    people = {"Tove Ask": "ask", "Marek Dahl": "dahl", "Greta Holm": "holm", "Ebba Lind": "lind"}
    assert [name for name in names if name in people] == sorted(people, key=people.__getitem__)
    keys = [people.get(name, name.casefold()) for name in names]
    assert keys == sorted(keys)


def documents(site: Path) -> list[tuple[Path, dict[str, Any]]]:
    """Every JSON document of data that the site publishes."""
    found = [site / "data" / "coverage.json", *site.glob("speakers/*/quotes.json"), *site.glob("tags/*/articles.json")]
    return [(path, json.loads(path.read_text(encoding="utf-8"))) for path in found]


def test_data_follows_its_schema(site: Path) -> None:
    """All documents are valid by the JSON Schema that they name, and the schema refuses what is not of its form."""
    schema = json.loads((site / "data" / "schema-2.json").read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    found = documents(site)
    assert len(found) > 5
    for path, document in found:
        assert document["schema"] == f"{SITE_URL}/data/schema-2.json"
        assert not list(validator.iter_errors(document)), path
    broken = dict(found[0][1])
    del broken["articles"]
    assert list(validator.iter_errors(broken))


def test_a_tag_refers_to_the_quotes_of_the_coverage(site: Path) -> None:
    """Each article of a tag is in the coverage, and each quote there by its address, with the same speaker."""
    ((_, coverage), *others) = documents(site)
    whole = {article["url"]: article for article in coverage["articles"]}
    articles = [article for _, document in others for article in document.get("articles", ())]
    assert any(article["quotes"] for article in articles)
    for article in articles:
        quotes = whole[article["url"]]["quotes"]
        names = {quote["url"]: (quote["speaker"] or {"name": ""})["name"] for quote in quotes}
        assert {f"{article['url']}#{quote['id']}": quote["speaker"] for quote in article["quotes"]} == names


def test_data_says_what_the_pages_say(site: Path) -> None:
    """Quotes of the data stand on the pages that they name, and none of a page is missing."""
    ((_, coverage), *_others) = documents(site)
    for article in coverage["articles"]:
        page = page_at(site, article["url"].removeprefix(f"{SITE_URL}/").rstrip("/"))
        shown = {text_of(each) for each in page.tree.iter() if each.get("data-quote") is not None}
        assert {piece for quote in article["quotes"] for piece in quote["pieces"]} == shown
    lines = (site / "data" / "quotes.csv").read_text(encoding="utf-8")
    assert lines.count("#quote-") == sum(len(article["quotes"]) for article in coverage["articles"])


def test_json_feeds_name_themselves(site: Path) -> None:
    """Each is announced by a page, is in its place, and leads to pages that exist."""
    feeds = sorted(site.rglob("feed.json"))
    announced = {address for page in pages_of(site) for address in page.links() if address.endswith("feed.json")}
    assert {f"{SITE_URL}/{path.relative_to(site)}" for path in feeds} == announced
    for path in feeds:
        feed = json.loads(path.read_text(encoding="utf-8"))
        assert feed["version"] == "https://jsonfeed.org/version/1.1"
        assert feed["feed_url"] == f"{SITE_URL}/{path.relative_to(site)}"
        assert feed["items"]
        for item in feed["items"]:
            assert (site / item["url"].removeprefix(f"{SITE_URL}/") / "index.html").is_file()


def test_a_digest_holds_its_days(site: Path) -> None:
    """Each article stands in the digest of its day and of its week; each digest leads to its neighbours and ends."""
    day, week = page_at(site, "digest/2026-10-10"), page_at(site, "digest/2026-W41")
    assert "Harbour Board publishes its accounts" in text_of(day.tree)
    assert "Gate repairs begin" not in " ".join(map(text_of, day.by_class("briefing__main")))
    assert {"Harbour Board publishes its accounts", "Gate repairs begin at Brackwater"} <= {
        words(text_of(each)) for each in week.tree.iter("a")
    }
    assert f"{SITE_URL}/digest/2026-10-09/" in day.links()
    assert "You are up to date." in text_of(day.by_class("digest__end")[0])
    feed = json.loads((site / "digest" / "feed.json").read_text(encoding="utf-8"))
    atom = ET.parse(site / "digest" / "feed.atom").getroot()  # noqa: S314 - our own file
    assert [item["url"] for item in feed["items"]] == [
        entry.findtext("{http://www.w3.org/2005/Atom}id") for entry in atom.iter("{http://www.w3.org/2005/Atom}entry")
    ]


def test_what_others_say_of_a_speaker(site: Path) -> None:
    """Quotes about stand on the page of whom they name, with who said them."""
    page = page_at(site, "speakers/greta-holm")
    (about,) = [each for each in page.tree.iter("section") if each.get("aria-labelledby") == "about"]
    (quote,) = about.iter("figure")
    assert "has never sailed on it" in text_of(quote)
    assert "Marek Dahl" in text_of(quote)
