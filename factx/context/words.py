"""Word tables for context: lemmas, lower case, sorted."""


def _words(lines: str) -> frozenset[str]:
    return frozenset(lines.split())


# Verbs of saying: what follows as a clause, or stands in quotation marks, is what somebody says.
SAYING_VERBS = _words("""
    acknowledge add admit advise affirm agree allege allude announce answer apologise apologize argue
    ask assert assess assume assure attest bark beg begin bemoan blog bluster boast boom brag broadcast
    calculate caution certify chant charge chide chuckle claim clarify comment complain concede conclude
    concur confess confide confirm contend continue correct count counter cry declare decree defend
    demand demonstrate deny deplore describe detail determine disagree disclose dispute divulge document
    echo elaborate email emphasise emphasize enthuse estimate exclaim explain expound find forecast fret
    fume gloat groan growl grumble guarantee gush hint hold imply indicate inform inquire insist
    instruct interject interrupt intone jest joke lament laugh lecture maintain mention moan mumble
    murmur muse mutter narrate note notify object observe opine order plead pledge point posit post
    postulate preach predict proclaim profess project promise propose protest publish quip quote rage
    rant react read reaffirm reason reassure rebut recall recap recite recommend record recount reflect
    refute reiterate rejoin relate relay remark remind repeat reply report request respond restate
    retaliate retort retweet reveal roar rule say scoff scold scream shout show shrug sigh signal snap
    sneer specify speculate stammer state stipulate stress stutter submit suggest summarise summarize
    surmise swear tell testify text theorise theorize thunder tout tweet underline underscore urge
    venture volunteer vouch vow wail warn whine whisper write yell
""")

# Of these, the ones that also tell of seeing or doing: only institutions and documents say something by them.
EVIDENCE_VERBS = _words("""
    assume calculate count demonstrate determine document establish find hold indicate project read
    record rule show signal
""")

# Of these and the next, the ones that an event does as well as a speaker: "the move underlines the risk".
MEANING_VERBS = _words("""
    affirm attest confirm contradict explain highlight imply indicate promise reveal stress suggest
    underline underscore
""")

# How nouns for people end: "campaigner", "economist", "spokesman".
PERSON_ENDINGS = ("ant", "ee", "er", "ian", "ist", "man", "or", "people", "person", "woman")

# Verbs whose object is what somebody says: "criticised the ban", "reported five cases".
OBJECT_VERBS = _words("""
    accuse acknowledge admit advocate affirm allege announce applaud argue assail bash bemoan berate
    blame blast calculate caution champion characterise characterize chide cite commend compare concede
    condemn confess confirm congratulate contradict contrast credit criticise criticize debunk decry
    demand denounce deny depict deplore deride describe detail disavow disclose discuss dismiss disown
    dispute echo emphasise emphasize estimate explain express forecast foretell hail highlight identify
    imply indicate insinuate invoke label lambast lambaste lament laud liken list mention mock note
    outline pan portray praise predict proclaim promise propose protest question quote rebuff rebuke
    rebut recall recommend recount reference refute reiterate reject repeat report reprimand request
    reveal ridicule savage scold slam slate specify stress suggest summarise summarize tout trumpet
    underline underscore urge voice vow warn welcome
""")

# Of these, the ones that are a deed where their object is a person: "dismissed Minister Ana Lima".
DEED_VERBS = _words("dismiss recall welcome")

# What is denied to somebody by a deed: "was denied bail by the judge", "denied him entry".
DENIED_THINGS = _words("""
    access admission application asylum bail citizenship credit entry leave licence license opportunity parole
    passage permission permit petition plea request right service treatment visa
""")

# What hears in court; what it heard is said by somebody who is not named.
HEARING_NOUNS = _words("court hearing inquest inquiry jury juror trial tribunal")

# Verbs of naming: they say something where a second object follows ("called the ban a disgrace").
NAMING_VERBS = _words("brand call characterize declare deem dub label proclaim pronounce rate term")

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
    "speak": _words("about against of"),
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
OBJECT_COMPLEMENTS = _words("about against as between for of over to with")

