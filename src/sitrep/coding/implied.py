"""Sides that stand in no slot of the frame but are implied: who lost a place, whose deed is to end."""

from __future__ import annotations

from sitrep.coding.kinds import Kinds
from sitrep.coding.match import Match
from sitrep.coding.phrases import case_of
from sitrep.model.parse import Parse

# (token, slot or rule it came from)
Filler = tuple[int, str]
# Types whose recipient may be told only by what is said: an end to whose raids, whose claim.
ANSWERED = frozenset({"ACCUSE", "REQUEST", "REJECT"})
CONTENT = ("object", "for", "on", "to", "over", "into")
# Nouns down from what is said in which its doer is looked for.
DEPTH = 3
# Deeds that their owner does not do but undergoes: "their release".
UNDERGONE = frozenset({
    "release", "return", "extradition", "arrest", "detention", "killing", "death", "deportation", "trial",
    "prosecution", "freedom", "liberation", "protection", "expulsion", "safety", "murder", "murderer",
})  # fmt: skip
# What is somebody's by its nature, and participles of who holds a place.
POSTS = frozenset({
    "post", "base", "outpost", "stronghold", "checkpoint", "barracks", "position", "garrison", "camp", "fort",
    "bastion", "headquarters", "airbase", "fortress", "redoubt", "enclave",
})  # fmt: skip
HELD = frozenset({"hold", "control", "occupy", "seize", "capture", "rule"})
# Seats of power, and prepositions of who gathers there.
SEATS = frozenset({
    "ministry", "embassy", "consulate", "parliament", "congress", "palace", "headquarters", "government",
})  # fmt: skip
BEFORE_SEATS = ("outside", "at", "near", "before", "towards", "toward", "to", "in", "on")


class Implied:
    """Finds the implied sides of a match."""

    def __init__(self, p: Parse, kinds: Kinds) -> None:
        self.p = p
        self.kinds = kinds

    def loser(self, m: Match) -> list[Filler]:
        """ "Captured the Ukrainian village", "land held by rebels": it is taken from its holder."""
        if m.frame.type != "COERCE" or "seize" not in m.frame.mode:
            return []
        taken = [i for slot in ("object", "of") for i in m.slots.get(slot, ()) if self.p.pos[i] != "PRON"]
        for place in taken:
            for i in (place, *self.p.kids(place, "appos", "nmod")):
                if (holder := self._holder(i)) >= 0:
                    return [(holder, "owner of the place")]
        return []

    def _holder(self, i: int) -> int:
        """Who holds a place: its nation, whose stronghold or post it is, or who holds it; -1 if nobody."""
        p, kinds = self.p, self.kinds
        held = (c for c in p.kids(i, "acl") if p.lemma[c] in HELD)
        agent = next((c for v in held for c in p.kids(v, "obl:agent", "obl") if case_of(p, c) == "by"), -1)
        if agent >= 0:
            return agent
        owner = kinds.owner(i)
        if p.lemma[i] in POSTS:
            before = (c for c in reversed(p.kids(i, "compound", "amod")) if kinds.is_party(c))
            return owner if owner >= 0 else next(before, -1)
        return owner if owner >= 0 and kinds.is_place(i) and bool(kinds.nation(owner)) else -1

    def named(self, m: Match, taken: set[int]) -> list[Filler]:
        """ "Called for an end to Israeli raids": asked, blamed or refused is whose deed the content names."""
        if m.frame.type not in ANSWERED:
            return []
        held = (i for slot in CONTENT for i in m.slots.get(slot, ()) if self.p.pos[i] in ("NOUN", "PROPN"))
        for thing in held:
            i = thing
            for _ in range(DEPTH):
                whose = self._whose(i, undergone=m.frame.type == "REJECT")
                if whose >= 0:
                    return [] if whose in taken or whose in m.tokens else [(whose, "named in what is said")]
                i = next(
                    (c for c in self.p.kids(i, "nmod") if case_of(self.p, c) in ("of", "to", "in", "on")), -1
                )
                if i < 0 or self.kinds.is_party(i):
                    if i >= 0 and m.frame.type != "REJECT" and self._is_state(i) and i not in taken:
                        return [(i, "state of what is said")]
                    break
        return []

    def _is_state(self, i: int) -> bool:
        """ "Abuses in Chad": what is wrong in a country, or is to be done there, is its government's."""
        inside = self.p.ent[i] == "GPE" and case_of(self.p, i) in ("in", "of")
        return inside and bool(self.kinds.countries.by_name(self.p.words[i]))

    def _whose(self, i: int, *, undergone: bool) -> int:
        """Who does or owns what a noun names: before it, or behind "by"; -1 for none."""
        p, kinds = self.p, self.kinds
        owned = undergone or p.lemma[i] not in UNDERGONE
        owners = (c for c in p.kids(i, "nmod:poss") if owned and kinds.is_party(c))
        makers = (c for c in p.kids(i, "nmod") if case_of(p, c) == "by" and kinds.is_party(c))
        nations = (c for c in p.kids(i, "amod", "compound") if kinds.nation(c) or p.ent[c] == "ORG")
        return next((k for who in (owners, makers, nations) for k in who), -1)

    def faced(self, m: Match) -> list[Filler]:
        """ "Rallied outside the ministry": a protest is against the seat of power that it comes before."""
        if m.frame.type != "PROTEST" or m.kind != "verb":
            return []
        seats = (i for slot in BEFORE_SEATS for i in m.slots.get(slot, ()) if self.p.lemma[i] in SEATS)
        return [(i, "seat of power faced") for i in seats][:1]

    def own_force(self, actors: list[Filler], recipients: list[Filler]) -> tuple[list[Filler], list[Filler]]:
        """ "The brigade will be deployed", "Kyiv put its army on alert": a force sent acts, nobody is hit."""
        if not actors:
            return recipients, []
        acting = {i for i, _ in actors}
        own = {i for i, _ in recipients if set(self.p.kids(i, "nmod:poss")) & acting or self._is_its(i)}
        return actors, [filler for filler in recipients if filler[0] not in own]

    def _is_its(self, i: int) -> bool:
        return any(self.p.lower[c] in ("its", "their", "his", "her") for c in self.p.kids(i, "nmod:poss"))
