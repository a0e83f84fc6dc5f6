"""The tool that writes the generated parts of the pages."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import Any

import pytest


@pytest.fixture
def tool(root: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    """tools/docs.py as a module."""
    monkeypatch.syspath_prepend(str(root / "tools"))
    return import_module("docs")


@pytest.fixture
def marks(tool: Any) -> Any:
    """tools/pages/marks.py as a module."""
    return import_module("pages.marks")
