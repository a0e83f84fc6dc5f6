"""The compiled index, read through a memory map: columns of numbers and one heap of names."""

from __future__ import annotations

import json
import mmap
import struct
import sys
from array import array
from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

from sitrep.errors import KnowledgeError

from .candidate import PRECISION, Candidate, Kind, Match
from .layout import COLUMNS, DEGREE, MAGIC, WEIGHT, digest

_KINDS = tuple(Kind)
_MATCHES = tuple(Match)
LOSS = {
    Match.NAME: 0.0,
    Match.ALIAS: 1.8,
    Match.BASE: 0.9,
    Match.SOUND: 2.0,
    Match.PART: 0.0,
    Match.SEAT: 0.0,
}
"""How much less prominent a place is under a name that is not quite its own."""


class Table:
    """The columns of the index. Opening costs about a millisecond; a look-up some microseconds."""

    def __init__(self, path: Path) -> None:
        with path.open("rb") as file:
            self._map = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        if self._map[: len(MAGIC)] != MAGIC:
            raise KnowledgeError(f"{path}: not a compiled gazetteer; run tools/build_gazetteer.py again")
        at = len(MAGIC)
        (size,) = struct.unpack_from("<I", self._map, at)
        header: dict[str, Any] = json.loads(self._map[at + 4 : at + 4 + size])
        self.countries: list[str] = header["countries"]
        self.country_places: dict[str, int] = header["country_places"]
        self._columns = {name: self._column(name, *header["columns"][name]) for name in COLUMNS}
        self._keys = self._columns["keys"]
        self._posts = self._columns["posts"]
        self._candidate = lru_cache(maxsize=32768)(self._make)

    def _column(self, name: str, offset: int, length: int) -> Any:
        code = COLUMNS[name]
        view = memoryview(self._map)[offset : offset + length]
        if sys.byteorder == "little":
            return view.cast(code)  # type: ignore[call-overload]  # the code is one of COLUMNS
        numbers = array(code, view.tobytes())
        numbers.byteswap()
        return numbers

    def __len__(self) -> int:
        return len(self._columns["lat"]) - 1

    def named(self, place: int) -> str:
        """The name of a place by its number; "" for 0."""
        if place == 0:
            return ""
        starts = self._columns["name_at"]
        return str(bytes(self._columns["names"][starts[place] : starts[place + 1]]), "utf-8")

    def numbers_of(self, geonames_id: int) -> set[int]:
        """The numbers of the places with a GeoNames id: one, or none; all places are looked through."""
        return {place for place, known in enumerate(self._columns["geonames"]) if known == geonames_id != 0}

    def find(self, key: str) -> Iterator[Candidate]:
        """The places under a folded key, in the order of the index."""
        wanted = digest(key)
        keys, posts = self._keys, self._posts
        at = bisect_left(keys, wanted)
        while at < len(keys) and keys[at] == wanted:
            post = posts[at]
            yield self._candidate(post & 0xFFFFFF, post >> 24)
            at += 1

    def _make(self, place: int, match_code: int) -> Candidate:
        column = self._columns
        kind = _KINDS[column["kind"][place]]
        match = _MATCHES[match_code]
        return Candidate(
            name=self.named(place),
            geonames_id=column["geonames"][place] or None,
            country=self.countries[column["country"][place]],
            admin1=self.named(column["admin1"][place]),
            admin2=self.named(column["admin2"][place]),
            lat=column["lat"][place] / DEGREE,
            lon=column["lon"][place] / DEGREE,
            population=column["population"][place],
            kind=kind,
            precision=PRECISION[kind],
            prominence=round(column["prominence"][place] / WEIGHT - LOSS[match], 2),
            match=match,
            place_id=place,
        )

    def candidate(self, place: int) -> Candidate:
        """A place by its number."""
        return self._candidate(place, 0)
