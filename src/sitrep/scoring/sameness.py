"""When a value in gold and one in a report count as the same.

All take plain JSON values as the record contract has them. What is not fixed by the text is forgiven: a day
either way, 25 km, the two writings of a denial.
"""

from __future__ import annotations

import datetime as dt
import math
import re
from collections.abc import Iterable, Mapping
from typing import Any

Record = Mapping[str, Any]
Number = tuple[str, float | None, float | None]

NEAR_KM = 25.0
_EARTH_KM = 12742.0
_MOST_DAYS = 1
_ONE_CODE = {"UNO": "IGO", "EUR": "IGO", "EUU": "IGO", "KOS": "XKX"}
_WORD = re.compile(r"\w+")
_EMPTY_WORDS = frozenset(
    "the a an of and in for his her its their he she it they s to on at by".split()
)  # a name is not told by these


def countries(parties: Iterable[Record] | None) -> frozenset[str]:
    """The country codes of parties, unknown ones left out, several codes of one body made one."""
    codes = {party.get("country") or "" for party in parties or ()} - {""}
    return frozenset(_ONE_CODE.get(code, code) for code in codes)


def words(*texts: str | None) -> frozenset[str]:
    """The words of names, folded, without articles, pronouns and prepositions."""
    found = {word for text in texts if text for word in _WORD.findall(text.casefold())}
    return frozenset(found - _EMPTY_WORDS)


def all_named(asked: Iterable[Record], given: Iterable[Record] | None) -> bool:
    """Each party asked shares a word with some party given."""
    have = words(*(party.get(key) for party in given or () for key in ("name", "text")))
    return all(words(party.get("name"), party.get("text")) & have for party in asked)


def kilometres(one: Record, two: Record) -> float:
    """The distance between two values with `lat` and `lon`, along the sphere."""
    lat1, lon1, lat2, lon2 = (math.radians(float(v[k])) for v in (one, two) for k in ("lat", "lon"))
    half = math.sin((lat2 - lat1) / 2) ** 2
    half += math.cos(lat1) * math.cos(lat2) * math.sin((lon2 - lon1) / 2) ** 2
    return _EARTH_KM * math.asin(math.sqrt(min(1.0, half)))


def located(place: Record) -> bool:
    """Whether a place has coordinates."""
    return place.get("lat") not in (None, "") and place.get("lon") not in (None, "")


def same_place(asked: Record | None, given: Record | None) -> bool:
    """Both none, within 25 km, or of the same name and country."""
    if not asked or not given:
        return not asked and not given
    if located(asked) and located(given) and kilometres(asked, given) <= NEAR_KM:
        return True
    names = [(place.get("name") or "").casefold() for place in (asked, given)]
    return names[0] == names[1] and asked.get("country") == given.get("country")


def same_date(asked: Record | None, given: Record | None) -> bool:
    """Both none, or both ends within a day: what happens overnight has two dates."""
    if not asked or not given:
        return not asked and not given
    return all(_close(_day(asked.get(end)), _day(given.get(end))) for end in ("earliest", "latest"))


def _day(text: str | None) -> dt.date | None:
    try:
        return dt.date.fromisoformat((text or "")[:10])
    except ValueError:
        return None


def _close(one: dt.date | None, two: dt.date | None) -> bool:
    return one is not None and two is not None and abs((one - two).days) <= _MOST_DAYS


def same_source(asked: Record | None, given: Record | None) -> bool:
    """Both none, a word in common, or the same country."""
    if not asked or not given:
        return not asked and not given
    names = [words(source.get("name"), source.get("text")) for source in (asked, given)]
    country = asked.get("country")
    return bool(names[0] & names[1]) or (bool(country) and country == given.get("country"))


def numbers(event: Record) -> frozenset[Number]:
    """The figures as kind and bounds.

    A duration is one number, in whatever unit; `other` has no fixed meaning and is left out.
    """
    found: set[Number] = set()
    for figure in event.get("figures") or ():
        low, high = figure.get("low"), figure.get("high")
        if figure["kind"] == "duration":
            found.add(("duration", low if low is not None else high, None))
        elif figure["kind"] != "other":
            found.add((figure["kind"], low, high))
    return frozenset(found)


def reality(event: Record) -> str | None:
    """The status; "X denies that E" and "E did not happen, X says" are one."""
    source = event.get("attribution")
    denied = isinstance(source, Mapping) and source.get("stance") == "denies"
    status: str | None = event.get("status")
    return "negated" if denied and status == "actual" else status
