"""Word tables for context: lemmas, lower case, sorted."""


def _words(lines: str) -> frozenset[str]:
    return frozenset(lines.split())


# Verbs of saying: what follows as a clause, or stands in quotation marks, is what somebody says.
SAYING_VERBS = _words("""
    acknowledge add admit advise affirm agree allege allude announce answer apologise apologize argue ask
    assert assess assume assure attest bark beg bemoan blog bluster boast brag broadcast calculate caution certify
    chant charge chide chuckle claim clarify comment complain concede conclude concur confess confide confirm
    contend continue correct count counter cry declare decree defend demand demonstrate deny deplore describe
    detail determine disagree disclose dispute divulge document elaborate email emphasise emphasize estimate
    exclaim explain expound find forecast fume fret gloat groan growl grumble guarantee gush hint hold imply
    indicate inform inquire insist instruct interject interrupt intone jest joke lament laugh lecture maintain
    mention moan mumble murmur muse mutter narrate note notify object observe opine order plead pledge point
    posit post postulate preach predict proclaim profess project promise propose protest publish quip quote rage
    rant read reaffirm reason reassure rebut recall recap recite recommend record recount refute reiterate rejoin
    relate relay remark remind repeat reply report request respond restate retort retweet reveal roar rule say
    scoff scold scream shout show shrug sigh signal snap sneer speculate specify stammer state stipulate stress
    stutter submit suggest summarise summarize surmise swear tell testify text theorise theorize thunder tout
    tweet underline underscore urge venture volunteer vouch vow wail warn whine whisper write yell
""")

# Of these, the ones that also tell of seeing or doing: only of an institution or a document do they say something.
EVIDENCE_VERBS = _words("""
    assume calculate count demonstrate determine document establish find hold indicate project read record rule show
    signal
""")

# Of these and the next, the ones that an event does as well as a speaker: "the move underlines the risk".
MEANING_VERBS = _words("""
    affirm attest confirm contradict explain highlight imply indicate reveal stress suggest underline underscore
""")

# How nouns for people end: "campaigner", "economist", "spokesman".
PERSON_ENDINGS = ("ant", "ee", "er", "ian", "ist", "man", "or", "people", "person", "woman")

# Verbs whose object, with the complement below, is what somebody says: "criticised the ban", "reported five cases".
OBJECT_VERBS = _words("""
    accuse acknowledge admit advocate affirm allege announce applaud argue assail bash bemoan berate blame
    blast calculate caution champion characterise characterize chide cite commend compare concede condemn
    confess confirm congratulate contradict contrast credit criticise criticize debunk decry defend demand
    denounce deny depict deplore deride describe detail disavow disclose discuss dismiss dispute disown
    echo emphasise emphasize estimate explain express forecast foretell hail highlight identify imply indicate insinuate invoke label
    lambast lambaste lament laud liken list mention mock note outline pan portray praise predict
    promise propose protest proclaim question quote rebuff rebuke rebut recall recount recommend
    refute reiterate reject remember reference repeat report reprimand request reveal ridicule savage
    scold slam slate specify stress suggest summarise summarize tout trumpet underline underscore
    urge voice vow warn welcome
""")

# Verbs of naming: they say something where a second object follows ("called the ban a disgrace", "dubbed him Ike").
NAMING_VERBS = _words("brand call characterize declare deem dub label pronounce proclaim rate term")

# Verbs of counting whose object is what an institution says: "The group has recorded 500 arrests".
COUNTING_VERBS = _words("calculate count document estimate record register tally")

# Verbs whose object is what a document says: "the survey found gaps".
FINDING_VERBS = _words("confirm contain demonstrate find indicate project record reveal show suggest")

# Verbs with a particle whose object is what somebody says.
PARTICLE_VERBS = frozenset(
    {"call out", "lay out", "play down", "point out", "point up", "read out", "rule out", "set out"}
    | {"spell out", "sum up", "talk up"}
)

# Verbs whose passive subject hears and does not say: "she was told that".
RECIPIENT_VERBS = _words("advise ask inform notify remind tell urge warn")

# Verb -> the prepositions whose object is what somebody says: "called for talks", "warned of floods".
PREPOSITIONS: dict[str, frozenset[str]] = {
    "accuse": _words("of"),
    "advise": _words("against on"),
    "agree": _words("on with"),
    "allude": _words("to"),
    "apologise": _words("about for over"),
    "apologize": _words("about for over"),
    "appeal": _words("for to"),
    "argue": _words("about against for over"),
    "ask": _words("about for"),
    "attest": _words("to"),
    "boast": _words("about of"),
    "brag": _words("about of"),
    "call": _words("for on upon"),
    "caution": _words("about against"),
    "comment": _words("about on upon"),
    "complain": _words("about of over"),
    "confess": _words("to"),
    "disagree": _words("about on with"),
    "elaborate": _words("on"),
    "fulminate": _words("against"),
    "gripe": _words("about"),
    "grumble": _words("about"),
    "hint": _words("about at of"),
    "inform": _words("about of"),
    "inquire": _words("about into"),
    "insist": _words("on upon"),
    "joke": _words("about"),
    "lash": _words("at"),
    "muse": _words("about on"),
    "notify": _words("about of"),
    "object": _words("to"),
    "opine": _words("about on"),
    "plead": _words("for"),
    "point": _words("to"),
    "press": _words("for on"),
    "protest": _words("about against at"),
    "push": _words("for"),
    "rail": _words("against at"),
    "rant": _words("about against"),
    "refer": _words("to"),
    "remark": _words("about on upon"),
    "remind": _words("about of"),
    "report": _words("about on"),
    "speak": _words("about against of on"),
    "speculate": _words("about on"),
    "talk": _words("about of up"),
    "tell": _words("about of"),
    "testify": _words("about against to"),
    "tweet": _words("about"),
    "vouch": _words("for"),
    "warn": _words("about against of"),
    "write": _words("about of"),
}