# Verbs whose infinitive is what somebody says: "vowed to stay", "urged them to stay".
INFINITIVE_VERBS = _words("""
    advise agree ask beg beseech call caution challenge claim command demand direct exhort forbid
    implore instruct offer order petition plead pledge press promise propose purport request swear tell
    threaten urge volunteer vow warn
""")

# Nouns for what somebody says: "X's claim that", "a warning by X that", "figures from X".
SAYING_NOUNS = _words("""
    accusation acknowledgement admission allegation announcement argument assertion assessment assurance
    boast call charge claim comment complaint concession conclusion confession contention criticism
    declaration demand denial description disclosure estimate estimation explanation forecast guarantee
    hint indication insinuation insistence insult joke message observation offer order plea pledge
    prediction projection promise proposal question recommendation remark reminder report request
    response revelation rumor rumour speculation statement suggestion testimony theory threat tweet vow
    warning word
""")

# Of these, the ones that report also where nobody is named: "allegations that".
DOUBTFUL_NOUNS = _words("""
    accusation allegation assertion claim insinuation report rumor rumour speculation suggestion
""")

# Of these, the ones with which a phrase is enough: "the bank's forecast of 3% growth".
MEASURING_NOUNS = _words("""
    accusation criticism description estimate estimation forecast prediction projection
""")

# Nouns for what says something itself: documents and findings.
DOCUMENT_NOUNS = _words("""
    account advert advertisement affidavit agreement analysis announcement appraisal archive article
    assessment audit average ballot bill biography blog book briefing brochure bulletin cable
    calculation census certificate chart chronicle clip column communique communiqué constitution
    contract count data database declaration diary directive dispatch document documentary dossier draft
    editorial email entry estimate evidence examination excerpt experiment exposé figure file filing
    finding footage forecast graph graphic guide guideline headline history index indictment inquest
    inquiry inspection investigation journal judgement judgment law leaflet ledger legislation letter
    list log magazine manifesto manual map memo memoir memorandum message meta-analysis model monitor
    monograph newscast newsletter newspaper notice notification obituary opinion order outlet pamphlet
    paper paragraph petition plan poll polling post poster prediction probe program programme projection
    prospectus publication questionnaire ranking rating reading record recording register registry
    release remark report research resolution result review ruling schedule screenshot sheet sign
    signature slide source spreadsheet statement statistic stats statute story study submission summary
    survey table tally test testimony text tracker transcript translation treaty trial tweet update
    verdict version video warrant webpage website
""")

# Nouns for people and bodies that speak: the subject of "found", "recorded", "estimates" may be one.
SPEAKER_NOUNS = _words("""
    administration adviser advisor advocate agency aide ambassador analyst archbishop army assembly
    association attorney auditor authority bank board body broadcaster bureau cabinet campaign
    campaigner center centre chairman chief church coalition commander commission committee company
    consortium consultancy coroner council counsel court critic department deputy detective diplomat
    director doctor economist editor embassy executive expert federation firm force foundation founder
    fund government governor group historian hospital inspector inspectorate institute institution
    investigator investor judge jury justice lab laboratory lawmaker lawyer leader magistrate manager
    mayor media meteorologist military minister ministry mission monitor network newspaper ngo
    observatory observer office officer official operator opponent organisation organization outlet
    panel paper parliament party pathologist police pollster president press programme prosecution
    prosecutor publication regulator reporter rescue rescuer researcher scholar school scientist
    secretariat secretary senator service spokesman spokesperson spokeswoman staff statistician
    supporter teacher team think-tank tribunal troop union university utility volunteer watchdog witness
    worker
""")

# Nouns that stand for an organisation named before: "the group", "the ministry".
ORGANISATION_NOUNS = _words("""
    agency army association authority bank board body broadcaster bureau campaign center centre charity
    church club coalition commission committee company council court daily department embassy federation
    firm foundation fund group hospital institute institution laboratory magazine ministry movement network
    newspaper ngo observatory office operator organisation organization outlet paper party regulator
    school service tabloid union university watchdog website weekly
""")

