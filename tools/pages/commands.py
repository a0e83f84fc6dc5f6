"""Every command and option, from click."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator

import click

from pages.markdown import code, codes, fenced, table
from sitrep.cli.app import app


def commands() -> str:
    """One section a command: what it does, how it is called, its arguments and options."""
    context = app.make_context("sitrep", [], resilient_parsing=True)
    return "\n\n".join(_section(command, at) for command, at in every(app, context))


def every(command: click.Command, context: click.Context) -> Iterator[tuple[click.Command, click.Context]]:
    """`command` and all commands below it, in the order of the help."""
    yield command, context
    if isinstance(command, click.Group):
        for name in command.list_commands(context):
            below = command.get_command(context, name)
            if below is not None and not below.hidden:
                yield from every(below, click.Context(below, info_name=name, parent=context))


def _section(command: click.Command, context: click.Context) -> str:
    usage = " ".join((context.command_path, *command.collect_usage_pieces(context)))
    options = [p for p in command.get_params(context) if isinstance(p, click.Option) and not p.hidden]
    rows = [(codes(_names(p)), code(_value(p, context)), _told(p, context)) for p in options]
    parts = [
        f"## {context.command_path}",
        fenced(usage),
        _help(command),
        table(("option", "value", ""), rows),
    ]
    return "\n\n".join(parts)


def _help(command: click.Command) -> str:
    """The help text: paragraphs as prose, those that click keeps as written (after a \\b) as code."""
    paragraphs = re.split(r"\n\s*\n", inspect.cleandoc(command.help or ""))
    return "\n\n".join(_kept(p) if p.startswith("\b") else _prose(p) for p in paragraphs)


def _kept(paragraph: str) -> str:
    lines = paragraph.removeprefix("\b").strip("\n").split("\n")
    head = [] if lines[0].startswith(" ") else [lines.pop(0), ""]
    return "\n".join([*head, fenced(inspect.cleandoc("\n".join(lines)))])


def _prose(paragraph: str) -> str:
    return " ".join(paragraph.split()).replace("<", "&lt;")


def _names(option: click.Option) -> list[str]:
    short_first = sorted(option.opts, key=len)
    return [*short_first, *option.secondary_opts]


def _value(option: click.Option, context: click.Context) -> str:
    """What is given with the option: its placeholder, its choices, or nothing for a switch."""
    if option.is_flag or option.count:
        return ""
    if isinstance(option.type, click.Choice):
        return " | ".join(str(choice) for choice in option.type.choices)
    return option.make_metavar(context)


def _told(option: click.Option, context: click.Context) -> str:
    """The help, with the default in brackets where there is one that the help does not have."""
    told = option.help or ""
    value = option.get_default(context, call=False)
    plain = isinstance(value, str | int | float) and value != "" and not option.is_flag
    return f"{told} [default: {value}]" if plain and "[default" not in told else told


PARTS = {"commands": commands}
