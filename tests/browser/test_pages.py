"""Pages as readers meet them: keyboard, copying, dark and print, without scripts, Arabic, small screens."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from browser_site import Served
from playwright.sync_api import Page, expect

Visit = Callable[..., Page]
ARTICLE = "articles/night-ferry-stops/"
KINDS = [
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
]


def colour(page: Page, name: str, selector: str = "body") -> str:
    """A colour as it is computed."""
    return str(page.locator(selector).first.evaluate(f"each => getComputedStyle(each).{name}"))


def words(page: Page) -> list[str]:
    """What a page says, but for the buttons that need scripts."""
    return list(
        page.evaluate(
            """() => {
                const main = document.querySelector("main").cloneNode(true);
                main.querySelectorAll(".copy").forEach(each => each.remove());
                return main.textContent.split(/\\s+/);
            }"""
        )
    )


def test_the_first_stop_of_tab_skips_the_navigation(site: Served, visit: Visit) -> None:
    """And the next is in the content."""
    page = visit(f"{site.url}/{ARTICLE}")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to content")).to_be_focused()
    assert page.get_by_role("link", name="Skip to content").evaluate("each => each.getBoundingClientRect().top") >= 0
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("!!document.activeElement.closest('main')")


def test_every_stop_of_tab_can_be_seen(site: Served, visit: Visit) -> None:
    """Nothing that takes the focus is hidden or without an outline."""
    page = visit(f"{site.url}/{ARTICLE}")
    stops = page.locator("a[href], button, input, select, summary").count()
    assert stops > 20
    for _ in range(stops):
        page.keyboard.press("Tab")
        told = page.evaluate(
            """() => {
                const each = document.activeElement, box = each.getBoundingClientRect();
                return [each.outerHTML.slice(0, 90), box.width > 1 && box.height > 1, getComputedStyle(each).outlineStyle];
            }"""
        )
        if told[0].startswith("<body"):
            break
        assert told[1], told
        assert told[2] != "none", told


def test_a_quote_leads_to_its_place_and_back(site: Served, visit: Visit) -> None:
    """By keyboard, with marks in the text."""
    page = visit(f"{site.url}/{ARTICLE}#quote-1")
    page.locator("#quote-1 .quote__link").first.press("Enter")
    expect(page.locator("#text-1")).to_be_in_viewport()
    assert page.url.endswith("#text-1")
    words = page.locator("#quote-1 blockquote [data-quote]").first.inner_text()
    assert page.locator("#text-1").inner_text().split() == words.split()
    page.locator(".article-text__back[href='#quote-1']").first.press("Enter")
    expect(page.locator("#quote-1")).to_be_in_viewport()
    assert page.url.endswith("#quote-1")


def test_a_quote_is_copied_with_where_it_is_from(site: Served, visit: Visit) -> None:
    """Words, speaker, title, date and address; and that is said."""
    page = visit(f"{site.url}/{ARTICLE}", permissions=["clipboard-read", "clipboard-write"])
    quote = page.locator("figure.quote", has_text="We have one boat").first
    quote.get_by_role("button", name="Copy").click()
    expect(page.get_by_role("status")).to_have_text("Copied.")
    words, source = page.evaluate("navigator.clipboard.readText()").splitlines()
    assert words.startswith("“We have one boat for two crossings")
    assert source.startswith("— Greta Holm. ")
    assert "Night ferry to Saltmarsh stops for the winter" in source
    assert "1 October 2026" in source
    assert source.endswith(f" {site.url}/{ARTICLE}#{quote.get_attribute('id')}")


def test_a_copy_says_that_words_are_the_reporters(site: Served, visit: Visit) -> None:
    """They are not to be taken for the speaker's own."""
    page = visit(f"{site.url}/{ARTICLE}", permissions=["clipboard-read", "clipboard-write"])
    page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true; })")
    quote = page.locator("figure.quote--indirect").first
    quote.get_by_role("button", name="Copy").click()
    expect(page.get_by_role("status")).to_have_text("Copied.")
    name = quote.locator("[data-by]").first.text_content()
    assert f"\n— {name} (Indirect: reporter’s words). " in page.evaluate("navigator.clipboard.readText()")


def test_a_quote_on_a_speakers_page_is_copied_with_its_article(site: Served, visit: Visit) -> None:
    """Not with that of the page."""
    page = visit(f"{site.url}/speakers/greta-holm/", permissions=["clipboard-read", "clipboard-write"])
    page.locator("figure.quote", has_text="We have one boat").first.get_by_role("button", name="Copy").press("Enter")
    expect(page.get_by_role("status")).to_have_text("Copied.")
    source = page.evaluate("navigator.clipboard.readText()").splitlines()[-1]
    assert source.startswith("— Greta Holm. Night ferry to Saltmarsh stops for the winter, 1 October 2026. ")
    assert f"{site.url}/{ARTICLE}#quote-" in source


