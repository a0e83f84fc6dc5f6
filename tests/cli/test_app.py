import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from sitrep.cli.app import COMMANDS, run
from sitrep.cli.tally import Tally
from sitrep.model import Failed, Skipped


def test_version_is_the_one_in_pyproject(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    version = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))["project"]["version"]
    assert run(["--version"]) == 0
    assert capsys.readouterr().out == f"sitrep {version}\n"


@pytest.mark.parametrize("command", COMMANDS)
def test_help_of_each_command(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--help"]) == 0
    assert " ".join(f"{command} {COMMANDS[command]}".split()) in " ".join(capsys.readouterr().out.split())
    assert run([command, "--help"]) == 0
    assert f"Usage: sitrep {command} " in capsys.readouterr().out


@pytest.mark.parametrize(
    "arguments", [["--help"], ["read", "--help"], ["check", "--help"], ["explain", "--help"], ["--version"]]
)
def test_help_loads_nothing_heavy(arguments: list[str]) -> None:
    program = (
        "import sys\nfrom sitrep.cli.app import run\n"
        f"run({arguments!r})\n"
        "heavy = {'spacy', 'numpy', 'rich', 'lxml', 'trafilatura', 'pycountry', 'babel'} & set(sys.modules)\n"
        "sys.exit(str(heavy) if heavy else 0)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_a_reader_that_goes_away_is_no_error() -> None:
    program = (
        "import sys\nfrom sitrep.cli import app\n"
        "@app.app.command('flood')\n"
        "def flood():\n    [print('x' * 100) for _ in range(100_000)]\n"
        "app.COMMANDS['flood'] = ''\n"
        "app.Lazy.get_command = lambda self, ctx, name: flood\n"
        "app.main(['flood'])"
    )
    process = subprocess.Popen(
        [sys.executable, "-c", program], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert process.stdout
    assert process.stderr
    process.stdout.readline()
    process.stdout.close()
    error = process.stderr.read()
    process.stderr.close()
    assert process.wait(timeout=30) == 141
    assert error == b""


def test_summary_counts_and_gives_reasons() -> None:
    tally = Tally(articles=1200, reports=1)
    assert tally.summary() == "1,200 articles, 1 report"
    for reason in ("language: es", "language: es", "language: ru"):
        tally = tally.plus(Skipped(origin="x", reason=reason))
    tally = tally.plus(Failed(origin="x", stage="reading", error="e"))
    assert tally.summary() == "1,200 articles, 1 report, 3 skipped (language: es ×2, language: ru), 1 failed"
