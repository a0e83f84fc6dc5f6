"""The pattern of a quantity: bounds, currency, number or range, unit; and of what must not be taken for one.

A blank in a piece of pattern stands for white space within a paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from sitrep.coding.quantities import money
from sitrep.coding.quantities.words import (
    DURATIONS,
    EXACT,
    FRACTIONS,
    HIGH,
    LOW,
    MEASURES,
    MONTH,
    ONES,
    ORDINALS,
    PERCENTS,
    PLURALS,
    SETS,
    TENS,
)  # fmt: skip
from sitrep.knowledge.english import TEENS, spaced, starts


def _any(words: Iterable[str]) -> str:
    """An alternation of words, the longer first."""
    return "|".join(re.escape(w).replace(r"\ ", " ") for w in sorted(words, key=lambda w: (-len(w), w)))


_UNDER_100 = rf"(?:(?:{_any(TENS)})(?:[-\s](?:{_any(list(ONES)[1:])})\b)?|{_any(TEENS)}|{_any(ONES)})\b"
_SCALE = r"(?:hundred|thousand|million|billion|trillion|lakh|crore|dozen)s?\b"
_DIGITS = r"(?:\d{1,3}(?:,\d{3})+|\d{1,2}(?:,\d\d)+,\d{3}|\d+)(?:\.\d+)?"
_ABBREVIATED = r"(?:[^\S\n]?(?:bn|mn|tn|mln|bln|trn)\b|[km]\b)"
NUMBER = (
    rf"(?i:half an? {_SCALE}|an? half[-\s](?:dozen|million|billion)|half[-\s]dozen"
    r"|an? (?:dozen|hundred|thousand|million|billion|trillion)\b"
    rf"|{_DIGITS}(?!\d)(?:{_ABBREVIATED}|(?: and a half\b)?(?:[-\s]{_SCALE}){{0,2}})"
    rf"|{_UNDER_100}(?: and a half\b)?(?:[-\s]{_SCALE}(?:[-\s](?:and )?{_UNDER_100})?){{0,6}})"
)
_PLURAL = rf"(?i:(?:(?:tens|dozens|hundreds|thousands) of )?(?:{_any(PLURALS)})\b)"
_VAGUE = r"(?i:(?:several|a few|few|many) (?:dozen|hundred|thousand|million|billion)s?\b)"
_SET = rf"(?i:(?:an?|the) (?:{_any(SETS)})\b(?: of\b)?(?: {_SCALE})?)"
_BOUNDS = rf"(?:(?i:{_any((*LOW, *HIGH, *EXACT))}) ){{1,3}}"
_UNIT = (
    rf"(?:(?i:(?:{_any(DURATIONS)})s?)\b|(?i:{_any(w for w in PERCENTS if w != '%')})\b|%|{money.NAME}"
    rf"|(?i:{_any(MEASURES)})(?![\w/]))"
)
_JOINT = (
    r"(?(between) and |(?:[^\S\n]?[-–—][^\S\n]?| (?:to|or) (?:(?:even|perhaps|maybe|as many as) )?))"
    rf"(?P<sign2>{money.SIGN}[^\S\n]?)?"
)
_AFTER = r"\+|-plus\b| plus\b| or (?:more|so|less|fewer)\b"
_AND_MONTHS = rf"(?: and (?P<months>{NUMBER}) months?\b)?"
_COUNT = (
    rf"(?P<before>{_BOUNDS})?(?:(?P<between>(?i:between)) )?(?P<sign>{money.SIGN}[^\S\n]?)?"
    rf"(?:(?P<plural>{_PLURAL})|(?P<vague>{_VAGUE})|(?P<set>{_SET})|(?P<one>{NUMBER})(?:{_JOINT}(?P<two>{NUMBER}))?)"
    rf"(?P<after>{_AFTER})?(?:[-\s]{{0,2}}(?P<unit>{_UNIT}){_AND_MONTHS})?"
)
_ORDINAL = rf"(?i:\d{{1,3}}(?:,\d{{3}})*(?:st|nd|rd|th)|(?:(?:{_any(TENS)})[-\s])?(?:{_any(ORDINALS)}))\b"
_PART = (
    rf"(?i:(?:an?|one)[-\s](?:{_any(FRACTIONS)})(?= of\b)"
    r"|(?:two|three|four|five|nine)[-\s](?:thirds|quarters|fifths|tenths)\b"
    r"|half(?= (?:of|the|a|an|its|their|his)\b)"
    r"(?! an? (?:dozen|hundred|thousand|million|billion|hour|day|year|mile)))"
)
_CLOCK = r"\d{1,2}[:.]\d{2}"
_TIME = (
    rf"{_CLOCK}(?::\d\d)?(?: ?[ap]\.?m\b\.?|(?!\d))(?<!\.\d\d)|\d{{1,2}}(?:[:.]\d{{2}})? ?[ap]\.?m\b\.?"
    rf"|\d{{4}} (?:GMT|UTC|hours|hrs|local)\b"
    rf"|(?:\d{{1,2}}|{_UNDER_100}) (?:o['’]clock|in the (?:morning|afternoon|evening))"
)
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_DATE = (
    r"\d{4}-\d\d-\d\d|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}|9/11|24/7"
    rf"|{_DAY}(?:[-–]{_DAY})? (?:of )?{MONTH}(?:,? \d{{4}}\b)?|{MONTH} \d{{4}}\b"
    rf"|(?P<month>{MONTH}) {_DAY}\b(?!,\d|\.\d)(?:[-–]{_DAY})?(?:,? \d{{4}}\b)?|\d{{2,4}}['’]?s\b|['’]\d\d\b"
)
_AGE = (
    rf"(?i:aged?(?: of)?) (?:\d{{1,3}}|{_UNDER_100})(?: (?:to|and) \d{{1,3}})?"
    rf"|(?:\d{{1,3}}|{_UNDER_100})[-\s](?:year|month|day)s?[-\s]olds?\b"
)
_HALF_UNIT = rf"(?P<bound>{_BOUNDS})?(?i:half an?|an?) (?P<unit2>(?i:{_any(DURATIONS[1:])}))\b"

_FIRST_WORDS = """
a an another no none nobody both between half several few many age aged january february march april may
june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec
"""


# What a quantity can begin with: a cheap look ahead that spares most of a text.
_FIRST = {w.split()[0] for w in (*_FIRST_WORDS.split(), *LOW, *HIGH, *EXACT)}
_WORDS = {*_FIRST, *ONES, *TEENS, *TENS, *PLURALS, *ORDINALS}
_START = rf"[\d'’]|{money.SIGN}|[tT]he (?:{_any(SETS)})|{starts(_WORDS)}"
EXPRESSION = re.compile(
    spaced(
        rf"(?<![\w$€£.,/:])(?<!\w[-–])(?={_START})(?:(?P<age>{_AGE})|(?P<time>{_TIME})|(?P<date>{_DATE})"
        rf"|(?P<ordinal>{_ORDINAL})|(?P<part>{_PART})|(?P<number>{_COUNT})"
        r"|(?P<none>(?i:no[-\s]one|nobody|none)\b|(?i:no)(?= [A-Za-z]))|(?P<both>(?i:both)\b(?! \w+ and ))"
        rf"|(?P<halfunit>{_HALF_UNIT})|(?P<article>(?i:an?|another)(?= ['\"“‘]?[^\W_])))"
    )
)
