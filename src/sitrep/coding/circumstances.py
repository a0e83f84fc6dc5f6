"""Where, and with what: place names and weapons of an event's clause."""

from __future__ import annotations

from collections.abc import Sequence

from sitrep.coding.events import Event
from sitrep.coding.frame_words import noun_words, sentence_words
from sitrep.coding.kinds import PLACE_LABELS, Kinds
from sitrep.coding.match import Match
from sitrep.knowledge.lexicon import Lexicon, Weapon
from sitrep.model import Option, Topic, Trace, Verdict
from sitrep.model.parse import Parse

# Prepositions that place the event where the name is; the loose ones, only near it.
AT = frozenset("in at near on inside outside around across over off within throughout along into".split())
LOOSE = frozenset({"near", "outside", "around", "off", "over", "on", "across"})
# Prepositions of the way to a place, and of the way from it.
TOWARDS = frozenset({"to", "toward", "towards", "through", "against"})
FROM = frozenset({"from", "between"})
# What is done with the hands has a place; words have one only where the text gives it right beside them.
PLACED = frozenset({"ASSAULT", "PROTEST", "COERCE", "MOBILIZE"})
SPEECH = frozenset({"ACCUSE", "REQUEST", "REJECT", "THREATEN", "SUPPORT", "CONCEDE"})
# Ranks of places, the smaller the better: one only in the same sentence, one that is not the event's.
IN_SENTENCE, NOT_ITS = 8, 9
# The last rank that is good enough for an event that is no deed, and for a deed.
GOOD_FOR_WORDS, GOOD_FOR_DEEDS = 1, IN_SENTENCE
# How many words up the event is looked for from a place, and its clause from the event.
PLACE_STEPS, ANCHOR_STEPS = 6, 4
# What a clause with a subject of its own costs, on the way between a place and the event.
OTHER_CLAUSE = 4
# Clauses that tell what else was going on: "as troops shelled Goma"; "when" and "after" tell the event again.
BESIDES = frozenset("as while whereas though although because since until if unless before".split())
# (type, mode or "" for any) -> the prepositions of where such an event is, though they tell a way.
WAYS = {
    ("CONSULT", "visit"): frozenset({"to"}),
    ("AID", ""): frozenset({"to", "into"}),
    ("RETREAT", "withdraw"): frozenset({"from"}),
    ("SANCTION", "expel"): frozenset({"from"}),
}
# Events whose object can be the place itself: a town that is struck, taken, left or visited.
ITSELF = frozenset({"ASSAULT", "COERCE", "RETREAT", "CONSULT", "PROTEST"})
# What words are about has places of its own: "talks on the fighting in Goma".
ABOUT = frozenset("on about over regarding concerning against for".split())
# "On the margins of the summit in Goma" is in Goma.
BESIDE = frozenset(
    "margin sideline fringe side occasion eve arrival day visit trip soil territory border".split()
)
# Countries that are a town: "Hong Kong protesters" are in it.
TOWNS = frozenset({"HKG", "SGP", "MAC", "MCO", "VAT", "GIB"})
# By these one event is told with another: "fired rockets after a strike on Goma".
AFTER = frozenset("after before following since despite amid over".split())
# Who sits where the text says it is, and acts there: "a court in Goma sentenced him".
SEATED = frozenset("court tribunal jury judge prosecutor parliament assembly council magistrate".split())

# How many words up a clause that goes on from the event's is looked for above a weapon.
CLAUSE_STEPS = 6
FINITE = frozenset({"VBD", "VBZ", "VBP", "VB"})
# With one of these beside him a bomber is a man.
BOMBERS = frozenset("suicide detonate himself herself themselves vest mosque gate checkpoint".split())

# (rank, distance from the event, head token of the place, rule)
Scored = tuple[int, int, int, str]


