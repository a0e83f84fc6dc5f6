"""Incidents -> a written brief: statements in plain English, each with the sentences that bear it out."""

from sitrep.briefing.briefs import brief
from sitrep.briefing.markdown import markdown
from sitrep.briefing.page import html
from sitrep.briefing.record import to_json
from sitrep.briefing.values import Brief, Footnote, Section, Sentence, Statement

__all__ = ["Brief", "Footnote", "Section", "Sentence", "Statement", "brief", "html", "markdown", "to_json"]
