"""Sentences that tell only what violence told before has cost: "Eleven of them died", "Nobody was hurt"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from sitrep.coding.binding import FigureBinder
from sitrep.coding.events import Event
from sitrep.coding.match import Match
from sitrep.coding.quantities import Quantity
from sitrep.knowledge.lexicon import Frame
from sitrep.model import Draft
from sitrep.model.figure import FigureKind
from sitrep.model.parse import Parse

# How many sentences back the violence may be told.
REACH = 3
CAUSES = frozenset({"ASSAULT", "PROTEST"})
HARM = frozenset({"killed", "injured"})
# With one of these classes beside it, a toll is nobody's doing.
MISHAPS = ("accident", "disaster", "disease", "mishap_sign")
# Words by which such a sentence is known, the most telling first.
WORDS = frozenset({
    "die", "kill", "wound", "injure", "hurt", "perish", "dead", "death", "injury", "casualty", "fatality",
    "toll", "body", "corpse", "victim", "life", "slay", "hospitalize", "hospitalise", "hospital", "harm",
})  # fmt: skip


class Aftermath:
    """Finds the tolls of one document that no event of their own sentence has."""

    def __init__(
        self, p: Parse, frame: Frame | None, classes: Mapping[str, frozenset[str]], binder: FigureBinder
    ) -> None:
        self.p = p
        self.frame = replace(frame, type="ASSAULT", cases=()) if frame is not None else None
        self.binder = binder
        self._mishaps = frozenset[str]().union(*(classes.get(name, ()) for name in MISHAPS))

    def event(self, sentence: int, before: Sequence[Draft], here: Sequence[Event]) -> Event | None:
        """The toll of violence told `before`, as an event; None where the sentence tells its own, or none."""
        if self.frame is None or any(event.match.frame.type in CAUSES for event in here):
            return None
        if not self._is_told(sentence, before):
            return None
        tolls = [(x, kind) for x, kind in self.binder.loose_tolls(sentence) if kind in HARM]
        if not tolls:
            return None
        trigger = self._trigger(sentence, tolls)
        if trigger < 0:
            return None
        match = Match(frame=self.frame, head=trigger, tokens=(trigger,), slots={}, kind="noun")
        event = Event(match, [], self._hurt(tolls), "actual", "toll of what was told before", None)
        event.tolls += tolls
        return event

    def _is_told(self, sentence: int, before: Sequence[Draft]) -> bool:
        """Whether violence was told shortly before, and nothing here tells of a mishap."""
        p = self.p
        oldest = p.sentences[max(0, sentence - REACH)][0]
        near = (d for d in reversed(before) if d.trigger.head >= oldest)
        if not any(d.event_type == "ASSAULT" and d.status in ("actual", "historical") for d in near):
            return False
        first, after = p.sentences[sentence]
        return self._mishaps.isdisjoint(p.lemma[first:after])

    def _trigger(self, sentence: int, tolls: Sequence[tuple[Quantity, FigureKind]]) -> int:
        """The word of harm that stands nearest to the first number."""
        p = self.p
        at = self.binder.tokens(tolls[0][0])[0]
        words = [i for i in range(*p.sentences[sentence]) if p.lemma[i] in WORDS or p.lower[i] in WORDS]
        return min(words, key=lambda i: abs(i - at), default=-1)

    def _hurt(self, tolls: Sequence[tuple[Quantity, FigureKind]]) -> list[tuple[int, str]]:
        """Those that the numbers count, where a noun names them."""
        p = self.p
        heads = dict.fromkeys(x.head for x, _ in tolls if x.head >= 0 and x.high != 0)
        return [
            (i, "counted in a toll")
            for i in heads
            if p.pos[i] == "NOUN" and p.lemma[i] not in WORDS and p.lower[i] not in WORDS
        ]
