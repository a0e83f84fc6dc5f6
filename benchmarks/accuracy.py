"""Scores sitrep on articles coded by hand, and keeps the figures in `benchmarks/accuracy.json`.

    python benchmarks/accuracy.py GOLD_FOLDER [--plover FILE] [--places FOLDER] [--write]

GOLD_FOLDER holds the coded articles and the scorers (`score*.py`), which are not part of this repository.
Without it there is nothing to measure: the script says so and ends well.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
SETS = {
    "seed": ("seed.jsonl", "score.py"),
    "wn-dev": ("wn-dev.jsonl", "score.py"),
    "ce-dev": ("ce-dev.jsonl", "score.py"),
    "incidents-dev": ("incidents-dev.jsonl", "score_incidents.py"),
}

PLACES = ("geovirus", "lgl")
GIVEN = {"given": ("--given",), "recognised": ()}


def coded(articles: Path, reports: Path) -> None:
    """Codes `articles` into `reports`, as a user would."""
    command = [sys.executable, "-m", "sitrep", "read", "--quiet", "--format", "jsonl", str(articles)]
    with reports.open("w", encoding="utf-8") as out:
        subprocess.run(command, stdout=out, check=True)


def scored(scorer: Path, articles: Path, *flags: str) -> dict[str, Any]:
    """What the scorer says of our reports on `articles`."""
    with tempfile.TemporaryDirectory() as folder:
        reports = Path(folder) / "reports.jsonl"
        coded(articles, reports)
        command = [sys.executable, str(scorer), str(articles), str(reports), "--json", *flags]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
    answer: dict[str, Any] = json.loads(done.stdout)
    return answer


def located(scorer: Path, documents: Path, *flags: str) -> dict[str, Any]:
    """What the scorer says of the place names that we find in `documents`, or resolve with "--given"."""
    with tempfile.TemporaryDirectory() as folder:
        found = Path(folder) / "places.jsonl"
        command = [sys.executable, "-m", "sitrep", "places", "--quiet", "--format", "jsonl", *flags]
        with found.open("w", encoding="utf-8") as out:
            subprocess.run([*command, str(documents)], stdout=out, check=True)
        command = [sys.executable, str(scorer), str(documents), str(found), "--json"]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
    answer: dict[str, Any] = json.loads(done.stdout)
    return answer


def rounded(value: Any) -> Any:
    """Figures to three places, all the way down."""
    if isinstance(value, float):
        return round(value, 3)
    if isinstance(value, dict):
        return {k: rounded(v) for k, v in value.items()}
    return value


def main() -> int:
    """Prints one line a set; writes the whole with --write."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("gold", type=Path)
    parser.add_argument("--plover", type=Path, help="sentences with a root between a source and a target")
    parser.add_argument("--places", type=Path, help="folder of documents with places (lgl, geovirus)")
    parser.add_argument(
        "--write",
        action="store_true",
        help="keep the figures in accuracy.json, beside those of sets not measured now",
    )
    args = parser.parse_args()
    if not args.gold.is_dir():
        print(f"{args.gold} is not there: nothing to measure")
        return 0
    found: dict[str, Any] = {}
    for name, (file, scorer) in SETS.items():
        flags = ("--alone",) if "incidents" in scorer else ()
        found[name] = rounded(scored(args.gold / scorer, args.gold / file, *flags))
        print(name, json.dumps(headline(found[name])))
    if args.plover and args.plover.is_file():
        found["plover"] = rounded(scored(args.gold / "score_plover.py", args.plover))
        print("plover", json.dumps(found["plover"]))
    if args.places and args.places.is_dir():
        for name in PLACES:
            documents = args.places / f"{name}.jsonl.gz"
            scorer = args.gold / "score_places.py"
            found[f"places-{name}"] = {
                how: rounded(located(scorer, documents, *flags)) for how, flags in GIVEN.items()
            }
            print(f"places-{name}", json.dumps(found[f"places-{name}"]))
    if args.write:
        kept = HERE / "accuracy.json"
        before = json.loads(kept.read_text("utf-8")) if kept.exists() else {}
        text = json.dumps({**before, **found}, indent=1, sort_keys=True) + "\n"
        kept.write_text(text, encoding="utf-8")
    return 0


def headline(scores: dict[str, Any]) -> dict[str, Any]:
    """The figures that a reader asks for first."""
    if "events" not in scores:
        return {k: scores[k] for k in ("found", "figures_right") if k in scores}
    return {
        "events": scores["events"]["f1"],
        "record": scores["record_f1"],
        "figures F1": scores["figures_f1"],
        **scores["fields"],
    }


if __name__ == "__main__":
    sys.exit(main())
