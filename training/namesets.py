"""Training docs for names: the gold corpora, copies with other names put in, and silver from links."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import names
import silver
import treebank
from names import Named
from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import filter_spans

Pools = dict[str, Callable[[random.Random, str], str]]


def gold(data: Path, known: silver.Lists) -> list[Named]:
    """Every text with gold names that may be trained on."""
    folder = data / "ner"
    texts: list[Named] = []
    for name in ("wikigold", "crossner-politics-train", "crossner-politics-dev", "crossner-politics-test"):
        texts.extend(names.simple(folder / f"{name}.jsonl"))
    texts.extend(names.simple(folder / "uner_ewt_dev.jsonl"))
    texts.extend(names.wnut(folder / "wnut17-train.jsonl"))
    texts.extend(names.re3d(folder / "re3d.jsonl", frozenset(known.countries)))
    for part in ("train", "dev"):
        texts.extend(names.gum(treebank.read(data / "language" / f"gum_free_{part}.conllu.gz")))
    return texts


def pools(known: silver.Lists, texts: list[Named]) -> Pools:
    """For each label, how to draw another name of about the same form."""
    organisations = sorted(
        {t.text[a:b] for t in texts for a, b, label in t.names if label == "ORG" and b - a < 45} | set(known.groups)
    )
    acronyms = [o for o in organisations if o.isupper()]
    surnames = [person.split()[-1] for person in known.people]

    def place(chance: random.Random, old: str) -> str:
        return chance.choice(chance.choices([known.countries, known.cities, known.regions], (5, 4, 2))[0])

    def person(chance: random.Random, old: str) -> str:
        return chance.choice(known.people if " " in old else surnames)

    def organisation(chance: random.Random, old: str) -> str:
        return chance.choice(acronyms if old.isupper() and len(old) > 1 else organisations)

    return {"GPE": place, "PERSON": person, "ORG": organisation}


def swapped(named: Named, draw: Pools, chance: random.Random) -> Named:
    """The text with other names in the places of its own; a name told twice is swapped the same way twice."""
    text, cursor = "", 0
    spans: list[tuple[int, int, str]] = []
    chosen: dict[str, str] = {}
    for start, end, label in named.names:
        old = named.text[start:end]
        new = chosen.setdefault(old, old if chance.random() < 0.15 else draw[label](chance, old))
        text += named.text[cursor:start] + new
        spans.append((len(text) - len(new), len(text), label))
        cursor = end
    return Named(text + named.text[cursor:], tuple(spans))


def reference(nlp: Language, named: Named) -> Doc:
    """A doc with the names set and every other token known to be outside."""
    doc = nlp.make_doc(named.text)
    spans = (doc.char_span(a, b, label, alignment_mode="expand") for a, b, label in named.names)
    doc.set_ents(filter_spans([s for s in spans if s is not None and s.text.strip() == s.text]), default="outside")
    return doc


def partial(nlp: Language, item: silver.Linked) -> Doc:
    """A doc whose links are names or not as their pages say; other capitalised words are left open."""
    doc = nlp.make_doc(item.text)
    spans, known = [], set()
    for start, end, label in item.links:
        span = doc.char_span(start, end, alignment_mode="expand")
        if span is None:
            continue
        known.update(range(span.start, span.end) if label != "?" else ())
        if label in ("GPE", "PERSON", "ORG"):
            spans.append(doc.char_span(start, end, label, alignment_mode="expand"))
    spans = filter_spans([s for s in spans if s is not None])
    open_ = [t.i for t in doc if t.i not in known and (t.text[:1].isupper() or t.text in ("of", "-", "al"))]
    inside = {i for s in spans for i in range(s.start, s.end)}
    doc.set_ents(spans, missing=[doc[i : i + 1] for i in open_ if i not in inside], default="outside")
    return doc


def variants(texts: Iterable[Named], chance: random.Random) -> Iterator[Named]:
    """Now and then a text in capitals, in small letters, or with its quotes and dashes drawn otherwise."""
    for named in texts:
        roll = chance.random()
        if roll < 0.03 and len(named.text.upper()) == len(named.text):
            yield Named(named.text.upper(), named.names)
        elif roll < 0.15:
            yield Named(named.text.translate(str.maketrans("'\"", "’”")), named.names)
        else:
            yield named
