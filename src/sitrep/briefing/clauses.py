"""The sentence that says what happened, from the incident's type, mode, status, parties, place and date."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from sitrep.briefing import amounts, dating, means, tolls, words
from sitrep.briefing.naming import Namer, Noun, clean
from sitrep.briefing.phrases import Phrase, Verb, phrase
from sitrep.briefing.placing import Places
from sitrep.briefing.words import capital, joined
from sitrep.model import Count, FigureLedger, Incident, IncidentStatus, Told

_MOST = 3
_EXACT = ("city", "district", "facility", "")


class Manner(StrEnum):
    """How a clause puts it."""

    DID = "did"
    SAID = "is said to have"
    SAYS = "says that it did"
    PLANS = "plans to"
    MAY = "may"
    NOT = "did not"
    DENIES = "denies having"
    OFF = "was to"


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """What all statements of a brief are made with; dates of `year` are said without it.

    `counts` are the numbers of such incidents that the sources give, by the id of the incident.
    """

    namer: Namer
    places: Places
    year: int | None
    dates: bool = True
    counts: Mapping[str, Sequence[Count]] = field(default_factory=dict)

    def when(self, incident: Incident) -> str:
        """The day or days of the incident, as in `dating.when`."""
        return dating.when(incident.earliest, incident.latest, self.year) if self.dates else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """The words of the clause, who did it, and the figures that it tells already: of one kind, or a toll."""

    text: str
    subject: tuple[Noun, ...]
    counted: str
    phrase: Phrase
    toll: tolls.Told | None = None


def manner(incident: Incident, *, doubtful: bool, own: bool, denied_by_self: bool) -> Manner:
    """How to put it: `doubtful` where too few vouch for it, `own` where only those who did it say so."""
    match incident.status:
        case IncidentStatus.ANNOUNCED:
            return Manner.PLANS
        case IncidentStatus.HYPOTHETICAL:
            return Manner.MAY
        case IncidentStatus.NOT_HAPPENED:
            return Manner.DENIES if denied_by_self else Manner.NOT
        case IncidentStatus.CALLED_OFF:
            return Manner.OFF
    if own:
        return Manner.SAYS
    return Manner.SAID if doubtful else Manner.DID


def actors(incident: Incident, setting: Setting) -> tuple[Noun, ...]:
    """Who did it; none where the sources only say that somebody did, or name now one and now another."""
    if any(dispute.field == "actors" for dispute in incident.disputes):
        return ()
    found = setting.namer.parties(incident.actors)
    crowd = incident.event_type == "PROTEST"
    return tuple(n for n in found if not n.vague or _somebody(n, crowd=crowd))[: _MOST + 1]


def _somebody(noun: Noun, *, crowd: bool) -> bool:
    """Whether a vague noun may still stand for who did it: "a man", and "people" who protest."""
    said = noun.text.removeprefix("a ").removeprefix("an ")
    return said in words.load().somebody and (said != noun.text or crowd)


def has_party(incident: Incident, setting: Setting) -> bool:
    """Whether anybody can be named who did it, or to whom it was done."""
    return bool(actors(incident, setting)) or any(
        not noun.vague for noun in setting.namer.parties(incident.recipients)
    )


def clause(incident: Incident, told: Told | None, how: Manner, setting: Setting) -> Clause:
    """The clause without its end mark; `told` is the report that tells it best."""
    trigger = told.report.trigger.text if told else ""
    way = phrase(incident.event_type, incident.mode, trigger)
    subject = actors(incident, setting)
    tools = means.told(incident) if way.means else ""
    toll = None
    if incident.event_type == "ASSAULT" and not subject and how == Manner.DID:
        toll = _victims(incident, setting)
    if toll is not None:
        plain = not (way.mode or way.words or tools)
        said, counted = toll.text + ("" if plain else f" in {way.event}"), ""
        where = setting.places.where(incident, said)
    else:
        target, counted, named = _target(incident, way, setting, [noun.text for noun in subject])
        said = _put(way, how, subject, target)
        where = "" if named else setting.places.where(incident, said)
    date = setting.when(incident)
    text = " ".join(part for part in (said, where, tools and f"with {tools}", date) if part)
    text = setting.places.commas(incident, text)
    return Clause(text=capital(text), subject=subject, counted=counted, phrase=way, toll=toll)


def _victims(incident: Incident, setting: Setting) -> tolls.Told | None:
    """The dead and hurt as the subject, where nobody is known who did it."""
    first = next((led for kind in ("killed", "injured") for led in incident.ledger if led.kind == kind), None)
    if first is None or first.disputed or not first.best:
        return None
    noun = ""
    numbers = [entry.text for entry in amounts.standing(first)]
    for party in incident.recipients:
        named = setting.namer.party(party)
        fit = named.plural and not named.vague and not named.text.startswith("the ")
        if fit and any(setting.namer.counts(party, n) for n in numbers):
            noun = named.text
            break
    return tolls.toll(incident, setting.namer, noun=noun, plain=True)


def _target(
    incident: Incident, way: Phrase, setting: Setting, but: Sequence[str]
) -> tuple[tuple[Noun, ...], str, bool]:
    """To whom it was done, the kind of figure that counts them, and whether the place stands for them."""
    found = [noun for noun in setting.namer.parties(incident.recipients) if noun.text not in but]
    good = tuple(noun for noun in found if not noun.vague)
    ledger = next((led for led in incident.ledger if led.kind == way.counted and led.low), None)
    if ledger is not None and (not good or good[0].plural and len(good) == 1):
        return (_counted(ledger, good),), ledger.kind, False
    place = incident.place
    exact = way.place and place is not None and place.precision in _EXACT and bool(clean(place.name))
    wide = ("civilians", "residents", setting.namer.country(place.country) if place else "")
    passive = not but and incident.event_type != "ASSAULT"
    if exact and not passive and (len(good) != 1 or good[0].text in wide):
        return (Noun(setting.places.names(incident, " ".join(but))),), "", True
    if good:
        return tuple(_owned(noun, way) for noun in good[: _MOST + 1]), "", False
    counted = any(led.kind in ("killed", "injured") for led in incident.ledger)
    some = [noun for noun in found if noun.text in ("people", "civilians")][:1]
    return () if counted and but else tuple(some), "", False


def _owned(noun: Noun, way: Phrase) -> Noun:
    """A country as what of it was hit: "aircraft of Russia", where it cannot itself be shot down."""
    return Noun(f"{way.owner} {noun.text}", plural=True) if noun.state and way.owner else noun


def _counted(ledger: FigureLedger, good: Sequence[Noun]) -> Noun:
    one = ledger.best == 1 and ledger.high == 1
    kind = good[0].text.removeprefix("the ") if good else "person" if one else "people"
    return Noun(f"{amounts.told(ledger)} {kind}", plural=not one)


def several(nouns: Sequence[Noun]) -> str:
    """The nouns joined, "others" for those beyond the first three."""
    shown = [noun.text for noun in nouns[:_MOST]]
    return joined([*shown, "others"] if len(nouns) > _MOST else shown)


def _put(way: Phrase, how: Manner, subject: Sequence[Noun], target: Sequence[Noun]) -> str:
    if not subject:
        return _passive(way, how, target) if target else _bare(way, how)
    verb = way.both if target else way.together if len(subject) > 1 else way.alone
    many = len(subject) > 1 or subject[0].plural
    body = subject[0].state or subject[0].text.startswith("the ")
    said = several(subject) + " " + _active(verb, how, many=many, body=body)
    return said.replace("{R}", several(target)) if target else said.replace(" {R}", "")


def _claim(verb: Verb, *, many: bool, body: bool) -> str:
    """What somebody says of himself: a body "says it did", a person, who may be a woman, "claims to have"."""
    if many:
        return f"say they {verb.past}"
    return f"says it {verb.past}" if body else f"claims to have {verb.participle}"


def _active(verb: Verb, how: Manner, *, many: bool, body: bool) -> str:
    match how:
        case Manner.DID:
            return verb.past
        case Manner.SAID:
            return f"{'are' if many else 'is'} said to have {verb.participle}"
        case Manner.SAYS:
            return _claim(verb, many=many, body=body)
        case Manner.PLANS:
            return f"{'plan' if many else 'plans'} to {verb.base}"
        case Manner.MAY:
            return f"may {verb.base}"
        case Manner.NOT:
            return f"did not {verb.base}"
        case Manner.DENIES:
            return f"{'deny' if many else 'denies'} having {verb.participle}"
        case Manner.OFF:
            return f"{'were' if many else 'was'} to {verb.base}"


def _passive(way: Phrase, how: Manner, target: Sequence[Noun]) -> str:
    many = len(target) > 1 or target[0].plural
    done = {
        Manner.DID: "were" if many else "was",
        Manner.SAYS: "were" if many else "was",
        Manner.SAID: "are said to have been" if many else "is said to have been",
        Manner.PLANS: "are to be" if many else "is to be",
        Manner.MAY: "may be",
        Manner.NOT: "were not" if many else "was not",
        Manner.DENIES: "were not" if many else "was not",
        Manner.OFF: "were to be" if many else "was to be",
    }[how]
    return f"{several(target)} {done} {way.to}"


def _bare(way: Phrase, how: Manner) -> str:
    event, was = way.event, "were" if way.many else "was"
    if how in (Manner.NOT, Manner.DENIES):
        return f"there {was} no {event.removeprefix('a ').removeprefix('an ').removeprefix('the ')}"
    return {
        Manner.SAID: f"{event} {'are' if way.many else 'is'} reported",
        Manner.PLANS: f"{event} {'are' if way.many else 'is'} planned",
        Manner.MAY: f"{event} may come",
        Manner.OFF: f"{event} {was} to take place",
    }.get(how, f"there {was} {event}")
