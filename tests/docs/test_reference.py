"""The reference has every command, setting, field and code, and is what the code says today."""

import dataclasses
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, get_args

import click
import pytest

import sitrep
from sitrep.cli import app
from sitrep.config import Settings
from sitrep.exporting import FORMATS, record_of
from sitrep.exporting.flat import COLUMNS
from sitrep.knowledge import ontology
from sitrep.model import Article, FigureKind, Report, Stance, Status, TextSpan, reasons


@pytest.fixture
def page(root: Path) -> Callable[[str], str]:
    return lambda name: (root / "docs" / f"{name}.md").read_text("utf-8")


def test_generated_parts_are_current(tool: Any) -> None:
    old = tool.stale(tool.wanted(runs=False))
    assert not old, "run `make pages`"


def _commands(command: click.Command, context: click.Context) -> Iterator[tuple[str, click.Command]]:
    yield context.command_path, command
    if isinstance(command, click.Group):
        for name in command.list_commands(context):
            below = command.get_command(context, name)
            assert below is not None
            yield from _commands(below, click.Context(below, info_name=name, parent=context))


def test_every_command_and_option(page: Callable[[str], str]) -> None:
    text = page("reference/commands")
    sections = dict(re.findall(r"^## (.+)\n((?:(?!## ).*\n)*)", text, re.MULTILINE))
    context = click.Context(app.app, info_name="sitrep")
    found = dict(_commands(app.app, context))
    assert {f"sitrep {name}" for name in app.COMMANDS} < set(found)
    for path, command in found.items():
        for parameter in command.params:
            if isinstance(parameter, click.Option):
                assert f"`{parameter.opts[-1]}`" in sections[path], path
                assert parameter.help
                assert parameter.help in sections[path]


def test_every_format_and_exit_code(page: Callable[[str], str]) -> None:
    text = page("reference/commands")
    for name in FORMATS:
        assert re.search(rf"^\| `{name}` \| \S", text, re.MULTILINE), name
    for code in (app.OK, app.FAILURE, app.BAD_INPUT):
        assert re.search(rf"^\| `{code}` \| \S", text, re.MULTILINE), code


def test_every_setting_with_its_meaning(page: Callable[[str], str]) -> None:
    text = page("reference/settings")
    for group in dataclasses.fields(Settings):
        assert f"## [{group.name}]" in text
        for key in dataclasses.fields(getattr(Settings(), group.name)):
            variable = f"SITREP_{group.name}_{key.name}".upper()
            assert re.search(rf"^\| `{key.name}` \| .* \| `{variable}` \| \S.* \|$", text, re.MULTILINE), (
                variable
            )


def _keys(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for key, below in value.items():
            yield key
            if key != "fields":  # of why: its keys are fields themselves
                yield from _keys(below)
    elif isinstance(value, list):
        for item in value:
            yield from _keys(item)


def test_every_key_and_column_of_a_report(
    page: Callable[[str], str], make_report: Callable[..., Report], article: Article
) -> None:
    text = page("reference/report")
    keys, _, columns = text.partition("## Columns of the CSV")
    weapons = (TextSpan(text="Rebels", start=0, end=6),)
    for key in set(_keys(record_of(make_report(weapons=weapons), article))):
        assert f"\n| `{key}` |" in keys, key
    for column in COLUMNS:
        assert f"\n| `{column}` |" in columns, column


def test_every_code(page: Callable[[str], str]) -> None:
    text = page("reference/codes")
    words = [*get_args(Status), *get_args(Stance), *get_args(FigureKind)]
    enums = (reasons.PartyReason, reasons.CountryReason, reasons.PlaceReason, reasons.Basis)
    words += [member.value for enum in enums for member in enum]
    for word in words:
        assert f"`{word}`" in text, word


def test_the_whole_ontology(page: Callable[[str], str]) -> None:
    text, cameo = page("reference/ontology"), page("reference/cameo")
    known = ontology.load()
    for name in known.types:
        (row,) = re.findall(rf"^\| `{name}` \| {known.quad(name)} .*$", text, re.MULTILINE)
        assert all(f"`{mode}`" in row for mode in known.modes(name)), name
        assert len(re.findall(rf"^\| `{name}` \| [a-z].* \|$", text, re.MULTILINE)) == 1, f"{name} in words"
    for word in (*known.contexts, *known.sectors):
        assert f"`{word}`" in text, word
    for code in known.cameo_codes:
        assert f"\n| `{code}` |" in cameo, code


def test_every_public_name(page: Callable[[str], str]) -> None:
    text = page("reference/python")
    for name in sitrep.__all__:
        if name != "__version__":
            assert f"\n### {name}\n" in text, name


def test_every_status_and_stance_is_explained(page: Callable[[str], str]) -> None:
    text = page("explanation/status")
    for word in (*get_args(Status), *get_args(Stance)):
        assert re.search(rf"^\| `{word}` \| \S", text, re.MULTILINE), word
