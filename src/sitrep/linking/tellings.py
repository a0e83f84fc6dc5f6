"""What one article tells of one incident in several sentences, taken together: they complete one another."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from sitrep.linking.profile import Days, Profile, Spot
from sitrep.linking.words import joined

_EXACT = ("facility", "district", "city", "region", "area", "", "country")
_REAL = ("actual", "historical", "negated", "future", "hypothetical")


def together(profiles: Sequence[Profile]) -> Profile:
    """One profile of the reports of a telling; the id is the smallest, the sentence the first."""
    parts = sorted(profiles, key=lambda p: p.id)
    if len(parts) == 1:
        return parts[0]
    actors, recipients = _sides(parts)
    return replace(
        parts[0],
        event_type=_commonest(parts),
        modes=frozenset().union(*(p.modes for p in parts)),
        status=min((p.status for p in parts), key=_REAL.index),
        actors=actors,
        recipients=recipients,
        assumed=frozenset().union(*(p.assumed for p in parts)),
        named=frozenset().union(*(p.named for p in parts)),
        named_actors=frozenset().union(*(p.named_actors for p in parts)),
        days=_days(parts),
        spot=_spot(parts),
        figures=tuple(dict.fromkeys(figure for p in parts for figure in p.figures)),
        proper=frozenset().union(*(p.proper for p in parts)),
        bag=joined(p.bag for p in parts),
        sentence=min(p.sentence for p in parts),
    )


def _commonest(parts: Sequence[Profile]) -> str:
    told = Counter(p.event_type for p in parts)
    return min(told, key=lambda name: (-told[name], name))


def _sides(parts: Sequence[Profile]) -> tuple[frozenset[str], frozenset[str]]:
    """The countries in each role; one that stands in both keeps the role that more reports give it."""
    actors = Counter(country for p in parts for country in p.actors)
    recipients = Counter(country for p in parts for country in p.recipients)
    return (
        frozenset(c for c in actors if len(actors) == 1 or actors[c] >= recipients[c]),
        frozenset(c for c in recipients if len(recipients) == 1 or recipients[c] >= actors[c]),
    )


def _days(parts: Sequence[Profile]) -> Days | None:
    """The day that is told most surely, by most, most exactly."""
    told = [p.days for p in parts if p.days is not None]
    often = Counter((d.first, d.last) for d in told)
    return min(
        told, key=lambda d: (-d.firm, -often[d.first, d.last], d.last - d.first, d.first), default=None
    )


def _spot(parts: Sequence[Profile]) -> Spot | None:
    """The place that is told most surely, most exactly, by most."""
    told = [p.spot for p in parts if p.spot is not None]
    often = Counter((s.country, s.names) for s in told)

    def order(s: Spot) -> tuple[float, bool, int, int, str, list[str]]:
        wide = _EXACT.index(s.precision) if s.precision in _EXACT else len(_EXACT)
        return (
            -s.firm,
            wide > _EXACT.index("city"),
            -often[s.country, s.names],
            wide,
            s.country,
            sorted(s.names),
        )

    return min(told, key=order, default=None)
