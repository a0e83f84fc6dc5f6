"""The PLOVER ontology: types, modes, contexts, quad classes, scores, and CAMEO both ways."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

from sitrep.errors import KnowledgeError
from sitrep.knowledge.ontology import tables
from sitrep.knowledge.ontology.tables import EventType, Plover


class Ontology:
    """PLOVER as data; read-only. Unknown types, modes and codes raise KnowledgeError."""

    def __init__(self) -> None:
        self._types = tables.event_types()
        self._contexts = tables.contexts()
        self._sectors = tables.sectors()
        self._from_cameo = tables.from_cameo()
        self._to_cameo = tables.to_cameo()

    @property
    def types(self) -> tuple[str, ...]:
        """The 16 event types."""
        return tuple(self._types)

    @property
    def contexts(self) -> tuple[str, ...]:
        """The 37 contexts."""
        return self._contexts

    @property
    def sectors(self) -> tuple[str, ...]:
        """The 25 sector codes."""
        return tuple(self._sectors)

    @property
    def cameo_codes(self) -> tuple[str, ...]:
        """All CAMEO codes that have a PLOVER coding."""
        return tuple(self._from_cameo)

    def type(self, event_type: str) -> EventType:
        """The entry of a type."""
        try:
            return self._types[event_type]
        except KeyError:
            raise KnowledgeError(
                f"{event_type!r} is no event type; known: {', '.join(self._types)}"
            ) from None

    def modes(self, event_type: str) -> tuple[str, ...]:
        """The modes a type can have, none for many."""
        return tuple(self.type(event_type).modes)

    def sector_label(self, sector: str) -> str:
        """A few words on a sector, "" where the code is none."""
        return self._sectors.get(sector, "")

    def quad(self, event_type: str) -> int:
        """The quad class: 1 verbal and 2 material cooperation, 3 verbal and 4 material conflict."""
        return self.type(event_type).quad

    def recipient_required(self, event_type: str) -> bool:
        """Whether PLOVER asks for a recipient."""
        return self.type(event_type).recipient_required

    def score(self, event_type: str, modes: Iterable[str] = ()) -> float:
        """The score from -10 to 10: of the strongest mode, else of the type."""
        entry = self.type(event_type)
        strongest = self.strongest(event_type, modes)
        return entry.modes[strongest[0]] if strongest else entry.score

    def strongest(self, event_type: str, modes: Iterable[str]) -> tuple[str, ...]:
        """The modes without doubles, the farthest from zero first, ties in the ontology's order."""
        known = self.type(event_type).modes
        given = set(modes)
        unknown = sorted(given - set(known))
        if unknown:
            raise KnowledgeError(
                f"{event_type} has no mode {unknown[0]!r}; known: {', '.join(known) or 'none'}"
            )
        return tuple(sorted((mode for mode in known if mode in given), key=lambda mode: -abs(known[mode])))

    def cameo(self, event_type: str, modes: Iterable[str] = (), contexts: Sequence[str] = ()) -> str:
        """The CAMEO code: of the strongest mode, in the first context that has one, else of the type."""
        return self._to_cameo[self.cameo_row(event_type, modes, contexts)]

    def cameo_row(
        self, event_type: str, modes: Iterable[str] = (), contexts: Sequence[str] = ()
    ) -> tuple[str, str, str]:
        """Type, mode and context that have the code; "" for a mode or context that it does not depend on."""
        for mode in (*self.strongest(event_type, modes), ""):
            for context in (*contexts, ""):
                if (event_type, mode, context) in self._to_cameo:
                    return event_type, mode, context
        raise KnowledgeError(f"cameo_from_plover.csv has no row for {event_type}")

    def plover(self, cameo: str) -> Plover:
        """The PLOVER coding of a CAMEO code."""
        try:
            return self._from_cameo[cameo]
        except KeyError:
            raise KnowledgeError(
                f"{cameo!r} is no CAMEO code with a PLOVER type (01 and 02 have none)"
            ) from None


@lru_cache(maxsize=1)
def load() -> Ontology:
    """The ontology, read once."""
    return Ontology()
