"""Processes that add articles or code them again, for tests that kill them or run two at once. A script:

python -m tests.support.adders killed FOLDER TIMES     prints a line for each kill
python -m tests.support.adders recoded FOLDER TIMES    the same for coding again after an upgrade
python -m tests.support.adders two URL                 two processes add to one record
"""

from __future__ import annotations

import os
import random
import shutil
import signal
import sqlite3
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from tests.support.shelling import event, reports_of, rooms_of

import sitrep
from sitrep.model import Article
from sitrep.pipeline import Sitrep
from sitrep.pipeline.corpus import Added, Corpus, open_corpus

ARTICLES = [
    Article(id=f"a{n}", text=f"Number {n} has this to say of it.\n\n{event(('Aden', 'Taiz')[n % 2], f'2026-03-0{1 + n % 4}')}"
            f"\n\n{event('Sanaa', f'2026-02-{10 + n}')}", source=f"Outlet {n}", origin=f"a{n}")
    for n in range(12)
]  # fmt: skip


def add(url: str, articles: Sequence[Article]) -> None:
    with open_corpus(url, coder=Sitrep(rooms_of())) as corpus:
        for outcome in corpus.add(articles):
            assert isinstance(outcome, Added) or outcome.__class__.__name__ == "Held", outcome


def forked(url: str, articles: Sequence[Article]) -> int:
    """A process of its own that adds; gives its number."""
    child = os.fork()
    if not child:
        code = 1
        try:
            add(url, articles)
            code = 0
        finally:
            os._exit(code)
    return child


def whole(corpus: Corpus) -> set[frozenset[str]]:
    """The groups of reports, after a look that all hangs together: no article without all that belongs to it."""
    with corpus.store.reading() as record:
        told = set()
        for name in record.articles.ids():
            kept = record.articles.get(name)
            assert kept is not None
            entries = record.reports.of_article(name)
            assert [entry.report for entry in entries] == reports_of(kept.article), name
            for entry in entries:
                incident = record.incidents.get(entry.incident)
                assert incident is not None
                assert entry.report.id in incident.reports
                told.add(entry.report.id)
        groups = {frozenset(incident.reports) for incident in corpus.incidents()}
        assert set().union(*groups) == told
        return groups


def killed(folder: Path, times: int) -> None:
    """Kills an addition at a random moment, looks at what is there, and lets another one complete it."""
    whole_path = folder / "whole.db"
    started = time.monotonic()
    os.waitpid(forked(str(whole_path), ARTICLES), 0)
    took = time.monotonic() - started
    with open_corpus(whole_path, writing=False) as corpus:
        expected = whole(corpus)
    chance = random.Random(7)  # noqa: S311 - moments are no secret
    for number in range(times):
        path = folder / f"{number}.db"
        child = forked(str(path), ARTICLES)
        time.sleep(chance.uniform(0, took))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        if path.exists():
            with sqlite3.connect(path) as raw:
                assert raw.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
            raw.close()
        with open_corpus(path, coder=Sitrep(rooms_of())) as corpus:
            whole(corpus)
            had = corpus.count()
            list(corpus.add(ARTICLES))
            assert whole(corpus) == expected
        sys.stdout.write(f"{had}\n")


def recode(path: Path) -> int:
    """Codes all again with a coder of another version, that counts one dead more; gives how many it coded."""
    sitrep.__version__ = "9.9.9"
    with open_corpus(path, coder=Sitrep(rooms_of(1))) as corpus:
        return sum(1 for _ in corpus.recode())


def dead(path: Path) -> list[float | None]:
    """The dead of each report."""
    with open_corpus(path, writing=False) as corpus:
        return [report.figures[0].low for report in corpus.reports()]


def recoded(folder: Path, times: int) -> None:
    """Kills coding again at a random moment, goes on with it, and looks that nothing was coded twice."""
    first = folder / "first.db"
    add(str(first), ARTICLES)
    started = time.monotonic()
    whole_path = shutil.copy(first, folder / "whole.db")
    recode(whole_path)
    took, expected = time.monotonic() - started, dead(whole_path)
    assert expected == [number + 1 for number in dead(first) if number]
    chance = random.Random(7)  # noqa: S311 - moments are no secret
    for number in range(times):
        path = shutil.copy(first, folder / f"{number}.db")
        child = os.fork()
        if not child:
            recode(path)
            os._exit(0)
        time.sleep(chance.uniform(0, took))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        done = sum(one != two for one, two in zip(dead(path), dead(first), strict=True)) // 2
        assert recode(path) == len(ARTICLES) - done
        assert dead(path) == expected
        sys.stdout.write(f"{done}\n")


def two(url: str) -> None:
    """Two processes add to one record that is not there yet; a third of the articles is given to both."""
    children = [forked(url, ARTICLES[:8]), forked(url, ARTICLES[4:])]
    codes = [os.waitpid(child, 0)[1] for child in children]
    assert codes == [0, 0], codes
    with open_corpus(url, writing=False) as corpus:
        groups = whole(corpus)
        assert corpus.count() == len(ARTICLES)
    with open_corpus(":memory:", coder=Sitrep(rooms_of())) as alone:
        list(alone.add(ARTICLES))
        assert whole(alone) == groups
    sys.stdout.write("nothing lost\n")


if __name__ == "__main__":
    if sys.argv[1] == "killed":
        killed(Path(sys.argv[2]), int(sys.argv[3]))
    elif sys.argv[1] == "recoded":
        recoded(Path(sys.argv[2]), int(sys.argv[3]))
    else:
        two(sys.argv[2])
