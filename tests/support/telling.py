"""Reports made by hand for linking: what is not said is not told."""

from __future__ import annotations

import datetime as dt
import itertools
from typing import Any

from sitrep.knowledge import ontology
from sitrep.model import (
    Attribution,
    Basis,
    CountryReason,
    Figure,
    Party,
    PartyReason,
    Place,
    Report,
    TextSpan,
    Told,
    When,
    Why,
)

PLOVER = ontology.load()
PLACES = {
    "Kyiv": (50.45, 30.52, "UKR", "Kyiv City"),
    "Brovary": (50.51, 30.79, "UKR", "Kyiv Oblast"),
    "Kharkiv": (49.99, 36.23, "UKR", "Kharkiv Oblast"),
    "Piddubne": (48.12, 36.76, "UKR", "Donetsk Oblast"),
    "Voskresenka": (47.94, 36.20, "UKR", "Dnipropetrovsk Oblast"),
    "El Fasher": (13.63, 25.35, "SDN", "North Darfur"),
    "Nyala": (12.05, 24.88, "SDN", "South Darfur"),
}
_NUMBERS = itertools.count()


def day(text: str) -> dt.date:
    """A day of July 2025 by its number, or any day as an ISO date."""
    return dt.date(2025, 7, int(text)) if text.isdigit() else dt.date.fromisoformat(text)


def party(country: str, name: str = "", **more: Any) -> Party:
    """A state, or a party with a name."""
    named = bool(name)
    given = {
        "text": name or country, "start": 0, "end": 3, "name": name or country, "country": country,
        "sector": "GOV", "reason": PartyReason.NAME if named else PartyReason.COUNTRY_NAME,
        "country_reason": CountryReason.TOLD if country else CountryReason.UNKNOWN,
    }  # fmt: skip
    return Party(**{**given, **more})


def place(name: str, basis: Basis = Basis.IN_SENTENCE) -> Place:
    """One of PLACES, a city."""
    lat, lon, country, admin1 = PLACES[name]
    return Place(
        text=name, start=0, end=4, name=name, country=country, lat=lat, lon=lon, admin1=admin1,
        precision="city", basis=basis,
    )  # fmt: skip


def when(text: str, basis: Basis = Basis.IN_PHRASE) -> When:
    """ "4" is 4 July 2025, "4/6" a range, "2024-07-08" another year."""
    first, _, last = text.partition("/")
    return When(text=text, start=0, end=1, earliest=day(first), latest=day(last or first), basis=basis)


def figure(kind: str, low: float | None, high: float | None = -1, unit: str | None = None) -> Figure:
    """A figure; one number is both bounds, None is no bound."""
    return Figure(
        kind=kind, low=low, high=low if high == -1 else high, unit=unit, text=f"{low}", start=0, end=2
    )  # type: ignore[arg-type]


def source(name: str, country: str = "", stance: str = "affirms") -> Attribution:
    """Whose word it is."""
    return Attribution(text=name, start=0, end=1, name=name, country=country, stance=stance)  # type: ignore[arg-type]


def tell(
    sentence: str = "It happened.",
    *,
    type: str = "ASSAULT",  # noqa: A002 - the word for it
    by: str = "",
    to: str = "",
    at: str | Place | None = None,
    on: str | When | None = None,
    article: str = "a1",
    published: str = "4",
    **more: Any,
) -> Told:
    """A report told: countries parted by spaces, a place of PLACES, a day as `when` has it.

    Further names are fields of the report (mode, status, figures, attribution ...), of the article
    (lead, url, copy_of), or `id`, `start`, `outlet`.
    """
    start = more.pop("start", 0)
    mode = more.pop("mode", ())
    outlet = more.pop("outlet", f"Outlet {article}")
    article_fields = {name: more.pop(name) for name in ("lead", "url", "copy_of") if name in more}
    fields = {
        "id": f"r{next(_NUMBERS):06d}", "article_id": article,
        "sentence": TextSpan(text=sentence, start=start, end=start + len(sentence)),
        "trigger": TextSpan(text=sentence[:2], start=start, end=start + 2),
        "event_type": type, "mode": mode, "context": (), "status": "actual", "quad": PLOVER.quad(type),
        "score": PLOVER.score(type, mode), "cameo": PLOVER.cameo(type, mode),
        "actors": tuple(map(party, by.split())), "recipients": tuple(map(party, to.split())),
        "place": place(at) if isinstance(at, str) else at, "date": when(on) if isinstance(on, str) else on,
        "figures": (), "weapons": (), "attribution": None, "why": Why(frame="test"),
    }  # fmt: skip
    return Told(
        report=Report(**{**fields, **more}),
        source=outlet,
        published=day(published) if published else None,
        **article_fields,
    )
