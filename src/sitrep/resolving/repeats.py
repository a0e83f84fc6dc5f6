"""Told again: a report that adds nothing to one before it is left out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from sitrep.model import Draft, Report

RECALLED = frozenset({"ASSAULT", "COERCE", "PROTEST", "CONSULT"})
DEFINITE = frozenset({"the", "this", "that", "these", "those", "his", "her", "its", "their"})


def recall(r: Report, d: Draft, before: Sequence[Report]) -> Report:
    """ "The attack" told again takes the parties it does not name from the last event of its kind."""
    if not d.noun or d.event_type not in RECALLED:
        return r
    earlier = next(
        (
            k
            for k in reversed(before)
            if k.event_type == r.event_type and (not r.mode or not k.mode or set(r.mode) & set(k.mode))
        ),
        None,
    )
    if earlier is None or r.sentence.start == earlier.sentence.start:
        return r
    if not d.definite and (r.figures or d.places and r.place != earlier.place):
        return r
    fields = dict(r.why.fields)
    changes: dict[str, Any] = {}
    for role in ("actors", "recipients"):
        mine, theirs = getattr(r, role), getattr(earlier, role)
        other = {p.name for p in getattr(r, "recipients" if role == "actors" else "actors")}
        if not mine and theirs and not other & {p.name for p in theirs}:
            changes[role] = theirs
            fields[role] = f"as told before: {earlier.trigger.text!r}"
    if d.definite and earlier.status == "historical" and r.status == "actual":
        changes["status"] = "historical"
        fields["status"] = f"as told before: {earlier.trigger.text!r}"
    if d.definite and not r.mode and earlier.mode:
        changes["mode"] = earlier.mode
        fields["mode"] = f"as told before: {earlier.trigger.text!r}"
    if not changes:
        return r
    return replace(r, why=replace(r.why, fields=tuple(sorted(fields.items()))), **changes)


def drop_repeats(reports: Sequence[Report], drafts: Sequence[Draft]) -> list[Report]:
    """`reports` without those that a noun tells again with no new actor, recipient, place, date, figure, weapon or source."""
    kept: list[Report] = []
    for r, d in zip(reports, drafts, strict=True):
        if d.noun and (any(_adds_nothing(r, d, k) for k in kept) or d.definite and _told(r, d, kept)):
            continue
        kept.append(r)
    return kept


def _told(r: Report, d: Draft, kept: Sequence[Report]) -> bool:
    """"The attack", of a kind told before, where all that it says has been said by one report or another."""
    same = [k for k in kept if k.event_type == r.event_type]
    if not same or set(_numbers(r)) - {n for k in same for n in _numbers(k)}:
        return False
    for role in ("actors", "recipients"):
        if _countries(getattr(r, role)) - {c for k in same for c in _countries(getattr(k, role))}:
            return False
    if d.places and r.place is not None and r.place.name not in {k.place.name for k in same if k.place}:
        return False
    if r.date is not None and r.date.text and r.date.earliest not in {k.date.earliest for k in same if k.date}:
        return False
    told_by = {k.attribution.name for k in same if k.attribution}
    return r.attribution is None or r.attribution.name in told_by


def _adds_nothing(r: Report, d: Draft, before: Report) -> bool:
    if r.event_type != before.event_type or r.figures and not set(_numbers(r)) <= set(_numbers(before)):
        return False
    if r.status != before.status and r.status != "actual":
        return False
    if not _countries(r.actors) <= _countries(before.actors) or not _countries(r.recipients) <= _countries(
        before.recipients
    ):
        return False
    if r.attribution is not None and (
        before.attribution is None or r.attribution.name != before.attribution.name
    ):
        return False
    if d.places and r.place is not None and (before.place is None or r.place.name != before.place.name):
        return False
    if (
        r.date is not None
        and r.date.text
        and (before.date is None or r.date.earliest != before.date.earliest)
    ):
        return False
    return set(r.mode) <= set(before.mode)


def _countries(parties: Sequence[object]) -> set[str]:
    return {p.country or p.name for p in parties}  # type: ignore[attr-defined]


def _numbers(r: Report) -> list[tuple[str, float | None, float | None]]:
    return [(f.kind, f.low, f.high) for f in r.figures]
