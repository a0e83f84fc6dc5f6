"""What the record knows of articles and reports, as values."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from sitrep.model import Article, Report


class Known(StrEnum):
    """Why an article is not added."""

    CONTENT = "content"  # the same words by the same outlet
    ADDRESS = "address"  # the same page
    ID = "id"  # the same id, with other words: not the same article
    REMOVED = "removed"  # it was taken down


class Kind(StrEnum):
    """What somebody can decide."""

    JUDGE = "judge"
    CORRECT = "correct"
    MARK_FALSE = "mark-false"
    REMOVE = "remove"


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """An article of the record: when it was added (UTC), and of which other it is a copy, "" if of none."""

    article: Article
    added: str
    copy_of: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A report of the record.

    `report` has the corrections of people, `coded` is as it was coded; both are one where there are none.
    `untrue` is true where somebody marked it false: it then tells no incident. `coder` is the version of
    sitrep that coded it, `settings` the digest of what it was coded with. `incident` is the id of the one
    that it tells, "" where it tells none.
    """

    report: Report
    coded: Report
    untrue: bool
    coder: str
    settings: str
    incident: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What somebody decided: `number` is its name, by which it is undone.

    `subject` is a report's id, of a removal the article's; `other` the second report of a judgement; `value`
    the verdict of a judgement, or what a corrected `field` is to be. Times are ISO 8601, UTC; `undone` is ""
    where the decision stands.
    """

    number: int
    kind: Kind
    subject: str
    author: str
    made: str
    note: str = ""
    other: str = ""
    field: str = ""
    value: str = ""
    undone: str = ""
    undone_by: str = ""
    undone_note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Near:
    """A circle on the globe: decimal degrees (WGS 84) and kilometres."""

    lat: float
    lon: float
    km: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which incidents are asked for; what is left empty does not narrow the choice.

    `since` and `until` are the days between which it may have been, or, where no report tells a day, was
    first published; both are included. `country` is ISO 3166-1 alpha-3 of a party or a place, `actor` the
    id or a part of the name of a party.
    """

    since: dt.date | None = None
    until: dt.date | None = None
    country: str = ""
    actor: str = ""
    event_type: str = ""
    status: str = ""
    disputed: bool | None = None
    near: Near | None = None
    limit: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """An article that has the words looked for; in `snippet` they stand in «marks»."""

    article: Article
    snippet: str
    incidents: tuple[str, ...]
