"""A real browser for pages: Chromium as the system has it, driven over pipes, with no network.

Where there is none the tests are skipped; with SITREP_BROWSER=required they fail instead.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from sitrep.exporting import open_writer
from sitrep.model import Coded

NAMES = ("chromium", "chromium-browser", "google-chrome")
Open = Callable[..., Page]
Look = Callable[..., Page]
PATIENCE = 60_000  # milliseconds: a slow or busy machine is no failure

expect.set_options(timeout=PATIENCE)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium without a window."""
    path = next((found for name in NAMES if (found := shutil.which(name))), None)
    if path is None:
        missing = "no Chromium on this machine: apt-get install chromium"
        if os.environ.get("SITREP_BROWSER") == "required":
            pytest.fail(missing)
        pytest.skip(missing)
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield started
        started.close()


@pytest.fixture
def troubles() -> list[str]:
    """What a page's console said and what it asked of others; a test that provokes it clears it."""
    return []


@pytest.fixture
def look(browser: Browser, troubles: list[str]) -> Iterator[Look]:
    """Opens a file; at the end of the test there must have been no error and no foreign request."""
    contexts = []

    def opened(path: Path, width: int = 1440, dark: bool = False, script: bool = True) -> Page:
        context = browser.new_context(
            viewport={"width": width, "height": 800}, color_scheme="dark" if dark else "light", java_script_enabled=script,
            reduced_motion="reduce",
        )  # fmt: skip
        context.set_default_timeout(PATIENCE)
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda said: troubles.append(said.text))
        page.on("pageerror", lambda error: troubles.append(str(error)))
        page.on("dialog", lambda dialog: (troubles.append(dialog.message), dialog.dismiss()))
        page.on("request", lambda asked: asked.url.startswith("file:") or troubles.append(asked.url))
        page.goto(path.as_uri())
        return page

    yield opened
    for context in contexts:
        context.close()
    assert troubles == []


@pytest.fixture
def open_page(look: Look, tmp_path: Path) -> Open:
    """Writes the page of coded articles to a file and opens it; fails at any error or foreign request."""

    def opened(*articles: Coded, path: Path | None = None, **how: Any) -> Page:
        path = path or tmp_path / "page.html"
        if articles:
            with path.open("w", encoding="utf-8", newline="\n") as stream:
                writer = open_writer("html", stream)
                for coded in articles:
                    writer.write(coded)
                writer.close()
        return look(path, **how)

    return opened
