"""A browser, and sites served to it below a path.

Where there is no Chromium these tests are skipped, unless ``BRIEFING_BROWSER`` is set: then they must run.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator

import pytest
from browser_site import ARABIC, Served, served
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright
from site_paths import CONTENT

FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
PATIENCE = 20_000
"""Milliseconds until a test gives up; nothing here is about speed."""


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """The sample site, with an article in Arabic, as it is published below a path."""
    folder = tmp_path_factory.mktemp("browser")
    shutil.copytree(CONTENT, folder / "content")
    (folder / "content" / "pier.md").write_text(ARABIC, encoding="utf-8")
    with served(folder, folder / "content") as here:
        yield here


@pytest.fixture(scope="session")
def arabic_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A site in Arabic."""
    folder = tmp_path_factory.mktemp("arabic")
    (folder / "content").mkdir()
    (folder / "content" / "gate.md").write_text(ARABIC, encoding="utf-8")
    with served(folder, folder / "content", 'DEFAULT_LANG="ar"') as here:
        yield here


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's own Chromium."""
    program = shutil.which("chromium")
    if program is None:
        if os.environ.get("BRIEFING_BROWSER"):
            pytest.fail("BRIEFING_BROWSER is set, and there is no chromium: apt-get install chromium")
        pytest.skip("there is no chromium; checks in a browser are left out")
    with sync_playwright() as playwright:
        expect.set_options(timeout=PATIENCE)
        chromium = playwright.chromium.launch(executable_path=program, args=list(FLAGS))
        yield chromium
        chromium.close()


@pytest.fixture
def visit(browser: Browser) -> Iterator[Callable[..., Page]]:
    """Open an address: ``visit(url, width=360, java_script_enabled=False)``.

    Nothing may be asked of another host, and no page may complain.
    """
    contexts: list[BrowserContext] = []
    asked: list[str] = []
    faults: list[str] = []

    def open_page(url: str, width: int = 1280, **options: object) -> Page:
        context = browser.new_context(viewport={"width": width, "height": 900}, reduced_motion="reduce", **options)  # type: ignore[arg-type]
        contexts.append(context)
        context.set_default_timeout(PATIENCE)
        page = context.new_page()
        page.on("request", lambda request: asked.append(request.url))
        page.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.goto(url)
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert asked
    assert [url for url in asked if not url.startswith("http://127.0.0.1:")] == []
    assert faults == []
