"""Name corpora: texts with spans of persons, organisations and places, under three labels."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import treebank

LABELS = {
    "PERSON": "PERSON",
    "PER": "PERSON",
    "person": "PERSON",
    "politician": "PERSON",
    "Person": "PERSON",
    "ORG": "ORG",
    "ORGANIZATION": "ORG",
    "organisation": "ORG",
    "politicalparty": "ORG",
    "corporation": "ORG",
    "Organisation": "ORG",
    "LOC": "GPE",
    "LOCATION": "GPE",
    "FACILITY": "GPE",
    "GPE": "GPE",
    "country": "GPE",
    "location": "GPE",
    "Location": "GPE",
}


@dataclass(frozen=True, slots=True)
class Named:
    """A text and the names in it: (start, end, label), sorted, none overlapping."""

    text: str
    names: tuple[tuple[int, int, str], ...]


def lines(path: Path) -> Iterator[dict[str, Any]]:
    """The records of a JSON lines file, gzip or plain."""
    for line in treebank.text_lines(path):
        yield json.loads(line)


def flat(text: str, spans: list[tuple[int, int, str]]) -> Named:
    """The longest of overlapping spans, with white space at their ends cut off."""
    kept: list[tuple[int, int, str]] = []
    taken: set[int] = set()
    for start, end, label in sorted(spans, key=lambda s: (s[0] - s[1], s[0])):
        cut = text[start:end]
        start, end = start + len(cut) - len(cut.lstrip()), end - len(cut) + len(cut.rstrip())
        if start < end and taken.isdisjoint(range(start, end)):
            taken.update(range(start, end))
            kept.append((start, end, label))
    return Named(text, tuple(sorted(kept)))


def simple(path: Path) -> Iterator[Named]:
    """A corpus whose records hold `text` and `ents` of (start, end, label, ...)."""
    for row in lines(path):
        yield flat(row["text"], [(e[0], e[1], LABELS[e[2]]) for e in row["ents"] if e[2] in LABELS])


def wnut(path: Path) -> Iterator[Named]:
    """WNUT 2017, its groups taken for organisations; texts of shouting or hashtags alone are left out."""
    for row in lines(path):
        labels = {**LABELS, "group": "ORG"}
        if len(row["tokens"]) > 5 and row["text"].upper() != row["text"]:
            yield flat(row["text"], [(e[0], e[1], labels[e[2]]) for e in row["ents"] if e[2] in labels])


def re3d(path: Path, countries: frozenset[str]) -> Iterator[Named]:
    """The paragraphs of RE3D: sure mentions that are names, countries as places even where they act."""
    for row in lines(path):
        spans = []
        for start, end, kind, sure, *_ in row["ents"]:
            if kind not in ("Person", "Organisation", "Location") or float(sure) < 0.5:
                continue
            cut = _bare(row["text"][start:end])
            if cut is not None and kind == "Person":
                cut = _untitled(cut)
            if cut is None:
                continue
            start += row["text"][start:end].index(cut)
            label = "GPE" if cut in countries else LABELS[kind]
            spans.append((start, start + len(cut), label))
        yield from _paragraphs(flat(row["text"], spans))


_LEADING = re.compile(
    r"^(?:the|The|a|A|an|An|HE|H\.E\.|Dr\.?|Mr\.?|Ms\.?|Mrs\.?|Sheikh|Spc\.|Sgt\.|Lt\.|Gen\.|Col\.|Brig\.|Maj\.|"
    r"(?:Foreign |Prime |Defence |Defense )?Minister|President|Secretary|Ambassador|General|Iraqi|Syrian|"
    r"Australian|British|American|Turkish|Russian|French)\s+"
)
_NAME = re.compile(
    r"^[A-ZÀ-Ý][\w’'.&-]*"
    r"(?:[ -](?:(?:of|and|for|the|in|al|ibn|bin|de|la|del)[ -])*(?:[A-ZÀ-Ý0-9(][\w’'.&)-]*))*$"
)


def _bare(mention: str) -> str | None:
    """The name within a mention, without articles and titles; none where it is a description or a pronoun."""
    while (cut := _LEADING.sub("", mention)) != mention:
        mention = cut
    plain = mention.lower() in _PRONOUNS or len(mention) < 2
    return None if plain or not _NAME.match(mention) else mention


def _untitled(name: str) -> str | None:
    """A person's name without what they are."""
    parts = name.split(" ")
    titles = [i for i, part in enumerate(parts) if part.strip(".,") in _TITLES]
    return " ".join(parts[titles[-1] + 1 :]) or None if titles else name


