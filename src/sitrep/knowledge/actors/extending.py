"""A user's actors on top of ours: added, in place of ours, or with ours switched off."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from sitrep.knowledge.actors import sources
from sitrep.knowledge.actors.compiling import (
    ABBREVIATION,
    BASE,
    NAME,
    PERSON_RANK,
    SURNAME,
    name_id,
    person_row,
    steps_of,
)
from sitrep.knowledge.actors.names import ABBREVIATED, actor_key, family_keys, listed_keys
from sitrep.knowledge.actors.sources import Body, Person, Term

OWN_RANK = -1
"""The rank of a user's own actors: before all of ours, where a name fits both."""
_UNLISTED = ("GOV", PERSON_RANK)


@dataclass(frozen=True, slots=True, kw_only=True)
class Additions:
    """What a user's files say of actors.

    `terms` are times in office; those of one office stand together, in order, and `name` is "-" for a time
    when nobody holds it. `spellings` are (spelling, the actor's name or id); `off` are ids or names.
    """

    bodies: tuple[Body, ...] = ()
    persons: tuple[Person, ...] = ()
    terms: tuple[Term, ...] = ()
    spellings: tuple[tuple[str, str], ...] = ()
    off: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.bodies or self.persons or self.terms or self.spellings or self.off)


class Extender:
    """A table of actors (see `compiling.compiled`) in the making; the one it starts from is left alone."""

    def __init__(self, table: Mapping[str, Any]) -> None:
        self.rows: list[list[Any]] = list(table["actors"])
        self.index: dict[str, list[int]] = dict(table["index"])
        self.offices: dict[str, list[list[Any]]] = dict(table["offices"])
        self.roles: Mapping[str, str] = table["roles"]
        self.theatres: Mapping[str, list[str]] = table["theatres"]
        self._ids: set[str] = {row[0] for row in self.rows}
        self._own: set[int] = set()

    def table(self) -> dict[str, Any]:
        """The table as it now is."""
        return {
            "actors": self.rows, "index": self.index, "offices": self.offices, "roles": self.roles,
            "theatres": self.theatres,
        }  # fmt: skip

    def add(self, more: Additions) -> None:
        """Takes in a user's additions, what is switched off first."""
        off = [n for given in more.off for n in self.named(given)]
        self._drop(off)
        for number in off:
            self.rows[number] = ["", *self.rows[number][1:]]
        new: list[tuple[list[Any], tuple[str, ...], tuple[str, ...]]]
        new = [(body_row(body), body.names, ()) for body in more.bodies]
        new += [(_person_row(x), x.names, family_keys(x.name, x.family, x.country)) for x in more.persons]
        twins = [self._twin(row) for row, _, _ in new]
        terms = {n: self.rows[n][6] for n in twins if n is not None}
        offices = self.offices
        self._drop(terms)
        self.offices = offices  # who is replaced keeps the offices that are listed elsewhere
        for (row, names, families), twin in zip(new, twins, strict=True):
            self._place(row, names, families, twin, terms)
        for (country, role), held in _by_office(more.terms).items():
            self._hold(country, role, held)
        for spelling, known in more.spellings:
            for number in self.named(known)[:1]:
                self._list(spelling, number, NAME)

    def named(self, given: str) -> list[int]:
        """The numbers of the actors with this id or name, the user's own first."""
        by_id = [n for n, row in enumerate(self.rows) if row[0] == given]
        keys = listed_keys(given)
        codes = [code for key in keys for code in self.index.get(key, ()) if code % 4 != BASE]
        return by_id or sorted({code // 4 for code in codes}, key=lambda n: (n not in self._own, n))

    def _twin(self, row: list[Any]) -> int | None:
        """The actor of the same name, country and nature that `row` replaces."""
        person = row[3] == "person"
        for number in self.named(row[1]):
            known = self.rows[number]
            same = actor_key(known[1]) == actor_key(row[1]) and known[2] == row[2]
            if same and (known[3] == "person") is person:
                return number
        return None

    def _drop(self, numbers: Iterable[int]) -> None:
        """Takes actors out of index and offices; their rows stay, so that the others keep their numbers."""
        gone = set(numbers)
        if not gone:
            return
        for key, codes in self.index.items():
            if any(code // 4 in gone for code in codes):
                self.index[key] = [code for code in codes if code // 4 not in gone]
        self.offices = {
            office: [term for term in held if term[2] not in gone] for office, held in self.offices.items()
        }

    def _place(
        self, row: list[Any], names: Iterable[str], families: Iterable[str], twin: int | None,
        terms: Mapping[int, list[Any]],
    ) -> None:  # fmt: skip
        """Gives a row its number and id, those of ours that it replaces or new ones, and lists its names."""
        if twin is None:
            row[0] = name_id(row, self._ids)
            number = len(self.rows)
            self.rows.append(row)
        else:
            number = twin
            row[0], row[6] = self.rows[twin][0], terms[twin]
            self.rows[twin] = row
        self._ids.add(row[0])
        self._own.add(number)
        for name in (row[1], *names):
            self._list(name, number, NAME)
        for key in families:
            self.index[key] = [*self.index.get(key, ()), number * 4 + SURNAME]

    def _list(self, name: str, number: int, how: int) -> None:
        for key in listed_keys(name):
            code = number * 4 + (ABBREVIATION if key.startswith(ABBREVIATED) else how)
            self.index[key] = [code, *(c for c in self.index.get(key, ()) if c // 4 != number)]

    def _hold(self, country: str, role: str, held: list[Term]) -> None:
        """Makes these the holders of an office from the first of their days on."""
        known = role if f"{country} {role}" in self.offices else self.roles.get(role, role)
        office, since = f"{country} {known}", held[0].start
        kept = []
        for start, end, number in self.offices.get(office, ()):
            stays = start < since
            until = min(end or since, since)
            self._retime(number, country, known, start, until if stays else None)
            if stays:
                kept.append([start, until, number])
        for term in held:
            if term.name != "-":
                number = self._person(term)
                kept.append([term.start, term.end, number])
                sector, rank = _ranks().get(known, _UNLISTED)
                row = list(self.rows[number])
                row[6] = sorted([*row[6], [known, country, sector, term.start, term.end, rank]],
                                key=lambda t: (t[3], t[0]))  # fmt: skip
                self.rows[number] = row
        self.offices[office] = sorted(kept)

    def _retime(self, number: int, country: str, role: str, start: str, end: str | None) -> None:
        """Sets the end of one of an actor's times in office; None takes the time away."""
        row = list(self.rows[number])
        mine = [t for t in row[6] if (t[0], t[1], t[3]) == (role, country, start)]
        others = [t for t in row[6] if t not in mine]
        changed = [[*t[:4], end, t[5]] for t in mine] if end is not None else []
        row[6] = sorted([*others, *changed], key=lambda t: (t[3], t[0]))
        self.rows[number] = row

    def _person(self, term: Term) -> int:
        """The number of the person who holds an office; a new one where none of the country is known."""
        people = [n for n in self.named(term.name) if self.rows[n][3] == "person"]
        of_country = [n for n in people if self.rows[n][2] == term.country]
        if of_country:
            return of_country[0]
        person = Person(name=term.name, names=(), country=term.country, sectors=(), family="")
        self._place(_person_row(person), (), family_keys(term.name, "", term.country), None, {})
        return len(self.rows) - 1


def extended(table: Mapping[str, Any], more: Additions) -> Mapping[str, Any]:
    """The table with a user's additions; the one given, where there are none."""
    if not more:
        return table
    extender = Extender(table)
    extender.add(more)
    return extender.table()


def body_row(body: Body) -> list[Any]:
    """A row of the table for a user's body; its id is still to be given."""
    return ["", body.name, body.country, body.kind, OWN_RANK, steps_of(body.sectors), []]


def _person_row(person: Person) -> list[Any]:
    row = person_row(person, (), {})[:-1]
    row[4] = OWN_RANK
    return row


def _by_office(terms: Iterable[Term]) -> dict[tuple[str, str], list[Term]]:
    found: dict[tuple[str, str], list[Term]] = {}
    for term in terms:
        found.setdefault((term.country, term.role.lower()), []).append(term)
    return found


def _ranks() -> dict[str, tuple[str, int]]:
    """Sector and rank of every listed office."""
    return {role.role: (role.sector, role.rank) for role in sources.roles(sources.DATA / "roles.csv")}