# Of these, and "it", the ones that say nothing of what the organisation is.
ANY_ORGANISATION = _words("agency charity company firm group it ngo organisation organization watchdog")

# Of the nouns for documents, the ones that before a colon tell what kind of text follows: "Flash update: C".
LABEL_NOUNS = _words("""
    article blog clip diary editorial footage guide headline history journal list log magazine map obituary
    opinion poster reading result review screenshot slide summary table tracker update version video
""")

# Verbs by which a relative clause leaves what is said: "they took the town, which Kyiv denies".
DISPUTING_VERBS = _words("confirm contest contradict deny dispute refute reject")

# Adverbs that report without a source.
REPORTING_ADVERBS = _words("allegedly purportedly reportedly supposedly")

# Participles that report without a source: "was said to", "is accused of", "is reported that".
PASSIVE_VERBS = _words("""
    accuse acknowledge allege announce charge claim condemn confirm criticise criticize deny describe
    disclose estimate forecast hail label mention note portray praise predict project report reveal
    rumor rumour say state suspect tell tout warn
""")

# Pronouns that stand for a person named before.
PERSONAL_PRONOUNS = _words("he she")

# Pronouns that stand for the noun before them.
RELATIVE_PRONOUNS = _words("that which who whom")

# Pronouns that are no source: the author and the reader, nobody in particular, nothing at all.
AUTHOR_PRONOUNS = _words("i me us we you")
EMPTY_SUBJECTS = _words("it that there this what whatever which")
INDEFINITE_PRONOUNS = _words("anybody anyone everybody everyone nobody none")

# Words before or beside a name that tell "he" from "she"; those in -man and -woman are known by their ending.
FEMININE_WORDS = _words("""
    actress aunt baroness businesswoman countess dame daughter duchess empress girl heroine lady madam
    madame miss mother mrs ms mum niece nun princess queen señora sister widow wife
""")
MASCULINE_WORDS = _words("""
    archbishop ayatollah baron bishop boy brother cardinal count duke emperor father grandfather husband
    imam king lord mr nephew pope prince rabbi señor sheikh sir son uncle widower
""")

# Words that deny their clause, whatever the parser calls them.
NEGATIVE_WORDS = _words("hardly n't neither never nor not nowhere n’t scarcely")

# "Not only", "not least", "no more than 5", "no doubt": no denial.
HARMLESS_AFTER_NOT = _words("fewer just least less merely more necessarily only simply")
HARMLESS_AFTER_NO = _words("doubt earlier fewer later less matter more sooner")

# Subjects and objects that leave nobody and nothing.
EMPTY_WORDS = _words("neither no-one nobody none nothing")

# Verbs, nouns and adjectives that deny the clause after them.
DENYING_VERBS = _words("deny disavow disprove refute")
DENYING_NOUNS = _words("denial")
DENYING_WORDS = _words("false impossible improbable incorrect unlikely untrue wrong")

# Words that deny their infinitive, or "from doing".
FAILING_WORDS = _words("""
    avoid cease decline fail forget impossible neglect prevent refrain refuse stop unable unlikely
    unwilling
""")

# Words whose negation denies the clause after them: "did not think that", "no evidence that".
RAISING_WORDS = _words("appear believe evidence expect indication proof seem sign suppose think")

# Verbs that carry another one, whose subject is theirs: "were expected to come", "continued to work".
CARRYING_VERBS = _words("""
    allege appear begin believe claim continue estimate expect fear happen have know presume project
    report rumor rumour say see seem start suppose suspect tend think use
""")

# "In Minsk", "near Minsk": where something happens. "From Minsk", "to Minsk" and "against Minsk" are not.
LOCATING_PREPOSITIONS = _words("across along around at in inside near off on outside throughout within")

# When something is said, not what: "warned at the weekend".
TIME_NOUNS = _words("""
    afternoon century day dawn decade evening hour midday midnight minute moment month morning night noon
    quarter season second spring summer time today tomorrow tonight week weekend winter year yesterday
""")
