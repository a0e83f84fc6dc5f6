"""A brief, or the ledger of two parties, as JSON."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import fields, is_dataclass
from enum import Enum
from typing import Any

from sitrep.briefing.values import Brief, PairLedger


def record(value: Any) -> Any:
    """A value of the room as plain dicts, lists and texts; days as ISO dates."""
    if is_dataclass(value):
        return {field.name: record(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, tuple | list):
        return [record(each) for each in value]
    if isinstance(value, dt.date):
        return value.isoformat()
    return value.value if isinstance(value, Enum) else value


def to_json(value: Brief | PairLedger) -> str:
    """The value as indented JSON, ending in a line break."""
    return json.dumps(record(value), ensure_ascii=False, indent=2) + "\n"
