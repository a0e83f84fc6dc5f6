"""The words of a frame in the text: "carry", "out", "attack" near the verb or noun that they belong to."""

from __future__ import annotations

from collections.abc import Sequence

from sitrep.knowledge.lexicon.lexicon import head_of
from sitrep.model.parse import Parse

# Relations that lead out of a verb's own phrase.
LOCAL_STOP = frozenset({
    "conj", "advcl", "ccomp", "parataxis", "acl", "acl:relcl", "punct", "nsubj", "csubj", "cc",
    "advcl:relcl", "appos",
})  # fmt: skip
# Levels below a verb that are still its own phrase.
DEEPEST = 3
# Words after a noun that can still belong to its frame.
LONGEST_TAIL = 8


def local(p: Parse, v: int) -> list[int]:
    """The words of a verb's own phrase, in text order: particles, objects, obliques and their modifiers.

    Kept in `p`, since every frame of the verb asks for them.
    """
    if v in p.local:
        return p.local[v]
    out: list[int] = []
    todo = [(c, 1) for c in p.children[v]]
    while todo:
        c, depth = todo.pop()
        if p.dep[c] in LOCAL_STOP:
            continue
        out.append(c)
        if depth < DEEPEST:
            todo += [(k, depth + 1) for k in p.children[c]]
    h = p.head[v]
    if p.dep[v] in ("acl", "acl:relcl") and h != v:
        out.append(h)
    if p.dep[v] == "cop":
        out.append(h)
        out += [c for c in p.children[h] if c != v and p.dep[c] not in LOCAL_STOP]
    out.sort()
    p.local[v] = out
    p.local_words[v] = {word for i in out for word in (p.lemma[i], p.lower[i])}
    return out


def local_words(p: Parse, v: int) -> set[str]:
    """Lemmas and forms of the words of a verb's own phrase, kept in `p` with them."""
    if v not in p.local_words:
        local(p, v)
    return p.local_words[v]


def sentence_words(p: Parse, sentence: int) -> set[str]:
    """Lemmas and forms of a sentence, kept in `p`: most frames are ruled out by them."""
    if sentence not in p.sentence_words:
        first, after = p.sentences[sentence]
        p.sentence_words[sentence] = {*p.lemma[first:after], *p.lower[first:after]}
    return p.sentence_words[sentence]


def find_words(p: Parse, words: Sequence[str], among: Sequence[int]) -> tuple[int, ...] | None:
    """One token of `among` for each word, by lemma or form, none used twice; None if one is missing."""
    found: list[int] = []
    for word in words:
        hit = next((i for i in among if i not in found and word in (p.lemma[i], p.lower[i])), None)
        if hit is None:
            return None
        found.append(hit)
    return tuple(found)


def verb_words(p: Parse, v: int, words: Sequence[str]) -> tuple[int, ...] | None:
    """The tokens of a verb frame's words where `v` is its verb, or None."""
    if len(words) == 1:
        return (v,)
    near = local(p, v)
    known = local_words(p, v)
    if any(word not in known for word in words[1:]):
        return None
    rest = find_words(p, words[1:], near)
    return None if rest is None else (v, *rest)


def noun_words(p: Parse, n: int, words: Sequence[str]) -> tuple[int, ...] | None:
    """The tokens of a noun frame's words where `n` is its head, or None."""
    if len(words) == 1:
        return (n,)
    known = sentence_words(p, p.sent[n])
    if any(word not in known for word in words):
        return None
    head = head_of(tuple(words))
    before, after = words[:head], words[head + 1 :]
    left = find_words(p, before, _near_before(p, n, len(before))) if before else ()
    if left is None:
        return None
    right = find_words(p, after, [i for i in p.subtree(n) if i > n][:LONGEST_TAIL]) if after else ()
    return None if right is None else (*left, n, *right)


def absent(p: Parse, i: int, words: Sequence[str]) -> tuple[str, ...]:
    """Those of a frame's words that are not in the sentence; all but the trigger's own if none is absent."""
    known = sentence_words(p, p.sent[i])
    missing = tuple(word for word in words if word not in known)
    return missing or tuple(word for word in words if word not in (p.lemma[i], p.lower[i]))


def _near_before(p: Parse, n: int, count: int) -> list[int]:
    """Where `count` words before a noun can stand: its modifiers, theirs, and the tokens right before it."""
    mods = p.kids(n, "amod", "compound", "nmod:desc", "nmod:unmarked", "nmod:poss", "nmod")
    theirs = (k for m in mods for k in p.children[m])
    return sorted({*mods, *theirs, *range(max(0, n - count - 1), n)})
