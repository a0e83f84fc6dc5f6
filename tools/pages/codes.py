"""Codes that a program can count: reasons, exit codes, errors, formats."""

from __future__ import annotations

import inspect
import io
import re
import tokenize
from enum import StrEnum
from typing import get_args

from pages.markdown import code, codes, fenced, summary, table
from sitrep import errors
from sitrep.cli import app
from sitrep.exporting import FORMATS, open_writer
from sitrep.model import reasons
from sitrep.model.figure import FigureKind
from sitrep.model.report import Stance, Status


def every_reason() -> list[type[StrEnum]]:
    """The enums of reasons, in the order of the module."""
    classes = [value for value in vars(reasons).values() if isinstance(value, type)]
    return [found for found in classes if issubclass(found, StrEnum) and found is not StrEnum]


def reason_codes() -> str:
    """One section an enum of reasons, each code with the remark beside it."""
    return "\n\n".join(_enum(enum) for enum in every_reason())


def _enum(enum: type[StrEnum]) -> str:
    told = _remarks(enum)
    rows = [(code(member.value), told.get(member.name, member.value.replace("_", " "))) for member in enum]
    return f"### {enum.__name__}\n\n{summary(enum.__doc__)}\n\n{table(('code', ''), rows)}"


def _remarks(enum: type[StrEnum]) -> dict[str, str]:
    """Member -> the remark at the end of its line."""
    found: dict[str, str] = {}
    for token in tokenize.generate_tokens(io.StringIO(inspect.getsource(enum)).readline):
        name = token.line.split("=")[0].strip()
        if token.type == tokenize.COMMENT and name.isidentifier():
            found[name] = token.string.removeprefix("#").strip()
    return found


def exit_codes() -> str:
    """The exit codes, from the docstring of the command's `main`."""
    told = dict(re.findall(r"(\d) ([^,.]+)", summary(app.main.__doc__)))
    rows = [(code(n), told[str(n)]) for n in (app.OK, app.FAILURE, app.BAD_INPUT)]
    rows.append((code(130), "interrupted (Ctrl-C)"))
    rows.append((code(141), "nobody reads the output any more (a closed pipe)"))
    return table(("exit code", ""), rows)


def error_tree() -> str:
    """The tree of errors as its module draws it."""
    return fenced((errors.__doc__ or "").partition("\n\n")[2])


def formats() -> str:
    """The formats of `--format`, each with what its writer says of itself."""
    told = {name: type(open_writer(name, io.StringIO())).__doc__ for name in FORMATS}
    return table(("format", ""), ((code(name), summary(doc)) for name, doc in told.items()))


def statuses() -> str:
    """The values of `status`."""
    return codes(get_args(Status))


def stances() -> str:
    """The values of `stance`."""
    return codes(get_args(Stance))


def figure_kinds() -> str:
    """The kinds of figures."""
    return codes(get_args(FigureKind))


PARTS = {
    "reasons": reason_codes,
    "exit-codes": exit_codes,
    "errors": error_tree,
    "formats": formats,
    "statuses": statuses,
    "stances": stances,
    "figure-kinds": figure_kinds,
}
