"""The Python API: every public name with its signature, its docstring, and the fields of values."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator
from dataclasses import MISSING, Field, fields, is_dataclass
from enum import Enum
from typing import Any

import sitrep
from pages.markdown import code, fenced, prose, table

_MODULE = re.compile(r"\b(?:sitrep|pathlib|typing|collections|datetime|dt)(?:\.[a-z]\w*)*\.(?=[A-Zd])")
_QUOTED = re.compile(r"(?:(?<=: )|(?<=-> )|^)'([^']+)'")
KINDS = ("Load and read", "Values", "Outcomes", "Errors")


def api() -> str:
    """All public names, in four groups."""
    groups: dict[str, list[str]] = {kind: [] for kind in KINDS}
    for name in public():
        groups[_kind(getattr(sitrep, name))].append(name)
    parts = []
    for kind, names in groups.items():
        parts += [f"## {kind}", *map(_section, names)] if names else []
    return "\n\n".join(parts)


def public() -> list[str]:
    """The public names without the version, in the order of the package."""
    return [name for name in sitrep.__all__ if not name.startswith("__")]


def _kind(value: Any) -> str:
    if isinstance(value, type) and issubclass(value, Exception):
        return "Errors"
    if is_dataclass(value):
        return "Outcomes" if value.__module__ == "sitrep.model.outcome" else "Values"
    return "Load and read" if callable(value) else "Outcomes"


def _section(name: str) -> str:
    value = getattr(sitrep, name)
    parts = [f"### {name}"]
    if isinstance(value, type):
        parts += _class(name, value)
    elif callable(value):
        parts += [fenced(_signature(f"sitrep.{name}", value), "python"), prose(value.__doc__)]
    else:
        parts += [f"{code(f'sitrep.{name}')} is {code(_type(value))}, for annotations."]
    return "\n\n".join(part for part in parts if part)


def _class(name: str, value: type) -> Iterator[str]:
    if issubclass(value, Exception):
        base = value.__bases__[0].__name__
        yield f"{code(f'class sitrep.{name}({base})')}"
        yield prose(value.__doc__)
    elif is_dataclass(value):
        yield prose(value.__doc__)
        yield table(("field", "type", "default"), (_field(field) for field in fields(value)))
    else:
        yield fenced(_signature(f"sitrep.{name}", value), "python")
        yield prose(value.__doc__)
    for method, found in _methods(value):
        yield f"#### {name}.{method}"
        yield fenced(_signature(f"{name}.{method}", found), "python")
        yield prose(found.__doc__)


def _methods(value: type) -> list[tuple[str, Any]]:
    """The public methods that the class itself defines, then those of the classes of sitrep beneath it."""
    own = [base for base in value.__mro__ if base.__module__.partition(".")[0] == "sitrep"]
    return [
        (name, found.__func__ if isinstance(found, staticmethod | classmethod) else found)
        for base in own
        for name, found in vars(base).items()
        if not name.startswith("_")
        if inspect.isfunction(found) or isinstance(found, staticmethod | classmethod)
    ]


def _field(field: Field[Any]) -> tuple[str, str, str]:
    if field.default is not MISSING:
        default = code(str(field.default) if isinstance(field.default, Enum) else repr(field.default))
    elif field.default_factory is not MISSING:
        default = code(f"{field.default_factory.__name__}()")
    else:
        default = ""
    return code(field.name), code(_type(field.type)), default


def _signature(name: str, value: Any) -> str:
    """The call on one line, or one parameter a line where it is long."""
    found = inspect.signature(value)
    kept = [p for p in found.parameters.values() if p.name != "self"]
    given = found.replace(parameters=kept)
    short = f"{name}{_type(given)}"
    if len(short) <= 90 or not kept:
        return short
    star = next((p.name for p in kept if p.kind is p.KEYWORD_ONLY), "")
    lines = []
    for p in kept:
        lines += ["    *,"] if p.name == star else []
        lines.append(f"    {_type(p)},")
    back = "" if found.return_annotation is found.empty else f" -> {_type(found.return_annotation)}"
    return "\n".join([f"{name}(", *lines, f"){back}"])


def _type(value: object) -> str:
    """An annotation or signature without the modules of its names."""
    text = value.__name__ if isinstance(value, type) else str(value)
    return _QUOTED.sub(r"\1", _MODULE.sub("", text))


PARTS = {"api": api}
