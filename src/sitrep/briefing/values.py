"""What a brief is made of: sections of statements, each with the sentences that bear it out."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from sitrep.model import IncidentStatus


@dataclass(frozen=True, slots=True, kw_only=True)
class Footnote:
    """A report that bears out a sentence: its outlet ("" where unknown), day and sentence.

    `url` is the web address of its article, "" where it has none that a reader could follow.
    """

    number: int
    outlet: str
    published: dt.date | None
    sentence: str
    report_id: str
    article_id: str
    url: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A sentence of the brief, and the numbers of its footnotes."""

    text: str
    notes: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """What the brief says of one incident.

    `where` is the country under which it is told, "" where none is known; `outlets` and `independent` as in
    Incident.
    """

    incident_id: str
    sentences: tuple[Sentence, ...]
    status: IncidentStatus
    quad: int
    day: dt.date | None
    where: str
    outlets: int
    independent: int

    @property
    def text(self) -> str:
        """All its sentences, without footnotes."""
        return " ".join(sentence.text for sentence in self.sentences)


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """Statements under a title; `note` tells what stands beside them, "" where nothing does."""

    key: str
    title: str
    statements: tuple[Statement, ...]
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pin:
    """A place on the brief's map; `incidents` are the ids of what happened there."""

    name: str
    country: str
    lat: float
    lon: float
    precision: str
    incidents: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """How many of the brief's incidents fell on a day, by quad class (1 to 4)."""

    day: dt.date
    quads: tuple[int, int, int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """What happened from `since` to `until`, both included.

    `about` is the code of the country that it is about, "" for all, `about_name` its name. `incidents` counts
    those that the brief tells of, `told` the reports and `outlets` the outlets that tell them.
    """

    since: dt.date
    until: dt.date
    about: str
    about_name: str
    sections: tuple[Section, ...]
    footnotes: tuple[Footnote, ...]
    pins: tuple[Pin, ...]
    days: tuple[Day, ...]
    incidents: int
    told: int
    outlets: int

    @property
    def statements(self) -> tuple[Statement, ...]:
        """All statements, in the order of the brief."""
        return tuple(each for section in self.sections for each in section.statements)


class Direction(StrEnum):
    """Who does it to whom, of two parties."""

    ONE_TO_TWO = "one_to_two"
    TWO_TO_ONE = "two_to_one"
    BOTH = "both"


@dataclass(frozen=True, slots=True, kw_only=True)
class Followed:
    """What came of a demand or an agreement: `how` in words, and the later incident.

    `shared` are places and words that both have in common; not `sure` is what may be about something else.
    """

    how: str
    incident_id: str
    day: dt.date | None
    shared: tuple[str, ...] = ()
    sure: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Dealing:
    """One incident between two parties; `day` is that of publication where it is not `exact`.

    `open` is a demand of which no answer is told.
    """

    direction: Direction
    day: dt.date | None
    exact: bool
    statement: Statement
    followed: tuple[Followed, ...]
    open: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Matter:
    """Dealings of one kind, the oldest first, and where the matter stands `now`."""

    key: str
    title: str
    dealings: tuple[Dealing, ...]
    now: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PairLedger:
    """What passed between two countries: their codes and names, and the matters between them."""

    one: str
    two: str
    one_name: str
    two_name: str
    matters: tuple[Matter, ...]
    footnotes: tuple[Footnote, ...]

    @property
    def dealings(self) -> tuple[Dealing, ...]:
        """All dealings, matter by matter."""
        return tuple(each for matter in self.matters for each in matter.dealings)
