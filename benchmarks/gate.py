"""The floor under accuracy: measures again, and fails where a floor is not met or a corpus is another one.

    python benchmarks/gate.py                   checks; what is not there is left out
    python benchmarks/gate.py --raise           sets the floors to what is reached, where that is more
    python benchmarks/gate.py --lower REASON    sets them to what is reached, also where that is less

No floor goes down but by --lower, and the reason is kept in `floors.json` for good. The corpora are looked
for under SITREP_DATA, by default `shared` beside the repository.
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import math
import sys
from pathlib import Path
from typing import Any

from corpora import Corpus, Measures, corpora

FLOORS = Path(__file__).with_name("floors.json")
HAIR = 0.002  # so that another machine's arithmetic does not fail the gate
PLACES = 1000


def faults(corpus: Corpus, kept: dict[str, Any], reached: Measures) -> list[str]:
    """What is wrong: another corpus, a measure without a floor, a floor without a measure or not met."""
    found = []
    if kept.get("digest") != corpus.digest():
        found.append(f"{corpus.name}: the corpus is not the one that the floors were set on (digest differs)")
    floors = kept.get("floors", {})
    for name in sorted({*floors, *reached}):
        if name not in reached:
            found.append(f"{corpus.name}: {name} has a floor and is not measured any more")
        elif name not in floors:
            found.append(f"{corpus.name}: {name} has no floor; set it with --raise")
        elif reached[name] < floors[name]:
            found.append(
                f"{corpus.name}: {name} is {reached[name]:.4f}, below its floor of {floors[name]:.3f}"
            )
    return found


def floor_under(value: float) -> float:
    """A hair below `value`, to three places; what is perfect stays so."""
    return 1.0 if value == 1 else max(0.0, math.floor((value - HAIR) * PLACES) / PLACES)


def raised(kept: dict[str, Any], corpus: Corpus, reached: Measures) -> dict[str, Any]:
    """The floors, higher where more is reached. The digest stays: another corpus needs --lower."""
    old = kept.get("floors", {})
    floors = {name: max(old.get(name, 0.0), floor_under(value)) for name, value in reached.items()}
    return {"digest": kept.get("digest", corpus.digest()), "floors": {**old, **floors}}


def lowered(
    kept: dict[str, Any], corpus: Corpus, reached: Measures, reason: str
) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    """The floors at what is reached, and a note on each that went down, went away, or on another corpus."""
    floors = {name: floor_under(value) for name, value in reached.items()}
    old, digest = kept.get("floors", {}), corpus.digest()
    note = {"corpus": corpus.name, "reason": reason, "on": f"{dt.datetime.now(dt.UTC):%Y-%m-%d}"}
    notes = [
        {**note, "measure": name, "from": was, "to": floors.get(name)}
        for name, was in old.items()
        if floors.get(name, -1.0) < was
    ]
    if kept.get("digest", digest) != digest:
        notes.append({**note, "measure": "digest", "from": kept["digest"], "to": digest})
    return {"digest": digest, "floors": floors}, notes


def main() -> int:
    """Checks or sets the floors; 1 where one is not met."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    way = parser.add_mutually_exclusive_group()
    way.add_argument("--raise", dest="up", action="store_true", help="set floors to what is reached, if more")
    way.add_argument("--lower", metavar="REASON", help="set floors to what is reached, and keep the reason")
    given = parser.parse_args()
    if given.lower is not None and not given.lower.strip():
        parser.error("--lower needs a reason")
    book = json.loads(FLOORS.read_text("utf-8")) if FLOORS.exists() else {"corpora": {}, "lowered": []}
    wrong: list[str] = []
    for corpus in corpora():
        if not corpus.is_there():
            print(
                f"{corpus.name:<16} skipped: {corpus.files[-1]} is not there (SITREP_DATA names the folder)"
            )
            continue
        kept, reached = book["corpora"].get(corpus.name, {}), corpus.measure()
        if given.up:
            kept = raised(kept, corpus, reached)
        elif given.lower is not None:
            kept, notes = lowered(kept, corpus, reached, given.lower)
            book["lowered"] += notes
        book["corpora"][corpus.name] = kept
        here = faults(corpus, kept, reached)
        wrong += here
        print(
            f"{corpus.name:<16} {len(reached)} measures,",
            f"{len(here)} WRONG" if here else "all at or above their floors",
        )
    if given.up or given.lower is not None:
        FLOORS.write_text(json.dumps(book, indent=1, sort_keys=True) + "\n", "utf-8")
    for fault in wrong:
        print(f"gate: {fault}", file=sys.stderr)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
