"""The actor files as written by hand: small CSV with comment lines, each row checked as it is read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from sitrep.errors import KnowledgeError
from sitrep.knowledge.files import Row, table
from sitrep.knowledge.spots import Spot

DATA = Path(__file__).resolve().parent.parent / "data" / "actors"
SECTORS = frozenset(
    "GOV MIL REB SPY COP OPP PTY LEG JUD CVL MED EDU BUS LAB AGR CRM JRN REF ELI SOC REL UAF PRM PRE"
    " UNK".split()
)
KINDS = {
    "groups.csv": "group", "groups_older.csv": "group", "forces.csv": "force", "igos.csv": "organisation",
    "ngos.csv": "organisation", "agencies.csv": "agency", "parties.csv": "party", "media.csv": "outlet",
    "companies.csv": "company",
}  # fmt: skip
_DATE = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One part of a succession: a value and the ISO day from which it holds, "" for always."""

    value: str
    start: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """An office: the other words for it, the sector of its holder, and its rank, 0 the highest."""

    role: str
    aliases: tuple[str, ...]
    sector: str
    rank: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """A group, force, organisation, party, outlet or company."""

    name: str
    names: tuple[str, ...]
    country: str
    sectors: tuple[Step, ...]
    kind: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """A person: spellings, family name, and the sector outside office ("" is the last office's)."""

    name: str
    names: tuple[str, ...]
    country: str
    sectors: tuple[Step, ...]
    family: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A time in office; `start` is the first day, `end` the first day after, "" where it goes on."""

    name: str
    country: str
    role: str
    start: str
    end: str


def rows(path: Path) -> Iterator[Row]:
    """The rows of one of our files, each with all its cells."""
    return table(path)


def day(text: str, where: Spot) -> str:
    """A day, month or year as an ISO day (its first)."""
    match = _DATE.match(text)
    if not match:
        raise KnowledgeError(f"{where}: {text!r} is no date; write 2024-05-31, 2024-05 or 2024")
    year, month, date = match.groups()
    return f"{year}-{month or '01'}-{date or '01'}"


def succession(cell: str, where: Spot, *, dated: bool) -> tuple[Step, ...]:
    """ "REB > GOV 2021-08-15" as steps; `dated` asks for a date on the first step too."""
    steps: list[Step] = []
    for part in cell.split(" > ") if cell else ():
        value, _, date = part.strip().rpartition(" ")
        if not steps and not dated and not _DATE.match(date):
            steps.append(Step(value=part.strip(), start=""))
            continue
        step = Step(value=value, start=day(date, where))
        if steps and step.start < steps[-1].start:
            raise KnowledgeError(
                f"{where}: {step.start} comes after {steps[-1].start}; put the steps in order"
            )
        steps.append(step)
    return tuple(steps)


def sectors(cell: str, where: Spot) -> tuple[Step, ...]:
    """A sector or a succession of sectors, each a PLOVER sector."""
    steps = succession(cell, where, dated=False)
    for step in steps:
        if step.value not in SECTORS:
            raise KnowledgeError(
                f"{where}: {step.value!r} is no PLOVER sector; known are {' '.join(sorted(SECTORS))}"
            )
    return steps


def body(row: Row, kind: str) -> Body:
    """An actor that is no person."""
    return Body(name=row["name"], names=row.many("names"), country=row["country"],
                sectors=sectors(row["sector"], row.spot), kind=kind)  # fmt: skip


def bodies(path: Path) -> Iterator[Body]:
    """All actors of one file that are no persons."""
    return (body(row, KINDS[path.name]) for row in rows(path))


def person(row: Row) -> Person:
    """A person."""
    return Person(name=row["name"], names=row.many("names"), country=row["country"], family=row["family"],
                  sectors=sectors(row["sector"], row.spot))  # fmt: skip


def persons(path: Path) -> Iterator[Person]:
    """All persons with a row of their own."""
    return map(person, rows(path))


def held(row: Row) -> tuple[Term, ...]:
    """The times in office that a succession tells; "-" for a time when nobody holds it."""
    steps = succession(row["holders"], row.spot, dated=True)
    ends = [step.start for step in steps[1:]] + [""]
    return tuple(
        Term(name=step.value, country=row["country"], role=row["role"], start=step.start, end=end)
        for step, end in zip(steps, ends, strict=True)
    )


def terms(path: Path) -> Iterator[Term]:
    """All times in office, from the successions."""
    return (term for row in rows(path) for term in held(row) if term.name != "-")


def roles(path: Path) -> tuple[Role, ...]:
    """All listed offices."""
    return tuple(
        Role(role=row["role"], aliases=row.many("aliases"), sector=row["sector"], rank=int(row["rank"]))
        for row in rows(path)
    )


def theatres(path: Path) -> dict[str, tuple[str, ...]]:
    """Name of a group -> the countries that it acts in besides that of its row."""
    return {row["name"]: row.many("countries") for row in rows(path)}
