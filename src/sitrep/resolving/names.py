"""Who a name is: persons by their titles and the actor list, countries, capitals and organisations."""

from __future__ import annotations

import re
from dataclasses import replace

from sitrep.knowledge.actors import ActorEntry
from sitrep.knowledge.countries.folding import plain
from sitrep.model import Party, PartyReason, Topic, Verdict
from sitrep.model.parse import Parse
from sitrep.resolving.describing import Describer
from sitrep.resolving.noting import party_option
from sitrep.resolving.phrases import Phrase, bare, phrase

# Sectors of bodies that every state has: "Congress", "the Senate".
OF_STATES = frozenset({"LEG", "JUD"})
# Words of a text that tells of the country Georgia, which shares its name with one of the United States.
OF_GEORGIA = frozenset({"georgian", "georgians", "tbilisi", "abkhazia", "ossetia", "caucasus"})
# "The North" in a text that tells of both.
KOREAS = {"North": "PRK", "South": "KOR"}
STATELESS = frozenset({"IGO", "NGO"})
# Names made of these alone are borne by bodies of many countries, and mean one that the text names.
KINDS = frozenset(
    "congress senate house parliament chamber assembly council court supreme constitutional high of the and"
    " for representatives deputies lords commons people's peoples national federal general central state"
    " social democratic democrats democrat liberal liberals conservative conservatives labour labor green"
    " greens socialist socialists communist republican republicans christian workers worker workers' farmers"
    " party coalition alliance front union unions unity movement confederation federation trade league"
    " progressive popular reform freedom justice development bank army navy air force police guard coast"
    " border security service intelligence agency ministry defence defense interior foreign affairs election"
    " electoral commission independent military forces armed opposition".split()
)
# Before a surname, and part of it: "al-Eryani".
PARTICLES = frozenset("al el ul bin ibn ben abu de del della da di van von der den ter le la".split())
TokenRange = tuple[int, int]
# From so many words before a surname on, they are no longer all forenames.
RUN = 3
LONGEST_BODY = 3
# "CGT", "OĽaNO", "SaS"
ABBREVIATED = re.compile(r"(?=(?:.*[A-ZÀ-Ž]){2})[A-ZÀ-Ž][\w-]{1,9}")
MIDDLE_INITIAL = re.compile(r"\s[A-Z]\.?\s")


