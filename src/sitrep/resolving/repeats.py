"""Told again: a report that adds nothing to one before it is left out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from sitrep.model import Basis, Draft, Figure, FigureKind, Option, Party, Report, Topic, Trace, Verdict

RECALLED = frozenset({"ASSAULT", "COERCE", "PROTEST", "CONSULT"})


def recall(r: Report, d: Draft, before: Sequence[Report], trace: Trace | None = None) -> Report:
    """ "The attack" told again takes the parties it does not name from the last event of its kind."""
    if not d.noun or d.event_type not in RECALLED:
        return r
    alike = [k for k in reversed(before) if _may_be_one(r, k)]
    carried = r.date if r.date is not None and r.date.basis is Basis.CARRIED_OVER else None
    earlier = next((k for k in alike if carried and k.date and k.date.start == carried.start), None)
    earlier = earlier or next(iter(alike), None)
    if earlier is None or r.sentence.start == earlier.sentence.start:
        return r
    if not d.definite and (r.figures or d.places and r.place != earlier.place):
        return r
    same_day = r.date is None or earlier.date is None or r.date.earliest == earlier.date.earliest
    past = d.definite and earlier.status == "historical" and r.status == "actual" and same_day
    again = replace(
        r,
        actors=_recalled(r.actors, earlier.actors, r.recipients),
        recipients=_recalled(r.recipients, earlier.recipients, r.actors),
        status="historical" if past else r.status,
        mode=r.mode or earlier.mode if d.definite else r.mode,
    )
    told = _explained(again, r, earlier)
    if trace is not None:
        for name, _ in sorted(set(told.why.fields) - set(r.why.fields)):
            option = Option(label=name, verdict=Verdict.TAKEN, words=earlier.trigger)
            trace.weigh(Topic.TOLD_BEFORE, d.trigger.head, option)
    return told


def retold(r: Report, before: Sequence[Report]) -> Report:
    """An attack on a person told again has the day, and is as far back, as where it was first told of."""
    if r.event_type != "ASSAULT" or r.date is not None and r.date.basis is not Basis.CARRIED_OVER:
        return r
    victims = {name for name in _names(r.recipients) if " " in name and name[:1].isupper()}
    if not victims:
        return r
    first = next(
        (k for k in before if not victims.isdisjoint(_names(k.recipients)) and _may_be_one(r, k)), None
    )
    if first is None or first.date is None or first.date.basis is Basis.CARRIED_OVER:
        return r
    past = first.status == "historical" and r.status == "actual"
    rule = f"as told before: {first.trigger.text!r}"
    fields = dict(r.why.fields) | {"date": rule} | ({"status": rule} if past else {})
    return replace(
        r,
        status="historical" if past else r.status,
        date=replace(first.date, basis=Basis.CARRIED_OVER),
        why=replace(r.why, fields=tuple(sorted(fields.items()))),
    )


def _may_be_one(r: Report, earlier: Report) -> bool:
    """Whether two reports are of one type and, where both tell a mode, of one mode."""
    if r.event_type != earlier.event_type:
        return False
    return not r.mode or not earlier.mode or not set(r.mode).isdisjoint(earlier.mode)


def _recalled(
    mine: tuple[Party, ...], earlier: tuple[Party, ...], others: tuple[Party, ...]
) -> tuple[Party, ...]:
    """The earlier parties where there are none yet, unless one of them stands on the other side now."""
    return earlier if not mine and _names(earlier).isdisjoint(_names(others)) else mine


def _explained(again: Report, r: Report, earlier: Report) -> Report:
    """`again` with the reasons for what it has and `r` has not; `r` itself where that is nothing."""
    changed = {
        "actors": again.actors != r.actors,
        "recipients": again.recipients != r.recipients,
        "status": again.status != r.status,
        "mode": again.mode != r.mode,
    }
    if not any(changed.values()):
        return r
    rule = f"as told before: {earlier.trigger.text!r}"
    fields = dict(r.why.fields) | {name: rule for name, is_new in changed.items() if is_new}
    return replace(again, why=replace(r.why, fields=tuple(sorted(fields.items()))))


def drop_repeats(
    reports: Sequence[Report], drafts: Sequence[Draft], trace: Trace | None = None
) -> list[Report]:
    """`reports` without those that a noun tells again and that say nothing new.

    New is an actor, a recipient, a place, a date, a figure, a mode or a source. `drafts` are those of the
    reports, one each.
    """
    kept: list[Report] = []
    for r, d in zip(reports, drafts, strict=True):
        if d.noun and _says_nothing_new(r, d, kept):
            if trace is not None:
                option = Option(label=d.frame, verdict=Verdict.REPEATED)
                trace.weigh(Topic.FATE, d.trigger.head, option)
            continue
        kept.append(r)
    return kept


def _says_nothing_new(r: Report, d: Draft, kept: Sequence[Report]) -> bool:
    """Whether one report says all that `r` does, or, of "the attack", one says this and another that."""
    if any(_is_of_one(r, k) and _is_told(r, d, [k]) for k in kept):
        return True
    same = [k for k in kept if _may_be_one(r, k)] if d.definite else []  # an arrest does not tell of the raid
    return bool(same) and _is_told(r, d, same)


def _is_of_one(r: Report, before: Report) -> bool:
    """Whether a report has the type and status of an earlier one, and no mode that that one has not."""
    same = r.event_type == before.event_type and r.status in (before.status, "actual")
    return same and set(r.mode) <= set(before.mode)


def _is_told(r: Report, d: Draft, told: Sequence[Report]) -> bool:
    """Whether all that `r` says is said by one or another of the reports told."""
    if not _numbers(r.figures) <= _numbers(f for k in told for f in k.figures):
        return False
    if not _countries(r.actors) <= _countries(x for k in told for x in k.actors):
        return False
    if not _countries(r.recipients) <= _countries(x for k in told for x in k.recipients):
        return False
    if d.places and r.place is not None and r.place.name not in {k.place.name for k in told if k.place}:
        return False
    days = {k.date.earliest for k in told if k.date and _is_told_by_then(k)}
    if r.date is not None and r.date.text and r.date.earliest not in days:
        return False
    return r.attribution is None or r.attribution.name in {k.attribution.name for k in told if k.attribution}


def _is_told_by_then(r: Report) -> bool:
    """Whether the date was told by the end of its sentence: a lead may have it from below."""
    return r.date is not None and r.date.start < r.sentence.end


def _names(parties: Iterable[Party]) -> set[str]:
    return {party.name for party in parties}


def _countries(parties: Iterable[Party]) -> set[str]:
    """Countries, with the name for a party of none."""
    return {party.country or party.name for party in parties}


def _numbers(figures: Iterable[Figure]) -> set[tuple[FigureKind, float | None, float | None]]:
    return {(figure.kind, figure.low, figure.high) for figure in figures}
