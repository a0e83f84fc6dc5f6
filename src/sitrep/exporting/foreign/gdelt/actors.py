"""A party in the ten columns that GDELT has for an actor, and a place in its eight."""

from __future__ import annotations

from sitrep.exporting.foreign.cells import Cell, clean
from sitrep.exporting.foreign.event import Side, Spot
from sitrep.knowledge.codes import Codes

_BODIES = ("IGO", "NGO")
_NO_PLACE = 0
_COUNTRY, _US_STATE, _US_CITY, _CITY, _STATE = range(1, 6)


def actor(side: Side | None, codes: Codes) -> tuple[Cell, ...]:
    """Code, name, country, known group, ethnic, two religions, three types.

    The code is the country's and the type's together, as CAMEO forms it. Groups, ethnic and religious codes
    are not known: sitrep has no such lists.
    """
    if side is None:
        return ("",) * 10
    body = side.country if side.country in _BODIES else ""
    country = "" if body else codes.of_country(side.country).cameo
    kind = "" if body and side.sector == "GOV" else codes.of_sector(side.sector).cameo
    types = [part for part in (body, kind) if part]
    return (country + "".join(types), side.name.upper(), country, "", "", "", "", *_three(types))


def _three(types: list[str]) -> tuple[str, ...]:
    return (*types, "", "", "")[:3]


def geography(spot: Spot | None, codes: Codes) -> tuple[Cell, ...]:
    """Type, full name, country (FIPS 10-4), first and second division, latitude, longitude, feature.

    GDELT's features are those of GNS and GNIS, whose numbers GeoNames has not, and so a country alone has
    one: its code. Divisions have codes of FIPS 10-4 in GDELT; sitrep knows their names, which stand in the
    full name.
    """
    if spot is None or spot.lat is None:
        return (_NO_PLACE, "", "", "", "", "", "", "")
    fips = codes.fips(spot.country)
    only_country = spot.precision == "country"
    return (
        _type(spot),
        full_name(spot, codes),
        fips,
        fips if only_country else "",
        "",
        spot.lat,
        spot.lon,
        fips if only_country else "",
    )


def full_name(spot: Spot, codes: Codes) -> str:
    """The place with what it lies in: "Kharkiv, Kharkiv Oblast, Ukraine"."""
    parts = (spot.name, spot.admin1, codes.countries.name(spot.country))
    return ", ".join(dict.fromkeys(clean(part) for part in parts if part))


def _type(spot: Spot) -> int:
    american = spot.country == "USA"
    if spot.precision == "country":
        return _COUNTRY
    if spot.precision in ("region", "area"):
        return _US_STATE if american else _STATE
    return _US_CITY if american else _CITY
