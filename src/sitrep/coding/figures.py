"""Numbers of a sentence bound to its events: twelve killed, two drones, a third round of talks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sitrep.coding.matching import Match
from sitrep.coding.quantities import Quantity
from sitrep.coding.roles import Filler
from sitrep.model.figure import Figure, FigureKind
from sitrep.model.parse import Parse

# Words beside or above a number that say what it counts, whatever the frame.
BY_WORD: dict[str, FigureKind] = {
    "dead": "killed", "death": "killed", "fatality": "killed", "killed": "killed", "life": "killed", "die": "killed",
    "body": "killed", "corpse": "killed", "perish": "killed", "wounded": "injured", "injured": "injured", "injury": "injured",
    "hurt": "injured", "missing": "missing", "arrest": "arrested", "detention": "arrested",
    "displaced": "displaced",
}  # fmt: skip
COUNTED_MUNITIONS = frozenset({
    "drone", "missile", "rocket", "shell", "bomb", "uav", "mortar", "projectile", "grenade", "munition", "warhead", "round",
})  # fmt: skip
SOLDIERS = frozenset({
    "troop", "troops", "soldier", "marine", "reservist", "personnel", "officer", "fighter", "force", "guard", "policeman",
    "serviceman", "conscript", "recruit", "peacekeeper", "paratrooper", "sailor", "man", "airman", "member",
})  # fmt: skip
PLAIN_PEOPLE = frozenset(
    {
        "man",
        "woman",
        "child",
        "other",
        "boy",
        "girl",
        "people",
        "person",
        "teenager",
        "baby",
        "more",
        "adult",
        "chief",
    }
)
LIVING = frozenset({"killed", "injured", "captured", "arrested"})
SKIP = frozenset({"percent", "age", "year", "time", "measure", "date"})


class FigureReader:
    """Binds the quantities of one sentence to the matches of that sentence."""

    def __init__(self, p: Parse, quantities: Sequence[Quantity]) -> None:
        self.p = p
        self.quantities = quantities

    def kind(
        self, q: Quantity, m: Match, fillers: Sequence[Filler], recipients: set[int]
    ) -> tuple[FigureKind, str] | None:
        """What `q` counts for the event `m`, with the rule; None where it is not the event's."""
        p, f = self.p, m.frame
        h = q.head
        if q.kind_hint in SKIP or h < 0 or self._whole(h):
            return None
        if q.kind_hint == "ordinal":
            return self._ordinal(h, m) if q.low is not None and q.low > 1 else None
        if h == m.head or h in m.tokens:
            if q.kind_hint == "duration":
                return "duration", "length of the event"
            if q.kind_hint == "article" or q.low is None and q.high is None:
                return None
            if f.figure and m.kind == "noun" and p.lemma[h] in BY_WORD:
                return BY_WORD[p.lemma[h]], "number of the noun"
            return ("count", "number of such events") if m.kind == "noun" else None
        if q.kind_hint == "money":
            return ("money", "sum in the event's clause") if self._near(h, m) else None
        if q.kind_hint == "duration":
            return ("duration", "length of the event") if self._lasts(h, m) else None
        by_word = self._by_word(h) if q.kind_hint != "article" or p.lemma[h] not in BY_WORD else None
        if by_word and self._near(h, m):
            return by_word, "word beside the number"
        if h in recipients and f.figure and self._casual(q, f.figure) and (q.kind_hint != "article" or f.figure in LIVING):
            return f.figure, "number of the recipients"  # type: ignore[return-value]
        if f.figure == "intercepted" and h in {i for i, _ in fillers} and q.kind_hint == "cardinal":
            return "intercepted", "number shot down"
        if q.kind_hint == "article":
            return None
        if p.lemma[h] in COUNTED_MUNITIONS and f.type == "ASSAULT" and self._near(h, m):
            return ("intercepted" if f.figure == "intercepted" else "weapons"), "number of the weapons"
        roles = {i: slot for i, slot in fillers}
        if h in roles and f.type == "PROTEST" and (h not in recipients or not m.slots.get("subject")):
            return "participants", "number of the protesters"
        if h in roles and f.type == "MOBILIZE" and p.lemma[h] in SOLDIERS:
            return "troops", "number deployed"
        return None

    def _ordinal(self, h: int, m: Match) -> tuple[FigureKind, str] | None:
        """ "Their sixth call", "the fourth night of protests" count events; "the eleventh week" is how long they have lasted."""
        lemma = self.p.lemma[h]
        if h == m.head or h in m.tokens:
            return "count", "ordinal of the event"
        if self.p.kid(h, "nmod:poss") >= 0 and lemma.endswith(("th", "rd", "nd")) and self._near(h, m):
            return "count", "ordinal that stands for the event"
        if lemma in ("night", "time", "round", "day") and (self._near(h, m) or self.p.head[m.head] == h):
            return "count", "ordinal in the event's clause"
        if lemma in ("week", "month", "year", "hour") and (self._near(h, m) or self.p.head[m.head] == h):
            return "duration", "ordinal in the event's clause"
        return None

    def _whole(self, h: int) -> bool:
        """The 22 of "14 of 22 drones": what the number was taken from, not what was counted."""
        p = self.p
        up = p.head[h]
        of = any(p.dep[c] == "case" and p.lower[c] == "of" for c in p.children[h])
        return of and p.dep[h] == "nmod" and p.pos[up] == "NUM" and p.kid(h, "nummod") >= 0

    def _lasts(self, h: int, m: Match) -> bool:
        """ "for three hours", "lasted nearly an hour", "a 40-hour operation": a length said of the event itself."""
        p = self.p
        up = p.head[h]
        if up in m.tokens and m.kind == "noun":
            return True
        case = next((p.lower[c] for c in p.children[h] if p.dep[c] == "case"), "")
        if up in {m.head, m.verb} and (
            case == "for" or p.dep[h] in ("obl:unmarked", "obl:tmod") and case == ""
        ):
            return True
        return p.lemma[up] == "last" and (p.head[m.head] == up or p.head[up] == m.head)

    def _casual(self, q: Quantity, kind: str) -> bool:
        return q.kind_hint in ("cardinal", "article") and not (
            q.definite and kind not in ("killed", "injured", "arrested", "captured")
        )

    def _by_word(self, h: int) -> FigureKind | None:
        p = self.p
        if p.lemma[h] in BY_WORD or p.lower[h] in BY_WORD:
            return BY_WORD.get(p.lower[h]) or BY_WORD[p.lemma[h]]
        for c in p.children[h]:
            if (
                p.dep[c] in ("amod", "acl", "xcomp", "nmod", "conj", "appos", "advmod")
                and p.lower[c] in ("dead", "wounded", "injured", "missing", "displaced", "killed", "hurt")
                and p.kid(c, "nummod") < 0
            ):
                return BY_WORD[p.lower[c]]
        g = p.head[h]
        if p.lower[g] in ("dead", "wounded", "injured", "missing", "unaccounted", "hurt") and p.dep[h] in (
            "nsubj",
            "nummod",
            "obl:unmarked",
            "nmod:unmarked",
            "compound",
            "nsubj:pass",
        ):
            return BY_WORD.get(p.lower[g], "missing")
        if p.dep[h] == "obj":
            for c in p.children[g]:
                if p.dep[c] == "xcomp" and p.lower[c] in BY_WORD and p.pos[c] in ("ADJ", "VERB"):
                    return BY_WORD[p.lower[c]]
        if p.dep[h] == "nmod" and p.lemma[g] in ("death", "killing", "loss", "injury", "arrest", "wounding"):
            return {"killing": "killed", "loss": "killed", "wounding": "injured"}.get(p.lemma[g]) or BY_WORD[
                p.lemma[g]
            ]  # type: ignore[return-value]
        return None

    def _near(self, h: int, m: Match) -> bool:
        """`h` hangs, directly or through one or two words, from the event's word, its light verb or that one's clause."""
        p = self.p
        targets = {m.head, m.verb, *m.tokens} - {-1}
        up = p.head[m.head]
        if up != m.head and p.pos[up] == "VERB":
            targets.add(up)
        i = h
        for _ in range(4):
            if i in targets:
                return True
            if p.head[i] == i:
                break
            i = p.head[i]
        return False

    def figure(self, q: Quantity, kind: FigureKind) -> Figure:
        """The figure of a quantity."""
        return Figure(
            kind=kind, low=q.low, high=q.high, unit=q.unit if kind in ("money", "duration") else None,
            text=self.p.text[q.start : q.end], start=q.start, end=q.end,
        )  # fmt: skip


def together(p: Parse, figures: dict[int, Figure]) -> dict[int, Figure]:
    """ "A man and two women" are three: plain people coordinated with each other are one number.

    `figures` by the token they count; soldiers and militants, who are not of one kind, stay apart.
    """
    out = dict(figures)
    for head, figure in sorted(figures.items()):
        if head < 0:
            continue
        up = p.head[head]
        first = out.get(up)
        if (
            p.dep[head] != "conj"
            or first is None
            or head not in out
            or first.kind != figure.kind
            or figure.kind not in ("killed", "injured")
        ):
            continue
        if not {p.lemma[head], p.lemma[up]} <= PLAIN_PEOPLE or first.low is None or figure.low is None:
            continue
        high = None if first.high is None or figure.high is None else first.high + figure.high
        text = p.text[first.start : figure.end]
        out[up] = replace(first, low=first.low + figure.low, high=high, text=text, end=figure.end)
        del out[head]
    return out
