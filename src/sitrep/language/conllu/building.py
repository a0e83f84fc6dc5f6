"""Sentences of words -> one spaCy Doc."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from itertools import chain
from typing import TYPE_CHECKING

from sitrep.language.conllu.rows import Word
from sitrep.language.conllu.sentences import Sentence, read

if TYPE_CHECKING:
    from spacy.tokens import Doc
    from spacy.vocab import Vocab

PARAGRAPH = "\n\n"


def from_conllu(text: str, *, vocab: Vocab | None = None) -> Doc:
    """The sentences of a CoNLL-U text as one Doc, an article: words, tags, lemmas, heads, relations, names.

    `doc.text` is the text that was parsed: SpaceAfter=No and SpacesAfter are kept, a `# newpar` or
    `# newdoc` stands for a blank line. A multiword token ("don't") is parted into its words; empty nodes
    and enhanced dependencies are left out. Names are read from NER=B-ORG (or ner=S-ORG) in the last column
    if any word has one; CoNLL-U has no column for them.

    `vocab` is that of the pipeline the Doc is for, an English one if none is given. Raises InputError,
    which names the line, where the text is no CoNLL-U or a sentence is no tree.
    """
    from spacy.tokens import Doc

    rows = list(chain.from_iterable(_rows(list(read(text)))))
    named = any(word.name != "O" for word, _ in rows)
    words = [word for word, _ in rows]
    return Doc(
        vocab if vocab is not None else _english(),
        words=[word.text for word in words],
        spaces=[word.after.startswith(" ") for word in words],
        lemmas=[word.lemma for word in words],
        pos=[word.upos for word in words],
        tags=[word.xpos for word in words],
        morphs=[word.feats for word in words],
        heads=[head for _, head in rows],
        deps=["ROOT" if word.dep == "root" else word.dep for word in words],
        ents=[word.name for word in words] if named else None,
    )


@lru_cache(maxsize=1)
def _english() -> Vocab:
    import spacy

    return spacy.blank("en").vocab


def _rows(sentences: list[Sentence]) -> list[list[tuple[Word, int]]]:
    """For each sentence its tokens with the place of their heads in the Doc.

    White space beyond one blank is a token of its own, which hangs on the word before.
    """
    out = []
    base = 0
    for number, sentence in enumerate(sentences):
        last = number + 1 == len(sentences)
        opens = not last and sentences[number + 1].paragraph
        rows: list[tuple[Word, int]] = []
        at: list[int] = []
        for word in sentence.words:
            at.append(base + len(rows))
            ends = word is sentence.words[-1]
            after = _gap(word.after, opens=opens, last=last) if ends else word.after
            rows.append((replace(word, after=after), word.head))
            rest = after.removeprefix(" ")
            if rest:
                rows.append((_blank(rest), -1))
        out.append([(word, at[head] if head >= 0 else base + i - 1) for i, (word, head) in enumerate(rows)])
        base += len(rows)
    return out


def _gap(after: str, *, opens: bool, last: bool) -> str:
    """The white space behind a sentence: a blank line before a paragraph, none at the end of the text."""
    if opens:
        return after if after.count("\n") > 1 else PARAGRAPH
    return after.rstrip(" ") if last else after


def _blank(text: str) -> Word:
    return Word(
        text=text, lemma=text, upos="SPACE", xpos="_SP", feats="", head=-1, dep="dep", name="O",
        after="",
    )  # fmt: skip
