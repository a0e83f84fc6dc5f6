"""A record as one row of cells."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sitrep.exporting.record import Record

COLUMNS = (
    "report_id", "article_id", "source", "url", "title", "published",
    "event_type", "mode", "context", "status", "quad", "score", "cameo",
    "actors", "actor_countries", "actor_sectors",
    "recipients", "recipient_countries", "recipient_sectors",
    "place", "place_country", "lat", "lon", "geonames_id", "place_precision",
    "earliest", "latest", "date_precision", "figures", "weapons",
    "attribution", "attribution_country", "stance",
    "trigger", "trigger_start", "trigger_end", "sentence", "sentence_start", "sentence_end", "frame",
)  # fmt: skip


def flat(record: Record) -> list[Any]:
    """The cells of `record`, one for each of COLUMNS; None where something is not known."""
    article, place, date = record["article"], record["place"] or {}, record["date"] or {}
    said, trigger, sentence = record["attribution"] or {}, record["trigger"], record["sentence"]
    return [
        record["report_id"], record["article_id"],
        article["source"], article["url"], article["title"], article["published"],
        record["event_type"], _joined(record["mode"]), _joined(record["context"]), record["status"],
        record["quad"], record["score"], record["cameo"],
        *_parties(record["actors"]), *_parties(record["recipients"]),
        place.get("name"), place.get("country"), place.get("lat"), place.get("lon"), place.get("geonames_id"),
        place.get("precision"),
        date.get("earliest"), date.get("latest"), date.get("precision"),
        _joined(_figure(figure) for figure in record["figures"]),
        _joined(weapon["text"] for weapon in record["weapons"]),
        said.get("name") or said.get("text"), said.get("country"), said.get("stance"),
        trigger["text"], trigger["start"], trigger["end"],
        sentence["text"], sentence["start"], sentence["end"], record["why"]["frame"],
    ]  # fmt: skip


def _joined(values: Iterable[str]) -> str:
    return "; ".join(values)


def _parties(parties: list[Record]) -> tuple[str, str, str]:
    return (
        _joined(party["name"] or party["text"] for party in parties),
        _joined(party["country"] for party in parties),
        _joined(party["sector"] for party in parties),
    )


def _figure(figure: Record) -> str:
    """A figure as kind=low..high unit, an unknown bound left out: killed=14.., duration=..1 hours."""
    low, high = ("" if figure[key] is None else figure[key] for key in ("low", "high"))
    bounds = str(low) if low == high else f"{low}..{high}"
    return f"{figure['kind']}={bounds}" + (f" {figure['unit']}" if figure["unit"] else "")
