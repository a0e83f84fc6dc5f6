"""Which frames a word evokes: words of the frame, then its cases, then what it needs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from sitrep.coding.arguments import Slots, case_of, core, expand, is_passive, noun_slots, verb_slots
from sitrep.knowledge.lexicon import Case, Condition, Frame, Lexicon, Light
from sitrep.knowledge.lexicon.lexicon import head_of
from sitrep.model.parse import Parse

LOCAL_STOP = frozenset({
    "conj", "advcl", "ccomp", "parataxis", "acl", "acl:relcl", "punct", "nsubj", "csubj", "cc", "advcl:relcl", "appos",
})  # fmt: skip


# Nouns that count events: "a series of airstrikes" is launched as the airstrikes are.
SERIES = frozenset({
    "series", "wave", "string", "spate", "round", "number", "couple", "pair", "dozen", "barrage", "set", "flurry", "hundred",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Match:
    """A frame at a trigger: `frame` is as its case left it, `tokens` the words of the frame found."""

    frame: Frame
    head: int
    tokens: tuple[int, ...]
    slots: Slots
    kind: str
    case: int = 0
    light: Light | None = None
    verb: int = -1


def local(p: Parse, v: int) -> list[int]:
    """The words of a verb's own phrase, in text order: particles, objects and obliques with their modifiers, three deep."""
    if v in p.local:
        return p.local[v]
    out: list[int] = []
    todo = [(c, 1) for c in p.children[v]]
    while todo:
        c, depth = todo.pop()
        if p.dep[c] in LOCAL_STOP:
            continue
        out.append(c)
        if depth < 3:
            todo += [(k, depth + 1) for k in p.children[c]]
    if p.dep[v] in ("acl", "acl:relcl") and p.head[v] != v:
        out.append(p.head[v])
    if p.dep[v] == "cop":
        h = p.head[v]
        out.append(h)
        out += [c for c in p.children[h] if c != v and p.dep[c] not in LOCAL_STOP]
    out.sort()
    p.local[v] = out
    p.local_words[v] = {w for i in out for w in (p.lemma[i], p.lower[i])}
    return out


def find_words(p: Parse, words: Sequence[str], among: Sequence[int]) -> tuple[int, ...] | None:
    """One token of `among` for each word, by lemma or form, none used twice; None if one is missing."""
    found: list[int] = []
    for w in words:
        hit = next((i for i in among if i not in found and (p.lemma[i] == w or p.lower[i] == w)), None)
        if hit is None:
            return None
        found.append(hit)
    return tuple(found)


def verb_words(p: Parse, v: int, words: Sequence[str]) -> tuple[int, ...] | None:
    """The tokens of a verb frame's words where `v` is its verb, or None."""
    if len(words) == 1:
        return (v,)
    near = local(p, v)
    known = p.local_words[v]
    if any(w not in known for w in words[1:]):
        return None
    rest = find_words(p, words[1:], near)
    return None if rest is None else (v, *rest)


def noun_words(p: Parse, n: int, words: Sequence[str]) -> tuple[int, ...] | None:
    """The tokens of a noun frame's words where `n` is its head, or None."""
    if len(words) == 1:
        return (n,)
    head = head_of(tuple(words))
    before, after = words[:head], words[head + 1 :]
    found: tuple[int, ...] = (n,)
    if before:
        mods = [
            c
            for c in p.children[n]
            if p.dep[c] in ("amod", "compound", "nmod:desc", "nmod:unmarked", "nmod:poss", "nmod")
        ]
        near = sorted(
            {*mods, *(k for m in mods for k in p.children[m]), *range(max(0, n - len(before) - 1), n)}
        )
        rest = find_words(p, before, near)
        if rest is None:
            return None
        found = (*rest, n)
    if after:
        inside = [i for i in p.subtree(n) if i > n][:8]
        rest = find_words(p, after, inside)
        if rest is None:
            return None
        found = (*found, *rest)
    return found


