"""With what: weapons of an event's clause."""

from __future__ import annotations

from sitrep.coding.events import Event
from sitrep.coding.frame_words import noun_words, sentence_words
from sitrep.knowledge.lexicon import Lexicon, Weapon
from sitrep.model.parse import Parse

# How many words up a clause that goes on from the event's is looked for above a weapon.
CLAUSE_STEPS = 6
FINITE = frozenset({"VBD", "VBZ", "VBP", "VB"})
# With one of these beside him a bomber is a man.
BOMBERS = frozenset("suicide detonate himself herself themselves vest mosque gate checkpoint".split())


class WeaponReader:
    """Weapons of an event's clause, and the modes they tell."""

    def __init__(self, p: Parse, lexicon: Lexicon) -> None:
        self.p = p
        self.index = lexicon.weapons
        self.events = lexicon.nouns

    def find(self, sentence: int) -> list[tuple[tuple[int, ...], Weapon]]:
        """All weapon words of a sentence as (their tokens, the weapon), the longest at each head."""
        first, after = self.p.sentences[sentence]
        return [found for i in range(first, after) if (found := self._at(i)) is not None]

    def _at(self, i: int) -> tuple[tuple[int, ...], Weapon] | None:
        """The longest weapon name headed by `i`."""
        p = self.p
        known = self.index.get(p.lemma[i]) or self.index.get(p.lower[i])
        if not known or p.pos[i] not in ("NOUN", "PROPN", "VERB", "ADJ", "NUM") or self._is_of_a_thing(i):
            return None
        if p.tag[i] in FINITE:
            return None  # "whose forces shelled it"
        for words, weapon in known:
            tokens = noun_words(p, i, words)
            if tokens is not None:
                return None if self._is_man(i, weapon) else (tuple(sorted(tokens)), weapon)
        return None

    def _is_man(self, i: int, weapon: Weapon) -> bool:
        """Whether a bomber is the one who carries the bomb: "a bomber blew himself up"."""
        p = self.p
        bomber = weapon.mode == "aerial" and p.lemma[i] == "bomber"
        return bomber and not BOMBERS.isdisjoint(sentence_words(p, p.sent[i]))

    def _is_of_a_thing(self, i: int) -> bool:
        """A weapon's name that only says what kind of thing another noun is: bomb shelter, missile depot."""
        p, thing = self.p, self.p.head[i]
        if p.dep[i] not in ("compound", "amod", "nmod:desc") or thing == i:
            return False
        lemma = p.lemma[thing]
        return p.pos[thing] in ("NOUN", "PROPN") and lemma not in self.index and lemma not in self.events

    def belongs(self, tokens: tuple[int, ...], event: Event, clause: range) -> bool:
        """Whether a weapon lies in the event's own phrase or clause, and in none that goes on from it.

        "Shells killed two workers, and a drone hit a bus": the drone has a clause and a subject of its own.
        """
        head, match = tokens[-1], event.match
        if head in match.tokens:
            return True
        if head not in clause:
            return False
        own = {i for part in event.parts for i in (part.match.head, part.match.verb)}
        return not event.actors or not self._is_beside(head, own)

    def _is_beside(self, i: int, own: set[int]) -> bool:
        """Whether a clause with a subject of its own is linked to the event's and holds `i` alone."""
        p = self.p
        for _ in range(CLAUSE_STEPS):
            if i in own or p.head[i] == i:
                return False
            if p.dep[i] in ("conj", "parataxis") and p.kid(i, "nsubj", "nsubj:pass") >= 0:
                return own.isdisjoint(p.subtree(i))
            i = p.head[i]
        return False
