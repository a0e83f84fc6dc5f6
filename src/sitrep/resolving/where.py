"""Where an event took place: the best place name of its sentence, else the place the text is at."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from sitrep.knowledge.gazetteer import Candidate, Match
from sitrep.knowledge.knowledge import Knowledge
from sitrep.model import (
    Basis,
    Draft,
    Facts,
    Mention,
    Option,
    Party,
    Place,
    PlaceReason,
    TextSpan,
    Topic,
    Trace,
    Verdict,
)
from sitrep.model.parse import Parse
from sitrep.resolving import definite
from sitrep.resolving.carrying import BY_HAND, Context
from sitrep.resolving.locating import CANDIDATES, told_country
from sitrep.resolving.noting import place_options
from sitrep.resolving.toponyms import Resolution, hints, resolve
from sitrep.resolving.when import is_digest

# What has a north and a south that are worth telling; the point stays that of the whole.
WHOLES = frozenset({"country", "region", "area"})
_PART = re.compile(r"\b((?:north|south)[- ]?(?:east|west)|north|south|east|west)(?:ern)?\s+$", re.IGNORECASE)
# Precision -> how specific it is, the most first; a name that did not resolve may be a village.
SPECIFIC = {"facility": 0, "city": 1, "": 2, "district": 2, "area": 3, "region": 3, "country": 5}
LANDS = frozenset(
    {"region", "province", "oblast", "governorate", "district", "county", "state", "prefecture"}
)
WIDE = frozenset({"country", "region", "area"})
# A name that the gazetteer does not know is a place only where the words say so.
TOLD_WHERE = ("'in'", "'at'", "'near'", "'outside'", "place itself")
# What is all over a country is not in one town of it, though people were hurt there.
SPREAD = ("'across'", "'throughout'")
# Coercion at one spot; decrees and removals are not bound to the scene that was told before.
BY_FORCE = frozenset({"arrest", "seize", "restrict", "curfew"})
# Rules of names that stand beside another event, and of what is itself visited or taken.
APART = frozenset({"name in the event's sentence", "name beside another event"})
REACHED = "place itself is visited or taken"
PREPOSITIONS = frozenset({"in", "at", "near", "on", "of", "outside"})
# What is said has no place.
SPEECH = frozenset({"ACCUSE", "REQUEST", "REJECT", "SUPPORT", "CONCEDE", "AGREE"})
REACH = 150
"""Words before "the city" in which the city is told."""
BACK = 3
"""Sentences before the event's own in which its place may be told."""
LEAD, LEAD_WEIGHT = 2, 3
# A country named this part as often as the one named most is one that the text is about, too.
OFTEN = 0.2
# A nation's coins tell nothing of where the news is.
MONEY = frozenset({"dollar", "pound", "euro", "yen", "rupee", "peso", "franc", "rial", "lira", "$"})
"""The first sentences of a text, and how much more a country named there counts."""
AFTER_DATELINE = frozenset(". : , - – — (".split())
SHORTEST_CITY, LARGE_CITY = 4, 100_000
DASHES = frozenset({"-", "–", "—"})
LONGEST_DATELINE = 12
ONE_SCENE = 0.5
"""Degrees (of latitude) within which two places are parts of one town and what lies around it."""
SMALL_TOWN = 15_000
"""Inhabitants below which a town needs its own name, or support, to be the one that is meant."""


