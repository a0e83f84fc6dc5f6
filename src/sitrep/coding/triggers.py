"""Which words of a sentence tell an event: those that fire a frame and do not merely describe or name."""

from __future__ import annotations

from sitrep.coding.match import Match
from sitrep.coding.matching import Matcher
from sitrep.coding.noting import note_fate
from sitrep.model import Trace, Verdict
from sitrep.model.parse import Parse

# Relations in which a participle is an adjective or preposition: "accused persons", "following the talks".
DESCRIBING = frozenset({"amod", "case", "fixed", "compound"})
EVENTFUL = frozenset({"VERB", "AUX", "NOUN", "PROPN"})
# Speech and dealings, which are nobody's without a party.
VERBAL = frozenset("ACCUSE SUPPORT REQUEST AGREE CONSULT THREATEN AID COOPERATE SANCTION".split())


class TriggerFinder:
    """Finds the matches of a sentence."""

    def __init__(self, p: Parse, matcher: Matcher, trace: Trace | None = None) -> None:
        self.p = p
        self.matcher = matcher
        self.trace = trace

    def find(self, first: int, after: int) -> list[Match]:
        """Matches of the tokens `first` up to `after`, in text order; of overlapping ones the longest."""
        p, found = self.p, list[Match]()
        for i in range(first, after):
            match = self._match(i) if p.pos[i] in EVENTFUL or p.tag[i][:2] == "VB" else None
            if match is not None and self._is_described(match):
                note_fate(self.trace, self.p, match, Verdict.DESCRIBES)
            elif match is not None:
                found.append(match)
        found.sort(key=lambda match: (-len(match.tokens), match.head))
        kept: list[Match] = []
        taken: set[int] = set()
        for match in found:
            if match.head in taken or len(match.tokens) == 1 and match.tokens[0] in taken:
                note_fate(self.trace, self.p, match, Verdict.OVERLAPS)
                continue
            taken.update(match.tokens)
            if match.frame.type != "NONE":
                kept.append(match)
            else:
                note_fate(self.trace, self.p, match, Verdict.NO_EVENT)
        return sorted(kept, key=lambda match: match.head)

    def _match(self, i: int) -> Match | None:
        """The frame of one word, read as the verb or noun that its place in the sentence makes it."""
        p = self.p
        if p.tag[i] == "VBG" and self._is_gerund_noun(i):
            return self.matcher.noun(i)
        verbal = p.pos[i] in ("VERB", "AUX") or p.tag[i][:2] == "VB"
        if verbal and p.dep[i] not in DESCRIBING:
            return self.matcher.verb(i)
        if p.pos[i] not in ("NOUN", "PROPN"):
            return None
        # "The council terminates": a verb of a headline that the parse takes for a noun.
        headline = 0 <= p.kid(i, "nsubj", "nsubj:pass") < i and p.kid(i, "cop") < 0
        return (self.matcher.verb(i) if headline else None) or self.matcher.noun(i)

    def _is_gerund_noun(self, i: int) -> bool:
        """Whether a participle is a noun behind its article, whatever the tagger says: "a mass shooting"."""
        p = self.p
        k = i - 1
        while k >= 0 and p.pos[k] in ("ADJ", "NOUN") and p.sent[k] == p.sent[i] and i - k < 4:
            k -= 1
        return (
            k >= 0
            and p.pos[k] == "DET"
            and p.lower[k] not in ("all", "both", "those", "these")
            and p.kid(i, "obj") < 0
        )

    def _is_described(self, match: Match) -> bool:
        """Whether the words describe or name: "people accused of crimes", "Convention against Torture"."""
        p, i, frame = self.p, match.head, match.frame
        if p.dep[i] == "acl" and p.tag[i] == "VBN":
            if frame.type in VERBAL and "subject" not in match.slots:
                return True
            if frame.type == "COERCE" and "seize" in frame.mode:
                return True
        if p.lower[i] in ("'s", "’s"):
            return True
        if i > 0 and p.lower[i] == "protest" and p.lower[i - 1] == "in":
            return True
        return p.pos[i] == "PROPN" and len(match.tokens) == 1 and self._is_in_title(i)

    def _is_in_title(self, i: int) -> bool:
        """Whether a capitalised word stands in a name, or beside other capitals that make it one."""
        p = self.p
        first, after = p.sentences[p.sent[i]]
        if not p.words[i][:1].isupper():
            return False
        if p.ent[i] or i + 1 < after and p.words[i + 1][:1].isupper():
            return True
        return i - 1 > first and p.pos[i - 1] in ("PROPN", "ADJ") and p.words[i - 1][:1].isupper()
