"""War words that are meant otherwise: of play, of a story, of nature and trade, of long ago, of private life.

A frame judges what stands in its own slots. What is asked here is the same for all frames: who could not have
done it, what nobody does it to, and which words of the sentence put it on a pitch or a stage.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from sitrep.coding.frame_words import sentence_words
from sitrep.coding.kinds import Kinds
from sitrep.coding.match import Match
from sitrep.coding.roles import Filler
from sitrep.model.parse import Parse

# Types whose words sport, trade and nature borrow.
BORROWED = frozenset("ASSAULT COERCE RETREAT MOBILIZE PROTEST SANCTION".split())
# With a sport's words in the sentence, a meeting is a match.
PLAYED = BORROWED | {"CONSULT"}
# What private people do too.
PRIVATE = frozenset("CONSULT REQUEST AGREE SUPPORT".split())
_OURS = frozenset({"my", "our", "your"})
_I_AND_YOU = frozenset("i me my myself you your yourself".split())
_HIM_AND_HER = frozenset("he him his she her hers".split())
_QUOTES = frozenset("\"“”'‘’«»")
_YEAR = re.compile(r"1[0-8]\d\d")
_NAMED_YEARS = frozenset(map(str, range(1000, 1951)))
_OLD_YEARS = _NAMED_YEARS | {"bc", "ad"}
_BEFORE_YEAR = frozenset({"in", "of", "since", "from", "until", "between", "by", "and"})
# What a work does with what it tells.
_TELLING = frozenset(
    "tell follow show depict portray recount retell open begin star play feature describe imagine let trace"
    " chart see".split()
)
_TARGETS = ("object", "on", "against", "with", "between")
_SUBJECT_SLOT = "subject"
_OF_NOUNS = ("acl", "acl:relcl", "nmod", "appos", "compound")
_LOTS = frozenset("army swarm wave pair flock herd colony lover".split())
_TOLD_IN = ("obl", "nmod")
_CLAUSES = frozenset("acl acl:relcl ccomp xcomp advcl conj parataxis root".split())


class Figurative:
    """Tells of a document's matches which are figures of speech."""

    def __init__(self, p: Parse, kinds: Kinds) -> None:
        self.p = p
        self.kinds = kinds
        none: frozenset[str] = frozenset()
        names = (
            "scene_sport",
            "scene_story",
            "story_teller",
            "no_doer",
            "no_target",
            "literal_sign",
            "private",
        )
        self._classes = {name: kinds.lexicon.classes.get(name, none) for name in names}
        self._story_words = self._classes["scene_story"] | self._classes["story_teller"]
        self._sentence: dict[int, set[str]] = {}

    def why(self, match: Match, actors: Iterable[Filler], recipients: Iterable[Filler]) -> str:
        """Why the match is no event, in a word; "" where nothing speaks against it."""
        p, kind = self.p, match.frame.type
        words = self._words(p.sent[match.head])
        doers, targets = [i for i, _ in actors], [i for i, _ in recipients]
        if kind in PLAYED and self._is_play(words):
            return "play"
        if not words.isdisjoint(self._story_words) and self._is_told(match):
            return "story"
        if any(map(self._is_character, (*doers, *targets))):
            return "story"
        if kind in BORROWED and self._is_idle(match, doers, targets):
            return "manner of speaking"
        if not words.isdisjoint(_OLD_YEARS) and self._is_old(match):
            return "long ago"
        return "private life" if self._is_private(kind, [*doers, *targets], match) else ""

    def _words(self, sentence: int) -> set[str]:
        """The lemmas and forms of a sentence, and those of two words that stand side by side."""
        if sentence not in self._sentence:
            p, (first, after) = self.p, self.p.sentences[sentence]
            two = map("{} {}".format, p.lower[first : after - 1], p.lemma[first + 1 : after])
            self._sentence[sentence] = sentence_words(p, sentence).union(two)
        return self._sentence[sentence]

    def _is_play(self, words: set[str]) -> bool:
        """Whether the sentence has a sport's words and none that tells of plain violence."""
        return not words.isdisjoint(self._classes["scene_sport"]) and words.isdisjoint(
            self._classes["literal_sign"]
        )

    def _is_told(self, match: Match) -> bool:
        """Whether a work tells it: its clause, or one above it, is of a story or in one."""
        p = self.p
        stories, tellers = self._classes["scene_story"], self._classes["story_teller"]
        at = match.verb if match.verb >= 0 else match.head
        below = at
        for i in (at, *p.ancestors(at)):
            if i != at and p.dep[below] in _OF_NOUNS and not p.ent[i] and self._named(i) & stories:
                return True
            below = i
            for c in p.children[i]:
                if p.dep[c] in _TOLD_IN and self._named(c) & stories and self._is_in(c):
                    return True
                if p.dep[c] == "nsubj" and p.lemma[i] in _TELLING and self._named(c) & (stories | tellers):
                    return True
        return False

    def _is_character(self, i: int) -> bool:
        """Whether the party belongs to a story: "the novel's hero"."""
        owners = self.p.kids(i, "nmod:poss", "nmod")
        stories = self._classes["scene_story"]
        return not self.p.ent[i] and any(self.p.lemma[c] in stories and not self.p.ent[c] for c in owners)

    def _is_in(self, i: int) -> bool:
        return any(self.p.lower[c] == "in" for c in self.p.kids(i, "case"))

    def _is_idle(self, match: Match, doers: list[int], targets: list[int]) -> bool:
        """Whether nothing that could act is the doer, or nothing that could suffer it the target."""
        slots = (_SUBJECT_SLOT, "modifier") if match.frame.type == "ASSAULT" else (_SUBJECT_SLOT,)
        subjects = doers or [i for slot in slots for i in match.slots.get(slot, ())]
        if self.p.dep[match.head] == "compound" and self._is_of(self.p.head[match.head], "no_target"):
            return True  # "the drug attacks tumours", with the verb read as a noun
        if subjects and all(self._is_of(i, "no_doer") for i in subjects):
            return True
        named = (targets, *(match.slots.get(slot, ()) for slot in _TARGETS))
        return any(heads and all(self._is_of(i, "no_target") for i in heads) for heads in named)

    def _is_of(self, i: int, name: str) -> bool:
        """Whether the word, or what it is a lot of ("an army of ants"), is of a class; names never are."""
        p, members = self.p, self._classes[name]
        first = i == p.sentences[p.sent[i]][0]  # the first word of a sentence looks like a name
        if (p.ent[i] or p.pos[i] == "PROPN") and not first or self.kinds.nation(i):
            return False
        parts = (c for c in p.kids(i, "nmod") if self._is_a_part(i, c))
        return bool(self._named(i) & members) or any(self._named(c) & members for c in parts)

    def _named(self, i: int) -> set[str]:
        """The lemma, alone and with the word before it; of a sentence's first word also without its s."""
        p = self.p
        lemma = p.lemma[i]
        names = {lemma, f"{p.lower[i - 1]} {lemma}" if i else lemma}
        return names | {lemma.removesuffix("s")} if i == p.sentences[p.sent[i]][0] else names

    def _is_a_part(self, i: int, c: int) -> bool:
        return self.p.lemma[i] in _LOTS and c > i

    def _is_old(self, match: Match) -> bool:
        """Whether the clause has a year before 1900, or the noun is named by one ("the truce of 1918")."""
        p = self.p
        if any(p.words[c] in _NAMED_YEARS and p.lower[c - 1] == "of" for c in p.kids(match.head, "nmod")):
            return True
        at = match.verb if match.verb >= 0 else match.head
        while p.dep[at] not in _CLAUSES and p.head[at] != at:
            at = p.head[at]
        return any(self._is_old_year(i) for i in p.subtree(at))

    def _is_old_year(self, i: int) -> bool:
        p = self.p
        after = p.lower[i + 1] if i + 1 < p.n else ""
        if p.words[i].isdigit() and after in ("bc", "ad"):
            return True
        counts = i + 1 < p.n and p.pos[i + 1] in ("NOUN", "PROPN")  # "in 1700 villages"
        return bool(_YEAR.fullmatch(p.words[i])) and p.lower[i - 1] in _BEFORE_YEAR and not counts

    def _is_private(self, kind: str, parties: list[int], match: Match) -> bool:
        """Whether all that take part are private people, or the writer and the reader of no public matter."""
        p = self.p
        if kind not in PRIVATE:
            return False
        if parties and all(p.lemma[i] in self._classes["private"] for i in parties):
            return True
        words = {p.lower[i] for i in parties}
        ours = not parties and any(p.lower[c] in _OURS for c in p.kids(match.head, "nmod:poss"))
        if not ours and not (words & _I_AND_YOU and words <= _I_AND_YOU | _HIM_AND_HER):
            return False
        return not any(self._is_public(i) for i in range(*p.sentences[p.sent[match.head]]))

    def _is_public(self, i: int) -> bool:
        """Whether the word is of a quotation, a country, an organisation or a body of the state."""
        p = self.p
        group = self.kinds.sectors.is_group_noun(p.lemma[i])
        return p.words[i] in _QUOTES or p.ent[i] == "ORG" or bool(self.kinds.nation(i)) or group
