"""Where and when the incidents of a brief were, for its map and its timeline."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from sitrep.briefing.naming import clean
from sitrep.briefing.values import Day, Pin
from sitrep.knowledge.mapping import located
from sitrep.model import Incident, IncidentPlace

_SHOWN = ("city", "district", "facility", "region", "area", "country")


def pins(found: Iterable[Incident]) -> tuple[Pin, ...]:
    """The located places, those with most incidents first; countries only where there is nothing else."""
    places: dict[tuple[str, str], IncidentPlace] = {}
    told: dict[tuple[str, str], list[str]] = {}
    for incident in found:
        for place in incident.places[:3]:
            if located(place.lat, place.lon) and place.precision in _SHOWN:
                key = clean(place.name), place.country
                places.setdefault(key, place)
                ids = told.setdefault(key, [])
                if incident.id not in ids:
                    ids.append(incident.id)
    exact = any(place.precision != "country" for place in places.values())
    kept = [k for k in places if not exact or places[k].precision != "country"]
    return tuple(
        Pin(
            name=key[0], country=key[1], lat=places[key].lat or 0.0, lon=places[key].lon or 0.0,
            precision=places[key].precision, incidents=tuple(sorted(told[key])),
        )
        for key in sorted(kept, key=lambda k: (-len(told[k]), k))
    )  # fmt: skip


def days(found: Iterable[Incident], since: dt.date, until: dt.date) -> tuple[Day, ...]:
    """Each day of the brief with its incidents by quad class; one of several days counts for its first."""
    counts = {since + dt.timedelta(days=n): [0, 0, 0, 0] for n in range((until - since).days + 1)}
    for incident in found:
        first = incident.earliest
        if first is not None and 1 <= incident.quad <= 4:
            day = max(first, since)
            if day in counts:
                counts[day][incident.quad - 1] += 1
    return tuple(Day(day=day, quads=(a, b, c, d)) for day, (a, b, c, d) in counts.items())
