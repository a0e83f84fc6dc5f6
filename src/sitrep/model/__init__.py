"""The words that all rooms share: frozen values, standard library only."""

from sitrep.model.article import Article
from sitrep.model.draft import Draft, Mention
from sitrep.model.explanation import (
    Attempt,
    Code,
    Entry,
    Explanation,
    Field,
    Ground,
    Grounds,
    Passage,
    Reason,
    Value,
    Weighing,
)
from sitrep.model.figure import Figure, FigureKind
from sitrep.model.outcome import Coded, Failed, Located, Outcome, PlaceOutcome, Skipped
from sitrep.model.party import Party
from sitrep.model.place import Place
from sitrep.model.reasons import Basis, CountryReason, PartyReason, PlaceReason
from sitrep.model.report import Attribution, Report, Stance, Status, Why
from sitrep.model.span import Span, TextSpan
from sitrep.model.toponym import Toponym
from sitrep.model.trace import Fact, Facts, Option, Topic, Trace, Verdict
from sitrep.model.when import When

__all__ = [
    "Article", "Attempt", "Attribution", "Basis", "Code", "Coded", "CountryReason", "Draft", "Entry",
    "Explanation", "Fact", "Facts", "Failed", "Field", "Figure", "FigureKind", "Ground", "Grounds",
    "Located", "Mention", "Option", "Outcome", "Party", "PartyReason", "Passage", "Place",
    "PlaceOutcome", "PlaceReason", "Reason", "Report", "Skipped", "Span", "Stance", "Status", "TextSpan",
    "Topic", "Toponym", "Trace", "Value", "Verdict", "Weighing", "When", "Why",
]  # fmt: skip
