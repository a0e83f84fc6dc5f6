"""Gold and reports in, measures out: how well articles coded by hand are met, with intervals and errors."""

from sitrep.scoring.faults import Fault
from sitrep.scoring.measures import Group, Measure, Row, Scores
from sitrep.scoring.scorer import RESAMPLES, YARDSTICKS, read_answers, read_gold, score
from sitrep.scoring.yardstick import Document, Record, Yardstick

__all__ = [
    "RESAMPLES", "YARDSTICKS", "Document", "Fault", "Group", "Measure", "Record", "Row", "Scores",
    "Yardstick", "read_answers", "read_gold", "score",
]  # fmt: skip
