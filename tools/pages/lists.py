"""The data files of the knowledge room: what each holds, its columns, and an entry of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import files
from itertools import takewhile
from pathlib import Path

from pages.markdown import code, codes, fenced, table

DATA = Path(str(files("sitrep.knowledge") / "data"))
# What every file repeats, or the page says once for all.
_REPEATED = re.compile(
    r"\s*(?:Written for sitrep[^;.]*;?|CC0 1\.0\.|See SOURCES\.md\."
    r"|`names` are other names[^.]*\.|`sector` may be a succession: [^.]*\.)"
)
_HEADING = re.compile(r"^(#+) ", re.MULTILINE)


@dataclass(frozen=True, slots=True, kw_only=True)
class DataFile:
    """A table of the knowledge room: its own remarks, and its columns."""

    name: str
    remarks: str
    columns: tuple[str, ...]


def data_files(folder: str) -> Iterator[DataFile]:
    """The tables of a folder; those with tabs name their columns in their last remark."""
    for path in sorted((DATA / folder).iterdir()):
        if path.suffix not in (".csv", ".tsv"):
            continue
        lines = path.read_text("utf-8").splitlines()
        opening = next(n for n, line in enumerate(lines) if not line.startswith("#"))
        remarks = [line.removeprefix("#").strip() for line in lines[:opening]]
        if path.suffix == ".csv":
            columns = lines[opening].split(",")
        else:
            named = next(n for n, remark in enumerate(remarks) if "\t" in remark)
            columns = re.split(r"\t| {2,}", remarks[named])
            remarks = remarks[:named]
        yield DataFile(name=path.name, remarks=" ".join(remarks), columns=tuple(c.strip() for c in columns))


def tables_of(folder: str) -> str:
    """The tables of a folder: what each holds, and its columns."""
    rows = [(code(f.name), _REPEATED.sub("", f.remarks), codes(f.columns)) for f in data_files(folder)]
    return table(("file", "holds", "columns"), rows)


def lexicon_format() -> str:
    """The format of the lexicon as its own description has it, headings one level lower."""
    text = (DATA / "lexicon" / "FORMAT.md").read_text("utf-8").partition("\n")[2]
    return _HEADING.sub(r"#\1 ", text)


def lexicon_files() -> str:
    """The files of the lexicon with the number of their frames, and their opening remark."""
    rows = []
    for path in sorted((DATA / "lexicon").glob("*.toml")):
        text = path.read_text("utf-8")
        remark = " ".join(line.removeprefix("#").strip() for line in takewhile(_is_remark, text.splitlines()))
        remark = remark.partition(". ")[0].rstrip(".") + "." if remark else ""
        frames = len(re.findall(r"^\[\[frame\]\]", text, re.MULTILINE))
        rows.append((code(path.name), str(frames or "–"), remark))
    return table(("file", "frames", ""), rows)


def _is_remark(line: str) -> bool:
    return line.startswith("#") and not line.startswith("# ---")


def frame(name: str) -> str:
    """The frame `name` as it stands in the lexicon."""
    for path in sorted((DATA / "lexicon").glob("*.toml")):
        text = path.read_text("utf-8")
        for entry in re.split(r"^(?=\[\[frame\]\]|# ---)", text, flags=re.MULTILINE):
            if f'id = "{name}"' in entry:
                return fenced(entry, "toml")
    raise KeyError(f"no frame {name!r}")


PARTS = {
    "lexicon-format": lexicon_format,
    "lexicon-files": lexicon_files,
    "frame-assault.shell": lambda: frame("assault.shell"),
    "data-actors": lambda: tables_of("actors"),
    "data-countries": lambda: tables_of("countries"),
    "data-gazetteer": lambda: tables_of("gazetteer"),
}
