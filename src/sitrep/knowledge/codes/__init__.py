"""What our codes are in other data sets: GDELT, POLECAT, ACLED, UCDP."""

from sitrep.knowledge.codes.registry import Codes, load
from sitrep.knowledge.codes.tables import AcledRule, AcledType, CountryNames, SectorCodes

__all__ = ["AcledRule", "AcledType", "Codes", "CountryNames", "SectorCodes", "load"]
