"""Explanations in forms that people and programs read: text for the terminal and JSON."""

from sitrep.exporting.explained.record import explanation_record, passage_record

__all__ = ["explanation_record", "passage_record"]
