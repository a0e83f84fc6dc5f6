"""Where it happened."""

from __future__ import annotations

from dataclasses import dataclass

from sitrep.model.reasons import Basis, PlaceReason


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A place as named in the text and as resolved.

    `lat` and `lon` are decimal degrees (WGS 84), None where the name was not resolved: no invented
    pin. `precision` is one of city, district, region, country, area, facility, or "" if unresolved.

    `reason` tells why this place was chosen of all of the name, or why none was; `candidates` are the best
    of them, the chosen one among them. `basis` tells what ties the place to the event, `rule` why the
    mention is where it took place.
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
    reason: PlaceReason = PlaceReason.UNKNOWN_NAME
    basis: Basis = Basis.IN_SENTENCE
    rule: str = ""
    candidates: tuple[str, ...] = ()
