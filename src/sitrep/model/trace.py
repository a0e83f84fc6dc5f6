"""What was weighed on the way to a report: notes that the rooms take only where an explanation is asked for.

The code that decides writes them, at the spot where it decides; ordinary reading has no trace and takes none.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from sitrep.model.draft import Draft, Mention
from sitrep.model.party import Party
from sitrep.model.span import TextSpan

Fact = str | int | float
Facts = tuple[tuple[str, Fact], ...]


class Topic(StrEnum):
    """What a set of options was weighed for."""

    FRAME = "frame"  # the frames that the trigger's word can evoke
    FATE = "fate"  # what became of a word that fired a frame
    STATUS = "status"  # words that speak for a status
    ACTOR = "actor"  # words in the slots of the frame's actor
    RECIPIENT = "recipient"  # words in the slots of the frame's recipient
    WHO = "who"  # whom a mention may stand for
    WHERE = "where"  # place names that the event may have taken place at
    PLACE = "place"  # places of one name
    DATE = "date"  # time expressions that may date the event
    FIGURE = "figure"  # numbers of the event's sentence
    WEAPON = "weapon"  # weapons of the event's sentence
    SPEECH = "speech"  # words that may tell who says so
    TOLD_BEFORE = "told_before"  # fields that an event told before gave


class Verdict(StrEnum):
    """What was decided of an option."""

    TAKEN = "taken"
    # Frames of a word:
    WORDS_MISSING = "words_missing"  # other words of the frame are not beside it (fact: missing)
    NEED_MISSING = "need_missing"  # what the frame needs is not told (fact: need)
    CASES_ONLY = "cases_only"  # the frame fires only in its cases, none of which applies
    SKIPPED = "skipped"  # a case says that the frame does not apply (fact: case)
    NO_EVENT = "no_event"  # the words are a sense that is no event
    FEWER_WORDS = "fewer_words"  # a frame of more words fits
    LATER = "later"  # another frame fits as well and goes before
    # What became of a word that fired a frame:
    DESCRIBES = "describes"  # it describes or names: "accused persons"
    OVERLAPS = "overlaps"  # its words belong to a longer match
    NOBODY = "nobody"  # dealings or speech of nobody
    RETOLD = "retold"  # another event of the sentence tells it, or has it for its content
    JOINED = "joined"  # it is told as one event with another
    NOT_VIOLENT = "not_violent"  # deaths that nobody caused and that nothing calls violent
    REPEATED = "repeated"  # it adds nothing to what was told before
    # Words for a role, a status, a source:
    EMPTY = "empty"  # nothing stands in the slot
    NO_PARTY = "no_party"  # the word in the slot is nobody and belongs to nobody
    FRAME_WORD = "frame_word"  # the word is one of the frame's own
    OTHER_ROLE = "other_role"  # the party has another role already
    WEAKER = "weaker"  # a stronger word goes before
    OWN_WORDS = "own_words"  # who speaks is the one whose speech the event is
    A_PROMISE = "a_promise"  # the word of speech is an event of its own
    PASSIVE = "passive"  # the verb tells who was told, not who told
    NO_SPEAKER = "no_speaker"  # nobody is said to speak
    # Whom a mention stands for:
    OTHER_COUNTRY = "other_country"  # the text tells another country
    LESS_LIKELY = "less_likely"  # another of the name is likelier on that day
    NOT_IN_OFFICE = "not_in_office"  # held the office on other days
    UNFIT = "unfit"  # does not agree with the pronoun or is of another kind
    SAME_VERB = "same_verb"  # stands beside the pronoun under one verb
    FARTHER = "farther"  # another that fits stands nearer
    # Places, dates, numbers, weapons:
    LOWER_SCORE = "lower_score"
    NO_SUPPORT = "no_support"  # nothing in the article speaks for it
    NOT_ITS = "not_its"  # it belongs to something else than the event
    LESS_EXACT = "less_exact"  # another is told more exactly or stands closer
    DOUBTFUL = "doubtful"  # a name that no list has, and no word of place before it
    NOT_ASKED = "not_asked"  # words have no place
    OTHER_CLAUSE = "other_clause"  # in a clause that tells of something else
    UNREAD = "unread"  # the words do not tell which days
    AHEAD = "ahead"  # to come, for what is told as past
    LONG_AGO = "long_ago"  # well before the news, in another clause
    BARE_YEAR = "bare_year"  # a year alone, which may be part of a name
    OTHER_EVENT = "other_event"  # it is counted for another event
    UNCOUNTED = "uncounted"  # a date, an age, a percentage: no figure (fact: kind)
    A_TARGET = "a_target"  # the weapon itself is hit, or is the event's own word


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """One of the things that were weighed: what it is, what was decided of it, and what spoke for or against.

    `words` are the words of the text that it stands for, if any. `facts` are named values, in the order in
    which they should be read: a country, a population, a score, the days of an office.
    """

    label: str
    verdict: Verdict
    words: TextSpan | None = None
    facts: Facts = ()

    @property
    def taken(self) -> bool:
        """Whether it is what the report has."""
        return self.verdict is Verdict.TAKEN

    def fact(self, name: str) -> Fact | None:
        """The value of a fact; None where it has none of the name."""
        return dict(self.facts).get(name)


class Trace:
    """The notes on one article. Options are kept by topic and by the token that they were weighed for."""

    def __init__(self) -> None:
        self._options: dict[tuple[Topic, int], list[Option]] = {}
        self._read_as: dict[int, list[int]] = {}
        self.drafts: list[Draft] = []
        self.mentions: dict[Party, Mention] = {}
        """Each party, for the mention that it was read from."""
        self.parts: dict[int, tuple[int, ...]] = {}
        """Trigger of an event -> the triggers of all that is told as one with it, its own the last."""

    def weigh(self, topic: Topic, token: int, *options: Option) -> None:
        """Notes options; what is noted already is not noted again."""
        noted = self._options.setdefault((topic, token), [])
        noted += [option for option in options if option not in noted]

    def read_as(self, token: int, other: int) -> None:
        """Notes that a word was read as another: a pronoun as its antecedent."""
        others = self._read_as.setdefault(token, [])
        if other not in others:
            others.append(other)

    def options(self, topic: Topic, token: int) -> tuple[Option, ...]:
        """The options of a topic for one token, in the order in which they were weighed."""
        return tuple(self._options.get((topic, token), ()))

    def chain(self, token: int) -> Iterator[int]:
        """The token, and what it was read as, down to the last."""
        seen: set[int] = set()
        todo = [token]
        while todo:
            i = todo.pop(0)
            if i not in seen:
                seen.add(i)
                yield i
                todo += self._read_as.get(i, [])

    def tokens(self, topic: Topic, among: Iterable[int]) -> list[int]:
        """Those of the tokens that have options of a topic."""
        return [i for i in among if (topic, i) in self._options]
