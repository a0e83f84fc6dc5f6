"""Phrases of figures and dates tried out: what sitrep makes of each, as tables for the pages."""

from __future__ import annotations

import datetime as dt
from functools import lru_cache

import sitrep
from pages.markdown import code, table

PUBLISHED = dt.date(2026, 3, 11)
FIGURES = (
    "14", "about 14", "at least 14", "more than 14", "up to 50", "nearly 50", "10 to 15", "a couple of",
    "a dozen", "dozens of", "several hundred", "hundreds of", "thousands of", "several",
)  # fmt: skip
DATES = (
    "on Wednesday", "today", "on Friday", "last Friday", "overnight", "this week", "last month",
    "in February", "on 3 January", "in 2018", "two weeks ago", "since January",
)  # fmt: skip
COMING = ("on Friday", "tomorrow", "next week", "in April")


@lru_cache(maxsize=1)
def coder() -> sitrep.Sitrep:
    """The coder, loaded once."""
    return sitrep.load()


def _first(text: str) -> sitrep.Report:
    article = sitrep.Article(id="tried", text=text, published=PUBLISHED)
    return coder().read(article)[0]


def figures() -> str:
    """The bounds of each phrase."""
    rows = []
    for phrase in FIGURES:
        found = _first(f"Rebels attacked the village on Monday and killed {phrase} people.").figures
        low, high = (found[0].low, found[0].high) if found else ("", "")
        rows.append((phrase, *(_bound(b) for b in (low, high))) if found else (phrase, "no figure", ""))
    return table(("“killed … people”", "`low`", "`high`"), rows)


def _bound(value: float | str | None) -> str:
    return code("null") if value is None else f"{value:g}"


def dates() -> str:
    """The first and last day of each phrase, for what has happened and what is to come."""
    rows = [_days("were shelled", f"Rebels shelled the town {phrase}.", phrase) for phrase in DATES]
    rows += [_days("will meet", f"The two ministers will meet {phrase}.", phrase) for phrase in COMING]
    return table(("words", "`earliest`", "`latest`"), rows)


def _days(verb: str, text: str, phrase: str) -> tuple[str, str, str]:
    found = _first(text).date
    days = (str(found.earliest), str(found.latest)) if found else ("–", "–")
    return (f"will meet {phrase}" if verb == "will meet" else f"shelled … {phrase}", *days)


PARTS = {"figures-tried": figures, "dates-tried": dates}
