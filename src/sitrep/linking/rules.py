"""What counts how much in linking: `data/linking.toml`, checked."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from typing import Any

from sitrep.errors import KnowledgeError
from sitrep.linking.words import stem

FEATURES = (
    "type",
    "mode",
    "status",
    "parties",
    "names",
    "place",
    "days",
    "figures",
    "text",
    "article",
    "lead",
    "bare",
)
_TABLES = frozenset(
    (
        "join",
        "keep",
        "absent",
        "apart",
        "updates",
        "offices",
        "ordinals",
        "strict",
        "weights",
        "base",
        "alike",
        "families",
    )
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """Weights and thresholds: `join` is the score from which two reports are one, `keep` that of a link.

    A pair without a link weighs `absent` in the average of two groups; one that cannot be one incident has
    the score `apart`. `alike` has, for each two types that may be one, in both orders, how near they are;
    `strict` the types of which two modes are never one, `offices` stems that tell not whose a name is,
    `ordinals` words that count one of a series,
    `families` the words that a type's blocking keys begin with.
    """

    join: float
    keep: float
    absent: float
    apart: float
    updates: frozenset[str]
    offices: frozenset[str]
    ordinals: frozenset[str]
    strict: frozenset[str]
    weights: Mapping[str, float]
    base: Mapping[str, float]
    alike: Mapping[tuple[str, str], float]
    families: Mapping[str, tuple[str, ...]]


@lru_cache(maxsize=1)
def load() -> Rules:
    """The rules that ship with sitrep, read once."""
    text = resources.files("sitrep.linking").joinpath("data/linking.toml").read_text("utf-8")
    return read(tomllib.loads(text))


def read(table: Mapping[str, Any]) -> Rules:
    """The rules of a table; KnowledgeError names what is wrong with it."""
    _exactly(table, _TABLES, "the top level")
    _exactly(table["weights"], FEATURES, "[weights]")
    types = frozenset(table["base"])
    for name, least in (("join", 0.0), ("keep", 0.0), ("absent", 0.0), ("apart", -1.0)):
        _number(table[name], name, least=least)
    if table["keep"] > table["join"]:
        raise KnowledgeError("linking.toml: keep must not be above join: a link that joins is kept")
    for group in ("weights", "base", "alike"):
        for name, value in table[group].items():
            _number(value, f"[{group}] {name}", least=-1.0)
    families = {name: tuple(words.split()) for name, words in table["families"].items()}
    alike = {tuple(pair.split()): float(value) for pair, value in table["alike"].items()}
    if wrong := [pair for pair in alike if len(pair) != 2]:
        raise KnowledgeError(f"linking.toml: [alike] {' '.join(wrong[0])!r} must name two types")
    for named in (table["strict"].split(), *families.values(), *alike):
        if unknown := set(named) - types:
            raise KnowledgeError(f"linking.toml: {min(unknown)} has no [base]")
    if missing := types - {name for words in families.values() for name in words}:
        raise KnowledgeError(f"linking.toml: {min(missing)} is in none of the [families]")
    both = {(one, two): value for (a, b), value in alike.items() for one, two in ((a, b), (b, a))}
    return Rules(
        join=float(table["join"]),
        keep=float(table["keep"]),
        absent=float(table["absent"]),
        apart=float(table["apart"]),
        updates=frozenset(stem(word) for word in table["updates"].split()),
        ordinals=frozenset(table["ordinals"].split()),
        offices=frozenset(stem(word) for word in table["offices"].split()),
        strict=frozenset(table["strict"].split()),
        weights={name: float(value) for name, value in table["weights"].items()},
        base={name: float(value) for name, value in table["base"].items()},
        alike={**both, **{(name, name): 1.0 for name in types}},
        families={
            name: tuple(family for family, words in families.items() if name in words) for name in types
        },
    )


def _exactly(table: Mapping[str, Any], names: frozenset[str] | tuple[str, ...], where: str) -> None:
    if missing := set(names) - set(table):
        raise KnowledgeError(f"linking.toml: {where} lacks {min(missing)!r}")
    if unknown := set(table) - set(names):
        raise KnowledgeError(f"linking.toml: {where} has an unknown {min(unknown)!r}")


def _number(value: object, name: str, *, least: float) -> None:
    if isinstance(value, bool) or not isinstance(value, int | float) or not least <= value <= 1:
        raise KnowledgeError(f"linking.toml: {name} must be a number from {least:g} to 1, not {value!r}")
