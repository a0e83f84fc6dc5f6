"""Which ACLED sub-event type an event is of, by the rules of acled_from_plover.csv."""

from __future__ import annotations

from sitrep.exporting.foreign.acled.actors import ARMED, CIVILIANS, EXTERNAL, STATE, group_of
from sitrep.exporting.foreign.event import Event
from sitrep.knowledge.codes import AcledRule, Codes

_INTERVENTION, _EXCESSIVE = "Protest with intervention", "Excessive force against protesters"


def coded(event: Event, codes: Codes) -> bool:
    """Whether ACLED codes events of this type at all."""
    return any(rule.event_type == event.event_type for rule in codes.acled_rules)


def sub_event_type(event: Event, where: str, codes: Codes) -> str:
    """The sub-event type in the country `where`; "" for what ACLED has not, or what is not told enough."""
    target, by = _target(event, where, codes), _by(event, where, codes)
    for mode in (*codes.ontology.strongest(event.event_type, event.mode), ""):
        for rule in codes.acled_rules:
            if (rule.event_type, rule.mode) == (event.event_type, mode) and _fits(rule, event, target, by):
                return _deadly(rule.sub_event_type, event)
    return ""


def _fits(rule: AcledRule, event: Event, target: str, by: str) -> bool:
    if rule.context and rule.context not in event.context:
        return False
    if rule.weapons and not any(word in weapon for word in rule.weapons for weapon in event.weapons):
        return False
    return rule.target in ("", target) and (not rule.by or by in rule.by)


def _deadly(name: str, event: Event) -> str:
    """Force against protesters that killed somebody is excessive."""
    killed = event.estimate("killed")
    deadly = killed is not None and bool(killed.high)
    return _EXCESSIVE if name == _INTERVENTION and deadly else name


def _target(event: Event, where: str, codes: Codes) -> str:
    """Whom it was done to; two sides that fight are each other's."""
    sides = event.recipients or event.actors[1:]
    if not sides:
        return "none"
    groups = {group_of(side, where, codes) for side in sides}
    if groups & ARMED:
        return "armed"
    return "civilians" if groups == {CIVILIANS} else ""


def _by(event: Event, where: str, codes: Codes) -> str:
    """Who did it; nobody is told to have done it, or somebody of no known sort."""
    if event.one is None:
        return "none"
    group = group_of(event.one, where, codes)
    if group == EXTERNAL:
        return "foreign"
    if group == STATE:
        return "state"
    return "group" if group in ARMED else ""
