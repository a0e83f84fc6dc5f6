"""What was tried on the words of a sentence, for the terminal."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from sitrep.exporting import phrasing
from sitrep.exporting.explained.grids import options_grid, where
from sitrep.exporting.explained.options import quoted, texts_of
from sitrep.exporting.explained.wording import VERDICTS
from sitrep.model import Attempt, Passage, Topic, Verdict, Weighing


def passage_lines(passage: Passage) -> Iterator[RenderableType]:
    """The sentence, each word that came near an event with its frames, and the words that did not."""
    sentence = passage.sentence
    yield Text.assemble(f"“{phrasing.clean(sentence.text)}”", (f" ({sentence.start}–{sentence.end})", "dim"))
    if passage.furniture:
        yield Text("furniture of the page: it is not coded", style="bold")
        return
    near = [attempt for attempt in passage.attempts if _is_near(attempt)]
    for attempt in near:
        yield Padding(_attempt(attempt), (1, 0, 0, 2))
    if not near:
        yield Padding(Text("No frame fits any of its words.", style="bold"), (1, 0, 0, 2))
    far = [attempt.trigger for attempt in passage.attempts if attempt not in near]
    for name, words in (("only in frames of other words beside them", far), ("in no frame", passage.unknown)):
        if words:
            told = ", ".join(dict.fromkeys(phrasing.clean(word.text) for word in words))
            yield Padding(Text(f"{name}: {told}", style="dim"), (1, 0, 0, 2))


def _is_near(attempt: Attempt) -> bool:
    """Whether a frame's words were all there, though it may not have fired."""
    return any(frame.verdict not in (Verdict.WORDS_MISSING, Verdict.CASES_ONLY) for frame in attempt.frames)


def _attempt(attempt: Attempt) -> RenderableType:
    """The word, what became of it, and the frames tried on it with the files they stand in."""
    fate = attempt.fate
    if attempt.report_id:
        became = f"gives the report {attempt.report_id}"
    elif fate is not None:
        other = f", {quoted(fate.words)}" if fate.words is not None else ""
        became = f"no report: {VERDICTS[fate.verdict]}{other}"
    else:
        became = "no report: no frame fires"
    fired = any(frame.taken for frame in attempt.frames)
    shown = [
        (frame, entry)
        for frame, entry in zip(attempt.frames, attempt.entries, strict=True)
        if not (fired and frame.verdict is Verdict.WORDS_MISSING)
    ]
    places = {frame.label: where(entry) for frame, entry in shown}
    told = texts_of(Weighing(topic=Topic.FRAME, options=tuple(frame for frame, _ in shown)))
    named = ((t, f"{label} ({places[label]})" if label in places else label, rest) for t, label, rest in told)
    head = Text.assemble(quoted(attempt.trigger), "  ", (became, "bold"))
    return Group(head, Padding(options_grid(named), (0, 0, 0, 2)))
