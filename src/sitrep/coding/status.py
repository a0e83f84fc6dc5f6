"""Did it happen? Negation, modals, tense and the words that an event hangs from."""

from __future__ import annotations

from sitrep.coding.frame_words import verb_words
from sitrep.coding.match import Match
from sitrep.coding.noting import words_at
from sitrep.coding.phrases import case_of
from sitrep.coding.taking_back import Finding, taken_back
from sitrep.knowledge.lexicon import Lexicon
from sitrep.model import Option, Topic, Trace, Verdict
from sitrep.model.parse import Parse
from sitrep.model.report import Status

# The strongest of several findings is the status.
RANK = {"negated": 4, "hypothetical": 3, "future": 2, "historical": 1, "actual": 0}
NEGATION = frozenset({"not", "n't", "n’t", "never", "no", "nt", "neither", "nor"})
CONDITION = frozenset({"if", "unless", "whether", "in case", "lest"})
WOULD = frozenset({"would", "'d", "’d"})
HAD = frozenset({"had", "'d", "’d"})
WILL = frozenset({"will", "'ll", "’ll", "wo", "shall"})
WEAK = frozenset({"could", "may", "might", "would", "should", "must", "can"})
# What is announced by its name is still to come; a capture or a strike that is announced has been.
ANNOUNCED = frozenset({"CONSULT", "MOBILIZE", "AID", "COOPERATE"})
# What brings about the noun it governs: its modals are those of what comes about.
BRINGING = frozenset({"enable", "facilitate", "trigger", "spark", "provoke", "ignite"})
# So do these, where the noun is not known yet: "will launch talks", not "did not start the war".
OPENING = frozenset({
    "launch", "start", "begin", "open", "initiate", "stage", "mount", "conduct", "hold", "host", "organise",
    "organize", "convene", "resume", "cause", "prompt", "undertake",
})  # fmt: skip
# What goes on tomorrow goes on today: "will continue to support".
GOING_ON = frozenset({"continue", "keep", "remain"})
# What is to end, or to last, is under way.
ENDING = frozenset({"end", "conclude", "cease", "stop", "last", "persist", *GOING_ON})
# "Blocked the road to demand": these take no infinitive, it tells what for.
NO_INFINITIVE = frozenset("block ban bar prohibit withhold scrap cancel abort shelve".split())
NOBODY = frozenset({"nobody", "none", "nothing"})
# "A trip, which was cancelled"
CALLED_OFF = frozenset({"cancel", "abandon", "scrap", "abort", "shelve", "scrub"})
# What "no" names here is a thing: a no-fly zone, a vote of no confidence.
NO_NAMES = frozenset({"-", "confidence", "fly", "trust"})
FINITE = frozenset({"VBD", "VBZ", "VBP"})
SAID = frozenset({"AGREE", "THREATEN", "REQUEST", "SUPPORT", "AID", "CONCEDE", "SANCTION"})
# Verbs whose subject is what comes about: their tense and modals are the event's. What ends has been.
HAPPEN = frozenset({
    "lead", "result", "happen", "occur", "take", "be", "begin", "start", "open", "resume", "follow", "come",
    "go", "proceed", "loom", "ensue", "erupt", "break",
})  # fmt: skip
# "Nobody claimed the attack" says nothing against the attack.
CLAIM = frozenset({"claim", "admit", "accept", "assume", "deny"})
# "Use machetes to kill": the deed is done, the means only said first.
MEANS = frozenset({
    "use", "employ", "deploy", "fire", "utilize", "utilise", "gather", "rally", "march", "strike",
})  # fmt: skip
LONG_AGO = frozenset({"year", "decade", "century", "generation", "month"})
# Relations of clauses that a word further up says nothing of.
APART = frozenset({"parataxis", "acl:relcl", "appos", "advcl:relcl", "list", "dep"})
# Relations by which a word can bear on what hangs from it.
GOVERNED = frozenset({
    "xcomp", "ccomp", "csubj", "obj", "obl", "nsubj", "nsubj:pass", "acl", "nmod", "compound",
})  # fmt: skip
# Words to climb from a trigger.
HIGHEST = 12


