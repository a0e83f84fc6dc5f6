"""Which event of a sentence each of its numbers belongs to."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from sitrep.coding.events import Event
from sitrep.coding.figures import SKIP, FigureReader, together
from sitrep.coding.quantities import Quantity
from sitrep.coding.tolls import toll
from sitrep.model import Facts, Figure, Option, TextSpan, Topic, Trace, Verdict
from sitrep.model.figure import FigureKind
from sitrep.model.parse import Parse

# What can have caused a toll, likeliest first.
CAUSES: dict[str, tuple[str, ...]] = {
    "killed": ("ASSAULT", "PROTEST"),
    "injured": ("ASSAULT", "PROTEST"),
    "missing": ("ASSAULT",),
    "arrested": ("COERCE",),
    "displaced": ("ASSAULT", "COERCE"),
    "intercepted": ("ASSAULT",),
    "captured": ("ASSAULT", "COERCE"),
}


# Nouns that are a toll by themselves.
NAMED: dict[str, FigureKind] = {
    "dead": "killed", "death": "killed", "fatality": "killed", "body": "killed", "corpse": "killed",
    "wounded": "injured", "injured": "injured", "injury": "injured",
}  # fmt: skip


UNHARMED = frozenset({"unharmed", "unhurt", "uninjured", "unscathed"})


class FigureBinder:
    """Gives the quantities of one document to its events; each toll is given once."""

    def __init__(self, p: Parse, quantities: Sequence[Quantity], trace: Trace | None = None) -> None:
        self.p = p
        self.trace = trace
        self.reader = FigureReader(p)
        self._of_sentence: dict[int, list[Quantity]] = {}
        self._given: set[tuple[int, int]] = set()
        at_start = {start: i for i, start in enumerate(p.start)}
        for quantity in quantities:
            token = quantity.head if quantity.head >= 0 else at_start.get(quantity.start, -1)
            if token >= 0:
                self._of_sentence.setdefault(p.sent[token], []).append(quantity)

    def bind_tolls(self, events: Sequence[Event], sentence: int) -> None:
        """Adds each toll of the sentence to the `tolls` of the event that is likeliest to have caused it.

        That no one was hurt is told of the first attack.
        """
        for quantity in self._of_sentence.get(sentence, ()):
            first, after = self.tokens(quantity)
            if none := self._none_of(quantity):
                attack = next((e for e in events if e.match.frame.type == "ASSAULT"), None)
                if attack is not None:
                    self._give(attack, quantity, *none)
                continue
            kind = toll(self.p, quantity, first, after) or self._named_beside(quantity, events)
            cause = _likeliest_cause(kind, events, first) if kind else None
            if kind and cause is not None:
                self._give(cause, quantity, kind)

        self._bind_unharmed(events, sentence)

    def _bind_unharmed(self, events: Sequence[Event], sentence: int) -> None:
        """ "Gunmen shot at his car, but he escaped unhurt": nobody was injured."""
        attacks = [e for e in events if e.match.frame.type == "ASSAULT"]
        at = next((i for i in range(*self.p.sentences[sentence]) if self.p.lower[i] in UNHARMED), -1)
        if not attacks or at < 0 or any(kind == "injured" for e in attacks for _, kind in e.tolls):
            return
        start, end = self.p.span(at, at + 1)
        none = Quantity(
            start=start, end=end, low=0, high=0, head=at, root=at, unit=None, kind_hint="cardinal"
        )
        self._give(min(attacks, key=lambda e: abs(e.match.head - at)), none, "injured")

    def loose_tolls(self, sentence: int) -> list[tuple[Quantity, FigureKind]]:
        """The tolls of a sentence that no event of it was given."""
        out: list[tuple[Quantity, FigureKind]] = []
        for quantity in self._of_sentence.get(sentence, ()):
            if (quantity.start, quantity.end) in self._given:
                continue
            if none := self._none_of(quantity):
                out += [(quantity, kind) for kind in none]
            elif kind := toll(self.p, quantity, *self.tokens(quantity)) or self._named(quantity):
                out.append((quantity, kind))
        return out

    def _named(self, quantity: Quantity) -> FigureKind | None:
        """What a noun of harm counts: "12 bodies", "no deaths", "two of the wounded"."""
        if quantity.kind_hint != "cardinal" or quantity.head < 0:
            return None
        return NAMED.get(self.p.lower[quantity.head]) or NAMED.get(self.p.lemma[quantity.head])

    def figures(
        self, event: Event, events: Sequence[Event], sentence: int
    ) -> tuple[tuple[Figure, ...], list[tuple[str, str]]]:
        """The event's figures in text order, and for each number that gave one ("figures", its rule).

        `events` are all those of the sentence: a sum of money goes to the nearest.
        """
        found: dict[int, Figure] = {}
        seen: dict[tuple[int, int], str] = {}
        rules: list[tuple[str, str]] = []

        def add(quantity: Quantity, kind: FigureKind, rule: str) -> None:
            seen[quantity.start, quantity.end] = rule
            # A second figure of one noun is kept under a key that no token has.
            key = quantity.head if quantity.head not in found else -1 - quantity.start
            found[key] = self.reader.figure(quantity, kind)
            rules.append(("figures", f"{self.p.text[quantity.start : quantity.end]!r}: {rule}"))

        for quantity, told in event.tolls:
            add(quantity, told, "toll")
        for part in event.parts:
            recipients = {i for i, _ in part.own}
            fillers = [*part.actors, *part.own]
            for quantity in self._of_sentence.get(sentence, ()):
                span = (quantity.start, quantity.end)
                if span in seen or span in self._given:
                    continue
                counted = self.reader.kind(quantity, part.match, fillers, recipients)
                if counted is not None and (
                    counted[0] != "money" or self._is_nearest(event, events, quantity)
                ):
                    add(quantity, *counted)
        if self.trace is not None:
            self._note(self.trace, event, sentence, seen)
        figures = together(self.p, found).values()
        return tuple(sorted(figures, key=lambda figure: figure.start)), rules

    def _note(self, trace: Trace, event: Event, sentence: int, bound: dict[tuple[int, int], str]) -> None:
        """Notes all numbers of the sentence: those `bound` to the event by a rule, and why not the others."""
        for quantity in self._of_sentence.get(sentence, ()):
            span = (quantity.start, quantity.end)
            words = TextSpan(text=self.p.text[slice(*span)], start=span[0], end=span[1])
            facts: Facts = (("kind", quantity.kind_hint),)
            if span in bound:
                verdict, facts = Verdict.TAKEN, (("rule", bound[span]),)
            elif span in self._given:
                verdict = Verdict.OTHER_EVENT
            else:
                verdict = Verdict.UNCOUNTED if quantity.kind_hint in SKIP else Verdict.NOT_ITS
            option = Option(label=words.text, verdict=verdict, words=words, facts=facts)
            trace.weigh(Topic.FIGURE, event.match.head, option)

    def _give(self, event: Event, quantity: Quantity, *kinds: FigureKind) -> None:
        event.tolls += [(quantity, kind) for kind in kinds]
        self._given.add((quantity.start, quantity.end))

    def _named_beside(self, quantity: Quantity, events: Sequence[Event]) -> FigureKind | None:
        """What a noun of harm counts where it is no event of its own: "could confirm 67 deaths"."""
        is_event = any(e.match.kind == "noun" and e.match.head == quantity.head for e in events)
        loose = is_event or self.p.lemma[quantity.head] in ("body", "corpse")  # "12 bodies were brought in"
        return None if loose else self._named(quantity)

    def _none_of(self, quantity: Quantity) -> tuple[FigureKind, ...]:
        """What there was none of: "no casualties" are no dead and no injured, "no injuries or deaths" too."""
        if not quantity.low == quantity.high == 0 or quantity.head < 0:
            return ()
        p, noun = self.p, quantity.head
        if p.lemma[noun] in ("casualty", "casualties", "victim"):
            return ("killed", "injured")
        named = [NAMED[p.lemma[i]] for i in (noun, *p.kids(noun, "conj")) if p.lemma[i] in NAMED]
        return tuple(sorted(set(named), reverse=True))

    def _is_nearest(self, event: Event, events: Sequence[Event], quantity: Quantity) -> bool:
        """Whether no other event of the sentence stands nearer to the quantity."""
        at = self.tokens(quantity)[0]
        return min(events, key=lambda other: abs(other.match.head - at)) is event

    def tokens(self, quantity: Quantity) -> tuple[int, int]:
        """Token range of the quantity; one inside a word ("?page=12") has the word after, or the last."""
        first = min(bisect_left(self.p.start, quantity.start), self.p.n - 1)
        after = bisect_left(self.p.start, quantity.end)
        return first, max(after, first + 1)


def _likeliest_cause(kind: FigureKind, events: Sequence[Event], at: int) -> Event | None:
    """The event that can have caused such a toll: by its type first, then by its distance from token `at`."""
    causes = CAUSES.get(kind, ())
    able = [event for event in events if event.match.frame.type in causes]
    return min(
        able,
        key=lambda event: (causes.index(event.match.frame.type), abs(event.match.head - at)),
        default=None,
    )
