"""An audit of what sitrep reports from short news items: 100 reports drawn at random, judged by reading.

    python benchmarks/audit.py draw ROUND    the reports drawn for a round, with their items, to be read
    python benchmarks/audit.py summary       the share that is right, and the kinds of error

The items are not part of this repository (`SITREP_DATA`, default ../shared). `audit.jsonl` keeps which
reports were read, and the verdicts: is it a real event of that type, at that place, with those parties?
Each round has a seed of its own; what it draws is what the coder of the day reports.
"""

from __future__ import annotations

import gzip
import json
import random
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from corpora import data_folder
from sitrep.exporting import phrasing
from sitrep.model import Article, Coded, Report
from sitrep.pipeline import load
from sitrep.reading import read

VERDICTS = Path(__file__).with_name("audit.jsonl")
FIRST_SEED, ITEMS, REPORTS = 2026, 400, 100
ASKED = ("event", "place", "parties")


def drawn(number: int) -> Iterator[tuple[Article, Report]]:
    """A round's reports: of 400 items at random, none of them in the development sets, 100 reports."""
    path = data_folder() / "data" / "news" / "current-events.jsonl.gz"
    with gzip.open(
        data_folder() / "data" / "news" / "current-events.jsonl.gz", "rt", encoding="utf-8"
    ) as lines:
        names = [json.loads(line)["id"] for line in lines]
    known = {
        json.loads(line)["id"] for line in (data_folder() / "gold" / "ce-dev.jsonl").open(encoding="utf-8")
    }
    chance = random.Random(FIRST_SEED + number - 1)
    chosen = set(chance.sample(sorted(set(names) - known), ITEMS))
    articles = [item for item in read(str(path)) if isinstance(item, Article) and item.id in chosen]
    found = [
        (outcome.article, report)
        for outcome in load().outcomes(articles)
        if isinstance(outcome, Coded)
        for report in outcome.reports
    ]
    yield from sorted(chance.sample(found, REPORTS), key=lambda pair: (pair[0].id, pair[1].trigger.start))


def draw(number: int) -> None:
    """Prints the reports of a round with their items."""
    for place, (article, report) in enumerate(drawn(number), start=1):
        print(f"{place}. {article.id} {report.trigger.start} {article.published}\n   {article.text}")
        print(f"   {phrasing.event(report)} [{report.trigger.text}] {report.status}")
        print(f"   {phrasing.parties(report.actors)} -> {phrasing.parties(report.recipients)}")
        print(f"   at {phrasing.place(report.place)}; {phrasing.when(report.date)}; ", end="")
        print(f"{phrasing.figures(report.figures)}; says {phrasing.said_by(report.attribution)}")


def summary() -> None:
    """Prints the shares and the kinds of error, round by round."""
    verdicts: list[dict[str, Any]] = [json.loads(line) for line in VERDICTS.read_text("utf-8").splitlines()]
    for number in sorted({verdict["round"] for verdict in verdicts}):
        read_now = [verdict for verdict in verdicts if verdict["round"] == number]
        print(f"round {number}: {len(read_now)} reports read")
        for name, holds in (
            ("nothing wrong", lambda v: "wrong" not in (v[key] for key in ASKED)),
            ("nothing wrong or missing", lambda v: all(v[key] == "right" for key in ASKED)),
        ):
            print(f"  {name:<26}{sum(map(holds, read_now)) / len(read_now):.0%}")
        for key in ASKED:
            shares = Counter(verdict[key] for verdict in read_now)
            print(
                f"  {key:<26}"
                + ", ".join(f"{n / len(read_now):.0%} {what}" for what, n in shares.most_common())
            )
        for kind, count in Counter(kind for verdict in read_now for kind in verdict["errors"]).most_common():
            print(f"  {count:>3}  {kind}")


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["draw", number] if number.isdigit():
            draw(int(number))
        case ["summary"]:
            summary()
        case _:
            sys.exit(__doc__)
