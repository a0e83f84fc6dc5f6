"""Where the data is."""

from __future__ import annotations

import os
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def data() -> Path:
    """The folder with language/, ner/ and news/: `data` under SITREP_DATA, which is ../shared by default."""
    return Path(os.environ.get("SITREP_DATA", ROOT.parent / "shared")) / "data"
