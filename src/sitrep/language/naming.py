"""What a whole article says about its names: one label for one name, no mention of a name missed."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from spacy.language import Language
from spacy.tokens import Doc, Span

Words = tuple[str, ...]
_TITLES = frozenset(
    "Mr Mr. Mrs Mrs. Ms Ms. Dr Dr. Sir Lord Lady President Minister Premier Senator Sen. Governor Gov. "
    "General Gen. Colonel Col. Lt. Lieutenant Capt. Captain Maj. Major Sgt. Sergeant Prof. Professor "
    "Justice Judge Ambassador Secretary Chancellor Mayor Rep. Congressman King Queen Prince Princess Sheikh "
    "Imam Rev. Reverend Pastor Father Bishop Archbishop Pope Ayatollah Spokesman Spokesperson Spokeswoman "
    "Commissioner Chairman Speaker".split()
)
_LONGEST = 6


@Language.component("names", requires=["doc.ents", "token.tag"], assigns=["doc.ents"])
def names(doc: Doc) -> Doc:
    """Cut titles off persons, give each name its most frequent label, add mentions that were missed."""
    spans = [span for span in map(_trimmed, doc.ents) if span is not None]
    if not spans:
        return doc
    labels = _labels(spans)
    settled = [Span(doc, s.start, s.end, label=labels.get(_words(s), s.label_)) for s in spans]
    taken = {i for s in settled for i in range(s.start, s.end)}
    settled.extend(_missed(doc, labels, taken))
    doc.set_ents(sorted(settled, key=lambda s: s.start))
    return doc


def _words(span: Iterable[object]) -> Words:
    return tuple(str(token) for token in span)


def _trimmed(span: Span) -> Span | None:
    """The span without a title before a person and stray marks at its ends; none if nothing is left."""
    start, end = span.start, span.end
    doc = span.doc
    if span.label_ == "PERSON":
        while start < end - 1 and doc[start].text in _TITLES:
            start += 1
    while start < end and (doc[start].is_space or not any(map(str.isalnum, doc[start].text))):
        start += 1
    while end > start and (doc[end - 1].is_space or doc[end - 1].text in _ENDS):
        end -= 1
    return Span(doc, start, end, label=span.label_) if start < end else None


_ENDS = frozenset(
    ("'s", "’s", "'", "’", ",", ".", "-", "–", "—", ":", ";", '"', "”", "“", "of", "and", "the")
)


def _labels(spans: list[Span]) -> dict[Words, str]:
    """The label of each name: most of its mentions'; a part of a person's full name is that person."""
    ballots: dict[Words, Counter[str]] = defaultdict(Counter)
    persons: Counter[str] = Counter()
    for span in spans:
        words = _words(span)
        ballots[words][span.label_] += 1
        if span.label_ == "PERSON" and 2 <= len(words) <= 4:
            persons.update({words[0], words[-1]})
    labels = {words: max(sorted(votes), key=lambda label: votes[label]) for words, votes in ballots.items()}
    for part in persons:
        if len(part) > 2 and part[:1].isupper():
            ballot = ballots.get((part,), Counter())
            if ballot["PERSON"] + persons[part] >= sum(ballot.values()) - ballot["PERSON"]:
                labels[part,] = "PERSON"
    return labels


def _missed(doc: Doc, labels: dict[Words, str], taken: set[int]) -> Iterator[Span]:
    """Mentions, outside of names found so far, of names the article has elsewhere."""
    firsts: dict[str, list[Words]] = defaultdict(list)
    for words in labels:
        if words[0][:1].isupper() and len(words) <= _LONGEST:
            firsts[words[0]].append(words)
    for options in firsts.values():
        options.sort(key=lambda words: (-len(words), words))
    for token in doc:
        if token.i in taken or token.text not in firsts:
            continue
        for words in firsts[token.text]:
            end = token.i + len(words)
            if _words(doc[token.i : end]) == words and _alone(doc, token.i, end, taken, len(words)):
                taken.update(range(token.i, end))
                yield Span(doc, token.i, end, label=labels[words])
                break


def _alone(doc: Doc, start: int, end: int, taken: set[int], size: int) -> bool:
    """Whether these tokens can be a name by themselves: tagged so, not within a longer run of names."""
    if not taken.isdisjoint(range(start, end)):
        return False
    if size == 1 and doc[start].tag_ not in ("NNP", "NNPS"):
        return False
    after = doc[end] if end < len(doc) else None
    before = doc[start - 1] if start else None
    follows = after is not None and after.tag_ in ("NNP", "NNPS") and after.text[:1].isupper()
    leads = before is not None and before.tag_ in ("NNP", "NNPS") and before.text not in _TITLES
    return not follows and not leads
