"""Numbers of a sentence bound to its events: twelve killed, two drones, a third round of talks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from sitrep.coding.match import Match
from sitrep.coding.quantities import Quantity
from sitrep.coding.roles import Filler
from sitrep.model.figure import Figure, FigureKind
from sitrep.model.parse import Parse

# Words beside or above a number that say what it counts, whatever the frame.
BY_WORD: dict[str, FigureKind] = {
    "dead": "killed", "death": "killed", "fatality": "killed", "killed": "killed", "life": "killed",
    "die": "killed", "body": "killed", "corpse": "killed", "perish": "killed",
    "wounded": "injured", "injured": "injured", "injury": "injured", "hurt": "injured",
    "missing": "missing", "arrest": "arrested", "detention": "arrested", "displaced": "displaced",
}  # fmt: skip
# Nouns that say what befell those behind their "of": "the deaths of 12 miners".
OF_WHOM: dict[str, FigureKind] = {
    "death": "killed", "killing": "killed", "loss": "killed", "injury": "injured", "wounding": "injured",
    "arrest": "arrested",
}  # fmt: skip
# States of people, told beside the word for them: "12 people dead", "30 are missing".
STATES = frozenset("dead wounded injured missing hurt".split())
COUNTED_MUNITIONS = frozenset(
    "drone missile rocket shell bomb uav mortar projectile grenade munition warhead round".split()
)
SOLDIERS = frozenset(
    "troop troops soldier marine reservist personnel officer fighter force guard policeman serviceman"
    " conscript recruit peacekeeper paratrooper sailor man airman member".split()
)
ATTACKERS = frozenset(
    "gunman attacker militant rebel assailant bandit insurgent terrorist raider youth".split()
)
PLAIN_PEOPLE = frozenset(
    "man woman child other boy girl people person teenager baby more adult chief".split()
)
LIVING = frozenset({"killed", "injured", "captured", "arrested"})
# Things, which a number of victims does not count.
THINGS = frozenset(
    "vehicle car bus truck lorry house home building shop school church mosque hospital village town city"
    " post base tank ship boat vessel plane aircraft helicopter bridge road station state country province"
    " region district".split()
)
# Types that cause a toll of the dead; a demand or inquiry only tells of one.
DEADLY = frozenset({"ASSAULT", "PROTEST", "MOBILIZE", "COERCE", "RETREAT"})
# What a sentence of a court is followed by: "six years in prison".
IN_PRISON = re.compile(
    r"(?:[\s-]+(?:and|to)\s+\w+\s+(?:months|years|days))?[\s’'-]+(?:(?:in|behind|of|at)\s+)?(?:a\s+)?"
    r"(?:prison|jail|imprisonment|bars|hard labou?r|penal|custody|house arrest"
    r"|(?:jail |prison )?(?:sentence|term))"
)
FROM_THEN = re.compile(r"['’]?\s+(?:after|before|following|prior|since|later|earlier|ago)\b")
# Relations by which a clause of its own hangs: what it counts is not the event's above.
CLAUSES = frozenset({"advcl", "acl:relcl", "ccomp", "parataxis"})
MEETINGS = frozenset("summit meeting round visit call conversation session talk trip".split())
# What a demonstration does to the people who come.
DRAWS = frozenset("draw attract bring gather attend join number".split())
SKIP = frozenset({"percent", "age", "year", "time", "measure", "date"})
# How many words up from a number its event is looked for.
NEAR_STEPS = 4
NEAR_WORDS = 7

Counted = tuple[FigureKind, str]


class FigureReader:
    """Tells what a quantity counts for a match of its sentence."""

    def __init__(self, p: Parse) -> None:
        self.p = p

    def kind(
        self, quantity: Quantity, match: Match, fillers: Sequence[Filler], recipients: set[int]
    ) -> Counted | None:
        """What the quantity counts for the event, with the rule; None where it is not the event's.

        `fillers` are all the event's parties, `recipients` the tokens of those it is done to.
        """
        noun, hint = quantity.head, quantity.kind_hint
        if hint in SKIP or noun < 0 or self._is_whole(quantity):
            return None
        if hint == "ordinal":
            return self._ordinal(noun, match) if quantity.low is not None and quantity.low > 1 else None
        if hint == "money":
            return ("money", "sum in the event's clause") if self._is_near(noun, match) else None
        if noun == match.head or noun in match.tokens:
            return self._of_event(quantity, match)
        if hint == "duration":
            if match.frame.type == "SANCTION" and IN_PRISON.match(self.p.text, quantity.end):
                return "duration", "length of the sentence"
            led = any(self.p.lower[c] in ("for", "over") for c in self.p.kids(noun, "case"))
            if not led and FROM_THEN.match(self.p.text, quantity.end):
                return None  # "a day after the raid"
            return ("duration", "length of the event") if self._lasts(noun, match) else None
        return (
            self._beside_word(quantity, match)
            or self._of_victims(quantity, match, fillers, recipients)
            or self._of_doers(quantity, match, fillers, recipients)
        )

    def _of_event(self, quantity: Quantity, match: Match) -> Counted | None:
        """What a number on the event's own word counts: "a 40-hour siege", "three strikes"."""
        if quantity.kind_hint == "duration":
            return "duration", "length of the event"
        lemma = self.p.lemma[quantity.head]
        if quantity.low == quantity.high == 0 and match.kind == "noun" and match.frame.figure in LIVING:
            return (BY_WORD[lemma], "number of the noun") if lemma in BY_WORD else None  # "no arrests"
        unbounded = quantity.low is None and quantity.high in (None, 1) or quantity.low == quantity.high == 0
        if quantity.kind_hint == "cardinal" and (counted := self._of_object(lemma, match)):
            return counted
        one_of = quantity.low == 1 and quantity.root != quantity.head  # "one of the five demands" counts none
        if quantity.kind_hint == "article" or unbounded or one_of or match.kind != "noun":
            return None
        if match.frame.figure and lemma in BY_WORD:
            return BY_WORD[lemma], "number of the noun"
        return "count", "number of such events"

    def _of_object(self, lemma: str, match: Match) -> Counted | None:
        """What is counted where the words of the event name it: "dropped two bombs", "sent 400 troops"."""
        if lemma in COUNTED_MUNITIONS and match.frame.type == "ASSAULT":
            return "weapons", "number of the weapons"
        if lemma in SOLDIERS and match.frame.type in ("MOBILIZE", "RETREAT"):
            return "troops", "number deployed"
        return None

    def _beside_word(self, quantity: Quantity, match: Match) -> Counted | None:
        """What a word beside the number says that it counts; "a death" counts nothing."""
        noun = quantity.head
        if quantity.kind_hint == "article" and self.p.lemma[noun] in BY_WORD:
            return None
        kind = self._by_word(noun)
        if kind in LIVING and match.frame.type not in DEADLY:
            return None
        return (kind, "word beside the number") if kind and self._is_near(noun, match) else None

    def _of_victims(
        self, quantity: Quantity, match: Match, fillers: Sequence[Filler], recipients: set[int]
    ) -> Counted | None:
        """The number of those or of that to which the event was done."""
        noun, figure = quantity.head, match.frame.figure
        if figure in LIVING and self.p.lemma[noun] in THINGS:
            return None
        if noun in recipients and figure and _counts_victims(quantity, figure):
            return figure, "number of the recipients"  # type: ignore[return-value]
        released = not figure and match.frame.mode[:1] == ("release",) and quantity.kind_hint == "cardinal"
        if released and noun in recipients and (not quantity.definite):
            return "other", "number of the recipients"
        if figure == "intercepted" and quantity.kind_hint == "cardinal" and noun in {i for i, _ in fillers}:
            return "intercepted", "number shot down"
        return None

    def _of_doers(
        self, quantity: Quantity, match: Match, fillers: Sequence[Filler], recipients: set[int]
    ) -> Counted | None:
        """The number of what the event was done with: weapons, protesters, troops."""
        if quantity.kind_hint == "article":
            return None
        noun, event_type = quantity.head, match.frame.type
        lemma = self.p.lemma[noun]
        if event_type == "PROTEST" and self._is_crowd_of(quantity, match, fillers):
            return "participants", "number of the protesters"
        if lemma in COUNTED_MUNITIONS and event_type == "ASSAULT" and self._is_near(noun, match):
            shot_down = match.frame.figure == "intercepted"
            return ("intercepted" if shot_down else "weapons"), "number of the weapons"
        if event_type == "MOBILIZE" and lemma in SOLDIERS and self._is_near(noun, match):
            return "troops", "number deployed"
        if noun not in {i for i, _ in fillers}:
            return None
        others = noun not in recipients
        if event_type == "PROTEST" and lemma not in THINGS and (others or not match.slots.get("subject")):
            return "participants", "number of the protesters"
        seizes = event_type == "COERCE" and match.frame.mode[:1] == ("seize",) and others
        if (event_type in ("MOBILIZE", "RETREAT") or seizes and not quantity.definite) and lemma in SOLDIERS:
            return "troops", "number deployed"
        attack = event_type == "ASSAULT" and self.p.head[noun] == match.head
        if attack and others and _is_crowd(self.p, quantity):
            return "participants", "number of the attackers"
        return None

    def _is_crowd_of(self, quantity: Quantity, match: Match, fillers: Sequence[Filler]) -> bool:
        """ "Supporters, some 3,000 of them, marched"; "a march that drew 5,000 people"."""
        p, root = self.p, quantity.root
        if quantity.kind_hint != "cardinal" or root < 0 or quantity.low == quantity.high == 1:
            return False
        if p.dep[root] in ("appos", "parataxis", "nummod") and p.head[root] in {i for i, _ in fillers}:
            return any(p.lower[c] in ("them", "whom") for c in p.kids(root, "nmod"))
        v = p.head[quantity.head]
        if p.dep[quantity.head] == "nsubj" and p.lemma[v] in ("take", "turn"):  # "took part", "turned out"
            return any(p.lower[c] in ("part", "out") for c in p.children[v])
        if p.lemma[v] not in DRAWS or p.dep[quantity.head] not in ("obj", "nsubj"):
            return False
        which = any(p.lower[c] in ("which", "whom") for k in p.kids(v, "nsubj") for c in p.kids(k, "nmod"))
        if which and match.kind == "noun" and 0 < v - match.head < NEAR_WORDS:
            return True  # "protests, one of which drew a million people"
        if p.dep[v] in ("acl:relcl", "acl") and match.head in (p.head[v], p.head[p.head[v]]):
            return True
        return p.head[match.head] == v and p.dep[match.head] in ("nsubj", "obj")

    def _ordinal(self, noun: int, match: Match) -> Counted | None:
        """What an ordinal counts: "their sixth call" events, "the eleventh week" of them a duration."""
        lemma = self.p.lemma[noun]
        if noun == match.head or noun in match.tokens:
            return "count", "ordinal of the event"
        near = self._is_near(noun, match)
        if near and match.frame.type == "CONSULT" and lemma in MEETINGS:
            return "count", "ordinal of the meeting"
        if near and self.p.kid(noun, "nmod:poss") >= 0 and lemma.endswith(("th", "rd", "nd")):
            return "count", "ordinal that stands for the event"
        up = self.p.head[match.head]
        in_a_row = self.p.dep[match.head] == "acl:relcl" and self.p.head[up] == noun  # "night in a row that"
        if not near and up != noun and not in_a_row:
            return None
        if lemma in ("night", "time", "round"):
            return "count", "ordinal in the event's clause"
        if lemma in ("week", "month", "year", "hour", "day"):
            return "duration", "ordinal in the event's clause"
        return None

    def _is_whole(self, quantity: Quantity) -> bool:
        """The 22 of "14 of 22 drones": what the number was taken from, not what was counted."""
        p, noun = self.p, quantity.head
        if quantity.root != noun or p.dep[noun] != "nmod" or p.pos[p.head[noun]] != "NUM":
            return False
        return any(p.lower[c] == "of" for c in p.kids(noun, "case"))

    def _lasts(self, noun: int, match: Match) -> bool:
        """Whether a length is the event's: "for three hours", "lasted an hour", "a 40-hour operation"."""
        p = self.p
        up = p.head[noun]
        case = p.kid(noun, "case")
        if up in match.tokens and match.kind == "noun":
            return case < 0 or p.lower[case] in ("for", "of")
        if p.head[match.head] == noun and any(p.lower[c] == "of" for c in p.kids(match.head, "case")):
            return True  # "after five days of fighting"
        if p.lemma[up] == "give":
            return False  # "gave them 24 hours to leave"
        as_adverb = case < 0 and p.dep[noun] in ("obl:unmarked", "obl:tmod")
        if up in {match.head, match.verb} and (as_adverb or case >= 0 and p.lower[case] == "for"):
            return True
        if case >= 0 and p.lower[case] == "for" and p.head[match.head] == up and match.kind == "noun":
            return p.dep[match.head] == "nsubj"  # "explosions rang out for eight hours"
        return p.lemma[up] == "last" and (p.head[match.head] == up or p.head[up] == match.head)

    def _by_word(self, noun: int) -> FigureKind | None:
        """What the noun itself says that it counts, a word under it, or the word that it hangs from."""
        p = self.p
        own = BY_WORD.get(p.lower[noun]) or BY_WORD.get(p.lemma[noun])
        if own:
            return own
        for c in p.kids(noun, "amod", "acl", "xcomp", "nmod", "conj", "appos", "advmod"):
            if p.lower[c] in STATES | {"displaced", "killed"} and p.kid(c, "nummod") < 0:
                return BY_WORD[p.lower[c]]
        return self._by_word_above(noun)

    def _by_word_above(self, noun: int) -> FigureKind | None:
        """What the word above says of the noun: "30 were missing", "left two dead", "deaths of 12 miners"."""
        p = self.p
        up, dep = p.head[noun], p.dep[noun]
        if p.lower[up] in STATES | {"unaccounted"} and dep in (
            "nsubj", "nummod", "obl:unmarked", "nmod:unmarked", "compound", "nsubj:pass",
        ):  # fmt: skip
            return BY_WORD.get(p.lower[up], "missing")
        if dep == "obj":
            for c in p.kids(up, "xcomp"):
                if p.lower[c] in BY_WORD and p.pos[c] in ("ADJ", "VERB"):
                    return BY_WORD[p.lower[c]]
        while p.dep[noun] == "conj" and p.head[noun] != noun:  # "the deaths of 145 rebels and 18 civilians"
            noun = p.head[noun]
        of = p.dep[noun] == "nmod" and any(p.lower[c] == "of" for c in p.kids(noun, "case"))
        return OF_WHOM.get(p.lemma[p.head[noun]]) if of else None

    def _is_near(self, noun: int, match: Match) -> bool:
        """Whether the noun hangs, in few steps, from a word of the event or the verb above it."""
        p = self.p
        targets = {match.head, match.verb, *match.tokens} - {-1}
        up = p.head[match.head]
        if up != match.head and p.pos[up] == "VERB" and p.dep[match.head] != "conj":
            targets.add(up)
        i = noun
        for _ in range(NEAR_STEPS):
            if i in targets:
                return True
            if p.head[i] == i or p.dep[i] in CLAUSES:
                break
            i = p.head[i]
        return False

    def figure(self, quantity: Quantity, kind: FigureKind) -> Figure:
        """The figure of a quantity; money and durations keep their unit."""
        return Figure(
            kind=kind,
            low=quantity.low,
            high=quantity.high,
            unit=quantity.unit if kind in ("money", "duration") else None,
            text=self.p.text[quantity.start : quantity.end],
            start=quantity.start,
            end=quantity.end,
        )


