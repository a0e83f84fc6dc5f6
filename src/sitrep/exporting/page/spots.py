"""The places of an article's reports: each once, with the reports that happened there."""

from __future__ import annotations

from collections.abc import Iterable

from sitrep.exporting.page.letters import line
from sitrep.exporting.page.words import NAME
from sitrep.knowledge.mapping import Spot, located
from sitrep.model import Place, Report


def spots(reports: Iterable[Report]) -> tuple[Spot, ...]:
    """The located places, in the order in which the reports name them first."""
    found: dict[tuple[str, str, float, float], list[int]] = {}
    places: dict[tuple[str, str, float, float], Place] = {}
    for number, report in enumerate(reports, start=1):
        place = report.place
        if place is None or not located(place.lat, place.lon):
            continue
        key = (line(place.name or place.text, NAME), place.country, place.lat or 0.0, place.lon or 0.0)
        places.setdefault(key, place)
        found.setdefault(key, []).append(number)
    return tuple(Spot.at(*key, places[key].precision, tuple(numbers)) for key, numbers in found.items())
