"""Single sentences with a marked source and target: is the PLOVER root between the two met?

The answer for a sentence is the type of the report whose actors overlap the source and whose recipients, or
other actors, overlap the target (of several, one with its trigger between the two, then the first in the
text); failing that, of one whose actors overlap the source. A sentence without an answer is wrong.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from sitrep.model import Span
from sitrep.scoring import shape
from sitrep.scoring.faults import Fault
from sitrep.scoring.formulas import Column, Formula, Mean, f1, share, triple
from sitrep.scoring.pairing import trigger_of
from sitrep.scoring.sameness import Record
from sitrep.scoring.saying import NOTHING
from sitrep.scoring.shape import FormError
from sitrep.scoring.yardstick import Document, Judged, Layout, Yardstick

YIELD = {"CONCEDE": "YIELD", "RETREAT": "YIELD"}
"""The set has one root for both."""
QUADS = {
    1: ("AGREE", "CONSULT", "SUPPORT"),
    2: ("COOPERATE", "AID", "YIELD"),
    3: ("REQUEST", "ACCUSE", "REJECT", "THREATEN"),
    4: ("PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"),
}
_QUAD_OF = {root: f"quad {quad}" for quad, roots in QUADS.items() for root in roots}
_MARK = re.compile(r"</?[st]>")


def check(record: Record) -> None:
    """Raises FormError where a line has no marked sentence or root, or the marks do not fit its text."""
    marked = record.get("marked_sentence")
    if not isinstance(marked, str):
        raise FormError("has no 'marked_sentence'")
    if _MARK.sub("", marked) != record["text"]:
        raise FormError("'marked_sentence' without its marks is not the text")
    shape.one_of(record.get("root"), tuple(_QUAD_OF), "the root")


def judge(document: Document, reports: Sequence[Record]) -> Judged:
    """Counts of one sentence, and the fault where the root is missed."""
    source, target = marks(document.record["marked_sentence"])
    root = document.record["root"]
    half = [report for report in reports if _touches(source, report.get("actors"))]
    full = [report for report in half if target is None or _meets(target, report)]
    answer, report = _answer(full or half, source, target)
    right = answer == root
    counts: Counter[Column] = Counter({("all", "asked"): 1, ("all", "given"): len(reports)})
    for name, yes in (("root", right), ("pair covered", bool(full))):
        counts[name, "asked"] += 1
        counts[name, "right"] += yes
    _count(counts, root, answer)
    _count(counts, _QUAD_OF[root], _QUAD_OF.get(answer, NOTHING))
    if right:
        return Judged(counts=counts)
    fault = Fault(
        kind="misses" if report is None else "fields", article=document.id, event_type=root,
        sentence=document.text, trigger=trigger_of(report) if report else Span(0, 0),
        field="" if report is None else "root",
        asked=f"{root} ({_said(source, document)} → {_said(target, document)})", given=answer,
    )  # fmt: skip
    return Judged(counts=counts, faults=(fault,))


def layout(counts: Counter[Column]) -> Layout:
    """Macro F1 over roots and quads, the share of right roots and of covered pairs, each root."""
    roots = [root for root in sorted(_QUAD_OF) if counts[root, "hit"] + counts[root, "missed"]]
    quads = [f"quad {quad}" for quad in QUADS]
    over = (("all", "asked"),)
    whole: dict[str, dict[str, Formula]] = {
        "root": {"right": share("root"), "macro f1": Mean(tuple(map(f1, roots)), over)},
        "quad": {"macro f1": Mean(tuple(map(f1, quads)), over)},
        "pair covered": {"right": share("pair covered")},
    }
    return {"whole": whole, "roots": {root: triple(root) for root in roots}}


def marks(marked: str) -> tuple[Span | None, Span | None]:
    """Spans of the source and the target in the bare sentence; of several, the first."""
    at: dict[str, int] = {}
    taken = 0
    for mark in _MARK.finditer(marked):
        at.setdefault(mark.group(), mark.start() - taken)
        taken += len(mark.group())
    spans = [Span(at[f"<{k}>"], at[f"</{k}>"]) if f"<{k}>" in at and f"</{k}>" in at else None for k in "st"]
    return spans[0], spans[1]


def _answer(reports: Sequence[Record], source: Span | None, target: Span | None) -> tuple[str, Record | None]:
    """The root that was given, and the report that gives it."""
    if not reports:
        return NOTHING, None
    between = range(min(source.end, target.end), max(source.start, target.start)) if source and target else ()
    best = min(
        reports, key=lambda r: (trigger_of(r).start not in between, trigger_of(r).start, r["event_type"])
    )
    kind: str = best["event_type"]
    return YIELD.get(kind, kind), best


def _touches(span: Span | None, parties: Iterable[Record] | None) -> bool:
    return span is not None and any(
        party.get("start") is not None and party["start"] < span.end and span.start < party["end"]
        for party in parties or ()
    )


def _meets(target: Span, report: Record) -> bool:
    return _touches(target, report.get("recipients")) or _touches(target, report.get("actors"))


def _count(counts: Counter[Column], asked: str, given: str) -> None:
    if asked == given:
        counts[asked, "hit"] += 1
    else:
        counts.update([(asked, "missed"), (given, "extra")])


def _said(span: Span | None, document: Document) -> str:
    return span.of(document.text) if span else "?"


YARDSTICK = Yardstick(
    name="plover", entries="", check=check, judge=judge, layout=layout, check_answer=shape.report
)
