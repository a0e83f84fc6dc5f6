"""The JSON Schemas of a record and of a PLOVER event, as they are published with the package."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

SCHEMA = Path(__file__).parent / "data" / "report.schema.json"
PLOVER_SCHEMA = SCHEMA.with_name("plover.schema.json")


def schema_text() -> str:
    """The schema (draft 2020-12) as it is published, with a line end."""
    return SCHEMA.read_text("utf-8")


def report_schema() -> dict[str, Any]:
    """The schema (draft 2020-12) of a record, as `record_of` gives it and `--format jsonl` prints it."""
    schema: dict[str, Any] = json.loads(schema_text())
    return schema


def plover_schema() -> dict[str, Any]:
    """The schema (draft 2020-12) of an event as `sitrep export --format plover` writes it."""
    schema: dict[str, Any] = json.loads(PLOVER_SCHEMA.read_text("utf-8"))
    return schema
