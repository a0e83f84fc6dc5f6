"""UCDP GED: organised violence that killed."""

from sitrep.exporting.foreign.ucdp.events import EVENTS

__all__ = ["EVENTS"]
