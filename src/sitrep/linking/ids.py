"""Ids of incidents: minted once, kept as long as there is something to keep them for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence

from sitrep.model.ids import content_id


def assign_ids(
    previous: Mapping[str, Collection[str]],
    clusters: Sequence[Collection[str]],
    taken: Collection[str] = (),
) -> tuple[tuple[str, ...], dict[str, str]]:
    """An id for each cluster of report ids, and the redirects of ids that no cluster keeps.

    `previous` are the incidents before, each with the ids of its reports; `taken` further ids that were ever
    given, so that none is given twice. A cluster keeps the id of the incident that gave it most of its
    reports. Where an incident splits, the part with most of its reports keeps its id, and of two equal parts
    the one with the smaller report id; where several join, the id that brought most reports stays, and of
    two the smaller. An id that nobody keeps redirects to the cluster with most of its reports; one whose
    reports are all gone has no redirect.
    """
    groups = [frozenset(cluster) for cluster in clusters]
    home = {report: number for number, group in enumerate(groups) for report in group}
    shares = {name: Counter(home[r] for r in reports if r in home) for name, reports in previous.items()}
    offers = sorted(
        (-count, name, min(groups[number]), number)
        for name, share in shares.items()
        for number, count in share.items()
    )
    kept: dict[int, str] = {}
    had: set[str] = set()
    for _, name, _, number in offers:
        if number not in kept and name not in had:
            kept[number] = name
            had.add(name)
    used = {*previous, *taken}
    for number in sorted(set(range(len(groups))) - set(kept), key=lambda n: min(groups[n])):
        kept[number] = _minted(min(groups[number]), used)
        used.add(kept[number])
    given = tuple(kept[number] for number in range(len(groups)))
    return given, {
        name: given[_most(share, groups)] for name, share in shares.items() if share and name not in had
    }


def follow(redirects: Mapping[str, str], incident_id: str) -> str:
    """The id that an id stands for now."""
    seen = set()
    while incident_id in redirects and incident_id not in seen:
        seen.add(incident_id)
        incident_id = redirects[incident_id]
    return incident_id


def _most(share: Counter[int], groups: Sequence[frozenset[str]]) -> int:
    return min(share, key=lambda number: (-share[number], min(groups[number])))


def _minted(report: str, used: Collection[str]) -> str:
    """A new id, made of the first report's; counted up while it was given before."""
    number = 0
    while (made := content_id("incident", report, number)) in used:
        number += 1
    return made
