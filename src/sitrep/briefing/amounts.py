"""Numbers as a brief says them: "at least 14 people", "between 31 and 100"."""

from __future__ import annotations

from sitrep.model import FigureLedger, LedgerEntry

_SMALL = "no one two three four five six seven eight nine ten eleven twelve".split()
_MILLION, _BILLION = 1e6, 1e9


def number(value: float) -> str:
    """One to twelve in words, more in digits, millions and billions by their names."""
    if value == int(value) and 0 <= value < len(_SMALL):
        return _SMALL[int(value)]
    for size, name in ((_BILLION, "billion"), (_MILLION, "million")):
        if value >= size:
            return f"{round(value / size, 2):g} {name}"
    return f"{value:,.0f}" if value == int(value) else f"{value:,.2f}".rstrip("0").rstrip(".")


def bounds(low: float | None, high: float | None) -> str:
    """ "26", "at least 14", "up to 50", "three to five"; "" where nothing is told."""
    if low is None:
        return "" if high is None else f"up to {number(high)}"
    if high is None:
        return f"at least {number(low)}"
    return number(low) if low == high else f"{number(low)} to {number(high)}"


def told(ledger: FigureLedger) -> str:
    """What a ledger comes to: the best number, with "at least" where everyone who gives it says so."""
    if ledger.best is None:
        return bounds(ledger.low, ledger.high)
    saying = [entry for entry in standing(ledger) if entry.low == ledger.best]
    least = bool(saying) and all(entry.high is None for entry in saying)
    return f"at least {number(ledger.best)}" if least and ledger.best else number(ledger.best)


def ranged(ledger: FigureLedger) -> str:
    """As `told`, with the range of the numbers that stand: "26 (23 to 30)"."""
    said = told(ledger)
    low, high = ledger.low, ledger.high
    if ledger.best is None or low is None or high is None or low == high:
        return said
    return f"{said} (estimates from {number(low)} to {number(high)})"


def standing(ledger: FigureLedger) -> tuple[LedgerEntry, ...]:
    """The entries that count."""
    return tuple(entry for entry in ledger.entries if not entry.superseded and not entry.excluded)


def earlier(ledger: FigureLedger) -> LedgerEntry | None:
    """The first number given, where higher ones took its place; None where there is none."""
    if ledger.best is None:
        return None
    gone = (e for e in ledger.entries if e.superseded or e.excluded == "overtaken")
    return next((e for e in gone if e.low and e.low < ledger.best), None)


def of(entry: LedgerEntry) -> str:
    """An entry's number."""
    return bounds(entry.low, entry.high)
