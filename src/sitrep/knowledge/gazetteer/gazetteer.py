"""Looking up place names."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import lru_cache
from importlib.resources import files
from pathlib import Path

from . import names, sounds
from .candidate import Candidate, Kind, Match
from .own import Own, OwnPlace, build
from .table import Table

_REGIONS = frozenset({Kind.REGION, Kind.AREA, Kind.COUNTRY})
_DISTRICTS = frozenset({Kind.DISTRICT, Kind.REGION, Kind.AREA, Kind.FACILITY})
_CITIES = frozenset({Kind.CITY})
_SETTLED = frozenset({Kind.CITY, Kind.REGION, Kind.DISTRICT})


class Gazetteer:
    """The places of the world by name, with a user's `own` on top; read-only."""

    def __init__(self, table: Table, own: Own | None = None) -> None:
        self._table = table
        self._own = own
        self._lookup = lru_cache(maxsize=65536)(self._find)

    def __len__(self) -> int:
        return len(self._table)

    def lookup(self, name: str) -> tuple[Candidate, ...]:
        """All places that a name may mean, the most prominent first; empty where none is known.

        Upper and lower case, accents, hyphens, "the", "'s", "St."/"Saint" do not matter. A name with a
        kind ("Kharkiv Oblast", "city of Paris", "Fairfax County") gives places of that kind first.
        A name that is not known as it stands gives what it is part of or named after: "eastern Ukraine"
        is Ukraine (precision "area"), "Timbuktu Airport" is Timbuktu (precision "city").
        """
        return self._lookup(name)

    def with_own(
        self,
        places: Iterable[OwnPlace] = (),
        spellings: Iterable[tuple[str, Candidate]] = (),
        off: Iterable[Candidate] = (),
    ) -> Gazetteer:
        """A gazetteer of the same places with a user's on top; spellings and `off` name places of ours."""
        return Gazetteer(self._table, build(self._table, self._own or Own(), places, spellings, off))

    def listed(self, geonames_id: int) -> tuple[Candidate, ...]:
        """The places with a GeoNames id: one, or none. Slow: all places are looked through."""
        return tuple(map(self._table.candidate, sorted(self._table.numbers_of(geonames_id))))

    def country(self, alpha3: str) -> Candidate | None:
        """The country with an ISO 3166-1 alpha-3 code ("XKX" is Kosovo), None where there is none."""
        place = self._table.country_places.get(alpha3)
        return self._table.candidate(place) if place else None

    def within(self, candidate: Candidate, other: Candidate) -> bool:
        """True where `candidate` lies in `other`: a country, a region, a district; or is `other`."""
        if candidate.place_id == other.place_id:
            return True
        if not candidate.country or candidate.country != other.country:
            return False
        if other.kind is Kind.COUNTRY:
            return True
        if other.kind is Kind.REGION:
            return candidate.admin1 == other.name
        if other.kind is Kind.DISTRICT:
            return candidate.admin2 == other.name and candidate.admin1 == other.admin1
        return False

    def holds(self, holder: Candidate, place: Candidate) -> bool:
        """`within`, and for areas, facilities and towns, which have no borders here, nearness."""
        if holder.kind in (Kind.AREA, Kind.FACILITY, Kind.CITY):
            reach = 60.0 if holder.kind is Kind.CITY else 350.0
            same = holder.country in ("", place.country)
            return same and holder.place_id != place.place_id and distance(place, holder) < reach
        if holder.kind is Kind.DISTRICT and not place.admin2:
            near = distance(place, holder) < 80.0
            return near and place.country == holder.country and place.admin1 == holder.admin1
        if holder.kind is Kind.REGION and not place.admin1 and place.kind is not Kind.COUNTRY:
            return place.country == holder.country and distance(place, holder) < 200.0
        return holder.place_id != place.place_id and self.within(place, holder)

    def _find(self, name: str) -> tuple[Candidate, ...]:
        text = names.trimmed(name)
        found = {item.place_id: item for item in reversed(self._ranked(names.fold(text)))}
        self._add_kinds(text, found)
        if not found:
            found = self._looser(text)
        return _sorted(found.values())

    def _add_kinds(self, text: str, found: dict[int, Candidate]) -> None:
        wanted: tuple[tuple[Callable[[str], str], frozenset[Kind]], ...] = (
            (names.region_base, _REGIONS),
            (names.district_base, _DISTRICTS),
            (names.city_base, _CITIES),
        )
        for base_of, kinds in wanted:
            if base := base_of(text):
                for item in self._ranked(names.fold(base)):
                    if item.kind in kinds and item.match is not Match.SOUND:
                        found.setdefault(item.place_id, replace(item, match=Match.BASE))

    def _looser(self, text: str) -> dict[int, Candidate]:
        """What a name that is not known as it stands may be part of, lie in, or be named after."""
        found: Iterable[Candidate] = ()
        if base := names.part_base(text):
            found = [_part(item) for item in self._find(base)]
        if not found and (base := names.facing(text)):
            found = self._find(base)
        inner, outer = names.nested(text)
        if not found and outer:
            found = self._inside(inner, self._find(outer))
        if not found and (base := names.part_base(text)):
            found = [_part(item) for item in self._find(base)]
        if not found and (
            base := names.region_base(text) or names.district_base(text) or names.city_base(text)
        ):
            found = [_part(item) for item in self._ranked(names.fold(base))]
        if not found and (base := names.facility_base(text)):
            found = [_seat(item) for item in self._find(base) if item.kind in _SETTLED]
        if not found:
            found = self._ranked(sounds.key(text))
        return {item.place_id: item for item in found}

    def _inside(self, inner: str, holders: Sequence[Candidate]) -> list[Candidate]:
        """The places called `inner` within one of `holders`; a holder that is a town, where none is known."""
        found = [item for item in self._find(inner) if any(self.holds(other, item) for other in holders[:6])]
        return found or [_seat(item) for item in holders if item.kind is Kind.CITY][:1]

    def _ranked(self, key: str) -> tuple[Candidate, ...]:
        if not key:
            return ()
        found = self._table.find(key)
        return _sorted(self._own.over(key, found) if self._own else found)


def _part(item: Candidate) -> Candidate:
    """A part of a country or a region is known less exactly than its whole."""
    wide = item.kind in (Kind.COUNTRY, Kind.REGION, Kind.CONTINENT)
    return replace(item, match=Match.PART, precision="area" if wide else item.precision)


def _seat(item: Candidate) -> Candidate:
    return replace(item, match=Match.SEAT)


def _sorted(items: Iterable[Candidate]) -> tuple[Candidate, ...]:
    return tuple(sorted(items, key=lambda item: (-item.prominence, item.place_id)))


def distance(one: Candidate, two: Candidate) -> float:
    """Great-circle distance in kilometres."""
    lat1, lat2 = math.radians(one.lat), math.radians(two.lat)
    half = math.sin((lat2 - lat1) / 2) ** 2
    half += math.cos(lat1) * math.cos(lat2) * math.sin(math.radians(two.lon - one.lon) / 2) ** 2
    return 12742.0 * math.asin(min(1.0, math.sqrt(half)))


@lru_cache(maxsize=1)
def load() -> Gazetteer:
    """The gazetteer that ships with sitrep, opened once."""
    return Gazetteer(Table(Path(str(files("sitrep.knowledge") / "data" / "gazetteer" / "places.bin"))))
