"""Doc -> drafts: each sentence's events with their roles, status, source, figures, weapons and places."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import Any

from sitrep.coding.attribution import AttributionReader, Source
from sitrep.coding.circumstances import PlaceReader, WeaponReader
from sitrep.coding.figures import FigureReader, together
from sitrep.coding.kinds import Kinds
from sitrep.coding.matching import Match, Matcher
from sitrep.coding.merging import Event, is_casualty, merge
from sitrep.coding.names import amend
from sitrep.coding.quantities import find as find_quantities
from sitrep.coding.roles import Filler, Roles
from sitrep.coding.status import StatusReader
from sitrep.coding.tolls import toll
from sitrep.knowledge.lexicon import Lexicon
from sitrep.knowledge.ontology import load as load_ontology
from sitrep.model import Draft, Figure, Mention
from sitrep.model.parse import Parse

CLAUSE = frozenset(
    {"root", "ccomp", "advcl", "conj", "parataxis", "acl:relcl", "acl", "xcomp", "csubj", "advcl:relcl"}
)
DESCRIBING = frozenset({"amod", "case", "fixed", "compound"})
ARMED = frozenset({"ASSAULT", "MOBILIZE", "AID", "SANCTION", "AGREE", "COERCE", "THREATEN"})
# What can have caused a toll, likeliest first.
CAUSES = {
    "killed": ("ASSAULT", "PROTEST"), "injured": ("ASSAULT", "PROTEST"), "missing": ("ASSAULT",), "arrested": ("COERCE",),
    "displaced": ("ASSAULT", "COERCE"),
}  # fmt: skip
# Speech and dealings, which are nobody's without a party.
VERBAL = frozenset(
    {
        "ACCUSE",
        "SUPPORT",
        "REQUEST",
        "AGREE",
        "CONSULT",
        "THREATEN",
        "AID",
        "COOPERATE",
        "SANCTION",
    }
)


def code(doc: Any, lexicon: Lexicon, furniture: Sequence[tuple[int, int]] = ()) -> tuple[Parse, list[Draft]]:
    """The document's columns and its drafts in text order."""
    parse = Parse(doc, tuple(furniture))
    amend(parse)
    return parse, Coder(parse, lexicon, find_quantities(doc)).drafts()


