"""A batch of reports in memory: all links between them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from sitrep.linking.blocking import profile_keys
from sitrep.linking.comparing import compare_profiles
from sitrep.linking.profile import Profile, profile
from sitrep.linking.rules import Rules, load
from sitrep.model import Link, Told


def links_among(tolds: Iterable[Told], rules: Rules | None = None) -> list[Link]:
    """The links between all reports that share a key, by pair."""
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
            link = compare_profiles(profiles[other], p, rules)
            if link is not None:
                yield link