def _counts_victims(quantity: Quantity, figure: str) -> bool:
    """Whether a number of recipients is news: "a" or "the three" only where living people are meant."""
    if quantity.kind_hint == "article" or quantity.kind_hint == "cardinal" and quantity.definite:
        return figure in LIVING
    return quantity.kind_hint == "cardinal"


def _is_crowd(p: Parse, quantity: Quantity) -> bool:
    """Some number of people who attack: "more than 100 armed men"."""
    several = quantity.low is None or quantity.low > 1
    people = p.lemma[quantity.head] in SOLDIERS | PLAIN_PEOPLE | ATTACKERS
    return quantity.kind_hint == "cardinal" and several and people and not quantity.definite


def together(p: Parse, figures: dict[int, Figure]) -> dict[int, Figure]:
    """The figures, with plain people joined by "and" made one: "a man and two women" are three.

    `figures` by the token they count; soldiers and militants, who are not of one kind, stay apart.
    """
    out = dict(figures)
    for noun, figure in sorted(figures.items()):
        if noun < 0 or p.dep[noun] != "conj":
            continue
        up = p.head[noun]
        first = out.get(up)
        if first is None or first.kind != figure.kind or figure.kind not in ("killed", "injured"):
            continue
        if not {p.lemma[noun], p.lemma[up]} <= PLAIN_PEOPLE or first.low is None or figure.low is None:
            continue
        high = None if first.high is None or figure.high is None else first.high + figure.high
        text = p.text[first.start : figure.end]
        out[up] = replace(first, low=first.low + figure.low, high=high, text=text, end=figure.end)
        del out[noun]
    return out
