"""Doc -> drafts: each sentence's events with their roles, status, source, figures, weapons and places."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from sitrep.coding.aftermath import Aftermath
from sitrep.coding.attribution import AttributionReader, Source
from sitrep.coding.binding import FigureBinder
from sitrep.coding.circumstances import PlaceReader
from sitrep.coding.echoes import Echoes
from sitrep.coding.events import Event, is_casualty
from sitrep.coding.figurative import Figurative
from sitrep.coding.kinds import Kinds
from sitrep.coding.match import Match
from sitrep.coding.matching import Matcher
from sitrep.coding.mending import mend, mend_closing
from sitrep.coding.merging import merge
from sitrep.coding.names import Amender
from sitrep.coding.noting import note_fate, words_at
from sitrep.coding.quantities import Quantity
from sitrep.coding.quantities import find as find_quantities
from sitrep.coding.reporting import mend_reporting
from sitrep.coding.rereading import reread
from sitrep.coding.roles import DOER_OF, Filler, Roles
from sitrep.coding.status import StatusReader
from sitrep.coding.triggers import VERBAL, TriggerFinder
from sitrep.coding.uncovering import uncover
from sitrep.coding.untying import untie
from sitrep.coding.verbs import amend_verbs
from sitrep.coding.weaponry import WeaponReader
from sitrep.knowledge.knowledge import Knowledge
from sitrep.model import Draft, Mention, Option, Topic, Trace, Verdict
from sitrep.model.parse import Parse

CLAUSE = frozenset("root ccomp advcl conj parataxis acl:relcl acl xcomp csubj advcl:relcl".split())
# Types that are done with weapons, or deal in them.
ARMED = frozenset("ASSAULT MOBILIZE AID SANCTION AGREE COERCE THREATEN".split())
# Acts of speech whose speaker is the actor, not somebody whose word the article takes for it.
SPEAKING = frozenset("ACCUSE REQUEST REJECT SUPPORT THREATEN".split())
# Dealings that a passive without an agent tells all the same.
DONE = frozenset({"AGREE", "ACCUSE", "SUPPORT", "REQUEST", "CONSULT"})
# Modes that tell what a weapon is: a bomb from the air is aerial, what is thrown by hand no artillery.
TOLD_BY: dict[str, frozenset[str]] = {
    "aerial": frozenset({"explosives"}),
    "drone": frozenset({"explosives"}),
    "primitive": frozenset({"explosives", "heavy-weapons"}),
    "crowd-control": frozenset({"explosives", "heavy-weapons"}),
}
# What is no act of speech though its type is: an inquiry is announced like any deed.
BY_DEED = frozenset({"investigate"})
# After these in a document, its deaths are taken for violent ones.
VIOLENT = frozenset({"ASSAULT", "PROTEST", "MOBILIZE"})
# How many words up the clause of an event noun is looked for.
CLAUSE_STEPS = 6


def code(
    doc: Any, knowledge: Knowledge, furniture: Sequence[tuple[int, int]] = (), trace: Trace | None = None
) -> tuple[Parse, list[Draft]]:
    """The document's columns and its drafts in text order; what was weighed is noted in a `trace`."""
    parse = Parse(doc, tuple(furniture))
    quantities = find_quantities(parse)
    Amender(parse, knowledge).amend()
    amend_verbs(parse, knowledge.lexicon.verb_forms, knowledge.lexicon.verbs)
    uncover(parse, knowledge.lexicon.verbs)
    mend(parse)
    untie(parse)
    reread(parse)
    mend_reporting(parse, knowledge.lexicon.speech_verbs)
    mend_closing(parse, knowledge.lexicon.speech_verbs)
    return parse, Coder(parse, knowledge, quantities, trace).drafts()


