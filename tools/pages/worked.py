"""The sentence that the pages follow from words to report: its parse and its report, as sitrep gives them."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import lru_cache

import sitrep
from pages.markdown import code, table
from sitrep.exporting import phrasing
from sitrep.language import analyse, load

SENTENCE = "Houthi rebels shelled a market in Aden on Friday, killing at least 14 people, officials said."
PUBLISHED = dt.date(2026, 3, 7)


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """A word of the sentence; `head` is the number of the word that it hangs from."""

    text: str
    start: int
    pos: str
    relation: str
    head: int


@lru_cache(maxsize=1)
def tokens() -> tuple[Token, ...]:
    """The parse."""
    doc = analyse(load(), SENTENCE, furniture=[])
    return tuple(Token(text=t.text, start=t.idx, pos=t.pos_, relation=t.dep_, head=t.head.i) for t in doc)


@lru_cache(maxsize=1)
def report() -> sitrep.Report:
    """The one report of the sentence."""
    article = sitrep.Article(id="worked", text=SENTENCE, published=PUBLISHED)
    (found,) = sitrep.load().read(article)
    return found


def roles() -> list[tuple[str, int, int]]:
    """What the report took from where: (field, start, end), in the order of the text."""
    r = report()
    found = [("event", r.trigger.start, r.trigger.end)]
    found += [("actor", p.start, p.end) for p in r.actors]
    found += [("recipient", p.start, p.end) for p in r.recipients]
    found += [("figure", f.start, f.end) for f in r.figures]
    found += [("place", r.place.start, r.place.end)] if r.place else []
    found += [("date", r.date.start, r.date.end)] if r.date else []
    found += [("source", r.attribution.start, r.attribution.end)] if r.attribution else []
    return sorted(found, key=lambda role: (role[1], -role[2]))


def table_of_fields() -> str:
    """Each field of the report: the words it was read from, what they stand for, and the rule."""
    r = report()
    rules = dict(r.why.fields)
    rows = [
        ("event type", code(r.trigger.text), f"{r.event_type} {', '.join(r.mode)}", rules["event_type"]),
        ("status", "", r.status, rules["status"]),
        *(("actor", code(p.text), _party(p), _how(p)) for p in r.actors),
        *(("recipient", code(p.text), _party(p), _how(p)) for p in r.recipients),
        *(("figure", code(f.text), phrasing.figures([f]), rules["figures"]) for f in r.figures),
        ("place", code(r.place.text if r.place else ""), phrasing.place(r.place), rules["place"]),
        ("date", code(r.date.text if r.date else ""), phrasing.when(r.date), rules["date"]),
        ("attribution", code(r.attribution.text if r.attribution else ""), phrasing.said_by(r.attribution),
         rules["attribution"]),
    ]  # fmt: skip
    return table(("field", "words", "value", "rule"), rows)


def _party(party: sitrep.Party) -> str:
    return f"{party.name} ({' '.join(c for c in (party.country, party.sector) if c)})"


def _how(party: sitrep.Party) -> str:
    """Why it fills its role, and how it was found."""
    return f"{party.rule}; {code(party.reason)}"


PARTS = {"worked": table_of_fields}
