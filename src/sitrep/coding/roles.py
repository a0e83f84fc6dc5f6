"""Who fills a frame's roles: from slots to head tokens, each with the slot it came from."""

from __future__ import annotations

from sitrep.coding.arguments import Slots, verb_slots
from sitrep.coding.implied import Filler, Implied
from sitrep.coding.kinds import Kinds
from sitrep.coding.match import Match
from sitrep.coding.noting import words_at
from sitrep.coding.phrases import TIME_WORDS, case_of, core, expand
from sitrep.coding.subjects import surface_subject
from sitrep.model import Option, Topic, Trace, Verdict
from sitrep.model.parse import Parse

__all__ = ["Filler", "Roles"]

WRITINGS = frozenset({
    "statement", "letter", "decree", "law", "order", "resolution", "bill", "petition", "report", "tweet",
    "message", "video", "directive", "note", "declaration", "communique", "ruling", "legislation", "motion",
    "memo", "post", "speech", "verdict", "edict",
})  # fmt: skip
LIVES = frozenset({"life", "death", "casualty", "fatality"})
# "After talks with X", "during a visit with X": what ties a meeting to who acts around it.
AROUND = frozenset({"after", "following", "during", "in", "at", "before", "through", "amid", "ahead"})
# Words between a description and the name set beside it.
NEAR = 2
# Deeds that are done to somebody, and those that are condemned without a word for who did them.
DEEDS = frozenset({"ASSAULT", "COERCE"})
CONDEMNED = frozenset({"ASSAULT", "COERCE", "SANCTION", "MOBILIZE"})
# Types of what is said of a deed, and nouns for a deed that was told before.
JUDGED = frozenset({"ACCUSE", "SUPPORT"})
KNOWN_DEEDS = frozenset({
    "verdict", "ruling", "sentence", "judgment", "judgement", "conviction", "acquittal", "penalty",
    "decision", "move", "step", "action", "measure", "announcement", "decree", "resolution", "tariff",
    "duty", "levy", "ban", "expulsion", "withdrawal", "pullout", "offer", "remark", "comment",
    "raid", "strike", "arrest", "detention", "crackdown", "operation", "incursion", "deployment",
})  # fmt: skip
JUDGING = frozenset({"SUPPORT", "disapprove"})
DUTIES = frozenset({"tariff", "duty", "levy", "expulsion"})
MEETING = "parties of the meeting"
DOER_OF = "doer of DEED"
DOER = "doer of {} told before"

# Types whose recipient may be a thing (a bridge, a village); elsewhere a party or its owner is wanted.
MATERIAL = frozenset({"ASSAULT"})
# Types in which these prepositions, before the name of a place, tell where and not to whom.
PHYSICAL = frozenset({"ASSAULT", "COERCE", "PROTEST", "MOBILIZE"})
WHERE = frozenset({"into", "in", "across", "over", "near", "inside", "around", "through", "throughout"})
EXPLETIVE = frozenset(
    {"it", "there", "this", "that", "what", "which", "whatever", "itself", "themselves", "each", "other"}
)


