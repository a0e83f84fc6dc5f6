"""One published document."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from sitrep.model.ids import content_id
from sitrep.model.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One published document and the one copy of its text.

    `text` is the text exactly as given (plain text, JSONL) or as extracted (HTML); all offsets of
    reports point into it. `furniture` marks the ranges that are page furniture and not coded.
    `published` is None where neither the document nor the user says it. `toponyms` are the place
    names that the input itself marks, None where it does not mark any.
    """

    id: str
    text: str
    source: str = ""
    url: str = ""
    title: str = ""
    published: dt.date | None = None
    language: str = "en"
    furniture: tuple[Span, ...] = ()
    toponyms: tuple[Span, ...] | None = None
    origin: str = ""

    def __post_init__(self) -> None:
        """A time of publication becomes its day; TypeError for what is no date."""
        if isinstance(self.published, dt.datetime):
            object.__setattr__(self, "published", self.published.date())
        elif self.published is not None and not isinstance(self.published, dt.date):
            raise TypeError(f"published: {self.published!r} is no date; give a datetime.date")

    @staticmethod
    def id_of(text: str, title: str = "", source: str = "") -> str:
        """The content id of a document that comes without one."""
        return content_id("article", text, title, source)
