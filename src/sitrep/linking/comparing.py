"""Two reports in, a link out: named features, each with what it counts, and one score."""

from __future__ import annotations

from sitrep.linking import amounts, days, places, sides
from sitrep.linking.profile import Profile, profile
from sitrep.linking.rules import Rules, load
from sitrep.linking.words import likeness
from sitrep.model import Feature, Link, Told

_UNLIKE, _LIKE = 0.04, 0.35  # likeness of sentences that says nothing, and that says all
_LEAD_UNLIKE, _LEAD_LIKE = 0.05, 0.20  # the same of leads, which are longer
_AGAINST = -0.1
_FAR = 600  # characters from which two sentences of an article have no more to do with one another
_BARE = 0.1
_DENIED = frozenset(("actual", "negated"))
_PARTICULAR = {"place": 0.15, "names": 0.1, "figures": 0.3, "text": 0.1, "article": 0.0, "lead": 0.0}
_UNREAL = frozenset(("future", "hypothetical"))
Compared = tuple[str, float, str]


def compare(a: Told, b: Told, rules: Rules | None = None) -> Link | None:
    """How far two reports tell one incident; None where their types cannot, or it is the same report.

    The order does not matter, and nothing but the two reports does.
    """
    return compare_profiles(profile(a), profile(b), rules)


def compare_profiles(a: Profile, b: Profile, rules: Rules | None = None) -> Link | None:
    """As `compare`, for reports of which the profile is at hand."""
    return _link(a, b, rules or load(), telling=True)


def score_profiles(a: Profile, b: Profile, rules: Rules | None = None) -> Link | None:
    """As `compare_profiles`, for the score alone: the link tells no features."""
    return _link(a, b, rules or load(), telling=False)


def _link(a: Profile, b: Profile, rules: Rules, *, telling: bool) -> Link | None:
    nearness = rules.alike.get((a.event_type, b.event_type))
    if nearness is None or a.id == b.id:
        return None
    if a.id > b.id:
        a, b = b, a
    if rule := _apart(a, b, rules):
        return Link(one=a.id, two=b.id, score=0.0, apart=rule)
    found: list[Compared] = [
        ("type", nearness * 2 - 1, a.event_type if a.event_type == b.event_type else ""),
        ("mode", *_modes(a, b)),
        ("status", *_status(a, b)),
        ("parties", *sides.parties(a, b)),
        ("names", *sides.names(a, b)),
        ("place", *places.places(a, b)),
        ("days", *days.days(a, b)),
        ("figures", *amounts.figures(a, b)),
        ("text", *_text(a, b)),
        ("article", *_article(a, b)),
        ("lead", *_lead(a, b)),
    ]
    found.append(("bare", *_bare(found)))
    weights = rules.weights
    base = min(rules.base[a.event_type], rules.base[b.event_type])
    score = base + sum(value * weights[name] for name, value, _ in found)
    if score < rules.keep:
        return None
    return Link(
        one=a.id,
        two=b.id,
        score=round(min(1.0, score), 4),
        weight=_ground(a, b, found),
        features=tuple(
            Feature(name=name, value=round(value, 4), weight=weights[name], note=note)
            for name, value, note in found
            if value
        )
        if telling
        else (),
    )


def _apart(a: Profile, b: Profile, rules: Rules) -> str:
    """The rule by which both cannot be one incident, "" where there is none."""
    if a.article == b.article and a.event_type != b.event_type:
        return "types"
    strict = a.event_type == b.event_type and a.event_type in rules.strict
    if strict and a.modes and b.modes and not a.modes & b.modes:
        return "modes"
    if days.apart(a, b) or a.article == b.article and days.others(a, b):
        return "days"
    if days.each_its_own(a, b) and amounts.differ(a, b):
        return "tolls"
    if a.event_type not in sides.MUTUAL and places.apart(a, b):
        return "places"
    if a.event_type not in sides.MUTUAL and sides.swapped(a, b):
        return "roles"
    return ""


def _bare(found: list[Compared]) -> tuple[float, str]:
    """-1 where nothing particular is in both: no place, name, number or word, and not even the article."""
    particular = any(
        value > least for name, value, _ in found if (least := _PARTICULAR.get(name)) is not None
    )
    return (0.0, "") if particular else (-1.0, "nothing particular")


def _modes(a: Profile, b: Profile) -> tuple[float, str]:
    if not a.modes or not b.modes:
        return 0.0, ""
    both = a.modes & b.modes
    return (1.0, ", ".join(sorted(both))) if both else (-1.0, "others")


def _status(a: Profile, b: Profile) -> tuple[float, str]:
    """What is planned and what has happened may be one; what is only thought of is another matter."""
    if a.status == b.status:
        return 0.5, a.status
    if "hypothetical" in (a.status, b.status):
        return -1.0, f"{a.status}, {b.status}"
    both, note = {a.status, b.status}, f"{a.status}, {b.status}"
    if both == _DENIED and a.event_type in sides.MUTUAL:
        return -1.0, note  # no meeting is planned: that is not the call that was
    return (-0.3 if both & _UNREAL or both == _DENIED else 0.0), note


def _text(a: Profile, b: Profile) -> tuple[float, str]:
    like = likeness(a.bag, b.bag)
    if a.article == b.article and a.sentence == b.sentence:
        return 0.0, "the same sentence"
    value = (like - _UNLIKE) / (_LIKE - _UNLIKE)
    return max(_AGAINST, min(1.0, value)), f"{like:.2f}"


def _article(a: Profile, b: Profile) -> tuple[float, str]:
    """Up to 1 for sentences close to one another in one article."""
    if a.article != b.article:
        return 0.0, ""
    between = max(0, a.sentence[0] - b.sentence[1], b.sentence[0] - a.sentence[1])
    return max(0.3, 1.0 - between / _FAR), "the same article"


def _lead(a: Profile, b: Profile) -> tuple[float, str]:
    """Up to 1 for two articles about the same thing."""
    if a.article == b.article or not a.lead or not b.lead:
        return 0.0, ""
    like = likeness(a.lead, b.lead)
    return max(0.0, min(1.0, (like - _LEAD_UNLIKE) / (_LEAD_LIKE - _LEAD_UNLIKE))), f"{like:.2f}"


def _ground(a: Profile, b: Profile, found: list[Compared]) -> float:
    """How much there was to compare: a part for each of parties, place, day and figures that both tell."""
    told = {name for name, value, _ in found if value}
    parts = (
        _BARE,
        0.25 * ("parties" in told),
        0.25 * ("place" in told) * min(a.spot.firm, b.spot.firm) if a.spot and b.spot else 0.0,
        0.25 * min(a.days.firm, b.days.firm) if a.days and b.days else 0.0,
        0.15 * ("figures" in told),
    )
    return round(sum(parts), 4)
