"""Lemmas from a word's form and tag: a table of the words that were seen, and rules for the rest."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc

Table = dict[str, dict[str, str]]


def guess(form: str, tag: str, bases: frozenset[str]) -> str:
    """The lemma of a regular form by its ending; `bases` holds "V", "N" or "J" + a known base form."""
    family, ending = _ENDINGS.get(tag, ("", ""))

    def is_base(word: str) -> bool:
        return family + word in bases

    if ending == "s":
        return _singular(form, is_base)
    return _stem(form, ending, is_base) if ending else form


_ENDINGS = {
    "VBD": ("V", "ed"),
    "VBN": ("V", "ed"),
    "VBG": ("V", "ing"),
    "VBZ": ("V", "s"),
    "NNS": ("N", "s"),
    "NNPS": ("N", "s"),
    "JJR": ("J", "er"),
    "RBR": ("J", "er"),
    "JJS": ("J", "est"),
    "RBS": ("J", "est"),
}
REGULAR = frozenset(_ENDINGS)


def _stem(form: str, ending: str, is_base: Callable[[str], bool]) -> str:
    if not form.endswith(ending) or len(form) < len(ending) + 3:
        return form
    stem = form[: -len(ending)]
    undoubled = stem[:-1] if len(stem) > 3 and stem[-1] == stem[-2] and stem[-1] not in "aeiou" else ""
    if stem.endswith("i"):
        return stem[:-1] + "y"
    for candidate in filter(None, (stem, stem + "e", undoubled)):
        if is_base(candidate):
            return candidate
    if undoubled and stem[-1] not in "lsfz":
        return undoubled
    return stem + "e" if _wants_e(stem) else stem


_BARE = tuple("er en on or it et el al ow in op ip up ar ul om an ot".split())
_DROPPED = tuple("at ut ot id ad ens ers ibl abl ampl ffl ttl ggl ddl".split())


def _wants_e(stem: str) -> bool:
    """Whether a stem that no list knows lost a final "e": "besieg(e)", "dup(e)", but not "target"."""
    if len(stem) < 3 or stem[-1] in "aeiowxy" or stem[-1] == stem[-2]:
        return stem.endswith("u")
    if stem[-1] in "cgvz" and not stem.endswith(("ng", "ck")):
        return True
    if stem.endswith(_DROPPED):
        return True
    single = stem[-2] in "aeiou" and stem[-3] not in "aeiou"
    short = not any(letter in "aeiouy" for letter in stem[:-2])
    return single and (short or stem[-1] == "s" or not stem.endswith(_BARE))


def _singular(form: str, is_base: Callable[[str], bool]) -> str:
    if not form.endswith("s") or form.endswith("ss") or len(form) < 3:
        return form
    if form.endswith("ies") and len(form) > 4:
        return form[:-3] + "y" if not is_base(form[:-1]) else form[:-1]
    if form.endswith("es") and len(form) > 4:
        short, long = form[:-2], form[:-1]
        if short.endswith(("s", "x", "z", "ch", "sh")) and not is_base(long):
            return short
        if is_base(short) and not is_base(long):
            return short
    return form[:-1]


class Lemmatizer:
    """Sets `token.lemma_` from a table of tag -> form -> lemma and the rules of `guess`."""

    def __init__(self, table: Table | None = None, bases: frozenset[str] = frozenset()) -> None:
        self.table: Table = table or {}
        self.bases = bases
        self._cache: dict[tuple[int, int], int] = {}

    def __call__(self, doc: Doc) -> Doc:
        """The doc with lemmas on every token."""
        cache, strings = self._cache, doc.vocab.strings
        for token in doc:
            key = (token.orth, token.tag)
            lemma = cache.get(key)
            if lemma is None:
                lemma = strings.add(self.lemma(token.text, token.tag_))
                if len(cache) < 500_000:
                    cache[key] = lemma
            token.lemma = lemma
        return doc

    def lemma(self, form: str, tag: str) -> str:
        """The lemma of one form under a Penn tag: names keep their capitals, other words lose them."""
        known = self.table.get(tag, {})
        if tag in ("NNP", "NNPS"):
            return known.get(form) or (guess(form, tag, self.bases) if tag == "NNPS" else form)
        form = form.replace("’", "'")
        lower = form.lower()
        return known.get(lower) or (guess(lower, tag, self.bases) if tag in REGULAR else lower)

    def to_disk(self, path: Path | str, exclude: Any = ()) -> None:  # noqa: ARG002 (spaCy passes it)
        """Write the table and the base forms as JSON."""
        folder = Path(path)
        folder.mkdir(exist_ok=True, parents=True)
        content = {"table": self.table, "bases": sorted(self.bases)}
        text = json.dumps(content, ensure_ascii=False, sort_keys=True)
        (folder / "lemmas.json").write_text(text, encoding="utf8")

    def from_disk(self, path: Path | str, exclude: Any = ()) -> Lemmatizer:  # noqa: ARG002 (as above)
        """Read what `to_disk` wrote."""
        content = json.loads((Path(path) / "lemmas.json").read_text(encoding="utf8"))
        self.table, self.bases = content["table"], frozenset(content["bases"])
        self._cache.clear()
        return self


@Language.factory("sitrep_lemmas", assigns=["token.lemma"], requires=["token.tag"])
def make(nlp: Language, name: str) -> Lemmatizer:  # noqa: ARG001 (spaCy passes both)
    """A lemmatizer without words, until it is read from disk."""
    return Lemmatizer()