class StatusReader:
    """Reads the status of a match from the clause around it."""

    def __init__(self, p: Parse, lexicon: Lexicon, trace: Trace | None = None) -> None:
        self.p = p
        self.trace = trace
        self.cues = lexicon.cues
        self.speech = lexicon.speech_verbs
        # Of the match being read:
        self.light = -1  # its light verb,
        self.claim = -1  # that verb if it is a claim,
        self.act = False  # whether saying it is doing it,
        self.said = -1  # and its own verb, where "no" under it leaves nothing: "threatened no measures".

    def read(self, m: Match) -> tuple[Status, str]:
        """(status, the words and rule it came from)."""
        if m.frame.status:
            return m.frame.status, f"frame says {m.frame.status}"
        self.light = m.verb
        self.claim = m.verb if m.verb >= 0 and self.p.lemma[m.verb] in CLAIM else -1
        self.act = m.frame.type in ("SUPPORT", "ACCUSE")
        self.said = m.head if m.kind == "verb" and m.frame.type in SAID else -1
        found: list[Finding] = []
        if m.light is not None and m.light.status and not self._ends(m.verb):
            found.append((m.light.status, f"light verb {self.p.words[m.verb]!r}", m.verb))
        if m.kind == "noun":
            self._noun(m.head, found)
        found += [("negated", "'no'", no) for t in m.tokens for no in self._determiners(t, "no")[:1]]
        self._climb(m.head, found, verbal=m.kind == "verb")
        found = taken_back(self.p, m, found)
        if self._is_announced(m):
            found.append(("future", f"{self.p.words[m.verb]!r}, not yet done", m.verb))
        strongest = max(found, key=lambda f: RANK[f[0]], default=("actual", "told as fact", -1))
        if self.trace is not None:
            self._note(self.trace, m, found, strongest)
        return strongest[:2]

    def _note(self, trace: Trace, m: Match, found: list[Finding], strongest: Finding) -> None:
        """Notes all that speaks for a status, and which of it decided."""
        for finding in found:
            status, rule, token = finding
            verdict = Verdict.TAKEN if finding == strongest else Verdict.WEAKER
            words = words_at(self.p, token)
            option = Option(label=status, verdict=verdict, words=words, facts=(("rule", rule),))
            trace.weigh(Topic.STATUS, m.head, option)

    def _is_announced(self, m: Match) -> bool:
        """ "Announced a summit": a noun that is announced before it comes about."""
        to_come = m.frame.type in ANNOUNCED or "withdraw" in m.frame.mode and m.frame.type == "RETREAT"
        named = m.kind == "noun" and m.verb >= 0 and to_come
        return named and self.p.lemma[m.verb] in ("announce", "declare")

    def _noun(self, n: int, found: list[Finding]) -> None:
        """What the words before an event noun say: "no attack", "without an attack", "a planned attack"."""
        p = self.p
        for c in p.children[n]:
            if p.dep[c] == "det" and p.lower[c] in ("no", "neither"):
                found.append(("negated", f"{p.words[c]!r}", c))
            elif p.dep[c] == "case" and p.lower[c] == "without":
                found.append(("negated", "'without'", c))
            elif p.dep[c] in ("amod", "compound", "advmod", "nmod:desc"):
                found += self._cue(c, "adjective", "noun", "adverb")
        for clause in (v for i in (n, *p.kids(n, "nmod")) for v in p.kids(i, "acl:relcl")):
            if p.lemma[clause] in CALLED_OFF and p.kid(clause, "aux:pass") >= 0:
                found.append(("negated", f"{p.words[clause]!r}", clause))

    def _cue(self, i: int, *kinds: str) -> list[Finding]:
        """What the lexicon has a word of one of these kinds say, or []."""
        for words, cue in self.cues.get(self.p.lemma[i], ()):
            if cue.kind in kinds and verb_words(self.p, i, words) is not None:
                return [(cue.status, f"{self.p.words[i]!r}", i)]
        return []

    def _determiners(self, i: int, *words: str) -> list[int]:
        p = self.p
        return [c for c in p.kids(i, "det") if p.lower[c] in words and p.lower[c + 1] not in NO_NAMES]

    def _climb(self, i: int, found: list[Finding], *, verbal: bool) -> None:
        """Looks at the trigger's own clause, then at each word above it, up to a speech verb or the root."""
        p = self.p
        noun = not verbal
        for _ in range(HIGHEST):
            if verbal or p.pos[i] in ("VERB", "AUX") or p.kid(i, "cop") >= 0:
                self._predicate(i, found)
            if p.head[i] == i or p.dep[i] in APART:
                return
            if p.dep[i] == "conj":
                if p.tag[i] in FINITE and p.tag[p.head[i]] == "VB":
                    return  # "urged them to stop and promised": not with "stop", whatever the parse says
                self._shared_modal(i, found)
                i = p.head[i]
                if p.head[i] == i or p.dep[i] in ("root", "parataxis"):
                    return
            if not self._bears(i, found, noun=noun):
                return
            verbal, i = False, p.head[i]

    def _bears(self, i: int, found: list[Finding], *, noun: bool) -> bool:
        """Reads the tie of `i` to its head; True where what is said of the head is said of the event too."""
        p = self.p
        h, dep = p.head[i], p.dep[i]
        if dep == "advcl":
            return self._adverbial(i, found)
        if dep == "ccomp" and p.lemma[h] in self.speech:
            return False
        if dep in ("nsubj", "nsubj:pass") and self._ends(h):
            return False
        if dep in GOVERNED:
            self._governor(i, found)
        if dep == "acl" and p.tag[i] in FINITE | {"VBN"} and p.kid(i, "mark") >= 0:
            return False  # "would look into a report that a girl was killed"
        return not noun or p.pos[h] in ("NOUN", "PROPN") or h == self.light or self._comes_about(i)

    def _ends(self, v: int) -> bool:
        """ "The siege is expected to end": what is told of is under way."""
        return any(self.p.lemma[c] in ENDING for c in self.p.kids(v, "xcomp"))

    def _comes_about(self, i: int) -> bool:
        """Whether the verb's own negation and modals are those of the event noun `i` that hangs from it."""
        dep = self.p.dep[i]
        if dep in ("xcomp", "acl", "nmod"):
            return True
        verb = self.p.lemma[self.p.head[i]]
        if dep == "obj" and verb in OPENING:
            return self.p.kid(i, "nmod:poss") < 0 and not self._determiners(i, "the", "this", "that", "these")
        return dep == "nsubj:pass" or dep == "obj" and verb in BRINGING or dep != "obl" and verb in HAPPEN

    def _predicate(self, i: int, found: list[Finding]) -> None:
        """What the words of the verb or copula clause of `i` say, except for a light verb that claims."""
        p = self.p
        if i == self.claim:
            return
        for c in p.children[i]:
            found += self._dependent(i, c)
        none = p.kid(i, "obj") if i == self.said else -1
        if none >= 0 and (no := self._determiners(none, "no")):
            found.append(("negated", "'no'", no[0]))
        elif none >= 0 and p.lower[none] in NOBODY:
            found.append(("negated", f"{p.words[none]!r}", none))
        if p.tag[i] in ("VB", "VBG", "VBN") and self._is_to(i):
            found.append(("future", "'is to'", p.kid(i, "aux", "cop")))
        had = next((c for c in p.kids(i, "aux", "aux:pass") if p.lower[c] in HAD), -1)
        if had >= 0 and p.tag[i] == "VBN" and not self._reported(i):
            found.append(("historical", "'had', before the time told of", had))

    def _dependent(self, i: int, c: int) -> list[Finding]:
        """What one word below the verb `i` says of it."""
        p = self.p
        dep, low, word = p.dep[c], p.lower[c], f"{p.words[c]!r}"
        if dep in ("advmod", "det", "cc:preconj", "cc") and low in NEGATION:
            return [("negated", word, c)]
        if dep in ("aux", "aux:pass"):
            return self._auxiliary(i, c)
        if dep == "advmod" and low == "ago" and p.lemma[c - 1] in LONG_AGO:
            return [("historical", f"{word}, long before", c)]
        if dep == "advmod" and not (low == "once" and c > i):  # "ceased at once", "used it at least once"
            return self._cue(c, "adverb")
        if dep == "mark" and low in CONDITION:
            return [("hypothetical", word, c)]
        if dep == "mark" and low == "since" and self._is_past(i):
            return [("historical", word, c)]
        if dep in ("nsubj", "nsubj:pass") and (no := self._determiners(c, "no", "neither")):
            return [("negated", "'no'", no[0])]
        if dep in ("nsubj", "nsubj:pass") and low in NOBODY:
            return [("negated", word, c)]
        return []

    def _is_past(self, i: int) -> bool:
        """Whether a verb is in the past tense, active or passive."""
        return "VBD" in {self.p.tag[k] for k in (i, *self.p.kids(i, "aux", "aux:pass"))}

    def _auxiliary(self, i: int, c: int) -> list[Finding]:
        """What the auxiliary `c` says of the verb `i`; the lexicon's modals before the common ones."""
        p = self.p
        low, word = p.lower[c], f"{p.words[c]!r}"
        if low == "may" and p.words[c] != low and c > p.sentences[p.sent[c]][0]:
            return []  # Theresa May, the first of May
        if low in WOULD and self._reported(i):
            return [("future", f"{word} under a past speech verb", c)]
        if low in WILL and p.lemma[i] in GOING_ON:
            return []
        for _, cue in self.cues.get(low, ()) or self.cues.get(p.lemma[c], ()):
            if cue.kind == "modal":
                return [(cue.status, word, c)]
        if low in WILL:
            return [("future", word, c)]
        return [("hypothetical", word, c)] if low in WEAK else []

    def _is_to(self, i: int) -> bool:
        """ "The two are to meet": a form of "be" before an infinitive."""
        p = self.p
        be = any(p.lemma[c] == "be" and p.tag[c] in ("VBZ", "VBP", "VBD") for c in p.kids(i, "aux", "cop"))
        return be and any(p.lower[c] == "to" for c in p.kids(i, "mark", "aux"))

    def _reported(self, i: int) -> bool:
        """Told under a past speech verb, where "would" is only the future and "had" only the past."""
        p = self.p
        while p.dep[i] == "conj" and p.head[i] != i:  # "said that he was shocked and had asked"
            i = p.head[i]
        h = p.head[i]
        return p.dep[i] == "ccomp" and p.tag[h] in ("VBD", "VBN", "VBG") and p.lemma[h] in self.speech

    def _shared_modal(self, i: int, found: list[Finding]) -> None:
        """ "Will meet and sign": a second verb without its own subject shares the first one's auxiliaries."""
        p = self.p
        verb = p.pos[i] in ("VERB", "AUX") and p.tag[i] in ("VB", "VBN", "VBG")
        if verb and p.kid(i, "nsubj", "nsubj:pass", "aux") < 0:
            of_first: list[Finding] = []
            self._predicate(p.head[i], of_first)
            found += [finding for finding in of_first if finding[0] in ("future", "hypothetical")]

    def _adverbial(self, i: int, found: list[Finding]) -> bool:
        """Reads the link of an adverbial clause to its main clause.

        True where the main clause bears on it too: "would allow X to enter".
        """
        p = self.p
        h, mark = p.head[i], p.kid(i, "mark")
        word = p.lower[mark] if mark >= 0 else ""
        if word == "to" and p.tag[i] == "VB":
            past = self._is_past(h) or any(p.lemma[c] == "have" for c in p.kids(h, "aux"))
            if not past and p.lemma[h] not in MEANS:
                found.append(("future", "purpose clause", mark))
            return True
        to_come = word in ("once", "until") and any(p.tag[c] == "MD" for c in p.kids(h, "aux"))
        if word in CONDITION or to_come:
            found.append(("hypothetical", f"{p.words[mark]!r}", mark))
        elif word == "until" and p.tag[i] in ("VBZ", "VBP"):
            found.append(("hypothetical", "'until'", mark))
        elif word == "without" or case_of(p, i) == "without":
            found.append(("negated", "'without'", self._without(i)))
        elif p.tag[i] == "VBG" and (i == h + 1 or i == h + 2 == p.kid(h, "compound:prt") + 1):
            found += self._cue(h, "verb")  # "are considering severing their ties"
        elif p.tag[i] == "VBG" and not word and p.kid(i, "nsubj") < 0:
            found += [f for f in self._modals(h) if f[0] == "future"]  # "will go to Riga, visiting the front"
        elif p.tag[i] == "VBG" and word == "to" and p.pos[h] == "ADJ":
            near: list[Finding] = (
                [("future", f"{p.words[h]!r}", h)] if p.lemma[h] in ("close", "near") else []
            )
            found += near or self._cue(h, "adjective")  # "close to capturing the town"
        elif word == "after" and p.lemma[h] in ("come", "follow"):
            found.append(("historical", f"'{p.words[h]} after'", h))
        return False

    def _modals(self, i: int) -> list[Finding]:
        """What the auxiliaries of the verb `i` say."""
        return [f for c in self.p.kids(i, "aux", "aux:pass") for f in self._auxiliary(i, c)]

    def _without(self, i: int) -> int:
        """The token of the "without" before a clause."""
        return next((c for c in self.p.children[i] if self.p.lower[c] == "without"), i)

    def _governor(self, i: int, found: list[Finding]) -> None:
        """What the word above says: "failed to attack", "follows an attack", "a plan to attack"."""
        p = self.p
        h, dep = p.head[i], p.dep[i]
        if self._is_followed(i):
            found.append(("historical", f"{p.words[h]!r} it", h))
        if p.pos[h] in ("VERB", "AUX", "ADJ"):
            governs = dep in ("xcomp", "ccomp", "obj", "nsubj:pass", "csubj") or (
                dep == "obl" and case_of(p, i) in ("for", "on", "of", "to", "from", "with", "in")
            )
            if p.tag[i] == "VB" and (noun := self._noun_before(i)) >= 0:
                found += self._cue(noun, "noun")
            what_for = p.tag[i] == "VB" and p.lemma[h] in NO_INFINITIVE
            if governs and not what_for and not self._is_done_by_saying(h):
                found += self._cue(h, "verb", "adjective")
        elif p.pos[h] in ("NOUN", "PROPN") and (dep == "nmod" or dep == "acl" and p.tag[i] in ("VB", "VBG")):
            found += self._cue(h, "noun")

    def _noun_before(self, i: int) -> int:
        """The noun right before the "to" of an infinitive, though that hangs from the same verb; else -1."""
        p, to = self.p, self.p.kid(i, "mark")
        noun = to - 1
        is_its = to > 0 and p.lower[to] == "to" and p.pos[noun] == "NOUN" and p.head[noun] == p.head[i]
        return noun if is_its else -1

    def _is_followed(self, i: int) -> bool:
        """ "The visit follows the attack", "comes after the attack": what is told came later."""
        p = self.p
        h, dep = p.head[i], p.dep[i]
        if dep == "obj":
            return p.lemma[h] == "follow" and p.lower[h] != "following"
        return dep == "obl" and p.lemma[h] in ("come", "follow") and case_of(p, i) == "after"

    def _is_done_by_saying(self, v: int) -> bool:
        """ "I want to thank": who speaks so does it."""
        p = self.p
        wish = self.act and p.lemma[v] in ("want", "like", "wish")
        return wish and any(p.lower[c] in ("i", "we") for c in p.kids(v, "nsubj"))
