"""Who did it, to whom, and who says so."""

from __future__ import annotations

from collections.abc import Iterator

from sitrep.coding.coder import SPEAKING
from sitrep.knowledge import countries
from sitrep.model import (
    Attribution,
    CountryReason,
    Draft,
    Field,
    Ground,
    Grounds,
    Mention,
    Party,
    PartyReason,
    Reason,
    Report,
    Topic,
    Weighing,
)
from sitrep.pipeline.explaining.event import told_before
from sitrep.pipeline.explaining.tracing import Traced
from sitrep.resolving.phrases import phrase

STANDS_FOR = frozenset({
    PartyReason.PRONOUN, PartyReason.TITLE_EARLIER, PartyReason.LAST_OF_KIND, PartyReason.LAST_TWO,
})  # fmt: skip
"""Reasons of a party whose words are those of another mention."""


def actors(work: Traced, report: Report, d: Draft) -> Iterator[Grounds]:
    """For each actor its words, role and identity; for none, what stands in the frame's slots."""
    return _side(work, d, Field.ACTORS, report.actors, Ground.NOT_TOLD)


def recipients(work: Traced, report: Report, d: Draft) -> Iterator[Grounds]:
    """As for the actors; of a mutual event all parties are actors."""
    empty = Ground.ALL_ARE_ACTORS if d.mutual else Ground.NOT_TOLD
    return _side(work, d, Field.RECIPIENTS, report.recipients, empty)


def _side(
    work: Traced, d: Draft, field: Field, parties: tuple[Party, ...], empty: Ground
) -> Iterator[Grounds]:
    options = work.options(Topic.ACTOR if field is Field.ACTORS else Topic.RECIPIENT, d)
    topic = Topic.ACTOR if field is Field.ACTORS else Topic.RECIPIENT
    role = (Weighing(topic=topic, options=options),) if options else ()
    if not parties:
        yield Grounds(field=field, value=None, reasons=(Reason(code=empty),), weighings=role)
    before = told_before(work, d, field)
    asked: set[Weighing] = set()
    for number, party in enumerate(parties):
        m = work.trace.mentions.get(party)
        reasons = [before] if before is not None else [_rule(work, party, m)]
        meant = [weighing for weighing in who(work, m) if weighing not in asked]
        yield Grounds(
            field=field,
            value=party,
            words=(work.words(party),),
            reasons=(*reasons, *_reasons(work, party)),
            weighings=(*(role if not number and not before else ()), *meant),
        )
        asked.update(meant)


def _rule(work: Traced, party: Party, m: Mention | None) -> Reason:
    """The rule by which the mention fills its role, with the words of the mention."""
    return Reason(code=Ground.RULE, detail=party.rule, words=work.words(m) if m is not None else None)


def _reasons(work: Traced, party: Party) -> list[Reason]:
    """How the party was found, what gave it its country, and whether it stands for a state's forces."""
    out = [_found(work, party)]
    if party.country_reason in (CountryReason.PLACE, CountryReason.HOME):
        out.append(Reason(code=party.country_reason, detail=party.country))
    elif not party.country:
        out.append(Reason(code=CountryReason.UNKNOWN))
    if party.sector == "MIL" and party.country and party.name == countries.load().name(party.country):
        out.append(Reason(code=Ground.FORCES))
    return out


def _found(work: Traced, part: Party | Attribution) -> Reason:
    """How the party was found; for one that stands for another, with the words that it stands for."""
    words = work.words(part) if part.reason in STANDS_FOR else None
    return Reason(code=part.reason, detail=part.detail, words=words)


def who(work: Traced, m: Mention | None) -> Iterator[Weighing]:
    """What the mention, and each word that it stands for, could have stood for."""
    for i in work.trace.chain(m.head) if m is not None else ():
        options = work.trace.options(Topic.WHO, i)
        if options:
            ph = phrase(work.p, i)
            yield Weighing(topic=Topic.WHO, options=options, about=work.p.words_of(ph.first, ph.after))


def attribution(work: Traced, report: Report, d: Draft) -> Grounds:
    """The word of speech and who speaks; or that the article says it itself, and what was not heard."""
    said = report.attribution
    speech = work.trace.options(Topic.SPEECH, d.trigger.head)
    others = [
        option
        for i in work.trace.tokens(Topic.SPEECH, range(*d.sentence))
        if i != d.trigger.head
        for option in work.trace.options(Topic.SPEECH, i)
    ]
    weighings = (Weighing(topic=Topic.SPEECH, options=(*speech, *others)),) if others else ()
    if said is None:
        own = d.event_type in SPEAKING and bool(speech)
        reason = Reason(
            code=Ground.OWN_WORDS if own else Ground.OWN_VOICE, words=speech[0].words if own else None
        )
        return Grounds(field=Field.ATTRIBUTION, value=None, reasons=(reason,), weighings=weighings)
    words = next((option.words for option in speech if option.taken), None)
    return Grounds(
        field=Field.ATTRIBUTION,
        value=said,
        words=(work.words(said),),
        reasons=(
            Reason(code=Ground.WORDS, detail=said.rule, words=words),
            _found(work, said),
        ),
        weighings=(*weighings, *who(work, d.source)),
    )
