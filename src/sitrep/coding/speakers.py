"""Who speaks: the subject of a speech verb, and whose a statement or a video is."""

from __future__ import annotations

from sitrep.coding.kinds import Kinds
from sitrep.coding.subjects import surface_subject
from sitrep.model.parse import Parse

# What speaks for whoever wrote it: "a statement by the army".
PAPERS = frozenset({
    "statement", "tweet", "post", "report", "message", "letter", "document", "announcement", "release",
    "account", "data", "figure", "tally", "count", "poll", "study", "survey", "footage", "video", "source",
    "information", "estimate", "claim", "remark",
})  # fmt: skip
# Those that are a source where nobody is known to have made them.
TELLING = frozenset({
    "investigation", "inquiry", "study", "footage", "video", "document", "media", "survey",
})  # fmt: skip
# People who are no party to anything but what they say.
SPEAKERS = frozenset({
    "witness", "eyewitness", "source", "survivor", "bystander", "relative", "medic", "neighbour", "neighbor",
    "onlooker", "rescuer", "critic", "analyst", "observer", "expert",
})  # fmt: skip
RELAYING = frozenset({"cite", "quote"})
# What ends the words told before the one who says them.
CONTENT_ENDS = frozenset({",", '"', "”", "’", "'", "''"})
FINITE = frozenset({"VBD", "VBZ", "VBP"})


class Speakers:
    """Finds the speakers of one document."""

    def __init__(self, p: Parse, kinds: Kinds) -> None:
        self.p = p
        self.kinds = kinds

    def of(self, v: int) -> list[int]:
        """The speakers of a verb, the likeliest first; [] if the text has none."""
        return self._subjects(v) or self.inverted(v)

    def author(self, i: int) -> int:
        """Whose statement, tweet or report it is, where the text says; else `i`."""
        p = self.p
        for v in p.kids(i, "acl", "advcl"):
            if p.lemma[v] in RELAYING and (cited := p.kid(v, "obj")) >= 0:
                return cited  # "a report citing the mayor's office": the first to say so
        if self.kinds.is_party(i) or p.lemma[i] not in PAPERS:
            return i
        for c in p.kids(i, "nmod:poss", "nmod", "compound"):
            by = p.dep[c] != "nmod" or any(p.lower[k] in ("by", "from", "of") for k in p.children[c])
            if by and self.kinds.is_party(c):
                return c
        made = [v for v in p.kids(i, "acl") if p.tag[v] == "VBN"]
        for c in (c for v in made for c in p.kids(v, "obl", "obl:agent")):
            if any(p.lower[k] == "by" for k in p.children[c]) and self.kinds.is_party(c):
                return c
        return i

    def is_paper(self, i: int) -> bool:
        """ "Footage showed", "a report has revealed": what speaks where nobody is named as having made it."""
        p = self.p
        return p.lemma[i] in TELLING or p.lemma[i] in SPEAKERS or p.lower[i] == "reports"

    def inverted(self, v: int) -> list[int]:
        """ "..., tweeted the former minister": the speaker after a verb that has its content before it."""
        p = self.p
        after_content = v > 0 and p.words[v - 1] in CONTENT_ENDS and p.tag[v] in FINITE
        return [i for i in p.kids(v, "obj") if i > v] if after_content else []

    def _subjects(self, v: int) -> list[int]:
        """The subject, the nearest of two to the verb; also one that the parse hung elsewhere."""
        p = self.p
        own = p.kids(v, "nsubj")
        if len(own) > 1 and own[-1] < v and self.kinds.is_party(own[-1]) and p.lower[own[-1] - 1] != "and":
            return own[-1:]
        if found := surface_subject(p, v):
            if self.kinds.is_party(found[0]) or self.is_paper(found[0]):
                return found
            others = p.kids(p.head[found[0]], "nsubj") if p.dep[found[0]] == "nsubj" else []
            return [i for i in others if self.kinds.is_party(i)][:1] or found
        if p.dep[v] not in ("root", "conj", "ccomp", "parataxis"):
            return []
        lost = [*p.kids(v, "compound"), *(a for o in p.kids(v, "obl") for a in p.kids(o, "appos"))]
        return [i for i in lost if i < v and self.kinds.is_party(i)][:1]
