"""Two reports and how far they speak of the same incident."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Feature:
    """One thing in which two reports agree or differ.

    `value` runs from -1 (speaks against) to 1 (speaks for); `weight` is what it counts, so that the link's
    score is the base plus the sum of value times weight, kept between 0 and 1. `note` are the words compared.
    """

    name: str
    value: float
    weight: float
    note: str = ""

    @property
    def share(self) -> float:
        """What the feature adds to the score."""
        return self.value * self.weight


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """Two report ids, the smaller first, with the score that both tell one incident, from 0 to 1.

    `weight`, from 0 to 1, is how much there was to compare: two short remarks without place or day weigh
    little whatever their score. `apart` names the rule by which both cannot be one whatever else they share
    ("days", "places"), "" where none holds; the score is then 0.
    """

    one: str
    two: str
    score: float
    weight: float = 1.0
    features: tuple[Feature, ...] = ()
    apart: str = ""

    def __post_init__(self) -> None:
        if not self.one < self.two:
            raise ValueError(
                f"a link names two reports, the smaller id first, not {self.one!r}, {self.two!r}"
            )

    @property
    def pair(self) -> tuple[str, str]:
        """Both ids."""
        return self.one, self.two
