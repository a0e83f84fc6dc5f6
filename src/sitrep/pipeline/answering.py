"""What sitrep itself gives for a gold file: the reports of its articles, or the places of its names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from sitrep.exporting import record_of
from sitrep.knowledge.knowledge import Knowledge, without_frames
from sitrep.model import Coded, Failed, Skipped
from sitrep.pipeline.api import Sitrep
from sitrep.resolving import toponyms
from sitrep.scoring import YARDSTICKS, Document, Record, Yardstick

Answer = list[Record] | Failed | Skipped


def answers(path: Path, gold: Sequence[Document], yardstick: Yardstick, coder: Sitrep) -> Iterator[Answer]:
    """For each article of the gold file at `path` its lines of answers, or why there are none."""
    if yardstick is YARDSTICKS["places"]:
        known = without_frames()
        yield from ([_places(document, known)] for document in gold)
        return
    for outcome in coder.outcomes([path]):
        if isinstance(outcome, Coded):
            yield [record_of(report, outcome.article) for report in outcome.reports]
        else:
            yield outcome


def _places(document: Document, known: Knowledge) -> Record:
    """The names that the gold marks, each with what it was resolved to."""
    marks = sorted(document.entries, key=lambda mark: (mark["start"], mark["end"]))
    mentions = [toponyms.hints(document.text, mark["start"], mark["end"], known) for mark in marks]
    home = document.record.get("domain") or document.record.get("source") or ""
    found = toponyms.resolve(mentions, known, home=home if isinstance(home, str) else "")
    return {"id": document.id, "toponyms": [_name(resolution) for resolution in found]}


def _name(found: toponyms.Resolution) -> Record:
    mention, chosen = found.mention, found.chosen
    name: dict[str, Any] = {"text": mention.text, "start": mention.start, "end": mention.end}
    if chosen:
        name |= {"name": chosen.name, "country": chosen.country, "lat": chosen.lat, "lon": chosen.lon}
    return name