class Matcher:
    """Finds the frames of a document's words. `entity(i)` tells the kinds of a phrase's head: PERSON, COUNTRY, ..."""

    def __init__(self, lexicon: Lexicon, p: Parse, entity: Callable[[int], frozenset[str]]) -> None:
        self.lexicon = lexicon
        self.p = p
        self.entity = entity

    def holds(self, c: Condition, slots: Slots, sentence: int) -> bool:
        """Whether a condition holds for these slots."""
        return self._filled(c, slots, sentence) is not c.negated

    def _filled(self, c: Condition, slots: Slots, sentence: int) -> bool:
        p = self.p
        if c.slot == "words":
            a, b = p.sentences[sentence]
            return any(self._is(i, c) for i in range(a, b))
        heads = slots.get(c.slot)
        if not heads:
            return "-" in c.words
        return any(self._is(i, c) or self._is(core(p, i), c) for f in heads for i in expand(p, f))

    def _is(self, i: int, c: Condition) -> bool:
        p, words = self.p, c.words
        lemma, lower = p.lemma[i], p.lower[i]
        if lemma in words or lower in words or "*" in words:
            return True
        for name in c.classes:
            members = self.lexicon.classes.get(name, ())
            if lemma in members or lower in members:
                return True
        if c.entities:
            if "NUMBER" in c.entities and self.counted(i):
                return True
            if c.entities & self.entity(i):
                return True
        if c.phrases:
            compound = " ".join(p.lemma[max(0, i - 2) : i + 1])
            return any(compound.endswith(w) for w in c.phrases)
        return False

    def counted(self, i: int) -> bool:
        """Whether the phrase headed by `i` has a number."""
        p = self.p
        return p.pos[i] == "NUM" or any(p.dep[k] == "nummod" for k in p.children[i])

    def apply_case(self, frame: Frame, slots: Slots, sentence: int) -> tuple[Frame, int]:
        """The frame as its first holding case changes it, and that case's number (0: none)."""
        for n, case in enumerate(frame.cases, 1):
            if self._case_holds(case, slots, sentence):
                return frame.under(case), n
        return frame, 0

    def _case_holds(self, case: Case, slots: Slots, sentence: int) -> bool:
        return all(self.holds(c, slots, sentence) for c in case.conditions)

    def verb(self, v: int) -> Match | None:
        """The frame of a verb, or None; a NONE frame is returned as such."""
        bucket = self.lexicon.verbs.get(self.p.lemma[v])
        if not bucket:
            return None
        slots: Slots | None = None
        candidates: list[tuple[int, Match]] = []
        for words, frame in bucket:
            if candidates and len(words) < candidates[0][0]:
                break
            tokens = verb_words(self.p, v, words)
            if tokens is None:
                continue
            if slots is None:
                slots = verb_slots(self.p, v)
            mine = self._with_own_nouns(slots, tokens)
            changed, case = self.apply_case(frame, mine, self.p.sent[v])
            if changed.type != "SKIP" and self.satisfied(changed, mine, verb=True):
                candidates.append((len(words), Match(changed, v, tokens, mine, "verb", case)))
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
        bucket = [e for e in self.lexicon.nouns.get(p.lemma[n], ())]
        if p.lower[n] != p.lemma[n]:
            bucket += self.lexicon.nouns.get(p.lower[n], ())
            bucket.sort(key=lambda e: -len(e[0]))
        if not bucket:
            return None
        slots: Slots | None = None
        light: Light | None = None
        verb = -1
        candidates: list[tuple[int, Match]] = []
        for words, frame in bucket:
            if candidates and len(words) < candidates[0][0]:
                break
            tokens = noun_words(p, n, words)
            if tokens is None:
                continue
            if slots is None:
                slots = noun_slots(p, n)
                light, verb = self.light(n)
                if light is not None:
                    slots = _with_light(slots, light, verb_slots(p, verb))
            changed, case = self.apply_case(frame, slots, p.sent[n])
            if changed.type != "SKIP" and self.satisfied(changed, slots, verb=False):
                candidates.append((len(words), Match(changed, n, tokens, slots, "noun", case, light, verb)))
        return _best(candidates)

    def light(self, n: int) -> tuple[Light | None, int]:
        """The light verb that `n` is the event of, and its token; (None, -1) if there is none."""
        p = self.p
        places: list[tuple[int, str]] = []
        h, dep = p.head[n], p.dep[n]
        while dep == "conj" and h != n and p.pos[h] in ("NOUN", "PROPN"):
            n_up = h
            h, dep = p.head[n_up], p.dep[n_up]
            n = n_up
        if h != n:
            if dep in ("obj", "xcomp") or dep == "nsubj:pass":
                places.append((h, "object"))
            elif dep == "nsubj":
                places.append((h, "subject"))
            elif dep in ("obl", "obl:agent", "advcl"):
                places.append((h, case_of(p, n)))
            elif dep == "nmod" and p.dep[h] in ("obj", "obl", "nsubj:pass"):
                places.append((p.head[h], case_of(p, n)))
        for c in p.children[n]:
            if p.dep[c] == "acl" and p.tag[c] == "VBN" or p.dep[c] == "acl:relcl":
                places.append((c, "object"))
        for verb, slot in places:
            for words, light in self.lexicon.light.get(p.lemma[verb], ()):
                if light.event == slot and verb_words(p, verb, words) is not None:
                    if (
                        slot == "object"
                        and p.dep[verb] == "acl:relcl"
                        and p.head[verb] == n
                        and not is_passive(p, verb)
                    ):
                        if n in verb_slots(p, verb).get("subject", ()):
                            continue
                    return light, verb
        return None, -1

    def satisfied(self, frame: Frame, slots: Slots, *, verb: bool) -> bool:
        """Whether what the frame needs is there; roles are judged by filled slots alone."""
        if not frame.needs or frame.type == "NONE":
            return True
        actor = self._filled_role((*(frame.actor if verb else frame.noun_actor), "=actor"), slots)
        recipient = self._filled_role((*(frame.recipient if verb else frame.noun_recipient), "=recipient"), slots)
        for need in frame.needs:
            if need == "actor" and not actor or need == "recipient" and not recipient:
                return False
            if need == "party" and not (actor or recipient):
                return False
            if need == "actors2" and not self._two(frame, slots, verb):
                return False
            if need == "figure" and not any(self.counted(i) for f in slots.values() for i in f):
                return False
        return True

    def _filled_role(self, names: tuple[str, ...], slots: Slots) -> bool:
        """Whether one of the slots is filled; a modifier counts only if it names somebody ("Russian", "rebel")."""
        for name in names:
            fillers = slots.get(name, ())
            if fillers and (name != "modifier" or any(self.entity(i) for i in fillers)):
                return True
        return False

    def _two(self, frame: Frame, slots: Slots, verb: bool) -> bool:
        roles = (
            *(frame.actor if verb else frame.noun_actor),
            *(frame.recipient if verb else frame.noun_recipient),
            "=actor",
            "=recipient",
        )
        people = {x for s in roles for f in slots.get(s, ()) for x in expand(self.p, f)}
        plural = any(
            self.p.tag[i] in ("NNS", "NNPS") or self.p.lower[i] in ("they", "both", "two") for i in people
        )
        return len(people) > 1 or plural


