"""Who "the attacker" is, where the text names him: "identified as Ali Hassan", "the gunman, Ali Hassan,"."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cached_property

from sitrep.model import Party, PartyReason
from sitrep.model.parse import Parse
from sitrep.resolving.phrases import Phrase, bare

DOERS = frozenset(
    "attacker assailant gunman shooter sniper knifeman suspect bomber killer perpetrator assassin hijacker"
    " arsonist murderer culprit accused".split()
)
# These may be anybody, but for one whom the text identifies.
PEOPLE = frozenset("man woman youth teenager".split())
NAMING = frozenset("identify name".split())
BESIDE = frozenset("compound nmod:desc amod flat".split())
OWNERS = frozenset({"of", "from", "in"})
# What may stand before the word without telling another one apart.
ALLEGED = frozenset("alleged suspected presumed lone".split())


class Suspects:
    """The one doer whom a document names; `who` tells the parties of a token, given the depth asked from."""

    def __init__(self, p: Parse, who: Callable[[int, int], tuple[Party, ...]]) -> None:
        self.p = p
        self.who = who

    def meant(self, ph: Phrase, depth: int) -> Party | None:
        """Whom "the attacker" stands for; None where the text names nobody, or several."""
        p = self.p
        lemma = p.lemma[ph.head]
        if lemma not in DOERS and lemma not in PEOPLE or p.tag[ph.head] != "NN" or not self._is_definite(ph):
            return None
        names = {p.text[slice(*p.span(*p.name_at(i)))].split()[-1]: i for i in self._named[::-1]}
        if len(names) != 1 or lemma in PEOPLE and not self._identified:
            return None
        party = next(iter(self.who(next(iter(names.values())), depth + 1)), None)
        return replace(party, reason=PartyReason.TITLE_EARLIER, detail=bare(p, ph)) if party else None

    @cached_property
    def _identified(self) -> list[int]:
        """The names as which a doer is identified."""
        return [name for i in range(self.p.n) if self.p.lemma[i] in NAMING for name in self._as(i)]

    @cached_property
    def _named(self) -> list[int]:
        """The heads of the names that belong to a doer, in text order."""
        beside = [name for i in range(self.p.n) if self.p.lemma[i] in DOERS for name in self._beside(i)]
        return sorted({*self._identified, *beside})

    def _as(self, verb: int) -> Iterator[int]:
        """ "Police identified the gunman as X", "the attacker, named as X"."""
        p = self.p
        whom = p.head[verb] if p.dep[verb] == "acl" else p.kid(verb, "obj", "nsubj:pass")
        if whom >= 0 and p.lemma[whom] in DOERS | PEOPLE and p.tag[whom] == "NN":
            for c in (*p.kids(verb, "obl", "xcomp"), *p.kids(whom, "nmod")):
                if p.ent[c] == "PERSON" and self._led_by(c, "as"):
                    yield c

    def _led_by(self, i: int, *words: str) -> bool:
        """Whether one of the words stands before a noun as its preposition."""
        return any(self.p.lower[c] in words for c in self.p.kids(i, "case", "mark"))

    def _beside(self, i: int) -> Iterator[int]:
        """ "The gunman, X," and "suspect X"."""
        p, h = self.p, self.p.head[i]
        if p.tag[i] not in ("NN", "NNP"):
            return
        yield from (c for c in p.kids(i, "appos", "flat") if p.ent[c] == "PERSON")
        if h != i and p.ent[h] == "PERSON" and p.dep[i] in BESIDE and i < h:
            yield h

    def _is_definite(self, ph: Phrase) -> bool:
        """ "The attacker", and nothing that tells him apart from another."""
        p = self.p
        beside = [c for c in p.kids(ph.head, "amod", "nummod", "nmod:poss") if p.lower[c] not in ALLEGED]
        owned = [c for c in p.kids(ph.head, "nmod") if self._led_by(c, *OWNERS)]
        articles = (p.lower[c] for c in p.kids(ph.head, "det"))
        return not beside and not owned and any(word in ("the", "this") for word in articles)
