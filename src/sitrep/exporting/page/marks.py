"""Which words of an article its reports were read from, as pieces that do not overlap."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from sitrep.model import Report, Span

# The kinds of marks, the outermost first where two cover the same words.
KINDS = ("source", "party", "weapon", "place", "date", "figure", "trigger")


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """Words that one or more reports were read from; `reports` are numbers from 1, ascending."""

    id: str
    kind: str
    start: int
    end: int
    reports: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A stretch of text under one set of marks, the outermost first.

    `opens` are the ids of the marks whose first words these are, `told` the reports whose trigger ends here.
    `main` is the report that the words lead to (0 where they are in no mark), `reports` all they belong to.
    """

    start: int
    end: int
    marks: tuple[Mark, ...]
    opens: tuple[str, ...]
    told: tuple[int, ...]
    furniture: bool

    @property
    def main(self) -> int:
        """The report that tells its event with these words, else the first that uses the narrowest mark."""
        return next((mark.reports[0] for mark in reversed(self.marks)), 0)

    @property
    def reports(self) -> tuple[int, ...]:
        """All reports of the piece's marks, ascending."""
        return tuple(sorted({number for mark in self.marks for number in mark.reports}))


def marks(reports: Sequence[Report], length: int, prefix: str = "m") -> tuple[Mark, ...]:
    """The marks of an article of `length` characters, in the order of the text; each id begins with `prefix`.

    The same words in the same kind of field of several reports are one mark. What lies outside the text is
    no mark.
    """
    found: dict[tuple[int, int, str], list[int]] = {}
    for number, report in enumerate(reports, start=1):
        for kind, start, end in _spans(report):
            if 0 <= start < end <= length:
                numbers = found.setdefault((start, -end, kind), [])
                if number not in numbers:
                    numbers.append(number)
    ordered = sorted(found, key=lambda key: (*key[:2], KINDS.index(key[2])))
    return tuple(
        Mark(id=f"{prefix}{at}", kind=kind, start=start, end=-end, reports=tuple(found[start, end, kind]))
        for at, (start, end, kind) in enumerate(ordered, start=1)
    )


def _spans(report: Report) -> Iterator[tuple[str, int, int]]:
    yield "trigger", report.trigger.start, report.trigger.end
    for party in (*report.actors, *report.recipients):
        yield "party", party.start, party.end
    for kind, words in (("place", report.place), ("date", report.date), ("source", report.attribution)):
        if words is not None:
            yield kind, words.start, words.end
    for figure in report.figures:
        yield "figure", figure.start, figure.end
    for weapon in report.weapons:
        yield "weapon", weapon.start, weapon.end


def pieces(found: Sequence[Mark], furniture: Iterable[Span], start: int, end: int) -> tuple[Piece, ...]:
    """The text from `start` to `end`, cut wherever a mark or a stretch of furniture begins or ends."""
    here = [mark for mark in found if mark.start < end and start < mark.end]
    aside = [span for span in furniture if span.start < end and start < span.end]
    cuts = {start, end}
    for a, b in [(span.start, span.end) for span in here] + [(span.start, span.end) for span in aside]:
        cuts.update((max(start, a), min(end, b)))
    bounds = sorted(cuts)
    return tuple(_piece(here, aside, a, b) for a, b in pairwise(bounds))


def _piece(here: Sequence[Mark], aside: Sequence[Span], start: int, end: int) -> Piece:
    over = [mark for mark in here if mark.start <= start and end <= mark.end]
    over.sort(key=lambda mark: (mark.kind == "trigger", mark.start - mark.end, KINDS.index(mark.kind)))
    told = {number for mark in over if mark.kind == "trigger" and mark.end == end for number in mark.reports}
    return Piece(
        start=start,
        end=end,
        marks=tuple(over),
        opens=tuple(mark.id for mark in over if mark.start == start),
        told=tuple(sorted(told)),
        furniture=any(span.start <= start and end <= span.end for span in aside),
    )
