"""What the words of a name and those beside it tell of its label, where the learned model says otherwise."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import cache
from importlib import resources

from spacy.tokens import Doc, Span

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Cues:
    """Words that tell a label, as `data/cues.toml` explains them."""

    titles: frozenset[str]
    honorifics: frozenset[str]
    organisation_ends: frozenset[str]
    organisation_starts: frozenset[str]
    place_ends: frozenset[str]


@cache
def load_cues() -> Cues:
    """The words of `data/cues.toml`."""
    text = resources.files("sitrep.language").joinpath("data/cues.toml").read_text("utf-8")
    table = tomllib.loads(text)
    return Cues(**{field.name: frozenset(table[field.name].split()) for field in fields(Cues)})


def namely(doc: Doc, at: int) -> bool:
    """Whether the word is tagged as a name and written like one."""
    return doc[at].tag_ in ("NNP", "NNPS") and doc[at].text[:1].isupper()


def relabelled(spans: list[Span], listed: Mapping[Words, str]) -> list[Span]:
    """The spans, with the label that their words tell instead of the model's.

    `listed` holds the names whose label is known; they are not taken for unknown abbreviations.
    """
    return [Span(s.doc, s.start, s.end, label=_told(s, load_cues(), listed) or s.label_) for s in spans]


def _told(span: Span, cues: Cues, listed: Mapping[Words, str]) -> str:
    """The label that the words tell, "" where they tell none."""
    doc, first, last = span.doc, span[0].text, span[-1].text
    if len(span) > 1 and last in cues.organisation_ends:
        return "ORG"
    if len(span) > 2 and first in cues.organisation_starts and span[1].text == "of":
        return "ORG"
    if span.label_ == "PERSON":
        return "ORG" if _abbreviation(span, listed) else ""
    if len(span) > 1 and last in cues.place_ends:
        return "GPE"
    if span.start and doc[span.start - 1].text in cues.honorifics:
        return "PERSON"
    return "ORG" if _abbreviation(span, listed) else ""


def _abbreviation(span: Span, listed: Mapping[Words, str]) -> bool:
    """Whether this is an unlisted word of capitals, in a line that is not all in capitals."""
    text = span.text
    if len(span) > 1 or not (3 <= len(text) <= 6 and text.isalpha() and text.isupper()):
        return False
    around = (i for i in (span.start - 1, span.end) if 0 <= i < len(span.doc))
    loud = any(len(span.doc[i]) > 3 and span.doc[i].is_alpha and span.doc[i].is_upper for i in around)
    return (text,) not in listed and not loud


def places(doc: Doc, spans: list[Span]) -> list[Span]:
    """The spans, with whole runs of name words that end like a place's name in place of their parts."""
    cues = load_cues()
    found = []
    start = 0
    for end in range(1, len(doc) + 1):
        if end < len(doc) and namely(doc, end) and namely(doc, start):
            continue
        if namely(doc, start):
            while start < end - 1 and doc[start].text in cues.titles:
                start += 1
            if end - start > 1 and doc[end - 1].text in cues.place_ends:
                found.append(Span(doc, start, end, label="GPE"))
        start = end
    return _with(found, spans)


def abbreviations(doc: Doc, spans: list[Span]) -> list[Span]:
    """The spans, and the abbreviations told in brackets after longer names: "... College London (UCL)"."""
    taken = {i for span in spans for i in range(span.start, span.end)}
    found = []
    for span in spans:
        at = span.end + 1
        if len(span) < 2 or at + 1 >= len(doc) or at in taken:
            continue
        short = doc[at].text
        bracketed = doc[at - 1].text == "(" and doc[at + 1].text == ")"
        if bracketed and 2 <= len(short) <= 8 and short.isalpha() and short.isupper():
            found.append(Span(doc, at, at + 1, label=span.label_))
    return _with(found, spans)


def _with(found: list[Span], spans: list[Span]) -> list[Span]:
    """`found` and those of `spans` that share no word with them, in the order of the text."""
    taken = {i for span in found for i in range(span.start, span.end)}
    kept = [span for span in spans if taken.isdisjoint(range(span.start, span.end))]
    return sorted([*found, *kept], key=lambda span: span.start)
