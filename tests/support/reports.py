"""Strategies: articles and reports with any value that the record contract allows."""

from __future__ import annotations

import datetime as dt
from typing import get_args

from hypothesis import strategies as st

from sitrep.exporting.vocabulary import vocabulary
from sitrep.knowledge import ontology
from sitrep.model import (
    Article,
    Attribution,
    Basis,
    CountryReason,
    Figure,
    Party,
    PartyReason,
    Place,
    PlaceReason,
    Report,
    Stance,
    Status,
    TextSpan,
    When,
    Why,
)

PLOVER = ontology.load()
WORDS = vocabulary()
TEXTS = st.text(st.characters(codec="utf-8"), max_size=12)
NAMES = st.text(st.characters(codec="utf-8"), min_size=1, max_size=12)
COUNTRIES = st.sampled_from(("UKR", "SDN", "IGO", "NGO", ""))
DAYS = st.dates(dt.date(1000, 1, 1), dt.date(2199, 12, 31))
NUMBERS = st.one_of(st.integers(0, 10**12).map(float), st.floats(0, 1e12))
SPAN = {"text": TEXTS, "start": st.integers(0, 900), "end": st.integers(900, 2000)}

articles = st.builds(
    Article, id=NAMES, text=TEXTS, source=TEXTS, url=TEXTS, title=TEXTS, published=st.none() | DAYS
)
spans = st.builds(TextSpan, **SPAN)
parties = st.builds(
    Party, **SPAN, name=NAMES, country=COUNTRIES, sector=st.sampled_from(WORDS["sector"]), actor_id=TEXTS,
    reason=st.sampled_from(PartyReason), country_reason=st.sampled_from(CountryReason),
)  # fmt: skip
attributions = st.builds(
    Attribution, **SPAN, name=NAMES, country=COUNTRIES, stance=st.sampled_from(get_args(Stance)),
    reason=st.sampled_from(PartyReason),
)  # fmt: skip
places = st.builds(
    Place, **SPAN, name=NAMES, country=COUNTRIES, reason=st.sampled_from(PlaceReason), basis=st.sampled_from(Basis),
    candidates=st.lists(NAMES, max_size=2).map(tuple),
) | st.builds(
    Place, **SPAN, name=NAMES, country=COUNTRIES, lat=st.floats(-90, 90), lon=st.floats(-180, 180),
    geonames_id=st.none() | st.integers(1, 10**7), precision=st.sampled_from(WORDS["place_precision"]),
)  # fmt: skip


@st.composite
def dates(draw: st.DrawFn) -> When:
    """A range of days."""
    earliest, latest = sorted((draw(DAYS), draw(DAYS)))
    span = {name: draw(strategy) for name, strategy in SPAN.items()}
    precision = draw(st.sampled_from(WORDS["date_precision"]))
    return When(**span, earliest=earliest, latest=latest, precision=precision)


@st.composite
def figures(draw: st.DrawFn) -> Figure:
    """A figure with one bound or two."""
    kind = draw(st.sampled_from(WORDS["kind"]))
    low, high = sorted((draw(NUMBERS), draw(NUMBERS)))
    low, high = draw(st.sampled_from(((low, high), (low, None), (None, high), (low, low))))
    unit = draw(NAMES) if kind in ("money", "duration") else None
    return Figure(
        kind=kind, low=low, high=high, unit=unit, **{name: draw(words) for name, words in SPAN.items()}
    )


@st.composite
def reports(draw: st.DrawFn) -> Report:
    """A report whose modes are of its type."""
    event_type = draw(st.sampled_from(PLOVER.types))
    modes = PLOVER.modes(event_type)
    mode = tuple(draw(st.lists(st.sampled_from(modes), unique=True, max_size=2))) if modes else ()
    return Report(
        id=draw(NAMES),
        article_id=draw(NAMES),
        sentence=draw(spans),
        trigger=draw(spans),
        event_type=event_type,
        mode=mode,
        context=tuple(draw(st.lists(st.sampled_from(PLOVER.contexts), unique=True, max_size=2))),
        status=draw(st.sampled_from(get_args(Status))),
        quad=PLOVER.quad(event_type),
        score=PLOVER.score(event_type, mode),
        cameo=PLOVER.cameo(event_type, mode),
        actors=tuple(draw(st.lists(parties, max_size=2))),
        recipients=tuple(draw(st.lists(parties, max_size=2))),
        place=draw(st.none() | places),
        date=draw(st.none() | dates()),
        figures=tuple(draw(st.lists(figures(), max_size=3))),
        weapons=tuple(draw(st.lists(spans, max_size=2))),
        attribution=draw(st.none() | attributions),
        why=Why(frame=draw(NAMES), fields=tuple(draw(st.lists(st.tuples(NAMES, TEXTS), max_size=2)))),
    )
