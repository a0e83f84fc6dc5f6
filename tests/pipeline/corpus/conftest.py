"""A corpus whose coder is a double."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.support.databases import server, url
from tests.support.feeds import base
from tests.support.shelling import rooms_of

__all__ = ["base", "corpus", "path", "server", "tell", "url"]

from sitrep.model import Article
from sitrep.pipeline import Sitrep
from sitrep.pipeline.corpus import Corpus, open_corpus

Tell = Callable[..., Article]


@pytest.fixture
def tell() -> Tell:
    """An article by its name and sentences; outlet and address are made of the name."""

    def make(name: str, *events: str, day: str = "2026-03-07", **changes: Any) -> Article:
        text = "\n\n".join(
            (f"What {name} has to say of the war, in its own words and at some length.", *events)
        )
        given = {"source": f"Outlet {name}", "url": f"https://{name}.example.org/1", "origin": f"{name}.txt"}
        return Article(id=name, text=text, published=dt.date.fromisoformat(day), **{**given, **changes})

    return make


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "record.db"


@pytest.fixture
def corpus(path: Path) -> Iterator[Corpus]:
    """An empty corpus."""
    with open_corpus(path, coder=Sitrep(rooms_of())) as opened:
        yield opened
