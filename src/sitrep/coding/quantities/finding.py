"""Every quantity of a Doc, in one pass of one pattern over its text."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import TYPE_CHECKING

from sitrep.coding.quantities import bounds, heads, kinds
from sitrep.coding.quantities.bounds import squeeze
from sitrep.coding.quantities.grammar import EXPRESSION
from sitrep.coding.quantities.numbers import ordinal_number, text_number
from sitrep.coding.quantities.quantity import KindHint, Quantity

if TYPE_CHECKING:
    from spacy.tokens import Doc

_DEFINITE = re.compile(
    r"(?:\b(?:the|these|those|his|her|its|their|our|my|your|whose|all)|['’]s)\s+$", re.IGNORECASE
)


def find(doc: Doc) -> tuple[Quantity, ...]:
    """The quantities of a Doc in order, those that are no counts (dates, ages, labels) among them with their kind.

    "several", "many" and "few" give none. Needs tags and dependencies; never raises on odd text.
    """
    return tuple(_Finder(doc).all())


class _Finder:
    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self.text = doc.text
        self.starts = doc.to_array("IDX").tolist()

    def all(self) -> Iterator[Quantity]:
        """Quantities in order; an article goes where a number with the same noun follows it."""
        found = [q for match in EXPRESSION.finditer(self.text) if (q := self.one(match)) is not None]
        numbered = {q.head for q in found if q.kind_hint in ("cardinal", "money") and q.head >= 0}
        for quantity in found:
            if quantity.kind_hint != "article" or quantity.head not in numbered:
                yield quantity

    def token(self, char: int) -> int:
        """The token that a character lies in or after."""
        return max(bisect_right(self.starts, char) - 1, 0)

    def one(self, match: re.Match[str]) -> Quantity | None:
        """The quantity of a match, None where it is none."""
        kind = match.lastgroup
        match kind:
            case "number":
                return self.number(match)
            case "article":
                return self.article(match)
            case "none":
                return self.none(match)
            case "both":
                return self.counted_one(match, 2.0, 2.0, definite=True)
            case "ordinal":
                return self.ordinal(match)
            case "halfunit":
                half = squeeze(match[0]).rpartition(" ")[0].endswith(("half a", "half an"))
                low, high = bounds.bounded(0.5 if half else 1.0, bounds.side(match["before2"] or "", ""))
                return self.with_unit(match, low, high, match["unit2"], "duration")
            case "part":
                value = bounds.fraction(match[0])
                return self.plain(match, "percent", value, value)
            case "age" | "time" | "date":
                return self.other(match, kind)
        return None

    def number(self, match: re.Match[str]) -> Quantity | None:
        """A number or a range of two, with its bounds, currency and unit."""
        before = match["before"] or ""
        if before and self.doc[self.token(match.start())].tag_ == "RP":
            before = ""  # "handed over 32 prisoners"
        which = bounds.side(before, match["after"] or "")
        low, high = self.values(match, which)
        if low is None and high is None:
            return None
        unit = match["unit"]
        kind: KindHint = "cardinal"
        if match["sign"] or (unit and kinds.is_money(unit, match, self.text)):
            return self.money(match, low, high)
        if unit:
            kind = kinds.of_unit(unit, match, self.text)
            if kind in ("duration", "measure", "percent"):
                return self.with_unit(match, low, high, unit, kind)
        return self.cardinal(match, low, high, which)

    def values(self, match: re.Match[str], which: str) -> bounds.Bounds:
        """The bounds of the number or range itself."""
        if match["plural"]:
            least = bounds.plural_least(match["plural"])
            return (None, least) if which == "high" else (least, None)
        if match["vague"]:
            return bounds.vague_least(match["vague"]), None
        if match["set"]:
            return bounds.bounded(bounds.set_size(match["set"]), which)
        value = text_number(match["one"])
        if value is None:
            return None, None
        if match["two"] and (both := bounds.between(match["one"], match["two"])):
            return both
        return bounds.bounded(value, which)

    def money(self, match: re.Match[str], low: float | None, high: float | None) -> Quantity:
        """An amount with its ISO currency."""
        unit = kinds.currency_of(match)
        return self.build(match, match.start(), match.end(), low, high, unit, "money")

    def with_unit(
        self, match: re.Match[str], low: float | None, high: float | None, unit: str, kind: KindHint
    ) -> Quantity:
        """A duration, a share or a measure; "five years and six months" is 5.5 years."""
        end = match.end()
        if kind == "duration" and match["months"]:
            half = 0.5 if 6 <= (text_number(match["months"]) or 0.0) < 12 else 0.0
            low, high = low and low + half, high and high + half
        if kind == "duration" and kinds.AGO.match(self.text, end):
            kind = "date"
        return self.build(match, match.start(), end, low, high, kinds.plural_unit(unit, kind), kind)

    def cardinal(
        self, match: re.Match[str], low: float | None, high: float | None, which: str
    ) -> Quantity | None:
        """A count, unless it is a year, a name or a man's age."""
        end = (
            match.end("after")
            if match["after"]
            else match.end("two")
            if match["two"]
            else self.core_end(match)
        )
        first, last = self.token(self.core_start(match)), self.token(max(end - 1, 0))
        kind = kinds.of_plain(self.doc, match, self.text, first, last, end)
        if kind == "skip":
            return None
        if kind == "cardinal" and low is not None and high == low and kinds.OR_MORE.match(self.text, end):
            high = None
        return self.build(match, match.start(), end, low, high, None, kind)

    def core_start(self, match: re.Match[str]) -> int:
        """Where the number itself begins."""
        return next(match.start(g) for g in ("plural", "vague", "set", "one") if match[g] is not None)

    def core_end(self, match: re.Match[str]) -> int:
        """Where the number itself ends."""
        return next(match.end(g) for g in ("plural", "vague", "set", "one") if match[g] is not None)

    def number_start(self, match: re.Match[str]) -> int:
        """Where the number with its currency sign begins."""
        return (
            match.start()
            if not match["number"]
            else match.start("sign")
            if match["sign"]
            else self.core_start(match)
        )

    def build(
        self,
        match: re.Match[str],
        start: int,
        end: int,
        low: float | None,
        high: float | None,
        unit: str | None,
        kind: KindHint,
    ) -> Quantity:
        """The quantity with its noun."""
        first, last = self.token(self.number_start(match)), self.token(max(end - 1, 0))
        if match["unit"] or match["unit2"]:
            first = last = self.token(match.start("unit") if match["unit"] else match.start("unit2"))
        head, root = heads.of_number(self.doc, first, last, plural=bool(match["plural"]))
        definite = bool(_DEFINITE.search(self.text[max(0, start - 8) : start])) or squeeze(
            match[0]
        ).startswith(("the ", "all the "))
        return Quantity(
            start=start,
            end=end,
            low=low,
            high=high,
            head=head,
            root=root,
            unit=unit,
            kind_hint=kind,
            definite=definite,
        )

    def plain(
        self,
        match: re.Match[str],
        kind: KindHint,
        low: float | None,
        high: float | None,
        unit: str | None = None,
    ) -> Quantity:
        """A quantity of the whole match."""
        return self.build(match, match.start(), match.end(), low, high, unit, kind)

    def article(self, match: re.Match[str]) -> Quantity | None:
        """A, an or another that may count one."""
        head = heads.of_article(self.doc, self.token(match.start()))
        if head < 0 or self.doc[head].lower_ in kinds.NOT_COUNTED:
            return None
        return Quantity(
            start=match.start(),
            end=match.end(),
            low=1.0,
            high=1.0,
            head=head,
            root=head,
            unit=None,
            kind_hint="article",
        )

    def none(self, match: re.Match[str]) -> Quantity | None:
        """No, none, nobody: nought of something."""
        word = squeeze(match[0])
        index = self.token(match.end() - 1)
        if word != "no":
            return Quantity(
                start=match.start(),
                end=match.end(),
                low=0.0,
                high=0.0,
                head=index,
                root=index,
                unit=None,
                kind_hint="cardinal",
            )
        head = heads.of_article(self.doc, index)
        if head < 0 or self.doc[index].tag_ != "DT":
            return None
        return Quantity(
            start=match.start(),
            end=match.end(),
            low=0.0,
            high=0.0,
            head=head,
            root=head,
            unit=None,
            kind_hint="cardinal",
        )

    def counted_one(
        self, match: re.Match[str], low: float, high: float, *, definite: bool
    ) -> Quantity | None:
        """Both: two that are known."""
        index = self.token(match.start())
        if self.doc[index].dep_.startswith("cc"):
            return None
        head, root = heads.of_number(self.doc, index, index)
        return Quantity(
            start=match.start(),
            end=match.end(),
            low=low,
            high=high,
            head=head,
            root=root,
            unit=None,
            kind_hint="cardinal",
            definite=definite,
        )

    def ordinal(self, match: re.Match[str]) -> Quantity | None:
        """A place in a row: "their sixth call"."""
        value = ordinal_number(match[0])
        index = self.token(match.start())
        if value is None or self.doc[index].dep_ == "advmod" or self.doc[index].pos_ in ("VERB", "PROPN"):
            return None
        quantity = self.plain(match, "ordinal", float(value), float(value))
        noun = self.doc[quantity.head].lower_ if quantity.head >= 0 else ""
        if noun not in kinds.DURATION_WORDS:
            return quantity
        unit = kinds.plural_unit(noun, "duration")
        return self.plain(match, "ordinal", float(value), float(value), unit)

    def other(self, match: re.Match[str], kind: str) -> Quantity | None:
        """An age, a time of day, a date: recognised so that nobody counts it."""
        end = match.end()
        if (
            kind == "date"
            and match["month"]
            and kinds.IN_BEFORE.search(self.text[max(0, match.start() - 4) : match.start()])
        ):
            rest = EXPRESSION.match(self.text, match.end("month") + 1)
            return self.one(rest) if rest and rest.lastgroup == "number" and rest.end() >= end else None
        digits = re.search(r"\d+", match[0]) if kind == "age" else None
        value = float(digits[0]) if digits and len(digits[0]) < 6 else None
        return self.plain(
            match, "age" if kind == "age" else "time" if kind == "time" else "date", value, value
        )
