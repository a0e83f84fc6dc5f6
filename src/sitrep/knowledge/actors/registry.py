"""Names in a text -> the actors they may be, and offices -> who held them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any, Literal

from sitrep.errors import KnowledgeError
from sitrep.knowledge.actors.names import query_keys, says_former, tails, trimmed
from sitrep.knowledge.countries import Countries
from sitrep.knowledge.countries import load as load_countries
from sitrep.knowledge.countries.folding import plain

COMPILED = Path(__file__).resolve().parent.parent / "data" / "actors" / "compiled.json"
By = Literal["name", "abbreviation", "surname", "base", "office", "pattern"]
Kind = Literal["person", "group", "force", "organisation", "agency", "party", "outlet", "company"]
_HOW: tuple[By, ...] = ("name", "abbreviation", "surname", "base")
_LATEST = "9999-12-31"
_ORDER = (0, 0, 1, 2)
GRACE = 90
"""Days around a term in which its holder still is, or already is, the likeliest bearer of a surname."""
_LEADERS = ("president", "prime minister", "king", "supreme leader", "chancellor")
_RENAMED = {("GBR", "chancellor"): "finance minister", ("GBR", "secretary of state"): "secretary of state"}


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorEntry:
    """An actor as it was on the day asked about.

    `country` is alpha-3, "IGO", "NGO" or "" where unknown; `sector` a PLOVER sector, for a person out of
    office that of the last one, ELI where the words say "former"; `office` the office held then, "" for
    none; `by` what matched: the full name, an abbreviation, a surname, a name without its
    "(country)", the office, or a pattern (see `bodies`). `rank` is 0 for heads of state and 3 for the least
    known.
    """

    id: str
    name: str
    country: str
    sector: str
    kind: Kind
    office: str
    by: By
    rank: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A term of office: ISO days, `end` the first day out of it, "" while it lasts."""

    office: str
    country: str
    start: str
    end: str


