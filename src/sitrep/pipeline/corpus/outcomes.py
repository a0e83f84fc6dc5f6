"""What became of articles that were to be added or coded again."""

from __future__ import annotations

from dataclasses import dataclass

from sitrep.model import Failed, Skipped
from sitrep.storing.known import Known


@dataclass(frozen=True, slots=True, kw_only=True)
class Added:
    """The article is in the record, with so many reports; `copy_of` is the article of which it is a copy."""

    origin: str
    article_id: str
    reports: int
    copy_of: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """The article was in the record before, or was taken down from it."""

    origin: str
    why: Known


@dataclass(frozen=True, slots=True, kw_only=True)
class Recoded:
    """An article coded again: the ids of reports that are new, that are gone, and that say something else.

    `changed` has, for each report that changed, the fields in which it did.
    """

    article_id: str
    new: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()
    changed: tuple[tuple[str, tuple[str, ...]], ...] = ()
    reports: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Relinked:
    """All reports linked again: how many of each there are now, and the ids of incidents that it touched.

    `new` and `gone` are ids of incidents that were not there before, and are no more; `changed` those that
    have other reports, or that the same reports now come to something else.
    """

    reports: int
    links: int
    incidents: int
    new: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()


AddOutcome = Added | Held | Skipped | Failed
RecodeOutcome = Recoded | Skipped | Failed
