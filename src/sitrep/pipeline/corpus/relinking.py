"""New or changed reports in, their links and the incidents around them made anew.

Only what hangs together with these reports is looked at: a group of reports that no link and no judgement
ties to another is clustered by itself, so the result is that of clustering the whole record.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sitrep import linking
from sitrep.linking.blocking import profile_keys
from sitrep.linking.clustering import cluster_profiles
from sitrep.linking.profile import Profile
from sitrep.model import Judgement, Link, Told
from sitrep.pipeline.corpus.remembering import Memory
from sitrep.storing import Record

Profiles = Mapping[str, tuple[Told, Profile]]


def link_new(record: Record, memory: Memory, fresh: Iterable[str], *, added: bool = False) -> set[str]:
    """Keys and links of reports that have no links, to each other and to those before.

    Where they were just `added`, they have no keys either. Gives the ids of all reports that are linked now.
    """
    those = memory.told(record, fresh)
    if not those:
        return set()
    keys = {name: profile_keys(p) for name, (_, p) in those.items()}
    record.reports.set_keys(keys, new=added)
    sharing = record.reports.sharing({key for its in keys.values() for key in its})
    pairs = {
        (min(name, other), max(name, other))
        for name, its in keys.items()
        for key in its
        for other in sharing[key]
        if other != name
    }
    beside = memory.told(record, sorted({name for pair in pairs for name in pair}))
    found = list(_links(beside, pairs, memory))
    record.links.add(found)
    return {name for link in found if not link.apart for name in link.pair}


def _links(known: Profiles, pairs: Iterable[tuple[str, str]], memory: Memory) -> Iterable[Link]:
    for one, two in sorted(pairs):
        if one in known and two in known:
            link = memory.scores.link(known[one][1], known[two][1])
            if link is not None:
                yield link


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """What hung together with some reports before they were changed: other reports, and their incidents."""

    reports: frozenset[str]
    incidents: Mapping[str, set[str]]


def surroundings(record: Record, ids: Iterable[str]) -> Surroundings:
    """What hangs together with these reports now."""
    those = set(ids)
    groups = record.incidents.of(those)
    beside = record.links.beside(those).union(*groups.values())
    return Surroundings(reports=frozenset(beside | those), incidents=groups)


def relink(record: Record, memory: Memory, ids: Iterable[str], before: Surroundings) -> None:
    """Links and incidents of reports that were changed or taken out; `before` is what was around them."""
    those = list(ids)
    record.changed()
    memory.look(record)
    record.links.drop(those)
    link_new(record, memory, those)
    regroup(record, memory, before.reports.union(those), changed=those, before=before.incidents)


def regroup(
    record: Record, memory: Memory, touched: Iterable[str], *, changed: Iterable[str] = (),
    before: Mapping[str, set[str]] | None = None, fresh: Iterable[str] = (),
) -> None:  # fmt: skip
    """The incidents of these reports, and of all that hang together with them.

    `changed` are the reports that say something else than before, or are told otherwise: what was made of
    them is made anew also where the group stays the same. `before` are incidents as they were when reports
    of theirs were still there. Of `fresh` reports it is known that they have no incident, and that all that
    are linked to them are among those touched.
    """
    new = set(fresh)
    around = _neighbourhood(record, memory, set(touched), new)
    known = memory.told(record, sorted(around.reports))
    told = {name: found[0] for name, found in known.items()}
    profiles = {name: found[1] for name, found in known.items()}
    links = record.links.among(told) if len(told) > 1 else []
    clusters = cluster_profiles(profiles, links, around.judgements, memory.scores)
    previous = {**around.incidents, **(before or {})}
    taken = record.incidents.minted(told.keys() - new)  # no incident ever began with a report just made
    names, moved = linking.assign_ids(previous, clusters, taken)
    groups = dict(zip(names, clusters, strict=True))
    gone, other = sorted(set(previous) - set(groups)), set(changed)
    anew = [
        name
        for name, group in groups.items()
        if previous.get(name) != set(group) or not other.isdisjoint(group)
    ]
    record.incidents.drop([*gone, *(name for name in anew if name in previous)])
    record.incidents.name({name: min(groups[name]) for name in anew if name not in previous})
    record.incidents.add(linking.consensus(name, [told[r] for r in groups[name]]) for name in anew)
    record.incidents.redirect({name: moved.get(name) for name in gone})


@dataclass(frozen=True, slots=True, kw_only=True)
class _Neighbourhood:
    """Reports that hang together, the incidents they have, and the judgements on them."""

    reports: set[str]
    incidents: dict[str, set[str]]
    judgements: list[Judgement]


def _neighbourhood(record: Record, memory: Memory, start: set[str], fresh: set[str]) -> _Neighbourhood:
    """All that hangs together with these reports by links, judgements or incidents."""
    judged = memory.judged(record)
    judgements: dict[tuple[str, str, str], Judgement] = {}
    incidents: dict[str, set[str]] = {}
    seen, edge = set(start), set(start) if judged else start - fresh
    while edge:
        groups = record.incidents.of(edge)
        incidents.update(groups)
        beside = record.links.beside(edge).union(*groups.values())
        if judged:
            for given in record.decisions.judgements(edge):
                judgements[(*given.pair, str(given.when))] = given
                beside.update(given.pair)
        edge = beside - seen
        seen |= edge
    return _Neighbourhood(reports=seen, incidents=incidents, judgements=list(judgements.values()))
