"""Pages from the web, with a time limit."""

from __future__ import annotations

import re
import urllib.error
import urllib.request
from dataclasses import dataclass
from http.client import HTTPException
from typing import BinaryIO, cast
from urllib.parse import quote, urlsplit, urlunsplit

from sitrep.config import Limits
from sitrep.errors import InputError

_ADDRESS = re.compile(r"https?://", re.IGNORECASE)
_HEADERS = {
    "User-Agent": "Mozilla/5.0 (compatible; sitrep; news event coding)",
    "Accept": "text/html,application/xhtml+xml,application/json;q=0.9,text/plain;q=0.9,*/*;q=0.1",
    "Accept-Encoding": "identity",
}


@dataclass(frozen=True, slots=True)
class Page:
    """An open answer: its bytes to come, the address it came from in the end, the charset it declares."""

    stream: BinaryIO
    url: str
    charset: str | None


def is_address(given: str) -> bool:
    """True for an http or https address."""
    return bool(_ADDRESS.match(given))


def fetch(url: str, limits: Limits) -> Page:
    """The page at `url`; InputError where it cannot be had within the limits."""
    try:
        request = urllib.request.Request(_quoted(url), headers=_HEADERS)  # noqa: S310 - http(s) only, see is_address
        answer = urllib.request.urlopen(request, timeout=limits.timeout_seconds)  # noqa: S310 - as above
    except urllib.error.HTTPError as error:
        error.close()
        raise InputError(url, f"the server answered {error.code} {error.reason}".rstrip()) from error
    except urllib.error.URLError as error:
        raise InputError(url, f"cannot be fetched ({_reason(error.reason)})") from error
    except TimeoutError as error:
        raise InputError(url, f"no answer within {limits.timeout_seconds:g} seconds") from error
    except (OSError, HTTPException, ValueError) as error:
        raise InputError(url, f"cannot be fetched ({_reason(error)})") from error
    return Page(cast("BinaryIO", answer), answer.url, answer.headers.get_content_charset())


def _quoted(url: str) -> str:
    """`url` with what is not ASCII percent-encoded, and an international host name in its ASCII form."""
    parts = urlsplit(url)
    host = parts.netloc if parts.netloc.isascii() else parts.netloc.encode("idna").decode("ascii")
    safe = "/:;,@&=+$!*'()~%?#[]"
    return urlunsplit((parts.scheme, host, quote(parts.path, safe), quote(parts.query, safe), ""))


def _reason(error: object) -> str:
    if isinstance(error, TimeoutError):
        return "no answer in time"
    text = getattr(error, "strerror", None) or str(error) or type(error).__name__
    return " ".join(str(text).split())
