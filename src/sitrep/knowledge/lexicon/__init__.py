"""The event lexicon: frames, word classes, light verbs, speech verbs, status cues, weapons."""

from sitrep.knowledge.lexicon.frames import Case, Condition, Example, Frame
from sitrep.knowledge.lexicon.lexicon import Lexicon, assemble, empty, load
from sitrep.knowledge.lexicon.words import Cue, Light, Speech, Weapon

__all__ = [
    "Case", "Condition", "Cue", "Example", "Frame", "Lexicon", "Light", "Speech", "Weapon", "assemble",
    "empty", "load",
]  # fmt: skip
