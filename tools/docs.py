"""Writes what code and data tell into README.md and the pages of docs/, between the marks for it.

    python tools/docs.py [--check] [--reference]

The marks are those of pages/marks.py. With --check nothing is written, and the exit code is 1 where a page
does not say what sitrep says today. --reference fills only what needs no run of sitrep: tables and drawings.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from pages import drawing, marks

ROOT = Path(__file__).resolve().parents[1]


def pages(root: Path = ROOT) -> list[Path]:
    """README.md and all pages of docs/."""
    return [root / "README.md", *sorted((root / "docs").rglob("*.md"))]


def wanted(root: Path = ROOT, *, runs: bool = True) -> dict[Path, str]:
    """Each page and drawing as it should be."""
    texts = {path: _filled(path, root, runs=runs) for path in pages(root)}
    if runs:
        texts[root / "docs" / "images" / "sentence.svg"] = drawing.sentence()
    return texts


def _filled(path: Path, root: Path, *, runs: bool) -> str:
    try:
        return marks.filled(path.read_text("utf-8"), root, runs=runs)
    except Exception as error:
        error.add_note(f"in {path}")
        raise


def stale(texts: dict[Path, str]) -> list[Path]:
    """The files that are not as they should be."""
    return [p for p, text in texts.items() if not p.exists() or p.read_text("utf-8") != text]


def main() -> None:
    """Fills the pages, or checks them."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--check", action="store_true", help="write nothing; exit code 1 where a page is old")
    parser.add_argument("--reference", action="store_true", help="leave out what needs a run of sitrep")
    args = parser.parse_args()
    texts = wanted(runs=not args.reference)
    old = stale(texts)
    if args.check and old:
        names = "\n  ".join(str(path.relative_to(ROOT)) for path in old)
        sys.exit(f"These pages do not show what sitrep says today; run `make pages`:\n  {names}")
    if not args.check:
        for path in old:
            path.write_text(texts[path], "utf-8")


if __name__ == "__main__":
    main()