_TITLES = frozenset(
    "Secretary Minister General President King Officer Commissioner Refugees Commodore Representative Syria "
    "Staff Spokesperson Spokesman Ambassador Chief Director Envoy Admiral Captain Prime Deputy Commander "
    "Adviser Advisor Chancellor Governor Senator Justice Judge Professor Sheikh Sheik Imam Ayatollah "
    "Colonel Major Lieutenant Sergeant Mayor Pope Bishop Prince Princess Queen Emir Sultan Mr Ms Mrs Dr Sir "
    "Lord Lady Brig Col Gen Lt".split()
)
_PRONOUNS = frozenset("i we he she they it you his her him them us our their my its me who".split())


def _paragraphs(named: Named) -> Iterator[Named]:
    start = 0
    for part in re.split(r"(\n\s*\n)", named.text):
        end = start + len(part)
        inside = tuple(
            (a - start, b - start, label) for a, b, label in named.names if start <= a and b <= end
        )
        if part.strip():
            yield Named(part, inside)
        start = end


def gum(documents: list[treebank.Document]) -> Iterator[Named]:
    """GUM's entity marks: the proper-noun heart of mentions of persons, organisations and places."""
    for document in documents:
        spans: list[tuple[int, int, str]] = []
        for sentence in document.sentences:
            spans.extend(_gum_spans(sentence))
        yield from _paragraphs(flat(document.text, spans))


_GUM_KINDS = {"person": "PERSON", "organization": "ORG", "place": "GPE"}


def _gum_spans(sentence: treebank.Sentence) -> Iterator[tuple[int, int, str]]:
    opened: list[tuple[str, str, int]] = []
    for position, misc in enumerate(sentence.misc):
        entity = next((f[7:] for f in misc.split("|") if f.startswith("Entity=")), "")
        for mark in re.findall(r"\([^()]+\)?|[^()]+\)", entity):
            if mark.startswith("("):
                parts = mark.strip("()").split("-")
                opened.append((parts[0], parts[1] if len(parts) > 1 else "", position))
                if not mark.endswith(")"):
                    continue
            key = mark.strip("()").split("-")[0]
            at = next((i for i in range(len(opened) - 1, -1, -1) if opened[i][0] == key), None)
            if at is None:
                continue
            _, kind, first = opened.pop(at)
            if kind in _GUM_KINDS and (span := _heart(sentence.words, first, position)):
                yield (*span, _GUM_KINDS[kind])


def _heart(words: list[treebank.Word], first: int, last: int) -> tuple[int, int] | None:
    """Characters of the proper name in a mention: its head and the name parts beside it."""
    inside = range(first, last + 1)
    head = next((i for i in inside if not first <= words[i].head - 1 <= last), None)
    if head is None or words[head].upos != "PROPN":
        return None
    left = right = head
    while left > first and _joins(words[left - 1]):
        left -= 1
    while right < last and _joins(words[right + 1]):
        right += 1
    while left < head and (
        words[left].upos in ("PUNCT", "ADP", "CCONJ", "DET") or words[left].dep == "nmod:desc"
    ):
        left += 1
    while right > head and words[right].upos in ("PUNCT", "ADP", "CCONJ", "DET"):
        right -= 1
    return words[left].start, words[right].end


def _joins(word: treebank.Word) -> bool:
    if word.dep == "nmod:desc" or word.form in (",", "(", ")", ":", ";", "—", "–", '"', "“", "”", "'s", "’s"):
        return False
    capital = word.form[:1].isupper() and word.upos in ("PROPN", "NOUN", "ADJ", "NUM", "VERB")
    return capital or word.form in ("of", "-", "for") or word.upos == "PROPN"