def test_the_citation_is_copied(site: Served, visit: Visit) -> None:
    """As it stands on the page."""
    page = visit(f"{site.url}/{ARTICLE}", permissions=["clipboard-read", "clipboard-write"])
    page.locator(".provenance").get_by_role("button", name="Copy").click()
    expect(page.get_by_role("status")).to_have_text("Copied.")
    shown = " ".join(page.locator(".provenance__cite").inner_text().split())
    assert page.evaluate("navigator.clipboard.readText()") == shown
    assert shown.endswith(f"{site.url}/{ARTICLE}")


def test_what_cannot_be_copied_is_told(site: Served, visit: Visit) -> None:
    """Where the browser does not allow it."""
    page = visit(f"{site.url}/{ARTICLE}")
    page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(new Error('no')); }")
    page.locator(".provenance").get_by_role("button", name="Copy").click()
    expect(page.get_by_role("status")).to_have_text("This could not be copied.")


def test_dark_turns_paper_and_ink_round(site: Served, visit: Visit) -> None:
    """As the reader's system asks for."""
    light = visit(f"{site.url}/{ARTICLE}", color_scheme="light")
    dark = visit(f"{site.url}/{ARTICLE}", color_scheme="dark")
    paper, ink = colour(light, "backgroundColor", "html"), colour(light, "color")
    assert colour(dark, "backgroundColor", "html") != paper

    def lightness(value: str) -> float:
        return sum(float(part) for part in value[value.index("(") + 1 : -1].split(",")[:3])

    assert lightness(paper) > lightness(ink)
    assert lightness(colour(dark, "backgroundColor", "html")) < lightness(colour(dark, "color"))


def test_print_is_black_on_white_without_what_is_for_the_screen(site: Served, visit: Visit) -> None:
    """Whatever the scheme; the words stay."""
    page = visit(f"{site.url}/{ARTICLE}", color_scheme="dark")
    page.emulate_media(media="print")
    assert colour(page, "color") == "rgb(0, 0, 0)"
    assert colour(page, "backgroundColor", "html") == "rgb(255, 255, 255)"
    for selector in (".site-header__nav", ".site-header__search", ".copy", ".quote__link", ".skip-link"):
        expect(page.locator(selector).first).to_be_hidden()
    expect(page.locator(".briefing-box")).to_be_visible()
    expect(page.locator("figure.quote").first).to_be_visible()
    expect(page.locator(".article-text__body")).to_be_visible()


@pytest.mark.parametrize("kind", KINDS)
def test_without_scripts_everything_is_there(site: Served, visit: Visit, kind: str) -> None:
    """The same words as with them, no button to copy; a search that says what it needs."""
    address = site.page_of_each_kind()[kind]
    plain, scripted = visit(address, java_script_enabled=False), visit(address)
    expect(plain.locator("h1")).to_have_text(scripted.locator("h1").inner_text())
    assert plain.locator(".copy:visible").count() == 0
    if kind == "search":
        expect(plain.locator("noscript .note")).to_be_visible()
        assert {"Speakers", "Tags"} <= {
            text.split()[0] for text in plain.locator("main .tag-list__link").all_inner_texts()
        }
    else:
        assert words(plain) == words(scripted)


@pytest.mark.parametrize("kind", KINDS)
def test_no_page_scrolls_sideways_on_a_small_phone(site: Served, visit: Visit, kind: str) -> None:
    """320 CSS pixels (WCAG 2.2, 1.4.10)."""
    page = visit(site.page_of_each_kind()[kind], width=320)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_search_results_fit_a_small_phone(site: Served, visit: Visit) -> None:
    """Long words and filters included."""
    page = visit(f"{site.url}/search.html?q=the", width=320)
    expect(page.locator(".search__result").first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_an_arabic_page_runs_from_right_to_left(site: Served, visit: Visit) -> None:
    """Its words, its navigation and its quotes; the header begins at the right."""
    page = visit(f"{site.url}/articles/pier-ar/")
    assert page.evaluate("getComputedStyle(document.body).direction") == "rtl"
    expect(page.get_by_role("link", name="الأرشيف").first).to_be_visible()
    logo = page.locator(".logo").bounding_box()
    assert logo
    assert logo["x"] > 640
    phone = visit(f"{site.url}/articles/pier-ar/", width=320)
    assert phone.evaluate("document.documentElement.scrollWidth") <= 320
