"""Which reports to compare: keys that two of one incident have in common."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sitrep.linking.days import meant
from sitrep.linking.profile import Days, Profile, profile
from sitrep.linking.rules import Rules, load
from sitrep.linking.words import rarity
from sitrep.model import Told

_MOST_DAYS = 8  # a range that is wider is looked for by its months
_MOST_MONTHS = 2
_MONTH = 30
_RARE = 0.8  # a name as rare as this finds reports without a country in common
_MOST_NAMES = 6
_VIOLENT = frozenset(("ASSAULT",))


def keys(told: Told, rules: Rules | None = None) -> frozenset[str]:
    """The keys of one report: those with a key in common are to be compared, and no others.

    A key is a short text made of this report alone: family of types, then countries, a place or a rare name,
    then a stretch of days. Reports that lie a day apart share one.
    """
    return profile_keys(profile(told), rules)


def profile_keys(p: Profile, rules: Rules | None = None) -> frozenset[str]:
    """As `keys`, for a report of which the profile is at hand."""
    families = (rules or load()).families[p.event_type]
    whose, when, months = sorted(_whose(p)), meant(p), _months(p)
    found = {f"in|{p.article}"}
    for family in families:
        if when is not None and when.wide <= _MOST_DAYS:
            found.update(f"{family}|{who}|{days}" for who in whose for days in _pairs_of_days(when))
        found.update(f"{family}|{who}|{month}" for who in _exactly(p) for month in months)
    return frozenset(found)


def _whose(p: Profile) -> frozenset[str]:
    """The countries concerned, those of organisations only where there is no other."""
    countries = p.told | p.assumed
    return countries - {"IGO", "NGO"} or countries


def _rare(names: Iterable[str]) -> list[str]:
    """The rarest of some names."""
    rare = {name: rarity(name) for name in names}
    return sorted((n for n in rare if rare[n] >= _RARE), key=lambda n: (-rare[n], n))[:_MOST_NAMES]


def _exactly(p: Profile) -> Iterator[str]:
    """What is exact enough to be looked for in a whole month: two parties, a place below the country, names.

    The names of the article's lead are for a report that has no country.
    """
    countries = sorted(p.told | p.assumed)
    if p.event_type not in _VIOLENT and len(countries) > 1:
        yield from (f"{one}+{two}" for i, one in enumerate(countries) for two in countries[i + 1 :])
    if p.spot and p.spot.precision != "country" and p.spot.names:
        yield f"{p.spot.country} {' '.join(sorted(p.spot.names))}"
    yield from (f"n {word}" for word in _rare(p.named | p.proper))
    if not countries:
        yield from (f"n {word}" for word in _rare(p.lead_names))


def _pairs_of_days(when: Days) -> Iterator[str]:
    """Stretches of two days, so that two days in a row always share one."""
    for day in range(when.first, when.last + 1):
        yield f"e{day // 2}"
        yield f"o{(day + 1) // 2}"


def _months(p: Profile) -> frozenset[str]:
    """Stretches of 30 days in which it was, or, where it is not known, in which it was published.

    Articles that nobody dated are looked for among one another.
    """
    undated = {"m"} if p.published is None else set()
    if p.days is not None:
        first, last = p.days.first // _MONTH, p.days.last // _MONTH
        return frozenset((*undated, *(f"m{n}" for n in range(first, min(last, first + _MOST_MONTHS) + 1))))
    return frozenset(undated or (f"m{(p.published or 0) // _MONTH}",))
