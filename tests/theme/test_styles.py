"""Styles: a component's template, style and examples go by one name, and no class is without a style or a use."""

from __future__ import annotations

import re

import theme_pages as p
from theme_examples import EXAMPLES, source_of
from theme_reading import classes, parse, parse_fragment
from theme_rendering import THEME, render_page, render_snippet

CSS = THEME / "static" / "css"
TEMPLATES = THEME / "templates"
COMPONENTS = sorted(path.stem for path in (TEMPLATES / "components").glob("*.html"))
SHEETS = sorted(path.relative_to(CSS).as_posix() for path in CSS.rglob("*.css") if path != CSS / "main.css")
IMPORTS = re.findall(r'@import url\("(.+?)"\);', (CSS / "main.css").read_text(encoding="utf-8"))

HOOKS = {"quote--uncertain", "quote--unknown", "related-list"}
"""Classes without a style of their own, for a site's sheet to hold on to (docs/theme.md)."""

FROM_THE_PLUGIN = {"article-text__dateline", "speaker-mark--uncertain"}
"""Classes of the article's HTML, which the plugin marks up."""


def used() -> set[str]:
    """Every class in any sample page or example."""
    head = p.head("briefing", "Lamp", "lamp/")
    pages = [classes(parse(render_page(template, **context))) for template, context in p.PAGES.values()]
    examples = [classes(parse_fragment(render_snippet(source_of(e), x=e.x, head=head))) for e in EXAMPLES]
    return set().union(*pages, *examples)


def styled(sheets: list[str]) -> set[str]:
    """Every class that a sheet names (comments and addresses left out)."""
    text = "".join((CSS / name).read_text(encoding="utf-8") for name in sheets)
    return set(re.findall(r"\.([a-z][\w-]*)", re.sub(r"/\*.*?\*/|url\(.*?\)", "", text, flags=re.DOTALL)))


def test_each_component_has_its_style_and_its_examples() -> None:
    """Under one name; and each style of a component that has no macro is used in a template."""
    assert [name for name in COMPONENTS if not (CSS / "components" / f"{name}.css").exists()] == []
    assert sorted({example.component for example in EXAMPLES}) == COMPONENTS


def test_each_component_is_documented_with_its_arguments() -> None:
    """docs/theme.md gives the signature of every macro as it is."""
    documented = (THEME.parent / "docs" / "theme.md").read_text(encoding="utf-8")
    for name in COMPONENTS:
        source = (TEMPLATES / "components" / f"{name}.html").read_text(encoding="utf-8")
        signature = re.search(rf"{{% macro {name}\((.*)\) %}}", source)
        assert signature, name
        row = next((line for line in documented.splitlines() if line.startswith(f"| `{name}`")), "")
        assert signature[1] in row, name


def test_the_order_of_the_sheets_names_every_one_once() -> None:
    """main.css is the list that the plugin joins: tokens first, print last."""
    assert sorted(IMPORTS) == SHEETS
    assert IMPORTS[:2] == ["tokens.css", "base.css"]
    assert IMPORTS[-2:] == ["utilities.css", "print.css"]


def test_every_class_has_a_style() -> None:
    """A class that no sheet names is a slip, or a hook."""
    assert used() - styled(SHEETS) == HOOKS


def test_every_style_is_used() -> None:
    """A class that no page uses is dead weight for every reader."""
    assert styled(SHEETS) - used() - FROM_THE_PLUGIN == set()


def test_markup_passes_unescaped_at_three_places_only() -> None:
    """The article's cleaned body, structured data made safe, and the owner's own pages."""
    places = {
        (path.name, match)
        for path in TEMPLATES.rglob("*.html")
        for match in re.findall(r"([\w.]+)\s*\|\s*safe", path.read_text(encoding="utf-8"))
    }
    assert places == {("article_text.html", "body_html"), ("base.html", "head.json_ld"), ("page.html", "page.content")}


def test_dark_gives_the_same_names_other_values() -> None:
    """No component asks for the scheme: it is all in the tokens."""
    assert [name for name in SHEETS if "prefers-color-scheme" in (CSS / name).read_text(encoding="utf-8")] == [
        "tokens.css"
    ]
    tokens = (CSS / "tokens.css").read_text(encoding="utf-8")
    light, dark = re.findall(r":root \{(.*?)\}", tokens, flags=re.DOTALL)[:2]
    assert set(re.findall(r"(--[\w-]+):", dark)) <= set(re.findall(r"(--[\w-]+):", light))


def test_styles_use_only_tokens_that_exist() -> None:
    """A misspelt token would silently fall back to nothing."""
    text = "".join((CSS / name).read_text(encoding="utf-8") for name in SHEETS)
    assert set(re.findall(r"var\((--[\w-]+)", text)) <= set(re.findall(r"(--[\w-]+):", text))
