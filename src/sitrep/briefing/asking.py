"""What a reader asks about, as a country."""

from __future__ import annotations

from sitrep.errors import InputError
from sitrep.knowledge.countries import Countries


def country_code(name: str, countries: Countries) -> str:
    """The alpha-3 code of a country by its name or code, "" for ""; InputError where there is no such."""
    if not name:
        return ""
    code = name.upper() if name.upper() in countries else countries.by_name(name)
    if not code:
        raise InputError(name, "no country's name or alpha-3 code, as Ukraine or UKR")
    return code
