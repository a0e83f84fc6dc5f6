"""All that is stored linked again, without coding: as after an upgrade of the linking."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from sitrep import linking
from sitrep.linking.clustering import Cluster, cluster_profiles
from sitrep.model import Incident, Judgement
from sitrep.pipeline.corpus.outcomes import Relinked
from sitrep.pipeline.corpus.relinking import link_new
from sitrep.pipeline.corpus.remembering import Memory
from sitrep.storing import Record

_AT_ONCE = 200
Step = Callable[[int], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Named:
    """The groups of reports by the ids of their incidents, and where the ids lead that no group keeps."""

    groups: Mapping[str, Cluster]
    moved: Mapping[str, str]


def link_afresh(record: Record, memory: Memory, step: Step | None) -> Relinked:
    """Drops all keys and links, makes them anew, and the incidents of them; `step` is told of reports done.

    Ids of incidents last as when a report is added. What people decided is in the reports, or is applied.
    """
    ids, previous = record.reports.ids(), _groups(record)
    record.changed()
    memory.look(record)
    record.links.clear()
    record.reports.clear_keys()
    for start in range(0, len(ids), _AT_ONCE):
        some = ids[start : start + _AT_ONCE]
        link_new(record, memory, some, added=True)
        if step is not None:
            step(len(some))
    clusters = sorted(_clusters(record, memory, ids))
    names, moved = linking.assign_ids(previous, clusters, record.incidents.minted(ids))
    return _exchange(
        record, memory, previous, _Named(groups=dict(zip(names, clusters, strict=True)), moved=moved)
    )


def _groups(record: Record) -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for report, incident in record.incidents.homes().items():
        found[incident].add(report)
    return found


def _clusters(record: Record, memory: Memory, ids: Sequence[str]) -> Iterable[Cluster]:
    """The groups of all reports, part by part of what hangs together."""
    judgements = record.decisions.judgements()
    tied = [given.pair for given in judgements]
    for part in linking.components(ids, [*record.links.pairs(), *tied]):
        if len(part) == 1:
            yield tuple(part)
            continue
        profiles = {name: found[1] for name, found in memory.told(record, part).items()}
        yield from cluster_profiles(
            profiles, record.links.among(part), _on(judgements, set(part)), memory.scores
        )


def _on(judgements: Iterable[Judgement], part: set[str]) -> list[Judgement]:
    return [given for given in judgements if given.one in part]


def _exchange(record: Record, memory: Memory, previous: Mapping[str, set[str]], named: _Named) -> Relinked:
    """Puts what the groups tell in the place of what differs from it."""
    new = sorted(set(named.groups) - set(previous))
    gone = sorted(set(previous) - set(named.groups))
    changed, stay = [], sorted(set(named.groups) & set(previous))
    record.incidents.drop(gone)
    record.incidents.name({name: min(named.groups[name]) for name in new})
    differing: list[Incident] = []
    for start in range(0, len(stay), _AT_ONCE):
        some = stay[start : start + _AT_ONCE]
        before = {incident.id: incident for incident in record.incidents.many(some)}
        for name in some:
            made = _told(record, memory, name, named.groups[name])
            if made != before.get(name):
                changed.append(name)
                differing.append(made)
    record.incidents.drop(changed)  # all before the first is kept anew: a report may have moved between two
    record.incidents.add(differing)
    record.incidents.add(_told(record, memory, name, named.groups[name]) for name in new)
    record.incidents.redirect({name: named.moved.get(name) for name in gone})
    return Relinked(
        reports=sum(map(len, named.groups.values())), links=record.links.count(),
        incidents=len(named.groups), new=tuple(new), gone=tuple(gone), changed=tuple(changed),
    )  # fmt: skip


def _told(record: Record, memory: Memory, name: str, group: Cluster) -> Incident:
    known = memory.told(record, group)
    return linking.consensus(name, [known[report][0] for report in group])