class Coder:
    """Codes one document."""

    def __init__(
        self, p: Parse, knowledge: Knowledge, quantities: Sequence[Quantity], trace: Trace | None = None
    ) -> None:
        lexicon = knowledge.lexicon
        self.p = p
        self.trace = trace
        self.classes = lexicon.classes
        self.kinds = Kinds(p, knowledge)
        self.triggers = TriggerFinder(p, Matcher(lexicon, p, self.kinds.entity, trace), trace)
        self.roles = Roles(p, self.kinds, trace)
        self.status = StatusReader(p, lexicon, trace)
        self.attribution = AttributionReader(p, lexicon, self.kinds, trace)
        self.figurative = Figurative(p, self.kinds)
        self.places = PlaceReader(p, self.kinds, trace)
        self.weapons = WeaponReader(p, lexicon)
        self.binder = FigureBinder(p, quantities, trace)
        self.echoes = Echoes(p, self.kinds)
        deaths = next((f for _, f in lexicon.verbs.get("die", ()) if f.id == "assault.die"), None)
        self.aftermath = Aftermath(p, deaths, lexicon.classes, self.binder)
        self._violence_told = False

    def drafts(self) -> list[Draft]:
        """All drafts of the document, in text order."""
        out: list[Draft] = []
        for number, sentence in enumerate(self.p.sentences):
            if not self.p.is_furniture(sentence):
                events = self._events(number)
                self.binder.bind_tolls(events, number)
                cost = self.aftermath.event(number, out, events)
                drafts = [self._draft(event, events, number) for event in events]
                if cost is not None:
                    drafts.append(self._cost(cost, number))
                if again := self.echoes.of(number, out, drafts):
                    answers = {draft.trigger.head for draft in again}
                    told = [draft for draft in drafts if draft.trigger.head not in answers]
                    drafts = sorted([*told, *again], key=lambda draft: draft.trigger.start)
                out += drafts
        return out

    def _cost(self, event: Event, sentence: int) -> Draft:
        """The draft of a toll, which is of the violence told last."""
        event.source = self.attribution.read(event.match)
        return replace(self._draft(event, [event], sentence), noun=True, definite=True)

    def _events(self, sentence: int) -> list[Event]:
        """The events of a sentence, each told once, without deaths that are nobody's doing."""
        matches = self.triggers.find(*self.p.sentences[sentence])
        self.attribution.meet(matches)
        read = [self._event(match) for match in matches]
        told = [e for e in read if self._is_told(e)]
        return [e for e in merge(self.p, told, self.trace) if self._is_violent(e, told, sentence)]

    def _is_told(self, event: Event) -> bool:
        """Whether an event has a party, or words that are enough without one, and is no figure of speech."""
        unsaid = not event.actors and "speaker" in event.match.frame.needs
        parties = [*event.actors, *(x for x in event.recipients if not x[1].startswith(DOER_OF))]
        if unsaid or not (parties or _tells_enough(self.p, event.match)):
            note_fate(self.trace, self.p, event.match, Verdict.NOBODY)
            return False
        if self.figurative.why(event.match, event.actors, event.recipients):
            note_fate(self.trace, self.p, event.match, Verdict.FIGURATIVE)
            return False
        return True

    def _event(self, match: Match) -> Event:
        actors, recipients = self.roles.fill(match)
        status, status_rule = self.status.read(match)
        source = self.attribution.read(match)
        if not actors and source is not None and _is_speakers(match):
            actors = [(source.head, "speaker")] if self.kinds.is_party(source.head) else []
        return Event(match, actors, recipients, status, status_rule, source)

    def _is_violent(self, event: Event, told: Sequence[Event], sentence: int) -> bool:
        """False for deaths that nobody is said to have caused and that nothing calls violent.

        A word or weapon beside them does, another event of the sentence, or violence told before.
        """
        if event.actors or not is_casualty(event):
            self._violence_told |= event.match.frame.type in VIOLENT
            return True
        if self._violence_told or any(not is_casualty(other) for other in told):
            return True
        first, after = self.p.sentences[sentence]
        words = {word for i in range(first, after) for word in (self.p.lemma[i], self.p.lower[i])}
        none: frozenset[str] = frozenset()
        signs = self.classes.get("violence_sign", none) | self.classes.get("combatant", none)
        if signs and not words & signs and not self.weapons.find(sentence):
            note_fate(self.trace, self.p, event.match, Verdict.NOT_VIOLENT)
            return False
        return True

    def _draft(self, event: Event, events: Sequence[Event], sentence: int) -> Draft:
        p, match = self.p, event.match
        clause = self._clause(match)
        figures, figure_rules = self.binder.figures(event, events, sentence)
        weapons, modes = self._weapons(event, sentence, clause)
        others = {other.match.head for other in events} - {part.match.head for part in event.parts}
        doers = {i for other in events for i, _ in other.actors}
        places = self.places.read_all([(x.match, [i for i, _ in x.own]) for x in event.parts], others, doers)
        source = self._source(event)
        if self.trace is not None:
            self._note(self.trace, event, source)
        return Draft(
            frame=match.frame.id,
            event_type=match.frame.type,
            mode=tuple(mode for mode in dict.fromkeys((*match.frame.mode, *modes)) if mode),
            context=match.frame.context,
            status=event.status,
            trigger=self._trigger(match),
            sentence=p.sentences[sentence],
            clause=(clause.start, clause.stop),
            actors=self._mentions(event.actors),
            recipients=self._mentions(self._hit(event)),
            places=self._mentions(places),
            figures=figures,
            weapons=weapons,
            source=self._mention(source.head, source.rule) if source else None,
            stance=source.stance if source else None,
            mutual=match.frame.mutual,
            noun=match.kind == "noun",
            definite=self._is_definite(match),
            why=(
                ("event_type", self._frame_rule(match)),
                ("status", event.status_rule),
                *figure_rules,
                *([("attribution", source.rule)] if source else []),
            ),
        )

    def _hit(self, event: Event) -> list[Filler]:
        """The recipients; where a strike on a town hurt people they are, and the town is only where."""
        hurt = [filler for part in event.joined for filler in part.own]
        towns = [filler for filler in event.own if self._is_town(filler[0])]
        return [filler for filler in event.recipients if not hurt or filler not in towns]

    def _is_town(self, i: int) -> bool:
        return self.kinds.is_plain_place(i) and self.p.lemma[i] not in self.classes.get("landmark", ())

    def _note(self, trace: Trace, event: Event, source: Source | None) -> None:
        """Notes the words that tell the event, and the word of speech that gives its source."""
        head, told = event.match.head, event.source
        trace.parts[head] = tuple(part.match.head for part in event.parts)
        if told is not None:
            verdict = Verdict.TAKEN if source is not None else Verdict.OWN_WORDS
            words = words_at(self.p, told.verb)
            option = Option(label=told.rule, verdict=verdict, words=words, facts=(("stance", told.stance),))
            trace.weigh(Topic.SPEECH, head, option)

    def _frame_rule(self, match: Match) -> str:
        """The frame that fired, the case that changed it, and the words it fired on."""
        case = f" case {match.case}" if match.case else ""
        words = " ".join(self.p.words[i] for i in sorted(match.tokens))
        return f"{match.frame.id}{case}: {words}"

    def _clause(self, match: Match) -> range:
        """Token range of the smallest clause around the event."""
        p, i = self.p, match.verb if match.verb >= 0 else match.head
        for _ in range(CLAUSE_STEPS):
            if p.pos[i] in ("VERB", "AUX") or p.dep[i] in CLAUSE or p.head[i] == i:
                break
            i = p.head[i]
        return p.subtree(i)

    def _is_definite(self, match: Match) -> bool:
        p = self.p
        return match.kind == "noun" and any(
            p.lower[c] in ("the", "this", "that", "these", "those") for c in p.kids(match.head, "det")
        )

    def _source(self, event: Event) -> Source | None:
        """Attribution, unless the source itself does the speaking that is the event."""
        source = event.source
        if source is None or source.head in event.match.tokens:
            return None
        if is_spoken(event) and source.head in {i for i, _ in event.actors}:
            return None
        return source

    def _mentions(self, fillers: Sequence[Filler]) -> tuple[Mention, ...]:
        return tuple(self._mention(head, rule) for head, rule in fillers)

    def _mention(self, head: int, rule: str) -> Mention:
        """The phrase around `head`; where `head` is part of a name, it ends with the name."""
        p = self.p
        first, after = p.chunk(head)
        if p.ent[head]:
            name_first, after = p.name_at(head)
            first = min(first, name_first)
        start, end = p.span(first, after)
        return Mention(start=start, end=end, head=head, rule=rule)

    def _trigger(self, match: Match) -> Mention:
        """The head of the match with those of its words that stand unbroken around it."""
        first = last = match.head
        while first - 1 in match.tokens:
            first -= 1
        while last + 1 in match.tokens:
            last += 1
        start, end = self.p.span(first, last + 1)
        return Mention(start=start, end=end, head=match.head, rule=match.frame.id)

    def _weapons(self, event: Event, sentence: int, clause: range) -> tuple[tuple[Mention, ...], list[str]]:
        """Weapons of the clause and the modes they tell; a weapon that is itself the target tells none."""
        match = event.match
        if match.frame.type not in ARMED:
            return (), []
        found: list[Mention] = []
        modes: list[str] = []
        targets = {i for i, _ in event.recipients}
        for tokens, weapon in self.weapons.find(sentence):
            head = tokens[-1]
            verdict = self._weapon_verdict(tokens, event, targets, clause)
            if self.trace is not None:
                words = words_at(self.p, *tokens)
                facts = (("mode", weapon.mode),) if weapon.mode else ()
                option = Option(label=words.text, verdict=verdict, words=words, facts=facts)
                self.trace.weigh(Topic.WEAPON, match.head, option)
            if verdict is Verdict.TAKEN:
                start, end = self.p.start[tokens[0]], self.p.end[head]
                found.append(Mention(start=start, end=end, head=head, rule="weapon of the clause"))
                if match.frame.type == "ASSAULT" and weapon.mode:
                    modes.append(weapon.mode)
        told = frozenset[str]().union(*(TOLD_BY.get(mode, ()) for mode in match.frame.mode))
        modes = [mode for mode in modes if mode not in told]
        if self._is_targeted(event) and {*modes, *match.frame.mode} & {"aerial", "drone"}:
            modes.append("targeted")
        return tuple(found), modes

    def _weapon_verdict(
        self, tokens: tuple[int, ...], event: Event, targets: set[int], clause: range
    ) -> Verdict:
        """Whether a weapon of the sentence is one of the event's."""
        match, head = event.match, tokens[-1]
        if head in targets or head == match.head and match.frame.mode:
            return Verdict.A_TARGET
        return Verdict.TAKEN if self.weapons.belongs(tokens, event, clause) else Verdict.NOT_ITS

    def _is_targeted(self, event: Event) -> bool:
        """Whether a person with a name was killed: from the air, that is a targeted killing."""
        named = any(self.p.ent[i] == "PERSON" for i, _ in event.recipients)
        return named and any(part.match.frame.figure == "killed" for part in event.parts)


