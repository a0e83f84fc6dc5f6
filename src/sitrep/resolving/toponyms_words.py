"""Word lists of toponym resolution: words of kind, linking words, postal codes."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


CITY_KINDS = _words("city town village settlement hamlet capital suburb neighborhood neighbourhood")
REGION_KINDS = _words("province state region oblast governorate department prefecture krai")
DISTRICT_KINDS = _words("county district municipality parish raion")

LINKING = _words(
    """
    the city town village settlement hamlet capital suburb province state region oblast governorate county
    district department prefecture island port camp municipality of border coastal northern southern eastern
    western central north south east west northeastern northwestern southeastern southwestern north-eastern
    north-western south-eastern south-western frontline occupied besieged key strategic small large major
    second largest biggest second-largest historic ancient remote rural industrial mining and
    """
)
"""What may stand between "Ukraine's" or "Ukrainian" and the name they belong to."""

POSTAL = {
    code: name.replace("_", " ")
    for code, name in (
        pair.split(":")
        for pair in sorted(
            _words(
                """
                AL:Alabama AK:Alaska AZ:Arizona AR:Arkansas CA:California CO:Colorado CT:Connecticut
                DE:Delaware FL:Florida GA:Georgia HI:Hawaii ID:Idaho IL:Illinois IN:Indiana IA:Iowa
                KS:Kansas KY:Kentucky LA:Louisiana ME:Maine MD:Maryland MA:Massachusetts MI:Michigan
                MN:Minnesota MS:Mississippi MO:Missouri MT:Montana NE:Nebraska NV:Nevada
                NH:New_Hampshire NJ:New_Jersey NM:New_Mexico NY:New_York NC:North_Carolina
                ND:North_Dakota OH:Ohio OK:Oklahoma OR:Oregon PA:Pennsylvania RI:Rhode_Island
                SC:South_Carolina SD:South_Dakota TN:Tennessee TX:Texas UT:Utah VT:Vermont VA:Virginia
                WA:Washington WV:West_Virginia WI:Wisconsin WY:Wyoming DC:District_of_Columbia
                ON:Ontario BC:British_Columbia AB:Alberta QC:Quebec
                """
            )
        )
    )
}
"""Postal codes of states and provinces, as in "Paris, TX"; they count in capitals after a comma only."""

OUTLET_WORDS = _words(
    """
    agency al and arab arabia barrons canadian central channel channels chronicle courier daily digest
    english enterprise evening examiner express eye first forbes free gazette global globe guardian gulf
    herald hill horn independent international journal latina leader live mail media metro mirror
    monitor morning national network news observer of oil online point post pravda press price punch
    radio record reporter review sentinel south standard star street sun tass the time times today
    tribune tv via voice wall weekly world xinhua
    """
)
"""Words in the names of outlets that are no place there, though places have these names."""
