"""Where: the places of two reports."""

from __future__ import annotations

import math

from sitrep.linking.profile import Profile, Spot

_EARTH_KM = 12742.0
_SAME_KM = 15.0
_NEAR_KM = 40.0
_APART_KM = 80.0
_EXACT = frozenset(("city", "district", "facility"))
_FIRM = 0.9
_CLOSE, _INSIDE, _COUNTRY, _REGION = 0.4, 0.5, 0.1, 0.7


def kilometres(one: Spot, two: Spot) -> float | None:
    """The distance along the sphere, None where one has no coordinates."""
    if one.lat is None or one.lon is None or two.lat is None or two.lon is None:
        return None
    lat1, lat2 = math.radians(one.lat), math.radians(two.lat)
    half = math.sin((lat2 - lat1) / 2) ** 2
    half += math.cos(lat1) * math.cos(lat2) * math.sin(math.radians(two.lon - one.lon) / 2) ** 2
    return _EARTH_KM * math.asin(math.sqrt(min(1.0, half)))


def places(a: Profile, b: Profile) -> tuple[float, str]:
    """1 for the same place, less for one that holds the other, -1 for two places, 0 where none is told."""
    one, two = a.spot, b.spot
    if one is None or two is None:
        return 0.0, ""
    value, note = _compared(one, two)
    return value * min(one.firm, two.firm), note


def apart(a: Profile, b: Profile) -> bool:
    """Whether both texts name an exact place for sure, and the places are far from one another."""
    if a.spot is None or b.spot is None or min(a.spot.firm, b.spot.firm) < _FIRM:
        return False
    value, _ = _compared(a.spot, b.spot)
    return value == -1.0


def _compared(one: Spot, two: Spot) -> tuple[float, str]:
    if one.country and two.country and one.country != two.country:
        far = kilometres(one, two)
        return (-1.0, "two countries") if far is None or far > _NEAR_KM else (_CLOSE, "by one border")
    if {one.precision, two.precision} <= _EXACT:
        far = kilometres(one, two)
        if far is None:
            return (1.0, "same name") if one.names & two.names else (0.0, "")
        if far <= _SAME_KM:
            return 1.0, "same place"
        if far <= _NEAR_KM:
            return _CLOSE * (_NEAR_KM - far) / (_NEAR_KM - _SAME_KM), f"{far:.0f} km apart"
        return (-1.0 if far >= _APART_KM else -0.7), f"{far:.0f} km apart"
    if one.names and one.names == two.names:
        return (_COUNTRY, "same country") if one.precision == "country" else (_REGION, "same region")
    if "country" in (one.precision, two.precision):
        return 0.0, "in the same country"
    if one.admin1 and one.admin1 == two.admin1 or one.names & two.names:
        return _INSIDE, "one in the other"
    far = kilometres(one, two)
    if far is None or not one.precision or not two.precision:
        return (0.0, "") if not one.names & two.names else (1.0, "same name")
    return (_CLOSE, "near") if far < _APART_KM else (-_REGION, f"{far:.0f} km apart")
