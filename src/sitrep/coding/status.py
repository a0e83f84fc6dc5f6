"""Did it happen? Negation, modals, tense and the words that an event hangs from."""

from __future__ import annotations

from sitrep.coding.arguments import case_of
from sitrep.coding.matching import Match, verb_words
from sitrep.knowledge.lexicon import Cue, Lexicon
from sitrep.model.parse import Parse
from sitrep.model.report import Status

NEGATION = frozenset({"not", "n't", "n’t", "never", "no", "nt", "neither", "nor"})
CONDITION = frozenset({"if", "unless", "whether", "in case", "lest"})
RANK = {"negated": 4, "hypothetical": 3, "future": 2, "historical": 1, "actual": 0}
# What is announced by its name is still to come; a capture or a strike that is announced has been.
ANNOUNCED = frozenset({"CONSULT", "MOBILIZE", "AID", "COOPERATE"})
# Verbs whose subject is what comes about: their tense and modals are the event's.
HAPPEN = frozenset({
    "lead", "result", "happen", "occur", "take", "be", "begin", "start", "open", "resume", "continue", "end", "conclude",
    "follow", "come", "go", "proceed", "loom", "last", "persist", "ensue", "erupt", "break",
})  # fmt: skip
# "Nobody claimed the attack" says nothing against the attack.
CLAIM = frozenset({"claim", "admit", "accept", "assume", "deny"})
# "Use machetes to kill": the deed is done, the means only said first.
MEANS = frozenset({"use", "employ", "deploy", "fire", "utilize", "utilise", "gather", "rally", "march", "strike"})
WEAK = frozenset({"could", "may", "might", "would", "should", "must", "can"})


