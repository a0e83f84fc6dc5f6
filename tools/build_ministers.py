"""Make `knowledge/data/actors/persons_wikidata.csv`: office holders since 2000 from Wikidata (CC0).

Input: JSON lines with country, position, person, start and end, as the data set "21st-century ministers"
gives them. Kept are the offices that the news names, held in 2010 or later, by persons with a Latin spelling.
Run from the repository root: `python tools/build_ministers.py FILE.jsonl.gz`, then `tools/build_actors.py`.
"""

from __future__ import annotations

import csv
import gzip
import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from sitrep.knowledge import countries
from sitrep.knowledge.actors.compiling import WIKIDATA_END
from sitrep.knowledge.actors.sources import DATA, roles

OUT = DATA / "persons_wikidata.csv"
SINCE = "2010"
SLUGS = {
    "us": "USA", "united-kingdom": "GBR", "uae": "ARE", "saudi": "SAU", "congo-kinshasa": "COD",
    "world": "IGO", "donetsk": "UKR", "luhansk": "UKR",
}  # fmt: skip
KEPT = re.compile(
    r"president|prime minister|premier|chancellor"
    r"|minister of (foreign|defen[cs]e|national defen|the? ?interior|interior|internal|justice|finance)"
    r"|minister of (energy|economy|health|information|state security|home|external|trade|oil|petroleum)"
    r"|minister of (public security|security|state$)|minister for (foreign|defen[cs]e|home)"
    r"|secretary of (state$|defense|homeland|the treasury|commerce|energy|war)"
    r"|secretary of state for (foreign|defence|the home|health)"
    r"|national security|foreign secretary|home secretary"
    r"|chief of (the )?(general|defen[cs]e|army|staff)|chairman of the joint"
    r"|director of (the )?(central|national|federal)|spokes|speaker|attorney|prosecutor|ombuds|chief justice"
    r"|permanent representative to the united nations"
    r"|secretary-general|first lady|supreme leader|deputy leader"
    r"|head of (the )?(general intel|national|republic|state)",
    re.IGNORECASE,
)
LATIN = re.compile(r"[A-Za-zÀ-ɏ .'’\-]+$")


def role(position: str, known: dict[str, str]) -> str:
    """Our word for a position, or the position in lower case."""
    low = position.lower().replace("minister for ", "minister of ").strip()
    return known.get(low, low)


def entries(path: Path) -> Iterator[tuple[str, str, str, str, str]]:
    """Rows of name, country, role, start and end."""
    names = countries.load()
    known = {
        alias: entry.role for entry in roles(DATA / "roles.csv") for alias in (entry.role, *entry.aliases)
    }
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            held = json.loads(line)
            start, end = held["start"] or "", held["end"] or WIKIDATA_END
            person = held["person"].split(", Baron ")[0]
            if not KEPT.search(held["position"]) or end < SINCE or not start or not LATIN.match(person):
                continue
            slug = held["country"]
            country = SLUGS.get(slug) or names.by_name(slug.replace("-", " ").title())
            if country and start < end:
                yield person, country, role(held["position"], known), full(start), full(end)


def full(date: str) -> str:
    """A date filled up to its first day."""
    return (date + "-01-01"[len(date) - 4 :]) if len(date) < 10 else date[:10]


def main() -> None:
    """Write the file."""
    if len(sys.argv) != 2:
        sys.exit("usage: python tools/build_ministers.py FILE.jsonl.gz")
    with OUT.open("w", encoding="utf-8", newline="\n") as out:
        out.write("# Made by tools/build_ministers.py from Wikidata (CC0 1.0), to 2022. See SOURCES.md.\n")
        out.write(
            "# `end` is the first day out of office; who still served at the end of the data has its"
            " last day.\n"
        )
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(["name", "country", "role", "start", "end"])
        writer.writerows(sorted(set(entries(Path(sys.argv[1])))))


if __name__ == "__main__":
    main()
