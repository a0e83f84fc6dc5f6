"""Words in a text -> the country they name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cached_property, lru_cache
from typing import Literal, TypeVar

from sitrep.knowledge.countries import tables
from sitrep.knowledge.countries.folding import key, queries
from sitrep.knowledge.countries.tables import Country, People, Seat

T = TypeVar("T")
_ARTICLED = frozenset({
    "United States", "United Kingdom", "United Arab Emirates", "Netherlands", "Philippines", "Maldives",
    "Bahamas", "Gambia", "Comoros", "Democratic Republic of the Congo", "Republic of the Congo",
})  # fmt: skip
_ARTICLED_ENDINGS = ("Republic", "Islands", "Territories", "Territory")
Kind = Literal["name", "demonym", "seat", "capital", "region", "people"]


class Countries:
    """All countries with their names, demonyms, capitals and seats of government; read-only.

    Look-ups take words as a text has them, possessives and "the" included, and give alpha-3 codes or None.
    Case counts: "US" is a country and "us" is not, "Turkey" is and "turkey" is not.
    """

    def __init__(
        self, countries: Iterable[Country], seats: Iterable[Seat], peoples: Iterable[People]
    ) -> None:
        self._countries = {country.alpha3: country for country in countries}
        self._peoples = tuple(peoples)
        entries = self._countries.values()
        self._names = _index((name, c.alpha3) for c in entries for name in c.names)
        self._demonyms = _index(self.demonyms())
        self._capitals = _index((city, c.alpha3) for c in entries for city in c.capitals)
        self._seats = {key(seat.text): seat for seat in seats}
        self._seat_countries = {word: seat.country for word, seat in self._seats.items()}
        self._regions = _index((name, p.country) for p in self._peoples for name in p.names)
        self._people = _index(self.peoples())
        self._nations = lru_cache(maxsize=1 << 16)(self._nation)

    def __iter__(self) -> Iterator[Country]:
        return iter(self._countries.values())

    def __len__(self) -> int:
        return len(self._countries)

    def __contains__(self, alpha3: object) -> bool:
        return alpha3 in self._countries

    def get(self, alpha3: str) -> Country | None:
        """The country with this ISO-3166 alpha-3 code (XKX is Kosovo)."""
        return self._countries.get(alpha3)

    def name(self, alpha3: str) -> str:
        """The short English name ("South Korea"), "" where the code is no country's."""
        country = self._countries.get(alpha3)
        return country.name if country else ""

    def with_article(self, alpha3: str) -> str:
        """The short name as it stands after "of": "the United States", "Iraq"."""
        name = self.name(alpha3)
        return f"the {name}" if name in _ARTICLED or name.endswith(_ARTICLED_ENDINGS) else name

    def by_name(self, text: str) -> str | None:
        """The country named: "the United States", "US", "DR Congo", "Burma"."""
        return _first(self._names, text)

    def by_demonym(self, text: str) -> str | None:
        """The country of an adjective or noun: "Ukrainian", "Britons"; also below states: "Chechen" is RUS.

        A people with no one state ("Kurdish") gives None; `is_people` tells it from an unknown word.
        """
        return _first(self._demonyms, text) or _first(self._people, text) or None

    def with_names(self, names: Iterable[tuple[str, str]]) -> Countries:
        """The same countries with further (name, alpha-3) pairs, after those there are."""
        more: dict[str, tuple[str, ...]] = {}
        for name, code in names:
            more[code] = (*more.get(code, ()), name)
        countries = (replace(c, names=(*c.names, *more.get(c.alpha3, ()))) for c in self)
        return Countries(countries, self._seats.values(), self._peoples)

    def nation(self, word: str) -> str:
        """Alpha-3 of one word, a country name, demonym or adjective ("Russia", "Russians", "Russian"), or "".

        Answers are remembered, for rules that ask of every capital letter.
        """
        return self._nations(word)

    def _nation(self, word: str) -> str:
        if not (word[:1].isupper() or "-" in word) or word[-1:] in "$€£¥":
            return ""
        return self.by_demonym(word) or self.by_name(word) or ""

    def by_capital(self, text: str) -> str | None:
        """The country, or "IGO", whose government the place stands for: "Kyiv", "the Kremlin", "Brussels"."""
        seat = self.seat(text)
        return seat.country if seat else _first(self._capitals, text)

    def by_region(self, text: str) -> str | None:
        """The country a region that acts in the news is counted to: "Texas", "Somaliland", "Gaza"."""
        return _first(self._regions, text) or None

    def seat(self, text: str) -> Seat | None:
        """The seat of power: "the White House", with the sector and body it stands for."""
        return _first(self._seats, text)

    def is_people(self, text: str) -> bool:
        """Whether the words are any demonym, of a country, region or people."""
        return _first(self._demonyms, text) is not None or _first(self._people, text) is not None

    def any(self, text: str) -> tuple[str, Kind] | None:
        """The country and the kind of word that named it. Names come before demonyms, these before places."""
        kinds: tuple[tuple[Kind, Mapping[str, str]], ...] = (
            ("name", self._names), ("demonym", self._demonyms), ("seat", self._seat_countries),
            ("capital", self._capitals), ("region", self._regions), ("people", self._people),
        )  # fmt: skip
        for kind, index in kinds:
            found = _first(index, text)
            if found:
                return found, kind
        return None

    def demonyms(self) -> Iterator[tuple[str, str]]:
        """All demonyms of countries, plurals included, as (form, alpha-3)."""
        for country in self._countries.values():
            for demonym in country.demonyms:
                for form in tables.with_plurals(demonym):
                    yield form, country.alpha3

    @cached_property
    def adjectives(self) -> Mapping[str, str]:
        """The demonyms of more than three letters, in lower case ("ukrainian", "ukrainians"), to alpha-3."""
        return {form.lower(): code for form, code in self.demonyms() if len(form) > 3}

    def peoples(self) -> Iterator[tuple[str, str]]:
        """All demonyms below and across states, plurals included, as (form, alpha-3 or "")."""
        for people in self._peoples:
            for demonym in people.demonyms:
                for form in tables.with_plurals(demonym):
                    yield form, people.country


def _index(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    found: dict[str, str] = {}
    for text, country in pairs:
        found.setdefault(key(text), country)
    return found


def _first(index: Mapping[str, T], text: str) -> T | None:
    return next((index[query] for query in queries(text) if query in index), None)


@lru_cache(maxsize=1)
def load() -> Countries:
    """The country list that ships with sitrep, read once."""
    return Countries(tables.countries(), tables.seats(), tables.peoples())
