"""Why a report says what it says: each value with its words, its reasons and what it was chosen from."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from sitrep.model.figure import Figure
from sitrep.model.party import Party
from sitrep.model.place import Place
from sitrep.model.reasons import Basis, CountryReason, PartyReason, PlaceReason
from sitrep.model.report import Attribution, Report
from sitrep.model.span import TextSpan
from sitrep.model.trace import Option, Topic
from sitrep.model.when import When

Value = str | int | float | Party | Place | When | Figure | TextSpan | Attribution


class Field(StrEnum):
    """The fields of a report that are explained, in the order in which they are read."""

    EVENT_TYPE = "event_type"
    MODE = "mode"
    CONTEXT = "context"
    STATUS = "status"
    ACTORS = "actors"
    RECIPIENTS = "recipients"
    PLACE = "place"
    DATE = "date"
    FIGURES = "figures"
    WEAPONS = "weapons"
    ATTRIBUTION = "attribution"
    QUAD = "quad"
    SCORE = "score"
    CAMEO = "cameo"


class Ground(StrEnum):
    """What a value rests on, where no more special code says it."""

    FRAME = "frame"  # the frame says so (detail: its id)
    CASE = "case"  # a case of the frame applies (detail: its number, and what met its conditions)
    LIGHT_VERB = "light_verb"  # the verb lends its parties to the event's noun
    JOINED = "joined"  # words that tell the same event
    WEAPON = "weapon"  # a weapon tells it
    TARGETED = "targeted"  # a person with a name was killed from the air
    WORDS = "words"  # words of the text say so (detail: the rule)
    NO_WORDS = "no_words"  # no word says otherwise
    OLD_DATE = "old_date"  # the date lies well before publication
    TOLD_BEFORE = "told_before"  # taken from an event told before (detail: its trigger)
    RULE = "rule"  # the rule by which the words fill their role (detail)
    FORCES = "forces"  # a state that attacks does so with its military
    TIME_WORDS = "time_words"  # the kind of time expression (detail)
    COUNTED_FROM = "counted_from"  # the day from which the expression is counted (detail)
    PUBLICATION_UNKNOWN = "publication_unknown"  # abstained: the day from which to count is not known
    TYPE_TABLE = "type_table"  # the entry of the event type in the ontology (detail: the type)
    MODE_TABLE = "mode_table"  # the entry of its strongest mode (detail: the mode)
    CAMEO_TABLE = "cameo_table"  # the row of type, mode and context (detail)
    NOT_TOLD = "not_told"  # abstained: the text does not say
    ALL_ARE_ACTORS = "all_are_actors"  # abstained: of a mutual event all parties are actors
    WORDS_HAVE_NO_PLACE = "words_have_no_place"  # abstained: speech takes place nowhere in particular
    OWN_VOICE = "own_voice"  # abstained: the article says it in its own voice
    OWN_WORDS = "own_words"  # abstained: the event is the speaker's own act of speech
    NOT_ARMED = "not_armed"  # abstained: events of this type are not done with weapons


Code = Ground | PartyReason | CountryReason | PlaceReason | Basis


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """A code, what it points to, and the words of the text that it rests on, if any."""

    code: Code
    detail: str = ""
    words: TextSpan | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """An entry of a data file: `line` counts from 1, 0 where it is not known; `example` its own."""

    file: str
    line: int = 0
    id: str = ""
    example: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighing:
    """The options of one question ("which place of that name", "who may 'they' be"), as they were weighed."""

    topic: Topic
    options: tuple[Option, ...]
    about: TextSpan | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Grounds:
    """Why one value of a field is what it is; None is the value of an empty field.

    `words` are those that the value was read from. A field of several values has one of these for each.
    """

    field: Field
    value: Value | None
    words: tuple[TextSpan, ...] = ()
    reasons: tuple[Reason, ...] = ()
    weighings: tuple[Weighing, ...] = ()
    entries: tuple[Entry, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """A report with the grounds of all its fields, in the order of `Field`."""

    report: Report
    grounds: tuple[Grounds, ...]

    def of(self, field: Field | str) -> tuple[Grounds, ...]:
        """The grounds of one field: one for each value, one with the value None where it is empty."""
        return tuple(grounds for grounds in self.grounds if grounds.field == field)


@dataclass(frozen=True, slots=True, kw_only=True)
class Attempt:
    """A word that can tell an event: the frames tried on it, and what became of the one that fitted."""

    trigger: TextSpan
    lemma: str
    frames: tuple[Option, ...]
    entries: tuple[Entry, ...]
    fate: Option | None = None
    report_id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A sentence: its attempts, and the verbs and nouns that no frame has."""

    sentence: TextSpan
    furniture: bool
    attempts: tuple[Attempt, ...]
    unknown: tuple[TextSpan, ...]
