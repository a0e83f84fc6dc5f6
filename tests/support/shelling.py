"""A coder that is a double: it codes "Rebels shelled Aden on 2026-03-06, killing 14." and the like."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

from sitrep.model import Article, CountryReason, Figure, Party, Place, Report, TextSpan, When, Why
from sitrep.model.ids import content_id
from sitrep.pipeline import Rooms

_TOLD = re.compile(
    r"(?P<who>Rebels|Troops) (?P<what>shelled|seized) (?P<place>\w+) on (?P<day>[\d-]+), killing (?P<n>\d+)\."
)
_PLACES = {"Aden": (12.78, 45.04), "Sanaa": (15.35, 44.21), "Taiz": (13.58, 44.02)}


def reports_of(article: Article, shift: int = 0) -> list[Report]:
    """A report for each such sentence; `shift` is added to the dead, as a better coder might."""
    found = []
    for told in _TOLD.finditer(article.text):

        def span(name: str, told: re.Match[str] = told) -> dict[str, Any]:
            return {"text": told[name], "start": told.start(name), "end": told.end(name)}

        lat, lon = _PLACES[told["place"]]
        day, dead = dt.date.fromisoformat(told["day"]), float(told["n"]) + shift
        party = Party(
            **span("who"), name=told["who"], country="YEM", sector="REB", country_reason=CountryReason.TOLD
        )
        found.append(Report(
            id=content_id("report", article.id, told.start("what"), told["what"]), article_id=article.id,
            sentence=TextSpan(text=told[0], start=told.start(), end=told.end()), trigger=TextSpan(**span("what")),
            event_type="ASSAULT", mode=("heavy-weapons",), context=("military",), status="actual", quad=4, score=-9.5,
            cameo="194", actors=(party,), recipients=(),
            place=Place(**span("place"), name=told["place"], country="YEM", lat=lat, lon=lon, precision="city"),
            date=When(**span("day"), earliest=day, latest=day),
            figures=(Figure(**span("n"), kind="killed", low=dead, high=dead, unit=None),), weapons=(), attribution=None,
            why=Why(frame="shell.v"),
        ))  # fmt: skip
    return found


def rooms_of(shift: int = 0) -> Rooms:
    """The stages; "BREAK" in a text breaks the first of them."""

    def analyse(article: Article) -> str:
        if "BREAK" in article.text:
            raise RuntimeError("broke")
        return article.text

    return Rooms(
        analyse=analyse,
        code=lambda article, doc: (doc, []),
        resolve=lambda article, parse, drafts: reports_of(article, shift),
    )


def event(place: str = "Aden", day: str = "2026-03-06", dead: int = 14, who: str = "Rebels") -> str:
    """A sentence that the double codes."""
    return f"{who} shelled {place} on {day}, killing {dead}."
