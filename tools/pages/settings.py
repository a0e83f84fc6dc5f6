"""Every setting: its group and key, type, default, environment variable and meaning."""

from __future__ import annotations

import re
from dataclasses import fields, is_dataclass
from importlib import resources

from pages.markdown import code, summary, table
from sitrep.config import Settings

_KEY = re.compile(r"^\[(\w+)\]|^#?\s*(\w+)\s*=\s*[^#]*?#\s*(.+)$")
_TYPES = {
    "str": "text", "int": "whole number", "float": "number", "bool": "true or false", "Path": "path",
    "tuple[str, ...]": "list of texts",
}  # fmt: skip


def settings() -> str:
    """One section a group of settings."""
    return "\n\n".join(_group(field.name, getattr(Settings(), field.name)) for field in fields(Settings))


def meanings() -> dict[tuple[str, str], str]:
    """(group, key) -> the remark beside the key in defaults.toml, where every key is explained."""
    text = resources.files("sitrep.config").joinpath("defaults.toml").read_text("utf-8")
    group, found = "", {}
    for line in text.splitlines():
        if match := _KEY.match(line):
            group = match[1] or group
            if match[2]:
                found[group, match[2]] = match[3].strip()
    return found


def _group(name: str, group: object) -> str:
    if not is_dataclass(group):
        raise TypeError(f"the settings of {name!r} are no dataclass")
    told = meanings()
    rows = []
    for field in fields(group):
        kind = str(field.type).replace("pathlib.", "").removesuffix(" | None")
        rows.append((
            code(field.name), _TYPES.get(kind, kind), code(_default(getattr(group, field.name))),
            code(f"SITREP_{name.upper()}_{field.name.upper()}"), told[name, field.name],
        ))  # fmt: skip
    head = ("key", "type", "default", "environment variable", "")
    return f"## [{name}]\n\n{summary(type(group).__doc__)}\n\n{table(head, rows)}"


def _default(value: object) -> str:
    return f"{value:g}" if isinstance(value, float) else "" if value in (None, ()) else str(value)


PARTS = {"settings": settings}
