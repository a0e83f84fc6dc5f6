"""A folder of a user's knowledge, or what ships, looked over: its format, its clashes, its examples."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from sitrep.knowledge import knowledge, overlay
from sitrep.knowledge.knowledge import Knowledge
from sitrep.knowledge.lexicon.parts import Parts
from sitrep.knowledge.overlay import LAYOUT, Overlay
from sitrep.knowledge.spots import Faults
from sitrep.pipeline.checking import check, sentences

OURS = "sitrep's own knowledge"
Counts = tuple[tuple[int, str], ...]
"""How many there are of what, in the singular."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Survey:
    """What was found: lines that open with file and line, `errors` to mend and `warnings` to know of.

    `holds` counts what is there; `asked` is how many sentences were run, `came_out` how many of them gave
    what they should.
    """

    name: str
    holds: Counts
    errors: tuple[str, ...]
    warnings: tuple[str, ...]
    asked: int
    came_out: int


def survey(folders: Sequence[Path], files: Sequence[str] = ()) -> Iterator[Survey]:
    """A survey of each folder, on top of those before it; of what ships, where there are none.

    `files` are names of lexicon files, to run the examples of these alone. What ships is known to miss some
    of its sentences: these are warnings, those of a folder are errors.
    """
    known = knowledge.load()
    load = cache(_pipeline)
    if not folders:
        missed = _missed(load, known, known.lexicon.parts, files)
        asked = sentences(known.lexicon.parts, files)
        yield Survey(name=OURS, holds=_ours(known), errors=(), warnings=missed, asked=asked,
                     came_out=asked - len(missed))  # fmt: skip
    for folder in folders:
        faults = Faults()
        with faults.noted():
            own = overlay.read_folder(folder, known.countries, faults)
            below = overlay.reduced(known, own, faults)
            known = overlay.applied(below, own, faults)
            yield _folder(own, below, known, load, files, faults)
            continue
        yield Survey(
            name=str(folder), holds=(), errors=tuple(faults.messages), warnings=(), asked=0, came_out=0
        )


def _folder(
    own: Overlay, below: Knowledge, known: Knowledge, load: Callable[[], Any], files: Sequence[str],
    faults: Faults,
) -> Survey:  # fmt: skip
    found = list(overlay.clashes(own, below))
    missed = _missed(load, known, own.lexicon, files)
    asked = sentences(own.lexicon, files)
    return Survey(
        name=own.folder,
        holds=_own(own),
        errors=(*faults.messages, *(line for line, wrong in found if wrong), *missed),
        warnings=tuple(line for line, wrong in found if not wrong) or _nothing(own, faults),
        asked=asked,
        came_out=asked - len(missed),
    )


def _nothing(own: Overlay, faults: Faults) -> tuple[str, ...]:
    """A warning of a folder that adds nothing."""
    if _own(own) or faults.messages:
        return ()
    return (f"{own.folder}: nothing in it; it may have {', '.join(LAYOUT)}",)


def _pipeline() -> Any:
    from sitrep.language import load

    return load()


def _missed(load: Callable[[], Any], known: Knowledge, parts: Parts, files: Sequence[str]) -> tuple[str, ...]:
    """The sentences that do not give what they should; the pipeline is loaded only where there are any."""
    if not sentences(parts, files):
        return ()
    from sitrep.language import analyse, own_names

    nlp = load()
    names = own_names(nlp, known.names)
    return tuple(map(str, check(lambda text: analyse(nlp, text, names=names), known, parts, files)))


def _own(own: Overlay) -> Counts:
    counts = (
        *_lexicon(own.lexicon),
        (len(own.actors), "actor"),
        (len(own.terms), "office"),
        (len(own.places), "place"),
        (len(own.spellings), "spelling"),
        (len(own.off), "switched-off entry"),
    )
    return tuple((count, name) for count, name in counts if count)


def _lexicon(parts: Parts) -> Counts:
    return (
        (len(parts.frames), "frame"),
        (len(parts.classes), "word class"),
        (len(parts.weapons), "weapon list"),
        (len(parts.light) + len(parts.speech) + len(parts.cues), "other word list"),
    )


def _ours(known: Knowledge) -> Counts:
    return (
        *_lexicon(known.lexicon.parts),
        (len(known.actors), "actor"),
        (len(known.gazetteer), "place"),
        (len(known.countries), "country"),
    )
