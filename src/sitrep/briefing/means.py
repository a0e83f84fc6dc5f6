"""With what weapons, in plain words."""

from __future__ import annotations

from sitrep.briefing import amounts, words
from sitrep.model import Incident

_BY_MODE = {"drone": "drones", "suicide-attack": "a suicide bomb"}
_COUNTABLE = frozenset(("drones", "missiles", "rockets"))
_MOST = 3


def told(incident: Incident) -> str:
    """ "539 drones and missiles", "a hammer"; "" where no weapon is known."""
    found = dict.fromkeys(_BY_MODE[mode] for mode in incident.mode if mode in _BY_MODE)
    known = words.load().weapons
    for weapon in incident.weapons:
        for part in weapon.replace("-", " - ").split():
            said = next((said for begin, said in known.items() if part.startswith(begin)), "")
            if said:
                found[said] = None
    kinds = list(found)[:_MOST]
    if not kinds:
        return ""
    number = next((amounts.told(ledger) for ledger in incident.ledger if ledger.kind == "weapons"), "")
    said = words.joined(kinds)
    return f"{number} {said}" if number and set(kinds) <= _COUNTABLE else said
