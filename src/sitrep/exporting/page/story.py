"""An article as the page's template shows it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from pathlib import PurePath

from sitrep.exporting.page.cards import Card, cards
from sitrep.exporting.page.letters import address, line
from sitrep.exporting.page.marks import marks
from sitrep.exporting.page.paragraphs import Paragraph, paragraphs
from sitrep.exporting.page.spots import spots
from sitrep.exporting.page.words import STATUS, Status, status
from sitrep.knowledge.mapping import MapView, Spot, draw
from sitrep.model import Coded, Report

LEGEND = ("trigger", "party", "place", "date", "figure", "weapon", "source")
UNTITLED = "Untitled article"


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """One article: `key` begins all ids of its elements; `url` is "" unless a page may link to it.

    `kinds` are those of its marks, `statuses` those of its reports with their counts; `unlocated` are the
    names of places without a point on the map.
    """

    key: str
    title: str
    source: str
    published: str
    day: str
    url: str
    language: str
    paragraphs: tuple[Paragraph, ...]
    cards: tuple[Card, ...]
    kinds: tuple[str, ...]
    statuses: tuple[tuple[Status, int], ...]
    spots: tuple[Spot, ...]
    map: MapView | None
    unlocated: tuple[str, ...]


def story(coded: Coded, key: str = "a1") -> Story:
    """All that the page tells of a coded article."""
    article, reports = coded.article, coded.reports
    found = marks(reports, len(article.text), f"{key}-m")
    kinds = {mark.kind for mark in found}
    counts: Counter[str] = Counter(report.status for report in reports)
    day = article.published
    places = spots(reports)
    return Story(
        key=key,
        title=line(article.title) or line(PurePath(coded.origin).name) or UNTITLED,
        source=line(article.source, 120),
        published=f"{day.day} {day:%B} {day.year}" if day else "",
        day=day.isoformat() if day else "",
        url=address(article.url),
        language=article.language if article.language.isalpha() and article.language.isascii() else "",
        paragraphs=paragraphs(article, found),
        cards=cards(reports, found),
        kinds=tuple(kind for kind in LEGEND if kind in kinds),
        statuses=tuple((status(word), counts[word]) for word in STATUS if counts[word]),
        spots=places,
        map=draw(places),
        unlocated=_unlocated(reports),
    )


def _unlocated(reports: tuple[Report, ...]) -> tuple[str, ...]:
    names = (line(r.place.name or r.place.text, 120) for r in reports if r.place and r.place.lat is None)
    return tuple(dict.fromkeys(names))
