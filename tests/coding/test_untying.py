"""Words tied to the verb that they belong to."""

from __future__ import annotations

from tests.support.parses import doc

from sitrep.coding.untying import untie
from sitrep.model.parse import Parse


def _mended(sentence: str) -> Parse:
    p = Parse(doc(sentence))
    untie(p)
    return p


def test_a_day_before_a_name_is_no_part_of_it() -> None:
    p = _mended("Later on Friday Ruto met Tshisekedi.")
    on, friday, met = (p.words.index(word) for word in ("on", "Friday", "met"))
    assert (p.dep[friday], p.head[friday]) == ("obl", met)
    assert (p.dep[on], p.head[on]) == ("case", friday)


def test_following_leads_in_what_went_before() -> None:
    p = _mended("Chad freed rebels, following a meeting with Sudan.")
    freed, following, meeting, sudan = (p.words.index(w) for w in ("freed", "following", "meeting", "Sudan"))
    assert (p.dep[meeting], p.head[meeting]) == ("obl", freed)
    assert (p.dep[following], p.head[following]) == ("case", meeting)
    assert (p.dep[sudan], p.head[sudan]) == ("nmod", meeting)


def test_what_opens_a_sentence_is_no_part_of_its_subject() -> None:
    p = _mended("In Tunis, rebels attacked the camp.")
    tunis, attacked = p.words.index("Tunis"), p.words.index("attacked")
    assert (p.dep[tunis], p.head[tunis]) == ("obl", attacked)


def test_a_deed_told_before_the_speaker_is_not_the_speakers() -> None:
    p = _mended("Rebels shelled a port, killing two sailors, officials said.")
    shelled, killing = p.words.index("shelled"), p.words.index("killing")
    assert (p.dep[killing], p.head[killing]) == ("advcl", shelled)


def test_a_noun_between_a_link_and_a_verb_is_its_subject() -> None:
    p = _mended("The army left the town after troops withdrew from Tunis.")
    left, after, troops, withdrew = (p.words.index(w) for w in ("left", "after", "troops", "withdrew"))
    assert (p.dep[troops], p.head[troops]) == ("nsubj", withdrew)
    assert (p.dep[after], p.head[after]) == ("mark", withdrew)
    assert (p.dep[withdrew], p.head[withdrew]) == ("advcl", left)


def test_a_deed_behind_a_comma_is_the_clauses() -> None:
    p = _mended("A blast hit a car at a hotel, injuring two guards.")
    hit, injuring = p.words.index("hit"), p.words.index("injuring")
    assert (p.dep[injuring], p.head[injuring]) == ("advcl", hit)
