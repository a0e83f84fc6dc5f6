"""What is compared of a report, worked out once: days as numbers, countries and names as sets."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from sitrep.linking.rules import load
from sitrep.linking.words import Bag, bag, proper
from sitrep.model import Basis, CountryReason, Party, PartyReason, Place, Report, Told

_DESCRIBED = frozenset(
    (
        PartyReason.COMMON_NOUN, PartyReason.COUNTRY_NAME, PartyReason.CAPITAL, PartyReason.NATIONALITY,
        PartyReason.NATION_BESIDE, PartyReason.BODY_PATTERN, PartyReason.OWNER,
    )
)  # fmt: skip
_NOT_NAMED = frozenset("the of and for ministry forces army government president minister group".split())
_NEAR = frozenset((Basis.IN_PHRASE, Basis.IN_CLAUSE, Basis.IN_SENTENCE))
_FIRM = {Basis.DIGEST_DAY: 0.8, Basis.BESIDE: 0.5, Basis.CARRIED_OVER: 0.4}
_LOOSE = frozenset(("IGO", "NGO", ""))


@dataclass(frozen=True, slots=True, kw_only=True)
class Days:
    """The days on which it may have been, as ordinals; `firm` from 0 to 1 is how surely the text says so."""

    first: int
    last: int
    firm: float

    @property
    def wide(self) -> int:
        """The number of days."""
        return self.last - self.first + 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """Where it was: `firm` from 0 to 1 is how surely the text says so; `names` are the words of its name."""

    country: str
    lat: float | None
    lon: float | None
    admin1: str
    precision: str
    names: frozenset[str]
    firm: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """A report as linking sees it.

    `actors` and `recipients` are countries that the text tells, `assumed` those that only context does, the
    place's among them; `named` are ids and names of the parties that have one, `proper` all capitalised
    words. `published` is an ordinal, None where it is not known; `days` is None where no date is told.
    """

    id: str
    article: str
    origin: str
    outlet: str
    published: int | None
    event_type: str
    modes: frozenset[str]
    status: str
    actors: frozenset[str]
    recipients: frozenset[str]
    assumed: frozenset[str]
    named: frozenset[str]
    named_actors: frozenset[str]
    days: Days | None
    spot: Spot | None
    figures: tuple[tuple[str, float | None, float | None], ...]
    proper: frozenset[str]
    bag: Bag
    lead: Bag
    lead_names: frozenset[str]
    sentence: tuple[int, int]

    @property
    def told(self) -> frozenset[str]:
        """The countries of all parties that the text tells."""
        return self.actors | self.recipients


@lru_cache(maxsize=8192)
def _words(sentence: str) -> tuple[Bag, frozenset[str]]:
    return bag(sentence), proper(sentence)


def profile(told: Told) -> Profile:
    """What linking compares of a report."""
    report = told.report
    words, capitals = _words(report.sentence.text)
    parties = (*report.actors, *report.recipients)
    return Profile(
        id=report.id,
        article=report.article_id,
        origin=told.origin,
        outlet=told.source,
        published=told.published.toordinal() if told.published else None,
        event_type=report.event_type,
        modes=frozenset(report.mode),
        status=_reality(report),
        actors=_countries(report.actors),
        recipients=_countries(report.recipients),
        assumed=frozenset(p.country for p in parties if p.country) | _place_country(report.place),
        named=_named(parties),
        named_actors=_named(report.actors),
        days=_days(report, words),
        spot=spot_of(report.place) if report.place else None,
        figures=tuple((f.kind, f.low, f.high) for f in report.figures),
        proper=capitals,
        bag=words,
        lead=_words(told.lead)[0],
        lead_names=_words(told.lead)[1],
        sentence=(report.sentence.start, report.sentence.end),
    )


def _reality(report: Report) -> str:
    """The status, "X denies that E" being taken for "E did not happen"."""
    denied = report.attribution is not None and report.attribution.stance == "denies"
    return "negated" if denied and report.status == "actual" else report.status


def _countries(parties: Iterable[Party]) -> frozenset[str]:
    """The countries that the text tells; that of the place or of the whole text is only assumed."""
    surely = (CountryReason.TOLD, CountryReason.PLACE)
    return frozenset(p.country for p in parties if p.country and p.country_reason in surely)


def _place_country(place: Place | None) -> frozenset[str]:
    return frozenset((place.country,)) - _LOOSE if place else frozenset()


def _named(parties: Iterable[Party]) -> frozenset[str]:
    """Ids of parties on the actor list, and the words of names that are on none."""
    found: set[str] = set()
    for party in parties:
        if party.actor_id:
            found.add(party.actor_id)
        elif party.reason not in _DESCRIBED and party.name[:1].isupper():
            found.update(w for w in party.name.casefold().split() if len(w) > 2 and w not in _NOT_NAMED)
    return frozenset(found)


def _days(report: Report, words: Bag) -> Days | None:
    """The days told. Of an update, that a toll has risen, the day of the news is not that of the event."""
    when = report.date
    if when is None or when.basis == Basis.DIGEST_DAY and not load().updates.isdisjoint(words.weights):
        return None
    firm = 1.0 if when.basis in _NEAR else _FIRM[when.basis]
    return Days(first=when.earliest.toordinal(), last=when.latest.toordinal(), firm=firm)


def spot_of(place: Place) -> Spot:
    """A place as linking sees it."""
    return Spot(
        country=place.country,
        lat=place.lat,
        lon=place.lon,
        admin1=place.admin1,
        precision=place.precision,
        names=frozenset(w for w in place.name.casefold().split() if len(w) > 2),
        firm=1.0 if place.basis in _NEAR else _FIRM[place.basis],
    )
