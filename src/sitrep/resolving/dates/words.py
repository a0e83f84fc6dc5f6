"""The words of English time expressions, and the pieces of pattern made from them.

A piece may have named groups; `bare()` takes the names away, so that one piece can serve twice in a pattern.
"""

from __future__ import annotations

import re

from sitrep.knowledge import english

MONTHS = {
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "may": 5, "jun": 6,
    "jul": 7, "aug": 8, "sep": 9, "oct": 10, "nov": 11, "dec": 12,
}  # fmt: skip
WEEKDAYS = {"mon": 0, "tue": 1, "wed": 2, "thu": 3, "fri": 4, "sat": 5, "sun": 6}
# The month in which a season of the northern hemisphere begins.
SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
NUMBERS = {
    "a": 1, "an": 1, **english.ONES, **english.TEENS, **english.TENS, "half a": 0.5, "half an": 0.5,
    "a couple of": 2, "couple of": 2, "couple": 2, "a dozen": 12,
}  # fmt: skip
# Words for a number that is not told: what a reader takes it for at the most.
VAGUE = {"": 3, "a few": 3, "few": 3, "several": 4, "some": 4, "many": 6, "recent": 3}
ORDINALS = {**english.ORDINALS, "opening": 1, "last": -1, "final": -1, "closing": -1}
DECADES = {
    "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70,
    "eighties": 80, "nineties": 90,
}  # fmt: skip
# Days with a date of their own, in any year: (month, day).
HOLIDAYS = {
    "new year's day": (1, 1), "new year": (1, 1), "orthodox christmas": (1, 7), "valentine's day": (2, 14),
    "international women's day": (3, 8), "may day": (5, 1), "fourth of july": (7, 4), "halloween": (10, 31),
    "christmas eve": (12, 24), "christmas day": (12, 25), "christmas": (12, 25), "boxing day": (12, 26),
    "new year's eve": (12, 31),
}  # fmt: skip
# Days that are known by their date alone: (year, month, day).
KNOWN_DAYS = {"9/11": (2001, 9, 11), "october 7 attack": (2023, 10, 7), "january 6 riot": (2021, 1, 6)}

# Pieces of pattern. A blank in them stands for any white space that is no empty line: see `spaced()`.
DASH = r"[^\S\n]?[-–—][^\S\n]?"
MONTH = (
    r"(?:(?i:january|february|april|june|july|september|october|november|december)\b"
    r"|(?:March|MARCH|May|MAY|August|AUGUST)\b"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?)"
)
_SHORT_WEEKDAY = r"(?:Mon|Tues|Tue|Wed|Thurs|Thur|Thu|Fri|Sat|Sun)"
WEEKDAY = rf"(?:(?i:monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b|{_SHORT_WEEKDAY}\.)"
WEEKDAY_BEFORE = rf"(?:(?:{WEEKDAY}|{_SHORT_WEEKDAY}\b),? (?:the )?)"
SEASON = r"(?i:spring|summer|autumn|winter|fall)\b"
TIME_OF_DAY = r"(?i:morning|afternoon|evening|night|noon|midnight|dawn)\b"
ORDINAL_END = r"(?:st|nd|rd|th)"
ORDINAL_WORD = rf"(?:{'|'.join(sorted(ORDINALS, key=len, reverse=True))})"
DAY = rf"[0-3]?\d(?:{ORDINAL_END})?"
YEAR = r"(?:1\d{3}|2[01]\d{2})"
UNIT = r"(?i:minute|hour|day|night|week|fortnight|month|year|decade)"
_TENS = r"(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
_ONES = r"(?:one|two|three|four|five|six|seven|eight|nine)"
NUMBER = (
    rf"(?i:\d{{1,3}}(?:,\d{{3}})+|\d{{1,9}}(?:\.\d)?|{_TENS}(?:-{_ONES})?|{_ONES}\b|ten|eleven|twelve"
    r"|(?:thir|four|fif|six|seven|eigh|nine)teen|a couple of|couple of|half an?|a dozen|an?\b)"
)
VAGUELY = r"(?i:a few|few|several|some|many)\b"
NEARLY = (
    r"(?i:(?:(?:more|less) than|over|about|around|almost|nearly|some|at least|just (?:over|under)|just|only"
    r"|exactly|barely|approximately|roughly) )?"
)
RELATIVE_YEAR = r"(?i:(?:last|this|next|that(?: same)?|the same|the previous|the following) year)\b"
YEAR_AFTER = rf"(?:,? (?:(?:of|in) )?(?:(?P<y>\d{{4}})(?!\d|[,.]\d)|(?P<yrel>{RELATIVE_YEAR})))"

_NAME = re.compile(r"\(\?P<\w+>")


def bare(pattern: str) -> str:
    """The pattern with its named groups made plain ones."""
    return _NAME.sub("(?:", pattern)


def squeeze(text: str) -> str:
    """Lower case, one blank between words, straight apostrophes."""
    return " ".join(text.lower().replace("’", "'").split())


def month_number(name: str) -> int:
    """1 to 12 for a month's name or abbreviation."""
    return MONTHS[name[:3].lower()]


def weekday_number(name: str) -> int:
    """0 (Monday) to 6 for a weekday's name or abbreviation."""
    return WEEKDAYS[name[:3].lower()]


def number(text: str) -> float | None:
    """The value of a small number in words or digits, None where it tells none."""
    word = squeeze(text)
    if word in NUMBERS:
        return NUMBERS[word]
    if word[:1].isdigit():
        return float(word.replace(",", ""))
    tens, dash, ones = word.partition("-")
    return NUMBERS[tens] + NUMBERS[ones] if dash and tens in NUMBERS and ones in NUMBERS else None
