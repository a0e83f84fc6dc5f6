"""Irregular English forms, seldom seen in small treebanks: base, past, participle; singular, plural."""

VERBS = """
abide abode abode|arise arose arisen|awake awoke awoken|be was been|be were been|bear bore borne
beat beat beaten|become became become|befall befell befallen|begin began begun|behold beheld beheld
bend bent bent|bet bet bet|beset beset beset|bid bid bid|bind bound bound|bite bit bitten|bleed bled bled
blow blew blown|break broke broken|breed bred bred|bring brought brought|broadcast broadcast broadcast
build built built|burn burnt burnt|burst burst burst|buy bought bought|cast cast cast|catch caught caught
choose chose chosen|cling clung clung|come came come|cost cost cost|creep crept crept|cut cut cut
deal dealt dealt|dig dug dug|do did done|draw drew drawn|dream dreamt dreamt|drink drank drunk
drive drove driven|dwell dwelt dwelt|eat ate eaten|fall fell fallen|feed fed fed|feel felt felt
fight fought fought|find found found|flee fled fled|fling flung flung|fly flew flown
forbid forbade forbidden|forecast forecast forecast|foresee foresaw foreseen|forget forgot forgotten
forgive forgave forgiven|forgo forwent forgone|forsake forsook forsaken|freeze froze frozen
get got gotten|get got got|give gave given|go went gone|grind ground ground|grow grew grown
hang hung hung|have had had|hear heard heard|hide hid hidden|hit hit hit|hold held held|hurt hurt hurt
keep kept kept|kneel knelt knelt|know knew known|lay laid laid|lead led led|lean leant leant
leap leapt leapt|learn learnt learnt|leave left left|lend lent lent|let let let|light lit lit
lose lost lost|make made made|mean meant meant|meet met met|mislead misled misled
mistake mistook mistaken|misunderstand misunderstood misunderstood|offset offset offset
outdo outdid outdone|outgrow outgrew outgrown|overcome overcame overcome|overhear overheard overheard
overrun overran overrun|oversee oversaw overseen|overtake overtook overtaken
overthrow overthrew overthrown|override overrode overridden|partake partook partaken|pay paid paid
prepay prepaid prepaid|put put put|quit quit quit|read read read|rebuild rebuilt rebuilt
redo redid redone|remake remade remade|repay repaid repaid|reset reset reset|resell resold resold
retake retook retaken|rethink rethought rethought|rewrite rewrote rewritten|rid rid rid|ride rode ridden
ring rang rung|rise rose risen|run ran run|say said said|see saw seen|seek sought sought|sell sold sold
send sent sent|set set set|sew sewed sewn|shake shook shaken|shed shed shed|shine shone shone
shoot shot shot|show showed shown|shrink shrank shrunk|shut shut shut|sing sang sung|sink sank sunk
sit sat sat|slay slew slain|sleep slept slept|slide slid slid|sling slung slung|slit slit slit
smell smelt smelt|sow sowed sown|speak spoke spoken|speed sped sped|spell spelt spelt|spend spent spent
spill spilt spilt|spin spun spun|spit spat spat|split split split|spoil spoilt spoilt
spread spread spread|spring sprang sprung|stand stood stood|steal stole stolen|stick stuck stuck
sting stung stung|stink stank stunk|strew strewed strewn|stride strode stridden|strike struck struck
strike struck stricken|string strung strung|strive strove striven|swear swore sworn|sweep swept swept
swell swelled swollen|swim swam swum|swing swung swung|take took taken|teach taught taught|tear tore torn
tell told told|think thought thought|throw threw thrown|thrust thrust thrust|tread trod trodden
undercut undercut undercut|undergo underwent undergone|undermine undermined undermined
understand understood understood|undertake undertook undertaken|undo undid undone|uphold upheld upheld
upset upset upset|wake woke woken|wear wore worn|weave wove woven|weep wept wept|win won won
wind wound wound|withdraw withdrew withdrawn|withhold withheld withheld|withstand withstood withstood
wring wrung wrung|write wrote written|abet abetted abetted|lie lay lain
"""

NOUNS = """
man men|woman women|child children|person people|foot feet|tooth teeth|goose geese|mouse mice|ox oxen
life lives|wife wives|knife knives|leaf leaves|half halves|self selves|shelf shelves|thief thieves
wolf wolves|calf calves|loaf loaves|hoof hooves|crisis crises|analysis analyses|basis bases|thesis theses
hypothesis hypotheses|diagnosis diagnoses|oasis oases|emphasis emphases|phenomenon phenomena
criterion criteria|datum data|medium media|bacterium bacteria|curriculum curricula|memorandum memoranda
referendum referenda|stadium stadia|alumnus alumni|nucleus nuclei|fungus fungi|cactus cacti
stimulus stimuli|index indices|appendix appendices|matrix matrices|vertex vertices|policeman policemen
policewoman policewomen|gunman gunmen|spokesman spokesmen|spokeswoman spokeswomen|fisherman fishermen
serviceman servicemen|servicewoman servicewomen|congressman congressmen|congresswoman congresswomen
businessman businessmen|militiaman militiamen|strongman strongmen|clergyman clergymen|fireman firemen
rifleman riflemen|crewman crewmen|countryman countrymen|layman laymen|salesman salesmen|bus buses
gas gases|virus viruses|campus campuses|census censuses|bonus bonuses|status statuses|hero heroes
veto vetoes|embargo embargoes|torpedo torpedoes|volcano volcanoes|potato potatoes|tomato tomatoes
echo echoes|mosquito mosquitoes|cargo cargoes|series series|species species|aircraft aircraft
headquarters headquarters|means means|barracks barracks
"""


def tables() -> dict[str, dict[str, str]]:
    """Tag -> form -> lemma."""
    found: dict[str, dict[str, str]] = {tag: {} for tag in ("VBD", "VBN", "NNS")}
    for entry in VERBS.strip().replace("\n", "|").split("|"):
        base, past, participle = entry.split()
        found["VBD"][past] = found["VBN"][participle] = base
    for entry in NOUNS.strip().replace("\n", "|").split("|"):
        singular, plural = entry.split()
        found["NNS"][plural] = singular
    return found
