import json
import subprocess
import sys

import sitrep


def test_the_command_prints_the_published_schema() -> None:
    command = [sys.executable, "-m", "sitrep", "schema"]
    done = subprocess.run(command, capture_output=True, check=True)
    assert json.loads(done.stdout) == sitrep.report_schema()
    assert done.stdout.endswith(b"}\n")
    assert done.stderr == b""


def test_it_takes_no_arguments() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "sitrep", "schema", "report"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 2
    assert "Got unexpected extra argument" in done.stderr
