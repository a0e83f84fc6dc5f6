"""What a quantity expression says."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

KindHint = Literal[
    "cardinal", "article", "ordinal", "money", "duration", "percent", "age", "year", "time", "date",
    "measure", "label",
]  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """A number in a text with its bounds, and the noun it counts.

    `start` and `end` are characters; they take in the words that bound the number ("at least") and its
    unit ("72-hour"), not the noun. `low` or `high` is None where the text leaves that side open. `head`
    is the token of the noun that is counted, through "of" ("dozens of civilians": civilians), and the
    number's own token where no noun is told ("14 were killed", "three of them"). `root` is the token
    that stands in the sentence for the phrase ("Dozens", "others", "14"). `unit` is an ISO currency, or
    a plural unit of time or measure. `definite` tells "the two leaders", "both sides", "his three
    sons".

    Kinds: "article" is a counting a, an or another; "label" a number that is a name ("Resolution 1701").
    A date, an age or a time of day may have no bounds at all.
    """

    start: int
    end: int
    low: float | None
    high: float | None
    head: int
    root: int
    unit: str | None
    kind_hint: KindHint
    definite: bool = False
