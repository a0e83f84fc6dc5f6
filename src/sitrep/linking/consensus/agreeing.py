"""One incident from its reports: for each field what most independent articles say."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sitrep.errors import SitrepError
from sitrep.linking.consensus.disputes import disputes
from sitrep.linking.consensus.ledger import ledgers
from sitrep.linking.consensus.parties import sides
from sitrep.linking.consensus.setting import days, places
from sitrep.linking.consensus.voices import independent, status, voices
from sitrep.linking.consensus.votes import ids, in_order, votes
from sitrep.model import Incident, Report, Told

_SHARE = 3  # a mode stands where one article of three that tell one has it


def consensus(incident_id: str, tolds: Iterable[Told]) -> Incident:
    """What the reports come to. They are taken in the order of publication, whatever order they come in.

    Raises SitrepError where there is none.
    """
    told = in_order(tolds)
    if not told:
        raise SitrepError(f"incident {incident_id}: it has no reports; an incident is made of one at least")
    types = votes((t.report.event_type, t) for t in told)
    event_type = min(types, key=lambda name: (-types.origins(name), -len(types[name]), name))
    typed = types[event_type]
    mode = _common(typed, "mode")
    best = min(typed, key=lambda t: _telling(t, mode))
    nearest = max(typed, key=lambda t: (len(set(t.report.mode) & set(mode)), abs(t.report.score)))
    actors, recipients = sides(event_type, typed)
    heard, ledger = voices(told), ledgers(told)
    first, last = days(told)
    published = [t.published for t in told if t.published]
    return Incident(
        id=incident_id,
        event_type=event_type,
        mode=mode,
        context=_common(typed, "context"),
        quad=best.report.quad,
        score=nearest.report.score,
        cameo=nearest.report.cameo,
        status=status(told, heard, (*actors, *recipients)),
        historical=all(t.report.status == "historical" for t in told),
        actors=actors,
        recipients=recipients,
        places=places(told),
        earliest=first,
        latest=last,
        weapons=_weapons(told),
        ledger=ledger,
        voices=heard,
        disputes=disputes(event_type, typed, actors, heard, ledger),
        title=best.report.sentence.text,
        title_report=best.id,
        reports=ids(told),
        articles=tuple(dict.fromkeys(t.report.article_id for t in told)),
        outlets=tuple(dict.fromkeys(t.source for t in told if t.source)),
        independent=independent(told),
        copies=len({t.report.article_id for t in told if t.copy_of}),
        first_published=min(published, default=None),
        last_published=max(published, default=None),
    )


def _common(tolds: Sequence[Told], field: str) -> tuple[str, ...]:
    """The modes or contexts that a third of the articles that tell any have, the commonest first."""
    said = votes((name, t) for t in tolds for name in getattr(t.report, field))
    telling = len({t.origin for name in said for t in said[name]})
    return tuple(name for name in said.ranked() if said.origins(name) * _SHARE >= telling)


def _telling(told: Told, mode: tuple[str, ...]) -> tuple[int, int, int, str]:
    """How well a sentence tells the incident, the best first: by what it holds, then the earlier one."""
    report = told.report
    day = told.published.toordinal() if told.published else 0
    return -_holds(report, mode), day, report.sentence.start, report.id


def _holds(report: Report, mode: tuple[str, ...]) -> int:
    near = sum(bool(part) for part in (report.actors, report.recipients, report.place, report.date))
    real = report.status in ("actual", "future")
    return near + bool(report.figures) + bool(set(report.mode) & set(mode)) + 2 * real


def _weapons(tolds: Sequence[Told]) -> tuple[str, ...]:
    """The weapons in small letters, in the order in which they are told."""
    return tuple(dict.fromkeys(w.text.casefold() for t in tolds for w in t.report.weapons))
