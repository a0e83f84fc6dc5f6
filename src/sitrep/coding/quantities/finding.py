"""Every quantity of a document, in one pass of one pattern over its text."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from sitrep.coding.quantities import bounds, heads, kinds
from sitrep.coding.quantities.bounds import Bounds, squeeze
from sitrep.coding.quantities.grammar import EXPRESSION
from sitrep.coding.quantities.numbers import ordinal_number, text_number
from sitrep.coding.quantities.quantity import KindHint, Quantity
from sitrep.knowledge.english import matches_at
from sitrep.model.parse import Parse

_DEFINITE_BEFORE = re.compile(
    r"(?:\b(?:the|these|those|his|her|its|their|our|my|your|whose)|['’]s)\s+$", re.IGNORECASE
)
_PARTICLE_VERBS = {
    "over": ("hand", "turn", "give", "take", "sign", "bring"),
    "up to": ("bring", "take", "push", "raise", "add"),
}
_IN_BEFORE = re.compile(r"\b[Ii]n\s$")


def find(p: Parse) -> tuple[Quantity, ...]:
    """The quantities of a document in order, those that are no counts (dates, ages, labels) among them.

    "several", "many" and "few" give none. Needs tags and dependencies; never raises, whatever the text.
    """
    return tuple(_Finder(p).all()) if p.n else ()


class _Finder:
    """Reads the matches of one document."""

    def __init__(self, p: Parse) -> None:
        self.p = p
        self.text = p.text

    def all(self) -> Iterator[Quantity]:
        """Quantities in order; an article goes where a number counts the same noun."""
        found = [q for match in matches_at(EXPRESSION, self.text, self.p.start) if (q := self.read(match))]
        numbered = {q.head for q in found if q.kind_hint in ("cardinal", "money") and q.head >= 0}
        return (q for q in found if q.kind_hint != "article" or q.head not in numbered)

    def read(self, match: re.Match[str]) -> Quantity | None:
        """The quantity of a match, None where it is none."""
        match match.lastgroup:
            case "number":
                return self.number(match)
            case "article":
                return self.article(match)
            case "none":
                return self.none(match)
            case "both":
                linking = self.p.dep[self.token(match.start())].startswith("cc")  # "both X and Y"
                return None if linking else self.whole(match, "cardinal", 2.0, definite=True)
            case "ordinal":
                return self.ordinal(match)
            case "halfunit":
                return self.half_unit(match)
            case "part":
                return self.whole(match, "percent", bounds.fraction(match[0]))
            case "age":
                digits = re.search(r"\d{1,3}", match[0])
                return self.whole(match, "age", float(digits[0]) if digits else None)
            case "time":
                return self.whole(match, "time", None)
            case "date":
                return self.date(match)
        return None

    def token(self, char: int) -> int:
        """The token that a character lies in or after."""
        return max(bisect_right(self.p.start, char) - 1, 0)

    def number(self, match: re.Match[str]) -> Quantity | None:
        """A number or a range of two, with its bounds, currency and unit."""
        values = self.values(match, bounds.side(self.bound_words(match), match["after"] or ""))
        if values is None:
            return None
        if match["sign"] or (match["unit"] and kinds.is_money(match, self.text)):
            return self.build(match, match.end(), values, kinds.currency_of(match), "money")
        kind = kinds.of_unit(match) if match["unit"] else "cardinal"
        if kind != "cardinal":
            return self.with_unit(match, values, kind)
        return self.cardinal(match, values)

    def bound_words(self, match: re.Match[str]) -> str:
        """The words before a number, unless they belong to the verb: "handed over 32 prisoners"."""
        words = match["before"] or ""
        verbs = _PARTICLE_VERBS.get(squeeze(words))
        if not verbs:
            return words
        p, particle = self.p, self.token(match.start())
        joined = p.lemma[max(particle - 1, 0)] in verbs
        joined = joined or p.tag[particle] == "RP" and p.lemma[p.head[particle]] in verbs
        return "" if joined else words

    def values(self, match: re.Match[str], side: str) -> Bounds | None:
        """The bounds that the number and the words around it give."""
        if match["plural"]:
            least = bounds.plural_least(match["plural"])
            return (None, least) if side == "high" else (least, None)
        if match["vague"]:
            return bounds.vague_least(match["vague"]), None
        if match["set"]:
            return bounds.bounded(bounds.set_size(match["set"]), side)
        value = text_number(match["one"])
        if value is None:
            return None
        if match["two"]:
            score = match.end("two") - match.start("one") < 8 and " " not in match[0]  # "2-1": no range
            between = bounds.between(match["one"], match["two"])
            return between or (None if score else bounds.bounded(value, side))
        return bounds.bounded(value, side)

    def with_unit(self, match: re.Match[str], values: Bounds, kind: KindHint) -> Quantity:
        """A duration, a share or a measure; "five years and six months" is 5.5 years."""
        low, high = values
        if kind == "duration" and match["months"]:
            half = 0.5 if 6 <= (text_number(match["months"]) or 0.0) < 12 else 0.0
            low, high = None if low is None else low + half, None if high is None else high + half
        unit = kinds.plural_unit(match["unit"], kind)
        ago = kind == "duration" and kinds.AGO.match(self.text, match.end())
        return self.build(match, match.end(), (low, high), unit, "date" if ago else kind)

    def half_unit(self, match: re.Match[str]) -> Quantity:
        """ "an hour", "nearly half a year"."""
        value = 0.5 if re.search(r"\bhalf\s", match[0], re.IGNORECASE) else 1.0
        values = bounds.bounded(value, bounds.side(match["bound"] or "", ""))
        ago = kinds.AGO.match(self.text, match.end())
        unit = kinds.plural_unit(match["unit2"], "duration")
        return self.build(match, match.end(), values, unit, "date" if ago else "duration")

    def cardinal(self, match: re.Match[str], values: Bounds) -> Quantity | None:
        """A count, unless it is a year, a name or a person's age."""
        end = next(match.end(g) for g in ("after", "two", "one", "set", "vague", "plural") if match[g])
        first, last = self.token(self.number_start(match)), self.token(end - 1)
        kind = kinds.of_plain(self.p, match, first, last, end)
        if kind == "skip":
            return None
        low, high = values
        if kind == "cardinal" and low is not None and low == high and kinds.OR_MORE.match(self.text, end):
            high = None
        return self.build(match, end, (low, high), None, kind)

    @staticmethod
    def number_start(match: re.Match[str]) -> int:
        """Where the number begins, with its currency sign and without the words that bound it."""
        groups = ("sign", "plural", "vague", "set", "one")
        return next((match.start(g) for g in groups if match[g]), match.start())

    def build(
        self,
        match: re.Match[str],
        end: int,
        values: Bounds,
        unit: str | None,
        kind: KindHint,
        *,
        definite: bool = False,
    ) -> Quantity:
        """The quantity from the start of a match to `end`, with its noun."""
        start = match.start()
        first, last = self.token(self.number_start(match)), self.token(end - 1)
        if unit_word := "unit" if unit and match["unit"] else "unit2" if match["unit2"] else "":
            first = last = self.token(match.start(unit_word))
        head, root = heads.of_number(self.p, first, last, plural=bool(match["plural"]))
        definite = definite or bool(_DEFINITE_BEFORE.search(self.text, max(0, start - 8), start))
        return Quantity(
            start=start, end=end, low=values[0], high=values[1], head=head, root=root, unit=unit,
            kind_hint=kind, definite=definite or squeeze(match[0]).startswith("the "),
        )  # fmt: skip

    def whole(
        self,
        match: re.Match[str],
        kind: KindHint,
        value: float | None,
        unit: str | None = None,
        *,
        definite: bool = False,
    ) -> Quantity:
        """A quantity of all words of a match."""
        return self.build(match, match.end(), (value, value), unit, kind, definite=definite)

    def counting(self, match: re.Match[str], value: float, head: int, kind: KindHint) -> Quantity:
        """A quantity whose noun is known."""
        return Quantity(
            start=match.start(),
            end=match.end(),
            low=value,
            high=value,
            head=head,
            root=head,
            unit=None,
            kind_hint=kind,
        )

    def article(self, match: re.Match[str]) -> Quantity | None:
        """A, an or another that may count one."""
        head = heads.of_article(self.p, self.token(match.start()))
        if head < 0 or self.p.lower[head] in kinds.NOT_COUNTED:
            return None
        return self.counting(match, 1.0, head, "article")

    def none(self, match: re.Match[str]) -> Quantity | None:
        """No, none, nobody: nought of something."""
        index = self.token(match.end() - 1)
        if squeeze(match[0]) != "no":
            return self.counting(match, 0.0, index, "cardinal")
        head = heads.of_article(self.p, index)
        return (
            self.counting(match, 0.0, head, "cardinal") if head >= 0 and self.p.tag[index] == "DT" else None
        )

    def ordinal(self, match: re.Match[str]) -> Quantity | None:
        """A place in a row: "their sixth call"."""
        value = ordinal_number(match[0])
        p, token = self.p, self.token(match.start())
        if value is None or p.dep[token] == "advmod" or p.pos[token] in ("VERB", "PROPN"):
            return None
        quantity = self.whole(match, "ordinal", float(value))
        if not match[0].islower() and self.is_name(token, quantity.head):
            return self.whole(match, "label", float(value))
        noun = p.lower[quantity.head] if quantity.head >= 0 else ""
        if noun not in kinds.DURATION_WORDS:
            return quantity
        return self.whole(match, "ordinal", float(value), kinds.plural_unit(noun, "duration"))

    def is_name(self, index: int, head: int) -> bool:
        """ "the Tenth Amendment", "the 9th Circuit": an ordinal within a name."""
        p = self.p
        capital = p.pos[index + 1 : index + 2] == ["PROPN"]
        return capital and head > index and p.pos[head] == "PROPN" and not p.opens_sentence(index)

    def date(self, match: re.Match[str]) -> Quantity | None:
        """A date; in "in March 20 people died" the 20 counts."""
        if match["month"] and _IN_BEFORE.search(self.text, max(0, match.start() - 4), match.start()):
            rest = EXPRESSION.match(self.text, match.end("month") + 1)
            if rest and rest.lastgroup == "number" and rest.end() >= match.end():
                return self.number(rest)
        return self.whole(match, "date", None)
