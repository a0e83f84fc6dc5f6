"""What the reports of an incident contradict one another on."""

from __future__ import annotations

from collections.abc import Sequence

from sitrep.linking.consensus.votes import ids, in_order, votes
from sitrep.linking.sides import MUTUAL
from sitrep.model import Dispute, FigureLedger, IncidentParty, Told, Version, Voice


def disputes(
    event_type: str,
    tolds: Sequence[Told],
    actors: Sequence[IncidentParty],
    heard: Sequence[Voice],
    ledger: Sequence[FigureLedger],
) -> tuple[Dispute, ...]:
    """Whether it happened, who did it, how many: each with the versions and who gives them."""
    found = (_happened(heard), _doers(event_type, tolds, actors), *map(_numbers, ledger))
    return tuple(dispute for dispute in found if dispute is not None)


def _happened(heard: Sequence[Voice]) -> Dispute | None:
    stances = [how for how in ("affirms", "denies", "doubts") if any(v.stance == how for v in heard)]
    if "affirms" not in stances or len(stances) == 1:
        return None
    versions = []
    for how in stances:
        those = [voice for voice in heard if voice.stance == how]
        reports = tuple(dict.fromkeys(report for voice in those for report in voice.reports))
        versions.append(
            Version(value=how, said_by=tuple(dict.fromkeys(v.name for v in those)), reports=reports)
        )
    return Dispute(field="happened", versions=tuple(versions))


def _doers(event_type: str, tolds: Sequence[Told], actors: Sequence[IncidentParty]) -> Dispute | None:
    """Two parties named as the one that did it, never both by one report."""
    if event_type in MUTUAL or len(actors) < 2:
        return None
    standing = {report: n for n, actor in enumerate(actors) for report in actor.reports}
    if sum(len(actor.reports) for actor in actors) != len(standing):
        return None  # a report names two: they did it together
    by = {told.id: told for told in tolds}
    told_by = votes((n, by[report]) for report, n in sorted(standing.items()))
    authorities = {n: {_authority(told) for told in told_by[n]} for n in told_by}
    first, *others = sorted(authorities)
    if all(authorities[first] >= authorities[n] for n in others):
        return None
    return Dispute(
        field="actors",
        versions=tuple(
            Version(
                value=actors[n].name,
                said_by=tuple(dict.fromkeys(map(_authority, in_order(told_by[n])))),
                reports=ids(told_by[n]),
            )
            for n in sorted(told_by)
        ),
    )


def _numbers(ledger: FigureLedger) -> Dispute | None:
    if not ledger.disputed:
        return None
    standing = [entry for entry in ledger.entries if not entry.superseded and not entry.excluded]
    said: dict[str, list[int]] = {}
    for at, entry in enumerate(standing):
        said.setdefault(_bounds(entry.low, entry.high), []).append(at)
    return Dispute(
        field=f"figures.{ledger.kind}",
        versions=tuple(
            Version(
                value=value,
                said_by=tuple(dict.fromkeys(standing[at].authority for at in where)),
                reports=tuple(dict.fromkeys(standing[at].report_id for at in where)),
            )
            for value, where in said.items()
        ),
    )


def _bounds(low: float | None, high: float | None) -> str:
    """The number as "75", "43-", "-20" or "3-5"."""
    if low == high and low is not None:
        return f"{low:g}" if low < 1e6 else f"{low:.0f}"
    return "-".join("" if bound is None else f"{bound:.10g}" for bound in (low, high))


def _authority(told: Told) -> str:
    source = told.report.attribution
    return source.name if source is not None and source.name else told.source
