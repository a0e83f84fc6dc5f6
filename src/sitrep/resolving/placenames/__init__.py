"""Finding the place names of a text."""

from .finding import PlaceName, find

__all__ = ["PlaceName", "find"]
