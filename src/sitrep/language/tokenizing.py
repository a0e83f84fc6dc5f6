"""How English text is cut into tokens: spaCy's English rules, bent to the conventions of the treebanks.

Contractions are split ("do|n't", "it|'s", "can|not"), hyphens and slashes between letters stand alone
("search|-|engine", "and|/|or"), bound prefixes do not ("non-state", "anti-tank"), abbreviations keep
their stops ("U.S.", "Gen."), runs of one mark are one token ("!!!", "...", "--").
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.language import Language
    from spacy.tokenizer import Tokenizer

_BOUND = (
    "anti co counter cross de e ex extra hyper inter mega micro mid mini multi neo non over pan post pre pro "
    "pseudo quasi re semi sub super trans ultra un under"
).split()
_ABBREVIATIONS = (
    "Adm. Amb. Asst. Ave. Blvd. Brig. Bros. Capt. Cmdr. Col. Corp. Cpl. Cpt. Dep. Dept. Det. Dist. Div. "
    "Esq. Ft. Gen. Gov. Hon. Insp. Lt. Maj. Mt. Ofc. Pfc. Pres. Prof. Pvt. Rd. Rep. Reps. Rev. Sec. Sen. "
    "Sens. Sgt. Spc. Ste. Supt. al. approx. cf. dept. div. sq. vs."
).split()
_NEGATED = "ai are ca could did does do had has have is might must need should was were wo would".split()
_RUNS = [r"[!?]{2,}", r"\.{2,}", *(f"{re.escape(mark)}{{2,}}" for mark in "-=*_~#+<>$")]


def build_tokenizer(nlp: Language) -> Tokenizer:
    """A tokenizer over the vocabulary of `nlp`; the pipeline saves it, so only training calls this."""
    from spacy.tokenizer import Tokenizer
    from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex

    defaults = nlp.Defaults
    suffixes = [*_RUNS, *(defaults.suffixes or []), r"(?<=\d)[AaPp]\.?[Mm]\.?", "/"]
    return Tokenizer(
        nlp.vocab,
        rules=_exceptions(dict(defaults.tokenizer_exceptions or {})),
        prefix_search=compile_prefix_regex([*_RUNS, *(defaults.prefixes or [])]).search,
        suffix_search=compile_suffix_regex(suffixes).search,
        infix_finditer=compile_infix_regex(_infixes(defaults.infixes or [])).finditer,
        token_match=_whole().match,
        url_match=defaults.url_match,
    )


def _infixes(defaults: Sequence[str | re.Pattern[str]]) -> list[str | re.Pattern[str]]:
    """spaCy's infixes with its rule for hyphens replaced by one that spares bound prefixes."""
    from spacy.lang.char_classes import HYPHENS

    free = "".join(rf"(?<!\b{form})" for prefix in _BOUND for form in (prefix, prefix.title()))
    return [
        *_RUNS[:3],
        rf"(?<=\w){free}(?:{HYPHENS})(?=[\w\"“‘'(])",
        rf"(?<=\.)(?:{HYPHENS})(?=\w)",
        r"(?<=\d)/(?=\d)",
        r"(?<=\w)[?;\[\](){}\"“”&](?=\w)",
        r"(?<=\w)[\"”)](?=[(<.])",
        r"(?<=[\")])[(<](?=\w)",
        r"(?<=[A-Za-z]):(?=\d)",
        r"(?<=[\w.,?!])[\"“”—–](?=[\w\"“‘'(-])",
        *(rule for rule in defaults if HYPHENS not in str(rule)),
    ]


def _whole() -> re.Pattern[str]:
    """What is never cut: telephone numbers, dates in figures, "9/11"."""
    return re.compile(r"^(?:\d{3}-\d{3}-\d{4}|\d{1,4}/\d\d?/\d{2,4}|9/11)$")


def _exceptions(rules: dict[str, Any]) -> dict[str, Any]:
    """spaCy's special cases without its merged words ("and/or"), with more abbreviations and capitals."""
    from spacy.symbols import ORTH

    for merged in ("and/or",):
        rules.pop(merged, None)
    for form in _ABBREVIATIONS:
        rules[form] = [{ORTH: form}]
    for verb in _NEGATED:
        for tail in ("n't", "n’t"):
            parts = [verb.upper(), tail.upper()]
            rules["".join(parts)] = [{ORTH: part} for part in parts]
    for form in ("wanna", "Wanna", "gonna", "Gonna", "gotta", "Gotta"):
        rules[form] = [{ORTH: form[:-2]}, {ORTH: form[-2:]}]
    for pieces in (("a", "lot"), ("out", "ta"), ("du", "n", "no"), ("lem", "me"), ("gim", "me")):
        rules["".join(pieces)] = [{ORTH: piece} for piece in pieces]
    rules["I."] = [{ORTH: "I"}, {ORTH: "."}]
    return rules
