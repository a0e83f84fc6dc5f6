"""Byte streams with a limit: files, standard input and gzip in them."""

from __future__ import annotations

import gzip
import io
import zlib
from collections.abc import Iterator
from typing import BinaryIO

from sitrep.errors import InputError

HEAD = 65536
_GZIP = b"\x1f\x8b"
_DAMAGE = (EOFError, gzip.BadGzipFile, zlib.error)


class _Rewound(io.RawIOBase):
    """A stream that gives `head` again before the rest of `stream`."""

    def __init__(self, head: bytes, stream: BinaryIO) -> None:
        self._head = head
        self._stream = stream

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        taken = self._head[: len(buffer)] or self._stream.read(len(buffer))
        self._head = self._head[len(taken) :]
        buffer[: len(taken)] = taken
        return len(taken)


class Source:
    """One input as a byte stream: its name, its first bytes, and reads that keep the limit.

    Gzip is opened on the way. All methods raise InputError where the stream breaks.
    """

    def __init__(self, name: str, stream: BinaryIO, max_bytes: int) -> None:
        self.name = name
        self._max = max_bytes
        self.head = b""
        self._stream = stream
        self._peek(stream)
        if self.head.startswith(_GZIP):
            self._peek(gzip.GzipFile(fileobj=self._stream))  # type: ignore[arg-type]

    def _peek(self, stream: BinaryIO) -> None:
        with self._guard():
            self.head = stream.read(HEAD)
        self._stream = io.BufferedReader(_Rewound(self.head, stream), HEAD)

    def read(self) -> bytes:
        """All of it; InputError where that is more than the limit."""
        with self._guard():
            data = self._stream.read(self._max + 1)
        if len(data) > self._max:
            raise InputError(
                self.name, f"larger than {_megabytes(self._max)}; split it, or raise max_megabytes"
            )
        return data

    def lines(self) -> Iterator[tuple[int, bytes | InputError]]:
        """Its lines with their numbers from 1; a line over the limit is an error, and the next ones go on."""
        number = 0
        while True:
            with self._guard():
                line = self._stream.readline(self._max + 1)
            if not line:
                return
            number += 1
            if len(line) > self._max and not line.endswith(b"\n"):
                self._skip_line()
                yield number, InputError(f"{self.name}:{number}", f"line longer than {_megabytes(self._max)}")
            else:
                yield number, line

    def _skip_line(self) -> None:
        with self._guard():
            while (rest := self._stream.readline(HEAD)) and not rest.endswith(b"\n"):
                pass

    def _guard(self) -> _Guard:
        return _Guard(self.name)


class _Guard:
    """Turns what a broken stream raises into an InputError that names the input."""

    def __init__(self, name: str) -> None:
        self._name = name

    def __enter__(self) -> None:
        return None

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        if isinstance(error, _DAMAGE):
            reason = "gzip data ends early" if isinstance(error, EOFError) else f"damaged gzip data ({error})"
            raise InputError(self._name, f"{reason}; fetch it again") from error
        if isinstance(error, OSError):
            raise InputError(self._name, f"cannot be read ({error.strerror or error})") from error


def _megabytes(size: int) -> str:
    return f"{size / 1_000_000:g} MB"
