"""What articles are coded with, as a version and a digest: where both are the same, the reports are."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class CodedWith:
    """The version of sitrep, and a digest of the language model and the user's own knowledge."""

    coder: str
    settings: str


def coded_with(folders: Iterable[Path]) -> CodedWith:
    """What a coder with these folders of the user's own knowledge codes with."""
    from sitrep import __version__
    from sitrep.language.loading import model_path

    digest = hashlib.sha256()
    for path in (model_path() / "meta.json", *_files(folders)):
        if path.is_file():
            digest.update(hashlib.sha256(path.read_bytes()).digest())
    return CodedWith(coder=__version__, settings=digest.hexdigest()[:16])


def _files(folders: Iterable[Path]) -> Iterable[Path]:
    for folder in folders:
        yield from sorted(path for path in folder.rglob("*") if path.suffix in (".toml", ".csv"))
