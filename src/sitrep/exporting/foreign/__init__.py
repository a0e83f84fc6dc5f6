"""Other people's formats: PLOVER, POLECAT, GDELT, ACLED, UCDP; each makes rows of an Event."""

from sitrep.exporting.foreign.event import Event
from sitrep.exporting.foreign.given import Gathered, Given, Sourced, gathered, sourced_of, told_incidents
from sitrep.exporting.foreign.making import event_of

__all__ = ["Event", "Gathered", "Given", "Sourced", "event_of", "gathered", "sourced_of", "told_incidents"]
