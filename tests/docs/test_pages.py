"""The pages as a whole: links, navigation, marks; read without Sphinx, which builds them in CI."""

import datetime as dt
import re
from pathlib import Path

import pytest

from sitrep.pipeline import Sitrep

LINK = re.compile(r"(?<!\!)\[[^\]]*\]\((?!https?:|mailto:)([^)#\s]*)(?:#([^)\s]*))?\)")
HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)
FENCED = re.compile(r"^(`{3,}|:{3,}).*?^\1$", re.MULTILINE | re.DOTALL)


@pytest.fixture
def pages(root: Path) -> dict[Path, str]:
    return {path: path.read_text("utf-8") for path in sorted((root / "docs").rglob("*.md"))}


def _slug(heading: str) -> str:
    """The anchor of a heading, as code hosts and the site make it."""
    words = re.sub(r"[^\w\- ]", "", heading.strip().lower())
    return words.replace(" ", "-")


def _anchors(text: str) -> set[str]:
    return {_slug(heading) for heading in HEADING.findall(FENCED.sub("", text))}


def test_links_lead_somewhere(pages: dict[Path, str]) -> None:
    links = 0
    for path, text in pages.items():
        for target, anchor in LINK.findall(FENCED.sub("", text)):
            links += 1
            there = (path.parent / target).resolve() if target else path
            assert there in pages, f"{path}: {target}"
            assert not anchor or anchor in _anchors(pages[there]), f"{path}: {target}#{anchor}"
    assert links > 40


def test_every_page_is_in_the_navigation(pages: dict[Path, str], root: Path) -> None:
    index = pages[root / "docs" / "index.md"]
    listed = set()
    for tree in re.findall(r"^```\{toctree\}\n(.*?)^```", index, re.MULTILINE | re.DOTALL):
        for entry in re.findall(r"^([a-z][\w/*-]+)$", tree, re.MULTILINE):
            listed |= {p.relative_to(root / "docs") for p in (root / "docs").glob(f"{entry}.md")}
    assert listed == {path.relative_to(root / "docs") for path in pages} - {Path("index.md")}


def test_every_kind_of_page_is_there(root: Path) -> None:
    for kind, least in (("tutorial", 1), ("how-to", 12), ("explanation", 6), ("reference", 8)):
        assert len(list((root / "docs" / kind).glob("*.md"))) >= least, kind


def test_every_mark_is_closed_and_filled(pages: dict[Path, str]) -> None:
    for path, text in pages.items():
        for kind in ("generated", "output", "run"):
            opened = re.findall(rf"^<!-- {kind}\b.*-->$", text, re.MULTILINE)
            assert len(opened) == text.count(f"\n<!-- /{kind} -->"), f"{path}: {kind}"
            assert not re.search(rf"^<!-- {kind}\b.*-->\n<!-- /", text, re.MULTILINE), (
                f"{path}: an empty {kind}"
            )


def test_a_page_begins_with_one_title(pages: dict[Path, str]) -> None:
    for path, text in pages.items():
        plain = FENCED.sub("", text)
        assert text.startswith("# "), path
        assert len(re.findall(r"^# ", plain, re.MULTILINE)) == 1, path


def test_the_examples_of_status_and_stance_come_out_so(root: Path) -> None:
    text = (root / "docs" / "explanation" / "status.md").read_text("utf-8")
    examples = re.findall(r'^\| `(\w+)` \| .* \| "(.*)" \|$', text, re.MULTILINE)
    assert len(examples) == 8
    coder = Sitrep()
    for word, example in examples:
        sentence = example.replace("*", "")
        (report, *_) = coder.read(f"\n{sentence}", published=dt.date(2026, 3, 11))
        assert f"*{report.trigger.text}*" in example
        found = {report.status, report.attribution.stance if report.attribution else ""}
        assert word in found, sentence
