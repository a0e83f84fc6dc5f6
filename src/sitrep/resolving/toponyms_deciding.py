"""From scores to a decision: the best candidate and why, or why none."""

from __future__ import annotations

from collections.abc import Sequence

from sitrep.knowledge.gazetteer import Candidate, Kind, Match

from .toponyms_model import Reason, Weighed

ABSTENTIONS = frozenset({Reason.UNKNOWN_NAME, Reason.NO_SUPPORT})
_SUPPORT = 1.5
_FAMOUS = 5.5
_SOME = 0.5
_KNOWN = 5.0
_COMPANY = 2


def weigh(
    candidates: Sequence[Candidate], fixed: Sequence[dict[str, float]], context: Sequence[float]
) -> tuple[Weighed, ...]:
    """The candidates with their scores and the parts of these, best first."""
    found = []
    for candidate, parts, near in zip(candidates, fixed, context, strict=True):
        score = round(sum(parts.values()) + near, 2)
        found.append(Weighed(candidate, score, (*parts.items(), ("context", round(near, 2)))))
    return tuple(sorted(found, key=lambda entry: (-entry.score, entry.candidate.place_id)))


def abstains(ranked: Sequence[Weighed], others: int) -> Reason | None:
    """Why no candidate should be taken, or None. `others` is how many other names of the article are known.

    A name that only sounds alike, or a hall that may be named after something else than the town, needs the
    support of the article. So does a little-known place in an article full of places elsewhere: there the
    name is more likely that of a place which the gazetteer lacks. The same holds for a little-known place in
    none of the countries that the text puts the name in.
    """
    if not ranked:
        return Reason.UNKNOWN_NAME
    best, parts = ranked[0].candidate, dict(ranked[0].parts)
    if parts.get("container", 0.0) > 0 or parts.get("country", 0.0) > 0 or best.kind is Kind.COUNTRY:
        return None
    if "abroad" in parts and best.kind is Kind.CITY and best.prominence < _FAMOUS:
        return Reason.NO_SUPPORT
    uncertain = best.match is Match.SOUND or (best.match is Match.SEAT and best.prominence < _FAMOUS)
    lonely = others >= _COMPANY and best.prominence < _KNOWN and best.kind in (Kind.CITY, Kind.DISTRICT)
    if (uncertain and parts["context"] < _SUPPORT) or (lonely and parts["context"] < _SOME):
        return Reason.NO_SUPPORT
    return None


def why(ranked: Sequence[Weighed]) -> Reason:
    """What spoke for the best candidate."""
    parts = dict(ranked[0].parts)
    if parts.get("container", 0.0) > 0:
        return Reason.CONTAINER
    if parts.get("country", 0.0) > 0:
        return Reason.COUNTRY
    if len(ranked) == 1:
        return Reason.ONLY
    most = max(ranked, key=lambda entry: entry.candidate.prominence)
    return Reason.PROMINENT if most.candidate.place_id == ranked[0].candidate.place_id else Reason.NEAR
