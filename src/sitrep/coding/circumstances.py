"""Where: place names of an event's clause."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from sitrep.coding.kinds import Kinds
from sitrep.coding.match import Match
from sitrep.coding.place_signs import AT, PlaceSigns
from sitrep.model import Option, Topic, Trace, Verdict
from sitrep.model.parse import Parse

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
# Rules of names that the event's own words do not lead to.
SOMEWHERE, ELSEWHERE = "name in the event's sentence", "name beside another event"
# How many words up the event is looked for from a place, and its clause from the event.
PLACE_STEPS, ANCHOR_STEPS = 6, 4
# What a clause with a subject of its own costs, on the way between a place and the event.
OTHER_CLAUSE = 4
# Clauses that tell what else was going on: "as troops shelled Goma"; "when" and "after" tell the event again.
BESIDES = frozenset("as while whereas though although because since until if unless before".split())
# These open a clause that deeds may share, as they are told with it, but words do not.
FOLLOWS = frozenset({"after", "when", "following"})
# (type, mode or "" for any) -> the prepositions of where such an event is, though they tell a way.
WAYS = {
    ("CONSULT", "visit"): frozenset({"to"}),
    ("AID", ""): frozenset({"to", "into"}),
    ("MOBILIZE", ""): frozenset({"to", "into", "toward", "towards"}),
    ("RETREAT", "withdraw"): frozenset({"from", "out"}),
    ("SANCTION", "expel"): frozenset({"from"}),
}
# Events whose object can be the place itself: a town that is struck, taken, left or visited.
ITSELF = frozenset({"ASSAULT", "COERCE", "RETREAT", "CONSULT", "PROTEST"})
# "Withdrew its men from Chad": these are where they end.
LEAVING = frozenset({"RETREAT", "SANCTION"})
# What words are about has places of its own: "talks on the fighting in Goma".
ABOUT = frozenset("on about over regarding concerning against for".split())
DISCUSS = frozenset("discuss address review negotiate debate examine consider".split())
# "On the margins of the summit in Goma" is in Goma.
BESIDE = frozenset(
    "margin sideline fringe side occasion eve arrival day visit trip soil territory border".split()
)
# By these one event is told with another: "fired rockets after a strike on Goma".
AFTER = frozenset("after before following since despite amid over".split())
# Who sits where the text says it is, and acts there: "a court in Goma sentenced him".
SEATED = frozenset("court tribunal jury judge prosecutor parliament assembly council magistrate".split())

# (rank, distance from the event, head token of the place, rule)
Scored = tuple[int, int, int, str]


class PlaceReader(PlaceSigns):
    """Place names that tell where a match happened, best first."""

    def __init__(self, p: Parse, kinds: Kinds, trace: Trace | None = None) -> None:
        super().__init__(p, kinds)
        self.trace = trace
        self._others: AbstractSet[int] = frozenset()
        self._doers: AbstractSet[int] = frozenset()

    def read_all(
        self,
        parts: Sequence[tuple[Match, list[int]]],
        others: AbstractSet[int] = frozenset(),
        doers: AbstractSet[int] = frozenset(),
    ) -> list[tuple[int, str]]:
        """(head token of a place name, rule), best first, over the words of one event and recipients.

        `others` are the words of the sentence's other events, which may have places of their own, and
        `doers` its actors, whose names tell no place.
        """
        best: dict[int, Scored] = {}
        self._others, self._doers = others, doers
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
            if head in self._doers and not self._is_visited(head, match):
                self._note(match, head, Verdict.NOT_ITS)
                continue
            rank, rule = self._rank(head, match, anchors)
            if rank == NOT_ITS and is_deed and self._is_scene(head, match):
                rank, rule = IN_SENTENCE, SOMEWHERE
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

    def _is_scene(self, head: int, match: Match) -> bool:
        """Whether a name can tell where: it is no country, and does not act, speak or own."""
        acting = ("nsubj", "nmod:poss", "obl:agent", "compound", "amod", "iobj")
        if self.p.dep[head] in acting or head in match.tokens or self._is_origin(head):
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
            cost += OTHER_CLAUSE * (self._is_other_clause(i) or up in self._others)
            out.setdefault(up, step + cost)
            i = up
        return out

    def _is_other_clause(self, i: int) -> bool:
        """Whether the word heads a clause that tells something else than the one above it."""
        p, dep = self.p, self.p.dep[i]
        if dep == "conj":
            return p.pos[i] in ("VERB", "AUX") and any(p.kids(i, "nsubj", "nsubj:pass"))
        return dep == "advcl" and any(p.lower[c] in BESIDES for c in p.kids(i, "mark"))

    def _follows(self, i: int) -> bool:
        """Whether the word heads a clause of its own about what was before: "after Chad began a war"."""
        p = self.p
        if p.dep[i] != "advcl" or p.kid(i, "nsubj", "nsubj:pass") < 0:
            return False
        return any(p.lower[c] in FOLLOWS for c in p.kids(i, "mark"))

    def _rank(self, head: int, match: Match, anchors: dict[int, int]) -> tuple[int, str]:
        """How well the place fits the event, and why."""
        p, kind = self.p, match.frame.type
        if self._is_whose(head):
            return NOT_ITS, ""
        if self._is_frame(head, match):
            case = next((p.lower[c] for c in p.kids(head, "case")), "in")
            return 1, f"{case!r} at the head of the sentence"
        if self._is_origin(head) and kind not in LEAVING:
            return NOT_ITS, ""
        if self._is_visited(head, match):
            return 0, "place itself is visited or taken"
        found = self._climb(head, anchors)
        if found is None or kind not in PLACED and self._is_about(head, anchors, match):
            return NOT_ITS, ""
        return self._rank_found(head, match, anchors, *found)

    def _rank_found(
        self,
        head: int,
        match: Match,
        anchors: dict[int, int],
        anchor: int,
        preposition: str,
        steps: int,
        cost: int,
    ) -> tuple[int, str]:
        """The rank of a place that hangs from an anchor by a preposition, in so many steps."""
        p, kind = self.p, match.frame.type
        if kind == "AID" and preposition in ("to", "into") and p.head[head] in match.tokens:
            return 0, f"{preposition!r} in the event's clause"  # "sent arms to Chad", whoever got them
        if anchor == head or steps == 0:
            against = kind == "PROTEST" and self.kinds.nation(head)  # it is protested against
            is_itself = kind in ITSELF and anchor not in match.tokens and not against
            rank = 0 if kind == "CONSULT" else 2
            return (rank, "place itself is struck or taken") if is_itself else (NOT_ITS, "")
        distance, rule = anchors[anchor] + cost, f"{preposition!r} in the event's clause"
        rule = ELSEWHERE if cost else rule
        if preposition in AT:
            is_loose = preposition in LOOSE and not (anchor == match.head and match.kind == "noun")
            is_far = (steps > 2) * (1 if kind in PLACED or kind == "CONSULT" else 2)
            return min(distance, 7) + is_far + is_loose, rule
        if any(preposition in WAYS.get((kind, mode), ()) for mode in ("", *match.frame.mode)):
            return min(distance, 3) + (steps > 2), rule
        if preposition == "" and self.kinds.nation(head):
            return NOT_ITS, ""
        if preposition in ("of", ""):
            return min(distance, 3) + 2, ELSEWHERE if cost else "name inside the event's phrase"
        if preposition in TOWARDS:
            return 4 + distance, rule
        sides = preposition == "between" and self.kinds.nation(head)  # "a deal between Chad and Niger"
        return (6 + distance, rule) if preposition in FROM and not sides else (NOT_ITS, "")

    def _is_about(self, head: int, anchors: dict[int, int], match: Match) -> bool:
        """Whether the place is that of a matter which is talked, agreed or decided about."""
        p, i = self.p, self.p.head[head]
        talks = match.kind == "verb" and match.frame.type == "CONSULT" and "visit" not in match.frame.mode
        thing = p.name_at(head)[0] - 2
        if talks and i == match.head and p.lemma[i] in DISCUSS and p.kid(i, "obj") == thing:
            return self.kinds.event_type(thing) != "CONSULT"  # "discussed the war in Chad", however tied
        for _ in range(PLACE_STEPS):
            if i in anchors or p.head[i] == i:
                return False
            discussed = p.dep[i] == "obj" or p.dep[i] == "dep" and p.lemma[match.head] in DISCUSS
            if talks and discussed and p.head[i] == match.head and i not in match.tokens:
                meets = self.kinds.event_type(i) == "CONSULT" or self.kinds.is_party(i)
                return not meets  # "discussed the war in Chad"
            if p.pos[i] == "NOUN" and any(p.lower[c] in ABOUT for c in p.kids(i, "case")):
                return p.lemma[i] not in BESIDE and self.kinds.event_type(i) != "CONSULT"
            i = p.head[i]
        return False

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
            cost += OTHER_CLAUSE * (steps > 0 and case == "from")  # "from a base in Goma"
            preposition = preposition or case
            if i in anchors:
                return i, preposition, steps and max(1, steps - nested), cost
            if p.head[i] == i or p.dep[i] == "nsubj" and p.head[i] in anchors and p.lemma[i] not in SEATED:
                return None
            cost += OTHER_CLAUSE * (
                self._is_other_clause(i)
                or self._follows(i)
                or steps > 0
                and (i in self._others or self._is_other_event(i))
            )
            i = p.head[i]
        return None

    def _is_other_event(self, i: int) -> bool:
        """Whether the phrase is of an event told beside: "after a strike on Goma"."""
        p = self.p
        return any(p.lower[c] in AFTER for c in p.kids(i, "case")) and bool(self.kinds.event_type(i))
