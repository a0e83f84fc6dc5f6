"""The count of what became of articles that were to be added or coded again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from sitrep.cli.tally import counted
from sitrep.model import Failed, Skipped
from sitrep.pipeline.corpus import Added, AddOutcome, Held, Recoded, RecodeOutcome, Relinked


class AddTally:
    """How many were added, known, copies, skipped and failed, with the reasons of the last two."""

    def __init__(self) -> None:
        self.added = self.reports = self.known = self.copies = 0
        self.skipped: Counter[str] = Counter()
        self.failed: Counter[str] = Counter()

    def take(self, outcome: AddOutcome) -> None:
        """Counts one outcome more."""
        match outcome:
            case Added():
                self.added += 1
                self.reports += outcome.reports
                self.copies += bool(outcome.copy_of)
            case Held(why="removed"):
                self.skipped["taken down"] += 1
            case Held():
                self.known += 1
            case Skipped():
                self.skipped[outcome.reason] += 1
            case Failed():
                self.failed[outcome.stage] += 1

    def so_far(self) -> str:
        """ "57 reports"."""
        return counted(self.reports, "report")

    def summary(self) -> str:
        """One line: "12 added (57 reports), 3 known, 1 copy, 1 skipped (language: es), 1 failed (coding)"."""
        parts = [f"{self.added:,} added ({self.so_far()})"]
        parts += [f"{self.known:,} known"] if self.known else []
        parts += [counted(self.copies, "copy")] if self.copies else []
        return ", ".join((*parts, *_rest(self.skipped, self.failed)))


class RecodeTally:
    """How many articles were coded again, and what that changed, field by field; `left` are up to date."""

    def __init__(self, left: int = 0) -> None:
        self.left = left
        self.articles = self.reports = self.new = self.gone = self.changed = 0
        self.fields: Counter[str] = Counter()
        self.skipped: Counter[str] = Counter()
        self.failed: Counter[str] = Counter()

    def take(self, outcome: RecodeOutcome) -> None:
        """Counts one outcome more."""
        match outcome:
            case Recoded():
                self.articles += 1
                self.reports += outcome.reports
                self.new += len(outcome.new)
                self.gone += len(outcome.gone)
                self.changed += len(outcome.changed)
                self.fields.update(field for _, names in outcome.changed for field in names)
            case Skipped():
                self.skipped[outcome.reason] += 1
            case Failed():
                self.failed[outcome.stage] += 1

    def so_far(self) -> str:
        """ "57 reports"."""
        return counted(self.reports, "report")

    def summary(self) -> str:
        """One line: "12 articles, 57 reports: 3 new, 1 gone, 5 changed (place 4, date 2)"."""
        fields = ", ".join(f"{name} {n:,}" for name, n in self.fields.most_common())
        changed = f"{self.changed:,} changed" + (f" ({fields})" if fields else "")
        told = f"{counted(self.articles, 'article')}, {self.so_far()}: {self.new:,} new, {self.gone:,} gone"
        left = [f"{self.left:,} up to date"] if self.left else []
        return ", ".join((told, changed, *left, *_rest(self.skipped, self.failed)))


def relinked(outcome: Relinked) -> str:
    """One line: "57 reports, 40 links, 12 incidents: 3 new, 1 gone, 5 changed"."""
    held = (counted(outcome.reports, "report"), counted(outcome.links, "link"))
    changes = ", ".join(
        f"{len(ids):,} {how}"
        for how, ids in (("new", outcome.new), ("gone", outcome.gone), ("changed", outcome.changed))
    )
    return f"{', '.join((*held, counted(outcome.incidents, 'incident')))}: {changes}"


def _rest(skipped: Mapping[str, int], failed: Mapping[str, int]) -> list[str]:
    return [
        f"{sum(reasons.values()):,} {name} ({', '.join(_times(*each) for each in reasons.items())})"
        for name, reasons in (("skipped", skipped), ("failed", failed))
        if reasons
    ]


def _times(reason: str, number: int) -> str:
    return reason if number == 1 else f"{reason} ×{number:,}"
