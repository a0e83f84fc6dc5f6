"""Additions that are killed, and two at once: every article is in the record whole, or not at all."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

TIMES = 30


def run(root: Path, *arguments: object) -> str:
    """What the script prints; its own errors where it fails."""
    env = {
        **os.environ,
        "PYTHONPATH": os.pathsep.join((str(root), str(root / "src"))),
        "OPENBLAS_NUM_THREADS": "1",
    }
    command = [sys.executable, "-m", "tests.support.adders", *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=env, cwd=root)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_killed_at_random_moments(root: Path, tmp_path: Path) -> None:
    had = [int(line) for line in run(root, "killed", tmp_path, TIMES).splitlines()]
    assert len(had) == TIMES
    assert any(0 < count < 12 for count in had)  # some were killed on the way


def test_coding_again_goes_on_where_it_was_killed(root: Path, tmp_path: Path) -> None:
    done = [int(line) for line in run(root, "recoded", tmp_path, TIMES // 3).splitlines()]
    assert len(done) == TIMES // 3
    assert any(0 < count < 12 for count in done)


@pytest.mark.parametrize("_", range(3))
def test_two_at_once_lose_nothing(root: Path, url: str, _: int) -> None:
    assert run(root, "two", url) == "nothing lost\n"
