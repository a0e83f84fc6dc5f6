"""The reasons of resolved values in words, for the `why` of a report."""

from __future__ import annotations

from collections.abc import Iterable

from sitrep.model import Basis, CountryReason, Party, PartyReason, Place, When

NOT_TOLD = "not told"
_PARTY = {
    PartyReason.NAME: "name in the text",
    PartyReason.COMMON_NOUN: "common noun",
    PartyReason.TITLE: "title and nationality in the text",
    PartyReason.SURNAME_EARLIER: "named in full elsewhere in the text",
    PartyReason.ACTOR_LIST: "actor list: {detail}",
    PartyReason.OFFICE: "holder of the office that day: {detail}",
    PartyReason.COUNTRY_NAME: "country name",
    PartyReason.CAPITAL: "capital or seat for its government",
    PartyReason.PLACE_NAME: "place name",
    PartyReason.BODY_PATTERN: "body of a state, by pattern",
    PartyReason.NATIONALITY: "nationality",
    PartyReason.NATION_BESIDE: "nationality in the phrase",
    PartyReason.OWNER: "belongs to {detail!r}",
    PartyReason.PRONOUN: "{detail!r} stands for {text!r}",
    PartyReason.LAST_OF_KIND: "{detail!r} stands for {text!r}",
    PartyReason.TITLE_EARLIER: "{detail!r} stands for {text!r}, introduced with that title",
    PartyReason.LAST_TWO: "{detail!r} are the last two named",
    PartyReason.CORRECTED: "corrected by a person",
}
_COUNTRY = {
    CountryReason.PLACE: "country of the place",
    CountryReason.HOME: "country the text is about",
}
_PLACE = {Basis.BESIDE: "place told beside", Basis.CARRIED_OVER: "place of the event told before"}
_DATE = {
    Basis.BESIDE: "told beside",
    Basis.IN_PHRASE: "in the event's phrase",
    Basis.IN_CLAUSE: "in the event's clause",
    Basis.IN_SENTENCE: "in the event's sentence",
    Basis.CARRIED_OVER: "date of the event told before",
    Basis.DIGEST_DAY: "present tense: the day of publication",
}


def parties(found: Iterable[Party]) -> str:
    """For each party its rule, how it was found and what gave it its country; "" where there are none."""
    return "; ".join(map(_party, found))


def _party(party: Party) -> str:
    found = _PARTY[party.reason].format(detail=party.detail, text=party.text)
    return _joined(party.rule, found, _COUNTRY.get(party.country_reason, ""))


def place(found: Place | None) -> str:
    """What ties the place to the event, and why it is this place of the name."""
    if found is None:
        return NOT_TOLD
    return _joined(found.rule, _PLACE.get(found.basis, ""), found.reason.value)


def date(found: When | None) -> str:
    """The kind of time expression that was read, and what ties it to the event."""
    return _joined(found.reason, _DATE[found.basis]) if found is not None else NOT_TOLD


def _joined(*parts: str) -> str:
    return "; ".join(part for part in parts if part)
