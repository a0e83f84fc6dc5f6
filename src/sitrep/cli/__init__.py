"""The `sitrep` command."""

from sitrep.cli.app import main

__all__ = ["main"]
