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
from sitrep.model.incident import (
    Count,
    Dispute,
    Incident,
    IncidentParty,
    IncidentPlace,
    IncidentStatus,
    Version,
    Voice,
)
from sitrep.model.judgement import Judgement
from sitrep.model.ledger import FigureLedger, LedgerEntry
from sitrep.model.link import Feature, Link
from sitrep.model.outcome import Coded, Failed, Located, Outcome, PlaceOutcome, Skipped
from sitrep.model.party import Party
from sitrep.model.place import Place
from sitrep.model.reasons import Basis, CountryReason, PartyReason, PlaceReason
from sitrep.model.report import Attribution, Report, Stance, Status, Why
from sitrep.model.span import Span, TextSpan
from sitrep.model.told import Told
from sitrep.model.toponym import Toponym
from sitrep.model.trace import Fact, Facts, Option, Topic, Trace, Verdict
from sitrep.model.when import When

__all__ = [
    "Article", "Attempt", "Attribution", "Basis", "Code", "Coded", "Count", "CountryReason", "Dispute",
    "Draft", "Entry", "Explanation", "Fact", "Facts", "Failed", "Feature", "Field", "Figure",
    "FigureKind", "FigureLedger", "Ground", "Grounds", "Incident", "IncidentParty", "IncidentPlace",
    "IncidentStatus", "Judgement", "LedgerEntry", "Link", "Located", "Mention", "Option", "Outcome",
    "Party", "PartyReason", "Passage", "Place", "PlaceOutcome", "PlaceReason", "Reason", "Report",
    "Skipped", "Span", "Stance", "Status", "TextSpan", "Told", "Topic", "Toponym", "Trace", "Value",
    "Verdict", "Version", "Voice", "Weighing", "When", "Why",
]  # fmt: skip
