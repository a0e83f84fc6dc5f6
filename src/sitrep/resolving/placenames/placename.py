"""A place name as it was found."""

from __future__ import annotations

from dataclasses import dataclass

from sitrep.model import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceName:
    """A place name of a text; `whole` is the longer name that it is part of, if any."""

    span: Span
    whole: Span | None = None
