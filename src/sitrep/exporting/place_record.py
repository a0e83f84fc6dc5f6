"""Place names as plain JSON data: a record a document, and GeoJSON features (RFC 7946)."""

from __future__ import annotations

from sitrep.exporting.record import Record, article_record, words_record
from sitrep.model import Article, Located, Toponym


def places_record(located: Located) -> Record:
    """A document and its place names, in the order in which they are read; null where something is not known.

    Offsets are Unicode code points into the document's text.
    """
    return {
        "id": located.article.id,
        **article_record(located.article),
        "toponyms": [toponym_record(item) for item in located.toponyms],
    }


def toponym_record(toponym: Toponym) -> Record:
    """One place name; `lat` and `lon` in decimal degrees (WGS 84), null where the place is not known."""
    return {
        "text": toponym.text,
        "start": toponym.start,
        "end": toponym.end,
        "name": toponym.name,
        "geonames_id": toponym.geonames_id,
        "country": toponym.country,
        "admin1": toponym.admin1,
        "lat": toponym.lat,
        "lon": toponym.lon,
        "precision": toponym.precision or None,
        "feature": toponym.feature or None,
        "reason": toponym.reason.value,
        "whole": words_record(toponym.whole) if toponym.whole else None,
        "furniture": toponym.furniture,
        "candidates": list(toponym.candidates),
    }


def feature_of(toponym: Toponym, article: Article) -> Record:
    """One place name as a GeoJSON Feature: a point, longitude first, or null where the place is not known.

    `properties` are the keys of `toponym_record` without the coordinates, and those of the document with its
    id as `article_id`.
    """
    properties = {"article_id": article.id, **article_record(article), **toponym_record(toponym)}
    lat, lon = properties.pop("lat"), properties.pop("lon")
    known = lat is not None and lon is not None
    return {
        "type": "Feature",
        "id": f"{article.id}:{toponym.start}-{toponym.end}",
        "geometry": {"type": "Point", "coordinates": [lon, lat]} if known else None,
        "properties": properties,
    }
