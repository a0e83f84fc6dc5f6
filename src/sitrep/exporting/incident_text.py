"""Incidents in plain lines for people."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from sitrep.exporting import phrasing
from sitrep.exporting.record import number
from sitrep.model import (
    Article,
    Count,
    Feature,
    FigureLedger,
    Incident,
    IncidentParty,
    Link,
    Report,
    Voice,
    When,
)

SHORT = 8
"""Letters of an id that are shown: enough to name it by."""
_INDENT = "    "


def line_of(incident: Incident) -> str:
    """One incident in two lines: id, day, type, parties, place, figures, status; its sentence."""
    who = _who(incident)
    place = f" · {_place(incident)}" if incident.place else ""
    figures = ", ".join(filter(None, map(_toll, incident.ledger)))
    facts = [incident.status.value.replace("_", " "), _told_by(incident)]
    facts += [figures] if figures else []
    facts += [f"disputed: {', '.join(d.field for d in incident.disputes)}"] if incident.disputes else []
    head = f"{incident.id[:SHORT]}  {_days(incident)}  {_kind(incident)}{place}"
    return "\n".join((head, f"{_INDENT}{who}", f"{_INDENT}{' · '.join(facts)}",
                      f"{_INDENT}“{phrasing.clean(incident.title)}”"))  # fmt: skip


def incident_text(
    incident: Incident, tellings: Sequence[tuple[Report, Article, str]], counts: Sequence[Count]
) -> str:
    """All that is known of an incident; `tellings` are its reports, each with article and original."""
    lines = [line_of(incident), "", f"id  {incident.id}"]
    lines += _section("said by", map(_voice, incident.voices))
    lines += _section("figures", (line for ledger in incident.ledger for line in _ledger(ledger)))
    lines += _section("disputed", _disputes(incident))
    lines += _section("counts", map(_count, counts))
    lines += _section("reports", (line for each in tellings for line in _telling(*each)))
    return "\n".join(lines)


def link_text(link: Link | None, *, together: bool) -> str:
    """Why two reports are linked, or not: a line a feature, with what it adds and the words compared."""
    end = "Both tell one incident." if together else "They tell different incidents."
    if link is None:
        return f"Too little speaks for one incident, or their types cannot be one.\n{end}"
    if link.apart:
        return f"They cannot be one incident, whatever else they share: {link.apart}.\n{end}"
    rows = [_feature(feature) for feature in sorted(link.features, key=lambda f: -abs(f.share))]
    weight = f"score {link.score:.2f}, from 0 to 1; there was {link.weight:.0%} of what can be compared"
    return "\n".join((weight, *rows, end))


def _feature(feature: Feature) -> str:
    note = f"  {phrasing.clean(feature.note)}" if feature.note else ""
    return f"{_INDENT}{feature.share:+.2f}  {feature.name}{note}"


def _section(name: str, lines: Iterable[str]) -> list[str]:
    found = [f"{_INDENT}{line}" for line in lines]
    return ["", name, *found] if found else []


def _kind(incident: Incident) -> str:
    return f"{incident.event_type} {', '.join(incident.mode)}".rstrip()


def _days(incident: Incident) -> str:
    if incident.earliest is None or incident.latest is None:
        return "no date"
    told = When(text="", start=0, end=0, earliest=incident.earliest, latest=incident.latest)
    return phrasing.when(told)


def _who(incident: Incident) -> str:
    actors, recipients = _parties(incident.actors), _parties(incident.recipients)
    return f"{actors} → {recipients}" if incident.recipients else actors


def _parties(parties: Sequence[IncidentParty]) -> str:
    return ", ".join(map(_party, parties)) or phrasing.NONE


def _party(party: IncidentParty) -> str:
    codes = " ".join(code for code in (party.country, party.sector) if code and code != "UNK")
    return f"{phrasing.clean(party.name)} ({codes})" if codes else phrasing.clean(party.name)


def _place(incident: Incident) -> str:
    names = [
        f"{phrasing.clean(p.name)}, {p.country}"
        if p.country and p.precision != "country"
        else phrasing.clean(p.name)
        for p in incident.places
    ]
    more = f" and {len(names) - 3} more" if len(names) > 3 else ""
    return "; ".join(names[:3]) + more


def _told_by(incident: Incident) -> str:
    outlets = len(incident.outlets) or 1
    told = f"{outlets} outlet{'s' * (outlets != 1)}"
    return f"{told}, {incident.independent} independent" if incident.independent != outlets else told


def _toll(ledger: FigureLedger) -> str:
    low, best, high = (number(n) for n in (ledger.low, ledger.best, ledger.high))
    if best is None and low is None and high is None:
        return ""
    told = f"{best:,}" if best is not None else f"≥ {low:,}" if low is not None else f"≤ {high:,}"
    span = f" ({low:,}–{high:,})" if low is not None and high is not None and low != high else ""
    return f"{ledger.kind} {told}{span} {ledger.unit or ''}".rstrip()


def _ledger(ledger: FigureLedger) -> Iterator[str]:
    yield _toll(ledger) + (", disputed" if ledger.disputed else "")
    for entry in ledger.entries:
        day = entry.published.isoformat() if entry.published else "no date   "
        state = "superseded" if entry.superseded else entry.excluded
        yield f"  {day}  {phrasing.clean(entry.text)}  {entry.authority}" + (f"  ({state})" if state else "")


def _voice(voice: Voice) -> str:
    name = f"{phrasing.clean(voice.name)} ({voice.country})" if voice.country else phrasing.clean(voice.name)
    return f"{name}: {voice.stance}" + (", in its own voice" if voice.outlet else "")


def _disputes(incident: Incident) -> Iterator[str]:
    for dispute in incident.disputes:
        for version in dispute.versions:
            yield f"{dispute.field}: {phrasing.clean(version.value)}, by {', '.join(version.said_by)}"


def _count(count: Count) -> str:
    since = f" since {count.since}" if count.since else ""
    days = count.days or (None,) * len(count.held)
    held = ", ".join(
        f"{name[:SHORT]}{f' of {day}' if day else ''}" for name, day in zip(count.held, days, strict=True)
    )
    return (
        f"“{phrasing.clean(count.text)}”: the record holds {len(count.held)} of {count.told}{since} ({held})"
    )


def _telling(report: Report, article: Article, copy_of: str) -> Iterator[str]:
    day = article.published.isoformat() if article.published else "no date"
    outlet = phrasing.clean(article.source or article.url or article.origin)
    copy = f" · a copy of {copy_of}" if copy_of else ""
    yield f"{report.id[:SHORT]}  {day} · {outlet}{copy} · article {article.id}"
    yield f"  “{phrasing.clean(report.sentence.text)}”"
