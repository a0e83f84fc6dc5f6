"""Where settings come from and what they may be."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from importlib import resources
from pathlib import Path
from typing import Any

from sitrep.errors import SettingsError

_PREFIX = "SITREP_"
_A: dict[type, str] = {str: "text", int: "a whole number", float: "a number"}
_FILE_VARIABLE = "SITREP_CONFIG"


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """How much one input may be: megabytes read, characters of an article's text, seconds of a fetch."""

    max_megabytes: float = 50.0
    max_characters: int = 2_000_000
    timeout_seconds: float = 20.0

    @property
    def max_bytes(self) -> int:
        """The largest input, in bytes."""
        return int(self.max_megabytes * 1_000_000)


@dataclass(frozen=True, slots=True, kw_only=True)
class OutputSettings:
    """How results are shown."""

    format: str = "table"


@dataclass(frozen=True, slots=True, kw_only=True)
class KnowledgeSettings:
    """Folders of the user's own knowledge, the later over the earlier."""

    folders: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """All settings, a group a room."""

    reading: Limits = field(default_factory=Limits)
    output: OutputSettings = field(default_factory=OutputSettings)
    knowledge: KnowledgeSettings = field(default_factory=KnowledgeSettings)


def load_settings(path: Path | None = None, environ: Mapping[str, str] | None = None) -> Settings:
    """The settings: the defaults, the file at `path` (or named by SITREP_CONFIG), the environment.

    Raises SettingsError where a file is missing or a key or value is not known.
    """
    environ = os.environ if environ is None else environ
    defaults = resources.files("sitrep.config").joinpath("defaults.toml").read_text("utf-8")
    settings = _merge(Settings(), tomllib.loads(defaults), "defaults.toml")
    if path is None and environ.get(_FILE_VARIABLE):
        path = Path(environ[_FILE_VARIABLE])
    if path is not None:
        before = settings.knowledge.folders
        settings = _merge(settings, _read_file(path), str(path))
        if settings.knowledge.folders != before:
            settings = replace(settings, knowledge=_beside(path, settings.knowledge))
    return _merge(settings, _from_environment(environ), "environment")


def _beside(path: Path, given: KnowledgeSettings) -> KnowledgeSettings:
    """The folders that a settings file names, which it counts from where it lies."""
    return replace(given, folders=tuple(str(path.parent / folder) for folder in given.folders))


def _read_file(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text("utf-8"))
    except OSError as error:
        raise SettingsError(
            f"{path}: cannot be read ({error.strerror}); give --config a TOML file"
        ) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise SettingsError(f"{path}: not valid TOML: {error}") from error


def _from_environment(environ: Mapping[str, str]) -> dict[str, Any]:
    """SITREP_<GROUP>_<KEY> variables as nested tables; values stay strings until they are fitted."""
    groups = {f.name: getattr(Settings(), f.name) for f in fields(Settings)}
    found: dict[str, Any] = {}
    for variable in sorted(environ):
        for group in groups:
            start = f"{_PREFIX}{group.upper()}_"
            if variable.startswith(start):
                found.setdefault(group, {})[variable.removeprefix(start).lower()] = environ[variable]
    return found


def _merge(settings: Settings, tables: Mapping[str, Any], origin: str) -> Settings:
    for group, values in tables.items():
        current = getattr(settings, group, None)
        if current is None or not isinstance(values, Mapping):
            known = ", ".join(f.name for f in fields(Settings))
            raise SettingsError(f"{origin}: unknown setting '{group}'; known groups are {known}")
        fitted = {key: _fit(current, key, value, f"{origin}: {group}.{key}") for key, value in values.items()}
        settings = replace(settings, **{group: replace(current, **fitted)})
    return settings


def _strings(value: Any, where: str) -> tuple[str, ...]:
    """A list of strings; a variable of the environment parts them as PATH does."""
    if isinstance(value, str):
        return tuple(part for part in value.split(os.pathsep) if part)
    if not isinstance(value, list) or not all(isinstance(part, str) for part in value):
        raise SettingsError(f"{where}: must be a list of texts, not {value!r}")
    return tuple(value)


def _fit(group: Any, key: str, value: Any, where: str) -> Any:
    """`value` as the type that `key` has in `group`; numbers must be positive."""
    known = {f.name for f in fields(group)}
    if key not in known:
        raise SettingsError(f"{where}: unknown setting; known are {', '.join(sorted(known))}")
    kind = type(getattr(group, key))
    if kind is tuple:
        return _strings(value, where)
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        raise SettingsError(f"{where}: must be {_A[kind]}, not {value!r}")
    try:
        fitted = kind(value)
    except ValueError as error:
        raise SettingsError(f"{where}: must be {_A[kind]}, not {value!r}") from error
    if isinstance(fitted, int | float) and not fitted > 0:
        raise SettingsError(f"{where}: must be more than 0, not {value!r}")
    return fitted
