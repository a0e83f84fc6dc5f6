"""Notes for a trace: the words of tokens, what became of a match."""

from __future__ import annotations

from sitrep.coding.match import Match
from sitrep.model import Option, TextSpan, Topic, Trace, Verdict
from sitrep.model.parse import Parse


def words_at(p: Parse, *tokens: int) -> TextSpan:
    """The text from the first of the tokens to the last."""
    return p.words_of(min(tokens), max(tokens) + 1)


def note_fate(
    trace: Trace | None, p: Parse, match: Match, verdict: Verdict, other: Match | None = None
) -> None:
    """Notes what became of a match, and the other one that it is joined to or told by."""
    if trace is not None:
        words = words_at(p, *other.tokens) if other is not None else None
        trace.weigh(Topic.FATE, match.head, Option(label=match.frame.id, verdict=verdict, words=words))
