"""Training docs for names: the gold corpora, copies with other names put in, and silver from links."""

from __future__ import annotations

import random
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.util import filter_spans

import names
import silver
import treebank
from labels import labelled
from names import Named

OWN_WEIGHT = 4  # our own labels are few, and the only ones on newswire
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
    texts.extend(OWN_WEIGHT * list(labelled(data)))
    return texts


def epoch(nlp: Language, texts: list[Named], draw: Pools, chance: random.Random) -> list[Doc]:
    """Each gold text once as it is, more or less, and once more with other names if it has any."""
    docs = [reference(nlp, named) for named in variants(texts, chance)]
    return docs + [reference(nlp, swapped(named, draw, chance)) for named in texts if named.names]


def epochs(
    nlp: Language, data: Path, voted: dict[str, str | None], teacher: Language, chance: random.Random
) -> Iterator[list[Doc]]:
    """Endless epochs of gold, swapped gold and silver."""
    known = silver.lists(data)
    texts = gold(data, known)
    draw = pools(known, texts)
    items = silver.linked(data, known, voted)
    words = dictionary(nlp, items, known)
    links = [partial(nlp, item, words, teacher) for item in [*items, *_unlinked(data)]]
    links = [doc for doc in links if doc.ents]
    while True:
        yield epoch(nlp, texts, draw, chance) + links


def _unlinked(data: Path, count: int = 2000) -> list[silver.Linked]:
    """Paragraphs of whole articles and press releases, none of their names known beforehand."""
    texts = [
        paragraph
        for name in ("wikinews.jsonl", "state-department.jsonl.gz")
        for row in names.lines(data / "news" / name)
        for paragraph in re.split(r"\n\s*\n", row["text"])
        if 80 < len(paragraph) < 1200
    ]
    return [silver.Linked(text, []) for text in random.Random(7).sample(texts, count)]


def pools(known: silver.Lists, texts: list[Named]) -> Pools:
    """For each label, how to draw another name of about the same form."""
    organisations = sorted(
        {t.text[a:b] for t in texts for a, b, label in t.names if label == "ORG" and b - a < 45}
        | set(known.groups)
    )
    acronyms = [o for o in organisations if o.isupper()]
    surnames = [person.split()[-1] for person in known.people]

    def place(chance: random.Random, _: str) -> str:
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
    doc.set_ents(
        filter_spans([s for s in spans if s is not None and s.text.strip() == s.text]), default="outside"
    )
    return doc


Dictionary = dict[tuple[str, ...], str]


def dictionary(nlp: Language, items: list[silver.Linked], known: silver.Lists) -> Dictionary:
    """Token sequences that name one kind of thing wherever they are linked, and names from the lists."""
    seen: dict[tuple[str, ...], Counter[str]] = defaultdict(Counter)
    for item in items:
        for start, end, label in item.links:
            if label != "?" and item.text[start:end][:1].isupper():
                seen[tuple(t.text for t in nlp.make_doc(item.text[start:end]))][label or ""] += 1
    for names_, label in ((known.countries, "GPE"), (known.people, "PERSON")):
        for name in names_:
            seen[tuple(t.text for t in nlp.make_doc(name))][label] += 3
    found = {}
    for words, labels in seen.items():
        label, count = labels.most_common(1)[0]
        sure = count >= 0.9 * sum(labels.values()) and (len(words) > 1 or count > 2)
        if (
            label
            and sure
            and len(words) < 9
            and words[0] not in ("May", "March", "August", "Monday", "Sunday")
        ):
            found[words] = label
    return found


def partial(nlp: Language, item: silver.Linked, words: Dictionary, teacher: Language | None = None) -> Doc:
    """A doc whose links are names or not as their pages say, and so are words of the dictionary.

    Other capitalised words are what the teacher says; without one they are left open.
    """
    doc = nlp.make_doc(item.text)
    linked: list[Span] = []
    closed: set[int] = set()
    for start, end, label in item.links:
        span = doc.char_span(start, end, alignment_mode="expand")
        if span is None:
            continue
        closed.update(range(span.start, span.end) if label != "?" else ())
        if label in ("GPE", "PERSON", "ORG"):
            linked.append(Span(doc, span.start, span.end, label=label))
    spans = filter_spans(linked)
    taken = closed | {i for s in spans for i in range(s.start, s.end)}
    spans.extend(_matches(doc, words, taken))
    taken |= {i for s in spans for i in range(s.start, s.end)}
    if teacher is not None:
        said = [Span(doc, e.start, e.end, label=e.label_) for e in teacher(item.text).ents]
        spans.extend(s for s in said if taken.isdisjoint(range(s.start, s.end)))
        doc.set_ents(spans, default="outside")
        return doc
    open_ = [
        t.i for t in doc if t.i not in taken and (t.text[:1].isupper() or t.text in ("of", "-", "al", "bin"))
    ]
    doc.set_ents(spans, missing=[doc[i : i + 1] for i in open_], default="outside")
    return doc


def _matches(doc: Doc, words: Dictionary, taken: set[int]) -> Iterator[Span]:
    """Longest entries of the dictionary, where no capitalised word beside them says that the name goes on."""
    forms = [t.text for t in doc]
    at = 0
    while at < len(forms):
        step = 1
        if forms[at][:1].isupper() and at not in taken:
            for end in range(min(at + 8, len(forms)), at, -1):
                label = words.get(tuple(forms[at:end]))
                if label and taken.isdisjoint(range(at, end)) and not _goes_on(forms, at, end):
                    yield Span(doc, at, end, label=label)
                    step = end - at
                    break
        at += step


def _goes_on(forms: list[str], start: int, end: int) -> bool:
    before = forms[start - 1] if start else "."
    after = forms[end] if end < len(forms) else "."
    first = start == 1 or (start > 1 and forms[start - 2] in (".", "\n\n"))
    return (
        (before[:1].isupper() and not first) or after[:1].isupper() or "-" in (before, after) or after == "of"
    )


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
