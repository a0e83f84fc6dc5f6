"""What the repository promises to people who come to it."""

import re
import tomllib
from pathlib import Path

import pytest

from sitrep.model import Article
from sitrep.reading import read

NOTE = "Illustrative example text, not a news report."
TOP = ("README.md", "LICENSE", "NOTICE", "CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md", "CITATION.cff")


@pytest.mark.parametrize("name", TOP)
def test_the_papers_are_there(root: Path, name: str) -> None:
    assert (root / name).stat().st_size > 200


def test_the_version_is_written_once(root: Path) -> None:
    version = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))["project"]["version"]
    for path in (root / "src").rglob("*.py"):
        assert f'"{version}"' not in path.read_text("utf-8"), path
    assert f"version: {version}" in (root / "CITATION.cff").read_text("utf-8")
    assert f"## {version}" in (root / "CHANGELOG.md").read_text("utf-8")


def test_the_commands_of_the_readme_are_in_the_makefile(root: Path) -> None:
    readme, makefile = ((root / name).read_text("utf-8") for name in ("README.md", "Makefile"))
    targets = set(re.findall(r"^make (\w+)", readme, re.MULTILINE))
    assert {"demo", "test"} <= targets
    assert targets <= set(re.findall(r"^(\w+):", makefile, re.MULTILINE))


def test_links_of_the_papers_lead_somewhere(root: Path) -> None:
    for name in TOP:
        for link in re.findall(r"\]\((?!https?:|#|mailto:)([^)#]+)", (root / name).read_text("utf-8")):
            assert (root / link).exists(), f"{name}: {link}"


def test_ten_examples_and_more_are_read_dated_and_marked(root: Path) -> None:
    items = list(read(str(root / "examples")))
    assert len(items) >= 10
    for item in items:
        assert isinstance(item, Article), item
        assert item.published is not None, item.origin
        assert item.language == "en", item.origin
        prose = "".join(
            char
            for at, char in enumerate(item.text)
            if not any(s.start <= at < s.end for s in item.furniture)
        )
        assert NOTE not in prose, item.origin
        assert len(prose.split()) >= 75, item.origin


def test_every_example_file_carries_the_note(root: Path) -> None:
    files = sorted((root / "examples").iterdir())
    assert {path.suffix for path in files} == {".txt", ".html", ".jsonl"}
    for path in files:
        assert NOTE in path.read_text("utf-8"), path
