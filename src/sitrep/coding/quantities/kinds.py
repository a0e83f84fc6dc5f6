"""What a number is, by the words around it: money, a duration, a year, a name, a count."""

from __future__ import annotations

import re
from typing import Literal

from sitrep.coding.quantities import money
from sitrep.coding.quantities.bounds import squeeze
from sitrep.coding.quantities.quantity import KindHint
from sitrep.coding.quantities.words import DURATIONS, LABELS, MEASURES, PERCENTS
from sitrep.model.parse import Parse

DURATION_WORDS = frozenset(DURATIONS) | {d + "s" for d in DURATIONS}
_MEASURES = frozenset(MEASURES)
_PERCENTS = frozenset(PERCENTS)
# Units that are other words too: they need digits before them.
_DOUBTFUL_UNITS = frozenset(("c", "f", "m", "second", "foot", "magnitude", "degree", "degrees", "yard"))
_DOUBTFUL_MONEY = frozenset(("won", "rand", "dong", "dram"))
_UNCOUNTED = """
total number lot few bit majority minority variety series range host handful maximum minimum half
fraction result way while figure toll
"""
NOT_COUNTED = frozenset(_UNCOUNTED.split())  # nouns with an article that count nothing
AGO = re.compile(r"\s+(?:ago|later|earlier|prior|from\s+now)\b")
OR_MORE = re.compile(r"\s+[A-Za-z]+(?:\s+[A-Za-z]+)?\s+or\s+more\b")
_LARGE = re.compile(r"\d{4}|\d,\d|illion|thousand|bn")
_YEAR_BEFORE = re.compile(
    r"\b(?:in|since|by|until|till|of|from|to|before|after|during|throughout|early|late|mid|and|year|the|fiscal|between)"
    r"[\s-]+$",
    re.IGNORECASE,
)
_SURE_YEAR_BEFORE = re.compile(
    r"\b(?:in|since|until|during|throughout|early|late|mid|year|fiscal)[\s-]+$", re.IGNORECASE
)
_WORD_BEFORE = re.compile(r"([\w.]+)\s$")
_GROUP_OF = re.compile(r"\bGroup of $")
_NAME_BEFORE = re.compile(r"[A-Z][\w'’-]+,\s$")
_PERSON_OF = re.compile(
    r"\b(?:man|woman|boy|girl|teenager|student|officer|soldier|mother|father)s?,?\s+(?:of|aged)\s+$",
    re.IGNORECASE,
)
_NO_COUNT_AFTER = re.compile(r"\s+(?:another|day\b|by\s+one)")
_NO_COUNT_BEFORE = frozenset(
    ("the", "this", "that", "which", "any", "every", "each", "no", "another", "only")
)


def is_money(match: re.Match[str], text: str) -> bool:
    """Whether the unit of a match is a currency here: pounds may be a weight, won a verb."""
    unit = match["unit"]
    words = squeeze(unit)
    if (
        words in DURATION_WORDS
        or words in _MEASURES
        or words in _PERCENTS
        or not re.fullmatch(money.NAME, unit)
    ):
        return False
    if words in ("pound", "pounds"):
        return text[match.start("unit") - 1] != "-" and not re.match(r"\s+of\s+[a-z]", text[match.end() :])
    return words not in _DOUBTFUL_MONEY or _LARGE.search(match["one"] or "") is not None


def currency_of(match: re.Match[str]) -> str | None:
    """The ISO currency of a match with a sign or a name."""
    sign, unit = match["sign"] or "", match["unit"] or ""
    if sign.strip() == "$" and re.fullmatch(money.NAME, unit):
        return money.currency("", unit) or "USD"
    return money.currency(sign, unit)


def of_unit(match: re.Match[str]) -> KindHint:
    """What a number is, with such a word after it."""
    words = squeeze(match["unit"])
    if words in _DOUBTFUL_UNITS:
        return "measure" if (match["one"] or "")[:1].isdigit() else "cardinal"
    if words in DURATION_WORDS:
        return "duration"
    if words in _PERCENTS:
        return "percent"
    return "measure" if words in _MEASURES or words in ("pound", "pounds") else "cardinal"


def plural_unit(unit: str, kind: str) -> str:
    """The unit in the plural and lower case: "hours" for "hour"."""
    words = squeeze(unit)
    if kind == "percent":
        return "percent"
    return words + "s" if words in DURATIONS else words


def of_plain(p: Parse, match: re.Match[str], first: int, last: int, end: int) -> KindHint | Literal["skip"]:
    """What a number without unit is: a count, or a year, an age, a name; "skip" where it is no number."""
    if match["before"] or match["between"] or not match["one"]:
        return "cardinal"
    text, digits = p.text, match["one"]
    before = text[max(0, match.start() - 24) : match.start()]
    if _is_label(p, before, last):
        return "label"
    if re.fullmatch(r"[12]\d{3}", digits):
        if match["two"]:
            return "year" if 1900 <= int(digits) < 2100 else "cardinal"
        return _year_or_count(p, before, int(digits), last)
    if _PERSON_OF.search(before) or (
        digits.isdigit() and len(digits) <= 2 and _age_in_commas(text, before, end)
    ):
        return "age"
    if squeeze(digits) == "one" and _not_counting(p, first, end):
        return "skip"
    return "label" if _names(p, first, digits) else "cardinal"


def _is_label(p: Parse, before: str, last: int) -> bool:
    """ "Resolution 1701", "phase two"; but "unit 12 soldiers" are counted."""
    word = _WORD_BEFORE.search(before)
    if not word or word[1].lower().rstrip(".") not in LABELS:
        return _GROUP_OF.search(before) is not None
    return not (word[1].islower() and _tag(p, last + 1) == "NNS")


def _tag(p: Parse, index: int) -> str:
    return p.tag[index] if index < p.n else ""


def _year_or_count(p: Parse, before: str, value: int, last: int) -> KindHint:
    """A bare number of four digits."""
    if _SURE_YEAR_BEFORE.search(before):
        return "year"
    follower, next_one = _tag(p, last + 1), _tag(p, last + 2)
    counted = follower == "NNS" or (follower in ("JJ", "NN", "NNP") and next_one == "NNS")
    year_before = _YEAR_BEFORE.search(before) is not None
    if counted and not year_before:
        return "cardinal"
    return "year" if 1900 <= value < 2100 or year_before else "cardinal"


def _age_in_commas(text: str, before: str, end: int) -> bool:
    """ "Ali Hassan, 34, said": a number between commas after a name."""
    return text[end : end + 1] in (",", ".", ")") and _NAME_BEFORE.search(before) is not None


def _not_counting(p: Parse, first: int, end: int) -> bool:
    """ "one another", "the one who", "this one", "one day": no number."""
    if _NO_COUNT_AFTER.match(p.text, end):
        return True
    return first > 0 and p.lower[first - 1] in _NO_COUNT_BEFORE and p.dep[first] != "nummod"


def _names(p: Parse, first: int, digits: str) -> bool:
    """ "Boeing 737": digits that hang on the capitalised word before them."""
    if first == 0 or not digits[:1].isdigit():
        return False
    word, up = first - 1, p.head[first]
    if p.pos[word] != "PROPN" or not p.words[word][:1].isupper() or p.opens_sentence(word):
        return False
    if up > first:  # "a Learjet 55 air ambulance"
        return p.head[word] == up and p.dep[word] == "compound" and p.tag[up] in ("NN", "NNP")
    return up == word or p.dep[first] in ("nummod", "flat", "compound", "appos")
