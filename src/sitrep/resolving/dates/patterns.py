"""The patterns of time expressions, one a kind, without the prepositions that may stand before them.

A blank in a pattern stands for white space within a paragraph. The named groups are what the meaning of the
kind is read from.
"""

from __future__ import annotations

from sitrep.knowledge.english import spaced
from sitrep.resolving.dates.words import (
    DASH,
    DAY,
    DECADES,
    HOLIDAYS,
    MONTH,
    NEARLY,
    NUMBER,
    ORDINAL_END,
    ORDINAL_WORD,
    RELATIVE_YEAR,
    SEASON,
    TIME_OF_DAY,
    UNIT,
    VAGUELY,
    WEEKDAY,
    WEEKDAY_BEFORE,
    YEAR,
    YEAR_AFTER,
)  # fmt: skip

_HOLIDAY = "|".join(sorted(HOLIDAYS, key=len, reverse=True)).replace("'", "['’]")
_LIST_END = r"(?=[^\S\n]*(?:[,.;:)\n]|$|of\b|\d{4}))"
_CLAUSE_END = r"(?=[^\S\n]*(?:[,.;:)\n]|$))"
_NO_NUMBER = r"(?!\d|[,.:]\d|[^\S\n]?%| per)"
_THIS_LAST_NEXT = r"(?i:last|this past|this coming|this|next)"

