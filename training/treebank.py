"""Universal Dependencies treebanks: CoNLL-U in, raw documents with gold spaCy docs out."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from spacy.tokens import Doc
from spacy.vocab import Vocab

PARAGRAPH = "\n\n"


@dataclass(slots=True)
class Word:
    """One syntactic word; `start` and `end` are characters into the document's text."""

    form: str
    lemma: str
    upos: str
    xpos: str
    feats: str
    head: int
    dep: str
    start: int = 0
    end: int = 0


@dataclass(slots=True)
class Sentence:
    """One sentence; heads count from 1 within it, 0 being the root."""

    words: list[Word]
    text: str
    paragraph: bool
    glued: bool
    misc: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Document:
    """The raw text as a reader sees it, blank lines between paragraphs, and its sentences."""

    id: str
    text: str
    sentences: list[Sentence]


def read(path: Path) -> list[Document]:
    """Every document of a CoNLL-U file (gzip or plain), its raw text rebuilt."""
    documents: list[Document] = []
    pending: list[Sentence] = []
    name = path.name
    for comments, rows in _blocks(path):
        new = next((c for c in comments if c.startswith("# newdoc")), None)
        if new is not None and pending:
            documents.append(_assemble(name, pending))
            pending = []
        if new is not None:
            name = new.partition("=")[2].strip() or name
        pending.append(_sentence(comments, rows))
    if pending:
        documents.append(_assemble(name, pending))
    return documents


def _blocks(path: Path) -> Iterator[tuple[list[str], list[list[str]]]]:
    comments: list[str] = []
    rows: list[list[str]] = []
    for line in text_lines(path):
        if line.startswith("#"):
            comments.append(line)
        elif line:
            rows.append(line.split("\t"))
        elif rows:
            yield comments, rows
            comments, rows = [], []
    if rows:
        yield comments, rows


def text_lines(path: Path) -> Iterator[str]:
    """The lines of a file, gzip or plain, without their ends."""
    with (
        gzip.open(path, "rt", encoding="utf8")
        if path.suffix == ".gz"
        else path.open(encoding="utf8") as opened
    ):
        for line in opened:
            yield line.rstrip("\n")


def _sentence(comments: list[str], rows: list[list[str]]) -> Sentence:
    words: list[Word] = []
    misc: list[str] = []
    parts: list[str] = []
    until = 0
    cursor = 0
    surface: list[tuple[str, int, int]] = []
    for row in rows:
        if "-" in row[0]:
            first, last = (int(n) for n in row[0].split("-"))
            until = last
            surface.append((row[1], first, last))
            parts.append(row[1] + _space(row[9]))
        elif "." not in row[0]:
            number = int(row[0])
            words.append(Word(row[1], row[2], row[3], row[4], _none(row[5]), int(row[6]), row[7]))
            misc.append(row[9])
            if number > until:
                surface.append((row[1], number, number))
                parts.append(row[1] + _space(row[9]))
    for (form, first, last), part in zip(surface, parts, strict=True):
        _place(words[first - 1 : last], form, cursor)
        cursor += len(part)
    text = "".join(parts)
    paragraph = any(c.startswith(("# newpar", "# newdoc")) and "newpar_block" not in c for c in comments)
    return Sentence(words, text.rstrip(" "), paragraph, glued=not text.endswith(" "), misc=misc)


def _space(misc: str) -> str:
    return "" if "SpaceAfter=No" in misc.split("|") else " "


def _none(value: str) -> str:
    return "" if value == "_" else value


def _place(words: list[Word], form: str, start: int) -> None:
    """Give each word of a surface token its characters; words that are no substrings share what is left."""
    offset = 0
    for i, word in enumerate(words):
        last = i == len(words) - 1
        size = len(form) - offset if last else min(len(word.form), len(form) - offset - (len(words) - i - 1))
        word.start, word.end = start + offset, start + offset + size
        offset += size


def _assemble(name: str, sentences: list[Sentence]) -> Document:
    text = ""
    for i, sentence in enumerate(sentences):
        if i:
            text += PARAGRAPH if sentence.paragraph else ("" if sentences[i - 1].glued else " ")
        for word in sentence.words:
            word.start += len(text)
            word.end += len(text)
        text += sentence.text
    return Document(name, text, sentences)


def pieces(document: Document, size: int) -> Iterator[Document]:
    """The document cut at sentence ends into pieces of about `size` words."""
    batch: list[Sentence] = []
    count = 0
    for sentence in document.sentences:
        batch.append(sentence)
        count += len(sentence.words)
        if count >= size:
            yield _piece(document, batch)
            batch, count = [], 0
    if batch:
        yield _piece(document, batch)


def _piece(document: Document, batch: list[Sentence]) -> Document:
    shift = batch[0].words[0].start
    end = batch[-1].words[-1].end
    moved = [
        Sentence(
            [
                Word(w.form, w.lemma, w.upos, w.xpos, w.feats, w.head, w.dep, w.start - shift, w.end - shift)
                for w in s.words
            ],
            s.text,
            s.paragraph,
            s.glued,
            s.misc,
        )
        for s in batch
    ]
    return Document(document.id, document.text[shift:end], moved)


def gold(document: Document, vocab: Vocab) -> Doc:
    """The document as a spaCy doc with gold words; white space of two or more characters is its own token."""
    words: list[str] = []
    spaces: list[bool] = []
    rows: list[tuple[Word, int] | None] = []
    cursor = 0
    for sentence in document.sentences:
        base = len(words)
        index: dict[int, int] = {}
        for number, word in enumerate(sentence.words, 1):
            gap = document.text[cursor : word.start]
            if gap and words:
                spaces[-1] = gap[0] == " "
                extra = gap[1:] if gap[0] == " " else gap
                if extra:
                    words.append(extra)
                    spaces.append(False)
                    rows.append(None)
            index[number] = len(words)
            words.append(document.text[word.start : word.end])
            spaces.append(False)
            rows.append((word, base))
            cursor = word.end
        for position in range(base, len(words)):
            row = rows[position]
            if row is not None:
                word = row[0]
                rows[position] = (word, index[word.head] if word.head else position)
    return _doc(vocab, words, spaces, rows)


def _doc(vocab: Vocab, words: list[str], spaces: list[bool], rows: list[tuple[Word, int] | None]) -> Doc:
    return Doc(
        vocab,
        words=words,
        spaces=spaces,
        tags=[r[0].xpos if r else "_SP" for r in rows],
        pos=[r[0].upos if r and r[0].upos != "_" else "SPACE" for r in rows],
        morphs=[r[0].feats if r else "" for r in rows],
        lemmas=[r[0].lemma if r else w for r, w in zip(rows, words, strict=True)],
        heads=[r[1] if r else max(i - 1, 0) for i, r in enumerate(rows)],
        deps=[(r[0].dep if r[0].dep != "root" else "ROOT") if r else "dep" for r in rows],
    )
