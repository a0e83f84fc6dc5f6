"""Options that several commands have."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from sitrep.config import Settings

knowledge_option = click.option(
    "--knowledge",
    type=click.Path(path_type=Path),
    metavar="DIR",
    multiple=True,
    help="Folder of your own frames, actors, places and spellings; may be given several times.",
)
"""`--knowledge DIR`, for commands that code texts; passes `knowledge`, a tuple of paths."""


def with_knowledge(settings: Settings, folders: tuple[Path, ...]) -> Settings:
    """The settings with the folders of the flag in place of theirs, where the flag was given."""
    from sitrep.config import KnowledgeSettings

    if not folders:
        return settings
    return replace(settings, knowledge=KnowledgeSettings(folders=tuple(map(str, folders))))
