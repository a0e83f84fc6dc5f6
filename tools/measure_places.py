"""Measure the resolution of given toponyms: accuracy within 161 km on LGL and GeoVirus.

    SITREP_DATA=../shared/data python tools/measure_places.py [--show FILE]

Both sets are for research: they are read, nothing of them is kept.
"""

from __future__ import annotations

import argparse
import gzip
import json
import math
import os
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from sitrep.knowledge import knowledge
from sitrep.resolving import toponyms

NEAR = 161.0


def documents(path: Path) -> Iterator[dict[str, Any]]:
    """The documents of a gzipped JSONL file."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def apart(gold: dict[str, Any], lat: float, lon: float) -> float:
    """Kilometres between a gold toponym and a point."""
    one, two = math.radians(float(gold["lat"])), math.radians(lat)
    half = math.sin((two - one) / 2) ** 2
    half += math.cos(one) * math.cos(two) * math.sin(math.radians(lon - float(gold["lon"])) / 2) ** 2
    return 12742.0 * math.asin(min(1.0, math.sqrt(half)))


def measure(path: Path, show: list[str]) -> tuple[float, int]:
    """Accuracy within 161 km over all toponyms that have coordinates, and their number."""
    known = knowledge.load()
    right = total = 0
    for document in documents(path):
        text = document["text"]
        gold = sorted(document["toponyms"], key=lambda item: item["start"])
        mentions = [toponyms.hints(text, item["start"], item["end"], known) for item in gold]
        found = toponyms.resolve(mentions, known, home=document.get("domain", ""))
        for item, answer in zip(gold, found, strict=True):
            if item.get("lat") in (None, ""):
                continue
            total += 1
            chosen = answer.chosen
            km = apart(item, chosen.lat, chosen.lon) if chosen else math.inf
            right += km <= NEAR
            if km > NEAR:
                label = f"{chosen.label} {chosen.kind} {chosen.lat},{chosen.lon}" if chosen else "none"
                wanted = [item.get(key, "") for key in ("name", "fcode", "admin1", "country", "lat", "lon")]
                around = text[max(0, item["start"] - 40) : item["end"] + 30].replace("\n", " ")
                show.append(
                    f"{document['id']}\t{item['phrase']}\t{wanted}\t{label}\t{answer.reason}\t{around}"
                )
    return right / max(1, total), total


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--show", type=Path, help="write what is wrong to this file")
    args = parser.parse_args()
    data = Path(os.environ.get("SITREP_DATA", "../shared/data")) / "places"
    wrong: list[str] = []
    for name in ("lgl", "geovirus"):
        start = time.perf_counter()
        accuracy, total = measure(data / f"{name}.jsonl.gz", wrong)
        print(f"{name}: {accuracy:.4f} within 161 km over {total} ({time.perf_counter() - start:.1f} s)")
    if args.show:
        args.show.write_text("\n".join(wrong) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