class Actors:
    """All known actors; read-only. `table` is as `compiling.compiled` makes it."""

    def __init__(self, table: Mapping[str, Any], countries: Countries) -> None:
        self.table = table
        self._countries = countries
        self._rows: Sequence[Sequence[Any]] = table["actors"]
        self._index: Mapping[str, Sequence[int]] = table["index"]
        self._offices: Mapping[str, Sequence[Sequence[Any]]] = table["offices"]
        self._roles: Mapping[str, str] = table["roles"]
        self._theatres: Mapping[str, Sequence[str]] = table["theatres"]

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def __iter__(self) -> Iterator[ActorEntry]:
        return (_entry(row, _LATEST, "name") for row in self._rows if row[0])

    def find(self, name: str, on: date | None = None) -> tuple[ActorEntry, ...]:
        """The actors a name may stand for on a day, the likeliest first; with no day, as they are last known.

        Case, accents, apostrophes, hyphens, "the", possessives and Arabic articles do not matter; an
        abbreviation must be in capitals. Titles before a name and common nouns after it ("General Soleimani",
        "Houthi rebels") are passed over where the whole has no entry. A prominent person is found by surname.
        """
        day = on.isoformat() if on else _LATEST
        for text in dict.fromkeys((name, trimmed(name))):
            for query in query_keys(text):
                codes = self._index.get(query)
                if codes:
                    likely = sorted(
                        codes, key=lambda code: _unlikelihood(self._rows[code // 4], day, code % 4)
                    )
                    entries = (_entry(self._rows[code // 4], day, _HOW[code % 4]) for code in likely)
                    return tuple(_former(entry) if says_former(name) else entry for entry in entries)
        ends = tails(name, self._countries.is_people)
        return next((found for tail in ends if (found := self._persons(tail, day))), ())

    def _persons(self, name: str, day: str) -> tuple[ActorEntry, ...]:
        codes = [code for query in query_keys(name) for code in self._index.get(query, ()) if code % 4 == 0]
        entries = (_entry(self._rows[code // 4], day, "name") for code in codes)
        return tuple(entry for entry in entries if entry.kind == "person")

    def holder(self, role: str, country: str, on: date | None = None) -> ActorEntry | None:
        """Who held an office on a day: "president", "USA"; "secretary-general", "IGO"; None where not known.

        Other words for an office are understood ("minister of foreign affairs", "premier"), and "leader".
        """
        day = on.isoformat() if on else _LATEST
        for held in self._held(role, country):
            number = next(
                (who for start, end, who in reversed(held) if start <= day and (not end or day < end)), None
            )
            if number is not None:
                return _entry(self._rows[number], day, "office")
        return None

    def holders(self, role: str, country: str) -> tuple[tuple[ActorEntry, Term], ...]:
        """All whom `holder` chooses from, in the order of their terms, each as on the first day of it."""
        found = []
        for held in self._held(role, country):
            for start, end, who in held:
                entry = _entry(self._rows[who], start, "office")
                found.append((entry, Term(office=role, country=country, start=start, end=end)))
        return tuple(found)

    def terms(self, actor_id: str) -> tuple[Term, ...]:
        """The offices that an actor has held, in order; none for an id that is not known."""
        row = next((row for row in self._rows if row[0] == actor_id), None)
        terms = sorted(row[6], key=lambda term: (term[3], term[0])) if row else ()
        return tuple(Term(office=t[0], country=t[1], start=t[3], end=t[4]) for t in terms)

    def theatres(self, actor_id: str) -> Sequence[str]:
        """The countries that a group acts in besides its own; none for most actors."""
        return self._theatres.get(actor_id, ())

    def _held(self, role: str, country: str) -> Iterator[Sequence[Sequence[Any]]]:
        """The successions of an office, or of all that "leader" may mean: (start, end, row) each."""
        wanted = " ".join(plain(role).lower().split())
        names = _LEADERS if wanted == "leader" else (self._role(wanted, country),)
        return (self._offices.get(f"{country} {name}", ()) for name in names)

    def _role(self, wanted: str, country: str) -> str:
        renamed = _RENAMED.get((country, wanted))
        if renamed:
            return renamed
        if f"{country} {wanted}" in self._offices:
            return wanted
        return self._roles.get(wanted, wanted)


def _entry(row: Sequence[Any], day: str, by: By) -> ActorEntry:
    identity, name, country, kind, rank, steps, terms = row
    office, sector = "", ""
    held = [term for term in terms if term[3] <= day and (not term[4] or day < term[4])]
    if held:
        office, country, sector = min(held, key=lambda term: (term[5], term[3]))[:3]
    else:
        sector = _outside_office(steps, terms, day)
    return ActorEntry(
        id=identity, name=name, country=country, sector=sector, kind=kind, office=office, by=by, rank=rank
    )


def _former(entry: ActorEntry) -> ActorEntry:
    official = entry.kind == "person" and not entry.office and entry.sector in {"GOV", "LEG"}
    return replace(entry, sector="ELI") if official else entry


def _outside_office(steps: Sequence[Sequence[str]], terms: Sequence[Sequence[Any]], day: str) -> str:
    current = [sector for start, sector in steps if start <= day]
    if current:
        return current[-1]
    if steps:
        return steps[0][1]
    past = [term for term in terms if term[4] and term[4] <= day]
    return max(past, key=lambda term: term[4])[2] if past else "UNK"


def _unlikelihood(row: Sequence[Any], day: str, how: int) -> tuple[int, int, int, str]:
    """Full names before surnames, these by who is (or was, or is about to be) in office, then by rank."""
    near = shifted(day, GRACE), shifted(day, -GRACE)
    idle = row[3] == "person" and not any(
        term[3] <= near[0] and (not term[4] or near[1] < term[4]) for term in row[6]
    )
    return _ORDER[how], int(idle), row[4], row[0]


def shifted(day: str, days: int) -> str:
    """An ISO day some days later or earlier, within the calendar."""
    number = min(max(date.fromisoformat(day).toordinal() + days, 1), date.max.toordinal())
    return date.fromordinal(number).isoformat()


@lru_cache(maxsize=1)
def load() -> Actors:
    """The actors that ship with sitrep, read once."""
    try:
        return Actors(json.loads(COMPILED.read_text("utf-8")), load_countries())
    except FileNotFoundError as error:
        raise KnowledgeError(f"{COMPILED.name} is missing; run tools/build_actors.py") from error
