"""ACLED: political violence, demonstrations and what bears on them."""

from sitrep.exporting.foreign.acled.events import EVENTS

__all__ = ["EVENTS"]
