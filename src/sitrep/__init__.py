"""sitrep: conflict and diplomacy reporting, coded into events one can check.

    >>> import sitrep
    >>> coder = sitrep.load()
    >>> for report in coder.read("article.html"):
    ...     print(report.event_type, report.status, report.sentence.text)

The public names are fetched when they are first used, so that `import sitrep` costs nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sitrep.errors import InputError, KnowledgeError, ModelMissingError, SettingsError, SitrepError
    from sitrep.exporting import record_of
    from sitrep.model import (
        Article,
        Attribution,
        Coded,
        Failed,
        Figure,
        Located,
        Outcome,
        Party,
        Place,
        PlaceOutcome,
        Report,
        Skipped,
        Span,
        TextSpan,
        Toponym,
        When,
    )
    from sitrep.pipeline import Sitrep, load

_HOMES = {
    "sitrep.errors": ("InputError", "KnowledgeError", "ModelMissingError", "SettingsError", "SitrepError"),
    "sitrep.exporting": ("record_of",),
    "sitrep.model": (
        "Article", "Attribution", "Coded", "Failed", "Figure", "Located", "Outcome", "Party", "Place",
        "PlaceOutcome", "Report", "Skipped", "Span", "TextSpan", "Toponym", "When",
    ),
    "sitrep.pipeline": ("Sitrep", "load"),
}  # fmt: skip
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names}

__all__ = [
    "Article", "Attribution", "Coded", "Failed", "Figure", "InputError", "KnowledgeError", "Located",
    "ModelMissingError", "Outcome", "Party", "Place", "PlaceOutcome", "Report", "SettingsError", "Sitrep",
    "SitrepError", "Skipped", "Span", "TextSpan", "Toponym", "When", "__version__", "load", "record_of",
]  # fmt: skip


def __getattr__(name: str) -> Any:
    if name == "__version__":
        from importlib.metadata import version

        return version("sitrep")
    home = _HOME_OF.get(name)
    if home is None:
        raise AttributeError(f"module 'sitrep' has no attribute {name!r}")
    return getattr(import_module(home), name)


def __dir__() -> list[str]:
    return sorted(__all__)
