"""The hand-written files -> one plain value, quick to load (see tools/build_actors.py)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from sitrep.errors import KnowledgeError
from sitrep.knowledge.actors import sources
from sitrep.knowledge.actors.names import ABBREVIATED, actor_key, family_keys, listed_keys
from sitrep.knowledge.actors.sources import Person, Role, Step, Term

NAME, ABBREVIATION, SURNAME, BASE = range(4)
PERSON_RANK = 3
"""The rank of who holds no office of the list, and of bodies."""
WIKIDATA_END = "2022-12-31"


def compiled(folder: Path = sources.DATA) -> dict[str, Any]:
    """The actors of a folder: `actors` rows, `index` (key -> codes), `offices` (key -> terms), `roles`,
    `theatres` (id -> countries that a group acts in besides its own).
    """
    roles = sources.roles(folder / "roles.csv")
    rows, families = _person_rows(folder, roles)
    prominent = len(rows)
    older = folder / "persons_wikidata.csv"
    if older.exists():
        known = {actor_key(name) for row in rows for name in (row[1], *row[-1])}
        rows += [row for row in _wikidata_rows(older, roles) if actor_key(row[1]) not in known]
    aliases = [list(row.pop()) for row in rows]
    people = len(rows)
    for file in sources.KINDS:
        if (folder / file).exists():
            for body in sources.bodies(folder / file):
                rows.append(["", body.name, body.country, body.kind, PERSON_RANK, steps_of(body.sectors), []])
                aliases.append(list(body.names))
    _name_ids(rows)
    return {
        "actors": rows,
        "index": _index(rows, aliases, families, prominent),
        "offices": _offices(rows[:people], prominent),
        "roles": {alias: role.role for role in roles for alias in (role.role.lower(), *role.aliases)},
        "theatres": _theatres(folder / "theatres.csv", rows),
    }


def _theatres(path: Path, rows: Iterable[list[Any]]) -> dict[str, list[str]]:
    if not path.exists():
        return {}
    ids = {row[1]: row[0] for row in rows}
    found = sources.theatres(path)
    unknown = sorted(found.keys() - ids.keys())
    if unknown:
        raise KnowledgeError(f"{path.name}: no actor is called {', '.join(unknown)}")
    return {ids[name]: list(countries) for name, countries in found.items()}


def _person_rows(folder: Path, roles: Iterable[Role]) -> tuple[list[list[Any]], dict[str, str]]:
    persons = list(sources.persons(folder / "persons.csv"))
    offices: dict[str, list[Term]] = {}
    for term in sources.terms(folder / "offices.csv"):
        offices.setdefault(term.name, []).append(term)
    listed = {person.name for person in persons}
    for name, terms in offices.items():
        if name not in listed:
            persons.append(Person(name=name, names=(), country=terms[0].country, sectors=(), family=""))
    table = {role.role: role for role in roles}
    rows = [person_row(person, offices.get(person.name, []), table) for person in persons]
    return rows, {person.name: person.family for person in persons}


def person_row(person: Person, terms: Iterable[Term], roles: dict[str, Role]) -> list[Any]:
    """The row of a person, with the other names behind it; its id is still to be given."""
    served = []
    for term in sorted(terms, key=lambda term: (term.start, term.role)):
        role = roles.get(term.role)
        sector, rank = (role.sector, role.rank) if role else ("GOV", PERSON_RANK)
        served.append([term.role, term.country, sector, term.start, term.end, rank])
    highest = min((int(str(term[5])) for term in served), default=2)
    return [
        "",
        person.name,
        person.country,
        "person",
        highest,
        steps_of(person.sectors),
        served,
        person.names,
    ]


def _wikidata_rows(path: Path, roles: Iterable[Role]) -> Iterator[list[Any]]:
    table = {role.role: role for role in roles}
    found: dict[tuple[str, str], list[Term]] = {}
    for row in sources.rows(path):
        term = Term(
            name=row["name"], country=row["country"], role=row["role"], start=row["start"], end=row["end"]
        )
        found.setdefault((term.name, term.country), []).append(term)
    for (name, country), terms in found.items():
        # Who served when the data end may still serve; we do not call them former officials.
        lasting = max(term.end for term in terms) == WIKIDATA_END
        sectors = (Step(value="GOV", start=""),) if lasting else ()
        person = Person(name=name, names=(), country=country, sectors=sectors, family="")
        yield person_row(person, terms, table)


def steps_of(steps: Iterable[Step]) -> list[list[str]]:
    """A succession as plain lists: the first day, the value."""
    return [[step.start, step.value] for step in steps]


def _name_ids(rows: list[list[Any]]) -> None:
    seen: set[str] = set()
    for row in rows:
        row[0] = name_id(row, seen)
        seen.add(row[0])


def name_id(row: list[Any], seen: set[str]) -> str:
    """An id made of the name, and of country and kind where it is taken."""
    slug = actor_key(row[1]).replace("(", "").replace(")", "").replace(",", "").replace(" ", "-")
    tries = [slug, f"{slug}-{row[2].lower()}", f"{slug}-{row[3]}", f"{slug}-{row[2].lower()}-{row[3]}"]
    return next((attempt for attempt in tries if attempt and attempt not in seen), f"{slug}-{len(seen)}")


def _index(
    rows: list[list[Any]], aliases: list[list[str]], families: dict[str, str], prominent: int
) -> dict[str, list[int]]:
    index: dict[str, list[int]] = {}

    def add(key: str, number: int, how: int) -> None:
        codes = index.setdefault(key, [])
        if all(code // 4 != number for code in codes):
            codes.append(number * 4 + how)

    for number, (row, others) in enumerate(zip(rows, aliases, strict=True)):
        for name in (row[1], *others):
            for key in listed_keys(name):
                add(key, number, ABBREVIATION if key.startswith(ABBREVIATED) else NAME)
            if name.endswith(")"):
                for key in listed_keys(name.rpartition(" (")[0]):
                    add(key, number, BASE)
        if number < prominent:
            for key in family_keys(row[1], families.get(row[1], ""), row[2]):
                add(key, number, SURNAME)
    return dict(sorted(index.items()))


def _offices(rows: list[list[Any]], prominent: int) -> dict[str, list[list[Any]]]:
    """Who held each office; where we list a succession, Wikidata serves only for the time before it."""
    offices: dict[str, list[list[Any]]] = {}
    for row_number, row in enumerate(rows):
        if row_number == prominent:
            first = {office: min(held)[0] for office, held in offices.items()}
        for role, country, _sector, start, end, _rank in row[6]:
            office = f"{country} {role}"
            if row_number < prominent or end <= first.get(office, end):
                offices.setdefault(office, []).append([start, end, row_number])
    return {office: sorted(held) for office, held in sorted(offices.items())}
