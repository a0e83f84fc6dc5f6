"""What the words around a place name say of it: whose it is, who comes from it, what is done to it."""

from __future__ import annotations

from sitrep.coding.kinds import PLACE_LABELS, Kinds
from sitrep.coding.match import Match
from sitrep.model.parse import Parse

# Prepositions that place the event where the name is; the loose ones, only near it.
AT = frozenset("in at near on inside outside around across over off within throughout along into".split())
FRAMING = frozenset({"in", "at", "near"})
# (type, its first mode) of events whose object is where they are.
REACHED = frozenset({("CONSULT", "visit"), ("COERCE", "seize"), ("RETREAT", "withdraw")})
# "A resident of Goma" may be anywhere.
NATIVES = frozenset(
    "resident native citizen national inhabitant graduate alumnus student survivor veteran".split()
)
# "The ambassador to Chad", however the parse ties it.
SENT = frozenset("ambassador envoy representative adviser advisor delegate consul emissary attaché".split())
# Countries that are a town: "Hong Kong protesters" are in it.
TOWNS = frozenset({"HKG", "SGP", "MAC", "MCO", "VAT", "GIB"})


class PlaceSigns:
    """Reads the words around the place names of one document."""

    def __init__(self, p: Parse, kinds: Kinds) -> None:
        self.p = p
        self.kinds = kinds

    def _names(self, sentence: int) -> list[int]:
        """Heads of the sentence's place names, without adjectives of countries."""
        p, out = self.p, []
        for start, end, label in p.names_in(sentence):
            if label in PLACE_LABELS:
                head = self._head(start, end)
                name = p.text[p.start[start] : p.end[end - 1]]
                if p.pos[head] != "ADJ" or not self.kinds.countries.by_demonym(name):
                    out.append(head)
        return out

    def _head(self, first: int, after: int) -> int:
        """The word by which a name hangs on the sentence."""
        return next((i for i in range(first, after) if not first <= self.p.head[i] < after), after - 1)

    def _is_visited(self, head: int, match: Match) -> bool:
        """Whether the place is what the verb is done to: a country that is visited, a town that is taken."""
        p, frame = self.p, match.frame
        if match.kind != "verb" or (frame.type, *frame.mode[:1]) not in REACHED:
            return False
        if p.dep[head] in ("nmod", "compound", "flat") and self.kinds.is_place(p.head[head]):
            of = any(p.lower[c] == "of" for c in p.kids(head, "case"))
            if of or p.head[head] > head:  # "the town of Milove", "the Milove region"
                head = p.head[head]
        return p.head[head] == match.head and p.dep[head] in ("obj", "nsubj:pass")

    def _is_origin(self, head: int) -> bool:
        """Whether the place tells of somebody: "a resident of Goma", "the envoy to Chad", "men from Chad"."""
        p = self.p
        if p.dep[head] in ("conj", "appos", "nmod:unmarked") and p.ent[p.head[head]] in PLACE_LABELS:
            head = p.head[head]  # "a resident of Goma, North Kivu"
        person = p.head[head]
        if p.dep[head] not in ("nmod", "obl"):
            return False
        cases = {p.lower[c] for c in p.kids(head, "case")}
        before = p.name_at(head)[0] - 1
        before -= before > 0 and p.pos[before] == "DET"
        if before > 0 and p.lower[before] == "to" and p.lemma[before - 1] in SENT:
            return True
        if "of" in cases:
            return p.lemma[person] in NATIVES
        return (
            p.pos[person] in ("NOUN", "PROPN")
            and not cases.isdisjoint(("from", "to"))
            and (self.p.ent[person] == "PERSON" or self.kinds.is_person_noun(person))
        )

    def _is_whose(self, head: int) -> bool:
        """Whether a country only tells whose something is, or of what kind: a US operation is anywhere."""
        p, owner = self.p, self.p.head[head]
        if p.dep[head] not in ("compound", "amod", "nmod:desc"):
            return False
        if not self.kinds.nation(head) or self.kinds.nation(head) in TOWNS:
            return False
        first = p.name_at(head)[0]
        while first and p.pos[first - 1] == "ADJ":  # "in northern Kenya"
            first -= 1
        told_in = first > 0 and p.lower[first - 1] in AT
        if told_in and first == p.name_at(head)[0] and p.dep[owner] != "nsubj" and not self._opens(head):
            told_in = False  # "in US strikes", "on US citizens"
        return not told_in and owner > head and not self.kinds.is_place(owner)

    def _is_frame(self, head: int, match: Match) -> bool:
        """Whether the place opens the sentence, or the clause above the event: "In Goma, troops who ..."."""
        p, verb = self.p, self.p.head[head]
        if head > match.head:
            return False
        if self._opens(head):
            i = match.head
            while p.head[i] != i and p.dep[i] not in ("ccomp", "parataxis"):
                i = p.head[i]
            return p.head[i] == i
        if p.dep[head] != "obl" or verb == match.head:
            return False
        if not any(p.lower[c] in FRAMING for c in p.kids(head, "case")):
            return False
        if head > p.kid(verb, "nsubj", "nsubj:pass"):
            return False
        i = match.head
        while i != verb and p.head[i] != i and p.dep[i] not in ("ccomp", "parataxis"):
            i = p.head[i]
        return i == verb

    def _opens(self, head: int) -> bool:
        """Whether the words before the name open the sentence: "But in eastern Chad troops ..."."""
        p, first = self.p, self.p.name_at(head)[0]
        i = first - 1
        while i > 0 and p.pos[i] in ("DET", "ADJ") and p.sent[i] == p.sent[head]:
            i -= 1
        if i < 0 or p.lower[i] not in FRAMING or p.sent[i] != p.sent[head]:
            return False
        start = p.sentences[p.sent[head]][0]
        return i == start or i == start + 1 and p.pos[start] in ("CCONJ", "ADV")
