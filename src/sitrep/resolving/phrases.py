"""Noun phrases: their name, modifiers and apposition, as the party resolver reads them."""

from __future__ import annotations

from dataclasses import dataclass

from sitrep.model.parse import Parse

ARTICLES = frozenset(
    "the a an this that these those some any its their his her all both another other no whose".split()
)
ROUNDING = frozenset("at least about more than nearly over up to around".split())
# Relations by which a name hangs on the title before it.
TITLED = frozenset("flat appos nmod:desc compound nmod:unmarked".split())
# These may be of any country, wherever they are; soldiers, villagers and institutions are of the place.
ANYBODY = frozenset(
    "people person man woman child other victim attacker gunman assailant individual passenger boy girl"
    " casualty family baby suspect body someone anyone teenager perpetrator"
    " hundred dozen thousand score several many some number none all most few"
    " ship vessel tanker boat plane aircraft helicopter jet warplane airliner freighter yacht".split()
)
# Told in a toll they are anybody too, but most of them were at home.
LOCALS = frozenset("child boy girl baby teenager family passenger".split())
# Before "people": anybody's.
SOME = frozenset("some many several other few".split())
# Some of those behind "of": "all of our troops", "thousands of people".
PARTS = frozenset(
    "one all some many several most number dozen hundred thousand score more group any each none rest half"
    " part range member".split()
)
# Parts of speech that lead to a phrase and are none of its name.
LEADING = frozenset({"NUM", "PUNCT", "ADP", "ADV", "PART", "CCONJ", "SCONJ"})
TIMES = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday today yesterday week month year".split()
)
# Behind a hyphen: somebody else's friends.
BACKED = frozenset("backed affiliated linked aligned allied supported funded sponsored armed trained".split())
# What an office is of, and the words from it to its holder's name; a clause ends before.
OF_OFFICE = frozenset({"of", "to", "for", "from"})
LONGEST_OFFICE = 12
STOPS = frozenset({";", ":", "(", "-", "–", "—"})
# Behind these stands whom somebody deals with: "the envoy for Mali", "forces against the junta".
DEALT_WITH = frozenset({"for", "to", "against", "with", "on", "about", "toward", "towards", "over"})
# What these lead to says nothing of the phrase's nationality.
ASIDE = frozenset("acl acl:relcl conj advcl parataxis appos list".split())


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase: head token, token range, and the name inside it (token range and label), if any."""

    head: int
    first: int
    after: int
    name: tuple[int, int] | None
    label: str

    def names(self, i: int) -> bool:
        """Whether the token is part of the phrase's name."""
        return self.name is not None and self.name[0] <= i < self.name[1]


def phrase(p: Parse, head: int) -> Phrase:
    """The phrase headed by `head`; its name is the one that holds the head, or one that hangs on a title."""
    first, after = p.chunk(head)
    found = p.ent_at(head)
    if found is not None:
        a, b, label = found
        return Phrase(head, min(first, a), max(after, b), (a, b), label)
    found = _titled(p, head)
    if found is not None:
        a, b, label = found
        return Phrase(head, first, max(after, b), (a, b), label)
    return Phrase(head, first, after, None, "")


def _titled(p: Parse, head: int) -> tuple[int, int, str] | None:
    """The name that hangs on its title or kind: "President Vladimir Putin", "a U.S. company, Techmet"."""
    for c in p.children[head]:
        if p.ent[c] == "PERSON" and p.dep[c] in TITLED and (p.dep[c] != "appos" or c > head):
            return p.ent_at(c)
        if p.ent[c] == "ORG" and p.dep[c] == "appos" and c > head and p.tag[head] == "NN":
            return p.ent_at(c)
    return _named_behind(p, head) if p.tag[head] in ("NN", "NNP") else None


def _named_behind(p: Parse, head: int) -> tuple[int, int, str] | None:
    """ "The ambassador to Mali Idris Mbaye", "the mayor of Riga, Anna Kalnina,": read into the place."""
    if head + 2 >= p.n or p.lower[head + 1] not in OF_OFFICE:
        return None
    for first in range(head + 3, min(head + LONGEST_OFFICE, p.n)):
        found = p.ent_at(first) if p.ent[first] == "PERSON" else None
        if found is None:
            if p.words[first] in STOPS or p.pos[first] in ("VERB", "AUX", "CCONJ"):
                return None
            continue
        apart = p.words[first - 1] == ","
        before = p.ent[first - 2] if apart else p.ent[first - 1]
        closed = not apart or found[1] < p.n and p.words[found[1]] in (",", ".")
        inside = any(head < p.head[i] < first for i in range(found[0], found[1]))
        body = before in ("GPE", "ORG", "LOC") or not apart and p.lower[first - 1] == "state"
        return found if found[0] == first and body and closed and inside else None
    return None


def modifiers(p: Parse, ph: Phrase) -> list[int]:
    """Tokens of the phrase but its head that can tell nationality: adjectives, compounds, owners, "of X"."""
    found: list[int] = []
    todo = list(p.children[ph.head])
    if ph.name is not None:
        for i in range(*ph.name):
            if i != ph.head:
                todo += [c for c in p.children[i] if not ph.names(c)]
            elif p.dep[i] in ("flat", "compound", "nmod:desc", "appos") and p.head[i] != i:
                found.append(p.head[i])
                todo += [c for c in p.children[p.head[i]] if c != i]
    while todo:
        i = todo.pop(0)
        if p.dep[i] in ASIDE or i in found or _is_backer(p, i) or _is_dealt_with(p, i):
            continue
        found.append(i)
        todo += p.children[i]
    return sorted(set(found) - {ph.head})


def _is_dealt_with(p: Parse, i: int) -> bool:
    """The Mali of "the envoy for Mali", who is of another country."""
    return p.dep[i] == "nmod" and any(p.lower[c] in DEALT_WITH for c in p.kids(i, "case"))


def _is_backer(p: Parse, i: int) -> bool:
    """The Turkey of "Turkish-backed forces", who are of another country."""
    return p.words[i + 1 : i + 2] == ["-"] and p.lower[i + 2 : i + 3] != [] and p.lower[i + 2] in BACKED


def apposed(p: Parse, ph: Phrase) -> list[int]:
    """Heads of phrases in apposition to the phrase, in either direction."""
    found = p.kids(ph.head, "appos")
    if p.dep[ph.head] == "appos":
        found.append(p.head[ph.head])
    if ph.name is not None:
        for i in range(*ph.name):
            found += [c for c in p.kids(i, "appos") if c not in found and not ph.names(c)]
    return found


def _is_day(p: Parse, i: int) -> bool:
    """A day set before the phrase: "On Monday, Senator Mbaye", "this week, rebels", read as one."""
    day = i + 1 if p.lower[i + 1] in TIMES else i
    return p.words[day + 1 : day + 2] == [","] and p.lower[day] in TIMES


def bare(p: Parse, ph: Phrase) -> str:
    """The phrase's words without the articles, numbers, adverbs and days in front."""
    i = ph.first
    while (
        i < ph.after - 1
        and p.words[i + 1] != "-"
        and (p.lower[i] in ARTICLES or p.lower[i] in ROUNDING or p.pos[i] in LEADING or _is_day(p, i))
    ):
        i += 1
    start, end = p.span(i, ph.after)
    return p.text[start:end]
