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
    from sitrep.errors import (
        AnalysisError,
        ExtraMissingError,
        InputError,
        KnowledgeError,
        ModelMissingError,
        OverlayError,
        SettingsError,
        SitrepError,
        StoreError,
    )
    from sitrep.exporting import explanation_record, passage_record, record_of, report_schema, to_frame
    from sitrep.model import (
        Article,
        Attribution,
        Coded,
        Explanation,
        Failed,
        Figure,
        Incident,
        Judgement,
        Link,
        Located,
        Outcome,
        Party,
        Passage,
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
    from sitrep.pipeline.corpus import Added, Corpus, Held, Recoded, Relinked
    from sitrep.pipeline.corpus import open_corpus as open  # noqa: A004 - as gzip.open: read as sitrep.open

_HOMES = {
    "sitrep.errors": (
        "AnalysisError", "ExtraMissingError", "InputError", "KnowledgeError", "ModelMissingError",
        "OverlayError", "SettingsError", "SitrepError", "StoreError",
    ),
    "sitrep.exporting": ("explanation_record", "passage_record", "record_of", "report_schema", "to_frame"),
    "sitrep.model": (
        "Article", "Attribution", "Coded", "Explanation", "Failed", "Figure", "Incident", "Judgement", "Link",
        "Located", "Outcome", "Party", "Passage", "Place", "PlaceOutcome", "Report", "Skipped", "Span",
        "TextSpan", "Toponym", "When",
    ),
    "sitrep.pipeline": ("Sitrep", "load"),
    "sitrep.pipeline.corpus": ("Added", "Corpus", "Held", "Recoded", "Relinked"),
}  # fmt: skip
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names}

__all__ = [
    "Added", "AnalysisError", "Article", "Attribution", "Coded", "Corpus", "Explanation",
    "ExtraMissingError", "Failed", "Figure", "Held", "Incident", "InputError", "Judgement",
    "KnowledgeError", "Link", "Located", "ModelMissingError", "Outcome", "OverlayError", "Party", "Passage",
    "Place", "PlaceOutcome", "Recoded", "Relinked", "Report", "SettingsError", "Sitrep", "SitrepError",
    "Skipped", "Span", "StoreError", "TextSpan", "Toponym", "When", "__version__", "explanation_record",
    "load", "open", "passage_record", "record_of", "report_schema", "to_frame",
]  # fmt: skip


def __getattr__(name: str) -> Any:
    if name == "__version__":
        from importlib.metadata import version

        return version("sitrep")
    if name == "open":  # a record, by its path or address
        return import_module("sitrep.pipeline.corpus").open_corpus
    home = _HOME_OF.get(name)
    if home is None:
        raise AttributeError(f"module 'sitrep' has no attribute {name!r}")
    return getattr(import_module(home), name)


def __dir__() -> list[str]:
    return sorted(__all__)