class PlaceReader:
    """Place names that tell where a match happened, best first."""

    def __init__(self, p: Parse, kinds: Kinds, trace: Trace | None = None) -> None:
        self.p = p
        self.kinds = kinds
        self.trace = trace

    def read_all(self, parts: Sequence[tuple[Match, list[int]]]) -> list[tuple[int, str]]:
        """(head token of a place name, rule), best first, over the words of one event and recipients."""
        best: dict[int, Scored] = {}
        for match, recipients in parts:
            for scored in self._read(match, recipients):
                head = scored[2]
                if head not in best or scored < best[head]:
                    best[head] = scored
        return [(head, rule) for _, _, head, rule in sorted(best.values())]

    def _read(self, match: Match, recipients: list[int]) -> list[Scored]:
        """The places that one match and its recipients lead to."""
        if match.frame.type in SPEECH:
            if self.trace is not None:
                for head in self._names(self.p.sent[match.head]):
                    self._note(match, head, Verdict.NOT_ASKED)
            return []
        is_deed = match.frame.type in PLACED
        anchors = self._anchors(match, recipients)
        out: list[Scored] = []
        for head in self._names(self.p.sent[match.head]):
            rank, rule = self._rank(head, match, anchors)
            if rank == NOT_ITS and is_deed and self._is_scene(head, match):
                rank, rule = IN_SENTENCE, "name in the event's sentence"
            if rank <= (GOOD_FOR_DEEDS if is_deed else GOOD_FOR_WORDS):
                out.append((rank, abs(head - match.head), head, rule))
            else:
                self._note(match, head, Verdict.NOT_ITS)
        return out

    def _note(self, match: Match, head: int, verdict: Verdict) -> None:
        """Notes why a place name of the sentence is not where the match happened."""
        if self.trace is not None:
            words = self.p.words_of(*self.p.name_at(head))
            self.trace.weigh(Topic.WHERE, match.head, Option(label=words.text, verdict=verdict, words=words))

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

    def _is_scene(self, head: int, match: Match) -> bool:
        """Whether a name can tell where: it is no country, and does not act, speak or own."""
        acting = ("nsubj", "nmod:poss", "obl:agent", "compound", "amod", "iobj")
        if self.p.dep[head] in acting or head in match.tokens:
            return False
        return not self.kinds.nation(head)

    def _anchors(self, match: Match, recipients: list[int]) -> dict[int, int]:
        """Words from which a place of the event may hang, with their distance from the event."""
        p = self.p
        out = dict.fromkeys(match.tokens, 0)
        if match.verb >= 0:
            out[match.verb] = 0
        for recipient in recipients:
            out.setdefault(recipient, 1)
        i, cost = match.head, 0
        for step in range(1, ANCHOR_STEPS + 1):
            up, dep = p.head[i], p.dep[i]
            if up == i or dep == "ccomp" or dep in ("parataxis", "acl:relcl") and step > 1:
                break
            cost += OTHER_CLAUSE * self._is_other_clause(i)
            out.setdefault(up, step + cost)
            i = up
        return out

    def _is_other_clause(self, i: int) -> bool:
        """Whether the word heads a clause that tells something else than the one above it."""
        p, dep = self.p, self.p.dep[i]
        if dep == "conj":
            return p.pos[i] in ("VERB", "AUX") and any(p.kids(i, "nsubj", "nsubj:pass"))
        return dep == "advcl" and any(p.lower[c] in BESIDES for c in p.kids(i, "mark"))

    def _rank(self, head: int, match: Match, anchors: dict[int, int]) -> tuple[int, str]:
        """How well the place fits the event, and why."""
        p, kind = self.p, match.frame.type
        if self._is_whose(head):
            return NOT_ITS, ""
        if self._is_frame(head, match):
            return 1, f"{p.lower[p.kids(head, 'case')[0]]!r} at the head of the sentence"
        found = self._climb(head, anchors)
        if found is None or kind not in PLACED and self._is_about(head, anchors):
            return NOT_ITS, ""
        anchor, preposition, steps, cost = found
        if anchor == head or steps == 0:
            is_itself = kind in ITSELF and anchor not in match.tokens
            is_itself = is_itself and not (
                kind == "PROTEST" and self.kinds.nation(head)
            )  # it is protested against
            rank = 0 if kind == "CONSULT" else 2
            return (rank, "place itself is struck or taken") if is_itself else (NOT_ITS, "")
        distance, rule = anchors[anchor] + cost, f"{preposition!r} in the event's clause"
        if preposition in AT:
            is_loose = preposition in LOOSE and not (anchor == match.head and match.kind == "noun")
            is_far = (steps > 2) * (1 if kind in PLACED or kind == "CONSULT" else 2)
            return min(distance, 7) + is_far + is_loose, rule
        if any(preposition in WAYS.get((kind, mode), ()) for mode in ("", *match.frame.mode)):
            return min(distance, 3) + (steps > 2), rule
        if preposition == "" and self.kinds.nation(head):
            return NOT_ITS, ""
        if preposition in ("of", ""):
            return min(distance, 3) + 2, "name inside the event's phrase"
        if preposition in TOWARDS:
            return 4 + distance, rule
        return (6 + distance, rule) if preposition in FROM else (NOT_ITS, "")

    def _is_about(self, head: int, anchors: dict[int, int]) -> bool:
        """Whether the place is that of a matter which is talked, agreed or decided about."""
        p, i = self.p, self.p.head[head]
        for _ in range(PLACE_STEPS):
            if i in anchors or p.head[i] == i:
                return False
            if p.pos[i] == "NOUN" and any(p.lower[c] in ABOUT for c in p.kids(i, "case")):
                return p.lemma[i] not in BESIDE and self.kinds.event_type(i) != "CONSULT"
            i = p.head[i]
        return False

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
        return (
            (first == 0 or p.lower[first - 1] not in AT) and owner > head and not self.kinds.is_place(owner)
        )

    def _is_frame(self, head: int, match: Match) -> bool:
        """Whether the place opens the sentence, or the clause above the event: "In Goma, troops who ..."."""
        p, verb = self.p, self.p.head[head]
        if p.dep[head] != "obl" or head > match.head or verb == match.head:
            return False
        if not any(p.lower[c] in ("in", "at", "near") for c in p.kids(head, "case")):
            return False
        if head > p.kid(verb, "nsubj", "nsubj:pass"):
            return False
        i = match.head
        while i != verb and p.head[i] != i and p.dep[i] not in ("ccomp", "parataxis"):
            i = p.head[i]
        return i == verb

    def _climb(self, head: int, anchors: dict[int, int]) -> tuple[int, str, int, int] | None:
        """The anchor that the place hangs from, the first preposition on the way, the steps, their cost."""
        p, i, preposition, cost = self.p, head, "", 0
        up = p.head[head]
        of = any(p.lower[c] == "of" for c in p.kids(head, "case"))
        if of and up != head and up not in anchors and self.kinds.is_place(up):
            i = up  # "in the town of Milove" is in Milove
        if p.dep[head] == "nmod:poss" and self.kinds.is_place(up) and up not in anchors:
            i = up  # "at Goma's airport" is in Goma
        nested = 0  # "in a forest in Zamfara" is as near as "in Zamfara"
        for steps in range(PLACE_STEPS):
            case = next((p.lower[c] for c in p.kids(i, "case")), "")
            nested += bool(preposition) and case in AT
            preposition = preposition or case
            if i in anchors:
                return i, preposition, steps and max(1, steps - nested), cost
            if p.head[i] == i or p.dep[i] == "nsubj" and p.head[i] in anchors and p.lemma[i] not in SEATED:
                return None
            cost += OTHER_CLAUSE * (self._is_other_clause(i) or steps > 0 and self._is_other_event(i))
            i = p.head[i]
        return None

    def _is_other_event(self, i: int) -> bool:
        """Whether the phrase is of an event told beside: "after a strike on Goma"."""
        p = self.p
        return any(p.lower[c] in AFTER for c in p.kids(i, "case")) and bool(self.kinds.event_type(i))


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
