"""Runs every example of the lexicon through the parser and the coder, and says which do not come out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sitrep.coding import code
from sitrep.knowledge.knowledge import Knowledge
from sitrep.knowledge.lexicon import Example, Frame
from sitrep.model import Draft
from sitrep.model.parse import Parse


@dataclass(frozen=True, slots=True)
class Fault:
    """An example that failed: file, frame, sentence, and what came out instead."""

    file: str
    frame: str
    sentence: str
    problem: str


def check(nlp: Any, known: Knowledge, files: Sequence[str] = ()) -> Iterator[Fault]:
    """The faults of all examples, or of those in `files`."""
    for frame in known.lexicon.frames:
        if files and frame.file not in files:
            continue
        yield from _frame(nlp, known, frame)


def _frame(nlp: Any, known: Knowledge, frame: Frame) -> Iterator[Fault]:
    asked = [(e, frame.type, "") for e in frame.examples]
    for n, case in enumerate(frame.cases, 1):
        event_type = dict(case.changes).get("type", frame.type)
        asked += [(e, event_type, f" case {n}") for e in case.examples]
    for example, event_type, where in asked:
        parse, drafts = code(nlp(example.text), known)
        problem = _problem(example, event_type, frame, parse, drafts)
        if problem:
            yield Fault(frame.file, frame.id + where, example.text, problem)
    for sentence in frame.never:
        parse, drafts = code(nlp(sentence), known)
        wrong = [d for d in drafts if d.frame == frame.id or d.event_type == frame.type]
        if wrong:
            yield Fault(frame.file, frame.id, sentence, f"must not fire, but gives {_shown(parse, wrong)}")


def _shown(p: Parse, drafts: Sequence[Draft]) -> str:
    return (
        "; ".join(f"{d.event_type} {d.frame} [{p.text[d.trigger.start : d.trigger.end]}]" for d in drafts)
        or "nothing"
    )


def _problem(e: Example, event_type: str, frame: Frame, p: Parse, drafts: Sequence[Draft]) -> str:
    if event_type == "NONE":
        wrong = [d for d in drafts if d.frame == frame.id]
        return f"is no event, but gives {_shown(p, wrong)}" if wrong else ""
    mine = [d for d in drafts if d.event_type == event_type and d.frame == frame.id]
    mine = mine or [d for d in drafts if d.event_type == event_type]
    if not mine:
        return f"gives {_shown(p, drafts)}"
    d = mine[0]
    for role, wanted, got in (("actor", e.actor, d.actors), ("recipient", e.recipient, d.recipients)):
        texts = [p.text[m.start : m.end] for m in got]
        if wanted == "" and texts or wanted and not any(wanted.lower() in t.lower() for t in texts):
            return f"{role} should be {wanted!r}, is {texts}"
    if e.mode is not None and not set(e.mode) <= set(d.mode):
        return f"mode should be {list(e.mode)}, is {list(d.mode)}"
    if e.status is not None and e.status != d.status:
        return f"status should be {e.status}, is {d.status}"
    return ""
