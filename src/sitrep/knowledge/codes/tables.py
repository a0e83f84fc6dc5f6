"""The code files, read and checked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from sitrep.errors import KnowledgeError
from sitrep.knowledge.files import Row, table

DATA = Path(__file__).resolve().parent.parent / "data" / "codes"


@dataclass(frozen=True, slots=True, kw_only=True)
class CountryNames:
    """How other data sets name and group a country; "" where they have no name, code or region for it.

    `cameo` is CAMEO's code, `plover` and `ucdp_state` are the alpha-3 codes of the states that PLOVER and
    UCDP count it to.
    """

    alpha3: str
    cameo: str
    plover: str
    acled_region: str
    acled_name: str
    ucdp_state: str
    ucdp_region: str
    ucdp_name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SectorCodes:
    """A PLOVER sector elsewhere: CAMEO's type, ACLED's group of actors (0 for none), UCDP's sort of actor."""

    cameo: str
    acled: int
    ucdp: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AcledType:
    """An ACLED sub-event type with its event type and the disorder it counts as."""

    sub_event_type: str
    event_type: str
    disorder_type: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AcledRule:
    """When a PLOVER event is of an ACLED sub-event type; what is left empty is not asked for."""

    event_type: str
    mode: str
    context: str
    weapons: tuple[str, ...]
    target: str
    by: tuple[str, ...]
    sub_event_type: str


def rows(name: str) -> Iterator[Row]:
    """The rows of a file, each with all its cells."""
    return table(DATA / name)


def country_names() -> dict[str, CountryNames]:
    """By alpha-3 code."""
    return {row["alpha3"]: CountryNames(**row.cells) for row in rows("countries.csv")}


def goldstein() -> dict[str, float]:
    """CAMEO code -> Goldstein scale, -10 to 10."""
    return {row["cameo"]: float(row["goldstein"]) for row in rows("goldstein.csv")}


def sector_codes() -> dict[str, SectorCodes]:
    """By PLOVER sector."""
    return {
        row["sector"]: SectorCodes(cameo=row["cameo"], acled=int(row["acled"] or 0), ucdp=row["ucdp"])
        for row in rows("sectors.csv")
    }


def acled_actors() -> dict[int, str]:
    """ACLED's groups of actors by their number."""
    return {int(row["inter"]): row["label"] for row in rows("acled_actors.csv")}


def acled_types() -> dict[str, AcledType]:
    """By sub-event type."""
    return {row["sub_event_type"]: AcledType(**row.cells) for row in rows("acled_types.csv")}


def acled_rules() -> tuple[AcledRule, ...]:
    """The rules in their order; KnowledgeError where one names a sub-event type that there is not."""
    known = acled_types()
    found = []
    for row in rows("acled_from_plover.csv"):
        if row["sub_event_type"] not in known:
            raise KnowledgeError(f"{row.spot}: ACLED has no sub-event type {row['sub_event_type']!r}")
        found.append(
            AcledRule(
                event_type=row["type"],
                mode=row["mode"],
                context=row["context"],
                weapons=row.many("weapon"),
                target=row["target"],
                by=row.many("by"),
                sub_event_type=row["sub_event_type"],
            )
        )
    return tuple(found)
