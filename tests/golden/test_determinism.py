"""The same articles give the same bytes: in any process, after any other article, in any order."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from sitrep.errors import ModelMissingError
from sitrep.exporting import record_of
from sitrep.exporting.writers import to_json
from sitrep.language.loading import model_path
from sitrep.model import Coded
from sitrep.pipeline import Sitrep, load

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
TWO = [str(EXAMPLES / name) for name in ("04-un-briefing-sudan.html", "06-sanctions-and-courts.txt")]


@pytest.fixture(scope="module")
def coder() -> Sitrep:
    """The coder, or a reason to skip."""
    try:
        return load()
    except ModelMissingError as missing:
        pytest.skip(str(missing))


def _read(seed: str, form: str) -> bytes:
    command = [sys.executable, "-m", "sitrep", "read", "--quiet", "--format", form, *TWO]
    environment = {**os.environ, "PYTHONHASHSEED": seed}
    return subprocess.run(command, capture_output=True, check=True, env=environment).stdout


@pytest.mark.parametrize(("form", "least"), [("jsonl", 6), ("html", 200)])
def test_two_processes_with_different_hash_seeds_give_the_same_bytes(form: str, least: int) -> None:
    if not (model_path() / "meta.json").is_file():
        pytest.skip(f"no language model in {model_path()}")
    first, second = _read("0", form), _read("4242", form)
    assert first == second
    assert first.count(b"\n") >= least


def _lines(coder: Sitrep, sources: list[str]) -> dict[str, list[str]]:
    out: dict[str, list[str]] = {}
    for outcome in coder.outcomes(sources):
        assert isinstance(outcome, Coded)
        out[outcome.article.id] = [to_json(record_of(report, outcome.article)) for report in outcome.reports]
    return out


def test_neither_order_nor_neighbours_count(coder: Sitrep) -> None:
    forwards, backwards = _lines(coder, TWO), _lines(coder, TWO[::-1])
    alone = {key: lines for source in TWO for key, lines in _lines(coder, [source]).items()}
    assert forwards == backwards == alone
    assert len(alone) == 2
