"""Values of the model as plain JSON data, whole, and back: for keeping, not for other people to read."""

from __future__ import annotations

import datetime as dt
import types
from dataclasses import fields, is_dataclass
from enum import StrEnum
from functools import lru_cache
from typing import Any, Literal, TypeVar, Union, cast, get_args, get_origin, get_type_hints

T = TypeVar("T")
_PLAIN = frozenset((str, int, float, bool, type(None)))


def to_plain(value: Any) -> Any:
    """`value` as dicts, lists, strings and numbers; `from_plain` gives an equal value back."""
    kind: Any = type(value)
    if kind in _PLAIN:
        return value
    if kind is tuple or kind is list:
        return [part if type(part) in _PLAIN else to_plain(part) for part in value]
    names = _names(kind)
    if names:
        parts = [getattr(value, name) for name in names]
        return dict(zip(names, [p if type(p) in _PLAIN else to_plain(p) for p in parts], strict=True))
    if isinstance(value, StrEnum):
        return value.value
    return value.isoformat() if isinstance(value, dt.date) else value


@lru_cache(maxsize=256)
def _names(kind: type) -> tuple[str, ...]:
    """The names of a dataclass's fields; none for what is no dataclass."""
    return tuple(field.name for field in fields(kind)) if is_dataclass(kind) else ()


def from_plain(kind: type[T], data: Any) -> T:
    """The value of class `kind` that `data` is; KeyError, TypeError or ValueError where it is none."""
    return cast("T", _value(kind, data))


def _value(kind: Any, data: Any) -> Any:
    origin = get_origin(kind)
    if origin in (Union, types.UnionType):
        (inner,) = (part for part in get_args(kind) if part is not type(None))
        return None if data is None else _value(inner, data)
    if origin is tuple:
        parts = get_args(kind)
        parts = parts[:1] * len(data) if parts[1:] == (...,) else parts
        return tuple(_value(part, item) for part, item in zip(parts, data, strict=True))
    if origin is Literal:
        if data not in get_args(kind):
            raise ValueError(f"{data!r} is none of {', '.join(get_args(kind))}")
        return data
    if isinstance(kind, type) and is_dataclass(kind):
        return kind(**{name: _value(hint, data[name]) for name, hint in _hints(kind).items()})
    if kind is dt.datetime:
        return dt.datetime.fromisoformat(data)
    if kind is dt.date:
        return dt.date.fromisoformat(data)
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return kind(data)
    return _scalar(kind, data)


def _scalar(kind: type, data: Any) -> Any:
    """`data` if it is a string or number of that kind; a whole number passes for a float."""
    if kind is float and type(data) is int:
        return float(data)
    if type(data) is not kind:
        raise TypeError(f"{data!r} is no {kind.__name__}")
    return data


@lru_cache(maxsize=64)
def _hints(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)
