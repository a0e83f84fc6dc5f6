"""The rows of a user's tables, read and checked."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Literal, get_args

from sitrep.errors import KnowledgeError
from sitrep.knowledge.actors import sources
from sitrep.knowledge.actors.sources import Body, Person, Term
from sitrep.knowledge.files import Row
from sitrep.knowledge.gazetteer import Kind, OwnPlace
from sitrep.knowledge.gazetteer.names import fold
from sitrep.knowledge.spots import meant

SpellingKind = Literal["place", "actor", "country"]
OffKind = Literal["frame", "actor", "place", "weapon"]
SPELLINGS: tuple[SpellingKind, ...] = get_args(SpellingKind)
OFFS: tuple[OffKind, ...] = get_args(OffKind)
PLACES = tuple(kind.value for kind in Kind if kind not in (Kind.COUNTRY, Kind.CONTINENT))
_NOWHERE = ("IGO", "NGO")


@dataclass(frozen=True, slots=True, kw_only=True)
class Spelling:
    """Another way to write what is known under the name `means`; `country` tells namesakes apart."""

    spelling: str
    means: str
    kind: SpellingKind
    country: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Off:
    """An entry of ours that is switched off: a frame or an actor by id, a place by GeoNames id or name."""

    kind: OffKind
    id: str


def body(row: Row, file: str, codes: Collection[str]) -> Body:
    """A row of `actors/groups.csv` and the like."""
    _filled(row, "name", "sector")
    _check_country(row, codes, others=_NOWHERE)
    return sources.body(row, sources.KINDS[file])


def person(row: Row, codes: Collection[str]) -> Person:
    """A row of `actors/persons.csv`."""
    _filled(row, "name")
    _check_country(row, codes, others=_NOWHERE)
    return sources.person(row)


def held(row: Row, codes: Collection[str]) -> tuple[Term, ...]:
    """A row of `actors/offices.csv`: who held an office, one after the other."""
    _filled(row, "country", "role", "holders")
    _check_country(row, codes, others=_NOWHERE)
    return sources.held(row)


def place(row: Row, codes: Collection[str]) -> OwnPlace:
    """A row of `places.csv`."""
    _filled(row, "name", "kind", "lat", "lon")
    _check_country(row, codes)
    if not fold(row["name"]):
        raise KnowledgeError(f"{row.spot}: name {row['name']!r} has no Latin letters; sitrep reads English")
    return OwnPlace(
        name=row["name"],
        names=row.many("names"),
        country=row["country"],
        kind=Kind(_one_of(row, "kind", PLACES)),
        lat=_number(row, "lat", -90, 90),
        lon=_number(row, "lon", -180, 180),
        population=int(_number(row, "population", 0, 1e9)) if row["population"] else 0,
        importance=_number(row, "importance", 0, 10) if row["importance"] else None,
        region=row["region"],
        geonames_id=int(_number(row, "geonames_id", 1, 2**32 - 1)) if row["geonames_id"] else None,
    )


def spelling(row: Row, codes: Collection[str]) -> Spelling:
    """A row of `spellings.csv`."""
    _filled(row, "spelling", "means", "kind")
    _check_country(row, codes)
    kind = next(kind for kind in SPELLINGS if kind == _one_of(row, "kind", SPELLINGS))
    return Spelling(spelling=row["spelling"], means=row["means"], kind=kind, country=row["country"])


def off(row: Row) -> Off:
    """A row of `off.csv`."""
    _filled(row, "kind", "id")
    return Off(kind=next(kind for kind in OFFS if kind == _one_of(row, "kind", OFFS)), id=row["id"])


def _filled(row: Row, *columns: str) -> None:
    for column in columns:
        if not row[column]:
            raise KnowledgeError(f"{row.spot}: {column} is empty")


def _one_of(row: Row, column: str, known: Collection[str]) -> str:
    value = row[column]
    if value not in known:
        near = meant(value, known) or f"; known are {', '.join(known)}"
        raise KnowledgeError(f"{row.spot}: {column} {value!r} is unknown{near}")
    return value


def _check_country(row: Row, codes: Collection[str], others: Collection[str] = ()) -> None:
    code = row["country"]
    if code and code not in codes and code not in others:
        more = f", {', '.join(others)}" if others else ""
        raise KnowledgeError(
            f"{row.spot}: country {code!r} is unknown; write three letters of ISO 3166 (UKR, SDN){more},"
            " or nothing"
        )


def _number(row: Row, column: str, least: float, most: float) -> float:
    try:
        value = float(row[column])
    except ValueError:
        raise KnowledgeError(
            f"{row.spot}: {column} {row[column]!r} is no number; write it with a point, like 48.75"
        ) from None
    if not least <= value <= most:
        raise KnowledgeError(f"{row.spot}: {column} {row[column]} is not between {least:g} and {most:g}")
    return value
