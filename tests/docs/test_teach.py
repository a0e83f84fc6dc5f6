"""The tutorial, step by step as a reader does it: its files are written, its commands run, their output compared.

`pytest tests/docs/test_teach.py --update-golden` writes into the page what the commands print today.
"""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from sitrep.cli.app import run
from sitrep.language.loading import PACKAGED, model_path

PAGE = Path(__file__).resolve().parents[2] / "docs" / "tutorial" / "teach.md"
BLOCK = re.compile(r"(?:^`([^`\n]+)`\n\n)?^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
WIDTH = "88"


@dataclass(frozen=True)
class Step:
    """A fenced block: its language, the file it is to be written to, its text."""

    language: str
    file: str
    text: str
    start: int
    end: int


def steps(page: str) -> list[Step]:
    """All fenced blocks of the page."""
    return [
        Step(found[2], found[1] or "", found[3], found.start(3), found.end(3))
        for found in BLOCK.finditer(page)
    ]


def commands(text: str) -> Iterator[str]:
    """The commands of a console block."""
    return (line.removeprefix("$ ") for line in text.splitlines() if line.startswith("$ "))


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder to work in, with a terminal of the page's width."""
    if model_path() != PACKAGED or not (PACKAGED / "meta.json").is_file():
        pytest.skip("the page shows what the packaged pipeline says")
    for name in ("SITREP_CONFIG", "SITREP_KNOWLEDGE_FOLDERS"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("COLUMNS", WIDTH)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def printed(command: str, capfd: pytest.CaptureFixture[str]) -> str:
    """What a command of the page prints: standard output, then standard error."""
    program, *arguments = shlex.split(command)
    assert program == "sitrep", f"the page may only run sitrep, not {command}"
    run(arguments)
    shown = capfd.readouterr()
    return shown.out + shown.err


def test_the_tutorial_runs_as_shown(
    folder: Path, capfd: pytest.CaptureFixture[str], update_golden: bool
) -> None:
    page = PAGE.read_text("utf-8")
    now, last, program = [], 0, ""
    for step in steps(page):
        text = step.text
        if step.file:
            path = folder / step.file
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")
        elif step.language == "console":
            text = "".join(f"$ {command}\n{printed(command, capfd)}" for command in commands(text))
        elif step.language == "python":
            program = text
        elif program:
            exec(compile(program, str(PAGE), "exec"), {})  # noqa: S102 - the page's own example
            text, program = capfd.readouterr().out, ""
        now += [page[last : step.start], text]
        last = step.end
    shown = "".join([*now, page[last:]])
    if update_golden:
        PAGE.write_text(shown, "utf-8")
    assert page == shown or update_golden


def test_the_page_has_steps_that_can_fail() -> None:
    found = steps(PAGE.read_text("utf-8"))
    assert len({step.file for step in found if step.file}) >= 8
    outputs = [step.text for step in found if step.language == "console"]
    assert sum(text.count("$ sitrep check") for text in outputs) >= 6
    assert any(": error: " in text for text in outputs)
    assert any("all is well" in text for text in outputs)
    assert all(text.count("\n") > 1 for text in outputs)
