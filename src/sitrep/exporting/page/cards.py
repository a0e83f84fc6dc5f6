"""A report as a card of labelled values, each of which leads to the words it was read from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from sitrep.exporting import phrasing
from sitrep.exporting.page import words
from sitrep.exporting.page.letters import line
from sitrep.exporting.page.marks import Mark
from sitrep.exporting.page.words import NAME, Status
from sitrep.model import Party, Report

Ids = Mapping[tuple[str, int, int], str]


@dataclass(frozen=True, slots=True)
class Value:
    """A value, what is told beside it, and the id of the mark it was read from ("" where there is none)."""

    text: str
    note: str = ""
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """A field: its label, the kind of its marks, its values."""

    label: str
    kind: str
    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """What a page tells of one report. `quad` is the name of its quad class for the style sheet."""

    number: int
    id: str
    event: str
    modes: str
    status: Status
    quad: str
    quad_meaning: str
    trigger: Value
    rows: tuple[Row, ...]
    contexts: str
    score: str
    cameo: str
    frame: str
    why: tuple[tuple[str, str], ...]


def cards(reports: Sequence[Report], found: Iterable[Mark]) -> tuple[Card, ...]:
    """One card a report, in order."""
    ids = {(mark.kind, mark.start, mark.end): mark.id for mark in found}
    return tuple(_card(number, report, ids) for number, report in enumerate(reports, start=1))


def _card(number: int, report: Report, ids: Ids) -> Card:
    quad, meaning = words.QUADS[report.quad]
    trigger = report.trigger
    return Card(
        number=number,
        id=line(report.id, 40),
        event=report.event_type,
        modes=line(", ".join(report.mode)),
        status=words.status(report.status),
        quad=quad,
        quad_meaning=meaning,
        trigger=Value(line(trigger.text, NAME), "", ids.get(("trigger", trigger.start, trigger.end), "")),
        rows=tuple(row for row in _rows(report, ids) if row.values),
        contexts=line(", ".join(context.replace("_", " ") for context in report.context)),
        score=f"{report.score:+g}".replace("-", "−"),
        cameo=line(report.cameo, 40),
        frame=line(report.why.frame, NAME),
        why=tuple((words.field(name), line(rule, 600)) for name, rule in report.why.fields if rule),
    )


def _rows(report: Report, ids: Ids) -> Iterator[Row]:
    yield Row("Who", "party", _parties(report.actors, ids))
    yield Row("To whom", "party", _parties(report.recipients, ids))
    place, date, said = report.place, report.date, report.attribution
    if place is not None:
        mark = ids.get(("place", place.start, place.end), "")
        yield Row(
            "Where", "place", (Value(line(place.name or place.text, NAME), words.place_note(place), mark),)
        )
    if date is not None:
        mark = ids.get(("date", date.start, date.end), "")
        yield Row("When", "date", (Value(phrasing.when(date), "", mark),))
    yield Row("Figures", "figure", tuple(
        Value(words.amount(figure), figure.kind, ids.get(("figure", figure.start, figure.end), ""))
        for figure in report.figures
    ))  # fmt: skip
    yield Row("Weapons", "weapon", tuple(
        Value(line(weapon.text, NAME), "", ids.get(("weapon", weapon.start, weapon.end), ""))
        for weapon in report.weapons
    ))  # fmt: skip
    if said is not None:
        mark = ids.get(("source", said.start, said.end), "")
        name = line(said.name or said.text, NAME)
        note = ", ".join(
            part for part in (words.party_note(name, said.country, ""), words.STANCES[said.stance]) if part
        )
        yield Row("Says who", "source", (Value(name, note, mark),))


def _parties(parties: Iterable[Party], ids: Ids) -> tuple[Value, ...]:
    found = []
    for party in parties:
        name = line(party.name or party.text, NAME)
        note = words.party_note(name, party.country, party.sector)
        found.append(Value(name, note, ids.get(("party", party.start, party.end), "")))
    return tuple(found)
