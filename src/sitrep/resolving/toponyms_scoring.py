"""How much one place speaks for another, and how likely each candidate of a name is."""

from __future__ import annotations

import math

from sitrep.knowledge.gazetteer import Candidate, Kind, distance

from .toponyms_words import CITY_KINDS, DISTRICT_KINDS, REGION_KINDS

_WIDE = frozenset({Kind.CONTINENT, Kind.SEA})
_REACH_KM = 140.0
_TEMPERATURE = 0.7


def affinity(place: Candidate, other: Candidate) -> float:
    """How much `other`, named in the same article, speaks for `place`: 0 to 1.2."""
    if other.kind in _WIDE or place.kind in _WIDE:
        return 0.0
    if place.place_id == other.place_id:
        return 0.0
    close = math.exp(-distance(place, other) / _REACH_KM)
    if not place.country or place.country != other.country:
        return 0.6 * close
    if other.kind is Kind.COUNTRY:
        return max(0.5, close)
    if place.kind is Kind.COUNTRY:
        return 0.45
    shared = bool(other.admin1) and place.admin1 == other.admin1
    if other.kind is Kind.REGION and place.admin1 == other.name:
        return 1.1
    if place.kind is Kind.REGION and other.admin1 == place.name:
        return 0.9
    if shared and place.admin2 and place.admin2 in (other.admin2, other.name):
        return 1.2
    if shared:
        return max(0.8, close)
    return max(0.3, close)


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
        return (
            1.5 if place.kind in (Kind.REGION, Kind.AREA) else (-0.5 if place.kind is Kind.COUNTRY else 0.0)
        )
    if word in DISTRICT_KINDS:
        return 1.5 if place.kind is Kind.DISTRICT else 0.0
    return 0.0


def likelihoods(scores: list[float]) -> list[float]:
    """Scores as shares that sum to 1."""
    if not scores:
        return []
    top = max(scores)
    weights = [math.exp((score - top) / _TEMPERATURE) for score in scores]
    total = sum(weights)
    return [weight / total for weight in weights]
