"""Reports of incidents coded by hand, before any merging: how many are found, with the right figures.

A gold line has `reports`, each with an `incident`, a sentence as `quote` and the fields of that telling.
Types between which careful coders differ are as good as one another, the same type goes first.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from sitrep.scoring import shape
from sitrep.scoring.faults import Fault
from sitrep.scoring.formulas import Column, share
from sitrep.scoring.pairing import pairs, quote_span, trigger_in, trigger_of
from sitrep.scoring.sameness import Record, numbers, reality
from sitrep.scoring.saying import NOTHING, event, value
from sitrep.scoring.shape import FormError
from sitrep.scoring.yardstick import Document, Judged, Layout, Yardstick

AS_GOOD = frozenset(
    map(
        frozenset,
        (
            ("AGREE", "CONSULT"), ("AGREE", "COOPERATE"), ("AGREE", "REQUEST"), ("COOPERATE", "REQUEST"),
            ("AGREE", "AID"), ("REJECT", "CONSULT"), ("RETREAT", "AGREE"), ("COERCE", "ASSAULT"),
            ("SANCTION", "COERCE"), ("CONCEDE", "RETREAT"),
        ),
    )
)  # fmt: skip
"""Pairs of types that are taken for one another: a truce agreed is an AGREE or a RETREAT."""


def check(record: Record) -> None:
    """Raises FormError where a gold line breaks its form."""
    for entry in record["reports"]:
        if not entry.get("incident"):
            raise FormError("a report without an 'incident': the name of what it tells of")
        shape.entry(entry, record["text"], str(record.get("title") or ""))


def judge(document: Document, reports: Sequence[Record]) -> Judged:
    """Counts and faults of one article; reports beyond those in gold are not counted here."""
    found = pairs(document.entries, reports, lambda gold, report: _rank(document.text, gold, report))
    counts: Counter[Column] = Counter()
    faults = []
    counts["all", "given"] = len(reports)
    for i, gold in enumerate(document.entries):
        counts.update([("all", "asked"), ("found", "asked"), (gold["event_type"], "asked")])
        report = reports[found[i]] if i in found else None
        if report is None:
            faults.append(_fault(document, gold, "misses", event(gold), NOTHING))
            continue
        counts.update([("found", "right"), (gold["event_type"], "right")])
        if numbers(gold):
            right = numbers(gold) == numbers(report)
            counts["figures", "asked"] += 1
            counts["figures", "right"] += right
            if not right:
                given = value("figures", report)
                faults.append(_fault(document, gold, "fields", value("figures", gold), given))
    return Judged(counts=counts, faults=tuple(faults))


def layout(counts: Counter[Column]) -> Layout:
    """The two shares, and the found by type."""
    types = [name for name in shape.event_types() if counts[name, "asked"]]
    rows = {name: {"right": share(name)} for name in ("found", "figures")}
    return {"whole": rows, "types": {name: {"right": share(name)} for name in types}}


def _rank(text: str, gold: Record, report: Record) -> tuple[int, ...] | None:
    quote = quote_span(text, gold)
    one, two = gold["event_type"], report["event_type"]
    if quote is None or not quote.start <= trigger_of(report).start < quote.end:
        return None
    if one != two and frozenset((one, two)) not in AS_GOOD:
        return None
    told = {**gold, "attribution": {"stance": gold.get("stance")}}
    agree = len(numbers(gold) & numbers(report)) + (reality(told) == reality(report))
    return (2 if one == two else 1, agree)


def _fault(document: Document, gold: Record, kind: str, asked: str, given: str) -> Fault:
    return Fault(
        kind="misses" if kind == "misses" else "fields", article=document.id, event_type=gold["event_type"],
        sentence=gold["quote"], trigger=trigger_in(gold), asked=asked, given=given,
        field="" if kind == "misses" else "figures",
    )  # fmt: skip


YARDSTICK = Yardstick(
    name="incidents", entries="reports", check=check, judge=judge, layout=layout, check_answer=shape.report
)
