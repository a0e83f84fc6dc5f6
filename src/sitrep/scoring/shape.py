"""Checks of gold entries and reports: each raises FormError with a reason that names the field."""

from __future__ import annotations

import datetime as dt
import difflib
from collections.abc import Collection, Mapping
from typing import Any, get_args

from sitrep.knowledge import ontology
from sitrep.model.figure import FigureKind
from sitrep.model.report import Stance, Status

_STATUSES, _STANCES, _KINDS = get_args(Status), get_args(Stance), get_args(FigureKind)


class FormError(ValueError):
    """A line that breaks its form; the message says how."""


def event_types() -> tuple[str, ...]:
    """PLOVER's event types."""
    return tuple(ontology.load().types)


def one_of(value: Any, known: Collection[str], what: str) -> None:
    """`value` is one of `known`; the reason names the nearest where it is not."""
    if value in known:
        return
    near = difflib.get_close_matches(str(value), known, n=1)
    hint = f"did you mean '{near[0]}'?" if near else f"known are {', '.join(sorted(known))}"
    raise FormError(f"{what} '{value}' is unknown; {hint}")


def entry(value: Mapping[str, Any], text: str, title: str) -> None:
    """A gold entry: a quote from the text (or the title), a trigger in it, and fields of the right kind."""
    quote, trigger = value.get("quote"), value.get("trigger")
    if not isinstance(quote, str) or not quote:
        raise FormError("an entry has no 'quote': the sentence, copied exactly from the text")
    if quote not in text and quote not in title:
        raise FormError(f"the quote “{quote[:60]}” is not in the text; copy it exactly")
    if trigger is not None and (not isinstance(trigger, str) or trigger not in quote):
        raise FormError(f"the trigger '{trigger}' is not in its quote “{quote[:60]}”")
    fields(value)


def fields(value: Mapping[str, Any]) -> None:
    """The fields of a gold entry or of a report."""
    one_of(value.get("event_type"), event_types(), "the event_type")
    if value.get("status") is not None:
        one_of(value["status"], _STATUSES, "the status")
    for kind in _objects(value, "accept", str):
        one_of(kind, event_types(), "in 'accept' the event_type")
    for status in _objects(value, "accept_status", str):
        one_of(status, _STATUSES, "in 'accept_status' the status")
    _objects(value, "mode", str)
    for role in ("actors", "recipients"):
        _objects(value, role, dict)
    for figure in _objects(value, "figures", dict):
        one_of(figure.get("kind"), _KINDS, "the figure kind")
        for bound in ("low", "high"):
            _number(figure.get(bound), f"'{bound}' of a figure")
    _attribution(value.get("attribution"))
    _date(value.get("date"))
    _place(value.get("place"))


def trigger(value: Mapping[str, Any]) -> None:
    """A report says where its trigger stands."""
    span = value.get("trigger")
    if not isinstance(span, dict) or not all(isinstance(span.get(k), int) for k in ("start", "end")):
        raise FormError("a report needs a trigger with start and end; give `sitrep read --format jsonl`")


def report(value: Mapping[str, Any]) -> None:
    """A report of the record contract, as far as it is compared."""
    trigger(value)
    fields(value)


def span(value: Mapping[str, Any], length: int, what: str) -> None:
    """`value` has offsets inside a text of `length` characters."""
    start, end = value.get("start"), value.get("end")
    if not (isinstance(start, int) and isinstance(end, int) and 0 <= start < end <= length):
        raise FormError(f"{what}: start and end must be offsets into the text, not {start} and {end}")


def _objects(value: Mapping[str, Any], key: str, kind: type) -> list[Any]:
    """The items under `key`, which may be missing or null."""
    items = value.get(key)
    if items is None:
        return []
    if not isinstance(items, list) or not all(isinstance(item, kind) for item in items):
        raise FormError(f"'{key}' must be an array of {'strings' if kind is str else 'objects'}")
    return items


def _number(value: Any, what: str) -> None:
    if value is not None and (isinstance(value, bool) or not isinstance(value, int | float)):
        raise FormError(f"{what} must be a number or null, not {value!r}")


def _attribution(value: Any) -> None:
    if value is None or isinstance(value, str):
        return
    if not isinstance(value, dict):
        raise FormError("'attribution' must be an object or null")
    if value.get("stance") is not None:
        one_of(value["stance"], _STANCES, "the stance")


def _date(value: Any) -> None:
    if value is None or isinstance(value, str):
        return
    if not isinstance(value, dict):
        raise FormError("'date' must be an object or null")
    for bound in ("earliest", "latest"):
        try:
            dt.date.fromisoformat(str(value.get(bound))[:10])
        except ValueError as error:
            raise FormError(f"'{bound}' of the date must be YYYY-MM-DD, not {value.get(bound)!r}") from error


def _place(value: Any) -> None:
    if value is None or isinstance(value, str):
        return
    if not isinstance(value, dict):
        raise FormError("'place' must be an object or null")
    for axis in ("lat", "lon"):
        _number(value.get(axis), f"'{axis}' of the place")
