"""Explanations in forms that people and programs read: text for the terminal and JSON."""

from sitrep.exporting.explained.record import explanation_record, passage_record
from sitrep.exporting.explained.text import ExplanationPrinter

__all__ = ["ExplanationPrinter", "explanation_record", "passage_record"]
