"""The words of toponym resolution: a name in a text, a place weighed, a decision."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from sitrep.knowledge.gazetteer import Candidate


class Reason(StrEnum):
    """Why a place was chosen, or why none was."""

    CONTAINER = "container"  # the text says what it lies in: "Paris, Texas"
    COUNTRY = "country"  # the text says whose it is: "the Ukrainian village of Milove"
    ONLY = "only"  # no other place has the name
    NEAR = "near"  # it lies by, or in, the other places of the article
    PROMINENT = "prominent"  # it is the best known of the name
    DEMONYM = "demonym"  # an adjective or a people ("Syrian"): the country they belong to
    HELD_BY = "held_by"  # a hall or a street without a point of its own: the town that the text puts it in
    UNKNOWN_NAME = "unknown_name"  # abstained: no place of that name is known
    NO_SUPPORT = (
        "no_support"  # abstained: only a like-sounding name, and nothing in the article speaks for it
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class ToponymMention:
    """A place name in an article.

    `start` and `end` are code points into the article's text. `containers` are names of what the text
    says it lies in ("Texas" in "Paris, Texas"), `countries` ISO alpha-3 codes that the words around it
    suggest ("Ukrainian"), `kind` a word of kind beside the name ("village", "county").
    """

    text: str
    start: int
    end: int
    containers: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Weighed:
    """A candidate with its score and the parts the score is the sum of."""

    candidate: Candidate
    score: float
    parts: tuple[tuple[str, float], ...]


@dataclass(frozen=True, slots=True)
class Resolution:
    """What a mention was taken for, or None and the reason; `candidates` has the best first."""

    mention: ToponymMention
    chosen: Candidate | None
    reason: Reason
    candidates: tuple[Weighed, ...] = ()
