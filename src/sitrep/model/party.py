"""Who did it, or to whom."""

from __future__ import annotations

from dataclasses import dataclass

from sitrep.model.reasons import CountryReason, PartyReason


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """An actor or recipient: the words as the text has them, and what they stand for.

    `country` is ISO-3166 alpha-3, "IGO", "NGO" or "" where unknown; `sector` a PLOVER sector code, "UNK"
    where unknown. `actor_id` names the entry of the actor list, "" where the text alone tells. `start` and
    `end` are offsets of the words, which for a pronoun are those of its antecedent.

    `reason` and `detail` tell how the party was found, `country_reason` how its country was, and `rule` why
    the mention fills its role.
    """

    text: str
    start: int
    end: int
    name: str
    country: str
    sector: str
    actor_id: str = ""
    reason: PartyReason = PartyReason.NAME
    detail: str = ""
    country_reason: CountryReason = CountryReason.UNKNOWN
    rule: str = ""
