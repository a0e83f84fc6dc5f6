"""Incidents -> a written brief: statements in plain English, each with the sentences that bear it out.

`brief` tells what happened in some days, of the incidents that are news of them (`is_news`); `between` what
passed between two countries. Each gives a value; `markdown`, `html` and `to_json` write a brief, `text`,
`svg` and `to_json` a ledger.
"""

from sitrep.briefing.asking import country_code
from sitrep.briefing.briefs import brief
from sitrep.briefing.choosing import LATE, is_news
from sitrep.briefing.markdown import markdown
from sitrep.briefing.page import html
from sitrep.briefing.pair_plot import svg
from sitrep.briefing.pair_text import text
from sitrep.briefing.pairs import between
from sitrep.briefing.record import to_json
from sitrep.briefing.values import Brief, Footnote, PairLedger, Section, Sentence, Statement

__all__ = [
    "LATE",
    "Brief",
    "Footnote",
    "PairLedger",
    "Section",
    "Sentence",
    "Statement",
    "between",
    "brief",
    "country_code",
    "html",
    "is_news",
    "markdown",
    "svg",
    "text",
    "to_json",
]
