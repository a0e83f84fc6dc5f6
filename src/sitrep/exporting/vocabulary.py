"""The closed sets of words that a record is written in, from the ontology and the model."""

from __future__ import annotations

from functools import lru_cache
from typing import get_args

from sitrep.model import FigureKind, IncidentStatus, Stance, Status

_DATE_PRECISIONS = ("day", "week", "month", "quarter", "season", "year", "decade", "century", "range")


@lru_cache(maxsize=1)
def vocabulary() -> dict[str, tuple[str, ...]]:
    """The words that each field with a closed set may have, in the order of their source."""
    from sitrep.knowledge import ontology
    from sitrep.knowledge.gazetteer.candidate import PRECISION

    plover = ontology.load()
    modes = dict.fromkeys(mode for name in plover.types for mode in plover.modes(name))
    return {
        "event_type": plover.types,
        "mode": tuple(modes),
        "context": plover.contexts,
        "status": get_args(Status),
        "incident_status": tuple(status.value for status in IncidentStatus),
        "sector": plover.sectors,
        "stance": get_args(Stance),
        "kind": get_args(FigureKind),
        "place_precision": tuple(dict.fromkeys(PRECISION.values())),
        "date_precision": _DATE_PRECISIONS,
        "role": ("actor", "recipient"),
    }
