"""The words that all rooms share: frozen values, standard library only."""

from sitrep.model.article import Article
from sitrep.model.draft import Draft, Mention
from sitrep.model.figure import Figure, FigureKind
from sitrep.model.outcome import Coded, Failed, Located, Outcome, PlaceOutcome, Skipped
from sitrep.model.party import Party
from sitrep.model.place import Place
from sitrep.model.reasons import Basis, CountryReason, PartyReason, PlaceReason
from sitrep.model.report import Attribution, Report, Stance, Status, Why
from sitrep.model.span import Span, TextSpan
from sitrep.model.toponym import Toponym
from sitrep.model.when import When

__all__ = [
    "Article", "Attribution", "Basis", "Coded", "CountryReason", "Draft", "Failed", "Figure", "FigureKind",
    "Located", "Mention", "Outcome", "Party", "PartyReason", "Place", "PlaceOutcome", "PlaceReason", "Report",
    "Skipped", "Span", "Stance", "Status", "TextSpan", "Toponym", "When", "Why",
]  # fmt: skip
