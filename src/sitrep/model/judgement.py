"""What somebody decided about two reports."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal

Sameness = Literal["same", "different", "unsure"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """Whether two reports tell one incident, by a person (or a model that was asked), with a note and a time.

    The ids stand in order, the smaller first. It wins over any score; "unsure" takes back what was decided
    before. Of several on the same two reports the last in time counts.
    """

    one: str
    two: str
    verdict: Sameness
    by: str
    note: str = ""
    when: dt.datetime | None = None

    def __post_init__(self) -> None:
        if not self.one < self.two:
            raise ValueError(
                f"a judgement names two reports, the smaller id first, not {self.one!r}, {self.two!r}"
            )

    @property
    def pair(self) -> tuple[str, str]:
        """Both ids."""
        return self.one, self.two
