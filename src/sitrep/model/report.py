"""One event as one article tells it: the record contract."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from sitrep.model.figure import Figure
from sitrep.model.party import Party
from sitrep.model.place import Place
from sitrep.model.reasons import PartyReason
from sitrep.model.span import TextSpan
from sitrep.model.when import When

Status = Literal["actual", "historical", "future", "hypothetical", "negated"]
Stance = Literal["affirms", "denies", "doubts"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """Who says so, where the article gives the event on somebody's word.

    `reason` and `detail` tell how the source was found, as for a party; `rule` the words that make it the
    source ("according to", a verb of speech).
    """

    text: str
    start: int
    end: int
    name: str
    country: str
    stance: Stance
    reason: PartyReason = PartyReason.NAME
    detail: str = ""
    rule: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Why:
    """The frame that fired, and for each field the words or rule it came from."""

    frame: str
    fields: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One event as one article tells it.

    `event_type`, `mode` and `context` are PLOVER's, `quad` its quad class (1 verbal and 2 material
    cooperation, 3 verbal and 4 material conflict); `score` runs from -10 (conflict) to 10 (cooperation);
    `cameo` is the nearest CAMEO code. All offsets point into the article's text.
    """

    id: str
    article_id: str
    sentence: TextSpan
    trigger: TextSpan
    event_type: str
    mode: tuple[str, ...]
    context: tuple[str, ...]
    status: Status
    quad: int
    score: float
    cameo: str
    actors: tuple[Party, ...]
    recipients: tuple[Party, ...]
    place: Place | None
    date: When | None
    figures: tuple[Figure, ...]
    weapons: tuple[TextSpan, ...]
    attribution: Attribution | None
    why: Why
