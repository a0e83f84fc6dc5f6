"""The ledger of two parties as plain text."""

from __future__ import annotations

from collections.abc import Iterator

from sitrep.briefing import dating
from sitrep.briefing.markdown import source_of
from sitrep.briefing.values import Dealing, Direction, PairLedger
from sitrep.briefing.words import joined

_SHARED = 4  # things in common that are named, at most
_DATE = 12  # letters of the column of days


def text(ledger: PairLedger) -> str:
    """The ledger in lines: matter by matter, the oldest first, then where it stands, then the sources."""
    return "\n".join(_lines(ledger)) + "\n"


def _lines(ledger: PairLedger) -> Iterator[str]:
    title = f"{ledger.one_name} and {ledger.two_name}"
    yield title
    yield "=" * len(title)
    if not ledger.matters:
        yield ""
        yield "The record holds nothing between them."
        return
    for matter in ledger.matters:
        yield ""
        yield matter.title
        yield "-" * len(matter.title)
        for dealing in matter.dealings:
            yield f"{_day(dealing):<{_DATE}}{_arrow(dealing, ledger)}  {_said(dealing)}"
            yield from (f"{'':<{_DATE}}{'':7}  -> {line}" for line in _after(dealing))
        yield f"Now: {matter.now}"
    yield ""
    yield "Sources"
    yield "-------"
    for note in ledger.footnotes:
        at = f" {note.url}" if note.url else ""
        yield f"[{note.number}] {source_of(note)}: “{note.sentence}”{at}"


def _after(dealing: Dealing) -> Iterator[str]:
    """What came of it: "refused on 6 July 2025 (in common: interceptors)"."""
    if dealing.open:
        yield "no answer is told"
    for after in dealing.followed:
        day = f" on {dating.day(after.day)}" if after.day else ""
        shared = f" (in common: {joined(after.shared[:_SHARED])})" if after.shared else ""
        yield f"{'' if after.sure else 'perhaps '}{after.how}{day}{shared}"


def _day(dealing: Dealing) -> str:
    if dealing.day is None:
        return "no date"
    return dealing.day.isoformat() if dealing.exact else f"~{dealing.day.isoformat()}"


def _arrow(dealing: Dealing, ledger: PairLedger) -> str:
    match dealing.direction:
        case Direction.ONE_TO_TWO:
            return f"{ledger.one}>{ledger.two}"
        case Direction.TWO_TO_ONE:
            return f"{ledger.two}>{ledger.one}"
    return f"{ledger.one}={ledger.two}"


def _said(dealing: Dealing) -> str:
    return " ".join(
        sentence.text + "".join(f"[{number}]" for number in sentence.notes)
        for sentence in dealing.statement.sentences
    )
