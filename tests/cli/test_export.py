"""`sitrep export`: a record into files, whole or not at all."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from pathlib import Path

import pandas as pd
import pytest
from tests.support.shelling import event, rooms_of

from sitrep.cli.app import run
from sitrep.cli.export import FORMATS
from sitrep.exporting.exports import EXPORT_FORMATS, LAYOUTS
from sitrep.pipeline import api

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def sitrep(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Run:
    """The command on a record of three articles: two of one shelling, one of another a month before."""
    monkeypatch.setattr(api, "load_rooms", rooms_of)
    monkeypatch.setenv("SITREP_DB", str(tmp_path / "record.db"))

    def command(*arguments: object) -> tuple[int, str, str]:
        code = run([str(argument) for argument in arguments])
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    told = (("a", event()), ("b", event(dead=15)), ("c", event("Taiz", "2026-02-01")))
    rows = [
        {"id": name, "text": f"What {name} says of it in full.\n\n{words}", "url": f"https://www.{name}.example.org/1",
         "date": "2026-03-07"}
        for name, words in told
    ]  # fmt: skip
    path = tmp_path / "articles.jsonl"
    path.write_text("\n".join(map(json.dumps, rows)) + "\n", "utf-8")
    assert command("add", path)[0] == 0
    return command


def test_the_command_knows_all_formats() -> None:
    assert FORMATS == EXPORT_FORMATS


@pytest.mark.parametrize("what", ["incidents", "reports"])
@pytest.mark.parametrize("format_name", [name for name in FORMATS if name != "parquet"])
def test_every_format_of_a_record(sitrep: Run, format_name: str, what: str) -> None:
    code, out, err = sitrep("export", "--format", format_name, "--what", what)
    number = 2 if what == "incidents" else 3
    assert (code, err) == (0, f"{number} {what} written\n")
    if format_name in LAYOUTS:
        layout = LAYOUTS[format_name]
        frame = pd.read_csv(
            io.StringIO(out), sep=layout.delimiter, names=list(layout.columns), skiprows=int(layout.header)
        )
        assert len(frame) == (3 if format_name == "gdelt-mentions" else number)


def test_outlets_are_the_hosts_where_no_source_is_stated(sitrep: Run) -> None:
    out = sitrep("export", "--format", "acled", "--since", "2026-03-01")[1]
    assert pd.read_csv(io.StringIO(out))["source"].tolist() == ["a.example.org; b.example.org"]


def test_reports_have_their_incident(sitrep: Run) -> None:
    lines = [json.loads(line) for line in sitrep("export", "--what", "reports")[1].splitlines()]
    incidents = {json.loads(line)["id"] for line in sitrep("export")[1].splitlines()}
    assert {line["incident_id"] for line in lines} == incidents
    assert [line["article_id"] for line in lines] == ["a", "b", "c"]


def test_filters_choose_incidents_and_their_reports(sitrep: Run) -> None:
    assert sitrep("export", "--since", "2026-03-01")[2] == "1 incident written\n"
    assert sitrep("export", "--what", "reports", "--since", "2026-03-01")[2] == "2 reports written\n"
    assert sitrep("export", "--country", "UKR", "--quiet") == (0, "", "")


def test_a_file_is_whole_or_not_there(sitrep: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "out.csv"
    assert sitrep("export", "--format", "csv", "-o", path)[:2] == (0, "")
    assert len(pd.read_csv(path)) == 2
    before = path.read_bytes()

    def breaks(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("sitrep.exporting.exports.writers.CsvExport.write", breaks)
    code, _, err = sitrep("export", "--format", "csv", "-o", path)
    assert code != 0
    assert "cannot be written (No space left on device)" in err
    assert path.read_bytes() == before
    assert not list(tmp_path.glob("*.part"))


def test_what_does_not_fit_is_counted_with_its_reason(sitrep: Run) -> None:
    err = sitrep("export", "--format", "ucdp", "--type", "ASSAULT")[2]
    assert err == "2 incidents written\n"
    assert sitrep("export", "--format", "excel")[0] == 2


def test_parquet_goes_to_a_file(sitrep: Run, tmp_path: Path) -> None:
    pytest.importorskip("pyarrow")
    path = tmp_path / "out.parquet"
    assert sitrep("export", "--format", "parquet", "-o", path)[0] == 0
    assert pd.read_parquet(path)["killed_high"].tolist() == [15.0, 14.0]
