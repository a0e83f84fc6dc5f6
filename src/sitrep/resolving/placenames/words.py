"""Word lists for finding place names: what stands before and behind them, and what hides them."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


LOCATIVE = _words(
    "in near at from outside inside across around throughout within into toward towards between via through "
    "to along against off"
)
"""Prepositions before places. Those in `PLAIN` come before persons and firms as often."""

PLAIN = _words("at from to between against through")

BEFORE = _words(
    """
    besieged central coastal downtown east eastern former greater lower mainland metro mid nearby
    neighboring neighbouring north north-eastern north-western northeast northeastern northern northwest
    northwestern occupied regional rural south south-eastern south-western southeast southeastern
    southern southwest southwestern sub-saharan the upper uptown west western
    """
)
"""What may stand between the preposition and the name."""

STREETS = _words(
    """
    ave ave. avenue blvd blvd. boulevard circle crescent dr. drive expressway freeway highway hwy.
    interstate lane ln. parkway pike rd rd. road route st. street terrace trail turnpike
    """
)
"""Ends, and beginnings, of names of streets: these have no entry of their own."""

KINDS = _words(
    """
    areas camp canton capital cities city commune counties county department district districts division
    emirate governorate hamlet island islands krai localities municipality neighborhood neighborhoods
    neighbourhood neighbourhoods oblast parish port prefecture province provinces raion region regions
    republic settlement state states suburb town towns township village villages
    """
)
"""Words of kind that stand before or behind a place name."""

NATURE = _words(
    """
    basin bay channel creek delta desert forest gulf hills lake mountain mountains oasis ocean pass
    peninsula plateau reservoir river rivers sea strait straits valley
    """
)
"""Last words of names of waters and lands."""

BODIES = _words(
    """
    administration agency airport ambassador army assembly attorney authority board bureau centers
    centres chamber chief city commission commissioner committee community congress congressman
    congresswoman constable corporation council councillor councilman councilwoman court courthouse
    democrat democratic democrats department detention district division elections
    embassy emergency federation fire football force forces foundation gov.
    government governor group guard guardsman health high highway historical house independent institute
    jail judge justice juvenile legislature library mayor metropolitan military minister ministry
    municipal museum national navy office officer parks parliament party patrol planning police
    pollution president prime prison prosecutor public regional rep. representative representatives
    republican republicans sec. secretary sen. senate senator senators service services
    sheriff society state states superintendent superior supreme task town township unified utilities
    vice vice-mayor water youth
    """
)
"""Words by which a longer name goes on after the place it serves: "Aden City Council", "Ohio Governor"."""

NAMESAKES = _words(
    """
    academy association cathedral center centre church clinic club college company elementary hospital
    hotel junior medical memorial middle newspaper park primary school schools stadium theater theatre
    union united zoo
    """
)
"""The same, but often named after persons or places elsewhere: the place must be named by itself, too."""

FOLK = _words(
    """
    airport area authorities border bridge camp camps coast council county court district farm farms
    fighters fire firefighters forces front general government government-controlled governor
    headquarters hospital lawmakers legislator man market mayor men native natives neighborhood
    neighbourhood officials parliament peninsula people police port prison region resident residents
    restaurant school schools senator state students suburb teen teenager valley voter voters woman
    women
    """
)
"""Common nouns before which a name is that of their place: "Lyman residents", "Aden port"."""

AILMENTS = _words("virus fever disease syndrome flu strain ebola ebolavirus")
"""What is named after a place and is none."""

UNPLACED = _words(
    """
    accord accords agreement airlines airways chronicle conference consensus convention cup daily
    declaration derby disease fever flu gazette herald journal magazine news open post press protocol
    radio summit syndrome telegraph times today treaty tribune university virus war weekly
    """
)
"""Last words of names that only borrow a place's: papers, universities, treaties, cups, diseases."""

NEVER = _words(
    """
    april august bay beach border castle cathedral catholic central channel chapel christian
    christmas church city commerce common covid cross day december delta dr dr. earth east easter
    eastern ebola february federal forest friday gate god gov. gulf hall hand hill hills
    hospital in internet islam january july june justice labor lake law march marine market mars may
    media mercy metro miss mission monday moon mr mr. mrs mrs. ms muslim none north northeast
    northern northwest november october of on park plateau pleasant port prince ramadan rep. river royal
    saturday sen. september sos soul south southeast southern southwest spring springs st st. story
    street sunday thursday tuesday un union us valley wednesday west western
    """
)
"""Words that the gazetteer has as names of places, and the news hardly ever means so."""
