"""The country files, read as they are: small CSV with comment lines and "|" between alternatives."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from sitrep.errors import KnowledgeError
from sitrep.knowledge.files import Row, table

_NO_PLURAL = ("s", "sh", "ch", "se", "x", "man", "men")
DATA = Path(__file__).resolve().parent.parent / "data" / "countries"


@dataclass(frozen=True, slots=True, kw_only=True)
class Country:
    """A country or territory; `cow` and `gw` are its Correlates of War and Gleditsch-Ward numbers.

    `numeric` is the three-digit ISO number as text, `fips` the FIPS 10-4 code; both "" where there is none.
    """

    alpha3: str
    alpha2: str
    numeric: str
    name: str
    names: tuple[str, ...]
    demonyms: tuple[str, ...]
    capital: str
    capitals: tuple[str, ...]
    cow: int | None
    gw: int | None
    fips: str
    region: str
    subregion: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Seat:
    """A building or street that stands for a power; `name` is the body meant, "" for the state."""

    text: str
    country: str
    sector: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class People:
    """A region or people below or across states; `country` is "" where there is no one state."""

    name: str
    names: tuple[str, ...]
    demonyms: tuple[str, ...]
    country: str


def _rows(name: str) -> Iterator[Row]:
    return table(DATA / name)


def _number(cell: str) -> int | None:
    return int(cell) if cell else None


def countries() -> tuple[Country, ...]:
    """All countries, by alpha-3."""
    codes = {row["alpha3"]: row for row in _rows("codes.csv")}
    found = []
    for row in _rows("countries.csv"):
        code = codes.get(row["alpha3"])
        if code is None:
            raise KnowledgeError(f"countries.csv: {row['alpha3']} has no codes; run tools/build_countries.py")
        capital = row["capital"]
        found.append(Country(
            alpha3=row["alpha3"], alpha2=code["alpha2"], numeric=code["numeric"], name=row["name"],
            names=(row["name"], *row.many("names"), *code.many("formal")),
            demonyms=row.many("demonyms"), capital=capital, capitals=((capital,
            *row.many("capital_names")) if capital else ()),
            cow=_number(code["cow"]), gw=_number(code["gw"]), fips=code["fips"],
            region=code["region"], subregion=code["subregion"],
        ))  # fmt: skip
    return tuple(sorted(found, key=lambda country: country.alpha3))


def seats() -> tuple[Seat, ...]:
    """All seats of power."""
    return tuple(Seat(**row.cells) for row in _rows("seats.csv"))


def peoples() -> tuple[People, ...]:
    """All regions and peoples."""
    return tuple(
        People(name=row["name"], names=(row["name"], *row.many("names")), demonyms=row.many("demonyms"),
               country=row["country"])
        for row in _rows("peoples.csv")
    )  # fmt: skip


def with_plurals(demonym: str) -> tuple[str, ...]:
    """A demonym and its "-s" plural, where it takes one ("Iraqi", "Iraqis", but "French")."""
    if demonym.endswith(_NO_PLURAL) or demonym.isupper() or "." in demonym:
        known = {"german": "Germans", "roman": "Romans", "burman": "Burmans"}
        irregular = known.get(demonym.lower().rsplit(" ", 1)[-1])
        return (demonym, irregular) if irregular else (demonym,)
    return (demonym, demonym + "s")
