"""Where, and with what: place names and weapons of an event's clause."""

from __future__ import annotations

from collections.abc import Sequence

from sitrep.coding.kinds import PLACE_LABELS, Kinds
from sitrep.coding.matching import Match, noun_words
from sitrep.knowledge.lexicon import Lexicon, Weapon
from sitrep.model.parse import Parse

WHERE = (
    "in",
    "at",
    "near",
    "on",
    "inside",
    "outside",
    "around",
    "across",
    "over",
    "off",
    "within",
    "throughout",
    "along",
    "into",
    "through",
    "against",
    "toward",
    "towards",
    "to",
    "from",
    "of",
    "between",
    "for",
)
# What is done with the hands has a place; words have one only where the text gives it right beside them.
PLACED = frozenset({"ASSAULT", "PROTEST", "COERCE", "MOBILIZE"})
SPEECH = frozenset({"ACCUSE", "REQUEST", "REJECT", "THREATEN", "SUPPORT", "CONCEDE"})
LOOSE = frozenset({"near", "outside", "around", "off", "over", "on", "across"})
AT = frozenset(WHERE[:14])


class PlaceReader:
    """Place names that tell where a match happened, best first."""

    def __init__(self, p: Parse, kinds: Kinds) -> None:
        self.p = p
        self.kinds = kinds

    def read_all(self, parts: Sequence[tuple[Match, list[int]]]) -> list[tuple[int, str]]:
        """(head token of a place name, rule), best first, over the words of one event and their recipients."""
        best: dict[int, tuple[int, int, int, str]] = {}
        for m, recipients in parts:
            for entry in self._read(m, recipients):
                head = entry[2]
                if head not in best or entry < best[head]:
                    best[head] = entry
        return [(head, rule) for _, _, head, rule in sorted(best.values())]

    def _read(self, m: Match, recipients: list[int]) -> list[tuple[int, int, int, str]]:
        p = self.p
        if m.frame.type in SPEECH:
            return []
        a, b = p.sentences[p.sent[m.head]]
        scored: list[tuple[int, int, int, str]] = []
        for s, e in [(s, e) for s, e, label in p.ents if a <= s < b and label in PLACE_LABELS]:
            head = self._head(s, e)
            if p.pos[head] == "ADJ" and self.kinds.countries.by_demonym(p.text[p.start[s] : p.end[e - 1]]):
                continue
            rank, rule = self._rank(head, m, self._anchors(m, recipients))
            if (
                rank == 9
                and m.frame.type in PLACED
                and not self.kinds.nation(head)
                and not self._is_party(head, m)
            ):
                rank, rule = 8, "name in the event's sentence"
            if rank < (9 if m.frame.type in PLACED else 2):
                scored.append((rank, abs(head - m.head), head, rule))
        return scored

    def _head(self, s: int, e: int) -> int:
        for i in range(s, e):
            if not s <= self.p.head[i] < e:
                return i
        return e - 1

    def _is_party(self, head: int, m: Match) -> bool:
        """A name that acts, speaks or owns rather than tells where."""
        p = self.p
        return (
            p.dep[head] in ("nsubj", "nmod:poss", "obl:agent", "compound", "amod", "iobj") or head in m.tokens
        )

    def _anchors(self, m: Match, recipients: list[int]) -> dict[int, int]:
        """Words from which a place of the event may hang, with their distance from the event."""
        p = self.p
        out = dict.fromkeys(m.tokens, 0)
        if m.verb >= 0:
            out[m.verb] = 0
        for r in recipients:
            out.setdefault(r, 1)
        i = m.head
        for step in range(1, 5):
            h = p.head[i]
            if h == i or p.dep[i] in ("parataxis", "acl:relcl") and step > 1:
                break
            if p.dep[i] == "ccomp":
                break
            out.setdefault(h, step)
            i = h
        return out

    def _rank(self, head: int, m: Match, anchors: dict[int, int]) -> tuple[int, str]:
        p = self.p
        i, preposition, nested = head, "", 0
        up = p.head[head]
        of = any(p.dep[c] == "case" and p.lower[c] == "of" for c in p.children[head])
        if of and up != head and up not in anchors and self.kinds.is_place(up):
            i = up  # "in the town of Milove" is in Milove
        for _ in range(6):
            if not preposition:
                preposition = next((p.lower[c] for c in p.children[i] if p.dep[c] == "case"), "")
            if i in anchors and i != head:
                break
            if i in anchors and i == head:
                return (2, "place itself is struck or taken") if i not in m.tokens else (9, "")
            if p.dep[i] in ("nsubj",) and p.head[i] in anchors:
                return 9, ""
            if p.head[i] == i:
                return 9, ""
            i = p.head[i]
            nested += 1
        else:
            return 9, ""
        distance = anchors[i]
        if preposition in AT:
            return min(distance, 3) + (1 if nested > 2 else 0) + (
                preposition in LOOSE
            ), f"{preposition!r} in the event's clause"
        if preposition == "" and self.kinds.nation(head):
            return 9, ""
        if preposition in ("of", ""):
            return min(distance, 3) + 2, "name inside the event's phrase"
        if preposition in ("to", "into", "toward", "towards", "through", "against"):
            return 4 + distance, f"{preposition!r} in the event's clause"
        return (
            (6 + distance, f"{preposition!r} in the event's clause")
            if preposition in ("from", "between")
            else (9, "")
        )


class WeaponReader:
    """Weapons of an event's clause, and the modes they tell."""

    def __init__(self, p: Parse, lexicon: Lexicon) -> None:
        self.p = p
        self.index = lexicon.weapons
        self.events = lexicon.nouns

    def find(self, sentence: int) -> list[tuple[tuple[int, ...], Weapon]]:
        """All weapon words of a sentence, longest first at each head."""
        p = self.p
        a, b = p.sentences[sentence]
        out = []
        for i in range(a, b):
            bucket = self.index.get(p.lemma[i]) or self.index.get(p.lower[i])
            if not bucket or self._of_a_thing(i) or p.pos[i] not in ("NOUN", "PROPN", "VERB", "ADJ", "NUM"):
                continue
            for words, weapon in bucket:
                tokens = noun_words(p, i, words)
                if tokens is not None:
                    out.append((tuple(sorted(tokens)), weapon))
                    break
        return out

    def _of_a_thing(self, i: int) -> bool:
        """A weapon's name that only says what kind of thing another noun is: bomb shelter, missile depot, drone carrier."""
        p = self.p
        h = p.head[i]
        if p.dep[i] not in ("compound", "amod", "nmod:desc") or h == i or p.pos[h] not in ("NOUN", "PROPN"):
            return False
        return p.lemma[h] not in self.index and p.lemma[h] not in self.events

    def belongs(self, tokens: tuple[int, ...], m: Match, clause: range) -> bool:
        """Whether a weapon lies in the event's own phrase or clause."""
        i = tokens[-1]
        return i in m.tokens or i in clause
