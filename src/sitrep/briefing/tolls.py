"""Sentences about the dead and hurt, and about other figures, from an incident's ledger."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass

from sitrep.briefing import amounts
from sitrep.briefing.naming import Namer
from sitrep.briefing.words import capital, joined
from sitrep.model import FigureLedger, Incident, LedgerEntry

TOLLS = ("killed", "injured", "missing", "captured", "arrested", "displaced")
_DONE = {
    "killed": "killed", "injured": "injured", "missing": "reported missing", "captured": "captured",
    "arrested": "arrested", "displaced": "displaced",
}  # fmt: skip
_HOW_MANY = {
    **_DONE, "participants": "taking part", "troops": "moved", "weapons": "used", "intercepted": "shot down",
    "destroyed": "destroyed", "money": "named", "duration": "needed",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence and the ids of the reports that bear it out."""

    text: str
    reports: tuple[str, ...]


def toll(
    incident: Incident,
    namer: Namer,
    *,
    but: str = "",
    noun: str = "",
    heard: Collection[str] = (),
    plain: bool = False,
) -> Told | None:
    """ "four people were killed and 14 injured"; None where nobody counts.

    The kind `but` is told already; `noun` is who they are, where it is more than people; `heard` are the
    sources that the sentence names; `plain` leaves out whose numbers they are.
    """
    counted = [led for kind in TOLLS for led in incident.ledger if led.kind == kind and kind != but]
    found = [led for led in counted if not led.disputed and amounts.told(led)]
    some = [led for led in found if led.best != 0] or found[:1]
    if not some:
        return None
    if plain:
        said = joined(_part(ledger, noun if not at else "", first=not at) for at, ledger in enumerate(some))
        return Told(said, tuple(dict.fromkeys(e.report_id for led in some for e in _shown(led))))
    sources = [_source(ledger, namer) for ledger in some]
    if len(set(sources)) == 1:  # one source for all stands at the end
        sources = [""] * (len(some) - 1) + sources[:1]
    parts = [
        _part(ledger, noun if not at else "", first=not at) + _aside(ledger, sources[at], heard)
        for at, ledger in enumerate(some)
    ]
    reports = (entry.report_id for ledger in some for entry in _shown(ledger))
    return Told(joined(parts), tuple(dict.fromkeys(reports)))


def source(incident: Incident, namer: Namer) -> str:
    """Whose toll it is, where one source that is no outlet gives all of it; else ""."""
    counted = [led for kind in TOLLS for led in incident.ledger if led.kind == kind and amounts.told(led)]
    sources = {_source(ledger, namer) for ledger in counted if ledger.best != 0 and not ledger.disputed}
    return sources.pop() if len(sources) == 1 else ""


def history(incident: Incident) -> Told | None:
    """ "Earlier reports told of 23 injured."; None where the numbers have not changed."""
    found = [(led, amounts.earlier(led)) for kind in TOLLS for led in incident.ledger if led.kind == kind]
    gone = [(led, first) for led, first in found if first is not None and not led.disputed]
    if not gone:
        return None
    said = joined(f"{amounts.of(first)} {_DONE[led.kind].removeprefix('reported ')}" for led, first in gone)
    return Told(f"earlier reports told of {said}", tuple(first.report_id for _, first in gone))


def _part(ledger: FigureLedger, noun: str, *, first: bool) -> str:
    number, done = amounts.told(ledger), _DONE[ledger.kind]
    if ledger.best == 0:
        return f"nobody was {done}"
    one = number == "one"
    people = f" {noun}" if noun else "" if not first else " person" if one else " people"
    was = "" if not first else " was" if one else " were"
    return f"{number}{people}{was} {done}"


def _aside(ledger: FigureLedger, source: str, heard: Collection[str]) -> str:
    """ " (at least 14 at first; State Emergency Service)": what was told before, and whose number it is."""
    first = amounts.earlier(ledger)
    before = f"{amounts.of(first)} at first" if first is not None else ""
    named = source.removeprefix("the ") if source not in heard else ""
    said = "; ".join(part for part in (before, named) if part)
    return f" ({said})" if said else ""