class Places:
    """Places of one document's drafts; all its place names are resolved together.

    `home` is the country that the text is about, "" where it names none; `named` are all that it names.
    """

    def __init__(self, p: Parse, source: str, knowledge: Knowledge, trace: Trace | None = None) -> None:
        self.p = p
        self.trace = trace
        self.knowledge = knowledge
        self._by_token: dict[int, Resolution] = {}
        people = {p.words[b - 1] for a, b, label in p.ents if label == "PERSON" and b - a > 1}
        names = [
            (a, b)
            for a, b, label in p.ents
            if label in ("GPE", "LOC", "FAC") and not (b - a == 1 and p.words[a] in people and _is_bare(p, a))
        ]
        mentions = [hints(p.text, *p.span(a, b), knowledge) for a, b in names]
        self._towns = {p.start[a] for a, b, label in p.ents if label == "GPE"}
        self._resolutions = resolve(mentions, knowledge, home=source)
        for (a, b), resolution in zip(names, self._resolutions, strict=True):
            self._by_token.update(dict.fromkeys(range(a, b), resolution))
        told = self._told()
        self.named = frozenset(code for code in told if told[code] >= OFTEN * max(told.values()))
        self._homes = [code for code in told if told[code] == max(told.values())]
        self.home = next(iter(self._homes), "")  # of several the first
        self._is_digest = is_digest(p)
        dash = next((i for i in range(min(p.n, LONGEST_DATELINE)) if p.words[i] in DASHES), 0)
        capital = any(p.words[i].isupper() for i in range(dash))
        self._bureau = dash if capital else 0  # where the dateline ends

    def _told(self) -> Counter[str]:
        """How often the text names each country, by itself, its people or its towns."""
        p = self.p
        named: Counter[str] = Counter()
        for i in range(p.n):
            resolution = self._by_token.get(i)
            code = ""
            if resolution is not None:
                first = i == 0 or self._by_token.get(i - 1) is not resolution
                code = resolution.chosen.country if first and resolution.chosen is not None else ""
            elif p.pos[i] in ("ADJ", "PROPN", "NOUN"):
                code = self.knowledge.countries.nation(p.words[i])
            if code and not (resolution is None and p.lemma[p.head[i]] in MONEY):
                named[code] += LEAD_WEIGHT if p.sent[i] < LEAD else 1
        if dateline := self._dateline():
            named[dateline] += LEAD_WEIGHT
        return named

    def _dateline(self) -> str:
        """The country of a city in capitals that the text opens with and that was not taken for a name."""
        p = self.p
        if p.n < 2 or p.ent[0] or not p.words[0].isupper() or p.words[1] not in AFTER_DATELINE:
            return ""
        city = p.words[0].capitalize()
        found = self.knowledge.gazetteer.lookup(city) if len(city) >= SHORTEST_CITY else ()
        return found[0].country if found and found[0].population >= LARGE_CITY else ""

    def read(self, d: Draft) -> Place | None:
        """The most specific place of the event's own sentence, or None."""
        told = [(m, self._place(m.head, m.rule, Basis.IN_SENTENCE)) for m in d.places]
        places = [x for m, x in told if x is not None and (x.precision or self._is_told(m))]
        best = places[0] if places else None
        if best is not None and best.precision in WIDE and not best.rule.startswith(SPREAD):
            country, taken = best.country, best.rule == REACHED
            own = [x for x in places if x is best or taken == (x.rule == REACHED) and x.rule not in APART]
            best = _most_specific(x for x in own if country in ("", x.country))
        if self.trace is not None:
            for m, place in told:
                refused = Verdict.LESS_EXACT if place in places else Verdict.DOUBTFUL
                words = TextSpan(text=self.p.text[m.start : m.end], start=m.start, end=m.end)
                self._note(d, words, m.rule, Verdict.TAKEN if best and place == best else refused)
        return best

    def _is_told(self, m: Mention) -> bool:
        """Whether the words say that a name which is on no map is a place: "in Sant", "the village of Sant"."""
        resolution = self._by_token.get(m.head)
        named = resolution is not None and resolution.mention.kind and m.rule not in APART
        return bool(named) or m.rule.startswith(TOLD_WHERE)

    def meant(self, d: Draft) -> Place | None:
        """The place meant by "in the country", "in the city", "there": the last of its kind that was told."""
        if d.event_type in SPEECH:
            return None
        leaves = d.event_type == "RETREAT" or "expel" in d.mode
        taken = leaves or d.event_type in ("COERCE", "ASSAULT", "CONSULT")
        at = definite.find(self.p, d.trigger.head, d.sentence, leaves=leaves, taken=taken)
        if at < 0:
            return None
        noun = self.p.lemma[at]
        if noun in definite.COUNTRY or noun in definite.CAPITAL:
            code = self._nation_before(at) or self.home
            return self._land(code, at, is_capital=noun in definite.CAPITAL)
        kinds = ("region",) if noun in definite.LANDS else ("city",) if noun in definite.TOWNS else ()
        for i in range(at - 1, max(-1, at - REACH), -1):
            resolution = self._by_token.get(i)
            c = resolution.chosen if resolution is not None else None
            if c is None or i < self._bureau and c.country != self.home:
                continue
            part = c.precision == "country" and self._part(*self.p.name_at(i), c)[1]
            if c.precision in kinds or part and "region" in kinds if kinds else part or c.precision != "country":
                return self._place(i, f"{self.p.words[at]!r}, told before", Basis.IN_SENTENCE)
        return None

    def at_home(self, d: Draft, actors: Sequence[Party]) -> Place | None:
        """The country that sends somebody out of it: a state expels from its own soil."""
        if d.event_type != "SANCTION" or "expel" not in d.mode or not d.actors:
            return None
        states = [x for x in actors if x.sector == "GOV" and x.country]
        if len({x.country for x in states}) != 1:
            return None
        place = self._land(states[0].country, d.actors[0].head)
        return replace(place, rule="where the state is that expels") if place is not None else None

    def _nation_before(self, at: int) -> str:
        """The country named last before a token of the same sentence, by its name or adjective."""
        p, nation = self.p, self.knowledge.countries.nation
        first = p.sentences[p.sent[at]][0]
        words = (p.words[i] for i in range(at - 1, first - 1, -1) if p.pos[i] in ("ADJ", "PROPN"))
        return next((code for word in words if (code := nation(word))), "")

    def _land(self, code: str, at: int, *, is_capital: bool = False) -> Place | None:
        """A country, or its capital, as told by the noun at a token."""
        gazetteer, p = self.knowledge.gazetteer, self.p
        c: Candidate | None = gazetteer.country(code) if code else None
        if is_capital:
            c = self._capital(code)
        if c is None:
            return None
        return Place(
            text=p.words[at], start=p.start[at], end=p.end[at], name=c.name, country=c.country, lat=c.lat,
            lon=c.lon, geonames_id=c.geonames_id, admin1=c.admin1, precision=c.precision,
            reason=PlaceReason.COUNTRY, basis=Basis.IN_SENTENCE, rule=f"{p.words[at]!r} in the clause",
        )  # fmt: skip

    def _capital(self, code: str) -> Candidate | None:
        """The capital of a country, None where it is not known."""
        country = self.knowledge.countries.get(code) if code else None
        found = self.knowledge.gazetteer.lookup(country.capital) if country is not None else ()
        return next((x for x in found if x.country == code and x.precision == "city"), None)

    def _note(self, d: Draft, words: TextSpan, rule: str, verdict: Verdict) -> None:
        """Notes what was decided of a place that the draft's event may have taken place at."""
        if self.trace is not None:
            facts: Facts = (("rule", rule),) if rule else ()
            option = Option(label=words.text, verdict=verdict, words=words, facts=facts)
            self.trace.weigh(Topic.WHERE, d.trigger.head, option)

    def of_coup(self, d: Draft, actors: Sequence[Party], recipients: Sequence[Party]) -> Place | None:
        """A coup is made in a country: that of its parties, else that of the text."""
        if d.event_type != "COERCE" or not d.frame.endswith("coup"):
            return None
        codes = [x.country for x in (*recipients, *actors) if x.country in self.named]
        place = self._land(codes[0] if codes else self.home, d.trigger.head)
        return replace(place, rule="where the state is") if place is not None else None

    def around(self, d: Draft, context: Context[Place], number: int, *, is_old: bool) -> Place | None:
        """For an event without a place of its own: that of its first telling, or one told just before."""
        found = context.again(number) if "phone" not in d.mode else None
        if found is None and (d.event_type not in BY_HAND or is_old or self._is_anywhere(d)):
            return None
        here = self.p.sent[d.trigger.head]
        beside = None if found else self._told_beside(here, context, number)
        if beside is not None:
            return beside
        found = found or context.before(number) or context.later(number)
        if found is not None:
            return replace(found, basis=Basis.CARRIED_OVER, rule="")
        after = self._told_in(here + 1) if d.status == "actual" else None
        return after or self._told_in_home(here)

    def _is_anywhere(self, d: Draft) -> bool:
        """Whether an event without a place is of no one scene: what goes on always, a state's decree."""
        p, i = self.p, d.trigger.head
        if d.status == "hypothetical" or d.event_type == "MOBILIZE":
            return True
        if d.event_type == "COERCE" and BY_FORCE.isdisjoint(d.mode):
            return True
        return not self._is_digest and p.pos[i] == "VERB" and p.tag[i] in ("VBP", "VBZ")

    def _told_beside(self, here: int, context: Context[Place], number: int) -> Place | None:
        """The place told in the sentences before, as far as the scene has not changed."""
        stays = context.is_one or not context.has_begun(number)
        for sentence in range(here - 1, max(-1, here - 1 - BACK), -1):
            if not stays and context.paragraph[sentence] != context.paragraph[here]:
                return None
            found = self._told_in(sentence)
            if found is not None:
                return found
        return None

    def carries(self, place: Place) -> bool:
        """Whether other events may be there too: a street without a point, or a country, tells nothing."""
        return place.precision != "country" and (place.lat is not None or place.start in self._towns)

    def is_same(self, one: Place, two: Place) -> bool:
        """Whether two places are one, or one lies in the other."""
        if one.country == two.country and (one.precision in WIDE or two.precision in WIDE):
            return True
        if one.lat is None or one.lon is None or two.lat is None or two.lon is None:
            return one.name == two.name
        return (
            math.hypot(one.lat - two.lat, (one.lon - two.lon) * math.cos(math.radians(one.lat))) < ONE_SCENE
        )

    def _told_in_home(self, before: int) -> Place | None:
        """The country that the text is about, where it was last said that something is in it."""
        for sentence in range(before, -1, -1):
            for i in filter(self._tells_where, range(*self.p.sentences[sentence])):
                place = self._place(i, "", Basis.BESIDE)
                if place is not None and place.precision == "country" and place.country in self._homes:
                    return place
        return None

    def _told_in(self, sentence: int) -> Place | None:
        """The most specific place that a sentence tells something of, countries left out."""
        if sentence >= len(self.p.sentences):
            return None
        tokens = filter(self._tells_where, range(*self.p.sentences[sentence]))
        places = [self._place(i, "", Basis.BESIDE) for i in tokens]
        return _most_specific(x for x in places if x is not None and x.precision not in ("country", ""))

    def _tells_where(self, i: int) -> bool:
        """Whether the token is the head of a place name after a preposition of place."""
        p = self.p
        if i not in self._by_token:
            return False
        if p.dep[i] == "appos" and p.head[i] == p.name_at(i)[0] - 1:
            i = p.head[i]  # "in the capital Belgrade"
        elif p.dep[i] not in ("obl", "nmod", "root"):
            return False
        return any(p.lower[c] in PREPOSITIONS for c in p.kids(i, "case"))

    def _place(self, token: int, rule: str, basis: Basis) -> Place | None:
        """The place named at a token, resolved or not; None where the token is in no name."""
        resolution, name = self._by_token.get(token), self.p.ent_at(token)
        if resolution is None or name is None or self._is_thing(name[0], name[1], resolution):
            return None
        c = resolution.chosen
        if c is not None and name[1] <= self._bureau and c.country != self.home:
            return None
        start, end = self.p.span(name[0], name[1])
        text = self.p.text[start:end]
        if self.trace is not None:
            self._note_places(self.trace, name[0], resolution)
        reason = PlaceReason(resolution.reason)
        if c is not None and self._is_far_fetched(c, reason):
            c, reason = None, PlaceReason.NO_SUPPORT
        if c is None and text.lower().endswith("embassy"):
            seat = self._capital(told_country(resolution.mention, self.knowledge))
            if seat is not None:  # an embassy is where the government is
                return Place(
                    text=text, start=start, end=end, name=text, country=seat.country, lat=seat.lat, lon=seat.lon,
                    admin1=seat.admin1, precision="facility", reason=reason, basis=basis, rule=rule,
                )  # fmt: skip
        if c is None:
            return Place(
                text=text,
                start=start,
                end=end,
                name=text,
                country=told_country(resolution.mention, self.knowledge) or self.home,
                reason=reason,
                basis=basis,
                rule=rule,
            )
        first, part = self._part(name[0], name[1], c)
        told = _told_name(text, c)
        kind = self.p.lower[name[1]] if name[1] < self.p.n else ""
        has_town = any(
            x.candidate.precision == "city" and x.candidate.name == c.name for x in resolution.candidates
        )
        if kind in LANDS and c.precision in ("region", "district") and has_town:
            told, end = f"{told} {kind.capitalize()}", self.p.end[name[1]]  # "the Batken region", not Batken
        start, text = first, self.p.text[first:end]
        return Place(
            text=text,
            start=start,
            end=end,
            name=part + told,
            country=c.country,
            lat=c.lat,
            lon=c.lon,
            geonames_id=c.geonames_id,
            admin1=c.admin1,
            precision=c.precision,
            reason=reason,
            basis=basis,
            rule=rule,
            candidates=tuple(x.candidate.label for x in resolution.candidates[:CANDIDATES]),
        )

    def _part(self, first: int, after: int, c: Candidate) -> tuple[int, str]:
        """Where a name with the part told before it begins, and that part: "northeastern " of a country."""
        p, start = self.p, self.p.start[first]
        if c.precision not in WHOLES or first == 0 or p.sent[first - 1] != p.sent[first]:
            return start, ""
        if c.precision == "region" and p.lower[after : after + 1] and p.lower[after] in LANDS:
            words = p.lower[max(0, first - 2) : first]
            if words[:1] in (["the"], ["'s"], ["’s"]):
                return start, ""  # "Ukraine's northern Sumy region" is all of it
        words = p.text[p.start[max(0, first - 3)] : start]
        found = _PART.search(words)
        if found is None:
            return start, ""
        return start - len(words) + found.start(), found[1].lower().replace("-", "").replace(" ", "") + "ern "

    def _is_thing(self, first: int, after: int, resolution: Resolution) -> bool:
        """Whether "the" tells that one word is no town: "the Hall"; "the Hague" is one."""
        c, p = resolution.chosen, self.p
        one = after - first == 1 and first > 0 and p.words[first - 1] == "the"
        if not one or c is None or c.precision not in ("city", "district") or p.pos[first] not in ("NOUN", "PROPN"):
            return False
        if p.head[first] > first and p.pos[p.head[first]] in ("NOUN", "PROPN", "ADJ"):
            return False  # "the Goma airport"
        return not any(x.candidate.name.casefold().startswith("the ") for x in resolution.candidates)

    def _note_places(self, trace: Trace, token: int, resolution: Resolution) -> None:
        """Notes the places of a name, as they were weighed."""
        c = resolution.chosen
        taken = c is not None and not self._is_far_fetched(c, PlaceReason(resolution.reason))
        beside = [r.mention for r in self._resolutions if r.candidates is resolution.candidates]
        others = [r.chosen for r in self._resolutions if r.chosen is not None and r is not resolution]
        trace.weigh(Topic.PLACE, token, *place_options(resolution, others, beside, taken=taken))

    def _is_far_fetched(self, c: Candidate, reason: PlaceReason) -> bool:
        """A small place abroad, known by another name alone, that nothing in the text speaks for."""
        unsupported = reason in (PlaceReason.ONLY, PlaceReason.PROMINENT)
        small = c.match is not Match.NAME and c.population < SMALL_TOWN and c.precision == "city"
        return unsupported and small and c.country != self.home


def _is_bare(p: Parse, i: int) -> bool:
    """Whether a name stands without a preposition of place: "Amman", where Sudesh Amman was told of."""
    return i == 0 or p.lower[i - 1] not in PREPOSITIONS


def _most_specific(places: Iterable[Place]) -> Place | None:
    return min(places, key=lambda x: SPECIFIC.get(x.precision, SPECIFIC["region"]), default=None)


def _told_name(text: str, c: Candidate) -> str:
    """For a region the name as the text has it, with its kind of region; else the gazetteer's."""
    told = text.removeprefix("the ").removeprefix("The ")
    if c.precision in ("region", "district") and c.name.casefold() in told.casefold():
        return told
    return c.name
