"""What kind of event it is, and whether it happened: type, modes, contexts, status."""

from __future__ import annotations

from collections.abc import Iterator

from sitrep.knowledge.locating import frame_line
from sitrep.model import (
    Draft,
    Entry,
    Field,
    Ground,
    Grounds,
    Option,
    Reason,
    Report,
    Topic,
    Verdict,
    Weighing,
)
from sitrep.pipeline.explaining.tracing import Traced

# What is not worth telling of a frame that did not fire, beside one that did.
FAR = frozenset({Verdict.WORDS_MISSING, Verdict.FEWER_WORDS, Verdict.CASES_ONLY})


def frame_of(work: Traced, d: Draft) -> Option | None:
    """The frame that fired, as it was noted."""
    found = work.trace.options(Topic.FRAME, d.trigger.head)
    return next((option for option in found if option.taken), None)


def entry_of(frame: Option) -> Entry:
    """The entry of a frame, or of the case of it that applied, in the file it stands in."""
    file, case = str(frame.fact("file") or ""), frame.fact("case")
    number = case if isinstance(case, int) else 0
    example = str(frame.fact("example") or "")
    line = frame_line(file, frame.label, number)
    return Entry(file=file, line=line, id=frame.label, example=example)


def event_type(work: Traced, report: Report, d: Draft) -> Grounds:
    """The words, the frame with its case, what else the words could have told, and what was joined."""
    frame = frame_of(work, d)
    reasons = [Reason(code=Ground.FRAME, detail=d.frame, words=report.trigger)]
    if frame is not None:
        if frame.fact("case"):
            told = [str(value) for name, value in frame.facts if name == "condition"]
            reasons.append(Reason(code=Ground.CASE, detail=f"{frame.fact('case')}: {'; '.join(told)}"))
        if frame.fact("light_verb"):
            reasons.append(Reason(code=Ground.LIGHT_VERB, detail=str(frame.fact("light_verb"))))
    joined = (i for i in work.trace.parts.get(d.trigger.head, ()) if i != d.trigger.head)
    reasons += [Reason(code=Ground.JOINED, words=work.p.words_of(i, i + 1)) for i in joined]
    others = tuple(
        option
        for option in work.trace.options(Topic.FRAME, d.trigger.head)
        if option is frame or option.verdict not in FAR and option.label != d.frame
    )
    return Grounds(
        field=Field.EVENT_TYPE,
        value=report.event_type,
        words=(report.trigger,),
        reasons=tuple(reasons),
        weighings=(Weighing(topic=Topic.FRAME, options=others, about=report.trigger),) if others[1:] else (),
        entries=(entry_of(frame),) if frame is not None else (),
    )


def modes(work: Traced, report: Report, d: Draft) -> Iterator[Grounds]:
    """For each mode the frame's word or the weapon that tells it."""
    if not report.mode:
        yield Grounds(field=Field.MODE, value=None, reasons=(Reason(code=Ground.NOT_TOLD),))
    frame = frame_of(work, d)
    of_frame = {value for name, value in frame.facts if name == "mode"} if frame is not None else set()
    weapons = work.options(Topic.WEAPON, d)
    for mode in report.mode:
        weapon = next((w for w in weapons if w.taken and w.fact("mode") == mode), None)
        if mode in of_frame:
            reason = Reason(code=Ground.FRAME, detail=d.frame, words=report.trigger)
        elif weapon is not None:
            reason = Reason(code=Ground.WEAPON, detail=weapon.label, words=weapon.words)
        elif mode in d.mode:
            reason = Reason(code=Ground.TARGETED)
        else:
            reason = told_before(work, d, Field.MODE) or Reason(code=Ground.NOT_TOLD)
        words = (reason.words,) if reason.words is not None else ()
        yield Grounds(field=Field.MODE, value=mode, words=words, reasons=(reason,))


def contexts(report: Report, d: Draft) -> Iterator[Grounds]:
    """The frame's contexts."""
    if not report.context:
        yield Grounds(field=Field.CONTEXT, value=None, reasons=(Reason(code=Ground.NOT_TOLD),))
    for context in report.context:
        reason = Reason(code=Ground.FRAME, detail=d.frame)
        yield Grounds(field=Field.CONTEXT, value=context, reasons=(reason,))


def status(work: Traced, report: Report, d: Draft) -> Grounds:
    """The words that say whether it happened, the strongest of which decides."""
    options = work.trace.options(Topic.STATUS, d.trigger.head)
    cue = next((option for option in options if option.taken), None)
    before = told_before(work, d, Field.STATUS)
    if before is not None:
        reason = before
    elif report.status != d.status and report.date is not None:
        reason = Reason(code=Ground.OLD_DATE, detail=report.date.text)
    elif cue is not None:
        reason = Reason(code=Ground.WORDS, detail=str(cue.fact("rule") or ""), words=cue.words)
    elif d.status != "actual":
        reason = Reason(code=Ground.FRAME, detail=d.frame)
    else:
        reason = Reason(code=Ground.NO_WORDS)
    return Grounds(
        field=Field.STATUS,
        value=report.status,
        words=(reason.words,) if reason.words is not None else (),
        reasons=(reason,),
        weighings=(Weighing(topic=Topic.STATUS, options=options),) if options[1:] else (),
    )


def told_before(work: Traced, d: Draft, field: Field) -> Reason | None:
    """That a field was taken from an event told before, with that event's trigger; None where it was not."""
    for option in work.trace.options(Topic.TOLD_BEFORE, d.trigger.head):
        if option.label == field.value and option.words is not None:
            return Reason(code=Ground.TOLD_BEFORE, detail=option.words.text, words=option.words)
    return None