def _best(candidates: list[tuple[int, Match]]) -> Match | None:
    """Most words first; of those a case that holds before a bare frame, an event before none, then by file."""
    if not candidates:
        return None
    return min(candidates, key=lambda c: (-c[0], c[1].case == 0, c[1].frame.type == "NONE"))[1]


def _with_light(slots: Slots, light: Light, of_verb: Slots) -> Slots:
    """The noun's slots with what its light verb adds; "=actor" and "=recipient" are roles outright."""
    out = {k: list(v) for k, v in slots.items()}
    if light.subject in ("actor", "recipient"):
        out["=" + light.subject] = list(of_verb.get("subject" if light.event != "subject" else "object", ()))
    elif light.subject == "cause" and of_verb.get("subject"):
        out["=cause"] = list(of_verb["subject"])
    if light.indirect and of_verb.get("indirect"):
        out.setdefault("=" + light.indirect, []).extend(of_verb["indirect"])
    for role in ("actor", "recipient"):
        for prep in getattr(light, role):
            if of_verb.get(prep):
                out.setdefault("=" + role, []).extend(of_verb[prep])
    for key, fillers in of_verb.items():
        if key not in (
            "subject",
            "object",
            "indirect",
            "complement",
            "particle",
            "adverb",
            "predicate",
            "object2",
        ):
            out.setdefault(key, list(fillers))
    return out
