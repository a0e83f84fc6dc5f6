"""Which frames a word evokes: words of the frame, then its cases, then what it needs."""

from __future__ import annotations

from collections.abc import Callable

from sitrep.coding.arguments import Slots, noun_slots, verb_slots
from sitrep.coding.frame_words import local_words, noun_words, sentence_words, verb_words
from sitrep.coding.light_verbs import light_verb, with_light
from sitrep.coding.match import Bucket, Match
from sitrep.coding.phrases import case_of, core, expand
from sitrep.coding.trials import EMPTY, Trial, note_trials
from sitrep.knowledge.lexicon import Case, Condition, Frame, Lexicon, Light
from sitrep.model import Trace, Verdict
from sitrep.model.parse import Parse

ROLES = ("actor", "recipient")


class Matcher:
    """Finds the frames of a document's words; of those that fit, the ones with most words.

    `entity(i)` tells the kinds of the phrase headed by `i`: PERSON, COUNTRY, ... Where there is a `trace`,
    every frame that was tried is noted in it.
    """

    def __init__(
        self, lexicon: Lexicon, p: Parse, entity: Callable[[int], frozenset[str]], trace: Trace | None = None
    ) -> None:
        self.lexicon = lexicon
        self.p = p
        self.entity = entity
        self.trace = trace
        self._filling: dict[int, tuple[list[int], set[str]]] = {}

    def verb(self, v: int) -> Match | None:
        """The frame of a verb, or None; a NONE frame is returned as such."""
        bucket = self.lexicon.verbs.get(self.p.lemma[v])
        if not bucket:
            return None
        slots: Slots | None = None
        candidates: list[Match] = []
        trials: list[Trial] | None = None if self.trace is None else []
        if trials is None:
            bucket = self.lexicon.verb_entries(self.p.lemma[v], local_words(self.p, v))
        for words, frame in bucket:
            if candidates and len(words) < len(candidates[0].tokens):
                break
            tokens = verb_words(self.p, v, words)
            if tokens is not None and (trials is not None or not self._is_ruled_out(frame, self.p.sent[v])):
                if slots is None:
                    slots = verb_slots(self.p, v)
                mine = self._with_own_nouns(slots, tokens)
                changed, case = self._under_case(frame, mine, self.p.sent[v])
                lacking = self._lacking(changed, mine, verb=True)
                if not lacking or trials is not None:
                    match = Match(changed, v, tokens, mine, "verb", case)
                    self._judge(words, frame, match, lacking, candidates, trials)
            elif trials is not None:
                trials.append(Trial(words, frame, Verdict.WORDS_MISSING))
        return self._chosen(v, candidates, bucket, trials)

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
        trials: list[Trial] | None = None if self.trace is None else []
        bucket = self._of_noun(n)
        if not bucket:
            return None
        for words, frame in bucket:
            if candidates and len(words) < len(candidates[0].tokens):
                break
            tokens = noun_words(p, n, words)
            if tokens is not None:
                if slots is None:
                    slots = noun_slots(p, n)
                    light, verb = light_verb(p, self.lexicon, n)
                    if light is not None:
                        slots = with_light(slots, light, verb_slots(p, verb))
                changed, case = self._under_case(frame, slots, p.sent[n])
                lacking = self._lacking(changed, slots, verb=False)
                if not lacking or trials is not None:
                    match = Match(changed, n, tokens, slots, "noun", case, light, verb)
                    self._judge(words, frame, match, lacking, candidates, trials)
            elif trials is not None:
                trials.append(Trial(words, frame, Verdict.WORDS_MISSING))
        return self._chosen(n, candidates, bucket, trials)

    def _judge(
        self,
        words: tuple[str, ...],
        frame: Frame,
        match: Match,
        lacking: str,
        candidates: list[Match],
        trials: list[Trial] | None,
    ) -> None:
        """Puts a match that lacks nothing among the candidates; with a trace, notes how it fared."""
        if not lacking:
            candidates.append(match)
        if trials is not None:
            trials.append(self._trial(words, frame, match, lacking))

    def _chosen(
        self, i: int, candidates: list[Match], bucket: Bucket, trials: list[Trial] | None
    ) -> Match | None:
        """The best of the candidates at a word; where there is a trace, with all trials noted."""
        best = _best(candidates)
        if self.trace is not None and trials:
            tried = len(trials)
            trials += [Trial(words, frame, Verdict.FEWER_WORDS) for words, frame in bucket[tried:]]
            note_trials(self.trace, self.p, i, trials, best)
        return best

    def _trial(self, words: tuple[str, ...], frame: Frame, match: Match, lacking: str) -> Trial:
        """How a frame whose words are all there fared, with the words that the conditions of its case met."""
        found = self._case_words(frame, match)
        if lacking == "SKIP":
            return Trial(words, frame, Verdict.SKIPPED, match, "", found)
        verdict = Verdict.NEED_MISSING if lacking else Verdict.TAKEN
        if lacking in ROLES and not _role_slots(frame, verb=match.kind == "verb")[ROLES.index(lacking)][:-1]:
            verdict = Verdict.CASES_ONLY
        return Trial(words, frame, verdict, match, lacking, found)

    def _case_words(self, frame: Frame, match: Match) -> tuple[tuple[Condition, int], ...]:
        """The conditions of the case that applied, each with the word that met it (EMPTY for none)."""
        if not match.case:
            return ()
        sentence = self.p.sent[match.head]
        found = ((c, self._found(c, match.slots, sentence)) for c in frame.cases[match.case - 1].conditions)
        return tuple((condition, EMPTY if word is None else word) for condition, word in found)

    def _of_noun(self, n: int) -> Bucket:
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
                return self.lexicon.under(frame, number), number
        return frame, 0

    def _case_holds(self, case: Case, slots: Slots, sentence: int) -> bool:
        for condition in case.quick_first:
            if (self._found(condition, slots, sentence) is None) is not condition.negated:
                return False
        return True

    def _found(self, condition: Condition, slots: Slots, sentence: int) -> int | None:
        """The word in the slot that the condition names, negated or not; EMPTY if it is to be empty."""
        p = self.p
        if condition.slot == "words":
            if not self._may_be_in(condition, sentence_words(p, sentence)):
                return None
            return next((i for i in range(*p.sentences[sentence]) if self._is(i, condition)), None)
        heads = slots.get(condition.slot)
        if not heads:
            return EMPTY if "-" in condition.words else None
        for head in heads:
            tokens, words = self._fillers(head)
            if self._may_be_in(condition, words):
                for i in tokens:
                    if self._is(i, condition) or (inner := core(p, i)) != i and self._is(inner, condition):
                        return i
        return None

    def _fillers(self, head: int) -> tuple[list[int], set[str]]:
        """What stands in a slot that `head` fills: the words coordinated with it, their lemmas and forms."""
        if head not in self._filling:
            p, tokens = self.p, expand(self.p, head)
            meant = {*tokens, *(core(p, i) for i in tokens)}
            self._filling[head] = tokens, {word for i in meant for word in (p.lemma[i], p.lower[i])}
        return self._filling[head]

    def _may_be_in(self, condition: Condition, words: set[str]) -> bool:
        """False where a look at some words is enough to tell that none is meant."""
        return condition.asks_more or not words.isdisjoint(self.lexicon.meant(condition))

    def _is(self, i: int, condition: Condition) -> bool:
        """Whether a word is one of the condition's words, classes, kinds of entity or phrases."""
        p, words = self.p, self.lexicon.meant(condition)
        if p.lemma[i] in words or p.lower[i] in words:
            return True
        if not condition.asks_more:
            return False
        if "*" in words or "NUMBER" in condition.entities and self._counted(i):
            return True
        if condition.entities and condition.entities & self.entity(i):
            return True
        compound = " ".join(p.lemma[max(0, i - 2) : i + 1])
        return compound.endswith(condition.phrases)

    def _counted(self, i: int) -> bool:
        """Whether the phrase headed by `i` has a number."""
        return self.p.pos[i] == "NUM" or self.p.kid(i, "nummod") >= 0

    def _lacking(self, frame: Frame, slots: Slots, *, verb: bool) -> str:
        """What keeps the frame from firing: a need that is not met, "SKIP", or "" for nothing.

        Roles are judged by filled slots alone.
        """
        if frame.type == "SKIP":
            return "SKIP"
        if not frame.needs or frame.type == "NONE":
            return ""
        actor_slots, recipient_slots = _role_slots(frame, verb=verb)
        actor, recipient = self._any_filled(actor_slots, slots), self._any_filled(recipient_slots, slots)
        for need in sorted(frame.needs):
            if need == "actor" and not actor or need == "recipient" and not recipient:
                return need
            if need == "party" and not (actor or recipient):
                return need
            if need == "actors2" and not self._several((*actor_slots, *recipient_slots), slots):
                return need
            if need == "figure" and not any(self._counted(i) for heads in slots.values() for i in heads):
                return need
        return ""

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
