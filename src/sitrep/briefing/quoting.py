"""What the sources say in their own words, where a type of event alone would tell too little."""

from __future__ import annotations

import re

from sitrep.briefing.naming import clean
from sitrep.model import Told

_LONGEST, _FEWEST = 170, 3  # letters and words
_CUTS = ("; ", " – ", " — ", "…", ", something ", ", which ")
_SAID = re.compile(
    r", [^,]{2,60} (?:said|says|announced|reported|added|told \w+(?: \w+)?)(?: on \w+)?$"
    r"|, according to [^,]+(?:, [^,]+)?$"
)
_PAIRS = (("“", "”"), ("«", "»"), ("‘", "’"))
_BEFORE = frozenset("he she it they who and".split())
_PASSIVE = frozenset("is are was were be been being to of the a an not".split())


def quotation(told: Told) -> str:
    """The source's words from the trigger to the end of what it says; "" where they add nothing."""
    report = told.report
    start = max(0, report.trigger.start - report.sentence.start)
    said = clean(report.sentence.text[start:]).strip(" .;,:\"'“”‘’«»")
    for mark in _CUTS:
        said = said.split(mark)[0]
    said = _SAID.sub("", said)
    if len(said) > _LONGEST:
        said = said[:_LONGEST].rpartition(" ")[0].rstrip(" ,") + " …"
    for opening, closing in _PAIRS:
        if said.count(opening) != said.count(closing) and opening != "‘":
            said = said.replace(opening, "").replace(closing, "")
    if said.count('"') % 2:
        said = said.replace('"', "")
    parts = said.split()
    return "" if len(parts) < _FEWEST or parts[1] == "by" else said.strip(" ,")


def predicate(told: Told) -> bool:
    """Whether the quotation is what its actor did, in the active voice: "rejected the claim that ..."."""
    report = told.report
    at = max(0, report.trigger.start - report.sentence.start)
    before = clean(report.sentence.text[:at]).rstrip(" ,")
    last = before.rpartition(" ")[2].casefold()
    if last in _PASSIVE or not report.actors:
        return False
    first = clean(report.trigger.text).partition(" ")[0].casefold()
    after = clean(report.sentence.text[at + len(report.trigger.text) :])
    if first.endswith("ing") or after.startswith((",", "from ", "of ")):
        return False
    ends = (clean(actor.text).rpartition(" ")[2].casefold() for actor in report.actors)
    return first.endswith("ed") or last in _BEFORE or any(end and end == last for end in ends)
