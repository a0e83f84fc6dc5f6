"""What a list and the whole article say about names: one label for one name, no mention of a name missed."""

from __future__ import annotations

import json
from collections import ChainMap, Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc, Span

from sitrep.language.cues import abbreviations, load_cues, namely, places, relabelled

Words = tuple[str, ...]
NO_NAME = ""  # the label of what looks like a name and is none: demonyms, months
_ENDS = frozenset(
    ("'s", "’s", "'", "’", ",", ".", "-", "–", "—", ":", ";", '"', "”", "“", "of", "and", "the")
)
_LONGEST = 6


class Names:
    """Cuts titles off persons, gives a name the label of the list or of most mentions, adds missed ones."""

    def __init__(self) -> None:
        self.lexicon: dict[Words, str] = {}

    def __call__(self, doc: Doc) -> Doc:
        """The doc with `doc.ents` put right; a user's names are in `doc._.names`."""
        own: Mapping[Words, str] = doc._.names
        lexicon = ChainMap(dict(own), self.lexicon) if own else self.lexicon
        cued = places(doc, abbreviations(doc, relabelled(list(doc.ents), lexicon)))
        trimmed = [span for span in map(_trimmed, cued) if span is not None]
        if own:
            trimmed = _with_own(doc, own, trimmed)
        spans = [span for span in trimmed if lexicon.get(_words(span)) != NO_NAME]
        labels = _labels(spans, lexicon)
        settled = [Span(doc, s.start, s.end, label=labels.get(_words(s), s.label_)) for s in spans]
        taken = {i for s in settled for i in range(s.start, s.end)}
        settled.extend(_missed(doc, labels, taken))
        settled.extend(_listed(doc, lexicon, taken))
        doc.set_ents(sorted(settled, key=lambda s: s.start))
        return doc

    def to_disk(self, path: Path | str, exclude: Any = ()) -> None:  # noqa: ARG002 (spaCy passes it)
        """Write the list as JSON: label -> names, their words parted by tabs."""
        folder = Path(path)
        folder.mkdir(exist_ok=True, parents=True)
        by_label: dict[str, list[str]] = defaultdict(list)
        for words, label in sorted(self.lexicon.items()):
            by_label[label].append("\t".join(words))
        text = json.dumps(by_label, ensure_ascii=False, sort_keys=True)
        (folder / "names.json").write_text(text, encoding="utf8")

    def from_disk(self, path: Path | str, exclude: Any = ()) -> Names:  # noqa: ARG002 (as above)
        """Read what `to_disk` wrote."""
        by_label = json.loads((Path(path) / "names.json").read_text(encoding="utf8"))
        self.lexicon = {tuple(name.split("\t")): label for label, names in by_label.items() for name in names}
        return self


@Language.factory("sitrep_names", requires=["doc.ents", "token.tag"], assigns=["doc.ents"])
def make(nlp: Language, name: str) -> Names:  # noqa: ARG001 (spaCy passes both)
    """The component without a list, until it is read from disk."""
    return Names()


def _labels(spans: list[Span], lexicon: Mapping[Words, str]) -> dict[Words, str]:
    """The label of each name: a person's if it is part of one's full name, the list's, most mentions'."""
    ballots: dict[Words, Counter[str]] = defaultdict(Counter)
    persons: Counter[str] = Counter()
    for span in spans:
        words = _words(span)
        ballots[words][span.label_] += 1
        if span.label_ == "PERSON" and 2 <= len(words) <= 4 and words not in lexicon:
            persons.update({words[0], words[-1]})
    labels = {words: max(sorted(votes), key=lambda label: votes[label]) for words, votes in ballots.items()}
    labels.update({words: lexicon[words] for words in labels if words in lexicon})
    for part in persons:
        if len(part) > 2 and part[:1].isupper() and lexicon.get((part,)) != NO_NAME:
            ballot = ballots.get((part,), Counter())
            if 2 * ballot["PERSON"] + persons[part] >= ballot.total():
                labels[part,] = "PERSON"
    return labels


def _listed(doc: Doc, lexicon: Mapping[Words, str], taken: set[int]) -> Iterator[Span]:
    """Whole runs of capitalised name words, outside of names found so far, that the list has."""
    start = 0
    for end in range(1, len(doc) + 1):
        if end < len(doc) and namely(doc, end) and namely(doc, start):
            continue
        if namely(doc, start) and taken.isdisjoint(range(start, end)) and end - start <= _LONGEST:
            label = lexicon.get(_words(doc[start:end]))
            if label:
                yield Span(doc, start, end, label=label)
        start = end


def _with_own(doc: Doc, own: Mapping[Words, str], spans: list[Span]) -> list[Span]:
    """The spans with the user's names among them, which go before all but a longer name around them."""
    covered = {i: span for span in spans for i in range(span.start, span.end)}
    found: list[Span] = []
    taken: set[int] = set()
    for start, end, label in _matches(doc, own, taken):
        rivals = {covered[i] for i in range(start, end) if i in covered}
        if not any(s.start <= start and end <= s.end and len(s) > end - start for s in rivals):
            taken.update(range(start, end))
            found.append(Span(doc, start, end, label=label))
    return [*found, *(span for span in spans if taken.isdisjoint(range(span.start, span.end)))]


def _words(span: Iterable[object]) -> Words:
    return tuple(str(token) for token in span)


def _trimmed(span: Span) -> Span | None:
    """The span without a title before a person and stray marks at its ends; none if nothing is left."""
    start, end = span.start, span.end
    doc = span.doc
    if span.label_ == "PERSON":
        titles = load_cues().titles
        while start < end - 1 and doc[start].text in titles:
            start += 1
    while start < end and (doc[start].is_space or not any(map(str.isalnum, doc[start].text))):
        start += 1
    while end > start and (doc[end - 1].is_space or doc[end - 1].text in _ENDS):
        end -= 1
    return Span(doc, start, end, label=span.label_) if start < end else None


def _missed(doc: Doc, labels: Mapping[Words, str], taken: set[int]) -> Iterator[Span]:
    """Mentions, outside of names found so far, of names the article has elsewhere."""
    short = {w: label for w, label in labels.items() if w[0][:1].isupper() and len(w) <= _LONGEST}
    for start, end, label in _matches(doc, short, taken):
        taken.update(range(start, end))
        yield Span(doc, start, end, label=label)


def _matches(doc: Doc, labels: Mapping[Words, str], taken: set[int]) -> Iterator[tuple[int, int, str]]:
    """(first token, token after, label) of each listed name that stands alone; the longest at each token."""
    firsts: dict[str, list[Words]] = defaultdict(list)
    for words in labels:
        firsts[words[0]].append(words)
    for options in firsts.values():
        options.sort(key=lambda words: (-len(words), words))
    for token in doc:
        for words in firsts.get(token.text, ()):
            end = token.i + len(words)
            if _words(doc[token.i : end]) == words and _alone(doc, token.i, end, taken):
                yield token.i, end, labels[words]
                break


def _alone(doc: Doc, start: int, end: int, taken: set[int]) -> bool:
    """Whether these tokens can be a name by themselves: tagged so, not within a longer run of names."""
    if not taken.isdisjoint(range(start, end)) or (end - start == 1 and not namely(doc, start)):
        return False
    leads = (
        start > 0 and doc[start - 1].tag_ in ("NNP", "NNPS") and doc[start - 1].text not in load_cues().titles
    )
    return not leads and not (end < len(doc) and namely(doc, end))
