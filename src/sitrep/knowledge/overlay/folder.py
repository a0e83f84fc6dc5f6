"""Which files a user's folder has, and what they hold."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TypeVar

from sitrep.errors import KnowledgeError
from sitrep.knowledge import files
from sitrep.knowledge.actors import sources
from sitrep.knowledge.actors.names import actor_key
from sitrep.knowledge.actors.sources import Body, Person, Term
from sitrep.knowledge.countries import Countries
from sitrep.knowledge.files import Row
from sitrep.knowledge.gazetteer import OwnPlace
from sitrep.knowledge.gazetteer.names import fold
from sitrep.knowledge.lexicon.frames import NO_EVENT
from sitrep.knowledge.lexicon.parts import Parts, read_parts
from sitrep.knowledge.overlay import rows
from sitrep.knowledge.overlay.rows import Off, Spelling
from sitrep.knowledge.spots import Faults, Spot, meant

T = TypeVar("T")
BODIES = tuple(name for name in sources.KINDS if name != "groups_older.csv")
LAYOUT = ("lexicon/*.toml", *(f"actors/{name}" for name in (*BODIES, "persons.csv", "offices.csv")),
          "places.csv", "spellings.csv", "off.csv")  # fmt: skip
"""The files that a folder may have, all of them optional."""
_LEXICON = re.compile(r"lexicon/[^/]+\.toml")
_NOTES = frozenset({".md", ".txt", ".rst"})
_BODY = (("name", "country", "sector"), ("names",))
_PERSON = (("name", "country"), ("names", "sector", "family"))
_OFFICE = (("country", "role", "holders"), ())
_PLACE = (
    ("name", "country", "kind", "lat", "lon"),
    ("names", "population", "importance", "region", "geonames_id"),
)
_SPELLING = (("spelling", "means", "kind"), ("country",))
_OFF = (("kind", "id"), ())


@dataclass(frozen=True, slots=True, kw_only=True)
class Overlay:
    """What a folder holds; each entry of a table stands with its spot."""

    folder: str
    lexicon: Parts
    bodies: tuple[tuple[Body, Spot], ...]
    persons: tuple[tuple[Person, Spot], ...]
    terms: tuple[tuple[tuple[Term, ...], Spot], ...]
    places: tuple[tuple[OwnPlace, Spot], ...]
    spellings: tuple[tuple[Spelling, Spot], ...]
    off: tuple[tuple[Off, Spot], ...]

    @property
    def actors(self) -> tuple[tuple[Body | Person, Spot], ...]:
        """Bodies and persons."""
        return (*self.bodies, *self.persons)


def read_folder(folder: Path, countries: Countries, faults: Faults) -> Overlay:
    """What the folder holds; every fault is noted, and the entry that has it left out."""
    known = _Files(folder, faults)
    codes = frozenset(country.alpha3 for country in countries)
    lexicon = read_parts(known.lexicon(), faults)
    _check_shown(lexicon, faults)
    bodies = [
        entry
        for name in BODIES
        for entry in known.table(f"actors/{name}", *_BODY, partial(rows.body, file=name, codes=codes))
    ]
    overlay = Overlay(
        folder=str(folder),
        lexicon=lexicon,
        bodies=tuple(bodies),
        persons=tuple(known.table("actors/persons.csv", *_PERSON, lambda row: rows.person(row, codes))),
        terms=tuple(known.table("actors/offices.csv", *_OFFICE, lambda row: rows.held(row, codes))),
        places=tuple(known.table("places.csv", *_PLACE, lambda row: rows.place(row, codes))),
        spellings=tuple(known.table("spellings.csv", *_SPELLING, lambda row: rows.spelling(row, codes))),
        off=tuple(known.table("off.csv", *_OFF, rows.off)),
    )
    _check_twice(overlay, faults)
    return overlay


class _Files:
    """The files of a folder; those that have no place in it are faults."""

    def __init__(self, folder: Path, faults: Faults) -> None:
        self.folder = folder
        self.faults = faults
        if not folder.is_dir():
            what = "no folder" if folder.exists() else "no such folder"
            raise KnowledgeError(f"{folder}: {what}; name a folder that holds {', '.join(LAYOUT[:3])} ...")
        self.known = {
            path.relative_to(folder).as_posix(): path
            for path in sorted(folder.rglob("*"))
            if path.is_file() and not any(part.startswith(".") for part in path.relative_to(folder).parts)
        }
        for name, path in self.known.items():
            known = name in LAYOUT or _LEXICON.fullmatch(name)
            if not known and path.suffix.lower() not in _NOTES:
                near = meant(name, LAYOUT)
                self.faults.add(Spot(str(path)), f"no file of a knowledge folder{near or _layout()}")

    def lexicon(self) -> list[tuple[Path, str]]:
        """The TOML files of the lexicon, each with what messages call it."""
        return [(path, str(path)) for name, path in self.known.items() if _LEXICON.fullmatch(name)]

    def table(
        self, name: str, needed: tuple[str, ...], optional: tuple[str, ...], make: Callable[[Row], T]
    ) -> Iterator[tuple[T, Spot]]:
        """The rows of a table as `make` reads them; none where the folder has no such file."""
        path = self.known.get(name)
        if path is None:
            return
        with self.faults.noted():
            for row in files.table(path, str(path), needed=needed, optional=optional, faults=self.faults):
                with self.faults.noted():
                    yield make(row), row.spot


def _layout() -> str:
    return f"; it may have {', '.join(LAYOUT)}, and notes (.md, .txt)"


def _check_shown(lexicon: Parts, faults: Faults) -> None:
    """Every frame that tells an event needs a sentence that shows it."""
    for frame in lexicon.frames:
        shown = frame.examples or any(case.examples for case in frame.cases)
        if frame.type not in NO_EVENT and not shown:
            where = frame.spot.called(f"frame {frame.id!r}")
            faults.add(where, 'no example; add examples = ["A sentence that tells such an event."]')


def _check_twice(overlay: Overlay, faults: Faults) -> None:
    """No actor, office, place or spelling may be listed twice."""
    seen: dict[tuple[object, ...], Spot] = {}
    keyed: list[tuple[tuple[object, ...], str, Spot]] = [
        *((("actor", actor_key(x.name), x.country), x.name, at) for x, at in overlay.actors),
        *((("office", x[0].country, x[0].role.lower()), x[0].role, at) for x, at in overlay.terms),
        *((("place", fold(x.name), x.country, round(x.lat, 1), round(x.lon, 1)), x.name, at)
          for x, at in overlay.places),
        *((("spelling", x.kind, x.spelling), x.spelling, at) for x, at in overlay.spellings),
    ]  # fmt: skip
    for key, name, at in keyed:
        first = seen.setdefault(key, at)
        if first is not at:
            faults.add(at, f"{key[0]} {name!r} is listed twice, first in {first}; keep one of the two")
