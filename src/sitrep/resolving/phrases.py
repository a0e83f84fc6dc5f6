"""Noun phrases: their name, modifiers and apposition, as the party resolver reads them."""

from __future__ import annotations

from dataclasses import dataclass

from sitrep.model.parse import Parse

ARTICLES = frozenset(
    {
        "the",
        "a",
        "an",
        "this",
        "that",
        "these",
        "those",
        "some",
        "any",
        "its",
        "their",
        "his",
        "her",
        "all",
        "both",
        "another",
        "other",
    }
)


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase: head token, token range, the name inside it (token range and label) if any."""

    head: int
    first: int
    after: int
    name: tuple[int, int] | None
    label: str


def phrase(p: Parse, head: int) -> Phrase:
    """The phrase headed by `head`; its name is the entity that holds the head, or one in apposition inside."""
    first, after = p.chunk(head)
    name, label = None, ""
    for a, b, kind in p.ents:
        if a <= head < b:
            name, label = (a, b), kind
            first, after = min(first, a), max(after, b)
            break
    if name is None:
        name, label = _title_name(p, head, first, after)
        if name is not None:
            after = max(after, name[1])
    return Phrase(head, first, after, name, label)


def _title_name(p: Parse, head: int, first: int, after: int) -> tuple[tuple[int, int] | None, str]:
    """ "President Vladimir Putin" parsed with the title as head: the person's name hangs by flat or appos."""
    for c in p.children[head]:
        if p.dep[c] in ("flat", "appos", "nmod:desc", "compound", "nmod:unmarked") and p.ent[c] == "PERSON":
            for a, b, kind in p.ents:
                if a <= c < b and (p.dep[c] != "appos" or c > head):
                    return (a, b), kind
    del first, after
    return None, ""


def modifiers(p: Parse, ph: Phrase) -> list[int]:
    """Tokens of the phrase, without its head, that can tell nationality: adjectives, compounds, possessors, "of X"."""
    out: list[int] = []
    stop = {"acl", "acl:relcl", "conj", "advcl", "parataxis", "appos", "list"}
    todo = list(p.children[ph.head])
    if ph.name is not None:
        for i in range(*ph.name):
            if i != ph.head:
                todo += [c for c in p.children[i] if not ph.name[0] <= c < ph.name[1]]
            elif p.dep[i] in ("flat", "compound", "nmod:desc", "appos") and p.head[i] != i:
                out.append(p.head[i])
                todo += [c for c in p.children[p.head[i]] if c != i]
    while todo:
        i = todo.pop(0)
        if p.dep[i] in stop or i in out:
            continue
        out.append(i)
        todo += p.children[i]
    return sorted(set(out) - {ph.head})


def apposed(p: Parse, ph: Phrase) -> list[int]:
    """Heads of phrases in apposition to the phrase, in either direction."""
    out = [c for c in p.kids(ph.head, "appos")]
    if p.dep[ph.head] == "appos":
        out.append(p.head[ph.head])
    if ph.name is not None:
        for i in range(*ph.name):
            out += [c for c in p.kids(i, "appos") if c not in out and not ph.name[0] <= c < ph.name[1]]
    return out


def bare(p: Parse, ph: Phrase) -> str:
    """The phrase's words without articles and numbers in front."""
    i = ph.first
    while i < ph.after - 1 and (
        p.lower[i] in ARTICLES
        or p.pos[i] in ("NUM", "PUNCT")
        or p.lower[i] in ("at", "least", "about", "more", "than", "nearly", "over", "up", "to", "around")
    ):
        i += 1
    a, b = p.span(i, ph.after)
    return p.text[a:b]
