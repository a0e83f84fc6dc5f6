"""The count of what became of all inputs."""

from __future__ import annotations

from dataclasses import dataclass, replace

from sitrep.model import Failed, Located, Outcome, PlaceOutcome, Skipped


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """How many articles were handled, with how many reports; the reasons of the skipped; how many failed.

    `noun` is what is counted in place of reports.
    """

    articles: int = 0
    reports: int = 0
    failed: int = 0
    skipped: tuple[tuple[str, int], ...] = ()
    noun: str = "report"

    @property
    def counted(self) -> str:
        """The reports so far: "57 reports"."""
        return counted(self.reports, self.noun)

    def plus(self, outcome: Outcome | PlaceOutcome) -> Tally:
        """The count with one more outcome in it."""
        if isinstance(outcome, Failed):
            return replace(self, failed=self.failed + 1)
        if not isinstance(outcome, Skipped):
            found = outcome.toponyms if isinstance(outcome, Located) else outcome.reports
            return replace(self, articles=self.articles + 1, reports=self.reports + len(found))
        counts = dict(self.skipped)
        counts[outcome.reason] = counts.get(outcome.reason, 0) + 1
        return replace(self, skipped=tuple(counts.items()))

    def summary(self) -> str:
        """One line: "12 articles, 57 reports, 1 skipped (language: es), 2 failed"."""
        parts = [counted(self.articles, "article"), self.counted]
        if self.skipped:
            reasons = ", ".join(reason if n == 1 else f"{reason} ×{n}" for reason, n in self.skipped)
            parts.append(f"{sum(n for _, n in self.skipped)} skipped ({reasons})")
        if self.failed:
            parts.append(f"{self.failed} failed")
        return ", ".join(parts)


def counted(number: int, name: str) -> str:
    """ "1 report", "2 reports", "3 countries"."""
    if number == 1:
        return f"1 {name}"
    plural = f"{name[:-1]}ies" if name.endswith("y") else f"{name}es" if name[-1:] in "sh" else f"{name}s"
    return f"{number:,} {plural}"
