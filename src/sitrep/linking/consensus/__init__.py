"""The reports of one incident in, the incident out."""

from sitrep.linking.consensus.agreeing import consensus

__all__ = ["consensus"]
