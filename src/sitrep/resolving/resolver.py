"""Drafts -> reports: every mention looked up, every date and place worked out, repeats left out."""

from __future__ import annotations

from collections.abc import Sequence

from sitrep.knowledge.ontology import load as load_ontology
from sitrep.model import Article, Attribution, Draft, Mention, Party, Place, Report, TextSpan, When, Why
from sitrep.model.ids import content_id
from sitrep.model.parse import Parse
from sitrep.model.report import Status
from sitrep.resolving.parties import Parties
from sitrep.resolving.repeats import drop_repeats, recall
from sitrep.resolving.when import Dates
from sitrep.resolving.where import Places

# Speech acts, which are their speaker's own and nobody's report.
SPOKEN = frozenset({"ACCUSE", "REQUEST", "REJECT", "SUPPORT", "THREATEN"})


def resolve(parse: Parse, article: Article, drafts: Sequence[Draft]) -> list[Report]:
    """The article's reports in text order."""
    if not drafts:
        return []
    return Resolver(parse, article).reports(drafts)


class Resolver:
    """Resolves the drafts of one article."""

    def __init__(self, p: Parse, article: Article) -> None:
        self.p = p
        self.article = article
        self.ontology = load_ontology()
        self.places = Places(p, article.source)
        self.parties = Parties(p, article.published, self.places.home)
        self.dates = Dates(p, article.published)

    def reports(self, drafts: Sequence[Draft]) -> list[Report]:
        """One report a draft, less those that only tell an event again."""
        out: list[Report] = []
        places: list[Place] = []
        dates: list[When] = []
        for d in drafts:
            place = self.places.read(d)
            if place is not None:
                places.append(place)
            else:
                place = self.places.around(d, places)
            last = dates[-1] if dates else None
            when = self.dates.read(d, last)
            if when is not None and d.status == "actual" and self.dates.is_recent(when):
                dates.append(when)
            elif when is None:
                when = self.dates.today(d) or self.dates.around(d, last)
            out.append(recall(self._report(d, place, when, out), d, out))
        return drop_repeats(out, drafts)

    def _report(self, d: Draft, place: Place | None, when: When | None, before: Sequence[Report]) -> Report:
        p, o = self.p, self.ontology
        actors, recipients = self._sides(d, place, before)
        attribution = self._attribution(d, actors)
        status: Status = d.status
        fields = dict(d.why)
        if status == "actual" and self.dates.is_old(when):
            status = "historical"
            fields["status"] = f"{when.text!r} lies well before publication" if when else ""
        s0, s1 = p.span(*d.sentence)
        s1 = s0 + len(p.text[s0:s1].rstrip())
        fields |= {
            "actors": "; ".join(x.reason for x in actors),
            "recipients": "; ".join(x.reason for x in recipients),
        }
        fields |= {
            "place": place.reason if place else "not told",
            "date": when.reason if when else "not told",
        }
        t = d.trigger
        return Report(
            id=content_id("report", self.article.id, t.start, t.end, d.event_type),
            article_id=self.article.id,
            sentence=TextSpan(text=p.text[s0:s1], start=s0, end=s1),
            trigger=TextSpan(text=p.text[t.start : t.end], start=t.start, end=t.end),
            event_type=d.event_type, mode=d.mode, context=d.context, status=status,
            quad=o.quad(d.event_type), score=o.score(d.event_type, d.mode), cameo=o.cameo(d.event_type, d.mode, d.context),
            actors=actors, recipients=recipients, place=place, date=when, figures=d.figures,
            weapons=tuple(TextSpan(text=p.text[w.start : w.end], start=w.start, end=w.end) for w in d.weapons),
            attribution=attribution, why=Why(frame=d.frame, fields=tuple(sorted((k, v) for k, v in fields.items() if v))),
        )  # fmt: skip

    def _sides(
        self, d: Draft, place: Place | None, before: Sequence[Report]
    ) -> tuple[tuple[Party, ...], tuple[Party, ...]]:
        country = place.country if place else ""
        actors = _distinct(x for m in d.actors for x in self._who(m, d, country, before))
        recipients = _distinct(x for m in d.recipients for x in self._who(m, d, country, before))
        same = {(x.name, x.start) for x in actors}
        return actors, tuple(x for x in recipients if (x.name, x.start) not in same)

    def _who(self, m: Mention, d: Draft, country: str, before: Sequence[Report]) -> tuple[Party, ...]:
        """The parties of a mention; for a meeting or a deed named in their place, those of the last one told."""
        if m.rule.startswith("parties of"):
            return next((r.actors for r in reversed(before) if r.event_type == "CONSULT" and r.actors), ())
        if m.rule.startswith("doer of"):
            return next(
                (r.actors for r in reversed(before) if r.event_type in ("ASSAULT", "COERCE") and r.actors), ()
            )
        return self.parties.resolve(m, d.event_type, place_country=country)

    def _attribution(self, d: Draft, actors: Sequence[Party]) -> Attribution | None:
        if d.source is None or d.stance is None:
            return None
        found = self.parties.resolve(d.source, "")
        if not found:
            return None
        s = found[0]
        if d.event_type in SPOKEN and s.name in {x.name for x in actors}:
            return None
        return Attribution(
            text=s.text,
            start=s.start,
            end=s.end,
            name=s.name,
            country=s.country,
            stance=d.stance,
            reason=d.source.rule,
        )


def _distinct(parties: object) -> tuple[Party, ...]:
    out: dict[tuple[str, int], Party] = {}
    for x in parties:  # type: ignore[attr-defined]
        out.setdefault((x.name, x.start), x)
    return tuple(out.values())
