"""Measures sitrep on all corpora that are there, and keeps the figures in `benchmarks/accuracy.json`.

    python benchmarks/accuracy.py [--write] [--show]

Each corpus is measured once and in one way, that of `sitrep score` and of the gate (`gate.py`).
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from corpora import corpora, own_sentences, real_sentences, reported, rounded

KEPT = Path(__file__).with_name("accuracy.json")


def main() -> int:
    """Prints the figures of each corpus; with --write keeps them, with --show lists the false alarms."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--write", action="store_true", help="keep the figures in accuracy.json")
    parser.add_argument(
        "--show", action="store_true", help="list the sentences without events that give some"
    )
    given = parser.parse_args()
    found: dict[str, Any] = {}
    for corpus in corpora():
        if not corpus.is_there():
            print(f"{corpus.name}: {corpus.files[-1]} is not there, left out")
            continue
        measures = corpus.measure()
        found[corpus.name] = corpus.detail() if corpus.detail else rounded(dict(measures))
        print(corpus.name)
        for name, value in measures.items():
            print(f"  {name:<24}{value:.3f}")
    if given.show:
        for sentences in (own_sentences, real_sentences):
            for key, text, what in reported(sentences())[0]:
                print(f"{key}: {text}\n    {what}")
    if given.write:
        KEPT.write_text(json.dumps(found, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
