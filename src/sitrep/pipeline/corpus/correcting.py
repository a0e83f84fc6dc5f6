"""A field of a report as a person wants it: read from text, checked, and put in place."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, cast, get_args

from sitrep.errors import InputError
from sitrep.model import (
    Attribution,
    Basis,
    CountryReason,
    Figure,
    FigureKind,
    Party,
    PartyReason,
    Place,
    PlaceReason,
    Report,
    Stance,
    Status,
    When,
)

if TYPE_CHECKING:
    from sitrep.knowledge.knowledge import Knowledge

NONE = frozenset(("none", "-", ""))
_RULE = "corrected by a person"
_PARTY = re.compile(r"(?P<name>[^()]*?)\s*(?:\((?P<codes>[^()]*)\))?")
_AMOUNT = re.compile(
    r"(?P<low>\d[\d,]*(?:\.\d+)?)?(?P<range>\s*[-–]\s*)?(?P<high>\d[\d,]*(?:\.\d+)?)?(?P<more>\+)?"
)
_POINT = re.compile(r"(?P<name>.*?)\s*@\s*(?P<lat>-?\d+(?:\.\d+)?)\s*,\s*(?P<lon>-?\d+(?:\.\d+)?)")


def corrected(report: Report, field: str, value: str, knowledge: Knowledge) -> Report:
    """`report` with one field as `value` says it; "none" empties it. InputError says how to write it."""
    name, _, part = field.partition(".")
    handle = _FIELDS.get(name)
    if handle is None or bool(part) != (name == "figures"):
        known = ", ".join("figures.KIND" if each == "figures" else each for each in _FIELDS)
        raise InputError(field, f"no field that can be corrected; there are {known}")
    changed = handle(report, part, value.strip(), knowledge)
    rules = tuple((key, rule) for key, rule in report.why.fields if key != name)
    why = replace(report.why, fields=tuple(sorted((*rules, (name, _RULE)))))
    return _coded(replace(changed, why=why), knowledge)


def _coded(report: Report, knowledge: Knowledge) -> Report:
    """With the quad class, score and CAMEO code of its type, modes and contexts."""
    ontology = knowledge.ontology
    return replace(
        report,
        quad=ontology.quad(report.event_type),
        score=ontology.score(report.event_type, report.mode),
        cameo=ontology.cameo(report.event_type, report.mode, report.context),
    )


def _words(value: str) -> tuple[str, ...]:
    return () if value in NONE else tuple(word for word in re.split(r"[,;\s]+", value) if word)


def _one_of(name: str, value: str, known: tuple[str, ...]) -> str:
    if value not in known:
        raise InputError(name, f"'{value}' is none of {', '.join(known) or 'any that it may have'}")
    return value


def _event_type(report: Report, _: str, value: str, knowledge: Knowledge) -> Report:
    event_type = _one_of("event_type", value.upper(), knowledge.ontology.types)
    modes = tuple(mode for mode in report.mode if mode in knowledge.ontology.modes(event_type))
    return replace(report, event_type=event_type, mode=modes)


def _mode(report: Report, _: str, value: str, knowledge: Knowledge) -> Report:
    known = knowledge.ontology.modes(report.event_type)
    return replace(report, mode=tuple(_one_of("mode", word, known) for word in _words(value)))


def _context(report: Report, _: str, value: str, knowledge: Knowledge) -> Report:
    known = knowledge.ontology.contexts
    return replace(report, context=tuple(_one_of("context", word, known) for word in _words(value)))


def _status(report: Report, _: str, value: str, __: Knowledge) -> Report:
    return replace(report, status=cast("Status", _one_of("status", value, get_args(Status))))


def _parties(name: str, report: Report, value: str, knowledge: Knowledge) -> tuple[Party, ...]:
    at = report.trigger.start
    return tuple(
        Party(
            text="", start=at, end=at, name=who, country=country, sector=sector or "UNK",
            reason=PartyReason.CORRECTED,
            country_reason=CountryReason.TOLD if country else CountryReason.UNKNOWN, rule=_RULE,
        )
        for who, country, sector in (
            _party(name, part, knowledge) for part in value.split(";") if value not in NONE
        )
    )  # fmt: skip


def _party(field: str, written: str, knowledge: Knowledge) -> tuple[str, str, str]:
    """Name, country and sector of "Russian army (RUS MIL)"."""
    found = _PARTY.fullmatch(written.strip())
    if found is None or not found["name"]:
        raise InputError(field, f"'{written.strip()}' is no party; write it as \"Russian army (RUS MIL)\"")
    country = sector = ""
    for code in (found["codes"] or "").upper().split():
        if code in knowledge.countries or code in ("IGO", "NGO") and not country:
            country = code
        elif code in knowledge.ontology.sectors:
            sector = code
        else:
            raise InputError(field, f"'{code}' is neither a country (ISO 3166-1 alpha-3) nor a sector")
    return found["name"], country, sector


def _actors(report: Report, _: str, value: str, knowledge: Knowledge) -> Report:
    return replace(report, actors=_parties("actors", report, value, knowledge))


def _recipients(report: Report, _: str, value: str, knowledge: Knowledge) -> Report:
    return replace(report, recipients=_parties("recipients", report, value, knowledge))


def _place(report: Report, _: str, value: str, knowledge: Knowledge) -> Report:
    """A place by its name and country, "Aden, YEM", or with its point, "Old mill, YEM @ 12.8, 45.0"."""
    if value in NONE:
        return replace(report, place=None)
    point = _POINT.fullmatch(value)
    name, _comma, last = (point["name"] if point else value).rpartition(",")
    country = last.strip().upper()
    if country not in knowledge.countries:
        raise InputError("place", f"'{value}': write the country behind the name, as in \"Aden, YEM\"")
    at, name = report.trigger.start, name.strip()
    new = Place(text="", start=at, end=at, name=name, country=country, reason=PlaceReason.CORRECTED,
                basis=Basis.IN_PHRASE, rule=_RULE)  # fmt: skip
    if point:
        lat, lon = float(point["lat"]), float(point["lon"])
        if not (-90 <= lat <= 90 and -180 <= lon <= 180):
            raise InputError(
                "place", f"{lat}, {lon} is no point: latitude up to 90, longitude up to 180 degrees"
            )
        return replace(report, place=replace(new, lat=lat, lon=lon, precision="facility"))
    if not name:
        known = knowledge.gazetteer.country(country)
    else:
        known = next((c for c in knowledge.gazetteer.lookup(name) if c.country == country), None)
    if known is None:
        raise InputError("place", f"no place '{name}' of {country} is known; "
                                  f"give its point: \"{name}, {country} @ LAT, LON\"")  # fmt: skip
    found = replace(new, name=known.name, lat=known.lat, lon=known.lon, geonames_id=known.geonames_id,
                    admin1=known.admin1, precision=known.precision, candidates=(known.label,))  # fmt: skip
    return replace(report, place=found)


def _date(report: Report, _: str, value: str, __: Knowledge) -> Report:
    """A day, "2025-07-04", or a range, "2025-07-01/2025-07-07"."""
    if value in NONE:
        return replace(report, date=None)
    first, _slash, last = value.partition("/")
    try:
        earliest, latest = (
            dt.date.fromisoformat(first.strip()),
            dt.date.fromisoformat((last or first).strip()),
        )
    except ValueError as error:
        raise InputError(
            "date", f"'{value}' is no date; write 2025-07-04 or 2025-07-01/2025-07-07"
        ) from error
    if latest < earliest:
        raise InputError("date", f"'{value}' ends before it begins")
    at = report.trigger.start
    precision = "day" if earliest == latest else "range"
    when = When(text="", start=at, end=at, earliest=earliest, latest=latest, precision=precision,
                reason="corrected", basis=Basis.IN_PHRASE)  # fmt: skip
    return replace(report, date=when)


def _figures(report: Report, kind: str, value: str, __: Knowledge) -> Report:
    """All figures of a kind: "14", "14+", "up to 20" as "-20", "14-20", each with a unit if need be."""
    _one_of("figures", kind, get_args(FigureKind))
    others = tuple(figure for figure in report.figures if figure.kind != kind)
    if value in NONE:
        return replace(report, figures=others)
    amount, _space, unit = value.partition(" ")
    found = _AMOUNT.fullmatch(amount)
    if found is None or not (found["low"] or found["high"]):
        raise InputError(f"figures.{kind}", f"'{value}' is no number; write 14, 14+, -20 or 14-20")
    low = _number(found["low"])
    high = _number(found["high"]) if found["range"] else None if found["more"] else low
    at = report.trigger.start
    new = Figure(
        kind=cast("FigureKind", kind), low=low, high=high, unit=unit or None, text="", start=at, end=at
    )
    return replace(report, figures=(*others, new))


def _number(text: str | None) -> float | None:
    return float(text.replace(",", "")) if text else None


def _attribution(report: Report, _: str, value: str, knowledge: Knowledge) -> Report:
    """Who says so, "Pentagon (USA)", and how where it is not affirmed: "Hamas (PSE): denies"."""
    if value in NONE:
        return replace(report, attribution=None)
    who, _colon, how = value.partition(":")
    stance = _one_of("attribution", how.strip() or "affirms", get_args(Stance))
    name, country, _sector = _party("attribution", who, knowledge)
    at = report.trigger.start
    told = Attribution(text="", start=at, end=at, name=name, country=country, stance=cast("Stance", stance),
                       reason=PartyReason.CORRECTED, rule=_RULE)  # fmt: skip
    return replace(report, attribution=told)


_FIELDS: dict[str, Callable[[Report, str, str, Knowledge], Report]] = {
    "event_type": _event_type,
    "mode": _mode,
    "context": _context,
    "status": _status,
    "actors": _actors,
    "recipients": _recipients,
    "place": _place,
    "date": _date,
    "figures": _figures,
    "attribution": _attribution,
}
FIELDS = tuple("figures.KIND" if name == "figures" else name for name in _FIELDS)
