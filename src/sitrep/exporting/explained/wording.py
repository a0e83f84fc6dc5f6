"""Codes of explanations in words, for people."""

from __future__ import annotations

from collections.abc import Mapping

from sitrep.model import (
    Basis,
    Code,
    CountryReason,
    Field,
    Ground,
    PartyReason,
    PlaceReason,
    Topic,
    Verdict,
)

FIELDS: Mapping[Field, str] = {
    Field.EVENT_TYPE: "event",
    Field.MODE: "mode",
    Field.CONTEXT: "context",
    Field.STATUS: "status",
    Field.ACTORS: "who",
    Field.RECIPIENTS: "to whom",
    Field.PLACE: "where",
    Field.DATE: "when",
    Field.FIGURES: "figures",
    Field.WEAPONS: "weapons",
    Field.ATTRIBUTION: "says",
    Field.QUAD: "quad class",
    Field.SCORE: "score",
    Field.CAMEO: "CAMEO",
}
# How a reason is told; {words} are its words with their offsets, {detail} its detail.
REASONS: Mapping[Code, str] = {
    Ground.FRAME: "{words} fires the frame {detail}",
    Ground.CASE: "its case {detail}",
    Ground.LIGHT_VERB: "the verb “{detail}” tells who did it and to whom",
    Ground.JOINED: "told as one event with {words}",
    Ground.WEAPON: "the weapon {words}",
    Ground.TARGETED: "a person with a name was killed from the air",
    Ground.WORDS: "{words}{detail}",
    Ground.NO_WORDS: "told as a fact: no word says otherwise",
    Ground.OLD_DATE: "“{detail}” lies well before the day of publication",
    Ground.TOLD_BEFORE: "as told before, at {words}",
    Ground.RULE: "{detail}",
    Ground.FORCES: "a state that attacks or deploys does so with its military",
    Ground.TIME_WORDS: "read as {detail}",
    Ground.COUNTED_FROM: "counted from the day of publication, {detail}",
    Ground.PUBLICATION_UNKNOWN: "the day of publication, from which to count, is not known",
    Ground.TYPE_TABLE: "that of the type {detail}",
    Ground.MODE_TABLE: "that of the mode {detail}",
    Ground.CAMEO_TABLE: "the code of {detail}",
    Ground.NOT_TOLD: "none found",
    Ground.ALL_ARE_ACTORS: "all who take part in such an event are actors",
    Ground.WORDS_HAVE_NO_PLACE: "an act of speech has no place",
    Ground.OWN_VOICE: "the article tells it in its own voice",
    Ground.OWN_WORDS: "the event is the speaker's own act of speech, {words}",
    Ground.NOT_ARMED: "events of this type are not done with weapons",
    PartyReason.NAME: "a name that no list has",
    PartyReason.COMMON_NOUN: "a description without a name or nationality",
    PartyReason.TITLE: "by the title or nationality beside the name",
    PartyReason.SURNAME_EARLIER: "a surname, for the person whom the text names in full",
    PartyReason.ACTOR_LIST: "on the list of actors: {detail}",
    PartyReason.OFFICE: "who held that office on the day: {detail}",
    PartyReason.COUNTRY_NAME: "the name of a country",
    PartyReason.CAPITAL: "a capital or seat, which acts for its government",
    PartyReason.PLACE_NAME: "a place that acts",
    PartyReason.BODY_PATTERN: "a country and one of its bodies",
    PartyReason.NATIONALITY: "a people or its adjective stands for the state",
    PartyReason.NATION_BESIDE: "its country by the nationality in the phrase",
    PartyReason.OWNER: "its country by whose it is: “{detail}”",
    PartyReason.PRONOUN: "“{detail}” stands for {words}",
    PartyReason.TITLE_EARLIER: "“{detail}” is the one whom the text introduced so, {words}",
    PartyReason.LAST_OF_KIND: "“{detail}” is the last body of that kind named, {words}",
    PartyReason.LAST_TWO: "“{detail}” are the last two named, one at {words}",
    PartyReason.CORRECTED: "corrected by a person",
    CountryReason.UNKNOWN: "no country: nothing tells it",
    CountryReason.TOLD: "its country is told",
    CountryReason.PLACE: "its country, {detail}, is that of the place",
    CountryReason.HOME: "its country, {detail}, is the one that the text is about",
    PlaceReason.CONTAINER: "this one of the name: the text says what it lies in ({detail})",
    PlaceReason.COUNTRY: "this one of the name: the text says whose it is ({detail})",
    PlaceReason.ONLY: "no other place of that name is known",
    PlaceReason.NEAR: "this one of the name: it goes with other places of the article ({detail})",
    PlaceReason.PROMINENT: "this one of the name: it is the best known",
    PlaceReason.DEMONYM: "an adjective or a people, for the country they belong to",
    PlaceReason.CORRECTED: "corrected by a person",
    PlaceReason.HELD_BY: "no point of its own is known: the town that it lies in ({detail})",
    PlaceReason.UNKNOWN_NAME: "not located: no place of that name is known",
    PlaceReason.NO_SUPPORT: "not located: nothing in the article speaks for a place of that name",
    Basis.IN_PHRASE: "{words}, in the event's own phrase",
    Basis.IN_CLAUSE: "{words}, in the event's clause",
    Basis.IN_SENTENCE: "{words}, in the event's sentence",
    Basis.BESIDE: "{words}, told in another sentence of the article",
    Basis.CARRIED_OVER: "{words}, told with an event before this one",
    Basis.DIGEST_DAY: "the day of publication: a digest tells the news of the day in the present tense",
}
TOPICS: Mapping[Topic, str] = {
    Topic.FRAME: "frames tried",
    Topic.STATUS: "words weighed",
    Topic.ACTOR: "looked in",
    Topic.RECIPIENT: "looked in",
    Topic.WHO: "who may be meant",
    Topic.WHERE: "places told",
    Topic.PLACE: "of that name",
    Topic.DATE: "times told",
    Topic.FIGURE: "other numbers",
    Topic.WEAPON: "other weapons",
    Topic.SPEECH: "words of speech",
}
VERDICTS: Mapping[Verdict, str] = {
    Verdict.TAKEN: "taken",
    Verdict.WORDS_MISSING: "its words are not all there",
    Verdict.CASES_ONLY: "fires only in its cases, none of which applies",
    Verdict.NEED_MISSING: "what it needs is not told",
    Verdict.SKIPPED: "a case rules it out",
    Verdict.NO_EVENT: "here the words tell no event",
    Verdict.FEWER_WORDS: "a frame of more words fits",
    Verdict.LATER: "another comes first",
    Verdict.DESCRIBES: "the words describe or name something",
    Verdict.FIGURATIVE: "a figure of speech: play, story, nature, trade, private life, long ago",
    Verdict.OVERLAPS: "the words belong to a longer match",
    Verdict.NOBODY: "dealings or speech of nobody",
    Verdict.RETOLD: "told by, or the content of, another event",
    Verdict.JOINED: "told as one event with another",
    Verdict.NOT_VIOLENT: "deaths that nobody caused and that nothing calls violent",
    Verdict.REPEATED: "adds nothing to what was told before",
    Verdict.EMPTY: "nothing stands there",
    Verdict.NO_PARTY: "no party, and belongs to none",
    Verdict.FRAME_WORD: "a word of the frame itself",
    Verdict.OTHER_ROLE: "has the other role",
    Verdict.WEAKER: "a stronger word goes before",
    Verdict.OWN_WORDS: "its speaker is the one whose speech the event is",
    Verdict.A_PROMISE: "an event of its own, not somebody's word for one",
    Verdict.PASSIVE: "tells who was told, not who told",
    Verdict.NO_SPEAKER: "nobody is said to speak",
    Verdict.OTHER_COUNTRY: "the text tells another country",
    Verdict.LESS_LIKELY: "less likely",
    Verdict.NOT_IN_OFFICE: "not in office that day",
    Verdict.UNFIT: "does not agree with it",
    Verdict.SAME_VERB: "another party of the same verb",
    Verdict.FARTHER: "farther away",
    Verdict.LOWER_SCORE: "",
    Verdict.NO_SUPPORT: "not taken: nothing speaks for it",
    Verdict.NOT_ITS: "not tied to this event",
    Verdict.LESS_EXACT: "another is told more exactly",
    Verdict.DOUBTFUL: "a name no list has, without a word of place",
    Verdict.NOT_ASKED: "not asked for",
    Verdict.OTHER_CLAUSE: "in a clause that tells of something else",
    Verdict.UNREAD: "does not tell which days",
    Verdict.AHEAD: "lies ahead, and the event is not told as one to come",
    Verdict.LONG_AGO: "lies well before the news, in another clause",
    Verdict.BARE_YEAR: "a year alone, which may belong to a name",
    Verdict.OTHER_EVENT: "counted for another event",
    Verdict.UNCOUNTED: "counts nothing",
    Verdict.A_TARGET: "is what was hit, or the event's own word",
}
_TIMES = {
    "iso": "a date",
    "numeric": "a date",
    "dmy": "a date",
    "mdy": "a date",
    "known": "a day known by its name",
    "holiday": "a holiday",
    "month": "a month",
    "years": "a span of years",
    "dom": "a day of the month",
    "year": "a year",
    "partof": "a part of a time",
    "relmonth": "a month",
    "quarter": "a quarter",
    "season": "a season",
    "century": "a century",
    "decade": "a decade",
    "weekday": "a day of the week",
    "day": "a day",
    "weekend": "a weekend",
    "unit": "a stretch of the calendar",
    "range": "a range of days",
    "offset": "a time counted from another",
    "hence": "a time to come",
    "span": "a stretch of time",
}
_BOUNDS = {"since": "from it on", "after": "from it on", "until": "up to it"}
_SLOTS = {
    "subject": "the verb's subject",
    "object": "the verb's object",
    "indirect": "the verb's indirect object",
    "complement": "the clause that the verb governs",
    "poss": "the noun's possessor",
    "modifier": "the words before the noun",
    "=actor": "the actor by the verb of the noun",
    "=recipient": "the recipient by the verb of the noun",
}


def slot(rule: str) -> str:
    """A slot, or the rule by which a mention fills a role: "the verb's subject", "after 'at'"."""
    if rule.endswith("'s owner"):
        thing = slot(rule.removesuffix("'s owner"))
        return f"the owner of {thing}".replace("of after", "of what stands after")
    if rule in _SLOTS:
        return _SLOTS[rule]
    return f"after “{rule}”" if rule.isalpha() and rule.islower() else rule


def time(kind: str) -> str:
    """A kind of time expression: "a month", "a day of the week, from it on"."""
    core, _, bound = kind.partition(".")
    return ", ".join(filter(None, (_TIMES.get(core, core), _BOUNDS.get(bound, bound))))


def figure_rule(rule: str) -> str:
    """The rule that bound a number to its event."""
    return "by the words before and after it" if rule == "toll" else rule


def besides(rule: str, word: str) -> str:
    """What a rule says besides its word: ": under a speech verb" of "'would' under a speech verb"."""
    rest = rule.replace(repr(word), "").strip(" ,")
    return f": {rest}" if rest else ""
