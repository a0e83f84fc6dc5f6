"""The grammar of time expressions: what may stand before a rule's words, and the one pattern for all rules."""

from __future__ import annotations

import re

from sitrep.resolving.dates import absolute, relative
from sitrep.resolving.dates.words import DECADES, NUMBERS, ORDINALS, SP, UNIT, WEEKDAY, bare

# Words that belong to the expression. The first group changes what it means, the second does not.
BOUNDS = rf"ever{SP}since|since|until|till|through(?:out)?|by|before|prior{SP}to|after|from|between|starting(?:{SP}on)?"
PLAIN = r"in|on|at|during|over|within|for|of"
PARTS = {
    "early": "early", "late": "late", "mid": "mid", "earlier": "earlier", "later": "later",
    "beginning": "early", "start": "early", "middle": "mid", "end": "late", "first half": "first half",
    "second half": "second half", "latter half": "second half", "close": "late",
}  # fmt: skip
PART = (
    rf"(?:early|late|earlier|later)(?:{SP}(?:in|on|by))?{SP}|mid(?:-|{SP})"
    rf"|(?:the{SP}(?:very{SP})?)?(?:(?:very{SP})?(?:beginning|start|middle|end|close)|(?:first|second|latter){SP}half){SP}of{SP}"
)
# What looks like a time expression and is none: frequencies, ages, names.
NOT_TIMES = (
    rf"(?i:every|each|per){SP}(?i:(?:other|second|single|few){SP})?(?:{WEEKDAY}|{UNIT}s?\b|(?i:morning|afternoon|evening))"
    rf"|\d+-(?i:year|month|day)-old|(?:Black|Bloody|Palm|Ash|Maundy){SP}{WEEKDAY}"
    rf"|(?:USA|Russia|India|Psychology){SP}Today|Sunday{SP}(?:Times|Telegraph|Mirror|Mail|Express)"
    rf"|March{SP}(?:23|8|14){SP}(?:Movement|Alliance)|(?:23|14){SP}March{SP}(?:Movement|Alliance)"
    rf"|(?:17|November){SP}(?:November|17){SP}(?:group|movement)"
)

RULES = {**absolute.PATTERNS, **relative.PATTERNS}
MEANINGS = {**absolute.MEANINGS, **relative.MEANINGS}
# The order in which rules are tried at one place of the text: the longer and surer before the shorter.
_ORDER = (
    "iso", "numeric", "known", "holiday", "dmy", "mdy", "partof", "relmonth", "month", "quarter", "season", "century", "decade",
    "years", "offset", "hence", "span", "weekday", "day", "weekend", "unit", "dom", "year",
)  # fmt: skip

_CORES = "|".join(f"(?P<{kind}>{bare(RULES[kind]).replace('(?P=sep)', '[/.]')})" for kind in _ORDER)
# The words that an expression can begin with: a cheap look ahead that spares the grammar most places of a text.
_AFTER_THE = ["beginning", "start", "middle", "end", "close", "very", "latter", "latest", "early", "mid", "late", "last", "next", "past", "previous", "preceding", "recent", "coming", "following", "current", "same", "month", "year", "day", "night", "week", "weekend", "fortnight", "morning", "afternoon", "evening", "quarter", "decade", "century", "spring", "summer", "autumn", "winter", "fall", "long", "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"]
_FIRST_WORDS = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun", "spring", "summer", "autumn", "winter", "fall", "this", "that", "last", "next", "past", "previous", "preceding", "recent", "coming", "following", "overnight", "today", "tonight", "tomorrow", "yesterday", "early", "earlier", "late", "later", "mid", "beginning", "start", "middle", "end", "close", "every", "each", "per", "less", "over", "about", "around", "almost", "nearly", "some", "at", "just", "only", "exactly", "barely", "approximately", "roughly", "few", "several", "many", "couple", "half", "minutes", "hours", "days", "weeks", "months", "years", "new", "christmas", "orthodox", "valentine", "international", "boxing", "halloween", "easter", "good", "black", "bloody", "palm", "ash", "maundy", "usa", "russia", "india", "psychology", "month", "year", "q1", "q2", "q3", "q4", "h1", "h2", "more"]


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


_NUMBERS = [word for word in NUMBERS if " " not in word and word not in ("a", "an")]
_CORE_STARTS = (
    rf"\d|{_starts(sorted({*_FIRST_WORDS, *ORDINALS, *_NUMBERS}))}"
    rf"|[aA]n?{SP}(?:few|couple|dozen|half|{UNIT})|[tT]he{SP}(?:\d|['’]|{_starts(sorted({*_AFTER_THE, *ORDINALS, *DECADES}))})"
)
_STARTS = rf"(?:(?i:{BOUNDS}|{PLAIN}){SP})?(?:{_CORE_STARTS})"
EXPRESSION = re.compile(
    rf"(?<![\w$€£#@./])(?<!\d,)(?={_STARTS})(?:(?P<none>{NOT_TIMES})"
    rf"|(?:(?P<lead>(?i:{BOUNDS}|{PLAIN})){SP})?(?P<part>(?i:{PART}))?(?:{_CORES}))"
)
LEAD = re.compile(rf"(?i:({BOUNDS}|{PLAIN})){SP}")
PART_FIRST = re.compile(rf"(?i:{PART})")
PATTERNS = {kind: re.compile(pattern) for kind, pattern in RULES.items()}
PATTERNS["known"] = re.compile(".*")  # its words stand for a day because of what follows them
