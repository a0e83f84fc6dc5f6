"""Where and when it happened, with which figures and weapons."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sitrep.coding.circumstances import SPEECH
from sitrep.coding.coder import ARMED
from sitrep.model import (
    Draft,
    Field,
    Figure,
    Ground,
    Grounds,
    Option,
    PlaceReason,
    Reason,
    Report,
    Topic,
    Verdict,
    Weighing,
)
from sitrep.pipeline.explaining.tracing import Traced

_SPEAKS = {
    PlaceReason.CONTAINER: "told_in",
    PlaceReason.HELD_BY: "told_in",
    PlaceReason.COUNTRY: "told_country",
    PlaceReason.NEAR: "spoken_for_by",
}
_YEAR = re.compile(r"\d{4}")


def place(work: Traced, report: Report, d: Draft) -> Grounds:
    """What ties the place to the event, and why it is this one of the name; or why there is none."""
    found, where = report.place, work.options(Topic.WHERE, d)
    told = (Weighing(topic=Topic.WHERE, options=where),) if where else ()
    if found is None:
        code = Ground.WORDS_HAVE_NO_PLACE if d.event_type in SPEECH else Ground.NOT_TOLD
        return Grounds(field=Field.PLACE, value=None, reasons=(Reason(code=code),), weighings=told)
    name = work.words(found)
    named = work.trace.options(Topic.PLACE, work.token_at(found.start))
    reasons = [Reason(code=found.basis, words=name)]
    reasons += [Reason(code=Ground.RULE, detail=found.rule)] if found.rule else []
    reasons.append(Reason(code=found.reason, detail=_beside(named, found.reason)))
    return Grounds(
        field=Field.PLACE,
        value=found,
        words=(name,),
        reasons=tuple(reasons),
        weighings=(*told, *((Weighing(topic=Topic.PLACE, options=named, about=name),) if named else ())),
    )


def _beside(named: tuple[Option, ...], reason: PlaceReason) -> str:
    """The words beside the name, or the other places, that spoke for the one chosen."""
    key = _SPEAKS.get(reason)
    return ", ".join(str(value) for name, value in named[0].facts if name == key) if named else ""


def date(work: Traced, report: Report, d: Draft) -> Grounds:
    """The time words, how they were read and what ties them to the event; or what was not taken."""
    when, options = report.date, work.trace.options(Topic.DATE, d.trigger.head)
    weighings = (Weighing(topic=Topic.DATE, options=options),) if options else ()
    if when is None:
        undated = work.article.published is None and any(o.verdict is Verdict.UNREAD for o in options)
        code = Ground.PUBLICATION_UNKNOWN if undated else Ground.NOT_TOLD
        return Grounds(field=Field.DATE, value=None, reasons=(Reason(code=code),), weighings=weighings)
    reasons = [Reason(code=when.basis, words=work.words(when) if when.text else None)]
    reasons += [Reason(code=Ground.TIME_WORDS, detail=when.reason)] if when.reason else []
    if when.text and work.article.published is not None and not _YEAR.search(when.text):
        reasons.append(Reason(code=Ground.COUNTED_FROM, detail=work.article.published.isoformat()))
    return Grounds(
        field=Field.DATE,
        value=when,
        words=(work.words(when),) if when.text else (),
        reasons=tuple(reasons),
        weighings=weighings,
    )


def figures(work: Traced, report: Report, d: Draft) -> Iterator[Grounds]:
    """For each figure the rule that bound it; with the first, the other numbers of its sentence."""
    options = work.options(Topic.FIGURE, d)
    rest = tuple(option for option in options if not option.taken)
    weighings = (Weighing(topic=Topic.FIGURE, options=rest),) if rest else ()
    if not report.figures:
        yield Grounds(
            field=Field.FIGURES, value=None, reasons=(Reason(code=Ground.NOT_TOLD),), weighings=weighings
        )
    for number, figure in enumerate(report.figures):
        rules = (str(o.fact("rule") or "") for o in options if o.taken and _holds(figure, o))
        reasons = tuple(Reason(code=Ground.RULE, detail=rule) for rule in dict.fromkeys(rules))
        yield Grounds(
            field=Field.FIGURES,
            value=figure,
            words=(work.words(figure),),
            reasons=reasons or (Reason(code=Ground.NOT_TOLD),),
            weighings=weighings if not number else (),
        )


def _holds(figure: Figure, option: Option) -> bool:
    """Whether a number is the figure's, or one of those that were added up to it."""
    words = option.words
    return words is not None and figure.start <= words.start and words.end <= figure.end


def weapons(work: Traced, report: Report, d: Draft) -> Iterator[Grounds]:
    """For each weapon that it stands in the event's clause; the others of the sentence with the first."""
    options = work.options(Topic.WEAPON, d)
    rest = tuple(option for option in options if not option.taken)
    weighings = (Weighing(topic=Topic.WEAPON, options=rest),) if rest else ()
    if not report.weapons:
        code = Ground.NOT_TOLD if d.event_type in ARMED else Ground.NOT_ARMED
        yield Grounds(field=Field.WEAPONS, value=None, reasons=(Reason(code=code),), weighings=weighings)
    for number, weapon in enumerate(report.weapons):
        found = next((o for o in options if o.words == weapon), None)
        mode = str(found.fact("mode") or "") if found is not None else ""
        yield Grounds(
            field=Field.WEAPONS,
            value=weapon,
            words=(weapon,),
            reasons=(Reason(code=Ground.WEAPON, detail=mode, words=weapon),),
            weighings=weighings if not number else (),
        )
