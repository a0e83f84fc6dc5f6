"""The places of an article's reports: each once, with the reports that happened there."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sitrep.exporting.page.letters import line
from sitrep.exporting.page.words import NAME
from sitrep.model import Place, Report

# What is drawn as a ring: its radius in kilometres is a hint of how far such a place reaches.
RINGS = {"district": 25.0, "region": 80.0}


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """One place; `lat` and `lon` are degrees. `reports` are numbers from 1 in the article's order.

    `shape` says how it is drawn: a "point", a "ring" of about `reach` kilometres, the whole "country", or an
    "area" whose bounds nobody has drawn: a sea, a desert, a continent.
    """

    name: str
    country: str
    lat: float
    lon: float
    precision: str
    shape: str
    reach: float
    reports: tuple[int, ...]


def spots(reports: Iterable[Report]) -> tuple[Spot, ...]:
    """The located places, in the order in which the reports name them first."""
    found: dict[tuple[str, str, float, float], list[int]] = {}
    places: dict[tuple[str, str, float, float], Place] = {}
    for number, report in enumerate(reports, start=1):
        place = report.place
        if place is None or not located(place):
            continue
        key = (line(place.name or place.text, NAME), place.country, place.lat or 0.0, place.lon or 0.0)
        places.setdefault(key, place)
        found.setdefault(key, []).append(number)
    return tuple(_spot(key, places[key], numbers) for key, numbers in found.items())


def located(place: Place) -> bool:
    """Whether the place has a point on the globe."""
    return place.lat is not None and place.lon is not None and abs(place.lat) <= 90 and abs(place.lon) <= 180


def _spot(key: tuple[str, str, float, float], place: Place, numbers: list[int]) -> Spot:
    name, country, lat, lon = key
    return Spot(
        name=name, country=country, lat=lat, lon=lon,
        precision=place.precision, shape=_shape(place.precision), reach=RINGS.get(place.precision, 0.0),
        reports=tuple(numbers),
    )  # fmt: skip


def _shape(precision: str) -> str:
    if precision in ("country", "area"):
        return precision
    return "ring" if precision in RINGS else "point"
