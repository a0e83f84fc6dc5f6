"""Parties as a brief names them: "the Rapid Support Forces", "a mosque", "five Israeli soldiers"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from sitrep.briefing import words
from sitrep.briefing.words import an, is_number, is_plural
from sitrep.knowledge.countries import Countries
from sitrep.model import (
    CountryReason,
    IncidentParty,
    Party,
    PartyReason,
    Told,
    Voice,
)

_COMMON = frozenset(
    (PartyReason.COMMON_NOUN, PartyReason.NATION_BESIDE, PartyReason.OWNER, PartyReason.BODY_PATTERN)
)
_DETERMINERS = frozenset(
    "the a an his her its their our my any all both at least over more than about around nearly almost up to "
    "other another of".split()
)
_UNSURE = frozenset((CountryReason.PLACE, CountryReason.HOME, CountryReason.UNKNOWN))
_HEAD_ENDS = re.compile(r"[ ,](?:of|in|at|on|from|near|with|for|who|which|that|there|trying|aboard|by)\b|,")
_DAYS = frozenset("Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split())
_ODD = re.compile(r"[\x00-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069]+")
_LONGEST = 90


@dataclass(frozen=True, slots=True)
class Noun:
    """Words for somebody or something; `plural` where they take "were", `vague` where they say nothing.

    `state` is true of a country.
    """

    text: str
    plural: bool = False
    vague: bool = False
    state: bool = False


def clean(text: str) -> str:
    """The text on one line, without characters that steer a terminal or turn the writing."""
    return " ".join(_ODD.sub(" ", text).split())


class Namer:
    """Names what incidents are made of; `tolds` are the reports by id, which tell how a party was found."""

    def __init__(self, countries: Countries, tolds: Mapping[str, Told]) -> None:
        self._countries = countries
        self._tolds = tolds

    def parties(self, found: Iterable[IncidentParty]) -> list[Noun]:
        """The parties that say something, each once; the vague ones only where there is nothing else."""
        nouns: dict[str, Noun] = {}
        for party in found:
            noun = self.party(party)
            if noun.text:
                nouns.setdefault(noun.text, noun)
        named = [noun for noun in nouns.values() if not noun.vague]
        return named or list(nouns.values())

    def party(self, party: IncidentParty) -> Noun:
        """A party of an incident."""
        mention = self._mention(party)
        name = clean(party.name)
        if mention is not None and mention.reason in _COMMON and not party.actor_id:
            return self._common(mention)
        if mention is not None and mention.reason == PartyReason.NATIONALITY and party.sector == "CVL":
            return Noun(self._people(party.country, name), plural=True)
        return self.name(name, party.country, told=self._told(mention), the=self._has_the(party))

    def voice(self, voice: Voice) -> Noun:
        """Who says something: an outlet by its own name, a source with its country."""
        name = clean(voice.name)
        if voice.outlet or not name:
            return Noun(name)
        return self.source(name, voice.country, voice.reports)

    def source(self, name: str, country: str, reports: Iterable[str] = ()) -> Noun:
        """A source by its name and country: "the Russian Defence Ministry", "a Sudanese spokesman".

        `reports` are ids of those that name it, which tell whether it is a name at all.
        """
        name = clean(name)
        tellings = [told.report for told in map(self._tolds.get, reports) if told]
        sources = [each.attribution for each in tellings if each.attribution]
        if any(each.name == name and each.reason == PartyReason.COMMON_NOUN for each in sources):
            name = self._small(name)
        if name.casefold() in words.load().unnamed:
            return Noun("an unnamed source")
        near = [each.text for each in sources] if name[:1].islower() else [r.sentence.text for r in tellings]
        if tellings and not self._speaks_of(country, " ".join(near)):  # else its country is only a guess
            country = ""
        front, of, rest = name.partition(" of ")
        if of and front.casefold() in words.load().titles:
            return Noun(f"the {front.casefold()} of {rest}")
        if name[:1].islower():
            nation = self._demonym(country, name)
            head = _head(name)
            said = f"{nation} {name}".strip()
            if is_plural(head) or name.casefold() in words.load().only:
                return Noun(said if is_plural(head) else f"the {said}", is_plural(head))
            return Noun(f"the {said}" if "'s" in said or "’s" in said else an(said))
        return self.name(name, country, told=True)

    def _small(self, name: str) -> str:
        """A description from the beginning of a sentence, in small letters; "General Staff" stays."""
        first, _, rest = name.partition(" ")
        keep = rest[:1].isupper() or bool(self._countries.nation(first))
        return name if keep else first[:1].lower() + name[1:]

    def _speaks_of(self, code: str, text: str) -> bool:
        country = self._countries.get(code)
        return country is not None and any(
            word in text
            for word in (country.name, *country.demonyms, country.capital, *country.names)
            if word
        )

    def country(self, code: str) -> str:
        """The country's name as it stands in a sentence; "" where the code is none."""
        return self._countries.with_article(code)

    def title(self, code: str) -> str:
        """The country's name alone."""
        return self._countries.name(code)

    def name(self, name: str, country: str, *, told: bool, the: bool = False) -> Noun:
        """A proper name, with its article and, for the bodies that every country has, its country."""
        name = name.removeprefix("the ").removeprefix("The ")
        code = name if name in self._countries else self._countries.by_name(name)
        if code:
            return Noun(self._countries.with_article(code), state=True)
        parts = name.split()
        if parts and parts[0] in _DAYS:  # "Saturday 14 Chinese aircraft": the day is not its name
            parts = parts[1:]
            name = " ".join(parts)
        if not parts or is_number(name) or len(name) > _LONGEST:
            return Noun(name, vague=True)
        lower = [part.casefold().strip(".,") for part in parts]
        known = words.load()
        plural = lower[-1] in known.plural or (
            is_plural(parts[-1], proper=True) and (the or lower[-1] in known.the)
        )
        if lower[0].endswith(("'s", "’s")) and "people" not in lower[0]:
            return Noun(name, plural)
        generic = lower[-1] in known.bodies and country in self._countries and told and len(parts) < 4
        nation = self._demonym(country, name) if generic and not self._names_nation(name) else ""
        the = the or self._described(parts)
        heads = known.the - {"state"} if len(parts) == 1 else known.the
        if lower[0] not in known.bare and (the or nation or any(part in heads for part in lower)):
            return Noun(f"the {nation} {name}".replace("  ", " "), plural)
        return Noun(name, plural)

    def _described(self, parts: Sequence[str]) -> bool:
        """Whether a nation and a noun stand before the name: "Australian airline Qantas"."""
        nation = self._countries.nation(parts[0].partition("-")[0])
        return bool(nation) and len(parts) > 2 and parts[1][:1].islower() and parts[-1][:1].isupper()

    def _common(self, mention: Party) -> Noun:
        """A description: "78 worshippers" are worshippers, "a mosque" stays one, "the army" has a country."""
        text = clean(mention.text)
        if len(text) > _LONGEST or len(text.split()) > 9:
            text = clean(mention.name)
        parts, article = text.split(), ""
        while parts and (parts[0].casefold() in _DETERMINERS or is_number(parts[0]) or parts[0] in _DAYS):
            word = parts.pop(0).casefold()
            article = word if word in ("a", "an", "the") else article
        while parts and (parts[0] == "record" or is_number(parts[0])):
            parts.pop(0)
        said = " ".join(parts)
        if not said:
            return Noun("", vague=True)
        sure = mention.country_reason not in _UNSURE
        if mention.reason == PartyReason.COMMON_NOUN or len(parts) == 1 and is_plural(said):
            said = self._small(said)
        known = words.load()
        lower = said.casefold()
        nobody = lower in known.vague or is_number(_head(said))
        vague = nobody or lower in known.somebody
        plural = is_plural(_head(said)) and (not _head(said)[:1].isupper() or len(parts) == 1)
        if nobody:
            return Noun(said, plural, vague=True)
        nation = self._demonym(mention.country, said) if sure and said[0].islower() else ""
        if said.casefold() in known.only or article == "the":
            return Noun(f"the {nation} {said}".replace("  ", " "), plural, vague)
        said = f"{nation} {said}".strip()
        if plural or "'s" in said or "’s" in said:
            return Noun(said, plural, vague)
        if article == "" and not said[0].islower() and mention.reason != PartyReason.COMMON_NOUN:
            bare = _head(said)[:1].isupper() and not self._described(parts)
            return Noun(said if bare else f"the {said}", plural, vague)
        return Noun(an(said), plural, vague)

    def _people(self, code: str, name: str) -> str:
        """The people of a country: "Palestinians", "Chinese people"."""
        demonym = self._demonym(code, "")
        if not demonym:
            return f"people of {name}"
        return f"{demonym} people" if demonym.endswith(("ese", "sh", "ch", "s")) else f"{demonym}s"

    def counts(self, party: IncidentParty, number: str) -> bool:
        """Whether a report names the party with that number before it: "five Israeli soldiers"."""
        mentions = (clean(each.text).casefold() for each in self._mentions(party))
        return bool(number) and any(text.startswith(clean(number).casefold()) for text in mentions)

    def _names_nation(self, name: str) -> bool:
        lower = name.casefold()
        return any(self._countries.nation(part) for part in name.split()) or any(
            country.name.casefold() in lower for country in self._countries
        )

    def _demonym(self, code: str, beside: str) -> str:
        country = self._countries.get(code)
        if country is None or not country.demonyms or self._names_nation(beside):
            return ""
        return country.demonyms[0]

    def _mentions(self, party: IncidentParty) -> Iterator[Party]:
        for name in party.reports:
            told = self._tolds.get(name)
            if told is not None:
                for each in (*told.report.actors, *told.report.recipients):
                    if each.country == party.country and each.name == party.name:
                        yield each

    def _mention(self, party: IncidentParty) -> Party | None:
        """A mention of that name, one that is a description before one by a pronoun."""
        found = list(self._mentions(party))
        return min(found, key=lambda p: (p.reason == PartyReason.PRONOUN, p.text), default=None)

    def _has_the(self, party: IncidentParty) -> bool:
        person = "PERSON" in party.sector
        texts = {clean(each.text).casefold() for each in self._mentions(party)}
        return not person and f"the {party.name.casefold()}" in texts

    def _told(self, mention: Party | None) -> bool:
        return mention is None or mention.country_reason == CountryReason.TOLD


def _head(said: str) -> str:
    """The noun that a description is about: "gunmen" of "gunmen of the Viv Ansanm coalition"."""
    front = _HEAD_ENDS.split(said, maxsplit=1)[0].split()
    return front[-1] if front else said
