"""A user's places on top of ours: added, in place of ours, other spellings of ours, or ours switched off."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from . import names
from .candidate import PRECISION, Candidate, Kind, Match
from .table import LOSS, Table

IMPORTANCE = 5.0
"""The prominence of a user's place that states neither importance nor population: that of a large town."""
_BASES = {Kind.REGION: names.region_base, Kind.DISTRICT: names.district_base, Kind.CITY: names.city_base}


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnPlace:
    """A place of a user's list.

    `lat` and `lon` are decimal degrees (WGS 84); `importance` is 0 (a hamlet) to 10 (a continent), None where
    it is that of the population; `region` is the first-order region by name, "" where not told. A
    `geonames_id` of ours replaces that place.
    """

    name: str
    names: tuple[str, ...] = ()
    country: str
    kind: Kind
    lat: float
    lon: float
    population: int = 0
    importance: float | None = None
    region: str = ""
    geonames_id: int | None = None


@dataclass(frozen=True, slots=True)
class Own:
    """A user's places under the folded names, and the numbers of the places that they hide.

    `count` is how many places there are.
    """

    places: Mapping[str, tuple[Candidate, ...]] = field(default_factory=dict)
    hidden: frozenset[int] = frozenset()
    count: int = 0

    def over(self, key: str, found: Iterable[Candidate]) -> Iterable[Candidate]:
        """The places under a key: the user's own, and those `found` that are not hidden."""
        mine = tuple(item for item in self.places.get(key, ()) if item.place_id not in self.hidden)
        known = {item.place_id for item in mine} | self.hidden
        return (*mine, *(item for item in found if item.place_id not in known))

    def __bool__(self) -> bool:
        return bool(self.places or self.hidden)


def build(
    table: Table,
    before: Own,
    places: Iterable[OwnPlace] = (),
    spellings: Iterable[tuple[str, Candidate]] = (),
    off: Iterable[Candidate] = (),
) -> Own:
    """The places and spellings of a user over those of `table` and of the lists `before`."""
    hidden = {*before.hidden, *(item.place_id for item in off)}
    found = {key: {item.place_id: item for item in items} for key, items in before.places.items()}
    first = len(table) + before.count + 1
    count = before.count

    def post(name: str, item: Candidate) -> None:
        if key := names.fold(name):
            found.setdefault(key, {}).setdefault(item.place_id, item)

    for number, place in enumerate(places, first):
        count += 1
        if place.geonames_id is not None:
            hidden |= table.numbers_of(place.geonames_id)
        item = candidate(place, number)
        for name in (place.name, *place.names):
            post(name, item)
        base_of = _BASES.get(place.kind)
        if base_of and (base := base_of(place.name)):
            loss = LOSS[Match.BASE]
            post(base, replace(item, match=Match.BASE, prominence=round(item.prominence - loss, 2)))
    for spelling, item in spellings:
        post(spelling, replace(item, match=Match.NAME))
    return Own({key: tuple(items.values()) for key, items in found.items()}, frozenset(hidden), count)


def candidate(place: OwnPlace, number: int) -> Candidate:
    """A user's place as what its name may mean."""
    weight = place.importance
    if weight is None:
        weight = math.log10(place.population + 1) if place.population else IMPORTANCE
    return Candidate(
        name=place.name,
        geonames_id=place.geonames_id,
        country=place.country,
        admin1=place.region,
        admin2="",
        lat=place.lat,
        lon=place.lon,
        population=place.population,
        kind=place.kind,
        precision=PRECISION[place.kind],
        prominence=round(weight, 2),
        match=Match.NAME,
        place_id=number,
    )
