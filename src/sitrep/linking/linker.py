"""A batch of reports in memory: all links between them, and the incidents they make."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from sitrep.linking.blocking import profile_keys
from sitrep.linking.clustering import cluster
from sitrep.linking.comparing import score_profiles
from sitrep.linking.consensus import consensus
from sitrep.linking.ids import assign_ids
from sitrep.linking.profile import Profile, profile
from sitrep.linking.rules import Rules, load
from sitrep.model import Incident, Judgement, Link, Told


def links_among(tolds: Iterable[Told], rules: Rules | None = None) -> list[Link]:
    """The links between all reports that share a key, by pair; they tell no features."""
    rules = rules or load()
    profiles = {told.id: profile(told) for told in tolds}
    return sorted(_links(profiles, rules), key=lambda link: link.pair)


def _links(profiles: dict[str, Profile], rules: Rules) -> Iterator[Link]:
    index: dict[str, list[str]] = defaultdict(list)
    for name, p in sorted(profiles.items()):
        candidates: dict[str, None] = {}
        for key in sorted(profile_keys(p, rules)):
            candidates.update(dict.fromkeys(index[key]))
            index[key].append(name)
        for other in candidates:
            link = score_profiles(profiles[other], p, rules)
            if link is not None:
                yield link


def link_all(
    tolds: Iterable[Told], judgements: Iterable[Judgement] = (), rules: Rules | None = None
) -> tuple[Incident, ...]:
    """The incidents that reports tell, all at once, by the id of their first report.

    The result does not depend on the order of the reports. Ids are those of a first linking: a record that
    grows keeps its own with `assign_ids`.
    """
    rules = rules or load()
    by_id = {told.id: told for told in tolds}
    clusters = cluster(by_id.values(), links_among(by_id.values(), rules), judgements, rules)
    names, _ = assign_ids({}, clusters)
    return tuple(
        consensus(name, (by_id[report] for report in group))
        for name, group in zip(names, clusters, strict=True)
    )
