"""Who a mention is: canonical name, country and sector, from the text first, then from the lists."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from sitrep.knowledge import actors as actor_list
from sitrep.knowledge import countries as country_list
from sitrep.knowledge import gazetteer as gazetteer_list
from sitrep.knowledge.actors.sectors import load as load_sectors
from sitrep.knowledge.countries.words import nation
from sitrep.model import Mention, Party
from sitrep.model.parse import Parse
from sitrep.resolving.coreference import GROUPS, PRONOUNS, Coreference
from sitrep.resolving.phrases import Phrase, apposed, bare, modifiers, phrase

FORCE_TYPES = frozenset({"ASSAULT", "MOBILIZE"})
# People whose country a news text leaves to the place: institutions have one, anybody's victims do not.
GENERIC = frozenset({
    "people", "person", "man", "woman", "child", "other", "victim", "attacker", "gunman", "assailant", "individual",
    "passenger", "boy", "girl", "casualty", "family", "baby", "suspect", "body", "someone", "anyone", "teenager", "perpetrator",
})  # fmt: skip
# Sectors whose members belong to some country, told or not: that of the place, else the one the text is about.
INSTITUTIONS = frozenset(
    {"GOV", "COP", "MIL", "JUD", "LEG", "OPP", "CVL", "SOC", "PTY", "LAB", "EDU", "MED", "AGR"}
)
REBELS = frozenset({"REB", "UAF", "CRM"})
PAIRS = frozenset(
    {
        "leader",
        "side",
        "country",
        "president",
        "minister",
        "nation",
        "party",
        "diplomat",
        "state",
        "neighbor",
        "neighbour",
        "government",
    }
)


class Parties:
    """Resolves the mentions of one document."""

    def __init__(self, p: Parse, published: dt.date | None, home: str = "") -> None:
        self.p = p
        self.on = published
        self.countries = country_list.load()
        self.actors = actor_list.load()
        self.sectors = load_sectors()
        self.gazetteer = gazetteer_list.load()
        self._is_party: dict[int, bool] = {}
        self.coref = Coreference(p, self.is_party)
        self._known: dict[int, tuple[Party, ...]] = {}
        self.surnames: dict[str, Party] = {}
        self.home = home
        self._introduce()

    def is_party(self, i: int) -> bool:
        """Whether a noun can be what a pronoun stands for."""
        if i not in self._is_party:
            p = self.p
            lemma = p.lemma[i]
            self._is_party[i] = bool(
                p.ent[i] in ("PERSON", "ORG", "GPE")
                or self.sectors.is_person_noun(lemma)
                or self.sectors.is_group_noun(lemma)
                or lemma in GROUPS
                or self.nation(i)
            )
        return self._is_party[i]

    def nation(self, i: int) -> str:
        """ISO code of the country that a word names or belongs to, or ""."""
        return nation(self.p.words[i])

    def _introduce(self) -> None:
        """Reads every full personal name once, so that a surname later on is that person."""
        p = self.p
        for a, b, label in p.ents:
            if label == "PERSON" and b - a > 1:
                head = next((i for i in range(a, b) if not a <= p.head[i] < b), b - 1)
                party = self._person(phrase(p, head), (a, b))
                key = p.lower[b - 1]
                known = self.surnames.get(key)
                if known is None or not known.country and party.country:
                    self.surnames[key] = party

    def resolve(self, m: Mention, event_type: str, *, place_country: str = "") -> tuple[Party, ...]:
        """The party or parties that the mention names; several for "they" or "the two leaders"."""
        found = self._head(m.head, 0)
        out = []
        for party in found:
            party = replace(party, reason=f"{m.rule}; {party.reason}") if m.rule else party
            if (
                party.sector == "GOV"
                and event_type in FORCE_TYPES
                and party.name == self.countries.name(party.country)
            ):
                party = replace(party, sector="MIL")
            local = place_country or (self.home if party.sector in INSTITUTIONS else "")
            if not party.country and local and (self._takes_place_country(party) or event_type == "PROTEST"):
                party = replace(party, country=local, reason=party.reason + "; country of the place")
            out.append(party)
        return tuple(out)

    def _takes_place_country(self, party: Party) -> bool:
        """Soldiers, villagers, a hospital, a named victim are of the place; "people" and "others" are nobody's."""
        return self.p.lemma[self._token_at(party.end)] not in GENERIC and party.sector != "UAF"

    def _token_at(self, end: int) -> int:
        p = self.p
        lo, hi = 0, p.n - 1
        while lo < hi:
            mid = (lo + hi) // 2
            if p.end[mid] < end:
                lo = mid + 1
            else:
                hi = mid
        return lo

    def _head(self, i: int, depth: int) -> tuple[Party, ...]:
        if i not in self._known:
            self._known[i] = ()
            self._known[i] = self._read(i, depth)
        return self._known[i]

    def _read(self, i: int, depth: int) -> tuple[Party, ...]:
        p = self.p
        if p.lower[i] in ("who", "which", "that", "whom") and depth < 4:
            noun = next((p.head[h] for h in p.ancestors(i) if p.dep[h] in ("acl:relcl", "advcl:relcl")), -1)
            return self._head(noun, depth + 1) if noun >= 0 and noun != i else ()
        if p.lower[i] in PRONOUNS and p.words[i] != "US":
            return self._pronoun(i, depth)
        ph = phrase(p, i)
        if ph.name is not None and ph.label == "PERSON":
            return (self._person(ph, ph.name),)
        together = self._pair(ph, depth)
        if together:
            return together
        if ph.name is not None:
            return (self._named(ph),)
        return (self._common(ph, depth),)

    def _pronoun(self, i: int, depth: int) -> tuple[Party, ...]:
        p = self.p
        j = self.coref.antecedent(i)
        if j < 0 or depth > 4:
            return ()
        heads = (
            [j, *(c for c in p.kids(j, "conj"))]
            if p.lower[i] in ("they", "them", "their", "we", "our", "us")
            else [j]
        )
        out = [party for h in heads for party in self._head(h, depth + 1)]
        return tuple(replace(x, reason=f"{p.words[i]!r} stands for {x.text!r}") for x in out)

    def _pair(self, ph: Phrase, depth: int) -> tuple[Party, ...]:
        """ "the two leaders", "both sides": the last two persons, or the last two countries, named."""
        p = self.p
        lows = {p.lower[k] for k in range(ph.first, ph.head)}
        if ph.name is not None or p.lemma[ph.head] not in PAIRS or not (lows & {"two", "both"}) or depth > 2:
            return ()
        persons = p.lemma[ph.head] in ("leader", "president", "minister", "diplomat")
        label = ("PERSON",) if persons else ("GPE",)
        last = self.coref.last(ph.first, lambda c: p.ent[c] in label, 2)
        if len(last) < 2:
            return ()
        return tuple(
            replace(x, reason=f"{bare(p, ph)!r} are the last two named")
            for c in reversed(last)
            for x in self._head(c, depth + 1)
        )

    def _party(
        self, ph: Phrase, name: str, country: str, sector: str, reason: str, actor_id: str = ""
    ) -> Party:
        start, end = self.p.span(ph.first, ph.after)
        return Party(
            text=self.p.text[start:end],
            start=start,
            end=end,
            name=name,
            country=country,
            sector=sector or "UNK",
            actor_id=actor_id,
            reason=reason,
        )

    def _person(self, ph: Phrase, name: tuple[int, int]) -> Party:
        p = self.p
        a, b = p.span(*name)
        text = p.text[a:b]
        country, sector, why = self._described(ph)
        single = name[1] - name[0] == 1
        if single and p.lower[name[0]] in self.surnames:
            known = self.surnames[p.lower[name[0]]]
            return self._party(
                ph,
                known.name,
                known.country or country,
                known.sector if known.sector != "UNK" else sector,
                "named in full elsewhere in the text",
                known.actor_id,
            )
        entries = self.actors.find(text, self.on)
        fitting = [e for e in entries if not country or e.country == country] or list(
            entries if not country else ()
        )
        if fitting:
            e = fitting[0]
            return self._party(
                ph, e.name, country or e.country, sector or e.sector, f"actor list: {e.id}", e.id
            )
        return self._party(ph, text, country, sector, why or "name in the text")

    def _described(self, ph: Phrase) -> tuple[str, str, str]:
        """Country and sector that the words around a name tell: "Ukrainian President X", "X, a senior judge"."""
        p = self.p
        country, sector = "", ""
        mods = modifiers(p, ph)
        heads = [ph.head] if ph.name and not ph.name[0] <= ph.head < ph.name[1] else []
        for a in apposed(p, ph):
            sub = phrase(p, a)
            heads.append(a)
            mods += modifiers(p, sub)
            if sub.label == "GPE":
                heads.pop()
        for i in mods:
            country = country or self.nation_of(i)
        for i in [*heads, *mods]:
            if (
                not sector
                and p.pos[i] in ("NOUN", "PROPN", "ADJ")
                and not (ph.name and ph.name[0] <= i < ph.name[1])
            ):
                sector = self.sectors.sector_of(p.lemma[i], [p.lower[c] for c in p.children[i]]) or ""
        return country, sector, "title and nationality in the text" if country or sector else ""

    def nation_of(self, i: int) -> str:
        """Country of a word or of the name it belongs to; a capital or seat counts."""
        code = self.nation(i)
        if code:
            return code
        p = self.p
        for a, b, label in p.ents:
            if a <= i < b and label in ("GPE", "ORG"):
                s, e = p.span(a, b)
                return self.countries.by_name(p.text[s:e]) or self.countries.by_capital(p.text[s:e]) or ""
        return ""

    def _named(self, ph: Phrase) -> Party:
        """A named country, city, organisation."""
        p = self.p
        assert ph.name is not None
        a, b = p.span(*ph.name)
        text = p.text[a:b]
        code = self.countries.by_name(text) or self.countries.by_demonym(text)
        if code and ph.head in range(*ph.name):
            return self._party(ph, self.countries.name(code) or text, code, "GOV", "country name")
        entries = self.actors.find(text, self.on)
        country, sector, why = self._described(ph)
        if entries:
            e = next((x for x in entries if not country or x.country == country), entries[0])
            return self._party(ph, e.name, e.country, e.sector, f"actor list: {e.id}", e.id)
        seat = self.countries.by_capital(text)
        if seat:
            name = self.countries.name(seat) or text
            return self._party(ph, name, seat, "GOV", "capital or seat for its government")
        known = actor_list.body(text)
        if known is not None:
            return self._party(ph, known.name, known.country, known.sector, "body of a state, by pattern")
        own = (
            self.sectors.sector_of(p.lemma[ph.name[1] - 1], [p.lower[i] for i in range(*ph.name)])
            or self.sectors.sector_of(p.lemma[ph.head], [])
            or ""
        )
        inside = self._nation_inside(*ph.name)
        if ph.label == "GPE" and not country:
            places = self.gazetteer.lookup(text)
            country = places[0].country if places else ""
            why = "place name"
            own = own or "CVL"
        return self._party(ph, bare(self.p, ph), inside or country, own or sector, why or "name in the text")

    def _nation_inside(self, a: int, b: int) -> str:
        """The country that a name begins with or holds: "United States Embassy", "Bank of Ghana"."""
        p = self.p
        for after in range(b, a + 1, -1):
            start, end = p.span(a, after)
            code = self.countries.by_name(p.text[start:end])
            if code:
                return code
        return next((c for c in (self.nation(i) for i in range(a, b)) if c), "")

    def _told_before(self, ph: Phrase, sector: str, depth: int) -> Party | None:
        """ "The group", "the rebels", "the company": the last one of its kind that was named."""
        p = self.p
        definite = any(
            p.dep[c] == "det" and p.lower[c] in ("the", "this", "that", "these", "those")
            for c in p.children[ph.head]
        )
        lemma = p.lemma[ph.head]
        wanted = (
            REBELS
            if sector in REBELS or lemma in ("group", "organization", "organisation", "militia", "movement")
            else frozenset({sector})
            if sector == "BUS"
            else frozenset()
        )
        if not definite or not wanted or depth > 2:
            return None
        for c in self.coref.last(ph.first, lambda i: p.ent[i] == "ORG", 3, back=6):
            found = self._head(c, depth + 1)
            if found and found[0].sector in wanted:
                return replace(found[0], reason=f"{bare(p, ph)!r} stands for {found[0].text!r}")
        return None

    def _common(self, ph: Phrase, depth: int) -> Party:
        """A phrase headed by a common noun: "Ukrainian soldiers", "the defence ministry", "12 people"."""
        p = self.p
        nation = self.nation(ph.head)
        if nation:
            plural = p.tag[ph.head] in ("NNS", "NNPS")
            return self._party(
                ph,
                self.countries.name(nation) or bare(p, ph),
                nation,
                "CVL" if plural else "GOV",
                "nationality",
            )
        mods = modifiers(p, ph)
        country = next((c for c in (self.nation_of(i) for i in mods) if c), "")
        why = "nationality in the phrase" if country else "common noun"
        if not country:
            country, why = self._owner_country(ph, depth, why)
        sector = self.sectors.sector_of(p.lemma[ph.head], [p.lower[i] for i in mods]) or ""
        listed = self.actors.find(bare(p, ph), self.on)
        if listed and (not country or listed[0].country == country):
            e = listed[0]
            return self._party(ph, e.name, e.country, e.sector, f"actor list: {e.id}", e.id)
        known = actor_list.body(bare(p, ph)) if country else None
        if known is not None and known.country == country:
            return self._party(ph, known.name, country, known.sector, "body of a state, by pattern")
        if not country:
            named = self._told_before(ph, sector, depth)
            if named is not None:
                return named
        if not country and p.tag[ph.head] == "NN" and p.kid(ph.head, "det") >= 0:
            office = self._office(ph)
            if office is not None:
                return office
        return self._party(ph, bare(p, ph), country, sector, why)

    def _owner_country(self, ph: Phrase, depth: int, why: str) -> tuple[str, str]:
        p = self.p
        for c in p.children[ph.head]:
            if (
                p.dep[c] in ("nmod:poss", "compound", "nmod", "amod")
                and depth < 3
                and (p.ent[c] or p.lower[c] in PRONOUNS)
            ):
                if p.dep[c] == "nmod" and not any(
                    p.lower[k] in ("of", "from") for k in p.children[c] if p.dep[k] == "case"
                ):
                    continue
                owner = self._head(c, depth + 1)
                if owner and owner[0].country:
                    return owner[0].country, f"belongs to {owner[0].text!r}"
        return "", why

    def _office(self, ph: Phrase) -> Party | None:
        """ "the president": the holder of that office named in the text, else of the country the text is about."""
        p = self.p
        lemma = p.lemma[ph.head]
        role = " ".join(
            [
                *(
                    p.lower[c]
                    for c in p.children[ph.head]
                    if p.dep[c] in ("amod", "compound")
                    and p.lower[c] in ("prime", "foreign", "defence", "defense")
                ),
                lemma,
            ]
        )
        if role not in (
            "president",
            "prime minister",
            "foreign minister",
            "defence minister",
            "defense minister",
            "chancellor",
            "king",
        ):
            return None
        holder = self.actors.holder(role, self.home, self.on) if self.home and self.on else None
        if holder is None:
            return None
        return self._party(
            ph,
            holder.name,
            holder.country,
            holder.sector,
            f"holder of the office on {self.on}: {holder.id}",
            holder.id,
        )
