"""Takes the pictures of the README: the page of an example article, light and dark.

    python tools/picture.py

Needs Chromium on the machine; what it looks like depends on the fonts there.
"""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

import sitrep
from sitrep.exporting import open_writer

ROOT = Path(__file__).resolve().parents[1]
ARTICLE = ROOT / "examples" / "01-wire-kharkiv.txt"
SIZE = {"width": 1280, "height": 900}


def write_page(path: Path) -> None:
    """The article's page."""
    with path.open("w", encoding="utf-8", newline="\n") as stream:
        writer = open_writer("html", stream)
        for outcome in sitrep.load().outcomes([ARTICLE]):
            if isinstance(outcome, sitrep.Coded):
                writer.write(outcome)
        writer.close()


def main() -> None:
    """Writes docs/pictures/page.png and page-dark.png."""
    chromium = shutil.which("chromium")
    if chromium is None:
        raise SystemExit("no Chromium on this machine: apt-get install chromium")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        path = Path(folder) / "page.html"
        write_page(path)
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        for name, scheme in (("page", "light"), ("page-dark", "dark")):
            page = browser.new_page(viewport=SIZE, color_scheme=scheme)
            page.goto(path.as_uri())
            page.screenshot(path=ROOT / "docs" / "pictures" / f"{name}.png")
        browser.close()


if __name__ == "__main__":
    main()
