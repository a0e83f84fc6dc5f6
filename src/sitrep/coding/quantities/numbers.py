"""Numbers in words and digits -> values."""

from __future__ import annotations

import re

from sitrep.coding.quantities.words import GROUPS, ONES, ORDINALS, SCALES, SMALL, SUFFIXES, TENS

_PIECES = re.compile(r"\d[\d,]*(?:\.\d+)?|[a-z]+|\S")
_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,2}(?:,\d\d)+,\d{3}(?:\.\d+)?|\d+(?:\.\d+)?")
_LONGEST = 80


def text_number(words: str) -> float | None:
    """The value of "twenty-five", "half a million", "1,300", "2.3bn"; None where it is no number."""
    text = words.lower().replace("half-", "half ").strip()
    if not text or len(text) > _LONGEST:
        return None
    extra = 0.0
    if match := re.fullmatch(r"(.+?)[\s-]and[\s-]a[\s-]half\b(.*)", text):
        text, extra = match[1] + " half" + match[2], 0.5
    pieces = [p for p in _PIECES.findall(text) if p not in ("-", "and", "of", "‑")]
    return _sum(pieces, extra)


def _sum(pieces: list[str], extra: float) -> float | None:
    """Adds up "one", "hundred", "five": `current` is the group being read, `total` what lies behind it."""
    total, current, last_scale = 0.0, None, 10**18
    for index, piece in enumerate(pieces):
        if piece in ("a", "an"):
            if index + 1 >= len(pieces) or (current not in (None, 0.5)):
                return None
            continue
        if piece == "half":
            if current is not None and not extra:
                return None
            current = (current or 0.0) + 0.5
            continue
        scale = SCALES.get(piece.removesuffix("s") if index else piece) or (
            SUFFIXES.get(piece) if index and pieces[index - 1][0].isdigit() else None
        )
        if scale:
            if scale >= last_scale:
                return None
            total, current, last_scale = total + (1.0 if current is None else current) * scale, None, scale
            continue
        current = _add(current, piece)
        if current is None:
            return None
    if current is None and not total:
        return 0.0 if pieces == ["zero"] else None
    return total + (current or 0.0)


def _add(current: float | None, piece: str) -> float | None:
    """The group with one more word; None where the word does not fit."""
    if piece in GROUPS:
        if current is not None and (current >= 100 or current <= 0):
            return None
        return (1.0 if current is None else current) * GROUPS[piece]
    if piece[0].isdigit():
        return float(piece.replace(",", "")) if current is None and _GROUPED.fullmatch(piece) else None
    if piece not in SMALL:
        return None
    value = SMALL[piece]
    if current is None:
        return float(value)
    rest = current % 100
    if (value and current >= 100 and rest == 0) or (
        piece in ONES and value and rest in TENS.values() and current >= 20
    ):
        return current + value
    return None


def ordinal_number(word: str) -> int | None:
    """6 for "sixth" and "6th", 21 for "twenty-first"; None where it is no ordinal."""
    text = word.lower()
    if text[:1].isdigit():
        digits = re.match(r"\d{1,6}", text)
        return int(digits[0]) if digits else None
    if text in ORDINALS:
        return ORDINALS[text]
    tens, _, ones = text.replace(" ", "-").partition("-")
    if tens in TENS and ones in ORDINALS and ORDINALS[ones] < 10:
        return TENS[tens] + ORDINALS[ones]
    return None
