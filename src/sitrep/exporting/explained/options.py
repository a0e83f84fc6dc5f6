"""The options of a weighing as lines of a few words."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from sitrep.exporting.explained.wording import VERDICTS, slot
from sitrep.exporting.phrasing import clean
from sitrep.model import Option, TextSpan, Topic, Verdict, Weighing

SHOWN = 6
"""Options of one weighing that are told; the rest is counted."""
PART = "score."


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One option: what it is, what is told of it, and what was decided."""

    taken: bool
    label: str
    told: str
    verdict: str


def quoted(words: TextSpan | None) -> str:
    """Words with their offsets: "“struck” (173–179)"."""
    return f"“{clean(words.text)}” ({words.start}–{words.end})" if words is not None else ""


def lines_of(weighing: Weighing) -> list[Line]:
    """The options in lines; empty ones are gathered in the last, and those beyond a few are counted."""
    heard = [option for option in weighing.options if option.fact("kind") != "article"]
    empty = [option.label for option in heard if option.verdict is Verdict.EMPTY]
    full = [option for option in heard if option.verdict is not Verdict.EMPTY]
    if weighing.topic is Topic.FRAME:
        full = _gathered(full)
    out = [_line(option, weighing.topic) for option in full[:SHOWN]]
    if full[SHOWN:]:
        out.append(Line(taken=False, label=f"and {len(full) - SHOWN} more", told="", verdict=""))
    if empty:
        where = ", ".join(map(slot, empty))
        out.append(Line(taken=False, label=where, told="", verdict=VERDICTS[Verdict.EMPTY]))
    return out


def _gathered(options: Sequence[Option]) -> list[Option]:
    """Frames that lack words once each, with all the words of which some would do."""
    missing: dict[str, list[str]] = {}
    for option in options:
        if option.verdict is Verdict.WORDS_MISSING:
            missing.setdefault(option.label, []).append(str(option.fact("missing")))
    out: list[Option] = []
    for option in options:
        if option.verdict is not Verdict.WORDS_MISSING:
            out.append(option)
        elif option.label in missing:
            words = "” or “".join(dict.fromkeys(missing.pop(option.label)))
            out.append(replace(option, facts=(*option.facts, ("missing", words))))
    return out


def is_telling(weighing: Weighing, *, chosen: bool) -> bool:
    """Whether a weighing tells more than what was `chosen`: another option, or facts about the one taken."""
    options = weighing.options
    if weighing.topic in (Topic.ACTOR, Topic.RECIPIENT) and chosen:
        return any(not o.taken and o.verdict is not Verdict.EMPTY for o in options)
    if weighing.topic in (Topic.WHERE, Topic.DATE, Topic.SPEECH):
        return any(not option.taken and option.verdict is not Verdict.NOT_ASKED for option in options)
    if len(options) == 1 and options[0].taken:
        return options[0].fact("office") is not None
    return any(option.fact("kind") != "article" for option in options)


def _line(option: Option, topic: Topic) -> Line:
    verdict = VERDICTS[option.verdict]
    if option.verdict is Verdict.NEED_MISSING:
        verdict = f"needs {_NEEDS.get(str(option.fact('need')), option.fact('need'))}, which is not told"
    if option.verdict is Verdict.WORDS_MISSING:
        verdict = f"needs “{option.fact('missing')}” beside it"
    if option.verdict is Verdict.SKIPPED:
        verdict = f"its case {option.fact('case')} rules it out"
    told = _TOLD.get(topic, _nothing)(option)
    return Line(taken=option.taken, label=_label(option, topic), told=told, verdict=verdict)


_NEEDS = {
    "actor": "an actor",
    "recipient": "a recipient",
    "party": "an actor or a recipient",
    "actors2": "two actors",
    "figure": "a number",
    "place": "a place",
}


def _label(option: Option, topic: Topic) -> str:
    if topic in (Topic.ACTOR, Topic.RECIPIENT):
        return f"{slot(option.label)}: {quoted(option.words)}"
    if option.words is None or topic is Topic.FRAME:
        return clean(option.label)
    if topic is Topic.STATUS:
        return f"{option.label}: {quoted(option.words)}"
    words = quoted(option.words)
    plain = clean(option.words.text) == clean(option.label) or topic is Topic.SPEECH
    return words if plain else f"{clean(option.label)}, {words}"


def _place(option: Option) -> str:
    """Kind, inhabitants, distance from the best, and the score with its parts."""
    parts = [f"{name.removeprefix(PART)} {value}" for name, value in option.facts if name.startswith(PART)]
    inhabitants, km, match = option.fact("population"), option.fact("km"), option.fact("match")
    told = [str(option.fact("kind") or "")]
    told += [f"{inhabitants:,} inhabitants"] if inhabitants else []
    told += [f"{km:,} km away"] if km else []
    told += [_MATCHES.get(str(match), str(match))] if match else []
    told += [f"score {option.fact('score')} ({', '.join(parts)})"]
    return " · ".join(filter(None, told))


_MATCHES = {
    "alias": "by another name",
    "base": "by the name without its kind",
    "sound": "sounds alike",
    "part": "a part of it",
    "seat": "the town of that name",
}


def _actor(option: Option) -> str:
    """Country and sector, and the office with its days."""
    codes = " ".join(str(code) for name in ("country", "sector") if (code := option.fact(name)))
    office, since, until = option.fact("office"), option.fact("from"), option.fact("until")
    term = f"{office} from {since}" + (f" to {until}" if until else "") if office else ""
    by = f"by {option.fact('by')}" if option.fact("by") else ""
    return " · ".join(filter(None, (codes, term, by)))


def _days(option: Option) -> str:
    """The days that a time expression means."""
    first, last = option.fact("earliest"), option.fact("latest")
    return str(first) if first == last and first else f"{first} to {last}" if first else ""


def _frame(option: Option) -> str:
    """The type, and the case that applies with what met it."""
    told = [str(option.fact("type"))] if option.fact("type") not in ("SKIP", "NONE") else []
    met = [str(value) for name, value in option.facts if name == "condition"]
    told += [f"case {option.fact('case')} ({'; '.join(met)})"] if option.fact("case") else []
    return " · ".join(told)


def _number(option: Option) -> str:
    return str(option.fact("kind") or "") if option.verdict is Verdict.UNCOUNTED else ""


def _rule(option: Option) -> str:
    return str(option.fact("rule") or "")


def _mode(option: Option) -> str:
    return f"mode {option.fact('mode')}" if option.fact("mode") else ""


def _nothing(_: Option) -> str:
    return ""


_TOLD: dict[Topic, Callable[[Option], str]] = {
    Topic.PLACE: _place,
    Topic.WHO: _actor,
    Topic.DATE: _days,
    Topic.FRAME: _frame,
    Topic.FIGURE: _number,
    Topic.WHERE: _rule,
    Topic.WEAPON: _mode,
}


def texts_of(weighing: Weighing) -> Iterator[tuple[bool, str, str]]:
    """For each line whether it was taken, the option, and what is told and was decided of it."""
    for line in lines_of(weighing):
        plain = line.taken and line.told  # the mark says so
        told = " · ".join(filter(None, (line.told, "" if plain else line.verdict)))
        yield line.taken, line.label, told
