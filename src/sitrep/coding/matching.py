"""Which frames a word evokes: words of the frame, then its cases, then what it needs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from sitrep.coding.arguments import Slots, noun_slots, verb_slots
from sitrep.coding.frame_words import noun_words, sentence_words, verb_words
from sitrep.coding.light_verbs import light_verb, with_light
from sitrep.coding.phrases import case_of, core, expand
from sitrep.knowledge.lexicon import Case, Condition, Frame, Lexicon, Light
from sitrep.model.parse import Parse


@dataclass(frozen=True, slots=True)
class Match:
    """A frame at a trigger: `frame` is as its case left it, `tokens` the words of the frame found.

    `kind` is "verb" or "noun", `case` the number of the case (0: none), `verb` the token of `light` or -1.
    """

    frame: Frame
    head: int
    tokens: tuple[int, ...]
    slots: Slots
    kind: str
    case: int = 0
    light: Light | None = None
    verb: int = -1


class Matcher:
    """Finds the frames of a document's words; of those that fit, the ones with most words.

    `entity(i)` tells the kinds of the phrase headed by `i`: PERSON, COUNTRY, ...
    """

    def __init__(self, lexicon: Lexicon, p: Parse, entity: Callable[[int], frozenset[str]]) -> None:
        self.lexicon = lexicon
        self.p = p
        self.entity = entity

    def verb(self, v: int) -> Match | None:
        """The frame of a verb, or None; a NONE frame is returned as such."""
        bucket = self.lexicon.verbs.get(self.p.lemma[v])
        if not bucket:
            return None
        slots: Slots | None = None
        candidates: list[Match] = []
        for words, frame in bucket:
            if candidates and len(words) < len(candidates[0].tokens):
                break
            tokens = verb_words(self.p, v, words)
            if tokens is None or self._is_ruled_out(frame, self.p.sent[v]):
                continue
            if slots is None:
                slots = verb_slots(self.p, v)
            mine = self._with_own_nouns(slots, tokens)
            changed, case = self._under_case(frame, mine, self.p.sent[v])
            if changed.type != "SKIP" and self._satisfied(changed, mine, verb=True):
                candidates.append(Match(changed, v, tokens, mine, "verb", case))
        return _best(candidates)

    def _with_own_nouns(self, slots: Slots, tokens: tuple[int, ...]) -> Slots:
        """The verb's slots, with what hangs from the frame's own nouns: "enter into an agreement with X"."""
        out = slots
        for t in tokens[1:]:
            for c in self.p.kids(t, "nmod"):
                key = case_of(self.p, c)
                if key and key not in out:
                    out = {**out, key: [c]}
        return out

    def noun(self, n: int) -> Match | None:
        """The frame of a noun, with the light verb above it, if any."""
        p = self.p
        slots: Slots | None = None
        light: Light | None = None
        verb = -1
        candidates: list[Match] = []
        for words, frame in self._of_noun(n):
            if candidates and len(words) < len(candidates[0].tokens):
                break
            tokens = noun_words(p, n, words)
            if tokens is None:
                continue
            if slots is None:
                slots = noun_slots(p, n)
                light, verb = light_verb(p, self.lexicon, n)
                if light is not None:
                    slots = with_light(slots, light, verb_slots(p, verb))
            changed, case = self._under_case(frame, slots, p.sent[n])
            if changed.type != "SKIP" and self._satisfied(changed, slots, verb=False):
                candidates.append(Match(changed, n, tokens, slots, "noun", case, light, verb))
        return _best(candidates)

    def _of_noun(self, n: int) -> list[tuple[tuple[str, ...], Frame]]:
        """The frames under a noun's lemma and, where it differs, its form; those with most words first."""
        nouns, lemma, form = self.lexicon.nouns, self.p.lemma[n], self.p.lower[n]
        if form == lemma:
            return nouns.get(lemma, [])
        return sorted([*nouns.get(lemma, ()), *nouns.get(form, ())], key=lambda entry: -len(entry[0]))

    def _is_ruled_out(self, frame: Frame, sentence: int) -> bool:
        """Whether the words of the sentence alone skip the frame, before any slot is looked at."""
        for case in frame.cases:
            if ("type", "SKIP") not in case.changes or any(
                condition.slot != "words" for condition in case.conditions
            ):
                return False
            if self._case_holds(case, {}, sentence):
                return True
        return False

    def _under_case(self, frame: Frame, slots: Slots, sentence: int) -> tuple[Frame, int]:
        """The frame as its first holding case changes it, and that case's number (0: none)."""
        for number, case in enumerate(frame.cases, 1):
            if self._case_holds(case, slots, sentence):
                return frame.under(case), number
        return frame, 0

    def _case_holds(self, case: Case, slots: Slots, sentence: int) -> bool:
        return all(self._found(c, slots, sentence) is not c.negated for c in case.conditions)

    def _found(self, condition: Condition, slots: Slots, sentence: int) -> bool:
        """Whether the slot holds what the condition names, negated or not."""
        p = self.p
        if condition.slot == "words":
            if "*" in condition.words or not condition.words.isdisjoint(sentence_words(p, sentence)):
                return True
            more = condition.classes or condition.entities or condition.phrases
            return bool(more) and any(self._is(i, condition) for i in range(*p.sentences[sentence]))
        heads = slots.get(condition.slot)
        if not heads:
            return "-" in condition.words
        fillers = (i for head in heads for i in expand(p, head))
        return any(self._is(i, condition) or self._is(core(p, i), condition) for i in fillers)

    def _is(self, i: int, condition: Condition) -> bool:
        """Whether a word is one of the condition's words, classes, kinds of entity or phrases."""
        p, words = self.p, condition.words
        lemma, lower = p.lemma[i], p.lower[i]
        if lemma in words or lower in words or "*" in words:
            return True
        for name in condition.classes:
            members = self.lexicon.classes.get(name, ())
            if lemma in members or lower in members:
                return True
        if "NUMBER" in condition.entities and self._counted(i):
            return True
        if condition.entities and condition.entities & self.entity(i):
            return True
        if condition.phrases:
            compound = " ".join(p.lemma[max(0, i - 2) : i + 1])
            return any(compound.endswith(phrase) for phrase in condition.phrases)
        return False

    def _counted(self, i: int) -> bool:
        """Whether the phrase headed by `i` has a number."""
        return self.p.pos[i] == "NUM" or self.p.kid(i, "nummod") >= 0

    def _satisfied(self, frame: Frame, slots: Slots, *, verb: bool) -> bool:
        """Whether what the frame needs is there; roles are judged by filled slots alone."""
        if not frame.needs or frame.type == "NONE":
            return True
        actor_slots, recipient_slots = _role_slots(frame, verb=verb)
        actor, recipient = self._any_filled(actor_slots, slots), self._any_filled(recipient_slots, slots)
        for need in frame.needs:
            if need == "actor" and not actor or need == "recipient" and not recipient:
                return False
            if need == "party" and not (actor or recipient):
                return False
            if need == "actors2" and not self._several((*actor_slots, *recipient_slots), slots):
                return False
            if need == "figure" and not any(self._counted(i) for heads in slots.values() for i in heads):
                return False
        return True

    def _any_filled(self, names: tuple[str, ...], slots: Slots) -> bool:
        """Whether one of the slots is filled; a modifier only counts if it names somebody: "rebel"."""
        for name in names:
            fillers = slots.get(name, ())
            if fillers and (name != "modifier" or any(self.entity(i) for i in fillers)):
                return True
        return False

    def _several(self, names: tuple[str, ...], slots: Slots) -> bool:
        """Whether the slots hold two words, or one that stands for many."""
        p = self.p
        people = {i for name in names for head in slots.get(name, ()) for i in expand(p, head)}
        return len(people) > 1 or any(
            p.tag[i] in ("NNS", "NNPS") or p.lower[i] in ("they", "both", "two") for i in people
        )


def _role_slots(frame: Frame, *, verb: bool) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """(slots of the actor, slots of the recipient), those that a light verb fills last."""
    if verb:
        return (*frame.actor, "=actor"), (*frame.recipient, "=recipient")
    return (*frame.noun_actor, "=actor"), (*frame.noun_recipient, "=recipient")


def _best(candidates: list[Match]) -> Match | None:
    """A case that holds before a bare frame, an event before none, then by file; None without candidates."""
    return min(candidates, key=lambda m: (m.case == 0, m.frame.type == "NONE"), default=None)
