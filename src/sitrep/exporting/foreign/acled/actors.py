"""Parties as ACLED names and groups them."""

from __future__ import annotations

from dataclasses import dataclass

from sitrep.exporting.foreign.cells import each
from sitrep.exporting.foreign.event import Side
from sitrep.knowledge.codes import Codes

STATE, REBEL, MILITIA, IDENTITY, RIOTERS, PROTESTERS, CIVILIANS, EXTERNAL = range(1, 9)
UNKNOWN = 0
ARMED = frozenset((STATE, REBEL, MILITIA, IDENTITY, EXTERNAL))
_BODIES = {"IGO": EXTERNAL, "NGO": CIVILIANS}
_STATE_BODIES = {"MIL": "Military Forces of", "COP": "Police Forces of"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """One side: its name, those with it, and the number of its group, 0 where it is not told."""

    name: str
    associated: str
    inter: int


NOBODY = Actor(name="", associated="", inter=UNKNOWN)


def group_of(side: Side, where: str, codes: Codes) -> int:
    """The group of a party in an event in the country `where`: a state abroad is an external force."""
    if side.country in _BODIES:
        return _BODIES[side.country]
    group = codes.of_sector(side.sector).acled
    abroad = bool(side.country) and bool(where) and side.country != where
    return EXTERNAL if group == STATE and abroad else group


def actor_of(sides: tuple[Side, ...], where: str, codes: Codes) -> Actor:
    """Those of one side: the first is the actor, by its own name and those of the others as associated."""
    if not sides:
        return NOBODY
    first, *others = sides
    group = group_of(first, where, codes)
    name = _name(first, group, where, codes)
    hidden = name == first.name or first.described or _is_state(first, codes)
    told = "" if hidden else first.name
    rest = (_name(side, group_of(side, where, codes), where, codes) for side in others)
    return Actor(name=name, associated=each((told, *rest)), inter=group)


def crowd(sides: tuple[Side, ...], where: str, codes: Codes, *, violent: bool) -> Actor:
    """Those who demonstrate, whoever they are otherwise: that stands among the associated."""
    label = "Rioters" if violent else "Protesters"
    return Actor(
        name=f"{label} ({codes.acled_name(where)})",
        associated=each(side.name for side in sides if not side.described),
        inter=RIOTERS if violent else PROTESTERS,
    )


def interaction(one: int, two: int, codes: Codes) -> str:
    """Both groups in words, the smaller number first; "" where a group is not told."""
    if one == UNKNOWN:
        return ""
    if two == UNKNOWN:
        return f"{codes.acled_actors[one]} only"
    first, second = sorted((one, two))
    return f"{codes.acled_actors[first]}-{codes.acled_actors[second]}"


def _is_state(side: Side, codes: Codes) -> bool:
    return bool(side.country) and side.name == codes.countries.name(side.country)


def _name(side: Side, group: int, where: str, codes: Codes) -> str:
    if group in (STATE, EXTERNAL) and side.country not in _BODIES:
        return f"{_STATE_BODIES.get(side.sector, 'Government of')} {codes.acled_name(side.country)}"
    if group == CIVILIANS and side.country not in _BODIES:
        return f"Civilians ({codes.acled_name(where)})"
    if group in ARMED and side.described:
        return f"Unidentified Armed Group ({codes.acled_name(where)})"
    return "" if side.described else side.name
