"""Pairs that were compared before: what hangs together is looked at again with each report that joins it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice
from typing import Any, TypeVar

from sitrep.linking.comparing import score_profiles
from sitrep.linking.profile import Profile
from sitrep.linking.rules import Rules
from sitrep.linking.tellings import together
from sitrep.model import Link

_MOST = 200_000
Key = TypeVar("Key")


class Scores:
    """The scores of pairs of profiles, worked out once as long as the very same profiles are given.

    Links tell no features. At most `most` pairs are kept; those found first are forgotten first.
    """

    def __init__(self, rules: Rules, most: int = _MOST) -> None:
        self.rules = rules
        self._most = most
        self._links: dict[tuple[str, str], tuple[Profile, Profile, Link | None]] = {}
        self._wholes: dict[tuple[str, ...], tuple[Sequence[Profile], Profile]] = {}

    def link(self, one: Profile, two: Profile) -> Link | None:
        """The link of two profiles, the first of which has the smaller id; None where there is none."""
        key = one.id, two.id
        known = self._links.get(key)
        if known is not None and known[0] is one and known[1] is two:
            return known[2]
        found = score_profiles(one, two, self.rules)
        self._links[key] = one, two, found
        if len(self._links) > self._most:
            _halve(self._links)
        return found

    def whole(self, parts: Sequence[Profile]) -> Profile:
        """What one article tells in several reports, as one profile; the reports in order of their ids."""
        if len(parts) == 1:
            return parts[0]
        key = tuple(part.id for part in parts)
        known = self._wholes.get(key)
        if known is not None and all(a is b for a, b in zip(known[0], parts, strict=True)):
            return known[1]
        made = together(parts)
        self._wholes[key] = parts, made
        if len(self._wholes) > self._most:
            _halve(self._wholes)
        return made


def _halve(kept: dict[Key, Any]) -> None:
    """Forgets the older half."""
    for key in list(islice(kept, len(kept) // 2)):
        del kept[key]
