import io
import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from sitrep.cli.app import run
from sitrep.errors import ModelMissingError
from sitrep.pipeline import Rooms, api

PROSE = "Rebels shelled the port of Aden on Friday, killing at least 14 people, officials said."
SPANISH = (
    "El gobierno anunció que las conversaciones de paz con la guerrilla se reanudarán en los próximos días."
)

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def sitrep(monkeypatch: pytest.MonkeyPatch, rooms: Rooms, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs the command with doubles for rooms; gives exit code, output, errors."""
    monkeypatch.setattr(api, "load_rooms", lambda: rooms)
    monkeypatch.setenv("COLUMNS", "80")

    def command(*arguments: object) -> tuple[int, str, str]:
        code = run([str(argument) for argument in arguments])
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    return command


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "a.txt"
    path.write_text(f"Port shelled\n\n{PROSE}", "utf-8")
    return path


def test_the_table_is_the_default(sitrep: Run, file: Path) -> None:
    code, out, err = sitrep("read", file)
    assert code == 0
    assert out.startswith("Port shelled ─")
    assert "● actual  ASSAULT heavy-weapons · Aden, YEM · 6 Mar 2026" in out
    assert err == "1 article, 1 report\n"


@pytest.mark.parametrize(
    ("name", "first"), [("jsonl", '{"report_id": "r1"'), ("json", "[\n{"), ("csv", "report_id,")]
)
def test_other_formats(sitrep: Run, file: Path, name: str, first: str) -> None:
    code, out, _ = sitrep("read", "--format", name, file)
    assert code == 0
    assert out.startswith(first)


def test_a_page_on_standard_output(sitrep: Run, file: Path) -> None:
    code, out, err = sitrep("read", "--format", "html", file)
    assert (code, err) == (0, "1 article, 1 report\n")
    assert out.startswith("<!DOCTYPE html>")
    assert "<title>Port shelled · sitrep</title>" in out


def test_pages_in_a_folder(sitrep: Run, file: Path, tmp_path: Path) -> None:
    pages = tmp_path / "pages"
    assert sitrep("read", "-f", "html", "--output", pages, file, file)[:2] == (0, "")
    assert len(list(pages.glob("port-shelled-*.html"))) == 2
    assert (pages / "index.html").is_file()


def test_a_folder_is_for_pages_and_must_be_one(sitrep: Run, file: Path, tmp_path: Path) -> None:
    code, out, err = sitrep("read", "-f", "csv", "--output", tmp_path / "pages", file)
    assert (code, out) == (2, "")
    assert "--output goes with --format html" in err
    assert not (tmp_path / "pages").exists()
    code, _, err = sitrep("read", "-f", "html", "--output", file, file)
    assert code == 2
    assert "is a file" in err
    code, out, err = sitrep("read", "-f", "html", "--output", file / "pages", file)
    assert (code, out) == (1, "")
    assert err == f"sitrep: {file / 'pages'}: cannot be made (Not a directory)\n"


def test_date_and_source(sitrep: Run, file: Path) -> None:
    _, out, _ = sitrep("read", "-f", "jsonl", "--published", "2026-03-07", "--source", "Wire", file)
    assert json.loads(out)["article"] == {
        "source": "Wire", "url": "", "title": "Port shelled", "published": "2026-03-07",
    }  # fmt: skip


def test_bad_inputs_are_named_the_others_read_and_the_code_is_2(
    sitrep: Run, file: Path, tmp_path: Path
) -> None:
    binary = tmp_path / "b.bin"
    binary.write_bytes(b"\x00" * 99)
    spanish = tmp_path / "es.txt"
    spanish.write_text(SPANISH, "utf-8")
    code, out, err = sitrep("read", "-f", "jsonl", tmp_path / "none.txt", binary, spanish, file)
    assert code == 2
    assert len(out.splitlines()) == 1
    assert err.splitlines() == [
        f"sitrep: {tmp_path / 'none.txt'}: no such file",
        f"sitrep: {binary}: binary data, not text, HTML or JSON",
        f"sitrep: {spanish}: skipped (language: es)",
        "1 article, 1 report, 1 skipped (language: es), 2 failed",
    ]


def test_a_skipped_article_is_no_failure(sitrep: Run, tmp_path: Path) -> None:
    spanish = tmp_path / "es.txt"
    spanish.write_text(SPANISH, "utf-8")
    assert sitrep("read", "-f", "json", spanish)[:2] == (0, "[]\n")


def test_an_error_in_a_stage_is_one_line(sitrep: Run, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("BREAK coding", "utf-8")
    code, out, err = sitrep("read", path)
    assert (code, out) == (2, "")
    assert err.startswith(f"sitrep: {path}: coding failed (RuntimeError: coding broke on this article)\n")


def test_quiet_leaves_only_errors(sitrep: Run, file: Path, tmp_path: Path) -> None:
    assert sitrep("read", "-q", "-f", "jsonl", file)[2] == ""
    assert (
        sitrep("read", "-q", "-f", "jsonl", file, tmp_path / "x")[2]
        == f"sitrep: {tmp_path / 'x'}: no such file\n"
    )


def test_standard_input(sitrep: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(PROSE.encode())))
    code, _, err = sitrep("read", "-")
    assert (code, err) == (0, "1 article, 1 report\n")


def test_settings_give_the_format(
    sitrep: Run, file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    config = tmp_path / "s.toml"
    config.write_text('[output]\nformat = "csv"\n', "utf-8")
    assert sitrep("read", "--config", config, file)[1].startswith("report_id,")
    assert sitrep("read", "--config", config, "-f", "json", file)[1].startswith("[")
    monkeypatch.setenv("SITREP_OUTPUT_FORMAT", "yaml")
    code, _, err = sitrep("read", file)
    assert code == 2
    assert "unknown format 'yaml'" in err


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        (["read"], "SOURCE"),
        (["read", "--format", "xml", "a"], "'xml' is not one of"),
        (["read", "--published", "2025-02-30", "a"], "no such day"),
        (["read", "--published", "04/07/2025", "a"], "write it as YYYY-MM-DD"),
        (["read", "--nothing", "a"], "--nothing"),
        (["write"], "write"),
    ],
)
def test_wrong_calls_end_in_a_hint(sitrep: Run, arguments: list[str], named: str) -> None:
    code, out, err = sitrep(*arguments)
    assert (code, out) == (2, "")
    assert named in err
    assert "Traceback" not in err


def test_a_missing_model_or_settings_file_is_one_line(
    sitrep: Run, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing() -> None:
        raise ModelMissingError("no language model in /x")

    assert sitrep("read", "--config", "/no/such.toml", file)[0] == 2
    monkeypatch.setattr(api, "load_rooms", missing)
    assert sitrep("read", file) == (1, "", "sitrep: no language model in /x\n")


def test_an_interrupt_is_quiet(sitrep: Run, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt() -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(api, "load_rooms", interrupt)
    assert sitrep("read", file) == (130, "", "")
