"""What the sources do not tell: who, where, when; said of the incidents for which it matters."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from sitrep.briefing.choosing import weight
from sitrep.briefing.clauses import Manner, Setting, actors, clause
from sitrep.briefing.telling import Draft
from sitrep.briefing.tolls import Told as Said
from sitrep.briefing.words import joined
from sitrep.model import Incident, Told

_LEAST = 0.9  # of an incident that matters enough: some dead, or more than one outlet
_FORCE = frozenset(("ASSAULT", "COERCE", "MOBILIZE"))
_WHO = {"ASSAULT": "who did it", "COERCE": "who did it", "MOBILIZE": "whose forces they are"}
_NEWS = frozenset(("reported", "corroborated", "claimed", "contested"))


def gaps(
    found: Iterable[Incident], tolds: Mapping[str, Told], setting: Setting, most: int = 8
) -> Iterator[Draft]:
    """For the weightiest of `found`, which are in order, what is missing of them."""
    for incident in found:
        missing = _missing(incident, setting)
        told = tolds.get(incident.title_report)
        if not missing or incident.status.value not in _NEWS or told is None:
            continue
        main = clause(incident, told, Manner.DID, setting)
        said = f"{main.text}: the sources do not tell {joined(missing, 'or')}."
        yield Draft(incident=incident, said=(Said(said, (incident.title_report,)),))
        most -= 1
        if not most:
            return


def _missing(incident: Incident, setting: Setting) -> list[str]:
    """ "who attacked", "where", "when": what a reader of such an event asks for."""
    if incident.event_type not in _FORCE or any(d.field == "actors" for d in incident.disputes):
        return []
    if weight(incident) < _LEAST:
        return []
    missing = []
    if incident.event_type in _FORCE and not actors(incident, setting):
        missing.append(_WHO[incident.event_type])
    if not incident.places:
        missing.append("where")
    if incident.earliest is None:
        missing.append("when")
    return missing
