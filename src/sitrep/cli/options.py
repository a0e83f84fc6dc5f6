"""Options that several commands have, and the coder that they ask for."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from getpass import getuser
from pathlib import Path
from typing import TYPE_CHECKING

import click

from sitrep.cli.common import day

if TYPE_CHECKING:
    from sitrep.config import Settings
    from sitrep.pipeline import Sitrep
    from sitrep.pipeline.corpus import Corpus

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


db_option = click.option(
    "--db",
    envvar="SITREP_DB",
    default="sitrep.db",
    show_default=True,
    metavar="DB",
    help="The record: a file (SQLite), or an address (postgresql://...); also from SITREP_DB.",
)
by_option = click.option(
    "--by", "author", default=getuser, metavar="NAME", help="Who says so. [default: your user name]"
)
note_option = click.option("--note", default="", metavar="TEXT", help="Why; kept with the decision.")


def coder_settings(config: Path | None, folders: tuple[Path, ...]) -> Settings:
    """The settings of the file, with the folders of `--knowledge` in place of its own, where it was given."""
    from sitrep.config import KnowledgeSettings, load_settings

    settings = load_settings(config)
    if not folders:
        return settings
    return replace(settings, knowledge=KnowledgeSettings(folders=tuple(map(str, folders))))


@contextmanager
def record_of(
    db: str, *, writing: bool = False, make: bool = False, settings: Settings | None = None
) -> Iterator[Corpus]:
    """The record at `db`, closed in the end; a coder with these settings stands by."""
    from sitrep.config import load_settings
    from sitrep.pipeline.corpus import open_corpus

    coder = coder_of(settings or load_settings())
    with open_corpus(db, writing=writing, make=make, coder=coder) as corpus:
        yield corpus


def coder_of(settings: Settings) -> Sitrep:
    """A coder with the limits and the knowledge of the settings; nothing is loaded yet."""
    from sitrep.pipeline import Sitrep

    return Sitrep(limits=settings.reading, knowledge=settings.knowledge.folders)
