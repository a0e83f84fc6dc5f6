"""The values of a report in the words of a page: names instead of codes, figures a reader understands."""

from __future__ import annotations

from dataclasses import dataclass

from sitrep.exporting.page.letters import line
from sitrep.exporting.record import number
from sitrep.knowledge import countries, ontology
from sitrep.model import Figure, Place

NAME = 120  # letters of a name, at most
_UNREADABLE = 1e15
STATUS = {
    "actual": ("●", "happened, or goes on"),
    "historical": ("◆", "background, older than the news"),
    "future": ("▷", "planned or expected"),
    "hypothetical": ("○", "conditional, possible or demanded"),
    "negated": ("✗", "did not happen"),
}
QUADS = {
    1: ("talk", "verbal cooperation"),
    2: ("help", "material cooperation"),
    3: ("words", "verbal conflict"),
    4: ("force", "material conflict"),
}
STANCES = {"affirms": "", "denies": "denies it", "doubts": "doubts it"}
_BODIES = {"IGO": "international organisation", "NGO": "international NGO"}
_FIELDS = {
    "event_type": "event", "actors": "who", "recipients": "to whom", "place": "where", "date": "when",
    "attribution": "source", "mode": "mode", "status": "status", "figures": "figures", "weapons": "weapons",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Status:
    """A status as a sign, its word and what it means."""

    sign: str
    word: str
    meaning: str


def status(word: str) -> Status:
    """The status with its sign and meaning."""
    sign, meaning = STATUS[word]
    return Status(sign, word, meaning)


def country(code: str) -> str:
    """The country's short English name, what IGO and NGO stand for, or the code itself."""
    return _BODIES.get(code) or countries.load().name(code) or line(code, NAME)


def sector(code: str) -> str:
    """What a PLOVER sector code stands for: "armed forces"; "" where it is not told."""
    if not code or code == "UNK":
        return ""
    known = ontology.load()
    return known.sector_label(code) if code in known.sectors else line(code, NAME)


def party_note(name: str, country_code: str, sector_code: str) -> str:
    """What is told beside a party's name: "Ukraine, armed forces"; the country not twice."""
    nation = country(country_code) if country_code else ""
    parts = ["" if nation.casefold() == name.casefold() else nation, sector(sector_code)]
    return ", ".join(part for part in parts if part)


def place_note(place: Place) -> str:
    """What is told beside a place's name: "Ukraine, city", or that it has no point."""
    nation = country(place.country) if place.country and place.precision != "country" else ""
    kind = place.precision if place.lat is not None else "not located"
    return ", ".join(part for part in (nation, kind) if part)


def amount(figure: Figure) -> str:
    """The number with its bounds and unit: "at least 9", "10 to 20", "2,000,000 USD"."""
    low, high = number(figure.low), number(figure.high)
    if low is None:
        told = "not told" if high is None else f"up to {_digits(high)}"
    elif high is None:
        told = f"at least {_digits(low)}"
    else:
        told = _digits(low) if low == high else f"{_digits(low)} to {_digits(high)}"
    return line(f"{told} {figure.unit or ''}".rstrip(), NAME)


def _digits(value: float) -> str:
    """The number with its thousands parted; in powers of ten where nobody could read it."""
    return f"{value:g}" if value >= _UNREADABLE else f"{value:,}"


def field(name: str) -> str:
    """A field of `why` as readers know it from the report: "recipients" is "to whom"."""
    return _FIELDS.get(name) or line(name.replace("_", " "), NAME)
