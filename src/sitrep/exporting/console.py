"""A console on a stream, of the house's width and manners."""

from __future__ import annotations

import os
import re
import shutil
from typing import TextIO

from rich.console import Console

NARROWEST, WIDEST = 60, 200
BLANKS = re.compile(r" +$", re.MULTILINE)
"""Blanks that end a line, which are not printed."""


def console_for(stream: TextIO, width: int | None = None) -> Console:
    """A console of 60 to 200 columns; no colours where the stream is no terminal or NO_COLOR is set."""
    width = width or shutil.get_terminal_size((100, 24)).columns
    return Console(
        file=stream,
        width=min(max(width, NARROWEST), WIDEST),
        no_color=True if os.environ.get("NO_COLOR") else None,
        highlight=False,
        markup=False,
        emoji=False,
        legacy_windows=False,
    )
