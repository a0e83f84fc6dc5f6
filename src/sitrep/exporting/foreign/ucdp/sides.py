"""Whose violence it is, in UCDP's three types, and the names of the sides."""

from __future__ import annotations

from dataclasses import dataclass

from sitrep.exporting.foreign.event import Event, Side
from sitrep.knowledge.codes import Codes

STATE, GROUP, CIVILIANS = "state", "group", "civilians"
STATE_BASED, NON_STATE, ONE_SIDED = 1, 2, 3
_BODIES = ("IGO", "NGO")


@dataclass(frozen=True, slots=True, kw_only=True)
class Dyad:
    """Both sides; `type_of_violence` is None and a name "" where it is not told.

    `organised` tells whether one of them is known to be a state or an organised group.
    """

    type_of_violence: int | None
    side_a: str
    side_b: str
    gwno_a: int | None
    gwno_b: int | None
    organised: bool

    @property
    def name(self) -> str:
        """Both names, where both are known."""
        return f"{self.side_a} - {self.side_b}" if self.side_a and self.side_b else ""


def dyad_of(event: Event, codes: Codes) -> Dyad:
    """The sides of an attack; a state that is one of them is side A, whoever struck.

    Civilians are side B, or nobody: UCDP's side A is a state or an organised group.
    """
    one, two = event.one, event.other
    a, b = _sort(one, codes), _sort(two, codes)
    if a == CIVILIANS:
        one, a = None, ""
    if b == STATE and a in (GROUP, ""):
        one, two, a, b = two, one, b, a
    return Dyad(
        type_of_violence=_type(a, b),
        side_a=_name(one, a, codes),
        side_b=_name(two, b, codes),
        gwno_a=_number(one, a, codes),
        gwno_b=_number(two, b, codes),
        organised=bool({a, b} & {STATE, GROUP}),
    )


def _sort(side: Side | None, codes: Codes) -> str:
    if side is None or side.country in _BODIES:
        return ""
    return codes.of_sector(side.sector).ucdp


def _type(a: str, b: str) -> int | None:
    if b == CIVILIANS and a in (STATE, GROUP):
        return ONE_SIDED
    if {a, b} == {GROUP}:
        return NON_STATE
    return STATE_BASED if a == STATE and b in (STATE, GROUP) else None


def _name(side: Side | None, sort: str, codes: Codes) -> str:
    if side is None:
        return ""
    if sort == STATE and side.country:
        return (
            f"Government of {codes.ucdp_name(side.country)}" if codes.ucdp_name(side.country) else side.name
        )
    if sort == CIVILIANS:
        return "Civilians"
    return "" if side.described else side.name


def _number(side: Side | None, sort: str, codes: Codes) -> int | None:
    return codes.gw(side.country) if side is not None and sort == STATE else None
