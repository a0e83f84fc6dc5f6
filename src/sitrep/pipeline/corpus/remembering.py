"""Reports that linking asked for lately, so that a run that adds many does not read them again and again."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable

from sitrep.linking.profile import Profile, profile
from sitrep.linking.rules import load
from sitrep.linking.scores import Scores
from sitrep.model import Told
from sitrep.storing import Record

_MOST = 20_000


class Memory:
    """The reports of a record as linking wants them; forgotten when anybody changed what is stored."""

    def __init__(self, most: int = _MOST) -> None:
        self._most = most
        self._told: OrderedDict[str, tuple[Told, Profile]] = OrderedDict()
        self._generation = -1
        self._judged: bool | None = None
        self.scores = Scores(load())

    def look(self, record: Record) -> None:
        """Forgets all where the record was changed since."""
        generation = record.generation()
        if generation != self._generation:
            self.clear()
            self._generation = generation

    def clear(self) -> None:
        """Forgets all, as after a transaction that was not kept."""
        self._told.clear()
        self._generation = -1
        self._judged = None
        self.scores = Scores(load())

    def judged(self, record: Record) -> bool:
        """Whether any judgement stands in the record."""
        if self._judged is None:
            self._judged = record.decisions.has_judgements()
        return self._judged

    def put(self, tolds: Iterable[Told]) -> None:
        """Remembers reports that were just kept."""
        self._told.update((told.id, (told, profile(told))) for told in tolds)

    def told(self, record: Record, ids: Iterable[str]) -> dict[str, tuple[Told, Profile]]:
        """The reports with these ids that are not marked false, each with what is compared of it."""
        wanted = list(ids)
        missing = [name for name in wanted if name not in self._told]
        read = {name: (told, profile(told)) for name, told in record.reports.told(missing).items()}
        found = {}
        for name in wanted:
            if name in self._told:
                self._told.move_to_end(name)
                found[name] = self._told[name]
            elif name in read:
                found[name] = self._told[name] = read[name]
        while len(self._told) > self._most:
            self._told.popitem(last=False)
        return found
