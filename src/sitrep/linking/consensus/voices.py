"""Who vouches for an incident and who speaks against it, and what follows for its status."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sitrep.linking.consensus.camps import camp, camps
from sitrep.linking.consensus.votes import ids, votes
from sitrep.model import IncidentParty, IncidentStatus, Stance, Told, Voice

_HAPPENED = frozenset(("actual", "historical"))
_TOLL = frozenset(("killed", "injured", "captured", "arrested", "missing", "displaced", "destroyed"))
Said = tuple[str, str, Stance, bool]


def stance(told: Told) -> Stance | None:
    """How a report stands to what happened; None where it only plans or thinks of it.

    "Nobody was hurt" tells of an attack that there was.
    """
    report = told.report
    source = report.attribution
    if report.status == "negated":
        nobody = any(f.kind in _TOLL and not f.low and not f.high for f in report.figures)
        return "affirms" if nobody else "doubts" if source and source.stance == "doubts" else "denies"
    if source is not None and source.stance != "affirms":
        return source.stance
    return "affirms" if report.status in _HAPPENED else None


def voices(tolds: Iterable[Told]) -> tuple[Voice, ...]:
    """All that affirm, deny or doubt, with their reports: named sources, and outlets in their own voice."""
    said = votes((entry, told) for told in tolds for entry in _said(told))
    return tuple(
        Voice(
            name=name,
            country=country,
            stance=how,
            outlet=outlet,
            reports=ids(said[name, country, how, outlet]),
        )
        for name, country, how, outlet in said.ranked(lambda entry: " ".join(map(str, entry)))
    )


def status(tolds: Sequence[Told], heard: Sequence[Voice], parties: Sequence[IncidentParty]) -> IncidentStatus:
    """How far the incident with these parties is established."""
    statuses = {told.report.status for told in tolds}
    affirmed = [voice for voice in heard if voice.stance == "affirms"]
    against = [voice for voice in heard if voice.stance != "affirms"]
    if not affirmed:
        if against:
            denied = any(voice.stance == "denies" for voice in against)
            announced = "future" in statuses and denied
            return IncidentStatus.CALLED_OFF if announced else _against(denied=denied)
        return IncidentStatus.ANNOUNCED if "future" in statuses else IncidentStatus.HYPOTHETICAL
    if against:
        return IncidentStatus.CONTESTED
    if _one_side(affirmed, parties):
        return IncidentStatus.CLAIMED
    return IncidentStatus.CORROBORATED if independent(_telling(tolds)) > 1 else IncidentStatus.REPORTED


def independent(tolds: Iterable[Told]) -> int:
    """How many articles of different outlets tell it that are no copies of one another."""
    return len({told.source or told.origin for told in tolds if not told.copy_of}) or 1


def _against(*, denied: bool) -> IncidentStatus:
    return IncidentStatus.NOT_HAPPENED if denied else IncidentStatus.CONTESTED


def _telling(tolds: Iterable[Told]) -> list[Told]:
    return [told for told in tolds if stance(told) == "affirms"]


def _one_side(affirmed: Sequence[Voice], parties: Sequence[IncidentParty]) -> bool:
    """Whether it rests on the word of one of its sides, and no outlet tells it in its own voice."""
    if any(voice.outlet for voice in affirmed):
        return False
    speaking = {camp(voice, parties) for voice in affirmed}
    return len(speaking) == 1 and speaking <= camps(parties)


def _said(told: Told) -> list[Said]:
    how, source = stance(told), told.report.attribution
    if how is None:
        return []
    if source is not None and source.name:
        return [(source.name, source.country, how, False)]
    return [(told.source, "", how, True)]
