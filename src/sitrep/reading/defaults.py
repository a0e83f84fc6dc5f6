"""What the user says of inputs that do not say it themselves."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field

from sitrep.config import Limits


@dataclass(frozen=True, slots=True, kw_only=True)
class Defaults:
    """Publication date and source for articles that state none, and the limits that all must keep."""

    published: dt.date | None = None
    source: str = ""
    limits: Limits = field(default_factory=Limits)
