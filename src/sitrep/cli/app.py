"""The command line: commands are imported when they are called, and errors end in one line."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Sequence
from contextlib import suppress
from importlib import import_module
from typing import NoReturn

import click

from sitrep.errors import InputError, OverlayError, RecordError, SettingsError, SitrepError

COMMANDS = {
    "read": "Read articles and print the events they report.",
    "explain": "Tell why a report says what it says, field by field.",
    "places": "Find the place names of articles and the places they mean.",
    "score": "Measure sitrep on articles coded by hand.",
    "check": "Check a folder of your own knowledge, or what ships.",
    "add": "Add articles to a record and link what they report into incidents.",
    "recode": "Code the articles of a record again, as after an upgrade.",
    "relink": "Link the reports of a record again, as after an upgrade.",
    "incidents": "List the incidents of a record.",
    "incident": "Tell what a record knows of one incident.",
    "search": "Find the articles of a record that have some words.",
    "brief": "Write what happened in some days, every sentence with its sources.",
    "between": "Tell what passed between two countries, and where it stands.",
    "export": "Write the incidents or reports of a record in other people's formats.",
    "why-linked": "Tell what two reports have in common, and whether they tell one incident.",
    "judge": "Say of two reports whether they tell one incident.",
    "correct": "Correct a field of a report.",
    "mark-false": "Say that a report tells no event at all.",
    "remove": "Take an article down, with its text and its reports.",
    "undo": "List what was decided, or take a decision back.",
    "schema": "Print the JSON Schema of a report.",
}
OK, FAILURE, BAD_INPUT = 0, 1, 2
_GIVEN = (InputError, OverlayError, RecordError, SettingsError)
"""Errors in what the user gave; all others are of what sitrep needs."""


class Lazy(click.Group):
    """A group whose commands are imported only when they run or show their own help."""

    # ruff: noqa: ARG002 - the signatures are click's

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of the commands."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command, from the module that bears its name."""
        if cmd_name not in COMMANDS:
            return None
        module = cmd_name.replace("-", "_")
        command: click.Command = getattr(import_module(f"sitrep.cli.{module}"), module)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The list of commands for the help, without importing any."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


def _print_version(ctx: click.Context, _: click.Parameter, asked: bool) -> None:  # noqa: FBT001 - click's
    if asked:
        import sitrep

        click.echo(f"sitrep {sitrep.__version__}")
        ctx.exit()


@click.group(cls=Lazy, context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--version", is_flag=True, expose_value=False, is_eager=True, callback=_print_version,
    help="Print the version and exit.",
)  # fmt: skip
def app() -> None:
    """Reads news about conflict and diplomacy and codes it into events: who did what to whom, where,
    when, with which figures, and on whose word.
    """


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Runs the command line and exits: 0 all well, 1 sitrep itself cannot work, 2 a wrong call or input.

    2 is for all that was given and cannot be used: a command or option, an article, a setting, a folder of
    knowledge, a record that is not there; 1 for what sitrep needs and that fails: its model, an extra, a
    disk, a database server.
    """
    sys.exit(run(arguments))


def run(arguments: Sequence[str] | None = None) -> int:
    """Runs the command line; gives the exit code. A mistake of the user ends in one line, no traceback."""
    try:
        given = list(sys.argv[1:] if arguments is None else arguments)
        with app.make_context("sitrep", given) as context:  # click's own main is not quiet enough
            code = app.invoke(context)
        sys.stdout.flush()
    except click.exceptions.Exit as leave:
        return leave.exit_code
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except SitrepError as error:
        click.echo(f"sitrep: {error}", err=True)
        return BAD_INPUT if isinstance(error, _GIVEN) else FAILURE
    except (click.Abort, KeyboardInterrupt):
        return 128 + signal.SIGINT
    except BrokenPipeError:
        _silence_stdout()
        return 128 + getattr(signal, "SIGPIPE", 13)
    return code if isinstance(code, int) else OK


def _silence_stdout() -> None:
    """Nobody reads any more: what is left in the buffer must not raise again at exit."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
