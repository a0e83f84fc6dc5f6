"""The error tree. Every message says what to do; every error survives pickling.

SitrepError
├── AnalysisError     a Doc of another pipeline that lacks what coding reads
├── ExtraMissingError an optional library that is not installed (names the extra)
├── InputError        an article that cannot be read (names the input)
├── KnowledgeError    a knowledge file that breaks its format (names file and entry)
│   └── OverlayError  a user's knowledge folder with faults (holds them all)
├── ModelMissingError the trained pipeline is not where it should be
├── SettingsError     a setting or flag that is unknown or out of range
└── StoreError        a database that cannot be opened, read or written (names it)
    └── RecordError   a name behind which there is no record that this sitrep can use
"""

from __future__ import annotations


class SitrepError(Exception):
    """Base of all errors that sitrep raises on purpose."""


class AnalysisError(SitrepError):
    """A Doc of another pipeline that lacks what coding reads; the message names it."""


class ExtraMissingError(SitrepError):
    """An optional library that is not installed; `what` needs it, `extra` is the extra that brings it."""

    def __init__(self, what: str, extra: str) -> None:
        super().__init__(what, extra)
        self.what = what
        self.extra = extra

    def __str__(self) -> str:
        return f"{self.what} needs an extra: pip install 'sitrep[{self.extra}]'"


class InputError(SitrepError):
    """An input that cannot become an article; `name` is the input as the user gave it."""

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(name, reason)
        self.name = name
        self.reason = reason

    def __str__(self) -> str:
        return f"{self.name}: {self.reason}"


class KnowledgeError(SitrepError):
    """A knowledge file that breaks its format; the message names the file and the entry."""


class OverlayError(KnowledgeError):
    """A user's knowledge folder with faults; `problems` has a line for each, and the message is the first."""

    def __init__(self, *problems: str) -> None:
        super().__init__(*problems)
        self.problems = problems

    def __str__(self) -> str:
        more = len(self.problems) - 1
        return f"{self.problems[0]} (and {more} more: sitrep check shows all)" if more else self.problems[0]


class ModelMissingError(SitrepError):
    """The trained pipeline is not where it should be."""


class SettingsError(SitrepError):
    """A setting or flag that is unknown or out of range."""


class StoreError(SitrepError):
    """A database that cannot be opened, read or written; `name` is the one given, its password hidden."""

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(name, reason)
        self.name = name
        self.reason = reason

    def __str__(self) -> str:
        return f"{self.name}: {self.reason}"


class RecordError(StoreError):
    """A name behind which there is no record to use: nothing, a folder, other tables, a newer sitrep's."""
