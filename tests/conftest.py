"""What all tests share: an article, a report in it, and rooms whose stages are doubles."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

from sitrep.model import (
    Article,
    Attribution,
    Figure,
    Party,
    Place,
    Report,
    Span,
    TextSpan,
    When,
    Why,
)
from sitrep.pipeline import PlaceRooms, Rooms

settings.register_profile("house", deadline=None, derandomize=True)  # a slow or busy machine is no failure
settings.load_profile("house")

ROOT = Path(__file__).resolve().parents[1]
SENTENCE = "Rebels shelled the port of Aden on Friday, killing at least 14 people, officials said."


@pytest.fixture
def root() -> Path:
    """The folder of the repository."""
    return ROOT


@pytest.fixture
def article() -> Article:
    """A short article with a title and a date."""
    return Article(
        id="a1",
        text=SENTENCE,
        source="Wire",
        url="https://example.org/a1",
        title="Port of Aden shelled",
        published=dt.date(2026, 3, 7),
        origin="a1.txt",
    )


def span(words: str, text: str = SENTENCE) -> dict[str, Any]:
    """The words with their offsets in `text`."""
    start = text.index(words)
    return {"text": words, "start": start, "end": start + len(words)}


@pytest.fixture
def make_report() -> Callable[..., Report]:
    """A report of the shelling, with any field changed."""
    report = Report(
        id="r1",
        article_id="a1",
        sentence=TextSpan(**span(SENTENCE)),
        trigger=TextSpan(**span("shelled")),
        event_type="ASSAULT",
        mode=("heavy-weapons",),
        context=("military",),
        status="actual",
        quad=4,
        score=-9.5,
        cameo="194",
        actors=(Party(**span("Rebels"), name="rebels", country="YEM", sector="REB"),),
        recipients=(),
        place=Place(
            **span("Aden"),
            name="Aden",
            country="YEM",
            lat=12.78,
            lon=45.04,
            geonames_id=415189,
            precision="city",
        ),
        date=When(**span("on Friday"), earliest=dt.date(2026, 3, 6), latest=dt.date(2026, 3, 6)),
        figures=(Figure(**span("at least 14 people"), kind="killed", low=14.0, high=None, unit=None),),
        weapons=(),
        attribution=Attribution(**span("officials"), name="officials", country="YEM", stance="affirms"),
        why=Why(frame="shell.v", fields=(("actor", "subject"), ("place", "object of 'of'"))),
    )
    return lambda **changes: replace(report, **changes)


@pytest.fixture
def rooms(make_report: Callable[..., Report]) -> Rooms:
    """Rooms that report one shelling for each article that has the word, and break on "BREAK <stage>"."""

    def stage(name: str, article: Article) -> None:
        if f"BREAK {name}" in article.text:
            raise RuntimeError(f"{name} broke\non this article")

    def analyse(article: Article) -> str:
        stage("language", article)
        return article.text

    def code(article: Article, doc: str) -> tuple[str, list[Any]]:
        stage("coding", article)
        return doc, ["draft"] if "shelled" in doc else []

    def resolve(article: Article, parse: str, drafts: Any) -> list[Report]:
        stage("resolving", article)
        return [make_report(article_id=article.id) for _ in drafts]

    return Rooms(analyse=analyse, code=code, resolve=resolve)


@pytest.fixture
def place_rooms() -> PlaceRooms:
    """Rooms that find "Aden" in each article that has the word, and break on "BREAK <stage>"."""
    from sitrep.resolving.locating import locate
    from sitrep.resolving.placenames import PlaceName

    def stage(name: str, article: Article) -> None:
        if f"BREAK {name}" in article.text:
            raise RuntimeError("broke")

    def analyse(article: Article) -> str:
        stage("language", article)
        return article.text

    def recognise(article: Article, doc: str) -> list[PlaceName]:
        stage("recognising", article)
        at = doc.find("Aden")
        return [PlaceName(span=Span(at, at + 4))] if at >= 0 else []

    def given(article: Article) -> list[PlaceName]:
        return [PlaceName(span=span) for span in article.toponyms or ()]

    return PlaceRooms(analyse=analyse, recognise=recognise, given=given, locate=locate)


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--update-golden` writes the golden files anew."""
    parser.addoption("--update-golden", action="store_true", help="write tests/golden/*.jsonl anew")


@pytest.fixture
def update_golden(request: pytest.FixtureRequest) -> bool:
    """Whether the golden files are to be written anew."""
    return bool(request.config.getoption("--update-golden"))
