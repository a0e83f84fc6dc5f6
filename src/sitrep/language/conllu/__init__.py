"""Analyses in CoNLL-U, the format of Universal Dependencies, as spaCy Docs."""

from sitrep.language.conllu.building import from_conllu

__all__ = ["from_conllu"]
