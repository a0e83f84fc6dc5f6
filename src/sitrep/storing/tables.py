"""The tables as queries see them. The migrations make them; a test holds both against each other."""

from __future__ import annotations

from sqlalchemy import BigInteger, Boolean, Column, Date, Float, Integer, MetaData, Table, Text

metadata = MetaData()

meta = Table("meta", metadata, Column("key", Text, primary_key=True), Column("value", Text))
"""`schema`: the number of the last migration; `generation`: counted up where what was stored is changed."""

articles = Table(
    "articles",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("id", Text),
    Column("content", Text),  # hash of text and outlet
    Column("address", Text),  # canonical, null where there is none
    Column("source", Text),
    Column("url", Text),
    Column("title", Text),
    Column("published", Date),
    Column("language", Text),
    Column("text", Text),
    Column("furniture", Text),  # JSON: [[start, end], ...]
    Column("origin", Text),
    Column("copy_of", Text),  # id of the article that told it first, "" where this is no copy
    Column("added", Text),  # ISO 8601, UTC
    Column("coder", Text),  # version of sitrep that coded it last, "" where not known
    Column("settings", Text),  # digest of what it was coded with
)
passages = Table(
    "passages",
    metadata,
    Column("hash", BigInteger, primary_key=True),
    Column("article", Integer, primary_key=True),
    Column("length", Integer),
)
copies = Table(
    "copies",
    metadata,
    Column("one", Text, primary_key=True),
    Column("two", Text, primary_key=True),
    Column("share", Float),
)
reports = Table(
    "reports",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("id", Text),
    Column("article", Text),
    Column("position", Integer),
    Column("record", Text),  # JSON, corrections applied
    Column("coded", Text),  # JSON as it was coded, null where nothing was corrected
    Column("event_type", Text),
    Column("status", Text),
    Column("earliest", Date),
    Column("latest", Date),
    Column("untrue", Boolean),
    Column("coder", Text),
    Column("settings", Text),
)
report_keys = Table(
    "report_keys",
    metadata,
    Column("hash", BigInteger, primary_key=True),
    Column("report", Text, primary_key=True),
)
links = Table(
    "links",
    metadata,
    Column("one", Text, primary_key=True),
    Column("two", Text, primary_key=True),
    Column("score", Float),
    Column("weight", Float),
    Column("apart", Text),
)
decisions = Table(
    "decisions",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("kind", Text),  # judge, correct, mark-false, remove
    Column("subject", Text),  # a report's id; of a removal the article's
    Column("other", Text),  # the second report of a judgement
    Column("field", Text),
    Column("value", Text),  # the verdict of a judgement, the new value of a correction
    Column("author", Text),
    Column("note", Text),
    Column("made", Text),
    Column("undone", Text),  # when, null where it stands
    Column("undone_by", Text),
    Column("undone_note", Text),
)
removals = Table(
    "removals",
    metadata,
    Column("article", Text, primary_key=True),
    Column("content", Text),
    Column("address", Text),
    Column("decision", Integer),
)
incidents = Table(
    "incidents",
    metadata,
    Column("id", Text, primary_key=True),
    Column("record", Text),  # JSON
    Column("event_type", Text),
    Column("status", Text),
    Column("earliest", Date),
    Column("latest", Date),
    Column("published", Date),  # of its first article
    Column("disputed", Boolean),
    Column("reports", Integer),
    Column("independent", Integer),
)
incident_names = Table(
    "incident_names",
    metadata,
    Column("kind", Text, primary_key=True),  # country, actor
    Column("name", Text, primary_key=True),
    Column("incident", Text, primary_key=True),
)
incident_spots = Table(
    "incident_spots",
    metadata,
    Column("incident", Text, primary_key=True),
    Column("spot", Integer, primary_key=True),
    Column("lat", Float),
    Column("lon", Float),
)
members = Table(
    "incident_members",
    metadata,
    Column("report", Text, primary_key=True),
    Column("incident", Text),
)
incident_ids = Table(
    "incident_ids",
    metadata,
    Column("id", Text, primary_key=True),  # every id that was ever given
    Column("first", Text),  # the first report of the incident for which it was minted
    Column("now", Text),  # the id that stands in its place; itself; null where all its reports are gone
)
