"""Our measures against those of the scorers that come with the coded articles, where both are there."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from sitrep.pipeline import Sitrep, load
from sitrep.pipeline.answering import answers
from sitrep.scoring import YARDSTICKS, Scores, read_gold, score

DATA = Path(os.environ.get("SITREP_DATA", Path(__file__).resolve().parents[3] / "shared"))
GOLD = DATA / "gold"
if not (GOLD / "score.py").is_file():
    pytest.skip(f"no coded articles in {GOLD} (SITREP_DATA names the folder)", allow_module_level=True)


@pytest.fixture(scope="module")
def coder() -> Sitrep:
    return load()


def both(path: Path, kind: str, scorer: str, folder: Path, coder: Sitrep, *flags: str) -> tuple[Scores, Any]:
    """What we say and what the other scorer says of the same reports."""
    yardstick = YARDSTICKS[kind]
    gold = read_gold(path, yardstick)
    records = [
        r for answer in answers(path, gold, yardstick, coder) if isinstance(answer, list) for r in answer
    ]
    given = folder / "reports.jsonl"
    given.write_text("\n".join(map(json.dumps, records)), "utf-8")
    command = [sys.executable, scorer, str(path), str(given), "--json", *flags]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=GOLD)
    return score(gold, records, yardstick, resamples=0), json.loads(done.stdout)


@pytest.mark.parametrize("name", ["seed", "ce-dev", "wn-dev"])
def test_events_agree_to_the_last_digit(name: str, tmp_path: Path, coder: Sitrep) -> None:
    ours, theirs = both(GOLD / f"{name}.jsonl", "events", "score.py", tmp_path, coder)
    assert {k: ours.value("whole", "events", k) for k in ("precision", "recall", "f1")} == {
        k: theirs["events"][k] for k in ("precision", "recall", "f1")
    }
    assert (ours.asked, ours.given) == (theirs["events"]["gold"], theirs["events"]["reported"])
    assert ours.value("whole", "whole record", "f1") == theirs["record_f1"]
    assert ours.value("whole", "figures", "f1") == theirs["figures_f1"]
    fields = {row.name: dict(row.measures)["right"] for row in ours.groups[1].rows}
    assert {k: m.value for k, m in fields.items()} == theirs["fields"]
    assert {k: m.of for k, m in fields.items()} == {k: n for k, n in theirs["asked"].items() if n}
    assert {row.name: dict(row.measures)["f1"].value for row in ours.groups[2].rows} == theirs["types"]


def test_incidents_agree(tmp_path: Path, coder: Sitrep) -> None:
    path = GOLD / "incidents-dev.jsonl"
    ours, theirs = both(path, "incidents", "score_incidents.py", tmp_path, coder, "--alone")
    assert ours.value("whole", "found", "right") == theirs["found"]
    assert ours.value("whole", "figures", "right") == theirs["figures_right"]


def test_plover_agrees(tmp_path: Path, coder: Sitrep) -> None:
    lines = (DATA / "data" / "plover" / "plv_train.jsonl").read_text("utf-8").splitlines()
    path = tmp_path / "some.jsonl"
    path.write_text("\n".join(lines[::5]), "utf-8")
    ours, theirs = both(path, "plover", "score_plover.py", tmp_path, coder)
    assert ours.value("whole", "root", "macro f1") == pytest.approx(theirs["root_macro_f1"], abs=1e-12)
    assert ours.value("whole", "quad", "macro f1") == pytest.approx(theirs["quad_macro_f1"], abs=1e-12)
    assert ours.value("whole", "root", "right") == theirs["root_accuracy"]
    assert ours.value("whole", "pair covered", "right") == theirs["covered"]


def test_places_agree(tmp_path: Path, coder: Sitrep) -> None:
    path = DATA / "data" / "places" / "geovirus.jsonl.gz"
    ours, theirs = both(path, "places", "score_places.py", tmp_path, coder)
    assert ours.value("whole", "within 161 km", "right") == theirs["accuracy_161km"]
    assert ours.value("whole", "answered", "right") == theirs["answered"]
