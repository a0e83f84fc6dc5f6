"""How a brief says what happened: `data/phrases.toml`, checked."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from importlib.resources.abc import Traversable
from typing import Any, get_args

from sitrep.errors import KnowledgeError
from sitrep.knowledge.files import toml
from sitrep.knowledge.spots import Spot
from sitrep.model.figure import FigureKind

_TEXTS = frozenset(("type", "mode", "word", "both", "together", "alone", "to", "event", "counted", "owner"))
_FLAGS = frozenset(("many", "place", "means", "quote"))
_NEEDED = ("type", "both", "alone", "to", "event")


@dataclass(frozen=True, slots=True, kw_only=True)
class Verb:
    """A verb in its three forms, each with what follows it: "attack {R}", "attacked {R}", "attacked {R}"."""

    base: str
    past: str
    participle: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """The ways to say one kind of event; see the head of the file for what each is for."""

    event_type: str
    mode: str
    words: tuple[str, ...]
    both: Verb
    together: Verb
    alone: Verb
    to: str
    event: str
    counted: str
    owner: str
    many: bool
    place: bool
    means: bool
    quote: bool


@lru_cache(maxsize=1)
def load() -> tuple[Phrase, ...]:
    """The phrases that ship with sitrep, read once."""
    return read(resources.files("sitrep.briefing").joinpath("data/phrases.toml"))


def read(path: Traversable) -> tuple[Phrase, ...]:
    """The phrases of a file; KnowledgeError names what is wrong with it, and the line."""
    found = tuple(_phrase(raw, spot) for raw, spot in toml(path).entries("phrase"))
    _check_whole(found)
    return found


def phrase(event_type: str, modes: Iterable[str], trigger: str) -> Phrase:
    """The phrase for an event of a type with modes and that trigger; KnowledgeError for no type."""
    those = [each for each in load() if each.event_type == event_type]
    said, given = trigger.casefold(), frozenset(modes)
    for each in those:
        if each.words and said.startswith(each.words) and (not each.mode or each.mode in given):
            return each
    for each in those:
        if each.mode in given and not each.words:
            return each
    for each in those:
        if not each.mode and not each.words:
            return each
    raise KnowledgeError(f"phrases.toml: no phrase for {event_type}")


def _phrase(raw: Mapping[str, Any], spot: Spot) -> Phrase:
    for name, value in raw.items():
        if name not in _TEXTS | _FLAGS:
            raise KnowledgeError(f"{spot}: unknown {name!r}")
        if not isinstance(value, str if name in _TEXTS else bool) or value == "":
            raise KnowledgeError(f"{spot}: {name} must be {'words' if name in _TEXTS else 'true or false'}")
    if missing := [name for name in _NEEDED if name not in raw]:
        raise KnowledgeError(f"{spot}: {missing[0]!r} is missing")
    if raw.get("counted", "killed") not in get_args(FigureKind):
        raise KnowledgeError(f"{spot}: counted: {raw['counted']!r} is no kind of figure")
    alone = _verb(raw["alone"], spot)
    return Phrase(
        event_type=raw["type"], mode=raw.get("mode", ""),
        words=tuple(word for word in raw.get("word", "").split("|") if word),
        both=_verb(raw["both"], spot), alone=alone,
        together=_verb(raw["together"], spot) if "together" in raw else alone,
        to=raw["to"], event=raw["event"], counted=raw.get("counted", ""),
        owner=raw.get("owner", ""),
        many=raw.get("many", False), place=raw.get("place", False), means=raw.get("means", False),
        quote=raw.get("quote", False),
    )  # fmt: skip


def _verb(text: str, spot: Spot) -> Verb:
    forms, space, rest = text.partition(" ")
    base, *others = forms.split("/")
    if len(others) != 2 or not all((base, *others)):
        raise KnowledgeError(f"{spot}: write the verb as base/past/participle, not {forms!r}")
    past, participle = others
    return Verb(base=base + space + rest, past=past + space + rest, participle=participle + space + rest)


def _check_whole(found: Iterable[Phrase]) -> None:
    """A type with phrases needs one that stands for all of it; the same case twice is a mistake."""
    seen: set[tuple[str, str, str]] = set()
    for each in found:
        for word in each.words or ("",):
            key = (each.event_type, each.mode, word)
            if key in seen:
                raise KnowledgeError(f"phrases.toml: twice: {' '.join(key)}")
            seen.add(key)
    for name in {each.event_type for each in found}:
        if (name, "", "") not in seen:
            raise KnowledgeError(f"phrases.toml: {name} needs a phrase without mode and word")
