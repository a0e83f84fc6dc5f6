"""A place name in a text, and the place it was taken for."""

from __future__ import annotations

from dataclasses import dataclass

from sitrep.model.reasons import PlaceReason
from sitrep.model.span import TextSpan


@dataclass(frozen=True, slots=True, kw_only=True)
class Toponym:
    """One mention of a place name, resolved or not.

    `text`, `start` and `end` are the name as the article has it, in code points of its text. `name` is the
    gazetteer's name, the text's own where none was found. `lat` and `lon` are decimal degrees (WGS 84), None
    where the name was not resolved: no invented pin. `country` is ISO 3166-1 alpha-3; of an unresolved name
    the one that the words beside it tell, else "". `admin1` is the first-order region, "" where it has none.
    `precision` is one of city, district, region, country, area, facility, or "" if unresolved; `feature` says
    more: city, region, district, country, continent, sea, facility, area.

    `whole` is the longer name that the place name is part of ("Aden City Council"), None where it stands by
    itself; `furniture` is true in a headline, a dateline or a link to other articles. `reason` tells why this
    place was chosen of all of the name, or why none was; `candidates` are the best of them, the chosen one
    first.
    """

    article_id: str
    text: str
    start: int
    end: int
    name: str
    country: str = ""
    admin1: str = ""
    lat: float | None = None
    lon: float | None = None
    geonames_id: int | None = None
    precision: str = ""
    feature: str = ""
    reason: PlaceReason = PlaceReason.UNKNOWN_NAME
    whole: TextSpan | None = None
    furniture: bool = False
    candidates: tuple[str, ...] = ()
