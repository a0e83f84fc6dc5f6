"""How well dates are found and resolved, on texts with hand-made time expressions.

    python tools/measure_dates.py DATES_FOLDER [GOLD.jsonl ...]

DATES_FOLDER holds wikiwars.jsonl and gum_dates.jsonl. Recognition counts the expressions that overlap
one that is a date (durations, frequencies and vague references left out); a value is right where both
ends are within a day. GOLD files are coded articles: each date with a text is resolved from that text
alone, in the past tense. With -v every miss is printed.
"""

from __future__ import annotations

import datetime as dt
import json
import re
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from sitrep.model import When
from sitrep.resolving.dates import TimeExpression, find, resolve
from sitrep.resolving.dates.calendar import months, season, week, years
from sitrep.resolving.dates.grammar import LEAD

LEFT_OUT = {"fiction", "whow", "essay", "letter", "podcast"}
Range = tuple[dt.date, dt.date]
SEASONS = {"SP": "spring", "SU": "summer", "FA": "autumn", "WI": "winter"}


def timex_range(value: str | None) -> Range | None:
    """The days of a TIMEX value; None for durations, references and values with unknown parts."""
    text = (value or "").split("T")[0]
    try:
        if re.fullmatch(r"\d{4}-\d\d-\d\d", text):
            return (dt.date.fromisoformat(text),) * 2
        if re.fullmatch(r"\d{4}-\d\d", text):
            return months(int(text[:4]), int(text[5:]))[:2]
        if re.fullmatch(r"\d{4}", text):
            return years(int(text))[:2]
        if re.fullmatch(r"\d{3}", text):
            return years(int(text) * 10, 10)[:2]
        if re.fullmatch(r"\d{2}", text):
            return years(int(text) * 100, 100)[:2]
        if re.fullmatch(r"\d{4}-W\d\d", text):
            return week(dt.date.fromisocalendar(int(text[:4]), int(text[6:]), 1))[:2]
        if re.fullmatch(r"\d{4}-(?:SP|SU|FA|WI)", text):
            return season(int(text[:4]), SEASONS[text[5:]])[:2]
    except ValueError:
        return None
    return None


def gum_range(mark: dict[str, Any]) -> Range | None:
    """The days of a GUM date mark."""
    if "when" in mark:
        return timex_range(mark["when"])
    ends = [timex_range(mark.get(a) or mark.get(b)) for a, b in (("from", "notBefore"), ("to", "notAfter"))]
    return (ends[0][0], ends[1][1]) if ends[0] and ends[1] else None


def close(a: Range, b: Range) -> bool:
    """Both ends within a day."""
    return all(abs((x - y).days) <= 1 for x, y in zip(a, b, strict=True))


def right_value(expression: TimeExpression, when: When, told: Range) -> bool:
    """The reference marks the two ends of a range one by one; prepositions are no part of a mark."""
    if expression.kind == "range":
        return abs((when.earliest - told[0]).days) <= 1 or abs((when.latest - told[1]).days) <= 1
    return close((when.earliest, when.latest), told)


def documents(folder: Path) -> Iterator[tuple[str, str, dt.date, list[tuple[int, int, Range | None, str]]]]:
    """Corpus, text, day of writing, and marks (start, end, days or None, the words)."""
    for line in (folder / "wikiwars.jsonl").read_text(encoding="utf-8").splitlines():
        d = json.loads(line)
        marks = [
            (t["start"], t["end"], None if t["set"] or t["mod"] else timex_range(t["value"]), t["text"])
            for t in d["timexes"]
        ]
        yield "wikiwars", d["text"], dt.date.fromisoformat(d["dct"][:10]), marks
    for line in (folder / "gum_dates.jsonl").read_text(encoding="utf-8").splitlines():
        d = json.loads(line)
        if d["genre"] not in LEFT_OUT and d["dct"]:
            marks = [
                (t["start"], t["end"], gum_range(t), t["text"])
                for t in d["timexes"]
                if t.get("tag", "date") == "date"
            ]
            yield "gum", d["text"], dt.date.fromisoformat(d["dct"][:10]), marks


def measure(folder: Path, *, show: bool) -> None:
    """Recognition and values on both corpora; narrative texts count partial dates from the last one told."""
    counts: dict[str, dict[str, int]] = {}
    for corpus, text, written, marks in documents(folder):
        c = counts.setdefault(corpus, dict.fromkeys(("hit", "extra", "dated", "resolved", "right"), 0))
        found, anchor, used = find(text), None, set()
        for e in found:
            plain = (
                replace(e, text=e.text[lead.end() :])
                if e.kind not in ("range", "hence") and (lead := LEAD.match(e.text))
                else e
            )
            when = resolve(
                plain,
                published=written if corpus == "gum" else anchor or written,
                tense="past" if corpus == "gum" else "",
                anchor=anchor,
            )
            if when:
                anchor = when.latest
            over = [m for m in marks if m[0] < e.end and e.start < m[1]]
            c["extra"] += not over
            if not over and show:
                print("extra", repr(e.text), repr(text[max(0, e.start - 30) : e.end + 20]))
            for m in over:
                if m not in used and m[2]:
                    used.add(m)
                    c["hit"] += 1
                    ok = when and right_value(e, when, m[2])
                    c["resolved"] += bool(when)
                    c["right"] += bool(ok)
                    if not ok and show:
                        print("value", m[3], m[2], "got", e.text, when and (when.earliest, when.latest))
        dated = [m for m in marks if m[2]]
        c["dated"] += len(dated)
        for m in dated if show else ():
            if m not in used:
                print("missed", repr(text[max(0, m[0] - 20) : m[1] + 10]), m[2])
    for corpus, c in counts.items():
        recall, precision = c["hit"] / c["dated"], c["hit"] / (c["hit"] + c["extra"])
        f1 = 2 * recall * precision / (recall + precision)
        print(f"{corpus}: recall {recall:.3f} precision {precision:.3f} F1 {f1:.3f}")
        print(f"  values right {c['right']}/{c['hit']} = {c['right'] / c['hit']:.3f} of found")


def measure_gold(paths: list[str], *, show: bool) -> None:
    """The share of coded dates that their own text gives."""
    right = total = 0
    for path in paths:
        for line in Path(path).read_text(encoding="utf-8").splitlines():
            article = json.loads(line)
            published = dt.date.fromisoformat(article["published"][:10])
            for event in article.get("events", ()):
                date = event.get("date") or {}
                if not date.get("text"):
                    continue
                total += 1
                gold = (dt.date.fromisoformat(date["earliest"]), dt.date.fromisoformat(date["latest"]))
                whens = [resolve(e, published=published, tense="past") for e in find(date["text"])]
                ok = any(w and close((w.earliest, w.latest), gold) for w in whens)
                right += ok
                if not ok and show:
                    print(
                        "gold",
                        published,
                        date["text"],
                        *gold,
                        "got",
                        [w and (str(w.earliest), str(w.latest)) for w in whens],
                    )
    if total:
        print(f"gold: {right}/{total} = {right / total:.3f}")


if __name__ == "__main__":
    show_all = "-v" in sys.argv
    arguments = [a for a in sys.argv[1:] if a != "-v"]
    measure(Path(arguments[0]), show=show_all)
    measure_gold(arguments[1:], show=show_all)
