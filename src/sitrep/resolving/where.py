"""Where an event took place: the best place name of its sentence, else the place the text is at."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sitrep.knowledge import gazetteer as gazetteer_list
from sitrep.knowledge.countries.words import nation
from sitrep.knowledge.gazetteer import Candidate
from sitrep.model import Draft, Place
from sitrep.model.parse import Parse
from sitrep.resolving.toponyms import Resolution, ToponymMention, hints, resolve

SPECIFIC = {"facility": 0, "city": 1, "district": 2, "area": 3, "region": 3, "country": 5, "": 2}
# Where nothing is said, speech has no place; what is done with the hands has the place of its surroundings.
BACK = 3
# A name that the gazetteer does not know is a place only where the words say so.
TOLD_WHERE = ("'in'", "'at'", "'near'", "'outside'", "place itself")
PLACED = frozenset({"ASSAULT", "PROTEST", "COERCE", "MOBILIZE"})


class Places:
    """Places of one document's drafts; all its place names are resolved together."""

    def __init__(self, p: Parse, source: str) -> None:
        self.p = p
        self.by_token: dict[int, Resolution] = {}
        spans = [(a, b) for a, b, label in p.ents if label in ("GPE", "LOC", "FAC")]
        mentions = [self._mention(a, b) for a, b in spans]
        for (a, b), resolution in zip(spans, resolve(mentions, home=source), strict=True):
            for i in range(a, b):
                self.by_token[i] = resolution
        self.home = self._home()

    def _home(self) -> str:
        """The country that the text is about: named most, by itself, its people or its towns; the lead counts thrice."""
        p, tally = self.p, dict[str, int]()
        for i in range(p.n):
            resolution = self.by_token.get(i)
            code = ""
            if resolution is not None:
                first = i == 0 or self.by_token.get(i - 1) is not resolution
                code = resolution.chosen.country if first and resolution.chosen is not None else ""
            elif p.pos[i] in ("ADJ", "PROPN", "NOUN"):
                code = nation(p.words[i])
            if code:
                tally[code] = tally.get(code, 0) + (3 if p.sent[i] < 2 else 1)
        return min(tally, key=lambda c: (-tally[c], c)) if tally else ""

    def _mention(self, a: int, b: int) -> ToponymMention:
        start, end = self.p.span(a, b)
        return hints(self.p.text, start, end)

    def read(self, d: Draft) -> Place | None:
        """The most specific place of the event's own sentence, or None."""
        found = [(m, self.place(m.head, m.rule)) for m in d.places]
        named = [x for m, x in found if x is not None and (x.precision or m.rule.startswith(TOLD_WHERE))]
        if not named:
            return None
        first = named[0]
        inner = [x for x in named if x.country == first.country or not first.country]
        return (
            min(inner, key=lambda x: SPECIFIC.get(x.precision, 3))
            if first.precision in ("country", "region", "area")
            else first
        )

    def place(self, token: int, rule: str) -> Place | None:
        """The place named at a token, resolved or not; None where the token is in no name."""
        resolution = self.by_token.get(token)
        if resolution is None:
            return None
        p = self.p
        a, b = next((a, b) for a, b, _ in p.ents if a <= token < b)
        start, end = p.span(a, b)
        text = p.text[start:end]
        c = resolution.chosen
        if c is None:
            return Place(
                text=text,
                start=start,
                end=end,
                name=text,
                country=self._country_hint(resolution),
                reason=f"{rule}; {resolution.reason.value}",
            )
        return Place(
            text=text, start=start, end=end, name=_told_name(text, c), country=c.country, lat=c.lat, lon=c.lon, geonames_id=c.geonames_id,
            admin1=c.admin1, precision=c.precision, reason=f"{rule}; {resolution.reason.value}",
            candidates=tuple(w.candidate.label for w in resolution.candidates[:5]),
        )  # fmt: skip

    def _country_hint(self, r: Resolution) -> str:
        """The country that the words beside an unknown name tell, else the one country the text is about."""
        if r.mention.countries:
            return r.mention.countries[0]
        for name in r.mention.containers:
            code = nation(name) or next((c.country for c in gazetteer_list.load().lookup(name)), "")
            if code:
                return code
        return self.home

    def around(self, d: Draft, earlier: Sequence[Place]) -> Place | None:
        """For an event without a place of its own: the place told just before, or the last event's."""
        if d.event_type not in PLACED:
            return None
        here = self.p.sent[d.trigger.head]
        for k in range(here - 1, max(-1, here - 1 - BACK), -1):
            found = self._named_in(k)
            if found is not None:
                return found
        if earlier and (earlier[-1].precision != "country" or earlier[-1].country == self.home):
            return replace(earlier[-1], reason="place of the event told before")
        return self._named_in(here + 1) if d.status == "actual" else None

    def _named_in(self, sentence: int) -> Place | None:
        """The most exact place that a sentence tells something of, countries left out."""
        if sentence >= len(self.p.sentences):
            return None
        a, b = self.p.sentences[sentence]
        tokens = [i for i in range(a, b) if i in self.by_token and self._tells_where(i)]
        named = [self.place(i, "place told beside") for i in tokens]
        found = [x for x in named if x is not None and x.precision not in ("country", "")]
        return min(found, key=lambda x: SPECIFIC.get(x.precision, 3)) if found else None

    def _tells_where(self, i: int) -> bool:
        p = self.p
        return p.dep[i] in ("obl", "nmod", "root") and any(
            p.dep[c] == "case" and p.lower[c] in ("in", "at", "near", "on", "of", "outside")
            for c in p.children[i]
        )


def _told_name(text: str, c: Candidate) -> str:
    """For a region the name as the text has it, with its kind of region; else the gazetteer's."""
    told = text.removeprefix("the ").removeprefix("The ")
    if c.precision in ("region", "district") and c.name.casefold() in told.casefold():
        return told
    return c.name
