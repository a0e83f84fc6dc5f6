import json
from collections.abc import Callable
from pathlib import Path

import pytest

from sitrep.cli.app import run
from sitrep.pipeline import Rooms, api

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def sitrep(monkeypatch: pytest.MonkeyPatch, rooms: Rooms, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs the command with doubles for rooms, which report one shelling; gives code, output, errors."""
    monkeypatch.setattr(api, "load_rooms", lambda: rooms)
    monkeypatch.setenv("COLUMNS", "80")

    def command(*arguments: object) -> tuple[int, str, str]:
        code = run(["score", *map(str, arguments)])
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    return command


@pytest.fixture
def gold(root: Path) -> Path:
    return root / "tests" / "support" / "gold.jsonl"


def test_the_gold_is_coded_and_measured(sitrep: Run, gold: Path) -> None:
    code, out, err = sitrep(gold)
    assert (code, err) == (0, "")
    lines = out.splitlines()
    assert lines[0].startswith("gold.jsonl ──")
    assert lines[1] == "2 articles · 5 events coded by hand · 1 given · 95 % intervals"
    (events,) = [line.split() for line in lines if line.startswith("events")]
    assert events == ["events", "0.333", "0.00–0.50", "1.000", "0.200", "5"]
    assert any(line.startswith("fields ") for line in lines)
    assert any(line.startswith("ASSAULT ") for line in lines)


@pytest.mark.parametrize("width", [60, 80, 130])
def test_no_line_is_wider_than_the_terminal(
    sitrep: Run, gold: Path, width: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    _, out, _ = sitrep(gold, "--show", "misses", "--show", "fields")
    assert max(map(len, out.splitlines())) <= width


def test_errors_are_listed_with_what_was_asked_and_given(sitrep: Run, gold: Path) -> None:
    _, out, _ = sitrep(gold, "--show", "misses", "--show", "fields")
    assert "misses: 4 ──" in out
    assert "✗ missed ACCUSE · g1\n    “The governor of Aden «accused» Iran of arming the rebels.”" in out
    assert "    asked  ACCUSE allege\n    given  nothing\n" in out
    assert "✗ wrong recipients of ASSAULT · g1" in out
    assert "extras" not in out


def test_json_has_figures_intervals_and_the_errors_asked_for(sitrep: Run, gold: Path) -> None:
    code, out, _ = sitrep(gold, "--format", "json", "--show", "extras")
    value = json.loads(out)
    assert code == 0
    assert (value["measure"], value["articles"], value["errors"]) == ("events", 2, [])
    assert value["scores"]["whole"]["events"]["recall"] == {"value": 0.2, "low": 0.0, "high": pytest.approx(1 / 3), "of": 5}  # fmt: skip
    assert "errors" not in json.loads(sitrep(gold, "-f", "json")[1])


def test_reports_may_be_given(sitrep: Run, gold: Path, tmp_path: Path) -> None:
    reports = tmp_path / "reports.jsonl"
    report = {"article_id": "g2", "event_type": "PROTEST", "trigger": {"start": 20, "end": 27}}
    reports.write_text(json.dumps(report), "utf-8")
    code, out, _ = sitrep(gold, reports, "--resamples", "0")
    assert code == 0
    assert "PROTEST" in out
    assert "interval" not in out


def test_broken_gold_is_one_line(sitrep: Run, tmp_path: Path) -> None:
    path = tmp_path / "gold.jsonl"
    path.write_text('{"id": "a", "text": "x", "events": [{"quote": "y"}]}\n', "utf-8")
    assert sitrep(path) == (
        2, "", f"sitrep: {path}:1: the quote “y” is not in the text; copy it exactly\n",
    )  # fmt: skip
    assert sitrep(tmp_path / "none.jsonl")[0] == 2


def test_an_article_that_cannot_be_coded_is_named(sitrep: Run, tmp_path: Path) -> None:
    path = tmp_path / "gold.jsonl"
    path.write_text('{"id": "a", "text": "BREAK coding", "events": []}\n', "utf-8")
    code, out, err = sitrep(path)
    assert code == 2
    assert out.startswith("gold.jsonl ─")
    assert "coding failed (RuntimeError" in err


@pytest.mark.parametrize(
    ("arguments", "named"),
    [([], "GOLD"), (["x", "--measure", "luck"], "luck"), (["x", "--show", "all"], "all")],
)
def test_wrong_calls_are_usage_errors(sitrep: Run, arguments: list[str], named: str) -> None:
    code, out, err = sitrep(*arguments)
    assert (code, out) == (2, "")
    assert named in err
