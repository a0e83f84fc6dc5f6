"""Where it happened."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A place as named in the text and as resolved.

    `lat` and `lon` are decimal degrees (WGS 84), None where the name was not resolved: no invented
    pin. `precision` is one of city, district, region, country, area, facility, or "" if unresolved.
    """

    text: str
    start: int
    end: int
    name: str
    country: str
    lat: float | None = None
    lon: float | None = None
    geonames_id: int | None = None
    admin1: str = ""
    precision: str = ""
    reason: str = ""
    candidates: tuple[str, ...] = ()
