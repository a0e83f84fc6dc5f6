"""Options that several commands have, and the coder that they ask for."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from sitrep.cli.common import day

if TYPE_CHECKING:
    from sitrep.config import Settings
    from sitrep.pipeline import Sitrep

knowledge_option = click.option(
    "--knowledge",
    type=click.Path(path_type=Path),
    metavar="DIR",
    multiple=True,
    help="Folder of your own frames, actors, places and spellings; may be given several times.",
)
"""`--knowledge DIR`, for commands that code texts; passes `knowledge`, a tuple of paths."""


published_option = click.option(
    "--published",
    callback=day,
    metavar="DATE",
    help="Publication date of articles that state none, as YYYY-MM-DD.",
)
source_option = click.option(
    "--source", "source_name", default="", help="Name of the source of articles that state none."
)
config_option = click.option("--config", type=click.Path(path_type=Path), help="Settings file (TOML).")


def coder_settings(config: Path | None, folders: tuple[Path, ...]) -> Settings:
    """The settings of the file, with the folders of `--knowledge` in place of its own, where it was given."""
    from sitrep.config import KnowledgeSettings, load_settings

    settings = load_settings(config)
    if not folders:
        return settings
    return replace(settings, knowledge=KnowledgeSettings(folders=tuple(map(str, folders))))


def coder_of(settings: Settings) -> Sitrep:
    """A coder with the limits and the knowledge of the settings; nothing is loaded yet."""
    from sitrep.pipeline import Sitrep

    return Sitrep(limits=settings.reading, knowledge=settings.knowledge.folders)
