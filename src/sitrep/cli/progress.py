"""A progress bar on standard error, for many inputs and where a person can see it."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from types import TracebackType
from typing import Self

_MANY = 3


class Progress:
    """Counts articles and reports while they are coded; shows nothing where it is not wanted."""

    def __init__(self, sources: Sequence[str], *, quiet: bool = False, total: int | None = None) -> None:
        """`total` is the number of articles, where it is known; else it is told from the sources."""
        self._bar = None
        if quiet or not sys.stderr.isatty():
            return
        if total is None:
            from sitrep.reading import expected

            total = expected(sources)
        if total is not None and total < _MANY:
            return
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
        from rich.progress import Progress as Bar

        from sitrep.cli.rate import Rate

        columns = (BarColumn(), MofNCompleteColumn(), Rate(), TextColumn("{task.description}"),
                   TimeRemainingColumn())  # fmt: skip
        self._bar = Bar(*columns, console=Console(stderr=True), transient=True, redirect_stdout=False,
                        redirect_stderr=False)  # fmt: skip
        self._task = self._bar.add_task("reading", total=total)

    def __enter__(self) -> Self:
        if self._bar:
            self._bar.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._bar:
            self._bar.stop()

    def step(self, counted: str, more: int = 1) -> None:
        """One article more, or several; what was `counted` so far, as "57 reports"."""
        if self._bar:
            self._bar.update(self._task, advance=more, description=counted)

    @contextmanager
    def aside(self, *, note: bool = False) -> Iterator[None]:
        """The bar out of the way while results, or a `note` on standard error, are printed over it."""
        if self._bar is None or not (note or sys.stdout.isatty()):
            yield
            return
        self._bar.stop()
        try:
            yield
        finally:
            self._bar.start()
