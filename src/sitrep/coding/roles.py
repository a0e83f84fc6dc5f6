"""Who fills a frame's roles: from slots to head tokens, each with the slot it came from."""

from __future__ import annotations

from sitrep.coding.arguments import TIME_WORDS, core, expand
from sitrep.coding.kinds import Kinds
from sitrep.coding.matching import Match
from sitrep.model.parse import Parse

Filler = tuple[int, str]
LIVES = frozenset({"life", "death", "casualty", "fatality"})
MEETING = "parties of the meeting"
DOER = "doer of what was told before"

# Types whose recipient may be a thing (a bridge, a village); elsewhere a party or its owner is wanted.
MATERIAL = frozenset({"ASSAULT"})
# Prepositions that tell where, not to whom, before the name of a place.
WHERE = frozenset({"into", "in", "across", "over", "near", "inside", "around", "through", "throughout", "at"})
EXPLETIVE = frozenset({"it", "there", "this", "that", "what", "which", "whatever", "itself", "themselves", "each", "other"})


class Roles:
    """Fills actor and recipient of a match."""

    def __init__(self, p: Parse, kinds: Kinds) -> None:
        self.p = p
        self.kinds = kinds

    def fill(self, m: Match) -> tuple[list[Filler], list[Filler]]:
        """(actors, recipients) as (token, slot), coordination spelled out; mutual frames have actors only."""
        f = m.frame
        actor_slots = ("=actor", *(f.actor if m.kind == "verb" else f.noun_actor))
        recipient_slots = ("=recipient", *(f.recipient if m.kind == "verb" else f.noun_recipient))
        if f.mutual:
            everyone: list[Filler] = self._meeting(m)
            for slot in dict.fromkeys((*actor_slots, *recipient_slots)):
                everyone += [x for x in self._slot(m, slot, material=False) if x[0] not in {y[0] for y in everyone}]
            return everyone, []
        taken: set[int] = set()
        actors = self._first(m, actor_slots, taken, material=False) or self._meeting(m)
        taken |= {i for i, _ in actors}
        recipients = self._first(m, recipient_slots, taken, material=f.type in MATERIAL)
        recipients = recipients or self._doer(m, recipient_slots) or self._loser(m)
        return actors, recipients

    def _meeting(self, m: Match) -> list[Filler]:
        """"The call led to no breakthrough": what a meeting brings about its parties bring about."""
        return [(i, MEETING) for i in m.slots.get("=cause", ()) if self.kinds.event_type(i) == "CONSULT"][:1]

    def _doer(self, m: Match, slots: tuple[str, ...]) -> list[Filler]:
        """"They condemned the offensive": the blame is for whoever did what is condemned."""
        if m.frame.type != "ACCUSE":
            return []
        deeds = [i for slot in slots for i in m.slots.get(slot, ()) if self.kinds.event_type(i) in MATERIAL | {"COERCE"}]
        return [(i, DOER) for i in deeds[:1]]

    def _loser(self, m: Match) -> list[Filler]:
        """"The capture of the Ukrainian village": a place that is taken is taken from those it belongs to."""
        if m.frame.type != "COERCE" or "seize" not in m.frame.mode:
            return []
        places = [i for slot in ("object", "of") for i in m.slots.get(slot, ()) if self.kinds.is_place(i)]
        owners = [self.kinds.owner(i) for i in places]
        return [(i, "owner of the place") for i in owners[:1] if i >= 0 and self.kinds.nation(i)]

    def _first(self, m: Match, slots: tuple[str, ...], taken: set[int], *, material: bool) -> list[Filler]:
        for slot in dict.fromkeys(slots):
            found = [x for x in self._slot(m, slot, material=material) if x[0] not in taken]
            if found:
                return found
        return []

    def _slot(self, m: Match, slot: str, *, material: bool) -> list[Filler]:
        out: list[Filler] = []
        words = set(m.tokens)
        for i in (core(self.p, x) for f in m.slots.get(slot, ()) for x in expand(self.p, f)):
            if i in words or i == m.head:
                continue
            j = self._party(i, slot, material, m.frame.type == "COERCE")
            if j >= 0 and j not in words and j not in {k for k, _ in out}:
                out.append((j, slot if j == i else f"{slot}'s owner"))
        return out

    def _party(self, i: int, slot: str, material: bool, seized: bool = False) -> int:
        """`i` where it can be a party, the owner it names where it cannot, else -1."""
        p, kinds = self.p, self.kinds
        if p.lower[i] in EXPLETIVE or p.lemma[i] in TIME_WORDS or any(p.lemma[c] in TIME_WORDS for c in p.children[i] if p.dep[c] in ("compound", "nmod:unmarked", "nmod:desc")):
            return -1
        if slot in WHERE and (kinds.is_place(i) or kinds.nation(i)):
            return -1
        if slot == "modifier":
            return i if kinds.is_party(i) and not kinds.is_plain_place(i) else -1
        if p.pos[i] == "NUM" and not any(p.dep[c] == "nmod" for c in p.children[i]) and p.dep[i] not in ("nsubj", "nsubj:pass", "obj"):
            return -1
        if p.lemma[i] in LIVES:
            whose = [c for c in p.children[i] if p.dep[c] in ("amod", "compound") and kinds.sectors.sector_of(p.lemma[c])]
            return whose[0] if whose else -1
        if kinds.is_party(i):
            return i
        owner = kinds.owner(i)
        if seized and kinds.is_place(i):
            return owner
        if owner >= 0 and not (material and slot in ("object", "on", "against", "of", "=recipient")):
            return owner
        return i if material and p.pos[i] in ("NOUN", "PROPN", "NUM", "PRON", "ADJ") else -1
