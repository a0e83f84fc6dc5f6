"""Drafts -> reports: every mention looked up, every date and place worked out, repeats left out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from sitrep.knowledge.knowledge import Knowledge
from sitrep.model import (
    Article,
    Attribution,
    Basis,
    Draft,
    Mention,
    Party,
    PartyReason,
    Place,
    Report,
    Status,
    TextSpan,
    Trace,
    When,
    Why,
)
from sitrep.model.ids import content_id
from sitrep.model.parse import Parse
from sitrep.resolving import explaining
from sitrep.resolving.addressed import Addressed
from sitrep.resolving.background import Background
from sitrep.resolving.carrying import Context, Told, paragraphs
from sitrep.resolving.coreference import PRONOUNS
from sitrep.resolving.parties import Parties
from sitrep.resolving.repeats import drop_repeats, recall, retold
from sitrep.resolving.sides import complete
from sitrep.resolving.when import Dates
from sitrep.resolving.where import Places

# Speech acts, which are their speaker's own and nobody's report.
SPOKEN = frozenset({"ACCUSE", "REQUEST", "REJECT", "SUPPORT", "THREATEN"})
# What the people of a place do, and not who governs it.
OF_PEOPLE = frozenset({"PROTEST", "ASSAULT"})
# Letters between a deed and what is said of it.
NEAR = 400
# Whoever is quoted.
SPEAKER = frozenset({"i", "me", "we", "us"})
CROWD = frozenset({"protester", "protestor", "demonstrator", "marcher", "rioter", "striker"})
# Rules of mentions that name an event in place of its parties -> the types whose last event is meant.
VIOLENT = frozenset({"ASSAULT", "COERCE"})
EVENTS_MEANT = {"parties of": frozenset({"CONSULT"})} | {
    f"doer of {name}": VIOLENT if name in VIOLENT else frozenset({name})
    for name in ("ASSAULT", "COERCE", "SANCTION", "MOBILIZE")
} | {
    "doer of DEED": VIOLENT
    | {"SANCTION", "MOBILIZE", "RETREAT", "CONCEDE", "REJECT", "AGREE", "AID", "THREATEN"}
}  # fmt: skip


def resolve(
    parse: Parse,
    article: Article,
    drafts: Sequence[Draft],
    knowledge: Knowledge,
    trace: Trace | None = None,
) -> list[Report]:
    """The article's reports in text order; what was weighed is noted in a `trace`."""
    if not drafts:
        return []
    return Resolver(parse, article, knowledge, trace).reports(drafts)


