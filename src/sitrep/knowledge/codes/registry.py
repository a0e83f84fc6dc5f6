"""All code tables in one value, with the countries and the ontology that they extend."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from sitrep.knowledge import countries, ontology
from sitrep.knowledge.codes import tables
from sitrep.knowledge.codes.tables import AcledRule, AcledType, CountryNames, SectorCodes
from sitrep.knowledge.countries import Countries
from sitrep.knowledge.ontology import Ontology

_NAMELESS = CountryNames(
    alpha3="",
    cameo="",
    plover="",
    acled_region="",
    acled_name="",
    ucdp_state="",
    ucdp_region="",
    ucdp_name="",
)
_NOTHING = SectorCodes(cameo="", acled=0, ucdp="")


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Codes:
    """Codes of countries, sectors and events in other data sets; read-only. "" and None are for none."""

    countries: Countries
    ontology: Ontology
    names: dict[str, CountryNames]
    sectors: dict[str, SectorCodes]
    goldstein_of: dict[str, float]
    acled_actors: dict[int, str]
    acled_types: dict[str, AcledType]
    acled_rules: tuple[AcledRule, ...]

    def of_country(self, alpha3: str) -> CountryNames:
        """What a country is called elsewhere."""
        return self.names.get(alpha3, _NAMELESS)

    def of_sector(self, sector: str) -> SectorCodes:
        """What a PLOVER sector is elsewhere."""
        return self.sectors.get(sector, _NOTHING)

    def cow(self, alpha3: str) -> int | None:
        """The Correlates of War number of a state."""
        country = self.countries.get(alpha3)
        return country.cow if country else None

    def gw(self, alpha3: str) -> int | None:
        """The Gleditsch-Ward number of the state that UCDP counts a country to."""
        country = self.countries.get(self.of_country(alpha3).ucdp_state)
        return country.gw if country else None

    def fips(self, alpha3: str) -> str:
        """The FIPS 10-4 code of a country."""
        country = self.countries.get(alpha3)
        return country.fips if country else ""

    def iso_number(self, alpha3: str) -> int | None:
        """The ISO 3166-1 number of a country."""
        country = self.countries.get(alpha3)
        return int(country.numeric) if country and country.numeric else None

    def acled_name(self, alpha3: str) -> str:
        """The name of a country in ACLED."""
        return self.of_country(alpha3).acled_name or self.countries.name(alpha3)

    def ucdp_name(self, alpha3: str) -> str:
        """The name in UCDP of the state that it counts a country to."""
        state = self.of_country(alpha3).ucdp_state
        return self.of_country(state).ucdp_name or self.countries.name(state)

    def goldstein(self, cameo: str) -> float | None:
        """The Goldstein scale of a CAMEO code, -10 to 10."""
        return self.goldstein_of.get(cameo)


@lru_cache(maxsize=1)
def load() -> Codes:
    """What ships with sitrep, read once."""
    return Codes(
        countries=countries.load(),
        ontology=ontology.load(),
        names=tables.country_names(),
        sectors=tables.sector_codes(),
        goldstein_of=tables.goldstein(),
        acled_actors=tables.acled_actors(),
        acled_types=tables.acled_types(),
        acled_rules=tables.acled_rules(),
    )
