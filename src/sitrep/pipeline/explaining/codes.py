"""The codes that follow from type, mode and context: quad class, score, CAMEO."""

from __future__ import annotations

from collections.abc import Iterator

from sitrep.knowledge import ontology
from sitrep.knowledge.locating import row_line
from sitrep.model import Entry, Field, Ground, Grounds, Reason, Report

TYPES = "ontology/types.csv"
CAMEO = "ontology/cameo_from_plover.csv"


def codes(report: Report) -> Iterator[Grounds]:
    """The rows of the ontology that gave quad class, score and CAMEO code."""
    plover, kind = ontology.load(), report.event_type
    row = Entry(file=TYPES, line=row_line(TYPES, kind), id=kind)
    by_type = Reason(code=Ground.TYPE_TABLE, detail=kind)
    yield Grounds(field=Field.QUAD, value=report.quad, reasons=(by_type,), entries=(row,))
    strongest = plover.strongest(kind, report.mode)
    by_mode = Reason(code=Ground.MODE_TABLE, detail=strongest[0]) if strongest else by_type
    yield Grounds(field=Field.SCORE, value=report.score, reasons=(by_mode,), entries=(row,))
    cells = plover.cameo_row(kind, report.mode, report.context)
    reason = Reason(code=Ground.CAMEO_TABLE, detail=" ".join(cell for cell in cells if cell))
    entry = Entry(file=CAMEO, line=row_line(CAMEO, *cells), id=report.cameo)
    yield Grounds(field=Field.CAMEO, value=report.cameo, reasons=(reason,), entries=(entry,))
