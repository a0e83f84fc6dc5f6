"""What may stand before the words of a time expression, and the one pattern for all kinds."""

from __future__ import annotations

import re

from sitrep.knowledge.english import spaced, starts
from sitrep.resolving.dates.patterns import ORDER, PATTERNS
from sitrep.resolving.dates.words import DECADES, NUMBERS, ORDINALS, UNIT, WEEKDAY, bare

# Words that belong to the expression. The first group changes what it means, the second does not.
BOUNDS = r"ever since|since|until|till|through(?:out)?|by|before|prior to|after|from|between|starting(?: on)?"
PLAIN = r"in|on|at|during|over|within|for|of"
PARTS = {
    "early": "early", "late": "late", "mid": "mid", "earlier": "earlier", "later": "later",
    "beginning": "early", "start": "early", "middle": "mid", "end": "late", "first half": "first half",
    "second half": "second half", "latter half": "second half", "close": "late",
}  # fmt: skip
PART = (
    r"(?:early|late|earlier|later)(?: (?:in|on|by))? |mid(?:-| )"
    r"|(?:the (?:very )?)?(?:(?:very )?(?:beginning|start|middle|end|close)|(?:first|second|latter) half) of "
)
# What looks like a time expression and is none: frequencies, ages, names.
NOT_TIMES = (
    r"(?i:every|each|per) (?i:(?:other|second|single|few) )?"
    rf"(?:{WEEKDAY}|{UNIT}s?\b|(?i:morning|afternoon|evening))"
    rf"|\d+-(?i:year|month|day)-old|(?:Black|Bloody|Palm|Ash|Maundy) {WEEKDAY}"
    r"|(?:USA|Russia|India|Psychology) Today|Sunday (?:Times|Telegraph|Mirror|Mail|Express)"
    r"|March (?:23|8|14) (?:Movement|Alliance)|(?:23|14) March (?:Movement|Alliance)"
    r"|(?:17|November) (?:November|17) (?:group|movement)"
)

_MONTHS = """
january february march april may june july august september october november december jan feb mar apr
jun jul aug sept sep oct nov dec
"""
# The words that an expression can begin with: a cheap look ahead that spares most of a text.
_FIRST_WORDS = f"""{_MONTHS}
monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
spring summer autumn winter fall this that last next past previous preceding recent coming following
overnight today tonight tomorrow yesterday early earlier late later mid beginning start middle end close
every each per less more over about around almost nearly some at just only exactly barely approximately
roughly few several many couple half minutes hours days weeks months years new christmas orthodox
valentine international boxing halloween easter good black bloody palm ash maundy usa russia india
psychology month year q1 q2 q3 q4 h1 h2
"""
_WORDS_AFTER_THE = f"""{_MONTHS}
beginning start middle end close very latter latest early mid late last next past previous preceding
recent coming following current same month year day night week weekend fortnight morning afternoon
evening quarter decade century spring summer autumn winter fall long
"""
_NUMBERS = {word for word in NUMBERS if " " not in word and word not in ("a", "an")}
_FIRST = (
    rf"\d|{starts({*_FIRST_WORDS.split(), *ORDINALS, *_NUMBERS})}|[aA]n? (?:few|couple|dozen|half|{UNIT})"
    rf"|[tT]he (?:\d|['’]|{starts({*_WORDS_AFTER_THE.split(), *ORDINALS, *DECADES})})"
)
_CORES = "|".join(f"(?P<{kind}>{bare(PATTERNS[kind])})" for kind in ORDER)
EXPRESSION = re.compile(
    spaced(
        rf"(?<![\w$€£#@./])(?<!\d,)(?=(?:(?i:{BOUNDS}|{PLAIN}) )?(?:{_FIRST}))(?:(?P<none>{NOT_TIMES})"
        rf"|(?:(?P<lead>(?i:{BOUNDS}|{PLAIN})) )?(?P<part>(?i:{PART}))?"
    )
    + rf"(?:{_CORES}))"
)
LEAD = re.compile(spaced(rf"(?i:({BOUNDS}|{PLAIN})) "))
PART_FIRST = re.compile(spaced(rf"(?i:{PART})"))
