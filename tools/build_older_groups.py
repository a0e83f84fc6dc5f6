"""Make `knowledge/data/actors/groups_older.csv`: armed groups of the years before 2015, names and countries
only.

Input: JSON lines with name, codes and synonyms, from the Phoenix dictionary of military non-state actors
(MIT). Groups that groups.csv has are left out, and so are codes that name no country.
Run from the repository root: `python tools/build_older_groups.py FILE.jsonl`, then `tools/build_actors.py`.
"""

from __future__ import annotations

import csv
import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from sitrep.knowledge import countries
from sitrep.knowledge.actors.names import actor_key
from sitrep.knowledge.actors.sources import DATA, bodies

OUT = DATA / "groups_older.csv"
SMALL = frozenset(
    "of the and for in de la el al y des du pour et da do in-the a to on at by ul wal fi bi".split()
)


def spelled(name: str) -> str:
    """A name in capitals as it is written in a sentence."""
    words = name.lower().split()
    return " ".join(
        word if index and word in SMALL else re.sub(r"(^|[-/(])(\w)", lambda m: m[1] + m[2].upper(), word)
        for index, word in enumerate(words)
    )


def parts(name: str) -> tuple[str, str]:
    """The name and the abbreviation that follows it in brackets, "" where none does."""
    match = re.match(r"(.+?) \(([A-Z/&-]{3,10})\)$", name)
    return (match[1], match[2]) if match else (name, "")


def entries(path: Path, taken: set[str]) -> Iterator[tuple[str, str, str, str]]:
    """Rows of name, names, country and sector."""
    known = countries.load()
    for line in path.read_text("utf-8").splitlines():
        group = json.loads(line)
        code = group["codes"][0] if group["codes"] else ""
        if code[:3] not in known or code[3:6] != "REB":
            continue
        names: dict[str, None] = {}
        for listed in (group["name"], *group["synonyms"]):
            full, short = parts(listed.split("+")[0].strip())
            if len(full) > 5 and "(" not in full and " " in full:
                names[spelled(full)] = None
            if len(short) > 3:
                names[short] = None
        fresh = [name for name in names if actor_key(name) not in taken]
        if not fresh or len(fresh) < len(names) or "," in "".join(fresh):
            continue
        taken.update(actor_key(name) for name in fresh)
        yield fresh[0], "|".join(fresh[1:]), code[:3], "REB"


def main() -> None:
    """Write the file."""
    if len(sys.argv) != 2:
        sys.exit("usage: python tools/build_older_groups.py FILE.jsonl")
    files = ("groups.csv", "forces.csv", "parties.csv", "igos.csv", "agencies.csv")
    listed = (body for file in files for body in bodies(DATA / file))
    taken = {actor_key(name) for body in listed for name in (body.name, *body.names)}
    with OUT.open("w", encoding="utf-8", newline="\n") as out:
        out.write(
            "# Made by tools/build_older_groups.py from the Phoenix dictionaries (MIT), to 2015. See"
            " SOURCES.md.\n"
        )
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(["name", "names", "country", "sector"])
        writer.writerows(entries(Path(sys.argv[1]), taken))


if __name__ == "__main__":
    main()
