"""The search as readers use it."""

from __future__ import annotations

import re
from collections.abc import Callable
from urllib.parse import quote

import pytest
from browser_site import Served
from playwright.sync_api import Page, expect

Visit = Callable[..., Page]
RESULT = ".search__result"


def results(page: Page) -> list[str]:
    """The words of each result, all read at once, when the search is done."""
    expect(page.locator(".search__status")).to_contain_text("Results:")
    expect(page.locator("[aria-busy=true]")).to_have_count(0)
    texts: list[str] = page.evaluate(f"[...document.querySelectorAll('{RESULT}')].map((each) => each.innerText)")
    return [" ".join(text.split()) for text in texts]


def options(page: Page, name: str) -> list[str]:
    """What a filter offers."""
    return page.locator(f"select[name={name}] option").all_inner_texts()


def test_words_are_found_in_articles_and_quotes(site: Served, visit: Visit) -> None:
    """Each kind with what it is; a quote word for word, with its speaker, and a link to its place."""
    page = visit(f"{site.url}/search.html")
    page.fill("[name=q]", "boat crossings")
    found = results(page)
    assert any(text.startswith("Article Night ferry to Saltmarsh stops") for text in found)
    (text,) = [text for text in found if text.startswith("Direct quote “We have one boat for two crossings")]
    assert "a gate that leaks" in text
    assert "Greta Holm" in text
    assert "1 October 2026" in text
    page.get_by_role("link", name="We have one boat").first.click()
    page.wait_for_url(re.compile(r"/articles/night-ferry-stops/#quote-\d+$"))
    expect(page.locator(":target")).to_contain_text("We have one boat")


def test_speakers_and_tags_are_found(site: Served, visit: Visit) -> None:
    """By name, first of all."""
    page = visit(f"{site.url}/search.html?q=Greta+Holm&kind=speaker")
    (text,) = results(page)
    assert text.startswith("Speaker GH Greta Holm")
    page.locator(".search__link").click()
    page.wait_for_url("**/speakers/greta-holm/")
    page = visit(f"{site.url}/search.html?q=night+ferry&kind=tag")
    assert results(page)[0].startswith("Tag Night ferry Articles:")


def test_who_asks_for_a_whole_name_finds_it_first(site: Served, visit: Visit) -> None:
    """Before what they say and what is said of them, however it is written."""
    page = visit(f"{site.url}/search.html?q=greta+holm")
    assert results(page)[0].startswith("Speaker GH Greta Holm")


def test_a_word_that_stands_nowhere_finds_nothing(site: Served, visit: Visit) -> None:
    """Not what shares its first letter; a letter too many does no harm."""
    page = visit(f"{site.url}/search.html?q=xylophonist")
    expect(page.locator(".search__status")).to_contain_text("Nothing found")
    assert page.locator(RESULT).count() == 0
    page.fill("[name=q]", "boatt")
    assert any("boat" in text for text in results(page))


def test_filters_narrow_and_combine(site: Served, visit: Visit) -> None:
    """Kind, speaker, tag, month and year; the address keeps them all, and brings them back."""
    page = visit(f"{site.url}/search.html")
    page.select_option("[name=speaker]", "Marek Dahl")
    page.select_option("[name=kind]", "quote")
    assert all("Marek Dahl" in text for text in results(page))
    page.select_option("[name=tag]", "Night ferry")
    page.select_option("[name=date]", label="October 2026")
    page.fill("[name=q]", "dark")
    expect(page.locator(RESULT)).to_have_count(1)
    (text,) = results(page)
    assert "“Greta Holm has never sailed on it in the dark,”" in text
    assert all(f"{name}=" in page.url for name in ("q", "kind", "speaker", "tag", "date"))
    again = visit(page.url)
    assert results(again) == [text]
    assert again.locator("[name=speaker]").input_value() == "Marek Dahl"
    again.select_option("[name=date]", "2026")
    assert results(again) == [text]
    again.select_option("[name=kind]", "tag")
    expect(again.locator(".search__status")).to_contain_text("Nothing found")


def test_filters_offer_speakers_tags_and_dates(site: Served, visit: Visit) -> None:
    """By name, before anything is searched; one that is only in the address is kept."""
    page = visit(f"{site.url}/search.html")
    assert {"Anybody", "Greta Holm", "Marek Dahl"} <= set(options(page, "speaker"))
    assert "Night ferry" in options(page, "tag")
    assert options(page, "date") == ["Any date", "2026", "October 2026"]
    page = visit(f"{site.url}/search.html?speaker=Somebody+Else&q=night")
    expect(page.locator(".search__status")).to_contain_text("Nothing found")
    assert page.locator("[name=speaker]").input_value() == "Somebody Else"


