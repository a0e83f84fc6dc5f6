"""Countries: their names, demonyms, capitals and seats of government, and the codes other formats want."""

from sitrep.knowledge.countries.registry import Countries, Kind, load
from sitrep.knowledge.countries.tables import Country, People, Seat

__all__ = ["Countries", "Country", "Kind", "People", "Seat", "load"]
