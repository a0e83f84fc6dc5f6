"""A document's analysis as plain columns, so that rules can read it a hundred times at no cost.

spaCy's `Doc` stays the analysis; this is a read-only index of it. Attribute access on a `Token`
costs more than the rules themselves, hence lists of strings and integers, one entry a token.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from typing import Any

from sitrep.model.span import TextSpan

# Relations that lead out of a noun phrase proper.
CHUNK_STOP = frozenset(
    "acl acl:relcl conj cc punct parataxis appos case advcl cop nsubj advcl:relcl list mark aux dep"
    " orphan".split()
)
# A relative clause or chain of owners ends long before; a malformed tree might not.
DEEPEST = 500


class _Strings(dict[int, str]):
    """Hash -> string, asked of the vocabulary once each; signed, as `to_array` columns come."""

    def __init__(self, store: Any) -> None:
        super().__init__({0: ""})
        self._store = store

    def __missing__(self, key: int) -> str:
        found = str(self._store[key % (1 << 64)])
        self[key] = found
        return found


class Parse:
    """Columns of a `Doc`: `n` tokens, and lists with one entry a token.

    `head` is a token index (its own for a root), `children` are in text order, `start` and `end` code points
    of `text`, `sent` the index of the token's range in `sentences`. `ent` is the label of the name that holds
    the token or "", `ents` the names as (first token, token after, label), `ent_end` their first token ->
    token after. `lemma` and `lower` are lower case, and the root's `dep` is "root".
    """

    __slots__ = (
        "children", "dep", "end", "ent", "ent_end", "ents", "furniture", "head", "lemma", "local",
        "local_words", "lower", "n", "pos", "sent", "sentence_words", "sentences", "start", "tag", "text",
        "words", "_named", "_subtrees",
    )  # fmt: skip

    def __init__(self, doc: Any, furniture: tuple[tuple[int, int], ...] = ()) -> None:
        self.text: str = doc.text
        self.n = len(doc)
        names = ["ORTH", "LEMMA", "POS", "TAG", "DEP", "HEAD", "IDX"]
        table = doc.to_array(names).astype("int64").T.tolist() if self.n else [[]] * len(names)
        strings = _Strings(doc.vocab.strings)
        words, lemmas, pos, tags, deps, heads, starts = table
        self.words: list[str] = [strings[k] for k in words]
        self.lower: list[str] = [w.lower() for w in self.words]
        self.lemma: list[str] = [strings[k].lower() or w for k, w in zip(lemmas, self.lower, strict=True)]
        self.pos: list[str] = [strings[k] for k in pos]
        self.tag: list[str] = [strings[k] for k in tags]
        self.dep: list[str] = ["root" if name == "ROOT" else name for name in map(strings.__getitem__, deps)]
        self.head: list[int] = [i + offset for i, offset in enumerate(heads)]
        self.start: list[int] = starts
        self.end: list[int] = [s + len(w) for s, w in zip(self.start, self.words, strict=True)]
        self.children: list[list[int]] = [[] for _ in range(self.n)]
        for i, h in enumerate(self.head):
            if h != i:
                self.children[h].append(i)
        self.sentences: list[tuple[int, int]] = [(s.start, s.end) for s in doc.sents] if self.n else []
        self.sent: list[int] = [k for k, (a, b) in enumerate(self.sentences) for _ in range(a, b)]
        self.name([(e.start, e.end, e.label_) for e in doc.ents])
        self.furniture = furniture
        # What rules have worked out of the words around a verb, kept for the next rule that asks.
        self.local: dict[int, list[int]] = {}
        self.local_words: dict[int, set[str]] = {}
        self.sentence_words: dict[int, set[str]] = {}
        self._subtrees: dict[int, range] = {}

    def name(self, names: list[tuple[int, int, str]]) -> None:
        """Sets the names: (first token, token after, label), in text order and without overlaps."""
        self.ents: list[tuple[int, int, str]] = names
        self.ent: list[str] = [""] * self.n
        self.ent_end: dict[int, int] = {}
        self._named: dict[int, tuple[int, int, str]] = {}
        for found in names:
            first, after, label = found
            self.ent_end[first] = after
            for i in range(first, after):
                self.ent[i] = label
                self._named[i] = found

    def attach(self, moves: dict[int, tuple[int, str]]) -> None:
        """Hang tokens on other heads, by other relations: token -> head (its own for a root), relation."""
        for i, (head, dep) in moves.items():
            if self.head[i] != i:
                self.children[self.head[i]].remove(i)
            self.head[i], self.dep[i] = head, dep
        for i, (head, _) in moves.items():
            if head != i:
                insort(self.children[head], i)
        self._subtrees = {}

    def opens_sentence(self, i: int) -> bool:
        """Whether `i` is the first token of its sentence."""
        return self.sentences[self.sent[i]][0] == i

    def is_furniture(self, sentence: tuple[int, int]) -> bool:
        """True where the sentence lies in page furniture."""
        a, b = self.start[sentence[0]], self.end[sentence[1] - 1]
        return any(s < b and a < e and (min(b, e) - max(a, s)) * 2 > b - a for s, e in self.furniture)

    def names_in(self, sentence: int) -> list[tuple[int, int, str]]:
        """The names that begin in a sentence."""
        first, after = self.sentences[sentence]
        return self.ents[bisect_left(self.ents, (first,)) : bisect_left(self.ents, (after,))]

    def ent_at(self, i: int) -> tuple[int, int, str] | None:
        """The name that holds `i`: its token range and label; None outside names."""
        return self._named.get(i)

    def name_at(self, i: int) -> tuple[int, int]:
        """Token range of the name that holds `i`, or `(i, i + 1)`."""
        found = self._named.get(i)
        return found[:2] if found is not None else (i, i + 1)

    def subtree(self, i: int) -> range:
        """The tokens from the first to the last of `i`'s subtree."""
        if i not in self._subtrees:
            first = last = i
            seen, todo = {i}, [i]
            while todo:
                below = self.children[todo.pop()]
                if below:
                    first, last = min(first, below[0]), max(last, below[-1])
                    fresh = [c for c in below if c not in seen]
                    seen.update(fresh)
                    todo += fresh
            self._subtrees[i] = range(first, last + 1)
        return self._subtrees[i]

    def ancestors(self, i: int) -> list[int]:
        """Heads from `i`'s own head up to the root, the nearest first."""
        out: list[int] = []
        while self.head[i] != i and len(out) < DEEPEST:
            i = self.head[i]
            out.append(i)
        return out

    def kids(self, i: int, *deps: str) -> list[int]:
        """Children of `i` whose relation is one of `deps`."""
        children = self.children[i]
        if not children:
            return []
        dep = self.dep
        return [c for c in children if dep[c] in deps]

    def kid(self, i: int, *deps: str) -> int:
        """The first child of `i` whose relation is one of `deps`, or -1."""
        dep = self.dep
        for c in self.children[i]:
            if dep[c] in deps:
                return c
        return -1

    def chunk(self, i: int) -> tuple[int, int]:
        """Token range of the noun phrase headed by `i`, without its clauses, coordination and long tails."""
        first = last = i
        todo = [i]
        name = bool(self.ent[i]) or self.pos[i] == "PROPN"
        while todo:
            x = todo.pop()
            for c in self.children[x]:
                if self.dep[c] in CHUNK_STOP and not (x != i and self.dep[c] in ("case", "cc", "conj")):
                    continue
                if (
                    c > x
                    and self.dep[c] == "nmod"
                    and (name or not self._of(c))
                    and (not name or self.ent[c] != self.ent[i])
                ):
                    continue
                first, last = min(first, c), max(last, c)
                todo.append(c)
        while first < i and self.dep[first] in ("case", "punct", "cc", "mark"):
            first += 1
        while last > i and self.dep[last] in ("punct", "case", "cc"):
            last -= 1
        if first > 0 and self.lower[first] in ("least", "most") and self.lower[first - 1] == "at":
            first -= 1
        return first, last + 1

    def _of(self, i: int) -> bool:
        return any(self.dep[c] == "case" and self.lower[c] == "of" for c in self.children[i])

    def span(self, first: int, after: int) -> tuple[int, int]:
        """Character range of a token range."""
        return self.start[first], self.end[after - 1]

    def words_of(self, first: int, after: int) -> TextSpan:
        """The words of a token range with their offsets."""
        start, end = self.span(first, after)
        return TextSpan(text=self.text[start:end], start=start, end=end)
