"""Word lists for finding place names: what stands before and behind them, and what hides them."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


LOCATIVE = _words(
    "in near at from outside inside across around throughout within into toward towards between via through to "
    "along against off"
)
"""Prepositions before places. Those in `PLAIN` come before persons and firms as often."""

PLAIN = _words("at from to between against through")

BEFORE = _words(
    """
    the north south east west northern southern eastern western central northeastern northwestern southeastern
    southwestern north-eastern north-western south-eastern south-western northeast northwest southeast southwest
    mid upper lower downtown uptown mainland rural coastal greater nearby neighbouring neighboring occupied
    besieged sub-saharan metro regional former
    """
)
"""What may stand between the preposition and the name."""

STREETS = _words(
    """
    street st. road rd. rd avenue ave. ave drive dr. boulevard blvd. blvd lane ln. highway hwy. route interstate
    freeway expressway parkway turnpike pike terrace trail circle crescent
    """
)
"""Ends, and beginnings, of names of streets: these have no entry of their own."""

KINDS = _words(
    """
    city town village settlement hamlet capital suburb neighborhood neighbourhood province state region oblast
    governorate county district department prefecture island port camp municipality parish districts counties
    provinces states towns cities villages islands krai raion republic canton emirate division commune township
    areas localities neighborhoods neighbourhoods regions
    """
)
"""Words of kind that stand before or behind a place name."""

NATURE = _words(
    """
    river rivers valley mountain mountains hills lake creek forest desert bay gulf sea ocean strait straits channel
    peninsula plateau delta reservoir basin oasis pass
    """
)
"""Last words of names of waters and lands."""

BODIES = _words(
    """
    administration agency airport ambassador army assembly attorney authority board bureau centers centres chamber
    chief city commission commissioner committee community congress congressman congresswoman constable
    corporation council councilman councilwoman councillor court courthouse crimestoppers deaf democrat
    democratic democrats department detention district division elections embassy emergency farmers federation
    fire football force forces foundation geological goodwill gov. government governor group guard guardsman
    health high highway historical house independent institute jail judge justice juvenile legislature library
    mayor metropolitan military minister ministry municipal museum national navy office officer parliament
    parks party patrol planning police pollution president prime prison prosecutor public regional rep.
    representative representatives republican republicans sanitation sec. secretary sen. senate senator senators
    service services sheriff society state states superintendent superior supreme task town township unified
    utilities vice vice-mayor water youth
    """
)
"""Words by which a longer name goes on after the place it serves: "Aden City Council", "Ohio Governor"."""

NAMESAKES = _words(
    """
    academy association cathedral center centre church clinic club college company elementary hospital hotel
    junior medical memorial middle newspaper primary school schools stadium park theater theatre union united zoo
    """
)
"""The same, but often named after a person or a place elsewhere: these need the place named by itself, too."""

FOLK = _words(
    """
    area authorities camp camps council county district farm farms fighters forces front government governor
    government-controlled hospital lawmakers legislator man market mayor men native natives neighborhood
    neighbourhood officials parliament peninsula people police port prison region resident residents restaurant
    school schools senator state students suburb teen teenager valley voters voter woman women airport bridge
    border coast court fire firefighters general headquarters
    """
)
"""Common nouns before which a name is that of their place: "Lyman residents", "Aden port"."""

AILMENTS = _words("virus fever disease syndrome flu strain ebola ebolavirus")
"""What is named after a place and is none."""

UNPLACED = _words(
    """
    times post herald tribune gazette daily news journal press telegraph chronicle today weekly magazine radio
    university airlines airways cup open derby treaty accord accords agreement protocol declaration
    convention consensus conference summit war syndrome flu fever virus disease
    """
)
"""Last words of names that only borrow a place's: papers, universities, treaties, cups, diseases."""

NEVER = _words(
    """
    earth mars moon of on in us mr mrs ms dr god january february march april may june july august september
    october november december monday tuesday wednesday thursday friday saturday sunday easter christmas
    ramadan internet union islam muslim christian catholic ebola covid north south east west northwest northeast
    southwest southeast northern southern eastern western central metro miss mr. mrs. dr. st. st sen. rep. gov.
    mound church street common labor law day border story marine mercy delta royal sos un channel prince plateau
    mission media hand soul justice commerce hall port none pleasant story city hospital harold charles gulf
    federal market egg castle cathedral chapel cross gate park hill hills lake river valley bay beach forest spring springs
    """
)
"""Words that are in the gazetteer and hardly ever a place in the news; "US" in capitals is not among them."""
