"""Place names with coordinates: how many are resolved to within 161 km, and how many are recognised.

Accuracy counts every gold name that has coordinates; one without an answer is wrong. An answer belongs to the
gold name with the same start and end.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from sitrep.model import Span
from sitrep.scoring import shape
from sitrep.scoring.faults import Fault
from sitrep.scoring.formulas import Column, Formula, share, triple
from sitrep.scoring.sameness import Record, kilometres, located
from sitrep.scoring.saying import NOTHING
from sitrep.scoring.shape import FormError
from sitrep.scoring.yardstick import Document, Judged, Layout, Yardstick

NEAR_KM = 161.0  # 100 miles, the field's custom
_AROUND = 60


def check(record: Record) -> None:
    """Raises FormError where a marked name is no range of the text."""
    for mark in record["toponyms"]:
        shape.span(mark, len(record["text"]), "a toponym")


def judge(document: Document, answers: Sequence[Record]) -> Judged:
    """Counts of one document, and each name that was resolved wrongly or not at all."""
    found = {(name["start"], name["end"]): name for answer in answers for name in answer["toponyms"]}
    counts: Counter[Column] = Counter({("all", "asked"): len(document.entries), ("all", "given"): len(found)})
    faults = []
    hits = 0
    for gold in document.entries:
        answer = found.get((gold["start"], gold["end"]))
        hits += answer is not None
        if not located(gold):
            continue
        answered = answer is not None and located(answer)
        right = answer is not None and answered and kilometres(gold, answer) <= NEAR_KM
        for name, yes in (("within 161 km", right), ("answered", answered)):
            counts[name, "asked"] += 1
            counts[name, "right"] += yes
        if not right:
            faults.append(_fault(document, gold, answer))
    counts["recognised", "hit"] = hits
    counts["recognised", "missed"] = len(document.entries) - hits
    counts["recognised", "extra"] = len(found) - hits
    return Judged(counts=counts, faults=tuple(faults))


def layout(counts: Counter[Column]) -> Layout:
    """Accuracy, the share answered, and recognition where the names were not given beforehand."""
    whole: dict[str, dict[str, Formula]] = {
        name: {"right": share(name)} for name in ("within 161 km", "answered")
    }
    given = not counts["recognised", "extra"] and not counts["recognised", "missed"]
    return {"whole": whole if given else {**whole, "recognised": triple("recognised")}}


def check_answer(record: Record) -> None:
    """Raises FormError where a line of answers has no toponyms."""
    names = record.get("toponyms")
    if not isinstance(names, list):
        raise FormError("has no 'toponyms'")
    for name in names:
        shape.span(name, name.get("end") or 0, "a toponym")


def _fault(document: Document, gold: Record, answer: Record | None) -> Fault:
    start, end = max(0, gold["start"] - _AROUND), gold["end"] + _AROUND
    return Fault(
        kind="misses" if answer is None else "fields", article=document.id, event_type="place",
        sentence=document.text[start:end], field="" if answer is None else "coordinates",
        trigger=Span(gold["start"] - start, gold["end"] - start), asked=_said(gold),
        given=_said(answer) if answer else NOTHING,
    )  # fmt: skip


def _said(name: Record) -> str:
    label = ", ".join(str(name[key]) for key in ("name", "country") if name.get(key)) or "?"
    return f"{label} ({float(name['lat']):.2f}, {float(name['lon']):.2f})" if located(name) else label


YARDSTICK = Yardstick(
    name="places", entries="toponyms", check=check, judge=judge, layout=layout, check_answer=check_answer,
    answers="id",
)  # fmt: skip
