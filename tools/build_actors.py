"""Compile the actor files to `knowledge/data/actors/compiled.json`, which is what sitrep loads.

Run from the repository root after any change to a file there: `python tools/build_actors.py`.
"""

from __future__ import annotations

import json

from sitrep.knowledge.actors.compiling import compiled
from sitrep.knowledge.actors.registry import COMPILED


def main() -> None:
    """Write the file."""
    text = json.dumps(compiled(), ensure_ascii=False, separators=(",", ":"))
    COMPILED.write_text(text + "\n", encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
