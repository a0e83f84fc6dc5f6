"""How fast sitrep is: the bare language pipeline, coding and resolving over it, loading, and `sitrep --help`.

    python benchmarks/speed.py [SOURCE ...] [--runs 5] [--json FILE]

SOURCE is what `sitrep read` takes; by default the example articles. All numbers are medians: of runs in one
process for the stages, of fresh processes for loading and help. One core is used for the stages.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass
from pathlib import Path

EXAMPLES = Path(__file__).resolve().parents[1] / "examples"
for variable in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ.setdefault(variable, "1")

from sitrep.model import Article  # noqa: E402 - the number of threads is set before numpy loads
from sitrep.pipeline import Rooms  # noqa: E402 - as above
from sitrep.pipeline.rooms import load_rooms  # noqa: E402 - as above
from sitrep.reading import read  # noqa: E402 - as above


@dataclass(frozen=True, kw_only=True)
class Speed:
    """What was measured: counts, words a second, seconds, and coding plus resolving over the pipeline."""

    articles: int
    words: int
    reports: int
    runs: int
    pipeline_words_per_second: float
    coding_ratio: float
    coding_seconds: float
    resolving_seconds: float
    all_words_per_second: float
    load_seconds: float
    help_seconds: float
    python: str
    machine: str


def seconds(work: Callable[[], object]) -> float:
    """How long `work` takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def articles_of(sources: Iterable[str]) -> list[Article]:
    """The English articles behind `sources`; what cannot be read is left out."""
    items = [item for source in sources for item in read(source)]
    return [item for item in items if isinstance(item, Article) and item.language == "en"]


def stages(rooms: Rooms, articles: list[Article]) -> tuple[float, float, float, int]:
    """Seconds of analysis, coding and resolving over all `articles`, and the number of reports."""
    start = time.perf_counter()
    docs = [rooms.analyse(article) for article in articles]
    analysed = time.perf_counter()
    drafts = [rooms.code(article, doc) for article, doc in zip(articles, docs, strict=True)]
    coded = time.perf_counter()
    reports = [rooms.resolve(article, *pair) for article, pair in zip(articles, drafts, strict=True)]
    resolved = time.perf_counter()
    return analysed - start, coded - analysed, resolved - coded, sum(map(len, reports))


def fresh(program: list[str], runs: int) -> float:
    """Median seconds of `program` in a fresh Python process."""
    command = [sys.executable, *program]
    return statistics.median(
        seconds(lambda: subprocess.run(command, check=True, capture_output=True)) for _ in range(runs)
    )


def measure(sources: Iterable[str], runs: int) -> Speed:
    """All measures over `sources`."""
    articles = articles_of(sources)
    if not articles:
        sys.exit("no English articles in these sources")
    words = sum(len(article.text.split()) for article in articles)
    rooms = load_rooms()
    stages(rooms, articles)  # what is loaded on first use is no part of the speed
    times = [stages(rooms, articles) for _ in range(runs)]
    analysis, coding, resolving = (statistics.median(run[stage] for run in times) for stage in range(3))
    return Speed(
        articles=len(articles),
        words=words,
        reports=times[0][3],
        runs=runs,
        pipeline_words_per_second=words / analysis,
        coding_ratio=statistics.median((run[1] + run[2]) / run[0] for run in times),
        coding_seconds=coding,
        resolving_seconds=resolving,
        all_words_per_second=words / (analysis + coding + resolving),
        load_seconds=fresh(["-c", "import sitrep; sitrep.load()"], runs) - fresh(["-c", "pass"], runs),
        help_seconds=fresh(["-m", "sitrep", "--help"], runs),
        python=platform.python_version(),
        machine=f"{platform.machine()}, {os.cpu_count()} cores",
    )


def table(speed: Speed) -> str:
    """The measures as lines for people."""
    rows = (
        ("articles, words, reports", f"{speed.articles:,}, {speed.words:,}, {speed.reports:,}"),
        ("bare pipeline", f"{speed.pipeline_words_per_second:,.0f} words/s"),
        ("coding + resolving over it", f"{speed.coding_ratio:.2f}"),
        ("  coding, resolving", f"{speed.coding_seconds:.2f} s, {speed.resolving_seconds:.2f} s"),
        ("all stages", f"{speed.all_words_per_second:,.0f} words/s"),
        ("sitrep.load()", f"{speed.load_seconds:.2f} s"),
        ("sitrep --help", f"{speed.help_seconds:.3f} s"),
    )
    return "\n".join(f"{name:<28}{value}" for name, value in rows)


def main() -> None:
    """Measures, prints the table, and writes JSON where asked."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("sources", nargs="*", default=[str(EXAMPLES)])
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--json", type=Path, help="also write the measures to this file")
    given = parser.parse_args()
    speed = measure(given.sources, given.runs)
    print(table(speed))
    if given.json:
        given.json.write_text(json.dumps(asdict(speed), indent=2) + "\n", "utf-8")


if __name__ == "__main__":
    main()