class Resolver:
    """Resolves the drafts of one article."""

    def __init__(self, p: Parse, article: Article, knowledge: Knowledge, trace: Trace | None = None) -> None:
        self.p = p
        self.trace = trace
        self.article = article
        self.ontology = knowledge.ontology
        self.places = Places(p, article.source, knowledge, trace)
        self.parties = Parties(
            p, article.published, self.places.home, knowledge, trace, named=self.places.named
        )
        self.addressed = Addressed(p, self.places.home, lambda m: self.parties.resolve(m, ""))
        self.dates = Dates(p, article.published, trace)
        self.background = Background(p, self.dates)
        self._paragraphs = paragraphs(p)
        self._crowds = [i for i in range(p.n) if p.lemma[i] in CROWD and p.tag[i] == "NNS"]

    def reports(self, drafts: Sequence[Draft]) -> list[Report]:
        """One report a draft, less those that only tell an event again."""
        reports: list[Report] = []
        whens = self._whens(drafts)
        for d, when, place in zip(drafts, whens, self._places(drafts, whens), strict=True):
            report = recall(self._report(d, place, when, reports), d, reports, self.trace)
            reports.append(retold(report, reports))
        reports = complete(reports, drafts, self.trace, self.addressed)
        return drop_repeats(reports, drafts, self.trace)

    def _whens(self, drafts: Sequence[Draft]) -> list[When | None]:
        """The date of each draft, its own or that of the context."""
        dates, told = self.dates, []
        dates.nearness.heads = frozenset(d.trigger.head for d in drafts)
        anchor: When | None = None  # what "that month" counts from: just told, or else the news
        news: When | None = None
        at = 0
        for d in drafts:
            here = self.p.sent[d.trigger.head]
            when = dates.read(d, anchor if here - at <= 1 else news or anchor)
            is_now = when is not None and d.status == "actual" and dates.is_recent(d, when)
            if when is not None:
                anchor, news, at = when, when if is_now else news, here
            told.append(Told(d, when, when is not None, is_now))
        context = Context(self.p, told, self._paragraphs, dates.is_same)
        return [
            t.value or dates.today(t.draft) or dates.around(t.draft, context, k) for k, t in enumerate(told)
        ]

    def _places(self, drafts: Sequence[Draft], whens: Sequence[When | None]) -> list[Place | None]:
        """The place of each draft, its own or that of the context."""
        places, told = self.places, []
        old = [self.dates.is_background(d, when) for d, when in zip(drafts, whens, strict=True)]
        for d, is_old in zip(drafts, old, strict=True):
            place = places.read(d) or places.meant(d)
            told.append(Told(d, place, place is not None and places.carries(place), not is_old))
        context = Context(self.p, told, self._paragraphs, places.is_same)
        return [
            t.value or places.around(t.draft, context, k, is_old=is_old)
            for k, (t, is_old) in enumerate(zip(told, old, strict=True))
        ]

    def _report(self, d: Draft, place: Place | None, when: When | None, before: Sequence[Report]) -> Report:
        ontology = self.ontology
        actors, recipients = self._sides(d, place, before)
        place = place or self.places.at_home(d, actors) or self.places.of_coup(d, actors, recipients)
        why = dict(d.why) | {
            "actors": explaining.parties(actors),
            "recipients": explaining.parties(recipients),
            "place": explaining.place(place),
        }
        status: Status = d.status
        if (judged := self.background.read(d, when)) is not None:
            status, why["status"] = judged
        when = self._then(when, status)
        why["date"] = explaining.date(when)
        return Report(
            id=content_id("report", self.article.id, d.trigger.start, d.trigger.end, d.event_type),
            article_id=self.article.id,
            sentence=self._sentence(d),
            trigger=self._words(d.trigger),
            event_type=d.event_type,
            mode=d.mode,
            context=d.context,
            status=status,
            quad=ontology.quad(d.event_type),
            score=ontology.score(d.event_type, d.mode),
            cameo=ontology.cameo(d.event_type, d.mode, d.context),
            actors=actors,
            recipients=recipients,
            place=place,
            date=when,
            figures=d.figures,
            weapons=tuple(map(self._words, d.weapons)),
            attribution=self._attribution(d, actors),
            why=Why(frame=d.frame, fields=tuple(sorted((name, rule) for name, rule in why.items() if rule))),
        )

    def _then(self, when: When | None, status: Status) -> When | None:
        """`when`, or the old time that tells of the draft read last that it is background.

        Background without a time of its own does not have that of the news.
        """
        then = self.background.then
        if when is not None and when.basis not in (Basis.CARRIED_OVER, Basis.DIGEST_DAY):
            return when
        if then is not None:
            return replace(then, basis=Basis.IN_SENTENCE)
        is_news = when is not None and status == "historical" and not self.dates.is_old(when)
        return None if is_news else when

    def _words(self, m: Mention) -> TextSpan:
        return TextSpan(text=self.p.text[m.start : m.end], start=m.start, end=m.end)

    def _sentence(self, d: Draft) -> TextSpan:
        """The draft's sentence without the space behind it."""
        start, end = self.p.span(*d.sentence)
        text = self.p.text[start:end].rstrip()
        return TextSpan(text=text, start=start, end=start + len(text))

    def _sides(
        self, d: Draft, place: Place | None, before: Sequence[Report]
    ) -> tuple[tuple[Party, ...], tuple[Party, ...]]:
        """Actors and recipients; whoever is both is an actor."""
        country = place.country if place else ""
        doers = d.actors or self._crowd(d)
        actors = _distinct(_ruling(x, d) for m in doers for x in self._who(m, d, country, before))
        recipients = _distinct(x for m in d.recipients for x in self._who(m, d, country, before))
        known = {(x.name, x.start) for x in actors}
        own = {x.country for x in actors}
        others = [x for x in recipients if x.rule != "between" or x.country not in own]
        return actors, tuple(x for x in others or recipients if (x.name, x.start) not in known)

    def _crowd(self, d: Draft) -> tuple[Mention, ...]:
        """ "The protests": of the protesters that the text tells of, the last before or the first after."""
        if d.event_type != "PROTEST" or not d.noun:
            return ()
        p = self.p
        near = sorted(self._crowds, key=lambda i: (i > d.trigger.head, abs(i - d.trigger.head)))
        return tuple(
            Mention(start=p.start[i], end=p.end[i], head=i, rule="who protests in this text")
            for i in near[:1]
        )

    def _who(self, m: Mention, d: Draft, country: str, before: Sequence[Report]) -> tuple[Party, ...]:
        """The parties of a mention; for an event named in their place, the actors of the last one told."""
        for words, types in EVENTS_MEANT.items():
            if m.rule.startswith(words):
                own = {x.name for a in d.actors for x in self.parties.resolve(a, "")}
                near = self.p.start[d.sentence[0]] - NEAR if words.endswith("DEED") else 0
                told = (r for r in reversed(before) if r.event_type in types and r.sentence.end >= near)
                doers = (r.actors for r in told)
                return next((x for x in doers if x and own.isdisjoint(k.name for k in x)), ())
        said = d.source is not None and self.p.lower[d.source.head] not in PRONOUNS
        if said and d.source is not None and self.p.lower[m.head] in SPEAKER:
            m = replace(d.source, rule=m.rule)
        found = self.parties.resolve(m, d.event_type, place_country=country)
        if self.trace is not None:
            self.trace.mentions.update((party, m) for party in found)
        return found

    def _attribution(self, d: Draft, actors: Sequence[Party]) -> Attribution | None:
        """Who says so; None where nobody known does, or where the event is the speaker's own words."""
        if d.source is None or d.stance is None:
            return None
        found = self.parties.resolve(d.source, "")
        if not found:
            return None
        source = found[0]
        own = any(self.p.lower[m.head] in ("i", "we") for m in d.actors)
        spoken = d.event_type in SPOKEN and d.status != "future" and "investigate" not in d.mode
        if spoken and (own or source.name in {x.name for x in actors} or _speaks_for(source, actors)):
            return None
        return Attribution(
            text=source.text, start=source.start, end=source.end, name=source.name, country=source.country,
            stance=d.stance, reason=source.reason, detail=source.detail, rule=source.rule,
        )  # fmt: skip


def _speaks_for(source: Party, actors: Sequence[Party]) -> bool:
    """Whether an official tells of his own government's words, which are its act."""
    return source.sector == "GOV" and any(x.sector == "GOV" and x.country == source.country for x in actors)


def _ruling(party: Party, d: Draft) -> Party:
    """A region or a town that decides, asks or forbids is its government."""
    if party.reason is PartyReason.PLACE_NAME and party.sector == "CVL" and d.event_type not in OF_PEOPLE:
        return replace(party, sector="GOV")
    return party


def _distinct(parties: Iterable[Party]) -> tuple[Party, ...]:
    """The parties, each name and country at each spot once."""
    found: dict[tuple[str, str, int], Party] = {}
    for party in parties:
        found.setdefault((party.name, party.country, party.start), party)
    return tuple(found.values())
