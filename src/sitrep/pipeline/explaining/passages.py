"""What was tried on the words of a sentence, for one that gave no report or another than expected."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sitrep.model import Attempt, Option, Passage, Topic, Verdict
from sitrep.pipeline.explaining.event import entry_of
from sitrep.pipeline.explaining.tracing import Traced

MISSING_TOLD = 3
"""Frames of several words told of that lack some of them; those lacking fewest."""
CONTENT = frozenset({"VERB", "NOUN"})


def passages(work: Traced, words: str) -> tuple[Passage, ...]:
    """The sentences that hold the words, in any case and spacing."""
    p = work.p
    spans = [match.span() for match in _pattern(words).finditer(work.article.text)]
    found = [
        number
        for number, (first, after) in enumerate(p.sentences)
        if any(p.start[first] < end and start < p.end[after - 1] for start, end in spans)
    ]
    return tuple(_passage(work, number) for number in found)


def has_words(text: str, words: str) -> bool:
    """Whether the words stand in the text one after another, in any case and spacing."""
    return bool(words.split()) and _pattern(words).search(text) is not None


def _pattern(words: str) -> re.Pattern[str]:
    return re.compile(r"\s+".join(map(re.escape, words.split())), re.IGNORECASE)


def _passage(work: Traced, number: int) -> Passage:
    p = work.p
    first, after = p.sentences[number]
    while after - 1 > first and p.pos[after - 1] == "SPACE":
        after -= 1
    tried = work.trace.tokens(Topic.FRAME, range(first, after))
    known = {i for at in tried for i in _taken(work, at)}
    return Passage(
        sentence=p.words_of(first, after),
        furniture=p.is_furniture(p.sentences[number]),
        attempts=tuple(_attempt(work, i) for i in tried),
        unknown=tuple(
            p.words_of(i, i + 1)
            for i in range(first, after)
            if p.pos[i] in CONTENT and i not in tried and i not in known and not p.ent[i]
        ),
    )


def _taken(work: Traced, i: int) -> range:
    """The tokens that the frame which fired on a word takes up."""
    fired = next((o for o in work.trace.options(Topic.FRAME, i) if o.taken and o.words is not None), None)
    if fired is None or fired.words is None:
        return range(0)
    return range(work.token_at(fired.words.start), work.token_at(fired.words.end - 1) + 1)


def _attempt(work: Traced, i: int) -> Attempt:
    p = work.p
    options = work.trace.options(Topic.FRAME, i)
    frames = _worth_telling(options)
    fates = work.trace.options(Topic.FATE, i)
    reports = [r.id for r in work.reports if any(d.trigger.head == i for d in [work.draft_of(r)])]
    fired = next((option for option in options if option.taken), None)
    return Attempt(
        trigger=fired.words if fired is not None and fired.words is not None else p.words_of(i, i + 1),
        lemma=p.lemma[i],
        frames=frames,
        entries=tuple(entry_of(frame) for frame in frames),
        fate=fates[-1] if fates else None,
        report_id=reports[0] if reports else "",
    )


def _worth_telling(options: Sequence[Option]) -> tuple[Option, ...]:
    """The frames whose words are there, and the few that lack fewest."""
    near = [option for option in options if option.verdict is not Verdict.WORDS_MISSING]
    far = [option for option in options if option.verdict is Verdict.WORDS_MISSING]
    far.sort(key=lambda option: len(str(option.fact("missing")).split()))
    return (*near, *far[:MISSING_TOLD])
