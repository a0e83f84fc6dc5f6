"""Time expressions of news English: where they stand in a text, and what days they mean."""

from sitrep.resolving.dates.finding import TimeExpression, bare, find
from sitrep.resolving.dates.resolving import Tense, resolve

__all__ = ["Tense", "TimeExpression", "bare", "find", "resolve"]
