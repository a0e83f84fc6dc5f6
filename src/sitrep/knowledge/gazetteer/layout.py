"""The layout of the compiled index: one file, read through a memory map.

`MAGIC`, the length of the header (four bytes, little-endian), the header (JSON), then the columns, each
aligned to eight bytes. Places are numbered from 1; the regions come first, then the districts, so that
the columns `admin1` and `admin2` hold place numbers in 16 bits. `keys` is sorted; `posts[i]` holds the
place (low 24 bits) and the match (high 8 bits) of `keys[i]`.
"""

from __future__ import annotations

import hashlib
from typing import Final

MAGIC: Final = b"SITREPG1"

COLUMNS: Final[dict[str, str]] = {
    "keys": "Q",
    "posts": "I",
    "lat": "i",
    "lon": "i",
    "population": "I",
    "geonames": "I",
    "name_at": "I",
    "admin1": "H",
    "admin2": "H",
    "country": "B",
    "kind": "B",
    "prominence": "B",
    "names": "B",
}

DEGREE: Final = 100_000
WEIGHT: Final = 25.0


def digest(key: str) -> int:
    """A folded name as a 64-bit number (BLAKE2b), the same on every machine."""
    return int.from_bytes(hashlib.blake2b(key.encode(), digest_size=8).digest(), "little")
