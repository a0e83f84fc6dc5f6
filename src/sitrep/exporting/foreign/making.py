"""Reports and incidents -> events."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sitrep.exporting.foreign.event import Estimate, Event, Reality, Side, Spot
from sitrep.exporting.foreign.given import Gathered, Given, Sourced
from sitrep.model import Figure, IncidentParty, IncidentPlace, IncidentStatus, Party, Place, Report

_REAL = {
    IncidentStatus.REPORTED: Reality.HAPPENED,
    IncidentStatus.CORROBORATED: Reality.HAPPENED,
    IncidentStatus.CLAIMED: Reality.HAPPENED,
    IncidentStatus.CONTESTED: Reality.HAPPENED,
    IncidentStatus.ANNOUNCED: Reality.COMING,
    IncidentStatus.HYPOTHETICAL: Reality.NOT,
    IncidentStatus.CALLED_OFF: Reality.NOT,
    IncidentStatus.NOT_HAPPENED: Reality.NOT,
}


def event_of(given: Given) -> Event:
    """The event that a report or an incident tells."""
    return of_incident(given) if isinstance(given, Gathered) else of_report(given)


def of_report(given: Sourced) -> Event:
    """The event as one article tells it."""
    report = given.report
    source = report.attribution
    return Event(
        id=report.id,
        incident=False,
        status=report.status,
        reality=_reality(report),
        historical=report.status == "historical",
        event_type=report.event_type,
        mode=report.mode,
        context=report.context,
        quad=report.quad,
        score=report.score,
        cameo=report.cameo,
        actors=tuple(map(_side, report.actors)),
        recipients=tuple(map(_side, report.recipients)),
        spots=(_spot(report.place),) if report.place else (),
        earliest=report.date.earliest if report.date else None,
        latest=report.date.latest if report.date else None,
        estimates=tuple(_estimates(report.figures)),
        weapons=tuple(dict.fromkeys(weapon.text.casefold() for weapon in report.weapons)),
        voices=(source.name or source.text,) if source else (),
        sentence=report.sentence.text,
        published=given.article.published,
        reports=(given,),
    )


def of_incident(given: Gathered) -> Event:
    """The event as all its reports tell it: the values that most of them agree on."""
    incident = given.incident
    words = {(p.name, p.country): p.text for item in reversed(given.reports) for p in _parties(item.report)}
    return Event(
        id=incident.id,
        incident=True,
        status=incident.status.value,
        reality=_REAL[incident.status],
        historical=incident.historical,
        event_type=incident.event_type,
        mode=incident.mode,
        context=incident.context,
        quad=incident.quad,
        score=incident.score,
        cameo=incident.cameo,
        actors=tuple(_incident_side(party, words) for party in incident.actors),
        recipients=tuple(_incident_side(party, words) for party in incident.recipients),
        spots=tuple(_incident_spot(place, given.reports) for place in incident.places),
        earliest=incident.earliest,
        latest=incident.latest,
        estimates=tuple(
            Estimate(kind=row.kind, unit=row.unit or "", low=row.low, best=row.best, high=row.high)
            for row in incident.ledger
        ),
        weapons=incident.weapons,
        voices=tuple(dict.fromkeys(voice.name for voice in incident.voices if not voice.outlet)),
        sentence=incident.title,
        published=incident.first_published,
        reports=given.reports,
    )


def _reality(report: Report) -> Reality:
    """A report that only says that somebody denies or doubts it tells nothing that happened."""
    if report.attribution is not None and report.attribution.stance != "affirms":
        return Reality.NOT
    if report.status in ("actual", "historical"):
        return Reality.HAPPENED
    return Reality.COMING if report.status == "future" else Reality.NOT


def _parties(report: Report) -> tuple[Party, ...]:
    return (*report.actors, *report.recipients)


def _side(party: Party) -> Side:
    return Side(
        name=party.name or party.text, text=party.text, country=party.country, sector=party.sector,
        actor_id=party.actor_id,
    )  # fmt: skip


def _incident_side(party: IncidentParty, words: dict[tuple[str, str], str]) -> Side:
    return Side(
        name=party.name, text=words.get((party.name, party.country), ""), country=party.country,
        sector=party.sector, actor_id=party.actor_id,
    )  # fmt: skip


def _spot(place: Place | IncidentPlace, text: str = "") -> Spot:
    return Spot(
        name=place.name or text, text=place.text if isinstance(place, Place) else text,
        country=place.country, lat=place.lat, lon=place.lon, geonames_id=place.geonames_id,
        admin1=place.admin1, precision=place.precision,
    )  # fmt: skip


def _incident_spot(place: IncidentPlace, reports: Sequence[Sourced]) -> Spot:
    """The place with the words of the first report that names it."""
    tellings = set(place.reports)
    named = (item.report.place for item in reports if item.report.id in tellings and item.report.place)
    return _spot(place, next((p.text for p in named if p.name == place.name), ""))


def _estimates(figures: Iterable[Figure]) -> Iterable[Estimate]:
    """What the figures of one kind and unit in a sentence say together.

    "Five, of them three children" and "five soldiers and three militants" are at least 5 and at most 8, the
    best estimate is the lower one. "At least 14" is 14 throughout, as nobody says more; "up to 50" has no low
    and no best one. The ledger of an incident counts alike.
    """
    kinds: dict[tuple[str, str], list[Figure]] = {}
    for figure in figures:
        kinds.setdefault((figure.kind, figure.unit or ""), []).append(figure)
    for (kind, unit), same in kinds.items():
        if kind in ("count", "other"):
            continue
        lows = [figure.low for figure in same if figure.low is not None]
        tops = [figure.high if figure.high is not None else figure.low for figure in same]
        highs = [top for top in tops if top is not None]
        low, high = max(lows, default=None), sum(highs) if highs else None
        yield Estimate(kind=kind, unit=unit, low=low, best=low, high=high)
