"""The gazetteer: every place name, with no server.

`load().lookup("Khan Younis")` gives the places that a name may mean, the most prominent first.
"""

from .candidate import Candidate, Kind, Match
from .gazetteer import Gazetteer, distance, load
from .own import OwnPlace

__all__ = ["Candidate", "Gazetteer", "Kind", "Match", "OwnPlace", "distance", "load"]
