"""Where a place name of one document is, and what its text is about: names put on the map."""

from __future__ import annotations

import re
from collections import Counter
from typing import TypedDict

from sitrep.knowledge.gazetteer import Candidate, Match
from sitrep.knowledge.knowledge import Knowledge
from sitrep.model import Basis, Place, PlaceReason, Topic, Trace
from sitrep.model.parse import Parse
from sitrep.resolving.locating import CANDIDATES, told_country
from sitrep.resolving.noting import place_options
from sitrep.resolving.toponyms import Resolution, hints, resolve

# What has a north and a south that are worth telling; the point stays that of the whole.
WHOLES = frozenset({"country", "region", "area"})
_PART = re.compile(r"\b((?:north|south)[- ]?(?:east|west)|north|south|east|west)(?:ern)?\s+$", re.IGNORECASE)
LANDS = frozenset(
    {"region", "province", "oblast", "governorate", "district", "county", "state", "prefecture"}
)
PREPOSITIONS = frozenset({"in", "at", "near", "on", "of", "outside"})
LEAD, LEAD_WEIGHT = 2, 3
"""The first sentences of a text, and how much more a country named there counts."""
# A country named this part as often as the one named most is one that the text is about, too.
OFTEN = 0.2
# A nation's coins tell nothing of where the news is.
MONEY = frozenset({"dollar", "pound", "euro", "yen", "rupee", "peso", "franc", "rial", "lira", "$"})
AFTER_DATELINE = frozenset(". : , - – — (".split())
SHORTEST_CITY, LARGE_CITY = 4, 100_000
DASHES = frozenset({"-", "–", "—"})
LONGEST_DATELINE = 12
SMALL_TOWN = 15_000
"""Inhabitants below which a town needs its own name, or support, to be the one that is meant."""


Name = tuple[int, int, str]
"""First token, token after, label."""


class Said(TypedDict):
    """Why it is that place, and what ties it to the event."""

    reason: PlaceReason
    basis: Basis
    rule: str


