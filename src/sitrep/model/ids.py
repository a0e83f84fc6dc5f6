"""Ids of content: SHA-256 over canonical JSON, so that the same content has the same id anywhere."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from typing import Any


def canonical(value: Any) -> str:
    """`value` (plain JSON data) as JSON with sorted keys and no spare spaces."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)


def content_id(*parts: str | int | Mapping[str, Any] | Sequence[Any] | None, length: int = 16) -> str:
    """The first `length` hexadecimal digits of the SHA-256 of the parts' canonical JSON."""
    return hashlib.sha256(canonical(list(parts)).encode("utf-8", "surrogatepass")).hexdigest()[:length]
