"""Checks the event lexicon: `python tools/check_lexicon.py [file.toml ...]` lists the examples that fail."""

from __future__ import annotations

import sys

from sitrep.knowledge.knowledge import load as load_knowledge
from sitrep.language import load as load_language
from sitrep.pipeline.checking import check


def main(files: list[str]) -> int:
    """Prints the faults, one a line, and a count; 1 if there are any."""
    known = load_knowledge()
    frames = [f for f in known.lexicon.frames if not files or f.file in files]
    asked = sum(len(f.examples) + len(f.never) + sum(len(c.examples) for c in f.cases) for f in frames)
    faults = list(check(load_language(), known, files))
    for fault in faults:
        print(f"{fault.file} {fault.frame}: {fault.sentence!r} {fault.problem}")
    print(f"{len(frames)} frames, {asked} sentences, {len(faults)} failed")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