class Roles:
    """Fills actor and recipient of a match."""

    def __init__(self, p: Parse, kinds: Kinds, trace: Trace | None = None) -> None:
        self.p = p
        self.kinds = kinds
        self.trace = trace
        self.implied = Implied(p, kinds)

    def fill(self, m: Match) -> tuple[list[Filler], list[Filler]]:
        """(actors, recipients) as (token, slot), coordination spelled out; mutual frames have actors only."""
        f = m.frame
        actor_slots = ("=actor", *(f.actor if m.kind == "verb" else f.noun_actor))
        recipient_slots = ("=recipient", *(f.recipient if m.kind == "verb" else f.noun_recipient))
        if f.mutual:
            everyone = self._everyone(m, (*actor_slots, *recipient_slots))
            if self.trace is not None:
                slots = (*actor_slots, *recipient_slots)
                self._note(self.trace, m, Topic.ACTOR, slots, "", everyone, set())
            return everyone, []
        actors = self._first(m, actor_slots, set(), "") or self._meeting(m)
        taken = {i for i, _ in actors}
        recipients = (
            self._first(m, recipient_slots, taken, f.type, owners=False)
            or self._first(m, recipient_slots, taken, f.type)
            or self._doer(m, recipient_slots)
            or self.implied.loser(m)
            or self._threatened(m, taken)
            or self.implied.named(m, taken)
            or self.implied.faced(m)
        )
        if f.type == "MOBILIZE":
            actors, recipients = self.implied.own_force(actors, recipients)
        if self.trace is not None:
            self._note(self.trace, m, Topic.ACTOR, actor_slots, "", actors, set())
            self._note(self.trace, m, Topic.RECIPIENT, recipient_slots, f.type, recipients, taken)
        return actors, recipients

    def _note(
        self, trace: Trace, m: Match, topic: Topic, slots: tuple[str, ...], event_type: str,
        chosen: list[Filler], taken: set[int],
    ) -> None:  # fmt: skip
        """Notes what stands in the slots of a role, in their order, and what was decided of it."""
        found = {i for i, _ in chosen}
        for slot in dict.fromkeys(slots):
            nouns = self._nouns(m.slots, slot)
            if not nouns and not slot.startswith("="):
                trace.weigh(topic, m.head, Option(label=slot, verdict=Verdict.EMPTY))
            for i in nouns:
                party = self._filler(m, i, slot, event_type)
                verdict = self._verdict(m, i, party, found, taken)
                trace.weigh(topic, m.head, Option(label=slot, verdict=verdict, words=words_at(self.p, i)))

    def _verdict(self, m: Match, i: int, party: int, found: set[int], taken: set[int]) -> Verdict:
        """What was decided of a word `i` in a slot, `party` being whom it gives."""
        if party < 0:
            return Verdict.FRAME_WORD if i in m.tokens else Verdict.NO_PARTY
        if party in found:
            return Verdict.TAKEN
        return Verdict.OTHER_ROLE if party in taken else Verdict.LATER

    def _everyone(self, m: Match, slots: tuple[str, ...]) -> list[Filler]:
        """All that take part in what is mutual, each once."""
        out = self._meeting(m)
        for slot in dict.fromkeys(slots):
            known = {i for i, _ in out}
            out += [(i, rule) for i, rule in self._slot(m, slot, "") if i not in known]
        return self._host(m, out) + out if out and all(rule == "with" for _, rule in out) else out

    def _host(self, m: Match, others: list[Filler]) -> list[Filler]:
        """ "Belarus freed them after talks with Poland": who acts around a meeting was in it."""
        p, n = self.p, m.head
        if m.kind != "noun" or p.dep[n] != "obl" or case_of(p, n) not in AROUND:
            return []
        known = {i for i, _ in others}
        subjects = (core(p, i) for i in surface_subject(p, p.head[n]))
        return [(i, "subject around it") for i in subjects if i not in known and self.kinds.is_party(i)][:1]

    def _meeting(self, m: Match) -> list[Filler]:
        """ "The call led to no breakthrough": what a meeting brings about its parties bring about."""
        return [(i, MEETING) for i in m.slots.get("=cause", ()) if self.kinds.event_type(i) == "CONSULT"][:1]

    def _threatened(self, m: Match, taken: set[int]) -> list[Filler]:
        """ "Vowed to attack the rebels": a threat is to those whom the threatened deed would hit."""
        if m.frame.type != "THREATEN":
            return []
        for deed in m.slots.get("complement", ()):
            objects = self._nouns(verb_slots(self.p, deed), "object")
            parties = (self._party(i, "object", "") for i in objects if i not in m.tokens)
            found = [(i, "object of the deed") for i in parties if i >= 0 and i not in taken]
            if found:
                return found
        return []

    def _doer(self, m: Match, slots: tuple[str, ...]) -> list[Filler]:
        """ "They condemned the offensive", "praised the verdict": it is for whoever did what is spoken of."""
        if m.frame.type not in JUDGED:
            return []
        if m.frame.type == "ACCUSE":
            for i in (i for slot in slots for i in m.slots.get(slot, ())):
                if (deed := self.kinds.event_type(i)) in CONDEMNED:
                    return [(i, DOER.format(deed))]
        if not JUDGING.intersection((m.frame.type, *m.frame.mode)):
            return []
        told = [i for slot in (*slots, "object") for i in m.slots.get(slot, ()) if i not in m.tokens]
        return [
            (i, DOER.format("SANCTION" if self.p.lemma[i] in DUTIES else "DEED"))
            for i in told
            if self._is_known_deed(i)
        ][:1]

    def _is_known_deed(self, i: int) -> bool:
        """ "The decision", "this move": a deed that the text has told of."""
        p = self.p
        if p.lower[i] in ("this", "that", "it"):
            return p.pos[i] in ("PRON", "DET")
        known = any(p.lower[c] in ("the", "this", "that", "these", "those") for c in p.kids(i, "det"))
        return known and p.lemma[i] in KNOWN_DEEDS and not p.kids(i, "nmod:poss", "acl:relcl")

    def _tells_deed(self, m: Match) -> bool:
        """ "Condemned the killing of monks": who stands behind "of" is not to blame."""
        return any(self.kinds.event_type(i) in DEEDS for i in m.slots.get("object", ()))

    def _first(
        self, m: Match, slots: tuple[str, ...], taken: set[int], event_type: str, *, owners: bool = True
    ) -> list[Filler]:
        """The parties of the first slot that names any; without `owners` none that own a frame word."""
        for slot in dict.fromkeys(slots):
            found = [
                (i, rule)
                for i, rule in self._slot(m, slot, event_type)
                if i not in taken and (owners or rule == slot or not self._owns_frame_word(m, slot, i))
            ]
            if found:
                return found
        return []

    def _owns_frame_word(self, m: Match, slot: str, owner: int) -> bool:
        """Whether it is a word of the frame itself that is owned ("American support" for somebody)."""
        return any(i in m.tokens and self.kinds.owner(i) == owner for i in m.slots.get(slot, ()))

    def _slot(self, m: Match, slot: str, event_type: str) -> list[Filler]:
        """The parties in a slot, each once; a word of the frame or a mere thing stands for its owner."""
        out: dict[int, str] = {}
        if slot == "of" and event_type == "ACCUSE" and self._tells_deed(m):
            return []
        for i in self._nouns(m.slots, slot):
            party = self._filler(m, i, slot, event_type)
            if party >= 0:
                out.setdefault(party, slot if party == i else f"{slot}'s owner")
        return list(out.items())

    def _filler(self, m: Match, i: int, slot: str, event_type: str) -> int:
        """The party that a word in a slot gives, -1 for none."""
        if i == m.head:
            return -1
        if i in m.tokens:  # "claimed civilian lives", "claimed the lives of 12 civilians"
            party = self._whose_lives(i) if self.p.lemma[i] in LIVES else -1
            party = party if party >= 0 else self.kinds.owner(i)
        else:
            party = self._party(i, slot, event_type)
        return -1 if party in m.tokens else party

    def _nouns(self, slots: Slots, name: str) -> list[int]:
        """The words in a slot: coordination spelled out, a quantity replaced by what it counts."""
        return [core(self.p, i) for head in slots.get(name, ()) for i in expand(self.p, head)]

    def _party(self, i: int, slot: str, event_type: str) -> int:
        """`i` where it can be a party, the owner it names where it cannot, else -1."""
        p, kinds = self.p, self.kinds
        if self._no_party(i, slot, event_type):
            return -1
        if slot == "modifier":
            names = p.pos[i] != "ADJ" or bool(kinds.nation(i))
            return i if names and kinds.is_party(i) and not kinds.is_plain_place(i) else -1
        if p.lemma[i] in LIVES:
            return self._whose_lives(i)
        if kinds.is_party(i):
            return i
        named = next((c for c in p.kids(i, "appos") if p.ent[c] == "PERSON" and c - i <= NEAR), -1)
        if named >= 0 and p.words[i + 1] != ",":
            return named  # "Localist Mbaye resigned"
        owner = kinds.owner(i)
        if event_type == "ACCUSE" and kinds.event_type(i) in DEEDS and owner in p.kids(i, "nmod"):
            owner = next((c for c in p.kids(i, "nmod") if case_of(p, c) == "by" and kinds.is_party(c)), -1)
        if slot in ("subject", "=actor") and owner < 0 and p.lemma[i] in WRITINGS:
            return self._author(i)
        if event_type == "COERCE" and kinds.is_place(i):
            return owner
        material = event_type in MATERIAL
        if owner >= 0 and not (material and slot in ("object", "on", "against", "at", "of", "=recipient")):
            return owner
        return i if material and p.pos[i] in ("NOUN", "PROPN", "NUM", "PRON", "ADJ") else -1

    def _no_party(self, i: int, slot: str, event_type: str) -> bool:
        """Times, bare numbers, pronouns without a person behind them, and places that only tell where."""
        p, kinds = self.p, self.kinds
        if p.lower[i] in EXPLETIVE and not (p.lower[i] == "it" and p.dep[i] == "nsubj"):
            return True
        dated = (c for c in p.children[i] if p.dep[c] in ("compound", "nmod:unmarked", "nmod:desc"))
        if p.lemma[i] in TIME_WORDS or any(p.lemma[c] in TIME_WORDS for c in dated) and kinds.owner(i) < 0:
            return True
        if event_type in PHYSICAL and slot in WHERE and (kinds.is_place(i) or kinds.nation(i)):
            return True
        counted = any(p.dep[c] == "nmod" for c in p.children[i])
        return p.pos[i] == "NUM" and not counted and p.dep[i] not in ("nsubj", "nsubj:pass", "obj")

    def _author(self, i: int) -> int:
        """ "signed a decree banning veils": a paper does what the one does who signs, issues or sends it."""
        p = self.p
        by_means = p.dep[i] == "obl" and case_of(p, i) in ("for", "in", "through", "with")
        if not by_means and p.dep[i] not in ("obj", "nsubj:pass") or p.head[i] == i:
            return -1
        passive = p.dep[i] == "nsubj:pass"
        who = p.kids(p.head[i], "obl:agent") if passive else surface_subject(p, p.head[i])
        return next((x for x in who if self.kinds.is_party(x)), -1)

    def _whose_lives(self, i: int) -> int:
        """ "Civilian casualties": the word before that names a sector, or -1."""
        whose = self.p.kids(i, "amod", "compound")
        return next((c for c in whose if self.kinds.sectors.sector_of(self.p.lemma[c])), -1)
