"""What a number is, by the words around it: money, a duration, a year, a name, a count."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

from sitrep.coding.quantities import money
from sitrep.coding.quantities.bounds import squeeze
from sitrep.coding.quantities.quantity import KindHint
from sitrep.coding.quantities.words import DURATIONS, LABELS, MEASURES, PERCENTS

if TYPE_CHECKING:
    from spacy.tokens import Doc

DURATION_WORDS = frozenset(DURATIONS) | {d + "s" for d in DURATIONS}
_MEASURES = frozenset(MEASURES)
_PERCENTS = frozenset(PERCENTS)
# Nouns with an article that count nothing.
NOT_COUNTED = frozenset(
    ["total", "number", "lot", "few", "bit", "majority", "minority", "variety", "series", "range", "host", "handful", "maximum", "minimum", "half", "fraction", "result", "way", "while"]
)
AGO = re.compile(r"\s+(?:ago|later|earlier|before|after|from\s+now)\b")
OR_MORE = re.compile(r"\s+[A-Za-z]+(?:\s+[A-Za-z]+)?\s+or\s+more\b")
IN_BEFORE = re.compile(r"\b[Ii]n\s$")
_YEAR_BEFORE = re.compile(
    r"\b(?:in|since|by|until|till|of|from|to|before|after|during|throughout|early|late|mid|and|year|the|fiscal|between)[\s-]+$",
    re.IGNORECASE,
)
_SURE_YEAR_BEFORE = re.compile(
    r"\b(?:in|since|until|during|throughout|early|late|mid|year|fiscal)[\s-]+$", re.IGNORECASE
)
_WORD_BEFORE = re.compile(r"([\w.]+)\s$")
_GROUP_OF = re.compile(r"\bGroup of $")
_AGE_AROUND = re.compile(r",\s$")
_AGE_WORD_BEFORE = re.compile(
    r"\b(?:man|woman|boy|girl|teenager|student|officer|soldier|mother|father)s?,?\s+(?:of|aged)\s+$",
    re.IGNORECASE,
)


def is_money(unit: str, match: re.Match[str], text: str) -> bool:
    """Whether a unit is a currency here: pounds may be a weight, won a verb."""
    words = squeeze(unit)
    if words in DURATION_WORDS or words in _MEASURES or words in _PERCENTS or not money_name(unit):
        return False
    if words in ("pound", "pounds"):
        return not (words == "pound" and text[match.start("unit") - 1] == "-") and not re.match(
            r"\s+of\s+[a-z]", text[match.end() :]
        )
    if words in ("won", "rand", "dong", "real", "dram"):
        return bool(re.search(r"\d{4}|\d,\d|illion|thousand|bn", match["one"] or ""))
    return True


def money_name(unit: str) -> bool:
    """Whether the words name a currency."""
    return re.fullmatch(money.NAME, unit) is not None


def currency_of(match: re.Match[str]) -> str | None:
    """The ISO currency of a match with a sign or a name."""
    if match["unit"] and match["sign"] and match["sign"].strip() in ("$",) and money_name(match["unit"]):
        return money.currency("", match["unit"]) or "USD"
    return money.currency(match["sign"] or "", match["unit"] or "")


def of_unit(unit: str, match: re.Match[str], text: str) -> KindHint:
    """What a number with such a word after it is."""
    words = squeeze(unit)
    if words in DURATION_WORDS:
        return "duration"
    if words in _PERCENTS:
        return "percent"
    if words in ("c", "f", "m", "second", "foot", "magnitude", "degree", "degrees", "yard") or unit in (
        "C",
        "F",
    ):
        return "measure" if match["one"] and match["one"][:1].isdigit() else "cardinal"
    return "measure" if words in _MEASURES or words in ("pound", "pounds") else "cardinal"


def plural_unit(unit: str, kind: str) -> str:
    """The unit in the plural and lower case: "hours" for "hour"."""
    words = squeeze(unit)
    if kind == "percent":
        return "percent"
    return words + "s" if words in DURATIONS else words


def of_plain(
    doc: Doc, match: re.Match[str], text: str, first: int, last: int, end: int
) -> KindHint | Literal["skip"]:
    """What a number without unit is: a count, or a year, an age, a name."""
    digits = match["one"]
    start = match.start()
    before = text[max(0, start - 24) : start]
    if match["before"] or match["plural"] or match["vague"] or match["set"] or match["between"]:
        return "cardinal"
    word = _WORD_BEFORE.search(before)
    if word and word[1].lower().rstrip(".") in LABELS and not _noun_follows(doc, last, word[1]):
        return "label"
    if _GROUP_OF.search(before):
        return "label"
    if re.fullmatch(r"[12]\d{3}", digits) and not match["two"]:
        return _year_or_count(doc, before, int(digits), last)
    if match["two"] and re.fullmatch(r"(?:19|20)\d\d", digits):
        return "year"
    if digits.isdigit() and len(digits) <= 2 and _age_in_commas(text, before, end):
        return "age"
    if _AGE_WORD_BEFORE.search(before):
        return "age"
    if squeeze(digits) == "one" and _not_counting(doc, first, text, end):
        return "skip"
    return "label" if _names(doc, first, digits) else "cardinal"


def _year_or_count(doc: Doc, before: str, value: int, last: int) -> KindHint:
    follower = doc[last + 1] if last + 1 < len(doc) else None
    counted = (
        (follower is not None
        and follower.tag_ == "NNS")
        or (
            follower is not None
            and follower.tag_ in ("JJ", "NN", "NNP")
            and last + 2 < len(doc)
            and doc[last + 2].tag_ == "NNS"
        )
    )
    if _SURE_YEAR_BEFORE.search(before):
        return "year"
    if counted and not _YEAR_BEFORE.search(before):
        return "cardinal"
    return "year" if 1900 <= value <= 2099 or _YEAR_BEFORE.search(before) else "cardinal"


def _noun_follows(doc: Doc, last: int, word: str) -> bool:
    """ "unit 12 soldiers": a label in small letters gives way to a plural noun after the number."""
    return word.islower() and last + 1 < len(doc) and doc[last + 1].tag_ == "NNS"


def _age_in_commas(text: str, before: str, end: int) -> bool:
    """ "Ali Hassan, 34, said": a number between commas after a name."""
    return (
        bool(_AGE_AROUND.search(before))
        and text[end : end + 1] in (",", ".", ")")
        and bool(re.search(r"[A-Z][\w'’-]+,\s$", before))
    )


def _not_counting(doc: Doc, first: int, text: str, end: int) -> bool:
    """ "one another", "the one who", "this one", "one day": no number."""
    if re.match(r"\s+(?:another|day\b|by\s+one)", text[end:]):
        return True
    return (
        first > 0
        and doc[first - 1].lower_
        in ("the", "this", "that", "which", "any", "every", "each", "no", "another", "only")
        and not (first + 1 < len(doc) and doc[first].dep_ == "nummod")
    )


def _names(doc: Doc, first: int, digits: str) -> bool:
    """ "Boeing 737": digits that hang on the capitalised word before them."""
    if first == 0 or not digits[:1].isdigit():
        return False
    token, word = doc[first], doc[first - 1]
    if word.pos_ != "PROPN" or not word.text[:1].isupper() or word.is_sent_start:
        return False
    return token.head.i == word.i or (
        token.head.i < token.i and token.dep_ in ("nummod", "flat", "compound", "appos")
    )
