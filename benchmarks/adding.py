"""Measures what an addition costs: how much of its time goes into storing and linking, and how that grows.

    python benchmarks/adding.py [SOURCE] [--articles N] [--db URL]
    python benchmarks/adding.py --growth [--reports N]

The first adds the news items of `data/news/current-events.jsonl.gz` under SITREP_DATA, or the first N of
them, to an empty record, and tells the share of storing and linking in the time that the processor worked.
The second adds the same items, coded once, again and again with their days moved by years, and tells what the
last hundred articles took each, coding aside, beside 1,000, 10,000 and 100,000 reports.
"""

from __future__ import annotations

import argparse
import datetime as dt
import gc
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from corpora import coder, data_folder
from sitrep.errors import InputError
from sitrep.model import Article, Coded, Outcome, Report, When
from sitrep.model.ids import content_id
from sitrep.pipeline import Sitrep
from sitrep.pipeline.corpus import Added, open_corpus
from sitrep.pipeline.corpus.adding import add_article
from sitrep.pipeline.corpus.digest import CodedWith
from sitrep.pipeline.corpus.remembering import Memory
from sitrep.storing import Store

LIMIT = 0.30
"""The share of storing and linking that an addition may have."""
SIZES = (1_000, 10_000, 100_000)
_YEARS = 400  # days between two rounds of the same news, so that they are other incidents
_LAST = 100


def news() -> Path:
    """The news items that are added."""
    return data_folder() / "data" / "news" / "current-events.jsonl.gz"


class Timed:
    """The processor's time that a coder took for reading and for coding, counted apart."""

    def __init__(self, own: Sitrep) -> None:
        self._code, self._articles = own.code, own.articles
        self.coding = self.reading = 0.0
        own.code, own.articles = self.code, self.articles  # type: ignore[method-assign]

    def code(self, article: Article) -> Outcome:
        """Codes, and counts."""
        started = time.process_time()
        try:
            return self._code(article)
        finally:
            self.coding += time.process_time() - started

    def articles(self, *given: Any, **more: Any) -> Iterator[Article | InputError]:
        """Reads, and counts."""
        items = self._articles(*given, **more)
        while True:
            started = time.process_time()
            item = next(items, None)
            self.reading += time.process_time() - started
            if item is None:
                return
            yield item


def whole(url: str, articles: int | None, source: str) -> float:
    """Adds what is behind a source; prints what that cost, and gives the share of storing and linking."""
    own = coder()
    own.read("A warm-up: rebels shelled the port of Aden on Friday.\n")
    gc.collect()
    gc.freeze()  # as `sitrep add` does
    timed = Timed(own)
    with open_corpus(url, coder=own) as corpus:
        wall, started = time.perf_counter(), time.process_time()
        added = reports = 0
        for number, outcome in enumerate(corpus.add(source), 1):
            if isinstance(outcome, Added):
                added, reports = added + 1, reports + outcome.reports
            if number == articles:
                break
        total, wall = time.process_time() - started, time.perf_counter() - wall
        incidents = sum(1 for _ in corpus.incidents())
    rest = total - timed.coding - timed.reading
    print(f"{added:,} articles, {reports:,} reports, {incidents:,} incidents")
    print(f"{wall:.0f} s by the clock, {total:.0f} s of the processor")
    for name, spent in (("reading", timed.reading), ("coding", timed.coding), ("storing and linking", rest)):
        print(f"{name:<20}{spent / added * 1000:8.2f} ms an article, {spent / total:.0%}")
    return rest / total


def growth(most: int) -> None:
    """Prints what one article takes at each size."""
    coded = [o for o in coder().outcomes([str(news())]) if isinstance(o, Coded)]
    with tempfile.TemporaryDirectory() as folder, Store(str(Path(folder) / "record.db")) as store:
        memory, done, spent = Memory(), 0, [0.0]
        sizes = [size for size in SIZES if size <= most]
        for each in moved(coded):
            gc.disable()
            started = time.perf_counter()
            add_article(store, memory, each.article, _as_coded(each), CodedWith(coder="", settings=""))
            spent.append(time.perf_counter() - started)
            gc.enable()
            done += len(each.reports)
            if done >= sizes[0]:
                last = spent[-_LAST:]
                print(f"{sizes.pop(0):>9,} reports: {statistics.median(last) * 1000:7.2f} ms an article, at "
                      f"most {max(last) * 1000:.2f} ms", flush=True)  # fmt: skip
                if not sizes:
                    return


def _as_coded(coded: Coded) -> Callable[[Article], Outcome]:
    return lambda _: coded


def moved(coded: Sequence[Coded]) -> Iterator[Coded]:
    """The articles without end, each round its days later and told by articles of its own."""
    number = 0
    while True:
        days = dt.timedelta(days=_YEARS * number)
        for each in coded:
            yield _moved(each, number, days) if number else each
        number += 1


def _moved(each: Coded, number: int, days: dt.timedelta) -> Coded:
    name = f"{each.article.id}-{number}"
    published = each.article.published + days if each.article.published else None
    article = replace(
        each.article, id=name, published=published, text=f"{each.article.text} ({number})", url=""
    )
    reports = tuple(_later(report, name, days) for report in each.reports)
    return Coded(origin=each.origin, article=article, reports=reports)


def _later(report: Report, name: str, days: dt.timedelta) -> Report:
    when = report.date
    date: When | None = None
    if when is not None:
        date = replace(when, earliest=when.earliest + days, latest=when.latest + days)
    return replace(report, id=content_id("report", name, report.id), article_id=name, date=date)


def main() -> int:
    """Prints the figures; the exit code is 1 where storing and linking take more than they may."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("source", nargs="?", help="other articles in place of the news items")
    parser.add_argument("--articles", type=int, help="add so many items only")
    parser.add_argument("--db", help="an empty record to add to; else one in a temporary folder")
    parser.add_argument("--growth", action="store_true", help="measure one article beside ever more reports")
    parser.add_argument("--reports", type=int, default=SIZES[-1], help="with --growth: at most so many")
    given = parser.parse_args()
    if given.growth:
        growth(given.reports)
        return 0
    with tempfile.TemporaryDirectory() as folder:
        share = whole(
            given.db or str(Path(folder) / "record.db"), given.articles, given.source or str(news())
        )
    return int(share > LIMIT)


if __name__ == "__main__":
    sys.exit(main())
