"""Doc -> drafts: events, roles as mentions, status, attribution, figures, weapons."""

from sitrep.coding.coder import code

__all__ = ["code"]