class StatusReader:
    """Reads the status of a match from the clause around it."""

    def __init__(self, p: Parse, lexicon: Lexicon) -> None:
        self.p = p
        self.cues = lexicon.cues
        self.speech = lexicon.speech_verbs
        self.claim = -1
        self.light = -1
        self.act = False

    def read(self, m: Match) -> tuple[Status, str]:
        """(status, the words and rule it came from)."""
        self.light = m.verb
        self.claim = m.verb if m.verb >= 0 and self.p.lemma[m.verb] in CLAIM else -1
        if m.frame.status:
            return m.frame.status, f"frame says {m.frame.status}"
        found: list[tuple[Status, str]] = []
        self.act = m.frame.type in ("SUPPORT", "ACCUSE")
        if m.light is not None and m.light.status:
            found.append((m.light.status, f"light verb {self.p.words[m.verb]!r}"))
        if m.kind == "noun":
            self._noun(m.head, found)
        for t in m.tokens:
            if any(self.p.dep[c] == "det" and self.p.lower[c] == "no" for c in self.p.children[t]):
                found.append(("negated", "'no'"))
        self._climb(m.head, found, verbal=m.kind == "verb")
        if (
            m.kind == "noun"
            and m.frame.type in ANNOUNCED
            and m.verb >= 0
            and self.p.lemma[m.verb] in ("announce", "declare")
        ):
            found.append(("future", f"{self.p.words[m.verb]!r}, not yet done"))
        if not found:
            return "actual", "told as fact"
        return max(found, key=lambda f: RANK[f[0]])

    def _noun(self, n: int, found: list[tuple[Status, str]]) -> None:
        p = self.p
        for c in p.children[n]:
            if p.dep[c] == "det" and p.lower[c] in ("no", "neither"):
                found.append(("negated", f"{p.words[c]!r}"))
            elif p.dep[c] == "case" and p.lower[c] == "without":
                found.append(("negated", "'without'"))
            elif p.dep[c] in ("amod", "compound", "advmod", "nmod:desc"):
                for cue in self._cues(c, ("adjective", "noun", "adverb")):
                    found.append((cue.status, f"{p.words[c]!r}"))

    def _cues(self, i: int, kinds: tuple[str, ...]) -> list[Cue]:
        out = []
        for words, cue in self.cues.get(self.p.lemma[i], ()):
            if cue.kind in kinds and verb_words(self.p, i, words) is not None:
                out.append(cue)
                break
        return out

    def _climb(self, i: int, found: list[tuple[Status, str]], *, verbal: bool) -> None:
        """Looks at the trigger's own clause, then at each word that governs it, up to a speech verb or the root."""
        p = self.p
        first, noun = True, not verbal
        for _ in range(12):
            if verbal or p.pos[i] in ("VERB", "AUX") or p.kid(i, "cop") >= 0:
                self._predicate(i, found, first=first and verbal)
                first = False
            h, dep = p.head[i], p.dep[i]
            if h == i or dep in ("parataxis", "acl:relcl", "appos", "advcl:relcl", "list", "dep"):
                return
            if dep == "conj":
                self._shared_modal(i, h, found)
                i = h
                if p.dep[h] in ("root", "parataxis"):
                    return
                h, dep = p.head[i], p.dep[i]
                if h == i:
                    return
            if dep == "advcl":
                if not self._adverbial(i, h, found):
                    return
                verbal, i = False, h
                continue
            if dep == "ccomp" and p.lemma[h] in self.speech:
                return
            if dep in (
                "xcomp",
                "ccomp",
                "csubj",
                "obj",
                "obl",
                "nsubj",
                "nsubj:pass",
                "acl",
                "nmod",
                "compound",
            ):
                self._governor(i, h, dep, found)
            if noun and p.pos[h] not in ("NOUN", "PROPN") and h != self.light and not self._comes_about(dep, h):
                return
            verbal = False
            i = h

    def _comes_about(self, dep: str, h: int) -> bool:
        """Whether the verb's own negation and modals are those of the event noun that hangs from it."""
        return dep != "obl" and (self.p.lemma[h] in HAPPEN or dep == "nsubj:pass") or dep in ("xcomp", "acl", "nmod")

    def _predicate(self, i: int, found: list[tuple[Status, str]], *, first: bool) -> None:
        p = self.p
        if i == self.claim:
            return
        had = False
        for c in p.children[i]:
            dep, low = p.dep[c], p.lower[c]
            if dep in ("advmod", "det", "cc:preconj", "cc") and low in NEGATION:
                found.append(("negated", f"{p.words[c]!r}"))
            elif dep in ("aux", "aux:pass"):
                lemma = p.lemma[c]
                if low in ("would", "'d", "’d") and self._reported(i):
                    found.append(("future", f"{p.words[c]!r} under a past speech verb"))
                    continue
                had = had or low in ("had", "'d", "’d")
                for _, cue in self.cues.get(low, ()) or self.cues.get(lemma, ()):
                    if cue.kind == "modal":
                        found.append((cue.status, f"{p.words[c]!r}"))
                        break
                else:
                    if low in ("will", "'ll", "’ll", "wo", "shall"):
                        found.append(("future", f"{p.words[c]!r}"))
                    elif low in WEAK:
                        found.append(("hypothetical", f"{p.words[c]!r}"))
            elif dep == "advmod":
                for cue in self._cues(c, ("adverb",)):
                    found.append((cue.status, f"{p.words[c]!r}"))
            elif dep == "mark" and low in CONDITION:
                found.append(("hypothetical", f"{p.words[c]!r}"))
            elif dep == "nsubj" and any(
                p.dep[k] == "det" and p.lower[k] in ("no", "neither") for k in p.children[c]
            ):
                found.append(("negated", "'no'"))
            elif dep in ("nsubj", "nsubj:pass") and low in ("nobody", "none", "nothing"):
                found.append(("negated", f"{p.words[c]!r}"))
        if p.tag[i] in ("VB", "VBG") and self._is_to(i):
            found.append(("future", "'is to'"))
        if had and p.tag[i] == "VBN" and not self._reported(i):
            found.append(("historical", "'had', before the time told of"))

    def _is_to(self, i: int) -> bool:
        """"The two are to meet": a form of "be" before an infinitive."""
        p = self.p
        be = any(p.dep[c] in ("aux", "cop") and p.lemma[c] == "be" and p.tag[c] in ("VBZ", "VBP", "VBD") for c in p.children[i])
        return be and any(p.dep[c] in ("mark", "aux") and p.lower[c] == "to" for c in p.children[i])

    def _reported(self, i: int) -> bool:
        """Told under a past speech verb, where "would" is only the future and "had" only the past."""
        h = self.p.head[i]
        return self.p.dep[i] == "ccomp" and self.p.tag[h] in ("VBD", "VBN") and self.p.lemma[h] in self.speech

    def _shared_modal(self, i: int, h: int, found: list[tuple[Status, str]]) -> None:
        """ "will meet and sign": the second verb shares the first one's auxiliaries if it has no subject of its own."""
        p = self.p
        if (
            p.pos[i] in ("VERB", "AUX")
            and p.kid(i, "nsubj", "nsubj:pass", "aux") < 0
            and p.tag[i] in ("VB", "VBN", "VBG")
        ):
            inner: list[tuple[Status, str]] = []
            self._predicate(h, inner, first=False)
            found += [f for f in inner if f[0] in ("future", "hypothetical")]

    def _adverbial(self, i: int, h: int, found: list[tuple[Status, str]]) -> bool:
        """Reads the link of an adverbial clause; True where the main clause bears on it too ("would allow X to enter")."""
        p = self.p
        mark = p.kid(i, "mark")
        word = p.lower[mark] if mark >= 0 else ""
        if word in CONDITION:
            found.append(("hypothetical", f"{p.words[mark]!r}"))
        elif word == "to" and p.tag[i] == "VB":
            past = p.tag[h] == "VBD" or any(p.dep[c] == "aux" and p.lemma[c] == "have" for c in p.children[h])
            if not past and p.lemma[h] not in MEANS:
                found.append(("future", "purpose clause"))
            return True
        elif word in ("without",) or case_of(p, i) == "without":
            found.append(("negated", "'without'"))
        elif word == "after" and p.lemma[h] in ("come", "follow"):
            found.append(("historical", f"'{p.words[h]} after'"))
        return False

    def _first_person(self, v: int) -> bool:
        """"I want to thank": who speaks so does it."""
        return any(self.p.lower[c] in ("i", "we") for c in self.p.kids(v, "nsubj"))

    def _governor(self, i: int, h: int, dep: str, found: list[tuple[Status, str]]) -> None:
        p = self.p
        if (
            dep == "obj"
            and p.lemma[h] == "follow"
            and p.lower[h] != "following"
            or dep == "obl"
            and p.lemma[h] in ("come", "follow")
            and case_of(p, i) == "after"
        ):
            found.append(("historical", f"{p.words[h]!r} it"))
        if p.pos[h] in ("VERB", "AUX", "ADJ"):
            if (
                dep in ("xcomp", "ccomp", "obj", "nsubj:pass", "csubj")
                or dep == "obl"
                and case_of(p, i) in ("for", "on", "of", "to", "from", "with", "in")
            ):
                if self.act and p.lemma[h] in ("want", "like", "wish") and self._first_person(h):
                    return
                for cue in self._cues(h, ("verb", "adjective")):
                    found.append((cue.status, f"{p.words[h]!r}"))
        elif dep in ("acl", "nmod") and p.pos[h] in ("NOUN", "PROPN"):
            if dep == "acl" and p.tag[i] not in ("VB", "VBG"):
                return
            for cue in self._cues(h, ("noun",)):
                found.append((cue.status, f"{p.words[h]!r}"))
