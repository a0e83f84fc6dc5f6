"""A report together with what linking needs of its article."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from sitrep.model.report import Report

LEAD = 800
"""Characters of the text that belong to its lead."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A report, and who published it, when: all that linking knows of an article.

    `lead` are the title and the beginning of the text: what the article is about. `url` is its web address,
    "" where it has none. `copy_of` is the id of
    the article of which this one is a syndicated copy, "" where it is none: a copy is one more outlet, and
    no more independent source.
    """

    report: Report
    source: str = ""
    published: dt.date | None = None
    lead: str = ""
    url: str = ""
    copy_of: str = ""

    @staticmethod
    def lead_of(title: str, text: str) -> str:
        """The title and the first words of the text, as `lead` wants them."""
        return f"{title}\n{text[:LEAD]}".strip()

    @property
    def id(self) -> str:
        """The report's id."""
        return self.report.id

    @property
    def origin(self) -> str:
        """The id of the article in which it was told first: the same for all copies."""
        return self.copy_of or self.report.article_id
