import io
import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from sitrep.cli.app import run
from sitrep.errors import ModelMissingError
from sitrep.pipeline import PlaceRooms, api

PROSE = "Rebels shelled the port of Aden on Friday, killing at least 14 people, officials said."
SPANISH = (
    "El gobierno anunció que las conversaciones de paz con la guerrilla se reanudarán en los próximos días."
)

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def sitrep(
    monkeypatch: pytest.MonkeyPatch, place_rooms: PlaceRooms, capsys: pytest.CaptureFixture[str]
) -> Run:
    """Runs the command with doubles for rooms; gives exit code, output, errors."""
    monkeypatch.setattr(api, "load_place_rooms", lambda *, given: place_rooms)
    monkeypatch.setenv("COLUMNS", "80")

    def command(*arguments: object) -> tuple[int, str, str]:
        code = run(["places", *(str(argument) for argument in arguments)])
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    return command


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "a.txt"
    path.write_text(f"Port shelled\n\n{PROSE}", "utf-8")
    return path


@pytest.fixture
def marked(tmp_path: Path) -> Path:
    """Three documents: one with marked names, one with none, one that marks nothing."""
    path = tmp_path / "marked.jsonl"
    documents = [
        {"id": "d1", "text": PROSE, "toponyms": [{"start": 27, "end": 31, "phrase": "Aden"}]},
        {"id": "d2", "text": PROSE, "toponyms": []},
        {"id": "d3", "text": PROSE},
    ]
    path.write_text("\n".join(map(json.dumps, documents)), "utf-8")
    return path


def test_the_table_is_the_default(sitrep: Run, file: Path) -> None:
    code, out, err = sitrep(file)
    assert (code, err) == (0, "1 article, 1 place name\n")
    assert out.startswith("Port shelled ─")
    assert " ".join(out.splitlines()[2].split()) == "● Aden Aden, YEM city 12.78N 45.04E prominent"


def test_json_lines_have_a_document_each(sitrep: Run, file: Path, marked: Path) -> None:
    code, out, err = sitrep("-f", "jsonl", file, marked)
    assert (code, err) == (0, "4 articles, 4 place names\n")
    documents = [json.loads(line) for line in out.splitlines()]
    assert [document["id"] for document in documents[1:]] == ["d1", "d2", "d3"]
    (aden,) = documents[1]["toponyms"]
    assert (aden["start"], aden["end"], aden["text"], aden["country"]) == (27, 31, "Aden", "YEM")


def test_geojson(sitrep: Run, file: Path) -> None:
    code, out, _ = sitrep("--format", "geojson", "-q", file)
    collection = json.loads(out)
    assert (code, collection["type"]) == (0, "FeatureCollection")
    assert collection["features"][0]["geometry"]["coordinates"] == pytest.approx([45.04, 12.78], abs=0.05)


def test_given_names_are_resolved_and_documents_without_any_are_named(sitrep: Run, marked: Path) -> None:
    code, out, err = sitrep("--given", "-f", "jsonl", marked)
    assert code == 0
    documents = [json.loads(line) for line in out.splitlines()]
    assert [(document["id"], len(document["toponyms"])) for document in documents] == [("d1", 1), ("d2", 0)]
    assert err.splitlines() == [
        f"sitrep: {marked}:3: skipped (no toponyms given)",
        "2 articles, 1 place name, 1 skipped (no toponyms given)",
    ]


def test_the_outlet_speaks(sitrep: Run, tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    document = {"id": "d", "text": "The council of Salem met on Monday.", "toponyms": [[15, 20]]}

    def region(url: str, *arguments: object) -> str:
        path.write_text(json.dumps({**document, "url": url}), "utf-8")
        _, out, _ = sitrep("--given", "-q", "-f", "jsonl", *arguments, path)
        return str(json.loads(out)["toponyms"][0]["admin1"])

    assert region("") == "Tamil Nadu"
    assert region("https://www.massachusettsnews.example/a") == "Massachusetts"
    assert region("", "--source", "Massachusetts Chronicle") == "Massachusetts"


def test_bad_inputs_are_named_the_others_read_and_the_code_is_2(
    sitrep: Run, file: Path, tmp_path: Path
) -> None:
    spanish = tmp_path / "es.txt"
    spanish.write_text(SPANISH, "utf-8")
    broken = tmp_path / "b.jsonl"
    broken.write_text('{"text": "x", "toponyms": [[5, 9]]}\n{"text": 7}\n', "utf-8")
    code, out, err = sitrep("-f", "jsonl", tmp_path / "none.txt", broken, spanish, file)
    assert code == 2
    assert len(out.splitlines()) == 1
    assert err.splitlines() == [
        f"sitrep: {tmp_path / 'none.txt'}: no such file",
        f"sitrep: {broken}:1: 'toponyms': [5, 9] is not a range of the text",
        f"sitrep: {broken}:2: the article 'text' must be a string, not a number",
        f"sitrep: {spanish}: skipped (language: es)",
        "1 article, 1 place name, 1 skipped (language: es), 3 failed",
    ]


def test_an_error_in_a_stage_is_one_line(sitrep: Run, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("BREAK recognising", "utf-8")
    code, out, err = sitrep("-f", "geojson", path)
    assert code == 2
    assert json.loads(out)["features"] == []
    assert err.startswith(f"sitrep: {path}: recognising failed (RuntimeError: broke)\n")


def test_standard_input(sitrep: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(PROSE.encode())))
    code, _, err = sitrep("-")
    assert (code, err) == (0, "1 article, 1 place name\n")


def test_settings_give_the_format_where_places_have_it(sitrep: Run, file: Path, tmp_path: Path) -> None:
    config = tmp_path / "s.toml"
    config.write_text('[output]\nformat = "jsonl"\n', "utf-8")
    assert sitrep("--config", config, file)[1].startswith('{"id": ')
    config.write_text('[output]\nformat = "csv"\n', "utf-8")
    assert sitrep("--config", config, file)[1].startswith("Port shelled")


@pytest.mark.parametrize(
    ("arguments", "named"),
    [([], "SOURCE"), (["--format", "csv", "a"], "'csv' is not one of"), (["--nothing", "a"], "--nothing")],
)
def test_wrong_calls_end_in_a_hint(sitrep: Run, arguments: list[str], named: str) -> None:
    code, out, err = sitrep(*arguments)
    assert (code, out) == (2, "")
    assert named in err
    assert "Traceback" not in err


def test_a_missing_model_is_one_line(sitrep: Run, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(*, given: bool) -> None:
        raise ModelMissingError("no language model in /x")

    monkeypatch.setattr(api, "load_place_rooms", missing)
    assert sitrep(file) == (1, "", "sitrep: no language model in /x\n")
