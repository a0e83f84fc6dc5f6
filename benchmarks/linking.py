"""Measures how reports are linked, on coded incidents and on ECB+.

    python benchmarks/linking.py [--show]
    python benchmarks/linking.py --scale


The incidents coded by hand (`gold/incidents-dev.jsonl` under SITREP_DATA) are measured by the scorer beside
them: pairs of reports from different articles, whether they are one incident. ECB+
(`data/incidents/ecbplus.jsonl.gz`) has mentions of events linked across documents: of those that a report's
trigger hits, pairs within a topic and B-cubed. With --show the errors on the coded incidents are listed.
--scale measures instead what linking one more article costs beside 1,000, 10,000 and 100,000 reports in
memory.
"""

from __future__ import annotations

import argparse
import datetime as dt
import gzip
import itertools
import json
import random
import subprocess
import sys
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from corpora import Measures, coder, data_folder
from sitrep import linking
from sitrep.exporting.record import record_of
from sitrep.linking.blocking import profile_keys
from sitrep.linking.comparing import compare_profiles
from sitrep.linking.profile import Profile, profile
from sitrep.model import Article, Coded, Report, Told

Pair = tuple[str, str]
Read = list[tuple[Article, tuple[Report, ...]]]
Home = dict[str, str]
SIZES = (1_000, 10_000, 100_000)


def read(sources: Iterable[Article] | Path) -> Read:
    """The articles with their reports."""
    given = [sources] if isinstance(sources, Path) else list(sources)
    return [(o.article, tuple(o.reports)) for o in coder().outcomes(given) if isinstance(o, Coded)]


def tolds(articles: Read) -> list[Told]:
    """The reports as linking takes them."""
    return [
        Told(
            report=report, source=article.source, published=article.published,
            lead=Told.lead_of(article.title, article.text),
        )
        for article, reports in articles
        for report in reports
    ]  # fmt: skip


def homes(articles: Read) -> Home:
    """The incident of each report."""
    found = linking.link_all(tolds(articles))
    return {report: incident.id for incident in found for report in incident.reports}


def incidents(show: Sequence[str] = ()) -> Measures:
    """The scorer's figures for the incidents coded by hand."""
    gold = data_folder() / "gold"
    articles = read(gold / "incidents-dev.jsonl")
    home = homes(articles)
    lines = [
        json.dumps({**record_of(report, article), "incident_id": home[report.id]})
        for article, reports in articles
        for report in reports
    ]
    with tempfile.TemporaryDirectory() as folder:
        answer = Path(folder) / "reports.jsonl"
        answer.write_text("\n".join(lines) + "\n", encoding="utf-8")
        scorer = (
            sys.executable,
            str(gold / "score_incidents.py"),
            str(gold / "incidents-dev.jsonl"),
            str(answer),
        )
        for what in show:
            print(_output((*scorer, "--show", what)))
        found = json.loads(_output((*scorer, "--json")))
    return {
        "coverage": found["coverage"],
        **{f"links {name}": value for name, value in found["links"].items()},
        **{f"b3 {name}": value for name, value in found["b3"].items()},
        "figures f1": found["figures_f1"],
    }


def ecb() -> Measures:
    """Pairs and B-cubed over the mentions of ECB+ that a trigger hits, within their topics."""
    path = data_folder() / "data" / "incidents" / "ecbplus.jsonl.gz"
    documents = [json.loads(line) for line in gzip.decompress(path.read_bytes()).decode("utf-8").splitlines()]
    gold: dict[str, str] = {}
    mine: Home = {}
    asked = 0
    for _, group in itertools.groupby(sorted(documents, key=_topic), key=_topic):
        those = list(group)
        articles = read(Article(id=d["id"], text=d["text"], source=d["id"]) for d in those)
        mentions = {d["id"]: [m for m in d["mentions"] if _is_event(m)] for d in those}
        asked += sum(map(len, mentions.values()))
        home = homes(articles)
        for article, reports in articles:
            for report, cluster in _hits(reports, mentions[article.id]):
                gold[report], mine[report] = cluster, home[report]
    return {"hit": len(gold) / asked, **_pairs(gold, mine), **_cubed(gold, mine)}


