"""Analyses made by hand: spaCy Docs and the drafts and reports they become, with no trained model.

`sentences/*.txt` is a small treebank of invented sentences in Universal Dependencies (English Web Treebank
style): `# the sentence`, then one token a line with form, lemma, part of speech, tag, relation, head (counted
from 1, 0 for the root) and, inside a name, B- or I- with its label. A blank line ends a sentence.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

import spacy
from spacy.tokens import Doc

from sitrep.coding import code
from sitrep.knowledge.knowledge import Knowledge, load
from sitrep.knowledge.lexicon import Lexicon
from sitrep.knowledge.lexicon.lexicon import read
from sitrep.model import Article, Draft, Mention, Report
from sitrep.model.parse import Parse
from sitrep.resolving import resolve

HERE = Path(__file__).parent
PUBLISHED = dt.date(2026, 3, 7)  # a Saturday
VOCAB = spacy.blank("en").vocab
Row = list[str]


@lru_cache(maxsize=1)
def treebank() -> dict[str, list[Row]]:
    """All sentences of the treebank, each with its rows of six or seven columns."""
    found: dict[str, list[Row]] = {}
    for path in sorted((HERE / "sentences").glob("*.txt")):
        for block in path.read_text("utf-8").strip().split("\n\n"):
            first, *rows = block.splitlines()
            found[first.removeprefix("# ")] = [row.split() for row in rows]
    return found


@lru_cache(maxsize=1)
def small_lexicon() -> Lexicon:
    """A lexicon of a few frames that only tests use, so that the shipped one may change."""
    return read(HERE / "lexicon")


def knowing(lexicon: Lexicon) -> Knowledge:
    """What ships, but with this lexicon."""
    return replace(load(), lexicon=lexicon)


@lru_cache(maxsize=1)
def small_knowledge() -> Knowledge:
    """What ships, but with the small lexicon."""
    return knowing(small_lexicon())


def doc(*sentences: str, gap: str = " ") -> Doc:
    """One Doc of sentences of the treebank, with `gap` between them."""
    words: list[str] = []
    spaces: list[bool] = []
    columns: dict[str, list[str]] = {key: [] for key in ("lemmas", "pos", "tags", "deps", "ents")}
    heads: list[int] = []
    for number, sentence in enumerate(sentences):
        rows = treebank()[sentence]
        base = len(words)
        for at, row in enumerate(rows):
            form, lemma, pos, tag, dep, head = row[:6]
            words.append(form)
            heads.append(base + (int(head) - 1 if int(head) else at))
            for key, value in zip(columns, (lemma, pos, tag, dep, "".join(row[6:]) or "O"), strict=True):
                columns[key].append(value)
        spaces += _spaces(sentence, [row[0] for row in rows])
        spaces[-1] = number + 1 < len(sentences) and gap == " "
        if number + 1 < len(sentences) and gap != " ":
            words.append(gap)
            spaces.append(False)
            heads.append(len(words) - 2)
            for key, value in zip(columns, (gap, "SPACE", "_SP", "dep", "O"), strict=True):
                columns[key].append(value)
    return Doc(
        VOCAB, words=words, spaces=spaces, heads=heads, lemmas=columns["lemmas"], pos=columns["pos"],
        tags=columns["tags"], deps=columns["deps"], ents=columns["ents"],
    )  # fmt: skip


def _spaces(sentence: str, forms: list[str]) -> list[bool]:
    """Whether a space follows each form."""
    out: list[bool] = []
    at = 0
    for form in forms:
        at = sentence.index(form, at) + len(form)
        out.append(sentence[at : at + 1] == " ")
    return out


def parse(*sentences: str) -> Parse:
    """The columns of a Doc of these sentences."""
    return Parse(doc(*sentences))


def at(p: Parse, word: str) -> int:
    """The one token of that form."""
    (index,) = (i for i in range(p.n) if p.words[i] == word)
    return index


def words_of(p: Parse, mentions: tuple[Mention, ...]) -> list[str]:
    """The words of mentions, as the text has them."""
    return [p.text[m.start : m.end] for m in mentions]


@dataclass(frozen=True, slots=True)
class Told:
    """A draft in plain words."""

    draft: Draft
    type: str
    trigger: str
    actors: list[str]
    recipients: list[str]
    places: list[str]
    weapons: list[str]
    figures: list[tuple[str, float | None, float | None]]
    source: str | None

    @property
    def status(self) -> str:
        """The draft's status."""
        return self.draft.status


def told(*sentences: str, lexicon: Lexicon | None = None, gap: str = " ") -> list[Told]:
    """The drafts of sentences of the treebank, by the small lexicon where no other is given."""
    p, drafts = code(doc(*sentences, gap=gap), knowing(lexicon) if lexicon else small_knowledge())
    return list(_told(p, drafts))


def one(*sentences: str, lexicon: Lexicon | None = None) -> Told:
    """The only draft of these sentences."""
    (only,) = told(*sentences, lexicon=lexicon)
    return only


def _told(p: Parse, drafts: list[Draft]) -> Iterator[Told]:
    for d in drafts:
        yield Told(
            draft=d,
            type=d.event_type,
            trigger=p.text[d.trigger.start : d.trigger.end],
            actors=words_of(p, d.actors),
            recipients=words_of(p, d.recipients),
            places=words_of(p, d.places),
            weapons=words_of(p, d.weapons),
            figures=[(f.kind, f.low, f.high) for f in d.figures],
            source=p.text[d.source.start : d.source.end] if d.source else None,
        )


def resolved(*sentences: str, published: dt.date | None = PUBLISHED, gap: str = " ") -> list[Report]:
    """The reports of an article made of these sentences."""
    analysed = doc(*sentences, gap=gap)
    p, drafts = code(analysed, small_knowledge())
    return resolve(p, Article(id="a1", text=analysed.text, published=published), drafts, small_knowledge())
