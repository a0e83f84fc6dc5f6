"""Articles added to a record, coded, stored and linked; and what people decide about it."""

from sitrep.pipeline.corpus.corpus import Corpus, open_corpus
from sitrep.pipeline.corpus.looking import Telling
from sitrep.pipeline.corpus.outcomes import Added, AddOutcome, Held, Recoded, RecodeOutcome, Relinked

__all__ = [
    "AddOutcome",
    "Added",
    "Corpus",
    "Held",
    "RecodeOutcome",
    "Recoded",
    "Relinked",
    "Telling",
    "open_corpus",
]
