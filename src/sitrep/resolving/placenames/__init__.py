"""Finding the place names of a text."""

from sitrep.resolving.placenames.finding import find
from sitrep.resolving.placenames.placename import PlaceName

__all__ = ["PlaceName", "find"]