def _shown(ledger: FigureLedger) -> Iterator[LedgerEntry]:
    """The entries that give the number told, the newest first, and the first one where it was another."""
    yield from [entry for entry in reversed(amounts.standing(ledger)) if entry.low == ledger.best][:2]
    first = amounts.earlier(ledger)
    if first is not None:
        yield first


def _source(ledger: FigureLedger, namer: Namer) -> str:
    """Whose number it is, where that is no outlet."""
    saying = [e for e in amounts.standing(ledger) if e.low == ledger.best]
    named = [e for e in saying if e.authority != e.outlet]
    if not named:
        return ""
    return authority(named[0], namer)


def authority(entry: LedgerEntry, namer: Namer) -> str:
    """Whose number an entry is, in words; "an unnamed outlet" where nobody is named."""
    if entry.authority == entry.outlet or not entry.authority:
        return entry.outlet or "an outlet without a name"
    return namer.source(entry.authority, entry.country, (entry.report_id,)).text


def disputed(incident: Incident, namer: Namer) -> Iterator[Told]:
    """ "How many were killed is disputed: 31 (Pakistan's army) or at least 100 (India)." """
    for ledger in incident.ledger:
        if ledger.disputed:
            yield dispute(ledger, namer)


def dispute(ledger: FigureLedger, namer: Namer) -> Told:
    """The numbers that cannot all be right, with those who give them."""
    said: dict[str, list[str]] = {}
    standing = amounts.standing(ledger)
    for entry in sorted(standing, key=lambda e: (e.low or 0.0, e.high or 0.0)):
        names = said.setdefault(amounts.of(entry), [])
        name = authority(entry, namer)
        if name not in names:
            names.append(name)
    versions = joined((f"{number} ({joined(names)})" for number, names in said.items()), "or")
    kind = _HOW_MANY.get(ledger.kind, ledger.kind)
    much = "How much was" if ledger.kind in ("money", "duration") else "How many were"
    return Told(
        f"{much} {kind} is disputed: {versions}.", tuple(dict.fromkeys(entry.report_id for entry in standing))
    )


def others(incident: Incident, *, but: Iterable[str] = ()) -> Iterator[Told]:
    """Sentences for the other kinds of figures that a sentence can be made of."""
    told = [led for led in incident.ledger if led.kind not in but and not led.disputed and amounts.told(led)]
    told.sort(key=lambda led: led.best is None)
    for kind, make in _OTHERS.items():
        ledger = next((led for led in told if led.kind == kind), None)
        if ledger is not None and ledger.best != 0:
            text = make(ledger, incident)
            if text:
                yield Told(capital(text) + ".", tuple(dict.fromkeys(e.report_id for e in _shown(ledger))))


def _was(ledger: FigureLedger, one: str, many: str) -> str:
    number = amounts.told(ledger)
    return f"{number} {one}" if number == "one" else f"{number} {many}"


def _duration(ledger: FigureLedger, incident: Incident) -> str:
    short = ledger.unit in ("minutes", "hours") or incident.event_type == "CONSULT"
    if incident.event_type not in ("CONSULT", "ASSAULT") or not ledger.unit or not short:
        return ""
    number = amounts.told(ledger)
    unit = ledger.unit.removesuffix("s") if number.endswith("one") else ledger.unit
    return f"it lasted {number} {unit}"


def _money(ledger: FigureLedger, _: Incident) -> str:
    return f"the sum named is {amounts.ranged(ledger)} {ledger.unit or ''}".rstrip()


_OTHERS: dict[str, Callable[[FigureLedger, Incident], str]] = {
    "intercepted": lambda led, _: _was(
        led, "drone or missile was shot down", "drones or missiles were shot down"
    ),
    "troops": lambda led, _: _was(led, "was deployed", "were deployed"),
    "participants": lambda led, _: _was(led, "person took part", "people took part"),
    "money": _money,
    "duration": _duration,
}
