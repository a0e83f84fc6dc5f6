"""What happened, as all its reports tell it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from sitrep.model.ledger import FigureLedger
from sitrep.model.report import Stance


class IncidentStatus(StrEnum):
    """How far an incident is established."""

    REPORTED = "reported"  # by one outlet, in its own voice
    CORROBORATED = "corroborated"  # by outlets that are independent of one another
    CLAIMED = "claimed"  # on the word of one side only: a country, or a group that is a party
    CONTESTED = "contested"  # affirmed by some and denied or doubted by others
    ANNOUNCED = "announced"  # is to happen
    HYPOTHETICAL = "hypothetical"  # is only thought of, wished or offered
    CALLED_OFF = "called_off"  # was announced and will not happen, or did not
    NOT_HAPPENED = "did_not_happen"  # is told only to say that it did not happen


@dataclass(frozen=True, slots=True, kw_only=True)
class IncidentParty:
    """A party as its reports name it: name, country, sector and list entry as in Party.

    `reports` are the ids of those that name it in this role.
    """

    name: str
    country: str
    sector: str
    actor_id: str
    reports: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class IncidentPlace:
    """A place as its reports name it; coordinates and the rest as in Place, None where it is not resolved."""

    name: str
    country: str
    lat: float | None
    lon: float | None
    geonames_id: int | None
    admin1: str
    precision: str
    reports: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """Who vouches for an incident or speaks against it: a named source, or an outlet in its own voice.

    `country` is "" where unknown and for an outlet; `outlet` tells the two apart.
    """

    name: str
    country: str
    stance: Stance
    outlet: bool
    reports: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """One of the things said about a disputed field, and the reports that say it."""

    value: str
    said_by: tuple[str, ...]
    reports: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Dispute:
    """A field on which the reports contradict one another.

    `field` is "happened", "actors", or "figures." and the kind of figure: "figures.killed".
    """

    field: str
    versions: tuple[Version, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """A number of such incidents that a report gives ("their sixth call this year"), against the record.

    `told` is the number, `since` the first day of the period that the text means where it says so. `held`
    are the ids of the incidents of that kind that the record holds, this one included, oldest first, `days`
    the day of each, None where it is not told.
    """

    report_id: str
    told: int
    text: str
    since: dt.date | None
    held: tuple[str, ...]
    days: tuple[dt.date | None, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Incident:
    """One incident, derived from its reports: it can be made again from them at any time.

    `event_type`, `mode`, `context`, `quad`, `score` and `cameo` as in Report. `places` has the most exact
    place first, `earliest` and `latest` are days, None where no report tells them. `outlets` are all that
    tell it, `independent` the number of articles that are no copies of one another and come from different
    outlets, `copies` the number of articles that are copies. `title` is the sentence that tells it best.
    `first_published` and `last_published` are of its articles.
    """

    id: str
    event_type: str
    mode: tuple[str, ...]
    context: tuple[str, ...]
    quad: int
    score: float
    cameo: str
    status: IncidentStatus
    historical: bool
    actors: tuple[IncidentParty, ...]
    recipients: tuple[IncidentParty, ...]
    places: tuple[IncidentPlace, ...]
    earliest: dt.date | None
    latest: dt.date | None
    weapons: tuple[str, ...]
    ledger: tuple[FigureLedger, ...]
    voices: tuple[Voice, ...]
    disputes: tuple[Dispute, ...]
    title: str
    title_report: str
    reports: tuple[str, ...]
    articles: tuple[str, ...]
    outlets: tuple[str, ...]
    independent: int
    copies: int
    first_published: dt.date | None
    last_published: dt.date | None

    @property
    def place(self) -> IncidentPlace | None:
        """The most exact place, None where no report tells one."""
        return self.places[0] if self.places else None
