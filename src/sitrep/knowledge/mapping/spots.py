"""A place as a map draws it."""

from __future__ import annotations

from dataclasses import dataclass

# What is drawn as a ring: its radius in kilometres is a hint of how far such a place reaches.
RINGS = {"district": 25.0, "region": 80.0}


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """One place; `lat` and `lon` are degrees. `reports` are the numbers, from 1, of what happened there.

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

    @staticmethod
    def at(name: str, country: str, lat: float, lon: float, precision: str, reports: tuple[int, ...]) -> Spot:
        """The spot of a place, its shape that of its precision."""
        return Spot(
            name=name, country=country, lat=lat, lon=lon, precision=precision, shape=_shape(precision),
            reach=RINGS.get(precision, 0.0), reports=reports,
        )  # fmt: skip


def located(lat: float | None, lon: float | None) -> bool:
    """Whether the two are a point on the globe."""
    return lat is not None and lon is not None and abs(lat) <= 90 and abs(lon) <= 180


def _shape(precision: str) -> str:
    if precision in ("country", "area"):
        return precision
    return "ring" if precision in RINGS else "point"
