"""PLOVER JSON: one object an event, one line an object.

Fields as in the PLOVER manual, draft v2.0, chapter on JSON. What did not happen has a place here: the
auxiliary modes historical, future, hypothetical and negation, which the manual puts among the contexts.
`status`, `figures`, `attribution` and `date_of` are sitrep's own, as the manual allows further fields.
"""

from __future__ import annotations

from typing import Any

from sitrep.exporting.foreign.cells import number, whole
from sitrep.exporting.foreign.event import Estimate, Event, Reality, Side, Spot
from sitrep.exporting.foreign.layout import coder
from sitrep.exporting.foreign.polecat import country
from sitrep.exporting.foreign.telling import Unfit
from sitrep.knowledge.codes import Codes

Record = dict[str, Any]
CODEBOOK = "PLOVER draft v2.0"
_RESOLUTIONS = {"facility": 5, "city": 4, "district": 3, "region": 2, "country": 1}
_SIZES = {"killed": "dead", "injured": "injured", "arrested": "arrested"}
_AUXILIARY = {
    "historical": "historical",
    "future": "future",
    "announced": "future",
    "hypothetical": "hypothetical",
    "negated": "negation",
    "called_off": "negation",
    "did_not_happen": "negation",
}


def record(event: Event, codes: Codes) -> Record | Unfit:
    """The object of an event; none where neither its day nor that of publication is known: PLOVER needs one.

    `date_of` tells which of both `date` is: "event" or "publication". What is not known is left out.
    """
    date = event.earliest or event.published
    if date is None:
        return Unfit("on no known day, and published on none")
    fields: Record = {
        "id": event.id,
        "has_event": True,
        "date": date.isoformat(),
        "enddate": event.latest.isoformat() if event.latest and event.latest != event.earliest else None,
        "date_of": "event" if event.earliest else "publication",
        "actor": [_entity(side, codes) for side in event.actors],
        "recipient": [_entity(side, codes) for side in event.recipients],
        "event": [event.event_type],
        "event_loc": _location(event.spot, codes) if event.spot else None,
        "event_text": list(dict.fromkeys(item.report.trigger.text for item in event.reports)),
        "quad_code": event.quad,
        "event_scale": number(event.score),
        "mode": list(event.mode),
        "context": [*event.context, *_auxiliary(event)],
        "size": _size(event.estimates),
        "link": event.reports[0].incident_id if not event.incident and event.reports else None,
        "text": event.sentence,
        "text_info": _text_info(event),
        "cite_info": _cite_info(event),
        "coder": coder(),
        "status": event.status,
        "figures": [_figure(estimate) for estimate in event.estimates],
        "attribution": list(event.voices),
    }
    kept = ("actor", "recipient", "mode", "context")
    return {name: value for name, value in fields.items() if name in kept or value not in (None, "", [], {})}


def _entity(side: Side, codes: Codes) -> Record:
    entity = {
        "code": country(side.country, codes),
        "sector": side.sector,
        "entity_text": side.text or side.name,
        "identifier_text": side.name,
    }
    return {name: value for name, value in entity.items() if value}


def _location(spot: Spot, codes: Codes) -> Record:
    found = codes.countries.get(spot.country)
    location = {
        "extracted_place": spot.text,
        "resolved_place": spot.name if spot.lat is not None else "",
        "geonameid": spot.geonames_id,
        "lat": spot.lat,
        "lon": spot.lon,
        "city": spot.name if spot.precision in ("city", "facility") else "",
        "district": spot.name if spot.precision == "district" else "",
        "province": spot.name if spot.precision == "region" else spot.admin1,
        "country": spot.country,
        "country_code": found.alpha2 if found else "",
        "resolution": _RESOLUTIONS.get(spot.precision),
    }
    return {name: value for name, value in location.items() if value not in (None, "")}


def _auxiliary(event: Event) -> list[str]:
    """The auxiliary modes that a status comes to."""
    found = [_AUXILIARY[event.status]] if event.status in _AUXILIARY else []
    if event.historical and event.reality is Reality.HAPPENED:
        found.append("historical")
    return list(dict.fromkeys(found))


def _size(estimates: tuple[Estimate, ...]) -> Record:
    """The best estimates of the dead, injured and arrested."""
    best = {_SIZES[e.kind]: whole(e.best) for e in estimates if e.kind in _SIZES}
    return {name: value for name, value in best.items() if value is not None}


def _figure(estimate: Estimate) -> Record:
    values = {"low": number(estimate.low), "best": number(estimate.best), "high": number(estimate.high)}
    unit = {"unit": estimate.unit} if estimate.unit else {}
    return {
        "kind": estimate.kind,
        **{name: value for name, value in values.items() if value is not None},
        **unit,
    }


def _text_info(event: Event) -> Record:
    """Where the sentence stands in its article: code points; only for a report."""
    if event.incident or not event.reports:
        return {}
    sentence = event.reports[0].report.sentence
    return {"start": sentence.start, "end": sentence.end}


def _cite_info(event: Event) -> Record:
    """The first article."""
    if not event.reports:
        return {}
    article = event.reports[0].article
    cited = {
        "citation": article.id,
        "url": article.url,
        "title": article.title,
        "language": article.language,
        "publication": article.source,
        "coder": coder(),
        "codebook": CODEBOOK,
    }
    return {name: value for name, value in cited.items() if value}
