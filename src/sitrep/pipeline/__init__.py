"""The one room that knows the order of the others: an article in, its outcome out."""

from sitrep.pipeline.api import Sitrep, load
from sitrep.pipeline.article import code_article, unread
from sitrep.pipeline.places import PlaceRooms, locate_article
from sitrep.pipeline.rooms import Rooms

__all__ = ["PlaceRooms", "Rooms", "Sitrep", "code_article", "load", "locate_article", "unread"]