def scale() -> None:
    """Prints the cost of finding and comparing the candidates of one article, in milliseconds.

    The reports are those of the current events, again and again with all days moved by a year.
    """
    articles = read(data_folder() / "data" / "news" / "current-events.jsonl.gz")
    told = tolds(articles)
    profiles = [profile(_moved(t, 365 * turn)) for turn in range(9) for t in told][: max(SIZES)]
    chance = random.Random(1)
    for size in SIZES:
        held = profiles[:size]
        index: dict[str, list[Profile]] = defaultdict(list)
        beside: dict[str, list[Profile]] = defaultdict(list)
        for p in held:
            beside[p.article].append(p)
            for key in profile_keys(p):
                index[key].append(p)
        costs = sorted(_cost(beside[name], index) for name in chance.sample(sorted(beside), 200))
        print(f"{size:>7} reports: median {costs[100]:.2f} ms, 95 of 100 within {costs[190]:.2f} ms")


def _moved(told: Told, days: int) -> Told:
    move, report = dt.timedelta(days=days), told.report
    date = report.date and replace(
        report.date, earliest=report.date.earliest + move, latest=report.date.latest + move
    )
    fresh = replace(report, id=f"{report.id}{days}", article_id=f"{report.article_id}{days}", date=date)
    return replace(told, report=fresh, published=told.published and told.published + move)


def _cost(article: list[Profile], index: dict[str, list[Profile]]) -> float:
    start = time.perf_counter()
    for p in article:
        for other in {o.id: o for key in profile_keys(p) for o in index[key]}.values():
            compare_profiles(p, other)
    return (time.perf_counter() - start) * 1000


def _topic(document: dict[str, object]) -> str:
    return str(document["topic"])


def _is_event(mention: dict[str, str]) -> bool:
    return mention["tag"].startswith(("ACTION", "NEG_ACTION")) and bool(mention.get("cluster"))


def _hits(reports: Iterable[Report], mentions: list[dict[str, int | str]]) -> Iterator[Pair]:
    """Reports whose trigger overlaps a mention, with the mention's cluster; a mention is hit once."""
    free = list(mentions)
    for report in reports:
        start, end = report.trigger.start, report.trigger.end
        for mention in free:
            if int(mention["start"]) < end and start < int(mention["end"]):
                free.remove(mention)
                yield report.id, str(mention["cluster"])
                break


def _pairs(gold: dict[str, str], mine: Home) -> Measures:
    together = sum(n * (n - 1) // 2 for n in Counter(zip(gold.values(), mine.values(), strict=True)).values())
    asked, given = (sum(n * (n - 1) // 2 for n in Counter(d.values()).values()) for d in (gold, mine))
    return _named("pairs", together / given if given else 0.0, together / asked if asked else 0.0)


def _cubed(gold: dict[str, str], mine: Home) -> Measures:
    by_gold, by_mine = defaultdict(set), defaultdict(set)
    for report, cluster in gold.items():
        by_gold[cluster].add(report)
        by_mine[mine[report]].add(report)
    both = {report: len(by_gold[gold[report]] & by_mine[mine[report]]) for report in gold}
    return _named(
        "b3",
        sum(n / len(by_mine[mine[r]]) for r, n in both.items()) / max(1, len(gold)),
        sum(n / len(by_gold[gold[r]]) for r, n in both.items()) / max(1, len(gold)),
    )


def _named(name: str, precision: float, recall: float) -> Measures:
    both = precision + recall
    f1 = 2 * precision * recall / both if both else 0.0
    return {f"{name} precision": precision, f"{name} recall": recall, f"{name} f1": f1}


def _output(command: Sequence[str]) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def main() -> int:
    """Prints the figures of both."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--show", action="store_true", help="list wrong links, missing links, wrong figures")
    parser.add_argument("--scale", action="store_true", help="measure the cost beside many reports")
    given = parser.parse_args()
    if given.scale:
        scale()
        return 0
    show = ("merged", "split", "figures") if given.show else ()
    for name, measures in (("incidents-dev", incidents(show)), ("ecb+", ecb())):
        print(name)
        for key, value in measures.items():
            print(f"  {key:<24}{value:.3f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
