"""The ontology: types with modes and scores, contexts, sectors, and CAMEO both ways."""

from __future__ import annotations

from pages.markdown import code, codes, table
from sitrep.knowledge import ontology
from sitrep.knowledge.ontology import tables

QUADS = {
    1: "verbal cooperation",
    2: "material cooperation",
    3: "verbal conflict",
    4: "material conflict",
}


def types() -> str:
    """The event types: quad class, score, CAMEO code, modes with their scores."""
    rows = []
    known = ontology.load()
    for name in known.types:
        entry = known.type(name)
        modes = ", ".join(f"{code(mode)} {score:g}" for mode, score in entry.modes.items())
        rows.append((code(name), f"{entry.quad}", f"{entry.score:g}", code(known.cameo(name)), modes or "–"))
    return table(("type", "quad", "score", "CAMEO", "modes, with their scores"), rows)


def quads() -> str:
    """The quad classes and the types of each."""
    known = ontology.load()
    of = {quad: [name for name in known.types if known.quad(name) == quad] for quad in QUADS}
    return table(("quad", "", "types"), ((str(q), label, codes(of[q])) for q, label in QUADS.items()))


def contexts() -> str:
    """The contexts."""
    return codes(ontology.load().contexts)


def sectors() -> str:
    """The sectors with a few words on each."""
    known = ontology.load()
    return table(("sector", ""), ((code(s), known.sector_label(s)) for s in sorted(known.sectors)))


def to_cameo() -> str:
    """PLOVER -> CAMEO: the codes that sitrep gives."""
    order = {name: n for n, name in enumerate(ontology.load().types)}
    rows = sorted(
        ((*key, cameo) for key, cameo in tables.to_cameo().items()), key=lambda r: (order[r[0]], r[3])
    )
    return table(("type", "mode", "context", "CAMEO"), (map(code, row) for row in rows))


def from_cameo() -> str:
    """CAMEO -> PLOVER: what each code means here."""
    rows = sorted(tables.from_cameo().items())
    return table(
        ("CAMEO", "type", "modes", "contexts"),
        ((code(n), code(p.event_type), codes(p.modes), codes(p.contexts)) for n, p in rows),
    )


PARTS = {
    "types": types,
    "quads": quads,
    "contexts": contexts,
    "sectors": sectors,
    "to-cameo": to_cameo,
    "from-cameo": from_cameo,
}
