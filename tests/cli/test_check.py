"""`sitrep check`, and `sitrep read --knowledge`, as a person calls them."""

from __future__ import annotations

from pathlib import Path

import pytest

from sitrep.cli.app import run

GROUPS = "name,country,sector\n"


def _folder(folder: Path, **files: str) -> Path:
    for name, text in files.items():
        path = folder / name.replace("__", "/").replace("_csv", ".csv")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return folder


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """A folder with one group in it."""
    return _folder(tmp_path / "own", actors__groups_csv=GROUPS + "Glorf Front,SDN,REB\n")


@pytest.fixture
def bad(tmp_path: Path) -> Path:
    """A folder with two faults and a clash."""
    places = "name,country,kind,lat,lon\nA,SDN,city,200,3\nB,SDN,town,2,3\n"
    return _folder(tmp_path / "bad", places_csv=places, actors__groups_csv=GROUPS + "Hamas,SDN,REB\n")


def test_a_good_folder_is_well(own: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", str(own)]) == 0
    assert capsys.readouterr().out == f"{own}: 1 actor\nall is well\n"


def test_faults_are_told_line_by_line_before_warnings(bad: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", str(bad)]) == 2
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == f"{bad}/places.csv:2: error: lat 200 is not between -90 and 90"
    assert lines[1].startswith(f"{bad}/places.csv:3: error: kind 'town' is unknown; known are city")
    assert lines[2].startswith(
        f"{bad}/actors/groups.csv:2: warning: 'Hamas' means 'Hamas' (REB, PSE, id hamas)"
    )
    assert lines[3:] == [f"{bad}: 1 actor", "2 errors, 1 warning"]


def test_quiet_tells_errors_only(bad: Path, own: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", "--quiet", str(bad), str(own)]) == 2
    assert capsys.readouterr().out.count("\n") == 2
    assert run(["check", "-q", str(own)]) == 0
    assert capsys.readouterr().out == ""


def test_a_file_that_is_not_there_is_told(own: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", "--only", "asault.toml", str(own)]) == 2
    assert "no lexicon file with examples is called asault.toml" in capsys.readouterr().err


def test_read_with_a_faulty_folder_ends_in_one_line(
    bad: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.txt").write_text("Rebels attacked the town of Goma on Friday, officials said.", "utf-8")
    assert run(["read", "--knowledge", str(bad), str(tmp_path / "a.txt")]) == 2
    shown = capsys.readouterr()
    assert shown.out == ""
    assert shown.err.count("\n") == 1
    assert shown.err.startswith(f"sitrep: {bad}/places.csv:2: lat 200 ")


def test_read_uses_the_flag_then_the_settings(
    own: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    asked: list[tuple[str, ...]] = []

    class Double:
        def __init__(self, *, limits: object, knowledge: tuple[str, ...]) -> None:
            asked.append(knowledge)

        def outcomes(self, sources: object, **_: object) -> list[object]:
            return []

    monkeypatch.setattr("sitrep.pipeline.Sitrep", Double)
    settings = tmp_path / "s.toml"
    settings.write_text('[knowledge]\nfolders = ["own"]\n', "utf-8")
    for arguments in (
        ["--config", str(settings)],
        ["--config", str(settings), "--knowledge", "x", "--knowledge", "y"],
        [],
    ):
        assert run(["read", *arguments, "a.txt"]) == 0
    assert asked == [(str(own),), ("x", "y"), ()]
