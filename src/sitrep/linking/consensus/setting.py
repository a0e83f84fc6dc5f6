"""Where and when it was, as most reports have it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from sitrep.linking.consensus.votes import Votes, ids, votes
from sitrep.linking.places import kilometres
from sitrep.linking.profile import spot_of
from sitrep.model import Basis, IncidentPlace, Place, Told

_NEAR = frozenset((Basis.IN_PHRASE, Basis.IN_CLAUSE, Basis.IN_SENTENCE))
_EXACT = ("facility", "district", "city")
_WIDE = ("region", "area", "", "country")
_PART_KM = 40.0
_MOST = 12
Key = tuple[str, str]


def places(tolds: Sequence[Told]) -> tuple[IncidentPlace, ...]:
    """The places, the one that most articles tell first, exact ones before wide ones.

    A place that no report ties to the event in its own sentence is left out where others do; so is a wide
    place that holds an exact one.
    """
    sure = votes((_key(t.report.place), t) for t in tolds if t.report.place and t.report.place.basis in _NEAR)
    said = sure or votes((_key(t.report.place), t) for t in tolds if t.report.place)
    mentions = {key: _best(key, said[key]) for key in said}
    exact = [key for key in said.ranked(" ".join) if mentions[key].precision in _EXACT]
    if not exact:
        wide = sorted(said.ranked(" ".join), key=lambda key: _WIDE.index(_width(mentions[key])))
        return tuple(_made(mentions[key], said, key) for key in wide[:_MOST])
    main = mentions[exact[0]]
    kept = [key for key in exact if _fits(mentions[key], main, said, key)]
    return tuple(_made(mentions[key], said, key) for key in kept[:_MOST])


def days(tolds: Sequence[Told]) -> tuple[dt.date | None, dt.date | None]:
    """The first and last day: the range that most articles give, sure ones and short ones first."""
    told = [(t.report.date, t) for t in tolds if t.report.date]
    sure = [(date, t) for date, t in told if date.basis in _NEAR] or told
    said = votes(((date.earliest, date.latest), t) for date, t in sure)
    if not said:
        return None, None
    shortest = min(last - first for first, last in said)
    narrow = [span for span in said if span[1] - span[0] <= shortest + dt.timedelta(days=2)]
    return min(narrow, key=lambda span: (-said.origins(span), -len(said[span]), span[1] - span[0], span))


def _key(place: Place | None) -> Key:
    if place is None:
        return "", ""
    return place.country, str(place.geonames_id or place.name.casefold())


def _width(place: Place) -> str:
    return place.precision if place.precision in _WIDE else ""


def _best(key: Key, tolds: Sequence[Told]) -> Place:
    """The mention of the place that is resolved best."""
    mentions = [t.report.place for t in tolds if t.report.place and _key(t.report.place) == key]
    return min(mentions, key=lambda p: (p.lat is None, p.name, p.text, p.start))


def _fits(place: Place, main: Place, said: Votes[Key], key: Key) -> bool:
    """Whether a further exact place is a part of the incident: close by, or told by as many as the first."""
    far = kilometres(spot_of(place), spot_of(main))
    return far is None or far <= _PART_KM or said.origins(key) * 2 >= said.origins(_key(main))


def _made(place: Place, said: Votes[Key], key: Key) -> IncidentPlace:
    return IncidentPlace(
        name=place.name, country=place.country, lat=place.lat, lon=place.lon, geonames_id=place.geonames_id,
        admin1=place.admin1, precision=place.precision, reports=ids(said[key]),
    )  # fmt: skip
