"""One place that a name may mean."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What sort of place it is; the order is that of the compiled index."""

    CITY = "city"
    REGION = "region"
    DISTRICT = "district"
    COUNTRY = "country"
    CONTINENT = "continent"
    SEA = "sea"
    FACILITY = "facility"
    AREA = "area"


class Match(StrEnum):
    """How the name looked up stands to the place found; the order is that of the compiled index."""

    NAME = "name"  # its name, or a spelling that the English-language press uses
    ALIAS = "alias"  # another name that GeoNames has for it
    BASE = "base"  # the name without "province", "county" and the like
    SOUND = "sound"  # another romanisation that sounds the same
    PART = "part"  # the name without "eastern", "outskirts of" and the like
    SEAT = "seat"  # the town that a hall, an airport, a hospital is named after


PRECISION: dict[Kind, str] = {
    Kind.CITY: "city",
    Kind.REGION: "region",
    Kind.DISTRICT: "district",
    Kind.COUNTRY: "country",
    Kind.CONTINENT: "area",
    Kind.SEA: "area",
    Kind.FACILITY: "facility",
    Kind.AREA: "area",
}


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place that a name may mean.

    `country` is ISO 3166-1 alpha-3, "" for seas, continents and areas across borders. `lat` and `lon`
    are decimal degrees (WGS 84), five decimals. `population` is 0 where unknown. `prominence` is a
    logarithmic weight, about 0 (a hamlet) to 10 (a continent), lowered for a match by another name.
    """

    name: str
    geonames_id: int | None
    country: str
    admin1: str
    admin2: str
    lat: float
    lon: float
    population: int
    kind: Kind
    precision: str
    prominence: float
    match: Match
    place_id: int

    @property
    def label(self) -> str:
        """The name with what it lies in, as "Paris, Texas, USA"."""
        inner = [part for part in (self.name, self.admin1, self.country) if part]
        return ", ".join(dict.fromkeys(inner))
