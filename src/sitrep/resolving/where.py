"""Where an event took place: the best place name of its sentence, else the place the text is at."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import replace

from sitrep.knowledge.knowledge import Knowledge
from sitrep.model import (
    Basis,
    Draft,
    Facts,
    Mention,
    Option,
    Party,
    Place,
    TextSpan,
    Topic,
    Trace,
    Verdict,
)
from sitrep.model.parse import Parse
from sitrep.resolving import definite
from sitrep.resolving.carrying import BY_HAND, Context
from sitrep.resolving.mapped import PREPOSITIONS, NamedPlaces
from sitrep.resolving.when import is_digest

# Precision -> how specific it is, the most first; a name that did not resolve may be a village.
SPECIFIC = {"facility": 0, "city": 1, "": 2, "district": 2, "area": 3, "region": 3, "country": 5}
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
# What is said has no place.
SPEECH = frozenset({"ACCUSE", "REQUEST", "REJECT", "SUPPORT", "CONCEDE", "AGREE"})
REACH = 150
"""Words before "the city" in which the city is told."""
BACK = 3
"""Sentences before the event's own in which its place may be told."""
ONE_SCENE = 0.5
"""Degrees (of latitude) within which two places are parts of one town and what lies around it."""


class Places(NamedPlaces):
    """Places of one document's drafts."""

    def __init__(self, p: Parse, source: str, knowledge: Knowledge, trace: Trace | None = None) -> None:
        super().__init__(p, source, knowledge, trace)
        self._is_digest = is_digest(p)

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
        """Whether the words say that a name on no map is a place: "in Sant", "the village of Sant"."""
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
            part = c.precision == "country" and bool(self._part(*self.p.name_at(i), c)[1])
            kind = "region" if part else c.precision
            if kind in kinds if kinds else kind != "country":
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


def _most_specific(places: Iterable[Place]) -> Place | None:
    return min(places, key=lambda x: SPECIFIC.get(x.precision, SPECIFIC["region"]), default=None)