def _is_speakers(match: Match) -> bool:
    """Whether only whoever says it can have done it: "such raids are unacceptable", "they must stop"."""
    return match.kind == "verb" and "speaker" in match.frame.actor


def _is_told_done(p: Parse, match: Match) -> bool:
    """Whether a full passive tells it of something: "an agreement was signed", "it is being investigated"."""
    done = match.kind == "verb" and match.frame.type in DONE and not match.frame.needs
    return done and "object" in match.slots and p.kid(match.head, "aux:pass") >= 0


def is_spoken(event: Event) -> bool:
    """Whether saying it is doing it; an inquiry or a complaint that is to come is only announced."""
    frame = event.match.frame
    return frame.type in SPEAKING and event.status != "future" and BY_DEED.isdisjoint(frame.mode)


def _tells_enough(p: Parse, match: Match) -> bool:
    """Whether a match without any party is an event: dealings only by their name ("peace talks").

    So are meetings of which the text tells that they took place or were called off.
    """
    if match.frame.type not in VERBAL or len(match.tokens) > 1 and not match.frame.needs:
        return True
    if _is_told_done(p, match):
        return True
    light = match.light
    held = light is not None and (light.event == "subject" or light.status in ("negated", "future"))
    return held and match.frame.type == "CONSULT" and not match.frame.needs
