"""Writes `src/sitrep/linking/data/common_words.csv`: which words are common in news, and how common.

    python tools/common_words.py FILE...

Each FILE is JSONL, gzipped or not, with a `text`; a paragraph counts once for a word, however often it has
it.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
from collections import Counter
from pathlib import Path

KEPT = Path(__file__).resolve().parents[1] / "src" / "sitrep" / "linking" / "data" / "common_words.csv"
LEAST = 0.0007  # of all paragraphs: rarer words are as good as new ones
WORD = re.compile(r"[^\W\d_]+")


def main() -> None:
    """Counts, and writes words with their share in thousandths of paragraphs, the most common first."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("files", nargs="+", type=Path)
    seen: Counter[str] = Counter()
    paragraphs = 0
    for path in parser.parse_args().files:
        data = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
        for line in data.decode("utf-8").splitlines():
            for paragraph in json.loads(line)["text"].split("\n"):
                if paragraph.strip():
                    paragraphs += 1
                    seen.update(set(WORD.findall(paragraph.casefold())))
    rows = sorted(
        ((count, word) for word, count in seen.items() if word.isascii()), key=lambda r: (-r[0], r[1])
    )
    kept = [f"{word},{1000 * count / paragraphs:.1f}" for count, word in rows if count / paragraphs >= LEAST]
    head = [
        f"# Words by the share of {paragraphs} paragraphs of news that have them, in thousandths.",
        "# Counted over Wikipedia's current events and Wikinews by tools/common_words.py.",
        "word,per_mille",
    ]
    KEPT.write_text("\n".join([*head, *kept]) + "\n", encoding="utf-8")
    print(f"{KEPT.name}: {len(kept)} words of {paragraphs} paragraphs")


if __name__ == "__main__":
    main()
