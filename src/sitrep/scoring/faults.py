"""One error, ready to be read: where, what was asked, what was given."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from sitrep.model import Span

FaultKind = Literal["misses", "extras", "fields"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """An event that was missed, one too many, or a field of one that is wrong.

    `field` is "" but for a wrong field; `trigger` lies inside `sentence` (empty span where there is none);
    `asked` is what gold has, `given` what came out, both in a few words, "nothing" where there is none.
    """

    kind: FaultKind
    article: str
    event_type: str
    sentence: str
    trigger: Span
    asked: str
    given: str
    field: str = ""