class Names:
    """The names of one document; every full personal name is read once, before anything else."""

    def __init__(self, p: Parse, describer: Describer) -> None:
        self.p = p
        self.describer = describer
        self._by_surname: dict[str, Party] = {}
        self._by_forename: dict[str, dict[str, Party]] = {}
        self._bodies = self._first_words()
        self._namesakes: dict[str, list[Party]] = {}  # by surname, only where there is a trace
        self._in_brackets = self._abbreviations()
        self._introduce()

    def _abbreviations(self) -> dict[str, int]:
        """Abbreviations that the text gives in brackets behind a name -> a token of that name."""
        p = self.p
        found: dict[str, int] = {}
        for first, after, label in p.ents:
            if label == "ORG" and after + 2 < p.n and p.words[after] == "(" and p.words[after + 2] == ")":
                short = p.words[after + 1]
                if ABBREVIATED.fullmatch(short) and after - first > 1:
                    found.setdefault(short, after - 1)
        return found

    def _first_words(self) -> dict[str, int]:
        """First words of bodies' names -> a token of that name: "Mahan" of "Mahan Air"."""
        p, found = self.p, dict[str, int]()
        for first, after, label in p.ents:
            if label == "ORG" and after - first > 1 and p.lower[first] not in KINDS:
                found.setdefault(p.words[first], after - 1)
        return found

    def _introduce(self) -> None:
        """Meets the persons, so that a surname alone is known; the mention that tells a country counts."""
        p = self.p
        for a, b, label in p.ents:
            if label == "PERSON" and b - a > 1 and p.lower[a] not in PARTICLES:
                head = next((i for i in range(a, b) if not a <= p.head[i] < b), b - 1)
                party = self._person(phrase(p, head), (a, b))
                if self.describer.trace is not None:
                    self._namesakes.setdefault(p.lower[b - 1], []).append(party)
                known = self._by_surname.get(p.lower[b - 1])
                if known is None or not known.country and party.country:
                    self._by_surname[p.lower[b - 1]] = party
                self._by_forename.setdefault(p.lower[a], {}).setdefault(p.lower[b - 1], party)

    def read(self, ph: Phrase, name: TokenRange) -> Party:
        """The party that a phrase with this name is."""
        one = name[1] - name[0] == 1
        is_person = ph.label == "PERSON" or ph.label == "GPE" and one and self.is_surname(name[0])
        return self._person(ph, name) if is_person else self._body(ph, name)

    def is_surname(self, i: int) -> bool:
        """Whether the text tells of a person of that surname, and the word is no country's name."""
        word = self.p.words[i]
        return self.p.lower[i] in self._by_surname and not self.describer.countries.by_name(word)

    def _person(self, ph: Phrase, name: TokenRange) -> Party:
        describer = self.describer
        country, sector = describer.describe(ph)
        known = self._known(name)
        if known is None and (body := self._in_short(ph, name)) is not None:
            return body
        if known is not None:
            self._note_namesakes(ph, name, known)
            sector = known.sector if known.sector != "UNK" else sector
            party = describer.party(
                ph, known.name, known.country or country, sector, PartyReason.SURNAME_EARLIER
            )
            return replace(party, actor_id=known.actor_id)
        words = describer.words(*name)
        found = describer.actors.find(words, describer.on)
        found = found or describer.actors.find(MIDDLE_INITIAL.sub(" ", words), describer.on)
        listed = next((entry for entry in found if not country or entry.country == country), None)
        full = self._forenamed(name[0]) if listed is not None and listed.by == "surname" else None
        if full is not None and self._is_another(full, listed):
            return self._person(phrase(self.p, full[1] - 1), full)
        describer.note_entries(ph, found, listed, country)
        if listed is not None:
            return describer.listed(ph, listed, country, sector)
        return describer.party(
            ph, words, country, sector, PartyReason.TITLE if country or sector else PartyReason.NAME
        )

    def _known(self, name: TokenRange) -> Party | None:
        """The person whom the text names in full, and here by the surname, or by a forename that is one's."""
        p, (first, after) = self.p, name
        if after - first > 1:
            return self._by_surname.get(p.lower[after - 1]) if p.lower[first] in PARTICLES else None
        called = self._by_forename.get(p.lower[first], {})
        found = self._by_surname.get(p.lower[first])
        return found or (next(iter(called.values())) if len(called) == 1 else None)

    def _in_short(self, ph: Phrase, name: TokenRange) -> Party | None:
        """ "Mahan", where the text has told of "Mahan Air" in full; None for a name that says enough."""
        p, describer = self.p, self.describer
        word = p.words[name[0]]
        full = self._bodies.get(word, -1) if name[1] - name[0] == 1 else -1
        if (
            full < 0
            or ph.label == "GPE"
            or describer.nation_of(name[0])
            or describer.actors.find(word, describer.on)
        ):
            return None
        return self._as_told(ph, full)

    def _forenamed(self, i: int) -> TokenRange | None:
        """The surname at a token where the text has it in full, even where none was taken for a name."""
        p = self.p
        for k in range(1, p.n):
            if p.lower[k] == p.lower[i] and k != i:
                first = k
                while first and self._is_forename(first - 1):
                    first -= 1
                if first < k:  # of a longer run the front may be a title or a body
                    return (first if k - first < RUN else k - 1), k + 1
        return None

    def _is_forename(self, i: int) -> bool:
        """Whether a word can be a forename: written like one, and neither a title nor a nation."""
        p, describer = self.p, self.describer
        if p.tag[i] != "NNP" or not p.words[i].istitle() or describer.nation_of(i):
            return False
        return not (
            describer.sectors.is_person_noun(p.lemma[i]) or describer.sectors.is_group_noun(p.lemma[i])
        )

    def _is_another(self, full: TokenRange, entry: ActorEntry | None) -> bool:
        """Whether a full name of the text shares only its last word with an entry's."""
        forenames = {plain(word).lower() for word in self.p.words[full[0] : full[1] - 1]}
        return entry is not None and forenames.isdisjoint(plain(entry.name).lower().split())

    def _note_namesakes(self, ph: Phrase, name: TokenRange, chosen: Party) -> None:
        """Notes the persons of that surname whom the text names in full."""
        if self.describer.trace is not None:
            for party in self._namesakes.get(self.p.lower[name[0]], ()):
                taken = (party.name, party.country) == (chosen.name, chosen.country)
                verdict = Verdict.TAKEN if taken else Verdict.LESS_LIKELY
                if taken and party.start != chosen.start:
                    continue
                self.describer.trace.weigh(Topic.WHO, ph.head, party_option(party, verdict))

    def _body(self, ph: Phrase, name: TokenRange) -> Party:
        """A country, its capital for its government, or an organisation."""
        describer = self.describer
        words = describer.words(*name)
        if words in self._in_brackets and not ph.first <= self._in_brackets[words] < ph.after:
            return self._as_told(ph, self._in_brackets[words])
        if ph.names(ph.head) and (body := self._in_short(ph, name)) is not None:
            return body
        code = describer.countries.by_name(words) or describer.countries.by_demonym(words)
        if words == "Georgia" and describer.home == "USA" and OF_GEORGIA.isdisjoint(self.p.lower):
            return describer.party(ph, words, "USA", "GOV", PartyReason.PLACE_NAME)
        if words in KOREAS and describer.named.issuperset(KOREAS.values()):
            code = KOREAS[words]
        if code and ph.names(ph.head):
            return describer.party(
                ph, describer.countries.name(code) or words, code, "GOV", PartyReason.COUNTRY_NAME
            )
        country, sector = describer.describe(ph)
        entries = self._listed(ph, words, country)
        if entries:
            entry = self._likeliest(entries, country)
            describer.note_entries(ph, entries, entry, country)
            # A firm may sit elsewhere than the list has it; "Rwandan-backed" and the like tell no home.
            return describer.listed(ph, entry, country if entry.sector == "BUS" else "")
        seat = describer.countries.by_capital(words)
        if seat:
            return describer.party(
                ph, describer.countries.name(seat) or words, seat, "GOV", PartyReason.CAPITAL
            )
        known = describer.bodies.body(words)
        if known is not None:
            return describer.party(ph, known.name, known.country, known.sector, PartyReason.BODY_PATTERN)
        return self._unlisted(ph, name, country, sector)

    def _as_told(self, ph: Phrase, i: int) -> Party:
        """The body that the text named in full at token `i`, with the words of a short name."""
        full = phrase(self.p, i)
        assert full.name is not None  # noqa: S101 - the token is one of a name
        party = self._body(full, full.name)
        start, end = self.p.span(ph.first, ph.after)
        return replace(party, text=self.p.text[start:end], start=start, end=end)

    def _listed(self, ph: Phrase, words: str, country: str) -> tuple[ActorEntry, ...]:
        """The bodies of the list: no person called like a town, no other state's "Congress"."""
        describer = self.describer
        entries = describer.actors.find(words, describer.on)
        if ph.label == "GPE":
            entries = tuple(x for x in entries if x.by != "surname")
        if country and len(words.split()) == 1:
            entries = tuple(x for x in entries if x.sector not in OF_STATES or x.country == country)
        if self._is_kind(words):
            known = {country, describer.home, *STATELESS} if country else {*describer.named, *STATELESS}
            entries = tuple(x for x in entries if x.country in known)
        return entries

    def _likeliest(self, entries: tuple[ActorEntry, ...], country: str) -> ActorEntry:
        """That of the country told, else of the country that the text is about, else the best known."""
        for code in filter(None, (country, self.describer.home)):
            for entry in entries:
                if entry.country == code:
                    return entry
        return entries[0]

    def _is_kind(self, words: str) -> bool:
        """Whether a name says no more than what it is: "Congress", "the Social Democratic Party"."""
        return KINDS.issuperset(words.lower().removeprefix("the ").replace("-", " ").split())

    def _unlisted(self, ph: Phrase, name: TokenRange, country: str, sector: str) -> Party:
        """A name that no list of actors has: a town that acts, or a body that its own words describe."""
        reason = PartyReason.TITLE if country or sector else PartyReason.NAME
        own = self._own_sector(ph, name)
        if ph.label == "GPE" and not country:
            places = self.describer.gazetteer.lookup(self.describer.words(*name))
            country = places[0].country if places else ""
            own = own or ("CVL" if places else "")
            reason = PartyReason.PLACE_NAME
        country = (
            country if reason is PartyReason.PLACE_NAME and country else self._nation_inside(*name) or country
        )
        return self.describer.party(ph, bare(self.p, ph), country, own or sector, reason)

    def _own_sector(self, ph: Phrase, name: TokenRange) -> str:
        """The sector that the name itself tells: "Bank of Ghana"; else the noun that it stands with."""
        p, sectors = self.p, self.describer.sectors
        inside = sectors.sector_of(p.lemma[name[1] - 1], [p.lower[i] for i in range(*name)])
        return inside or sectors.sector_of(p.lemma[ph.head], []) or ""

    def _nation_inside(self, first: int, after: int) -> str:
        """The country that a name begins with or holds: "United States Embassy", "Bank of Ghana"."""
        countries = self.describer.countries
        for end in range(after, first + 1, -1):
            code = countries.by_name(self.describer.words(first, end))
            if code:
                return code
        code = next((code for code in map(countries.nation, self.p.words[first:after]) if code), "")
        return code or self._body_inside(first, after)

    def _body_inside(self, first: int, after: int) -> str:
        """The country of a listed body that a name opens with: "UN High Commissioner", "Hamas Ministry"."""
        describer = self.describer
        for end in range(min(after - 1, first + LONGEST_BODY), first, -1):
            words = describer.words(first, end)
            entries = () if self._is_kind(words) else describer.actors.find(words, describer.on)
            body = next((x for x in entries if x.kind != "person" and x.by in ("name", "abbreviation")), None)
            if body is not None:
                return body.country
        return ""
