"""Sentences of the hand-made treebank as CoNLL-U."""

from __future__ import annotations

from tests.support.parses import treebank


def conllu(*sentences: str, gap: str = " ") -> str:
    """The sentences as a CoNLL-U text: names in the last column, a new paragraph where the gap is a blank line."""
    return "".join(
        _sentence(sentence, paragraph=gap == "\n\n" and number > 0)
        for number, sentence in enumerate(sentences)
    )


def _sentence(sentence: str, *, paragraph: bool) -> str:
    lines = [*(["# newpar"] if paragraph else []), f"# text = {sentence}"]
    at = 0
    for number, (form, lemma, pos, tag, dep, head, *name) in enumerate(treebank()[sentence], 1):
        at = sentence.index(form, at) + len(form)
        misc = [f"NER={name[0]}"] if name else []
        misc += [] if sentence[at : at + 1] in (" ", "") else ["SpaceAfter=No"]
        cells = (str(number), form, lemma, pos, tag, "_", head, dep, "_", "|".join(misc) or "_")
        lines.append("\t".join(cells))
    return "\n".join(lines) + "\n\n"
