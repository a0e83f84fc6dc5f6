"""A document's analysis as plain columns, so that rules can read it a hundred times at no cost.

spaCy's `Doc` stays the analysis; this is a read-only index of it. Attribute access on a `Token`
costs more than the rules themselves, hence lists of strings and integers, one entry a token.
"""

from __future__ import annotations

from typing import Any

# Relations that lead out of a noun phrase proper.
CHUNK_STOP = frozenset({
    "acl", "acl:relcl", "conj", "cc", "punct", "parataxis", "appos", "case", "advcl", "cop", "nsubj", "advcl:relcl", "list",
    "mark", "aux", "dep", "orphan",
})  # fmt: skip


class Parse:
    """Columns of a `Doc`: all lists have one entry a token; `children` are in text order."""

    __slots__ = (
        "children", "dep", "end", "ent", "ent_end", "ents", "furniture", "head", "lemma", "lower", "n", "pos",
        "local", "sent", "sentences", "start", "tag", "text", "words", "_left", "_right",
    )  # fmt: skip

    def __init__(self, doc: Any, furniture: tuple[tuple[int, int], ...] = ()) -> None:
        self.text: str = doc.text
        tokens = list(doc)
        self.n = len(tokens)
        self.words: list[str] = [t.text for t in tokens]
        self.lower: list[str] = [w.lower() for w in self.words]
        self.lemma: list[str] = [t.lemma_.lower() or w for t, w in zip(tokens, self.lower, strict=True)]
        self.pos: list[str] = [t.pos_ for t in tokens]
        self.tag: list[str] = [t.tag_ for t in tokens]
        self.dep: list[str] = [t.dep_ if t.dep_ != "ROOT" else "root" for t in tokens]
        self.head: list[int] = [t.head.i for t in tokens]
        self.start: list[int] = [t.idx for t in tokens]
        self.end: list[int] = [s + len(w) for s, w in zip(self.start, self.words, strict=True)]
        self.children: list[list[int]] = [[] for _ in tokens]
        for i, h in enumerate(self.head):
            if h != i:
                self.children[h].append(i)
        self.sentences: list[tuple[int, int]] = [(s.start, s.end) for s in doc.sents] if self.n else []
        self.sent: list[int] = [k for k, (a, b) in enumerate(self.sentences) for _ in range(a, b)]
        self.ents: list[tuple[int, int, str]] = [(e.start, e.end, e.label_) for e in doc.ents]
        self.ent: list[str] = [""] * self.n
        self.ent_end: dict[int, int] = {}
        for a, b, label in self.ents:
            self.ent_end[a] = b
            for i in range(a, b):
                self.ent[i] = label
        self.furniture = furniture
        self.local: dict[int, list[int]] = {}
        self._left, self._right = self._edges()

    def _edges(self) -> tuple[list[int], list[int]]:
        """First and last token of each token's subtree."""
        left, right = list(range(self.n)), list(range(self.n))
        order = sorted(range(self.n), key=lambda i: -self._depth(i))
        for i in order:
            h = self.head[i]
            if h != i:
                left[h] = min(left[h], left[i])
                right[h] = max(right[h], right[i])
        return left, right

    def _depth(self, i: int) -> int:
        depth = 0
        while self.head[i] != i and depth < 500:
            i = self.head[i]
            depth += 1
        return depth

    def is_furniture(self, sentence: tuple[int, int]) -> bool:
        """True where the sentence lies in page furniture."""
        a, b = self.start[sentence[0]], self.end[sentence[1] - 1]
        return any(s < b and a < e and (min(b, e) - max(a, s)) * 2 > b - a for s, e in self.furniture)

    def subtree(self, i: int) -> range:
        """The tokens from the first to the last of `i`'s subtree."""
        return range(self._left[i], self._right[i] + 1)

    def ancestors(self, i: int) -> list[int]:
        """Heads from `i`'s own head up to the root."""
        out: list[int] = []
        while self.head[i] != i and len(out) < 500:
            i = self.head[i]
            out.append(i)
        return out

    def kids(self, i: int, *deps: str) -> list[int]:
        """Children of `i` whose relation is one of `deps`."""
        dep = self.dep
        return [c for c in self.children[i] if dep[c] in deps]

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
        stop = CHUNK_STOP
        todo = [i]
        name = bool(self.ent[i]) or self.pos[i] == "PROPN"
        while todo:
            x = todo.pop()
            for c in self.children[x]:
                if self.dep[c] in stop and not (x != i and self.dep[c] in ("case", "cc", "conj")):
                    continue
                if c > x and self.dep[c] == "nmod" and (name or not self._of(c)) and (not name or self.ent[c] != self.ent[i]):
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