def test_results_can_be_ordered_by_date(site: Served, visit: Visit) -> None:
    """Newest first and oldest first."""
    page = visit(f"{site.url}/search.html?q=the&kind=article&sort=desc")
    results(page)
    newest = page.locator(f"{RESULT} time").evaluate_all("all => all.map(each => each.dateTime)")
    assert len(set(newest)) > 2
    assert newest == sorted(newest, reverse=True)
    page.select_option("[name=sort]", "asc")
    expect(page.locator(f"{RESULT} time").first).to_have_attribute("datetime", min(newest))


def test_more_results_follow_on_request(site: Served, visit: Visit) -> None:
    """Twenty at first; the focus goes to the first of the others."""
    page = visit(f"{site.url}/search.html?date=2026")
    total = int(re.findall(r"\d+", page.locator(".search__status", has_text="Results").inner_text())[0])
    assert total > 20
    expect(page.locator(RESULT)).to_have_count(20)
    page.get_by_role("button", name="Show more").click()
    expect(page.locator(f"{RESULT}:nth-child(21) .search__link")).to_be_focused()
    assert page.locator(RESULT).count() == min(total, 40)


def test_markup_in_articles_stays_text(site: Served, visit: Visit) -> None:
    """In titles and in what is asked."""
    page = visit(f"{site.url}/search.html?q={quote('<b>')}&speaker={quote('<b>x</b>')}")
    expect(page.locator(".search__status")).to_contain_text("Nothing found")
    assert page.locator("main b").count() == 0
    page = visit(f"{site.url}/search.html?q=bus")
    assert any('A night bus "for everyone" & nobody else <b>' in text for text in results(page))
    assert page.locator(f"{RESULT} b").count() == 0


def test_doubt_is_shown(site: Served, visit: Visit) -> None:
    """As on the pages: an unknown speaker has no name, an uncertain one says so."""
    page = visit(f"{site.url}/search.html?kind=quote")
    results(page)
    while page.get_by_role("button", name="Show more").is_visible():
        count = page.locator(RESULT).count()
        page.get_by_role("button", name="Show more").click()
        expect(page.locator(RESULT).nth(count)).to_be_visible()
    found = results(page)
    html = "".join(path.read_text(encoding="utf-8") for path in site.folder.glob("articles/*/index.html"))
    assert sum("Uncertain attribution." in text for text in found) == html.count("quote--uncertain")
    assert sum("Unknown speaker" in text for text in found) == html.count("quote--unknown")


@pytest.mark.parametrize("path", ["", "articles/night-ferry-stops/", "404.html"])
def test_a_slash_leads_to_the_search(site: Served, visit: Visit, path: str) -> None:
    """To the field in the header, which searches; on a phone to the search page."""
    page = visit(f"{site.url}/{path}")
    page.keyboard.press("/")
    page.keyboard.type("crossings")
    page.keyboard.press("Enter")
    page.wait_for_url("**/news/briefing/search.html?q=crossings")
    assert results(page)
    phone = visit(f"{site.url}/{path}", width=360)
    phone.keyboard.press("/")
    phone.wait_for_url("**/news/briefing/search.html")
    phone.keyboard.press("/")
    expect(phone.locator("[name=q]")).to_be_focused()


def test_arrows_and_escape(site: Served, visit: Visit) -> None:
    """Down into the results and up again; Escape goes to the field, then empties it."""
    page = visit(f"{site.url}/search.html?q=night")
    results(page)
    field, links = page.locator("[name=q]"), page.locator(".search__link")
    field.focus()
    page.keyboard.press("ArrowDown")
    expect(links.nth(0)).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(links.nth(1)).to_be_focused()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    expect(field).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Escape")
    expect(field).to_be_focused()
    page.keyboard.press("Escape")
    expect(field).to_have_value("")
    expect(page.locator(RESULT)).to_have_count(0)


def test_other_pages_load_nothing_of_the_search(site: Served, visit: Visit) -> None:
    """And the search page loads the index when it is needed."""
    asked: list[str] = []
    page = visit("about:blank")
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{site.url}/")
    page.goto(f"{site.url}/search.html")
    page.wait_for_load_state("networkidle")
    assert not [url for url in asked if "/pagefind/" in url]
    page.fill("[name=q]", "night")
    results(page)
    assert [url for url in asked if "/pagefind/" in url]


def test_in_arabic(arabic_site: Served, visit: Visit) -> None:
    """From right to left, in Arabic words, with Arabic endings taken off."""
    page = visit(f"{arabic_site.url}/search.html?q={quote('ميناء')}&kind=article")
    expect(page.locator(RESULT)).to_have_count(1)
    expect(page.locator(".search__status")).to_contain_text("النتائج")
    assert "3 أكتوبر 2026" in page.locator(f"{RESULT} time").inner_text()
    field, button = page.locator(".search__input").bounding_box(), page.locator(".search__button").first.bounding_box()
    assert field
    assert button
    assert button["x"] < field["x"]
