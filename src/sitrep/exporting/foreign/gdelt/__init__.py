"""GDELT 2.0: the table of events and the table of mentions."""

from sitrep.exporting.foreign.gdelt.events import EVENTS
from sitrep.exporting.foreign.gdelt.mentions import MENTIONS

__all__ = ["EVENTS", "MENTIONS"]