class NamedPlaces:
    """The place names of one document; all are resolved together.

    `home` is the country that the text is about, "" where it names none; `named` are all that it names.
    """

    def __init__(self, p: Parse, source: str, knowledge: Knowledge, trace: Trace | None = None) -> None:
        self.p = p
        self.trace = trace
        self.knowledge = knowledge
        self._by_token: dict[int, Resolution] = {}
        people = {p.words[b - 1] for a, b, label in p.ents if label == "PERSON" and b - a > 1}
        names = [
            (a, b)
            for a, b, label in p.ents
            if label in ("GPE", "LOC", "FAC") and not (b - a == 1 and p.words[a] in people and _is_bare(p, a))
        ]
        mentions = [hints(p.text, *p.span(a, b), knowledge) for a, b in names]
        self._towns = {p.start[a] for a, b, label in p.ents if label == "GPE"}
        self._resolutions = resolve(mentions, knowledge, home=source)
        for (a, b), resolution in zip(names, self._resolutions, strict=True):
            self._by_token.update(dict.fromkeys(range(a, b), resolution))
        told = self._told()
        self.named = frozenset(code for code in told if told[code] >= OFTEN * max(told.values()))
        self._homes = [code for code in told if told[code] == max(told.values())]
        self.home = next(iter(self._homes), "")  # of several the first
        dash = next((i for i in range(min(p.n, LONGEST_DATELINE)) if p.words[i] in DASHES), 0)
        capital = any(p.words[i].isupper() for i in range(dash))
        self._bureau = dash if capital else 0  # where the dateline ends

    def _told(self) -> Counter[str]:
        """How often the text names each country, by itself, its people or its towns."""
        p = self.p
        named: Counter[str] = Counter()
        for i in range(p.n):
            resolution = self._by_token.get(i)
            code = ""
            if resolution is not None:
                first = i == 0 or self._by_token.get(i - 1) is not resolution
                code = resolution.chosen.country if first and resolution.chosen is not None else ""
            elif p.pos[i] in ("ADJ", "PROPN", "NOUN"):
                code = self.knowledge.countries.nation(p.words[i])
            if code and not (resolution is None and p.lemma[p.head[i]] in MONEY):
                named[code] += LEAD_WEIGHT if p.sent[i] < LEAD else 1
        if dateline := self._dateline():
            named[dateline] += LEAD_WEIGHT
        return named

    def _dateline(self) -> str:
        """The country of a city in capitals that the text opens with and that was not taken for a name."""
        p = self.p
        if p.n < 2 or p.ent[0] or not p.words[0].isupper() or p.words[1] not in AFTER_DATELINE:
            return ""
        city = p.words[0].capitalize()
        found = self.knowledge.gazetteer.lookup(city) if len(city) >= SHORTEST_CITY else ()
        return found[0].country if found and found[0].population >= LARGE_CITY else ""

    def _land(self, code: str, at: int, *, is_capital: bool = False) -> Place | None:
        """A country, or its capital, as told by the noun at a token."""
        gazetteer, p = self.knowledge.gazetteer, self.p
        c: Candidate | None = gazetteer.country(code) if code else None
        if is_capital:
            c = self._capital(code)
        if c is None:
            return None
        return Place(
            text=p.words[at], start=p.start[at], end=p.end[at], name=c.name, country=c.country, lat=c.lat,
            lon=c.lon, geonames_id=c.geonames_id, admin1=c.admin1, precision=c.precision,
            reason=PlaceReason.COUNTRY, basis=Basis.IN_SENTENCE, rule=f"{p.words[at]!r} in the clause",
        )  # fmt: skip

    def _capital(self, code: str) -> Candidate | None:
        """The capital of a country, None where it is not known."""
        country = self.knowledge.countries.get(code) if code else None
        found = self.knowledge.gazetteer.lookup(country.capital) if country is not None else ()
        return next((x for x in found if x.country == code and x.precision == "city"), None)

    def _place(self, token: int, rule: str, basis: Basis) -> Place | None:
        """The place named at a token, resolved or not; None where the token is in no name."""
        resolution, name = self._by_token.get(token), self.p.ent_at(token)
        if resolution is None or name is None or self._is_thing(name[0], name[1], resolution):
            return None
        c = resolution.chosen
        if c is not None and name[1] <= self._bureau and c.country != self.home:
            return None
        if self.trace is not None:
            self._note_places(self.trace, name[0], resolution)
        reason = PlaceReason(resolution.reason)
        if c is not None and self._is_far_fetched(c, reason):
            c, reason = None, PlaceReason.NO_SUPPORT
        said = Said(reason=reason, basis=basis, rule=rule)
        return self._unknown(name, resolution, said) if c is None else self._known(name, resolution, c, said)

    def _unknown(self, name: Name, resolution: Resolution, said: Said) -> Place:
        """A place that no list has, in the country that is told; an embassy is where the government sits."""
        start, end = self.p.span(name[0], name[1])
        text = self.p.text[start:end]
        country = told_country(resolution.mention, self.knowledge)
        seat = self._capital(country) if text.lower().endswith("embassy") else None
        if seat is None:
            return Place(text=text, start=start, end=end, name=text, country=country or self.home, **said)
        return Place(
            text=text, start=start, end=end, name=text, country=seat.country, admin1=seat.admin1,
            lat=seat.lat, lon=seat.lon, precision="facility", **said,
        )  # fmt: skip

    def _known(self, name: Name, resolution: Resolution, c: Candidate, said: Said) -> Place:
        """A place of the gazetteer, with the part or the kind of it that the text tells."""
        p, (first, after, _) = self.p, name
        start, end = p.span(first, after)
        told = _told_name(p.text[start:end], c)
        start, part = self._part(first, after, c)
        kind = p.lower[after] if after < p.n else ""
        has_town = any(
            x.candidate.precision == "city" and x.candidate.name == c.name for x in resolution.candidates
        )
        if kind in LANDS and c.precision in ("region", "district") and has_town:
            told, end = f"{told} {kind.capitalize()}", p.end[after]  # "the Batken region", not Batken
        return Place(
            text=p.text[start:end], start=start, end=end, name=part + told, country=c.country, lat=c.lat,
            lon=c.lon, geonames_id=c.geonames_id, admin1=c.admin1, precision=c.precision,
            candidates=tuple(x.candidate.label for x in resolution.candidates[:CANDIDATES]), **said,
        )  # fmt: skip

    def _part(self, first: int, after: int, c: Candidate) -> tuple[int, str]:
        """Where a name with the part told before it begins, and that part: "northeastern " of a country."""
        p, start = self.p, self.p.start[first]
        if c.precision not in WHOLES or first == 0 or p.sent[first - 1] != p.sent[first]:
            return start, ""
        owned = p.lower[max(0, first - 2)] in ("the", "'s", "’s")
        if owned and c.precision == "region" and after < p.n and p.lower[after] in LANDS:
            return start, ""  # "Ukraine's northern Sumy region" is all of it
        words = p.text[p.start[max(0, first - 3)] : start]
        found = _PART.search(words)
        if found is None:
            return start, ""
        return start - len(words) + found.start(), found[1].lower().replace("-", "").replace(" ", "") + "ern "

    def _is_thing(self, first: int, after: int, resolution: Resolution) -> bool:
        """Whether "the" tells that one word is no town: "the Hall"; "the Hague" is one."""
        c, p = resolution.chosen, self.p
        one = after - first == 1 and first > 0 and p.words[first - 1] == "the"
        if not one or c is None or c.precision not in ("city", "district"):
            return False
        if p.head[first] > first and p.pos[p.head[first]] in ("NOUN", "PROPN", "ADJ"):
            return False  # "the Goma airport"
        return not any(x.candidate.name.casefold().startswith("the ") for x in resolution.candidates)

    def _note_places(self, trace: Trace, token: int, resolution: Resolution) -> None:
        """Notes the places of a name, as they were weighed."""
        c = resolution.chosen
        taken = c is not None and not self._is_far_fetched(c, PlaceReason(resolution.reason))
        beside = [r.mention for r in self._resolutions if r.candidates is resolution.candidates]
        others = [r.chosen for r in self._resolutions if r.chosen is not None and r is not resolution]
        trace.weigh(Topic.PLACE, token, *place_options(resolution, others, beside, taken=taken))

    def _is_far_fetched(self, c: Candidate, reason: PlaceReason) -> bool:
        """A small place abroad, known by another name alone, that nothing in the text speaks for."""
        unsupported = reason in (PlaceReason.ONLY, PlaceReason.PROMINENT)
        small = c.match is not Match.NAME and c.population < SMALL_TOWN and c.precision == "city"
        return unsupported and small and c.country != self.home


def _is_bare(p: Parse, i: int) -> bool:
    """Whether a name stands without a preposition of place: "Amman", where Sudesh Amman was told of."""
    return i == 0 or p.lower[i - 1] not in PREPOSITIONS


def _told_name(text: str, c: Candidate) -> str:
    """For a region the name as the text has it, with its kind of region; else the gazetteer's."""
    told = text.removeprefix("the ").removeprefix("The ")
    if c.precision in ("region", "district") and c.name.casefold() in told.casefold():
        return told
    return c.name
