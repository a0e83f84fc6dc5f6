"""Folders of knowledge, written file by file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

Write = Callable[..., Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Writes files, given as name=text with "/" in the names, into a folder; gives the folder."""

    def write(files: dict[str, str | bytes], folder: str = "own") -> Path:
        for name, text in files.items():
            path = tmp_path / folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text.encode() if isinstance(text, str) else text)
        (tmp_path / folder).mkdir(exist_ok=True)
        return tmp_path / folder

    return write
