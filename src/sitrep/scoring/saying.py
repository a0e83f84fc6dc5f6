"""The values of a field in a few words, for the list of errors."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sitrep.model import Span
from sitrep.scoring.sameness import Record

NOTHING = "nothing"


def event(record: Record) -> str:
    """Type, modes and status: "ASSAULT drone (negated)"."""
    modes = ", ".join(record.get("mode") or ())
    status = record.get("status")
    head = f"{record['event_type']} {modes}".rstrip()
    return f"{head} ({status})" if status and status != "actual" else head


def value(name: str, record: Record) -> str:
    """What `record` says under a field, "nothing" where it says nothing."""
    said = record.get("actors" if name == "actor names" else name)
    if not said:
        return NOTHING
    if name == "figures":
        return "; ".join(map(_figure, said))
    if name == "status":
        denied = (record.get("attribution") or {}).get("stance") == "denies"
        return f"{said}, denied" if denied else str(said)
    if name == "mode":
        return ", ".join(said)
    return _parties(said) if isinstance(said, list) else _one(name, said)


def sentence_of(report: Record, text: str) -> tuple[str, Span]:
    """The sentence of a report, and where its trigger stands in it."""
    start, end = report["trigger"]["start"], report["trigger"]["end"]
    sentence = report.get("sentence") or {}
    words, first = sentence.get("text"), sentence.get("start")
    if isinstance(words, str) and isinstance(first, int) and first <= start < end <= first + len(words):
        return words, Span(start - first, end - first)
    return text[start:end], Span(0, max(0, end - start))


def _parties(parties: Iterable[Record]) -> str:
    return "; ".join(_party(party) for party in parties)


def _party(party: Record) -> str:
    name = str(party.get("name") or party.get("text") or "?")
    codes = " ".join(str(party[key]) for key in ("country", "sector") if party.get(key))
    return f"{name} ({codes})" if codes else name


def _one(name: str, said: Any) -> str:
    if not isinstance(said, dict):
        return str(said)
    if name == "date":
        first, last = said.get("earliest"), said.get("latest")
        return str(first) if first == last else f"{first} to {last}"
    words = _party({**said, "sector": ""})
    if name == "place" and said.get("lat") is not None:
        return f"{words} {said['lat']:.2f}, {said['lon']:.2f}"
    return f"{words}, {said['stance']}" if said.get("stance") not in (None, "affirms") else words


def _figure(figure: Record) -> str:
    low, high = figure.get("low"), figure.get("high")
    bounds = f"{low}" if low == high else f"{'' if low is None else low}..{'' if high is None else high}"
    return f"{figure['kind']} {bounds} {figure.get('unit') or ''}".rstrip()
