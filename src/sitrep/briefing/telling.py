"""An incident as a statement: what happened, how many, on whose word, and who denies it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sitrep.briefing import hearing, tolls
from sitrep.briefing.clauses import Clause, Manner, Setting, clause, manner, several
from sitrep.briefing.counted import counted
from sitrep.briefing.naming import Noun
from sitrep.briefing.quoting import predicate, quotation
from sitrep.briefing.tolls import Told as Said
from sitrep.briefing.words import capital, joined
from sitrep.model import Incident, IncidentStatus, Told

_MOST_NOTES = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A statement whose footnotes are still ids of reports."""

    incident: Incident
    said: tuple[Said, ...]


def tell(incident: Incident, tolds: Mapping[str, Told], setting: Setting, *, figures: bool = True) -> Draft:
    """All that a brief says of an incident; without `figures` what is disputed of them is told elsewhere."""
    return Draft(incident=incident, said=tuple(_sentences(incident, tolds, setting, figures=figures)))


def _sentences(
    incident: Incident, tolds: Mapping[str, Told], setting: Setting, *, figures: bool
) -> Iterator[Said]:
    best = tolds.get(incident.title_report)
    sources = hearing.sources(incident, setting.namer)
    negated = incident.status == IncidentStatus.NOT_HAPPENED
    own = hearing.own_word(incident, "denies" if negated else "affirms")
    how = manner(
        incident,
        doubtful=_doubtful(incident, sources),
        own=own and not negated and incident.status == IncidentStatus.CLAIMED,
        denied_by_self=own and negated,
    )
    main = clause(incident, best, how, setting)
    toll = main.toll is None and how not in (Manner.NOT, Manner.DENIES)
    yield Said(
        _main(incident, best, how, setting, main, sources),
        tuple(dict.fromkeys((*_notes(incident, tolds), *(main.toll.reports if main.toll else ())))),
    )
    if toll:
        heard = {noun.text for noun in (*sources, *main.subject)}
        dead = tolls.toll(incident, setting.namer, but=main.counted, heard=heard)
        yield from _finished(dead, by=", by that account" if how == Manner.SAYS else "")
    else:
        yield from _finished(tolls.history(incident))
    if figures:
        yield from tolls.disputed(incident, setting.namer)
    yield from tolls.others(incident, but=(main.counted, "weapons"))
    yield from counted(setting.counts.get(incident.id, ()), setting.year)
    yield from hearing.against(incident, setting.namer)
    blamed = hearing.blame(incident, setting.namer)
    if blamed is not None:
        yield blamed


def _main(
    incident: Incident,
    best: Told | None,
    how: Manner,
    setting: Setting,
    main: Clause,
    sources: Sequence[Noun],
) -> str:
    quote = quotation(best) if main.phrase.quote and best is not None else ""
    known = how in (Manner.SAYS, Manner.DENIES) or _same(main, sources)
    disputed = any(dispute.field == "actors" for dispute in incident.disputes)
    told = "" if known or disputed else _told_by(sources)
    if quote and best is not None and how == Manner.DID and main.subject and predicate(best):
        date = setting.when(incident).removeprefix("on ")
        said = f"{capital(several(main.subject))} “{quote}”"
        return said + (f" ({date})" if date else "") + told + "."
    if main.toll is not None and not told:
        by = tolls.source(incident, setting.namer)
        told = f", according to {by}" if by else ""
    end = f": “{quote}”." if quote else "; this was called off." if how == Manner.OFF else "."
    return main.text + told + end


def _told_by(sources: Sequence[Noun]) -> str:
    return f", according to {joined(noun.text for noun in sources[:2])}" if sources else ""


def _finished(said: Said | None, by: str = "") -> Iterator[Said]:
    if said is not None:
        yield Said(capital(said.text) + by + ".", said.reports)


def _doubtful(incident: Incident, sources: Sequence[Noun]) -> bool:
    """Whether "is said to" is all that can be said: it is contested, and few outlets vouch for it."""
    affirming = [voice for voice in incident.voices if voice.stance == "affirms" and voice.outlet]
    return incident.status == IncidentStatus.CONTESTED and len(affirming) < 2 and not sources


def _same(main: Clause, sources: Sequence[Noun]) -> bool:
    return {noun.text for noun in sources} <= {noun.text for noun in main.subject}


def _notes(incident: Incident, tolds: Mapping[str, Told]) -> tuple[str, ...]:
    """The report that tells it best, then one of each further outlet."""
    seen: dict[str, str] = {}
    for name in (incident.title_report, *incident.reports):
        told = tolds.get(name)
        if told is not None:
            seen.setdefault(told.source or told.report.article_id, name)
    return tuple(seen.values())[:_MOST_NOTES]
