"""The government that a demand or a reproach is addressed to where none is told."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from sitrep.model import Draft, Mention, Party, Report
from sitrep.model.parse import Parse

Resolve = Callable[[Mention], tuple[Party, ...]]
RULE = "government addressed"
# Those at home who ask and blame; what they want the government is to do. Parties deal with others.
CIVIL = frozenset("CVL OPP SOC LAB EDU JRN AGR REL MED REF".split())
# Inquiries and invitations are not addressed to it.
ELSEWHERE = frozenset({"investigate", "meet"})
# Words for what is wanted in public; people ask and tell each other many things.
DEMANDING = frozenset("demand call petition appeal urge push press lobby campaign insist plead".split())
# Words by which a text tells of a government, and those for whoever leads it.
GOVERNMENTS = frozenset({"government", "authority", "regime", "administration", "cabinet", "junta"})
LEADERS = frozenset({"president", "premier", "minister", "chancellor"})
NOT_IN_POWER = frozenset("vice former then deputy ex late previous shadow would-be incumbent".split())
STATELESS = frozenset({"", "IGO", "NGO"})


class Addressed:
    """Finds the government in the words of one document; `resolve` tells who a mention is."""

    def __init__(self, p: Parse, home: str, resolve: Resolve) -> None:
        self.p = p
        self.home = home
        self.resolve = resolve
        self._known: list[tuple[int, Party]] | None = None

    def of(self, r: Report, d: Draft) -> tuple[Party, ...]:
        """The government that an event without recipients is addressed to; () where nothing says so."""
        if r.recipients or not ELSEWHERE.isdisjoint(r.mode):
            return ()
        demand = r.event_type == "REQUEST" and self.p.lemma[d.trigger.head] in DEMANDING
        if not demand and "disapprove" not in r.mode:
            return ()
        own = {x.country for x in r.actors}
        if len(own) > 1 or not CIVIL.issuperset(x.sector for x in r.actors):
            return ()
        country = next(iter(own), "")
        near = [] if country in STATELESS else [(i, x) for i, x in self._told() if x.country == country]
        if r.event_type == "PROTEST":  # against what its own sentence says
            near = [(i, x) for i, x in near if d.sentence[0] <= i < d.sentence[1]]
        if not near:
            return ()
        _, party = min(near, key=lambda found: abs(found[0] - d.trigger.head))
        return () if party.name in {x.name for x in r.actors} else (party,)

    def _told(self) -> list[tuple[int, Party]]:
        """The governments that the text tells of, by the token; their leaders where it tells of none."""
        if self._known is None:
            self._known = self._find(GOVERNMENTS) or self._find(LEADERS)
        return self._known

    def _find(self, lemmas: frozenset[str]) -> list[tuple[int, Party]]:
        p, found = self.p, list[tuple[int, Party]]()
        for i in range(p.n):
            if p.lemma[i] in lemmas and p.pos[i] in ("NOUN", "PROPN") and p.dep[i] != "compound":
                if not NOT_IN_POWER.isdisjoint(p.lower[c] for c in p.children[i]):
                    continue
                first, after = p.chunk(i)
                start, end = p.span(first, after)
                parties = self.resolve(Mention(start=start, end=end, head=i, rule=RULE))
                found += [(i, replace(x, rule=RULE)) for x in parties[:1] if x.sector == "GOV"]
        return found