class Coder:
    """Codes one document."""

    def __init__(self, p: Parse, lexicon: Lexicon, quantities: Sequence[Any]) -> None:
        self.p = p
        self.lexicon = lexicon
        self.kinds = Kinds(p, lexicon)
        self.matcher = Matcher(lexicon, p, self.kinds.entity)
        self.roles = Roles(p, self.kinds)
        self.status = StatusReader(p, lexicon)
        self.attribution = AttributionReader(p, lexicon, self.kinds)
        self.places = PlaceReader(p, self.kinds)
        self.weapons = WeaponReader(p, lexicon)
        self.by_sentence: dict[int, list[Any]] = {}
        starts = {s: i for i, s in enumerate(p.start)}
        for q in quantities:
            at = q.head if q.head >= 0 else starts.get(q.start, -1)
            if at >= 0:
                self.by_sentence.setdefault(p.sent[at], []).append(q)
        self.events: list[Event] = []
        self.of_sentence: list[Event] = []
        self.violence = False
        self.told: set[tuple[int, int]] = set()
        self.figures = FigureReader(p, quantities)
        self.modes = load_ontology()

    def drafts(self) -> list[Draft]:
        """All drafts of the document, in text order."""
        out: list[Draft] = []
        for k, sentence in enumerate(self.p.sentences):
            if self.p.is_furniture(sentence):
                continue
            matches = self._matches(*sentence)
            self.attribution.meet(matches)
            events = [self._event(m) for m in matches]
            events = [e for e in events if e.actors or e.recipients or self._tells_enough(e.match)]
            self.of_sentence = events
            if events:
                merged = self.events = [e for e in merge(self.p, events) if self._violent(e, k)]
                self._bind_tolls(merged, k)
                out += [self._draft(e, k) for e in merged]
        return out

    def _matches(self, a: int, b: int) -> list[Match]:
        p = self.p
        found: list[Match] = []
        taken: set[int] = set()
        for i in range(a, b):
            match = self._match(i)
            if match is not None and not self._described(match):
                found.append(match)
        found.sort(key=lambda m: (-len(m.tokens), m.head))
        kept = []
        for m in found:
            if m.head in taken or len(m.tokens) == 1 and m.tokens[0] in taken:
                continue
            taken |= set(m.tokens)
            if m.frame.type != "NONE":
                kept.append(m)
        return sorted(kept, key=lambda m: m.head)

    def _match(self, i: int) -> Match | None:
        """The frame of one word, read as the verb or noun that its place in the sentence makes it."""
        p = self.p
        if p.tag[i] == "VBG" and self._gerund_noun(i):
            return self.matcher.noun(i)
        verbal = p.pos[i] in ("VERB", "AUX") or p.tag[i][:2] == "VB"
        if verbal and p.dep[i] not in DESCRIBING:
            return self.matcher.verb(i)
        if p.pos[i] not in ("NOUN", "PROPN"):
            return None
        subject = p.kid(i, "nsubj", "nsubj:pass")
        if 0 <= subject < i and p.kid(i, "cop") < 0:  # "the council terminates": a headline verb taken for a noun
            match = self.matcher.verb(i)
            if match is not None:
                return match
        return self.matcher.noun(i)

    def _gerund_noun(self, i: int) -> bool:
        """ "a mass shooting": a participle behind an article or adjective is a noun, whatever the tagger says."""
        p = self.p
        k = i - 1
        while k >= 0 and p.pos[k] in ("ADJ", "NOUN") and p.sent[k] == p.sent[i] and i - k < 4:
            k -= 1
        return (
            k >= 0
            and p.pos[k] == "DET"
            and p.lower[k] not in ("all", "both", "those", "these")
            and p.kid(i, "obj") < 0
        )

    def _violent(self, e: Event, sentence: int) -> bool:
        """Whether deaths that nobody is said to have caused are violent: by a word or weapon beside them, or what was told."""
        if not is_casualty(e):
            if e.match.frame.type in ("ASSAULT", "PROTEST", "MOBILIZE"):
                self.violence = True
            return True
        if e.actors or self.violence or any(x is not e and not is_casualty(x) for x in self.of_sentence):
            return True
        a, b = self.p.sentences[sentence]
        words = {w for i in range(a, b) for w in (self.p.lemma[i], self.p.lower[i])}
        signs = self.lexicon.classes.get("violence_sign", frozenset()) | self.lexicon.classes.get("combatant", frozenset())
        return not signs or bool(words & signs) or bool(self.weapons.find(sentence))

    def _tells_enough(self, m: Match) -> bool:
        """Whether a match without any party is an event: dealings are not, unless their name says it ("peace talks")."""
        return m.frame.type not in VERBAL or len(m.tokens) > 1 and not m.frame.needs

    def _described(self, m: Match) -> bool:
        """Words that describe or name rather than tell: "people accused of crimes", the "Convention against Torture"."""
        p, i = self.p, m.head
        if p.dep[i] == "acl" and p.tag[i] == "VBN" and m.frame.type in VERBAL and "subject" not in m.slots:
            return True
        if p.dep[i] == "acl" and p.tag[i] == "VBN" and m.frame.type == "COERCE" and "seize" in m.frame.mode:
            return True
        if p.lower[i] in ("'s", "’s"):
            return True
        if p.lower[i] == "protest" and p.lower[i - 1] == "in" and i:
            return True
        if p.pos[i] != "PROPN" or len(m.tokens) > 1 or not p.words[i][:1].isupper():
            return False
        a, b = p.sentences[p.sent[i]]
        return (
            bool(p.ent[i])
            or i > a
            and p.pos[i - 1] in ("PROPN", "ADJ")
            and p.words[i - 1][:1].isupper()
            and i - 1 > a
            or i + 1 < b
            and p.words[i + 1][:1].isupper()
        )

    def _event(self, m: Match) -> Event:
        actors, recipients = self.roles.fill(m)
        status, status_rule = self.status.read(m)
        return Event(m, actors, recipients, status, status_rule, self.attribution.read(m))

    def _clause(self, e: Event) -> range:
        """Token range of the smallest clause around the event."""
        p, i = self.p, e.match.head
        if e.match.verb >= 0:
            i = e.match.verb
        for _ in range(6):
            if p.pos[i] in ("VERB", "AUX") or p.dep[i] in CLAUSE or p.head[i] == i:
                break
            i = p.head[i]
        return p.subtree(i)

    def _draft(self, e: Event, sentence: int) -> Draft:
        p, m = self.p, e.match
        clause = self._clause(e)
        figures, figure_rules = self._figures(e, sentence)
        weapons, modes = self._weapons(e, sentence, clause)
        places = self.places.read_all([(part.match, [i for i, _ in part.own]) for part in e.parts])
        mode = tuple(x for x in dict.fromkeys((*m.frame.mode, *modes)) if x)
        source = self._source(e)
        why = [
            ("event_type", f"{m.frame.id}{f' case {m.case}' if m.case else ''}: " + " ".join(p.words[i] for i in sorted(m.tokens))),
            ("status", e.status_rule), *figure_rules,
        ]  # fmt: skip
        if source is not None:
            why.append(("attribution", source.rule))
        return Draft(
            frame=m.frame.id, event_type=m.frame.type, mode=mode, context=m.frame.context, status=e.status,
            trigger=self._trigger(m), sentence=p.sentences[sentence], clause=(clause.start, clause.stop),
            actors=tuple(self._mention(f) for f in e.actors), recipients=tuple(self._mention(f) for f in e.recipients),
            places=tuple(self._mention(f) for f in places), figures=figures, weapons=weapons,
            source=self._mention((source.head, source.rule)) if source else None,
            stance=source.stance if source else None, mutual=m.frame.mutual, noun=m.kind == "noun", definite=self._definite(m), why=tuple(why),
        )  # fmt: skip

    def _definite(self, m: Match) -> bool:
        p = self.p
        return m.kind == "noun" and any(
            p.dep[c] == "det" and p.lower[c] in ("the", "this", "that", "these", "those")
            for c in p.children[m.head]
        )

    def _source(self, e: Event) -> Source | None:
        """Attribution, unless the source itself does the speaking that is the event."""
        s = e.source
        if s is None or s.head in e.match.tokens:
            return None
        if e.match.frame.type in ("ACCUSE", "REQUEST", "REJECT", "SUPPORT", "THREATEN") and s.head in {
            i for i, _ in e.actors
        }:
            return None
        return s

    def _mention(self, f: Filler) -> Mention:
        p = self.p
        first, after = p.chunk(f[0])
        for a, b, _ in p.ents:
            if a <= f[0] < b:
                first, after = min(first, a), max(min(after, b), b)
        start, end = p.span(first, after)
        return Mention(start=start, end=end, head=f[0], rule=f[1])

    def _trigger(self, m: Match) -> Mention:
        p = self.p
        first = last = m.head
        tokens = set(m.tokens)
        while first - 1 in tokens:
            first -= 1
        while last + 1 in tokens:
            last += 1
        return Mention(start=p.start[first], end=p.end[last], head=m.head, rule=m.frame.id)

    def _bind_tolls(self, events: Sequence[Event], sentence: int) -> None:
        """Gives each toll of the sentence to the nearest event that can have caused it."""
        p = self.p
        for q in self.by_sentence.get(sentence, ()):
            first, after = self._tokens(q)
            kind = toll(p, q, first, after)
            if self._no_casualties(q):
                attacks = [e for e in events if e.match.frame.type == "ASSAULT"]
                if attacks:
                    attacks[0].tolls += [(q, "killed"), (q, "injured")]
                    self.told.add((q.start, q.end))
                continue
            able = [e for e in events if kind and e.match.frame.type in CAUSES.get(kind, ())]
            if kind and able:
                best = min(
                    able, key=lambda e: (CAUSES[kind].index(e.match.frame.type), abs(e.match.head - first))
                )
                best.tolls.append((q, kind))
                self.told.add((q.start, q.end))

    def _no_casualties(self, q: Any) -> bool:
        return q.low == q.high == 0 and q.head >= 0 and self.p.lemma[q.head] in ("casualty", "casualties", "victim")

    def _nearest(self, q: Any, e: Event) -> bool:
        """Whether no other event of the sentence stands nearer to the sum of money."""
        at = self._tokens(q)[0]
        return min(self.events, key=lambda x: abs(x.match.head - at)) is e

    def _tokens(self, q: Any) -> tuple[int, int]:
        first = bisect_left(self.p.start, q.start)
        after = bisect_left(self.p.start, q.end)
        return min(first, self.p.n - 1), max(after, first + 1)

    def _figures(self, e: Event, sentence: int) -> tuple[tuple[Figure, ...], list[tuple[str, str]]]:
        out: dict[int, Figure] = {}
        seen: set[tuple[int, int]] = set()
        rules = []
        for q, told in e.tolls:
            seen.add((q.start, q.end))
            out[q.head if q.head not in out else -1 - q.start] = self.figures.figure(q, told)
            rules.append(("figures", f"{self.p.text[q.start : q.end]!r}: toll"))
        for part in e.parts:
            recipients = {i for i, _ in part.own}
            fillers = [*part.actors, *part.own]
            for q in self.by_sentence.get(sentence, ()):
                if (q.start, q.end) in seen or (q.start, q.end) in self.told:
                    continue
                kind = self.figures.kind(q, part.match, fillers, recipients)
                if kind is not None and (kind[0] != "money" or self._nearest(q, e)):
                    seen.add((q.start, q.end))
                    key = q.head if q.head not in out else -1 - q.start
                    out[key] = self.figures.figure(q, kind[0])
                    rules.append(("figures", f"{self.p.text[q.start : q.end]!r}: {kind[1]}"))
        found = together(self.p, out)
        return tuple(sorted(found.values(), key=lambda f: f.start)), rules

    def _weapons(self, e: Event, sentence: int, clause: range) -> tuple[tuple[Mention, ...], list[str]]:
        """Weapons of the clause and the modes they tell; a weapon that is itself the target tells none."""
        if e.match.frame.type not in ARMED:
            return (), []
        p, out, modes = self.p, [], []
        targets = {i for i, _ in e.recipients}
        for tokens, weapon in self.weapons.find(sentence):
            if tokens[-1] in targets or tokens[-1] == e.match.head and e.match.frame.mode:
                continue
            if self.weapons.belongs(tokens, e.match, clause):
                out.append(
                    Mention(
                        start=p.start[tokens[0]],
                        end=p.end[tokens[-1]],
                        head=tokens[-1],
                        rule="weapon of the clause",
                    )
                )
                if e.match.frame.type == "ASSAULT" and weapon.mode:
                    modes.append(weapon.mode)
        named = any(p.ent[i] == "PERSON" for i, _ in e.recipients)
        killed = any(part.match.frame.figure == "killed" for part in e.parts)
        if named and killed and {*modes, *e.match.frame.mode} & {"aerial", "drone"}:
            modes.append("targeted")
        return tuple(out), modes
