"""Who: the parties of two reports."""

from __future__ import annotations

from sitrep.linking.profile import Profile
from sitrep.linking.words import rarity

MUTUAL = frozenset(("CONSULT", "AGREE", "COOPERATE", "RETREAT"))
"""Types in which it matters little who stands as actor and who as recipient."""
_ATTACK = "ASSAULT"
_FIRM = 0.8
_ENOUGH = 1.6  # rarity of shared names from which they tell all they can
_LEAST = 0.45  # names that are more common tell nothing by themselves


def parties(a: Profile, b: Profile) -> tuple[float, str]:
    """1 where the same countries stand in the same roles, -1 where others do."""
    if a.event_type in MUTUAL and b.event_type in MUTUAL:
        return _together(a, b)
    did, suffered = _overlap(a.actors, b.actors), _overlap(_victims(a), _victims(b))
    known = [value for value in (did, suffered) if value is not None]
    if swapped(a, b):
        return -1.0, "roles swapped"
    if did is not None and did < 0:
        return (-1.0, "others did it") if suffered is None or suffered <= 0 else (-0.3, "doer in dispute")
    if not known:
        shared = (a.told & b.assumed) | (b.told & a.assumed) | (a.assumed & b.assumed)
        return (0.35, "/".join(sorted(shared))) if shared else (0.0, "")
    value = sum(known) / len(known) * (1.0 if len(known) == 2 else 0.7)
    return value, "/".join(sorted(a.told & b.told))


def _victims(p: Profile) -> frozenset[str]:
    """The countries to which it was done; where the text does not tell, an attack is on the place's."""
    if p.recipients or p.spot is None or p.event_type != _ATTACK or p.spot.firm < _FIRM:
        return p.recipients
    return frozenset((p.spot.country,)) - {""}


def swapped(a: Profile, b: Profile) -> bool:
    """Whether what one party does in the one it suffers in the other."""
    return bool(
        a.actors and b.actors and a.recipients and b.recipients
        and not a.actors & b.actors and not a.recipients & b.recipients
        and (a.actors & b.recipients or b.actors & a.recipients)
    )  # fmt: skip


def _together(a: Profile, b: Profile) -> tuple[float, str]:
    """Roles aside: the parties of both."""
    one, two = a.told or a.assumed, b.told or b.assumed
    if not one or not two:
        return 0.0, ""
    both = one & two
    if not both:
        return -1.0, "others"
    if one == two:
        return (1.0 if len(one) > 1 else 0.6), "/".join(sorted(both))
    inside = both in (one, two)
    return (0.4 if inside else -0.8), "/".join(sorted(both))


def _overlap(one: frozenset[str], two: frozenset[str]) -> float | None:
    """1 the same, between for some, -1 none; None where a side does not tell."""
    if not one or not two:
        return None
    both = len(one & two)
    return -1.0 if not both else 1.0 if one == two else 0.5


def names(a: Profile, b: Profile) -> tuple[float, str]:
    """Up to 1 for people, groups and rare names in both; below 0 where each names others as actors."""
    shared = a.named & b.named
    known = {part for name in shared for part in name.split("-")}
    capitals = {word for word in a.proper & b.proper if rarity(word) >= _LEAST} - known
    weight = sum(rarity(name.rpartition("-")[2]) ** 2 for name in shared) + sum(
        rarity(word) ** 2 for word in capitals
    )
    if weight:
        return min(1.0, weight / _ENOUGH), ", ".join(sorted(shared | capitals))
    if a.named_actors and b.named_actors:
        return -0.4, "others named"
    return 0.0, ""
