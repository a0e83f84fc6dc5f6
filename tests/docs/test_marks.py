"""What the marks of a page become."""

from pathlib import Path
from typing import Any

import pytest


def test_what_stands_between_marks_is_made_anew(marks: Any, root: Path) -> None:
    page = "Before.\n\n<!-- generated: stances -->\nold\n<!-- /generated -->\n\nAfter.\n"
    filled = marks.filled(page, root, runs=False)
    assert filled == (
        "Before.\n\n<!-- generated: stances -->\n\n`affirms`, `denies`, `doubts`\n\n<!-- /generated -->\n\nAfter.\n"
    )
    assert marks.filled(filled, root, runs=False) == filled


def test_an_unknown_part_is_an_error(marks: Any, root: Path) -> None:
    with pytest.raises(KeyError, match="'nothing'"):
        marks.filled("<!-- generated: nothing -->\n<!-- /generated -->", root, runs=False)


def test_a_command_shows_what_it_prints_also_what_goes_wrong(marks: Any, root: Path) -> None:
    page = '<!-- run: cat nowhere.txt; echo "exit code $?" -->\n<!-- /run -->\n'
    filled = marks.filled(page, root, runs=True)
    assert "$ cat nowhere.txt" in filled
    assert "No such file" in filled
    assert "exit code 1\n```\n<!-- /run -->" in filled


def test_blocks_of_a_page_share_names_and_folder(marks: Any, root: Path) -> None:
    page = (
        "<!-- run: echo 7 > number.txt -->\n<!-- /run -->\n"
        "<!-- run -->\n```python\nfrom pathlib import Path\nn = int(Path('number.txt').read_text())\n```\n<!-- /run -->\n"
        "<!-- run -->\n```python\nprint(n + 1)\n```\n```text\n0\n```\n<!-- /run -->\n"
    )
    filled = marks.filled(page, root, runs=True)
    assert "```python\nprint(n + 1)\n```\n\n```text\n8\n```\n" in filled
    assert "```text\n0" not in filled
    assert not (root / "number.txt").exists()


def test_without_runs_nothing_is_run(marks: Any, root: Path) -> None:
    page = "<!-- run: echo new -->\n```\n$ echo new\nold\n```\n<!-- /run -->\n"
    assert marks.filled(page, root, runs=False) == page


def test_a_table_shows_the_reports_asked_for(marks: Any, root: Path) -> None:
    page = "<!-- output: examples/01-wire-kharkiv.txt 2-3 -->\n<!-- /output -->\n"
    filled = marks.filled(page, root, runs=True)
    assert filled.count("● ") == 2
    assert filled.count("\n...\n") == 2
    assert filled.endswith("```\n<!-- /output -->\n")
    assert str(root) not in filled


def test_a_table_does_not_depend_on_where_the_repository_lies(marks: Any, root: Path, tmp_path: Path) -> None:
    page = "<!-- output: examples/09-aid-myanmar.html 1 -->\n<!-- /output -->\n"
    far = tmp_path / ("deep" * 20)
    far.mkdir()
    for part in ("docs", "examples", "src"):
        (far / part).symlink_to(root / part)
    assert marks.filled(page, far, runs=True) == marks.filled(page, root, runs=True)


def test_a_stale_page_is_found(tool: Any, tmp_path: Path) -> None:
    path = tmp_path / "page.md"
    assert tool.stale({path: "new"}) == [path]
    path.write_text("new", "utf-8")
    assert tool.stale({path: "new"}) == []
