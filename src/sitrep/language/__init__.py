"""Article text -> spaCy Doc: tags, dependencies, lemmas, sentences, names. Importing it loads no spaCy."""

from sitrep.language.analysing import analyse, analyse_many
from sitrep.language.conllu import from_conllu
from sitrep.language.loading import load, model_path, own_names

__all__ = ["analyse", "analyse_many", "from_conllu", "load", "model_path", "own_names"]
