"""The words of quantities: numbers, bounds, units, and what looks like a number and is a name."""

from __future__ import annotations

from sitrep.knowledge import english

ONES = {"zero": 0, **english.ONES}
TENS = {**english.TENS, "fourty": 40}
SMALL = {**ONES, **english.TEENS, **TENS}
GROUPS = {"dozen": 12, "score": 20, "hundred": 100}
SCALES = {
    "thousand": 10**3, "lakh": 10**5, "million": 10**6, "crore": 10**7, "billion": 10**9, "trillion": 10**12,
}  # fmt: skip
# Written against the digits, as in 2.3bn.
SUFFIXES = {
    "k": 10**3, "m": 10**6, "mn": 10**6, "mln": 10**6, "b": 10**9, "bn": 10**9, "bln": 10**9, "tn": 10**12,
    "trn": 10**12,
}  # fmt: skip
ORDINALS = {
    **english.ORDINALS, "thirtieth": 30, "fortieth": 40, "fiftieth": 50, "sixtieth": 60, "seventieth": 70,
    "eightieth": 80, "ninetieth": 90, "hundredth": 100, "thousandth": 1000,
}  # fmt: skip
# The least that a plural without a number stands for.
PLURALS = {
    "tens": 20, "dozens": 24, "scores": 40, "hundreds": 200, "thousands": 2000, "millions": 2 * 10**6,
    "billions": 2 * 10**9,
}  # fmt: skip
SETS = {"couple": 2, "pair": 2, "duo": 2, "trio": 3, "quartet": 4}
FRACTIONS = {"half": 0.5, "third": 1 / 3, "quarter": 0.25, "fifth": 0.2, "tenth": 0.1}

# What the words before a number make of it: phrases with a bar or a new line between.
_LOW = """
at least | more than | over | above | well over | just over | no fewer than | no less than
not less than | not fewer than | upwards of | in excess of | exceeding | a minimum of | minimum of
greater than | as few as | as little as | north of | far more than | well above | well more than
slightly more than | a little over | slightly over | a little more than | far over | a good
"""
_HIGH = """
up to | as many as | as much as | no more than | not more than | fewer than | less than | under | below
nearly | almost | at most | at the most | a maximum of | maximum of | just under | well under
slightly less than | slightly fewer than | slightly under | a little under | no greater than
just short of | approaching | as high as | far fewer than | much less than
"""
_EXACT = """
about | around | some | roughly | approximately | an estimated | estimated | close to | circa | ca.
only | just | exactly | a total of | another | an additional | additional | a further | all | a record
a reported | an approximate | a combined | a mere | a full | a staggering | an astonishing
somewhere around
"""


def _phrases(table: str) -> tuple[str, ...]:
    return tuple(phrase.strip() for phrase in table.strip().replace("\n", "|").split("|"))


LOW, HIGH, EXACT = _phrases(_LOW), _phrases(_HIGH), _phrases(_EXACT)

DURATIONS = (
    "second",
    "minute",
    "hour",
    "day",
    "night",
    "week",
    "fortnight",
    "weekend",
    "month",
    "year",
    "decade",
)
PERCENTS = ("%", "percent", "per cent", "pct", "percentage point", "percentage points")
_MEASURES = """
km | kms | kilometer | kilometers | kilometre | kilometres | mile | miles | m | meter | meters | metre
metres | mm | millimeter | millimetre | millimeters | millimetres | cm | centimeters | centimetres | ft
foot | feet | inch | inches | yard | yards | kg | kgs | kilo | kilos | kilogram | kilograms | kilogramme
kilogrammes | gram | grams | ton | tons | tonne | tonnes | kiloton | kilotons | lb | lbs | acre | acres
hectare | hectares | square kilometers | square kilometres | square kilometer | square kilometre
square miles | square mile | square meters | square metres | square feet | sq km | cubic meters
cubic metres | cubic feet | liter | liters | litre | litres | gallon | gallons | barrel | barrels
degree | degrees | mph | kph | km/h | knot | knots | nautical miles | nautical mile | megawatt
megawatts | gigawatt | gigawatts | mw | gw | kw | kwh | gwh | kilowatts | volt | volts | hertz | mhz
ghz | gb | mb | tb | magnitude | caliber | calibre | c | f
"""
MEASURES = _phrases(_MEASURES)

# A number after one of these is its name: Resolution 1701, phase two.
_LABELS = """
resolution article section chapter flight route highway channel unit no no. number nos phase stage tier
level war formula page room gate block camp protocol title area bus line terminal reactor part volume
vol episode act class type mark apollo boeing airbus order directive rule law bill amendment category
version battalion brigade pillar track band paragraph clause annex appendix figure table step grade
division district sector zone ward precinct interstate soyuz expo cop falcon shahed geran lancet
iskander covid psalm verse
"""
LABELS = frozenset(_LABELS.split())
MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?)"
)
