"""Writers of pages: all articles in one, or one file each in a folder."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path
from typing import TextIO

from sitrep.errors import SitrepError
from sitrep.exporting.page.rendering import Link, page
from sitrep.exporting.page.story import Story, story
from sitrep.model import Coded
from sitrep.model.ids import content_id

_LONGEST_NAME = 60


class PageWriter:
    """One page with all articles, one after another under a list of contents; printed by `close`."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._stories: list[Story] = []

    def write(self, coded: Coded) -> None:
        """Keeps the article for the page."""
        self._stories.append(story(coded, f"a{len(self._stories) + 1}"))

    def close(self) -> None:
        """Prints the page; a page that says so where there was no article."""
        self._stream.write(page(self._stories))


class FolderWriter:
    """One page an article in a folder, and index.html with a list of them.

    A file is named after its article's title and id, so that the same article has the same file at every
    run. Raises SitrepError where the folder cannot be written.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._links: dict[str, Link] = {}
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise SitrepError(f"{folder}: cannot be made ({error.strerror or error})") from error

    def write(self, coded: Coded) -> None:
        """Writes the article's page."""
        shown = story(coded)
        name = file_name(shown.title, coded.article.id)
        copies = 1
        while f"{name}.html" in self._links:
            copies += 1
            name = f"{file_name(shown.title, coded.article.id)}-{copies}"
        self._links[f"{name}.html"] = Link.to(shown, f"{name}.html")
        self._write(f"{name}.html", page([shown]))

    def close(self) -> None:
        """Writes index.html."""
        self._write("index.html", page([], links=list(self._links.values())))

    def _write(self, name: str, text: str) -> None:
        try:
            (self._folder / name).write_text(text, encoding="utf-8", newline="\n")
        except OSError as error:
            raise SitrepError(
                f"{self._folder / name}: cannot be written ({error.strerror or error})"
            ) from error


def file_name(title: str, article_id: str) -> str:
    """A name of a file, without its ending: plain letters of the title, and what is left of the id's hash."""
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    slug = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:_LONGEST_NAME].rstrip("-")
    return "-".join(part for part in (slug or "article", content_id(article_id, length=8)) if part)
