"""Events told again on another's word: "..., which Kyiv disputes", "Moscow denied it"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sitrep.coding.arguments import verb_slots
from sitrep.coding.kinds import Kinds
from sitrep.coding.subjects import surface_subject
from sitrep.model import Draft, Mention
from sitrep.model.parse import Parse
from sitrep.model.report import Stance

ANSWERS: dict[str, Stance] = {
    "deny": "denies", "reject": "denies", "dismiss": "denies", "refute": "denies", "contradict": "denies",
    "dispute": "doubts", "doubt": "doubts", "contest": "doubts",
}  # fmt: skip
# These may as well refuse an offer.
REFUSALS = frozenset({"reject", "dismiss"})
# What stands for the event that was told; "that" and "which" as well as "the claim".
POINTERS = frozenset({"it", "this", "that", "which"})
TELLINGS = frozenset({
    "claim", "report", "announcement", "account", "version", "involvement", "responsibility", "role",
})  # fmt: skip
# Deeds, which can be denied; and how many sentences back one is looked for.
DEEDS = frozenset("ASSAULT COERCE RETREAT MOBILIZE AID SANCTION AGREE CONSULT".split())
REACH = 2


class Echoes:
    """Finds the answers of one document."""

    def __init__(self, p: Parse, kinds: Kinds) -> None:
        self.p = p
        self.kinds = kinds

    def of(self, sentence: int, before: Sequence[Draft], here: Sequence[Draft]) -> list[Draft]:
        """The deeds told `before` or `here` (in text order) that the sentence gives on another's word."""
        first, after = self.p.sentences[sentence]
        found: list[Draft] = []
        for v in range(first, after):
            if self.p.lemma[v] not in ANSWERS or self.p.pos[v] != "VERB":
                continue
            stance = ANSWERS[self.p.lemma[v]]
            speaker = self._speaker(v) if self._points_back(v) else -1
            deed = self._deed(v, [*before, *here], sentence) if speaker >= 0 else None
            if deed is not None and self._is_news(speaker, deed):
                found.append(self._again(deed, v, speaker, stance, sentence))
        return found

    def _speaker(self, v: int) -> int:
        """The party that answers, or -1."""
        p = self.p
        negated = any(p.lower[c] in ("not", "n't", "n’t", "never", "neither", "nor") for c in p.children[v])
        subjects = [] if negated else [i for i in surface_subject(p, v) if p.lower[i] not in POINTERS]
        return next((i for i in subjects if self.kinds.is_party(i)), -1)

    def _points_back(self, v: int) -> bool:
        """Whether what is denied is no clause or event of its own but a word for one told before."""
        p = self.p
        if p.kid(v, "ccomp", "xcomp") >= 0:
            return False
        # "A plan, which they rejected" is no denial; "the report, which they dispute" is one.
        doubtful = p.lemma[v] in REFUSALS
        if p.dep[v] == "acl:relcl":
            return (
                not doubtful
                and next((p.lower[i] for i in p.subtree(v) if p.pos[i] != "PUNCT"), "") == "which"
            )
        things = [i for i in p.kids(v, "obj", "nsubj:pass") if p.lower[i] in POINTERS | {"them"}]
        named = (i for i in verb_slots(p, v).get("object", ()) if p.lemma[i] in TELLINGS)
        return bool(things) and not doubtful or any(p.kid(i, "acl", "nmod", "acl:relcl") < 0 for i in named)

    def _deed(self, v: int, told: Sequence[Draft], sentence: int) -> Draft | None:
        """The last deed before `v`, in its sentence or one shortly before."""
        aside = self.p.dep[v] == "acl:relcl"  # "which Kyiv denied" is of its own sentence
        oldest = self.p.sentences[sentence if aside else max(0, sentence - REACH)][0]
        before = (d for d in reversed(told) if oldest <= d.trigger.head < v and d.event_type in DEEDS)
        return next((d for d in before if d.status in ("actual", "historical")), None)

    def _is_news(self, speaker: int, deed: Draft) -> bool:
        """Whether the speaker is not the one on whose word the deed was told."""
        p = self.p
        return deed.source is None or p.lemma[deed.source.head] != p.lemma[speaker]

    def _again(self, deed: Draft, v: int, speaker: int, stance: Stance, sentence: int) -> Draft:
        p = self.p
        start, end = p.span(*p.chunk(speaker))
        rule = f"{p.words[v]!r} of what was told before"
        why = tuple(entry for entry in deed.why if entry[0] in ("event_type", "status"))
        clause = p.subtree(v)
        return replace(
            deed,
            trigger=Mention(start=p.start[v], end=p.end[v], head=v, rule=deed.frame),
            sentence=p.sentences[sentence],
            clause=(clause.start, clause.stop),
            figures=(),
            source=Mention(start=start, end=end, head=speaker, rule=rule),
            stance=stance,
            noun=False,
            definite=False,
            why=(*why, ("attribution", rule)),
        )