NAMED = {
    "iso": r"(?P<y>\d{4})-(?P<m>\d{2})-(?P<d>\d{2})(?![\d-])",
    "numeric": r"(?P<a>\d{1,2})[/.](?P<b>\d{1,2})[/.](?P<y>\d{4})(?!\d)",
    "known": r"9/11(?![/\d])|(?:Oct(?:ober|\.) 7|7 October)(?= (?:Hamas )?(?:attack|massacre|assault))"
    r"|September 11(?= (?:terror(?:ist)? )?attack)|January 6(?= (?:riot|insurrection|attack|Capitol))",
    "holiday": rf"(?i:(?P<name>{_HOLIDAY}|easter (?:sunday|monday)|good friday|easter)(?![\w-]))"
    rf"{YEAR_AFTER}?",
    "dmy": rf"{WEEKDAY_BEFORE}?(?:(?:the )?(?P<d>{DAY})"
    rf"(?:(?:{DASH}| (?:to|and|through|until) )(?P<d2>{DAY}))?"
    rf"|(?i:the (?P<dw>{ORDINAL_WORD}) of))(?: of)? (?P<m>{MONTH})(?!-[a-z])(?:{YEAR_AFTER})?",
    "mdy": rf"{WEEKDAY_BEFORE}?(?P<m>{MONTH}) (?:the )?(?P<d>{DAY}){_NO_NUMBER}"
    rf"(?:(?:{DASH}| (?:to|through|until) )(?P<d2>{DAY})(?!\d|[,.:]\d| {MONTH})"
    rf"| and (?P<d3>{DAY}){_LIST_END})?{YEAR_AFTER}?",
    "month": rf"(?:(?:the )?month of )?(?P<m>{MONTH})(?!-[a-z]){YEAR_AFTER}?",
    "years": rf"(?P<y>{YEAR})(?:[-–/]| [-–] )(?P<y2>\d\d)(?![\d-])",
    "dom": rf"the (?P<d>[0-3]?\d){ORDINAL_END}(?: of (?P<which>this|last|next|the) month)?{_CLAUSE_END}",
    "year": rf"(?i:the year )?(?<![A-Za-z]-)(?P<y>{YEAR})(?![\d%]|[,.:/]\d|-(?!\d{{4}})\w)"
    r"(?! (?:B\.?C|GMT|hours|UTC))",
}
PERIODS = {
    "partof": rf"(?i:(?:the )?(?P<nth>{ORDINAL_WORD}) (?:(?P<n>{NUMBER}) )?"
    r"(?P<unit>day|week|weekend|month|quarter|half)s? of) "
    rf"(?:(?P<m>{MONTH}){YEAR_AFTER}?|(?P<y2>{YEAR})(?!\d)|(?P<yrel2>{RELATIVE_YEAR}|the year\b))",
    "relmonth": rf"(?P<rel>{_THIS_LAST_NEXT}|(?i:the previous|the following)) (?P<m>{MONTH})(?! \d)",
    "quarter": r"(?:(?P<q>[QH])(?P<n>[1-4])|(?i:(?:the )?(?P<nth>first|second|third|fourth|last) quarter))"
    rf"(?:{YEAR_AFTER}|(?! of)(?!\w))",
    "season": rf"(?P<rel>{_THIS_LAST_NEXT}) (?P<s>{SEASON})"
    rf"|(?i:the )?(?P<s2>{SEASON})(?: of)? (?P<y>\d{{4}})(?:[-–/]\d{{2,4}})?(?!\d)"
    r"|(?P<s3>(?i:(?:the )?(?:summer|winter|autumn)\b|the spring\b))",
    "century": rf"(?i:(?:the )?(?:(?P<n>\d{{1,2}}){ORDINAL_END}|(?P<nw>{ORDINAL_WORD}))(?: |-| - )century\b)"
    r"(?! B\.?C)",
    "decade": r"(?i:the )?(?P<y>(?:1\d|20)\d)0['’]?s\b|(?i:the )['’](?P<yy>\d)0s\b"
    rf"|(?i:the (?P<dw>{'|'.join(DECADES)}))\b",
}
RELATIVE = {
    "weekday": r"(?:(?i:overnight) (?:(?:on|into|to|from|through) )?)?"
    rf"(?:(?P<rel>{_THIS_LAST_NEXT}|(?i:past|coming|the (?:previous|following|next))) )?"
    rf"(?P<wd>{WEEKDAY})(?: {TIME_OF_DAY})?(?: (?:of )?(?P<week>(?i:last|this|next) week))?",
    "day": rf"(?i:the day (?:before yesterday|after tomorrow)|(?:today|yesterday|tomorrow)(?: {TIME_OF_DAY})?"
    r"|tonight|overnight)\b",
    "weekend": rf"(?P<rel>{_THIS_LAST_NEXT}|(?i:past|coming|that|the"
    r"(?: (?:past|last|coming|following|previous|same))?)) "
    r"(?:long )?(?i:weekend)\b",
    "unit": r"(?P<rel>(?i:this (?:past|coming|very|same)|this|last|past|next|coming|that(?: (?:very )?same)?"
    r"|the (?:very )?(?:same|past|last|previous|preceding|next|following|coming|current)|the)) "
    r"(?P<unit>(?i:day|night|morning|afternoon|evening|week|fortnight|month|quarter|year|decade|century))\b"
    r"(?![-–]\w)",
}
COUNTED = {
    "offset": rf"(?P<n>{NEARLY}{NUMBER}(?: and a half)?|{VAGUELY}) (?P<unit>{UNIT})s?(?P<half> and a half)?"
    r" (?P<way>(?i:ago|later|earlier|before|after|afterwards?|prior|beforehand|previously)\b)"
    r"|(?i:(?P<unit2>minute|hour|day|week|month|year)s) (?P<way2>(?i:ago|later|earlier|before|after)\b)"
    r"|(?i:the) (?P<unit3>(?i:day|night|week|month|year)) (?P<way3>(?i:before|after)\b)"
    r"(?! (?i:yesterday|tomorrow))",
    "hence": rf"(?P<how>(?i:in|within)) (?P<n>{NEARLY}{NUMBER}|{VAGUELY}) (?P<unit>{UNIT})s?\b"
    r"(?:['’] time)?(?! (?:of|at|when)\b)(?![-–\w])",
    "span": r"(?i:the )?(?P<rel>(?i:last|past|previous|preceding|recent|next|coming|following)) "
    rf"(?:(?:(?P<n>{NUMBER}|{VAGUELY}) )?(?P<unit>{UNIT})s\b|(?P<n1>(?i:one|24|48|72)) (?P<unit1>{UNIT})\b)"
    r"(?! of\b)(?!['’])",
}  # fmt: skip
PATTERNS = {kind: spaced(p) for rules in (NAMED, PERIODS, RELATIVE, COUNTED) for kind, p in rules.items()}
# The order in which kinds are tried at one place of the text: the longer and surer before the shorter.
ORDER = (
    "iso", "numeric", "known", "holiday", "dmy", "mdy", "partof", "relmonth", "month", "quarter", "season",
    "century", "decade", "years", "offset", "hence", "span", "weekday", "day", "weekend", "unit", "dom",
    "year",
)  # fmt: skip
