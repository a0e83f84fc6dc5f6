"""Places as a brief tells them: "in Izhevsk, Russia", "at the port of Aden", "in the Red Sea"."""

from __future__ import annotations

from collections.abc import Sequence

from sitrep.briefing import words
from sitrep.briefing.naming import clean
from sitrep.knowledge.countries import Countries
from sitrep.model import Incident, IncidentPlace


class Places:
    """Where it was, as a part of a sentence."""

    def __init__(self, countries: Countries) -> None:
        self._countries = countries

    def where(self, incident: Incident, said: str = "") -> str:
        """ "in Izhevsk, Russia", "in the Red Sea", "in Kyiv and Brovary"; "" where no place is told.

        A country that the words `said` before it name already is left out.
        """
        if not incident.places:
            return ""
        only_country = incident.places[0].precision == "country"
        if only_country and self._bare(incident.places[0]).removeprefix("the ") in said:
            return ""
        names = self.names(incident, said)
        return f"{self._in(incident.places[0])} {names}" if names else ""

    def commas(self, incident: Incident, said: str) -> str:
        """The text with a comma after a country beside a place: "in Kanam, Nigeria, on 7 July"."""
        for code in {place.country for place in incident.places}:
            name = self._countries.name(code)
            if name:
                said = said.replace(f", {name} ", f", {name}, ")
        return said

    def names(self, incident: Incident, said: str = "") -> str:
        """ "Izhevsk, Russia", "the Red Sea", "Kyiv and Brovary"."""
        country = incident.places[0].country
        places = [p for p in incident.places if p.country == country and clean(p.name) not in said][:3]
        names = list(dict.fromkeys(name for name in map(self._bare, places) if name))
        return words.joined(names) + (self._country_of(places, said) if names else "")

    def _country_of(self, places: Sequence[IncidentPlace], said: str) -> str:
        place = places[0]
        country = self._countries.get(place.country)
        sure = all(p.lat is not None for p in places)
        known = [p for p in places if p.precision == "country" or self._is_capital(p)]
        if country is None or not sure or known or self._countries.by_name(place.name):
            return ""
        if any(word in said for word in (country.name, *country.demonyms)):
            return ""
        return f", {country.name}"

    def _is_capital(self, place: IncidentPlace) -> bool:
        country = self._countries.get(place.country)
        return country is not None and clean(place.name) in (country.capital, *country.capitals)

    def _bare(self, place: IncidentPlace) -> str:
        name = clean(place.name).removeprefix("the ")
        code = self._countries.by_name(name) if place.precision == "country" else None
        if code:
            return self._countries.with_article(code)
        lower = {part.casefold() for part in name.split()}
        first, last = name.split()[0].casefold(), name.split()[-1].casefold()
        the = lower & words.load().seas or last == "embassy" and "'s" not in name
        return f"the {name}" if the and first != "the" else name

    def _in(self, place: IncidentPlace) -> str:
        last = clean(place.name).casefold().rpartition(" ")[2]
        if place.precision == "facility" or last in words.load().sites:
            return "at"
        return "on" if "border" in place.name.casefold().split() else "in"
