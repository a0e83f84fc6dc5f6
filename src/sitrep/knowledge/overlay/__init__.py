"""A user's own knowledge: a folder of frames, actors, places and spellings on top of ours."""

from sitrep.knowledge.overlay.applying import applied, load, reduced
from sitrep.knowledge.overlay.clashes import clashes
from sitrep.knowledge.overlay.folder import LAYOUT, Overlay, read_folder

__all__ = ["LAYOUT", "Overlay", "applied", "clashes", "load", "read_folder", "reduced"]
