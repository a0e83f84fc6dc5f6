"""Quantities of a text: numbers in words and digits, their bounds, and the nouns they count."""

from sitrep.coding.quantities.finding import find
from sitrep.coding.quantities.numbers import text_number
from sitrep.coding.quantities.quantity import KindHint, Quantity

__all__ = ["KindHint", "Quantity", "find", "text_number"]