# The prepositions that go on with an object of speech: "praised her for", "described it as", "put it at".
OBJECT_COMPLEMENTS = _words("about against as at between for of on over to with")

# Verbs whose infinitive is what somebody says: "vowed to stay", "urged them to stay".
INFINITIVE_VERBS = _words("""
    advise agree ask beg beseech call caution challenge claim command demand direct exhort forbid implore
    instruct invite offer order petition plead pledge press promise propose purport request swear tell
    threaten urge volunteer vow warn
""")

# Nouns for what somebody says: "X's claim that", "a warning by X that", "figures from X".
SAYING_NOUNS = _words("""
    accusation acknowledgement admission allegation announcement argument assertion assessment assurance
    belief boast call charge claim comment complaint concession conclusion confession contention criticism
    declaration demand denial description disclosure estimate estimation explanation forecast guarantee hint indication
    insistence insinuation insult joke message observation offer order plea pledge prediction projection promise
    proposal question recommendation remark reminder report request response revelation rumor rumour
    speculation statement suggestion testimony theory threat tweet vow warning word
""")

# Of these, the ones with which a phrase is enough: "the bank's forecast of 3% growth".
MEASURING_NOUNS = _words("accusation criticism description estimate estimation forecast prediction projection")

# Nouns for what says something itself: documents and findings.
DOCUMENT_NOUNS = _words("""
    account advert advertisement affidavit agreement analysis announcement appraisal archive article assessment audit ballot
    bill biography blog book briefing brochure bulletin calculation census certificate chart chronicle clip column
    communique communiqué constitution contract count cable data database declaration diary directive dispatch
    document documentary dossier draft editorial email entry estimate evidence examination excerpt experiment
    exposé file filing figure finding footage forecast graph graphic guide guideline headline history index indictment
    inquest inquiry inspection investigation journal judgement judgment law leaflet ledger legislation letter
    list log magazine manifesto manual map memo memoir memorandum message meta-analysis minute model monitor
    monograph newscast newsletter newspaper notice notification obituary opinion order outlet pamphlet paper papers
    paragraph petition plan poll polling post poster prediction probe programme program projection prospectus
    publication questionnaire ranking rating reading record recording register registry release remark report
    research resolution result review ruling sample schedule screenshot sheet sign signature slide source
    spreadsheet statement statistic stats statute story study submission summary survey table tally test testimony
    text tracker transcript translation treaty trial tweet update verdict version video warrant webpage website
    workbook wording
""")

# Nouns for people and bodies that speak: the subject of "found", "recorded", "estimates" may be one.
SPEAKER_NOUNS = _words("""
    administration adviser advisor advocate agency aide ambassador analyst archbishop army assembly association
    attorney auditor authority bank body board broadcaster bureau cabinet campaign campaigner centre center chairman chief
    church coalition commander commission committee company consortium consultancy coroner council counsel court
    critic department deputy detective diplomat director doctor economist editor embassy executive expert
    federation firm force foundation founder fund government governor group historian hospital human
    inspector inspectorate institute institution investigator investor judge jury justice lab laboratory
    lawmaker lawyer leader magistrate manager mayor media meteorologist military minister ministry mission monitor
    network newspaper ngo observatory observer office officer official operator opponent organisation
    organization outlet panel paper parliament party pathologist police pollster president press
    programme prosecution prosecutor publication regulator reporter rescuer researcher rescue scholar school
    scientist secretariat secretary senator service spokesman spokesperson spokeswoman staff statistician supporter team
    teacher think-tank tribunal troop un union university utility volunteer watchdog witness worker
""")

# Nouns that stand for an organisation named before: "the group", "the ministry".
ORGANISATION_NOUNS = _words("""
    agency army association authority bank board body broadcaster bureau campaign centre center charity church club
    coalition commission committee company council court department embassy federation firm foundation fund
    group hospital institute institution laboratory magazine ministry movement network newspaper ngo observatory
    office operator organisation organization outlet paper party regulator school service union university
    watchdog website
""")

# Adverbs that report without a source.
REPORTING_ADVERBS = _words("allegedly purportedly reportedly supposedly")

# Participles that report without a source: "was said to", "is accused of", "is reported that".
PASSIVE_VERBS = _words("""
    accuse acknowledge allege announce charge claim condemn confirm criticise criticize declare deem deny describe
    disclose dub estimate forecast hail label mention note portray praise predict project report reveal rumor
    rumour say suspect state tell tout warn
""")

# Pronouns that can't be looked up, and those of the author and the reader.
PERSONAL_PRONOUNS = _words("he she")
AUTHOR_PRONOUNS = _words("i me one us we ya you")
RELATIVE_PRONOUNS = _words("that which who whom")
EMPTY_SUBJECTS = _words("it that there this what whatever which")
INDEFINITE_PRONOUNS = _words("anybody anyone everybody everyone nobody none")

# Verbs between the source and the verb of saying: "continued to insist", "went on to say", "was quoted as saying".
FEMININE_TITLES = _words("baroness dame empress lady miss mother mrs ms princess queen sister")
MASCULINE_TITLES = _words("baron brother emperor father king lord mr prince sir")
