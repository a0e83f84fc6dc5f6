"""The pattern of a quantity: bounds, currency, number or range, unit; and of what must not be taken for one."""

from __future__ import annotations

import re

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
    TEENS,
    TENS,
)  # fmt: skip

SP = r"(?:[^\S\n]+\n?|\n)"


def _any(words: object) -> str:
    """An alternation of words, the longer first, blanks as any white space."""
    listed = sorted(words, key=len, reverse=True)  # type: ignore[call-overload]
    return "|".join(re.escape(w).replace(r"\ ", SP) for w in listed)


_UNDER_100 = rf"(?:(?:{_any(TENS)})(?:[-\s](?:{_any(list(ONES)[1:])})\b)?|{_any(TEENS)}|{_any(ONES)})\b"
_SCALE = r"(?:hundred|thousand|million|billion|trillion|lakh|crore|dozen)s?\b"
_DIGITS = r"(?:\d{1,3}(?:,\d{3})+|\d{1,2}(?:,\d\d)+,\d{3}|\d+)(?:\.\d+)?"
_ABBREVIATED = r"(?:[^\S\n]?(?:bn|mn|tn|mln|bln|trn)\b|[km]\b)"
NUMBER = (
    rf"(?i:half{SP}an?{SP}{_SCALE}|an?{SP}half[-\s](?:dozen|million|billion)|half[-\s]dozen"
    rf"|an?{SP}(?:dozen|hundred|thousand|million|billion|trillion)\b"
    rf"|{_DIGITS}(?!\d)(?:{_ABBREVIATED}|(?:{SP}and{SP}a{SP}half\b)?(?:[-\s]{_SCALE}){{0,2}})"
    rf"|{_UNDER_100}(?:{SP}and{SP}a{SP}half\b)?(?:[-\s]{_SCALE}(?:[-\s](?:and{SP})?{_UNDER_100})?){{0,6}})"
)
PLURAL = rf"(?i:(?:(?:tens|dozens|hundreds|thousands){SP}of{SP})?(?:{_any(PLURALS)})\b)"
VAGUE = rf"(?i:(?:several|a{SP}few|few|many){SP}(?:dozen|hundred|thousand|million|billion)s?\b)"
SET = rf"(?i:(?:an?|the){SP}(?:{_any(SETS)})\b(?:{SP}of\b)?(?:{SP}{_SCALE})?)"
MODIFIERS = rf"(?:(?i:{_any((*LOW, *HIGH, *EXACT))}){SP}){{1,3}}"
UNIT = (
    rf"(?:(?i:(?:{_any(DURATIONS)})s?)\b|(?i:{_any(w for w in PERCENTS if w != '%')})\b|%|{money.NAME}"
    rf"|(?i:{_any(MEASURES)})(?![\w/])|[-\s]?(?:C|F)\b)"
)
_JOINT = rf"(?(between){SP}and{SP}|(?:[^\S\n]?[-–—][^\S\n]?|{SP}(?:to|or){SP}(?:(?:even|perhaps|maybe|as{SP}many{SP}as){SP})?))"
_MORE = rf"(?P<after>\+|-plus\b|{SP}plus\b|{SP}or{SP}(?:more|so|less|fewer)\b)"
_ORDINAL = rf"(?i:\d{{1,3}}(?:,\d{{3}})*(?:st|nd|rd|th)|(?:(?:{_any(TENS)})[-\s])?(?:{_any(ORDINALS)}))\b"
_PART = (
    rf"(?i:(?:an?|one)[-\s](?:{_any(FRACTIONS)})(?={SP}of\b)|(?:two|three|four|five|nine)[-\s](?:thirds|quarters|fifths|tenths)\b"
    rf"|half(?={SP}(?:of|the|a|an|its|their|his)\b)(?!{SP}an?{SP}(?:dozen|hundred|thousand|million|billion|hour|day|year|mile)))"
)
_TIME = (
    rf"\d{{1,2}}[:.]\d{{2}}(?::\d\d)?(?:{SP}?[ap]\.?m\b\.?|(?=\D))(?<!\.\d\d)|\d{{1,2}}(?:[:.]\d{{2}})?{SP}?[ap]\.?m\b\.?|\d{{4}}{SP}(?:GMT|UTC|hours|hrs|local)\b"
    rf"|(?:\d{{1,2}}|{_UNDER_100}){SP}(?:o['’]clock|in{SP}the{SP}(?:morning|afternoon|evening))"
)
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_DATE = (
    rf"\d{{4}}-\d\d-\d\d|\d{{1,2}}[/.]\d{{1,2}}[/.]\d{{2,4}}|9/11|24/7|{_DAY}(?:[-–]{_DAY})?{SP}(?:of{SP})?{MONTH}(?:,?{SP}\d{{4}}\b)?"
    rf"|{MONTH}{SP}\d{{4}}\b|(?P<month>{MONTH}){SP}{_DAY}\b(?!,\d|\.\d)(?:[-–]{_DAY})?(?:,?{SP}\d{{4}}\b)?|\d{{2,4}}['’]?s\b|['’]\d\d\b"
)
_AGE = rf"(?i:aged?){SP}(?:\d{{1,3}}|{_UNDER_100})(?:{SP}(?:to|and){SP}\d{{1,3}})?|(?:\d{{1,3}}|{_UNDER_100})[-\s]years?[-\s]olds?\b|(?:\d+|{_UNDER_100})[-\s](?:months?|days?)[-\s]olds?\b"


