"""The columns of each table: name, kind of cell, and what stands in it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from sitrep.exporting.vocabulary import vocabulary


class Kind(Enum):
    """What the cells of a column are; every kind can be missing."""

    TEXT = auto()
    CODE = auto()  # a word of a closed set
    TEXTS = auto()  # a list, which may be empty
    DAY = auto()
    WHOLE = auto()
    NUMBER = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column: `about` says in a line what it holds; `words` names the closed set of a CODE."""

    name: str
    kind: Kind
    about: str
    words: str = ""

    @property
    def codes(self) -> tuple[str, ...]:
        """The words that a CODE may be, in their order; none for the other kinds."""
        return vocabulary()[self.words] if self.words else ()


def columns_of(kind: Kind, **about: str) -> list[Column]:
    """Columns of one kind, each with what it holds."""
    return [Column(name=name, kind=kind, about=text) for name, text in about.items()]


def _code(name: str, words: str, about: str) -> Column:
    return Column(name=name, kind=Kind.CODE, about=about, words=words)


def _side(role: str, whom: str) -> list[Column]:
    """The columns of the actors or the recipients."""
    return [
        *columns_of(
            Kind.TEXT,
            **{
                role: f"{whom}: the first that is told",
                f"{role}_country": "its country: ISO 3166 alpha-3, IGO or NGO",
            },
        ),
        _code(f"{role}_sector", "sector", "its PLOVER sector"),
        *columns_of(
            Kind.TEXTS,
            **{
                f"{role}s": "all of them, in the order in which they are told",
                f"{role}_countries": "their countries, one for each, missing where not known",
                f"{role}_sectors": "their sectors, one for each",
            },
        ),
    ]


def _figures() -> list[Column]:
    """Two columns for each kind of figure, and the unit of those that have one."""
    columns: list[Column] = []
    for kind in vocabulary()["kind"]:
        bounds = {f"{kind}_low": f"{kind}: at least", f"{kind}_high": f"{kind}: at most"}
        columns += columns_of(Kind.NUMBER, **bounds)
        if kind in ("money", "duration"):
            columns += columns_of(Kind.TEXT, **{f"{kind}_unit": f"unit of {kind}"})
    return columns


def _span(name: str) -> list[Column]:
    ends = {f"{name}_start": f"first character of the {name}", f"{name}_end": "the character after its last"}
    return [
        *columns_of(Kind.TEXT, **{name: f"the {name}, as the text has it"}),
        *columns_of(Kind.WHOLE, **ends),
    ]


def _reports() -> list[Column]:
    return [
        *columns_of(
            Kind.TEXT,
            report_id="id of the report",
            article_id="id of its article",
            source="who published the article",
            url="its address",
            title="its title",
        ),
        *columns_of(Kind.DAY, published="its day of publication"),
        _code("event_type", "event_type", "PLOVER event type"),
        *columns_of(Kind.TEXTS, modes="PLOVER modes of the type", contexts="PLOVER contexts"),
        _code("status", "status", "whether it happened"),
        *columns_of(Kind.WHOLE, quad="quad class: 1, 2 verbal, material cooperation; 3, 4 conflict"),
        *columns_of(Kind.NUMBER, score="PLOVER intensity score, -10 to 10"),
        *columns_of(Kind.TEXT, cameo="nearest CAMEO code"),
        *_side("actor", "who did it"),
        *_side("recipient", "to whom"),
        *columns_of(Kind.TEXT, place="where it happened", place_country="the country of the place"),
        *columns_of(Kind.NUMBER, lat="latitude, degrees north", lon="longitude, degrees east"),
        *columns_of(Kind.WHOLE, geonames_id="GeoNames id of the place"),
        _code("place_precision", "place_precision", "what sort of place it is"),
        *columns_of(
            Kind.DAY,
            earliest="the first day on which it can have happened",
            latest="the last such day",
            month="the first day of its month, missing where the days lie in more than one month",
        ),
        _code("date_precision", "date_precision", "how exactly the date is told"),
        *_figures(),
        *columns_of(Kind.TEXTS, weapons="weapons, as named"),
        *columns_of(
            Kind.TEXT,
            attribution="who says so",
            attribution_country="the country of who says so",
        ),
        _code("stance", "stance", "whether they affirm, deny or doubt it"),
        *_span("trigger"),
        *_span("sentence"),
        *columns_of(Kind.TEXT, frame="the frame of the lexicon that fired"),
    ]


def _parties() -> list[Column]:
    return [
        *columns_of(Kind.TEXT, report_id="id of the report"),
        _code("role", "role", "what the party is in it"),
        *columns_of(Kind.WHOLE, position="its place among those of the role, from 1"),
        *columns_of(
            Kind.TEXT,
            name="its full name",
            actor_id="its entry in the actor list",
            country="ISO 3166 alpha-3, IGO or NGO",
        ),
        _code("sector", "sector", "its PLOVER sector"),
        *_span("text"),
    ]


def _figure_rows() -> list[Column]:
    return [
        *columns_of(Kind.TEXT, report_id="id of the report"),
        _code("kind", "kind", "what is counted"),
        *columns_of(Kind.NUMBER, low="at least", high="at most"),
        *columns_of(Kind.TEXT, unit="ISO 4217 currency of money, the text's own unit of a duration"),
        *_span("text"),
    ]


TABLES = {"reports": _reports, "parties": _parties, "figures": _figure_rows}
