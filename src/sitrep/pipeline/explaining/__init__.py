"""Why a report says what it says: an article coded again with a trace, and the notes told field by field."""

from sitrep.pipeline.explaining.building import explain
from sitrep.pipeline.explaining.passages import has_words, passages
from sitrep.pipeline.explaining.tracing import Traced, traced

__all__ = ["Traced", "explain", "has_words", "passages", "traced"]
