"""What became of one input: every article that entered has exactly one outcome."""

from __future__ import annotations

from dataclasses import dataclass

from sitrep.model.article import Article
from sitrep.model.report import Report
from sitrep.model.toponym import Toponym


@dataclass(frozen=True, slots=True, kw_only=True)
class Coded:
    """The article was read and coded; `reports` may be empty."""

    origin: str
    article: Article
    reports: tuple[Report, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Located:
    """The article was read and its place names resolved; `toponyms` are in text order and may be empty."""

    origin: str
    article: Article
    toponyms: tuple[Toponym, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Skipped:
    """The input was set aside on purpose, e.g. an article in another language."""

    origin: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Failed:
    """The input could not be handled at `stage` (reading, language, coding, resolving)."""

    origin: str
    stage: str
    error: str


Outcome = Coded | Skipped | Failed
PlaceOutcome = Located | Skipped | Failed