def _starts(words: list[str], depth: int = 4) -> str:
    """A pattern for the first letters of the words, each letter in either case, as a tree."""
    branches: dict[str, list[str]] = {}
    for word in words:
        branches.setdefault(word[:1], []).append(word[1:])
    out = []
    for letter, rests in branches.items():
        if not letter:
            out.append(r"\b")
        else:
            out.append(f"[{letter}{letter.upper()}]" + (_starts(rests, depth - 1) if depth > 1 else ""))
    return out[0] if len(out) == 1 else f"(?:{'|'.join(out)})"


# The words that a quantity can begin with: a cheap look ahead that spares the pattern most places of a text.
_FIRST_WORDS = ["a", "an", "another", "no", "none", "nobody", "both", "between", "half", "several", "few", "many", "age", "aged", "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec"]
_STARTS = (
    rf"[\d$€£¥₽₹₪₴₩₺₦'’]|[A-Z]{{1,2}}\$|Rs|(?:{'|'.join(money.CODES)})\b|[tT]he{SP}(?:{_any(SETS)})|"
    + _starts(
        sorted(
            {
                w.split()[0]
                for w in (*_FIRST_WORDS, *LOW, *HIGH, *EXACT, *ONES, *TEENS, *TENS, *PLURALS, *ORDINALS)
            }
        )
    )
)

EXPRESSION = re.compile(
    rf"(?<![\w$€£.,/:])(?<![A-Za-z][-–])(?={_STARTS})(?:(?P<age>{_AGE})|(?P<time>{_TIME})|(?P<date>{_DATE})"
    rf"|(?P<ordinal>{_ORDINAL})|(?P<part>{_PART})"
    rf"|(?P<number>(?P<before>{MODIFIERS})?(?:(?P<between>(?i:between)){SP})?(?P<sign>{money.SIGN}[^\S\n]?)?"
    rf"(?:(?P<plural>{PLURAL})|(?P<vague>{VAGUE})|(?P<set>{SET})|(?P<one>{NUMBER})"
    rf"(?:{_JOINT}(?P<sign2>{money.SIGN}[^\S\n]?)?(?P<two>{NUMBER}))?){_MORE}?(?:[-\s]{{0,2}}(?P<unit>{UNIT})(?:{SP}and{SP}(?P<months>{NUMBER}){SP}months?\b)?)?)"
    rf"|(?P<none>(?i:no[-\s]one|nobody|none)\b|(?i:no)(?={SP}[A-Za-z]))|(?P<both>(?i:both)\b)"
    rf"|(?P<halfunit>(?:(?P<before2>{MODIFIERS}))?(?i:half{SP}an?|an?){SP}(?P<unit2>(?i:{_any(DURATIONS[1:])}))\b)"
    rf"|(?P<article>(?i:an?|another)(?={SP}['\"“‘]?[^\W_])))"
)
