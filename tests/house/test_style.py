"""House rules that no linter knows."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

LONGEST_FILE, LONGEST_FUNCTION = 400, 50
SOURCES = sorted((Path(__file__).resolve().parents[2] / "src" / "sitrep").rglob("*.py"))


def _name(path: Path) -> str:
    return str(path.relative_to(Path(__file__).resolve().parents[2] / "src"))


@pytest.fixture(params=SOURCES, ids=_name)
def source(request: pytest.FixtureRequest) -> Path:
    path: Path = request.param
    return path


def _functions(tree: ast.Module) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))


def test_files_and_functions_stay_small(source: Path) -> None:
    text = source.read_text("utf-8")
    assert text.count("\n") <= LONGEST_FILE
    long = [
        node.name
        for node in _functions(ast.parse(text))
        if (node.end_lineno or 0) - node.lineno >= LONGEST_FUNCTION
    ]
    assert not long


def test_every_module_and_public_function_says_what_it_gives(source: Path) -> None:
    tree = ast.parse(source.read_text("utf-8"))
    assert ast.get_docstring(tree), "module docstring"
    for node in tree.body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_"):
            if any(isinstance(mark, ast.Name) and mark.id == "overload" for mark in node.decorator_list):
                continue  # the function itself says it for all its signatures
            assert ast.get_docstring(node), node.name


def test_no_two_tests_share_a_name() -> None:
    for path in sorted(Path(__file__).resolve().parents[1].rglob("test_*.py")):
        names = [
            node.name for node in ast.parse(path.read_text("utf-8")).body if isinstance(node, ast.FunctionDef)
        ]
        assert len(names) == len(set(names)), path
