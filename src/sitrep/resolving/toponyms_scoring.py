"""How much one place speaks for another, and how likely each candidate of a name is."""

from __future__ import annotations

import math

from sitrep.knowledge.gazetteer import Candidate, Kind

from .toponyms_words import CITY_KINDS, DISTRICT_KINDS, REGION_KINDS

_WIDE = (Kind.CONTINENT, Kind.SEA)
_REACH_KM = 140.0
_FAR_KM = 700.0
_DEGREE_KM = 111.2
_TEMPERATURE = 0.7


def affinity(place: Candidate, other: Candidate) -> float:
    """How much `other`, named in the same article, speaks for `place`: 0 to 1.2."""
    kind, wider = place.kind, other.kind
    if wider in _WIDE or kind in _WIDE or place.place_id == other.place_id:
        return 0.0
    if not place.country or place.country != other.country:
        return 0.6 * _closeness(place, other)
    if wider is Kind.COUNTRY:
        return max(0.5, _closeness(place, other))
    if kind is Kind.COUNTRY:
        return 0.45
    if wider is Kind.REGION and place.admin1 == other.name:
        return 1.1
    if kind is Kind.REGION and other.admin1 == place.name:
        return 0.9
    if other.admin1 and place.admin1 == other.admin1:
        same_district = place.admin2 and place.admin2 in (other.admin2, other.name)
        return 1.2 if same_district else max(0.8, _closeness(place, other))
    return max(0.3, _closeness(place, other))


def _closeness(one: Candidate, two: Candidate) -> float:
    """1 at no distance, falling by e every 140 km; 0 beyond 700 km. The earth is flat that far."""
    up = abs(one.lat - two.lat)
    if up > _FAR_KM / _DEGREE_KM:
        return 0.0
    across = abs(one.lon - two.lon)
    across = min(across, 360.0 - across) * math.cos(math.radians((one.lat + two.lat) / 2))
    km = _DEGREE_KM * math.hypot(up, across)
    return math.exp(-km / _REACH_KM) if km < _FAR_KM else 0.0


def alike(place: Candidate, other: Candidate) -> float:
    """1 where two places named side by side would make a list: two states of a country, two countries."""
    if place.kind is not other.kind or place.kind not in (Kind.REGION, Kind.COUNTRY, Kind.DISTRICT):
        return 0.0
    return 1.0 if place.kind is Kind.COUNTRY or place.country == other.country else 0.0


def kind_fit(place: Candidate, word: str) -> float:
    """How well a place agrees with a word of kind beside its name: -1.5 to 1.5."""
    if word in CITY_KINDS:
        return 1.0 if place.kind is Kind.CITY else -1.5
    if word in REGION_KINDS:
        if place.kind in (Kind.REGION, Kind.AREA):
            return 1.5
        return {Kind.COUNTRY: -0.5, Kind.CITY: -1.0}.get(place.kind, 0.0)
    if word in DISTRICT_KINDS:
        return 1.5 if place.kind is Kind.DISTRICT else (-0.5 if place.kind is Kind.CITY else 0.0)
    return 0.0


def likelihoods(scores: list[float]) -> list[float]:
    """Scores as shares that sum to 1."""
    if not scores:
        return []
    top = max(scores)
    weights = [math.exp((score - top) / _TEMPERATURE) for score in scores]
    total = sum(weights)
    return [weight / total for weight in weights]
