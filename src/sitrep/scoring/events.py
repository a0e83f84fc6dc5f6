"""Events coded by hand against reports: found, whole, and field by field.

A report and a gold entry are a pair where the type agrees (or is one that gold accepts) and the report's
trigger lies in the gold quote; a pair on the same trigger, then one that agrees on more fields, goes first.
An entry marked `"required": false` costs nothing where it is missed, and its fields are not asked.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from sitrep.scoring import shape
from sitrep.scoring.faults import Fault
from sitrep.scoring.fields import FIELDS, RECORD, agreeing
from sitrep.scoring.formulas import Column, share, triple
from sitrep.scoring.pairing import pairs, quote_span, shifted, trigger_in, trigger_of
from sitrep.scoring.sameness import Record, numbers
from sitrep.scoring.saying import NOTHING, event, sentence_of, value
from sitrep.scoring.yardstick import Document, Judged, Layout, Yardstick

_TRIGGER = 10  # the same trigger counts for more than all fields together
_OUTCOMES = ("hit", "extra", "missed")
_WHOLE = {"events": "events", "whole record": "record", "figures": "figures"}


def check(record: Record) -> None:
    """Raises shape.FormError where a gold line breaks the record contract."""
    for entry in record["events"]:
        shape.entry(entry, record["text"], str(record.get("title") or ""))


def judge(document: Document, reports: Sequence[Record]) -> Judged:
    """Counts and faults of one article."""
    found = pairs(document.entries, reports, lambda gold, report: _rank(document.text, gold, report))
    counts: Counter[Column] = Counter()
    faults: list[Fault] = []
    for i, gold in enumerate(document.entries):
        report = reports[found[i]] if i in found else None
        if not gold.get("required", True):
            continue
        counts["all", "asked"] += 1
        _count_numbers(counts, gold, report)
        if report is None:
            counts.update([("events", "missed"), ("record", "missed"), (gold["event_type"], "missed")])
            counts.update((_given(field.name), "missed") for field in FIELDS if field.told(gold))
            faults.append(_miss(document, gold, reports))
        else:
            faults += _paired(counts, document, gold, report)
    for j in sorted(set(range(len(reports))) - set(found.values())):
        counts.update([("events", "extra"), ("record", "extra"), (reports[j]["event_type"], "extra")])
        counts.update((_given(field.name), "extra") for field in FIELDS if field.told(reports[j]))
        counts["figures", "extra"] += len(numbers(reports[j]))
        faults.append(_extra(document, reports[j]))
    counts["all", "given"] += counts["events", "hit"] + counts["events", "extra"]
    return Judged(counts=counts, faults=tuple(faults))


def layout(counts: Counter[Column]) -> Layout:
    """The figures: the whole, the fields, the types that gold or reports have."""
    types = [name for name in shape.event_types() if sum(counts[name, how] for how in _OUTCOMES)]
    asked = [field.name for field in FIELDS if counts[field.name, "asked"]]
    return {
        "whole": {row: triple(what) for row, what in _WHOLE.items()},
        "fields": {
            name: {
                "right": share(name),
                **triple("figures" if name == "figures" else _given(name)),
            }
            for name in asked
        },
        "types": {name: triple(name) for name in types},
    }


def _rank(text: str, gold: Record, report: Record) -> tuple[int, ...] | None:
    """How well a report answers a gold entry; None where it does not."""
    quote, trigger = quote_span(text, gold), trigger_of(report)
    if report["event_type"] not in {gold["event_type"], *(gold.get("accept") or ())}:
        return None
    if quote is None or not quote.overlaps(trigger):
        return None
    words = trigger_in(gold)
    on_trigger = words.end > words.start and shifted(words, quote.start).overlaps(trigger)
    return (_TRIGGER * on_trigger + sum(agreeing(gold, report).values()),)


def _count_numbers(counts: Counter[Column], gold: Record, report: Record | None) -> None:
    """Each single number of a gold entry, told or not."""
    wanted, got = numbers(gold), numbers(report) if report else frozenset()
    counts["figures", "hit"] += len(wanted & got)
    counts["figures", "extra"] += len(got - wanted)
    counts["figures", "missed"] += len(wanted - got)


def _paired(counts: Counter[Column], document: Document, gold: Record, report: Record) -> list[Fault]:
    """Counts a pair; gives the faults of its fields."""
    counts.update([("events", "hit"), (gold["event_type"], "hit")])
    agree = agreeing(gold, report)
    whole = all(agree.get(name, True) for name in RECORD)
    counts.update([("record", "hit")] if whole else [("record", "extra"), ("record", "missed")])
    faults = []
    for field in FIELDS:
        if field.name not in agree or (field.optional and not (field.told(gold) or field.told(report))):
            continue
        right = agree[field.name]
        counts[field.name, "asked"] += 1
        counts[field.name, "right"] += right
        name = _given(field.name)
        counts[name, "hit"] += right and field.told(gold)
        counts[name, "missed"] += not right and field.told(gold)
        counts[name, "extra"] += not right and field.told(report)
        if not right:
            faults.append(_wrong(document, gold, report, field.name))
    return faults


def _given(field: str) -> str:
    """The column of a field as a value that is told or not, over all events, found or not."""
    return f"told {field}"


def _miss(document: Document, gold: Record, reports: Sequence[Record]) -> Fault:
    """What was asked, and what else was reported from the same sentence."""
    quote = quote_span(document.text, gold)
    there = [report for report in reports if quote and quote.overlaps(trigger_of(report))]
    given = "; ".join(f"{event(report)} «{_words(document, report)}»" for report in there)
    return Fault(
        kind="misses", article=document.id, event_type=gold["event_type"], sentence=gold["quote"],
        trigger=trigger_in(gold), asked=event(gold), given=given or NOTHING,
    )  # fmt: skip


def _extra(document: Document, report: Record) -> Fault:
    """What was reported, and what gold has in the same sentence."""
    sentence, trigger = sentence_of(report, document.text)
    there = []
    for gold in document.entries:
        quote = quote_span(document.text, gold)
        if quote and quote.overlaps(trigger_of(report)):
            there.append(f"{event(gold)} «{gold.get('trigger') or '?'}»")
    return Fault(
        kind="extras", article=document.id, event_type=report["event_type"], sentence=sentence,
        trigger=trigger, asked="; ".join(there) or NOTHING, given=event(report),
    )  # fmt: skip


def _wrong(document: Document, gold: Record, report: Record, field: str) -> Fault:
    return Fault(
        kind="fields", article=document.id, event_type=gold["event_type"], sentence=gold["quote"],
        trigger=trigger_in(gold), field=field, asked=value(field, gold), given=value(field, report),
    )  # fmt: skip


def _words(document: Document, report: Record) -> str:
    return trigger_of(report).of(document.text)


YARDSTICK = Yardstick(
    name="events", entries="events", check=check, judge=judge, layout=layout, check_answer=shape.report
)
